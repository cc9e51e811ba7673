"""Sessions as times: ``at its seventy-eighth and eightieth sessions``, ``at the 2025 session``.

Which body's session it is follows from the words around it: ``the fifty-eighth session of the Commission``,
``to the Council at its sixtieth session``, or the adopting organ where nothing else is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.errors import MisuseError
from tracker.extraction.bodies import Body, ShortForms, find_bodies
from tracker.values.due import SETTLED_BODIES, DateDue, DuePart, SessionDue
from tracker.values.ordinals import ORDINAL_PATTERN, parse_ordinal

_ORDINALS = (
    rf"{ORDINAL_PATTERN}(?:(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|and\s+at\s+its|to"
    rf"|through)\s+){ORDINAL_PATTERN}){{0,5}}"
)
_ADJECTIVE = (
    r"(?:regular|annual|resumed|substantive|ordinary|plenary|anniversary|organizational|biennial|main"
    r"|formal|intersessional)"
)
_SESSIONS = re.compile(
    rf"(?<![\w-])(?P<ordinals>{_ORDINALS})\s+(?:\((?P<year>\d{{4}})\)\s+)?(?:{_ADJECTIVE}\s+){{0,2}}"
    r"(?P<special>(?:emergency\s+)?special\s+)?(?:sessions?|meetings?(?=\s+of\s+the\s+(?:Conference"
    r"|States|Working))|(?P<meeting>meetings?))\b",
    re.IGNORECASE,
)
_YEARS = r"(?P<years>(?:19|20)\d\d(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:19|20)\d\d){0,5})"
_YEAR_SESSIONS = re.compile(
    rf"(?<![\w-]){_YEARS}\s+(?:{_ADJECTIVE}\s+){{0,2}}(?:sessions?"
    rf"|(?P<meetings>meetings)(?=\s+of\s+the\s+high-level\s+political))\b"
    rf"|\b(?:{_ADJECTIVE}\s+){{0,2}}session\s+(?:of|in|for)\s+(?P<year>(?:19|20)\d\d)\b",
)

# “to the Eighth United Nations Congress on …”: congresses are numbered, not their sessions
_CONGRESSES = re.compile(
    rf"(?<![\w-])(?P<ordinal>{ORDINAL_PATTERN})\s+(?:United\s+Nations\s+)?(?:Crime\s+)?(?-i:Congress)\b",
    re.IGNORECASE,
)
_LEADS_TO_CONGRESS = frozenset(
    {"to", "for", "at", "before", "prior to", "in time for", "no later than", "in advance of"}
)
# What leads up to a session: the preposition, with what may stand between it and the ordinal.
LEAD = re.compile(
    r"\b(?P<lead>at|during|for|by|before|prior\s+to|in|within|until|up\s+to|from|as\s+of|as\s+from|of"
    r"|on|to|with|since|through"
    r"|(?:starting|beginning|commencing)(?:\s+(?:from|with|at|in|on))?|(?:no|not)\s+later\s+than"
    r"|in\s+advance\s+of|in\s+time\s+for"
    r"|ahead\s+of|after|following|between|and)"
    r"(?:\s+(?:each\s+of|the\s+(?:end|beginning|start|opening|time|conclusion|margins|occasion"
    r"|course)\s+of|either))?"
    r"(?:\s+(?:the|its|their|his|her|an?|both|our)"
    r"|\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}(?:’s|’|'s))?"
    r"(?:\s+(?:(?:early|first|second|third|final|last)\s+)?(?:(?:resumed|main|high-level|general"
    r"|humanitarian|coordination|management)\s+)?"
    r"(?:(?!(?:at|of|in|by|during|for|to|and)\b)[\w-]+\s+){0,4}(?:part|segment|week|day|debate"
    r"|half)\s+(?:of|at|during)\s+(?:the|its|their))?"
    r"(?:\s+[a-z]+)?\s*$",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r"\s+(?:of|for)\s+(?:(?:both\s+)?the\s+|its\s+|an?\s+)?(?=[\w])")
_ACRONYM_STOP = frozenset({"of", "on", "the", "and", "for", "in", "to", "with"})
_OTHER_NAME = re.compile(r"[A-Z][\w-]+(?:\s+(?:[A-Z][\w-]+|of|on|the|for|and)){0,6}")
_POSSESSIVE = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}(?:’s|'s)\s")
_Owner = tuple[str, bool, int]
"""The body's code, whether it is named with the session, and where its name ends."""
_RECIPIENT_BEFORE = re.compile(
    r"(?:\b(?:to|by|inform|brief|update|apprise|advise|address|of|requests|invites|request|invite"
    r"|asks|and|both|directs)\s+"
    r"(?:the\s+)?|’s\s+|^(?:The\s+)?)$"
)
MAX_AHEAD = 14
"""How many sessions ahead an organ may plausibly ask for; more belong to another body."""


