"""Where register and text disagree about a mandate, or a text changed after a review: doubts for a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete

from tracker.errors import Problem, Severity
from tracker.store.matching import fold, same_due
from tracker.store.problems import keep_problems
from tracker.store.tables import problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from tracker.store.log import Moment

_ABBREVIATION = re.compile(r"\s*\([A-Z][\w-]*\)\s*$")
_COMPARED = ("kind", "due", "addressee", "recipient", "item", "sub_item")


def in_doubt(row: Mapping[str, Any], before: Mapping[str, Any] | None, *, text_held: bool) -> bool:
    """Tell whether a mandate that nobody has reviewed is in doubt.

    Args:
        row: The mandate with what each side says now.
        before: The same as it was on record; none when it is new.
        text_held: Whether its resolution's text is on record.

    Returns:
        Whether a person should look before relying on it.
    """
    if _disagree(row, text_held=text_held):
        return True
    # A doubt that a changed text cast on a review stays until a person settles it.
    doubted = before is not None and before["review"] == "doubtful"
    return bool(doubted and before and not _disagree(before, text_held=text_held))


def note_doubts(connection: Connection, moment: Moment, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep, for each mandate, the doubts that stand now.

    Args:
        connection: A connection in a writing transaction.
        moment: When they were found.
        rows: The mandates of one resolution.
    """
    # Of a mandate that was not on record before, no doubts are either.
    if known := [row["identity"] for row in rows if "first_seen" in row]:
        connection.execute(
            delete(problem).where(problem.c.origin == "matching", problem.c.mandate_identity.in_(known))
        )
    for row in rows:
        if row["review"] == "doubtful" and row["state"] == "current":
            keep_problems(connection, moment, "matching", _doubts(row), mandate_identity=row["identity"])


def _disagree(row: Mapping[str, Any], *, text_held: bool) -> bool:
    return bool(_conflicts(row) or (text_held and row["registered"] and not row["extracted"]))


def _conflicts(row: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Name the fields in which register and text differ: (field, register's, text's)."""
    registered, extracted = row["registered"], row["extracted"]
    if not registered or not extracted:
        return []
    pairs = [(name, str(registered.get(name, "")), str(extracted.get(name, ""))) for name in _COMPARED]
    return [(n, r, e) for n, r, e in pairs if r and e and not (same_due(r, e) if n == "due" else _same(r, e))]


def _same(one: str, other: str) -> bool:
    return sorted(map(_folded, one.split(";"))) == sorted(map(_folded, other.split(";")))


def _folded(name: str) -> str:
    # An organization's abbreviation behind its name is no other organization.
    return fold(_ABBREVIATION.sub("", name))


def _doubts(row: Mapping[str, Any]) -> list[Problem]:
    identity = row["identity"]
    remedy = f"Read the paragraph and confirm, correct or dismiss {identity}."
    doubts = [
        Problem(
            "register-text-conflict",
            Severity.ERROR,
            identity,
            f"The register gives {name} as {ours!r}, the text {theirs!r}; the register counts for now.",
            remedy,
        )
        for name, ours, theirs in _conflicts(row)
    ]
    if row["registered"] and not row["extracted"]:
        message = f"The register has a mandate of kind {row['kind']}, which was not found in the text."
        doubts.append(Problem("register-mandate-not-in-text", Severity.WARNING, identity, message, remedy))
    said = row["extracted"] or {}
    for name, ours in (row["settled"] or {}).items():
        if name in said and said[name] != ours:
            message = (
                f"The text, which changed after the review, gives {name} as {said[name]!r}; "
                f"the correction {ours!r} counts for now."
            )
            doubts.append(Problem("reviewed-text-changed", Severity.WARNING, identity, message, remedy))
    if not doubts:
        message = "The text changed after this mandate had been reviewed."
        doubts.append(Problem("reviewed-text-changed", Severity.WARNING, identity, message, remedy))
    return doubts
