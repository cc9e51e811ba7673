"""Paragraphs are cited as running text cites them."""

from datetime import date

import pytest

from tracker.drafting.citing import cite_basis, cite_paragraph, cite_source, short_list
from tracker.drafting.report import Basis

PARAGRAPHS = [
    ("29", "paragraph 29"),
    ("58(a)", "paragraph 58 (a)"),
    ("58(a)(ii)", "paragraph 58 (a) (ii)"),
    ("II.3", "section II, paragraph 3"),
    ("annex 4(l)", "annex, paragraph 4 (l)"),
    ("annex", "annex"),
    ("op", "the operative paragraph"),
    ("3+", "the paragraph after paragraph 3"),
    ("", ""),
]


@pytest.mark.parametrize(("label", "cited"), PARAGRAPHS)
def test_paragraphs(label: str, cited: str) -> None:
    assert cite_paragraph(label) == cited


BASES = [
    ("A/RES/79/9", "29", "paragraph 29 of General Assembly resolution 79/9"),
    ("A/RES/58/316", "annex 4(l)", "paragraph 4 (l) of the annex to General Assembly resolution 58/316"),
    ("A/RES/58/316", "annex", "the annex to General Assembly resolution 58/316"),
    ("S/RES/1809 (2008)", "", "Security Council resolution 1809 (2008)"),
    ("S/PRST/2013/12", "", "presidential statement S/PRST/2013/12"),
    ("A/HRC/RES/52/35", "3", "paragraph 3 of Human Rights Council resolution A/HRC/RES/52/35"),
]


@pytest.mark.parametrize(("symbol", "label", "cited"), BASES)
def test_resolutions(symbol: str, label: str, cited: str) -> None:
    assert cite_basis(Basis("x", symbol, label)) == cited


def test_a_source_names_identity_and_adoption() -> None:
    known = Basis("79/9#29", "A/RES/79/9", "29", date(2024, 11, 18))
    assert cite_source(known) == (
        "Paragraph 29 of General Assembly resolution 79/9 (79/9#29), adopted on 18 November 2024"
    )
    assert cite_source(Basis("1809 (2008)", "S/RES/1809 (2008)", "")).endswith(
        "date of adoption not on record"
    )


def test_resolutions_are_listed_once_by_number() -> None:
    bases = tuple(Basis(f"{s}#1", f"A/RES/{s}", "1") for s in ("75/14", "75/9", "75/14", "75/12"))
    assert short_list(bases) == "75/9, 75/12 and 75/14"
