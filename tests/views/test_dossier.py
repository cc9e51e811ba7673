import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from rich.console import Console

from tracker.dating.dossier import (
    Answer,
    DatedPoint,
    Dossier,
    MandateDossier,
    ObligationDossier,
    OccurrenceDossier,
    PastEvent,
    ResolutionDossier,
)
from tracker.values.derivation import Step
from tracker.views.dossier import NOT_HELD, dossier_json, dossier_view

AS_OF = date(2026, 11, 22)
QUOTE = (
    "Requests the Secretary-General to report to the General Assembly at its ninety-ninth session on oceans;"
)
DUE = "at its ninety-ninth session"

MANDATE = MandateDossier(
    identity="97/1#7",
    symbol="A/RES/97/1",
    resolution_title="Quiet oceans",
    adopted=date(2026, 10, 1),
    paragraph="7",
    fields={
        "kind": "report", "addressee": "Secretary-General", "recipient": "GA", "due": "GA99", "item": "",
        "sub_item": "", "subject": "quiet oceans", "verb": "Requests", "product": "report", "binding": True,
    },
    quote=QUOTE,
    span=(0, 33),
    due_span=(QUOTE.index(DUE), QUOTE.index(DUE) + len(DUE)),
    review="unreviewed",
    state="current",
    provenance="extracted",
    source="",
    rule="report-request",
    confidence=0.9,
)  # fmt: skip
POINT = DatedPoint(
    "submission",
    date(2044, 7, 1),
    date(2044, 7, 4),
    "formula",
    (
        Step("GA99 opens", "rule 1", "A/520/Rev.20", date(2044, 9, 13)),
        Step("ten weeks before", "ten-week submission", "49/221 B", date(2044, 7, 5)),
    ),
    set_by="Ada",
    set_why="the 4th is a holiday",
)
OCCURRENCE = OccurrenceDossier(
    "GA99", "scheduled", date(2044, 7, 1), (POINT,), ("97/1#7",),
    (Answer("A/99/100", "Quiet oceans: report", date(2026, 11, 20), ("97/1#7",)),),
)  # fmt: skip
OBLIGATION = ObligationDossier(
    "97/1#7", "report", "Quiet oceans", "Secretary-General", "GA", "", "", (MANDATE,), (OCCURRENCE,)
)
EVENT = PastEvent(
    AS_OF,
    datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
    "Ada",
    "corrected",
    "97/1#7",
    {"due": "GA98"},
    {"due": "GA99"},
    "misread",
)
DOSSIER = Dossier(AS_OF, mandate=MANDATE, obligations=(OBLIGATION,), history=(EVENT,))


def rendered(dossier: Dossier, width: int = 80, *, marks: bool = True) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False)
    console.print(dossier_view(dossier, marks=marks))
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_mandate_shows_words_dates_arithmetic_and_history() -> None:
    page = flat(rendered(DOSSIER))
    assert "97/1#7 ○ unreviewed" in page
    assert "»Requests the Secretary-General to« report to the General Assembly" in page
    assert "GA99 ○ scheduled deadline 1 Jul 2044" in page
    assert "1. GA99 opens = 13 Sep 2044 [A/520/Rev.20]" in page
    assert "2. ten weeks before = 5 Jul 2044 [49/221 B]" in page
    assert "set by Ada: the 4th is a holiday; by rule 4 Jul 2044" in page
    assert "answered by A/99/100 of 20 Nov 2026 for 97/1#7" in page
    assert "2026-11-22 09:30 Ada corrected due GA98 → GA99 (misread)" in page
    assert "its text (rule report-request, confidence 0.90)" in page


def test_where_a_terminal_can_be_bold_the_quote_is_verbatim() -> None:
    assert QUOTE in flat(rendered(DOSSIER, marks=False))


def test_what_is_not_held_is_called_so() -> None:
    unread = replace(
        MANDATE, quote="", span=(0, 0), due_span=None, provenance="register", source="A/RES/97/1"
    )
    page = flat(rendered(Dossier(AS_OF, mandate=unread)))
    assert NOT_HELD in page
    assert "Known from the register (A/RES/97/1)" in page


def test_what_a_later_text_no_longer_has_is_called_so() -> None:
    assert "withdrawn" in rendered(Dossier(AS_OF, mandate=replace(MANDATE, state="withdrawn")))


