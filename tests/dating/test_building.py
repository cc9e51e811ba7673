"""Obligations: grouped by rule, dated, answered, and with the problems told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.dating.asks import CALENDAR, COOPERATION, WORK, ask, day
from tracker.dating.ask import Ask, DatingRules, Discharge, GroupRule
from tracker.dating.building import build_obligations, find_problems
from tracker.dating.status import Status, status_on
from tracker.errors import Severity

if TYPE_CHECKING:
    from tracker.dating.obligation import Obligation

AS_OF = day("2026-11-22")
REPORT = GroupRule(
    "cooperation-report",
    "Consolidated report on cooperation",
    "report",
    COOPERATION,
    "Secretary-General",
    "GA",
)


def build(*asks: Ask, answers: tuple[Discharge, ...] = (), as_of: date = AS_OF) -> tuple[Obligation, ...]:
    return build_obligations(
        asks, calendar=CALENDAR, work=WORK, groups=(REPORT,), answers=answers, as_of=as_of
    )


# The paragraphs of the seventy-ninth session that ask for the consolidated report at the eighty-first.
ASKING = [
    ("79/9#29", "2024-11-18"), ("79/10#8", "2024-11-18"), ("79/11#4", "2024-11-18"),
    ("79/12#8", "2024-11-18"), ("79/13#6", "2024-11-18"), ("79/135#18", "2024-12-06"),
    ("79/136#24", "2024-12-06"),
    ("79/265#17", "2025-01-28"), ("79/290#35", "2025-05-27"), ("79/326#4", "2025-08-26"),
    ("79/329#34", "2025-09-05"), ("79/330#46", "2025-09-05"), ("79/331#56", "2025-09-05"),
    ("79/332#4", "2025-09-05"),
]  # fmt: skip


def cooperation(identity: str, adopted: str, due: str = "GA81", **facts: Any) -> Ask:
    return ask(due, identity=identity, adopted=day(adopted), agenda=(f"{COOPERATION}: {identity}",), **facts)


def test_fourteen_paragraphs_ask_for_one_report_with_one_occurrence() -> None:
    (obligation,) = build(*(cooperation(*one) for one in ASKING))
    assert (obligation.key, obligation.kind) == ("cooperation-report", "report")
    assert obligation.item == COOPERATION
    assert obligation.sub_item == ""
    (occurrence,) = obligation.occurrences
    assert occurrence.code == "GA81"
    assert occurrence.mandates == obligation.mandates == tuple(identity for identity, _ in ASKING)
    assert occurrence.deadline == day("2026-09-02")


def test_requests_for_other_sessions_are_other_occurrences_of_the_same_report() -> None:
    (obligation,) = build(
        cooperation("75/276#8", "2021-04-28", "GA77", session="GA75"),
        cooperation("79/295#8", "2025-06-16", "GA80"),
        cooperation("79/9#29", "2024-11-18"),
    )
    assert [(one.code, one.mandates) for one in obligation.occurrences] == [
        ("GA77", ("75/276#8",)),
        ("GA80", ("79/295#8",)),
        ("GA81", ("79/9#29",)),
    ]


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "oral"},
        {"addressee": "High Commissioner"},
        {"recipient": "HRC"},
        {"agenda": ("Rights of the child",)},
        {"item": "Rights of the child"},
    ],
)
def test_what_the_rule_does_not_take_stands_alone(facts: dict[str, Any]) -> None:
    usual: dict[str, Any] = {"agenda": (COOPERATION,), "kind": "report"}
    first, second = build(cooperation("79/10#8", "2024-11-18"), ask("GA81", **(usual | facts)))
    assert first.key == "cooperation-report"
    assert second.key == "79/9#29"


@pytest.mark.parametrize(
    ("rule", "taken"),
    [
        (GroupRule("k", "t", "report"), True),
        (GroupRule("k", "t", "report", item=COOPERATION.upper() + "."), True),
        (GroupRule("k", "t", "report", subject="regional"), True),
        (GroupRule("k", "t", "report", subject="^nuclear"), False),
        (GroupRule("k", "t", "agenda"), False),
    ],
)
def test_rules_take_by_their_conditions(rule: GroupRule, taken: bool) -> None:
    assert rule.takes(ask("GA81", item=COOPERATION, subject="Regional organizations")) is taken


def test_each_request_of_a_mandate_is_an_occurrence_with_thresholds() -> None:
    (obligation,) = build(ask("GA80;2027-03-31;regular", committee="Third"))
    assert [one.code for one in obligation.occurrences] == ["GA80", "2027-03-31", "undated:regular"]
    dated = obligation.occurrences[1].thresholds
    assert dated.upcoming_from == day("2026-09-30")
    assert dated.due_soon_from == day("2027-03-01")
    assert dated.overdue_from == day("2027-04-01")
    assert dated.no_record_from == day("2027-03-31") + timedelta(days=366)
    assert [status_on(one.thresholds, AS_OF) for one in obligation.occurrences] == [
        Status.OVERDUE,
        Status.UPCOMING,
        Status.UNDATED,
    ]


def test_content_for_a_grouped_report_at_a_session_falls_due_with_it() -> None:
    content = cooperation("79/265#17", "2025-01-28", kind="report-content")
    regular = cooperation("79/266#3", "2025-01-28", "regular", kind="report-content")
    first, second = build(content, cooperation("79/9#29", "2024-11-18"), regular)
    assert (first.key, first.kind) == ("cooperation-report", "report")
    (occurrence,) = first.occurrences
    assert occurrence.mandates == ("79/265#17", "79/9#29")
    assert occurrence.deadline == day("2026-09-02")
    assert second.key == "79/266#3"


@pytest.mark.parametrize(
    ("subject", "facts", "title"),
    [
        ("safety of ferries", {}, "Safety of ferries"),
        ("implementation of the present resolution", {"title": "Safety of ferries"}, "Safety of ferries"),
        ("implementation of the present resolution", {}, "Implementation of resolution 79/9"),
        ("implementation of this present resolution, costs", {}, "Implementation of resolution 79/9, costs"),
        ("Mission", {"product": "strategic review"}, "Strategic review: Mission"),
        ("", {}, "Report under 79/9"),
    ],
)
def test_an_obligation_is_named_for_a_desk_officer(subject: str, facts: dict[str, Any], title: str) -> None:
    unnamed: dict[str, Any] = {"title": "", "item": "", "agenda": ()}
    (obligation,) = build(ask("2025-03-31", subject=subject, **(unnamed | facts)))
    assert obligation.title == title


@pytest.mark.parametrize("kind", ["agenda", "review", "term", "meeting"])
def test_what_nobody_delivers_is_past_and_never_overdue(kind: str) -> None:
    (obligation,) = build(ask("2025-03-31", kind))
    thresholds = obligation.occurrences[0].thresholds
    assert (thresholds.overdue_from, thresholds.no_record_from) == (None, None)
    assert status_on(thresholds, day("2025-03-31")) is Status.DUE_SOON
    assert status_on(thresholds, day("2025-04-01")) is Status.PAST


def test_documents_answer_mandates_one_by_one() -> None:
    asks = [cooperation("79/9#29", "2024-11-18"), cooperation("79/10#8", "2024-11-18")]
    first = Discharge("A/81/300", day("2026-08-20"), "GA81", ("79/9#29",))
    second = Discharge("A/81/301", day("2026-09-20"), "GA81", ("79/10#8", "79/9#29"))

    (part,) = build(*asks, answers=(first,))
    assert part.occurrences[0].thresholds.submitted_from == day("2026-08-20")
    assert part.occurrences[0].thresholds.discharged_from is None
    assert status_on(part.occurrences[0].thresholds, AS_OF) is Status.SUBMITTED

    (whole,) = build(*asks, answers=(second, first))
    thresholds = whole.occurrences[0].thresholds
    assert (thresholds.submitted_from, thresholds.discharged_from) == (day("2026-08-20"), day("2026-09-20"))
    assert status_on(thresholds, day("2026-08-19")) is Status.DUE_SOON
    assert status_on(thresholds, day("2026-09-20")) is Status.DISCHARGED


@pytest.mark.parametrize(
    ("answer", "discharged"),
    [
        (
            Discharge("A/81/300", day("2026-08-20"), "GA81", obligation="cooperation-report"),
            day("2026-08-20"),
        ),
        (Discharge("A/81/300", None, "GA81", obligation="cooperation-report"), day("2026-09-02")),
        (Discharge("A/81/300", day("2026-08-20"), "GA79", obligation="cooperation-report"), None),
        (Discharge("A/81/300", day("2026-08-20"), "GA81", obligation="another-report"), None),
        (Discharge("A/81/300", day("2026-08-20"), "GA81", ("79/500#1",)), None),
        (Discharge("A/81/300", day("2026-08-20"), "GA81"), None),
    ],
)
def test_a_document_answers_only_what_it_names(answer: Discharge, discharged: date | None) -> None:
    (obligation,) = build(cooperation("79/9#29", "2024-11-18"), answers=(answer,))
    assert obligation.occurrences[0].thresholds.discharged_from == discharged


def test_a_recurring_report_is_overdue_until_the_next_one_is() -> None:
    (obligation,) = build(
        ask("every:P6M", organ="SC", session="SC2024", recipient="SC"), as_of=day("2025-12-01")
    )
    status = [status_on(one.thresholds, day("2025-12-01")) for one in obligation.occurrences[:3]]
    assert status == [Status.NO_RECORD, Status.OVERDUE, Status.UPCOMING]


@pytest.mark.parametrize(
    ("due", "term", "last"),
    [
        ("every:P1M", "P6M", "2019-07-16"),  # for an initial period of six months
        ("every:P1M", "P6M from 2019-02-01", "2019-07-16"),
        ("every:P1M until 2019-03-31", "P6M", "2019-03-16"),  # an end of its own
    ],
)
def test_a_term_that_is_a_period_ends_recurring_reports(due: str, term: str, last: str) -> None:
    facts: dict[str, Any] = {
        "organ": "SC",
        "session": "SC2019",
        "recipient": "SC",
        "adopted": day("2019-01-16"),
    }
    report, _ = build(
        ask(due, identity="2452 (2019)#7", **facts),
        ask(term, "term", identity="2452 (2019)#1", **facts),
    )
    assert report.occurrences[0].code == "2019-02-16"
    assert report.occurrences[-1].code == last


def test_recurring_reports_of_a_mission_end_with_its_mandate() -> None:
    facts: dict[str, Any] = {"organ": "SC", "session": "SC2024", "recipient": "SC"}
    report, _ = build(
        ask("every:P90D", identity="2760 (2024)#20", **facts),
        ask("2025-06-30", "term", identity="2760 (2024)#1", **facts),
    )
    assert [one.code for one in report.occurrences] == ["2025-02-16", "2025-05-17"]


def test_the_horizon_bounds_what_recurs() -> None:
    facts: dict[str, Any] = {"calendar": CALENDAR, "work": WORK, "as_of": day("2026-01-01")}
    for years in (1, 3, 5):
        (obligation,) = build_obligations([ask("every:P1Y")], rules=DatingRules(horizon_years=years), **facts)
        opens = [one.opens for one in obligation.occurrences]
        assert opens == [CALENDAR.window(f"GA{80 + n}").opens for n in range(years + 1)][: len(opens)]
        assert len(opens) == years + 1


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({"subject": "situation of older persons"}, "Situation of older persons"),
        (
            {"subject": "implementation of the present resolution", "title": "Rights of the child"},
            "Rights of the child",
        ),
        ({"kind": "agenda", "item": "Oceans", "sub_item": "Sustainable fisheries"}, "Sustainable fisheries"),
        ({}, "Report under 79/9"),
    ],
)
def test_an_obligation_has_a_title_of_its_own(facts: dict[str, Any], title: str) -> None:
    (obligation,) = build(ask("GA81", **{"kind": "report", **facts}))
    assert obligation.title == title


def test_problems_name_the_mandate_and_the_remedy() -> None:
    problems = find_problems([ask("GA78"), ask("PrepCom#2"), ask("GA81")], calendar=CALENDAR, as_of=AS_OF)
    assert [(one.code, one.severity, one.place) for one in problems] == [
        ("session-before-adoption", Severity.WARNING, "79/9#29"),
        ("session-not-on-record", Severity.INFO, "79/9#29"),
    ]
    assert all(one.message and one.remedy for one in problems)


def test_building_twice_gives_the_same() -> None:
    asks = [cooperation(*one) for one in ASKING] + [ask("every:P1Y", identity="79/1#1")]
    assert build(*asks) == build(*asks)
