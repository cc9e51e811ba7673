from datetime import date

import pytest

from tests.parsing.texts import ASSEMBLY, COUNCIL, PAGE, body, clean, labels, only, parse, texts
from tracker.errors import RefusedError, Severity
from tracker.parsing.document import parse_document
from tracker.parsing.resolution import AgendaReference, Part


def test_an_assembly_resolution_is_read_whole() -> None:
    resolution = only(ASSEMBLY, "A_RES_76_391.pdf")
    assert str(resolution.symbol) == "A/RES/76/391"
    assert (resolution.organ, resolution.session) == ("GA", "GA76")
    assert resolution.title == "Cooperation between the United Nations and the League of Lighthouse Keepers"
    assert resolution.adopted == date(2022, 4, 28)
    assert resolution.distributed == date(2022, 5, 9)
    assert resolution.meeting == "71st plenary meeting"
    assert resolution.agenda == (
        AgendaReference(
            "131",
            "q",
            "Cooperation between the United Nations and regional and other organizations",
            "cooperation between the United Nations and the League of Lighthouse Keepers",
        ),
    )
    assert resolution.committee == "plenary"
    assert [str(draft) for draft in resolution.drafts] == ["A/76/L.41", "A/76/L.41/Add.1"]
    assert labels(resolution) == [
        "1",
        "2",
        "2(a)",
        "2(b)",
        "2(b)(i)",
        "2(b)(ii)",
        "3",
        "annex",
        "annex 1",
        "annex 2",
        "annex 2(a)",
        "annex 2(b)",
    ]
    assert [p.parent for p in resolution.operative if p.label == "2(b)(i)"] == ["2(b)"]
    assert texts(resolution, Part.PREAMBLE)[0] == "The General Assembly,"
    assert len(texts(resolution, Part.PREAMBLE)) == 4
    assert texts(resolution, Part.CLOSING) == ["71st plenary meeting", "28 April 2022"]
    assert resolution.problems == ()


def test_a_council_resolution_has_no_title_and_reasons_between_its_paragraphs_are_not_operative() -> None:
    resolution = only(COUNCIL, "S_RES_2991_2024.txt")
    assert str(resolution.symbol) == "S/RES/2991 (2024)"
    assert (resolution.title, resolution.session) == ("", "SC2024")
    assert resolution.adopted == date(2024, 6, 14)
    assert resolution.meeting == "9811th meeting"
    assert labels(resolution) == ["1", "2", "2+", "2+", "3", "4"]
    assert "Acting under Article 41 of the Charter," in texts(resolution, Part.PREAMBLE)
    assert {p.section for p in resolution.operative} == {"Mandate"}


def test_the_resolutions_of_a_scanned_page_are_told_apart() -> None:
    document = parse(PAGE, "E_RES_1983_81.txt")
    assert [str(r.symbol) for r in document.resolutions] == ["E/RES/1983/81", "E/RES/1983/82"]
    first, second = document.resolutions
    assert (first.title, first.adopted) == ("Training of ferrymen", date(1983, 5, 4))
    assert labels(first) == ["1", "2"]
    assert second.adopted is None
    tail = [p.text for p in document.unparsed]
    assert tail[1] == "5. Requests the Commission to report on the ferries."
    assert [p.code for p in document.problems] == ["unparsed-text"]


def test_the_file_name_is_evidence_and_not_the_judge() -> None:
    document = parse(PAGE, "E_RES_1983_80.txt")
    assert [str(r.symbol) for r in document.resolutions] == ["E/RES/1983/81", "E/RES/1983/82"]
    assert "file-name-disagrees" in [p.code for p in document.problems]


def test_a_heading_that_neighbour_and_file_name_contradict_is_corrected_and_shown() -> None:
    page = """
    106 (VII). Ferries

    The Economic and Social Council,

    1. Decides to wait.

    107 (VI). Bells

    The Economic and Social Council,

    1. Decides to ring.
    """
    with_name = parse(page, "E_RES_106_VI.txt").resolutions
    assert [str(r.symbol) for r in with_name] == ["E/RES/106 (VI)", "E/RES/107 (VI)"]
    assert "heading-incomplete" in [p.code for p in with_name[0].problems]
    without = parse(page, "scan.txt").resolutions
    assert [str(r.symbol) for r in without] == ["E/RES/106 (VII)", "E/RES/107 (VI)"]


