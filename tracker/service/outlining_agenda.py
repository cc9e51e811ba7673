"""The agenda a report stands under: which list its masthead names, and what was on record of it by a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.dating.ask import folded
from tracker.drafting.report import AgendaLine, AgendaStage, Basis
from tracker.errors import TrackerError
from tracker.store.queries_agenda import read_agenda
from tracker.values.session import SessionCalendar
from tracker.values.symbol import Family, Symbol, find_symbols, parse_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection

    from tracker.register.records import AgendaItem, Deliverable, Register

_FRIDAY = 4
_FEW = 5


def session_number(session: str) -> int:
    """Read the number of a regular session of the General Assembly.

    Args:
        session: A due code.

    Returns:
        77 for ``GA77``; 0 for anything else.
    """
    digits = session.removeprefix("GA")
    return int(digits) if digits.isdigit() else 0


def agenda_line(
    register: Register, session: str, title: str, row: AgendaItem | None, day: date, *, lettered: bool = False
) -> AgendaLine:
    """Refer to the agenda there is on the day a document is dated.

    From February the preliminary list (A/N/50), from mid-July the provisional agenda (A/N/150), from the
    Friday of the opening week the agenda as adopted (practice of the General Assembly).

    Args:
        register: The reviewed facts.
        session: The session the document is for.
        title: The title of the item.
        row: The item's number and letters there; none when not on record.
        day: The day the document bears.
        lettered: Whether the item has sub-items with letters, on record or not.

    Returns:
        The line.
    """
    stage, reference = AgendaStage.ADOPTED, ""
    if number := session_number(session):
        opens = SessionCalendar(register.sessions).window(session).opens
        if day < opens.replace(month=7, day=15):
            stage, reference = AgendaStage.PRELIMINARY, f"A/{number}/50"
        elif day < _adopted(opens):
            stage, reference = AgendaStage.PROVISIONAL, f"A/{number}/150"
    if row is None:
        return AgendaLine("", (), title, (), stage, reference, lettered)
    own = row.provisional if row.provisional and stage is not AgendaStage.ADOPTED else row.number
    letters = tuple(letter for letter, _ in row.sub_items)
    sub_titles = tuple(f"cooperation between the United Nations and the {name}" for _, name in row.sub_items)
    return AgendaLine(own, letters, title, sub_titles, stage, reference, lettered)


def _adopted(opens: date) -> date:
    return opens + timedelta(days=(_FRIDAY - opens.weekday()) % 7)


def own_row(register: Register, title: str, session: str, as_of: date) -> AgendaItem | None:
    """Find the number and letters of an item at a session.

    Args:
        register: The reviewed facts.
        title: The title of the item.
        session: The session.
        as_of: What was not on record by that day is not used.

    Returns:
        The row; none when there was none by that day.
    """
    rows = _rows(register, title, as_of)
    return next((row for row in rows if row.session == session), None)


def row_before(
    register: Register, title: str, session: str, as_of: date, reported: str = ""
) -> AgendaItem | None:
    """Find the sub-items that the report before this one dealt with.

    Args:
        register: The reviewed facts.
        title: The title of the item.
        session: The session of this report.
        as_of: What was not on record by that day is not used.
        reported: The session of the report before this one; empty when not on record.

    Returns:
        The row of that session, else the latest full one before this session; none without any.
    """
    rows = _rows(register, title, as_of)
    if found := next((row for row in rows if row.session == reported), None):
        return found
    number = session_number(session)
    # Few sub-items mean that the letters are on record only in part.
    full = [row for row in rows if session_number(row.session) < number and len(row.sub_items) > _FEW]
    return max(full, key=lambda row: session_number(row.session), default=None)


def _rows(register: Register, title: str, as_of: date) -> list[AgendaItem]:
    return [
        row
        for row in register.agenda_items
        if folded(row.title) == folded(title) and row.sub_items and _row_there(register, row, as_of)
    ]


def _row_there(register: Register, row: AgendaItem, as_of: date) -> bool:
    """A row is there with the texts it was read in, or else with the adoption of its agenda."""
    days = [day for symbol in _named(row.source) if (day := _day_of(register, symbol))]
    if days:
        return max(days) <= as_of
    try:
        return _adopted(SessionCalendar(register.sessions).window(row.session).opens) <= as_of
    except TrackerError:
        return True


def may_cite(register: Register, source: str, as_of: date) -> bool:
    """Say whether every text that a source names was there by a day.

    Args:
        register: The reviewed facts.
        source: The words of a source.
        as_of: The day.

    Returns:
        Whether it may be cited on that day; texts whose date is not on record count as there.
    """
    days = (_day_of(register, symbol) for symbol in _named(source))
    return all(day is None or day <= as_of for day in days)


def _named(source: str) -> list[Symbol]:
    return [found.symbol for found in find_symbols(source)]


def _day_of(register: Register, symbol: Symbol) -> date | None:
    """The day of a text; for a resolution without one, the earliest: the opening of its session."""
    for document in register.documents:
        if parse_symbol(document.symbol).key == symbol.key:
            return document.dated
    for resolution in register.resolutions:
        if resolution.adopted and parse_symbol(resolution.symbol).key == symbol.key:
            return resolution.adopted
    if symbol.family not in {Family.RESOLUTION, Family.DECISION}:
        return None
    try:
        return SessionCalendar(register.sessions).window(symbol.session_code).opens
    except TrackerError:
        return None


def inclusions(
    connection: Connection, deliverable: Deliverable, session: str, as_of: date
) -> tuple[Basis, ...]:
    """Read which decisions put sub-items of a deliverable's item on the agenda of a session.

    Args:
        connection: A connection in a reading transaction.
        deliverable: The deliverable.
        session: The session.
        as_of: What was adopted later is not yet there.

    Returns:
        The decisions, in the order of their sub-items.
    """
    wanted = folded(deliverable.item)
    return tuple(
        Basis(
            identity=basis.mandate,
            symbol=basis.symbol,
            paragraph=basis.paragraph,
            adopted=basis.adopted,
            session=parse_symbol(basis.symbol).session_code,
            asked_for=session,
            quote=basis.quote,
            about=entry.sub_item or entry.item,
            kind="agenda",
        )
        for entry in read_agenda(connection, session, as_of)
        if wanted in {folded(entry.item), folded(entry.item.partition(":")[0])}
        for basis in entry.basis
    )


def one_a_paragraph(bases: Sequence[Basis]) -> tuple[Basis, ...]:
    """Let every paragraph stand once, with its words where any of its mandates has them.

    Args:
        bases: What mandates ask, several of which may stand in one paragraph.

    Returns:
        The first of every paragraph, in order.
    """
    found: dict[tuple[str, str], Basis] = {}
    for basis in bases:
        known = found.setdefault((basis.symbol, basis.paragraph), basis)
        if basis.quote and not known.quote:
            found[basis.symbol, basis.paragraph] = known.with_quote(basis.quote)
    return tuple(found.values())
