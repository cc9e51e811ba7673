"""Freshness: what tells that a database is behind its register, its mandates or the day.

Every command asks, so nothing heavy is imported here.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.store.facts import BUILT_FOR, BUILT_WITH, STALE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.service.workspace import Workspace
    from tracker.settings import Settings

_FAR = timedelta(days=28)
"""How far the day may move before recurring obligations get their next occurrences."""


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
            digest.update(_hash_of_file(file))
    return digest.hexdigest()


def _hash_of_file(file: Path) -> bytes:
    """Hash one file; one that cannot be read has a hash too, and the register says why it cannot."""
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError as error:
        return f"unreadable: {error.errno}".encode()


def hash_of_settings(settings: Settings) -> str:
    """Hash the settings that dates and statuses rest on, so that a change of any of them is noticed.

    Args:
        settings: The settings in force.

    Returns:
        A hash in hexadecimal.
    """
    return hashlib.sha256(repr((settings.dating, settings.status)).encode()).hexdigest()


def is_stale(facts: Mapping[str, str], workspace: Workspace) -> bool:
    """Tell whether obligations have to be built anew.

    Args:
        facts: The single facts about the database.
        workspace: The workspace they are built for.

    Returns:
        True when something changed that they are built from, or when the day has moved on so far that
        recurring ones need further occurrences.
    """
    return any(key.startswith(STALE) for key in facts) or is_old(facts, workspace)


def is_old(facts: Mapping[str, str], workspace: Workspace) -> bool:
    """Tell whether all obligations were built for another day or by other settings, or none were at all.

    Args:
        facts: The single facts about the database.
        workspace: The workspace they are built for.

    Returns:
        Whether all have to be built anew.
    """
    day, built = day_of(workspace), facts.get(BUILT_FOR, "")
    # A day far ahead is as wrong as one long past: recurring obligations would wait until it comes.
    near = (day - _FAR).isoformat() <= built <= (day + _FAR).isoformat()
    return not near or facts.get(BUILT_WITH) != hash_of_settings(workspace.settings)


def day_of(workspace: Workspace) -> date:
    """Tell the day obligations are built for.

    Args:
        workspace: The workspace.

    Returns:
        Today, on whatever day the workspace looks: a look at another day changes nothing on record.
    """
    return workspace.now.date()
