"""Notices: what, for whom, when, why then, the paragraph quoted, what next; hostile words stay words."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from tests.drafting.samples import HOSTILE, QUOTE, sample_facts, with_other
from tracker.dating.calls import NoticeKind
from tracker.drafting.notice import SUBJECT_WIDTH, draft_notice
from tracker.drafting.plain_text import one_line
from tracker.drafting.templating import Templates


@pytest.fixture(scope="module")
def templates() -> Templates:
    return Templates()


class Reader(HTMLParser):
    """Gathers the words of a page and the elements it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @classmethod
    def of(cls, page: str) -> "Reader":
        reader = cls()
        reader.feed(page)
        return reader

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_says_what_a_desk_needs(templates: Templates, kind: NoticeKind) -> None:
    drafted = draft_notice(sample_facts(kind), templates)
    page = Reader.of(drafted.html).text
    for said in (
        "9 September 2026",
        "eighty-first session",
        "79/9#29",
        "paragraph 29",
        QUOTE,
        "ten weeks before",
    ):
        assert said in " ".join(drafted.text.split()), said
        assert said in page, said
    assert drafted.text.startswith(drafted.subject)
    assert "What next" in page
    assert drafted.html.startswith("<!DOCTYPE html>")


DAYS = [
    (date(2026, 8, 10), "in 30 days"),
    (date(2026, 9, 8), "tomorrow"),
    (date(2026, 9, 9), "today"),
]


@pytest.mark.parametrize(("day", "words"), DAYS)
def test_how_far_away_it_is(templates: Templates, day: date, words: str) -> None:
    drafted = draft_notice(sample_facts(day=day), templates)
    assert drafted.subject.startswith(f"Due {words}, 9 September 2026")


OVERDUE = [(date(2026, 9, 10), "yesterday"), (date(2026, 9, 29), "20 days ago")]


@pytest.mark.parametrize(("day", "words"), OVERDUE)
def test_how_long_ago_it_was(templates: Templates, day: date, words: str) -> None:
    drafted = draft_notice(sample_facts(NoticeKind.OVERDUE, day=day), templates)
    assert f"That was {words}" in drafted.text


def test_each_step_of_the_arithmetic_stands_once(templates: Templates) -> None:
    text = draft_notice(sample_facts(), templates).text
    assert text.count("GA81 opens on 8 September 2026") == 1
    assert text.index("Consideration:") < text.index("Submission:")


def test_a_text_that_is_not_held_is_called_so(templates: Templates) -> None:
    drafted = draft_notice(sample_facts(quote=""), templates)
    assert "Text not held" in drafted.text
    assert "Text not held" in drafted.html


def test_one_agenda_makes_one_notice(templates: Templates) -> None:
    facts = with_other(sample_facts(NoticeKind.AGENDA), "Cooperation with somebody else")
    drafted = draft_notice(facts, templates)
    assert drafted.subject.startswith("2 items for the provisional agenda of the eighty-first session")
    assert "Cooperation with somebody else" in drafted.text


LISTS = [
    (NoticeKind.OVERDUE, "2 overdue, the first on 9 September 2026: see the list"),
    (NoticeKind.DUE_SOON, "2 due soon, the first on 9 September 2026: see the list"),
    (NoticeKind.LAPSING, "2 about to end, the first on 9 September 2026: see the list"),
]


@pytest.mark.parametrize(("kind", "subject"), LISTS)
def test_a_pile_becomes_a_list(templates: Templates, kind: NoticeKind, subject: str) -> None:
    drafted = draft_notice(with_other(sample_facts(kind), "Something else"), templates)
    assert drafted.subject == subject
    for said in ("Something else", "(other)", "(cooperation-report)", "79/9#29"):
        assert said in drafted.text
    assert "<bdi>Something else</bdi>" in drafted.html


def test_the_command_to_record_a_document_answers_the_whole_at_that_time(templates: Templates) -> None:
    for kind in (NoticeKind.DUE_SOON, NoticeKind.OVERDUE):
        for facts in (sample_facts(kind), with_other(sample_facts(kind), "Something else")):
            drafted = draft_notice(facts, templates)
            assert "--discharges cooperation-report@GA81" in drafted.text
            assert "--discharges cooperation-report@GA81" in drafted.html


def test_a_paragraph_with_several_mandates_is_quoted_once(templates: Templates) -> None:
    facts = sample_facts(quote="")
    (first,) = facts.obligation.mandates
    other = replace(first, identity="79/9#29.2", quote=QUOTE)
    asked = replace(facts.occurrence, mandates=("79/9#29", "79/9#29.2"))
    obligation = replace(facts.obligation, mandates=(first, other), occurrences=(asked,))
    text = draft_notice(replace(facts, obligation=obligation), templates).text
    assert "Text not held" not in text
    assert text.count("paragraph 29") == 1


def test_what_falls_due_again_says_when(templates: Templates) -> None:
    facts = sample_facts()
    later = replace(facts.occurrence, code="GA83", deadline=date(2028, 9, 6))
    undated = replace(facts.occurrence, code="undated:next", deadline=None)
    assert "one after that" not in draft_notice(facts, templates).text
    obligation = replace(facts.obligation, occurrences=(facts.occurrence, later, undated))
    drafted = draft_notice(replace(facts, obligation=obligation), templates)
    assert "That is in 30 days.\n           The one after that is due on 6 September 2028." in drafted.text
    assert "The one after that is due on 6 September 2028." in drafted.html


def test_a_date_set_by_hand_says_who_and_why(templates: Templates) -> None:
    facts = sample_facts()
    point = replace(facts.occurrence.points[0], set_by="A. Officer", set_why="the debate was moved")
    facts = replace(facts, occurrence=replace(facts.occurrence, points=(point,)))
    assert "set by A. Officer instead of 9 September 2026: the debate was moved" in " ".join(
        draft_notice(facts, templates).text.split()
    )


def test_commands_to_copy_are_quoted_for_the_shell(templates: Templates) -> None:
    text = draft_notice(sample_facts(title='x"; rm -rf ~ #'), templates).text
    assert "--item 'x\"; rm -rf ~ #'" in text


@pytest.mark.parametrize("kind", NoticeKind)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_titles_and_quotes_are_text(templates: Templates, name: str, kind: NoticeKind) -> None:
    plain = draft_notice(sample_facts(kind), templates)
    drafted = draft_notice(sample_facts(kind, HOSTILE[name], HOSTILE[name]), templates)
    assert Reader.of(drafted.html).elements == Reader.of(plain.html).elements
    assert " ".join(one_line(HOSTILE[name]).split()) in Reader.of(drafted.html).text
    assert len(drafted.subject) <= SUBJECT_WIDTH
    assert "\n" not in drafted.subject
    assert not set("\x00\x07\u202e\u2067") & set(drafted.text + drafted.html)
    drafted.text.encode()
