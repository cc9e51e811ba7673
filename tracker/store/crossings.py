"""The changes of status that the passing of days brought about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from tracker.dating.obligation import Thresholds
from tracker.dating.status import STATUS_RULES, status_on
from tracker.store.queries_standing import there_by
from tracker.store.status_rule import status_column
from tracker.store.tables import obligation, occurrence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Row

_COLUMNS = tuple(column for _, column in STATUS_RULES)


@dataclass(frozen=True, slots=True)
class Crossing:
    """A change of status.

    Attributes:
        obligation: The key of the obligation.
        code: The time at which it falls due.
        on: The day from which the new status holds.
        before: The status before.
        after: The status from that day.
    """

    obligation: str
    code: str
    on: date
    before: str
    after: str


def crossings(connection: Connection, since: date, until: date) -> tuple[Crossing, ...]:
    """Read how status changed between two days: each change with the day on which it came about.

    Args:
        connection: A connection in a transaction.
        since: The day up to which changes are known.
        until: The day up to which they are asked for.

    Returns:
        The changes in the order of their days.
    """
    thresholds = [occurrence.c[column] for column in _COLUMNS]
    moved = or_(*(((column > since) & (column <= until)) for column in thresholds))
    wanted = (
        select(occurrence.c.obligation_key, occurrence.c.code, *thresholds)
        .join(obligation, obligation.c.key == occurrence.c.obligation_key)
        .where(occurrence.c.current, obligation.c.current, there_by(occurrence.c.adopted, until), moved)
    )
    found = [crossing for row in connection.execute(wanted) for crossing in _of(row, since, until)]
    return tuple(sorted(found, key=lambda crossing: (crossing.on, crossing.obligation, crossing.code)))


def status_counts(connection: Connection, as_of: date) -> dict[str, int]:
    """Count the occurrences by their status on a day.

    Args:
        connection: A connection in a transaction.
        as_of: The day.

    Returns:
        The counts by status.
    """
    status = status_column(as_of)
    wanted = (
        select(status, func.count())
        .select_from(occurrence.join(obligation, obligation.c.key == occurrence.c.obligation_key))
        .where(occurrence.c.current, obligation.c.current, there_by(occurrence.c.adopted, as_of))
        .group_by(status)
    )
    return {row[0]: row[1] for row in connection.execute(wanted)}


def _of(row: Row[Any], since: date, until: date) -> Iterator[Crossing]:
    reached = {column: getattr(row, column) for column in _COLUMNS}
    thresholds = Thresholds(**reached)
    for on in sorted({day for day in reached.values() if day and since < day <= until}):
        before, after = status_on(thresholds, on - timedelta(days=1)), status_on(thresholds, on)
        if before is not after:
            yield Crossing(row.obligation_key, row.code, on, before.value, after.value)
