"""The numbers and letters before paragraphs, and where each of them stands in the tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from tracker.errors import MisuseError
from tracker.values.roman import parse_roman, roman

_INVISIBLE = "[\u200b-\u200f\u202a-\u202e\u2060\ufeff]*"
# "8. Requests", "8.Requests", "10 bis. Requests"; scans glue a note's indicator to the number: "7.1 (a) The".
_NUMBER = re.compile(
    rf"{_INVISIBLE}[“\"]?{_INVISIBLE}(?P<number>\d{{1,3}}(?: (?:bis|ter|quater))?)\.{_INVISIBLE}"
    r"(?:\d{1,2}(?=\s+\([a-z]\)))?(?:\s+|(?=[A-Z(“\"]))"
)
_PAREN = re.compile(rf"{_INVISIBLE}[“\"]?\((?P<token>[a-z]{{1,5}}|\d{{1,2}})(?: bis)?\)\s*")
# "a. Calls upon", "i) Continuing": without the opening bracket.
_HALF = re.compile(
    rf"{_INVISIBLE}(?:(?P<dotted>[a-z]|[ivx]{{1,5}})\.|(?P<closed>[a-z]|[ivx]{{1,5}}|\d{{1,2}})\))\s+"
)
_CAPITAL = re.compile(r"(?P<letter>[A-Z])\.\s+(?=[A-Z])")
_BULLET = re.compile(r"[–—•·▪-]\s+")
_ROMAN = re.compile(r"[ivxlc]+")


class Kind(Enum):
    """What an ordering is written in."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True)
class Marker:
    """One level of a paragraph's place: its kind and its rank in the ordering, from 1."""

    kind: Kind
    rank: int

    def __str__(self) -> str:
        if self.kind is Kind.NUMBER:
            return str(self.rank)
        if self.kind is Kind.ROMAN:
            return roman(self.rank).lower()
        return chr(ord("a") + (self.rank - 1) % 26) * ((self.rank - 1) // 26 + 1)


@dataclass(frozen=True, slots=True)
class Token:
    """What stands before a paragraph's words.

    Attributes:
        spelled: The number or letter without its brackets; empty for a bullet.
        end: Where the words begin.
        top: Whether it is a paragraph's number, ``8.``, and not a letter or bullet below one.
    """

    spelled: str
    end: int
    top: bool = False


def read_number(text: str) -> Token | None:
    """Read a paragraph's number, "8." and the like.

    Args:
        text: The paragraph.

    Returns:
        The token; none when it has no number.
    """
    match = _NUMBER.match(text)
    return Token(match["number"], match.end(), top=True) if match else None


def read_capital(text: str) -> Token | None:
    """Read a capital that numbers a paragraph, "A. A Commission is hereby established".

    Args:
        text: The paragraph.

    Returns:
        The token; none when it has none.
    """
    match = _CAPITAL.match(text)
    return Token(match["letter"], match.end(), top=True) if match else None


def read_marker(text: str) -> Token | None:
    """Read a letter, small Roman numeral or bullet before a subparagraph.

    Args:
        text: The subparagraph.

    Returns:
        The token; none when it has none.
    """
    if match := _PAREN.match(text):
        return Token(match["token"], match.end()) if _candidates(match["token"]) else None
    if match := _HALF.match(text):
        spelled = match["dotted"] or match["closed"]
        return Token(spelled, match.end()) if _candidates(spelled) else None
    if match := _BULLET.match(text):
        return Token("", match.end())
    return None


def _candidates(spelled: str) -> list[Marker]:
    """List what a token can mean: "i" is the ninth letter or the first Roman numeral, "aa" follows "z"."""
    if spelled.isdigit():
        return [Marker(Kind.NUMBER, int(spelled))] if int(spelled) else []
    found = []
    if len(set(spelled)) == 1 and len(spelled) <= 3:
        found.append(Marker(Kind.LETTER, (len(spelled) - 1) * 26 + ord(spelled[0]) - ord("a") + 1))
    if _ROMAN.fullmatch(spelled) and (value := _roman_value(spelled)):
        found.append(Marker(Kind.ROMAN, value))
    return found


def _roman_value(spelled: str) -> int:
    try:
        return parse_roman(spelled.upper())
    except MisuseError:
        return 0


def descend(stack: tuple[Marker, ...], spelled: str, *, opened: bool) -> tuple[Marker, ...]:
    """Find the place of the next marker in the tree.

    Args:
        stack: The place of the paragraph before, below its number.
        spelled: The marker's token.
        opened: Whether the paragraph before ends with a colon, so that a new list may start below it.

    Returns:
        The new place: the marker that follows at the deepest level where it follows, else a new level where a
        list begins, else the level of its kind.
    """
    candidates = _candidates(spelled)
    firsts = [candidate for candidate in reversed(candidates) if candidate.rank == 1]
    if opened and firsts:
        return (*stack, firsts[0])
    for depth in range(len(stack), 0, -1):
        for candidate in candidates:
            if candidate == _next(stack[depth - 1]):
                return (*stack[: depth - 1], candidate)
    if firsts:
        # The same list begun again stands where it stood: its first part ended with words of the paragraph.
        depth = next((i for i, level in enumerate(stack) if level.kind is firsts[0].kind), len(stack))
        return (*stack[:depth], firsts[0])
    return _past_gap(stack, candidates)


def _next(marker: Marker) -> Marker:
    return Marker(marker.kind, marker.rank + 1)


def _past_gap(stack: tuple[Marker, ...], candidates: Sequence[Marker]) -> tuple[Marker, ...]:
    """Place a marker that follows none: further on in a list of its kind, else in place of the last."""
    for depth in range(len(stack), 0, -1):
        last = stack[depth - 1]
        for candidate in candidates:
            if candidate.kind is last.kind and candidate.rank > last.rank:
                return (*stack[: depth - 1], candidate)
    return (*stack[:-1], candidates[0])
