"""Names that are no UTF-8 become text that can be stored."""

import os

import pytest

from tracker.values.file_names import spell


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (b"plain.txt", "plain.txt"),
        ("résolution 79/9 – n°.pdf".encode(), "résolution 79/9 – n°.pdf"),
        (b"bad\xffutf.txt", "bad\\xffutf.txt"),
        ("é".encode() + b"\xe9.txt", "é\\xe9.txt"),
    ],
)
def test_a_name_is_spelled_so_that_it_can_be_stored(name: bytes, expected: str) -> None:
    assert spell(os.fsdecode(name)) == expected


def test_a_surrogate_that_stands_for_no_byte_is_spelled_too() -> None:
    assert spell("a\ud800b").encode("utf-8") == b"a\\ud800b"
