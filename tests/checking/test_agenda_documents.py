"""Agenda numbers, masthead dates, double symbols, weeks before consideration."""

from datetime import date

import pytest

from tracker.checking.agenda import ItemUse, check_item_numbers
from tracker.checking.documents import (
    check_council_volume,
    check_council_year,
    check_double_symbol,
    check_masthead,
    check_period_start,
    check_timeliness,
    period_start_in,
)
from tracker.values.derivation import Certainty
from tracker.values.session import Window
from tracker.values.symbol import parse_symbol

TITLE = "Cooperation between the United Nations and regional and other organizations"


def use(number: str, letter: str = "", sub_item: str = "", session: str = "GA75", *others: str) -> ItemUse:
    return ItemUse(session, TITLE, (number, *others), letter, sub_item, f"{session} {number}{letter}")


@pytest.mark.parametrize(
    ("uses", "codes"),
    [
        ([use("130", "t", "CSTO"), use("130", "l", "Council of Europe")], []),
        ([use("130"), use("131")], ["item-number-differs"]),
        ([use("130"), use("127", session="GA77")], []),
        (
            [use("128", "", "", "GA73", "129"), use("129", session="GA73")],
            [],
        ),  # provisional
        ([use("130", "t", "CSTO"), use("130", "s", "CSTO")], ["item-number-differs"]),
        ([use("130", "t", "CSTO"), use("130", "t", "SCO")], ["letter-shared"]),
        ([use("125", "z", "IFAS", "GA77"), use("125", "z", "OECD", "GA79")], []),  # a letter is no stable key
        ([use(""), use("130")], []),
    ],
)
def test_item_numbers(uses: list[ItemUse], codes: list[str]) -> None:
    assert [problem.code for problem in check_item_numbers(uses)] == codes


@pytest.mark.parametrize(
    ("symbol", "dated", "wrong"),
    [
        ("A/73/328-S/2018/592", date(2018, 8, 17), False),
        ("A/73/328–S/2018/592", date(2019, 1, 7), True),
        ("A/75/345", date(2019, 1, 7), False),
        ("A/75/345-S/2020/898", None, False),
    ],
)
def test_the_year_in_a_double_symbol(symbol: str, dated: date | None, *, wrong: bool) -> None:
    assert bool(check_double_symbol(parse_symbol(symbol), dated, "x")) is wrong


@pytest.mark.parametrize(
    ("line", "dated", "wrong"),
    [
        ("Sixtieth year", date(2005, 9, 8), False),
        ("Seventy-third year", date(2018, 8, 17), False),
        ("Seventy-fifth year", date(2021, 3, 1), True),  # from January the Council's year runs ahead
        ("Seventy-fifth session", date(2021, 3, 1), False),
        ("Sixtieth year", None, False),
    ],
)
def test_the_councils_year(line: str, dated: date | None, *, wrong: bool) -> None:
    assert bool(check_council_year(line, dated, "x")) is wrong


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        ("See the volume for 1 August 2009–31 July 2010 (S/INF/65).", 0),
        ("1 August 2013–31 July 2014 (S/INF/69); 1 August 2009–31 July 2010 (S/INF/66)", 1),
        ("S/INF/65", 0),
    ],
)
def test_the_councils_volumes(note: str, wrong: int) -> None:
    assert len(check_council_volume(note, "x")) == wrong


@pytest.mark.parametrize(
    ("dated", "job_line", "adopted", "codes"),
    [
        (date(2018, 8, 17), date(2018, 9, 19), None, []),
        (date(2005, 9, 8), None, date(2005, 8, 29), []),  # letters precede their distribution
        (date(2018, 9, 20), date(2018, 9, 19), None, ["masthead-after-job-line"]),
        (date(2021, 4, 27), None, date(2021, 4, 28), ["masthead-before-adoption"]),
        (None, date(2018, 9, 19), date(2021, 4, 28), []),
    ],
)
def test_mastheads(dated: date | None, job_line: date | None, adopted: date | None, codes: list[str]) -> None:
    assert [p.code for p in check_masthead(dated, "x", job_line=job_line, adopted=adopted)] == codes


def debate(opens: date, closes: date) -> Window:
    return Window("GA75", opens, closes, (), Certainty.KNOWN)


DEBATE = date(2020, 11, 23)


@pytest.mark.parametrize(
    ("dated", "window", "late"),
    [
        (date(2020, 9, 14), debate(DEBATE, DEBATE), False),
        (date(2020, 9, 15), debate(DEBATE, DEBATE), True),
        (date(2020, 11, 1), debate(DEBATE, date(2020, 12, 1)), False),  # a window proves nothing
        (date(2020, 11, 1), None, False),
        (None, debate(DEBATE, DEBATE), False),
    ],
)
def test_ten_weeks_before_consideration(dated: date | None, window: Window | None, *, late: bool) -> None:
    found = check_timeliness("A/75/345", dated, window, 10)
    assert [problem.code for problem in found] == (["late-document"] if late else [])


SINCE = "It covers the period since the issuance of the previous such report, on {} (A/73/328-S/2018/592)."
MASTHEADS = {"A/73/328-S/2018/592": (date(2018, 8, 17), date(2018, 9, 19))}


@pytest.mark.parametrize(
    ("day", "codes"),
    [("17 August 2018", ["period-start-is-masthead"]), ("19 September 2018", ["period-start"])],
)
def test_the_start_of_the_period(day: str, codes: list[str]) -> None:
    found = check_period_start(SINCE.format(day), MASTHEADS, "x")
    assert [problem.code for problem in found] == codes


def test_a_previous_report_not_on_record_proves_nothing() -> None:
    assert check_period_start(SINCE.format("17 August 2018"), {}, "x") == []
    assert check_period_start("The report covers two years.", MASTHEADS, "x") == []


def test_the_period_starts_where_the_text_says() -> None:
    assert period_start_in(["Summary", SINCE.format("17 August 2018")]) == date(2018, 8, 17)
    assert period_start_in(["Summary"]) is None
