"""Recording: documents that were issued go on record, with what they discharge."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import MisuseError, NotOnRecordError, Problem, RefusedError, Severity
from tracker.service.answering import Candidate, match_document
from tracker.service.obligating import mark_stale, rebuild_obligations
from tracker.store.issued import Issued, answers_anything, keep_issued, resolutions_asking
from tracker.store.openings import Opening, read_openings
from tracker.values.file_names import spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from tracker.service.workspace import Workspace
    from tracker.values.symbol import Symbol

COLUMNS = ("symbol", "date", "title")
"""The columns a list of documents must have; ``discharges`` may be added, several joined by ``;``."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A document put on record.

    Attributes:
        symbol: Its symbol.
        on: Its date.
        title: Its title.
        what: ``recorded``, ``changed`` or ``unchanged``.
        discharges: The occurrences it answers: ``cooperation-report@GA81``, ``79/9#29@GA81``.
        candidates: Where that is in doubt, what it may answer; none of it is applied.
        line: Its line in the list; 0 when it was given by hand.
    """

    symbol: str
    on: date
    title: str
    what: str
    discharges: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What importing a list did.

    Attributes:
        matched: The documents whose occurrence is certain, or was on record.
        doubtful: Those that may answer several or one not quite like them: on record, discharging nothing.
        unmatched: Those like nothing that was asked for: on record, discharging nothing.
        refused: The lines that could not be read, with the reason.
        obligations: How many obligations changed.
    """

    matched: tuple[Recorded, ...]
    doubtful: tuple[Recorded, ...]
    unmatched: tuple[Recorded, ...]
    refused: tuple[Problem, ...]
    obligations: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a list."""

    number: int
    symbol: Symbol
    on: date
    title: str
    discharges: tuple[str, ...]


def record_document(
    workspace: Workspace, symbol: str, on: date, title: str = "", discharges: Sequence[str] = ()
) -> Recorded:
    """Put one issued document on record.

    Args:
        workspace: The workspace.
        symbol: Its symbol.
        on: Its date.
        title: Its title; empty when not known.
        discharges: What it answers: an obligation's key or a mandate's identity, followed by ``@`` and the
            occurrence's code where there are several (``cooperation-report@GA81``, ``79/9#29``).

    Returns:
        The document as recorded.

    Raises:
        MisuseError: The symbol has no meaning, the date lies ahead, or it is not said which of several
            occurrences it answers.
        NotOnRecordError: There is no such obligation, mandate or occurrence.
    """
    from tracker.values.symbol import parse_symbol

    _check_day(on, workspace.now.date())
    line = _Line(0, parse_symbol(symbol), on, title.strip(), tuple(discharges))
    with workspace.store.writing() as connection:
        openings = read_openings(connection, max(on, workspace.as_of))
        named = [_named(text, openings, line.symbol) for text in line.discharges]
        recorded = _keep(workspace, connection, line, named)
    rebuild_obligations(workspace, only_if_stale=True)
    return recorded


def import_documents(workspace: Workspace, path: Path) -> ImportReport:
    """Put a list of issued documents on record, each matched to what it answers.

    All lines that can be read are kept in one transaction; those that cannot are refused with their reason.

    Args:
        workspace: The workspace.
        path: A CSV file with the columns of `COLUMNS`, dates as ``2026-03-31``.

    Returns:
        What became of each line.

    Raises:
        NotOnRecordError: There is no such file.
        RefusedError: The file is no such list.
    """
    lines, refused = read_list(path, workspace.now.date())
    matched: list[Recorded] = []
    doubtful: list[Recorded] = []
    unmatched: list[Recorded] = []
    with workspace.store.writing() as connection:
        openings = read_openings(connection, max((workspace.as_of, *(line.on for line in lines))))
        for line in lines:
            try:
                named = [_named(text, openings, line.symbol) for text in line.discharges]
            except (MisuseError, NotOnRecordError) as error:
                refused.append(_refusal(path, line.number, str(error)))
                continue
            known = answers_anything(connection, line.symbol)
            candidates: tuple[Candidate, ...] = ()
            if not named and not known:
                match = match_document(line.symbol, line.on, line.title, openings)
                named = [(match.sure, ())] if match.sure else []
                candidates = () if match.sure else match.candidates
            recorded = _keep(workspace, connection, line, named, candidates=candidates)
            pile = matched if recorded.discharges or known else doubtful if candidates else unmatched
            pile.append(recorded)
    obligations = rebuild_obligations(workspace, only_if_stale=True)
    refused.sort(key=lambda problem: int(problem.place.rpartition(" ")[2]))
    return ImportReport(tuple(matched), tuple(doubtful), tuple(unmatched), tuple(refused), obligations)


def read_list(path: Path, today: date) -> tuple[list[_Line], list[Problem]]:
    """Read a list of documents.

    Args:
        path: A CSV file, parted by commas, semicolons or tabs.
        today: The day of reading; nothing has been issued later.

    Returns:
        The lines, and for each that cannot be read a problem with its number and the reason.

    Raises:
        NotOnRecordError: There is no such file.
        RefusedError: The file is no such list.
    """
    if path.exists() and not path.is_file():
        raise RefusedError(f"{spell(path)} is a folder or device and no file; name a CSV file.")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NotOnRecordError(f"There is no file {path}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(f"{path} cannot be read as text in UTF-8: {error}.") from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        rows.fieldnames = [name.strip().casefold() for name in rows.fieldnames or []]
    except csv.Error as error:
        raise RefusedError(f"{path} line 1 cannot be read as CSV: {error}.") from error
    if missing := [name for name in COLUMNS if name not in rows.fieldnames]:
        raise RefusedError(f"{path} has no column {missing[0]!r}; a list needs {', '.join(COLUMNS)}.")
    lines: list[_Line] = []
    refused: list[Problem] = []
    for row in _readable(rows, path):
        if not any(value for value in row.values() if isinstance(value, str)):
            continue
        try:
            lines.append(_line(rows.line_num, row, today))
        except (MisuseError, ValueError) as error:
            refused.append(_refusal(path, rows.line_num, str(error)))
    return lines, refused


def _readable(rows: csv.DictReader[str], path: Path) -> Iterator[dict[str, str | None]]:
    try:
        yield from rows
    except csv.Error as error:
        # Behind a cell without end nobody can tell where the next line starts.
        raise RefusedError(f"{path} line {rows.line_num + 1} cannot be read as CSV: {error}.") from error


def _line(number: int, row: dict[str, str | None], today: date) -> _Line:
    from tracker.values.symbol import parse_symbol

    if None in row:
        raise MisuseError("The line has more cells than there are columns; put quotation marks round titles.")
    cells = {name: (value or "").strip() for name, value in row.items()}
    if any("\0" in cell for cell in cells.values()):
        raise MisuseError("The line holds a NUL character, which no text has.")
    try:
        on = date.fromisoformat(cells["date"])
    except ValueError:
        raise MisuseError(f"{cells['date']!r} is no date such as 2026-03-31.") from None
    _check_day(on, today)
    discharges = tuple(part.strip() for part in cells.get("discharges", "").split(";") if part.strip())
    return _Line(number, parse_symbol(cells["symbol"]), on, cells["title"], discharges)


def _check_day(on: date, today: date) -> None:
    if on > today:
        raise MisuseError(f"{on} lies ahead; only what has been issued can be recorded.")


def _refusal(path: Path, number: int, reason: str) -> Problem:
    remedy = "Correct the line and import the list again; the other lines were taken over."
    return Problem("document-line-refused", Severity.ERROR, f"{path} line {number}", reason, remedy)


def _named(text: str, openings: Iterable[Opening], symbol: Symbol) -> tuple[Opening, tuple[str, ...]]:
    """Find what a text names: an occurrence as a whole, or some of the mandates that ask for it."""
    name, _, code = (part.strip() for part in text.partition("@"))
    identity = _identity(name)
    found = [one for one in openings if one.obligation == name or identity in one.mandates]
    if not found:
        raise NotOnRecordError(f"No report or oral product {name} is asked for by what is on record.")
    of_code = [one for one in found if one.code == code] if code else found
    if not of_code:
        codes = ", ".join(one.code for one in found)
        raise NotOnRecordError(f"{name} does not fall due at {code}; it does at {codes}.")
    if len(of_code) > 1:
        example = f"{name}@{of_code[-1].code}"
        codes = ", ".join(one.code for one in of_code)
        raise MisuseError(f"{name} falls due several times ({codes}); say which, such as {example}.")
    one = of_code[0]
    if own := [held for held in one.mandates if held.startswith(f"{symbol.short}#")]:
        raise MisuseError(
            f"{symbol} asks for {one.name} itself ({own[0]}) and cannot answer its own request."
        )
    # An obligation of one mandate carries its identity: then that mandate is meant and no other.
    return one, (identity,) if identity in one.mandates else ()


def _identity(name: str) -> str:
    from tracker.values.label import parse_mandate_id

    try:
        return str(parse_mandate_id(name))
    except MisuseError:
        return name


def _keep(
    workspace: Workspace,
    connection: Connection,
    line: _Line,
    named: Sequence[tuple[Opening, tuple[str, ...]]],
    *,
    candidates: tuple[Candidate, ...] = (),
) -> Recorded:
    given = Issued(
        symbol=line.symbol,
        title=line.title,
        on=line.on,
        origin="import" if line.number else "hand",
        whole=tuple((one.obligation, one.code) for one, mandates in named if not mandates),
        single=tuple((identity, one.code) for one, mandates in named for identity in mandates),
        session=line.symbol.session_code,
    )
    what = keep_issued(connection, workspace.moment, given)
    keys = [one.obligation for one, _ in named]
    mark_stale(connection, resolutions_asking(connection, keys, [i for i, _ in given.single]))
    discharges = [f"{identity}@{code}" for identity, code in (*given.whole, *given.single)]
    return Recorded(str(line.symbol), line.on, line.title, what, tuple(discharges), candidates, line.number)
