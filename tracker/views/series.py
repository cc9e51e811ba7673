"""A series of resolutions, for people and for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.views.writing import day, harmless, write_csv, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.dating.series import Series, SeriesMember

COLUMNS = ("place", "symbol", "adopted", "title", "why", "on_record", "text_held", "mandates")
_SIGNS = {"earlier": "↑ earlier", "asked for": "▶ asked for", "later": "↓ later"}
_LISTED = 12


def series_table(series: Series, width: int) -> RenderableType:
    """Lay a series out for a terminal.

    Args:
        series: The series.
        width: The terminal's columns.

    Returns:
        The table with what else is recalled under it.
    """
    asked = next(member for member in series.members if member.place == "asked for")
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, expand=True)
    for heading in ("", "Resolution", "Adopted"):
        table.add_column(heading, no_wrap=True, justify="right" if heading == "Adopted" else "left")
    table.add_column("Text", no_wrap=True)
    table.add_column("In the series because", ratio=1)
    if width >= 110:
        table.add_column("Mandates", justify="right")
    for member in series.members:
        cells = [_SIGNS[member.place], member.symbol, day(member.adopted), _held(member), _why(member, asked)]
        if width >= 110:
            cells.append(str(member.mandates) if member.on_record else "–")
        style = "bold" if member is asked else "" if member.on_record else "dim"
        table.add_row(*(Text(harmless(cell)) for cell in cells), style=style)
    title = Text(harmless(asked.title or asked.symbol), style="bold")
    notes = [*_note("Also recalls", series.cites), *_note("Also recalled by", series.cited_by)]
    return Group(title, "", table, "", *notes) if notes else Group(title, "", table)


def series_json(series: Series) -> str:
    """Print a series as JSON.

    Args:
        series: The series.

    Returns:
        An object with ``members``, ``cites`` and ``cited_by``.
    """
    return write_json(asdict(series))


def series_csv(series: Series) -> str:
    """Print the members of a series as CSV.

    Args:
        series: The series.

    Returns:
        The text with the columns of `COLUMNS`.
    """
    return write_csv(COLUMNS, (asdict(member) for member in series.members))


def _held(member: SeriesMember) -> str:
    if not member.on_record:
        return "not on record"
    return "held" if member.text_held else "not held"


def _why(member: SeriesMember, asked: SeriesMember) -> str:
    if member is asked:
        return ""
    return f"{member.why}: {member.title}" if member.title and member.title != asked.title else member.why


def _note(label: str, symbols: Sequence[str]) -> list[Text]:
    if not symbols:
        return []
    more = f" and {len(symbols) - _LISTED} more" if len(symbols) > _LISTED else ""
    return [Text(harmless(f"{label}: {', '.join(symbols[:_LISTED])}{more}."), style="dim")]
