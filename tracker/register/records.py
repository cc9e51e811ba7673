"""What the register holds: reviewed facts, each with its source and certainty."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.dating.ask import Discharge, GroupRule
from tracker.values.derivation import Certainty

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tracker.errors import Problem
    from tracker.extraction.mandate import Mandate
    from tracker.values.session import ConsiderationRow, SessionRow


@dataclass(frozen=True, slots=True)
class Instrument:
    """What ties an organization to the United Nations: an agreement, a declaration, observer status.

    Attributes:
        kind: ``observer``, ``agreement``, ``arrangement``, ``joint declaration``, ``memorandum``.
        title: Its title or what it grants.
        source: The document it was read in.
        symbol: The resolution it stands in, in full; empty when none is on record.
        date: The day, month or year: ``2010-03-18``, ``2016-09``, ``1997``; empty when not on record.
        certainty: How sure the facts are.
    """

    kind: str
    title: str
    source: str
    symbol: str = ""
    date: str = ""
    certainty: Certainty = Certainty.KNOWN


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization with which the United Nations cooperates.

    Attributes:
        name: The name it is known by, without an abbreviation.
        abbreviation: Its usual abbreviation; empty when none.
        aliases: Other spellings and former names seen.
        section: The key of the report part it stands in; empty for the main one.
        instruments: What ties it to the United Nations.
        source: Where the row stands.
        note: What a reader should know.
    """

    name: str
    abbreviation: str = ""
    aliases: tuple[str, ...] = ()
    section: str = ""
    instruments: tuple[Instrument, ...] = ()
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegisteredResolution:
    """A resolution on record with the mandates read in it.

    Attributes:
        symbol: Its symbol in full, ``A/RES/79/9``.
        title: Its title.
        adopted: The day of adoption; none when not on record.
        session: The session of adoption, ``GA79``.
        organization: The organization it is about; empty when none.
        agenda_title: The title of the agenda item it was adopted under; empty when not on record.
        item: The item's number at that session; empty when not on record.
        letter: The sub-item's letter; empty when not on record.
        draft: The draft's symbol; empty when not on record.
        mandates: The mandates in the order of the text, without quotes; what is not listed is not on record.
        complete: Whether the whole text was read, so that what is not listed is not asked for.
        source: Where it was read.
        certainty: How sure the row is.
        note: What a reader should know.
    """

    symbol: str
    title: str
    adopted: date | None
    session: str
    organization: str = ""
    agenda_title: str = ""
    item: str = ""
    letter: str = ""
    draft: str = ""
    mandates: tuple[Mandate, ...] = ()
    complete: bool = False
    source: str = ""
    certainty: Certainty = Certainty.KNOWN
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An agenda item's number and its sub-items' letters at one session.

    Attributes:
        session: The session, ``GA79``.
        title: The item's title, by which it is known.
        number: Its number on the adopted agenda.
        provisional: Its number on the provisional agenda where it differs; empty otherwise.
        sub_items: Letter and organization (or title) of each sub-item, in order.
        source: Where it was read.
        certainty: How sure the row is.
        note: What a reader should know.
    """

    session: str
    title: str
    number: str
    provisional: str = ""
    sub_items: tuple[tuple[str, str], ...] = ()
    source: str = ""
    certainty: Certainty = Certainty.KNOWN
    note: str = ""


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document issued in answer to mandates.

    Attributes:
        symbol: Its symbol, both halves of a double one: ``A/75/345-S/2020/898``.
        title: Its title.
        kind: ``report``, ``note``, ``letter``.
        dated: The masthead date, which is the day of submission; none when not on record.
        job_line: The date of the language version in the job line; none when not on record.
        covers_from: The previous report from whose date it covers the period; empty when not on record.
        discharges: What it discharges.
        source: Where it was read.
        certainty: How sure the row is.
        note: What a reader should know.
    """

    symbol: str
    title: str
    kind: str
    dated: date | None
    job_line: date | None = None
    covers_from: str = ""
    discharges: tuple[Discharge, ...] = ()
    source: str = ""
    certainty: Certainty = Certainty.KNOWN
    note: str = ""


