"""The skeleton: the parts of a United Nations report in their order, every heading with what asks for it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.drafting.samples import HOSTILE, ITEM, QUOTE, sample_plan
from tracker.drafting.markdown import print_markdown
from tracker.drafting.report import AgendaStage
from tracker.drafting.skeleton import build_tree, organ_name, session_words
from tracker.drafting.templating import Templates
from tracker.drafting.tree import Block, Heading, Paragraph, SourceNote


@pytest.fixture(scope="module")
def templates() -> Templates:
    return Templates()


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return ["".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph)]


def test_parts_stand_in_the_order_of_the_reports(templates: Templates) -> None:
    tree = build_tree(sample_plan(), templates)
    headings = [(b.number, b.text) for b in tree.body if isinstance(b, Heading)]
    assert headings == [
        ("I", "Introduction"),
        ("II", ITEM),
        ("", "African Union"),
        ("", "Council of Europe"),
        ("III", "Two others"),
        ("IV", "Observations and recommendations"),
    ]


def test_paragraphs_are_numbered_straight_through(templates: Templates) -> None:
    tree = build_tree(sample_plan(), templates)
    numbers = [block.number for block in tree.body if isinstance(block, Paragraph)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(block.number == 0 for block in tree.summary if isinstance(block, Paragraph))


def test_every_heading_is_followed_by_what_asks_for_it(templates: Templates) -> None:
    body = build_tree(sample_plan(), templates).body
    after = {b.text: body[n + 1] for n, b in enumerate(body) if isinstance(b, Heading) and b.level == 2}
    asked, silent = after["African Union"], after["Council of Europe"]
    assert isinstance(asked, SourceNote)
    assert "79/10#8" in asked.lead
    assert asked.quote == QUOTE
    assert silent == SourceNote("No request on record.")


def test_sections_under_one_heading_keep_their_names(templates: Templates) -> None:
    notes = [block for block in build_tree(sample_plan(), templates).body if isinstance(block, SourceNote)]
    assert any(n.lead.startswith("One: Paragraph 8") and "not held" in n.remark for n in notes)
    assert SourceNote("Two: No request on record.") in notes


def test_the_introduction_names_its_legal_basis(templates: Templates) -> None:
    whole = " ".join(texts(build_tree(sample_plan(), templates).body))
    assert "General Assembly resolutions 79/10 and 79/12" in whole
    assert "adopted at the seventy-ninth session of the Assembly" in whole
    assert "at its eighty-first session" in whole
    assert (
        "in its resolution 1809 (2008) of 16 April 2008, requested the Secretary-General to include assessm"
        in whole
    )
    assert "in accordance with paragraph 4 (l) of the annex to General Assembly resolution 58/316" in whole
    assert "on 8 August 2024 (A/79/302-S/2024/600)" in whole


def test_what_is_not_on_record_is_called_so(templates: Templates) -> None:
    plan = sample_plan()
    empty = replace(
        plan,
        parts=tuple(replace(p, sections=tuple(replace(s, bases=()) for s in p.sections)) for p in plan.parts),
        previous=None,
    )
    whole = print_markdown(build_tree(empty, templates))
    assert "No resolution that requests the present report for the eighty-first session is on record" in whole
    assert "date and symbol of the previous report: not on record" in whole


def test_the_masthead_of_a_double_report(templates: Templates) -> None:
    masthead = build_tree(sample_plan(), templates).masthead
    assert [(c.organ, c.session) for c in masthead.organs] == [
        ("General Assembly", "Eighty-first session"),
        ("Security Council", "Eighty-first year"),
    ]
    assert masthead.symbol == "A/81/[…]–S/2026/[…]"
    assert masthead.item == "Item 125 (a) and (b) of the provisional agenda*"
    assert masthead.footnote == "* A/81/150."


def test_the_adopted_agenda_needs_no_footnote(templates: Templates) -> None:
    plan = sample_plan()
    agenda = replace(plan.agenda, stage=AgendaStage.ADOPTED, reference="")
    masthead = build_tree(replace(plan, agenda=agenda), templates).masthead
    assert (masthead.item, masthead.footnote) == ("Agenda item 125 (a) and (b)", "")


LETTERS = [
    ("", "125"),
    ("a", "125 (a)"),
    ("abc", "125 (a), (b) and (c)"),
    ("abcd", "125 (a) to (d)"),
    ("acdefz", "125 (a), (c) to (f) and (z)"),
    ("abcdefghijklmnopqrstuvwxyz", "125 (a) to (z)"),
]


@pytest.mark.parametrize(("letters", "line"), LETTERS)
def test_many_sub_items_do_not_fill_the_page(templates: Templates, letters: str, line: str) -> None:
    plan = sample_plan()
    titles = tuple(f"cooperation {letter}" for letter in letters)
    agenda = replace(plan.agenda, letters=tuple(letters), sub_titles=titles)
    masthead = build_tree(replace(plan, agenda=agenda), templates).masthead
    assert masthead.item == f"Item {line} of the provisional agenda*"
    few = f"{ITEM}: {'; '.join(titles)}" if titles else ITEM
    assert masthead.item_title == (few if len(letters) <= 3 else ITEM)


def test_a_report_that_is_late_bears_the_year_in_which_it_can_still_come(templates: Templates) -> None:
    late = replace(sample_plan(), evaluated_on=date(2027, 2, 1))
    assert build_tree(late, templates).masthead.symbol == "A/81/[…]–S/2027/[…]"


def test_the_notes_list_what_the_drafter_must_know(templates: Templates) -> None:
    notes = build_tree(sample_plan(), templates).notes
    assert any(isinstance(note, SourceNote) and "79/99#8" in note.lead for note in notes)
    whole = print_markdown(build_tree(sample_plan(), templates)).partition("Notes to the drafter")[2]
    for said in ("8,500 words", "the letters are inferred", "Council of Europe", "ten weeks before"):
        assert said in whole
    assert whole.count("GA81 opens on 8 September 2026") == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_titles_and_quotes_are_text(templates: Templates, name: str) -> None:
    plain = build_tree(sample_plan(), templates)
    tree = build_tree(sample_plan(HOSTILE[name], HOSTILE[name]), templates)
    assert len(tree.body) == len(plain.body)
    text = print_markdown(tree)
    assert "<script" not in text.replace("\\<script", "")
    assert text.count("\n#") == print_markdown(plain).count("\n#")


SESSIONS = [
    ("GA77", "seventy-seventh session", "General Assembly"),
    ("HRC57", "fifty-seventh session", "Human Rights Council"),
    ("ECOSOC2025", "2025 session", "Economic and Social Council"),
    ("2026-03-31", "", ""),
    ("undated:next", "", ""),
]


@pytest.mark.parametrize(("code", "words", "organ"), SESSIONS)
def test_sessions_in_words(code: str, words: str, organ: str) -> None:
    assert (session_words(code), organ_name(code)) == (words, organ)
