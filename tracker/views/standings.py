"""The morning table: what is due, from whom and when, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.views.signs import STATUS_SIGNS, status_text
from tracker.views.writing import WIDE, clip, count, day, harmless, write_csv, write_json

if TYPE_CHECKING:
    from datetime import date

    from tracker.dating.standing import Overview, Standing

_DAYS_A_MONTH = 30.44
_GAP = "   "
_HEADING = 110

COLUMNS = (
    "status", "deadline", "days_left", "milestone", "certainty", "due", "considered", "opens", "closes",
    "obligation", "kind", "title", "addressee", "recipient", "organ", "item", "sub_item",
    "mandates", "unreviewed", "resolution_title",
)  # fmt: skip


def overview_table(overview: Overview, width: int) -> RenderableType:
    """Lay the standings out for a terminal.

    Args:
        overview: The standings.
        width: The terminal's columns.

    Returns:
        A title line, the counts by status, the table, and a line on what is not shown.
    """
    parts: list[RenderableType] = [_title(overview), _legend(overview, width)]
    if overview.standings:
        parts += ["", _wide(overview) if width >= WIDE else _narrow(overview)]
    if note := _left_out(overview):
        parts += ["", note]
    return Group(*parts)


def overview_json(overview: Overview) -> str:
    """Print the standings as a JSON list.

    Args:
        overview: The standings.

    Returns:
        A list of objects with the keys of `COLUMNS`; ``mandates`` is a list.
    """
    return write_json([_record(standing, overview.as_of) for standing in overview.standings])


def overview_csv(overview: Overview) -> str:
    """Print the standings as CSV.

    Args:
        overview: The standings.

    Returns:
        The text with the columns of `COLUMNS`.
    """
    return write_csv(COLUMNS, (_record(standing, overview.as_of) for standing in overview.standings))


def remaining(days: int | None) -> str:
    """Say how far a deadline is away.

    Args:
        days: The days to it; negative when it has passed, none when there is none.

    Returns:
        ``in 12 days``, ``today``, ``3 days late``, from a hundred days on in months; empty for none.
    """
    if days is None:
        return ""
    if days == 0:
        return "today"
    away = abs(days)
    amount = count(away, "day") if away < 100 else count(round(away / _DAYS_A_MONTH), "month")
    return f"in {amount}" if days > 0 else f"{amount} late"


def reasons(mandates: tuple[str, ...]) -> str:
    """Name the mandates behind an obligation in little room.

    Args:
        mandates: Their identities.

    Returns:
        ``79/9#29 +13``.
    """
    if not mandates:
        return "–"
    more = f" +{len(mandates) - 1}" if len(mandates) > 1 else ""
    return harmless(mandates[0]) + more


def _title(overview: Overview) -> Text:
    return Text.assemble(("What is due", "bold"), f", as of {day(overview.as_of)}")


def _legend(overview: Overview, width: int) -> Text:
    known = [status for status in STATUS_SIGNS if overview.counts.get(status)]
    if not known:
        return Text("Nothing on record matches.", style="dim")
    lines = [Text()]
    for status in known:
        entry = status_text(status, overview.counts[status])
        if lines[-1] and lines[-1].cell_len + len(_GAP) + entry.cell_len > width:
            lines.append(Text())
        lines[-1].append(_GAP if lines[-1] else "").append(entry)
    return Text("\n").join(lines)


def _wide(overview: Overview) -> Table:
    table = _frame()
    table.add_column("Who", max_width=22)
    table.add_column("For", no_wrap=True, max_width=16)
    table.add_column("Asked for by", no_wrap=True)
    for standing in overview.standings:
        more = (clip(standing.addressee, 48) or "–", _occasion(standing), reasons(standing.mandates))
        table.add_row(
            *_state(standing, overview.as_of),
            _what(standing, _asked(standing)),
            *(Text(words) for words in more),
        )
    return table


def _narrow(overview: Overview) -> Table:
    table = _frame()
    for standing in overview.standings:
        facts = (reasons(standing.mandates), _occasion(standing), harmless(standing.addressee))
        table.add_row(*_state(standing, overview.as_of), _what(standing, " · ".join(filter(None, facts))))
    return table


def _frame() -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, expand=True)
    table.add_column("Status", no_wrap=True)
    table.add_column("Deadline", no_wrap=True, justify="right")
    table.add_column("What", ratio=1)
    return table


def _state(standing: Standing, as_of: date) -> tuple[Text, Text]:
    """Status over kind, deadline over how far it is away."""
    status = Text.assemble(status_text(standing.status), ("\n" + harmless(standing.kind), "dim"))
    return status, Text.assemble(day(standing.deadline), "\n", _away(standing, as_of))


def _what(standing: Standing, facts: str) -> RenderableType:
    """What a desk officer calls it, in full; under it, cut at the column's width, what else is known."""
    unnamed = _unnamed(standing)
    heading = Text(clip(standing.resolution_title if unnamed else standing.title, _HEADING))
    below = (harmless(standing.title) if unnamed else "", facts)
    return Group(heading, *(_small(line) for line in below if line))


def _small(words: str) -> Text:
    return Text(words, style="dim", no_wrap=True, overflow="ellipsis")


def _asked(standing: Standing) -> str:
    number = len(standing.mandates)
    return f"asked for in {count(number, 'paragraph')}" if number > 1 else ""


def _unnamed(standing: Standing) -> bool:
    """Whether its title is no more than words of the one paragraph that asks for it."""
    titled = standing.resolution_title
    return bool("#" in standing.obligation and titled and titled != standing.title)


def _away(standing: Standing, as_of: date) -> Text:
    style = "red" if standing.status == "overdue" else "dim"
    settled = standing.status in {"discharged", "past", "no record"}
    return Text("" if settled else remaining(standing.days_left(as_of)), style=style)


def _occasion(standing: Standing) -> str:
    code = standing.code.removeprefix("undated:")
    return "" if code == str(standing.deadline) else clip(code, 16)


def _left_out(overview: Overview) -> Text | None:
    parts = []
    if overview.cut_past or overview.cut:
        told = [
            f"{overview.cut_past:,} with an earlier deadline" if overview.cut_past else "",
            f"{overview.cut:,} with a later one" if overview.cut else "",
        ]
        parts.append(f"Beyond the limit: {', '.join(filter(None, told))} (--limit 0 shows all).")
    if overview.hidden:
        listed = ", ".join(f"{overview.hidden[s]:,} {s}" for s in STATUS_SIGNS if overview.hidden.get(s))
        parts.append(f"Not shown: {listed} (--all shows them, --status picks some).")
    return Text("\n".join(parts), style="dim") if parts else None


def _record(standing: Standing, as_of: date) -> dict[str, Any]:
    return {
        "status": standing.status,
        "deadline": standing.deadline,
        "days_left": standing.days_left(as_of),
        "milestone": standing.milestone,
        "certainty": standing.certainty,
        "due": standing.code,
        "considered": standing.considered,
        "opens": standing.opens,
        "closes": standing.closes,
        "obligation": standing.obligation,
        "kind": standing.kind,
        "title": standing.title,
        "addressee": standing.addressee,
        "recipient": standing.recipient,
        "organ": standing.organ,
        "item": standing.item,
        "sub_item": standing.sub_item,
        "mandates": list(standing.mandates),
        "unreviewed": standing.unreviewed,
        "resolution_title": standing.resolution_title,
    }