def test_an_obligation_lists_its_reasons() -> None:
    page = flat(rendered(Dossier(AS_OF, obligations=(OBLIGATION,))))
    assert "97/1#7 · 1 mandate asks for it" in page
    assert "97/1#7 ○ unreviewed Quiet oceans" in page


def test_of_many_occurrences_only_the_next_shows_its_arithmetic() -> None:
    past = replace(OCCURRENCE, status="no record", answers=())
    many = replace(OBLIGATION, occurrences=(past, past, past, OCCURRENCE, OCCURRENCE))
    assert rendered(Dossier(AS_OF, obligations=(many,))).count("ten weeks before") == 2
    three = replace(OBLIGATION, occurrences=(past, past, past))
    assert rendered(Dossier(AS_OF, obligations=(three,))).count("ten weeks before") == 3


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("undated:every:P2Y", "every 2 years, no date – undated"),
        ("undated:next", "at the next one, no date – undated"),
        ("undated:none", "no date – undated"),
    ],
)
def test_what_has_no_date_says_so_in_words(code: str, words: str) -> None:
    undated = replace(OCCURRENCE, code=code, status="undated", deadline=None, points=(), answers=())
    page = flat(rendered(Dossier(AS_OF, obligations=(replace(OBLIGATION, occurrences=(undated,)),))))
    assert words in page
    assert "undated:" not in page


def test_times_alike_share_a_line() -> None:
    past = [replace(OCCURRENCE, code=f"GA{n}", status="no record", answers=()) for n in range(60, 66)]
    answered = replace(past[0], code="GA66", status="discharged", answers=OCCURRENCE.answers)
    many = replace(OBLIGATION, occurrences=(*past, answered, *past[:2], OCCURRENCE))
    page = flat(rendered(Dossier(AS_OF, obligations=(many,))))
    assert "GA60 to GA65 ? no record 6 times GA66 ✓ discharged" in page
    assert "GA60 ? no record deadline" in page, "two alike are told one by one"


def test_steps_that_all_dates_start_with_stand_once() -> None:
    issuance = replace(POINT, kind="issuance", steps=(POINT.steps[0], Step("six weeks before", "", "", None)))
    occurrence = replace(OCCURRENCE, points=(POINT, issuance))
    page = flat(rendered(Dossier(AS_OF, obligations=(replace(OBLIGATION, occurrences=(occurrence,)),))))
    assert page.count("1. GA99 opens") == 1
    assert page.index("1. GA99 opens") < page.index("2. ten weeks before") < page.index("2. six weeks before")


def test_a_mandate_shows_only_the_times_it_asks_for() -> None:
    other = replace(OCCURRENCE, code="GA97", mandates=("97/1#9",))
    both = replace(OBLIGATION, occurrences=(other, OCCURRENCE))
    assert "GA97" not in rendered(Dossier(AS_OF, mandate=MANDATE, obligations=(both,)))
    assert "GA97" in rendered(Dossier(AS_OF, obligations=(both,)))


def test_a_resolution_lists_its_mandates() -> None:
    resolution = ResolutionDossier(
        "A/RES/97/1", "Quiet oceans", "GA97", date(2026, 10, 1), ("12 (a). Oceans",), True, "", (MANDATE,)
    )
    page = flat(rendered(Dossier(AS_OF, resolution=resolution, obligations=(OBLIGATION,))))
    assert "Agenda item 12 (a). Oceans" in page
    assert "97/1#7 report GA99 ○ unreviewed quiet oceans" in page
    empty = replace(resolution, mandates=(), text_held=False)
    assert "No mandate of it is on record." in rendered(Dossier(AS_OF, resolution=empty))


def test_json_holds_everything_with_iso_dates() -> None:
    record = json.loads(dossier_json(DOSSIER))
    assert record["as_of"] == "2026-11-22"
    assert record["mandate"]["quote"] == QUOTE
    assert record["obligations"][0]["occurrences"][0]["points"][0]["steps"][1]["result"] == "2044-07-05"


@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert all(len(line) <= width for line in rendered(DOSSIER, width).splitlines())


def test_hostile_words_are_shown_and_do_nothing() -> None:
    hostile = replace(MANDATE, quote="\x1b[2J[bold]wipe[/bold]", span=(0, 4), due_span=None)
    page = rendered(Dossier(AS_OF, mandate=hostile))
    assert "\x1b[2J" not in page
    assert "[bold]wipe[/bold]" in page
