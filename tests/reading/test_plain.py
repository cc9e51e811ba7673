"""Plain text and Markdown to clean text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.reading import CleanText, read_bytes
from tracker.reading.inline import markdown_runs
from tracker.reading.runs import Run, compose
from tracker.reading.wording import Vocabulary


def read(text: str) -> CleanText:
    return read_bytes(text.encode(), "sample.txt")


def texts(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


BROKEN = """
  Summary

 The keepers of lighthouses are critical to the safety of all who travel by

sea, and their number has grown in the context of the coast (COVID -19)

pandemic, which demands a collective response from th e keepers and the response
 to it.



https://undocs.org/en/A/RES/58/316
https://undocs.org/en/S/RES/1809(2008)
  I. Introduction


1. The present report is submitted pursuant to resolutions of the General

Assembly, in which the keepers were asked by the Secretary-

General to report at the seventy -fifth session of the Assembly, when high -

level visitors are expected at the lighthouses of all coasts.

2. The Organization, in its resolution of 2008, asked the keepers to include in

their reporting an assessment of the network o f lights, and of the worldwide

network of mirrors. 1



   Keepers of the North


3. In that context, cooperation between keepers has assumed an even greater

importance, wo rldwide and at home.

1 The network was established on 1 January 2019, succeeding the mirrors.
"""


def test_lines_set_apart_one_by_one_are_rejoined() -> None:
    assert texts(BROKEN) == [
        "Summary",
        (
            "The keepers of lighthouses are critical to the safety of all who travel by sea, and their number has grown"
            " in the context of the coast (COVID-19) pandemic, which demands a collective response from the keepers and"
            " the response to it."
        ),
        "I. Introduction",
        (
            "1. The present report is submitted pursuant to resolutions of the General Assembly, in which the keepers"
            " were asked by the Secretary-General to report at the seventy-fifth session of the Assembly, when"
            " high-level visitors are expected at the lighthouses of all coasts."
        ),
        (
            "2. The Organization, in its resolution of 2008, asked the keepers to include in their reporting an"
            " assessment of the network of lights, and of the worldwide network of mirrors."
        ),
        "Keepers of the North",
        (
            "3. In that context, cooperation between keepers has assumed an even greater importance, worldwide and at"
            " home."
        ),
    ]
    clean = read(BROKEN)
    assert clean.furniture == ("https://undocs.org/en/A/RES/58/316", "https://undocs.org/en/S/RES/1809(2008)")
    assert [(note.mark, note.text) for note in clean.footnotes] == [
        ("1", "The network was established on 1 January 2019, succeeding the mirrors.")
    ]


MARKDOWN = """

General Assembly

Distr.: General
29 April 2037

