"""The time a mandate sets, as typed parts that parse from and print as one compact code.

The code is what ``tracker extract`` prints and what the store keeps: ``GA81``, ``2024-02-15``, ``P60D``,
``every:P1Y from GA80``, ``next``, ``event``, ``regular``, ``none``, several joined by ``;``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tracker.errors import MisuseError

_SESSION = re.compile(r"(?P<body>[A-Za-z][A-Za-z .'&/-]*?)(?P<hash>#?)(?P<number>[0-9]{1,9})")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_PERIOD = re.compile(r"P(?P<count>[0-9]{1,9})(?P<unit>[DWMY])")

YEARS = range(1946, 2201)
"""The years a mandate may fall due in, from the Assembly's first session on."""
_SESSIONS = range(1, 201)
_LONGEST = {"D": 36525, "W": 5218, "M": 1200, "Y": 100}  # a hundred years
_NUMBERED = frozenset({"GA", "HRC"})  # bodies whose sessions are never named by a year


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in one calendar unit, such as ninety days or one year.

    Attributes:
        count: How many units, at least one.
        unit: ``D`` days, ``W`` weeks, ``M`` months, ``Y`` years.
    """

    count: int
    unit: str

    def __post_init__(self) -> None:
        if self.count < 1 or self.unit not in {"D", "W", "M", "Y"}:
            raise MisuseError(f"A period needs a positive count and a unit of D, W, M or Y, not {self!s}.")

    def __str__(self) -> str:
        return f"P{self.count}{self.unit}"


@dataclass(frozen=True, slots=True)
class SessionDue:
    """Due at a session: the body's code with an ordinal (``GA81``) or with a year (``ECOSOC2025``).

    Attributes:
        body: The body's code or name as in the text: ``GA``, ``HRC``, ``CND``, ``PrepCom``.
        number: The session's number, or its year.
    """

    body: str
    number: int

    def __str__(self) -> str:
        return f"{self.body}{self.number}" if self.body in SETTLED_BODIES else f"{self.body}#{self.number}"


@dataclass(frozen=True, slots=True)
class DateDue:
    """Due on or by a date given to the day, the month or the year.

    Attributes:
        text: ``2024-02-15``, ``2024-02`` or ``2024``.
    """

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class DurationDue:
    """Due a period after adoption or establishment, or after a stated date.

    Attributes:
        period: The period that runs.
        base: The day it runs from, ``2024-10-01``; empty when it runs from the adoption.
    """

    period: Period
    base: str = ""

    def __str__(self) -> str:
        return f"{self.period} from {self.base}" if self.base else str(self.period)


@dataclass(frozen=True, slots=True)
class RecurrenceDue:
    """Due again and again.

    Attributes:
        period: The period between two deliveries; none when it is every session of the body.
        start: Where it starts, a session or date; none when not stated.
        until: Where it ends, a session or date; none when not stated.
    """

    period: Period | None
    start: SessionDue | DateDue | None = None
    until: SessionDue | DateDue | None = None

    def __str__(self) -> str:
        text = f"every:{self.period or 'session'}"
        if self.start:
            text += f" from {self.start}"
        if self.until:
            text += f" until {self.until}"
        return text


@dataclass(frozen=True, slots=True)
class WordDue:
    """Due at a time that no date can be computed for from the text alone.

    Attributes:
        word: ``next`` (next session or report), ``event``, ``regular`` or ``none``.
    """

    word: str

    def __str__(self) -> str:
        return self.word


DuePart = SessionDue | DateDue | DurationDue | RecurrenceDue | WordDue

SETTLED_BODIES = frozenset(
    {"GA", "SC", "HRC", "ECOSOC", "CND", "CCPCJ", "CSW", "CPD", "CSocD", "StatCom", "UNFF", "CDP", "CEPA"}
    | {"COPUOS", "HLPF", "UNEA"}
    | {"GA-S", "GA-ES", "HRC-S"}
)
"""Bodies whose code is settled, so that their sessions print without a hash: ``CND68`` but ``PrepCom#2``."""

