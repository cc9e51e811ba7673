"""The time expressions of a paragraph, typed: sessions, dates, durations, recurrences, events.

The grammar follows the time phrases of resolutions from 1946 on (annotation guide, “due”): a time is a
session, a date, a length of time, a recurrence or a word, and may be bound by ``starting`` and ``until`` to a
recurrence that stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.extraction.dates import DateMention, find_dates, find_durations
from tracker.extraction.recurrences import find_recurrences
from tracker.extraction.sessions import SessionMention, Setting, find_sessions
from tracker.values.due import DateDue, DuePart, DurationDue, Period, RecurrenceDue, SessionDue, WordDue

GOAL_YEARS = frozenset({"2030", "2050", "2063"})
"""Years of goals and agendas: they name an aim, not the time of a report."""

_STARTING = frozenset(
    {"starting", "beginning", "commencing", "as of", "as from", "effective", "with effect from"}
)
_ENDING = frozenset(
    {"until", "till", "through", "ending", "expiring", "terminating", "terminate", "expire", "up to", "to"}
)
_DEADLINE = frozenset(
    {"by", "no later than", "not later than", "before", "on", "on or before", "prior to", "at"}
)
_REFERENCE = frozenset({"of", "dated", "since"})
_YEAR = Period(1, "Y")


@dataclass(frozen=True, slots=True)
class Time:
    """One time expression.

    Attributes:
        parts: Its parts in text order; several sessions or dates may share one expression.
        start: Where it starts.
        end: Where it ends.
        shape: ``session``, ``date``, ``year``, ``duration``, ``every``, ``regular``, ``next`` or ``event``.
        lead: The preposition that leads up to it, lower case.
    """

    parts: tuple[DuePart, ...]
    start: int
    end: int
    shape: str
    lead: str = ""

    @property
    def deadline(self) -> bool:
        """Whether it says by when something is due, by its preposition."""
        return self.lead in _DEADLINE or self.lead.startswith(("no later", "not later"))

    @property
    def starting(self) -> bool:
        """Whether it says when a recurrence starts."""
        return self.lead.split(" ")[0] in {"starting", "beginning", "commencing"} or self.lead in _STARTING

    @property
    def ending(self) -> bool:
        """Whether it says when something ends."""
        return self.lead.split(" ")[0] in {"ending", "expiring", "terminating"} or self.lead in _ENDING


def find_times(text: str, setting: Setting, begin: int = 0) -> tuple[Time, ...]:
    """Find every time expression of a text.

    Args:
        text: One paragraph, titles in quotation marks blanked.
        setting: The resolution's organ, session and year.
        begin: Where to start.

    Returns:
        The expressions in order, none overlapping another; what lies before the adoption is left out.
    """
    found = [_session_time(mention) for mention in find_sessions(text, setting, begin)]
    found += [
        _date_time(mention, text)
        for mention in find_dates(text, setting.adopted, begin)
        if not _past(mention, setting)
    ]
    found += [Time((m.part,), m.start, m.end, "duration", m.lead) for m in find_durations(text, begin)]
    for word in find_recurrences(text, begin):
        shape = "every" if isinstance(word.part, RecurrenceDue) else word.part.word
        found.append(Time((word.part,), word.start, word.end, shape))
    return _joined(_apart(found), text)


def _session_time(mention: SessionMention) -> Time:
    return Time(mention.parts, mention.start, mention.end, "session", mention.lead)


def _date_time(mention: DateMention, text: str) -> Time:
    part: DuePart = mention.part
    if mention.yearly:
        return Time(
            (RecurrenceDue(_YEAR),), mention.start, mention.end + _yearly_tail(text, mention.end), "every"
        )
    shape = "date" if len(str(part)) > 4 else "year"
    return Time((part,), mention.start, mention.end, shape, mention.lead)


def _yearly_tail(text: str, end: int) -> int:
    found = re.compile(r"\s+(?:of\s+)?(?:each|every)\s+year").match(text, end)
    return found.end() - end if found else 0


def _past(mention: DateMention, setting: Setting) -> bool:
    if mention.yearly:
        return False
    if mention.lead in _REFERENCE:
        return True
    code = str(mention.part)
    return bool(setting.year) and int(code[:4]) < setting.year


def _apart(found: list[Time]) -> list[Time]:
    """Keep the longest of expressions that overlap."""
    kept: list[Time] = []
    for time in sorted(found, key=lambda t: (t.start - t.end, t.start)):
        if all(time.end <= other.start or time.start >= other.end for other in kept):
            kept.append(time)
    return sorted(kept, key=lambda t: t.start)


_BETWEEN_START = re.compile(
    r"[\s,()]*(?:(?:thereafter|and|basis)[\s,]*)?(?:(?:starting|beginning|commencing"
    r"|with\s+effect)\s*(?:from|with|at|in|on)?|as\s+of|as\s+from"
    r"|from)?\s*(?:the\s+year\s+)?(?:at\s+)?$",
    re.IGNORECASE,
)


def _joined(times: list[Time], text: str) -> tuple[Time, ...]:
    """Bind starts and ends to the recurrences and durations they belong to, and dates that form one list."""
    out: list[Time] = []
    for time in times:
        before = out[-1] if out else None
        if before is None:
            out.append(time)
            continue
        gap = text[before.end : time.start]
        if joined := _join(before, time, gap):
            out[-1] = joined
        else:
            out.append(time)
    return tuple(out)


def _join(before: Time, time: Time, gap: str) -> Time | None:
    point = time.parts[0]
    close = len(gap) <= 12 and not re.search(r"[a-z]{4,}", gap)
    if not close:
        return None
    if before.shape == "every" and isinstance(point, SessionDue | DateDue) and len(time.parts) == 1:
        recurrence = before.parts[0]
        if isinstance(recurrence, RecurrenceDue) and time.ending and not recurrence.until:
            return replace(before, parts=(replace(recurrence, until=point),), end=time.end)
        if (
            isinstance(recurrence, RecurrenceDue)
            and (time.starting or time.lead == "from")
            and not recurrence.start
        ):
            return replace(before, parts=(replace(recurrence, start=point),), end=time.end)
    if before.shape == "duration" and isinstance(before.parts[0], DurationDue) and isinstance(point, DateDue):
        # “for a period of N months until DATE” gives the date only (annotation guide)
        if time.ending:
            return replace(time, start=before.start)
        if (time.starting or time.lead in {"from", "on"}) and len(str(point)) > 4:
            return replace(before, parts=(replace(before.parts[0], base=str(point)),), end=time.end)
    if before.shape == time.shape and time.shape in {"date", "year"} and time.lead == before.lead:
        return replace(before, parts=before.parts + time.parts, end=time.end)
    return None


_LOOKS_BACK = re.compile(
    r"(?:(?<!\bbe\s)(?<!\bprogress\s)\b(?:held|adopted|convened|considered|discussed|agreed|taken"
    r"|expressed|requested|established|launched|presented|submitted|completed|issued|made|mandated"
    r"|approved|decided|undertaken|conducted|organized|endorsed|recommended)"
    r"(?:\s+(?:to|by|in|with)\s+(?:it|the\s+[\w\s]{3,60}?))?,?\s*$)|\b(?:be|been|was|were)\s+(?:held"
    r"|convened|organized|launched)\s*,?\s*(?:[\w\s]{0,30})$|entitled\s+\W+$|\b(?:Decade|strategy"
    r"|plan|period|target|targets|goals?|Agenda|budget)\s+(?:for\s+)?$"
)


def looks_back(text: str, start: int, time: Time) -> bool:
    """Whether a time belongs to something done elsewhere: “the dialogue held at its fiftieth session”.

    Args:
        text: The paragraph.
        start: Where the words that may explain the time start.
        time: The time expression.

    Returns:
        True when it sets no due; a deadline (“by”, “within”) always may.
    """
    if time.shape != "session" and time.lead.startswith(("by", "no later", "not later", "before", "within")):
        return False
    return _LOOKS_BACK.search(text[max(start, time.start - 90) : time.start]) is not None


def due_parts(times: tuple[Time, ...]) -> tuple[DuePart, ...]:
    """Gather the parts of several expressions, each once, in text order.

    Args:
        times: The expressions that set one due.

    Returns:
        The parts; a word such as ``regular`` only where nothing more exact stands.
    """
    parts: list[DuePart] = []
    for time in times:
        parts += [part for part in time.parts if part not in parts]
    exact = [part for part in parts if not isinstance(part, WordDue)]
    return tuple(exact or parts)
