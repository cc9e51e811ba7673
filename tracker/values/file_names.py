"""Names as the system gives them, made into text that can be stored and shown anywhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def spell(name: str | Path) -> str:
    r"""Spell a file's name or an argument so that every database and stream takes it.

    Args:
        name: A path or words from the command line; bytes that are no UTF-8 stand in them as lone surrogates
            (PEP 383).

    Returns:
        The same; each such byte as ``\xff``. What is in UTF-8, as nearly everything is, stays as it is.
    """
    text = str(name)
    if text.isascii():
        return text
    try:
        return os.fsencode(text).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        return text.encode("utf-8", "backslashreplace").decode("utf-8")
