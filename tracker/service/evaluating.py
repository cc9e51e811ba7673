"""The use case of every night: evaluate status, keep what changed, write the notices called for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.service.notifying import NoticeRun, notices
from tracker.store import runs
from tracker.store.crossings import Crossing, crossings, status_counts
from tracker.store.log import Entry, Moment, write_log

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from tracker.service.workspace import Workspace

JOB = "evaluate"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one evaluation came to.

    Attributes:
        as_of: The day evaluated.
        since: The day evaluated last before; none at the first evaluation, from which the record starts.
        counts: The occurrences by status on that day.
        changes: How status changed since, each change with its day.
        notices: The notices written.
    """

    as_of: date
    since: date | None
    counts: Mapping[str, int]
    changes: tuple[Crossing, ...]
    notices: NoticeRun

    @property
    def sentence(self) -> str:
        """What it came to, in one sentence."""
        written, failed = len(self.notices.notices), len(self.notices.problems)
        trouble = f", {failed} could not be written" if failed else ""
        parts = (
            f"{_counted(sum(self.counts.values()), 'occurrence')} evaluated",
            f"{_counted(len(self.changes), 'change')} of status",
            f"{_counted(written, 'notice')} written{trouble}",
        )
        return f"{self.as_of}: {', '.join(parts)}."


def evaluate(workspace: Workspace, *, slot: datetime | None = None) -> Evaluation:
    """Evaluate the status of every occurrence on the workspace's day, and write the notices it calls for.

    After days of downtime one evaluation catches up: every change is kept with the day on which it came
    about, and of several notices that were missed only the strongest is written.

    Args:
        workspace: The workspace.
        slot: The planned time the evaluation stands for, already claimed; the workspace's moment when none.

    Returns:
        What changed and what was written.

    Raises:
        TrackerError: The database or a template cannot be used; the run is then on record as failed.
    """
    planned = slot or workspace.now
    if slot is None:
        with workspace.store.writing() as connection:
            runs.claim(connection, JOB, planned, workspace.now)
    try:
        result = _evaluate(workspace)
    except TrackerError as error:
        _finish(workspace, planned, runs.FAILED, str(error))
        raise
    failed = bool(result.notices.problems)
    _finish(workspace, planned, runs.FAILED if failed else runs.DONE, result.sentence)
    return result


def claim_run(workspace: Workspace, slot: datetime) -> bool:
    """Take on the evaluation that a planned time calls for.

    Args:
        workspace: The workspace.
        slot: The planned time.

    Returns:
        Whether it is ours to do; not when it has been done or somebody else is at it.
    """
    with workspace.store.reading() as connection:
        if runs.done(connection, JOB, slot):
            return False
    with workspace.store.writing() as connection:
        return runs.claim(connection, JOB, slot, workspace.now)


def _evaluate(workspace: Workspace) -> Evaluation:
    day = workspace.as_of
    with workspace.store.writing() as connection:
        since = runs.evaluated_on(connection)
        changes = crossings(connection, since, day) if since else ()
        moment = Moment(day, workspace.now, workspace.actor)
        write_log(connection, moment, map(_entry, changes))
        if since is None or since < day:
            runs.set_evaluated_on(connection, day)
        counts = status_counts(connection, day)
    return Evaluation(day, since, counts, changes, notices(workspace, write=True))


def _entry(change: Crossing) -> Entry:
    return Entry(
        what="changed",
        subject_kind="occurrence",
        subject=f"{change.obligation} @ {change.code}",
        before={"status": change.before},
        after={"status": change.after},
        true_at=change.on,
    )


def _finish(workspace: Workspace, slot: datetime, outcome: str, detail: str) -> None:
    with workspace.store.writing() as connection:
        runs.finish(connection, JOB, slot, workspace.now, outcome=outcome, detail=detail)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
