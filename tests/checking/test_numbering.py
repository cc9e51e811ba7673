"""Numbers against dates: what cannot be, what could be instead, and what may be after all."""

from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.checking.numbering import SLACK, AdoptionTable, backbone, check_number, check_table, series_of
from tracker.values.adoption import Adoption
from tracker.values.symbol import parse_symbol


def on(symbol: str, day: str, source: str = "the resolution itself") -> Adoption:
    return Adoption(parse_symbol(symbol), date.fromisoformat(day), source)


KNOWN = [
    on("75/10", "2020-11-23"),
    on("75/31", "2020-12-07"),
    on("75/264", "2021-03-03"),
    on("75/276", "2021-04-28"),
    on("75/281", "2021-05-24"),
    on("1631 (2005)", "2005-10-17"),
    on("1809 (2008)", "2008-04-16"),
]
TABLE = AdoptionTable(KNOWN)


def test_a_low_number_of_a_late_day_with_the_numbers_that_would_fit() -> None:
    (problem,) = check_number(parse_symbol("75/69"), date(2021, 4, 16), TABLE, "news.txt")
    assert (problem.code, problem.severity, problem.place) == ("number-date-conflict", "error", "news.txt")
    assert "75/69 of 16 April 2021" in problem.message
    assert "75/265-275 (after 75/264 of 3 March 2021 and before 75/276 of 28 April 2021)" in problem.remedy


def test_one_more_number_on_record_makes_the_answer_tighter() -> None:
    table = AdoptionTable([*KNOWN, on("75/269", "2021-03-25")])
    (problem,) = check_number(parse_symbol("75/69"), date(2021, 4, 16), table, "news.txt")
    assert "75/270-275 (after 75/269 of 25 March 2021 and before 75/276 of 28 April 2021)" in problem.remedy


def test_the_real_date_of_the_number_is_told() -> None:
    table = AdoptionTable([*KNOWN, on("75/69", "2020-12-07", "A/RES/78/15")])
    (problem,) = check_number(parse_symbol("75/69"), date(2021, 4, 16), table, "news.txt")
    assert "75/69 was adopted on 7 December 2020 (A/RES/78/15)" in problem.message


@pytest.mark.parametrize(
    ("symbol", "day", "code"),
    [
        ("75/276", "2021-04-28", ""),
        ("75/270", "2021-04-16", ""),
        ("75/20", "2020-12-01", ""),
        ("75/265", "2021-02-25", ""),  # a few days of disorder occur within a committee's block
        ("75/282", "2021-09-01", ""),  # after the last number on record nothing can be said
        ("75/276", "2021-04-29", "conflicting-dates"),
        ("75/277", "2020-12-07", "number-date-conflict"),
        ("75/9", "2021-04-16", "number-date-conflict"),
        ("75/10 B", "2021-06-30", ""),  # later parts are adopted when higher numbers have long been used
        ("1700 (2006)", "2006-08-10", ""),
        ("1700 (2006)", "2009-01-01", "number-date-conflict"),
        ("74/69", "2021-04-16", ""),  # another session
        ("3379 (XXX)", "1975-11-10", ""),
        ("A/HRC/RES/46/9", "2021-03-23", ""),
    ],
)
def test_numbers_and_dates(symbol: str, day: str, code: str) -> None:
    found = check_number(parse_symbol(symbol), date.fromisoformat(day), TABLE, "x")
    assert [problem.code for problem in found] == ([code] if code else [])


def test_sources_that_disagree_are_named_once_each() -> None:
    both = [on("75/276", "2021-04-28", "A/RES/75/276"), on("75/276", "2021-04-29", "A/77/1")]
    found = check_table(both, AdoptionTable(both))
    assert [problem.code for problem in found] == []  # each date has a source: nobody is more right
    (problem,) = check_table(both[1:], AdoptionTable(both[:1]))
    assert "29 April 2021 here and 28 April 2021 in A/RES/75/276" in problem.message