@dataclass(frozen=True, slots=True)
class SessionMention:
    """A session or several, as a text mentions them.

    Attributes:
        parts: The sessions in text order.
        start: Where the mention starts, with its preposition.
        end: Where it ends, with the body's name.
        lead: The preposition, lower case; empty when none leads up to it.
        named: Whether the body is named beside the session.
    """

    parts: tuple[DuePart, ...]
    start: int
    end: int
    lead: str
    named: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """What a resolution is, as far as its times depend on it.

    Attributes:
        organ: The adopting organ's code.
        session: The number of the session of adoption, or the year; 0 if unknown.
        forms: What short forms stand for.
        year: The year of adoption; 0 if unknown.
        adopted: The day of adoption as ``2024-03-27``; empty if unknown.
    """

    organ: str
    session: int
    forms: ShortForms
    year: int = 0
    adopted: str = ""


def find_sessions(text: str, setting: Setting, begin: int = 0) -> Iterator[SessionMention]:
    """Find the sessions a text mentions as times.

    Args:
        text: One paragraph, titles in quotation marks blanked.
        setting: The resolution's organ and session.
        begin: Where to start.

    Yields:
        The mentions; sessions already past at adoption are left out.
    """
    if all(text.find(word, begin) < 0 for word in ("ession", "eeting", "Congress")):
        return
    bodies = find_bodies(text, setting.forms)
    for found in _SESSIONS.finditer(text, begin):
        if found["special"] or (
            found["meeting"] and not text[: found.start()].endswith((" its ", " their "))
        ):
            continue
        mention = _mention(found, _numbers(found["ordinals"]), text, bodies, setting)
        if mention:
            yield mention
    for found in _CONGRESSES.finditer(text, begin):
        lead, start = lead_before(text, found.start())
        number = _ordinal(found["ordinal"].lower())
        if number and lead in _LEADS_TO_CONGRESS:
            yield SessionMention((SessionDue("Congress", number),), start, found.end(), lead, True)
    for found in _YEAR_SESSIONS.finditer(text, begin):
        years = [int(year) for year in re.findall(r"\d{4}", found["years"] or found["year"])]
        mention = _year_mention(found, years, text, bodies, setting)
        if mention:
            yield mention


def _numbers(ordinals: str) -> list[int]:
    words = re.split(r",\s+(?:and\s+|or\s+)?|\s+(?:and\s+at\s+its|and|or|to|through)\s+", ordinals.lower())
    numbers = [number for number in map(_ordinal, _rejoin(words)) if number]
    if re.search(r"\s(?:to|through)\s", ordinals) and len(numbers) == 2 and 0 < numbers[1] - numbers[0] <= 10:
        return list(range(numbers[0], numbers[1] + 1))
    return numbers


