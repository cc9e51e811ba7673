"""Problems found in data, for people and for programs."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.errors import Problem, Severity
from tracker.views.writing import count, harmless, write_csv, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = ("severity", "code", "place", "message", "remedy")
_SIGNS = {Severity.ERROR: ("✗", "bold red"), Severity.WARNING: ("!", "yellow"), Severity.INFO: ("·", "dim")}
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}


def problems_view(problems: Sequence[Problem], *, hidden: int = 0) -> RenderableType:
    """Lay problems out for a terminal, the gravest first.

    Args:
        problems: The problems.
        hidden: How many lesser ones are not among them.

    Returns:
        The table with a line of counts under it.
    """
    table = Table(box=None, padding=(0, 2, 1, 0), header_style="bold", pad_edge=False, expand=True)
    table.add_column("", no_wrap=True)
    table.add_column("Where", ratio=2, overflow="fold")
    table.add_column("What is wrong, and what to do", ratio=5)
    for problem in sorted(problems, key=lambda problem: list(Severity).index(problem.severity)):
        sign, style = _SIGNS[problem.severity]
        told = Text(harmless(problem.message))
        if problem.remedy:
            told.append(f"\n→ {harmless(problem.remedy)}", style="dim")
        table.add_row(
            Text(f"{sign} {_WORDS[problem.severity]}", style=style), Text(harmless(problem.place)), told
        )
    by = Counter(problem.severity for problem in problems)
    counts = [count(by[severity], word) for severity, word in _WORDS.items() if by[severity]]
    line = ", ".join(counts) + "." if counts else "Nothing is wrong."
    more = f" {count(hidden, 'lesser remark')} not shown (--all shows them)." if hidden else ""
    return Group(table, Text(line + more, style="bold")) if problems else Text(line + more)


def problems_json(problems: Sequence[Problem]) -> str:
    """Print problems as a JSON list.

    Args:
        problems: The problems.

    Returns:
        A list of objects with the keys of `COLUMNS`.
    """
    return write_json([_record(problem) for problem in problems])


def problems_csv(problems: Sequence[Problem]) -> str:
    """Print problems as CSV.

    Args:
        problems: The problems.

    Returns:
        The text with the columns of `COLUMNS`.
    """
    return write_csv(COLUMNS, (_record(problem) for problem in problems))


def _record(problem: Problem) -> dict[str, Any]:
    return {**asdict(problem), "severity": str(problem.severity)}
