"""Keeping obligations: what dating builds is laid over what is on record, and what people set stays.

Occurrences keep their numbers, so that notices, overrides and desks stay with them. What is no longer asked
for is not deleted: it is no longer ``current``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update

from tracker.dating.obligation import Thresholds
from tracker.store.batches import batches
from tracker.store.log import Entry, Moment, write_log
from tracker.store.tables import (
    mandate,
    milestone,
    obligation,
    obligation_mandate,
    occurrence,
    occurrence_mandate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from tracker.dating.obligation import Milestone, Obligation, Occurrence

_FIELDS = ("kind", "title", "addressee", "recipient", "item", "sub_item")
_DATES = ("opens", "closes", "deadline", *(threshold.name for threshold in fields(Thresholds)))

Row = dict[str, Any]


def keep_obligations(
    connection: Connection,
    moment: Moment,
    built: Sequence[Obligation],
    *,
    adopted: Mapping[str, date | None],
    scope: Sequence[str] | None,
) -> int:
    """Lay what dating built over what is on record.

    Args:
        connection: A connection in a writing transaction.
        moment: Under which day, clock time and name.
        built: The obligations.
        adopted: For each mandate the day of its adoption; none when not on record.
        scope: The keys of the resolutions that were looked at: obligations of theirs that were not built are
            no longer current; none when everything was looked at.

    Returns:
        How many obligations were added, changed or are no longer current.
    """
    known = _known(connection, [entry.key for entry in built], scope)
    prints = {entry.key: _fingerprint(entry, adopted) for entry in built}
    changed = [
        entry
        for entry in built
        if entry.key not in known
        or known[entry.key]["fingerprint"] != prints[entry.key]
        or not known[entry.key]["current"]
    ]
    gone = _gone(connection, known, prints, scope)
    log = [_entry_of(known.get(entry.key), entry) for entry in changed]
    log += [Entry("withdrawn", "obligation", key) for key in gone]
    _keep_rows(connection, changed, known, prints, adopted)
    log += _Occurrences(connection, adopted).keep(changed)
    for lot in batches(gone):
        connection.execute(update(obligation).where(obligation.c.key.in_(lot)).values(current=False))
        connection.execute(
            update(occurrence).where(occurrence.c.obligation_key.in_(lot)).values(current=False)
        )
    write_log(connection, moment, log)
    return len(changed) + len(gone)


def _known(connection: Connection, built: Sequence[str], scope: Sequence[str] | None) -> dict[str, Row]:
    """Read the obligations on record that were built anew or belong to the resolutions looked at."""
    if scope is None:
        questions = [select(obligation)]
    else:
        link = obligation_mandate
        joined = obligation.join(link, link.c.obligation_key == obligation.c.key).join(
            mandate, mandate.c.identity == link.c.mandate_identity
        )
        questions = [select(obligation).where(obligation.c.key.in_(lot)) for lot in batches(built)]
        questions += [
            select(obligation).select_from(joined).where(mandate.c.resolution_key.in_(lot)).distinct()
            for lot in batches(scope)
        ]
    rows = (dict(row) for question in questions for row in connection.execute(question).mappings())
    return {row["key"]: row for row in rows}


def _fingerprint(entry: Obligation, adopted: Mapping[str, date | None]) -> str:
    facts = (entry, [adopted.get(identity) for identity in entry.mandates])
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def _gone(
    connection: Connection, known: Mapping[str, Row], built: Mapping[str, str], scope: Sequence[str] | None
) -> list[str]:
    """Name what is on record as current, was looked at, and was not built."""
    missing = [key for key, row in known.items() if row["current"] and key not in built]
    if scope is None or not missing:
        return missing
    asked = set(scope)
    of: dict[str, set[str]] = {key: set() for key in missing}
    joined = obligation_mandate.join(mandate, mandate.c.identity == obligation_mandate.c.mandate_identity)
    columns = (obligation_mandate.c.obligation_key, mandate.c.resolution_key)
    for lot in batches(missing):
        wanted = select(*columns).select_from(joined).where(obligation_mandate.c.obligation_key.in_(lot))
        for key, resolution_key in connection.execute(wanted):
            of[key].add(resolution_key)
    return [key for key in missing if of[key] <= asked]


def _entry_of(before: Row | None, now: Obligation) -> Entry:
    if before is None:
        after = {name: getattr(now, name) for name in _FIELDS if getattr(now, name)}
        after |= {"mandates": list(now.mandates), "occurrences": [entry.code for entry in now.occurrences]}
        return Entry("added", "obligation", now.key, {}, after)
    names = [name for name in _FIELDS if before[name] != getattr(now, name)]
    what = "changed" if before["current"] else "restored"
    return Entry(
        what, "obligation", now.key, {n: before[n] for n in names}, {n: getattr(now, n) for n in names}
    )


def _keep_rows(
    connection: Connection,
    changed: Sequence[Obligation],
    known: Mapping[str, Row],
    prints: Mapping[str, str],
    adopted: Mapping[str, date | None],
) -> None:
    rows = [
        {name: getattr(entry, name) for name in _FIELDS}
        | {"key": entry.key, "current": True, "fingerprint": prints[entry.key]}
        | {"adopted": _first(entry.mandates, adopted)}
        for entry in changed
    ]
    new = [row for row in rows if row["key"] not in known]
    old = [{"_key" if n == "key" else n: v for n, v in row.items()} for row in rows if row["key"] in known]
    if new:
        connection.execute(insert(obligation), new)
    if old:
        connection.execute(update(obligation).where(obligation.c.key == bindparam("_key")), old)
    for lot in batches([entry.key for entry in changed]):
        connection.execute(delete(obligation_mandate).where(obligation_mandate.c.obligation_key.in_(lot)))
    links = [
        {"obligation_key": entry.key, "mandate_identity": identity}
        for entry in changed
        for identity in dict.fromkeys(entry.mandates)
    ]
    if links:
        connection.execute(insert(obligation_mandate), links)


def _first(identities: Iterable[str], adopted: Mapping[str, date | None]) -> date | None:
    """The day from which something is asked for; none when one of the days is not on record."""
    days = [adopted.get(identity) for identity in identities]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


@dataclass
class _Occurrences:
    """The occurrences of changed obligations on their way to the record."""

    connection: Connection
    adopted: Mapping[str, date | None]
    log: list[Entry] = field(default_factory=list)

    def keep(self, changed: Sequence[Obligation]) -> list[Entry]:
        held = self._held([entry.key for entry in changed])
        built = {(entry.key, one.code): one for entry in changed for one in entry.occurrences}
        new = [self._row(key, one) for (key, _), one in built.items() if (key, one.code) not in held]
        old = [self._row(key, one) | {"_id": held[key, one.code]["id"]} for (key, _), one in built.items()
               if (key, one.code) in held]  # fmt: skip
        numbers = {place: row["id"] for place, row in held.items()} | self._insert(new)
        if old:
            self.connection.execute(update(occurrence).where(occurrence.c.id == bindparam("_id")), old)
        fresh = {entry.key for entry in changed if not any(key == entry.key for key, _ in held)}
        self._note(built, held, fresh)
        self._retire([row["id"] for place, row in held.items() if place not in built and row["current"]])
        self._link({numbers[place]: one for place, one in built.items()})
        _Milestones(self.connection).keep({numbers[place]: one for place, one in built.items()})
        return self.log

    def _held(self, keys: Sequence[str]) -> dict[tuple[str, str], Row]:
        found: dict[tuple[str, str], Row] = {}
        for lot in batches(keys):
            wanted = select(occurrence).where(occurrence.c.obligation_key.in_(lot))
            for row in self.connection.execute(wanted).mappings():
                found[row["obligation_key"], row["code"]] = dict(row)
        return found

    def _row(self, key: str, one: Occurrence) -> Row:
        thresholds = {name.name: getattr(one.thresholds, name.name) for name in fields(Thresholds)}
        return {
            "obligation_key": key,
            "code": one.code,
            "opens": one.opens,
            "closes": one.closes,
            "deadline": one.deadline,
            "undated": one.deadline is None,
            "adopted": _first(one.mandates, self.adopted),
            "current": True,
            **thresholds,
        }

    def _insert(self, rows: list[Row]) -> dict[tuple[str, str], int]:
        if not rows:
            return {}
        told = (occurrence.c.obligation_key, occurrence.c.code, occurrence.c.id)
        statement = insert(occurrence).returning(*told)
        return {(key, code): number for key, code, number in self.connection.execute(statement, rows)}

    def _note(
        self,
        built: Mapping[tuple[str, str], Occurrence],
        held: Mapping[tuple[str, str], Row],
        fresh: set[str],
    ) -> None:
        """Log what became of occurrences; those of a new obligation are told with it."""
        for (key, code), one in built.items():
            before = held.get((key, code))
            name = f"{key} @ {code}"
            if before is None:
                if key not in fresh:
                    self.log.append(Entry("added", "occurrence", name, {}, {"deadline": _day(one.deadline)}))
                continue
            now = self._row(key, one)
            names = [n for n in _DATES if before[n] != now[n]]
            if names:
                was, now = ({n: _day(row[n]) for n in names} for row in (before, now))
                self.log.append(Entry("changed", "occurrence", name, was, now))
        for (key, code), before in held.items():
            if (key, code) not in built and before["current"]:
                self.log.append(Entry("withdrawn", "occurrence", f"{key} @ {code}"))

    def _retire(self, numbers: Sequence[int]) -> None:
        for lot in batches(numbers):
            self.connection.execute(update(occurrence).where(occurrence.c.id.in_(lot)).values(current=False))

    def _link(self, built: Mapping[int, Occurrence]) -> None:
        for lot in batches(list(built)):
            self.connection.execute(
                delete(occurrence_mandate).where(occurrence_mandate.c.occurrence_id.in_(lot))
            )
        links = [
            {"occurrence_id": number, "mandate_identity": identity}
            for number, one in built.items()
            for identity in dict.fromkeys(one.mandates)
        ]
        if links:
            self.connection.execute(insert(occurrence_mandate), links)


@dataclass
class _Milestones:
    """The milestones of occurrences; an override stays whatever the rule says."""

    connection: Connection

    def keep(self, built: Mapping[int, Occurrence]) -> None:
        held: dict[tuple[int, str], Row] = {}
        for lot in batches(list(built)):
            wanted = select(milestone).where(milestone.c.occurrence_id.in_(lot))
            for row in self.connection.execute(wanted).mappings():
                held[row["occurrence_id"], row["kind"]] = dict(row)
        rows = {
            (number, point.kind.value): _milestone_row(number, point)
            for number, one in built.items()
            for point in one.milestones
        }
        new = [row for place, row in rows.items() if place not in held]
        old = [
            {"_id": row["occurrence_id"], "_kind": row["kind"]}
            | {name: row[name] for name in ("on_date", "certainty", "derivation")}
            for place, row in rows.items()
            if place in held and any(held[place][n] != row[n] for n in ("on_date", "certainty", "derivation"))
        ]
        of_row = (milestone.c.occurrence_id == bindparam("_id"), milestone.c.kind == bindparam("_kind"))
        if new:
            unset = {"override_on": None, "override_by": "", "override_why": "", "override_at": None}
            self.connection.execute(insert(milestone), [row | unset for row in new])
        if old:
            self.connection.execute(update(milestone).where(*of_row), old)
        unbuilt = [
            {"_id": number, "_kind": kind}
            for (number, kind), row in held.items()
            if (number, kind) not in rows and row["override_on"] is None
        ]
        if unbuilt:
            self.connection.execute(delete(milestone).where(*of_row), unbuilt)


def _milestone_row(number: int, point: Milestone) -> Row:
    steps = [
        {"text": step.text, "rule": step.rule, "source": step.source, "result": _day(step.result)}
        for step in point.derivation
    ]
    return {
        "occurrence_id": number,
        "kind": point.kind.value,
        "on_date": point.on,
        "certainty": point.certainty.value,
        "derivation": steps,
    }


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
