"""Addressees: cut down to the words that name them."""

import pytest

from tracker.extraction.actors import read_actor

CASES = [
    ("the Secretary-General to submit a report", "Secretary-General"),
    ("the Secretary-General of the United Nations to submit a report", "Secretary-General"),
    ("the Secretary-General of the Shanghai Cooperation Organization to submit a report",
     "Secretary-General of the Shanghai Cooperation Organization"),
    ("the Special Rapporteur on the rights of sailors to present a study", "Special Rapporteur"),
    ("the Committee established pursuant to resolution 2990 (2025) to report", "Committee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), CASES)
def test_an_addressee_is_cut_to_its_name(text: str, actor: str) -> None:
    assert read_actor(text, 0, len(text))[0] == actor