def test_a_missing_number_before_the_title_is_supplied_from_the_symbol_line() -> None:
    resolution = only(ASSEMBLY.replace("76/391. Coop", "Coop"), "anything.pdf")
    assert str(resolution.symbol) == "A/RES/76/391"
    assert resolution.title == "Cooperation between the United Nations and the League of Lighthouse Keepers"
    assert [p.code for p in resolution.problems] == ["heading-incomplete"]


def test_a_missing_symbol_line_is_warned_of() -> None:
    resolution = only(ASSEMBLY.replace("A/RES/76/391\n", ""), "anything.pdf")
    assert str(resolution.symbol) == "A/RES/76/391"
    assert [(p.code, p.severity) for p in resolution.problems] == [("symbol-line-missing", Severity.WARNING)]


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("A/RES/76/391", "A/RES/76/319", "symbol-disagrees"),
        ("Seventy-sixth session", "Seventy-fifth session", "session-disagrees"),
        ("on 28 April 2022", "on 27 April 2022", "adoption-dates-disagree"),
    ],
)
def test_what_does_not_agree_is_said(wrong: str, right: str, code: str) -> None:
    resolution = only(ASSEMBLY.replace(wrong, right, 1))
    assert [p.code for p in resolution.problems] == [code]


def test_parts_are_resolutions_of_their_own() -> None:
    text = """
    31/92. Question of harbours

    A

    The General Assembly,

    Recalling its resolution 30/4,

    1. Approves the plan;

    2. Requests the Secretary-General to report.

    90th plenary meeting

    1 December 1976

    B

    Dredging

    The General Assembly,

    1. Decides to dredge.

    91st plenary meeting

    2 December 1976

    The General Assembly,

    1. Decides to stop dredging.

    92nd plenary meeting

    3 December 1976
    """
    document = parse(text, "A_RES_31_92.txt")
    assert [str(r.symbol) for r in document.resolutions] == [
        "A/RES/31/92 A",
        "A/RES/31/92 B",
        "A/RES/31/92 C",
    ]
    assert [labels(r) for r in document.resolutions] == [["1", "2"], ["1"], ["1"]]
    assert [r.adopted for r in document.resolutions] == [date(1976, 12, day) for day in (1, 2, 3)]
    assert document.resolutions[1].title == "Question of harbours: Dredging"
    assert [p.code for p in document.resolutions[2].problems] == ["heading-incomplete"]


@pytest.mark.parametrize(
    ("heading", "opening", "symbol"),
    [
        ("75/276. A title", "The General Assembly,", "A/RES/75/276"),
        ("S-30/1. A title", "The General Assembly,", "A/RES/S-30/1"),
        ("16/1 A title", "The Human Rights Council,", "A/HRC/RES/16/1"),
        ("S-35/1. A title", "The Human Rights Council,", "A/HRC/RES/S-35/1"),
        ("1984/47. A title", "The Economic and Social Council,", "E/RES/1984/47"),
        ("1818 (LV). A title", "The Economic and Social Council", "E/RES/1818 (LV)"),
        ("3367 A (XXX). A title", "The General Assembly,", "A/RES/3367 A (XXX)"),
        ("Resolution 307 (1971)", "The Security Council,", "S/RES/307 (1971)"),
        ("39 (1948). Resolution of 20 January 1948", "The Security Council,", "S/RES/39 (1948)"),
        ("## Resolution 2577 (2021)", "The Security Council,", "S/RES/2577 (2021)"),
        ("1989/57.\n\nA title", "The Economic and Social Council.", "E/RES/1989/57"),
        ("Resolution 2216 (2015)", "Security Council,", "S/RES/2216 (2015)"),
    ],
)
def test_headings_of_every_organ_and_time(heading: str, opening: str, symbol: str) -> None:
    resolution = only(body("1. Decides to wait.", heading, opening))
    assert str(resolution.symbol) == symbol
    assert labels(resolution) == ["1"]
    assert resolution.title in {"A title", ""}


