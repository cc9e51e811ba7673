"""Where obligations stand on a day: the rows of the morning table and what was left out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Standing:
    """One occurrence of an obligation as it stands on a day.

    Attributes:
        obligation: The obligation's key: ``cooperation-report``, ``79/9#29``.
        code: The occurrence's time as a due code: ``GA81``, ``2026-03-31``, ``undated:next``.
        kind: The kind of the mandates behind it.
        title: What a desk officer calls it.
        addressee: Who must act; empty when nobody is named.
        recipient: To whom, codes or names joined by ``;``.
        item: The agenda item's title; empty when none.
        sub_item: The sub-item's title; empty when none.
        organ: The organ whose resolutions ask for it, several joined by ``;``.
        status: Its status, a word of `tracker.dating.status.Status`.
        deadline: The day before it is overdue; none when undated.
        milestone: What the deadline is: ``submission``, ``due``; empty when undated.
        certainty: How far the deadline can be relied on; empty when undated.
        considered: When it is taken up; none when not known.
        opens: The first day of its window; none when undated.
        closes: The last day of its window; none when undated or open-ended.
        mandates: The identities of the mandates asking for it, adopted by that day.
        unreviewed: How many of them nobody has reviewed.
        resolution_title: The title of the resolution that asks for it; empty when several do, or it has none.
    """

    obligation: str
    code: str
    kind: str
    title: str
    addressee: str
    recipient: str
    item: str
    sub_item: str
    organ: str
    status: str
    deadline: date | None
    milestone: str = ""
    certainty: str = ""
    considered: date | None = None
    opens: date | None = None
    closes: date | None = None
    mandates: tuple[str, ...] = ()
    unreviewed: int = 0
    resolution_title: str = ""

    def days_left(self, as_of: date) -> int | None:
        """Count the days to the deadline.

        Args:
            as_of: The day to count from.

        Returns:
            The days; negative when it has passed, none when undated.
        """
        return (self.deadline - as_of).days if self.deadline else None


@dataclass(frozen=True, slots=True)
class Overview:
    """The standings that were asked for, and the counts of those that were not shown.

    Attributes:
        as_of: The day they hold for.
        standings: The rows in order: by deadline, the undated last.
        counts: All that match the filters, by status.
        hidden: Those of `counts` left out because nobody asked for them, by status.
        cut_past: How many rows with an earlier deadline the limit left out.
        cut: How many rows with a later deadline or none it left out.
    """

    as_of: date
    standings: tuple[Standing, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    hidden: Mapping[str, int] = field(default_factory=dict)
    cut_past: int = 0
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """Which standings are asked for; an empty field asks for all.

    Attributes:
        organs: The organs whose resolutions ask: ``GA``, ``SC``.
        session: The session at which it is due: ``GA81``.
        item: Words of the agenda item's, the sub-item's or the obligation's own title.
        kinds: The kinds of mandates.
        statuses: The statuses.
        addressee: Words of who must act.
        within: Only deadlines from that day to so many days later.
        everything: Also what is left out unless asked for: `HIDDEN`.
        limit: The most rows given, those nearest to the day; 0 for all.
    """

    organs: tuple[str, ...] = ()
    session: str = ""
    item: str = ""
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    addressee: str = ""
    within: int | None = None
    everything: bool = False
    limit: int = 0


HIDDEN = ("discharged", "past", "no record", "undated")
"""Statuses that need nobody's attention in the morning."""
