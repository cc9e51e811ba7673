"""Mandates as found in files: JSON lines for programs, a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from tracker.views.writing import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tracker.extraction.mandate import Mandate


def mandate_record(mandate: Mandate, file: Path) -> dict[str, Any]:
    """Lay a mandate out as one record for machines.

    Args:
        mandate: The mandate.
        file: The file it was found in.

    Returns:
        The record; spans are pairs of character positions in ``quote``.
    """
    return {
        "symbol": mandate.symbol,
        "paragraph": mandate.paragraph,
        "ordinal": mandate.ordinal,
        "kind": str(mandate.kind),
        "addressee": mandate.addressee,
        "recipient": mandate.recipient,
        "due": mandate.due,
        "item": mandate.item,
        "sub_item": mandate.sub_item,
        "subject": mandate.subject,
        "verb": mandate.verb,
        "product": mandate.product,
        "binding": mandate.binding,
        "quote": mandate.quote,
        "span": list(mandate.span),
        "due_span": list(mandate.due_span) if mandate.due_span else None,
        "rule": mandate.rule,
        "confidence": mandate.confidence,
        "file": str(file),
    }


def mandates_table(found: Iterable[tuple[Mandate, Path]], width: int) -> Table:
    """Lay mandates out for a terminal.

    Args:
        found: The mandates, each with its file.
        width: The terminal's columns; narrow ones get fewer columns.

    Returns:
        The table.
    """
    wide = width >= 110
    table = Table(box=None, padding=(0, 1), header_style="bold", pad_edge=False)
    table.add_column("Resolution", no_wrap=True)
    table.add_column("§", no_wrap=True)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Due", no_wrap=not wide, overflow="fold")
    table.add_column("Who", max_width=24)
    if wide:
        table.add_column("To whom", max_width=16)
    table.add_column("What", ratio=1)
    for mandate, _ in found:
        what = mandate.subject or mandate.sub_item or mandate.item
        cells = [mandate.symbol, mandate.paragraph, str(mandate.kind), mandate.due, mandate.addressee or "–"]
        if wide:
            cells.append(mandate.recipient or "–")
        table.add_row(*(Text(harmless(cell)) for cell in (*cells, what)))
    return table
