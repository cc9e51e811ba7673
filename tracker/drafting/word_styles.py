"""The named styles of a report in Word, after the look of United Nations documents.

Measures are twips (a twentieth of a point) as in Word's own files: the text stands in from the page margin by
1,267 on both sides, in ten-point type on a twelve-point line; parts are set in fourteen points, what is under
them in twelve (United Nations Editorial Manual, headings and paragraphs).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips

if TYPE_CHECKING:
    from docx.document import Document

TEXT_INDENT = 1267
NUMBER_EDGE = 1022
FIRST_TAB = 1742
FONT = "Times New Roman"

GREY = "EDEDED"

PARAGRAPH_NUMBERS = "paragraph numbers"
PART_NUMBERS = "part numbers"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """One paragraph style.

    Attributes:
        name: Its name in Word's list of styles.
        size: The type size in points.
        bold: Whether it is bold.
        italic: Whether it is italic.
        left: The left indent in twips.
        right: The right indent in twips.
        hanging: How far the first line hangs out, in twips.
        before: The space before it in twips.
        after: The space after it in twips.
        justified: Whether both edges are straight.
        keep_next: Whether it stays on the page of what follows.
        new_page: Whether it starts a page.
        shading: The colour behind it, as six hexadecimal digits; empty for none.
        numbering: Which automatic numbering it carries; empty for none.
        line: The exact line height in points; 0 for single spacing.
        base: The style it is based on.
    """

    name: str
    size: float = 10
    bold: bool = False
    italic: bool = False
    left: int = 0
    right: int = 0
    hanging: int = 0
    before: int = 0
    after: int = 0
    justified: bool = False
    keep_next: bool = False
    new_page: bool = False
    shading: str = ""
    numbering: str = ""
    line: float = 12
    base: str = "Normal"


INSET = TEXT_INDENT

STYLES = (
    ParagraphStyle(
        "Heading 1",
        14,
        bold=True,
        left=INSET,
        right=INSET,
        before=360,
        after=180,
        keep_next=True,
        line=15,
        hanging=TEXT_INDENT - NUMBER_EDGE,
        numbering=PART_NUMBERS,
    ),
    ParagraphStyle(
        "Heading 2", 12, bold=True, left=INSET, right=INSET, before=240, after=120, keep_next=True, line=13.5
    ),
    ParagraphStyle("UN Text", left=INSET, right=INSET, after=120, justified=True),
    ParagraphStyle(
        "UN Numbered Text", left=INSET, right=INSET, after=120, justified=True, numbering=PARAGRAPH_NUMBERS
    ),
    ParagraphStyle("UN Title", 14, bold=True, left=INSET, right=INSET, before=240, after=180, line=15),
    ParagraphStyle("UN Subtitle", 12, bold=True, left=INSET, right=INSET, after=240, line=13.5),
    ParagraphStyle(
        "UN Summary Title", 12, bold=True, italic=True, left=200, right=200, before=120, after=120
    ),
    ParagraphStyle("UN Summary Text", left=200, right=200, after=120, justified=True),
    ParagraphStyle("UN Masthead Name", 14, line=0),
    ParagraphStyle("UN Masthead Symbol", line=0),
    ParagraphStyle("UN Masthead Organ", 17, bold=True, before=140, line=19),
    ParagraphStyle("UN Masthead Organ Below", 17, bold=True, line=19),
    ParagraphStyle("UN Masthead Line"),
    ParagraphStyle("UN Distribution", before=140),
    ParagraphStyle("UN Session", bold=True, right=INSET),
    ParagraphStyle("UN Item", bold=True, right=INSET, before=60),
    ParagraphStyle("UN Item Title", bold=True, right=INSET, after=60),
    ParagraphStyle("UN Page Head", 8.5, bold=True, line=0),
    ParagraphStyle("UN Page Foot", 8.5, bold=True, line=0),
    ParagraphStyle("UN Page Note", 9, left=INSET, line=11, after=120),
    ParagraphStyle(
        "Source Note", 9, left=INSET, right=INSET, before=60, after=60, line=11, keep_next=True, shading=GREY
    ),
    ParagraphStyle(
        "Source Quotation",
        9,
        left=INSET,
        right=INSET,
        after=100,
        line=11,
        justified=True,
        keep_next=True,
        shading=GREY,
    ),
    ParagraphStyle(
        "Source Remark",
        9,
        italic=True,
        left=INSET,
        right=INSET,
        after=100,
        line=11,
        keep_next=True,
        shading=GREY,
    ),
    ParagraphStyle(
        "Notes Title",
        14,
        bold=True,
        left=INSET,
        right=INSET,
        after=180,
        new_page=True,
        keep_next=True,
        line=15,
    ),
    ParagraphStyle(
        "Notes Heading",
        12,
        bold=True,
        left=INSET,
        right=INSET,
        before=200,
        after=100,
        keep_next=True,
        line=13.5,
    ),
    ParagraphStyle("Notes Bullet", 9.5, left=INSET + 300, right=INSET, hanging=200, after=50, line=11.5),
)


@dataclass(frozen=True, slots=True)
class Numbering:
    """An automatic numbering; Word counts, not we, so that a paragraph put in between moves all that follow.

    Attributes:
        shape: Word's name for the numerals.
        edge: The edge at which the numbers are aligned.
        hanging: How far the number hangs out of the text, in twips.
        tab: Where the text of the first line starts, in twips; 0 for the indent.
    """

    shape: str
    edge: str
    hanging: int = 0
    tab: int = 0

    def definition(self, identity: int) -> str:
        """Write the definition as Word's XML.

        Args:
            identity: The number by which Word knows the definition.
        """
        tabs = f'<w:tabs><w:tab w:val="num" w:pos="{self.tab}"/></w:tabs>' if self.tab else ""
        first = f'w:hanging="{self.hanging}"' if self.hanging else 'w:firstLine="0"'
        return (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
            f'<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{self.shape}"/><w:suff w:val="tab"/><w:lvlText w:val="%1."/>'
            f'<w:lvlJc w:val="{self.edge}"/><w:pPr>{tabs}<w:ind w:left="{TEXT_INDENT}" {first}/></w:pPr>'
            "</w:lvl></w:abstractNum>"
        )


NUMBERINGS = {
    PARAGRAPH_NUMBERS: Numbering("decimal", "left", tab=FIRST_TAB),
    PART_NUMBERS: Numbering("upperRoman", "right", hanging=TEXT_INDENT - NUMBER_EDGE),
}


def add_styles(document: Document) -> None:
    """Put every style of a report into a document.

    Args:
        document: A new document; its own styles for headings are set anew.
    """
    _defaults(document)
    numbers = {name: _add_numbering(document, wanted) for name, wanted in NUMBERINGS.items()}
    for style in STYLES:
        _paragraph_style(document, style, numbers)
    _character_styles(document)
    for xml in (_MASTHEAD_TABLE, _PLAIN_TABLE, _BOX_TABLE):
        document.styles.element.append(parse_xml(xml))
    edge = Twips(9850)
    document.styles["UN Page Foot"].paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)


def _defaults(document: Document) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _paragraph_style(document: Document, wanted: ParagraphStyle, numbers: dict[str, int]) -> None:
    known = wanted.name in {style.name for style in document.styles}
    style = (
        document.styles[wanted.name]
        if known
        else document.styles.add_style(wanted.name, WD_STYLE_TYPE.PARAGRAPH)
    )
    if known:
        style.element.remove(style.element.get_or_add_rPr())
    style.base_style = document.styles[wanted.base]
    style.quick_style = True
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(wanted.size), wanted.bold, wanted.italic
    font.color.rgb = RGBColor(0, 0, 0)
    layout = style.paragraph_format
    layout.left_indent, layout.right_indent = Twips(wanted.left), Twips(wanted.right)
    layout.first_line_indent = Twips(-wanted.hanging)
    layout.space_before, layout.space_after = Twips(wanted.before), Twips(wanted.after)
    layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if wanted.justified else WD_ALIGN_PARAGRAPH.LEFT
    layout.keep_with_next, layout.page_break_before = wanted.keep_next, wanted.new_page
    if wanted.line:
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(wanted.line)
    properties = style.element.get_or_add_pPr()
    if wanted.shading:
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{wanted.shading}"/>')
        properties.insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    if wanted.numbering:
        properties.get_or_add_numPr().get_or_add_numId().val = numbers[wanted.numbering]


def _add_numbering(document: Document, wanted: Numbering) -> int:
    numbering = document.part.numbering_part.element
    abstracts = numbering.findall(qn("w:abstractNum"))
    identity = max((int(a.get(qn("w:abstractNumId"))) for a in abstracts), default=-1) + 1
    # Word wants all definitions before the first use of one.
    numbering.insert(len(abstracts), parse_xml(wanted.definition(identity)))
    added: int = numbering.add_num(identity).numId
    return added


def _character_styles(document: Document) -> None:
    completed = document.styles.add_style("To Be Completed", WD_STYLE_TYPE.CHARACTER)
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FFF2CC"/>'
    completed.element.get_or_add_rPr().append(parse_xml(shade))
    letter = document.styles.add_style("Symbol Letter", WD_STYLE_TYPE.CHARACTER)
    letter.font.size = Pt(20)
    for name in ("To Be Completed", "Symbol Letter"):
        document.styles[name].quick_style = True


def _table_style(identity: str, name: str, borders: str, margins: str = "") -> str:
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{identity}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>{margins}</w:tblPr></w:style>"
    )


def _border(edge: str, eighths: int) -> str:
    return f'<w:{edge} w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/>'


_NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
_MASTHEAD_TABLE = _table_style(
    "UNMasthead", "UN Masthead", _border("bottom", 12) + _border("insideH", 4), _NO_MARGINS
)
_PLAIN_TABLE = _table_style("UNSessions", "UN Sessions", "", _NO_MARGINS)
_BOX_TABLE = _table_style(
    "UNSummary", "UN Summary", "".join(_border(edge, 6) for edge in ("top", "left", "bottom", "right"))
)
