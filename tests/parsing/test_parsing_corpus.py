"""On every document of the corpus: numbers complete and in order, nothing lost."""

import os
from pathlib import Path

import pytest

from tests.parsing.test_nothing_lost import lost
from tracker.parsing.document import parse_document
from tracker.reading.files import find_files, read_file
from tracker.values.symbol import symbol_from_file_name

CORPUS = os.environ.get("TRACKER_CORPUS", "")
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS, reason="TRACKER_CORPUS names no folder"),
]

# Sources that print no number before a paragraph; it was supplied (read in the published texts).
NUMBERS_SUPPLIED = {"A/HRC/RES/54/35", "A/HRC/RES/57/4", "A/HRC/RES/S-35/1"}


def files() -> list[Path]:
    return find_files([Path(CORPUS)]) if CORPUS else []


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_every_document_is_parsed_in_order_and_whole(path: Path) -> None:
    clean = read_file(path)
    document = parse_document(clean)
    assert document.resolutions
    for resolution in document.resolutions:
        codes = {problem.code for problem in resolution.problems}
        assert "numbering-broken" not in codes
        assert ("number-supplied" in codes) == (str(resolution.symbol) in NUMBERS_SUPPLIED)
        assert all(paragraph.label for paragraph in resolution.operative)
    assert lost(clean, document) == []


def test_headings_and_file_names_agree_but_where_a_scan_is_wrong() -> None:
    # One page holds 1818 (LV) without its heading.
    wrong = set()
    for path in files():
        document = parse_document(read_file(path))
        if any(problem.code == "file-name-disagrees" for problem in document.problems):
            wrong.add(str(symbol_from_file_name(path.name)))
    assert wrong <= {"E/RES/1818 (LV)"}
