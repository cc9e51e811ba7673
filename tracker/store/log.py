"""The event log: only ever added to; what happened to what, when it was true, when it became known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from tracker.store.tables import event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Moment:
    """Under which day, clock time and name changes are recorded.

    Attributes:
        day: The day for which the change holds where the fact itself has no day.
        now: The moment, aware of its time zone, at which the tracker learns of it.
        actor: Who acts.
    """

    day: date
    now: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the log.

    Attributes:
        what: ``added``, ``changed``, ``withdrawn``, ``restored``, ``confirmed``, ``corrected``,
            ``dismissed``, ``recorded``, ``discharged``, ``ingested``, ``reread``.
        subject_kind: ``document``, ``resolution``, ``mandate``, ``obligation``, ``occurrence`` or
            ``issued document``.
        subject: Its name: a symbol, an identity, a key; an occurrence is ``key @ code``.
        before: The fields that changed, as they were.
        after: The same fields, as they are now.
        reason: Why; empty when nobody said.
        true_at: The day from which it holds; the moment's day when none.
    """

    what: str
    subject_kind: str
    subject: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    true_at: date | None = None


def write_log(connection: Connection, moment: Moment, entries: Iterable[Entry]) -> None:
    """Add entries to the log.

    Args:
        connection: A connection in a writing transaction: that of the change itself.
        moment: Under which day, clock time and name.
        entries: What happened, in order.
    """
    rows = [
        {
            "true_at": entry.true_at or moment.day,
            "known_at": moment.now,
            "actor": moment.actor,
            "what": entry.what,
            "subject_kind": entry.subject_kind,
            "subject": entry.subject,
            "before": dict(entry.before) or None,
            "after": dict(entry.after) or None,
            "reason": entry.reason,
        }
        for entry in entries
    ]
    if rows:
        connection.execute(insert(event), rows)
