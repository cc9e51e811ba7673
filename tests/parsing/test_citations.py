import pytest

from tests.parsing.texts import body, only
from tracker.parsing.resolution import CitationRole
from tracker.reading.clean_text import Footnote


@pytest.mark.parametrize(
    ("paragraph", "symbol", "role"),
    [
        ("1. Recalls its resolution 74/17;", "A/RES/74/17", CitationRole.RECALLED),
        ("1. Takes note of the report of the Secretary-General (A/76/128);", "A/76/128", CitationRole.REPORT),
        (
            "1. Welcomes the note by the Secretariat contained in document A/76/128;",
            "A/76/128",
            CitationRole.REPORT,
        ),
        ("1. Requests that copies of A/76/128 be sold;", "A/76/128", CitationRole.MENTIONED),
        (
            "1. Requests States to implement resolution 1325 (2000);",
            "S/RES/1325 (2000)",
            CitationRole.MENTIONED,
        ),
    ],
)
def test_every_citation_has_its_role(paragraph: str, symbol: str, role: CitationRole) -> None:
    resolution = only(body(paragraph))
    assert [(str(c.symbol), c.role, c.label) for c in resolution.citations] == [(symbol, role, "1")]


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("A/76/128.", CitationRole.REPORT),
        ("See A/76/128, para. 4, and the annex thereto.", CitationRole.FOOTNOTE),
    ],
)
def test_a_note_that_names_the_report_considered(note: str, role: CitationRole) -> None:
    text = body("1. Takes note of the report of the Secretary-General;{1}")
    assert [c.role for c in only(text, footnotes=(Footnote("1", note),)).citations] == [role]
