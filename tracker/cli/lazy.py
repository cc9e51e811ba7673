"""A command group that knows its commands by name and imports one only when it is called."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that has not been imported yet.

    Attributes:
        target: Where it is, ``module:attribute``.
        summary: What it does, one line of the group's help.
        section: The heading under which the group's help lists it.
    """

    target: str
    summary: str
    section: str = "Commands"


class LazyGroup(click.Group):
    """A click group whose help and dispatch need no import of the other commands.

    Args:
        entries: The commands by name, in the order of the help.
        arguments: What `click.Group` takes.
    """

    def __init__(self, *args: Any, entries: Mapping[str, Entry], **arguments: Any) -> None:
        super().__init__(*args, **arguments)
        self.entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names of the commands in the order of the help."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command by its name.

        Args:
            ctx: click's context.
            cmd_name: The name.

        Returns:
            The command; none when no command has the name.
        """
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        module, _, attribute = entry.target.partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the signature is click's
        """Write the help's list of commands, section by section, from the summaries alone.

        Args:
            ctx: click's context.
            formatter: Where to write.
        """
        sections: dict[str, list[tuple[str, str]]] = {}
        for name, entry in self.entries.items():
            sections.setdefault(entry.section, []).append((name, entry.summary))
        for heading, rows in sections.items():
            with formatter.section(heading):
                formatter.write_dl(rows)
