"""Ordinals in words and figures, both ways."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.ordinals import ORDINAL_PATTERN, ordinal_words, parse_ordinal


def test_every_ordinal_reads_back() -> None:
    for number in range(1, 1000):
        words = ordinal_words(number)
        assert parse_ordinal(words) == number
        assert parse_ordinal(words.replace("-", " ").capitalize()) == number
        assert re.fullmatch(ORDINAL_PATTERN, words)
        assert re.findall(ORDINAL_PATTERN, f"at its {words} session") == [words]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("first", 1), ("twelfth", 12), ("twentieth", 20), ("seventy-seventh", 77), ("Seventy‑seventh", 77),
        ("eighty-first", 81), ("one hundredth", 100), ("hundredth", 100), ("hundred and fifth", 105),
        ("one hundred and fifth", 105), ("one hundred fifth", 105), ("two hundred and twenty-first", 221),
        ("77th", 77), ("101st", 101), ("81", 81),
    ],
)  # fmt: skip
def test_the_usual_forms_are_read(words: str, number: int) -> None:
    assert parse_ordinal(words) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "seventy",
        "hundred",
        "one",
        "seventh seventy",
        "twenty-eleventh",
        "0th",
        "next",
        "two hundred and",
        "one fifth",
    ],
)
def test_what_is_no_ordinal_is_refused(text: str) -> None:
    with pytest.raises(MisuseError):
        parse_ordinal(text)


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_only_ordinals_of_three_figures_have_words(number: int) -> None:
    with pytest.raises(MisuseError):
        ordinal_words(number)


@given(st.text(max_size=40))
def test_any_text_is_an_ordinal_or_refused(text: str) -> None:
    try:
        number = parse_ordinal(text)
    except MisuseError:
        return
    assert parse_ordinal(ordinal_words(number)) == number
