"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from tracker.errors import MisuseError

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "json", "csv")

format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", help="Table, JSON or CSV."
)

_BODIES = (
    "GA",
    "SC",
    "HRC",
    "ECOSOC",
    "CND",
    "CCPCJ",
    "CSW",
    "CPD",
    "CSocD",
    "StatCom",
    "UNFF",
    "CDP",
    "CEPA",
)
_SESSION = re.compile(
    r"(?P<body>[A-Za-z]+(?:-[A-Za-z]{3,})*)?[\s#]*(?P<special>-E?S-?)?(?P<number>\d+)", re.IGNORECASE
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
        text: ``GA81``, ``ga 81``, ``81`` (the General Assembly's), ``HRC57``, ``GA-S32``; empty for none.

    Returns:
        The session's code; empty for none.

    Raises:
        MisuseError: It is no session.
    """
    if not text.strip():
        return ""
    found = _SESSION.fullmatch(text.strip())
    if not found:
        raise MisuseError(f"{text!r} is no session; write GA81, HRC57, ECOSOC2025 or GA-S32.")
    body = found["body"] or "GA"
    known = {name.upper(): name for name in _BODIES}
    special = (found["special"] or "").upper().rstrip("-")
    return f"{known.get(body.upper(), body)}{special}{found['number']}"
