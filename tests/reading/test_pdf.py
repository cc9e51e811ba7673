"""PDF to clean text: what the glyphs' places tell."""

import pytest

from tests.reading.minipdf import Line, Part, italic, kerned, line, pdf, raised
from tracker.reading import CleanText, read_bytes

RULE = "__________________"


def masthead() -> list[Line]:
    return [
        line(123, 734, "United Nations", size=13.4),
        line(482, 735, "A/RES/91/301"),
        line(123, 705, "General Assembly", size=19.5, bold=True),
        line(397, 705, "Distr.: General"),
        line(397, 693, "4 January 2037"),
        line(65, 44, "36-24977 (E)    040137"),
        line(65, 30, "*3624977*", size=12, bold=True),
        line(60, 570, "Ninety-first session", size=10.2, bold=True),
        line(60, 558, "Agenda item 58"),
        line(60, 546, "Cooperation between the United Nations and", size=10.2, bold=True),
        line(60, 534, "the Lighthouse Keepers Union", size=10.2, bold=True),
        line(123, 501, "Resolution adopted by the General Assembly", size=14.3, bold=True),
        line(123, 486, "on 20 December 2036", size=14.3, bold=True),
        line(
            72,
            424,
            "91/301.",
            Part("Cooperation between the United Nations", "bold", gap=1200),
            size=12.3,
            bold=True,
        ),
        line(123, 411, "and the Lighthouse Keepers Union", size=12.3, bold=True),
        line(147, 386, italic("The General Assembly"), ","),
    ]


def running_head(page: int, pages: int) -> list[Line]:
    return [
        line(60, 733, "A/RES/91/301", size=8.5, bold=True),
        line(357, 743, "Cooperation between the United Nations and", size=8.5, bold=True),
        line(376, 733, "the Lighthouse Keepers Union", size=8.5, bold=True),
        line(60, 37, f"{page}/{pages}", size=8.5, bold=True),
        line(524, 38, "36-24977", size=7),
    ]


def note(y: float, mark: str, *text: str | Part) -> Line:
    return line(117, y, Part(mark, size=5.5, rise=3.0), *(Part(" ", size=8.5), *text), size=8.5)


@pytest.fixture(scope="module")
def resolution() -> CleanText:
    first = [
        *masthead(),
        line(
            147,
            368,
            italic("Recalling"),
            " its resolution 89/12 of 20 November 2034 and its resolution 87/9, which",
        ),
        line(
            123,
            356,
            "were adopted without a vote, and the reports of the Secretary-General on lighthouses,",
            raised("1"),
        ),
        line(
            147,
            338,
            italic("Noting"),
            " that the seventy",
            kerned("-fifth light was lit with the wo"),
            kerned("rldwide help of keep-"),
        ),
        line(123, 326, "ers, and that their number grew,"),
        line(
            147,
            308,
            "1.",
            Part("Requests", "italic", gap=1600),
            " the Secretary-General to submit to the General Assembly at its",
        ),
        line(
            123,
            296,
            "ninety-third session a report on the implementation of the present resolution and on the",
        ),
        line(100, 102, RULE, size=8),
        note(88, "1", "A/91/345."),
    ]
    second = [
        *running_head(2, 2),
        line(123, 710, "keepers", raised("2"), " of all lights, in the light of their self-"),
        line(123, 698, "reliance;"),
        line(
            147,
            680,
            "2.",
            Part("Decides", "italic", gap=1600),
            " to include in the provisional agenda of its ninety-third session:",
        ),
        line(147, 662, "(a)", Part("The item entitled “Lights”;", gap=1200)),
        line(147, 644, "(b)", Part("The sub-item entitled “Keepers”.", gap=1200)),
        line(397, 620, italic("62nd plenary meeting")),
        line(412, 608, italic("20 December 2036")),
        line(100, 102, RULE, size=8),
        note(88, "2", "See resolution 44/7, annex, and the further sources that are named there, all of"),
        line(123, 78, "which stand in the library.", size=8.5),
    ]
    return read_bytes(pdf(first, second), "lights.pdf")


def texts(clean: CleanText) -> list[str]:
    return [block.text for block in clean.blocks]


def test_masthead_lines_are_blocks_and_titles_are_joined(resolution: CleanText) -> None:
    assert texts(resolution)[:11] == [
        "United Nations",
        "A/RES/91/301",
        "General Assembly",
        "Distr.: General",
        "4 January 2037",
        "Ninety-first session",
        "Agenda item 58",
        "Cooperation between the United Nations and the Lighthouse Keepers Union",
        "Resolution adopted by the General Assembly on 20 December 2036",
        "91/301. Cooperation between the United Nations and the Lighthouse Keepers Union",
        "The General Assembly,",
    ]


def test_paragraphs_are_joined_over_lines_and_pages(resolution: CleanText) -> None:
    assert texts(resolution)[11:] == [
        (
            "Recalling its resolution 89/12 of 20 November 2034 and its resolution 87/9, which were adopted without a"
            " vote, and the reports of the Secretary-General on lighthouses,"
        ),
        "Noting that the seventy-fifth light was lit with the worldwide help of keepers, and that their number grew,",
        (
            "1. Requests the Secretary-General to submit to the General Assembly at its ninety-third session a report on"
            " the implementation of the present resolution and on the keepers of all lights, in the light of their"
            " self-reliance;"
        ),
        "2. Decides to include in the provisional agenda of its ninety-third session:",
        "(a) The item entitled “Lights”;",
        "(b) The sub-item entitled “Keepers”.",
        "62nd plenary meeting",
        "20 December 2036",
    ]


