"""The dated points of one occurrence: when a report is submitted, issued, considered; when a term expires."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.dating.obligation import Milestone, MilestoneKind
from tracker.errors import NotOnRecordError
from tracker.values.derivation import Certainty, Step, spell_date
from tracker.values.session import SessionCalendar, Window, split_code
from tracker.values.session_rules import weakest
from tracker.values.words import cardinal_words

if TYPE_CHECKING:
    from tracker.dating.ask import Ask, DatingRules
    from tracker.dating.points import Point
    from tracker.values.workdays import WorkCalendar

_PIPELINE = "General Assembly resolutions 45/238 B and 49/221 B; Editorial Manual"
_AGENDA_DAYS = 60
_SHORT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Planned:
    """The milestones of one occurrence and the one that is its deadline.

    Attributes:
        milestones: In the order of their kinds.
        deadline: The last day on time; none when undated.
    """

    milestones: tuple[Milestone, ...]
    deadline: date | None


@dataclass(frozen=True, slots=True)
class Almanac:
    """What the calendar says and how dating counts.

    Attributes:
        calendar: The sessions and dates of consideration on record.
        work: The working days of the duty station.
        rules: The periods dating counts with.
    """

    calendar: SessionCalendar
    work: WorkCalendar
    rules: DatingRules


def plan(ask: Ask, point: Point, almanac: Almanac) -> Planned:
    """Give an occurrence its milestones by rule.

    Args:
        ask: The mandate that asks for it.
        point: The time at which it falls due.
        almanac: What to count with.

    Returns:
        The milestones and the deadline; none of either when the point is undated.
    """
    if point.opens is None:
        return Planned((), None)
    if ask.kind == "term":
        return _one(MilestoneKind.EXPIRY, point, point.closes or point.opens)
    if not point.session:
        return _one(MilestoneKind.DUE, point, point.closes or point.opens)
    if ask.kind == "agenda":
        return _inclusion(point)
    considered = _consideration(ask, point, almanac)
    if ask.kind == "report":
        return _written(ask, considered.first, almanac)
    return _spoken(considered)


@dataclass(frozen=True, slots=True)
class _Considered:
    """The days on which a session takes a matter up: the first, the last, and why it was moved."""

    first: Milestone
    last: date
    moved: str = ""


def _one(kind: MilestoneKind, point: Point, day: date) -> Planned:
    """A single milestone on the last day of the point, with a step to that day where none leads there yet."""
    steps = point.steps
    if not steps or steps[-1].result != day:
        text = f"by the end of {point.session or point.code}, {spell_date(day)}"
        steps = (*steps, Step(text, "end of the window", "the mandate's text", day))
    return Planned((Milestone(kind, day, steps, point.certainty),), day)


def _inclusion(point: Point) -> Planned:
    """An item is on the agenda when the session opens; the Assembly's provisional agenda comes out before."""
    opens = point.opens or date.min
    opening = Step(f"{point.session} opens on {spell_date(opens)}", "opening", "the session's window", opens)
    due = Milestone(MilestoneKind.DUE, opens, (*point.steps, opening), point.certainty)
    if split_code(point.session)[:2] != ("GA", ""):
        return Planned((due,), opens)
    day = opens - timedelta(days=_AGENDA_DAYS)
    text = f"{_AGENDA_DAYS} days before {spell_date(opens)}"
    step = Step(text, "rule 12, provisional agenda", "A/520/Rev.20, rule 12", day)
    issued = Milestone(MilestoneKind.PROVISIONAL_AGENDA, day, (*due.derivation, step), point.certainty)
    return Planned((issued, due), opens)


def _spoken(considered: _Considered) -> Planned:
    """What needs no document is on time until the last day of its consideration."""
    first, last = considered.first, considered.last
    if last <= first.on:
        return Planned((first,), first.on)
    text = f"at the latest by {spell_date(last)}"
    if considered.moved:
        text = f"{considered.moved}; {text}"
    step = Step(text, "end of the consideration", "the window above", last)
    due = Milestone(MilestoneKind.DUE, last, (*first.derivation, step), first.certainty)
    return Planned((first, due), last)


def _written(ask: Ask, consideration: Milestone, almanac: Almanac) -> Planned:
    rules = almanac.rules
    submission = _weeks_before(MilestoneKind.SUBMISSION, rules.submission_weeks, consideration, almanac.work)
    issuance = _weeks_before(MilestoneKind.ISSUANCE, rules.issuance_weeks, consideration, almanac.work)
    planned = (submission, issuance, consideration)
    # What was already past when the resolution was adopted cannot be the deadline of what it asks for.
    open_still = [milestone.on for milestone in planned if ask.adopted is None or milestone.on > ask.adopted]
    return Planned(planned, open_still[0] if open_still else consideration.on)


def _weeks_before(kind: MilestoneKind, weeks: int, base: Milestone, work: WorkCalendar) -> Milestone:
    """Count calendar weeks back from consideration, to the working day before if offices are closed."""
    day = base.on - timedelta(weeks=weeks)
    rule = f"{cardinal_words(weeks)}-week {kind}"
    steps = [
        *base.derivation,
        Step(f"{cardinal_words(weeks)} weeks before {spell_date(base.on)}", rule, _PIPELINE, day),
    ]
    moved, why = work.working_day_before(day)
    if moved != day:
        text = f"{why}; the working day before is {spell_date(moved)}"
        steps.append(Step(text, "working day before", f"holidays, {work.place}", moved))
    return Milestone(kind, moved, tuple(steps), base.certainty)


