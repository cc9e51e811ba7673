"""What the scheduler did, in our own tables: so that a day missed is caught up, once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from tracker.store.tables import job_run, meta

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

RUNNING, DONE, FAILED = "running", "done", "failed"
_GIVEN_UP = timedelta(minutes=10)
_EVALUATED_ON = "evaluated_on"


def claim(connection: Connection, job: str, slot: datetime, now: datetime) -> bool:
    """Take on the run that a planned time calls for, unless it is done or somebody else is at it.

    Args:
        connection: A connection in a writing transaction.
        job: The job.
        slot: The planned time the run stands for.
        now: The moment it starts.

    Returns:
        Whether it is ours; one that failed, or that has been running for ten minutes, is taken over.
    """
    put = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = put(job_run).values(job=job, slot=slot, started_at=now, outcome=RUNNING, detail="")
    # Drivers do not agree on how many rows an insert that did nothing touched; what it gives back is sure.
    if connection.execute(row.on_conflict_do_nothing().returning(job_run.c.id)).first():
        return True
    given_up = (job_run.c.outcome == RUNNING) & (job_run.c.started_at < now - _GIVEN_UP)
    takeover = (
        update(job_run)
        .where(job_run.c.job == job, job_run.c.slot == slot, or_(job_run.c.outcome == FAILED, given_up))
        .values(started_at=now, outcome=RUNNING, detail="", finished_at=None)
    )
    return connection.execute(takeover).rowcount == 1


def finish(
    connection: Connection, job: str, slot: datetime, now: datetime, *, outcome: str, detail: str
) -> None:
    """Record how a run ended.

    Args:
        connection: A connection in a writing transaction.
        job: The job.
        slot: The planned time the run stands for.
        now: The moment it ended.
        outcome: ``done`` or ``failed``.
        detail: What it came to, one sentence.
    """
    change = update(job_run).where(job_run.c.job == job, job_run.c.slot == slot)
    connection.execute(change.values(finished_at=now, outcome=outcome, detail=detail))


def done(connection: Connection, job: str, slot: datetime) -> bool:
    """Tell whether the run of a planned time has been done.

    Args:
        connection: A connection in a transaction.
        job: The job.
        slot: The planned time.
    """
    wanted = select(job_run.c.id).where(
        job_run.c.job == job, job_run.c.slot == slot, job_run.c.outcome == DONE
    )
    return connection.execute(wanted).first() is not None


def evaluated_on(connection: Connection) -> date | None:
    """Read the last day for which status was evaluated.

    Args:
        connection: A connection in a transaction.

    Returns:
        The day; none before the first evaluation.
    """
    day = connection.execute(select(meta.c.value).where(meta.c.key == _EVALUATED_ON)).scalar()
    return date.fromisoformat(day) if day else None


def set_evaluated_on(connection: Connection, day: date) -> None:
    """Record the last day for which status was evaluated.

    Args:
        connection: The connection in whose transaction the changes up to that day were stored.
        day: The day.
    """
    changed = connection.execute(
        update(meta).where(meta.c.key == _EVALUATED_ON).values(value=day.isoformat())
    )
    if not changed.rowcount:
        connection.execute(insert(meta).values(key=_EVALUATED_ON, value=day.isoformat()))
