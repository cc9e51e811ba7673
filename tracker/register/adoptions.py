"""Read which resolutions were adopted on which day: a folder of its own, because only checking needs it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.errors import Problem, Severity
from tracker.register.fields import Row, RowError
from tracker.register.load import expand, read_tables
from tracker.values.adoption import Adoption
from tracker.values.session import split_code
from tracker.values.symbol import Family, Symbol, parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tracker.register.records import Register

FOLDER = "adoptions"
"""The folder within a register folder that holds these files."""

_NUMBERS = re.compile(r"(?P<first>\d+)(?:-(?P<last>\d+)| (?P<part>[A-Z]))?")
_REMEDY = "Correct the row, or take it out; the other rows were taken over."


@dataclass(frozen=True, slots=True)
class AdoptionRecord:
    """The days of adoption on record, and the rows that were refused.

    Attributes:
        adoptions: One for each resolution of each row.
        problems: The rows refused: file, key and reason.
    """

    adoptions: tuple[Adoption, ...]
    problems: tuple[Problem, ...] = ()


def load_adoptions(folders: Sequence[Path]) -> AdoptionRecord:
    """Read the days of adoption from the folder ``adoptions`` of every register folder that has one.

    A row gives the numbers adopted on a day at a session: ``numbers = "9-10, 12, 257 B"``.

    Args:
        folders: The register folders; all rows of all of them count, since contradictions are what is sought.

    Returns:
        The adoptions, and as problems the rows that were refused, with file, key and reason.
    """
    problems: list[Problem] = []
    adoptions = tuple(_adoptions(folders, problems))
    return AdoptionRecord(adoptions, tuple(problems))


def adoptions_in(register: Register) -> tuple[Adoption, ...]:
    """List the days of adoption that the register's resolutions state.

    Args:
        register: The register.

    Returns:
        One for each resolution with a day, its source that of the row.
    """
    return tuple(
        Adoption(parse_symbol(resolution.symbol), resolution.adopted, resolution.source)
        for resolution in register.resolutions
        if resolution.adopted
    )


def _adoptions(folders: Sequence[Path], problems: list[Problem]) -> Iterator[Adoption]:
    for folder in folders:
        for file in sorted((folder / FOLDER).glob("*.toml")):
            tables = read_tables(file, problems).get("adoption", [])
            for table in tables if isinstance(tables, list) else [{}]:
                for fields in expand(table if isinstance(table, dict) else {}):
                    try:
                        yield from _read(Row(fields))
                    except RowError as error:
                        problems.append(_refused(file, fields, error))


def _refused(file: Path, fields: Mapping[str, Any], error: RowError) -> Problem:
    row = " ".join(str(fields[key]) for key in ("session", "on") if key in fields)
    place = f"{file.name}: adoption {row}, {error.key}"
    return Problem("register-row", Severity.ERROR, place, f"The row was refused: {error}.", _REMEDY)


def _read(row: Row) -> list[Adoption]:
    code, day, source = row.session("session"), row.day("on"), row.text("source")
    body, special, number = split_code(code)
    session = f"{special}-{number}" if special else str(number)
    found = []
    for numbers in row.text("numbers").split(","):
        match = _NUMBERS.fullmatch(numbers.strip())
        if not match or not 0 < int(match["first"]) <= int(match["last"] or match["first"]):
            raise row.error("numbers", f"{numbers.strip()!r} is no number such as 9, 9-12 or 257 B")
        for one in range(int(match["first"]), int(match["last"] or match["first"]) + 1):
            symbol = Symbol(body, Family.RESOLUTION, session, one, match["part"] or "")
            found.append(Adoption(symbol, day, source))
    row.finish()
    return found
