"""PDF to clean text."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from tracker.errors import Problem, RefusedError, Severity
from tracker.reading.pdf_glyphs import GlyphPage
from tracker.reading.pdf_layout import group, sort_lines
from tracker.reading.pdf_lines import Line, build_lines

if TYPE_CHECKING:
    from tracker.reading.clean_text import Footnote
    from tracker.reading.runs import Draft

MAX_PAGES = 2000
PASSWORD_NEEDED = 4  # FPDF_ERR_PASSWORD
UNREADABLE_SHARE = 0.3
NO_CHARACTER = re.compile("[\x00-\x1f\ufffd\ue000-\uf8ff]")
ONE_AT_A_TIME = threading.Lock()
"""PDFium may be called by one thread only."""


def read_pdf(data: bytes, name: str) -> tuple[list[Draft], list[Footnote], list[str], int, list[Problem]]:
    """Read a PDF.

    Args:
        data: The file's bytes.
        name: What to call it in a refusal.

    Returns:
        The drafts, the footnotes, the furniture, the number of pages, a problem for each page without text.

    Raises:
        RefusedError: The file is encrypted, broken, or holds no text.
    """
    with ONE_AT_A_TIME:
        pages = _pages(data, name)
    if not any(lines for lines, _ in pages):
        raise RefusedError(f"{name} holds no text, only page images: run text recognition (OCR) on it first")
    if _is_unreadable(pages):
        raise RefusedError(
            f"{name} has fonts that do not name their letters: run text recognition (OCR) on it"
        )
    layout = sort_lines(pages)
    drafts = group(layout.body, layout.notes)
    return drafts, layout.notes, layout.furniture, len(pages), _problems(pages, name)


def _pages(data: bytes, name: str) -> list[tuple[list[Line], float]]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD_NEEDED:
            raise RefusedError(f"{name} is encrypted: save a copy without password") from error
        raise RefusedError(f"{name} is a broken PDF: fetch the document again") from error
    try:
        return _lines_of(document, name)
    finally:
        document.close()


def _lines_of(document: pdfium.PdfDocument, name: str) -> list[tuple[list[Line], float]]:
    count = len(document)
    if count > MAX_PAGES:
        raise RefusedError(f"{name} has {count} pages, more than the {MAX_PAGES} that are read: split it")
    pages = []
    for index in range(count):
        try:
            page = document[index]
            glyphs = GlyphPage(page)
        except pdfium.PdfiumError as error:
            problem = f"{name} is a broken PDF at page {index + 1}: fetch the document again"
            raise RefusedError(problem) from error
        pages.append((build_lines(glyphs.runs(), index + 1), page.get_height()))
        glyphs.close()
        page.close()
    return pages


def _is_unreadable(pages: list[tuple[list[Line], float]]) -> bool:
    """Whether much of the text is no characters but places in a font."""
    text = "".join(line.text for lines, _ in pages[:3] for line in lines)
    return len(NO_CHARACTER.findall(text)) > UNREADABLE_SHARE * len(text)


def _problems(pages: list[tuple[list[Line], float]], name: str) -> list[Problem]:
    return [
        Problem(
            code="page-without-text",
            severity=Severity.WARNING,
            place=f"{name}, page {number}",
            message="The page holds no text; it may be an image.",
            remedy="Look at the page, and run text recognition (OCR) if it says something.",
        )
        for number, (lines, _) in enumerate(pages, start=1)
        if not lines
    ]
