"""What dating takes in: mandates with their resolution's facts, rules of grouping, answers on record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.values.due import DuePart, SessionDue, parse_due

if TYPE_CHECKING:
    from datetime import date

REPORTS = frozenset({"report", "report-content", "oral"})
"""Kinds that somebody delivers; their siblings (agenda, review, term, meeting) nobody does."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One mandate as dating sees it.

    Attributes:
        identity: The mandate's identity, ``79/9#29``.
        kind: ``report``, ``report-content``, ``oral``, ``agenda``, ``review``, ``term`` or ``meeting``.
        due: The compact due code, see `tracker.values.due`.
        organ: The adopting organ's code: ``GA``, ``SC``, ``ECOSOC``, ``HRC``.
        session: The session of adoption as a code, ``GA79``; empty when unknown.
        adopted: The day of adoption; none when not on record.
        addressee: Who must act; empty when nobody is named.
        recipient: To whom, codes or names joined by ``;``; empty when none is implied.
        item: The title of the agenda item the mandate names; empty when none.
        sub_item: The title of the sub-item it names; empty when none.
        agenda: The titles of the items the resolution was adopted under.
        committee: The Main Committee it came from: ``plenary``, ``First`` … ``Sixth``; empty when unknown.
        subject: What the mandate is about.
        product: The product's noun as printed, ``comprehensive report``; empty when none.
        title: The resolution's title; empty when it has none.
        due_text: The words that say the time; empty when not held.
    """

    identity: str
    kind: str
    due: str
    organ: str = ""
    session: str = ""
    adopted: date | None = None
    addressee: str = ""
    recipient: str = ""
    item: str = ""
    sub_item: str = ""
    agenda: tuple[str, ...] = ()
    committee: str = ""
    subject: str = ""
    product: str = ""
    title: str = ""
    due_text: str = ""
    due_source: str = "the mandate's text"

    @property
    def resolution(self) -> str:
        """The short citation of the resolution that asks."""
        return self.identity.rpartition("#")[0]

    @property
    def recipients(self) -> tuple[str, ...]:
        """The recipients one by one; the adopting organ where none is named."""
        named = tuple(name.strip() for name in self.recipient.split(";") if name.strip())
        return named or ((self.organ,) if self.organ else ())

    @property
    def parts(self) -> tuple[DuePart, ...]:
        """The due as typed parts."""
        return parse_due(self.due)


@dataclass(frozen=True, slots=True)
class GroupRule:
    """Which mandates ask for one and the same deliverable; an empty condition holds for all.

    Attributes:
        key: The obligation's key, ``cooperation-report``.
        title: What a desk officer calls it.
        kind: The mandates' kind; a ``report`` also takes what is to be said in it at a stated session.
        item: The title of the agenda item they name or were adopted under.
        addressee: Who must act.
        recipient: An organ among those it goes to.
        subject: A regular expression to be found in the subject, in any case.
    """

    key: str
    title: str
    kind: str
    item: str = ""
    addressee: str = ""
    recipient: str = ""
    subject: str = ""

    def takes(self, ask: Ask) -> bool:
        """Say whether a mandate belongs to the deliverable."""
        return (
            (ask.kind == self.kind or (self.kind == "report" and _rides(ask)))
            and (not self.item or self._under_item(ask))
            and (not self.addressee or folded(self.addressee) == folded(ask.addressee))
            and (not self.recipient or self.recipient in ask.recipients)
            and (not self.subject or re.search(self.subject, ask.subject, re.IGNORECASE) is not None)
        )

    def _under_item(self, ask: Ask) -> bool:
        wanted = folded(self.item)
        titles = (ask.item,) if ask.item else ask.agenda
        # A masthead prints the item and its sub-item as one title, parted by a colon.
        return any(wanted in {folded(title), folded(title.partition(":")[0])} for title in titles)


@dataclass(frozen=True, slots=True)
class Discharge:
    """An issued document that answers an occurrence.

    Attributes:
        document: The document's symbol.
        on: Its date; none when not on record, which counts as in time.
        occurrence: The occurrence's code, ``GA75``.
        mandates: The identities of the mandates it answers; empty for all of the obligation's.
        obligation: The obligation's key; empty where the mandates say which.
    """

    document: str
    on: date | None
    occurrence: str
    mandates: tuple[str, ...] = ()
    obligation: str = ""


@dataclass(frozen=True, slots=True)
class DatingRules:
    """The periods dating counts with.

    Attributes:
        submission_weeks: Calendar weeks before consideration by which a report is submitted.
        issuance_weeks: Calendar weeks before consideration by which it is issued.
        horizon_years: How many years ahead of the evaluation date recurring occurrences are created.
        upcoming_weeks: Weeks before the deadline from which it is upcoming.
        due_soon_days: Days before the deadline from which it is due soon.
        no_record_days: Days after the window's end from which a past without record is called so.
    """

    submission_weeks: int = 10
    issuance_weeks: int = 6
    horizon_years: int = 3
    upcoming_weeks: int = 26
    due_soon_days: int = 30
    no_record_days: int = 366


def _rides(ask: Ask) -> bool:
    """Whether a mandate asks for content of a report that is due at a stated session."""
    return ask.kind == "report-content" and all(isinstance(part, SessionDue) for part in ask.parts)


def folded(title: str) -> str:
    """Reduce a title or name to its words, so that case, quotation marks and dashes do not part equals."""
    return " ".join(re.sub(r"[\W_]+", " ", title.casefold()).split())
