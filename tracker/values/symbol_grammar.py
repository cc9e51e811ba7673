"""How symbols and citations are spelled: the patterns behind `tracker.values.symbol`.

Every repetition is bounded, so that searching stays linear whatever the text. The patterns expect plain
hyphens; `plain` replaces the other dashes one for one, so that positions stay those of the text.
"""

from __future__ import annotations

import re

YEAR = r"(?:19|20)\d\d"
ROMAN = r"(?:E?S-)?[IVXLC]{1,8}"

# Parts of a resolution, after its number: "72/262 C", "31/6 A and B", "31/406 A to E", "3411 A, B and C".
_LETTERS = r"[A-Z](?:,\s[A-Z](?!\w)){0,25}(?:,?\s(?:and|to)\s[A-Z])?(?![\w'’])"
# A lone "A" or "I" may be an English word: then what follows must carry the citation on or end it.
_ARTICLE = r"[AI](?=[,;:)\]]|\.(?!\w)|\s(?:of|and|or|to|on|in|entitled|by)\b|\s?\(|\s*$)"
PART = re.compile(rf"\s(?P<part>(?![AI](?!\w|,\s[A-Z]\b|\s(?:and|to)\s[A-Z]\b)){_LETTERS}|{_ARTICLE})")

# One component of a symbol between slashes: "RES", "C.3", "S-30", "L.78", "262c".
_COMPONENT = r"/(?:E?S-)?[A-Za-z0-9]{1,12}(?:\.[A-Za-z0-9]{1,8}){0,3}"
# A symbol in full, perhaps joined with its twin by a dash: "A/75/276", "A/75/345-S/2020/898".
_PATH = rf"(?P<path>[ASE](?:{_COMPONENT}){{1,8}})(?:-(?P<twin>[ASE](?:{_COMPONENT}){{1,8}}))?"
# What a symbol from before 1978, or one of the Security Council, goes on with: " A (XXX)", "(2008)".
_MARK = rf"(?:\s?(?P<letters>{_LETTERS}))?\s?\\?\((?P<mark>{YEAR}|{ROMAN})\\?\)(?P<after>[A-Z](?!\w))?"
TAIL = re.compile(_MARK)
# Short citations: "75/276", "S-30/1", "72/262c"; "1514 (XV)", "3367 A (XXX)", "2719 (2023)", "1631 \(2005\)".
_SLASHED = r"(?P<session>(?:E?S-)?\d{1,4})/(?P<number>\d{1,3})(?P<lower>[A-Za-z](?!\w))?(?![\w/])(?!\.\d)"
_MARKED = rf"(?P<count>\d{{1,4}}){_MARK}"
# The word that says what the numbers after it are.
_WORD = r"(?P<word>(?:[Rr]esolution|[Dd]ecision|RESOLUTION|DECISION)[sS]?)(?!\w)"

TOKEN = re.compile(rf"{_PATH}|{_WORD}|{_SLASHED}|{_MARKED}")
SHORT = re.compile(rf"(?:{_SLASHED})|(?:{_MARKED})")

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
