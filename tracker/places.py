"""Where the files live that come with the tracker: migrations, templates, register and default settings."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def data_root() -> Path:
    """Find the folder that holds ``mandates/``, ``templates/``, ``db/migrations/`` and ``tracker.toml``.

    Returns:
        ``tracker/_data`` of an installed wheel, else the root of the checkout.
    """
    packaged = Path(str(files("tracker"))) / "_data"
    return packaged if packaged.is_dir() else Path(str(files("tracker"))).parent


def register_folder() -> Path:
    """Return the folder of the bundled register."""
    return data_root() / "mandates"


def templates_folder() -> Path:
    """Return the folder of the bundled templates."""
    return data_root() / "templates"


def migrations_folder() -> Path:
    """Return the folder of the database migrations."""
    return data_root() / "db" / "migrations"


def default_settings_file() -> Path:
    """Return the bundled ``tracker.toml`` with every setting and its default."""
    return data_root() / "tracker.toml"
