from typing import Any

import pytest

from tracker.views.changes import changes, difference

LONG = "Requests the Secretary-General to report to the Assembly at its {} session on the oceans and their shores"


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("a b c d e f g", "a b c X e f g", ("… b c d e f …", "… b c X e f …")),
        ("a b", "a b c", ("a b", "a b c")),
        ("a a", "a a a", ("a a", "a a a")),
        ("", "new words", ("", "new words")),
        (
            LONG.format("tenth"),
            LONG.format("ninth"),
            ("… at its tenth session on …", "… at its ninth session on …"),
        ),
    ],
)
def test_texts_are_cut_to_where_they_differ(old: str, new: str, parts: tuple[str, str]) -> None:
    assert difference(old, new) == parts


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"due": "GA81"}, {"due": "GA82"}, ["due GA81 → GA82"]),
        ({"due": "GA81"}, {"due": ""}, ["due GA81 → –"]),
        ({}, {"due": "GA81"}, ["due GA81"]),
        ({"due": "GA81"}, {"due": "GA81"}, []),
        ({"text_due": "GA81"}, {"text_due": "GA82"}, ["text's due GA81 → GA82"]),
        ({"review": "confirmed"}, {"review": "doubtful"}, ["was confirmed, now doubtful"]),
        ({"binding": True}, {"binding": False}, ["binding yes → no"]),
        ({}, {"mandates": ["1", "2", "3", "4"]}, ["mandates 1, 2 and 2 more"]),
        ({"mandates": ["1", "2"]}, {"mandates": ["2", "3", "4"]}, ["mandates +2, −1 = 3 in all"]),
        (
            {"quote": LONG.format("tenth")},
            {"quote": LONG.format("ninth")},
            ["words “… at its tenth session on …” → “… at its ninth session on …”"],
        ),
    ],
)
def test_changes_show_the_difference(before: dict[str, Any], after: dict[str, Any], told: list[str]) -> None:
    assert changes(before, after) == told
