import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.views.writing import clip, count, day, disarm, harmless, write_csv, write_json


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1+1", "'  =1+1"),
        ("\t=1", "'\t=1"),
        ("Report = summary", "Report = summary"),
        ("", ""),
    ],
)
def test_no_cell_starts_like_a_formula(cell: str, expected: str) -> None:
    assert disarm(cell) == expected


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_csv_reads_back_and_never_runs(cells: list[str]) -> None:
    names = [f"column {n}" for n in range(len(cells))]
    text = write_csv(names, [dict(zip(names, cells, strict=True))])
    read = list(csv.reader(io.StringIO(text)))
    assert len(read) == 2
    for given_cell, cell in zip(cells, read[1], strict=True):
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))
        assert cell.removeprefix("'") == harmless(given_cell).removeprefix("'")


@given(st.text())
def test_words_cannot_steer_a_terminal(words: str) -> None:
    shown = harmless(words)
    assert not set(shown) & {chr(n) for n in [*range(32), *range(127, 160)]}
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
    assert len(shown) == len(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("one\ntwo\tthree", "one two three"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("Côte d’Ivoire – co-operation", "Côte d’Ivoire – co-operation"),
        ("مجلس", "مجلس"),
        ("abc\u202ecba", "abc\ufffdcba"),
    ],
)
def test_words_stay_readable(words: str, expected: str) -> None:
    assert harmless(words) == expected


def test_dates_are_iso_for_programs_and_short_for_people() -> None:
    assert json.loads(write_json({"on": date(2026, 9, 8)})) == {"on": "2026-09-08"}
    assert day(date(2026, 9, 8)) == "8 Sep 2026"
    assert day(None) == "–"


def test_several_values_share_a_cell() -> None:
    assert write_csv(["a", "b"], [{"a": ["79/9#29", "79/10#8"], "b": None}]) == "a,b\n79/9#29; 79/10#8,\n"


def test_numbers_agree_with_their_nouns() -> None:
    assert [count(1, "day"), count(0, "day"), count(1204, "entry", "entries")] == [
        "1 day",
        "0 days",
        "1,204 entries",
    ]


def test_titles_are_cut_at_words() -> None:
    assert clip("one two three", 13) == "one two three"
    assert clip("one two three", 10) == "one two…"
    assert clip("x" * 10_000, 10) == "x" * 9 + "…"
    assert clip(f"a {'x' * 10_000}", 10) == "a xxxxxxx…"


@pytest.mark.parametrize("character", ["\x1b", "\x7f", "\x80", "\x9b", "\x9f"])
def test_json_escapes_every_control_character(character: str) -> None:
    said = write_json({"title": f"é{character}"})
    assert f"é\\u{ord(character):04x}" in said
    assert json.loads(said) == {"title": f"é{character}"}