@dataclass(frozen=True, slots=True)
class PartHeading:
    """A part of a consolidated report between introduction and observations.

    Attributes:
        key: The key by which organizations name it; empty for the main part.
        heading: Its heading, without number.
        together: Whether its sections stand as one text under the heading.
    """

    key: str
    heading: str
    together: bool = False


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One product that many mandates ask for: the rule by which they are grouped.

    Attributes:
        key: The obligation's key, ``cooperation-report``.
        title: What a desk officer calls it.
        kind: The kind of the mandates it gathers.
        item: The title of the agenda item they are adopted under.
        addressee: Who must act.
        recipient: To whom.
        organs: The organs the document goes to, the first one leading.
        parts: The parts of the report.
        word_limit: The words allowed; 0 when no limit is on record.
        source: Where the rule stands.
        note: What a reader should know.
    """

    key: str
    title: str
    kind: str
    item: str
    addressee: str
    recipient: str
    organs: tuple[str, ...] = ()
    parts: tuple[PartHeading, ...] = ()
    word_limit: int = 0
    source: str = ""
    note: str = ""

    @property
    def rule(self) -> GroupRule:
        """Which mandates belong to it."""
        return GroupRule(self.key, self.title, self.kind, self.item, self.addressee, self.recipient)


@dataclass(frozen=True, slots=True)
class WordLimit:
    """How many words a kind of document may have.

    Attributes:
        kind: ``report``, ``note``.
        words: The words allowed; footnotes and headings count.
        source: Where the limit stands.
    """

    kind: str
    words: int
    source: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name or term that is no organization is written.

    Attributes:
        right: The name or term.
        wrong: Slips and former names seen, of more than one word.
        source: Where they were seen.
    """

    right: str
    wrong: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class StandingRequest:
    """A request that holds for every issue of a deliverable until it is withdrawn.

    Attributes:
        deliverable: The deliverable's key.
        symbol: The resolution or statement, in full.
        paragraph: The paragraph's label; empty when not on record.
        kind: ``report`` or ``report-content``.
        adopted: The day of adoption; none when not on record.
        asks: What it asks, in a few words.
        source: Where it was read.
        certainty: How sure the row is.
    """

    deliverable: str
    symbol: str
    paragraph: str
    kind: str
    adopted: date | None
    asks: str
    source: str = ""
    certainty: Certainty = Certainty.KNOWN


@dataclass(frozen=True, slots=True)
class Register:
    """Every reviewed fact, and the rows that were refused.

    Attributes:
        sessions: Sessions and their parts.
        considerations: Days and windows on which items are taken up.
        holidays: By duty station, the holidays with their names.
        organizations: Organizations.
        resolutions: Resolutions with their mandates.
        agenda_items: Numbers and letters by session.
        documents: Issued documents.
        deliverables: Products that many mandates ask for.
        standing_requests: Requests that hold until withdrawn.
        word_limits: How long documents may be.
        spellings: Names and terms that are no organizations.
        problems: The rows refused: file, key and reason.
    """

    sessions: tuple[SessionRow, ...] = ()
    considerations: tuple[ConsiderationRow, ...] = ()
    holidays: Mapping[str, Mapping[date, str]] = field(default_factory=dict)
    organizations: tuple[Organization, ...] = ()
    resolutions: tuple[RegisteredResolution, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    documents: tuple[IssuedDocument, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    standing_requests: tuple[StandingRequest, ...] = ()
    word_limits: tuple[WordLimit, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def groups(self) -> tuple[GroupRule, ...]:
        """The rules by which mandates are grouped into deliverables."""
        return tuple(deliverable.rule for deliverable in self.deliverables)

    @property
    def discharges(self) -> tuple[Discharge, ...]:
        """What the issued documents on record discharge."""
        return tuple(discharge for document in self.documents for discharge in document.discharges)