def _rejoin(words: list[str]) -> list[str]:
    """Put “one hundred and fifth” together again, which the split at “and” takes apart."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1].endswith("hundred"):
            joined[-1] += f" and {word}"
        else:
            joined.append(word)
    return joined


def _ordinal(word: str) -> int | None:
    try:
        return parse_ordinal(word)
    except MisuseError:
        return None


def _mention(
    found: re.Match[str], numbers: list[int], text: str, bodies: tuple[Body, ...], setting: Setting
) -> SessionMention | None:
    lead, start = lead_before(text, found.start())
    body, named, end = _whose(text, (start, found.end()), bodies, setting, numbers)
    shared = len(numbers) == 2 and text.find("respectively", end, end + 24) >= 0
    if body == setting.organ and setting.session and setting.organ not in {"ECOSOC", "SC"} and not shared:
        numbers = [number for number in numbers if number >= setting.session]
    if not numbers:
        return None
    if shared:
        pair = list(dict.fromkeys(b.code for b in bodies if b.end <= start))[-2:]
        if len(pair) == 2:
            # “to the Assembly and the Council at their eightieth and sixtieth sessions, respectively”
            each = zip(pair, numbers, strict=True)
            return SessionMention(
                tuple(SessionDue(session_code(code), number) for code, number in each), start, end, lead, True
            )
    if body == "ECOSOC" and setting.year and numbers[0] < 1900:
        parts: tuple[DuePart, ...] = tuple(SessionDue("ECOSOC", number) for number in numbers)
    else:
        parts = tuple(SessionDue(session_code(body), number) for number in numbers)
    return SessionMention(parts, start, end, lead, named)


def _year_mention(
    found: re.Match[str], years: list[int], text: str, bodies: tuple[Body, ...], setting: Setting
) -> SessionMention | None:
    lead, start = lead_before(text, found.start())
    body, named, end = _whose(text, (start, found.end()), bodies, setting, years)
    years = [year for year in years if year >= setting.year]
    if not years:
        return None
    by_year = body == "ECOSOC" or (body == "HLPF" and found["meetings"])
    parts: tuple[DuePart, ...] = tuple(SessionDue(body, y) if by_year else DateDue(str(y)) for y in years)
    return SessionMention(parts, start, end, lead, named)


def lead_before(text: str, position: int) -> tuple[str, int]:
    """Find the preposition that leads up to a time.

    Args:
        text: The paragraph.
        position: Where the session's number starts.

    Returns:
        The preposition in lower case and where it starts; empty and the position itself if there is none.
    """
    floor = max(0, position - 110)
    last: re.Match[str] | None = None
    for found in _LEAD_WORD.finditer(text, floor, position):
        if tail := LEAD.match(text[found.start() : position]):
            last = found
            lead = " ".join(tail["lead"].lower().split())
            break
    if last is None:
        return "", position
    return lead, last.start()


_LEAD_WORD = re.compile(
    r"\b(?:at|during|for|by|before|prior|in|within|until|up|from|as|of|on|to|with|since|through"
    r"|starting|beginning|commencing"
    r"|no|not|ahead|after|following|between|and)\b",
    re.IGNORECASE,
)


def _whose(
    text: str, span: tuple[int, int], bodies: tuple[Body, ...], setting: Setting, numbers: list[int]
) -> _Owner:
    """Decide whose session it is: the body named with it, the recipient before it, or the adopting organ."""
    start, end = span
    if named := _named_with(text, start, end, bodies):
        return named
    before = [body for body in bodies if body.end <= start]
    if not before:
        return setting.organ, False, end
    nearest = _nearest(text, start, before)
    if nearest.code == setting.organ or nearest.start == 0:
        return nearest.code, False, end
    own = setting.organ != "SC" and _plausible(numbers, setting)
    recipient = _is_recipient(text, nearest)
    close = start - nearest.end <= 30
    theirs = " its " in f" {text[start : start + 90].lower()} " or close
    if theirs and recipient and (close or not own):
        return nearest.code, False, end
    return (setting.organ if own else nearest.code), False, end


def _named_with(text: str, start: int, end: int, bodies: tuple[Body, ...]) -> _Owner | None:
    """“the fifty-eighth session of the Commission”, “the Council’s sixtieth session”."""
    if after := _OF_BODY.match(text, end):
        for body in bodies:
            if body.start == after.end():
                return body.code, True, body.end
        if name := _OTHER_NAME.match(text, after.end()):
            return name.group(), True, name.end()
    if _POSSESSIVE.search(text, start, end):
        for body in bodies:
            if start <= body.start < end:
                return body.code, True, end
    return None


def _nearest(text: str, start: int, before: list[Body]) -> Body:
    last = before[-1]
    full = (last.code[0].isupper() and not last.short) or last.code in SETTLED_BODIES
    if start - last.end <= 30 and full:
        return last
    return next((body for body in reversed(before) if _is_recipient(text, body)), last)


def _is_recipient(text: str, body: Body) -> bool:
    return _RECIPIENT_BEFORE.search(text, max(0, body.start - 20), body.start) is not None


def _plausible(numbers: list[int], setting: Setting) -> bool:
    if setting.organ == "ECOSOC":
        return all(number > 1900 for number in numbers)
    return all(0 <= number - setting.session <= MAX_AHEAD for number in numbers)


def session_code(body: str) -> str:
    """Give the code under which a body's session is printed: a settled code, else its initials or name.

    Args:
        body: The body's code or name.

    Returns:
        The code, ``CND`` or ``STS`` for the Scientific and Technical Subcommittee.
    """
    words = body.split()
    if body in SETTLED_BODIES or len(words) == 1:
        return body
    return (
        "".join(word[0].upper() for word in re.split(r"[\s-]+", body) if word.lower() not in _ACRONYM_STOP)
        or body
    )
