"""Agenda inclusions: an organ puts an item or sub-item on the agenda of a session, or asks for it."""

from __future__ import annotations

import re

from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.recipients import implied_recipients
from tracker.extraction.times import Time, due_parts
from tracker.values.due import DuePart, RecurrenceDue, SessionDue

_INCLUDE = re.compile(
    r"\b(?:includ(?:e|ed|ing)|inscrib(?:e|ed|ing)|plac(?:e|ed|ing)|retain(?:ed)?|keep|maintain(?:ed)?"
    r"|put|add(?:ed)?|insert(?:ed)?|remain|allocat\w+|inclusion|continue\s+to\s+include)\b"
    r"(?=(?P<words>[^;]{0,900}))",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"\b(?:in|on|to|of)\s+(?:(?:the|its|their)\s+)?(?:(?:[Cc]ouncil’s|[Aa]ssembly’s|[Cc]ommission’s"
    r"|General\s+Assembly’s)\s+)?(?:(?:draft|provisional|preliminary|annual|future"
    r"|list\s+for\s+the\s+provisional)\s+){0,2}(?:agendas?|list\s+of\s+items)\b",
    re.IGNORECASE,
)
# “to include the topic … under the item entitled … at its tenth session”
_UNDER_ITEM = re.compile(r"\bunder\s+the\s+(?:sub-)?item\s+entitled\b[^;]{0,300}?\bat\s+its\s")
_AN_ITEM = re.compile(r"\ban?\s+(?:separate\s+|standing\s+)?agenda\s+item\s+(?:on|entitled)\b")
_OTHER_ACTION = re.compile(r"\b(?:and|to)\s+(?:to\s+)?(?:submit|report|present|request)\b")
_POLICY_AGENDA = re.compile(r"\bresolve|peace\s+and\s+security\s+agenda")
REACH = 800
"""How many characters behind its verb an agenda may be named: the titles stand between."""


def find_agendas(passage: Passage, clause: Clause) -> list[Find]:
    """Find the agenda inclusions of a clause.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The finds; one for each titled sub-item that stands beside others under one item.
    """
    if not clause.operative:
        return []
    text = passage.plain
    for found in _INCLUDE.finditer(text, clause.body, clause.end):
        agenda = _agenda(text, found.end(), min(clause.end, found.end() + REACH))
        if agenda is None or _OTHER_ACTION.search(text, found.end(), agenda.start()):
            continue
        if agenda.group().endswith("Agenda") or _POLICY_AGENDA.search(
            text, agenda.start() - 20, agenda.start()
        ):
            continue
        times = _times(passage, found.start(), clause.end)
        named = re.search(r"item|question|topic", text[found.end() : clause.end]) or re.search(
            r"\bthat\s+the\s+(?:sub-)?(?:item|question)\b", text[clause.start : found.start()]
        )
        if not times and not named:
            continue
        return [_find(passage, clause, found.start(), times)]
    return []


def _agenda(text: str, start: int, end: int) -> re.Match[str] | None:
    return (
        _AGENDA.search(text, start, end)
        or _UNDER_ITEM.search(text, start, end)
        or _AN_ITEM.search(text, start, end)
    )


def _times(passage: Passage, start: int, end: int) -> tuple[Time, ...]:
    return tuple(
        t
        for t in passage.times_in(start, end)
        if (t.shape in {"session", "every", "next", "regular"} and t.lead not in {"from", "since"})
        or (t.shape == "session" and t.lead == "from")
    )[:3]


def _find(passage: Passage, clause: Clause, start: int, times: tuple[Time, ...]) -> Find:
    item, sub_item = titles_in(passage, start, clause.end)
    if not item and not sub_item:
        # “requests that the item entitled … be included”
        item, sub_item = titles_in(passage, clause.start, start)
    due = _due(times) + _thereafter(passage, clause, times)
    return Find(
        kind=Kind.AGENDA,
        rule="include-in-agenda",
        clause=clause,
        start=start,
        end=len(passage.plain[: clause.end].rstrip(" ,;.:")),
        addressee=clause.actor if clause.force != "decide" else "",
        recipient=";".join(implied_recipients(passage, due)),
        due=due,
        due_span=span_of(times),
        item=item,
        sub_item=sub_item,
        product="sub-item" if sub_item else "item",
        about=start,
        confidence=0.97 if due else 0.7,
    )


def _due(times: tuple[Time, ...]) -> tuple[DuePart, ...]:
    sessions = tuple(t for t in times if t.shape in {"session", "every"})[:1]
    parts = due_parts(sessions or times[:1])
    if any(isinstance(part, SessionDue) for part in parts):
        return tuple(part for part in parts if isinstance(part, SessionDue | RecurrenceDue))
    return parts


def _thereafter(passage: Passage, clause: Clause, times: tuple[Time, ...]) -> tuple[DuePart, ...]:
    """“… of its eightieth session, and to consider it biennially thereafter”."""
    session = next((t for t in times if t.shape == "session"), None)
    if session is None or any(isinstance(part, RecurrenceDue) for part in _due(times)):
        return ()
    later = (t for t in passage.times_in(session.end, clause.end) if t.shape == "every")
    tail = {t: passage.plain[session.end : t.end + 14] for t in later}
    return due_parts(tuple(t for t, words in tail.items() if "thereafter" in words)[:1])


_ITEM_WORD = re.compile(r"\bsub-?\s?items?\b|\bitems?\b|\bquestion\b|\btopic\b")


def titles_in(passage: Passage, start: int, end: int) -> tuple[str, str]:
    """Read the titles of an item and its sub-item from their quotation marks.

    Args:
        passage: The paragraph.
        start: Where to start.
        end: Where to end.

    Returns:
        The item's and the sub-item's title, each empty if not given.
    """
    item = sub_item = ""
    last = ""
    for quoted in passage.quoted:
        if not start <= quoted.start < end:
            continue
        before = passage.plain[max(start, quoted.start - 80) : quoted.start].lower()
        named = [found.group() for found in _ITEM_WORD.finditer(before)]
        if named:
            last = "sub" if named[-1].startswith("sub") else "item"
        elif not (last and re.fullmatch(r"\W*(?:and|to)?\W*", before[-6:])):
            continue
        if last == "sub" and not sub_item:
            sub_item = quoted.text
        elif last == "item" and not item:
            item = quoted.text
    return item, sub_item
