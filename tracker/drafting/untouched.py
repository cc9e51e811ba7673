"""Telling a skeleton nobody has worked on from one that somebody has: only the first may be written over."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

_SEAL = re.compile(r"\n<!-- skeleton (?P<digest>[0-9a-f]{16}) -->\n\Z")
_SAVED = re.compile(rb"<dcterms:modified[^>]*>(?P<when>[^<]*)<")
NEVER_SAVED = "1980-01-01T00:00:00Z"
"""When a skeleton in Word was saved last, until somebody saves it."""


def sealed(text: str) -> str:
    """Close a text with a comment by which a later change shows.

    Args:
        text: A Markdown text that ends in a line break.

    Returns:
        The text with the comment, which no Markdown reader shows.
    """
    return f"{text}\n<!-- skeleton {_digest(text)} -->\n"


def is_untouched(content: bytes) -> bool:
    """Tell whether a file is a skeleton that nobody has changed since it was written.

    Args:
        content: The bytes of the file.

    Returns:
        Whether it is; any other file is not.
    """
    if content.startswith(b"PK"):
        return _never_saved(content)
    text = content.decode("utf-8", errors="replace")
    found = _SEAL.search(text)
    return found is not None and found["digest"] == _digest(text[: found.start()])


def _never_saved(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            saved = _SAVED.search(packed.read("docProps/core.xml"))
    except (zipfile.BadZipFile, KeyError, OSError):
        return False
    return saved is not None and saved["when"].decode() == NEVER_SAVED


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
