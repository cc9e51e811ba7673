"""Reading which documents were issued and what they discharge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from tracker.dating.dossier import IssuedRecord
from tracker.store.tables import discharge, issued_document, obligation, obligation_mandate

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


def read_documents(connection: Connection, as_of: date) -> tuple[IssuedRecord, ...]:
    """Read the documents issued by a day.

    Args:
        connection: A connection in a reading transaction.
        as_of: The day; what was issued later is left out.

    Returns:
        The documents, the newest first, with the times of the obligations they answer.
    """
    answered: dict[int, list[str]] = {}
    joined = discharge.join(
        obligation_mandate, obligation_mandate.c.mandate_identity == discharge.c.mandate_identity
    ).join(obligation, obligation.c.key == obligation_mandate.c.obligation_key)
    times = (
        select(discharge.c.issued_document_id, obligation.c.key, discharge.c.code)
        .select_from(joined)
        .where(obligation.c.current)
        .group_by(discharge.c.issued_document_id, obligation.c.key, discharge.c.code)
        .order_by(obligation.c.key, discharge.c.code)
    )
    for row in connection.execute(times):
        answered.setdefault(row.issued_document_id, []).append(f"{row.key}@{row.code}")
    wanted = (
        select(issued_document)
        .where(or_(issued_document.c.issued.is_(None), issued_document.c.issued <= as_of))
        .order_by(issued_document.c.issued.is_(None), issued_document.c.issued.desc(), issued_document.c.key)
    )
    return tuple(
        IssuedRecord(row.symbol, row.issued, row.title, row.origin, tuple(answered.get(row.id, ())))
        for row in connection.execute(wanted)
    )
