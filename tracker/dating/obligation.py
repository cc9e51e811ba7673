"""The records that dating hands on: obligations, their occurrences, milestones and thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.values.derivation import Certainty, Step


class MilestoneKind(StrEnum):
    """The dated points of one occurrence, in the order in which they usually fall."""

    SUBMISSION = "submission"
    ISSUANCE = "issuance"
    PROVISIONAL_AGENDA = "provisional agenda"
    CONSIDERATION = "consideration"
    DUE = "due"
    EXPIRY = "expiry"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One dated point of an occurrence.

    Attributes:
        kind: Which point.
        on: The date by rule.
        derivation: The steps that lead to it, the base first.
        certainty: How far it can be relied on.
    """

    kind: MilestoneKind
    on: date
    derivation: tuple[Step, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The dates at which an occurrence changes its status; see `tracker.dating.status`.

    Attributes:
        upcoming_from: First day on which it is upcoming; none when undated.
        due_soon_from: First day on which it is due soon; none when undated.
        overdue_from: First day on which it is overdue; none when undated.
        no_record_from: First day on which a past nobody reported on is called so; none when undated.
        past_from: First day after an agenda inclusion, review, term or meeting, which nobody delivers and
            which is therefore never overdue; none when undated and for reports and oral products.
        submitted_from: The date of a document that answers some of its mandates; none when none does.
        discharged_from: The date from which all its mandates are answered; none when they are not.
    """

    upcoming_from: date | None = None
    due_soon_from: date | None = None
    overdue_from: date | None = None
    no_record_from: date | None = None
    submitted_from: date | None = None
    discharged_from: date | None = None
    past_from: date | None = None

    @property
    def deadline(self) -> date | None:
        """The last day on time; none when undated."""
        after = self.overdue_from or self.past_from
        return after - timedelta(days=1) if after else None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which an obligation falls due.

    Attributes:
        code: Its time as a due code: ``GA81``, ``2026-03-31``; ``undated:next`` and the like without a date.
        opens: The first day of the window; none when undated.
        closes: The last day of the window; none when undated or open-ended.
        milestones: The dated points.
        thresholds: When its status changes.
        mandates: The identities of the mandates that ask for it.
    """

    code: str
    opens: date | None
    closes: date | None
    milestones: tuple[Milestone, ...]
    thresholds: Thresholds
    mandates: tuple[str, ...]

    @property
    def deadline(self) -> date | None:
        """The last day on time; none when undated."""
        return self.thresholds.deadline


@dataclass(frozen=True, slots=True)
class Obligation:
    """What one or more mandates ask for: a deliverable (report, oral) or one of its siblings.

    Attributes:
        key: Its stable key: a register name (``cooperation-report``) or the identity of its only mandate.
        kind: ``report``, ``report-content``, ``oral``, ``agenda``, ``review``, ``term`` or ``meeting``.
        title: What a desk officer calls it.
        addressee: Who must act; empty when nobody is named.
        recipient: To whom, codes or names joined by ``;``.
        item: The agenda item's title; empty when none.
        sub_item: The sub-item's title; empty when none.
        occurrences: When it falls due.
        mandates: The identities of all mandates that ask for it.
    """

    key: str
    kind: str
    title: str
    addressee: str
    recipient: str
    item: str
    sub_item: str
    occurrences: tuple[Occurrence, ...]
    mandates: tuple[str, ...]
