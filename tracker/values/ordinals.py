"""Ordinals in words and figures, both ways: ``seventy-seventh`` is 77."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.errors import MisuseError
from tracker.values.words import TENS, UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNITS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)

_UNIT_VALUES = {word: value for value, word in enumerate(_UNITS, 1)}
_TEN_VALUES = {word: 10 * value for value, word in enumerate(TENS, 2)}
_ROUND_VALUES = {f"{word[:-1]}ieth": value for word, value in _TEN_VALUES.items()}
_HUNDREDS = {word: 100 * value for value, word in enumerate(UNITS[:9], 1)}
_FIGURES = re.compile(r"(\d{1,3})(st|nd|rd|th)?")


def _any_of(words: Sequence[str]) -> str:
    """Factor words by their first letter, so that a search fails on one character."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"[{letter.upper()}{letter}](?:{'|'.join(sorted(rests, key=len, reverse=True))})"
        for letter, rests in sorted(groups.items())
    )


_UNIT = _any_of(_UNITS[:9])
_TEN = rf"(?:{_any_of([word[:-1] for word in TENS])})(?:ieth|y[- ‑](?:{_UNIT}))"
_HUNDRED = rf"(?:(?:{_any_of(UNITS[:9])})[ -])?[Hh]undred"

ORDINAL_PATTERN = (
    rf"\b(?:(?:{_HUNDRED}(?: and)? )?(?:{_TEN}|(?:{_any_of(_UNITS)}))|{_HUNDRED}th"
    r"|\d{1,3}(?:st|nd|rd|th))(?!\w)"
)
"""The source of a regular expression that finds one ordinal, in words (their first letters in either case) or
figures. Put a literal before or after it: a search that starts on a literal is many times faster."""


def ordinal_words(number: int) -> str:
    """Write an ordinal in words, as sessions are written in running text.

    Args:
        number: From 1 to 999.

    Returns:
        ``eighty-first``, ``one hundred and fifth``.

    Raises:
        MisuseError: The number is out of range.
    """
    if not 1 <= number <= 999:
        raise MisuseError(f"Ordinals are written in words from 1 to 999, not {number}.")
    hundreds, rest = divmod(number, 100)
    head = f"{UNITS[:9][hundreds - 1]} hundred" if hundreds else ""
    if not rest:
        return f"{head}th"
    tens, unit = divmod(rest, 10)
    if rest < 20:
        tail = _UNITS[rest - 1]
    elif unit:
        tail = f"{TENS[tens - 2]}-{_UNITS[unit - 1]}"
    else:
        tail = f"{TENS[tens - 2][:-1]}ieth"
    return f"{head} and {tail}" if head else tail


def parse_ordinal(text: str) -> int:
    """Read an ordinal.

    Args:
        text: ``seventy-seventh``, ``Seventy seventh``, ``one hundred and fifth``, ``hundredth``, ``77th``.

    Returns:
        The number, from 1 to 999.

    Raises:
        MisuseError: The text is no ordinal.
    """
    words = text.lower().replace("‑", "-").replace("-", " ").split()
    if len(words) == 1 and (figures := _FIGURES.fullmatch(words[0])) and int(figures[1]):
        return int(figures[1])
    number, rest = _hundreds(words)
    if rest and (value := _below_hundred(rest)):
        return number + value
    if number and not rest:
        return number
    raise MisuseError(f"{text!r} is not an ordinal such as seventy-seventh or 77th.")


def _hundreds(words: list[str]) -> tuple[int, list[str]]:
    """Take the hundreds off the front; a final ``hundredth`` leaves nothing."""
    count = 100
    if words and words[0] in _HUNDREDS:
        count, words = _HUNDREDS[words[0]], words[1:]
        if not words or words[0] not in {"hundred", "hundredth"}:
            return 0, []
    if words == ["hundredth"]:
        return count, []
    if len(words) > 1 and words[0] == "hundred" and words[-1] != "and":
        return count, words[2:] if words[1] == "and" else words[1:]
    return (0, words) if words and words[0] != "hundred" else (0, [])


def _below_hundred(words: list[str]) -> int:
    if len(words) == 1:
        return _UNIT_VALUES.get(words[0]) or _ROUND_VALUES.get(words[0]) or 0
    if len(words) == 2 and words[0] in _TEN_VALUES and _UNIT_VALUES.get(words[1], 10) < 10:
        return _TEN_VALUES[words[0]] + _UNIT_VALUES[words[1]]
    return 0
