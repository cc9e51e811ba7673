"""Cardinal numbers and units of time as resolutions write them: ``ninety days``, ``a six-month period``."""

from __future__ import annotations

from tracker.values.due import Period
from tracker.values.words import TENS, UNITS

_WORDS: dict[str, int] = {word: number for number, word in enumerate(UNITS, 1)}
_WORDS |= {word: 10 * number for number, word in enumerate(TENS, 2)}
_WORDS |= {
    f"{tens}-{unit}": 10 * t + u for t, tens in enumerate(TENS, 2) for u, unit in enumerate(UNITS[:9], 1)
}
_WORDS |= {
    "a": 1,
    "an": 1,
    "the next": 1,
    "one hundred": 100,
    "one hundred and twenty": 120,
    "one hundred and eighty": 180,
}

NUMBER = (
    r"(?:\d{1,3}|one\s+hundred(?:\s+and\s+(?:twenty|eighty))?|(?:twen|thir|for|fif|six|seven|eigh"
    r"|nine)ty(?:-[a-z]{3,5})?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh"
    r"|nine)teen)"
)
"""A cardinal number in figures or words, as a piece of a pattern."""

UNIT = r"(?:calendar\s+|working\s+)?(?:hour|day|week|month|year)"
"""A unit of time in the singular, as a piece of a pattern."""


def cardinal(text: str) -> int | None:
    """Read a cardinal number.

    Args:
        text: The number in figures or words, to one hundred and eighty.

    Returns:
        The number, or none when the text is not one.
    """
    word = " ".join(text.lower().split())
    return int(word) if word.isdecimal() else _WORDS.get(word)


def period(count: int, unit: str) -> Period | None:
    """Make a period, twelve months as a year, a week as seven days (annotation guide), hours as days begun.

    Args:
        count: How many units.
        unit: The unit as printed, singular or plural, ``hour`` … ``year``.

    Returns:
        The period, or none for a count of zero.
    """
    if count < 1:
        return None
    letter = unit.rsplit(maxsplit=1)[-1][0].upper()
    if letter == "M" and count % 12 == 0:
        return Period(count // 12, "Y")
    if letter == "H":
        return Period(-(-count // 24), "D")
    if letter == "W":
        return Period(7 * count, "D")
    return Period(count, letter)
