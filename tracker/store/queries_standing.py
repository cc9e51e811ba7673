"""Reading where obligations stand: the rows, then their reasons and dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select

from tracker.dating.obligation import MilestoneKind
from tracker.dating.standing import HIDDEN, Overview, Question, Standing
from tracker.store.batches import batches
from tracker.store.status_rule import status_column
from tracker.store.tables import (
    mandate,
    milestone,
    obligation,
    occurrence,
    occurrence_mandate,
    resolution,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Row, Select


def read_overview(connection: Connection, question: Question, as_of: date) -> Overview:
    """Read the standings that a question asks for.

    Args:
        connection: A connection in a reading transaction.
        question: What is asked for.
        as_of: The day they hold for; what was adopted later is not yet there.

    Returns:
        The rows by deadline, the undated last, with the counts of what was not asked for.
    """
    status = status_column(as_of)
    asked = _conditions(question, as_of)
    found = select(status.label("status"), func.count()).select_from(_joined()).where(*asked).group_by(status)
    counts = {row[0]: row[1] for row in connection.execute(found)}
    wanted = question.statuses or tuple(s for s in counts if question.everything or s not in HIDDEN)
    rows, cut_past, cut = _nearest(connection, _rows(status, asked, wanted), question.limit, as_of)
    return Overview(
        as_of=as_of,
        standings=tuple(_standings(connection, rows, as_of)),
        counts=counts,
        hidden={
            name: number for name, number in counts.items() if name not in wanted and not question.statuses
        },
        cut_past=cut_past,
        cut=cut,
    )


def there_by(adopted: ColumnElement[Any], as_of: date) -> ColumnElement[bool]:
    """Build the condition that something was adopted by a day.

    Args:
        adopted: The column with the day of adoption.
        as_of: The day.

    Returns:
        The condition; it also holds where no day of adoption is on record.
    """
    return or_(adopted.is_(None), adopted <= as_of)


def _joined() -> Any:
    return occurrence.join(obligation, obligation.c.key == occurrence.c.obligation_key)


def _conditions(question: Question, as_of: date) -> list[ColumnElement[bool]]:
    asked = [occurrence.c.current, obligation.c.current, there_by(occurrence.c.adopted, as_of)]
    if question.session:
        asked.append(occurrence.c.code == question.session)
    if question.kinds:
        asked.append(obligation.c.kind.in_(question.kinds))
    if question.addressee:
        asked.append(obligation.c.addressee.icontains(question.addressee, autoescape=True))
    if question.item:
        titles = (obligation.c.item, obligation.c.sub_item, obligation.c.title)
        asked.append(or_(*(title.icontains(question.item, autoescape=True) for title in titles)))
    if question.within is not None:
        asked.append(occurrence.c.deadline.between(as_of, as_of + timedelta(days=question.within)))
    if question.organs:
        asked.append(_asked_for_by(question.organs, as_of))
    return asked


def _asked_for_by(organs: tuple[str, ...], as_of: date) -> ColumnElement[bool]:
    return exists().where(
        and_(
            occurrence_mandate.c.occurrence_id == occurrence.c.id,
            occurrence_mandate.c.mandate_identity == mandate.c.identity,
            mandate.c.resolution_key == resolution.c.key,
            resolution.c.organ.in_(organs),
            there_by(resolution.c.adopted, as_of),
        )
    )


def _rows(
    status: ColumnElement[str], asked: list[ColumnElement[bool]], wanted: tuple[str, ...]
) -> Select[Any]:
    columns = (
        occurrence.c.id, occurrence.c.code, occurrence.c.opens, occurrence.c.closes, occurrence.c.deadline,
        obligation.c.key, obligation.c.kind, obligation.c.title, obligation.c.addressee,
        obligation.c.recipient, obligation.c.item, obligation.c.sub_item, status.label("status"),
    )  # fmt: skip
    return select(*columns).select_from(_joined()).where(*asked, status.in_(wanted))


def _nearest(
    connection: Connection, rows: Select[Any], limit: int, as_of: date
) -> tuple[list[Row[Any]], int, int]:
    """Read the rows nearest to a day by deadline, with the counts of those left out before and after them."""
    is_past = and_(occurrence.c.deadline.is_not(None), occurrence.c.deadline < as_of)
    order = (occurrence.c.deadline, obligation.c.key, occurrence.c.code)
    past, ahead = rows.where(is_past), rows.where(not_(is_past))
    ahead = ahead.order_by(occurrence.c.deadline.is_(None), *order)
    if not limit:
        return [*connection.execute(past.order_by(*order)), *connection.execute(ahead)], 0, 0
    passed, coming = _size(connection, past), _size(connection, ahead)
    # What is overdue never pushes what is coming off the page: it gets a third, or what the rest leaves free.
    taken = min(passed, max(limit // 3, limit - coming))
    latest = connection.execute(past.order_by(*(column.desc() for column in order)).limit(taken)).all()
    nearest = connection.execute(ahead.limit(limit - taken)).all()
    return [*reversed(latest), *nearest], passed - taken, coming - len(nearest)


def _size(connection: Connection, rows: Select[Any]) -> int:
    counted = select(func.count()).select_from(rows.order_by(None).subquery())
    return int(connection.execute(counted).scalar_one())


def _standings(connection: Connection, rows: Sequence[Row[Any]], as_of: date) -> Iterator[Standing]:
    ids = [row.id for row in rows]
    reasons = _reasons(connection, ids, as_of)
    dates = _milestones(connection, ids)
    for row in rows:
        asking = reasons.get(row.id, [])
        points = dates.get(row.id, {})
        point, certainty = _deadline_point(points, row.deadline)
        yield Standing(
            obligation=row.key,
            code=row.code,
            kind=row.kind,
            title=row.title,
            addressee=row.addressee,
            recipient=row.recipient,
            item=row.item,
            sub_item=row.sub_item,
            organ=";".join(dict.fromkeys(reason.organ for reason in asking)),
            status=row.status,
            deadline=row.deadline,
            milestone=point,
            certainty=certainty,
            considered=points["consideration"][0] if "consideration" in points else None,
            opens=row.opens,
            closes=row.closes,
            mandates=tuple(reason.identity for reason in asking),
            unreviewed=sum(reason.review in {"unreviewed", "doubtful"} for reason in asking),
            resolution_title=_common_title(asking),
        )


def _reasons(connection: Connection, ids: Sequence[int], as_of: date) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    joined = occurrence_mandate.join(
        mandate, mandate.c.identity == occurrence_mandate.c.mandate_identity
    ).join(resolution, resolution.c.key == mandate.c.resolution_key)
    for lot in batches(ids):
        wanted = (
            select(
                occurrence_mandate.c.occurrence_id,
                mandate.c.identity,
                mandate.c.review,
                resolution.c.key,
                resolution.c.organ,
                resolution.c.title,
            )
            .select_from(joined)
            .where(occurrence_mandate.c.occurrence_id.in_(lot), there_by(resolution.c.adopted, as_of))
            .order_by(resolution.c.sort_key, mandate.c.label_sort, mandate.c.ordinal)
        )
        for reason in connection.execute(wanted):
            found.setdefault(reason.occurrence_id, []).append(reason)
    return found


def _common_title(asking: Sequence[Any]) -> str:
    return str(asking[0].title) if len({reason.key for reason in asking}) == 1 else ""


def _milestones(connection: Connection, ids: Sequence[int]) -> dict[int, dict[str, tuple[date, str]]]:
    found: dict[int, dict[str, tuple[date, str]]] = {}
    columns = (
        milestone.c.occurrence_id,
        milestone.c.kind,
        milestone.c.on_date,
        milestone.c.override_on,
        milestone.c.certainty,
    )
    for lot in batches(ids):
        rows: Iterable[Any] = connection.execute(select(*columns).where(milestone.c.occurrence_id.in_(lot)))
        for occurrence_id, kind, on_date, override_on, certainty in rows:
            point = (override_on, "set by hand") if override_on else (on_date, certainty)
            found.setdefault(occurrence_id, {})[kind] = point
    return found


def _deadline_point(points: dict[str, tuple[date, str]], deadline: date | None) -> tuple[str, str]:
    """Tell which dated point the deadline is, and how sure."""
    for kind in MilestoneKind:
        if deadline and points.get(kind, (None, ""))[0] == deadline:
            return kind.value, points[kind][1]
    return "", ""
