"""The use case "when is that session": its window, its parts and when committees take up their items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.register.register import load_register
from tracker.service.workspace import register_folders
from tracker.values.session import SessionCalendar

if TYPE_CHECKING:
    from tracker.settings import Settings
    from tracker.values.session import ConsiderationRow, SessionRow, Window


@dataclass(frozen=True, slots=True)
class SessionAnswer:
    """What is known or computed about a session.

    Attributes:
        window: The whole session with the steps that lead to its dates.
        row: The register's row; none when the dates are computed.
        parts: The register's rows of its parts, in order.
        considerations: When committees and items are taken up at it.
    """

    window: Window
    row: SessionRow | None
    parts: tuple[SessionRow, ...]
    considerations: tuple[ConsiderationRow, ...]


def session_answer(settings: Settings, code: str) -> SessionAnswer:
    """Tell when a session opens and closes, and why; no database is needed.

    Args:
        settings: The settings in force.
        code: The session's code, ``GA81``.

    Returns:
        The answer.

    Raises:
        NotOnRecordError: No row and no rule gives the session's dates.
    """
    register = load_register(register_folders(settings))
    calendar = SessionCalendar(register.sessions, register.considerations)
    rows = [row for row in register.sessions if row.code == code]
    return SessionAnswer(
        window=calendar.window(code),
        row=next((row for row in rows if not row.part), None),
        parts=tuple(sorted((row for row in rows if row.part), key=lambda row: row.opens)),
        considerations=tuple(row for row in register.considerations if row.session == code),
    )
