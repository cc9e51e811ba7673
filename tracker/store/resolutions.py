"""Keeping resolutions: the facts of their mastheads, from texts and from the register."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from tracker.errors import Problem, Severity
from tracker.store.ordering import ordering_text
from tracker.store.problems import forget_problems, keep_problems
from tracker.store.tables import resolution

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection

    from tracker.parsing.resolution import Resolution
    from tracker.store.log import Moment
    from tracker.values.symbol import Symbol

_BLANK: tuple[Any, ...] = (None, "", [])


@dataclass(frozen=True, slots=True)
class Masthead:
    """A resolution's masthead as it stands on record.

    Attributes:
        adopted: The day of adoption; none when not on record.
        new: Whether nothing was on record of the resolution before.
    """

    adopted: date | None
    new: bool = False


def masthead_of(found: Resolution) -> dict[str, Any]:
    """Turn a resolution's masthead into a row.

    Args:
        found: The resolution as parsed.

    Returns:
        The values by column.
    """
    return {
        **symbol_columns(found.symbol),
        "organ": found.organ,
        "session": found.session,
        "title": found.title,
        "adopted": found.adopted,
        "distributed": found.distributed,
        "committee": found.committee,
        "committee_report": found.committee_report,
        "meeting": found.meeting,
        "drafts": [str(draft) for draft in found.drafts],
        "agenda": [asdict(entry) for entry in found.agenda],
    }


def symbol_columns(symbol: Symbol) -> dict[str, Any]:
    """Name the columns of a resolution that follow from its symbol.

    Args:
        symbol: The symbol.

    Returns:
        The values by column.
    """
    return {
        "key": symbol.key,
        "symbol": str(symbol),
        "short": symbol.short,
        "sort_key": ordering_text(symbol.sort_key),
        "family": str(symbol.family.value),
    }


def keep_masthead(
    connection: Connection,
    moment: Moment,
    values: Mapping[str, Any],
    *,
    text_held: bool,
    counts: bool = True,
    source: str = "",
) -> Masthead:
    """Put the facts of one resolution on record.

    Args:
        connection: A connection in a writing transaction.
        moment: When they became known.
        values: The facts by column, as `masthead_of` gives them.
        text_held: Whether they are from a text; the register's otherwise.
        counts: Whether they come before what is on record; if not, they only fill gaps.
        source: Where the register found them.

    Returns:
        What stands on record now.
    """
    held = connection.execute(select(resolution).where(resolution.c.key == values["key"])).mappings().first()
    origin = "text" if text_held else "register"
    registered = {} if text_held else {"registered_adopted": values["adopted"], "source": source}
    if held is None:
        row = {"registered_adopted": None, "source": "", **values, "origin": origin, "text_held": text_held}
        connection.execute(insert(resolution), [row | registered])
        return Masthead(row["adopted"], new=True)
    taken = {n: v for n, v in values.items() if v not in _BLANK and (counts or held[n] in _BLANK)}
    taken |= registered
    taken["origin"] = held["origin"] if held["origin"] == origin else "both"
    taken["text_held"] = held["text_held"] or text_held
    changed = {name: value for name, value in taken.items() if held[name] != value}
    now = {**held, **changed}
    if changed:
        connection.execute(update(resolution).where(resolution.c.key == values["key"]).values(changed))
        _note_conflict(connection, moment, now)
    return Masthead(now["adopted"])


def _note_conflict(connection: Connection, moment: Moment, row: Mapping[str, Any]) -> None:
    """Keep a problem as long as text and register give different days of adoption."""
    forget_problems(connection, "masthead", path=row["key"])
    if row["registered_adopted"] in {None, row["adopted"]}:
        return
    conflict = Problem(
        "adoption-date-conflict",
        Severity.WARNING,
        row["symbol"],
        f"The text has it adopted on {row['adopted']}, the register on {row['registered_adopted']}.",
        "Compare the text's masthead with the register's source, and correct the one that is wrong.",
    )
    keep_problems(connection, moment, "masthead", [conflict], path=row["key"])
