import pytest

from tests.parsing.texts import body, labels, only, texts
from tracker.parsing.resolution import Part


@pytest.mark.parametrize(
    ("operative", "expected"),
    [
        pytest.param("Decides to wait.", ["op"], id="one paragraph without number"),
        pytest.param(
            "Decides to wait:\n\n(a) Today;\n\n(b) Tomorrow.", ["op", "op(a)", "op(b)"], id="with letters"
        ),
        pytest.param("Decides to wait;\n\nRequests a report.", ["op", "op+"], id="two without number"),
        pytest.param("1. Decides:\n\n(a) To wait;\n\n(b) To rest.", ["1", "1(a)", "1(b)"], id="chapeau"),
        pytest.param(
            "1. (a) Decides to wait;\n\n(b) Decides to rest.", ["1", "1(a)", "1(b)"], id="letter on the line"
        ),
        pytest.param(
            "1. Decides:\n\n(a) To:\n\n(i) Wait;\n\n(ii) Rest;\n\n(b) To sleep;\n\n2. Ends.",
            ["1", "1(a)", "1(a)(i)", "1(a)(ii)", "1(b)", "2"],
            id="three levels",
        ),
        pytest.param(
            "1. Decides:\n\n(g) To wait;\n\n(h) To rest;\n\n(i) To sleep;\n\n(j) To wake.",
            ["1", "1(g)", "1(h)", "1(i)", "1(j)"],
            id="i after h is a letter",
        ),
        pytest.param(
            "1. Decides:\n\n(h) To:\n\n(i) Wait;\n\n(ii) Rest;\n\n(i) To sleep.",
            ["1", "1(h)", "1(h)(i)", "1(h)(ii)", "1(i)"],
            id="i after a colon is a numeral",
        ),
        pytest.param(
            "1. Decides:\n\n(i) To:\n\n(a) Wait;\n\n(b) Rest;\n\n(ii) To sleep.",
            ["1", "1(i)", "1(i)(a)", "1(i)(b)", "1(ii)"],
            id="letters below numerals",
        ),
        pytest.param(
            "1. Decides:\n\na. To wait;\n\nb. To rest.", ["1", "1(a)", "1(b)"], id="letters with stops"
        ),
        pytest.param(
            "1. Decides:\n\ni) To wait;\n\nii) To rest.", ["1", "1(i)", "1(ii)"], id="half brackets"
        ),
        pytest.param(
            "1. Decides:\n\n(1) To wait;\n\n(2) To rest;\n\n2. Ends.",
            ["1", "1(1)", "1(2)", "2"],
            id="figures",
        ),
        pytest.param(
            "1. Decides:\n\n– to wait;\n\n• to rest;\n\n2. Ends.", ["1", "1+", "1+", "2"], id="bullets"
        ),
        pytest.param(
            "1. Decides:\n\n(a) To wait;\n\n(b) To rest;\n\nand to sleep at night;\n\n2. Ends.",
            ["1", "1(a)", "1(b)", "1(b)+", "2"],
            id="words after a list",
        ),
        pytest.param("1. Decides;\n\nRequests a report;\n\n3. Ends.", ["1", "2", "3"], id="a number lost"),
        pytest.param(
            "1. Decides;\n\nRequests a report;\n\n4. Ends.", ["1", "1+", "4"], id="two lost, one paragraph"
        ),
        pytest.param("1.\u200eDecides to wait;\n\n2.Requests a report.", ["1", "2"], id="no blank"),
        pytest.param(
            "1. Decides to wait;\n\n1 bis. Requests a report;\n\n2. Ends.", ["1", "1 bis", "2"], id="bis"
        ),
        pytest.param(
            "I\n\nWaiting\n\n1. Decides to wait;\n\nII\n\nResting\n\n1. Decides to rest;\n\n2. Ends.",
            ["I.1", "II.1", "II.2"],
            id="sections that count anew",
        ),
        pytest.param(
            "I\n\nWaiting\n\n1. Decides to wait;\n\nII\n\nResting\n\n2. Decides to rest.",
            ["1", "2"],
            id="sections that count on",
        ),
        pytest.param(
            "1. Decides;\n\nA\n\nWaiting\n\nRecalling much,\n\n1. Waits;\n\nB\n\nResting\n\n1. Rests now.",
            ["1", "A.1", "B.1"],
            id="lettered sections",
        ),
        pytest.param(
            "A. Establishes a commission, with these terms:\n\n1. It shall wait.\n\n2. It shall rest.",
            ["A", "1", "2"],
            id="a capital before a paragraph",
        ),
        pytest.param(
            "13. Decides to approve the following amendment:\n\nArticle 9, new paragraph 4:\n\n"
            "4. In hearing an application, the Tribunal shall wait.\n\n14. Ends.",
            ["13", "13+", "13(4)", "14"],
            id="the numbers of a quoted article",
        ),
        pytest.param(
            "Recommends to the General Assembly the adoption of the following draft resolution:\n\n"
            "The General Assembly,\n\nMindful of fog,\n\n1. Decides to wait;\n\n2. Requests a report.",
            ["op", "1", "2"],
            id="a draft recommended",
        ),
    ],
)
def test_labels_as_cited(operative: str, expected: list[str]) -> None:
    assert labels(only(body(operative))) == expected


