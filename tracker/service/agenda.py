"""The use case "what must be on the agenda": the items that decisions put on a session's agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.queries_agenda import read_agenda

if TYPE_CHECKING:
    from tracker.dating.agenda import AgendaEntry
    from tracker.service.workspace import Workspace


def agenda(workspace: Workspace, session: str) -> tuple[AgendaEntry, ...]:
    """List what is to be included in the agenda of a session.

    Args:
        workspace: The workspace.
        session: The session's code, ``GA81``.

    Returns:
        Items and sub-items with their legal basis.
    """
    with workspace.store.reading() as connection:
        return read_agenda(connection, session, workspace.as_of)
