"""Mandates as found in files: JSON lines for programs, a table for people."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.errors import MisuseError
from tracker.values.file_names import spell
from tracker.values.label import MandateId
from tracker.values.symbol import parse_symbol
from tracker.views.due_words import due_words
from tracker.views.writing import WIDE, harmless

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
        The record; spans are pairs of character positions in ``quote``, ``doc`` is the symbol of the document
        as it is filed.
    """
    return {
        "symbol": mandate.symbol,
        "doc": document_symbol(mandate.symbol),
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
        "file": spell(file),
    }


@cache
def document_symbol(symbol: str) -> str:
    """Name the document that a resolution is filed as: the parts of one number are printed together.

    Args:
        symbol: The resolution's symbol in full, ``A/RES/72/262 B``.

    Returns:
        The symbol without its part letters, ``A/RES/72/262``.
    """
    try:
        return str(replace(parse_symbol(symbol), part=""))
    except MisuseError:
        return symbol


def mandates_table(found: Iterable[Mandate], width: int) -> Table:
    """Lay mandates out for a terminal: kind under paragraph, who under what.

    Args:
        found: The mandates.
        width: The terminal's columns; wide ones give who and to whom columns of their own.

    Returns:
        The table.
    """
    wide = width >= WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, expand=True)
    table.add_column("Mandate", overflow="fold", max_width=28)
    table.add_column("Due", max_width=22)
    table.add_column("What", ratio=1)
    if wide:
        table.add_column("Who", max_width=28)
        table.add_column("To whom", max_width=18)
    for mandate in found:
        where = Text(harmless(_identity(mandate)))
        who = (mandate.addressee, mandate.recipient)
        cells: list[RenderableType] = [where.append(f"\n{mandate.kind}", "dim"), Text(due_words(mandate.due))]
        what = harmless(mandate.subject or mandate.sub_item or mandate.item) or "–"
        below = "" if wide else _sent(*who)
        cells.append(Group(Text(what), *([Text(harmless(below), style="dim")] if below else [])))
        table.add_row(*cells, *(Text(harmless(name) or "–") for name in who if wide))
    return table


def _identity(mandate: Mandate) -> str:
    try:
        return str(MandateId(parse_symbol(mandate.symbol), mandate.paragraph, mandate.ordinal))
    except MisuseError:
        return f"{mandate.symbol}#{mandate.paragraph}"


def _sent(addressee: str, recipient: str) -> str:
    return f"{addressee} → {recipient}".strip() if recipient else addressee
