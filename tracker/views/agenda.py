"""A session's agenda as decided so far, for people and for programs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.views.writing import count, day, harmless, write_csv, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.dating.agenda import AgendaEntry, Basis

COLUMNS = ("item", "sub_item", "basis", "mandates", "inferred")
_NO_TITLE = "(the decision names no title)"


def agenda_table(entries: Sequence[AgendaEntry], session: str, as_of: date) -> RenderableType:
    """Lay the agenda out for a terminal, sub-items under their items.

    Args:
        entries: The entries by item.
        session: The session's code.
        as_of: The day they hold for.

    Returns:
        A title line and the table.
    """
    title = Text.assemble(
        ("To be included in the agenda of ", "bold"), (session, "bold"), f", as of {day(as_of)}"
    )
    if not entries:
        return Group(title, Text("No decision on record puts anything on it.", style="dim"))
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, expand=True)
    table.add_column("Item", ratio=1)
    table.add_column("Legal basis", max_width=34)
    for item, group in groupby(entries, key=lambda entry: entry.item):
        grouped = list(group)
        own = [entry for entry in grouped if not entry.sub_item]
        note = (
            Text("  (the resolution's own item)", style="dim")
            if all(e.inferred for e in grouped)
            else Text("")
        )
        bases = [basis for entry in own for basis in entry.basis]
        table.add_row(Text(harmless(item) or _NO_TITLE, style="bold") + note, _basis(bases))
        for entry in grouped:
            if entry.sub_item:
                table.add_row(_sub_item(entry.sub_item), _basis(entry.basis))
    items = len({entry.item for entry in entries})
    subs = sum(bool(entry.sub_item) for entry in entries)
    return Group(
        title, "", table, "", Text(f"{count(items, 'item')}, {count(subs, 'sub-item')}.", style="dim")
    )


def agenda_json(entries: Sequence[AgendaEntry]) -> str:
    """Print the agenda as JSON.

    Args:
        entries: The entries.

    Returns:
        A list of objects with ``item``, ``sub_item``, ``basis`` (citations), ``mandates`` and ``inferred``.
    """
    return write_json([_record(entry) for entry in entries])


def agenda_csv(entries: Sequence[AgendaEntry]) -> str:
    """Print the agenda as CSV.

    Args:
        entries: The entries.

    Returns:
        The text with the columns of `COLUMNS`.
    """
    return write_csv(COLUMNS, (_record(entry) for entry in entries))


def _sub_item(title: str) -> Table:
    row = Table.grid(padding=0)
    row.add_row("  · ", Text(harmless(title)))
    return row


def _basis(bases: Sequence[Basis]) -> Text:
    return Text("\n").join(Text(harmless(str(basis))) for basis in bases)


def _record(entry: AgendaEntry) -> dict[str, Any]:
    return {
        "item": entry.item,
        "sub_item": entry.sub_item,
        "basis": [str(basis) for basis in entry.basis],
        "mandates": [basis.mandate for basis in entry.basis],
        "inferred": entry.inferred,
    }
