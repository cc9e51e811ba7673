"""The templates: the office's own shadow the bundled ones by name, and all they can do is write text."""

from __future__ import annotations

import shlex
import textwrap
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
)
from jinja2 import TemplateError as JinjaTemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tracker.drafting.plain_text import day, listed, one_line, shortened
from tracker.errors import SettingsError
from tracker.places import templates_folder
from tracker.values.ordinals import ordinal_words

DEFAULT_PREFIX = "default"
_ESCAPED = (".html.j2", ".xml.j2")


class Templates:
    """The templates in use: those of the office first, then the bundled ones.

    Args:
        folder: The office's folder of templates; empty for the bundled ones alone.
        bundled: The folder of the bundled templates.

    Raises:
        SettingsError: The office's folder does not exist.
    """

    def __init__(self, folder: str = "", bundled: Path | None = None) -> None:
        ours: BaseLoader = FileSystemLoader(bundled or templates_folder())
        loaders: list[BaseLoader] = [ours, PrefixLoader({DEFAULT_PREFIX: ours}, delimiter=":")]
        if folder:
            office = Path(folder).expanduser()
            if not office.is_dir():
                raise SettingsError(f"The template folder {office} named in templates.folder does not exist.")
            loaders.insert(0, FileSystemLoader(office))
        self._environment = _environment(ChoiceLoader(loaders))

    def render(self, name: str, **variables: Any) -> str:
        """Fill in one template.

        Args:
            name: Its name, ``notices/due_soon.txt.j2``.
            variables: What it may use; a variable it names and that is not here is an error, not a blank.

        Returns:
            The text, values escaped where the name ends in ``.html.j2``.

        Raises:
            SettingsError: The template is missing, is not valid, or uses what it must not.
        """
        try:
            return self._environment.get_template(name).render(cleaned(variables))
        except TemplateNotFound as error:
            raise SettingsError(
                f"The template {error.name} is in neither the office's nor the bundled folder."
            ) from error
        except JinjaTemplateError as error:
            line = f", line {error.lineno}" if hasattr(error, "lineno") else ""
            raise SettingsError(
                f"The template {name}{line} cannot be used: {one_line(str(error))}."
            ) from error
        except RecursionError as error:
            raise SettingsError(f"The template {name} includes or calls itself without end.") from error
        except OSError as error:
            raise SettingsError(f"The template {name} cannot be read: {error.strerror}.") from error
        except (TypeError, ValueError, ArithmeticError, AttributeError, LookupError, MemoryError) as error:
            reason = one_line(str(error)) or type(error).__name__
            raise SettingsError(f"The template {name} fails: {reason}.") from error


def _environment(loader: BaseLoader) -> Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name) and str(name).endswith(_ESCAPED),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        day=day, listed=listed, one_line=one_line, shortened=shortened, wrapped=wrapped
    )
    environment.filters.update(ordinal=ordinal_words, quoted=shlex.quote)
    return environment


def wrapped(text: str, width: int = 78, indent: str = "", hanging: str | None = None) -> str:
    """Break a text into lines for a plain text page.

    Args:
        text: The text.
        width: The most characters of a line, indent included.
        indent: What every line starts with.
        hanging: What the second and later lines start with; the indent when none is given.

    Returns:
        The lines, joined by line breaks; longer words stay whole.
    """
    return textwrap.fill(
        one_line(text),
        width,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def cleaned(value: Any) -> Any:
    """Set every text in a value in one line, so that no title can start a paragraph or a list of its own.

    Args:
        value: A text, a record, or tuples, lists and mappings of them.

    Returns:
        The same value with every text in it cleaned.
    """
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, tuple | list):
        return tuple(cleaned(part) for part in value)
    if isinstance(value, Mapping):
        return {key: cleaned(part) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: cleaned(getattr(value, f.name)) for f in fields(value) if f.init})
    return value
