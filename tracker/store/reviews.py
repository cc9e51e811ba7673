"""Reviews: what a person decided about a mandate; the decision outlives every new reading of its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, func, insert, or_, select, update

from tracker.errors import MisuseError, NotOnRecordError
from tracker.store.log import Entry, Moment, write_log
from tracker.store.mandates import FACTS, effective
from tracker.store.tables import mandate, problem, resolution, review

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection, Row

_STATES = {"confirm": "confirmed", "correct": "corrected", "dismiss": "dismissed"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mandate that waits for its review.

    Attributes:
        identity: Which one.
        symbol: Its resolution's symbol in full.
        title: The resolution's title.
        adopted: When it was adopted; none when not on record.
        review: ``unreviewed`` or ``doubtful``.
        facts: Its fields by name, see `tracker.store.mandates.FACTS`.
        quote: Its words; empty when the text is not held.
        span: Where in the quote the mandate is said.
        due_span: Where in the quote the time is said; none when no time is.
        confidence: From 0 to 1.
        doubts: Why it is in doubt, one sentence each.
    """

    identity: str
    symbol: str
    title: str
    adopted: date | None
    review: str
    facts: Mapping[str, Any]
    quote: str
    span: tuple[int, int]
    due_span: tuple[int, int] | None
    confidence: float
    doubts: tuple[str, ...] = ()


def keep_review(
    connection: Connection,
    moment: Moment,
    identity: str,
    action: str,
    *,
    changes: Mapping[str, Any] | None = None,
    reason: str = "",
) -> str:
    """Put a person's decision about a mandate on record.

    Args:
        connection: A connection in a writing transaction.
        moment: Under which day, clock time and name.
        identity: The mandate.
        action: ``confirm``, ``correct`` or ``dismiss``.
        changes: The fields corrected, with their right values.
        reason: Why.

    Returns:
        The key of the mandate's resolution.

    Raises:
        MisuseError: The mandate is withdrawn and was not to be dismissed.
        NotOnRecordError: There is no such mandate.
    """
    wanted = select(mandate).where(mandate.c.identity == identity).with_for_update()
    row = connection.execute(wanted).mappings().first()
    if row is None:
        raise NotOnRecordError(f"There is no mandate {identity} on record.")
    if row["state"] != "current" and action != "dismiss":
        raise MisuseError(
            f"{identity} is withdrawn: its text no longer holds it, so it cannot be {_STATES[action]}."
        )
    was = {name: row[name] for name in FACTS}
    settled = was | dict(changes or {})
    values: dict[str, Any] = {"review": _STATES[action], "changed_at": moment.now}
    if action != "dismiss":
        values["settled"] = settled
        values |= effective({**row, "settled": settled})
    connection.execute(update(mandate).where(mandate.c.identity == identity).values(values))
    connection.execute(
        delete(problem).where(problem.c.origin == "matching", problem.c.mandate_identity == identity)
    )
    differing = {name: [was[name], settled[name]] for name in FACTS if was[name] != settled[name]}
    connection.execute(
        insert(review).values(
            mandate_identity=identity,
            action=action,
            changes=differing,
            reason=reason,
            actor=moment.actor,
            at=moment.now,
        )
    )
    before = {"review": row["review"]} | {name: pair[0] for name, pair in differing.items()}
    after = {"review": _STATES[action]} | {name: pair[1] for name, pair in differing.items()}
    write_log(connection, moment, [Entry(_STATES[action], "mandate", identity, before, after, reason)])
    return str(row["resolution_key"])


def read_queue(
    connection: Connection, as_of: date, *, limit: int = 0, resolution_key: str = ""
) -> tuple[Waiting, ...]:
    """Read the mandates that wait for a review: those in doubt first, then the least certain.

    Args:
        connection: A connection in a transaction.
        as_of: What was adopted later is not yet there.
        limit: The most that are read; 0 for all.
        resolution_key: Only those of this resolution; all when empty.

    Returns:
        The mandates.
    """
    wanted = (
        select(mandate, resolution.c.symbol, resolution.c.title, resolution.c.adopted)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
        .where(*_waiting(as_of))
        .order_by(
            case((mandate.c.review == "doubtful", 0), else_=1),
            mandate.c.confidence,
            resolution.c.sort_key,
            mandate.c.label_sort,
            mandate.c.ordinal,
        )
    )
    if resolution_key:
        wanted = wanted.where(mandate.c.resolution_key == resolution_key)
    if limit:
        wanted = wanted.limit(limit)
    return tuple(_read(connection, row) for row in connection.execute(wanted).all())


def count_queue(connection: Connection, as_of: date) -> int:
    """Count the mandates that wait for a review.

    Args:
        connection: A connection in a transaction.
        as_of: What was adopted later is not yet there.

    Returns:
        How many.
    """
    joined = mandate.join(resolution, resolution.c.key == mandate.c.resolution_key)
    wanted = select(func.count()).select_from(joined).where(*_waiting(as_of))
    return int(connection.execute(wanted).scalar_one())


def _waiting(as_of: date) -> tuple[Any, ...]:
    return (
        mandate.c.state == "current",
        mandate.c.review.in_(("unreviewed", "doubtful")),
        or_(resolution.c.adopted.is_(None), resolution.c.adopted <= as_of),
    )


def _read(connection: Connection, row: Row[Any]) -> Waiting:
    doubts: tuple[str, ...] = ()
    if row.review == "doubtful":
        wanted = select(problem.c.message).where(
            problem.c.mandate_identity == row.identity, problem.c.origin == "matching"
        )
        doubts = tuple(connection.execute(wanted.order_by(problem.c.id)).scalars())
    return Waiting(
        identity=row.identity,
        symbol=row.symbol,
        title=row.title,
        adopted=row.adopted,
        review=row.review,
        facts={name: getattr(row, name) for name in FACTS},
        quote=row.quote,
        span=(row.span_start, row.span_end),
        due_span=None if row.due_start is None else (row.due_start, row.due_end),
        confidence=row.confidence,
        doubts=doubts,
    )
