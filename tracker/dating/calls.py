"""Which notice a day calls for: the rule that is decided, stored and written once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.dating.status import Status

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date


class NoticeKind(StrEnum):
    """What a notice tells."""

    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    AGENDA = "agenda"
    LAPSING = "lapsing"


@dataclass(frozen=True, slots=True)
class Call:
    """A notice that a day calls for.

    Attributes:
        kind: What it tells.
        called_for: The day whose rule called for it; a later run that catches up keeps this day.
        lead: How many days before the deadline that is; -1 on the day after it.
    """

    kind: NoticeKind
    called_for: date
    lead: int


SILENT = frozenset({Status.DISCHARGED, Status.SUBMITTED, Status.NO_RECORD, Status.PAST, Status.UNDATED})
"""Statuses that call for no notice: a document is on record, or nothing more can be said."""

# What rides on another report has no date of its own to warn of.
_RIDING = frozenset({"report-content"})
_KINDS = {"agenda": NoticeKind.AGENDA, "term": NoticeKind.LAPSING}


def call_on(
    day: date, *, kind: str, status: str, deadline: date, leads: Sequence[int], told: Collection[date]
) -> Call | None:
    """Decide which notice a day calls for.

    The strongest lead reached decides, so that a run after days of downtime gives one notice and not several.

    Args:
        day: The evaluation day.
        kind: The kind of the mandates: ``report``, ``agenda``, ``term``.
        status: The status of the occurrence on that day.
        deadline: Its deadline, or the earlier day by which something has to be done for it.
        leads: Days before a deadline on which a notice is called for, in any order.
        told: The days for which notices about this occurrence have been decided before.

    Returns:
        The notice, decided before or not; none when the day calls for none, or for one weaker than the
        recipient has had.
    """
    if status in SILENT or kind in _RIDING:
        return None
    overdue = deadline + timedelta(days=1)
    if day > deadline:
        return Call(NoticeKind.OVERDUE, overdue, -1) if status == Status.OVERDUE else None
    # An item put on an agenda is one line of a long list: it is told of once, not at every lead.
    known = {max(leads)} if kind == "agenda" and leads else set(leads)
    reached = [lead for lead in known if deadline - timedelta(days=lead) <= day]
    if not reached:
        return None
    lead = min(reached)
    stronger = {deadline - timedelta(days=other) for other in leads if other < lead} | {overdue}
    if stronger & set(told):
        return None
    return Call(_KINDS.get(kind, NoticeKind.DUE_SOON), deadline - timedelta(days=lead), lead)
