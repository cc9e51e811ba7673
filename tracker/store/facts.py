"""Single facts about the database: the register it holds, and what its obligations were built from.

The mark that a resolution changed is set in the transaction of the change and taken off in that of the
rebuilding, so that a process killed in between leaves the work to the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from tracker.store.tables import meta

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

REGISTER_HASH = "register hash"
BUILT_FOR = "obligations built for"
BUILT_WITH = "obligations built with"
STALE = "stale:"
EVERYTHING = "*"


def read_facts(connection: Connection) -> dict[str, str]:
    """Read every single fact.

    Args:
        connection: A connection in a transaction.

    Returns:
        The values by key.
    """
    return {row.key: row.value for row in connection.execute(select(meta.c.key, meta.c.value))}


def keep_fact(connection: Connection, key: str, value: str) -> None:
    """Put a fact on record in place of the one before.

    Args:
        connection: A connection in a writing transaction.
        key: Its key.
        value: Its value.
    """
    connection.execute(delete(meta).where(meta.c.key == key))
    connection.execute(insert(meta).values(key=key, value=value))


def mark_stale(connection: Connection, resolutions: Iterable[str]) -> None:
    """Note that obligations have to be built anew.

    Args:
        connection: A connection in a writing transaction: that of the change itself.
        resolutions: The keys of the resolutions whose mandates, reviews or answers changed, or `EVERYTHING`.
    """
    keys = sorted({STALE + key for key in resolutions})
    if keys:
        connection.execute(delete(meta).where(meta.c.key.in_(keys)))
        connection.execute(insert(meta), [{"key": key, "value": ""} for key in keys])


def stale_resolutions(facts: Mapping[str, str]) -> tuple[str, ...]:
    """Name what has to be built anew.

    Args:
        facts: The single facts about the database.

    Returns:
        The keys of resolutions; `EVERYTHING` among them when all have to be looked at.
    """
    return tuple(sorted(key.removeprefix(STALE) for key in facts if key.startswith(STALE)))


def unmark_stale(connection: Connection) -> None:
    """Note that obligations are up to date.

    Args:
        connection: The connection of the rebuilding transaction.
    """
    connection.execute(delete(meta).where(meta.c.key.startswith(STALE)))
