"""Bytes to characters."""

from __future__ import annotations

import re

from tracker.reading.kinds import HEAD, looks_like_utf16

TAG = re.compile(r"<[^<>]*>")


def decode(data: bytes) -> str:
    r"""Decode a text file; line ends become ``\\n``.

    Args:
        data: The bytes, in UTF-8, UTF-16 (with or without mark) or an eight-bit Western encoding.

    Returns:
        The text. Windows-1252 stands for the eight-bit encodings: it reads Latin-1 alike and quotation
        marks besides.
    """
    text = _decoded(data).replace("\0", "\ufffd")  # no database keeps one in a text
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")


def is_foreign(text: str) -> bool:
    """Tell a text that no Western encoding makes sense of.

    Args:
        text: The decoded text; tags of HTML are left aside.

    Returns:
        True when most of its letters are those of the upper half of Latin-1: Russian, Arabic or Chinese in an
        eight-bit encoding of their own look so, and no Western language does.
    """
    if text.isascii():
        return False
    letters = [letter for letter in TAG.sub(" ", text) if letter.isalpha()]
    upper = sum("\u0080" <= letter <= "\u00ff" for letter in letters)
    return upper * 2 > len(letters)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    unmarked = looks_like_utf16(data[:HEAD])
    if unmarked:
        return data.decode(unmarked, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; Latin-1 reads them as control characters.
        undefined = set(data) & set(b"\x81\x8d\x8f\x90\x9d")
        return data.decode("latin-1" if undefined else "cp1252")
