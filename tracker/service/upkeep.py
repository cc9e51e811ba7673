"""Upkeep: what an opened database needs before it is used, asked cheaply, done only where it is due.

Every command passes here, so nothing heavy is imported until there is something to do.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.store.facts import BUILT_FOR, REGISTER_HASH, STALE, read_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.service.workspace import Workspace

_FAR = timedelta(days=28)
"""How far the day may move before recurring obligations get their next occurrences."""


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
    elif is_stale(facts, day_of(workspace)):
        from tracker.service.obligating import rebuild_obligations

        # A process killed before it had built obligations leaves that to the next one.
        rebuild_obligations(workspace, only_if_stale=True)


def hash_of_register(folders: Sequence[Path]) -> str:
    """Hash the files of the register, so that a change of any of them is noticed.

    Args:
        folders: The folders, in order.

    Returns:
        A hash in hexadecimal.
    """
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for file in sorted(folder.rglob("*.toml")):
            digest.update(f"{number}\0{file.relative_to(folder)}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def is_stale(facts: Mapping[str, str], day: date) -> bool:
    """Tell whether obligations have to be built anew.

    Args:
        facts: The single facts about the database.
        day: The day they are built for.

    Returns:
        True when something changed that they are built from, or when the day has moved on so far that
        recurring ones need further occurrences.
    """
    return any(key.startswith(STALE) for key in facts) or is_old(facts, day)


def is_old(facts: Mapping[str, str], day: date) -> bool:
    """Tell whether recurring obligations need further occurrences, or none have been built at all.

    Args:
        facts: The single facts about the database.
        day: The day they are built for.

    Returns:
        Whether all have to be built anew.
    """
    return facts.get(BUILT_FOR, "") < (day - _FAR).isoformat()


def day_of(workspace: Workspace) -> date:
    """Tell the day obligations are built for.

    Args:
        workspace: The workspace.

    Returns:
        The workspace's day, or today if it looks back: that must not take away what the present has.
    """
    return max(workspace.as_of, workspace.now.date())
