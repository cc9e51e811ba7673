"""Answering: which occurrence a document on a list answers, judged by its symbol, date and title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tracker.store.openings import Opening
    from tracker.values.symbol import Symbol

SURE = 90.0
"""From this likeness of titles on, of a hundred, and with no rival near, a match is taken for certain."""

_NEAR = 6.0
_WORTH_SHOWING = 60.0
_EARLY, _LATE = timedelta(days=300), timedelta(days=400)
# A list prints who reports behind the title ("… : report of the Secretary-General") or before it ("Report of
# the Secretary-General on …"); no report is told from another by that.
_AUTHOR = r"(?:report|note|letter)s? (?:of|by|from) the (?:Secretary-General|Secretariat|High Commissioner)\b"
_BEHIND = re.compile(rf"(?i)[\s:,.;/-]+(?:\w+ )?{_AUTHOR}.*$")
_BEFORE = re.compile(rf"(?i)^(?:\w+ )?{_AUTHOR}(?: on| concerning| pursuant to)?(?: the)?\s+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An occurrence that a document may answer.

    Attributes:
        opening: The occurrence.
        likeness: How alike the titles are, of a hundred.
    """

    opening: Opening
    likeness: float


@dataclass(frozen=True, slots=True)
class Match:
    """What a document answers.

    Attributes:
        sure: The occurrence it answers for certain; none when there is doubt or nothing like it.
        candidates: What it may answer, the likeliest first.
    """

    sure: Opening | None
    candidates: tuple[Candidate, ...] = ()


def match_document(symbol: Symbol, on: date, title: str, openings: Sequence[Opening]) -> Match:
    """Find what a document answers.

    Its symbol's session must be that of the occurrence; without a session its date must lie near the
    deadline. Among these the title decides: certain only if one is much like it and no other nearly so.

    Args:
        symbol: The document's symbol.
        on: Its date.
        title: Its title.
        openings: The occurrences it may answer.

    Returns:
        The match.
    """
    from rapidfuzz import fuzz

    wanted = _folded(title)
    if not wanted:
        return Match(None)
    found = [
        Candidate(opening, max(fuzz.token_sort_ratio(wanted, _folded(name)) for name in opening.titles))
        for opening in _in_time(symbol, on, openings)
        if opening.titles
    ]
    found = sorted(
        (one for one in found if one.likeness >= _WORTH_SHOWING),
        key=lambda one: (-one.likeness, one.opening.discharged, one.opening.name),
    )
    if not found:
        return Match(None)
    best, rivals = found[0], [one for one in found[1:] if one.likeness > found[0].likeness - _NEAR]
    sure = best.opening if best.likeness >= SURE and not rivals else None
    return Match(sure, tuple(found[:5]))


def _in_time(symbol: Symbol, on: date, openings: Iterable[Opening]) -> list[Opening]:
    session = symbol.session_code
    if session.startswith(("GA", "HRC")):
        return [one for one in openings if one.code == session]
    nearest: dict[str, tuple[timedelta, Opening]] = {}
    for one in openings:
        if one.deadline and one.deadline - _EARLY <= on <= one.deadline + _LATE:
            away = abs(one.deadline - on)
            if one.obligation not in nearest or away < nearest[one.obligation][0]:
                nearest[one.obligation] = (away, one)
    return [one for _, one in nearest.values()]


def _folded(title: str) -> str:
    bare = _BEFORE.sub("", _BEHIND.sub("", " ".join(title.split())))
    return " ".join(re.sub(r"[\W_]+", " ", bare).casefold().split())