def test_footnotes_stand_apart_and_their_marks_keep_their_place(resolution: CleanText) -> None:
    assert [(entry.mark, entry.text, entry.page) for entry in resolution.footnotes] == [
        ("1", "A/91/345.", 1),
        (
            "2",
            (
                "See resolution 44/7, annex, and the further sources that are named there, all of which stand in the"
                " library."
            ),
            2,
        ),
    ]
    marked = {mark.mark: block.text[: mark.position] for block in resolution.blocks for mark in block.marks}
    assert marked["1"].endswith("on lighthouses,")
    assert marked["2"].endswith("on the keepers")


def test_furniture_is_kept_but_not_in_the_text(resolution: CleanText) -> None:
    assert {"36-24977 (E) 040137", "*3624977*", "2/2", "36-24977", RULE} <= set(resolution.furniture)
    assert resolution.furniture.count("A/RES/91/301") == 1
    assert not any("36-24977" in text or RULE in text for text in texts(resolution))


def test_operative_verbs_are_italic_and_headings_told(resolution: CleanText) -> None:
    italics = {block.text[start:end] for block in resolution.blocks for start, end in block.italics}
    assert {"The General Assembly", "Recalling", "Requests", "Decides", "62nd plenary meeting"} == italics - {
        "Noting",
        "20 December 2036",
    }
    headings = [block.text for block in resolution.blocks if block.heading]
    assert "Resolution adopted by the General Assembly on 20 December 2036" in headings
    assert not any(block.heading for block in resolution.blocks if block.text.startswith(("1.", "Recalling")))


def test_pages_and_offsets(resolution: CleanText) -> None:
    assert resolution.pages == 2
    assert [block.page for block in resolution.blocks if block.text[:2] in {"1.", "2."}] == [1, 2]
    assert all(resolution.text[block.offset :].startswith(block.text) for block in resolution.blocks)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("the seventy", kerned("-fifth")), "the seventy-fifth"),
        (("the wo", kerned("rldwide net")), "the worldwide net"),
        (("COVID", kerned("-19", 150)), "COVID-19"),
        (("the", kerned("net", 250)), "the net"),
        (("chief", kerned("of staff", 180)), "chief of staff"),
        (("(mm)", kerned("Designing lights", 80)), "(mm) Designing lights"),
        (("of 2020,", kerned("76/69", 30)), "of 2020,76/69"),
        (("troop- and police-contributing States",), "troop- and police-contributing States"),
        (("a light of 30 km", raised("2"), " area"), "a light of 30 km2 area"),
        (("the 48", raised("th"), " meeting"), "the 48th meeting"),
        (("and ", Part("Invites", spacing=3.0), " them"), "and Invites them"),
    ],
)
def test_gaps_inside_words(parts: tuple[str | Part, ...], expected: str) -> None:
    clean = read_bytes(pdf([line(123, 600, *parts), line(123, 560, "A second paragraph.")]), "gap.pdf")
    assert clean.blocks[0].text == expected


def test_a_mark_without_note_stays_in_the_text() -> None:
    clean = read_bytes(pdf([line(123, 600, "as decided in part", raised("3"), " of it,")]), "mark.pdf")
    assert clean.blocks[0].text == "as decided in part3 of it,"
    assert clean.blocks[0].marks == ()


def test_several_marks_at_one_place() -> None:
    page = [
        line(123, 600, "as decided before", raised("1, 2"), " and after,"),
        line(100, 102, RULE, size=8),
        note(88, "1", "Resolution 44/7."),
        note(76, "2", "Resolution 44/8."),
    ]
    block = read_bytes(pdf(page), "marks.pdf").blocks[0]
    assert block.text == "as decided before and after,"
    assert [mark.mark for mark in block.marks] == ["1", "2"]


def test_a_short_first_page_of_a_two_page_file_tells_its_running_head() -> None:
    first = [line(123, 705, "Note by the keeper", size=14, bold=True), line(123, 600, "The first page.")]
    second = [
        line(60, 740, "Note by the keeper", size=8),
        line(123, 700, "The second page."),
        line(300, 40, "2"),
    ]
    clean = read_bytes(pdf(first, second), "two.pdf")
    assert texts(clean) == ["Note by the keeper", "The first page.", "The second page."]
    assert clean.furniture == ("Note by the keeper", "2")


def test_the_cells_of_a_table_are_kept_in_order() -> None:
    rows = [
        line(123, 600, "State"),
        line(400, 600, "Per cent"),
        line(123, 588, "Lagado"),
        line(400, 588, "0.005"),
    ]
    assert texts(read_bytes(pdf(rows), "table.pdf")) == ["State", "Per cent", "Lagado", "0.005"]


def test_a_page_turned_by_the_viewer_reads_as_usual() -> None:
    page = [line(147, 600, "The first line of a paragraph that goes on"), line(123, 588, "in the second.")]
    assert texts(read_bytes(pdf(page, rotate="/Rotate 90"), "turned.pdf")) == [
        "The first line of a paragraph that goes on in the second."
    ]


def test_a_page_without_text_among_others_is_a_problem() -> None:
    clean = read_bytes(
        pdf([line(123, 600, "The first page.")], [], [line(123, 600, "The third page.")]), "scan.pdf"
    )
    assert [(problem.code, problem.place) for problem in clean.problems] == [
        ("page-without-text", "scan.pdf, page 2")
    ]
    assert texts(clean) == ["The first page.", "The third page."]


def test_a_section_number_and_its_title_are_two_blocks() -> None:
    page = [
        line(300, 600, "II", size=12, bold=True),
        line(250, 586, "Informal system", size=12, bold=True),
        line(147, 560, "4.", Part("Stresses", "italic", gap=1600), " the importance of lights;"),
    ]
    assert texts(read_bytes(pdf(page), "section.pdf")) == [
        "II",
        "Informal system",
        "4. Stresses the importance of lights;",
    ]
