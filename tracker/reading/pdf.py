"""PDF to clean text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from tracker.errors import RefusedError
from tracker.reading.pdf_glyphs import GlyphPage
from tracker.reading.pdf_layout import group, sort_lines
from tracker.reading.pdf_lines import Line, build_lines

if TYPE_CHECKING:
    from tracker.reading.clean_text import Footnote
    from tracker.reading.runs import Draft

MAX_PAGES = 2000
PASSWORD_NEEDED = 4  # FPDF_ERR_PASSWORD


def read_pdf(data: bytes, name: str) -> tuple[list[Draft], list[Footnote], list[str], int]:
    """Read a PDF.

    Args:
        data: The file's bytes.
        name: What to call it in a refusal.

    Returns:
        The drafts, the footnotes, the furniture and the number of pages.

    Raises:
        RefusedError: The file is encrypted, broken, or holds no text.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD_NEEDED or "assword" in str(error):
            raise RefusedError(f"{name} is encrypted: save a copy without password") from error
        raise RefusedError(f"{name} is a broken PDF: fetch the document again") from error
    try:
        pages = _lines_of(document, name)
    finally:
        document.close()
    if not any(lines for lines, _ in pages):
        raise RefusedError(f"{name} holds no text, only page images: run text recognition (OCR) on it first")
    layout = sort_lines(pages)
    return group(layout.body, layout.notes), layout.notes, layout.furniture, len(pages)


def _lines_of(document: pdfium.PdfDocument, name: str) -> list[tuple[list[Line], float]]:
    count = len(document)
    if count > MAX_PAGES:
        raise RefusedError(f"{name} has {count} pages, more than the {MAX_PAGES} that are read: split it")
    fonts: dict[int, tuple[bool, bool]] = {}
    pages = []
    for index in range(count):
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            problem = f"{name} is a broken PDF at page {index + 1}: fetch the document again"
            raise RefusedError(problem) from error
        glyphs = GlyphPage(page, fonts)
        pages.append((build_lines(glyphs.runs(), index + 1), page.get_height()))
        glyphs.close()
        page.close()
    return pages
