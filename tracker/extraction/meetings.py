"""Meetings: the convening or holding of meetings, conferences, panels and events at a stated time."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.times import GOAL_YEARS, Time, due_parts
from tracker.values.due import DateDue, DuePart, Period, RecurrenceDue, SessionDue, WordDue

_GATHERING = (
    r"(?:meetings?|conferences?|panel\s+discussions?|panels?(?!\s+of\s+(?:experts|eminent))|events?"
    r"|seminars?|workshops?|consultations?|symposi(?:um|a)|summits?|dialogues?|debates?|discussions?"
    r"|sessions?|round[\s-]?tables?|forums?|congress|hearings?|ceremony|commemorations?|stocktaking"
    r"|colloqui\w+|briefings?|segments?|retreat)"
)
# “to convene”, “shall hold”, “and organize”: the verb itself is asked for; “convening” and “held” are not
_ACTIVE = re.compile(
    rf"(?:\b(?:to|and|or|shall|will|should|also|further|also\s+to)\s+(?:(?:again|continue\s+to"
    rf"|jointly|annually|regularly|further|also|urgently|virtually)\s+)?|^\s*"
    rf"|[,:]\s+)(?P<verb>(?:re-?)?convene|hold|organi[sz]e|host|schedule|arrange|co-?organi[sz]e"
    rf"|incorporate|devote|dedicate|undertake|call)\b"
    rf"(?P<words>[^;]{{0,240}}?)\b(?P<what>{_GATHERING})(?![\w-])",
    re.IGNORECASE,
)
_MODAL = r"(?:shall|will|should|would|(?<!to\s)(?<!can\s)(?<!may\s)(?<!ll\s)be|is\s+to|are\s+to)"
_PASSIVE = re.compile(
    rf"\b(?P<what>{_GATHERING})(?![\w-])(?P<words>[^;]{{0,300}}?)\b(?P<verb>{_MODAL}\s+(?:also\s+"
    rf"|continue\s+to\s+|then\s+|normally\s+|each\s+)?(?:be\s+)?(?:held|convened|organized|scheduled"
    rf"|called|opened|hosted|meet|take\s+place|open|convene|begin|commence))\b",
    re.IGNORECASE,
)
_THEME = re.compile(
    rf"(?<!priority\s)\b(?:theme|topic|focus)\s+(?:of|for)\s+(?:the"
    rf"|its)\s+[^;]{{0,160}}?\b(?P<what>{_GATHERING})(?P<words>)(?P<verb>)(?![\w-])",
    re.IGNORECASE,
)
_UPCOMING = re.compile(
    rf"\bthat\s+(?:the|its|an?)\s+(?:[\w-]+\s+){{0,6}}?(?P<what>{_GATHERING})(?P<words>)(?P<verb>),?"
    rf"\s+(?:[^;,]{{0,100}}\s)?to\s+be\s+(?:held|convened)\b",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"\b(?P<verb>(?:(?<=\bto\s)|(?<=shall\s)|(?<=will\s)|(?<=should\s)|(?<=also\s))(?:meet|be\s+convened)"
    r"|meets)\b(?P<what>)(?P<words>)(?="
    r"\s+(?:in\b|at\b|for\b|on\b|once|twice|annually|every|regularly|informally|from|as|with|during"
    r"|prior|no\s+later|within|biennially|each))",
    re.IGNORECASE,
)
_AND_ANOTHER = re.compile(
    rf"\b(?:preceded|followed)\s+by\s+[^;]{{0,100}}?\b(?P<what>{_GATHERING})\s+(?P<words>)(?P<verb>to"
    rf"\s+be\s+held|held|on)\b",
    re.IGNORECASE,
)
_OTHER_VERB = re.compile(
    r"\b(?:report|submit|present|prepare|include|participate|take\s+into|support|attend|contribute"
    r"|consider\s+the\s+theme)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"\b(?:and|to)\s+(?:shall\s+|will\s+|should\s+)?(?:also\s+)?(?:report|submit|present|prepare"
    r"|request|compile)\b|,\s+and\s+to\s+|\brequests\b|\b(?:with\s+a\s+view\s+to|in\s+order\s+to"
    r"|inform|of\s+which|decided)\b"
)
# “undertake a review of the Strategy at its eightieth session”: the session only says when
_AT_ITS = re.compile(
    r"\b(?:at|during|of|for|to|in|by|until|from)\s+(?:its|the|their|each)\s+(?:[\w-]+\s+){0,4}$"
)
_PAST_LEAD = re.compile(
    r"\b(?:adopted|anniversary\s+of|established|referred|pursuant|contained|outlined|[Dd]ecade"
    r"|launched|since)\b[^,;]{0,40}$"
)
_ANNUAL = re.compile(r"\b(?P<adj>annual|biennial|quarterly|monthly)\b")
_ANNUAL_PERIOD = {
    "annual": Period(1, "Y"),
    "biennial": Period(2, "Y"),
    "quarterly": Period(3, "M"),
    "monthly": Period(1, "M"),
}
MAX_TRIES = 12
"""How many places of a clause are tried; no clause on record names more gatherings."""
_IN_YEAR = frozenset(
    {
        "in",
        "by",
        "before",
        "no later than",
        "not later than",
        "during",
        "on",
        "at",
        "until",
        "prior to",
        "between",
        "for",
        "and",
    }
)


def find_meetings(passage: Passage, clause: Clause) -> list[Find]:
    """Find the gatherings a clause sets for a stated or returning time.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The finds, in order.
    """
    if clause.force == "intention" or (
        not clause.operative and not re.match(r"affirms|agrees", clause.verb, re.IGNORECASE)
    ):
        return []
    first = _first(passage, clause)
    if first is None:
        return []
    finds = [first]
    for found in _AND_ANOTHER.finditer(passage.plain, first.start, clause.end):
        times = tuple(
            t
            for t in passage.times_in(found.end("what"), clause.end)
            if t.shape in {"date", "session", "year"}
        )[:1]
        if times:
            finds.append(_make(clause, found, times, "another-meeting"))
    return finds


def _first(passage: Passage, clause: Clause) -> Find | None:
    text = passage.plain
    if clause.operative:
        for found in islice(_ACTIVE.finditer(text, clause.body, clause.end), MAX_TRIES):
            if _active_fits(text, clause, found):
                find = _with_times(passage, clause, found, "convene")
                if find:
                    return find
    if clause.force in {"decide", "stance"} or not clause.actor:
        for pattern, rule in (
            (_THEME, "theme-of-meeting"),
            (_UPCOMING, "upcoming-meeting"),
            (_PASSIVE, "to-be-held"),
        ):
            for found in islice(pattern.finditer(text, clause.start, clause.end), MAX_TRIES):
                if clause.force == "invite" or _OTHER_VERB.search(
                    text, clause.body, max(clause.body, found.start())
                ):
                    break
                find = _with_times(passage, clause, found, rule)
                if find and find.due:
                    return find
    meets = _MEETS.search(text, clause.body, clause.end) if clause.operative else None
    if meets is None or _OTHER_VERB.search(text, clause.body, meets.start()):
        return None
    find = _with_times(passage, clause, meets, "meet")
    return find if find and find.due else None


def _active_fits(text: str, clause: Clause, found: re.Match[str]) -> bool:
    lead = text[clause.body : found.start("verb")]
    if _OTHER_VERB.search(lead) or re.search(
        r"\bto\s+(?:allow|enable|encourage|invite|support|assist)\b", lead
    ):
        return False
    words, verb = found["words"], found["verb"].lower()
    if verb == "undertake" and found["what"].lower().startswith("session") and _AT_ITS.search(words):
        return False
    if re.search(
        r"\b(?:report|submit|present|participation|attendance|examinations?|elections?|accountable)\b", words
    ):
        return False
    if verb == "incorporate" and "programme of work" not in words:
        return False
    if (
        verb in {"devote", "dedicate", "undertake", "arrange", "call", "schedule"}
        and re.search(r"\b(?:to|with|on)\b", words)
        and verb not in {"devote", "dedicate"}
    ):
        return False
    return not (len(lead) > 260 and clause.force == "decide" and " and " not in lead[-40:])


def _with_times(passage: Passage, clause: Clause, found: re.Match[str], rule: str) -> Find | None:
    times = _times(passage, clause, found)
    close = found.start("verb") - clause.body <= 40
    if not times and rule == "convene":
        words = f"{found['words']} {found['what']}"
        if annual := _ANNUAL.search(words):
            return replace(
                _make(clause, found, (), rule),
                due=(RecurrenceDue(_ANNUAL_PERIOD[annual["adj"].lower()]),),
                confidence=0.85,
            )
        undated = clause.force == "decide" and not clause.actor and close and not clause.inherited
        undated = undated and found["verb"].lower() not in {"devote", "dedicate", "incorporate", "undertake"}
        return _make(clause, found, (), "convene-undated") if undated else None
    if not times or all(time.shape == "regular" for time in times):
        return None
    find = _make(clause, found, times, rule)
    annual = _ANNUAL.search(f"{found['words']} {found['what']}")
    if annual and len(find.due) == 1 and _FROM_THEN.match(passage.plain, times[0].start):
        # “a biennial panel discussion, to be held as of its fifty-fourth session”
        start = find.due[0]
        if isinstance(start, SessionDue | DateDue):
            return replace(find, due=(RecurrenceDue(_ANNUAL_PERIOD[annual["adj"].lower()], start=start),))
    return find


_FROM_THEN = re.compile(r"as\s+(?:of|from)|(?:starting|beginning|commencing)\b", re.IGNORECASE)


def _make(clause: Clause, found: re.Match[str], times: tuple[Time, ...], rule: str) -> Find:
    due = _chosen(due_parts(times))
    end = max(found.end(), times[-1].end if times else 0)
    return Find(
        kind=Kind.MEETING,
        rule=rule,
        clause=clause,
        start=min(found.start(), times[0].start) if times else found.start(),
        end=end,
        addressee=clause.actor if rule in {"convene", "convene-undated", "meet"} else "",
        due=due,
        due_span=span_of(times),
        product=" ".join((found["what"] or "meeting").split()),
        about=found.start(),
        confidence=0.85 if due else 0.4,
    )


def _times(passage: Passage, clause: Clause, found: re.Match[str]) -> tuple[Time, ...]:
    text, at = passage.plain, found.start()
    times: list[Time] = []
    for time in passage.times_in(clause.body if clause.body < at else clause.start, clause.end):
        if time.start >= found.end() and _BREAK.search(text, found.end(), time.start):
            break
        if (
            time.start >= found.end()
            and times
            and re.search(r"\b(?:preceded|followed)\s+by\b", text[found.end() : time.start])
        ):
            break
        if time.shape in {"event", "duration"} or (
            time.shape == "regular" and len(text[at : time.start]) > 160
        ):
            continue
        if _PAST_LEAD.search(text[max(0, time.start - 50) : time.start]) or time.lead in {
            "since",
            "after",
            "following",
        }:
            continue
        if time.lead == "of" and time.shape != "session":
            continue
        if time.lead == "of" and not re.search(
            r"(?:margins|part|occasion|day|sidelines|beginning|segment|opening)\s*$",
            text[max(0, time.start - 20) : time.start],
        ):
            continue
        if time.shape == "year" and (
            time.lead not in _IN_YEAR or (str(time.parts[0]) in GOAL_YEARS and time.lead != "in")
        ):
            continue
        if time.shape == "session" and (
            time.lead == "from"
            or (not time.lead and not isinstance(time.parts[0], DateDue))
            or (time.lead == "on" and "day" not in text[time.start : time.end])
        ):
            continue
        times.append(time)
    if any(t.shape in {"session", "date"} for t in times):
        times = [t for t in times if t.shape not in {"year", "regular"}]
    return tuple(times[:4])


def _chosen(due: tuple[DuePart, ...]) -> tuple[DuePart, ...]:
    """A gathering with dates and the session they fall in is due on the dates (annotation guide)."""
    days = tuple(part for part in due if isinstance(part, DateDue) and len(part.text) == 10)
    returning = tuple(part for part in due if isinstance(part, RecurrenceDue))
    if days:
        return days[:2] + returning
    sessions = tuple(part for part in due if isinstance(part, SessionDue))
    if sessions:
        return sessions + returning
    return tuple(part for part in due if not isinstance(part, WordDue)) or due
