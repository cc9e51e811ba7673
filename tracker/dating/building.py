"""From mandates to obligations: grouped, dated, with milestones, the answers on record counted in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.dating.ask import REPORTS, Ask, DatingRules, Discharge, GroupRule
from tracker.dating.milestones import Almanac, Planned, plan
from tracker.dating.obligation import Obligation, Occurrence, Thresholds
from tracker.dating.points import Point, points
from tracker.errors import Problem, Severity
from tracker.values.due import Period
from tracker.values.periods import add_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from tracker.values.session import SessionCalendar
    from tracker.values.workdays import WorkCalendar

_REMEDIES = {
    "session-before-adoption": "Compare the session with the text and correct the mandate.",
    "session-not-on-record": "Add the session to the register, with its source.",
    "no-such-date": "Compare the date with the text and correct the mandate.",
    "date-before-adoption": "Compare the date with the text and correct the mandate.",
    "undatable": "Compare the time with the text and correct the mandate.",
    "no-base-date": "Enter the date of adoption, or give the mandate a date.",
}
_WARNINGS = {"session-before-adoption", "no-such-date", "date-before-adoption", "undatable"}
_GENERIC = (
    "implementation of the present resolution",
    "present resolution",
    "agenda sub-item",
    "agenda item",
)
_PRESENT = re.compile(r"\b(?:the |this )?present resolution\b", re.IGNORECASE)
_GENERIC_NAMES = {
    "report": "Report", "report-content": "Report content", "oral": "Oral report", "agenda": "Agenda item",
    "review": "Review", "term": "Term", "meeting": "Meeting",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Run:
    """What holds for every obligation of a run: almanac, horizon, terms that end, answers by code."""

    almanac: Almanac
    horizon: date
    ends: Mapping[str, date]
    replies: Mapping[str, Sequence[Discharge]]


def build_obligations(
    asks: Iterable[Ask],
    *,
    calendar: SessionCalendar,
    work: WorkCalendar,
    groups: Sequence[GroupRule] = (),
    answers: Iterable[Discharge] = (),
    rules: DatingRules | None = None,
    as_of: date,
) -> tuple[Obligation, ...]:
    """Build the obligations that mandates give rise to.

    Args:
        asks: The mandates; one that several revisions repeat stands once.
        calendar: The sessions and dates of consideration on record.
        work: The working days of the duty station.
        groups: Which mandates ask for one and the same deliverable; the first rule that takes one counts.
        answers: The issued documents and what they answer.
        rules: The periods to count with; the usual ones when none are given.
        as_of: The evaluation date, from which the horizon of recurrences is counted.

    Returns:
        The obligations, one for a group, else one for a mandate, in the order of their first mandates.
    """
    almanac = Almanac(calendar, work, rules or DatingRules())
    horizon = add_period(as_of, Period(max(1, almanac.rules.horizon_years), "Y"))
    asks = tuple(asks)
    gathered: dict[str, list[Ask]] = {}
    named: dict[str, GroupRule] = {}
    for ask in asks:
        rule = next((group for group in groups if group.takes(ask)), None)
        key = rule.key if rule else ask.identity
        # What is to be said in a grouped report falls due with it, so it is dated as the report is.
        gathered.setdefault(key, []).append(replace(ask, kind=rule.kind) if rule else ask)
        if rule:
            named[key] = rule
    run = _Run(almanac, horizon, _terms(asks, calendar, horizon), _by_occurrence(answers))
    return tuple(_obligation(key, members, named.get(key), run) for key, members in gathered.items())


def find_problems(asks: Iterable[Ask], *, calendar: SessionCalendar, as_of: date) -> tuple[Problem, ...]:
    """Find the mandates whose times cannot be right or cannot be dated.

    Args:
        asks: The mandates.
        calendar: The sessions on record.
        as_of: The evaluation date.

    Returns:
        A warning for a session or date before the adoption or for no date at all; an info for a session or
        base date that is not on record.
    """
    return tuple(
        Problem(
            point.fault,
            Severity.WARNING if point.fault in _WARNINGS else Severity.INFO,
            ask.identity,
            point.message,
            _REMEDIES.get(point.fault, ""),
        )
        for ask in asks
        for point in points(ask, calendar, as_of)
        if point.fault
    )


def _obligation(key: str, asks: Sequence[Ask], rule: GroupRule | None, run: _Run) -> Obligation:
    times: dict[str, list[tuple[Ask, Point]]] = {}
    for ask in asks:
        for point in points(ask, run.almanac.calendar, run.horizon, run.ends.get(ask.resolution)):
            times.setdefault(point.code, []).append((ask, point))
    occurrences = [_occurrence(key, code, pairs, run) for code, pairs in times.items()]
    occurrences.sort(key=lambda one: (one.opens or date.max, one.deadline or date.max, one.code))
    recurring = {code for code, pairs in times.items() if any(point.recurring for _, point in pairs)}
    first = asks[0]
    return Obligation(
        key=key,
        kind=first.kind,
        title=rule.title if rule else _title(first),
        addressee=first.addressee,
        recipient=first.recipient,
        item=rule.item if rule and rule.item else first.item,
        # The sub-items of a group differ from mandate to mandate.
        sub_item="" if rule else first.sub_item,
        occurrences=_overtaken(occurrences, recurring),
        mandates=tuple(dict.fromkeys(ask.identity for ask in asks)),
    )


def _overtaken(occurrences: Sequence[Occurrence], recurring: Set[str]) -> tuple[Occurrence, ...]:
    """Let a recurring delivery be overdue until the next one is: then the earlier is past without record."""
    following: date | None = None
    found: list[Occurrence] = []
    for one in reversed(occurrences):
        own, over = one.thresholds.overdue_from, one.thresholds.no_record_from
        early = one.code in recurring and own and over and following and own <= following < over
        thresholds = replace(one.thresholds, no_record_from=following) if early else one.thresholds
        found.append(replace(one, thresholds=thresholds))
        following = own or following
    return tuple(reversed(found))


def _occurrence(key: str, code: str, pairs: Sequence[tuple[Ask, Point]], run: _Run) -> Occurrence:
    mandates = tuple(dict.fromkeys(ask.identity for ask, _ in pairs))
    # The earliest request sets the dates: the later ones join a product that is already due.
    ask, point = min(pairs, key=lambda pair: (pair[0].adopted or date.max, pair[0].identity))
    planned = plan(ask, point, run.almanac)
    thresholds = _thresholds(ask.kind, point, planned, run.almanac.rules)
    submitted, discharged = _answered(
        key, {ask.identity: ask.adopted for ask, _ in pairs}, run.replies.get(code, []),
        planned.deadline or point.closes,
    )  # fmt: skip
    thresholds = replace(thresholds, submitted_from=submitted, discharged_from=discharged)
    return Occurrence(code, point.opens, point.closes, planned.milestones, thresholds, mandates)


def _thresholds(kind: str, point: Point, planned: Planned, rules: DatingRules) -> Thresholds:
    """Count the days at which the status changes from the deadline; none of them when undated."""
    deadline = planned.deadline
    if deadline is None:
        return Thresholds()
    soon = deadline - timedelta(days=rules.due_soon_days)
    upcoming = min(soon, deadline - timedelta(weeks=rules.upcoming_weeks))
    after = deadline + timedelta(days=1)
    if kind not in REPORTS:
        return Thresholds(upcoming_from=upcoming, due_soon_from=soon, past_from=after)
    over = max(deadline, point.closes or deadline) + timedelta(days=max(1, rules.no_record_days))
    return Thresholds(upcoming_from=upcoming, due_soon_from=soon, overdue_from=after, no_record_from=over)


def _answered(
    key: str, adopted: Mapping[str, date | None], replies: Sequence[Discharge], unknown: date | None
) -> tuple[date | None, date | None]:
    """The days from which some, and all, of the mandates are answered; an undated document was in time.

    A document that answers an obligation as a whole does not answer what was asked for after its date.
    """
    since: dict[str, date] = {}
    for reply in replies:
        if reply.obligation and reply.obligation != key:
            continue
        if not reply.mandates and not reply.obligation:
            continue  # it names neither mandates nor an obligation, so nothing says that this one is meant
        answered = set(adopted) & set(reply.mandates)
        if not reply.mandates:
            answered = {name for name, on in adopted.items() if not (on and reply.on and on > reply.on)}
        day = reply.on or unknown
        for mandate in answered:
            if day and (mandate not in since or day < since[mandate]):
                since[mandate] = day
    if not since:
        return None, None
    return min(since.values()), max(since.values()) if len(since) == len(adopted) else None


def _by_occurrence(answers: Iterable[Discharge]) -> dict[str, list[Discharge]]:
    found: dict[str, list[Discharge]] = {}
    for answer in answers:
        found.setdefault(answer.occurrence, []).append(answer)
    return found


def _terms(asks: Sequence[Ask], calendar: SessionCalendar, horizon: date) -> Mapping[str, date]:
    """Find the terms of Council resolutions: recurring reports without an end of their own end with them."""
    ends: dict[str, date] = {}
    for ask in asks:
        if ask.kind != "term" or ask.organ != "SC":
            continue
        for point in points(ask, calendar, horizon):
            if point.closes:
                ends[ask.resolution] = max(point.closes, ends.get(ask.resolution, point.closes))
    return ends


def _title(ask: Ask) -> str:
    """Name an obligation for a desk officer: by its own subject, else by its item or resolution."""
    subject = ask.subject.strip().rstrip(".;,")
    if ask.kind == "agenda":
        words = ask.sub_item or ask.item or ask.title or subject
    elif subject.casefold() in _GENERIC or not subject:
        words = ask.title or ask.item or _spelled_out(subject, ask)
    elif ask.product and " " not in subject:
        # One word alone ("Mission") names nothing; the product says what is meant.
        words = f"{ask.product}: {subject}"
    else:
        words = _spelled_out(subject, ask)
    words = words or f"{_GENERIC_NAMES.get(ask.kind, ask.kind)} under {ask.resolution}"
    return words[:1].upper() + words[1:]


def _spelled_out(subject: str, ask: Ask) -> str:
    """Say which resolution is meant where the text says "the present resolution"."""
    return _PRESENT.sub(f"resolution {ask.resolution}", subject)
