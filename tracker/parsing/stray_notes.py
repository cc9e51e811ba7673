"""Footnotes that a source prints among the paragraphs, where no reader could set them apart."""

from __future__ import annotations

import re

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE = re.compile(
    r"(?:\|\s*)?[_^]?(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}(?=/ )|(?<=\^)\d{1,3})(?:/)?\s*"
    r"(?P<text>\S.*?)(?:\s*\|)?",
    re.DOTALL,
)
# "102 United Nations, Treaty Series", "93 E/AC.57/1988/3.": a number without stop before what only notes
# begin with.
_BARE = re.compile(
    r"(?:\|\s*)?_?(?P<mark>\d{1,3}) (?P<text>(?:See|Ibid|Official Records|United Nations, |[AES]/[A-Z0-9]"
    r"|General Assembly resolution|Council resolution|Resolution \d|Security Council resolution|Sales|Treaty"
    r"|The wording|For the text|Adopted|This |Documents? ).*?)(?:\s*\|)?",
    re.DOTALL,
)
_TABLE = re.compile(r"\|?\s*(?:Footnotes?|:?-{3,}:?)\s*\|?")


def read_stray_note(text: str) -> tuple[str, str] | None:
    """Read a footnote that stands as a block of its own.

    Args:
        text: The block.

    Returns:
        Its mark in figures and its words; none when the block is no note.
    """
    if _TABLE.fullmatch(text):
        return "", text.strip("| ")
    match = _NOTE.fullmatch(text) or _BARE.fullmatch(text)
    return (match["mark"].translate(_SUPERSCRIPTS), match["text"]) if match else None
