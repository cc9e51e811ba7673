"""How symbols and citations are spelled: the patterns behind `tracker.values.symbol`.

Every repetition is bounded, so that searching stays linear whatever the text. The patterns expect plain
hyphens; `plain` replaces the other dashes one for one, so that positions stay those of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = r"(?:19|20)\d\d"
ROMAN = r"(?:E?S-)?[IVXLC]{1,8}"

# Parts of a resolution, after its number: "72/262 C", "31/6 A and B", "31/406 A to E", "3411 A, B and C".
_LETTERS = r"[A-Z](?:,\s[A-Z](?!\w)){0,25}(?:,?\s(?:and|to)\s[A-Z])?(?![\w'’])"
# A lone "A" or "I" may be an English word: then what follows must carry the citation on or end it.
_ARTICLE = r"[AI](?=[,;:)\]]|\.(?!\w)|\s(?:of|and|or|to|on|in|entitled|by)\b|\s?\(|\s*$)"
PART = re.compile(rf"\s(?P<part>(?![AI](?!\w|,\s[A-Z]\b|\s(?:and|to)\s[A-Z]\b)){_LETTERS}|{_ARTICLE})")

# One component of a symbol between slashes: "RES", "C.3", "S-30", "L.78", "262c".
_COMPONENT = r"/(?:E?S-)?[A-Za-z0-9]{1,12}(?:\.[A-Za-z0-9]{1,8}){0,3}"
# What a symbol from before 1978, or one of the Security Council, goes on with: " A (XXX)", "(2008)".
_MARK = rf"(?:\s?(?P<letters>{_LETTERS}))?\s?\\?\((?P<mark>{YEAR}|{ROMAN})\\?\)(?P<after>[A-Z](?!\w))?"
TAIL = re.compile(_MARK)

# Every form starts with one character of one class, on which a search is fast; a look back tells them apart.
# A symbol in full, perhaps joined with its twin by a dash: "A/75/276", "A/75/345-S/2020/898".
_PATH = rf"(?<=[ASE])(?P<path>(?:{_COMPONENT}){{1,8}})(?:-(?P<twin>[ASE](?:{_COMPONENT}){{1,8}}))?"
# Short citations: "75/276", "S-30/1", "72/262c"; then "1514 (XV)", "3367 A (XXX)", "1631 \(2005\)".
_SESSION = r"(?P<session>(?<=E)S-\d{1,3}|(?<=S)-\d{1,3}|(?<=\d)\d{0,3})"
_SLASHED = rf"{_SESSION}/(?P<number>\d{{1,3}})(?P<lower>[A-Za-z](?!\w))?(?![\w/])(?!\.\d)"
_MARKED = rf"(?<=\d)(?P<count>\d{{0,3}}){_MARK}"
_TOKEN = re.compile(rf"[ASE\d](?:{_PATH}|{_SLASHED}|{_MARKED})")
# The word that says what the numbers after it are.
_WORD = re.compile(r"(?:esolution|ecision|ESOLUTION|ECISION)")

# Endings of a document's symbol that say which version or addition it is.
SUFFIX = re.compile(r"(?:Add|Rev|Corr|Amend|Summary|Vol|Part)\.\d+", re.IGNORECASE)
# The last component proper of a document: "898", "L.78", "PV.50"; "C.3" alone names a committee instead.
DOCUMENT_NUMBER = re.compile(r"(?P<mark>(?!(?:C|CN|AC|CONF|WG|SC|SUB)\.)[A-Za-z]{1,6}\.)?(?P<number>\d{1,6})")
SESSION = re.compile(r"(?:E?S-)?\d{1,4}")

# Between two numbers of one list: "of 27 July 2012, ", ", ", " and also ", "](#), [".
LIST_GAP = re.compile(
    r"[\s\[\](),;:*_#\\]{0,12}(?:(?:of|adopted on)\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})?"
    r"[\s\[\](),;*_#\\]{0,12}(?:and|or|to|through|as well as)?[\s\[*_]{0,4}(?:also|its)?[\s\[*_]{0,4}"
)
# In the same sentence as such a list, after titles: "5/1, on institution-building, and 5/2, on the Code".
JOINED = re.compile(r"(?:,|;|\band|\bits)\s$")
CARRIED_ON = re.compile(r"[,;)]|\.(?!\d)|\s(?:on|and|entitled|concerning|in which)\b|\s*$")
DATED = re.compile(r"\]?(?:\([^()\s]{0,200}\))?,?\s(?:of|adopted on)\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}")
TITLED = re.compile(r"\.\s{1,4}[A-Z“\"]")
SENTENCE_END = re.compile(r"[.!?]\s{1,4}[A-Z\d]|\n\s*\n")
# "Convention No. 169 (1989)" is no resolution.
NUMBERED = re.compile(r"\bNos?\.\s?$")

BODIES = {
    "General Assembly": "GA", "Assembly": "GA", "Security Council": "SC", "Human Rights Council": "HRC",
    "Economic and Social Council": "ECOSOC", "Commission on Human Rights": "CHR",
    "Commission on Narcotic Drugs": "CND", "Commission on the Status of Women": "CSW",
    "Commission on Population and Development": "CPD", "Commission for Social Development": "CSocD",
    "Commission on Crime Prevention and Criminal Justice": "CCPCJ", "Statistical Commission": "StatCom",
    "United Nations Environment Assembly": "UNEA", "United Nations Forum on Forests": "UNFF",
    "Commission": "Commission", "Committee": "Committee", "Conference": "Conference", "Forum": "Forum",
}  # fmt: skip
_BODY = "|".join(sorted(BODIES, key=len, reverse=True))
# The organ named before the word, "General Assembly resolution", or after the number, "of the Assembly".
BODY_BEFORE = re.compile(
    rf"\b(?P<body>{_BODY})(?:[’']s?)?\s(?:in\s)?(?:(?:relevant|previous|earlier|subsequent|recent|its)\s)?$"
)
BODY_AFTER = re.compile(rf"(?:\sof\s\d{{1,2}}\s[A-Z][a-z]{{2,8}}\s\d{{4}})?,?\sof\sthe\s(?P<body>{_BODY})\b")
OTHER_CODES = frozenset(BODIES.values()) - {"GA", "SC", "HRC", "ECOSOC"}
OTHER_BODY = re.compile(rf"(?P<body>{'|'.join(sorted(OTHER_CODES))}) ")

LANGUAGE = re.compile(r"[_ .(-]+(?:E|EN|ENG|English|F|FR|S|ES|R|RU|C|ZH|AR)\)?$", re.IGNORECASE)


def plain(text: str) -> str:
    """Replace typographic hyphens and dashes by plain ones, one for one.

    Args:
        text: Any text.

    Returns:
        The text at its old length.
    """
    return text.replace("‑", "-").replace("–", "-").replace("‐", "-")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A citation as spelled, its pieces apart; what it lacks is empty.

    Attributes:
        start: Where it starts.
        end: Where it ends.
        path: A symbol in full, up to what an older one goes on with: ``A/RES/3367``.
        twin: The second half of a double symbol.
        session: What stands before the slash of a short citation.
        number: Its number, after the slash or before the brackets.
        letters: Its part letters.
        mark: The session or year in brackets.
    """

    start: int
    end: int
    path: str = ""
    twin: str = ""
    session: str = ""
    number: str = ""
    letters: str = ""
    mark: str = ""


