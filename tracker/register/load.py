"""Read the register: TOML files in folders, checked row by row, the earlier folder first."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.errors import Problem, Severity
from tracker.register.fields import Row, RowError
from tracker.register.names import OrganizationNames
from tracker.register.records import (
    AgendaItem,
    IssuedDocument,
    Register,
    RegisteredResolution,
    StandingRequest,
)
from tracker.register.rows import READERS, Holiday

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

Known = Container[Hashable]
_REMEDY = "Correct the row, or take it out; the other rows were taken over."


@dataclass(frozen=True, slots=True)
class _Source:
    """A row as it stands in a file."""

    kind: str
    fields: Mapping[str, Any]
    file: Path
    folder: int

    @property
    def place(self) -> str:
        reader = READERS[self.kind]
        names = [str(self.fields[field]) for field in reader.naming if self.fields.get(field)]
        return f"{self.file.name}: {self.kind} {' '.join(names) or '(unnamed)'}"


def load_register(folders: Sequence[Path]) -> Register:
    """Read every register file of the folders.

    A file may hold rows of any kind: ``[[session]]``, ``[[resolution]]`` and so on; ``rows = [...]`` in a
    table gives many of them, with the table's other fields for all. A row shadows those with the same key in
    later folders, so that an office's own facts come before the bundled ones.

    Args:
        folders: The folders, the one whose rows win first; a missing folder is a problem, not an error.

    Returns:
        The facts, and as problems the rows that were refused, with file, key and reason.
    """
    problems: list[Problem] = []
    facts: dict[str, dict[Hashable, Any]] = {kind: {} for kind in READERS}
    origins: dict[tuple[str, Hashable], _Source] = {}
    for source in _sources(folders, problems):
        _take(source, facts, origins, problems)
    _refuse_loose_ends(facts, origins, problems)
    return Register(
        sessions=tuple(facts["session"].values()),
        considerations=tuple(facts["consideration"].values()),
        holidays=_by_place(facts["holiday"].values()),
        organizations=tuple(facts["organization"].values()),
        resolutions=tuple(facts["resolution"].values()),
        agenda_items=tuple(facts["agenda_item"].values()),
        documents=tuple(facts["document"].values()),
        deliverables=tuple(facts["deliverable"].values()),
        standing_requests=tuple(facts["standing_request"].values()),
        word_limits=tuple(facts["word_limit"].values()),
        spellings=tuple(facts["spelling"].values()),
        problems=tuple(problems),
    )


def read_tables(file: Path, problems: list[Problem]) -> dict[str, Any]:
    """Read one TOML file, noting why it cannot be read.

    Args:
        file: The file.
        problems: Where a fault is noted.

    Returns:
        Its tables; none of them when it cannot be read.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = f"cannot be read: {error}"
    except (ValueError, RecursionError) as error:
        # TOMLDecodeError, a number too long to be one, or lists in lists without end.
        reason = f"is not valid TOML: {error}"
    problems.append(
        Problem("register-file", Severity.ERROR, file.name, f"{file} {reason}.", "Correct the file.")
    )
    return {}


def expand(table: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give the rows of a table: itself, or each of its ``rows`` with the table's other fields."""
    rows = table.get("rows")
    if not isinstance(rows, list):
        yield table
        return
    common = {key: value for key, value in table.items() if key != "rows"}
    for row in rows:
        yield {**common, **row} if isinstance(row, dict) else {"rows": row}


def _sources(folders: Sequence[Path], problems: list[Problem]) -> Iterator[_Source]:
    for number, folder in enumerate(folders):
        if not folder.is_dir():
            message = f"The register folder {folder} does not exist."
            remedy = "Correct register.folders in tracker.toml."
            problems.append(Problem("register-folder", Severity.ERROR, str(folder), message, remedy))
            continue
        for file in sorted(folder.glob("*.toml")):
            for kind, tables in read_tables(file, problems).items():
                if kind not in READERS or not _is_tables(tables):
                    problems.append(_unknown_table(file, kind))
                    continue
                for table in tables:
                    for fields in expand(table):
                        yield _Source(kind, fields, file, number)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)


