"""How a row of each kind becomes a fact of the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR
from typing import TYPE_CHECKING, Any

from tracker.dating.ask import Discharge
from tracker.extraction.mandate import Kind, Mandate
from tracker.register.records import (
    AgendaItem,
    Deliverable,
    Instrument,
    IssuedDocument,
    Organization,
    PartHeading,
    RegisteredResolution,
    Spelling,
    StandingRequest,
    WordLimit,
)
from tracker.values.due import DuePart, check_due, format_due, parse_due
from tracker.values.session import ConsiderationRow, SessionRow
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date

    from tracker.register.fields import Row

COOPERATION_ITEM = "Cooperation between the United Nations and regional and other organizations"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which a duty station does not work.

    Attributes:
        place: The duty station.
        on: The day.
        name: The holiday's name; empty for a day that is a working day after all.
    """

    place: str
    on: date
    name: str


@dataclass(frozen=True, slots=True)
class Reader:
    """How rows of one kind are read.

    Attributes:
        read: Makes the fact of a row.
        key: What identifies the fact; a row in an earlier folder shadows those with the same key.
        naming: The fields that name a row in a message, in this order.
    """

    read: Callable[[Row], Any]
    key: Callable[[Any], Hashable]
    naming: tuple[str, ...]


def _session(row: Row) -> SessionRow:
    opens, closes = row.day("opens"), row.day_or_none("closes")
    if closes and closes < opens:
        raise row.error("closes", f"{closes} is before the opening on {opens}")
    certainty = row.certainty()
    closes_certainty = row.certainty("closes_certainty", certainty)
    return SessionRow(
        row.session("code"),
        opens,
        closes,
        certainty,
        row.text("source"),
        row.text("part", ""),
        row.text("note", ""),
        row.flag("returns"),
        closes_certainty if closes_certainty is not certainty else None,
        row.text("closes_source", ""),
        row.text("closes_note", ""),
    )


def _consideration(row: Row) -> ConsiderationRow:
    session = row.session("session", "")
    committee, item = row.text("committee", ""), row.text("item", "")
    if not (committee or item):
        raise row.error("committee", "is missing: name a committee, an item or both")
    taken = row.day_or_month_day if session else row.returning
    opens, closes = taken("opens"), taken("closes")
    if not session and closes < opens and closes.year < MAXYEAR:
        closes = closes.replace(year=closes.year + 1)
    if closes < opens:
        raise row.error("closes", f"{closes} is before the first day, {opens}")
    return ConsiderationRow(session, committee, item, opens, closes, row.certainty(), row.text("source"))


def _holiday(row: Row) -> Holiday:
    row.certainty()
    row.text("source")
    return Holiday(row.text("place"), row.day("on"), row.text("name", ""))


def _organization(row: Row) -> Organization:
    instruments = tuple(_finished(entry, _instrument) for entry in row.rows("instruments"))
    return Organization(
        row.text("name"),
        row.text("abbreviation", ""),
        row.texts("aliases"),
        row.text("section", ""),
        instruments,
        row.text("source"),
        row.text("note", ""),
    )


def _instrument(row: Row) -> Instrument:
    return Instrument(
        row.text("kind"),
        row.text("title"),
        row.text("source"),
        row.symbol("symbol", ""),
        row.partial_date("date"),
        row.certainty(),
    )


def _resolution(row: Row) -> RegisteredResolution:
    symbol = row.symbol("symbol")
    value = parse_symbol(symbol)
    organization = row.text("organization", "")
    usual = f"Cooperation between the United Nations and the {organization}"
    title = row.text("title", usual if organization else None)
    agenda_title = row.text("agenda_title", COOPERATION_ITEM if organization else "")
    mandates: list[Mandate] = []
    for entry in row.rows("mandates"):
        mandate = _finished(entry, lambda fields: _mandate(fields, symbol, agenda_title, title, mandates))
        mandates.append(mandate)
    return RegisteredResolution(
        symbol,
        title,
        row.day_or_none("adopted"),
        value.session_code,
        organization,
        agenda_title,
        row.text("item", ""),
        row.text("letter", ""),
        row.symbol("draft", ""),
        tuple(mandates),
        row.flag("complete"),
        row.text("source"),
        row.certainty(),
        row.text("note", ""),
    )


