"""Titles in quotation marks: where they stand, and the text with their words blanked for the rules."""

from __future__ import annotations

import re
from dataclasses import dataclass

_QUOTED = re.compile(r"“(?P<curly>[^“”]{1,600})”|\"(?P<straight>[^\"]{1,400})\"|«(?P<angle>[^«»]{1,400})»")
_FILL = "·"
# “(“Panel of Experts”)”, “(hereinafter “the Committee”)” give a name that the following words use
_SHORT_NAME = re.compile(
    r"[(\s]“(?:[Tt]he\s+)?(?:[A-Z][\w-]*\s+(?:of\s+)?){0,4}(?:Panel|Committee|Experts?|Group|Team|Mission|Mechanism"
    r"|Commission|Office)”\)"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks.

    Attributes:
        text: The words.
        start: Where the opening mark stands.
        end: Just behind the closing mark.
    """

    text: str
    start: int
    end: int


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """Find what stands in quotation marks.

    Args:
        text: One paragraph.

    Returns:
        The quotations in order.
    """
    return tuple(
        Quoted(
            " ".join((m["curly"] or m["straight"] or m["angle"]).split()).rstrip(" ,."), m.start(), m.end()
        )
        for m in _QUOTED.finditer(text)
    )


def blank_quoted(text: str) -> str:
    """Blank the words in quotation marks, every position kept, but for the short names set in parentheses.

    Args:
        text: One paragraph.

    Returns:
        A text of the same length.
    """
    return _QUOTED.sub(
        lambda m: m.group() if _SHORT_NAME.match(text, m.start() - 1) else _blanked(m.group()), text
    )


def _blanked(words: str) -> str:
    return words[0] + _FILL * (len(words) - 2) + words[-1]