def _unknown_table(file: Path, kind: str) -> Problem:
    known = ", ".join(f"[[{name}]]" for name in READERS)
    message = f"[[{kind}]] is no table of the register; known are {known}."
    return Problem(
        "register-row", Severity.ERROR, f"{file.name}: {kind}", message, "Correct the table's name."
    )


def _take(
    source: _Source,
    facts: dict[str, dict[Hashable, Any]],
    origins: dict[tuple[str, Hashable], _Source],
    problems: list[Problem],
) -> None:
    reader = READERS[source.kind]
    row = Row(source.fields)
    try:
        fact = reader.read(row)
        row.finish()
        key = reader.key(fact)
    except RowError as error:
        problems.append(_refused(source, error))
        return
    earlier = origins.setdefault((source.kind, key), source)
    if earlier is source:
        facts[source.kind][key] = fact
    elif earlier.folder == source.folder:
        problems.append(_refused(source, RowError("", f"it stands already in {earlier.file.name}")))


def _refused(source: _Source, error: RowError) -> Problem:
    place = f"{source.place}, {error.key}" if error.key else source.place
    return Problem("register-row", Severity.ERROR, place, f"The row was refused: {error}.", _REMEDY)


def _refuse_loose_ends(
    facts: dict[str, dict[Hashable, Any]],
    origins: Mapping[tuple[str, Hashable], _Source],
    problems: list[Problem],
) -> None:
    """Refuse rows that name what no other row holds, and note spellings that two organizations claim."""
    organizations = facts["organization"]
    names = OrganizationNames(organizations.values())
    for organization in organizations.values():
        for spelling in (organization.name, organization.abbreviation, *organization.aliases):
            owner = names.resolve(spelling) if spelling else None
            if owner and owner.name != organization.name:
                error = RowError("aliases", f"{spelling!r} already means {owner.name}")
                problems.append(_refused(origins["organization", organization.name], error))
    for kind, check in _REFERENCES.items():
        for key, fact in list(facts[kind].items()):
            if loose := check(fact, names, facts["deliverable"]):
                problems.append(_refused(origins[kind, key], loose))
                del facts[kind][key]


def _about(fact: RegisteredResolution, names: OrganizationNames, _: Known) -> RowError | None:
    return _unknown_name((fact.organization,), names, "organization")


def _lettered(fact: AgendaItem, names: OrganizationNames, _: Known) -> RowError | None:
    return _unknown_name(tuple(dict(fact.sub_items).values()), names, "sub_items")


def _asks_for(fact: StandingRequest, _: OrganizationNames, deliverables: Known) -> RowError | None:
    return _unknown_deliverable((fact.deliverable,), deliverables, "deliverable")


def _discharges(fact: IssuedDocument, _: OrganizationNames, deliverables: Known) -> RowError | None:
    # An obligation of a single mandate is known by the mandate's identity, which only the store can look up.
    keys = tuple(entry.obligation for entry in fact.discharges if "#" not in entry.obligation)
    return _unknown_deliverable(keys, deliverables, "discharges")


def _unknown_name(spellings: tuple[str, ...], names: OrganizationNames, key: str) -> RowError | None:
    for spelling in spellings:
        if spelling and not names.resolve(spelling):
            nearest = names.suggest(spelling)
            hint = f"; did you mean {nearest}" if nearest else ""
            return RowError(key, f"{spelling!r} is no organization on record{hint}")
    return None


def _unknown_deliverable(names: tuple[str, ...], deliverables: Known, key: str) -> RowError | None:
    unknown = next((name for name in names if name not in deliverables), None)
    return RowError(key, f"{unknown!r} is no deliverable on record") if unknown is not None else None


_REFERENCES: dict[str, Callable[[Any, OrganizationNames, Known], RowError | None]] = {
    "resolution": _about,
    "agenda_item": _lettered,
    "standing_request": _asks_for,
    "document": _discharges,
}
"""By kind of row, whether what it names stands in another row."""


def _by_place(holidays: Iterable[Holiday]) -> dict[str, dict[date, str]]:
    places: dict[str, dict[date, str]] = {}
    for holiday in holidays:
        days = places.setdefault(holiday.place, {})
        if holiday.name:
            days[holiday.on] = holiday.name
    return places
