"""Meetings: the convening or holding of meetings, conferences, panels, events and sessions at a stated time."""

from __future__ import annotations

import re

from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.times import Time, due_parts
from tracker.values.due import DateDue, DuePart, RecurrenceDue, WordDue

_GATHERING = (
    r"(?:meetings?|conferences?|panel\s+discussions?|panels?(?!\s+of\s+experts)|high-level\s+(?:\w+\s+){0,3}(?:events?|meetings?|segment|panels?|plenary|week|dialogues?)|events?|seminars?|workshops?|consultations?|symposi(?:um|a)|summit|dialogues?|debates?|discussions?"
    r"|sessions?|round\s?tables?|forum|forums|congress|hearings?|ceremony|commemorat\w+|stocktaking|briefing\s+sessions?|colloqui\w+|Conference|Summit|Forum|Congress|Social\s+Forum|assembly|observance\s+meeting|thematic\s+debates?|expert\s+group\s+meeting)"
)
_HOLD = re.compile(
    rf"\b(?P<verb>convene(?:s|d)?|conven(?:ing|ed)|re-?convene|hold|held|organi[sz]e[sd]?|host|schedule|arrange|facilitate|call|co-?organize|plan|meet|dedicate|launch|devote|conduct|undertake)\b(?P<words>[^;]{{0,260}}?)\b(?P<what>{_GATHERING})\b", re.IGNORECASE
)
_PASSIVE = re.compile(
    rf"\b(?P<what>{_GATHERING})\b(?P<words>[^;]{{0,320}}?)\b(?P<verb>(?:shall|will|should|to|would)\s+(?:also\s+)?(?:be\s+(?:held|convened|organized|scheduled|opened|hosted)|meet|take\s+place|open|convene|begin)|be\s+(?:held|convened|organized|scheduled)|(?:to\s+)?be\s+dedicated)\b",
    re.IGNORECASE,
)
_MEET = re.compile(r"\b(?:to|shall|will|should|and)\s+(?:also\s+)?(?P<verb>meet)\b(?!\s+(?:the\s+(?:needs|challenges|requirements|costs|target|criteria|goals?|demand|obligations|expenses)|their|its|these|those|this|such|all|with\s+a))", re.IGNORECASE)
_NEXT_SESSION = re.compile(r"\b(?:next|first|second|third|fourth|fifth|annual|\w+th)\s+sessions?\b[^;]{0,100}\b(?:shall|will|to|should)\s+be\s+held\b|\bhold\s+(?:its|their)\s+(?:\w+\s+){0,3}sessions?\b", re.IGNORECASE)
_OFF = re.compile(r"\b(?:report|submit|present|prepare|summary|request|include\s+in)\b", re.IGNORECASE)


def find_meetings(passage: Passage, clause: Clause) -> list[Find]:
    """Find the gatherings a clause sets for a stated or returning time.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The finds, in order.
    """
    if not clause.operative:
        return []
    text = passage.plain
    finds: list[Find] = []
    position = clause.body
    for pattern, rule in ((_HOLD, "convene"), (_PASSIVE, "to-be-held"), (_MEET, "meet")):
        for found in pattern.finditer(text, position, clause.end):
            if any(find.start <= found.start() < find.end for find in finds):
                continue
            find = _find(passage, clause, found, rule)
            if find is not None:
                finds.append(find)
                break
        if finds:
            break
    return finds


def _find(passage: Passage, clause: Clause, found: re.Match[str], rule: str) -> Find | None:
    text = passage.plain
    if not _fits(text, clause, found, rule):
        return None
    times = _times(passage, clause, found)
    due = due_parts(times)
    due = tuple(part for part in due if not (isinstance(part, WordDue) and part.word in {"regular"}) or len(due) == 1)
    if not due and not (clause.force == "decide" and rule == "convene" and found.start() - clause.body < 12):
        return None
    first = _first_day(due)
    return Find(
        kind=Kind.MEETING, rule=rule if due else "convene-undated", clause=clause, start=found.start(),
        end=len(text[: max(found.end(), times[-1].end if times else 0)].rstrip(" ,;.:")), addressee=clause.actor, due=first,
        due_span=span_of(times), product=" ".join(found.groupdict().get("what", "").split()) if rule != "meet" else "meeting",
        about=found.start(), confidence=0.85 if due else 0.4,
    )  # fmt: skip


def _fits(text: str, clause: Clause, found: re.Match[str], rule: str) -> bool:
    lead = text[clause.body : found.start("verb") if rule != "to-be-held" else found.start()]
    verb = found["verb"].lower()
    if re.search(r"\b(?:report|submit|present|prepare|summary|include)\b", lead) and rule != "to-be-held":
        return False
    if verb in {"held"}:
        return False
    if rule == "convene":
        words = found["words"]
        if len(words) > 200 or re.search(r"\b(?:report|to\s+(?:submit|present|report|include))\b", words):
            return False
        if verb in {"facilitate", "conduct", "undertake", "plan", "launch", "call", "dedicate", "devote", "arrange"} and re.search(r"\b(?:of|for|to|in|on)\b", words):
            return False
        if re.search(r"\b(?:to|and|shall|will|should|also|further|by|of|that)\s+(?:\w+ly\s+)?$|^\s*$|[,:)]\s*$|\w\s+$", lead) is None:
            return False
        if verb == "hold" and re.search(r"\b(?:consultations?|discussions?|dialogues?)\b", found["what"], re.IGNORECASE) and clause.force == "invite":
            return True
    return True


def _times(passage: Passage, clause: Clause, found: re.Match[str]) -> tuple[Time, ...]:
    text = passage.plain
    times: list[Time] = []
    for time in passage.times_in(clause.body, clause.end):
        if time.shape in {"event"}:
            continue
        if time.shape == "duration":
            continue
        if time.start >= found.start() and _OFF.search(text, found.start(), time.start) and times:
            break
        if time.start >= found.start() and re.search(r"\b(?:and|to)\s+(?:report|submit|present|prepare)\b|,\s+and\s+to\s+", text[found.start() : time.start]):
            break
        if re.search(r"\b(?:adopted|anniversary\s+of|established|referred|pursuant|contained|outlined|decade|Decade)\b[^,;]{0,40}$", text[max(0, time.start - 50) : time.start]):
            continue
        if time.lead in {"since", "of"} and time.shape != "session":
            continue
        if time.shape == "year" and time.lead not in {"in", "by", "before", "no later than", "during", "on", "at", "for", "until", "and", "not later than", "prior to", "between"}:
            continue
        if time.shape == "year" and str(time.parts[0]) in {"2030", "2050", "2063"} and time.lead != "in":
            continue
        if time.shape == "session" and time.lead in {"from", "since", "after", "following"}:
            continue
        times.append(time)
    dated = [t for t in times if t.shape in {"session", "date"}]
    if dated and any(t.shape == "year" for t in times):
        times = [t for t in times if t.shape != "year"]
    return tuple(times[:4])


def _first_day(due: tuple[DuePart, ...]) -> tuple[DuePart, ...]:
    """A gathering with dates and the session they fall in is due on the dates (annotation guide, date ranges)."""
    days = tuple(part for part in due if isinstance(part, DateDue) and len(part.text) == 10)
    if days:
        return days + tuple(part for part in due if isinstance(part, RecurrenceDue))
    return due
