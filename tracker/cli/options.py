"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "json", "csv")

format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", help="Table, JSON or CSV."
)


def day_option(*names: str, help: str, required: bool = False) -> Callable[[F], F]:  # noqa: A002 - click's word
    """Make an option that takes a day as ``2026-11-22``.

    Args:
        names: The option's names.
        help: What it is for.
        required: Whether it must be given.

    Returns:
        The decorator; the command gets a date, or none when the option was not given.
    """
    return click.option(*names, callback=_read_day, required=required, metavar="YYYY-MM-DD", help=help)


def _read_day(_ctx: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no day; write it as 2026-11-22.") from error


def session_code(text: str) -> str:
    """Read a session as people write it.

    Args:
        text: ``GA81``, ``81``, ``A/81``, ``eighty-first``, ``HRC57``, ``GA-S32``; empty for none.

    Returns:
        The session's code; empty for none.

    Raises:
        MisuseError: It is no session.
    """
    from tracker.values.session_names import parse_session

    return parse_session(text) if text.strip() else ""
