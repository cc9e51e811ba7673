"""What checking asks of the store: the dates and agenda items of every resolution on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from tracker.store.tables import resolution

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class StoredResolution:
    """The facts of one resolution that can be wrong.

    Attributes:
        symbol: Its symbol in full.
        session: The session of adoption as a code; empty if unknown.
        adopted: The day of adoption; none when not on record.
        distributed: The masthead date; none when not on record.
        text_held: Whether its text has been read.
        agenda: For each agenda item its number, letters and title.
    """

    symbol: str
    session: str
    adopted: date | None
    distributed: date | None
    text_held: bool
    agenda: tuple[tuple[str, str, str], ...]


def stored_resolutions(connection: Connection) -> tuple[StoredResolution, ...]:
    """Read every resolution on record.

    Args:
        connection: A connection in a transaction.

    Returns:
        The resolutions in the order of their symbols.
    """
    held = resolution.c
    wanted = select(held.symbol, held.session, held.adopted, held.distributed, held.text_held, held.agenda)
    return tuple(
        StoredResolution(
            row.symbol, row.session, row.adopted, row.distributed, row.text_held,
            tuple(map(_entry, row.agenda)),
        )
        for row in connection.execute(wanted.order_by(held.sort_key))
    )  # fmt: skip


def _entry(item: dict[str, str]) -> tuple[str, str, str]:
    return item.get("item", ""), item.get("sub_item", ""), item.get("title", "")
