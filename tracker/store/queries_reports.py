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
        titles: The titles by which its agenda item may be named: those of the mandates and of the items under
            which the resolutions were adopted.
    """

    key: str
    title: str
    titles: tuple[str, ...]


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
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for row in connection.execute(wanted):
        _, titles = found.setdefault(row.key, (row.title, {}))
        named = [row.item, row.sub_item, row.asked_item, row.asked_sub_item]
        for entry in row.agenda:
            named += [entry.get("title", ""), entry.get("sub_title", "")]
        titles.update(dict.fromkeys(title for title in named if title))
    return tuple(ReportDue(key, title, tuple(titles)) for key, (title, titles) in found.items())


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
