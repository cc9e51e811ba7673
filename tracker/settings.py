"""The settings: declared once as typed dataclasses, read from TOML, unknown keys refused."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

from platformdirs import user_config_path, user_data_path

from tracker.errors import SettingsError

_APP = "mandate-tracker"
_GREATEST = {"_years": 100, "_weeks": 520, "_days": 36_500, "": 100_000}
"""The greatest value of a number by the unit its name ends in; what is beyond reaches past every calendar."""


@dataclass(frozen=True, slots=True)
class DatabaseSettings:
    """Where obligations are kept."""

    url: str = ""


@dataclass(frozen=True, slots=True)
class RegisterSettings:
    """Where reviewed facts are read from besides the bundled register."""

    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateSettings:
    """Where the office keeps its own templates."""

    folder: str = ""


@dataclass(frozen=True, slots=True)
class DatingSettings:
    """How dates are derived: weeks are calendar weeks, the horizon is in years."""

    duty_station: str = "New York"
    horizon_years: int = 3
    submission_weeks: int = 10
    issuance_weeks: int = 6


@dataclass(frozen=True, slots=True)
class StatusSettings:
    """When the status of an occurrence changes."""

    upcoming_weeks: int = 26
    due_soon_days: int = 30
    no_record_days: int = 366


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """Which notices are called for and where they are written."""

    folder: str = ""
    lead_days: tuple[int, ...] = (30, 14, 7, 1)


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """The bounds of what is read."""

    max_megabytes: int = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, section by section as in ``tracker.toml``."""

    database: DatabaseSettings = field(default_factory=DatabaseSettings)
    register: RegisterSettings = field(default_factory=RegisterSettings)
    templates: TemplateSettings = field(default_factory=TemplateSettings)
    dating: DatingSettings = field(default_factory=DatingSettings)
    status: StatusSettings = field(default_factory=StatusSettings)
    notices: NoticeSettings = field(default_factory=NoticeSettings)
    reading: ReadingSettings = field(default_factory=ReadingSettings)


def load_settings(explicit: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the first file found.

    Args:
        explicit: The file named with ``--config``; it must exist.
        environment: The environment to look into; the process's own when none is given.

    Returns:
        The settings; the defaults where no file is found.

    Raises:
        SettingsError: The file cannot be read, or holds an unknown key or a value of the wrong type.
    """
    environment = os.environ if environment is None else environment
    named = explicit or (Path(environment["TRACKER_CONFIG"]) if environment.get("TRACKER_CONFIG") else None)
    if named:
        if not named.is_file():
            raise SettingsError(f"The configuration file {named} does not exist.")
        return read_settings(named)
    for candidate in (Path("tracker.toml"), user_config_path(_APP) / "tracker.toml"):
        if candidate.is_file():
            return read_settings(candidate)
    return Settings()


def read_settings(path: Path) -> Settings:
    """Read the settings from one file.

    Args:
        path: A TOML file.

    Returns:
        The settings, defaults where the file is silent.

    Raises:
        SettingsError: As `load_settings`.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The configuration file {path} cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The configuration file {path} is not valid TOML: {error}.") from error
    settings: Settings = _build(Settings, table, str(path), "")
    return settings


def database_url(
    settings: Settings, explicit: str | None = None, environment: Mapping[str, str] | None = None
) -> str:
    """Decide which database is used.

    Args:
        settings: The settings.
        explicit: The URL given with ``--db``; it comes first.
        environment: The environment to look into; the process's own when none is given.

    Returns:
        A SQLAlchemy URL.
    """
    environment = os.environ if environment is None else environment
    return (
        explicit or environment.get("TRACKER_DATABASE_URL") or settings.database.url or default_database_url()
    )


def default_database_url() -> str:
    """Return the URL of the database that is used when nobody names one: a file in the user's data folder."""
    return f"sqlite:///{user_data_path(_APP) / 'tracker.sqlite'}"


def notices_folder(settings: Settings) -> Path:
    """Return the folder notices are written to."""
    named = settings.notices.folder
    return Path(named).expanduser() if named else user_data_path(_APP) / "notices"


def _build(kind: Any, table: object, place: str, prefix: str) -> Any:
    if not isinstance(table, dict):
        raise SettingsError(f"{place}: {prefix.rstrip('.')} must be a table of settings.")
    hints = get_type_hints(kind)
    known = {f.name for f in fields(kind)}
    if unknown := sorted(set(table) - known):
        raise SettingsError(
            f"{place}: unknown setting {prefix}{unknown[0]}; known are {', '.join(sorted(known))}."
        )
    return kind(
        **{name: _value(hints[name], value, place, f"{prefix}{name}") for name, value in table.items()}
    )


def _value(hint: Any, value: object, place: str, key: str) -> Any:
    if is_dataclass(hint):
        return _build(hint, value, place, f"{key}.")
    if hint in (str, int) and type(value) is hint:
        if type(value) is int:
            _check_number(value, place, key)
        return value
    if hint == tuple[str, ...] and isinstance(value, list) and all(type(v) is str for v in value):
        return tuple(value)
    if hint == tuple[int, ...] and isinstance(value, list) and all(type(v) is int for v in value):
        for number in value:
            _check_number(number, place, key)
        return tuple(value)
    raise SettingsError(f"{place}: {key} must be {_named(hint)}, not {value!r}.")


def _check_number(number: int, place: str, key: str) -> None:
    if number < 0:
        raise SettingsError(f"{place}: {key} must not be negative.")
    greatest = next(most for unit, most in _GREATEST.items() if key.endswith(unit))
    if number > greatest:
        raise SettingsError(f"{place}: {key} must be at most {greatest:,}.")


def _named(hint: Any) -> str:
    names = {str: "a text", int: "a whole number", tuple[str, ...]: "a list of texts"}
    return names.get(hint, "a list of whole numbers")
