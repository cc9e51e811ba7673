"""Word to clean text: what Word shows but does not write, and what it writes but does not show."""

import io

import docx
import pytest

from tests.reading.miniword import W, instance, level, note_call, numbering, paragraph, run, word
from tracker.reading import CleanText, read_bytes
from tracker.reading.docx_numbering import written_number

OPERATIVE = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
NUMBERS = numbering(
    OPERATIVE,
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more="<w:isLgl/>"),
    level(0, "bullet", "\uf0b7"),
    instances=instance(1, 0)
    + instance(2, 1)
    + instance(3, 2)
    + instance(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    + instance(5, 0),
)
STYLES = (
    f"<w:styles {W}>"
    '<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="_ Single Txt"/><w:pPr><w:numPr><w:numId w:val="1"/>'
    "</w:numPr></w:pPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="OpDeep"><w:name w:val="Deep"/><w:basedOn w:val="Op"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="_ H _1"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Verb"><w:name w:val="Verb"/><w:rPr><w:i/></w:rPr></w:style>'
    "</w:styles>"
)
NOTES = (
    f"<w:footnotes {W}>"
    '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="7">{paragraph("<w:r><w:footnoteRef/></w:r>", " A/91/345.")}</w:footnote>'
    f'<w:footnote w:id="3">{paragraph(" See resolution ", run("44/7", "i"), ", annex.")}</w:footnote>'
    "</w:footnotes>"
)


def texts(clean: CleanText) -> list[str]:
    return [block.text for block in clean.blocks]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([("1", 0), ("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 0), ("1", 1)],
         ["1.", "2.", "(a)", "(b)", "(i)", "3.", "(a)"]),
        ([("2", 0), ("2", 1), ("2", 1), ("2", 0), ("2", 1)], ["I.", "1.1", "1.2", "II.", "2.1"]),
        ([("3", 0), ("1", 0), ("3", 0)], ["•", "1.", "•"]),
        ([("1", 0), ("1", 0), ("4", 0), ("4", 0)], ["1.", "2.", "1.", "2."]),
        ([("1", 0), ("5", 0), ("1", 0)], ["1.", "2.", "3."]),
        ([("1", 0), ("0", None), ("1", 0), ("99", 0)], ["1.", "", "2.", ""]),
    ],
    ids=["tree", "legal", "bullets", "started anew", "one list under two names", "taken away"],
)  # fmt: skip
def test_automatic_numbers_become_text(paragraphs: list[tuple[str, int | None]], expected: list[str]) -> None:
    body = [paragraph("Text", number=number, level=depth) for number, depth in paragraphs]
    clean = read_bytes(word(*body, parts={"numbering": NUMBERS}), "numbers.docx")
    assert texts(clean) == [f"{label} Text".strip() for label in expected]


def test_numbers_come_from_styles_too() -> None:
    body = [
        paragraph("Preamble,"),
        paragraph("First;", style="Op"),
        paragraph("Deep;", style="OpDeep", level=1),
        paragraph("Second.", style="Op"),
    ]
    clean = read_bytes(word(*body, parts={"numbering": NUMBERS, "styles": STYLES}), "styles.docx")
    assert texts(clean) == ["Preamble,", "1. First;", "(a) Deep;", "2. Second."]


def test_files_of_python_docx_are_read() -> None:
    made, buffer = docx.Document(), io.BytesIO()
    made.add_heading("Annex", level=1)
    for text in ("First", "Second"):
        made.add_paragraph(text, style="List Number")
    made.add_table(rows=1, cols=2).rows[0].cells[1].text = "a cell"
    made.save(buffer)
    clean = read_bytes(buffer.getvalue(), "made.docx")
    assert texts(clean) == ["Annex", "1. First", "2. Second", "a cell"]
    assert [block.heading for block in clean.blocks] == [True, False, False, False]


def test_footnotes_are_numbered_in_the_order_of_their_calls() -> None:
    body = [
        paragraph(run("Recalling", "i"), " resolution 91/300,", note_call(7), " and others,", note_call(3)),
    ]
    clean = read_bytes(word(*body, parts={"footnotes": NOTES}), "notes.docx")
    block = clean.blocks[0]
    assert block.text == "Recalling resolution 91/300, and others,"
    assert [(mark.mark, block.text[: mark.position]) for mark in block.marks] == [
        ("1", "Recalling resolution 91/300,"),
        ("2", "Recalling resolution 91/300, and others,"),
    ]
    assert [(note.mark, note.text) for note in clean.footnotes] == [
        ("1", "A/91/345."),
        ("2", "See resolution 44/7, annex."),
    ]


