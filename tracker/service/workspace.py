"""The workspace: what every use case works with; the database, the register, the settings and the day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.places import register_folder
from tracker.store.engine import Store, open_store

if TYPE_CHECKING:
    from datetime import date, datetime

    from tracker.register.register import Register
    from tracker.settings import Settings


@dataclass(frozen=True)
class Workspace:
    """One person's access to one database on one day.

    Attributes:
        settings: The settings in force.
        store: The open database.
        as_of: The day for which everything is evaluated; what was adopted later is not yet there.
        now: The moment, aware of its time zone, under which changes are recorded.
        actor: Who acts, as named in the event log.
    """

    settings: Settings
    store: Store
    as_of: date
    now: datetime
    actor: str

    @cached_property
    def register(self) -> Register:
        """The reviewed facts, read when first asked for: bundled folder first, then the office's own."""
        from tracker.register.register import load_register

        return load_register(register_folders(self.settings))


def register_folders(settings: Settings) -> tuple[Path, ...]:
    """Name the folders the register is read from, the bundled one first.

    Args:
        settings: The settings in force.

    Returns:
        The folders in the order in which they are read.
    """
    return (register_folder(), *(Path(folder).expanduser() for folder in settings.register.folders))


def open_workspace(settings: Settings, url: str, as_of: date, now: datetime, actor: str) -> Workspace:
    """Open a database for use: create or migrate it, and load the register where that is due.

    Args:
        settings: The settings in force.
        url: The database's SQLAlchemy URL, see `tracker.settings.database_url`.
        as_of: The day for which everything is evaluated.
        now: The moment of the call, aware of its time zone.
        actor: Who acts.

    Returns:
        The workspace.

    Raises:
        StoreError: The database cannot be used.
        RefusedError: A row of the register is wrong.
    """
    return Workspace(settings, open_store(url), as_of, now, actor)
