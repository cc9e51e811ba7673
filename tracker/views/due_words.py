"""The time a mandate sets, in words: the codes are for programs."""

from __future__ import annotations

from datetime import date

from tracker.errors import MisuseError
from tracker.values.due import DateDue, DuePart, DurationDue, Period, RecurrenceDue, SessionDue, parse_due
from tracker.views.writing import count, day, harmless

_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_WORDS = {
    "next": "at the next one", "event": "on an event", "regular": "in regular reports", "none": "no date",
}  # fmt: skip


def due_words(code: str) -> str:
    """Say when something is due.

    Args:
        code: A due code as in `tracker.values.due`; an occurrence's ``undated:`` before it is passed over.

    Returns:
        ``GA81``, ``31 Mar 2026``, ``every 2 years from GA80``, ``no date``; several are joined by a comma. A
        text that is no code comes back as it is.
    """
    try:
        return ", ".join(map(_part, parse_due(code.removeprefix("undated:"))))
    except MisuseError:
        return harmless(code)


def _part(part: DuePart) -> str:
    if isinstance(part, SessionDue | DateDue):
        return _point(part)
    if isinstance(part, RecurrenceDue):
        words = _every(part.period)
        words += f" from {_point(part.start)}" if part.start else ""
        return words + (f" until {_point(part.until)}" if part.until else "")
    if isinstance(part, DurationDue):
        return f"{_length(part.period)} after {_date(part.base) if part.base else 'adoption'}"
    return _WORDS[part.word]


def _every(period: Period | None) -> str:
    if period is None:
        return "every session"
    return f"every {_UNITS[period.unit] if period.count == 1 else _length(period)}"


def _length(period: Period) -> str:
    return count(period.count, _UNITS[period.unit])


def _point(point: SessionDue | DateDue) -> str:
    return _date(point.text) if isinstance(point, DateDue) else harmless(str(point))


def _date(text: str) -> str:
    """Print a date that may be known to the month or year only."""
    try:
        if len(text) == len("2026-03"):
            return f"{date.fromisoformat(f'{text}-01'):%b %Y}"
        return day(date.fromisoformat(text))
    except ValueError:
        return harmless(text)
