"""The use case of every morning: where obligations stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.queries_standing import read_overview

if TYPE_CHECKING:
    from tracker.dating.standing import Overview, Question
    from tracker.service.workspace import Workspace


def overview(workspace: Workspace, question: Question) -> Overview:
    """Tell where obligations stand on the workspace's day.

    Args:
        workspace: The workspace.
        question: Which of them are asked for.

    Returns:
        The standings with the counts of what was not asked for.
    """
    with workspace.store.reading() as connection:
        return read_overview(connection, question, workspace.as_of)
