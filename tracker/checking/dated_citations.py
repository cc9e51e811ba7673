"""Citations with the date of adoption beside them: ``resolution 64/183 of 18 December 2009``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tracker.checking.spelling import DAY_PATTERN
from tracker.errors import Problem, Severity
from tracker.values.symbol import Family, Symbol, find_symbols
from tracker.values.words import NUMBER_OF_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

# "of 18 December 2009", "dated …", "adopted on …".
_DATED = re.compile(rf",?\s*(?:of|dated|adopted on|on)\s+{DAY_PATTERN}")


_ADOPTED = {Family.RESOLUTION, Family.STATEMENT}


@dataclass(frozen=True, slots=True)
class DatedCitation:
    """A resolution cited with the day on which it is said to have been adopted.

    Attributes:
        symbol: The resolution.
        adopted: The day.
        start: Where the citation starts, in characters of the text.
        end: Where the date ends.
        spelled: Citation and date as printed.
    """

    symbol: Symbol
    adopted: date
    start: int
    end: int
    spelled: str


def find_dated_citations(text: str, organ: str = "") -> tuple[list[DatedCitation], list[Problem]]:
    """Find every resolution and presidential statement cited with its date.

    A date belongs to the number it follows alone: in "69/38, 73/72 and 73/91 of 7 December 2018" the others
    were dated before.

    Args:
        text: Any text in one line.
        organ: The organ that cites, which decides bare numbers.

    Returns:
        The citations in the order of the text; and as problems the dates that no calendar has.
    """
    found: list[DatedCitation] = []
    problems: list[Problem] = []
    for one in find_symbols(text, organ):
        dated = _DATED.match(text, one.end)
        if not dated or one.symbol.family not in _ADOPTED:
            continue
        spelled = text[one.start : dated.end()]
        if day := _day(dated):
            found.append(DatedCitation(one.symbol, day, one.start, dated.end(), spelled))
        else:
            problems.append(_no_such_day(spelled))
    return found, problems


def dates_in(text: str) -> Iterator[tuple[date, int]]:
    """Find every date given to the day.

    Args:
        text: Any text.

    Yields:
        The day and where it starts.
    """
    for match in re.finditer(rf"\b{DAY_PATTERN}", text):
        if day := _day(match):
            yield day, match.start()


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), NUMBER_OF_MONTH[match["month"]], int(match["day"]))
    except ValueError:
        return None


def _no_such_day(spelled: str) -> Problem:
    return Problem(
        "no-such-day", Severity.ERROR, spelled, f"“{spelled}” names a day that no calendar has.",
        "Look up the date of adoption.",
    )  # fmt: skip
