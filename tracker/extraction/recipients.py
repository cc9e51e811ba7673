"""Recipients: the organ or body to which a product goes, from the words around it."""

from __future__ import annotations

import re

from tracker.extraction.bodies import Body
from tracker.extraction.passage import Passage
from tracker.extraction.sessions import session_code
from tracker.values.due import RecurrenceDue, SessionDue

_TO = re.compile(
    r"(?:\b(?:to|both\s+to|inform|informed|brief|briefs|update|updates|apprise|apprised|advise"
    r"|advises|address|addresses|notify|dialogues?\s+with|keep|keeps|keeping|provide|provides|present|give|assist"
    r"|before|updating|informing|briefing|notifies|submit|engage\s+with)"
    r"|(?:consideration|approval|review|examination|decision|attention|discussion|endorsement"
    r"|adoption|information|deliberation|use|perusal|guidance"
    r"|consultation)s?\s+(?:and\s+\w+\s+)?(?:by|of|at|in)|available\s+(?:to|at)|through\s+and\s+to)"
    r"\s+(?:both\s+)?(?:the\s+|its\s+|(?:(?:all\s+)?(?:the\s+)?(?:members|Members|Chair(?:person|man)?|President"
    r"|Bureau|bureau|secretariat)\s+of\s+the\s+)"
    r"|each\s+(?:session\s+of\s+)?the\s+)?(?:annual\s+sessions?\s+of\s+the\s+|(?:subsequent\s+"
    r"|following\s+|next\s+|future\s+)?sessions?\s+of\s+the\s+"
    r"|relevant\s+)?(?:[a-z]+-\w+\s+session\s+of\s+the\s+|\d{4}\s+)?$",
    re.IGNORECASE,
)
_AND = re.compile(
    r"^(?:,?\s+(?:and|as\s+well\s+as|or)\s+(?:also\s+)?(?:(?:to|through)\s+)?(?:the\s+)?"
    r"|,\s+(?:to\s+)?(?:the\s+)?|\s+and,?\s+through\s+\w+,?\s+(?:to\s+)?(?:the\s+)?)$"
)
_THROUGH = re.compile(r"\b(?:through|via)\s+(?:the\s+)?$", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:of|in)\s+(?:the\s+)?$")
_TO_IT = re.compile(r"\b(?:to|inform|update|brief)\s+it\b(?!self)")
_TO_OTHERS = re.compile(
    r"\bto\s+(?:the\s+)?(?:Secretary-General|Member\s+States|States|Governments?"
    r"|(?:Office\s+of\s+the\s+)?(?:United\s+Nations\s+)?High\s+Commissioner|Secretariat"
    r"|Executive\s+Director|Director-General)\b"
)
ORGANS = ("GA", "SC", "ECOSOC", "HRC")


def recipients_in(passage: Passage, start: int, end: int) -> list[str]:
    """Find the bodies to which something goes, in a range of a passage.

    Args:
        passage: The passage.
        start: Where the range starts.
        end: Where it ends.

    Returns:
        Their codes in text order, each once; a body through which it passes is left out.
    """
    found: list[str] = []
    previous: Body | None = None
    for body in passage.bodies_in(start, end):
        before = passage.plain[max(0, body.start - 70) : body.start]
        gap = _without_times(passage, previous.end, body.start) if previous else ""
        if _THROUGH.search(before):
            continue
        if _TO.search(before) or (previous and _AND.match(gap)):
            previous = body
            if (name := _name(passage, body)) not in found:
                found.append(name)
    if _TO_IT.search(passage.plain, start, end) and passage.setting.organ not in found:
        found.append(passage.setting.organ)
    return found


_KEPT = re.compile(r"Committee|Forum|Board|Subcommittee")


def _name(passage: Passage, body: Body) -> str:
    """Committees, boards and forums keep the short name by which the text calls them (annotation guide)."""
    printed = passage.plain[body.start : body.end]
    return printed if body.short and _KEPT.fullmatch(printed) else _FULL_NAMES.get(body.code, body.code)


_FULL_NAMES = {"PrepCom": "Preparatory Committee"}


def _named_for(passage: Passage, code: str) -> str:
    """Give the name of the body whose session a code counts: its code may be made of initials."""
    for body in passage.bodies:
        if session_code(body.code) == code:
            return _name(passage, body)
    return code


def _without_times(passage: Passage, start: int, end: int) -> str:
    """Give the words between two bodies without times: “to the Council, at its tenth session, and the”."""
    gap, position = "", start
    for time in passage.times_in(start, end):
        if time.end <= end:
            gap += passage.plain[position : time.start]
            position = time.end
    gap += passage.plain[position:end]
    return re.sub(r"\s*,\s*(?=,)|\s+(?=,)|(?<=\s)\s+", "", gap)


def implied_recipients(passage: Passage, due: tuple[object, ...]) -> list[str]:
    """Give the bodies whose sessions are named as times; without any, the adopting organ.

    Args:
        passage: The passage.
        due: The due's parts.

    Returns:
        The codes.
    """
    codes: list[str] = []
    for part in due:
        point = part.start if isinstance(part, RecurrenceDue) else part
        if isinstance(point, SessionDue) and (name := _named_for(passage, point.body)) not in codes:
            codes.append(name)
    return codes or [passage.setting.organ]


def to_others_only(text: str) -> bool:
    """Whether something goes to the Secretary-General or to States and not to a body.

    Args:
        text: The words of the request.

    Returns:
        True when such a recipient is named.
    """
    return _TO_OTHERS.search(text) is not None