[without reference to a Main Committee ([A/91/L.78](#) and [A/91/L.78/Add.1](#))]

Recalling its resolution [59/50](#) and resolution [1631 \\(2005\\)](#),¹ including those of 13 January² and 6 August,³ which underline

¹ [A/91/345](#).

² See *Resolutions and Decisions, 2036*, p. 3.

³ Resolution 49/57, annex.



the importance of lights,

1. *Takes note with appreciation* of the report, and **all** of it, at a width of 3 m² and 2 \\* 3 lamps;

*62nd plenary meeting
28 April 2037*
"""


def test_markdown_is_read_as_what_it_shows() -> None:
    clean = read(MARKDOWN)
    assert clean.format == "markdown"
    assert [block.text for block in clean.blocks] == [
        "General Assembly",
        "Distr.: General",
        "29 April 2037",
        "[without reference to a Main Committee (A/91/L.78 and A/91/L.78/Add.1)]",
        (
            "Recalling its resolution 59/50 and resolution 1631 (2005), including those of 13 January and 6 August,"
            " which underline the importance of lights,"
        ),
        "1. Takes note with appreciation of the report, and all of it, at a width of 3 m² and 2 * 3 lamps;",
        "62nd plenary meeting",
        "28 April 2037",
    ]
    assert [(mark.mark, clean.blocks[4].text[: mark.position][-12:]) for mark in clean.blocks[4].marks] == [
        ("1", "1631 (2005),"),
        ("2", " 13 January"[-12:].rjust(12, "f")),
        ("3", "nd 6 August,"),
    ]
    assert [(note.mark, note.text) for note in clean.footnotes] == [
        ("1", "A/91/345."),
        ("2", "See Resolutions and Decisions, 2036, p. 3."),
        ("3", "Resolution 49/57, annex."),
    ]
    assert [block.text[a:b] for block in clean.blocks for a, b in block.italics] == [
        "Takes note with appreciation",
        "62nd plenary meeting",
        "28 April 2037",
    ]


@pytest.mark.parametrize(
    ("text", "expected", "italics"),
    [
        ("*Requests* the report", "Requests the report", ["Requests"]),
        ("_Commends_ a snake_case name", "Commends a snake_case name", ["Commends"]),
        ("***both*** and **bold**", "both and bold", ["both"]),
        ("2 * 3 = 6", "2 * 3 = 6", []),
        ("an open *star", "an open *star", []),
        ("[a \\[b\\]](http://x.org/a(b)c) d", "a [b] d", []),
        ("[*Requests* it](#) now", "Requests it now", ["Requests"]),
        ("(a) [see](x) (b)", "(a) see (b)", []),
        ("A/RES/72/262\\_B", "A/RES/72/262_B", []),
    ],
)
def test_marks_in_a_line(text: str, expected: str, italics: list[str]) -> None:
    draft = compose(markdown_runs(text))
    assert draft.text == expected
    assert [draft.text[a:b] for a, b in draft.italics] == italics


SCAN = """<!-- Page 1 -->

II. Resolutions adopted without reference to a Main Committee                                     27

take concrete measures through all the media at their disposal;

1984/46. Alternatives to darkness

Recalling resolutions 8 and 10 of the Sixth Congress on Lighthouses and the Treatment of Keepers,103

5. Requests the Secretary-General to update the report, on the basis of the information of all relevant non-governmental

103 See Sixth Congress on Lighthouses, Caracas, chap. I, sect. B.

104 E/AC.57/1984/9. organizations and keepers in the occupied ter-

43

<!-- Page 2 -->

ritories, and the territories of all coasts.104

---

20 December 1984
"""


def test_page_scans_lose_their_furniture_and_footnotes() -> None:
    clean = read(SCAN)
    assert [block.text for block in clean.blocks] == [
        "take concrete measures through all the media at their disposal;",
        "1984/46. Alternatives to darkness",
        "Recalling resolutions 8 and 10 of the Sixth Congress on Lighthouses and the Treatment of Keepers,",
        (
            "5. Requests the Secretary-General to update the report, on the basis of the information of all relevant"
            " non-governmental organizations and keepers in the occupied territories, and the territories of all coasts."
        ),
        "20 December 1984",
    ]
    assert [(note.mark, note.text) for note in clean.footnotes] == [
        ("103", "See Sixth Congress on Lighthouses, Caracas, chap. I, sect. B."),
        ("104", "E/AC.57/1984/9."),
    ]
    assert [mark.mark for block in clean.blocks for mark in block.marks] == ["103", "104"]
    assert [block.page for block in clean.blocks] == [1, 1, 1, 1, 2]
    assert clean.pages == 2
    assert "43" in clean.furniture


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A line of\n\nof another block", ["A line of of another block"]),
        ("Resolution 350 (1974)\n\nof 31 May 1974", ["Resolution 350 (1974)", "of 31 May 1974"]),
        ("Decides:\n\n(a) To act;\n\n(b) To rest.", ["Decides:", "(a) To act;", "(b) To rest."]),
        ("- One\n- Two", ["- One", "- Two"]),
        ("non\u2011proli\ufb01c\u00a0self\u00adless\ufeff", ["non-prolific selfless"]),
        ("Adopted on 3 May*\n\n* Reissued for technical reasons on 5 May.", ["Adopted on 3 May"]),
        (
            "The item 106 and paragraph 12\n\n12 keepers were there",
            ["The item 106 and paragraph 12", "12 keepers were there"],
        ),
        (
            "the keepers of any Territory, or part\n\npositions concernant les méthodes de la Commission pour la mer et les îles",
            [
                "the keepers of any Territory, or part",
                "positions concernant les méthodes de la Commission pour la mer et les îles",
            ],
        ),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the seventy -fifth session of COVID -19 and UN -Women",
            "the seventy-fifth session of COVID-19 and UN-Women",
        ),
        (
            "a seventy -fifth light of th e keepers, the light",
            "a seventy-fifth light of the keepers, the light",
        ),
        (
            "a non -light o f which, and of all, and of others",
            "a non-light of which, and of all, and of others",
        ),
        (
            "the Dar es Salaam road map, El Niño and Deir ez Zor",
            "the Dar es Salaam road map, El Niño and Deir ez Zor",
        ),
        ("subparagraph d, and part A of annex C", "subparagraph d, and part A of annex C"),
        (
            "a seventy -fifth world's end and annex B of the text",
            "a seventy-fifth world's end and annex B of the text",
        ),
        (
            "troop- and police-contributing, short-, medium- and long-term",
            "troop- and police-contributing, short-, medium- and long-term",
        ),
        ("non- discrimination and non-discrimination", "non-discrimination and non-discrimination"),
        ("a range of 5 - 7 lights – so", "a range of 5 - 7 lights – so"),
    ],
)
def test_only_certain_splits_are_closed(text: str, expected: str) -> None:
    assert Vocabulary(text).mend(text) == expected


@pytest.mark.parametrize(
    ("document", "parts", "expected"),
    [
        ("their cooperation", ("coop", "eration"), "cooperation"),
        ("a self-reliant keeper", ("self", "reliant"), "self-reliant"),
        ("nothing of it", ("Secretary", "General"), "Secretary-General"),
    ],
)
def test_words_parted_at_line_ends(document: str, parts: tuple[str, str], expected: str) -> None:
    assert Vocabulary(document).unhyphenated(*parts) == expected


LETTERS = st.text(alphabet="ab éÄ.,\n\t\u00a0*", max_size=12)


@given(st.lists(st.builds(Run, LETTERS, st.booleans(), st.booleans()), max_size=8))
def test_composing_keeps_every_character_and_places_marks_inside(runs: list[Run]) -> None:
    draft = compose(runs)
    assert "".join(draft.text.split()) == "".join("".join(run.text.split()) for run in runs if not run.mark)
    assert draft.text == " ".join(draft.text.split())
    assert len(draft.marks) == sum(run.mark for run in runs)
    assert all(0 <= mark.position <= len(draft.text) for mark in draft.marks)
    assert all(0 <= start < end <= len(draft.text) for start, end in draft.italics)


@given(st.text(alphabet="aB1 \n.,;()[]*_#-\\¹²/", max_size=300))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    source = "x\n\n" + text
    clean = read(source)
    kept = clean.text + "".join(clean.furniture) + "".join(note.text for note in clean.footnotes)
    assert sorted(filter(str.isalpha, kept)) == sorted(filter(str.isalpha, source))


def test_time_grows_with_the_text_and_not_faster() -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        read(text)
        return time.perf_counter() - start

    for sample in (BROKEN, MARKDOWN, SCAN, "word ", "[" * 50 + "\n", "*a " * 20 + "\n\n", "1 " * 40 + "\n\n"):
        text = sample * (20_000 // len(sample))
        seconds(text)
        once, eightfold = min(seconds(text) for _ in range(3)), seconds(text * 8)
        assert eightfold < 8 * once * 4 + 0.2, sample[:20]
