"""What PDFium knows of a page's characters: text, and runs of characters set alike.

One call fetches the page's text; positions and fonts are asked for once a text object, not once a character:
a call costs about a microsecond, and a page has thousands of characters but only some hundred text objects.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

LETTER_SPACED = re.compile(r"(?<!\S)\w(?: \w){3,}(?!\S)")
WORD = re.compile(r"\S+")
END_OF_LINE_HYPHEN = "\ufffe"  # PDFium's stand-in for a hyphen and the line end after it
BOLD_WEIGHT = 600
ITALIC_FLAG, BOLD_FLAG = 1 << 6, 1 << 18  # ISO 32000-1, table 123
BLANKS = " \r\n\t\u00a0"


class Style(NamedTuple):
    """How characters are set.

    Attributes:
        size: The type size in points, as shown on the page.
        bold: Whether the font is bold.
        italic: Whether it is slanted.
    """

    size: float
    bold: bool
    italic: bool


@dataclass(slots=True)
class GlyphRun:
    """Characters of one text object on one line.

    Attributes:
        text: Its characters without blanks at the ends.
        x: Where the first character stands, in points from the left.
        right: Where the last one ends.
        y: The baseline, in points from the bottom.
        style: How they are set.
        spaced_before: Whether the file itself has a space before the first character.
        spaced_after: Whether the file itself has a space after the last character.
    """

    text: str
    x: float
    right: float
    y: float
    style: Style
    spaced_before: bool = False
    spaced_after: bool = False


class GlyphPage:
    """The glyph runs of one page.

    Args:
        page: The page; it must stay open as long as this object is used.
        fonts: (bold, italic) of the document's fonts by handle, filled here.
    """

    def __init__(self, page: pdfium.PdfPage, fonts: dict[int, tuple[bool, bool]]) -> None:
        self._textpage = page.get_textpage()
        self._raw = self._textpage.raw
        self._fonts = fonts
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = pdfium_c.FS_RECTF()
        self._matrix = pdfium_c.FS_MATRIX()

    def close(self) -> None:
        """Give the page's text back to PDFium."""
        self._textpage.close()

    def runs(self) -> list[GlyphRun]:
        """Cut the page's text into runs, in the order of the file.

        Returns:
            The runs; none of them is empty.
        """
        text = self._text()
        boundaries = self._boundaries(text)
        ends = [start for start, _ in boundaries[1:]] + [len(text)]
        runs = (self._run(text, start, end, obj) for (start, obj), end in zip(boundaries, ends, strict=True))
        return [run for run in runs if run is not None]

    def _text(self) -> str:
        count = self._textpage.count_chars()
        text = str(self._textpage.get_text_range()) if count > 0 else ""
        if len(text) == count:
            return text
        # Characters outside the basic plane count double there: ask one by one, so that indexes agree.
        codes = (pdfium_c.FPDFText_GetUnicode(self._raw, index) for index in range(max(count, 0)))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def _boundaries(self, text: str) -> list[tuple[int, Any]]:
        """Where text objects begin, and the objects.

        A text object is a run of neighbouring characters, so that two words beginning in the same object
        have nothing else between them; only where it changes are the characters between asked one by one.
        """
        found: list[tuple[int, Any]] = []
        get, raw, address_of = pdfium_c.FPDFText_GetTextObject, self._raw, ctypes.addressof
        last, known = 0, 0
        for begin in [*(word.start() for word in WORD.finditer(text)), len(text)]:
            pointer = get(raw, begin) if begin < len(text) else None
            if pointer and address_of(pointer.contents) == last:
                known = begin
                continue
            for index in range(known, begin + 1 if pointer else begin):
                other = get(raw, index) if text[index] not in BLANKS else None
                if other and address_of(other.contents) != last:
                    last = address_of(other.contents)
                    found.append((index, other))
            known = begin
        return found

    def _run(self, text: str, start: int, end: int, obj: Any) -> GlyphRun | None:  # noqa: ANN401
        piece = text[start:end]
        core = piece.strip(BLANKS)
        if not core:
            return None
        first = start + piece.index(core[0])
        last = first + len(core) - 1
        matrix, box = self._matrix, self._box
        pdfium_c.FPDFText_GetMatrix(self._raw, first, matrix)
        pdfium_c.FPDFText_GetCharOrigin(self._raw, first, self._x, self._y)
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, last, box)
        size = pdfium_c.FPDFText_GetFontSize(self._raw, first)
        x, y, right = self._x.value, self._y.value, box.right
        if abs(matrix.b) > abs(matrix.a):  # set upright along the page's side: turn it
            upward = matrix.b > 0
            x, y, right = (y, -x, box.top) if upward else (-y, x, -box.bottom)
            scale = abs(matrix.b)
        else:
            scale = abs(matrix.a)
        bold, italic = self._font(obj)
        if " " in core and LETTER_SPACED.search(core):
            core = self._unspaced(core, first)
        return GlyphRun(
            text=core.replace(END_OF_LINE_HYPHEN, "-"),
            x=x,
            right=right,
            y=y,
            style=Style(round(size * scale, 1) if scale > 0 else round(size, 1), bold, italic),
            spaced_before=first > 0 and text[first - 1] == " " and not self._generated(first - 1),
            spaced_after=last + 1 < len(text) and text[last + 1] == " " and not self._generated(last + 1),
        )

    def _generated(self, index: int) -> bool:
        """Whether PDFium put a character in that the file has not."""
        return bool(pdfium_c.FPDFText_IsGenerated(self._raw, index) == 1)

    def _unspaced(self, text: str, first: int) -> str:
        """Take the gaps out of l e t t e r - s p a c e d words, where PDFium has put spaces in."""

        def close_up(match: re.Match[str]) -> str:
            if all(self._generated(first + match.start() + at) for at in range(1, len(match[0]), 2)):
                return match[0].replace(" ", "")
            return match[0]

        return LETTER_SPACED.sub(close_up, text)

    def _font(self, obj: Any) -> tuple[bool, bool]:  # noqa: ANN401
        font = pdfium_c.FPDFTextObj_GetFont(obj)
        if not font:
            return False, False
        handle = ctypes.addressof(font.contents)
        known = self._fonts.get(handle)
        if known is None:
            buffer = ctypes.create_string_buffer(256)
            pdfium_c.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").casefold()
            flags = max(pdfium_c.FPDFFont_GetFlags(font), 0)
            bold = "bold" in name or "black" in name or bool(flags & BOLD_FLAG)
            bold = bold or pdfium_c.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
            italic = "italic" in name or "oblique" in name or bool(flags & ITALIC_FLAG)
            known = self._fonts[handle] = (bold, italic)
        return known
