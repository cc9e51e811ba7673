"""From a resolution to its mandates: labels, ordinals, spans, chapeaux, annexes."""

from tests.extraction.passages import operative, resolution
from tracker.extraction import extract_mandates
from tracker.parsing.resolution import Paragraph, Part


def test_mandates_are_numbered_within_their_paragraph_and_quote_it() -> None:
    text = (
        "Requests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on "
        "lakes, and decides to include in the provisional agenda of that session the item entitled “Lakes”;"
    )
    mandates = extract_mandates(resolution(operative("7", text)))
    assert [(m.paragraph, m.ordinal, m.kind) for m in mandates] == [("7", 1, "report"), ("7", 2, "agenda")]
    report = mandates[0]
    assert report.quote == text
    assert report.quote[slice(*report.span)].startswith("submit to the General Assembly")
    assert report.due_span is not None
    assert report.quote[slice(*report.due_span)] == "at its seventy-ninth session"
    assert (report.verb, report.product, report.binding, report.recipient) == (
        "Requests",
        "report",
        True,
        "GA",
    )


def test_a_subparagraph_carries_its_chapeau_and_the_chapeau_is_not_counted_twice() -> None:
    mandates = extract_mandates(
        resolution(
            operative("3", "Requests the Independent Expert, in fulfilling the mandate:"),
            operative("3(a)", "To present an annual report to the Human Rights Council;", "3"),
            operative("3(b)", "To seek information from all relevant sources;", "3"),
            organ="HRC",
        )
    )
    (found,) = mandates
    assert (found.paragraph, found.addressee, found.due) == ("3(a)", "Independent Expert", "every:P1Y")
    assert found.quote == (
        "Requests the Independent Expert, in fulfilling the mandate: "
        "To present an annual report to the Human Rights Council;"
    )
    assert found.quote[slice(*found.span)] == "present an annual report to the Human Rights Council"


def test_annexes_count_and_preambles_do_not() -> None:
    mandates = extract_mandates(
        resolution(
            Paragraph(
                "", "Requests the Secretary-General to report at its eightieth session,", Part.PREAMBLE
            ),
            operative(
                "annex 4",
                "The Committee shall submit an annual report to the General Assembly.",
                part=Part.ANNEX,
            ),
        )
    )
    assert [(m.paragraph, m.addressee, m.due) for m in mandates] == [("annex 4", "Committee", "every:P1Y")]


def test_an_invitation_is_not_binding() -> None:
    (found,) = extract_mandates(
        resolution(
            operative(
                "1", "Invites the Commission to report to the General Assembly at its eightieth session;"
            )
        )
    )
    assert not found.binding
    assert found.confidence < 0.95


def test_several_paragraphs_of_one_label_number_on() -> None:
    ask = "Requests the Secretary-General to report to the General Assembly at its eightieth session;"
    mandates = extract_mandates(resolution(operative("1+", ask), operative("1+", ask)))
    assert [m.ordinal for m in mandates] == [1, 2]
