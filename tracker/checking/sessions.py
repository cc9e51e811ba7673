"""Sessions: resolutions are adopted while their session lasts and ask for what comes at it or later."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.checking.documents import FIRST_COUNCIL_YEAR
from tracker.checking.numbering import series_of
from tracker.errors import MisuseError, NotOnRecordError, Problem, Severity
from tracker.values.derivation import Certainty, spell_date
from tracker.values.due import SessionDue, parse_due
from tracker.values.session import SessionCalendar, split_code
from tracker.values.symbol import Family, Symbol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


_FAR = 3
_ENOUGH = 5
_NEARLY = 450  # days: where a session's dates are not sure, only a date of another year tells anything
_SURE = {Certainty.KNOWN, Certainty.FORMULA, Certainty.SET}


def check_adoption_day(symbol: Symbol, day: date, calendar: SessionCalendar, place: str) -> list[Problem]:
    """Check that a resolution was adopted while its session lasted.

    Args:
        symbol: The resolution.
        day: The day on which it is said to have been adopted.
        calendar: The sessions.
        place: Where it is stated.

    Returns:
        An error when the day lies outside the session, a warning where the session's dates are not sure;
        nothing where the session's dates are not on record.
    """
    code = symbol.session_code
    try:
        window = calendar.window(code) if code else None
    except (MisuseError, NotOnRecordError):
        return []
    if window is None or day in window:
        return []
    # Before the 56th session only the year of the opening is certain.
    if window.certainty is Certainty.INFERRED and abs((day - window.opens).days) <= 31:
        return []
    until = f" to {spell_date(window.closes)}" if window.closes else ""
    lasted = f"{code} lasted from {spell_date(window.opens)}{until}"
    message = f"{symbol.short} is dated {spell_date(day)}, but {lasted}."
    severity = Severity.ERROR if window.certainty in _SURE else Severity.WARNING
    remedy = f"Check the number and the date; the session's dates are {window.certainty}."
    return [Problem("adopted-outside-session", severity, place, message, remedy)]


def reading_that_fits(symbol: Symbol, day: date, calendar: SessionCalendar) -> Symbol | None:
    """Decide by its date whose resolution a bare number cites, the Assembly's or the Human Rights Council's.

    Args:
        symbol: The citation as read by its form: ``46/12``.
        day: The day of adoption printed beside it.
        calendar: The sessions.

    Returns:
        The reading whose session lasted on that day, the first one preferred; none when no session did.
    """
    other = {"GA": "HRC", "HRC": "GA"}.get(symbol.organ)
    readings = [symbol, replace(symbol, organ=other)] if other and _countable(symbol.session) else [symbol]
    for reading in readings:
        try:
            if reading.session_code and day in calendar.window(reading.session_code):
                return reading
        except (MisuseError, NotOnRecordError):
            continue
    return None


def check_cited_day(symbol: Symbol, day: date, calendar: SessionCalendar, place: str) -> list[Problem]:
    """Check a citation whose date lies in no session that its number can mean.

    Args:
        symbol: The resolution cited, as read by its form.
        day: The day of adoption printed beside it.
        calendar: The sessions.
        place: Where it is cited.

    Returns:
        A warning for a number of the Assembly, else an info: other bodies number their resolutions alike.
    """
    if reading_that_fits(symbol, day, calendar) or not check_adoption_day(symbol, day, calendar, place):
        return []
    window = calendar.window(symbol.session_code)
    if window.certainty not in _SURE and abs((day - window.opens).days) < _NEARLY:
        return []
    until = f" to {spell_date(window.closes)}" if window.closes else ""
    message = (
        f"{symbol.short} is cited with the date {spell_date(day)}, but {symbol.session_code} lasted from "
        f"{spell_date(window.opens)}{until}."
    )
    numbered = series_of(symbol) or symbol.family is Family.STATEMENT
    severity = Severity.WARNING if numbered else Severity.INFO
    remedy = "Check number and date, or name the body if another one adopted it."
    return [Problem("cited-outside-session", severity, place, message, remedy)]


def _countable(session: str) -> bool:
    return session.removeprefix("S-").isdigit()


def check_requested_session(due: str, adopted_at: str, place: str) -> list[Problem]:
    """Check that a mandate does not ask for something at a session that was over when it was adopted.

    Requests for the same session occur, in its resumed part.

    Args:
        due: The mandate's compact due code.
        adopted_at: The session of adoption as a code, ``GA79``.
        place: Where the mandate stands.

    Returns:
        An error for an earlier session of the same body, an info for one more than three sessions ahead.
    """
    if not adopted_at:
        return []
    body, special, session = split_code(adopted_at)
    if special:
        return []
    problems = []
    for part in parse_due(due):
        if not isinstance(part, SessionDue) or part.body != body:
            continue
        if body == "SC" and part.number < FIRST_COUNCIL_YEAR:
            continue  # an ordinal year of the Council, or another body's session
        if part.number < session:
            message = f"{part} is asked for by a resolution of {adopted_at}, when it was already over."
            remedy = (
                f"Check the session; {body}{session + 2} would be usual for an item taken up every two years."
            )
            problems.append(Problem("requested-session-over", Severity.ERROR, place, message, remedy))
        elif part.number > session + _FAR and body == "GA":
            message = f"{part} is {part.number - session} sessions after {adopted_at}."
            problems.append(
                Problem(
                    "requested-session-far", Severity.INFO, place, message, "Check the session asked for."
                )
            )
    return problems


def check_rhythm(asked: Iterable[tuple[str, str, str]]) -> list[Problem]:
    """Point to mandates out of step with their item: asked for at an even session, where odd ones are usual.

    Args:
        asked: For each mandate the item's title, the compact due code and the place.

    Returns:
        An info for each mandate out of step, where at least four in five of the item's mandates keep step.
    """
    by_item: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for item, due, place in asked:
        for part in parse_due(due):
            if item and isinstance(part, SessionDue) and part.body == "GA":
                by_item[item].append((part.number, place))
    problems = []
    for item, dues in by_item.items():
        (parity, count), *_ = Counter(number % 2 for number, _ in dues).most_common(1)
        if count == len(dues) or count < _ENOUGH or count < 0.8 * len(dues):
            continue
        usual = "odd" if parity else "even"
        for number, place in dues:
            if number % 2 != parity:
                message = f"GA{number} is asked for, while “{item}” is usually taken up at {usual} sessions."
                remedy = "A single resolution may be out of step; check the session asked for."
                problems.append(Problem("session-out-of-step", Severity.INFO, place, message, remedy))
    return problems
