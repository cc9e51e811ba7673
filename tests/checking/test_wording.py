"""The wording of reports, their links, sections and lists."""

from datetime import date

import pytest

from tracker.checking.links import check_links
from tracker.checking.sections import (
    check_order,
    check_section_mandates,
    check_sections,
    organizations_listed,
    sections_named,
)
from tracker.checking.wording import (
    check_abbreviations,
    check_background,
    check_length,
    check_names,
    check_paragraph_numbers,
    check_repeated_words,
    check_signed,
)


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (["1. One", "I. Heading", "2. Two", "a line", "3. Three"], ""),
        (["1. One", "2. Two", "4. Four"], "Paragraph 4 follows paragraph 2."),
        (["1. One", "2. Two", "2. Two again"], "Paragraph 2 comes again."),
        (["5. Five", "6. Six", "1. One of the annex", "2. Two"], ""),
    ],
)
def test_paragraph_numbers(texts: list[str], message: str) -> None:
    assert [problem.message for problem in check_paragraph_numbers(texts, "x")] == (
        [message] if message else []
    )


@pytest.mark.parametrize(
    ("words", "limit", "says"),
    [
        (8074, 8500, ""),
        (8075, 8500, "within 5 per cent"),
        (8500, 8500, "within 0"),
        (8501, 8500, "over"),
        (9999, 0, ""),
    ],
)
def test_length(words: int, limit: int, says: str) -> None:
    found = [problem.message for problem in check_length(words, limit, "x")]
    assert len(found) == bool(says)
    assert all(says in message for message in found)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["1. The Economic Commission for Europe (ECE) met.", "2. ECE agreed."], []),
        (["1. ECE met.", "2. The Economic Commission for Europe (ECE) agreed."], ["ECE"]),
        (["56. OHCHR and UNDP helped."], ["OHCHR", "UNDP"]),
        (["1. COVID-19, part III and A/RES/75/1"], []),
        (["GENERAL ASSEMBLY"], []),
    ],
)
def test_abbreviations(texts: list[str], found: list[str]) -> None:
    assert [problem.message.split()[0] for problem in check_abbreviations(texts, "x")] == found


def test_an_abbreviation_says_where() -> None:
    (problem,) = check_abbreviations(["1. ECE met.", "2. The Economic Commission for Europe (ECE)."], "x")
    assert problem.message == "ECE is used in paragraph 1 and spelled out only later, in paragraph 2."


@pytest.mark.parametrize(
    ("text", "count"),
    [("16. Of the the office; The the end", 2), ("He said that that had had its day", 0), ("the theme", 0)],
)
def test_repeated_words(text: str, count: int) -> None:
    assert len(check_repeated_words([text], "x")) == count


ALIASES = {
    "Organization of the Islamic Conference": "Organization of Islamic Cooperation",
    "Arab Group": "League of Arab States",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Organization of the Islamic Conference met.", ["Organization of Islamic Cooperation"]),
        ("The Organization of Islamic Cooperation met.", []),
        ("The Arab Groups met.", []),
    ],
)
def test_other_names(text: str, found: list[str]) -> None:
    assert [
        p.message.split(" is ")[1].removesuffix(" on record.") for p in check_names([text], ALIASES, "x")
    ] == found


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("several resolutions on cooperation have been signed, including 64/183", True),
        ("the resolution was adopted and an agreement; a declaration was signed", False),
        ("a declaration was signed", False),
    ],
)
def test_resolutions_are_not_signed(text: str, *, flagged: bool) -> None:
    assert bool(check_signed([text], "x")) is flagged


def test_background_is_listed() -> None:
    texts = [
        "108. A dialogue was held in June 2018.",
        "9. In March 2019 it met.",
        "3. By resolution of May 2008",
    ]
    (problem,) = check_background(texts, date(2018, 8, 17), "x")
    assert "June 2018 (paragraph 108)" in problem.message
    assert "March 2019" not in problem.message
    assert "May 2008" not in problem.message
    assert check_background(texts, None, "x") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[A/RES/75/276](https://undocs.org/en/A/RES/75/276)", []),
        ("[75/276](https://undocs.org/A/RES/75/277)", ["link-target"]),
        ("[1809 (2008)](https://undocs.org/en/S/RES/1809(2008))", []),
        ("[A/75/L.78](#)", []),
        ("(A/73/328-S/2018/592) https://undocs.org/en/A/73/328", ["link-half-symbol"]),
        ("[A/73/328-S/2018/592](https://undocs.org/en/A/73/328)", ["link-half-symbol"]),
        ("[A/RES/72/262 C](https://undocs.org/A/RES/72/262c)", []),
        ("[here](https://undocs.org/A/RES/72/262c)", []),
    ],
)
def test_links(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in check_links(text, "x")] == codes


NAMES = {
    "alpha": "Alpha",
    "the beta": "Beta",
    "beta": "Beta",
    "gamma": "Gamma",
    "delta": "Delta",
    "epsilon": "Epsilon",
}


def resolve(text: str) -> str:
    return NAMES.get(text.casefold(), "")


def test_a_list_of_organizations_in_order() -> None:
    texts = [
        "There were five:",
        "Alpha",
        "Beta; represented by its Chair",
        "Delta",
        "Epsilon",
        "Gamma",
        "End.",
    ]
    (run,) = organizations_listed(texts, resolve)
    assert run == ["Alpha", "Beta", "Delta", "Epsilon", "Gamma"]
    assert check_order(run, "x") == []


def test_a_list_out_of_order() -> None:
    (problem,) = check_order(["Alpha", "Gamma", "Beta", "Delta"], "x")
    assert "“Gamma” stands before “Beta” in a list of 4" in problem.message


def test_a_short_run_is_no_list() -> None:
    assert organizations_listed(["Alpha", "Beta", "text", "Gamma"], resolve) == []


@pytest.mark.parametrize(
    ("sections", "sub_items", "codes"),
    [
        (["Alpha", "Beta"], ["Beta", "Alpha"], []),
        (["Alpha"], ["Alpha", "Beta"], ["section-missing"]),
        (["Alpha", "Gamma"], ["Alpha"], ["section-without-item"]),
        ([], ["Alpha"], []),
        (["Alpha"], [], []),
    ],
)
def test_sections(sections: list[str], sub_items: list[str], codes: list[str]) -> None:
    assert [problem.code for problem in check_sections(sections, sub_items, "GA75", "x")] == codes


def test_sections_are_found_by_their_headings() -> None:
    assert sections_named(["I. Introduction", "Alpha", "5. Alpha and Beta met.", "The Beta"], resolve) == [
        "Alpha",
        "Beta",
    ]


def test_a_section_does_not_prove_a_mandate() -> None:
    (problem,) = check_section_mandates(["Alpha", "Beta"], ["Alpha"], "GA75", "x")
    assert "Beta" in problem.message
    assert "Not on record does not mean" in problem.remedy
    assert check_section_mandates(["Alpha"], [], "GA75", "x") == []
