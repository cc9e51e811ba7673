"""The use case "what waits for review": the queue of mandates nobody has looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.queries_review import QueueQuestion, read_queue
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from tracker.service.workspace import Workspace


def queue(
    workspace: Workspace, symbol: str = "", *, organs: tuple[str, ...] = (), kinds: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """List the mandates that wait for a person's review.

    Args:
        workspace: The workspace.
        symbol: Only those of this resolution; empty for all.
        organs: Only those of these organs' resolutions.
        kinds: Only those of these kinds.

    Returns:
        Their identities: the doubtful first, then by the next deadline, those without one last.

    Raises:
        MisuseError: The symbol is none.
    """
    key = parse_symbol(symbol).key if symbol else ""
    with workspace.store.reading() as connection:
        return read_queue(connection, QueueQuestion(organs, key, kinds), workspace.as_of)