SAME_DAY_PAIRS = [
    ("64/256", "2010-03-02"), ("64/183", "2009-12-18"), ("65/122", "2010-12-13"), ("65/124", "2010-12-13"),
    ("67/6", "2012-11-19"), ("67/15", "2012-11-19"), ("69/12", "2014-11-11"), ("69/11", "2014-11-11"),
    ("71/12", "2016-11-21"), ("71/14", "2016-11-21"), ("73/331", "2019-07-25"), ("73/334", "2019-08-30"),
    ("75/10", "2020-11-23"), ("75/264", "2021-03-03"), ("75/276", "2021-04-28"),
]  # fmt: skip


def test_pairs_of_one_day_and_rising_numbers_pass() -> None:
    adoptions = [on(symbol, day) for symbol, day in SAME_DAY_PAIRS]
    assert check_table(adoptions, AdoptionTable(adoptions)) == []


@pytest.mark.parametrize(
    ("symbol", "series"),
    [
        ("75/276", ("GA", "75")),
        ("S-30/1", None),
        ("1631 (2005)", ("SC", "")),
        ("3367 A (XXX)", None),
        ("A/HRC/RES/52/35", None),
        ("E/RES/2021/5", None),
        ("decision 75/525", None),
        ("A/75/L.78", None),
    ],
)
def test_series(symbol: str, series: tuple[str, str] | None) -> None:
    assert series_of(parse_symbol(symbol)) == series


def test_one_wrong_day_does_not_accuse_the_others() -> None:
    wrong = on("75/5", "2021-09-05", "our file")
    (problem,) = check_table([*KNOWN, wrong], AdoptionTable([wrong, *KNOWN]))
    assert problem.place == "A/RES/75/5 (our file)"


ASCENDING = st.lists(
    st.tuples(st.integers(1, 5), st.integers(0, 20)), min_size=1, max_size=30
)  # steps of numbers and of days


def ascending(steps: list[tuple[int, int]]) -> list[Adoption]:
    number, day = 0, date(2020, 9, 15)
    found = []
    for by, days in steps:
        number, day = number + by, day + timedelta(days=days)
        found.append(Adoption(parse_symbol(f"75/{number}"), day, "x"))
    return found


@given(ASCENDING)
def test_ascending_numbers_never_conflict(steps: list[tuple[int, int]]) -> None:
    adoptions = ascending(steps)
    assert check_table(adoptions, AdoptionTable(adoptions)) == []


@given(ASCENDING, st.integers(0, 400))
def test_a_number_that_fits_is_no_conflict(steps: list[tuple[int, int]], days: int) -> None:
    adoptions = ascending(steps)
    table, day = AdoptionTable(adoptions), date(2020, 9, 15) + timedelta(days=days)
    for number in table.fitting(adoptions[0].symbol, day).numbers:
        assert check_number(parse_symbol(f"75/{number}"), day, table, "x") == []


@given(ASCENDING, st.integers(1, 200), st.integers(0, 400))
def test_a_conflict_names_a_neighbour_on_the_wrong_side(
    steps: list[tuple[int, int]], number: int, days: int
) -> None:
    table, day = AdoptionTable(ascending(steps)), date(2020, 9, 15) + timedelta(days=days)
    neighbour = table.contradicting(parse_symbol(f"75/{number}"), day)
    if neighbour:
        later = neighbour.symbol.number < number and neighbour.adopted > day + SLACK
        earlier = neighbour.symbol.number > number and neighbour.adopted < day - SLACK
        assert later or earlier


@given(st.lists(st.integers(0, 30), max_size=9))
def test_the_backbone_is_the_longest_ascent(days: list[int]) -> None:
    adoptions = [
        Adoption(parse_symbol(f"75/{number}"), date(2020, 9, 15) + timedelta(days=day), "x")
        for number, day in enumerate(days, 1)
    ]
    kept = backbone(adoptions)
    assert all(one.adopted <= other.adopted for one, other in pairwise(kept))
    assert [adoption for adoption in adoptions if adoption in kept] == kept
    longest = max(
        (sum(chosen) for chosen in product((0, 1), repeat=len(days)) if _ascends(days, chosen)), default=0
    )
    assert len(kept) == longest


def _ascends(days: list[int], chosen: tuple[int, ...]) -> bool:
    kept = [day for day, taken in zip(days, chosen, strict=True) if taken]
    return kept == sorted(kept)
