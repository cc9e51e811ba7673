"""The use case "when is that session": its window, its parts and when items are taken up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.errors import NotOnRecordError
from tracker.register.folders import register_folders
from tracker.register.load import load_register
from tracker.values.derivation import Certainty, Step
from tracker.values.session import SessionCalendar, Window, split_code
from tracker.values.workdays import WorkCalendar

if TYPE_CHECKING:
    from tracker.settings import Settings

_COMMITTEES = ("plenary", "First", "Second", "Third", "Fourth", "Fifth", "Sixth")
_PARTS = ("main", "resumed", "first resumed", "second resumed")

NamedWindows = tuple[tuple[str, Window], ...]


def session_windows(settings: Settings, code: str) -> tuple[Window, NamedWindows]:
    """Tell when a session opens and closes, and why; no database is needed.

    Args:
        settings: The settings in force.
        code: The session's code, ``GA81``.

    Returns:
        The whole session, and the windows in it by name: its parts, its committees drawn in to working days
        as dating does, items with known days.

    Raises:
        MisuseError: The code is none.
        NotOnRecordError: No row and no rule gives the session's dates.
    """
    register = load_register(register_folders(settings))
    calendar = SessionCalendar(register.sessions, register.considerations)
    whole = calendar.window(code)
    body, special, _ = split_code(code)
    named: list[tuple[str, Window]] = []
    # Of a session whose opening day is not on record no part can be dated either.
    if body == "GA" and not special and whole.opens_known:
        station = settings.dating.duty_station
        work = WorkCalendar(register.holidays.get(station, {}), station)
        named += [(f"{part} part", calendar.window(code, part)) for part in _PARTS]
        named += _committees(calendar, code, work)
    for row in register.considerations:
        if row.item and row.session == code and (found := calendar.consideration(code, item=row.item)):
            named.append((row.item, found))
    return whole, tuple(dict(named).items())


def _committees(calendar: SessionCalendar, code: str, work: WorkCalendar) -> list[tuple[str, Window]]:
    found = []
    for committee in _COMMITTEES:
        name = "Plenary" if committee == "plenary" else f"{committee} Committee"
        try:
            if window := calendar.consideration(code, committee=committee):
                found.append((name, _on_working_days(window, work)))
        except NotOnRecordError:
            continue
    return found


def _on_working_days(window: Window, work: WorkCalendar) -> Window:
    """Draw a usual window in to the days on which a committee can meet; known days stand as they are."""
    if window.certainty is Certainty.KNOWN or window.closes is None:
        return window
    opens, late = work.working_day_from(window.opens)
    closes, early = work.working_day_before(window.closes)
    if opens > closes or not (late or early):
        return window
    said = "; ".join(filter(None, (late, early)))
    step = Step(f"{said}: drawn in to working days", "working days", f"holidays, {work.place}", opens)
    return replace(window, opens=opens, closes=closes, steps=(*window.steps, step))
