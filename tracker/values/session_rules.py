"""When sessions open by rule, for the sessions no row of data stands for."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from tracker.errors import NotOnRecordError
from tracker.values.derivation import Certainty, Step, spell_date
from tracker.values.ordinals import ordinal_words

_MONDAY, _FRIDAY = 0, 4
_MAIN_COMMITTEES = {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"}

FIRST_BY_RULE = 56
"""The first regular session of the Assembly whose opening follows from a rule that is on record."""


def opening_by_rule_1(number: int) -> tuple[date, tuple[Step, ...]]:
    """Compute the opening of a regular session of the General Assembly.

    Rule 1 of the rules of procedure: from the 78th session the Tuesday of the second week in September,
    counting from the first week that contains at least one working day (resolution 75/325); from the 58th to
    the 77th the Tuesday of the third week, counted alike (57/301); at the 56th and 57th the Tuesday following
    the second Monday in September (55/14).

    Args:
        number: The session's number, from 56.

    Returns:
        The opening day and the steps that lead to it.

    Raises:
        NotOnRecordError: The session is older than the rules on record.
    """
    year = 1945 + number
    if number < FIRST_BY_RULE:
        raise NotOnRecordError(f"Rule 1 as it stood for session {number} of the Assembly is not on record.")
    base = Step(f"session {number} opens in {year} (1945 + {number})", "session year", "A/520/Rev.20")
    if number <= 57:
        day = nth_weekday(year, 9, _MONDAY, 2) + timedelta(days=1)
        text = f"Tuesday following the second Monday in September {year}"
        return day, (base, Step(text, "rule 1", "General Assembly resolution 55/14", day))
    week, source = (2, "75/325") if number >= 78 else (3, "57/301")
    first = date(year, 9, 1)
    while first.weekday() > _FRIDAY:
        first += timedelta(days=1)
    monday = first - timedelta(days=first.weekday())
    day = monday + timedelta(days=7 * (week - 1) + 1)
    counted = Step(
        f"the first week of September {year} with a working day starts on Monday {spell_date(monday)}",
        "rule 1", f"General Assembly resolution {source}", monday,
    )  # fmt: skip
    text = f"Tuesday of the {'second' if week == 2 else 'third'} week"
    return day, (base, counted, Step(text, "rule 1", f"General Assembly resolution {source}", day))


def human_rights_council_dates(number: int) -> tuple[date, date, tuple[Step, ...]]:
    """Compute about when a regular session of the Human Rights Council is held, from the fourth on.

    The Council meets three times a year, so that the number gives the year and the season. Sessions 34 to 57
    opened on the last Monday of February, about the third Monday of June, and on the second Monday of
    September, and lasted about six, four and five weeks.

    Args:
        number: The session's number.

    Returns:
        The opening, the closing (a Friday) and the steps.

    Raises:
        NotOnRecordError: The session is older than the pattern.
    """
    if number < 4:
        raise NotOnRecordError(
            f"The dates of session {number} of the Human Rights Council are not on record."
        )
    year = human_rights_council_year(number)
    if number % 3 == 1:
        days = monthrange(year, 2)[1]
        opens, weeks, words = date(year, 2, days), 6, "the last Monday of February"
        opens -= timedelta(days=opens.weekday())
    elif number % 3 == 2:
        opens, weeks, words = nth_weekday(year, 6, _MONDAY, 3), 4, "the third Monday of June"
    else:
        opens, weeks, words = nth_weekday(year, 9, _MONDAY, 2), 5, "the second Monday of September"
    closes = opens + timedelta(days=7 * weeks - 3)
    source = "General Assembly resolution 60/251; sessions 34 to 57"
    steps = (
        Step(
            f"session {number} is held in {year}: 2005 + {number} / 3, rounded up", "session number", source
        ),
        Step(f"its season opens about {words}", "season of the session", source, opens),
        Step(f"{weeks} weeks, to a Friday", "length of the session", source, closes),
    )
    return opens, closes, steps


def human_rights_council_year(number: int) -> int:
    """Return the calendar year in which a regular session of the Human Rights Council is held."""
    return 2005 + -(-number // 3)


def council_dates(number: int) -> tuple[date, date, tuple[Step, ...]]:
    """Return the Security Council's year, given as a year or as an ordinal (2005 was the Sixtieth year)."""
    year = number if number > 1000 else 1945 + number
    text = f"the Council counts calendar years: {year} is its {ordinal_words(year - 1945)} year"
    opens, closes = date(year, 1, 1), date(year, 12, 31)
    return opens, closes, (Step(text, "Security Council year", "S/2018/592 (Seventy-third year)", opens),)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth given weekday (Monday is 0) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def weakest(*certainties: Certainty) -> Certainty:
    """Return the least sure of several certainties, which is that of what rests on all of them."""
    order = list(Certainty)
    return max(certainties, key=order.index)


def items_of(committee: str) -> str:
    """Say whose items are meant: a Main Committee's, the plenary's, or what one organ sends to another."""
    if committee in _MAIN_COMMITTEES:
        return f"the items of the {committee} Committee"
    sender, _, receiver = committee.partition(" to ")
    return f"what {sender} asks to be sent to it" if receiver else f"the items of {committee}"
