"""Opening: a workspace on a database that is migrated and up to date.

Every command passes here, so nothing heavy is imported until there is something to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.register.folders import register_folders
from tracker.service.freshness import hash_of_register, is_stale
from tracker.service.workspace import Workspace
from tracker.settings import default_database_url
from tracker.store.engine import open_store
from tracker.store.facts import REGISTER_HASH, read_facts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from tracker.settings import Settings


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
        SettingsError: The duty station of the settings has no holidays on record.
    """
    store = open_store(url, make_folder=url == default_database_url())
    workspace = Workspace(settings, store, as_of, now, actor)
    try:
        keep_up(workspace, register_folders(settings))
    except BaseException:
        workspace.store.close()
        raise
    return workspace


def keep_up(workspace: Workspace, folders: Sequence[Path]) -> None:
    """Load the register if its files changed, and build obligations if something they rest on did.

    Args:
        workspace: The workspace just opened.
        folders: The folders of the register.

    Raises:
        StoreError: The database cannot be used.
        SettingsError: The duty station of the settings has no holidays on record.
    """
    with workspace.store.reading() as connection:
        facts = read_facts(connection)
    found = hash_of_register(folders)
    if facts.get(REGISTER_HASH) != found:
        from tracker.service.registering import load_register_into

        load_register_into(workspace, found)
    elif is_stale(facts, workspace):
        from tracker.service.obligating import rebuild_obligations

        # A process killed before it had built obligations leaves that to the next one.
        rebuild_obligations(workspace, only_if_stale=True)
