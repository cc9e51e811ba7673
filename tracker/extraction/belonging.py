"""Which of a paragraph's times belong to a delivery, and which only explain what the product is about."""

from __future__ import annotations

import re

from tracker.extraction.clauses import Clause
from tracker.extraction.deliveries import Delivery
from tracker.extraction.passage import Passage
from tracker.extraction.times import GOAL_YEARS, Time, looks_back

_PURPOSE = re.compile(
    r"\bwith\s+a\s+view\s+to\s+(?!presenting|submitting|reporting|providing|its\s+consideration"
    r"|their\s+consideration)"
)
_CONTENT = re.compile(
    r"\b(?:on|regarding|concerning|about|containing|detailing|including|which|describing|outlining"
    r"|assessing|examining|aimed|towards?|with\s+regard|addressing|covering|reflecting|relating)\b"
)
_CONSIDERED_AT = re.compile(
    r"(?:consideration|attention|before|advance|margins|part|end|beginning|time|held|occasion)\s*$"
)
_HELD = re.compile(r"\b(?:held|convened|sessions?|published|observed|celebrated)\s*$")
_RETURNING = re.compile(r"\b(?:annual|yearly|biennial|regular|periodic)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\s*(?:[,;.:]|$|and\b|to\b|with\b|as\b|on\b)")
_EXACT_LENGTH = re.compile(r"(?:\bof|from|time|after|following)(?:\s+the)?\s*$")
# “every thirty days on the situation, with the first report due by 15 July”
_FIRST_ONE = re.compile(r"\bfirst\s+(?:such\s+|of\s+these\s+)?(?:report|briefing|update|one)s?\b[^,;]{0,30}$")
# “to report on its work to the Council in 2022”
_BODY_BEFORE = re.compile(
    r"\bto\s+the\s+(?:[A-Z][\w-]+\s+){0,3}(?:Council|Assembly|Commission|Committee|Forum|Board)\s*,?\s*$"
)
_TERM_LEADS = frozenset(
    {"for", "period", "term", "mandate", "extension", "duration", "not more than", "no more than"}
)
_NEVER_SESSION = frozenset({"from", "since", "following", "after", "between", "on"})
_NEVER_DATE = frozenset({"from", "between", "held", "since", "of"})
_CONTENT_DATE = _NEVER_DATE | {"during", "for", "after", "following", "until", "to", "through", "in", ""}
_YEAR_DEADLINE = frozenset({"by", "no later than", "not later than", "before"})
_YEAR_LEADS = _YEAR_DEADLINE | {"during", "in", "at", "on", "prior to"}
_CERTAIN_EVENTS = ("before the", "as relevant", "as information", "as such information")


def times_of(passage: Passage, clause: Clause, delivery: Delivery, leading: Delivery) -> tuple[Time, ...]:
    """Give the times that belong to a delivery.

    Args:
        passage: The paragraph.
        clause: The clause it stands in.
        delivery: The delivery.
        leading: The first delivery of the clause, to which times before the verb belong.

    Returns:
        Those set before the verb, then those behind it, in order.
    """
    first = delivery.start
    behind = tuple(t for t in passage.times_in(first, delivery.reach) if _belongs(passage, delivery, t))
    times = _near(delivery, passage, behind)
    ahead: tuple[Time, ...] = ()
    if delivery is leading or not times:
        before = passage.times_in(clause.body, leading.start)
        ahead = tuple(t for t in before if _preposed(passage, clause, t, leading.start))
    if not ahead:
        # “regularly report”, “annually submit”
        close = passage.times_in(max(clause.body, first - 60), first)
        ahead = tuple(t for t in close if t.shape in {"regular", "every"} and first - t.end <= 2)
    if any(t.shape == "session" and not t.starting for t in times):
        # “a group of experts, starting in 2025, to submit a report … at its eighty-first session”
        ahead = tuple(t for t in ahead if not (t.starting and t.shape == "year"))
    return ahead + times


def _near(delivery: Delivery, passage: Passage, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """Drop dates that stand in what the product is about where its own time is said before."""
    content = _CONTENT.search(passage.plain, delivery.head, delivery.reach)
    dated = {"date", "session", "duration", "every"}
    if not content or not any(t.start < content.start() and t.shape in dated for t in times):
        return times
    return tuple(
        t
        for t in times
        if t.start < content.start()
        or t.shape not in {"date", "duration", "year"}
        or _FIRST_ONE.search(passage.plain, max(0, t.start - 50), t.start)
    )


def _preposed(passage: Passage, clause: Clause, time: Time, first: int) -> bool:
    """Whether a time stands before the verb, set off by commas: “requests …, by 1 March 2026, to report”."""
    if time.shape == "event" or (time.shape == "year" and not time.starting):
        return False
    between = passage.plain[time.end : first]
    if time.lead in {"from", "of", "for", "period"} or len(between) > 140:
        return False
    close = time.start - clause.body <= 60 or len(between) <= 12
    return close and not re.search(r"\band\s+(?:to|shall|should|will)\b", between)


def _belongs(passage: Passage, delivery: Delivery, time: Time) -> bool:
    text = passage.plain
    if looks_back(text, delivery.start, time):
        return False
    between = text[min(delivery.head, time.start) : time.start]
    content = _CONTENT.search(between) is not None
    match time.shape:
        case "session":
            return not _PURPOSE.search(between) and _session_belongs(text, delivery, time)
        case "date":
            return time.lead not in (_CONTENT_DATE if content else _NEVER_DATE)
        case "year":
            return _year_belongs(text, time, in_content=content)
        case "duration":
            vague = time.lead in {"in", "after", "following"} and content
            exact = _EXACT_LENGTH.search(text[time.start : time.end]) is not None
            exact = exact or text[time.end :].lstrip().startswith("and ")
            return time.lead not in _TERM_LEADS and (exact or not vague)
        case "every":
            return not _HELD.search(text[max(delivery.start, time.start - 30) : time.start])
        case "regular":
            return not content or len(between) < 60 or text[time.end : time.end + 1] in {";", ".", ","}
        case "event":
            certain = text.startswith(_CERTAIN_EVENTS, time.start)
            return not content or certain or time.end >= delivery.reach - 3 or len(between) < 45
        case _:
            return True


def _session_belongs(text: str, delivery: Delivery, time: Time) -> bool:
    if time.lead == "of":
        return _CONSIDERED_AT.search(text[max(delivery.start, time.start - 20) : time.start]) is not None
    if time.lead == "from":
        # “an annual report from its seventy-fifth session”
        product = delivery.product
        return product is not None and _RETURNING.search(product.phrase) is not None
    return time.lead not in _NEVER_SESSION


def _year_belongs(text: str, time: Time, *, in_content: bool) -> bool:
    if str(time.parts[0]) in GOAL_YEARS or time.lead not in _YEAR_LEADS:
        return False
    closing = _CLOSING.match(text[time.end : time.end + 8]) is not None
    if closing and time.lead == "in" and _BODY_BEFORE.search(text, max(0, time.start - 40), time.start):
        return True
    return not in_content or (closing and time.lead in _YEAR_DEADLINE)
