"""Which folders the register is read from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tracker.places import register_folder

if TYPE_CHECKING:
    from tracker.settings import Settings


def register_folders(settings: Settings) -> tuple[Path, ...]:
    """Name the folders the register is read from, the bundled one last.

    Args:
        settings: The settings in force.

    Returns:
        The folders; rows of an earlier one come before those of a later.
    """
    return (*(Path(folder).expanduser() for folder in settings.register.folders), register_folder())