def _mandate(row: Row, symbol: str, item: str, sub_item: str, earlier: list[Mandate]) -> Mandate:
    paragraph = row.label("paragraph")
    due = row.text("due")
    kind = row.word("kind", Kind)
    listed = kind is Kind.AGENDA
    acts = kind in {Kind.REPORT, Kind.REPORT_CONTENT, Kind.ORAL}
    return Mandate(
        symbol,
        paragraph,
        1 + sum(mandate.paragraph == paragraph for mandate in earlier),
        kind,
        row.text("addressee", "Secretary-General" if acts else ""),
        row.text("recipient", "GA"),
        format_due(row.read("due", _due, due)),
        row.text("item", item if listed else ""),
        row.text("sub_item", sub_item if listed and item else ""),
        row.text("subject", ""),
        rule="register",
    )


def _agenda_item(row: Row) -> AgendaItem:
    return AgendaItem(
        row.session("session"),
        row.text("title"),
        row.text("number"),
        row.text("provisional", ""),
        tuple(row.table("sub_items").items()),
        row.text("source"),
        row.certainty(),
        row.text("note", ""),
    )


def _document(row: Row) -> IssuedDocument:
    symbol, dated = row.symbol("symbol"), row.day_or_none("dated")
    return IssuedDocument(
        symbol,
        row.text("title"),
        row.text("kind"),
        dated,
        row.day_or_none("job_line"),
        row.symbol("covers_from", ""),
        tuple(
            _finished(entry, lambda fields: _discharge(fields, symbol, dated))
            for entry in row.rows("discharges")
        ),
        row.text("source"),
        row.certainty(),
        row.text("note", ""),
    )


def _discharge(row: Row, symbol: str, dated: date | None) -> Discharge:
    occurrence = format_due(row.read("occurrence", _due, row.text("occurrence")))
    return Discharge(symbol, dated, occurrence, row.texts("mandates"), row.text("obligation"))


def _deliverable(row: Row) -> Deliverable:
    return Deliverable(
        row.text("key"),
        row.text("title"),
        row.word("kind", Kind),
        row.text("item"),
        row.text("addressee"),
        row.text("recipient"),
        row.texts("organs"),
        tuple(_finished(entry, _part) for entry in row.rows("parts")),
        row.count("word_limit"),
        row.text("source"),
        row.text("note", ""),
    )


def _part(row: Row) -> PartHeading:
    return PartHeading(row.text("key", ""), row.text("heading"), row.flag("together"))


def _standing_request(row: Row) -> StandingRequest:
    return StandingRequest(
        row.text("deliverable"),
        row.symbol("symbol"),
        row.text("paragraph", ""),
        row.word("kind", Kind),
        row.day_or_none("adopted"),
        row.text("asks"),
        row.text("source"),
        row.certainty(),
    )


def _word_limit(row: Row) -> WordLimit:
    row.certainty()
    return WordLimit(row.text("kind"), row.count("words"), row.text("source"))


def _spelling(row: Row) -> Spelling:
    row.certainty()
    return Spelling(row.text("right"), row.texts("wrong"), row.text("source"))


def _finished(row: Row, read: Callable[[Row], Any]) -> Any:
    fact = read(row)
    row.finish()
    return fact


READERS: dict[str, Reader] = {
    "session": Reader(_session, lambda fact: (fact.code, fact.part), ("code", "part")),
    "consideration": Reader(
        _consideration,
        lambda fact: (fact.session, fact.committee, fact.item),
        ("session", "committee", "item"),
    ),
    "holiday": Reader(_holiday, lambda fact: (fact.place, fact.on), ("place", "on")),
    "organization": Reader(_organization, lambda fact: fact.name, ("name",)),
    "resolution": Reader(_resolution, lambda fact: fact.symbol, ("symbol",)),
    "agenda_item": Reader(_agenda_item, lambda fact: (fact.session, fact.title), ("session", "title")),
    "document": Reader(_document, lambda fact: fact.symbol, ("symbol",)),
    "deliverable": Reader(_deliverable, lambda fact: fact.key, ("key",)),
    "spelling": Reader(_spelling, lambda fact: fact.right, ("right",)),
    "word_limit": Reader(_word_limit, lambda fact: fact.kind, ("kind",)),
    "standing_request": Reader(
        _standing_request,
        lambda fact: (fact.deliverable, fact.symbol, fact.paragraph),
        ("deliverable", "symbol"),
    ),
}
"""By the name of their tables, how the rows of register files are read."""


def _due(code: str) -> tuple[DuePart, ...]:
    return check_due(parse_due(code))
