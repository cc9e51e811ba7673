"""Labels of paragraphs and the identities of mandates: ``58(a)``, ``II.3``, ``79/9#29.2``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.errors import MisuseError
from tracker.values.roman import parse_roman
from tracker.values.symbol import Symbol, parse_symbol

_SECTION = r"(?:[IVXLC]+|[A-Z])"
_SECTIONS = re.compile(rf"(?P<sections>(?:{_SECTION}\.)+)(?=\d|\()")
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"\((\w+)\)")
_ORDINAL = re.compile(r"(?P<label>.+)\.(?P<ordinal>[1-9]\d{0,3})")
# "II.3" is paragraph 3 of section II, not the third mandate of a paragraph II.
_ENDS_IN_SECTION = re.compile(rf"(?:^|[ .]){_SECTION}$")

LabelKey = tuple[int, tuple[int, ...], tuple[int, ...], int, tuple[tuple[int, str], ...]]


_LABEL = re.compile(
    rf"(?:(?i:annex)(?:\s{_SECTION}(?![\w.(]))?(?:\s|$|(?=\()))?"
    rf"(?:{_SECTION}[. ])*(?:\d+(?:\.\d+)*[a-z]?|op|{_SECTION}|)(?:\s?\(\w{{1,6}}\))*\+*"
)


def is_label(text: str) -> bool:
    """Tell whether a text can be a paragraph's label.

    Args:
        text: ``58(a)``, ``II.3``, ``annex 3(b)``, ``op``.

    Returns:
        Whether it is built like one.
    """
    return bool(text) and _LABEL.fullmatch(text) is not None


def label_number(label: str) -> str:
    """Reduce a label to the number by which its paragraph is counted.

    Args:
        label: ``58(a)``, ``II.3``, ``annex 3(b)``, ``annex (b)``, ``op``, ``3+``.

    Returns:
        ``58``, ``3``, ``annex 3``, ``annex``, ``op``, ``3``.
    """
    annex, _, rest = _split_annex(label)
    rest = _SECTIONS.sub("", rest, count=1)
    rest = re.sub(r"\(.*|\++$", "", rest).strip()
    return " ".join(piece for piece in ("annex" if annex else "", rest) if piece)


def label_sort_key(label: str) -> LabelKey:
    """Order labels as paragraphs stand: operative before annexes, ``9`` before ``10``, ``3`` before ``3+``.

    Args:
        label: A paragraph's label.

    Returns:
        A key that compares with every other such key.
    """
    annex, numeral, rest = _split_annex(label)
    found = _SECTIONS.match(rest)
    sections = found["sections"].rstrip(".").split(".") if found else []
    body = rest[found.end() :] if found else rest
    numbers = tuple(int(number) for number in _NUMBER.findall(body.split("(")[0]))
    letters = tuple((len(letter), letter.lower()) for letter in _LETTERS.findall(body))
    if all(_is_roman(letter) for _, letter in letters[1:]):
        # Below the first level the letters are lower-case numerals: (ix) stands before (x).
        letters = (*letters[:1], *((parse_roman(letter.upper()), letter) for _, letter in letters[1:]))
    place = (int(annex), *([_section_value(numeral)] if numeral else []))
    return (place[0], (*place[1:], *map(_section_value, sections)), numbers, body.count("+"), letters)


@dataclass(frozen=True, slots=True)
class MandateId:
    """The identity of a mandate, which outlives re-extraction.

    Attributes:
        symbol: The resolution.
        label: The paragraph.
        ordinal: Its place among the mandates of the paragraph, from 1.
    """

    symbol: Symbol
    label: str
    ordinal: int = 1

    def __post_init__(self) -> None:
        if not self.label or "#" in self.label or self.ordinal < 1:
            raise MisuseError(
                f"A mandate needs a paragraph and an ordinal from 1, not {self.label!r} and {self.ordinal}."
            )

    def __str__(self) -> str:
        # A label that ends like an ordinal ("annex 2.1") keeps its ordinal, so that it reads back as itself.
        ordinal = f".{self.ordinal}" if self.ordinal > 1 or _split_ordinal(self.label)[1] is not None else ""
        return f"{self.symbol.short}#{self.label}{ordinal}"

    @property
    def sort_key(self) -> tuple[tuple[str, int, int, int, str, str], LabelKey, int]:
        """Orders mandates by resolution, paragraph and ordinal."""
        return (self.symbol.sort_key, label_sort_key(self.label), self.ordinal)


def parse_mandate_id(text: str, organ: str = "") -> MandateId:
    """Read the identity of a mandate.

    Args:
        text: ``79/9#29``, ``A/RES/79/9#29.2``, ``79/9#II.3``; ``#29.1`` means ``#29``.
        organ: The organ that decides a bare symbol.

    Returns:
        The identity.

    Raises:
        MisuseError: The text is no identity.
    """
    citation, mark, rest = text.strip().rpartition("#")
    rest = rest.strip()
    if not mark or not citation or not rest:
        raise MisuseError(f"{text!r} names no mandate; write the resolution and the paragraph as in 79/9#29.")
    label, ordinal = _split_ordinal(rest)
    return MandateId(parse_symbol(citation, organ), label, ordinal or 1)


def _split_ordinal(text: str) -> tuple[str, int | None]:
    found = _ORDINAL.fullmatch(text)
    if not found or _ENDS_IN_SECTION.search(found["label"]):
        return text, None
    return found["label"], int(found["ordinal"])


def _split_annex(label: str) -> tuple[bool, str, str]:
    """Part ``annex II 3(b)`` into whether it is an annex's, the annex's numeral and the rest."""
    words = label.strip()
    found = re.match(rf"(?i:annex)\b\s*(?:(?P<numeral>{_SECTION})(?![\w.(])\s*)?", words)
    return (True, found["numeral"] or "", words[found.end() :]) if found else (False, "", words)


def _section_value(text: str) -> int:
    return parse_roman(text) if _is_roman(text) else ord(text[0]) - ord("A") + 1


def _is_roman(text: str) -> bool:
    try:
        parse_roman(text.upper())
    except MisuseError:
        return False
    return True
