"""Reading which reports are due at a session, with the agenda items they stand under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from tracker.store.queries_standing import there_by
from tracker.store.tables import mandate, obligation, occurrence, occurrence_mandate, resolution

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

_KINDS = ("report", "oral")


@dataclass(frozen=True, slots=True)
class ReportDue:
    """A report that falls due at a session.

    Attributes:
        key: The obligation's key.
        title: What a desk officer calls it.
        items: The titles of the agenda items it stands under: those that its mandates name, and those under
            which their resolutions were adopted.
        sub_items: The titles of the sub-items.
    """

    key: str
    title: str
    items: tuple[str, ...]
    sub_items: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The other names it may be asked for by: its sub-items', its own title, its key."""
        return (*self.sub_items, self.title, self.key)


def reports_due(connection: Connection, session: str, as_of: date) -> tuple[ReportDue, ...]:
    """Read the reports that fall due at a session.

    Args:
        connection: A connection in a transaction.
        session: The session's code.
        as_of: What was adopted later is not yet there.

    Returns:
        The reports in the order of the resolutions that ask for them.
    """
    joined = (
        occurrence.join(obligation, obligation.c.key == occurrence.c.obligation_key)
        .join(occurrence_mandate, occurrence_mandate.c.occurrence_id == occurrence.c.id)
        .join(mandate, mandate.c.identity == occurrence_mandate.c.mandate_identity)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
    )
    wanted = (
        select(
            obligation.c.key, obligation.c.title, obligation.c.item, obligation.c.sub_item,
            mandate.c.item.label("asked_item"), mandate.c.sub_item.label("asked_sub_item"),
            resolution.c.agenda,
        )
        .select_from(joined)
        .where(
            occurrence.c.current, obligation.c.current, occurrence.c.code == session,
            obligation.c.kind.in_(_KINDS), there_by(resolution.c.adopted, as_of),
        )
        .order_by(resolution.c.sort_key, mandate.c.label_sort, mandate.c.ordinal)
    )  # fmt: skip
    found: dict[str, tuple[str, dict[str, None], dict[str, None]]] = {}
    for row in connection.execute(wanted):
        _, items, sub_items = found.setdefault(row.key, (row.title, {}, {}))
        own = [(row.item, row.sub_item), (row.asked_item, row.asked_sub_item)]
        adopted = [(entry.get("title", ""), entry.get("sub_title", "")) for entry in row.agenda]
        for item, sub_item in (*own, *adopted):
            items.update({item: None} if item else {})
            sub_items.update({sub_item: None} if sub_item else {})
    return tuple(
        ReportDue(key, title, tuple(items), tuple(sub_items))
        for key, (title, items, sub_items) in found.items()
    )


def sessions_with_reports(connection: Connection, key: str, as_of: date) -> tuple[str, ...]:
    """Name the sessions at which an obligation falls due.

    Args:
        connection: A connection in a transaction.
        key: The obligation's key.
        as_of: What was adopted later is not yet there.

    Returns:
        The occurrences' codes.
    """
    wanted = select(occurrence.c.code).where(
        occurrence.c.obligation_key == key, occurrence.c.current, there_by(occurrence.c.adopted, as_of)
    )
    return tuple(connection.execute(wanted.order_by(occurrence.c.opens, occurrence.c.code)).scalars())
