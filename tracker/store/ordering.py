"""Sort keys as text that orders alike in every database and under every collation."""

from __future__ import annotations

from typing import Any

_END, _NUMBER, _WORD, _OPEN = b"\x00", b"\x01", b"\x02", b"\x03"


def ordering_text(key: tuple[Any, ...]) -> str:
    """Turn a sort key into text.

    Args:
        key: Texts, whole numbers not below zero, and tuples of them.

    Returns:
        Hexadecimal text; two of them compare as their keys do. Figures and the letters a to f keep their
        order under every collation, which blanks, dots and brackets do not.
    """
    return _bytes(key).hex()


def _bytes(value: tuple[Any, ...] | int | str) -> bytes:
    if isinstance(value, tuple):
        return _OPEN + b"".join(map(_bytes, value)) + _END
    if isinstance(value, int):
        return _NUMBER + value.to_bytes(4, "big")
    return _WORD + value.encode().replace(b"\x00", b"") + _END