def _consideration(ask: Ask, point: Point, almanac: Almanac) -> _Considered:
    """Find the days on which the session takes the matter up, on record or by window."""
    found = _in_session(ask, point, almanac)
    through = _through_council(ask, point, almanac.calendar)
    if through and through.first.on < found.first.on:
        text = f"through the Economic and Social Council, which meets before {spell_date(found.first.on)}"
        step = Step(text, "the earlier organ governs", "the mandate's text", through.first.on)
        return _Considered(replace(through.first, derivation=(*through.first.derivation, step)), through.last)
    return found


def _in_session(ask: Ask, point: Point, almanac: Almanac) -> _Considered:
    body, _, _ = split_code(point.session)
    # What another organ asks to be sent has no committee of its own, but may have its usual days.
    committee = ask.committee if body == ask.organ else f"{ask.organ} to {body}"
    window = _window(ask, point.session, committee, almanac.calendar)
    if window is None:
        return _from_opening(ask, point)
    # A returning window repeats the session's own steps.
    steps = tuple(dict.fromkeys((*point.steps, *window.steps)))
    first = Milestone(MilestoneKind.CONSIDERATION, window.opens, steps, window.certainty)
    last, moved = window.closes or window.opens, ""
    if window.certainty is not Certainty.KNOWN:
        first, last, moved = _on_working_days(first, last, almanac.work)
    if ask.adopted and window.opens <= ask.adopted < last:
        text = f"adopted within these days; taken up by their end, {spell_date(last)}"
        step = Step(text, "not before adoption", ask.resolution, last)
        first = replace(first, on=last, derivation=(*steps, step))
    return _after_adoption(ask, point, _Considered(first, last, moved))


def _on_working_days(first: Milestone, last: date, work: WorkCalendar) -> tuple[Milestone, date, str]:
    """Draw a usual window in to the days on which an organ can meet."""
    opens, why = work.working_day_from(first.on)
    closes, moved = work.working_day_before(last)
    if opens > closes:
        return first, last, ""
    if opens != first.on:
        text = f"{why}; the first working day is {spell_date(opens)}"
        step = Step(text, "working day from", f"holidays, {work.place}", opens)
        first = replace(first, on=opens, derivation=(*first.derivation, step))
    return first, closes, moved


def _from_opening(ask: Ask, point: Point) -> _Considered:
    """Count from the opening: usual for bodies that meet for some weeks, a stand-in at the Assembly."""
    opens = point.opens or date.min
    last = point.closes or opens
    short = last - opens <= _SHORT
    why = "a short session; counted from its opening" if short else "no day of consideration is on record"
    step = Step(
        f"{why}, {spell_date(opens)}" if short else f"{why}; counted from the opening, {spell_date(opens)}",
        "opening of the session", "the session's window", opens,
    )  # fmt: skip
    certainty = weakest(Certainty.WINDOW if short else Certainty.INFERRED, point.certainty)
    first = Milestone(MilestoneKind.CONSIDERATION, opens, (*point.steps, step), certainty)
    return _after_adoption(ask, point, _Considered(first, last))


def _after_adoption(ask: Ask, point: Point, found: _Considered) -> _Considered:
    """What the session of adoption is asked for comes after the adoption, by the closing of that session."""
    if ask.adopted is None or found.first.on > ask.adopted:
        return found
    day = max(ask.adopted, point.closes or ask.adopted)
    text = f"adopted on {spell_date(ask.adopted)}, in that session: by its closing, {spell_date(day)}"
    step = Step(text, "not before adoption", ask.resolution, day)
    first = found.first
    certainty = weakest(Certainty.INFERRED, first.certainty)
    return _Considered(Milestone(first.kind, day, (*first.derivation, step), certainty), day)


def _through_council(ask: Ask, point: Point, calendar: SessionCalendar) -> _Considered | None:
    """When the Economic and Social Council takes up what goes through it to the Assembly; none otherwise."""
    body, special, number = split_code(point.session)
    if body != "GA" or special or "ECOSOC" not in ask.recipients:
        return None
    try:
        window = calendar.consideration(f"ECOSOC{1945 + number}")
    except NotOnRecordError:
        return None
    if window is None or (ask.adopted and window.opens <= ask.adopted):
        return None
    steps = (*point.steps, *window.steps)
    first = Milestone(MilestoneKind.CONSIDERATION, window.opens, steps, window.certainty)
    return _Considered(first, window.closes or window.opens)


def _window(ask: Ask, session: str, committee: str, calendar: SessionCalendar) -> Window | None:
    """Look the item up by its titles, the most particular first, then the committee alone."""
    titles = [ask.sub_item, ask.item, *ask.agenda]
    titles += [title.partition(":")[0] for title in titles if ":" in title]
    for title in dict.fromkeys(filter(None, titles)):
        if window := calendar.consideration(session, "", title):
            return window
    return calendar.consideration(session, committee)
