"""The use case "what was issued": the documents on record with what they discharge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.queries_documents import read_documents

if TYPE_CHECKING:
    from tracker.dating.dossier import IssuedRecord
    from tracker.service.workspace import Workspace


def issued_documents(workspace: Workspace) -> tuple[IssuedRecord, ...]:
    """List the documents issued by the workspace's day.

    Args:
        workspace: The workspace.

    Returns:
        The documents, the newest first.
    """
    with workspace.store.reading() as connection:
        return read_documents(connection, workspace.as_of)
