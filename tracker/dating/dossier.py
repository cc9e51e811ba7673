"""Everything on record about one mandate, obligation or resolution, laid out for whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from tracker.values.derivation import Step


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One entry of the history.

    Attributes:
        true_on: The day on which it was so.
        known_at: When the tracker learned it, in UTC.
        actor: Who did it.
        what: ``added``, ``confirmed``, ``discharged`` and the like.
        subject: What it happened to.
        before: The fields before; empty when nothing changed.
        after: The fields after.
        reason: Why; empty when nobody said.
    """

    true_on: date
    known_at: datetime
    actor: str
    what: str
    subject: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DatedPoint:
    """A milestone with its arithmetic, and the date somebody set instead.

    Attributes:
        kind: ``submission``, ``issuance``, ``consideration`` or ``due``.
        on: The date that holds.
        by_rule: The date by rule; it stays on record when another was set.
        certainty: How far the date by rule can be relied on.
        steps: The arithmetic behind the date by rule.
        set_by: Who set another date; empty when nobody did.
        set_why: Why.
    """

    kind: str
    on: date
    by_rule: date
    certainty: str
    steps: tuple[Step, ...]
    set_by: str = ""
    set_why: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An issued document that answers mandates at an occurrence.

    Attributes:
        symbol: The document's symbol.
        title: Its title.
        issued: Its date.
        mandates: The identities of the mandates it answers.
    """

    symbol: str
    title: str
    issued: date
    mandates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OccurrenceDossier:
    """One time at which an obligation falls due, with its dates and what was issued for it.

    Attributes:
        code: Its time as a due code.
        status: Its status on the day asked for.
        deadline: The day before it is overdue; none when undated.
        points: Its dated points in order.
        mandates: The identities of the mandates asking for it.
        answers: What was issued for it by that day.
    """

    code: str
    status: str
    deadline: date | None
    points: tuple[DatedPoint, ...]
    mandates: tuple[str, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person last decided about a mandate.

    Attributes:
        action: ``confirm``, ``correct`` or ``dismiss``.
        by: Who.
        at: When, in UTC.
        why: Why; empty when nobody said.
    """

    action: str
    by: str
    at: datetime
    why: str = ""

    @property
    def told(self) -> str:
        """Who, when and why, in one breath."""
        on = f"{self.at.day} {self.at:%b %Y}"
        return f"{self.by} on {on}: {self.why}" if self.why else f"{self.by} on {on}"


@dataclass(frozen=True, slots=True)
class MandateDossier:
    """One mandate with its words and its review.

    Attributes:
        identity: ``79/9#29``.
        symbol: The resolution's symbol in full.
        resolution_title: Its title; empty for the Security Council.
        adopted: When it was adopted; none when not on record.
        paragraph: The paragraph's label.
        fields: What holds now, by name: kind, addressee, recipient, due, item, sub_item, subject, verb,
            product, binding.
        quote: The paragraph's words; empty when the text is not held.
        span: Where in the quote the mandate is said.
        due_span: Where its time is said; none when no time is.
        review: ``unreviewed``, ``doubtful``, ``confirmed``, ``corrected`` or ``dismissed``.
        state: ``current``, or ``withdrawn`` when a later text no longer has it.
        provenance: ``extracted``, ``register`` or ``both``.
        source: Where the register found it; empty for one read from a text.
        rule: The rule that found it in the text.
        confidence: From 0 to 1.
        decision: What a person last decided about it; none when nobody has.
        instead: What register or text says in the fields that a person corrected, by name.
        doubts: Why it is in doubt, one sentence each.
    """

    identity: str
    symbol: str
    resolution_title: str
    adopted: date | None
    paragraph: str
    fields: Mapping[str, Any]
    quote: str
    span: tuple[int, int]
    due_span: tuple[int, int] | None
    review: str
    state: str
    provenance: str
    source: str
    rule: str
    confidence: float
    decision: Decision | None = None
    instead: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObligationDossier:
    """One obligation with its mandates and occurrences.

    Attributes:
        key: Its key.
        kind: The kind of its mandates.
        title: What a desk officer calls it.
        addressee: Who must act; empty when nobody is named.
        recipient: To whom.
        item: The agenda item's title; empty when none.
        sub_item: The sub-item's title; empty when none.
        mandates: Its mandates in the order of their resolutions.
        occurrences: When it falls due, in order.
    """

    key: str
    kind: str
    title: str
    addressee: str
    recipient: str
    item: str
    sub_item: str
    mandates: tuple[MandateDossier, ...]
    occurrences: tuple[OccurrenceDossier, ...]


@dataclass(frozen=True, slots=True)
class ResolutionDossier:
    """One resolution with its mandates.

    Attributes:
        symbol: Its symbol in full.
        title: Its title; empty for the Security Council.
        session: The session's code.
        adopted: When it was adopted; none when not on record.
        agenda: The agenda items it was adopted under, as printed.
        text_held: Whether its text has been read.
        source: Where the register found it; empty for one read from a text.
        mandates: Its mandates in order.
    """

    symbol: str
    title: str
    session: str
    adopted: date | None
    agenda: tuple[str, ...]
    text_held: bool
    source: str
    mandates: tuple[MandateDossier, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The answer to "show me": one of the three, with the obligations it belongs to and its history.

    Attributes:
        as_of: The day it holds for.
        mandate: The mandate asked for; none when something else was.
        resolution: The resolution asked for; none when something else was.
        obligations: The obligation asked for, or those the mandate or resolution belongs to.
        history: What happened to what was asked for, the oldest first.
    """

    as_of: date
    mandate: MandateDossier | None = None
    resolution: ResolutionDossier | None = None
    obligations: tuple[ObligationDossier, ...] = ()
    history: tuple[PastEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedRecord:
    """An issued document on record with what it discharges.

    Attributes:
        symbol: Its symbol.
        issued: Its date; none when not on record.
        title: Its title.
        origin: ``hand``, ``import`` or ``register``.
        discharges: What it answers, by obligation or mandate and time: ``cooperation-report@GA81``.
    """

    symbol: str
    issued: date | None
    title: str
    origin: str
    discharges: tuple[str, ...]
