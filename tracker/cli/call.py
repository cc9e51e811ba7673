"""What one call of the tracker was asked to use: database, day, configuration, actor."""

from __future__ import annotations

import getpass
import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click

from tracker.values.file_names import spell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.service.workspace import Workspace
    from tracker.settings import Settings


@dataclass(slots=True)
class Call:
    """The global options of one call, and what follows from them when a command needs it.

    Attributes:
        db: The database URL given with ``--db``; empty when none is.
        config: The file given with ``--config``; none when none is.
        as_of: The evaluation day: ``--as-of``, else today in UTC.
        actor: Who acts, as the event log will name them.
    """

    db: str
    config: Path | None
    as_of: date
    actor: str

    def settings(self) -> Settings:
        """Read the settings that hold for this call."""
        from tracker.settings import load_settings

        return load_settings(self.config)

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the database for this call and close it afterwards.

        Yields:
            The workspace that the use cases take.
        """
        from tracker.service.opening import open_workspace
        from tracker.settings import database_url

        settings = self.settings()
        url = database_url(settings, self.db or None)
        workspace = open_workspace(settings, url, as_of=self.as_of, now=datetime.now(UTC), actor=self.actor)
        try:
            yield workspace
        finally:
            workspace.store.close()


pass_call = click.make_pass_decorator(Call)


def today() -> date:
    """Return today's date in UTC; the commands read the clock nowhere else."""
    return datetime.now(UTC).date()


def default_actor() -> str:
    """Name the person at the keyboard: ``TRACKER_ACTOR``, else the login name."""
    if named := os.environ.get("TRACKER_ACTOR"):
        return spell(named)
    try:
        return spell(getpass.getuser())
    except (KeyError, OSError):
        return "unknown"


def examples(*lines: str) -> str:
    """Build the examples at the foot of a command's help.

    Args:
        lines: One call of the command each, with what it is for after two blanks where that helps.

    Returns:
        An epilogue that click does not rewrap.
    """
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
