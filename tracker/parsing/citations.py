"""Every symbol that a text cites, and why it cites it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tracker.parsing.resolution import Citation, CitationRole, Note, Paragraph, Part
from tracker.values.symbol import Family, find_symbols

# What a paragraph that considers a report begins with or says just before the symbol.
_CONSIDERS = re.compile(
    r"(?:Having (?:considered|examined|received|reviewed)|Tak(?:ing|es) (?:also |further )?note|Not(?:ing|es)"
    r"|Welcom(?:ing|es)|Consider(?:ing|s)|Receiv(?:ing|es)|Endors(?:ing|es)|Approv(?:ing|es))\b"
)
_REPORT = re.compile(
    r"\b(?:reports?|notes?|study|studies|letters?|document|documents|working paper)\b", re.IGNORECASE
)
_RECALLS = re.compile(
    r"\b(?:recall|reaffirm|refer|guid|reiterat|bear|in accordance with|pursuant to|follow|mindful|stress"
    r"|in line with|established by|by its|adopted in|in its)\w*",
    re.IGNORECASE,
)
_SYMBOL_ONLY = re.compile(r"[\[(]?[AES]/\S+(?:(?:,| and|;| or) \S+)*\.?")
_WINDOW = 160


def citations_of(paragraphs: Sequence[Paragraph], notes: Sequence[Note], organ: str) -> tuple[Citation, ...]:
    """Find the symbols cited in a resolution.

    Args:
        paragraphs: Its paragraphs.
        notes: Its footnotes.
        organ: The organ that cites, which decides bare numbers.

    Returns:
        The citations in order: those of the text, then those of the notes; the same citation in the same
        paragraph once.
    """
    found: dict[tuple[str, str, CitationRole], Citation] = {}
    for paragraph in paragraphs:
        if paragraph.part in {Part.HEADING, Part.CLOSING}:
            continue
        for one in find_symbols(paragraph.text, organ):
            role = _role(paragraph.text, one.start, one.symbol.family)
            citation = Citation(one.symbol, role, paragraph.label, one.spelled)
            found.setdefault((paragraph.label, one.symbol.key, role), citation)
    considering = {
        mark
        for paragraph in paragraphs
        if _CONSIDERS.match(paragraph.text) and _REPORT.search(paragraph.text)
        for mark in paragraph.notes
    }
    for note in notes:
        report = note.mark in considering and _SYMBOL_ONLY.fullmatch(note.text)
        for one in find_symbols(note.text, organ):
            document = one.symbol.family is Family.DOCUMENT
            role = CitationRole.REPORT if report and document else CitationRole.FOOTNOTE
            found.setdefault(
                (note.label, one.symbol.key, role), Citation(one.symbol, role, note.label, one.spelled)
            )
    return tuple(found.values())


def citations_outside(texts: Iterable[str]) -> tuple[Citation, ...]:
    """Find the symbols cited in a text that is no resolution.

    Args:
        texts: Its paragraphs and notes.

    Returns:
        Each symbol once, as mentioned.
    """
    found: dict[str, Citation] = {}
    for text in texts:
        for one in find_symbols(text):
            found.setdefault(one.symbol.key, Citation(one.symbol, CitationRole.MENTIONED, "", one.spelled))
    return tuple(found.values())


def _role(text: str, start: int, family: Family) -> CitationRole:
    before = text[max(0, start - _WINDOW) : start]
    if family in {Family.DOCUMENT, Family.DRAFT}:
        return CitationRole.REPORT if _REPORT.search(before) else CitationRole.MENTIONED
    return (
        CitationRole.RECALLED if _RECALLS.search(before) or _RECALLS.match(text) else CitationRole.MENTIONED
    )
