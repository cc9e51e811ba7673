"""A session's window with where each date comes from, for people and for programs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tracker.views.writing import day, harmless, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.values.derivation import Step
    from tracker.values.session import Window


def session_view(whole: Window, parts: Sequence[tuple[str, Window]], as_of: date) -> RenderableType:
    """Lay a session out for a terminal.

    Args:
        whole: The whole session.
        parts: The windows in it, by name.
        as_of: The day to look from.

    Returns:
        The dates, their arithmetic, and the table of parts and committees.
    """
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim")
    facts.add_row("opens", Text(_opening(whole), style="bold"))
    facts.add_row("closes", Text(_closing(whole), style="bold"))
    facts.add_row("certainty", str(whole.certainty))
    head = Text.assemble((harmless(whole.code), "bold"), f"  {_tense(whole, as_of)}")
    page: list[RenderableType] = [
        head,
        facts,
        "",
        Text("Where the dates come from", style="bold"),
        steps(_known_steps(whole)),
    ]
    if parts:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
        table.add_column("Within it")
        for heading in ("From", "To"):
            table.add_column(heading, no_wrap=True, justify="right")
        table.add_column("Certainty", no_wrap=True)
        for name, window in parts:
            row = (Text(harmless(name)), day(window.opens), day(window.closes), str(window.certainty))
            table.add_row(*row)
        page += ["", table]
    return Group(*page)


def session_json(whole: Window, parts: Sequence[tuple[str, Window]]) -> str:
    """Print a session as JSON.

    Args:
        whole: The whole session.
        parts: The windows in it, by name.

    Returns:
        An object with ``code``, ``opens``, ``closes``, ``certainty``, ``steps`` and ``parts``; dates are ISO.
        Of an opening whose day is not on record only the month is given, of such a closing nothing.
    """
    record = _record(whole)
    record["parts"] = [{"name": name, **_record(window)} for name, window in parts]
    return write_json(record)


def steps(derivation: Sequence[Step], first: int = 1) -> RenderableType:
    """Lay the steps of an arithmetic out, numbered.

    Args:
        derivation: The steps, the base first.
        first: The number of the first one.

    Returns:
        One line a step: words, result, source.
    """
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style="dim")
    table.add_column(ratio=1, overflow="fold")
    for number, step in enumerate(derivation, first):
        line = Text(harmless(step.text), overflow="fold")
        if step.result and not _says(step.text, step.result):
            line.append(f" = {day(step.result)}", style="bold")
        if step.source:
            line.append(f"  [{harmless(step.source)}]", style="dim")
        table.add_row(f"{number}.", line)
    return Padding(table, (0, 0, 0, 2))


def _says(words: str, on: date) -> bool:
    return any(spelled in words for spelled in (on.isoformat(), day(on), f"{on.day} {on:%B %Y}"))


def _opening(window: Window) -> str:
    return day(window.opens) if window.opens_known else f"{window.opens:%B %Y}, the day is not on record"


def _closing(window: Window) -> str:
    if not window.closes_known:
        return "not on record"
    return day(window.closes) if window.closes else "open-ended"


def _known_steps(window: Window) -> tuple[Step, ...]:
    """Leave out the days that only stand in for what is not on record."""
    shown = window.steps if window.closes_known else window.steps[:-1]
    return shown if window.opens_known else (replace(shown[0], result=None), *shown[1:])


def _tense(window: Window, as_of: date) -> str:
    if as_of < window.opens:
        return f"opens in {(window.opens - as_of).days} days"
    if window.closes and as_of > window.closes:
        return "is over"
    return "is in session"


def _record(window: Window) -> dict[str, Any]:
    return {
        "code": window.code,
        "opens": window.opens if window.opens_known else f"{window.opens:%Y-%m}",
        "closes": window.closes if window.closes_known else None,
        "certainty": str(window.certainty),
        "steps": [
            {"text": step.text, "rule": step.rule, "source": step.source, "result": step.result}
            for step in _known_steps(window)
        ],
    }
