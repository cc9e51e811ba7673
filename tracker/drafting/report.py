"""What a report skeleton is made of: the plan that the service draws up from register and store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tracker.dating.dossier import DatedPoint


class AgendaStage(StrEnum):
    """Which agenda a document refers to; it depends on the time of the year at which it is issued."""

    PRELIMINARY = "preliminary list"
    PROVISIONAL = "provisional agenda"
    ADOPTED = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """A paragraph that asks for a report or for a part of it.

    Attributes:
        identity: The mandate, ``79/9#29``.
        symbol: The resolution in full, ``A/RES/79/9``.
        paragraph: The label of the paragraph, ``29``, ``annex 4(l)``.
        adopted: When it was adopted; none when not on record.
        session: The session at which it was adopted, ``GA79``; empty when not on record.
        asked_for: For when the report is asked, as a due code, ``GA81``.
        quote: The words of the paragraph; empty when its text is not held.
        asks: What it asks, in the words of the register: ``to report on the implementation``.
        addressee: Who must act; empty when nobody is named.
        about: The title of the sub-item or of the resolution.
        kind: ``report``; ``report-content`` for what a report must contain; ``agenda`` for a decision that
            puts a sub-item on the agenda.
    """

    identity: str
    symbol: str
    paragraph: str
    adopted: date | None = None
    session: str = ""
    asked_for: str = ""
    quote: str = ""
    asks: str = ""
    addressee: str = ""
    about: str = ""
    kind: str = "report"

    def with_quote(self, quote: str) -> Basis:
        """Give the same paragraph with its words."""
        return replace(self, quote=quote)


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a part.

    Attributes:
        heading: The heading.
        organization: The organization it is about; empty in a report without organizations.
        bases: The paragraphs that ask for it; none means that no request is on record.
        letters: The sub-item letters at that session.
        inclusions: The decisions that put its sub-item on the agenda of that session.
        remark: Why it stands here although nothing asks for it; empty where something does.
    """

    heading: str
    organization: str = ""
    bases: tuple[Basis, ...] = ()
    letters: tuple[str, ...] = ()
    inclusions: tuple[Basis, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A numbered part between introduction and observations.

    Attributes:
        heading: The heading without number.
        sections: Its sections, in order.
        together: Whether the sections are one text under the part's heading, without their own headings.
    """

    heading: str
    sections: tuple[Section, ...]
    together: bool = False


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """The agenda item at the session the report is for.

    Attributes:
        number: The item's number; empty when not on record.
        letters: The letters of its sub-items, in order.
        title: The title of the item.
        sub_titles: The titles of the sub-items, in the order of the letters.
        stage: The agenda it refers to.
        reference: The symbol of that agenda, ``A/77/150``; empty for the adopted one.
        lettered: Whether the item has sub-items with letters, on record or not.
    """

    number: str
    letters: tuple[str, ...]
    title: str
    sub_titles: tuple[str, ...] = ()
    stage: AgendaStage = AgendaStage.ADOPTED
    reference: str = ""
    lettered: bool = False


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report on record as issued.

    Attributes:
        symbols: Its symbols, the Assembly's first.
        dated: Its masthead date; none when not on record.
    """

    symbols: tuple[str, ...]
    dated: date | None


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """Everything a skeleton says, and where each line comes from.

    Attributes:
        key: The obligation's key, ``cooperation-report``, or the item's title.
        session: The session it is for, ``GA77``.
        title: The report's title.
        agenda: The agenda item.
        parts: The parts between introduction and observations.
        legal_basis: The standing requests and decisions it rests on besides the sections' paragraphs.
        councils_year: The Security Council's year for a report to both organs; 0 for the Assembly alone.
        symbols: Its symbols as far as on record, the Assembly's first.
        dated: Its masthead date as far as on record; none before it is submitted.
        expected: When it should be submitted by the rules; none when no date follows.
        previous: The previous report; none when not on record.
        points: The dates of the occurrence with their arithmetic.
        uncovered: Requests for this report, and decisions to include a sub-item, that no heading covers.
        evaluated_on: The day as of which the plan holds.
        kind: Whose wording it takes: ``consolidated`` or ``plain``, a folder of ``templates/reports``.
        word_limit: The words it may have; 0 when no limit is on record.
        doubts: What the drafter should check, because the record is not sure of it.
    """

    key: str
    session: str
    title: str
    agenda: AgendaLine
    parts: tuple[ReportPart, ...]
    legal_basis: tuple[Basis, ...] = ()
    councils_year: int = 0
    symbols: tuple[str, ...] = ()
    dated: date | None = None
    expected: date | None = None
    previous: IssuedReport | None = None
    points: tuple[DatedPoint, ...] = ()
    uncovered: tuple[Basis, ...] = ()
    evaluated_on: date | None = None
    kind: str = "plain"
    word_limit: int = 0
    doubts: tuple[str, ...] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in order."""
        return tuple(section for part in self.parts for section in part.sections)

    @property
    def requests(self) -> tuple[Basis, ...]:
        """Every request the sections answer, once each, in order."""
        return tuple(dict.fromkeys(basis for section in self.sections for basis in section.bases))
