"""Citations with their dates."""

from datetime import date

import pytest

from tracker.checking.dated_citations import dates_in, find_dated_citations

CITED = [
    ("resolution 75/276 of 28 April 2021", [("75/276", "2021-04-28")]),
    (
        "its resolutions 64/256 of 2 March 2010, 65/122 of 13 December 2010 and 73/331 of 25 July 2019",
        [("64/256", "2010-03-02"), ("65/122", "2010-12-13"), ("73/331", "2019-07-25")],
    ),
    ("resolution 1631 (2005) of 17 October 2005", [("1631 (2005)", "2005-10-17")]),
    ("including Resolution 64/183 of 18 December 2009 and Resolution 75/69 of 16 April 2021",
     [("64/183", "2009-12-18"), ("75/69", "2021-04-16")]),
    # A date belongs to the number it follows alone.
    ("its resolutions 69/38, 73/72 and 73/91 of 7 December 2018", [("73/91", "2018-12-07")]),
    ("resolution 72/262 C, adopted on 5 July 2018", [("72/262 C", "2018-07-05")]),
    ("its statement S/PRST/2013/12 of 6 August 2013", [("S/PRST/2013/12", "2013-08-06")]),
    ("decision 75/525 of 23 December 2020", []),
    ("document A/75/345 of 11 September 2020", []),
    ("resolution 75/276, on which more was said on 28 April 2021", []),
    ("the attack of 11 September 2001", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_citations(text: str, expected: list[tuple[str, str]]) -> None:
    found, problems = find_dated_citations(text)
    assert [(one.symbol.short, one.adopted.isoformat()) for one in found] == expected
    assert problems == []


def test_a_citation_says_where_it_stands() -> None:
    text = "Recalling resolution 75/276 of 28 April 2021, the Assembly"
    ((one,), _) = find_dated_citations(text)
    assert text[one.start : one.end] == one.spelled == "75/276 of 28 April 2021"


def test_a_day_that_no_calendar_has() -> None:
    found, (problem,) = find_dated_citations("resolution 75/270 of 31 April 2021")
    assert found == []
    assert (problem.code, problem.severity) == ("no-such-day", "error")
    assert "31 April 2021" in problem.message


def test_dates_in_a_text() -> None:
    text = "On 17 May 2021, and not on 31 June 2021, but in July 2021"
    assert list(dates_in(text)) == [(date(2021, 5, 17), 3)]
