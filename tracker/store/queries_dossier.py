"""Reading everything on record about one mandate, obligation or resolution."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from tracker.dating.dossier import (
    Answer,
    DatedPoint,
    Decision,
    MandateDossier,
    ObligationDossier,
    OccurrenceDossier,
    PastEvent,
    ResolutionDossier,
)
from tracker.dating.obligation import MilestoneKind
from tracker.store.batches import batches
from tracker.store.decisions import corrected_fields, read_decisions
from tracker.store.queries_standing import there_by
from tracker.store.status_rule import status_column
from tracker.store.tables import (
    discharge,
    event,
    issued_document,
    mandate,
    milestone,
    obligation,
    obligation_mandate,
    occurrence,
    occurrence_mandate,
    problem,
    resolution,
)
from tracker.values.derivation import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row

FIELDS = (
    "kind",
    "addressee",
    "recipient",
    "due",
    "item",
    "sub_item",
    "subject",
    "verb",
    "product",
    "binding",
)
_POINTS = tuple(kind.value for kind in MilestoneKind)


def read_mandate(connection: Connection, identity: str, as_of: date) -> MandateDossier | None:
    """Read one mandate.

    Args:
        connection: A connection in a reading transaction.
        identity: Its identity.
        as_of: The day to look from.

    Returns:
        The mandate; none when none of that identity was adopted by that day.
    """
    found = _mandates(connection, mandate.c.identity == identity, as_of)
    return found[0] if found else None


def read_obligation(connection: Connection, key: str, as_of: date) -> ObligationDossier | None:
    """Read one obligation with its mandates and occurrences.

    Args:
        connection: A connection in a reading transaction.
        key: Its key.
        as_of: The day to look from.

    Returns:
        The obligation; none when there is none of that key.
    """
    row = connection.execute(select(obligation).where(obligation.c.key == key, obligation.c.current)).first()
    if row is None:
        return None
    asking = select(obligation_mandate.c.mandate_identity).where(obligation_mandate.c.obligation_key == key)
    return ObligationDossier(
        key=row.key,
        kind=row.kind,
        title=row.title,
        addressee=row.addressee,
        recipient=row.recipient,
        item=row.item,
        sub_item=row.sub_item,
        mandates=_mandates(connection, mandate.c.identity.in_(asking), as_of),
        occurrences=_occurrences(connection, key, as_of),
    )


def obligations_of(connection: Connection, identities: Sequence[str]) -> tuple[str, ...]:
    """Name the obligations that mandates belong to.

    Args:
        connection: A connection in a reading transaction.
        identities: The mandates.

    Returns:
        The keys, sorted.
    """
    found: set[str] = set()
    for lot in batches(identities):
        keys = select(obligation_mandate.c.obligation_key).where(
            obligation_mandate.c.mandate_identity.in_(lot)
        )
        found.update(connection.execute(keys).scalars())
    return tuple(sorted(found))


def read_resolution(connection: Connection, key: str, as_of: date) -> ResolutionDossier | None:
    """Read one resolution with its mandates.

    Args:
        connection: A connection in a reading transaction.
        key: Its key, as `Symbol.key`.
        as_of: The day to look from.

    Returns:
        The resolution; none when it is not on record by that day.
    """
    wanted = select(resolution).where(resolution.c.key == key, there_by(resolution.c.adopted, as_of))
    row = connection.execute(wanted).first()
    if row is None:
        return None
    return ResolutionDossier(
        symbol=row.symbol,
        title=row.title,
        session=row.session,
        adopted=row.adopted,
        agenda=tuple(_agenda_line(entry) for entry in row.agenda),
        text_held=row.text_held,
        source=row.source,
        mandates=_mandates(connection, mandate.c.resolution_key == key, as_of),
    )


def read_history(
    connection: Connection, kind: str, subjects: Iterable[str], as_of: date, newest: int = 200
) -> tuple[PastEvent, ...]:
    """Read what happened to something.

    Args:
        connection: A connection in a reading transaction.
        kind: What it is: ``mandate``, ``obligation``, ``resolution``.
        subjects: What it may be called in the log: an identity, a key, a symbol.
        as_of: What was not yet so on that day is left out.
        newest: How many of the newest entries are read.

    Returns:
        The entries, the oldest first.
    """
    # A decision holds whatever the day looked from, so it is told even where it was taken later.
    told = or_(event.c.true_at <= as_of, event.c.what.in_(("confirmed", "corrected", "dismissed")))
    wanted = (
        select(event)
        .where(event.c.subject_kind == kind, event.c.subject.in_(tuple(subjects)), told)
        .order_by(event.c.known_at.desc(), event.c.id.desc())
        .limit(newest)
    )
    rows = connection.execute(wanted).all()
    return tuple(
        PastEvent(
            row.true_at,
            row.known_at,
            row.actor,
            row.what,
            row.subject,
            row.before or {},
            row.after or {},
            row.reason,
        )
        for row in reversed(rows)
    )


def _mandates(connection: Connection, which: Any, as_of: date) -> tuple[MandateDossier, ...]:
    columns = (mandate, resolution.c.symbol, resolution.c.title, resolution.c.adopted)
    wanted = (
        select(*columns)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
        .where(which, there_by(resolution.c.adopted, as_of))
        .order_by(resolution.c.sort_key, mandate.c.label_sort, mandate.c.ordinal)
    )
    rows = connection.execute(wanted).all()
    decisions = read_decisions(connection, [row.identity for row in rows if row.review != "unreviewed"])
    doubts = _doubts(connection, [row.identity for row in rows if row.review == "doubtful"])
    return tuple(
        _mandate(row, decisions.get(row.identity), tuple(doubts.get(row.identity, ()))) for row in rows
    )


def _doubts(connection: Connection, identities: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for lot in batches(identities):
        wanted = select(problem.c.mandate_identity, problem.c.message).where(
            problem.c.mandate_identity.in_(lot), problem.c.origin == "matching"
        )
        for identity, message in connection.execute(wanted.order_by(problem.c.id)):
            found.setdefault(identity, []).append(message)
    return found


def _mandate(row: Row[Any], decision: Decision | None, doubts: tuple[str, ...]) -> MandateDossier:
    return MandateDossier(
        identity=row.identity,
        symbol=row.symbol,
        resolution_title=row.title,
        adopted=row.adopted,
        paragraph=row.paragraph,
        fields={name: getattr(row, name) for name in FIELDS},
        quote=row.quote,
        span=(row.span_start, row.span_end),
        due_span=None if row.due_start is None else (row.due_start, row.due_end),
        review=row.review,
        state=row.state,
        provenance=row.provenance,
        source=row.source,
        rule=row.rule,
        confidence=row.confidence,
        decision=decision,
        instead=corrected_fields(
            {"settled": row.settled, "registered": row.registered, "extracted": row.extracted}
        ),
        doubts=doubts,
    )


def _occurrences(connection: Connection, key: str, as_of: date) -> tuple[OccurrenceDossier, ...]:
    wanted = (
        select(
            occurrence.c.id, occurrence.c.code, occurrence.c.deadline, status_column(as_of).label("status")
        )
        .where(
            occurrence.c.obligation_key == key, occurrence.c.current, there_by(occurrence.c.adopted, as_of)
        )
        .order_by(occurrence.c.deadline.is_(None), occurrence.c.deadline, occurrence.c.code)
    )
    rows = connection.execute(wanted).all()
    return tuple(
        OccurrenceDossier(
            code=row.code,
            status=row.status,
            deadline=row.deadline,
            points=_points(connection, row.id),
            mandates=(asking := _asking(connection, row.id, as_of)),
            answers=_answers(connection, asking, row.code, as_of),
        )
        for row in rows
    )


def _points(connection: Connection, occurrence_id: int) -> tuple[DatedPoint, ...]:
    rows = connection.execute(select(milestone).where(milestone.c.occurrence_id == occurrence_id)).all()
    points = [
        DatedPoint(
            kind=row.kind,
            on=row.override_on or row.on_date,
            by_rule=row.on_date,
            certainty=row.certainty,
            steps=tuple(_step(step) for step in row.derivation),
            set_by=row.override_by if row.override_on else "",
            set_why=row.override_why if row.override_on else "",
        )
        for row in rows
    ]
    return tuple(sorted(points, key=lambda point: (_POINTS.index(point.kind), point.on)))


def _step(step: dict[str, Any]) -> Step:
    result = step.get("result")
    return Step(step["text"], step["rule"], step["source"], date.fromisoformat(result) if result else None)


def _asking(connection: Connection, occurrence_id: int, as_of: date) -> tuple[str, ...]:
    wanted = (
        select(mandate.c.identity)
        .join(occurrence_mandate, occurrence_mandate.c.mandate_identity == mandate.c.identity)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
        .where(occurrence_mandate.c.occurrence_id == occurrence_id, there_by(resolution.c.adopted, as_of))
        .order_by(resolution.c.sort_key, mandate.c.label_sort, mandate.c.ordinal)
    )
    return tuple(connection.execute(wanted).scalars())


def _answers(connection: Connection, asking: Sequence[str], code: str, as_of: date) -> tuple[Answer, ...]:
    found: dict[tuple[date, str, str], list[str]] = {}
    for lot in batches(asking):
        wanted = (
            select(issued_document.c.symbol, issued_document.c.title, issued_document.c.issued, discharge)
            .join(discharge, discharge.c.issued_document_id == issued_document.c.id)
            .where(
                discharge.c.mandate_identity.in_(lot),
                discharge.c.code == code,
                issued_document.c.issued <= as_of,
            )
        )
        for row in connection.execute(wanted):
            found.setdefault((row.issued, row.symbol, row.title), []).append(row.mandate_identity)
    return tuple(
        Answer(symbol, title, issued, tuple(identities))
        for (issued, symbol, title), identities in sorted(found.items())
    )


def _agenda_line(entry: dict[str, Any]) -> str:
    number = entry.get("item", "") + (f" ({entry['sub_item']})" if entry.get("sub_item") else "")
    titles = ": ".join(title for title in (entry.get("title", ""), entry.get("sub_title", "")) if title)
    return f"{number}. {titles}" if number and titles else number or titles
