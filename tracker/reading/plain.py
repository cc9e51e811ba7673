"""Plain text and Markdown to blocks, footnotes and furniture."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tracker.reading import paragraphs as rules
from tracker.reading.inline import link_targets, markdown_runs, plain_runs
from tracker.reading.notes import NoteBook
from tracker.reading.runs import Draft, Run, compose
from tracker.reading.wording import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.reading.clean_text import Footnote

PAGE_MARK = re.compile(r"<!--\s*page\s+(\d+)\s*-->", re.IGNORECASE)
FURNITURE = re.compile(
    r"""
    [-_*=\u2014\u2500]{3,}                                        # a rule
    | https?://\S+                                                # the links of a page, gathered at its foot
    | (?:\d{1,3}/\d{1,3}\s+)?\d{2}-\d{5}                           # 23-24977 (E) 201223
      (?:\s*\([A-Z]\))?(?:\s+\d{6}|\s+\d{1,3}/\d{1,3})?
    | \*?\d{7}\*?                                                 # its barcode
    | please\ recycle.*
    | \S.{5,}\S\s{4,}\d{1,4}                                      # a running head with its page number
    | \d{1,4}\s{4,}\S.{5,}
    """,
    re.VERBOSE | re.IGNORECASE,
)
PAGE_NUMBER = re.compile(r"-?\s*\d{1,4}\s*-?|\d{1,3}/\d{1,3}")
SYMBOL_LINE = re.compile(r"[A-Z]{1,2}\s?/[A-Z][A-Za-z0-9/.()-]*(?: \(\d{4}\))?")
HEADING = re.compile(r"(#{1,6})\s+")
WHOLLY_BOLD = re.compile(r"(\*\*|__)(?!\s)(?:(?!\1).)+\1", re.DOTALL)
WHOLLY_EMPHASIZED = re.compile(r"(\*{1,3})([^*]+)\1")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TABLE_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*")


class PlainReader:
    """Reads one text.

    Args:
        text: The decoded text.
        markdown: Whether marks of Markdown are read.
    """

    def __init__(self, text: str, *, markdown: bool) -> None:
        self._markdown = markdown
        self.furniture: list[str] = []
        lines = [line for line in text.split("\n") if line.strip()]
        self._broken = rules.are_broken(lines)
        self._width = rules.printed_width(lines)
        self._symbols = Counter(line.strip() for line in lines if SYMBOL_LINE.fullmatch(line.strip()))
        self._seen_symbols: set[str] = set()
        self._vocabulary = Vocabulary(text)
        self._paragraphs = self._rejoin(self._pieces(text))

    def read(self) -> tuple[list[Draft], list[Footnote]]:
        """Read it.

        Returns:
            The drafts and the footnotes.
        """
        book = NoteBook(paragraph.text for paragraph in self._paragraphs)
        joined: list[rules.Paragraph] = []
        parted = False
        for paragraph in self._paragraphs:
            rest = book.take(paragraph.text, paragraph.page)
            if rest is None:
                parted = True
                continue
            parted = parted or paragraph.parted
            if joined and rules.continues_block(joined[-1].last, rest, parted=parted):
                joined[-1].add(rest, self._vocabulary)
            else:
                joined.append(rules.Paragraph(paragraph.page, lines=[rest]))
            parted = False
        drafts = [self._draft(paragraph, book) for paragraph in joined]
        return drafts, book.notes(self._clean_note)

    def _pieces(self, text: str) -> Iterator[rules.Paragraph]:
        """The lines or blocks of the text, without furniture."""
        page, parted, empty = 0, False, 0
        for piece in re.split(r"\n" if self._broken else r"\n[ \t\f]*\n", text.replace("\f", "\n\n")):
            stripped = piece.strip()
            if not stripped:
                empty += 1
                continue
            mark = PAGE_MARK.fullmatch(stripped)
            if mark:
                page = int(mark[1])
            if mark or self._is_furniture(stripped, after_page=page > 0, parted=parted):
                self.furniture.append(stripped)
                parted = True
                continue
            yield rules.Paragraph(page, parted, empty > 1 or piece.startswith("  "), [stripped])
            parted, empty = False, 0

    def _is_furniture(self, piece: str, *, after_page: bool, parted: bool) -> bool:
        if FURNITURE.fullmatch(piece) or COMMENT.fullmatch(piece) or TABLE_RULE.fullmatch(piece):
            return True
        if PAGE_NUMBER.fullmatch(piece):
            return after_page or self._broken
        if self._symbols[piece] > 1:
            again = parted or piece in self._seen_symbols
            self._seen_symbols.add(piece)
            return again
        return False

    def _rejoin(self, pieces: Iterable[rules.Paragraph]) -> list[rules.Paragraph]:
        """Join the lines that belong together, and part those of a block that do not."""
        found: list[rules.Paragraph] = []
        for piece in pieces:
            if not self._broken:
                found.extend(self._parts(piece))
            elif found and rules.continues_line(
                found[-1].last, piece.last, self._width, set_off=piece.set_off
            ):
                found[-1].add(piece.last, self._vocabulary)
            else:
                found.append(piece)
        return found

    def _parts(self, block: rules.Paragraph) -> list[rules.Paragraph]:
        """Part the lines of a block that stand for themselves; emphasis around all goes around each."""
        if "\n" not in block.last:
            return [block]
        emphasis = WHOLLY_EMPHASIZED.fullmatch(block.last) if self._markdown else None
        parts: list[rules.Paragraph] = []
        for line in filter(str.strip, (emphasis[2] if emphasis else block.last).split("\n")):
            if parts and not rules.splits_inside(parts[-1].last, line):
                parts[-1].add(line.strip(), self._vocabulary)
            else:
                parts.append(rules.Paragraph(block.page, block.parted and not parts, lines=[line.strip()]))
        if emphasis:
            for part in parts:
                part.lines = [emphasis[1], *part.lines, emphasis[1]]
        return parts

    def _draft(self, paragraph: rules.Paragraph, book: NoteBook) -> Draft:
        text = self._vocabulary.mend(paragraph.text)
        if not self._markdown:
            return compose(book.split(plain_runs(text)), page=paragraph.page)
        heading = HEADING.match(text)
        if heading:
            text = text[heading.end() :].rstrip("# ")
        text = text.removeprefix("> ")
        bold = WHOLLY_BOLD.fullmatch(text) is not None
        self.furniture.extend(link_targets(text))
        return compose(book.split(markdown_runs(text)), page=paragraph.page, heading=bool(heading) or bold)

    def _clean_note(self, text: str) -> str:
        if self._markdown:
            self.furniture.extend(link_targets(text))
        runs = markdown_runs(text) if self._markdown else [Run(text)]
        return self._vocabulary.mend(compose(runs).text)


def read_plain(text: str, *, markdown: bool = False) -> tuple[list[Draft], list[Footnote], list[str]]:
    """Read plain text or Markdown.

    Args:
        text: The decoded text; paragraphs parted by empty lines, or every line set apart.
        markdown: Whether marks of Markdown are read.

    Returns:
        The drafts, the footnotes and the furniture.
    """
    reader = PlainReader(text, markdown=markdown)
    drafts, footnotes = reader.read()
    return drafts, footnotes, reader.furniture
