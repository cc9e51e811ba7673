"""Reading which mandates wait for a person's review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from tracker.store.queries_standing import there_by
from tracker.store.tables import mandate, occurrence, occurrence_mandate, resolution

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class QueueQuestion:
    """Which mandates a person wants to review; an empty field asks for all.

    Attributes:
        organs: The organs whose resolutions they stand in.
        resolution: The key of their resolution.
        kinds: Their kinds.
    """

    organs: tuple[str, ...] = ()
    resolution: str = ""
    kinds: tuple[str, ...] = ()


def read_queue(connection: Connection, question: QueueQuestion, as_of: date) -> tuple[str, ...]:
    """Read which mandates wait for review.

    Args:
        connection: A connection in a reading transaction.
        question: Which of them are wanted.
        as_of: The day to look from; what was adopted later is left out.

    Returns:
        Their identities: the doubtful first, then by the next deadline, those without one last.
    """
    nearest = (
        select(
            occurrence_mandate.c.mandate_identity.label("identity"),
            func.min(occurrence.c.deadline).label("day"),
        )
        .join(occurrence, occurrence.c.id == occurrence_mandate.c.occurrence_id)
        .where(occurrence.c.current, occurrence.c.deadline >= as_of)
        .group_by(occurrence_mandate.c.mandate_identity)
        .subquery()
    )
    waiting = [
        mandate.c.state == "current",
        mandate.c.review.in_(("unreviewed", "doubtful")),
        there_by(resolution.c.adopted, as_of),
    ]
    if question.organs:
        waiting.append(resolution.c.organ.in_(question.organs))
    if question.resolution:
        waiting.append(resolution.c.key == question.resolution)
    if question.kinds:
        waiting.append(mandate.c.kind.in_(question.kinds))
    wanted = (
        select(mandate.c.identity)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
        .outerjoin(nearest, nearest.c.identity == mandate.c.identity)
        .where(*waiting)
        .order_by(
            case((mandate.c.review == "doubtful", 0), else_=1),
            nearest.c.day.is_(None),
            nearest.c.day,
            resolution.c.sort_key,
            mandate.c.label_sort,
            mandate.c.ordinal,
        )
    )
    return tuple(connection.execute(wanted).scalars())
