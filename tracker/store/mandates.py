"""Keeping mandates: what a text or the register says of one resolution, joined with what is on record.

A mandate is known from a text, from the register, or from both. Each keeps its own words in its own column
(``extracted``, ``registered``), what a person confirmed or corrected stands in ``settled``, and the columns
that everything else reads hold, field by field, what counts: settled before registered before extracted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import bindparam, insert, select, update

from tracker.store.doubts import in_doubt, note_doubts
from tracker.store.log import Entry, Moment, write_log
from tracker.store.matching import Likeness, match_mandates
from tracker.store.ordering import ordering_text
from tracker.store.tables import mandate
from tracker.values.label import MandateId, label_sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from tracker.extraction.mandate import Mandate
    from tracker.values.symbol import Symbol

FACTS = (
    "kind", "addressee", "recipient", "due", "item", "sub_item", "subject", "verb", "product", "binding",
)  # fmt: skip
"""The fields of a mandate that text, register and review may each give."""

REVIEWED = frozenset({"confirmed", "corrected", "dismissed"})

_BLANK: dict[str, Any] = {
    **dict.fromkeys(FACTS, ""),
    "binding": True,
    "revision_id": None,
    "quote": "",
    "span_start": 0,
    "span_end": 0,
    "due_start": None,
    "due_end": None,
    "rule": "",
    "confidence": 1.0,
    "extractor_version": "",
    "extracted": None,
    "registered": None,
    "settled": None,
    "source": "",
    "provenance": "",
    "review": "unreviewed",
    "state": "current",
}

Side = Literal["extracted", "registered"]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """One mandate as one side gives it.

    Attributes:
        label: The paragraph's label.
        ordinal: Its place in the paragraph as that side counts it.
        facts: Its fields, named as in `FACTS`; a register leaves out what it does not know.
        words: The words that say it; empty in the register.
        text: What else is kept of its text, by column; empty in the register.
        source: Where the register found it; empty for a text.
    """

    label: str
    ordinal: int
    facts: Mapping[str, Any]
    words: str = ""
    text: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class MandateChange:
    """What became of one mandate.

    Attributes:
        identity: Which one.
        what: ``added``, ``changed``, ``withdrawn`` or ``restored``.
        before: The fields that changed, as they were; ``text_due`` and the like where the text says otherwise
            than it did, and a correction or the register counts before it.
        after: The same fields, as they are now.
    """

    identity: str
    what: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subject:
    """The resolution whose mandates are kept.

    Attributes:
        symbol: Its symbol.
        adopted: The day of adoption; none when not on record.
        text_held: Whether its text is on record.
    """

    symbol: Symbol
    adopted: date | None
    text_held: bool


def reading_of(found: Mandate, revision_id: int, extractor_version: str) -> Reading:
    """Turn an extracted mandate into a reading.

    Args:
        found: The mandate.
        revision_id: The revision it was read from.
        extractor_version: The extractor that found it.

    Returns:
        The reading.
    """
    start, end = found.span
    due_start, due_end = found.due_span or (None, None)
    return Reading(
        label=found.paragraph,
        ordinal=found.ordinal,
        facts={name: getattr(found, name) for name in FACTS} | {"kind": found.kind.value},
        words=found.quote[start:end] or found.quote,
        text={
            "revision_id": revision_id,
            "quote": found.quote,
            "span_start": start,
            "span_end": end,
            "due_start": due_start,
            "due_end": due_end,
            "rule": found.rule,
            "confidence": found.confidence,
            "extractor_version": extractor_version,
        },
    )


def keep_mandates(
    connection: Connection,
    moment: Moment,
    subject: Subject,
    side: Side,
    readings: Sequence[Reading],
    *,
    words_changed: bool = False,
) -> tuple[MandateChange, ...]:
    """Join everything that one side says of a resolution with what is on record.

    Args:
        connection: A connection in a writing transaction.
        moment: Under which day, clock time and name.
        subject: The resolution.
        side: Whether the readings are from its text or from the register.
        readings: All mandates that side knows of it; what it no longer knows is withdrawn, unless the other
            side still has it or a person has reviewed it.
        words_changed: Whether the resolution's words differ from those read last: then a review no longer
            binds what changed.

    Returns:
        What was added, changed, withdrawn and restored.
    """
    rows = _rows_of(connection, subject.symbol.key)
    before = {row["identity"]: dict(row) for row in rows}
    joined = _join(rows, readings, side, subject)
    touched: list[Row] = []
    for row, reading in joined:
        known = row["identity"] in before
        _take(row, reading, side, words_changed=words_changed)
        _settle(row, subject, before.get(row["identity"]), words_changed=words_changed)
        if not known or row != before[row["identity"]]:
            touched.append(row)
    changes = tuple(_change(before.get(row["identity"]), row) for row in touched)
    _write(connection, moment, touched, before)
    note_doubts(connection, moment, [row for row, _ in joined])
    real = tuple(change for change in changes if change.what)
    write_log(connection, moment, (_entry(change, subject) for change in real))
    return real


def _rows_of(connection: Connection, resolution_key: str) -> list[Row]:
    wanted = select(mandate).where(mandate.c.resolution_key == resolution_key).order_by(mandate.c.ordinal)
    return [dict(row) for row in connection.execute(wanted).mappings()]


def _join(
    rows: list[Row], readings: Sequence[Reading], side: Side, subject: Subject
) -> list[tuple[Row, Reading | None]]:
    """Pair every row on record with its reading, and make rows for what is new."""
    joined: list[tuple[Row, Reading | None]] = []
    for label in dict.fromkeys([*(row["paragraph"] for row in rows), *(r.label for r in readings)]):
        known = [row for row in rows if row["paragraph"] == label]
        found = sorted((r for r in readings if r.label == label), key=lambda r: r.ordinal)
        matched = match_mandates([_likeness(row, side) for row in known], [_likeness_of(r) for r in found])
        taken = {row["ordinal"] for row in known}
        for number, reading in enumerate(found):
            if number in matched:
                joined.append((known[matched[number]], reading))
                continue
            ordinal = next(n for n in range(1, len(taken) + 2) if n not in taken)
            taken.add(ordinal)
            joined.append((_new_row(subject, label, ordinal), reading))
        joined += [(row, None) for index, row in enumerate(known) if index not in matched.values()]
    return joined


def _likeness(row: Row, side: Side) -> Likeness:
    other: Side = "registered" if side == "extracted" else "extracted"
    facts = row[side] or row[other] or row
    words = row["quote"][row["span_start"] : row["span_end"]] or row["quote"]
    return Likeness(row["ordinal"], facts["kind"], facts.get("due", ""), facts.get("addressee", ""), words)


def _likeness_of(reading: Reading) -> Likeness:
    facts = reading.facts
    return Likeness(
        reading.ordinal, facts["kind"], facts.get("due", ""), facts.get("addressee", ""), reading.words
    )


def _new_row(subject: Subject, label: str, ordinal: int) -> Row:
    identity = MandateId(subject.symbol, label, ordinal)
    return {
        **_BLANK,
        "identity": str(identity),
        "resolution_key": subject.symbol.key,
        "paragraph": label,
        "ordinal": ordinal,
        "label_sort": ordering_text(label_sort_key(label)),
    }


def _take(row: Row, reading: Reading | None, side: Side, *, words_changed: bool) -> None:
    """Put what one side says into its own columns."""
    if reading is not None:
        row[side] = dict(reading.facts)
        row.update(reading.text)
        if side == "registered":
            row["source"] = reading.source
    elif row["review"] in REVIEWED and side == "extracted" and not words_changed:
        return  # the words are the same and a person has judged them: the judgement outlives the extractor
    else:
        row[side] = None
        if side == "registered":
            row["source"] = ""


def _settle(row: Row, subject: Subject, before: Row | None, *, words_changed: bool) -> None:
    """Work out what counts, from what each side says and from what a person settled."""
    extracted, registered = row["extracted"], row["registered"]
    row["provenance"] = (
        "both" if extracted and registered else "register" if registered else "extracted" if extracted
        else row["provenance"]
    )  # fmt: skip
    row["state"] = "current" if extracted or registered else "withdrawn"
    if row["review"] in REVIEWED:
        if words_changed and before is not None and row["extracted"] != before["extracted"]:
            _outlive(row, before)
    else:
        # What a person settled before the text changed stays in doubt until a person looks again.
        doubtful = row["settled"] or in_doubt(row, before, text_held=subject.text_held)
        row["review"] = "doubtful" if doubtful else "unreviewed"
    row.update(effective(row))


def _outlive(row: Row, before: Row) -> None:
    """Carry a review over a change of the text: a corrected field stays corrected, a confirmed one follows.

    It is in doubt unless all that moved has come to agree with what the person settled.
    """
    was, now, settled = before["extracted"] or {}, row["extracted"] or {}, row["settled"] or {}
    moved = [n for n in FACTS if was.get(n) != now.get(n) and (n not in settled or now.get(n) != settled[n])]
    if not moved and row["review"] != "dismissed":
        return
    read = {name: (before["registered"] or {}).get(name, "") or was.get(name, "") for name in FACTS}
    row["settled"] = {name: value for name, value in settled.items() if value != read[name]} or None
    row["review"] = "doubtful"


def effective(row: Mapping[str, Any]) -> dict[str, Any]:
    """Work out the fields that count: settled by a person, else as registered, else as extracted.

    Args:
        row: A mandate with its columns ``settled``, ``registered`` and ``extracted``.

    Returns:
        A value for each field of `FACTS`; the last known one where nobody gives it any more.
    """
    settled, registered, extracted = (row[side] or {} for side in ("settled", "registered", "extracted"))
    values: dict[str, Any] = {}
    for name in FACTS:
        given = registered.get(name, "")
        if name in settled:
            values[name] = settled[name]
        elif given != "":
            values[name] = given
        else:
            values[name] = extracted.get(name, row[name])
    return values


def _change(before: Row | None, after: Row) -> MandateChange:
    if before is None:
        return MandateChange(after["identity"], "added", {}, _shown(after))
    if before["state"] != after["state"]:
        return MandateChange(after["identity"], "withdrawn" if after["state"] == "withdrawn" else "restored")
    names = [n for n in (*FACTS, "quote", "review") if before[n] != after[n]]
    was, now = {n: before[n] for n in names}, {n: after[n] for n in names}
    if before["extracted"] and after["extracted"]:
        # What a correction or the register hides is told all the same.
        for name in FACTS:
            old, new = before["extracted"].get(name), after["extracted"].get(name)
            if old != new and (was.get(name), now.get(name)) != (old, new):
                was[f"text_{name}"], now[f"text_{name}"] = old, new
    return MandateChange(after["identity"], "changed" if now else "", was, now)


def _shown(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in FACTS if row[name] not in {"", True}}


def _entry(change: MandateChange, subject: Subject) -> Entry:
    # A mandate holds from its adoption, whenever the tracker learned of it.
    true_at = subject.adopted if change.what == "added" else None
    return Entry(change.what, "mandate", change.identity, change.before, change.after, true_at=true_at)


def _write(connection: Connection, moment: Moment, touched: Iterable[Row], before: Mapping[str, Row]) -> None:
    new, old = [], []
    for row in touched:
        row["changed_at"] = moment.now
        if row["identity"] in before:
            old.append({f"_{name}" if name == "identity" else name: value for name, value in row.items()})
        else:
            new.append(row | {"first_seen": moment.now})
    if new:
        connection.execute(insert(mandate), new)
    if old:
        connection.execute(update(mandate).where(mandate.c.identity == bindparam("_identity")), old)