def test_what_was_deleted_is_gone_and_what_was_inserted_stays() -> None:
    body = paragraph(
        "at its ",
        '<w:del><w:r><w:delText xml:space="preserve">ninety-second </w:delText></w:r></w:del>',
        "<w:ins>" + run("ninety-third ") + "</w:ins>",
        "session",
    )
    assert texts(read_bytes(word(body), "changes.docx")) == ["at its ninety-third session"]


def test_fields_links_hyphens_and_hidden_text() -> None:
    body = paragraph(
        "<w:hyperlink>" + run("resolution 91/1") + "</w:hyperlink>",
        '<w:r><w:instrText>PAGEREF "x"</w:instrText></w:r>',
        " of self<w:t/>",
        "<w:r><w:noBreakHyphen/></w:r>",
        "reliance",
        run("draft only", "vanish"),
    )
    clean = read_bytes(word(body.replace("&lt;w:t/&gt;", "").replace("<w:t/>", "")), "fields.docx")
    assert texts(clean) == ["resolution 91/1 of self-reliance"]
    assert clean.furniture == ("draft only",)


def test_line_ends_part_masthead_lines_and_join_titles() -> None:
    end = "<w:r><w:br/></w:r>"
    clean = read_bytes(
        word(
            paragraph("Distr.: General", end, "4 January 2037"),
            paragraph("Resolution adopted by the General Assembly", end, "on 20 December 2036", style="H1"),
            parts={"styles": STYLES},
        ),
        "lines.docx",
    )
    assert texts(clean) == [
        "Distr.: General",
        "4 January 2037",
        "Resolution adopted by the General Assembly on 20 December 2036",
    ]
    assert clean.blocks[2].heading


def test_italics_come_from_runs_and_character_styles() -> None:
    styled = '<w:r><w:rPr><w:rStyle w:val="Verb"/></w:rPr><w:t>Decides</w:t></w:r>'
    off = '<w:r><w:rPr><w:rStyle w:val="Verb"/><w:i w:val="0"/></w:rPr><w:t xml:space="preserve"> that</w:t></w:r>'
    clean = read_bytes(word(paragraph(styled, off), parts={"styles": STYLES}), "italics.docx")
    assert [clean.blocks[0].text[start:end] for start, end in clean.blocks[0].italics] == ["Decides"]


def test_the_first_page_head_is_text_and_other_heads_are_furniture() -> None:
    section = (
        '<w:headerReference w:type="first" r:id="id-header1"/><w:headerReference w:type="default" r:id="id-header2"/>'
        '<w:footerReference w:type="default" r:id="id-footer1"/><w:titlePg/>'
    )
    head = f"<w:hdr {W}>" + paragraph("A/RES/91/301") + "</w:hdr>"
    running = f"<w:hdr {W}>" + paragraph("Lighthouses") + "</w:hdr>"
    foot = f"<w:ftr {W}>" + paragraph("36-24977") + "</w:ftr>"
    data = word(
        paragraph("The text."), parts={"header1": head, "header2": running, "footer1": foot}, section=section
    )
    clean = read_bytes(data, "heads.docx")
    assert texts(clean) == ["A/RES/91/301", "The text."]
    assert clean.furniture == ("Lighthouses", "36-24977")


def test_pages_are_known_where_word_has_written_them_down() -> None:
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>Second page.</w:t></w:r>"
    clean = read_bytes(
        word(paragraph("First page."), paragraph(broken), paragraph("Still second.")), "pages.docx"
    )
    assert (clean.pages, clean.blocks[0].page, clean.blocks[2].page) == (2, 1, 2)


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (27, "lowerLetter", "aa"), (2, "upperLetter", "B"),
        (3, "decimalZero", "03"), (5, "chicago", "**"), (7, "ordinalText", "7"), (0, "lowerRoman", "0"),
    ],
)  # fmt: skip
def test_numbers_as_word_writes_them(number: int, style: str, expected: str) -> None:
    assert written_number(number, style) == expected
