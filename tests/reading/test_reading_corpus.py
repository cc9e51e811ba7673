"""The reading room over published resolutions, in the folder that TRACKER_CORPUS names."""

import os
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tracker.reading import CleanText, find_files, read_file

FOLDER = os.environ.get("TRACKER_CORPUS", "")
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FOLDER, reason="TRACKER_CORPUS names no folder of resolutions"),
]
PDF_SHARE = 4
"""Every fourth PDF is read here, all of them by the benchmark."""


@cache
def read(path: Path) -> CleanText:
    return read_file(path)


def pdfs() -> list[Path]:
    return [path for path in find_files([FOLDER]) if path.suffix == ".pdf"][::PDF_SHARE] if FOLDER else []


def texts() -> list[Path]:
    return [path for path in find_files([FOLDER]) if path.suffix == ".txt"] if FOLDER else []


def letters(*texts: str) -> Counter[str]:
    return Counter(char for text in texts for char in text if char.isalpha())


def kept(clean: CleanText) -> Counter[str]:
    marks = [mark.mark for block in clean.blocks for mark in block.marks]
    notes = [f"{note.mark} {note.text}" for note in clean.footnotes]
    return letters(clean.text, *clean.furniture, *notes, *(mark for mark in marks if mark.isalpha()))


def test_no_letter_of_a_text_is_lost() -> None:
    lost = {
        path.name: missing
        for path in texts()
        if (missing := letters(path.read_text("utf-8")) - kept(read(path)))
    }
    assert lost == {}


def test_no_letter_of_a_pdf_is_lost() -> None:
    lost = {}
    for path in pdfs():
        with pdfium.PdfDocument(path) as document:
            source = letters(*(page.get_textpage().get_text_range() for page in document))
        missing = source - kept(read(path))
        if missing:
            lost[path.name] = missing
    assert lost == {}


def test_operative_paragraphs_begin_blocks_in_unbroken_sequence() -> None:
    broken = {}
    for path in pdfs():
        numbers = [
            int(match[1]) for block in read(path).blocks if (match := re.match(r"(\d{1,3})\. ", block.text))
        ]
        expected = 1
        for number in numbers:  # annexes begin anew; quoted amendments have lower numbers of their own
            if number > expected:
                broken[path.name] = numbers
            expected = number + 1 if number in {expected, 1} else expected
    assert broken == {}


def test_footnotes_and_their_marks_answer_one_another() -> None:
    apart = {}
    for path in pdfs():
        clean = read(path)
        marks = {mark.mark for block in clean.blocks for mark in block.marks}
        notes = [note.mark for note in clean.footnotes]
        if marks != set(notes) or len(set(notes)) != len(notes):
            apart[path.name] = (sorted(marks), notes)
    assert apart == {}


@pytest.mark.parametrize(
    "artefact",
    [
        r"\w -\w",
        r"\w- (?!and|or|to|as)\w",
        r"\d\d-\d{5}",
        r"Please recycle",
        r"_{5,}",
        r"[\ufffe\x00-\x1f]",
        r"^\d{1,3} (?:See|Resolution|Ibid|A/)",
    ],
)
def test_no_artefact_is_left_in_the_text_of_pdfs(artefact: str) -> None:
    found = [
        (path.name, block.text[max(0, match.start() - 20) : match.end() + 20])
        for path in pdfs()
        for block in read(path).blocks
        if (match := re.search(artefact, block.text))
    ]
    assert found == []
