"""Word's automatic numbering as text: the labels are nowhere in the file, only the rules that make them.

ECMA-376, part 1, 17.9: a paragraph names a numbering instance and a level, itself or through its style; the
instance names an abstract definition, whose levels say how numbers are formed and written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.reading.docx_package import W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LEVELS = 9
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class Level:
    """One level of a definition.

    Attributes:
        start: The first number.
        format: How numbers are written, ``decimal`` for instance.
        text: The label with ``%1`` for the number of the first level.
        restarts: Whether a higher level starts it anew.
        legal: Whether all numbers in it are written as figures.
        style: The paragraph style tied to it; empty for none.
    """

    start: int = 1
    format: str = "decimal"
    text: str = "%1."
    restarts: bool = True
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _Instance:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbering:
    """The labels of one document, asked for paragraph by paragraph in order.

    Args:
        part: The numbering part; none when the file has none.
        style_numbers: For each style its (numbering instance, level), where it has one.
    """

    def __init__(self, part: Element | None, style_numbers: dict[str, tuple[str, int | None]]) -> None:
        self._style_numbers = style_numbers
        self._levels: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._instances: dict[str, _Instance] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        for abstract in part.findall(f"{W}abstractNum") if part is not None else ():
            identity = abstract.get(f"{W}abstractNumId", "")
            self._levels[identity] = _levels_of(abstract)
            link = abstract.find(f"{W}numStyleLink")
            if link is not None:
                self._links[identity] = link.get(f"{W}val", "")
        for number in part.findall(f"{W}num") if part is not None else ():
            self._instances[number.get(f"{W}numId", "")] = _instance_of(number)

    def label(self, own: tuple[str, int | None] | None, style: str) -> str:
        """The label of the next paragraph.

        Args:
            own: The paragraph's own (numbering instance, level); none when it has none.
            style: Its style.

        Returns:
            The label as Word shows it, empty for none; bullets become ``•``.
        """
        inherited = self._style_numbers.get(style)
        number, depth = own or inherited or ("", None)
        if own and not number and inherited:
            number = inherited[0]
        instance = self._instances.get(number)
        if instance is None:
            return ""
        abstract = self._resolve(instance.abstract)
        levels = {**self._levels.get(abstract, {}), **instance.levels}
        if depth is None:
            depth = next((at for at, level in levels.items() if style and level.style == style), 0)
        depth = min(max(depth, 0), LEVELS - 1)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._advance(abstract, number, instance, depth, levels)
        return _written(level, depth, levels, counts)

    def _resolve(self, abstract: str) -> str:
        link = self._links.get(abstract)
        target = self._instances.get(self._style_numbers.get(link, ("", None))[0]) if link else None
        return target.abstract if target and target.abstract != abstract else abstract

    def _advance(
        self, abstract: str, number: str, instance: _Instance, depth: int, levels: dict[int, Level]
    ) -> list[int]:
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        if depth in instance.starts and (number, depth) not in self._started:
            counts[depth] = None
        self._started.add((number, depth))
        first = instance.starts.get(depth, levels[depth].start)
        current = counts[depth]
        counts[depth] = first if current is None else current + 1
        for deeper in range(depth + 1, LEVELS):
            if deeper in levels and levels[deeper].restarts:
                counts[deeper] = None
        return [
            levels[at].start if count is None and at in levels else count or 0
            for at, count in enumerate(counts)
        ]


def _value(parent: Element, tag: str, default: str = "") -> str:
    child = parent.find(f"{W}{tag}")
    return child.get(f"{W}val", default) if child is not None else default


def _integer(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else default


def _levels_of(parent: Element) -> dict[int, Level]:
    levels = {}
    for element in parent.findall(f"{W}lvl"):
        depth = _integer(element.get(f"{W}ilvl", "0"), 0)
        levels[depth] = Level(
            start=_integer(_value(element, "start", "1"), 1),
            format=_value(element, "numFmt", "decimal"),
            text=_value(element, "lvlText"),
            restarts=_value(element, "lvlRestart") != "0",
            legal=element.find(f"{W}isLgl") is not None,
            style=_value(element, "pStyle"),
        )
    return levels


def _instance_of(number: Element) -> _Instance:
    instance = _Instance(_value(number, "abstractNumId"))
    for override in number.findall(f"{W}lvlOverride"):
        depth = _integer(override.get(f"{W}ilvl", "0"), 0)
        instance.levels.update(_levels_of(override))
        start = override.find(f"{W}startOverride")
        if start is not None:
            instance.starts[depth] = _integer(start.get(f"{W}val", "1"), 1)
    return instance


def _written(level: Level, depth: int, levels: dict[int, Level], counts: list[int]) -> str:
    if level.format == "bullet":
        return "•"
    if level.format == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        style = "decimal" if level.legal and at != depth else levels[at].format if at in levels else "decimal"
        return written_number(counts[at], style)

    return re.sub(r"%([1-9])", number, level.text).strip()


def written_number(number: int, style: str) -> str:
    """Write a number in one of Word's formats.

    Args:
        number: The number, from 1.
        style: ``decimal``, ``decimalZero``, ``lowerLetter``, ``upperLetter``, ``lowerRoman``, ``upperRoman``,
            ``chicago`` or another, which is written in figures.

    Returns:
        The number as text.
    """
    if number < 1:
        return str(number)
    match style:
        case "lowerLetter" | "upperLetter":
            # After z Word writes aa, bb, cc.
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if style == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            roman = ""
            for value, letters in ROMAN:
                roman += letters * (number // value)
                number %= value
            return roman.upper() if style == "upperRoman" else roman
        case "decimalZero":
            return f"{number:02}"
        case "chicago":
            return "*†‡§"[(number - 1) % 4] * ((number - 1) // 4 + 1)
        case "none":
            return ""
    return str(number)
