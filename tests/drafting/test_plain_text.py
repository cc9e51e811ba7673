"""Text from elsewhere becomes one harmless line; dates and lists read as in United Nations documents."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tracker.drafting.markdown import escaped
from tracker.drafting.plain_text import day, listed, one_line, shortened, split_placeholders
from tracker.errors import MisuseError

LINES = [
    ("  two\n lines\t here ", "two lines here"),
    ("bell\x07 null\x00", "bell null"),
    ("\u202eover\u202c\u2066iso\u2069", "overiso"),
    ("mark \u200f stays", "mark \u200f stays"),
    ("lone \ud800 surrogate", "lone surrogate"),
    ("no character \ufffe", "no character"),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@given(st.text())
def test_one_line_fits_into_xml_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    element = etree.Element("t")
    element.text = line
    assert (etree.fromstring(etree.tostring(element)).text or "") == line
    assert one_line(line) == line
    assert "\n" not in line


SHORT = [
    ("short", 10, "short"),
    ("a longer line of words", 12, "a longer…"),
    ("unbroken" * 4, 9, "unbroken…"),
]


@pytest.mark.parametrize(("text", "width", "cut"), SHORT)
def test_shortened(text: str, width: int, cut: str) -> None:
    assert shortened(text, width) == cut


@given(st.text(), st.integers(2, 60))
def test_shortened_never_exceeds_the_width(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


def test_no_room_is_misuse() -> None:
    with pytest.raises(MisuseError, match="cannot be shortened"):
        shortened("text", 1)


def test_dates_and_lists() -> None:
    assert day(date(2013, 8, 6)) == "6 August 2013"
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_placeholders_are_told_apart() -> None:
    assert split_placeholders("on [date], the [organ]") == (
        ("on ", False),
        ("[date]", True),
        (", the ", False),
        ("[organ]", True),
    )


ESCAPED = [
    ("<script>", "\\<script\\>"),
    ("*a* _b_ `c` [d](e) | f", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\| f"),
    ("1. first", "1\\. first"),
    ("- entry", "\\- entry"),
    ("A/RES/79/9", "A/RES/79/9"),
]


@pytest.mark.parametrize(("text", "line"), ESCAPED)
def test_markdown_escapes(text: str, line: str) -> None:
    assert escaped(text) == line
