"""Mandates and calendars for the tests of dating."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.dating.ask import Ask
from tracker.values.derivation import Certainty
from tracker.values.session import ConsiderationRow, SessionCalendar, SessionRow
from tracker.values.workdays import WorkCalendar

COOPERATION = "Cooperation between the United Nations and regional and other organizations"


def day(text: str) -> date:
    return date.fromisoformat(text)


def _debate(session: str, on: str) -> ConsiderationRow:
    return ConsiderationRow(
        session, "plenary", COOPERATION, day(on), day(on), Certainty.KNOWN, "press release"
    )


def _window(committee: str, opens: str, closes: str, item: str = "") -> ConsiderationRow:
    first, last = day(f"2000-{opens}"), day(f"2000-{closes}")
    return ConsiderationRow("", committee, item, first, last, Certainty.WINDOW, "practice")


CALENDAR = SessionCalendar(
    [
        SessionRow(
            "ECOSOC2025", day("2024-07-25"), day("2025-07-24"), Certainty.REMEMBERED, "68/1", returns=True
        ),
        SessionRow("CND68", day("2025-03-10"), day("2025-03-14"), Certainty.KNOWN, "E/2025/28", returns=True),
        SessionRow("GA-S32", day("2021-06-02"), day("2021-06-04"), Certainty.KNOWN, "the session's page"),
    ],
    [
        _debate("GA75", "2020-11-23"),
        _debate("GA77", "2022-11-21"),
        _debate("GA79", "2024-11-18"),
        _window("plenary", "11-11", "11-26", COOPERATION),
        _window("Third", "09-29", "12-19"),
        _window("ECOSOC", "06-02", "07-24"),
        _window("HRC to GA", "10-01", "12-19"),
    ],
)
WORK = WorkCalendar({day("2026-09-07"): "Labor Day"}, "New York")


def ask(due: str, kind: str = "report", **facts: Any) -> Ask:
    """A mandate of 79/9, adopted on 18 November 2024, unless told otherwise."""
    usual: dict[str, Any] = {
        "identity": "79/9#29",
        "organ": "GA",
        "session": "GA79",
        "adopted": day("2024-11-18"),
        "addressee": "Secretary-General",
        "recipient": "GA",
    }
    return Ask(kind=kind, due=due, **(usual | facts))
