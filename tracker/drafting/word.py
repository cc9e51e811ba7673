"""The document tree as a Word file that looks like a United Nations document, set by named styles."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Twips

from tracker.drafting.plain_text import one_line, shortened
from tracker.drafting.tree import (
    Block,
    Bullets,
    DocumentTree,
    Heading,
    Masthead,
    Paragraph,
    Run,
    SourceNote,
    Style,
)
from tracker.drafting.untouched import NEVER_SAVED
from tracker.drafting.word_styles import add_styles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

PAGE = (12240, 15840)
MARGIN = 1195
TEXT_WIDTH = PAGE[0] - 2 * MARGIN
_EMBLEM, _ORGAN, _DISTRIBUTION = 1267, 5200, TEXT_WIDTH - 1267 - 5200
_BOX = 7900
_SERIES = re.compile(r"(?<![A-Z])([A-Z])(?=/)")
_EPOCH = datetime.fromisoformat(NEVER_SAVED)


def print_word(tree: DocumentTree) -> bytes:
    """Print a document as a Word file.

    Args:
        tree: The document.

    Returns:
        The bytes of a ``.docx`` file; the same tree gives the same bytes.
    """
    document = docx.Document()
    for paragraph in list(document.paragraphs):
        paragraph._element.getparent().remove(paragraph._element)  # noqa: SLF001 - python-docx has no call for it
    add_styles(document)
    _page(document, tree)
    _masthead(document, tree.masthead)
    _line(document, "UN Title", tree.title)
    _line(document, "UN Subtitle", tree.subtitle)
    _summary(document, tree.summary)
    _blocks(document, tree.body, ("Heading 1", "Heading 2"))
    if tree.notes:
        _line(document, "Notes Title", tree.notes_title)
        _blocks(document, tree.notes, ("Notes Heading", "Notes Heading"))
    _properties(document, tree)
    return _packed(document)


def _page(document: Document, tree: DocumentTree) -> None:
    section = document.sections[0]
    section.start_type = WD_SECTION.NEW_PAGE
    section.page_width, section.page_height = map(Twips, PAGE)
    section.left_margin = section.right_margin = Twips(MARGIN)
    section.top_margin, section.bottom_margin = Twips(1440), Twips(1600)
    section.header_distance, section.footer_distance = Twips(576), Twips(720)
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    _set(head, "UN Page Head", tree.masthead.symbol)
    rule = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="4" w:color="000000"/></w:pBdr>'
    head.style.element.get_or_add_pPr().insert_element_before(
        parse_xml(rule), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )
    _page_number(section.footer.paragraphs[0])
    first = section.first_page_footer.paragraphs[0]
    if tree.masthead.footnote:
        _set(first, "UN Page Note", tree.masthead.footnote)
        first = section.first_page_footer.add_paragraph()
    _page_number(first)


def _page_number(paragraph: WordParagraph) -> None:
    _set(paragraph, "UN Page Foot", "\t")
    _field(paragraph, "PAGE")
    paragraph.add_run("/")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: WordParagraph, instruction: str) -> None:
    paragraph._p.append(  # noqa: SLF001 - python-docx has no call for it
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    )


def _masthead(document: Document, masthead: Masthead) -> None:
    table = _table(document, 2, (_EMBLEM, _ORGAN, _DISTRIBUTION), "UN Masthead")
    name = table.cell(0, 0).merge(table.cell(0, 1))
    _set(name.paragraphs[0], "UN Masthead Name", "United Nations")
    symbol = table.cell(0, 2).paragraphs[0]
    symbol.style = "UN Masthead Symbol"
    _symbol(symbol, masthead.symbol)
    # The cell at the left is the emblem's.
    _set(table.cell(1, 0).paragraphs[0], "UN Masthead Line", "")
    organs = [column.organ for column in masthead.organs]
    _set(table.cell(1, 1).paragraphs[0], "UN Masthead Organ", organs[0])
    for organ in organs[1:]:
        _add(table.cell(1, 1), "UN Masthead Organ Below", organ)
    _set(table.cell(1, 2).paragraphs[0], "UN Distribution", f"Distr.: {masthead.distribution}")
    for line in (masthead.dated, "", f"Original: {masthead.original}"):
        _add(table.cell(1, 2), "UN Masthead Line", line)
    table.rows[1].height = Twips(1300)
    _line(document, "UN Masthead Line", "")
    _sessions(document, masthead)


def _sessions(document: Document, masthead: Masthead) -> None:
    double = len(masthead.organs) > 1
    if double:
        table = _table(document, 1, (TEXT_WIDTH // 2,) * 2, "UN Sessions")
        for cell, column in zip(table.rows[0].cells, masthead.organs, strict=True):
            _set(cell.paragraphs[0], "UN Session", column.organ)
            _add(cell, "UN Session", column.session)
    else:
        _line(document, "UN Session", masthead.organs[0].session)
    _line(document, "UN Item", masthead.item)
    _line(document, "UN Item Title", masthead.item_title)


def _symbol(paragraph: WordParagraph, symbol: str) -> None:
    """Set the letter of the series large and the rest small, as mastheads do."""
    for piece in _SERIES.split(one_line(symbol)):
        if piece:
            paragraph.add_run(
                piece, style="Symbol Letter" if _SERIES.match(f"{piece}/") and len(piece) == 1 else None
            )


def _summary(document: Document, summary: Iterable[Block]) -> None:
    table = _table(document, 1, (_BOX,), "UN Summary")
    indent = parse_xml(f'<w:tblInd {nsdecls("w")} w:w="{(TEXT_WIDTH - _BOX) // 2}" w:type="dxa"/>')
    layout = table._tblPr.find(qn("w:tblLayout"))  # noqa: SLF001 - python-docx has no call for it
    layout.addprevious(indent)
    whole = parse_xml(f"<w:cantSplit {nsdecls('w')}/>")
    table.rows[0]._tr.get_or_add_trPr().append(whole)  # noqa: SLF001 - python-docx has no call for it
    cell = table.cell(0, 0)
    _set(cell.paragraphs[0], "UN Summary Title", "Summary")
    for block in summary:
        if isinstance(block, Paragraph):
            _runs(cell.add_paragraph(style="UN Summary Text"), block.runs)


def _blocks(document: Document, blocks: Iterable[Block], headings: tuple[str, str]) -> None:
    for block in blocks:
        match block:
            case Heading():
                # The number of a part is Word's own, from the style.
                _line(document, headings[min(block.level, 2) - 1], block.text)
            case Paragraph():
                _runs(
                    document.add_paragraph(style="UN Numbered Text" if block.number else "UN Text"),
                    block.runs,
                )
            case SourceNote():
                _note(document, block)
            case Bullets():
                for entry in block.entries:
                    _line(document, "Notes Bullet", f"–  {entry}")


def _note(document: Document, note: SourceNote) -> None:
    _line(document, "Source Note", note.lead)
    if note.quote:
        _line(document, "Source Quotation", f"“{note.quote}”")
    if note.remark:
        _line(document, "Source Remark", note.remark)


def _table(document: Document, rows: int, widths: tuple[int, ...], style: str) -> Table:
    table: Table = document.add_table(rows, len(widths), style=style)
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(width)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    return table


def _add(cell: _Cell, style: str, text: str) -> None:
    cell.add_paragraph(_safe(text), style=style)


def _line(document: Document, style: str, text: str) -> None:
    document.add_paragraph(_safe(text), style=style)


def _set(paragraph: WordParagraph, style: str, text: str) -> None:
    paragraph.style = style
    paragraph.add_run("\t" if text == "\t" else _safe(text))


def _runs(paragraph: WordParagraph, runs: Iterable[Run]) -> None:
    for run in runs:
        word = paragraph.add_run(
            run.text, style="To Be Completed" if run.style is Style.PLACEHOLDER else None
        )
        if run.style is Style.STRONG:
            word.style = "Strong"
        elif run.style is Style.EMPHASIS:
            word.style = "Emphasis"


def _safe(text: str) -> str:
    return one_line(text)


def _properties(document: Document, tree: DocumentTree) -> None:
    properties = document.core_properties
    properties.title, properties.subject = shortened(tree.title, 200), shortened(tree.masthead.symbol, 200)
    properties.author = properties.last_modified_by = "Secretariat"
    properties.language, properties.comments, properties.keywords = "en", "", ""
    properties.created = properties.modified = _EPOCH.replace(tzinfo=None)


def _packed(document: Document) -> bytes:
    """Save with fixed time stamps: a skeleton drawn up again from the same facts is the same file."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            stamped = zipfile.ZipInfo(entry.filename, _EPOCH.timetuple()[:6])
            stamped.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(stamped, source.read(entry))
    return packed.getvalue()