_WORDS = {"next", "event", "regular", "none"}


def parse_due(code: str) -> tuple[DuePart, ...]:
    """Read a compact due code.

    Args:
        code: Parts joined by ``;``; empty means ``none``.

    Returns:
        The parts in the order of the text, at least one.

    Raises:
        MisuseError: A part is of no known form.
    """
    parts = tuple(_parse_part(part.strip()) for part in code.split(";") if part.strip())
    return parts or (WordDue("none"),)


def check_due(parts: tuple[DuePart, ...]) -> tuple[DuePart, ...]:
    """Refuse times that cannot be meant, in what a person enters; a text is read as it stands.

    Args:
        parts: The parts as parsed.

    Returns:
        The same parts.

    Raises:
        MisuseError: A date that is none, a year or session beyond reach, or a period of over a hundred years.
    """
    for part in parts:
        if isinstance(part, SessionDue):
            _check_session(part)
        elif isinstance(part, DateDue):
            _check_date(part.text)
        elif isinstance(part, DurationDue):
            _check_period(part.period)
            if part.base:
                _check_date(part.base)
        elif isinstance(part, RecurrenceDue):
            if part.period:
                _check_period(part.period)
            check_due(tuple(point for point in (part.start, part.until) if point))
    return parts


def _check_session(due: SessionDue) -> None:
    if due.number in _SESSIONS or (due.body not in _NUMBERED and due.number in YEARS):
        return
    known = f"{_SESSIONS.start} to {_SESSIONS.stop - 1}"
    years = "" if due.body in _NUMBERED else f" or by years from {YEARS.start} to {YEARS.stop - 1}"
    raise MisuseError(f"{due} is out of reach; sessions are numbered {known}{years}.")


def _check_date(text: str) -> None:
    try:
        day = date.fromisoformat(text + "-01-01"[len(text) - 4 :]) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise MisuseError(f"{text!r} is no date of the calendar; write it as 2026, 2026-09 or 2026-09-02.")
    if day.year not in YEARS:
        raise MisuseError(f"{text} is out of reach; dates lie from {YEARS.start} to {YEARS.stop - 1}.")


def _check_period(period: Period) -> None:
    if period.count > _LONGEST[period.unit]:
        raise MisuseError(f"{period} is out of reach; a period is at most a hundred years long.")


def format_due(parts: tuple[DuePart, ...]) -> str:
    """Print parts as one compact code, the inverse of `parse_due`.

    Args:
        parts: The parts in text order; none of them means ``none``.

    Returns:
        The code, parts joined by ``;``.
    """
    return ";".join(str(part) for part in parts) or "none"


def _parse_part(part: str) -> DuePart:
    if part in _WORDS:
        return WordDue(part)
    if part.startswith("every:"):
        return _parse_recurrence(part)
    head, _, base = part.partition(" from ")
    if period := _PERIOD.fullmatch(head):
        return DurationDue(Period(int(period["count"]), period["unit"]), base.strip())
    return _parse_point(part)


def _parse_recurrence(part: str) -> RecurrenceDue:
    head, _, until = part.partition(" until ")
    head, _, start = head.partition(" from ")
    word = head.removeprefix("every:").strip()
    found = _PERIOD.fullmatch(word)
    if not found and word != "session":
        raise MisuseError(f"{part!r} is no recurrence; write every:P1Y or every:session.")
    period = Period(int(found["count"]), found["unit"]) if found else None
    return RecurrenceDue(
        period, _parse_point(start.strip()) if start else None, _parse_point(until.strip()) if until else None
    )


def _parse_point(text: str) -> SessionDue | DateDue:
    if _DATE.fullmatch(text):
        return DateDue(text)
    if found := _SESSION.fullmatch(text):
        return SessionDue(found["body"].strip(), int(found["number"]))
    raise MisuseError(f"{text!r} is neither a session such as GA81 nor a date such as 2024-02-15.")
