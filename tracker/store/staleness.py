"""Which resolutions have changed since obligations were last built from them.

The mark is set in the transaction of the change and taken off in that of the rebuilding, so that a process
killed in between leaves the work to the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from tracker.store.tables import meta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

EVERYTHING = "*"
_PREFIX = "stale:"


def mark_stale(connection: Connection, resolutions: Iterable[str]) -> None:
    """Note that obligations have to be built anew.

    Args:
        connection: A connection in a writing transaction: that of the change itself.
        resolutions: The keys of the resolutions whose mandates, reviews or answers changed, or `EVERYTHING`.
    """
    keys = sorted({_PREFIX + key for key in resolutions})
    if not keys:
        return
    connection.execute(delete(meta).where(meta.c.key.in_(keys)))
    connection.execute(insert(meta), [{"key": key, "value": ""} for key in keys])


def read_stale(connection: Connection) -> tuple[str, ...]:
    """Read what has to be built anew.

    Args:
        connection: A connection in a transaction.

    Returns:
        The keys of resolutions; `EVERYTHING` among them when all have to be looked at.
    """
    wanted = select(meta.c.key).where(meta.c.key.startswith(_PREFIX)).order_by(meta.c.key)
    return tuple(key.removeprefix(_PREFIX) for key in connection.execute(wanted).scalars())


def unmark_stale(connection: Connection) -> None:
    """Note that obligations are up to date.

    Args:
        connection: The connection of the rebuilding transaction.
    """
    connection.execute(delete(meta).where(meta.c.key.startswith(_PREFIX)))


def read_fact(connection: Connection, key: str) -> str:
    """Read a single fact about the database, such as the register's hash; empty when there is none."""
    return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar() or ""


def keep_fact(connection: Connection, key: str, value: str) -> None:
    """Put a single fact about the database on record in place of the one before."""
    connection.execute(delete(meta).where(meta.c.key == key))
    connection.execute(insert(meta).values(key=key, value=value))
