"""From the time a mandate sets to the points in time at which it falls due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import MisuseError, NotOnRecordError, TrackerError
from tracker.values.derivation import Certainty, Step, spell_date
from tracker.values.due import (
    YEARS,
    DateDue,
    DuePart,
    DurationDue,
    Period,
    RecurrenceDue,
    SessionDue,
    WordDue,
)  # fmt: skip
from tracker.values.periods import add_period, bounds, in_words
from tracker.values.session import SessionCalendar, split_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.dating.ask import Ask

_MOST = 1000
"""No recurrence gives more points than this; the horizon ends them long before."""
_HELD_ELSEWHERE = frozenset({"meeting", "review", "term"})
"""Kinds that need no session to take place: "every two years" alone does not tie them to one."""


@dataclass(frozen=True, slots=True)
class Point:
    """One time at which a mandate falls due.

    Attributes:
        code: Its time as a due code; ``undated:…`` when no date follows.
        opens: The first day of its window; none when undated.
        closes: The last day of its window; none when undated or open-ended.
        steps: How the window came about.
        certainty: How far the window can be relied on.
        session: The session it falls due at; empty when it falls due on a date.
        recurring: Whether others of the same recurrence follow it.
        fault: What is wrong with the time the text sets, as a problem's code; empty when nothing is.
        message: The fault in one sentence.
    """

    code: str
    opens: date | None
    closes: date | None
    steps: tuple[Step, ...] = ()
    certainty: Certainty = Certainty.KNOWN
    session: str = ""
    recurring: bool = False
    fault: str = ""
    message: str = ""

    @property
    def dated(self) -> bool:
        """Whether it has a date."""
        return self.opens is not None


def points(ask: Ask, calendar: SessionCalendar, horizon: date, ends: date | None = None) -> tuple[Point, ...]:
    """Find every time at which a mandate falls due.

    Args:
        ask: The mandate.
        calendar: The sessions on record.
        horizon: The last day for which recurrences are followed.
        ends: The day on which recurrences without an end of their own end; none when none does.

    Returns:
        The points in the order of the text, each code once; at least one, undated where nothing else follows.
    """
    found: dict[str, Point] = {}
    before: SessionDue | DateDue | None = None
    try:
        parts = ask.parts
    except (TrackerError, ArithmeticError, ValueError):
        return (_undatable(ask, ask.due),)
    for part in parts:
        if isinstance(part, RecurrenceDue):
            # "A first report by 15 May and every six months thereafter": the first date anchors the rest.
            anchored = RecurrenceDue(part.period, part.start or before, part.until)
            bare = _unanchored(ask, part, before)
            loose = iter((_undated(str(part)),))
            series = loose if bare else _recurring(ask, anchored, calendar, horizon, ends)
        else:
            series = (_single(ask, one, calendar) for one in (part,))
            before = part if isinstance(part, SessionDue | DateDue) else before
        for point in _within_reason(ask, part, series):
            recurring = point.dated and isinstance(part, RecurrenceDue)
            found.setdefault(point.code, replace(point, recurring=recurring))
    # What recurs more rarely than the horizon reaches has no date yet, but is not to be lost.
    return tuple(found.values()) or (_undated(ask.due),)


def _within_reason(ask: Ask, part: DuePart, series: Iterator[Point]) -> tuple[Point, ...]:
    """Take the points of one part; a time that no calendar holds must not keep the others from theirs."""
    try:
        found = tuple(series)
    except (TrackerError, ArithmeticError, ValueError):
        return (_undatable(ask, str(part)),)
    days = (day for point in found for day in (point.opens, point.closes) if day)
    return found if all(day.year in YEARS for day in days) else (_undatable(ask, str(part)),)


def _undatable(ask: Ask, code: str) -> Point:
    reach = f"{YEARS.start} to {YEARS.stop - 1}"
    return _undated(code, "undatable", f"{code!r} in {ask.identity} gives no date in the years {reach}.")


def _single(ask: Ask, part: DuePart, calendar: SessionCalendar) -> Point:
    if isinstance(part, SessionDue):
        return at_session(ask, str(part), calendar)
    if isinstance(part, DateDue):
        return _on_date(ask, part)
    if isinstance(part, DurationDue):
        return _after(ask, part)
    if isinstance(part, WordDue) and part.word == "next":
        return _next(ask, calendar)
    return _undated(str(part))


def _unanchored(ask: Ask, part: RecurrenceDue, before: SessionDue | DateDue | None) -> bool:
    """Say whether nothing tells when a recurring meeting, review or term first comes round.

    "A general meeting should continue to be held once every two years" says neither when the last one was nor
    that a session holds it. What the Security Council reviews every six months it counts from its resolution.
    """
    if ask.kind not in _HELD_ELSEWHERE or part.period is None or part.start or before:
        return False
    return "session" not in ask.due_text.casefold() and (ask.kind != "review" or ask.organ != "SC")


def at_session(ask: Ask, code: str, calendar: SessionCalendar, why: Step | None = None) -> Point:
    """Place a mandate at a session.

    Args:
        ask: The mandate.
        code: The session's code.
        calendar: The sessions on record.
        why: The step that leads to the session where the text does not name it.

    Returns:
        The point with the session's window; undated when the session is not on record or was over before the
        mandate was adopted.
    """
    try:
        window = calendar.window(code)
    except (NotOnRecordError, MisuseError) as error:
        return _undated(code, "session-not-on-record", str(error))
    if _over_before(ask, code, window.closes):
        message = (
            f"{code} was over when {ask.identity} was adopted, so it cannot be the session that is meant."
        )
        return _undated(code, "session-before-adoption", message)
    named = why or Step(f"due at {code}", "session named", ask.due_source)
    return Point(code, window.opens, window.closes, (named, *window.steps), window.certainty, session=code)


def _over_before(ask: Ask, code: str, closes: date | None) -> bool:
    """Say whether a session was over at adoption: by its number in the adopting organ, else by its dates."""
    body, special, number = split_code(code)
    if ask.session and not special:
        own, own_special, adopted_at = split_code(ask.session)
        if own == body and not own_special:
            return number < adopted_at
    return closes is not None and ask.adopted is not None and closes < ask.adopted


def _on_date(ask: Ask, part: DateDue) -> Point:
    try:
        opens, closes = bounds(part.text)
    except ValueError:
        return _undated(
            part.text, "no-such-date", f"{part.text} in {ask.identity} is no date of the calendar."
        )
    text = f"due by {spell_date(closes)}"
    if opens != closes:
        text += f", the last day of {part.text}"
    fault = message = ""
    if ask.adopted and closes < ask.adopted:
        fault = "date-before-adoption"
        message = f"{ask.identity} sets {part.text}, which was past when it was adopted on {ask.adopted}."
    step = Step(text, "date named", ask.due_source, closes)
    return Point(part.text, opens, closes, (step,), Certainty.KNOWN, fault=fault, message=message)


def _after(ask: Ask, part: DurationDue) -> Point:
    base, steps = ask.adopted, _adoption(ask)
    if not part.base and ask.kind == "term":
        steps = tuple(replace(one, text=f"{one.text}; no other start is stated") for one in steps)
    if part.base:
        try:
            base = bounds(part.base)[0]
            steps = (Step(f"counted from {spell_date(base)}", "stated base", ask.due_source, base),)
        except ValueError:
            base = None
    if base is None:
        why = f"{part.base!r} is no date." if part.base else "the date of adoption is not on record."
        return _undated(
            str(part), "no-base-date", f"{ask.identity} runs {part.period} from a day unknown: {why}"
        )
    day = add_period(base, part.period)
    step = Step(f"{in_words(part.period)} after {spell_date(base)}", "period", ask.due_source, day)
    return Point(day.isoformat(), base, day, (*steps, step), Certainty.KNOWN)


def _adoption(ask: Ask) -> tuple[Step, ...]:
    if ask.adopted is None:
        return ()
    text = f"{ask.resolution} was adopted on {spell_date(ask.adopted)}"
    return (Step(text, "adoption", ask.resolution, ask.adopted),)


def _next(ask: Ask, calendar: SessionCalendar) -> Point:
    """Resolve "its next session"; "his next report" has no date that follows from the text."""
    said = ask.due_text.casefold()
    means_session = "session" in said if said else ask.kind != "report-content"
    body = next((name for name in ask.recipients if name != "SC" and calendar.knows(name)), "")
    held = _session_of_adoption(ask, body, calendar) if body and means_session else ""
    if not held:
        return _undated("next")
    code = calendar.next_session(held)
    step = Step(
        f"the next session after {held}, that of the adoption, is {code}", "next session", ask.due_source
    )
    return at_session(ask, code, calendar, step)


def _session_of_adoption(ask: Ask, body: str, calendar: SessionCalendar) -> str:
    """Name the regular session of a body during, or last before, the adoption; empty when unknown."""
    if ask.session:
        own, special, _ = split_code(ask.session)
        if own == body and not special:
            return ask.session
    if ask.adopted is None:
        return ""
    try:
        return calendar.session_on(body, ask.adopted)
    except NotOnRecordError:
        return ""


def _recurring(
    ask: Ask, part: RecurrenceDue, calendar: SessionCalendar, horizon: date, ends: date | None
) -> Iterator[Point]:
    """Follow a recurrence session by session where its organs meet yearly, else date by date."""
    bodies = [name for name in ask.recipients if name != "SC" and calendar.knows(name)]
    if "GA" in bodies and "ECOSOC" in bodies:
        bodies.remove("ECOSOC")  # through the Council to the Assembly: one report
    if (
        isinstance(part.start, SessionDue)
        and part.start.body not in bodies
        and calendar.knows(part.start.body)
    ):
        bodies = [part.start.body]
    by_session = part.period is None or _years(part.period) is not None
    given = [held for body in bodies if by_session and (held := _session_of_adoption(ask, body, calendar))]
    if isinstance(part.start, DateDue) and len(part.start.text) > 4:
        given = []  # a day or month to start from makes it a recurrence of dates
    if not given:
        yield from _by_dates(ask, part, calendar, horizon, ends)
    for held in given:
        yield from _by_sessions(ask, part, held, calendar, horizon)


def _years(period: Period) -> int | None:
    """The period in whole years; none when it is shorter or between."""
    months = period.count * {"Y": 12, "M": 1}.get(period.unit, 0)
    return months // 12 if months and months % 12 == 0 else None


def _by_sessions(
    ask: Ask, part: RecurrenceDue, held: str, calendar: SessionCalendar, horizon: date
) -> Iterator[Point]:
    body, _, number = split_code(held)
    stride = (_years(part.period) or 1) * (3 if body == "HRC" else 1) if part.period else 1
    first = _first_number(part.start, body, number, calendar)
    anchor = f"{held}, the session of the adoption" if first is None else f"the start, {part.start}"
    every = f"every {in_words(part.period)}" if part.period else "every session"
    start = number + stride if first is None else first
    start += max(0, -(-(number - start) // stride)) * stride  # a start before the adoption: from then on
    for count in range(_MOST):
        code = f"{body}{start + count * stride}"
        why = Step(f"{every}, counted from {anchor}: {code}", "recurrence", ask.due_source)
        point = at_session(ask, code, calendar, why)
        if not point.dated or point.opens is None or point.opens > horizon:
            if count == 0 and not point.dated:
                yield _undated(str(part), point.fault, point.message)
            return
        if _beyond(part.until, body, start + count * stride, point.opens):
            return
        yield point


def _first_number(
    start: SessionDue | DateDue | None, body: str, adopted_at: int, calendar: SessionCalendar
) -> int | None:
    """The number of the session a recurrence starts at; none when no start is stated."""
    if start is None:
        return None
    if isinstance(start, SessionDue):
        if start.body == body:
            return start.number
        try:
            day = calendar.window(str(start)).opens
        except NotOnRecordError:
            return None
        return split_code(calendar.session_on(body, day))[2]
    year = int(start.text[:4])
    # The session of that year: the Assembly's opens in it, the Human Rights Council's keeps its season.
    if body == "GA":
        return year - 1945
    if body == "HRC":
        season = (adopted_at - 1) % 3
        return 3 * (year - 2006) + season + 1
    return split_code(calendar.session_on(body, date(year, 12, 31)))[2] if body != "ECOSOC" else year


def _beyond(until: SessionDue | DateDue | None, body: str, number: int, opens: date) -> bool:
    if isinstance(until, SessionDue):
        return until.body == body and number > until.number
    return until is not None and opens > bounds(until.text)[1]


def _by_dates(
    ask: Ask, part: RecurrenceDue, calendar: SessionCalendar, horizon: date, ends: date | None
) -> Iterator[Point]:
    last = min(day for day in (horizon, ends, _until(part.until, calendar)) if day)
    if part.period is None:
        yield _undated(str(part))
        return
    if isinstance(part.start, DateDue):
        yield from _from_date(ask, part.start, part.period, last)
        return
    anchor, steps = ask.adopted, _adoption(ask)
    if part.start:
        window = at_session(ask, str(part.start), calendar)
        anchor, steps = window.opens, window.steps
    if anchor is None:
        message = f"{ask.identity} recurs {part.period} from a day that is not on record."
        yield _undated(str(part), "no-base-date", message)
        return
    for count in range(0 if part.start else 1, _MOST):
        day = add_period(anchor, part.period, count)
        if day > last:
            return
        text = f"{count} times {in_words(part.period)} after {spell_date(anchor)}"
        step = Step(text, "recurrence", ask.due_source, day)
        yield Point(day.isoformat(), day, day, (*steps, step), Certainty.FORMULA)


def _until(until: SessionDue | DateDue | None, calendar: SessionCalendar) -> date | None:
    if isinstance(until, DateDue):
        return bounds(until.text)[1]
    try:
        return calendar.window(str(until)).closes if until else None
    except NotOnRecordError:
        return None


def _from_date(ask: Ask, start: DateDue, period: Period, last: date) -> Iterator[Point]:
    """Repeat a stated date as precisely as it is stated: a month gives months, a year gives years."""
    try:
        opens, closes = bounds(start.text)
    except ValueError:
        message = f"{start.text} in {ask.identity} is no date of the calendar."
        yield _undated(start.text, "no-such-date", message)
        return
    precision, first = 10, closes
    if period.unit in {"M", "Y"}:
        within_year = len(start.text) == 4 and period.unit == "M"
        precision, first = (7, closes) if within_year else (len(start.text), opens)
    for count in range(_MOST):
        day = add_period(first, period, count)
        opens, closes = bounds(day.isoformat()[:precision])
        if opens > last:
            return
        text = f"{count} times {in_words(period)} after {start.text}" if count else f"starts by {start.text}"
        step = Step(f"{text}: {spell_date(closes)}", "recurrence", ask.due_source, closes)
        yield Point(day.isoformat()[:precision], opens, closes, (step,), Certainty.FORMULA)


def _undated(word: str, fault: str = "", message: str = "") -> Point:
    return Point(f"undated:{word}", None, None, fault=fault, message=message)
