"""Recognizing mandates: which of a new reading is which on record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.store.matching import Likeness, fold, match_mandates, same_due
from tracker.store.ordering import ordering_text

INTERIM = "to submit an interim report at its eightieth session"
FINAL = "and a final report at its eighty-first session"
INCLUDE = "Decides to include the item in the provisional agenda of its eighty-first session"


def like(ordinal: int, kind: str = "report", due: str = "GA81", words: str = FINAL) -> Likeness:
    return Likeness(ordinal, kind, due, "Secretary-General", words)


CASES = [
    ("nothing known", [], [like(1)], {}),
    ("the same", [like(1)], [like(1)], {0: 0}),
    ("another session", [like(1, due="GA81")], [like(1, due="GA82")], {0: 0}),
    ("other words altogether", [like(1, words=INTERIM)], [like(1, words="Requests a study;")], {0: 0}),
    ("another kind, other words", [like(1)], [like(1, kind="agenda", words=INCLUDE)], {}),
    ("a report taken for its content", [like(1, "report-content", words="")], [like(1)], {0: 0}),
    (
        "an oral report taken for a written one",
        [like(1, "oral", words=INTERIM)],
        [like(1, words="Two.")],
        {0: 0},
    ),
    ("the content of a report of another session", [like(1, "oral", "GA80", "")], [like(1)], {}),
    (
        "a report and its content, of which the register knows the latter",
        [like(1, "report-content", words="")],
        [like(1), like(2, "report-content")],
        {1: 0},
    ),
    ("another kind, the same words", [like(1)], [like(1, kind="oral")], {0: 0}),
    (
        "the first of two is gone",
        [like(1, due="GA80", words=INTERIM), like(2)],
        [like(1)],
        {0: 1},
    ),
    (
        "a new one stands before",
        [like(1)],
        [like(1, due="GA80", words=INTERIM), like(2)],
        {1: 0},
    ),
    (
        "two in the other order",
        [like(1, due="GA80", words=INTERIM), like(2)],
        [like(1), like(2, due="GA80", words=INTERIM)],
        {0: 1, 1: 0},
    ),
    ("text joins what the register knows", [like(1, words="")], [like(1)], {0: 0}),
    (
        "report and agenda in one paragraph",
        [like(1, words=""), like(2, kind="agenda", words="")],
        [like(1, kind="agenda", words=INCLUDE), like(2)],
        {0: 1, 1: 0},
    ),
]


@pytest.mark.parametrize(("case", "known", "found", "expected"), CASES, ids=[case[0] for case in CASES])
def test_matching(case: str, known: list[Likeness], found: list[Likeness], expected: dict[int, int]) -> None:
    matched = match_mandates(known, found)
    if case == "a new one stands before":
        assert matched[1] == expected[1]
    else:
        assert matched == expected


mandates = st.lists(
    st.builds(
        Likeness,
        st.integers(1, 5),
        st.sampled_from(["report", "agenda", "oral"]),
        st.sampled_from(["GA80", "GA81", "none"]),
        st.sampled_from(["Secretary-General", ""]),
        st.sampled_from(["", INTERIM, FINAL, INCLUDE]),
    ),
    max_size=5,
)


@given(mandates, mandates)
def test_nobody_is_recognized_twice(known: list[Likeness], found: list[Likeness]) -> None:
    matched = match_mandates(known, found)
    assert len(set(matched.values())) == len(matched)
    assert set(matched) <= set(range(len(found)))
    assert set(matched.values()) <= set(range(len(known)))


@given(mandates)
def test_a_reading_is_recognized_in_itself(found: list[Likeness]) -> None:
    matched = match_mandates(found, found)
    assert len(matched) == len(found)
    assert all(
        found[new].kind == found[old].kind and found[new].due == found[old].due
        for new, old in matched.items()
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("GA81", "GA81", True),
        ("GA80;GA81", "GA81;GA80", True),
        ("GA81", "GA82", False),
        ("GA81", "GA80;GA81", False),
    ],
)
def test_dues_compare_whatever_their_order(one: str, other: str, same: bool) -> None:
    assert same_due(one, other) is same


def test_names_compare_by_their_letters() -> None:
    assert fold("The Secretary‑General") == fold("secretary-general") == "secretary general"


keys = st.tuples(st.integers(0, 1), st.text(max_size=5), st.lists(st.integers(0, 300), max_size=3).map(tuple))


@given(keys, keys)
def test_ordering_text_orders_as_the_keys_do(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    one, other = ((a, b.replace("\x00", ""), c) for a, b, c in (one, other))  # type: ignore[attr-defined, misc]
    assert (ordering_text(one) < ordering_text(other)) is (one < other)
