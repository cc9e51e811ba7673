"""Issued documents and what they discharge, for people and for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.views.writing import clip, count, day, harmless, write_csv, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.dating.dossier import IssuedRecord

COLUMNS = ("symbol", "issued", "title", "origin", "discharges")
_TITLE = 120


def documents_table(documents: Sequence[IssuedRecord], as_of: date) -> RenderableType:
    """Lay issued documents out for a terminal.

    Args:
        documents: The documents, the newest first.
        as_of: The day they hold for.

    Returns:
        The table with a line of counts.
    """
    title = Text.assemble(("Issued documents on record", "bold"), f", as of {day(as_of)}")
    if not documents:
        return Group(title, Text("None; tracker document add records one.", style="dim"))
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, expand=True)
    table.add_column("Issued", no_wrap=True, justify="right")
    table.add_column("Symbol", overflow="fold", min_width=12)
    table.add_column("Title, and what it answers", ratio=1)
    for document in documents:
        cell = Text(clip(document.title, _TITLE) or "(no title)")
        for answered in document.discharges:
            cell.append(f"\n✓ {harmless(answered)}", style="green")
        table.add_row(day(document.issued), Text(harmless(document.symbol)), cell)
    return Group(title, "", table, "", Text(f"{count(len(documents), 'document')}.", style="dim"))


def documents_json(documents: Sequence[IssuedRecord]) -> str:
    """Print issued documents as a JSON list.

    Args:
        documents: The documents.

    Returns:
        A list of objects with the keys of `COLUMNS`.
    """
    return write_json([asdict(document) for document in documents])


def documents_csv(documents: Sequence[IssuedRecord]) -> str:
    """Print issued documents as CSV.

    Args:
        documents: The documents.

    Returns:
        The text with the columns of `COLUMNS`.
    """
    return write_csv(COLUMNS, (asdict(document) for document in documents))
