"""The Word file: named styles, Word's own numbers, the same bytes every time, and pages that can be seen."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml import etree

from tests.drafting.samples import HOSTILE, ITEM, sample_plan
from tracker.drafting.plain_text import one_line
from tracker.drafting.skeleton import build_tree
from tracker.drafting.templating import Templates
from tracker.drafting.tree import DocumentTree, Paragraph
from tracker.drafting.word import print_word


def tree_of(title: str = ITEM) -> DocumentTree:
    return build_tree(sample_plan(title, title), Templates())


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def document() -> Document:
    return opened(print_word(tree_of()))


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert print_word(tree_of()) == print_word(tree_of())


def test_paragraphs_are_numbered_by_word(document: Document) -> None:
    numbered = [p.text for p in document.paragraphs if p.style.name == "UN Numbered Text"]
    tree = tree_of()
    wanted = ["".join(r.text for r in b.runs) for b in tree.body if isinstance(b, Paragraph)]
    assert numbered == wanted
    properties = document.styles["UN Numbered Text"].element.pPr
    assert properties.numPr is not None
    assert document.styles["Heading 1"].element.pPr.numPr is not None
    assert properties.numPr.numId.val != document.styles["Heading 1"].element.pPr.numPr.numId.val


def test_headings_are_words_own(document: Document) -> None:
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0] == ("Heading 1", "Introduction")
    assert ("Heading 2", "African Union") in headings


def test_nothing_is_set_directly(document: Document) -> None:
    for paragraph in document.paragraphs:
        layout = paragraph.paragraph_format
        assert layout.left_indent is layout.space_after is layout.alignment is None, paragraph.text
        for run in paragraph.runs:
            assert run.font.size is run.font.bold is run.font.name is None, run.text


def test_the_masthead_names_both_organs(document: Document) -> None:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    whole = "\n".join(cells)
    for said in (
        "United Nations",
        "A/81/[…]–S/2026/[…]",
        "General Assembly\nSecurity Council",
        "Distr.: General",
    ):
        assert said in whole
    assert "Security Council\nEighty-first year" in cells
    assert any(cell.startswith("Summary\n") for cell in cells)


def test_pages_after_the_first_carry_the_symbol(document: Document) -> None:
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "A/81/[…]–S/2026/[…]"
    assert section.first_page_footer.paragraphs[0].text == "* A/81/150."


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_titles_are_text(name: str) -> None:
    found = opened(print_word(tree_of(HOSTILE[name])))
    assert one_line(HOSTILE[name]) in {p.text for p in found.paragraphs if p.style.name == "UN Title"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "skeleton.docx").write_bytes(print_word(tree_of()))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "skeleton.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "skeleton.txt").read_text(encoding="utf-8-sig")
    for said in ("I.", "II.", "1.", "5.", "African Union", "Notes to the drafter"):
        assert said in text


ORDERS = {
    "tblPr": ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"],
    "pPr": [
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing"),
        *("ind", "jc", "outlineLvl"),
    ],
    "numbering": ["abstractNum", "num"],
}


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
def test_properties_stand_in_the_order_that_word_asks_for(part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(print_word(tree_of()))) as packed:
        root = etree.fromstring(packed.read(part))
    for element in root.iter():
        order = ORDERS.get(etree.QName(element).localname)
        if order is None:
            continue
        names = [etree.QName(child).localname for child in element]
        ranks = [order.index(name) for name in names if name in order]
        assert ranks == sorted(ranks), names
