"""The use case "when is that session": its window, its parts and when items are taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.errors import NotOnRecordError
from tracker.register.load import load_register
from tracker.service.workspace import register_folders
from tracker.values.session import SessionCalendar, Window, split_code

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
        The whole session, and the windows in it by name: its parts, its committees, items with known days.

    Raises:
        MisuseError: The code is none.
        NotOnRecordError: No row and no rule gives the session's dates.
    """
    register = load_register(register_folders(settings))
    calendar = SessionCalendar(register.sessions, register.considerations)
    whole = calendar.window(code)
    body, special, _ = split_code(code)
    named: list[tuple[str, Window]] = []
    if body == "GA" and not special:
        named += [(f"{part} part", calendar.window(code, part)) for part in _PARTS]
        named += _committees(calendar, code)
    for row in register.considerations:
        if row.item and row.session == code and (found := calendar.consideration(code, item=row.item)):
            named.append((row.item, found))
    return whole, tuple(dict(named).items())


def _committees(calendar: SessionCalendar, code: str) -> list[tuple[str, Window]]:
    found = []
    for committee in _COMMITTEES:
        name = "Plenary" if committee == "plenary" else f"{committee} Committee"
        try:
            if window := calendar.consideration(code, committee=committee):
                found.append((name, window))
        except NotOnRecordError:
            continue
    return found
