"""Keeping problem rows: faults found in files, in the register and between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from tracker.errors import Problem, Severity
from tracker.store.tables import problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from tracker.store.log import Moment


def keep_problems(
    connection: Connection,
    moment: Moment,
    origin: str,
    found: Sequence[Problem],
    *,
    path: str = "",
    document_id: int | None = None,
    mandate_identity: str | None = None,
) -> None:
    """Add problem rows.

    Args:
        connection: A connection in a writing transaction.
        moment: When they were found.
        origin: ``reading``, ``register`` or ``matching``.
        found: The problems.
        path: The file they were found in; empty when in none.
        document_id: The document they belong to.
        mandate_identity: The mandate they belong to.
    """
    rows = [
        {
            "origin": origin,
            "code": entry.code,
            "severity": entry.severity.value,
            "place": entry.place,
            "message": entry.message,
            "remedy": entry.remedy,
            "path": path,
            "document_id": document_id,
            "mandate_identity": mandate_identity,
            "found_at": moment.now,
        }
        for entry in found
    ]
    if rows:
        connection.execute(insert(problem), rows)


def forget_problems(connection: Connection, origin: str, *, path: str | None = None) -> None:
    """Remove the problem rows of one origin, because it is looked at anew.

    Args:
        connection: A connection in a writing transaction.
        origin: Which rows.
        path: Only those found in this file; all when none.
    """
    statement = delete(problem).where(problem.c.origin == origin)
    connection.execute(statement.where(problem.c.path == path) if path is not None else statement)


def read_problems(connection: Connection, origins: Sequence[str] = ()) -> tuple[Problem, ...]:
    """Read the problems on record.

    Args:
        connection: A connection in a reading transaction.
        origins: Only those of these origins; all when none is given.

    Returns:
        The problems in the order in which they were found.
    """
    wanted = select(problem).order_by(problem.c.id)
    if origins:
        wanted = wanted.where(problem.c.origin.in_(origins))
    return tuple(
        Problem(row.code, Severity(row.severity), row.place, row.message, row.remedy)
        for row in connection.execute(wanted)
    )
