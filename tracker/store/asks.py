"""Reading what dating takes in: the mandates that hold, their resolutions' facts, and the answers to them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL, select

from tracker.dating.ask import Ask, Discharge
from tracker.store.batches import batches
from tracker.store.decisions import corrected_fields, read_decisions
from tracker.store.tables import (
    discharge,
    issued_document,
    mandate,
    obligation,
    obligation_mandate,
    resolution,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from tracker.dating.dossier import Decision

_ASKING = (mandate.c.state == "current", mandate.c.review != "dismissed")


def read_asks(connection: Connection, resolutions: Sequence[str] | None = None) -> tuple[Ask, ...]:
    """Read the mandates that ask for something: found or registered, and not dismissed.

    Args:
        connection: A connection in a transaction.
        resolutions: The keys of the resolutions looked at; all when none.

    Returns:
        The mandates as dating sees them, by resolution, paragraph and ordinal.
    """
    wanted = (
        select(mandate, resolution)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
        .where(*_ASKING)
        .set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)
        .order_by(resolution.c.sort_key, mandate.c.label_sort, mandate.c.ordinal)
    )
    if resolutions is None:
        rows = connection.execute(wanted).all()
    else:
        lots = batches(resolutions)
        rows = [
            row for lot in lots for row in connection.execute(wanted.where(mandate.c.resolution_key.in_(lot)))
        ]
    moved = [row.mandate_identity for row in rows if "due" in corrected_fields(_sides(row))]
    decisions = read_decisions(connection, moved)
    return tuple(_ask(row, decisions.get(row.mandate_identity)) for row in rows)


def read_answers(connection: Connection, identities: Iterable[str] | None = None) -> tuple[Discharge, ...]:
    """Read which issued documents answer which occurrences.

    Args:
        connection: A connection in a transaction.
        identities: Only the answers to these mandates; all when none.

    Returns:
        One entry for each document and occurrence: with the mandates it answers, or with the obligation it
        answers as a whole.
    """
    issued = issued_document
    wanted = (
        select(issued.c.symbol, issued.c.issued, discharge.c.code, discharge.c.mandate_identity)
        .join(discharge, discharge.c.issued_document_id == issued.c.id)
        .order_by(issued.c.id, discharge.c.code, discharge.c.mandate_identity)
    )
    asked = None if identities is None else set(identities)
    found: dict[tuple[str, date | None, str], list[str]] = defaultdict(list)
    for symbol, day, code, identity in connection.execute(wanted):
        if asked is None or identity in asked:
            found[symbol, day, code].append(identity)
    single = [Discharge(symbol, day, code, tuple(ids)) for (symbol, day, code), ids in found.items()]
    whole = [
        Discharge(row.symbol, row.issued, answer["code"], (), answer["obligation"])
        for row in connection.execute(select(issued).order_by(issued.c.id))
        for answer in row.answers
    ]
    return (*whole, *single)


def resolutions_in_groups(connection: Connection) -> tuple[str, ...]:
    """Name the resolutions whose mandates share an obligation with others.

    Args:
        connection: A connection in a transaction.

    Returns:
        The keys, each once.
    """
    link = obligation_mandate
    joined = link.join(obligation, obligation.c.key == link.c.obligation_key).join(
        mandate, mandate.c.identity == link.c.mandate_identity
    )
    # An obligation of one mandate carries that mandate's identity; a group has a name of its own.
    wanted = (
        select(mandate.c.resolution_key)
        .select_from(joined)
        .where(~obligation.c.key.contains("#"), obligation.c.current)
        .distinct()
    )
    return tuple(connection.execute(wanted).scalars())


def _sides(row: Row[Any]) -> dict[str, Any]:
    return {side: getattr(row, f"mandate_{side}") for side in ("settled", "registered", "extracted")}


def _ask(row: Row[Any], decision: Decision | None) -> Ask:
    quote: str = row.mandate_quote
    # A date that follows from a correction names who made it; every other follows from the text.
    source = {"due_source": f"corrected by {decision.told}"} if decision else {}
    return Ask(
        **source,
        identity=row.mandate_identity,
        kind=row.mandate_kind,
        due=row.mandate_due,
        organ=row.resolution_organ,
        session=row.resolution_session,
        adopted=row.resolution_adopted,
        addressee=row.mandate_addressee,
        recipient=row.mandate_recipient,
        item=row.mandate_item,
        sub_item=row.mandate_sub_item,
        agenda=tuple(_title(entry) for entry in row.resolution_agenda),
        committee=row.resolution_committee,
        subject=row.mandate_subject,
        product=row.mandate_product,
        title=row.resolution_title,
        due_text=quote[row.mandate_due_start : row.mandate_due_end] if row.mandate_due_end else "",
    )


def _title(entry: dict[str, str]) -> str:
    return ": ".join(title for title in (entry["title"], entry["sub_title"]) if title)
