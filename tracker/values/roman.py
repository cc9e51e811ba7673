"""Roman numerals, in which the sessions of the organs were counted until 1977."""

from __future__ import annotations

from tracker.errors import MisuseError

_SIGNS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Write a number in Roman numerals.

    Args:
        number: From 1 to 399.

    Returns:
        The numeral in capitals, ``XXX`` for 30.

    Raises:
        MisuseError: The number is out of range.
    """
    if not 1 <= number <= 399:
        raise MisuseError(f"Sessions are counted in Roman numerals from 1 to 399, not {number}.")
    signs = []
    for value, sign in _SIGNS:
        count, number = divmod(number, value)
        signs.append(sign * count)
    return "".join(signs)


def parse_roman(text: str) -> int:
    """Read a Roman numeral.

    Args:
        text: The numeral in capitals.

    Returns:
        The number.

    Raises:
        MisuseError: The text is no numeral as it is properly written.
    """
    number, rest = 0, text
    for value, sign in _SIGNS:
        while rest.startswith(sign):
            number, rest = number + value, rest.removeprefix(sign)
    if rest or not number or number > 399 or roman(number) != text:
        raise MisuseError(f"{text!r} is not a Roman numeral.")
    return number