def test_a_decision_is_read_as_one_paragraph() -> None:
    text = """
    76/588. Extension of the term of the panel

    At its 81st plenary meeting, on 3 June 2022, the General Assembly, on the proposal of its President, \
    decided:

    (a) To extend the term of the panel;

    (b) To revert to the matter at its seventy-seventh session.
    """
    document = parse(text)
    (decision,) = document.resolutions
    assert document.kind == "decision"
    assert str(decision.symbol) == "decision 76/588"
    assert decision.adopted == date(2022, 6, 3)
    assert decision.meeting == "81st plenary meeting"
    assert labels(decision) == ["op", "op(a)", "op(b)"]


def test_a_presidential_statement_is_read() -> None:
    text = """
    S/PRST/2013/99

    Statement by the President of the Security Council

    At the 7019th meeting of the Security Council, held on 6 August 2013, in connection with the Council's \
    consideration of the item entitled “Fog”, the President of the Security Council made the following \
    statement on behalf of the Council:

    “The Security Council recalls its earlier statements.

    “The Security Council requests the Secretary-General to report within six months.”
    """
    document = parse(text)
    (statement,) = document.resolutions
    assert (document.kind, str(statement.symbol)) == ("decision", "S/PRST/2013/99")
    assert statement.adopted == date(2013, 8, 6)
    assert len(statement.operative) == 3


def test_what_opens_as_a_resolution_without_any_symbol_is_said_to_lack_one() -> None:
    document = parse("The General Assembly,\n\nRecalling much,\n\n1. Decides to wait.")
    assert document.resolutions == ()
    assert [(p.code, p.severity) for p in document.problems] == [("symbol-unknown", Severity.ERROR)]
    assert len(document.unparsed) == 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Summary\n\nThe present report covers the period since May.\n\n1. Introduction", "report"),
        (
            "Secretary-General's remarks to the Council [as delivered]\n\n19 Apr 2021\n\nMr. President,",
            "statement",
        ),
        ("Identical letters dated 29 August 2005 from the Secretary-General\n\nI have the honour", "letter"),
        ("Talks held\n\n2021-05-27 15:03:01 admin source: share:\n\nOn 17 May talks were held.", "news"),
        ("A recipe for soup", "unknown"),
    ],
)
def test_documents_that_are_no_resolutions(text: str, kind: str) -> None:
    document = parse(text + " pursuant to resolution 1809 (2008)")
    assert (document.kind, document.resolutions) == (kind, ())
    assert [str(c.symbol) for c in document.citations] == ["S/RES/1809 (2008)"]
    assert document.unparsed


def test_an_empty_text_is_no_document_and_no_crash() -> None:
    document = parse_document(clean(""))
    assert (document.kind, document.resolutions, document.unparsed) == ("unknown", (), ())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "French",
            """L’Assemblée générale,

            Rappelant sa résolution 74/17 du 21 novembre 2019, par laquelle elle a prié le Secrétaire,

            1. Prend note du rapport du Secrétaire général;""",
        ),
        (
            "Spanish",
            """La Asamblea General,

            Recordando su resolución 74/17, de 21 de noviembre de 2019, en la que pidió al Secretario General,

            1. Toma nota del informe del Secretario General;""",
        ),
        (
            "Russian",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 74/17,\n\n1. принимает к сведению доклад;",
        ),
        ("Chinese", "大会，\n\n回顾其2019年11月21日第74/17号决议，\n\n1. 表示注意到秘书长的报告；"),
        ("Arabic", "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/17،\n\n1 - تحيط علما بتقرير الأمين العام؛"),
    ],
)
def test_a_text_in_another_language_is_refused_by_name(language: str, text: str) -> None:
    with pytest.raises(RefusedError, match=rf"N7601.pdf is in {language}: give the English"):
        parse(text, "N7601.pdf")


def test_short_english_texts_are_not_refused() -> None:
    assert parse("75/1").kind == "unknown"
    assert only(body("1. Decides to wait.")).adopted is None


def test_a_translation_beside_the_text_is_left_aside_and_named() -> None:
    french = (
        "Le Conseil économique et social,\n\nRappelant sa résolution 1981/12 du 6 mai 1981, par laquelle "
        "il a créé la Commission des bacs,\n\n1. Recommande que les passeurs soient formés à l’école;\n\n"
    )
    document = parse(PAGE.replace("1983/82.", french + "1983/82."), "E_RES_1983_81.txt")
    assert [labels(r) for r in document.resolutions] == [["1", "2"], ["1"]]
    assert "other-language" in [p.code for p in document.problems]
    assert any("passeurs" in p.text for p in document.unparsed)
