"""Reading who decided what about mandates, and which fields a correction changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tracker.dating.dossier import Decision
from tracker.store.batches import batches
from tracker.store.mandates import FACTS
from tracker.store.tables import review

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection


def read_decisions(connection: Connection, identities: Sequence[str]) -> dict[str, Decision]:
    """Read the latest decision about each of several mandates.

    Args:
        connection: A connection in a transaction.
        identities: The mandates.

    Returns:
        The decisions by mandate; one nobody has decided about is missing.
    """
    found: dict[str, Decision] = {}
    for lot in batches(identities):
        wanted = select(review).where(review.c.mandate_identity.in_(lot)).order_by(review.c.id)
        for row in connection.execute(wanted):
            found[row.mandate_identity] = Decision(row.action, row.actor, row.at, row.reason)
    return found


def corrected_fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """Tell what register or text says in the fields that a person settled otherwise.

    Args:
        row: A mandate with its columns ``settled``, ``registered`` and ``extracted``.

    Returns:
        The value that the correction stands in for, by field; nothing for a mandate as read.
    """
    settled, registered, extracted = (row[side] or {} for side in ("settled", "registered", "extracted"))
    if not (registered or extracted):
        return {}
    given = {name: registered.get(name, "") or extracted.get(name, "") for name in FACTS if name in settled}
    return {name: value for name, value in given.items() if value != settled[name]}
