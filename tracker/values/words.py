"""Months and cardinal numbers in words, as United Nations texts write them."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NUMBER_OF_MONTH = {name: number for number, name in enumerate(MONTHS, 1)}

UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def cardinal_words(number: int) -> str:
    """Write a cardinal number in words up to nineteen, in figures beyond, as running text does.

    Args:
        number: Any number.

    Returns:
        ``no`` for nought, ``ten``, ``26``.
    """
    if number == 0:
        return "no"
    return UNITS[number - 1] if 0 < number <= len(UNITS) else str(number)
