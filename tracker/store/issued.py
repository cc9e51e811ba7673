"""Keeping issued documents and what they discharge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, or_, select, update

from tracker.store.log import Entry, Moment, write_log
from tracker.store.tables import (
    discharge,
    issued_document,
    mandate,
    obligation_mandate,
    occurrence,
    occurrence_mandate,
    resolution,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from tracker.values.symbol import Symbol


@dataclass(frozen=True, slots=True)
class Issued:
    """A document that was issued, and what it answers.

    Attributes:
        symbol: Its symbol.
        title: Its title; empty when not on record.
        on: Its masthead date; none when not on record.
        origin: ``hand``, ``import`` or ``register``.
        whole: Obligations it answers as a whole, as (key, occurrence code).
        single: Mandates it answers, as (identity, occurrence code).
        session: The session it was issued for, ``GA77``; empty when unknown.
        item: The agenda item's title; empty when unknown.
        kind: ``report``, ``note``, ``letter``; empty when unknown.
        job_line: The date of the language version; none when not on record.
        covers_from: The symbol of the previous report; empty when none.
        source: Where it was read.
    """

    symbol: Symbol
    title: str
    on: date | None
    origin: str
    whole: tuple[tuple[str, str], ...] = ()
    single: tuple[tuple[str, str], ...] = ()
    session: str = ""
    item: str = ""
    kind: str = ""
    job_line: date | None = None
    covers_from: str = ""
    source: str = ""


def keep_issued(connection: Connection, moment: Moment, given: Issued) -> str:
    """Put an issued document and what it discharges on record.

    Args:
        connection: A connection in a writing transaction.
        moment: Under which day, clock time and name.
        given: The document. What it answers is added to what is on record; the register never overwrites
            what a person recorded.

    Returns:
        ``recorded``, ``changed`` or ``unchanged``.
    """
    held = find_issued(connection, given.symbol)
    if held is None:
        number, what = _record(connection, moment, given), "recorded"
    else:
        number, what = held.id, "changed" if _amend(connection, moment, held, given) else "unchanged"
    added = _discharge(connection, moment, number, given.single)
    write_log(connection, moment, (_discharged(given, identity, code) for identity, code in added))
    return "changed" if added and what == "unchanged" else what


def find_issued(connection: Connection, symbol: Symbol) -> Row[Any] | None:
    """Find a document on record, also when only one half of a double symbol is given.

    Args:
        connection: A connection in a transaction.
        symbol: ``A/75/345``, ``S/2020/898`` or ``A/75/345-S/2020/898``.

    Returns:
        Its row; none when it is not on record.
    """
    key = issued_document.c.key
    first = replace(symbol, twin=None).key
    halves = [first, symbol.twin.key] if symbol.twin else [first]
    found = [key == half for half in halves]
    found += [key.startswith(f"{half}-", autoescape=True) for half in halves]
    found += [key.endswith(f"-{half}", autoescape=True) for half in halves]
    wanted = select(issued_document).where(or_(key == symbol.key, *found)).order_by(issued_document.c.id)
    return connection.execute(wanted).first()


def answers_anything(connection: Connection, symbol: Symbol) -> bool:
    """Tell whether a document is on record as answering something.

    Args:
        connection: A connection in a transaction.
        symbol: The document.

    Returns:
        Whether it discharges any occurrence or mandate.
    """
    held = find_issued(connection, symbol)
    if held is None:
        return False
    wanted = select(discharge.c.code).where(discharge.c.issued_document_id == held.id).limit(1)
    return bool(held.answers) or connection.execute(wanted).first() is not None


def _record(connection: Connection, moment: Moment, given: Issued) -> int:
    values = _values(given) | {
        "symbol": str(given.symbol),
        "key": given.symbol.key,
        "answers": _whole(given),
        "origin": given.origin,
        "recorded_at": moment.now,
        "recorded_by": moment.actor,
    }
    statement = insert(issued_document).values(values).returning(issued_document.c.id)
    number = int(connection.execute(statement).scalar_one())
    after = {"title": given.title, "issued": _plain(given.on)}
    write_log(connection, moment, [_entry("recorded", given, {}, after)])
    return number


def _amend(connection: Connection, moment: Moment, held: Row[Any], given: Issued) -> bool:
    """Take over what is new about a document on record; tell whether anything was."""
    fresh = _values(given)
    if held.session:
        del fresh["session"]  # the other half of a double symbol names no other session
    yields = given.origin == "register" and held.origin != "register"
    values = {} if yields else {n: v for n, v in fresh.items() if v and v != getattr(held, n)}
    if given.symbol.twin and held.key != given.symbol.key:
        values |= {"symbol": str(given.symbol), "key": given.symbol.key}  # the fuller spelling
    more = [answer for answer in _whole(given) if answer not in held.answers]
    if more:
        values["answers"] = [*held.answers, *more]
    if not values:
        return False
    statement = update(issued_document).where(issued_document.c.id == held.id)
    connection.execute(statement.values(values))
    before = {name: _plain(getattr(held, name)) for name in values}
    after = {name: _plain(value) for name, value in values.items()}
    write_log(connection, moment, [_entry("changed", given, before, after)])
    return True


def _values(given: Issued) -> dict[str, Any]:
    return {
        "title": given.title,
        "kind": given.kind,
        "issued": given.on,
        "job_line": given.job_line,
        "covers_from": given.covers_from,
        "session": given.session,
        "item": given.item,
        "source": given.source,
    }


def _whole(given: Issued) -> list[dict[str, str]]:
    return [{"obligation": key, "code": code} for key, code in given.whole]


def keep_whole_answers(connection: Connection, moment: Moment) -> None:
    """Discharge, mandate by mandate, what documents answer as a whole.

    To be called whenever obligations were built: what joins an obligation later is answered with it, unless
    it was adopted after the document's date and so cannot have been answered by it.

    Args:
        connection: A connection in a writing transaction.
        moment: Under which day, clock time and name.
    """
    joined = (
        occurrence.join(occurrence_mandate, occurrence_mandate.c.occurrence_id == occurrence.c.id)
        .join(mandate, mandate.c.identity == occurrence_mandate.c.mandate_identity)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
    )
    for row in connection.execute(select(issued_document)).all():
        for answer in row.answers:
            wanted = (
                select(occurrence_mandate.c.mandate_identity)
                .select_from(joined)
                .where(
                    occurrence.c.obligation_key == answer["obligation"], occurrence.c.code == answer["code"]
                )
            )
            if row.issued:
                wanted = wanted.where(or_(resolution.c.adopted.is_(None), resolution.c.adopted <= row.issued))
            pairs = [(identity, answer["code"]) for identity in connection.execute(wanted).scalars()]
            _discharge(connection, moment, row.id, pairs)


def resolutions_asking(
    connection: Connection, keys: Sequence[str], identities: Sequence[str]
) -> tuple[str, ...]:
    """Name the resolutions behind obligations and mandates.

    Args:
        connection: A connection in a transaction.
        keys: Keys of obligations.
        identities: Identities of mandates.

    Returns:
        The keys of the resolutions.
    """
    link = obligation_mandate
    wanted = (
        select(mandate.c.resolution_key)
        .select_from(mandate.outerjoin(link, link.c.mandate_identity == mandate.c.identity))
        .where(mandate.c.identity.in_(identities) | link.c.obligation_key.in_(keys))
        .distinct()
    )
    return tuple(connection.execute(wanted).scalars())


def _discharge(
    connection: Connection, moment: Moment, number: int, pairs: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Add the discharges that are not on record yet, and name them."""
    wanted = select(discharge).where(discharge.c.issued_document_id == number)
    held = {(row.mandate_identity, row.code) for row in connection.execute(wanted)}
    new = [pair for pair in dict.fromkeys(pairs) if pair not in held]
    if new:
        rows = [
            {
                "issued_document_id": number,
                "mandate_identity": identity,
                "code": code,
                "recorded_at": moment.now,
                "recorded_by": moment.actor,
            }
            for identity, code in new
        ]
        connection.execute(insert(discharge), rows)
    return new


def _entry(what: str, given: Issued, before: Mapping[str, Any], after: Mapping[str, Any]) -> Entry:
    return Entry(what, "issued document", str(given.symbol), before, after, true_at=given.on)


def _discharged(given: Issued, identity: str, code: str) -> Entry:
    after = {"document": str(given.symbol), "code": code}
    return Entry("discharged", "mandate", identity, {}, after, true_at=given.on)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
