"""Page furniture that plain-text scans keep, and marks of a markup that was not read as such."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tracker.reading.clean_text import Block, NoteMark

# "99", "- 12 -", "General Assembly—Thirty-second Session", "V. Resolutions adopted on the reports of the
# Second Committee 99", "98 General Assembly—Thirty-second Session": running heads of the volumes of
# resolutions.
_FURNITURE = re.compile(
    r"[-–— ]*\d{1,3}[-–— ]*"
    r"|(?:\d{1,3} )?(?:General Assembly|Economic and Social Council)\s?[—–-]\s?"
    r"[A-Z][a-z]+(?:-[a-z]+)? [Ss]ession(?: \d{1,3})?"
    r"|(?:\d{1,3} )?[IVX]{1,5}\.? Resolutions adopted (?:on the reports? of|without reference to) "
    r".{1,80}?\d{1,3}"
)
# Heading hashes; bullets and marks of symbol fonts, which stand for nothing outside of them.
_HASHES = re.compile(r"[\ue000-\uf8ff\ufeff\u200b]*(?:(?P<hashes>#{1,6})\s+)?")
_EQUALS = re.compile(r"={2,6}\s*(?P<title>[^=]+?)\s*={2,6}")  # "== II ==", a wiki's heading
# "[141]" glued to a word, as some scans print the indicators of footnotes.
_BRACKETED_MARK = re.compile(r"(?<=[^\s\[(])\[(\d{1,3})\]")


def is_furniture(text: str) -> bool:
    """Say whether a block is a page number or running head.

    Args:
        text: The block.

    Returns:
        True for what a volume prints at the head or foot of its pages.
    """
    return _FURNITURE.fullmatch(text) is not None


def without_markup(blocks: Iterable[Block]) -> list[Block]:
    """Take out heading hashes, bracketed footnote marks and unprintable bullets that plain text holds.

    Args:
        blocks: The blocks as read.

    Returns:
        The blocks with the hashes noted as headings and the marks as marks.
    """
    return [
        _clean(block) if "[" in block.text or not block.text[:1].isalnum() else block
        for block in blocks
        if block.text
    ]


def _clean(block: Block) -> Block:
    if title := _EQUALS.fullmatch(block.text):
        return replace(block, text=title["title"], offset=block.offset + title.start("title"), heading=True)
    hashes = _HASHES.match(block.text)
    if hashes and (cut := hashes.end()):
        block = replace(
            block,
            text=block.text[cut:],
            offset=block.offset + cut,
            heading=block.heading or bool(hashes["hashes"]),
            italics=tuple((start - cut, end - cut) for start, end in block.italics),
            marks=tuple(NoteMark(mark.mark, mark.position - cut) for mark in block.marks),
        )
    found = [] if block.italics else list(_BRACKETED_MARK.finditer(block.text))
    if found:
        marks = tuple(NoteMark(match[1], match.start()) for match in found)
        block = replace(block, text=_BRACKETED_MARK.sub("", block.text), marks=(*block.marks, *marks))
    return block
