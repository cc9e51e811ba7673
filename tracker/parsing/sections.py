"""Headings: recognised, numbered or not, and the path of headings that a paragraph stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.errors import MisuseError
from tracker.values.roman import parse_roman

_LONGEST = 220
_NUMERAL = re.compile(
    r"(?:(?:Section|Part|Chapter|SECTION|PART) )?(?P<numeral>[IVXL]{1,7}|[A-Z])(?:\.\s*|\s+|$)(?P<title>.*)"
)
_ARTICLE = re.compile(
    r"(?:Article|Procedure|Principle|Rule|Regulation|Guideline|Paragraph|ARTICLE|PROCEDURE|PRINCIPLE) "
    r"(?P<number>\d{1,3}|[IVXL]{1,7})\b\.?(?P<title>.*)"
)
_TERMINAL = tuple(".;:,")
_GLUED_MARK = re.compile(r"(?<=[.;:,])\d{1,3}$")  # "of the Board;81", where a scan lost the raised figure
_BARE_VERBS = {
    "recommends",
    "decides",
    "requests",
    "resolves",
    "adopts",
    "declares",
    "authorizes",
    "approves",
}
_ROMAN_RANK, _TITLE_RANK, _LETTER_RANK, _LOW_RANK = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading.

    Attributes:
        numeral: ``II``, ``A``; empty when it has none.
        title: Its words.
        rank: How deep it stands; the smaller stand higher.
        article: The number of an article, procedure or principle that it introduces; empty when it does not.
    """

    numeral: str
    title: str
    rank: int
    article: str = ""

    def __str__(self) -> str:
        return " ".join(piece for piece in (self.numeral, self.title) if piece)


def looks_like_heading(text: str, *, set_so: bool) -> bool:
    """Say whether a block between paragraphs is a heading.

    Args:
        text: The block.
        set_so: Whether the source sets it as one.

    Returns:
        True for a short line that begins with a capital and does not end as a sentence or list entry does.
    """
    if len(text) > _LONGEST or not text:
        return False
    if set_so and not text.endswith((";", ",")):
        return True
    if text.lower() in _BARE_VERBS:
        return False
    text = _GLUED_MARK.sub("", text)
    stripped = text.lstrip('“"‘')
    return (
        bool(stripped)
        and (stripped[0].isupper() or stripped[0].isdigit())
        and not text.rstrip('”"’').endswith(_TERMINAL)
    )


class Path:
    """The headings in force while a text is read from top to bottom."""

    def __init__(self) -> None:
        self._headings: list[Heading] = []
        self._fresh = False  # no paragraph since the last heading

    def __str__(self) -> str:
        return ", ".join(str(heading) for heading in self._headings)

    @property
    def numerals(self) -> tuple[str, ...]:
        """The numerals of the numbered headings in force, the outermost first."""
        return tuple(heading.numeral for heading in self._headings if heading.numeral)

    @property
    def article(self) -> str:
        """The number of the article in force; empty when there is none."""
        return self._headings[-1].article if self._headings else ""

    @property
    def fresh(self) -> bool:
        """Whether no paragraph has come since the last heading."""
        return self._fresh and bool(self._headings)

    def paragraph(self) -> None:
        """Note that a paragraph stands under the headings in force."""
        self._fresh = False

    def letter(self, letter: str) -> None:
        """Open a section whose letter stands before its first paragraph."""
        self._put(Heading(letter, "", _LETTER_RANK))
        self._fresh = False

    def enter(self, text: str) -> None:
        """Put a heading in force.

        Args:
            text: The heading as printed.
        """
        last = self._headings[-1] if self._headings else None
        if article := _ARTICLE.fullmatch(text):
            self._put(Heading("", text, _LOW_RANK, article["number"]))
            return
        numeral, rank, title = self._numeral(text)
        if numeral:
            self._put(Heading(numeral, title, rank))
        elif last and self._fresh and not last.title:
            # "II" and its title stand on two lines.
            self._headings[-1] = Heading(last.numeral, text, last.rank, last.article)
        elif last and self._fresh and last.article:
            self._headings[-1] = Heading("", f"{last.title} {text}", last.rank, last.article)
        else:
            lettered = any(heading.rank == _LETTER_RANK for heading in self._headings)
            self._put(Heading("", text, _LOW_RANK if lettered else _TITLE_RANK))
        self._fresh = True

    def _put(self, heading: Heading) -> None:
        self._headings = [h for h in self._headings if h.rank < heading.rank]
        self._headings.append(heading)
        self._fresh = True

    def _numeral(self, text: str) -> tuple[str, int, str]:
        """Read a heading's numeral: Roman or a letter, told apart by what came before."""
        match = _NUMERAL.fullmatch(text)
        if match is None:
            return "", 0, ""
        numeral, title = match["numeral"], match["title"].strip()
        if title and not (title[0].isupper() or title[0] in '“"‘0123456789'):
            return "", 0, ""  # "A global plan" is a title
        letter = next((h.numeral for h in reversed(self._headings) if h.rank == _LETTER_RANK), "")
        if len(numeral) == 1 and self._follows(letter, numeral):
            return numeral, _LETTER_RANK, title
        if _is_roman(numeral):
            return numeral, _ROMAN_RANK, title
        # A single capital before words is an article unless a stop follows it or it continues a row.
        return (numeral, _LETTER_RANK, title) if not title or "." in text[:2] else ("", 0, "")

    @staticmethod
    def _follows(letter: str, numeral: str) -> bool:
        return bool(letter) and ord(numeral) == ord(letter) + 1


def _is_roman(numeral: str) -> bool:
    try:
        return parse_roman(numeral) > 0
    except MisuseError:
        return False
