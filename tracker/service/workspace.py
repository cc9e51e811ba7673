"""The workspace: what every use case works with; the database, the register, the settings and the day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.register.folders import register_folders
from tracker.store.engine import Store
from tracker.store.log import Moment

if TYPE_CHECKING:
    from datetime import date, datetime

    from tracker.register.records import Register
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

    @property
    def moment(self) -> Moment:
        """Under which day, clock time and name changes are recorded."""
        return Moment(self.as_of, self.now, self.actor)

    @cached_property
    def register(self) -> Register:
        """The reviewed facts, read when first asked for; the office's own come before the bundled ones."""
        from tracker.register.load import load_register

        return load_register(register_folders(self.settings))