@pytest.mark.parametrize(
    ("annex", "expected"),
    [
        ("Annex\n\n1. The panel shall wait.\n\n(a) At night;", ["annex 1", "annex 1(a)"]),
        ("Annex\n\nThe panel shall:\n\n(a) Wait;\n\n(b) Rest.", ["annex", "annex (a)", "annex (b)"]),
        ("Annex\n\n(a) To wait;\n\n(b) To rest.", ["annex (a)", "annex (b)"]),
        ("Annex I\n\n1. Wait.\n\nAnnex II\n\n1. Rest.", ["annex 1", "annex 1"]),
        ("Annex\n\nArticle 1\n\nAll shall wait.\n\nArticle 2\n\nAll shall rest.", ["annex 1", "annex 2"]),
        ("Annex\n\nProcedure 7\n\nThe clerk shall wait.\n\nThe clerk shall rest.", ["annex 7", "annex 7+"]),
        ("Annex\n\n1. Wait.\n\nThen rest.", ["annex 1", "annex 1+"]),
    ],
)
def test_labels_in_annexes(annex: str, expected: list[str]) -> None:
    resolution = only(body(f"1. Adopts the annex.\n\n71st plenary meeting\n\n28 April 2022\n\n{annex}"))
    assert labels(resolution)[1:] == expected
    assert all(p.part is Part.ANNEX for p in resolution.operative[1:])


def test_annexes_that_count_anew_are_told_apart_by_their_section() -> None:
    resolution = only(body("1. Adopts.\n\nAnnex I\n\nRules\n\n1. Wait.\n\nAnnex II\n\nA. Forms\n\n1. Rest."))
    assert [p.section for p in resolution.operative[1:]] == ["Annex I, Rules", "Annex II, A Forms"]


def test_a_sentence_about_an_annex_does_not_open_one() -> None:
    resolution = only(body("1. Adopts:\n\nAnnex I contains the rules.\n\n2. Ends."))
    assert labels(resolution) == ["1", "1+", "2"]


def test_lines_broken_by_a_page_are_joined() -> None:
    resolution = only(
        body("1. Requests the Commission to make arrange-\n\nments for consultation with\n\nall ferrymen;")
    )
    assert texts(resolution, Part.OPERATIVE) == [
        "Requests the Commission to make arrangements for consultation with all ferrymen;"
    ]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ([1, 2, 3], None),
        ([1, 3], "numbering-broken"),
        ([1, 2, 2, 3], "numbering-broken"),
        ([2, 3], "numbering-broken"),
    ],
)
def test_numbers_out_of_order_are_said(numbers: list[int], code: str | None) -> None:
    resolution = only(body("\n\n".join(f"{n}. Decides to wait {n} days;" for n in numbers)))
    codes = {p.code for p in resolution.problems} - {"adoption-date-missing"}
    assert codes == ({code} if code else set())


def test_a_vote_belongs_to_the_closing() -> None:
    vote = (
        "41st meeting\n\n12 July 2022\n\n[Adopted by a recorded vote of 2 to 1, with no abstentions:"
        "\n\nIn favour:\n\nArgentina, Benin\n\nAgainst:\n\nChad]"
    )
    resolution = only(body(f"1. Decides to wait.\n\n{vote}"))
    assert labels(resolution) == ["1"]
    assert len(texts(resolution, Part.CLOSING)) == 7


def test_notes_go_with_the_paragraph_that_calls_them() -> None:
    from tracker.reading.clean_text import Footnote

    notes = (
        Footnote("1", "A/76/128."),
        Footnote("2", "See resolution 70/1."),
        Footnote("1", "Of the annex."),
    )
    text = body("1. Takes note of the report;{1}\n\n2. Recalls the Agenda.{2}\n\nAnnex\n\n1. Wait.{1}")
    resolution = only(text, footnotes=notes)
    assert [(n.mark, n.label, n.text) for n in resolution.notes] == [
        ("1", "1", "A/76/128."),
        ("2", "2", "See resolution 70/1."),
        ("1", "annex 1", "Of the annex."),
    ]
    assert "{" not in "".join(p.text for p in resolution.paragraphs)


def test_notes_printed_among_the_paragraphs_are_kept_as_notes() -> None:
    resolution = only(
        body("1. Decides to wait;\n\n³ E/1990/80 and Corr.1, annex.\n\n93 See the report.\n\n2. Ends.")
    )
    assert labels(resolution) == ["1", "2"]
    assert [(n.mark, n.text) for n in resolution.notes] == [
        ("3", "E/1990/80 and Corr.1, annex."),
        ("93", "See the report."),
    ]


def test_a_table_is_one_paragraph_and_opens_no_section() -> None:
    table = "Member State\n\nPercentage\n\nAtlantis\n\n0.005\n\nLyonesse\n\n0.010"
    resolution = only(body(f"1. Decides that the scale shall be:\n\n{table}\n\n2. Ends."))
    assert labels(resolution) == ["1", "1+", "2"]
    assert texts(resolution, Part.OPERATIVE)[1] == "Member State Percentage Atlantis 0.005 Lyonesse 0.010"
    assert {p.section for p in resolution.operative} == {""}


def test_a_paragraph_that_begins_with_a_verb_among_reasons_is_no_decision() -> None:
    text = body("Stresses the dangers of fog,\n\nRecalling its earlier decisions,\n\n1. Decides to wait.")
    assert labels(only(text)) == ["1"]
