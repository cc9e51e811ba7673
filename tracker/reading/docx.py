"""Word documents (.docx) to clean text, with automatic numbering and footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from tracker.reading.clean_text import Footnote
from tracker.reading.docx_numbering import Numbering, written_number
from tracker.reading.docx_package import W, WordPackage
from tracker.reading.docx_styles import Look, Styles, look_of, numbers_of
from tracker.reading.paragraphs import part_lines
from tracker.reading.runs import Draft, Run, compose

if TYPE_CHECKING:
    from collections.abc import Iterator

SKIPPED = {f"{W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
LINE_END = "\n"
RAISED_MARK = re.compile(r"(?:\d{1,3}|\*+)(?:,\s?\d{1,3})*")


class WordReader:
    """Reads one Word document.

    Args:
        data: The file's bytes.
        name: What to call it in a refusal.

    Raises:
        RefusedError: The file is no Word document, is broken, encrypted or a zip bomb.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._package = WordPackage(data, name)
        self._styles = Styles(self._package.related("styles"))
        self._numbering = Numbering(self._package.related("numbering"), self._styles.numbers())
        self._notes = {
            kind: {note.get(f"{W}id", ""): note for note in part} if part is not None else {}
            for kind in ("footnote", "endnote")
            for part in [self._package.related(f"{kind}s")]
        }
        self._formats = self._note_formats()
        self._counts = {"footnote": 0, "endnote": 0}
        body = self._package.body.find(f"{W}body")
        self._body: Element = body if body is not None else Element("body")
        self.paged = any(True for _ in self._body.iter(f"{W}lastRenderedPageBreak"))
        self.page = 1 if self.paged else 0
        self.footnotes: list[Footnote] = []
        self.furniture: list[str] = []

    def read(self) -> list[Draft]:
        """Read the body.

        Returns:
            The drafts; footnotes and furniture stand in the reader's attributes afterwards.
        """
        return [*self._headers_and_footers(), *self._drafts_in(self._body)]

    def _drafts_in(self, root: Element) -> list[Draft]:
        return [draft for paragraph in self._paragraphs(root) for draft in self._drafts(paragraph)]

    def _note_formats(self) -> dict[str, str]:
        formats = {"footnote": "decimal", "endnote": "lowerRoman"}
        roots = [root for root in (self._package.related("settings"), self._package.body) if root is not None]
        for kind in ("footnote", "endnote"):
            for root in roots:
                for element in root.iterfind(f".//{W}{kind}Pr/{W}numFmt"):
                    formats[kind] = element.get(f"{W}val", formats[kind])
        return formats

    def _headers_and_footers(self) -> Iterator[Draft]:
        """The first page's header, which holds the masthead of many documents; the others are furniture."""
        seen: set[str] = set()  # sections repeat the heads of those before
        for number, section in enumerate(self._body.iter(f"{W}sectPr")):
            first_page = number == 0 and section.find(f"{W}titlePg") is not None
            for tag in ("headerReference", "footerReference"):
                for reference in section.findall(f"{W}{tag}"):
                    part = self._package.by_reference(reference)
                    text = "".join(part.itertext()) if part is not None else ""
                    if part is None or text in seen:
                        continue
                    seen.add(text)
                    drafts = self._drafts_in(part)
                    if first_page and tag == "headerReference" and reference.get(f"{W}type") == "first":
                        yield from drafts
                    else:
                        self.furniture.extend(draft.text for draft in drafts if draft.text)

    def _paragraphs(self, root: Element) -> Iterator[Element]:
        """The paragraphs under an element in reading order, those of tables and text boxes among them."""
        for child in root:
            if child.tag in SKIPPED:
                continue
            if child.tag == f"{W}p":
                yield child
                for box in _text_boxes(child):
                    yield from self._paragraphs(box)
            else:
                yield from self._paragraphs(child)

    def _drafts(self, paragraph: Element) -> Iterator[Draft]:
        properties = paragraph.find(f"{W}pPr")
        style_element = properties.find(f"{W}pStyle") if properties is not None else None
        style = style_element.get(f"{W}val", "") if style_element is not None else self._styles.default
        page = self.page
        runs = list(self._runs(paragraph, self._styles.look(style)))
        if not any(run.text.strip() for run, _ in runs):
            return
        label = self._numbering.label(numbers_of(properties), style)
        bold = all(bold for run, bold in runs if run.text.strip() and not run.mark)
        heading = bold or self._styles.is_heading(style)
        lines = part_lines(run for run, _ in runs)
        if label:
            lines[0].insert(0, Run(f"{label} "))
        for line in lines:
            yield compose(line, page=page, heading=heading)

    def _runs(self, parent: Element, base: Look) -> Iterator[tuple[Run, bool]]:
        for child in parent:
            if child.tag in SKIPPED:
                continue
            if child.tag == f"{W}r":
                yield from self._run(child, base)
            elif child.tag != f"{W}p":
                yield from self._runs(child, base)

    def _run(self, run: Element, base: Look) -> Iterator[tuple[Run, bool]]:
        properties = run.find(f"{W}rPr")
        look = look_of(properties)
        style = properties.find(f"{W}rStyle") if properties is not None else None
        if style is not None:
            look = look.over(self._styles.look(style.get(f"{W}val", "")))
        look = look.over(base)
        italic, bold = bool(look.italic), bool(look.bold)
        custom = False
        for child in run:
            if child.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                kind = child.tag.removeprefix(W).removesuffix("Reference")
                custom = child.get(f"{W}customMarkFollows", "0") in {"1", "true"}
                own = "".join(text.text or "" for text in run.iter(f"{W}t"))
                mark = own if custom else self._next_mark(kind)
                self._note(kind, child.get(f"{W}id", ""), mark)
                yield Run(mark, mark=True), bold
                continue
            text = "" if custom and child.tag == f"{W}t" else self._text(child)
            if not text:
                continue
            if look.hidden:
                self.furniture.append(text)
            elif look.raised and RAISED_MARK.fullmatch(text.strip()):
                for mark in re.split(r",\s?", text.strip()):
                    yield Run(mark, mark=True), bold
            else:
                yield Run(text, italic), bold

    def _text(self, element: Element) -> str:
        match element.tag.removeprefix(W):
            case "t":
                return element.text or ""
            case "tab" | "ptab":
                return "\t"
            case "br" | "cr":
                return LINE_END
            case "noBreakHyphen":
                return "-"
            case "sym":
                code = element.get(f"{W}char", "")
                # Codes from F000 upwards are places in a symbol font, mostly bullets.
                return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Ea-e][0-9A-Fa-f]{3}", code) else "•"
            case "lastRenderedPageBreak":
                self.page += 1
        return ""

    def _next_mark(self, kind: str) -> str:
        self._counts[kind] += 1
        return written_number(self._counts[kind], self._formats[kind])

    def _note(self, kind: str, identity: str, mark: str) -> None:
        note = self._notes[kind].get(identity)
        if note is None:
            return
        runs: list[Run] = []
        for paragraph in self._paragraphs(note):
            runs += [run for run, _ in self._runs(paragraph, Look()) if not run.mark]
            runs.append(Run(" "))
        self.footnotes.append(Footnote(mark, compose(runs).text, self.page))


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph; what is repeated for older readers is left out."""
    for child in paragraph:
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}txbxContent":
            yield child
        else:
            yield from _text_boxes(child)


def read_docx(data: bytes, name: str) -> tuple[list[Draft], list[Footnote], list[str], int]:
    """Read a Word document.

    Args:
        data: The file's bytes.
        name: What to call it in a refusal.

    Returns:
        The drafts, the footnotes, the furniture and the number of pages, 0 if Word has not recorded them.

    Raises:
        RefusedError: The file is no Word document, is broken, encrypted, a zip bomb, or holds no text.
    """
    reader = WordReader(data, name)
    drafts = reader.read()
    return drafts, reader.footnotes, reader.furniture, reader.page
