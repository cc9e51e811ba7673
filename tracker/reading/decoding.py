"""Bytes to characters."""

from __future__ import annotations

from tracker.reading.kinds import HEAD, looks_like_utf16


def decode(data: bytes) -> str:
    r"""Decode a text file; line ends become ``\\n``.

    Args:
        data: The bytes, in UTF-8, UTF-16 (with or without mark) or an eight-bit Western encoding.

    Returns:
        The text. Windows-1252 stands for the eight-bit encodings: it reads Latin-1 alike and quotation
        marks besides.
    """
    text = _decoded(data)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")


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
