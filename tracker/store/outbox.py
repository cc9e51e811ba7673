"""The outbox: notices decided and stored in one transaction, delivered afterwards, each once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from tracker.dating.calls import SILENT
from tracker.dating.obligation import MilestoneKind
from tracker.store.batches import batches
from tracker.store.queries_standing import there_by
from tracker.store.status_rule import status_column
from tracker.store.tables import desk, milestone, notice, obligation, obligation_desk, occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection, Row

PENDING, DELIVERED, FAILED = "pending", "delivered", "failed"
BUNDLED = "bundled"
"""The state of a notice that another one of the same decision carries along."""

LIST = "list"
"""The milestone of a notice with a list: it warns of none of its own; those on it are put in as told."""

_AGENDA_DAYS = 90
"""More days than lie between a provisional agenda and the opening of its session (rule 12: sixty)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time at which an obligation falls due, near enough its deadline for a notice.

    Attributes:
        occurrence: The number of the occurrence.
        obligation: The key of the obligation.
        code: Its time as a due code.
        kind: The kind of the mandates.
        status: Its status on the day asked for.
        deadline: Its deadline; for an agenda inclusion the day of the provisional agenda, where it has one.
        milestone: What that day is: ``submission``, ``due``, ``provisional agenda``.
        recipients: The desks it is assigned to; one empty name when it is assigned to none.
    """

    occurrence: int
    obligation: str
    code: str
    kind: str
    status: str
    deadline: date
    milestone: str
    recipients: tuple[str, ...]

    @property
    def point(self) -> tuple[int, str]:
        """The occurrence and the milestone that a notice warns of."""
        return self.occurrence, self.milestone


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice as it is decided.

    Attributes:
        occurrence: The number of the occurrence; of a list, that of its first member.
        milestone: What it warns of; `LIST` for a list.
        recipient: The desk; empty when none is assigned.
        kind: What it tells.
        called_for: The day whose rule called for it.
        subject: Its subject.
        text: Its plain text.
        html: The same as a web page.
        also: What else the notice tells of, as (occurrence, milestone, day whose rule called for it); each is
            put in as told, without a body of its own.
    """

    occurrence: int
    milestone: str
    recipient: str
    kind: str
    called_for: date
    subject: str
    text: str
    html: str
    also: tuple[tuple[int, str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class StoredNotice:
    """A notice in the outbox.

    Attributes:
        number: Its number, stable for good.
        obligation: The key of the obligation.
        code: The time at which it falls due.
        recipient: The desk; empty when none is assigned.
        kind: What it tells.
        called_for: The day whose rule called for it.
        subject: Its subject.
        text: Its plain text.
        html: The same as a web page.
        state: ``pending``, ``delivered`` or ``failed``.
        place: Where it was delivered to.
        milestone: What it warns of; `LIST` for a list.
        turn: Which of the lists of its kind and day it is, from 1.
    """

    number: int
    obligation: str
    code: str
    recipient: str
    kind: str
    called_for: date
    subject: str
    text: str
    html: str
    state: str
    place: str
    milestone: str = ""
    turn: int = 1

    @property
    def is_list(self) -> bool:
        """Whether it tells of many and names none of them."""
        return self.milestone == LIST


def candidates(connection: Connection, as_of: date, longest_lead: int) -> tuple[Candidate, ...]:
    """Read the occurrences whose deadline has passed or is so near that a notice may be called for.

    Args:
        connection: A connection in a transaction.
        as_of: The evaluation day; what was adopted later is not yet there.
        longest_lead: The most days before a deadline on which a notice is called for.

    Returns:
        The occurrences, the nearest deadline first.
    """
    status = status_column(as_of)
    wanted = (
        select(
            occurrence.c.id, occurrence.c.code, occurrence.c.deadline,
            obligation.c.key, obligation.c.kind, status.label("status"),
        )
        .join(obligation, obligation.c.key == occurrence.c.obligation_key)
        .where(
            occurrence.c.current, obligation.c.current, there_by(occurrence.c.adopted, as_of),
            occurrence.c.deadline <= as_of + timedelta(days=longest_lead + _AGENDA_DAYS),
            status.not_in(sorted(SILENT)),
        )
        .order_by(occurrence.c.deadline, obligation.c.key, occurrence.c.code)
    )  # fmt: skip
    rows = connection.execute(wanted).all()
    desks = _desks(connection, sorted({row.key for row in rows}))
    points = _deadline_points(connection, [row.id for row in rows])
    return tuple(
        Candidate(
            occurrence=row.id,
            obligation=row.key,
            code=row.code,
            kind=row.kind,
            status=row.status,
            deadline=day,
            milestone=point,
            recipients=desks.get(row.key, ("",)),
        )
        for row in rows
        for point, day in [_warned_of(row, points)]
    )


def _warned_of(row: Row[Any], points: dict[tuple[int, str], date]) -> tuple[str, date]:
    provisional = MilestoneKind.PROVISIONAL_AGENDA.value
    if row.kind == "agenda" and (row.id, provisional) in points:
        return provisional, points[row.id, provisional]
    kinds = (kind.value for kind in MilestoneKind if points.get((row.id, kind.value)) == row.deadline)
    return next(kinds, MilestoneKind.DUE.value), row.deadline


def hold(connection: Connection) -> None:
    """Let one process at a time decide about notices, until its transaction ends.

    Args:
        connection: A connection in a writing transaction; on SQLite there is but one writer anyhow.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('mandate-tracker outbox'))")


def told(connection: Connection, occurrences: Sequence[int]) -> dict[tuple[int, str, str], set[date]]:
    """Read for which days notices have been decided before.

    Args:
        connection: A connection in a transaction.
        occurrences: The numbers of the occurrences.

    Returns:
        The days by occurrence, milestone and recipient.
    """
    found: dict[tuple[int, str, str], set[date]] = {}
    columns = (notice.c.occurrence_id, notice.c.milestone, notice.c.recipient, notice.c.called_for)
    for lot in batches(occurrences):
        for row in connection.execute(select(*columns).where(notice.c.occurrence_id.in_(lot))):
            found.setdefault((row.occurrence_id, row.milestone, row.recipient), set()).add(row.called_for)
    return found


def put(connection: Connection, decided: Iterable[NewNotice], now: datetime) -> int:
    """Put notices into the outbox; one that is there already stays as it is.

    Args:
        connection: A connection in the transaction in which they were decided.
        decided: The notices.
        now: The moment of the decision.

    Returns:
        How many were put in.
    """
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    added = 0
    for new in decided:
        common = {
            "recipient": new.recipient,
            "kind": new.kind,
            "subject": new.subject,
            "decided_at": now,
            "place": "",
            "attempts": 0,
            "last_error": "",
        }
        told_of = ((new.occurrence, new.milestone, new.called_for), *new.also)
        for number, (occurrence_id, point, called_for) in enumerate(told_of):
            body = {"body_text": new.text, "body_html": new.html, "state": PENDING}
            row = insert(notice).values(
                **common,
                **(body if number == 0 else {"body_text": "", "body_html": "", "state": BUNDLED}),
                occurrence_id=occurrence_id,
                milestone=point,
                called_for=called_for,
            )
            # One that is there already was decided by somebody else at the same moment, bundle and all.
            if not connection.execute(row.on_conflict_do_nothing().returning(notice.c.id)).all():
                continue
            added += number == 0
    return added


def undelivered(connection: Connection) -> tuple[StoredNotice, ...]:
    """Read the notices that were decided and not yet delivered, those that failed among them.

    Args:
        connection: A connection in a transaction.

    Returns:
        The notices in the order in which they were decided.
    """
    return tuple(_stored(connection, notice.c.state.in_((PENDING, FAILED))))


def mark_delivered(connection: Connection, number: int, place: str, now: datetime) -> None:
    """Record that a notice has been delivered.

    Args:
        connection: A connection in a writing transaction.
        number: The notice.
        place: The file or message it became.
        now: The moment of delivery.
    """
    values = {"state": DELIVERED, "place": place, "delivered_at": now, "last_error": ""}
    _mark(connection, number, values)


def mark_failed(connection: Connection, number: int, error: str) -> None:
    """Record that a notice could not be delivered; the next run tries again.

    Args:
        connection: A connection in a writing transaction.
        number: The notice.
        error: Why, one sentence.
    """
    _mark(connection, number, {"state": FAILED, "last_error": error})


def _mark(connection: Connection, number: int, values: dict[str, Any]) -> None:
    change = update(notice).where(notice.c.id == number, notice.c.state != DELIVERED)
    connection.execute(change.values(**values, attempts=notice.c.attempts + 1))


def _stored(connection: Connection, which: Any) -> Iterator[StoredNotice]:
    earlier = notice.alias("earlier")
    turn = (
        select(func.count())
        .where(
            earlier.c.milestone == LIST,
            earlier.c.kind == notice.c.kind,
            earlier.c.called_for == notice.c.called_for,
            earlier.c.id <= notice.c.id,
        )
        .scalar_subquery()
    )
    wanted = (
        select(notice, occurrence.c.code, occurrence.c.obligation_key, turn.label("turn"))
        .join(occurrence, occurrence.c.id == notice.c.occurrence_id)
        .where(which)
        .order_by(notice.c.id)
    )
    for row in connection.execute(wanted):
        yield StoredNotice(
            number=row.id,
            obligation=row.obligation_key,
            code=row.code,
            recipient=row.recipient,
            kind=row.kind,
            called_for=row.called_for,
            subject=row.subject,
            text=row.body_text,
            html=row.body_html,
            state=row.state,
            place=row.place,
            milestone=row.milestone,
            turn=row.turn,
        )


def _desks(connection: Connection, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    joined = obligation_desk.join(desk, desk.c.key == obligation_desk.c.desk_key)
    for lot in batches(keys):
        wanted = select(obligation_desk.c.obligation_key, desk.c.key).select_from(joined)
        rows = connection.execute(
            wanted.where(obligation_desk.c.obligation_key.in_(lot)).order_by(desk.c.key)
        )
        for key, name in rows:
            found[key] = (*found.get(key, ()), name)
    return found


def _deadline_points(connection: Connection, ids: Sequence[int]) -> dict[tuple[int, str], date]:
    found: dict[tuple[int, str], date] = {}
    columns = (milestone.c.occurrence_id, milestone.c.kind, milestone.c.on_date, milestone.c.override_on)
    for lot in batches(ids):
        for row in connection.execute(select(*columns).where(milestone.c.occurrence_id.in_(lot))):
            found[row.occurrence_id, row.kind] = row.override_on or row.on_date
    return found
