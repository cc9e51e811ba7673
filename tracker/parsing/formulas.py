"""The fixed formulas of resolutions: who speaks, when it was adopted, what a masthead line looks like.

Source: the United Nations Editorial Manual on resolutions and on mastheads, and the texts themselves.
"""

from __future__ import annotations

import re
from datetime import date

from tracker.values.words import MONTHS, NUMBER_OF_MONTH

ORGANS = {
    "general assembly": "GA",
    "security council": "SC",
    "economic and social council": "ECOSOC",
    "human rights council": "HRC",
}
ORGAN = r"(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)"

MONTH = "(?:" + "|".join(MONTHS) + ")"
# Scans print "24 July, 1990".
DAY = re.compile(rf"(?<![\d–-])(\d{{1,2}}) ({MONTH}),? ?(\d{{4}})(?!\d)")

# The line that opens a resolution: "The General Assembly,"; scans lose the comma or read a full stop for it.
# It may run on into the first preambular paragraph where a reader joined the two, and old texts put the
# reasons first ("Whereas ...", "The Economic and Social Council therefore").
OPENING = re.compile(
    rf"[“\"]?(?P<article>The )?(?P<organ>{ORGAN})(?: therefore)?\s*(?P<end>[,.:]?)\s*(?P<rest>.*)", re.DOTALL
)

SESSION_WORDS = re.compile(
    r"(?P<ordinal>[A-Z][a-z]+(?:[ -][a-z]+)*?) (?P<special>(?:emergency )?special )?session", re.IGNORECASE
)
SESSION_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d) session")

COUNT = r"\d{1,5}\s?(?:st|nd|rd|th)"
MEETING = re.compile(
    rf"(?P<meeting>{COUNT} ?(?:\(resumed\) )?(?:plenary )?meeting),?(?:\s+\(?[a-z ]+\)?)?\.?"
    rf"(?:,? (?P<date>\d{{1,2}} {MONTH},? ?\d{{4}}))?\.?",
)
DATE_LINE = re.compile(rf"\d{{1,2}} {MONTH},? ?\d{{4}}\.?")
VOTE = re.compile(
    r"\[?Adopted (?:without a vote|by a (?:recorded )?vote|by consensus|unanimously|as a whole|at )"
)
VOTE_LIST = re.compile(r"(?:In favour|Against|Abstaining|Abstentions)\s?:")

ADOPTED_TOP = re.compile(
    rf"(?:Resolution|Decision)s? adopted by the (?P<organ>{ORGAN})|Adopted by the (?P<organ2>{ORGAN})",
    re.IGNORECASE,
)
DECISION_OPENING = re.compile(
    rf"At (?:its|the) (?P<meeting>{COUNT} (?:plenary )?meeting)[^,]*,.{{0,60}}?\d{{4}},? .*?"
    rf"\bthe (?:{ORGAN}|Council|Assembly)",
    re.IGNORECASE,
)

# The President of the Council speaks for it: S/PRST documents.
STATEMENT_OPENING = re.compile(
    r"At the \d{1,5}\w\w meeting of the Security Council,.*made the following statement", re.DOTALL
)

ANNEX = re.compile(
    r"(?P<name>Annex|ANNEX|Appendix|APPENDIX|Enclosure|ENCLOSURE)"
    r"(?: (?P<number>[IVXL]{1,6}|[A-Z]|\d{1,2})(?=$|[ .:]))?[.:]?(?:\s+(?P<title>\S.*))?",
    re.DOTALL,
)


def find_dates(text: str) -> list[date]:
    """Find the days named in a text, "28 April 2021".

    Args:
        text: Any text.

    Returns:
        The dates in its order; days that no calendar has are left out.
    """
    found = []
    for match in DAY.finditer(text):
        try:
            found.append(date(int(match[3]), NUMBER_OF_MONTH[match[2]], int(match[1])))
        except ValueError:
            continue
    return found


def opening_organ(text: str) -> str:
    """Say which organ a paragraph opens a resolution of.

    Args:
        text: A paragraph.

    Returns:
        The organ's code; empty when the paragraph is no opening line.
    """
    match = OPENING.match(text)
    if match is None:
        return ""
    rest = match["rest"]
    # A masthead names the organ without article; one scan lost the article but not the comma.
    if not match["article"] and match["end"] != ",":
        return ""
    # "The General Assembly shall ..." is a sentence; the opening line stands alone or before a capital.
    if rest and not (match["end"] and (rest[0].isupper() or rest[0] == "“")):
        return ""
    return ORGANS[match["organ"].lower()]
