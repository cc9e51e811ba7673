"""Printing: one console for tables, plain echo for what programs read, problems to standard error."""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import IO, TYPE_CHECKING, Any, TextIO, cast

import click

from tracker.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console, RenderableType

_PADDING = re.compile(r" +(?=\n)")


def console() -> Console:
    """Make the console for tables: as wide as the terminal, colours only where they show."""
    from rich.console import Console

    file = sys.stdout if sys.stdout.isatty() else cast("IO[str]", _Trimmed(sys.stdout))
    return Console(file=file, highlight=False, emoji=False, markup=False, soft_wrap=False)


class _Trimmed:
    """Where output goes that no terminal shows: the blanks that pad a table's last column stay behind.

    Args:
        stream: Where the rest goes.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text without the blanks at the ends of its lines."""
        return self._stream.write(_PADDING.sub("", text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def show(*parts: RenderableType) -> None:
    """Print renderables one under the other.

    Args:
        parts: Tables, texts.
    """
    target = console()
    for part in parts:
        target.print(part)


def report_problems(problems: Iterable[Problem], *, least: Severity = Severity.WARNING) -> None:
    """Print problems to standard error, one a line, and count those left out.

    Args:
        problems: The problems.
        least: The least severity printed; lesser ones are counted.
    """
    from tracker.views.writing import harmless

    order = list(Severity)
    hidden: Counter[Severity] = Counter()
    for problem in problems:
        if order.index(problem.severity) > order.index(least):
            hidden[problem.severity] += 1
            continue
        remedy = f" {problem.remedy}" if problem.remedy else ""
        click.echo(harmless(f"{problem.severity}: {problem.place}: {problem.message}{remedy}"), err=True)
    if hidden:
        click.echo(f"({sum(hidden.values())} lesser remarks not shown)", err=True)


FORMATS = click.Choice(["table", "json", "csv"])
