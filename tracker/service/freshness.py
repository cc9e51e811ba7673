"""Freshness: what tells that a database is behind its register, its mandates or the day.

Every command asks, so nothing heavy is imported here.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.store.facts import BUILT_FOR, STALE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.service.workspace import Workspace

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
