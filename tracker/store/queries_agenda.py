"""Reading which decisions put what on a session's agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from tracker.dating.agenda import AgendaEntry, Basis
from tracker.store.queries_standing import there_by
from tracker.store.tables import mandate, obligation, occurrence, occurrence_mandate, resolution

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from sqlalchemy import Connection, Row


def read_agenda(connection: Connection, session: str, as_of: date) -> tuple[AgendaEntry, ...]:
    """Read what is to be included in the agenda of a session.

    Args:
        connection: A connection in a reading transaction.
        session: The session's code.
        as_of: The day to look from; what was adopted later is left out.

    Returns:
        The entries by item and sub-item; several decisions about one entry stand together.
    """
    wanted = (
        select(mandate, resolution.c.symbol, resolution.c.adopted, resolution.c.agenda)
        .select_from(
            occurrence.join(obligation, obligation.c.key == occurrence.c.obligation_key)
            .join(occurrence_mandate, occurrence_mandate.c.occurrence_id == occurrence.c.id)
            .join(mandate, mandate.c.identity == occurrence_mandate.c.mandate_identity)
            .join(resolution, resolution.c.key == mandate.c.resolution_key)
        )
        .where(
            occurrence.c.code == session,
            occurrence.c.current,
            obligation.c.current,
            mandate.c.kind == "agenda",
            there_by(resolution.c.adopted, as_of),
        )
        .order_by(resolution.c.sort_key, mandate.c.label_sort, mandate.c.ordinal)
    )
    found: dict[tuple[str, str, bool], list[Basis]] = {}
    for row in connection.execute(wanted):
        found.setdefault(_titles(row), []).append(
            Basis(row.identity, row.symbol, row.paragraph, row.adopted, row.quote, row.review)
        )
    ordered = sorted(
        found.items(), key=lambda entry: (not entry[0][0], *(part.casefold() for part in entry[0][:2]))
    )
    return tuple(
        AgendaEntry(item, sub_item, tuple(basis), inferred) for (item, sub_item, inferred), basis in ordered
    )


def _titles(row: Row[Any]) -> tuple[str, str, bool]:
    if row.item or row.sub_item:
        return row.item, row.sub_item, False
    own = next((entry for entry in row.agenda if entry.get("title")), None)
    return (own["title"], own.get("sub_title", ""), True) if own else ("", "", False)