def spelled_in(text: str) -> Iterator[Spelled]:
    """Find what is spelled like a symbol or citation, whether or not it is one."""
    for match in _TOKEN.finditer(text):
        start = match.start()
        if not start or not (text[start - 1].isalnum() or text[start - 1] in "/.-@"):
            yield _taken_apart(match, text)


def spelled_at_start(text: str) -> Spelled | None:
    """Read what is spelled like a symbol or citation at the start of a text."""
    match = _TOKEN.match(text)
    return _taken_apart(match, text) if match else None


def _taken_apart(match: re.Match[str], text: str) -> Spelled:
    start, end = match.span()
    first = text[start]
    if match["path"]:
        return Spelled(start, end, path=first + match["path"], twin=match["twin"] or "")
    if match["number"]:
        session, letters = first + match["session"], match["lower"] or ""
        return Spelled(start, end, session=session, number=match["number"], letters=letters)
    letters = match["letters"] or match["after"] or ""
    return Spelled(start, end, number=first + match["count"], letters=letters, mark=match["mark"])


def words_in(text: str) -> list[tuple[int, int, bool]]:
    """Find the words "resolution" and "decision": where each starts and ends, whether it is a decision."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.start() - 1, match.end()
        end += text[end : end + 1] in {"s", "S"}
        alone = not text[max(0, start - 1) : start].isalpha() and not text[end : end + 1].isalpha()
        if start >= 0 and text[start] in "rRdD" and alone:
            found.append((start, end, text[start] in "dD"))
    return found


def stands_alone(text: str, one: Spelled, end: int, related: bool) -> bool:
    """Say whether a short citation that no list holds is one all the same, and not a fraction or a season.

    Args:
        text: The text.
        one: The citation.
        end: Where it ends with its part letters.
        related: Whether its sentence speaks of resolutions or decisions before it.
    """
    if (not one.start or text[one.start - 1] == "\n") and TITLED.match(text, end):
        return True  # it heads the resolution: "1989/61. Guidelines for the effective prevention"
    if one.mark:
        before = text[max(0, one.start - 6) : one.start]
        doubtful = not related and int(one.number) < (100 if one.mark.isdigit() else 30)
        return not doubtful and not NUMBERED.search(before)
    if DATED.match(text, end) or "-" in one.session:
        return True
    if related and JOINED.search(text[max(0, one.start - 8) : one.start]):
        return CARRIED_ON.match(text, end) is not None
    session, number = int(one.session), int(one.number)
    if session >= 1000:
        # Decisions of the Economic and Social Council are numbered from 201; "2021/22" is a season.
        return session >= 1978 and number >= 200
    return 31 <= session <= 199 and (number > 100 or TITLED.match(text, end) is not None)
