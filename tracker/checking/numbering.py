"""Numbers against dates: within a session resolutions are numbered in the order of adoption.

Plenary texts are numbered one by one, the texts of a committee's report as a block of one day; the Security
Council numbers on through the years. Part letters B, C and so on may be dated after higher numbers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.checking.spelling import ranges
from tracker.errors import Problem, Severity
from tracker.values.derivation import spell_date
from tracker.values.symbol import Family, Symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.values.adoption import Adoption

_FIRST = 31  # the session from which the Assembly numbers its resolutions anew

SLACK = timedelta(days=7)
"""How far numbers may run ahead of dates: blocks of one committee taken up on several days of a week."""

Series = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fit:
    """The numbers that a day leaves open in a series.

    Attributes:
        below: The last number known from an earlier day; none when none is on record.
        above: The first number known from a later day; none when none is on record.
        numbers: The numbers between them; none when they are not bounded above.
    """

    below: Adoption | None
    above: Adoption | None
    numbers: tuple[int, ...]


class AdoptionTable:
    """The days of adoption on record, in the order of the numbers.

    Only days that agree with one another are held against others: one wrong day on record does not accuse all
    the rest.

    Args:
        adoptions: Days of adoption; several sources may state the same resolution.
    """

    def __init__(self, adoptions: Iterable[Adoption]) -> None:
        self._days: dict[str, list[Adoption]] = defaultdict(list)
        series: dict[Series, dict[int, Adoption]] = defaultdict(dict)
        for adoption in adoptions:
            self._days[adoption.symbol.key].append(adoption)
            key = series_of(adoption.symbol)
            if key and adoption.symbol.part in {"", "A"}:
                series[key].setdefault(adoption.symbol.number, adoption)
        self._series = {
            key: backbone([known[number] for number in sorted(known)]) for key, known in series.items()
        }

    def of(self, symbol: Symbol) -> Sequence[Adoption]:
        """Return what the sources say of one resolution."""
        return self._days.get(symbol.key, ())

    def contradicting(self, symbol: Symbol, day: date) -> Adoption | None:
        """Find the nearest neighbour that a date contradicts.

        Args:
            symbol: The resolution.
            day: The day on which it is said to have been adopted.

        Returns:
            A lower number of a clearly later day, or a higher number of a clearly earlier one; none when the
            date fits or the resolution stands in no series.
        """
        known = self._series.get(series_of(symbol) or ("", ""), [])
        place = bisect_left([adoption.symbol.number for adoption in known], symbol.number)
        below = [a for a in reversed(known[:place]) if a.adopted > day + SLACK]
        rest = known[place:]
        above = [a for a in rest if a.symbol.number > symbol.number and a.adopted < day - SLACK]
        near = sorted((*below[:1], *above[:1]), key=lambda a: abs(a.symbol.number - symbol.number))
        return near[0] if near else None

    def fitting(self, symbol: Symbol, day: date) -> Fit:
        """Find the numbers that would fit a day.

        Args:
            symbol: A resolution of the series.
            day: The day.

        Returns:
            The neighbours and the numbers between them.
        """
        known = self._series.get(series_of(symbol) or ("", ""), [])
        days = [adoption.adopted for adoption in known]
        low, high = bisect_left(days, day), bisect_right(days, day)
        below = known[low - 1] if low else None
        above = known[high] if high < len(known) else None
        if above is None:
            return Fit(below, None, ())
        first = below.symbol.number + 1 if below else 1
        return Fit(below, above, tuple(range(first, above.symbol.number)))


def backbone(adoptions: Sequence[Adoption]) -> list[Adoption]:
    """Keep the most days of adoption that ascend with the numbers.

    Args:
        adoptions: Days of one series in the order of the numbers.

    Returns:
        The longest part of them whose days never go back.
    """
    # Patience sorting: ends[n] is the entry with the earliest day that ends an ascent of n + 1 entries.
    ends: list[int] = []
    days: list[date] = []
    before: list[int | None] = []
    for place, adoption in enumerate(adoptions):
        length = bisect_right(days, adoption.adopted)
        before.append(ends[length - 1] if length else None)
        ends[length:] = [place, *ends[length + 1 :]]
        days[length:] = [adoption.adopted, *days[length + 1 :]]
    kept: list[Adoption] = []
    at = ends[-1] if ends else None
    while at is not None:
        kept.append(adoptions[at])
        at = before[at]
    return kept[::-1]


def series_of(symbol: Symbol) -> Series | None:
    """Name the series in which a resolution's number runs with the date.

    Args:
        symbol: Any symbol.

    Returns:
        The organ and session; the organ alone for the Security Council; none for a resolution of another
        organ, whose numbers follow its agenda, and for one numbered in Roman sessions.
    """
    if symbol.family is not Family.RESOLUTION:
        return None
    if symbol.organ == "SC":
        return "SC", ""
    if symbol.organ == "GA" and symbol.session.isdigit() and int(symbol.session) >= _FIRST:
        return "GA", symbol.session
    return None


def check_number(symbol: Symbol, day: date, table: AdoptionTable, place: str) -> list[Problem]:
    """Check a resolution's number against the day on which it is said to have been adopted.

    Args:
        symbol: The resolution.
        day: The day stated.
        table: The days on record.
        place: Where it is stated.

    Returns:
        An error when number and date cannot both be right, a warning when sources give another date.
    """
    known = [adoption for adoption in table.of(symbol) if adoption.adopted != day]
    agreeing = len(table.of(symbol)) > len(known)
    # Later parts of a resolution may be adopted when higher numbers have long been used.
    neighbour = None if symbol.part not in {"", "A"} else table.contradicting(symbol, day)
    if neighbour is None:
        return [_conflicting(symbol, day, known[0], place)] if known and not agreeing else []
    said = f"Resolution {symbol.short} of {spell_date(day)} cannot be right"
    reason = f"{neighbour.symbol.short} was adopted on {spell_date(neighbour.adopted)} ({neighbour.source})"
    own = known[0] if known else None
    if own:
        reason = f"{symbol.short} was adopted on {spell_date(own.adopted)} ({own.source}), and {reason}"
    remedy = _numbers_that_fit(symbol, day, table)
    return [Problem("number-date-conflict", Severity.ERROR, place, f"{said}: {reason}.", remedy)]


def check_table(adoptions: Iterable[Adoption], table: AdoptionTable) -> list[Problem]:
    """Check every day of adoption on record against its neighbours and against other sources.

    Args:
        adoptions: The days to check.
        table: All days on record.

    Returns:
        The problems; one for each resolution and day.
    """
    problems: dict[tuple[str, date], Problem] = {}
    for adoption in adoptions:
        for problem in check_number(
            adoption.symbol, adoption.adopted, table, f"{adoption.symbol} ({adoption.source})"
        ):
            problems.setdefault((adoption.symbol.key, adoption.adopted), problem)
    return list(problems.values())


def _conflicting(symbol: Symbol, day: date, known: Adoption, place: str) -> Problem:
    elsewhere = f"{spell_date(known.adopted)} in {known.source}"
    message = f"{symbol.short} is dated {spell_date(day)} here and {elsewhere}."
    return Problem(
        "conflicting-dates", Severity.WARNING, place, message,
        "Take the date in “Resolution adopted … on”; the date under Distr. is that of the document.",
    )  # fmt: skip


def _numbers_that_fit(symbol: Symbol, day: date, table: AdoptionTable) -> str:
    fit = table.fitting(symbol, day)
    bounds = []
    if fit.below:
        bounds.append(f"after {fit.below.symbol.short} of {spell_date(fit.below.adopted)}")
    if fit.above:
        bounds.append(f"before {fit.above.symbol.short} of {spell_date(fit.above.adopted)}")
    between = " and ".join(bounds)
    if not fit.numbers:
        look = f"Look up number and date; on {spell_date(day)} the number stands {between}."
        return look if between else ""
    head = f"{symbol.session}/" if symbol.organ == "GA" else ""
    numbers = ranges(fit.numbers)
    return f"Numbers that fit {spell_date(day)}: {head}{numbers} ({between}). Look up the text."
