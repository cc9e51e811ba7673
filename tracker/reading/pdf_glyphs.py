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
LINE, WORD = re.compile(r"[^\r\n]+"), re.compile(r"\S+")
END_OF_LINE_HYPHEN = "\ufffe"  # PDFium's stand-in for a hyphen and the line end after it
BOLD_WEIGHT = 600
ITALIC_FLAG, BOLD_FLAG = 1 << 6, 1 << 18  # ISO 32000-1, table 123
WIDE_GAP = 0.2
"""A gap, in ems, that is a space for certain, be it in the file or not."""
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
        spaced_before: Whether the file has a space between this run and the one before.
    """

    text: str
    x: float
    right: float
    y: float
    style: Style
    spaced_before: bool = False


class GlyphPage:
    """The glyph runs of one page.

    Args:
        page: The page; it must stay open as long as this object is used.
    """

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._textpage = page.get_textpage()
        self._raw = self._textpage.raw
        self._fonts: dict[int, tuple[bool, bool]] = {}  # (bold, italic); handles live as long as the page
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
        ends = [*(start for start, _ in boundaries), len(text)][1:]
        runs: list[GlyphRun] = []
        for (start, obj), end in zip(boundaries, ends, strict=True):
            piece = text[start:end].rstrip(BLANKS)
            if not piece:
                continue
            run = self._run(piece, start, obj)
            before = text[start - 1] if start else ""
            if runs and before == " ":
                # The space before may be PDFium's guess; only a narrow one is worth the question.
                wide = run.x - runs[-1].right > WIDE_GAP * run.style.size
                run.spaced_before = wide or not self._generated(start - 1)
            runs.append(run)
        return runs

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

        The characters of an object stand together. So when two words of a line belong to one object, all
        between them does; else the words between are halved until the change is found.
        """
        found: list[tuple[int, Any]] = []
        last = 0
        for line in LINE.finditer(text):
            words = [word.start() for word in WORD.finditer(text, line.start(), line.end())]
            if not words:
                continue
            words.append(line.start() + len(line[0].rstrip(BLANKS)) - 1)
            objects = [(words[0], self._object(words[0]))]
            self._halve(words, (0, objects[0][1]), (len(words) - 1, self._object(words[-1])), objects)
            for index, obj in objects:
                if obj and ctypes.addressof(obj.contents) != last:
                    found.append((index, obj))
                    last = ctypes.addressof(obj.contents)
        return found

    def _object(self, index: int) -> Any:
        return pdfium_c.FPDFText_GetTextObject(self._raw, index)

    def _halve(
        self, words: list[int], low: tuple[int, Any], high: tuple[int, Any], objects: list[tuple[int, Any]]
    ) -> None:
        """Find the changes of object between two words of a line, given as (place in the list, object)."""
        (first, before), (last, after) = low, high
        if before and after and ctypes.addressof(before.contents) == ctypes.addressof(after.contents):
            return
        if last - first > 1:
            middle = (first + last) // 2
            between = (middle, self._object(words[middle]))
            self._halve(words, low, between, objects)
            self._halve(words, between, high, objects)
            return
        objects.extend((index, self._object(index)) for index in range(words[first] + 1, words[last]))
        objects.append((words[last], after))

    def _run(self, piece: str, first: int, obj: Any) -> GlyphRun:
        raw, matrix, box = self._raw, self._matrix, self._box
        pdfium_c.FPDFText_GetMatrix(raw, first, matrix)
        pdfium_c.FPDFText_GetCharOrigin(raw, first, self._x, self._y)
        pdfium_c.FPDFText_GetLooseCharBox(raw, first + len(piece) - 1, box)
        x, y, right = self._x.value, self._y.value, box.right
        scale = abs(matrix.a)
        if abs(matrix.b) > scale:  # set along the page's side: turn it
            scale = abs(matrix.b)
            x, y, right = (y, -x, box.top) if matrix.b > 0 else (-y, x, -box.bottom)
        size = round(pdfium_c.FPDFText_GetFontSize(raw, first) * (scale or 1.0), 1)
        if " " in piece and LETTER_SPACED.search(piece):
            piece = self._unspaced(piece, first)
        return GlyphRun(piece.replace(END_OF_LINE_HYPHEN, "-"), x, right, y, Style(size, *self._font(obj)))

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

    def _font(self, obj: Any) -> tuple[bool, bool]:
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
