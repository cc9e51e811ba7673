"""A plan and a notice with everything in them, and titles that nobody should trust."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tracker.dating.calls import Call, NoticeKind
from tracker.dating.dossier import DatedPoint, MandateDossier, ObligationDossier, OccurrenceDossier
from tracker.drafting.notice import NoticeFacts
from tracker.drafting.report import (
    AgendaLine,
    AgendaStage,
    Basis,
    IssuedReport,
    ReportPart,
    ReportPlan,
    Section,
)
from tracker.values.derivation import Step

ITEM = "Cooperation between the United Nations and regional and other organizations"
QUOTE = (
    "Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;"
)

HOSTILE = {
    "template": "{{ 7 * 7 }}{% raw %} {{ settings }}",
    "markup": "<script>alert(1)</script> & <b>bold</b>",
    "formula": "=cmd|' /C calc'!A0",
    "right to left": "before \u202eedocne\u202c \u2067isolated \u200fafter",
    "markdown": "# head\n- list\n1. number [link](http://x) ![i](y) `code` | cell | *a* _b_",
    "directive": "@sources requests\n\n@sources requests",
    "control": "bell\x07 null\x00 tab\tline\nfeed \ud800 lone \ufffe",
    "long": "very long title " * 700,
}

OPENING = Step("GA81 opens on 8 September 2026", "session row", "sessions.toml", date(2026, 9, 8))
DEBATE = Step("the item is taken up on 18 November 2026", "consideration row", "A/81/252", date(2026, 11, 18))
TEN_WEEKS = Step("ten weeks before", "ten-week submission", "45/238 B", date(2026, 9, 9))

POINTS = (
    DatedPoint("submission", date(2026, 9, 9), date(2026, 9, 9), "window", (OPENING, DEBATE, TEN_WEEKS)),
    DatedPoint("consideration", date(2026, 11, 18), date(2026, 11, 18), "known", (OPENING, DEBATE)),
)


def basis(number: int, quote: str = QUOTE) -> Basis:
    return Basis(
        identity=f"79/{number}#8",
        symbol=f"A/RES/79/{number}",
        paragraph="8",
        adopted=date(2024, 11, 18),
        session="GA79",
        asked_for="GA81",
        quote=quote,
    )


def sample_plan(title: str = ITEM, quote: str = QUOTE) -> ReportPlan:
    main = ReportPart(
        title,
        (
            Section("African Union", "African Union", (basis(10, quote),), ("a",)),
            Section("Council of Europe", "Council of Europe", (), ("b",)),
        ),
    )
    apart = ReportPart(
        "Two others", (Section("One", "One", (basis(12, ""),)), Section("Two", "Two")), together=True
    )
    return ReportPlan(
        key="cooperation-report",
        session="GA81",
        title=title,
        agenda=AgendaLine("125", ("a", "b"), title, ("one", "two"), AgendaStage.PROVISIONAL, "A/81/150"),
        parts=(main, apart),
        legal_basis=(
            Basis("58/316#annex 4(l)", "A/RES/58/316", "annex 4(l)", date(2004, 7, 1), "GA58"),
            Basis("1809 (2008)", "S/RES/1809 (2008)", "", date(2008, 4, 16), asks="to include assessments"),
        ),
        councils_year=81,
        expected=date(2026, 9, 9),
        previous=IssuedReport(("A/79/302", "S/2024/600"), date(2024, 8, 8)),
        points=POINTS,
        uncovered=(basis(99, quote),),
        evaluated_on=date(2026, 6, 1),
        kind="consolidated",
        word_limit=8500,
        doubts=("the letters are inferred",),
    )


def sample_mandate(quote: str = QUOTE, **fields: Any) -> MandateDossier:
    return MandateDossier(
        identity="79/9#29",
        symbol="A/RES/79/9",
        resolution_title="Cooperation",
        adopted=date(2024, 11, 18),
        paragraph="29",
        fields={"kind": "report", "addressee": "Secretary-General", **fields},
        quote=quote,
        span=(0, 0),
        due_span=None,
        review="unreviewed",
        state="current",
        provenance="both",
        source="A/RES/79/9",
        rule="",
        confidence=1.0,
    )


def sample_facts(
    kind: NoticeKind = NoticeKind.DUE_SOON,
    title: str = ITEM,
    quote: str = QUOTE,
    day: date = date(2026, 8, 10),
) -> NoticeFacts:
    occurrence = OccurrenceDossier("GA81", "due soon", date(2026, 9, 9), POINTS, ("79/9#29",), ())
    obligation = ObligationDossier(
        key="cooperation-report",
        kind="report",
        title=title,
        addressee="Secretary-General",
        recipient="GA;SC",
        item=title,
        sub_item="",
        mandates=(sample_mandate(quote),),
        occurrences=(occurrence,),
    )
    return NoticeFacts(
        call=Call(kind, date(2026, 8, 10), 30),
        obligation=obligation,
        occurrence=occurrence,
        deadline=date(2026, 9, 9),
        milestone="submission",
        recipient="",
        evaluated_on=day,
    )


def with_other(facts: NoticeFacts, sub_item: str) -> NoticeFacts:
    other = replace(
        facts, obligation=replace(facts.obligation, key="other", sub_item=sub_item, title=sub_item)
    )
    return replace(facts, others=(other,))
