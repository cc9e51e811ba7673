"""HTML to clean text."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Comment, Doctype, NavigableString, ProcessingInstruction, Tag

from tracker.reading.clean_text import Footnote
from tracker.reading.docx_numbering import written_number
from tracker.reading.paragraphs import part_lines
from tracker.reading.runs import Draft, Run, compose

_BLOCKS = """
address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
UNSHOWN = frozenset({"script", "style", "noscript", "template"})
PAGE_PARTS = frozenset({"header", "footer", "aside"})
"""The page's head and foot are furniture, an article's are part of it."""
FURNITURE = UNSHOWN | PAGE_PARTS | {"nav", "title", "head"}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ITALIC, BOLD = frozenset({"i", "em", "cite", "dfn", "var"}), frozenset({"b", "strong"})
ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTE_PLACE = re.compile(r"foot-?note|endnote|(?:^|[-_])(?:fn|ftn|note)[-_]?\w*\d", re.IGNORECASE)
MARK = re.compile(r"[\[(]?(\d{1,3}|[a-z]|[*†‡]+)[\])]?")
LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
ALREADY_LABELLED = re.compile(r"\s*(?:\d{1,3}\.|\((?:\w{1,4})\)|[ivx]+\.|[a-z]\))\s")
COUNT = re.compile(r"\d{1,6}")
MAX_DEPTH = 200
"""Deeper elements are read as one run of text: a page nests twenty deep, a trap thousands."""


class HtmlReader:
    """Reads one page.

    Args:
        text: The decoded page.
    """

    def __init__(self, text: str) -> None:
        self._soup = BeautifulSoup(text, "html.parser")
        self.footnotes: list[Footnote] = []
        self.furniture: list[str] = []
        self._drafts: list[Draft] = []
        self._runs: list[Run] = []
        self._heading = False
        self._bold: list[bool] = []
        self._numbers: dict[int, int] = {}  # the last number of each numbered list

    def read(self) -> list[Draft]:
        """Read it.

        Returns:
            The drafts; footnotes and furniture stand in the reader's attributes afterwards.
        """
        self._walk(self._soup, italic=False, bold=False, depth=0)
        self._flush()
        return self._drafts

    def _flush(self) -> None:
        heading = self._heading or (bool(self._bold) and all(self._bold))
        drafts = [compose(runs, heading=heading) for runs in part_lines(self._runs)]
        self._drafts.extend(draft for draft in drafts if draft.text)
        self._runs, self._bold = [], []

    def _walk(self, node: Tag, *, italic: bool, bold: bool, depth: int) -> None:
        for child in node.children:
            if isinstance(child, Tag):
                self._tag(child, italic=italic, bold=bold, depth=depth)
            elif isinstance(child, NavigableString) and not isinstance(
                child, (Comment, Doctype, ProcessingInstruction)
            ):
                self._runs.append(Run(child.replace("\n", " "), italic))
                if child.strip():
                    self._bold.append(bold)

    def _tag(self, tag: Tag, *, italic: bool, bold: bool, depth: int) -> None:
        name, style = tag.name, str(tag.get("style") or "")
        of_text = name in PAGE_PARTS and tag.find_parent(["article", "main"]) is not None
        if (name in FURNITURE and not of_text) or HIDDEN_STYLE.search(style):
            self._leave_out(tag)
            return
        if depth > MAX_DEPTH:
            self._runs.append(Run(tag.get_text(" ").replace("\n", " "), italic))
            return
        if name == "br":
            self._break()
            return
        if name == "sup" and self._mark(tag):
            return
        if self._note(tag):
            return
        italic = italic or name in ITALIC or ITALIC_STYLE.search(style) is not None
        bold = bold or name in BOLD or name in HEADINGS
        if name not in BLOCKS:
            self._walk(tag, italic=italic, bold=bold, depth=depth + 1)
            return
        self._flush()
        before, self._heading = self._heading, self._heading or name in HEADINGS
        if name == "li":
            self._runs.append(Run(self._label(tag)))
        self._walk(tag, italic=italic, bold=bold, depth=depth + 1)
        self._flush()
        self._heading = before

    def _leave_out(self, tag: Tag) -> None:
        if tag.name not in UNSHOWN:
            text = " ".join(tag.get_text(" ").split())
            if text:
                self.furniture.append(text)

    def _break(self) -> None:
        """A line end; two of them part paragraphs, as many pages write them."""
        if self._runs and self._runs[-1].text == "\n":
            self._flush()
        else:
            self._runs.append(Run("\n"))

    def _mark(self, tag: Tag) -> bool:
        """Take a superscript as a note's mark if it reads like one and hangs at a word."""
        text = " ".join(tag.get_text().split())
        found = [MARK.fullmatch(part.strip()) for part in text.split(",")]
        before = "".join(run.text for run in self._runs[-3:]).rstrip()
        if not all(found) or not before or re.search(r"\b[kcmd]?m$", before):
            return False
        if any(match and match[1].isalpha() for match in found) and tag.find("a") is None:
            return False
        self._runs.extend(Run(match[1], mark=True) for match in found if match)
        return True

    def _note(self, tag: Tag) -> bool:
        """Take an element as a footnote if its identity says so and it begins with a mark."""
        place = " ".join([str(tag.get("id") or ""), *(tag.get_attribute_list("class") or [])])
        if tag.name not in {"p", "div", "li", "dd", "aside"} or not NOTE_PLACE.search(place):
            return False
        if tag.find(["p", "div", "li"]) and not tag.find(["p", "div", "li"], recursive=False):
            return False
        text = " ".join(tag.get_text().split())
        match = re.match(rf"{MARK.pattern}(?:[.:]|\s|\u21a9)\s*|{MARK.pattern}(?=[A-Z])", text)
        mark = match[1] or match[2] if match else self._label(tag).strip(" .") if tag.name == "li" else ""
        if not mark:
            return False
        body = text[match.end() :] if match else text
        self.footnotes.append(Footnote(mark, body.strip(" ↩^").strip()))
        return True

    def _label(self, item: Tag) -> str:
        """The label that a browser shows before a list entry, unless the entry has one of its own."""
        parent = item.parent
        if parent is None or parent.name != "ol":
            return "• "
        value, start = str(item.get("value") or ""), str(parent.get("start") or "1")
        number = self._numbers.get(id(parent), int(start) - 1 if COUNT.fullmatch(start) else 0) + 1
        number = int(value) if COUNT.fullmatch(value) else number
        self._numbers[id(parent)] = number
        if ALREADY_LABELLED.match(f"{next(item.stripped_strings, '')} "):
            return ""
        kind = str(parent.get("type") or "")
        written = written_number(number, LIST_TYPES.get(kind, "decimal"))
        return f"({written}) " if kind in {"a", "i"} else f"{written}. "


def read_html(text: str) -> tuple[list[Draft], list[Footnote], list[str]]:
    """Read a page.

    Args:
        text: The decoded page.

    Returns:
        The drafts, the footnotes and the furniture (navigation, page head and foot, title).
    """
    reader = HtmlReader(text)
    drafts = reader.read()
    return drafts, reader.footnotes, reader.furniture
