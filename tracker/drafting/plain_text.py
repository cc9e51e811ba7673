"""Text from elsewhere made safe to set in a line; dates and lists as the Organization writes them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tracker.errors import MisuseError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_BLANKS = re.compile(r"\s+")
# Embeddings, overrides and isolates would turn the order of everything that follows them in the line;
# the plain left-to-right and right-to-left marks do not and are kept.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_PLACEHOLDER = re.compile(r"\[[^\[\]]*\]")


def one_line(text: str) -> str:
    """Set a text from elsewhere in one line that every printer can hold.

    Args:
        text: Any text, however hostile.

    Returns:
        The text with runs of blanks and line breaks as one blank, without control characters (XML knows
        none of them), lone surrogates and marks that reorder what follows.
    """
    text = _REORDERING.sub("", _BLANKS.sub(" ", text))
    kept = (c for c in text if unicodedata.category(c) not in {"Cc", "Cs"} and c not in "\ufffe\uffff")
    return _BLANKS.sub(" ", "".join(kept)).strip()


def shortened(text: str, width: int) -> str:
    """Cut a text at a word where it is longer than a line can hold.

    Args:
        text: The text.
        width: The most characters the result may have; at least 2.

    Returns:
        The text in one line, with an ellipsis where it was cut.

    Raises:
        MisuseError: The width leaves no room.
    """
    if width < 2:
        raise MisuseError(f"A text cannot be shortened to {width} characters.")
    text = one_line(text)
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    head, blank, _ = cut.rpartition(" ")
    return f"{head.rstrip() if blank and len(head) > width // 2 else cut}…"


def day(value: date) -> str:
    """Write a date as United Nations documents do: ``6 August 2013``."""
    return f"{value.day} {value:%B} {value.year}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Join parts as in running text: ``(a), (b) and (c)``.

    Args:
        parts: The parts in order.
        last: The word before the last of them.

    Returns:
        The joined text; empty for no parts.
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def split_placeholders(text: str) -> tuple[tuple[str, bool], ...]:
    """Part a text at its square brackets, which mark what is still to be written.

    Args:
        text: A text such as ``on [date], the United Nations``.

    Returns:
        The pieces in order, each with whether it is a placeholder; brackets stay in the piece.
    """
    pieces: list[tuple[str, bool]] = []
    at = 0
    for found in _PLACEHOLDER.finditer(text):
        if found.start() > at:
            pieces.append((text[at : found.start()], False))
        pieces.append((found[0], True))
        at = found.end()
    if at < len(text):
        pieces.append((text[at:], False))
    return tuple(pieces)
