"""Word's styles: which paragraphs are headings, which runs italic, which paragraphs numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.reading.docx_package import W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

OFF = {"0", "false", "off", "none"}
HEADING_NAME = re.compile(r"heading \d|title|subtitle|_ ?H ?_", re.IGNORECASE)
"""Word's own headings, and those of the United Nations' templates (``_ H _1``, ``_ H_M``)."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a style or a run says of its characters; none where it says nothing.

    Attributes:
        bold: Whether they are bold.
        italic: Whether they are italic.
        raised: Whether they are superscript.
        hidden: Whether they are not shown.
    """

    bold: bool | None = None
    italic: bool | None = None
    raised: bool | None = None
    hidden: bool | None = None

    def over(self, other: Look) -> Look:
        """This look, and the other's where this says nothing."""
        return Look(
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.raised if self.raised is None else self.raised,
            other.hidden if self.hidden is None else self.hidden,
        )


def look_of(properties: Element | None) -> Look:
    """Read the look from run properties.

    Args:
        properties: An ``rPr`` element, or none.

    Returns:
        What it says.
    """
    if properties is None:
        return Look()
    raised = properties.find(f"{W}vertAlign")
    return Look(
        _flag(properties, "b"),
        _flag(properties, "i"),
        None if raised is None else raised.get(f"{W}val") == "superscript",
        _flag(properties, "vanish"),
    )


def _flag(properties: Element, tag: str) -> bool | None:
    element = properties.find(f"{W}{tag}")
    return None if element is None else element.get(f"{W}val", "1").lower() not in OFF


def numbers_of(properties: Element | None) -> tuple[str, int | None] | None:
    """Read the numbering instance and level from paragraph properties.

    Args:
        properties: A ``pPr`` element, or none.

    Returns:
        (instance, level); the instance is ``0`` where numbering is taken away, empty where only the level is
        given; none where nothing is said.
    """
    element = properties.find(f"{W}numPr") if properties is not None else None
    if element is None:
        return None
    number, level = element.find(f"{W}numId"), element.find(f"{W}ilvl")
    depth = level.get(f"{W}val", "") if level is not None else ""
    return (number.get(f"{W}val", "") if number is not None else "", int(depth) if depth.isdigit() else None)


class Styles:
    """The styles of one document.

    Args:
        part: The styles part; none when the file has none.
    """

    def __init__(self, part: Element | None) -> None:
        self.default = ""
        self._elements: dict[str, Element] = {}
        for style in part.findall(f"{W}style") if part is not None else ():
            identity = style.get(f"{W}styleId", "")
            self._elements[identity] = style
            if style.get(f"{W}default") in {"1", "true"} and style.get(f"{W}type") == "paragraph":
                self.default = identity
        self._looks: dict[str, Look] = {}

    def look(self, style: str) -> Look:
        """The look of a style and those it builds on."""
        if style not in self._looks:
            look = Look()
            for element in self._chain(style):
                look = look.over(look_of(element.find(f"{W}rPr")))
            self._looks[style] = look
        return self._looks[style]

    def is_heading(self, style: str) -> bool:
        """Whether a style, or one it builds on, is a heading's."""
        for element in self._chain(style):
            name = element.find(f"{W}name")
            if name is not None and HEADING_NAME.match(name.get(f"{W}val", "")):
                return True
            if element.find(f"{W}pPr/{W}outlineLvl") is not None:
                return True
        return False

    def numbers(self) -> dict[str, tuple[str, int | None]]:
        """The numbering of every style that has one, itself or by those it builds on."""
        found = {}
        for style in self._elements:
            for element in self._chain(style):
                number = numbers_of(element.find(f"{W}pPr"))
                if number:
                    found[style] = number
                    break
        return found

    def _chain(self, style: str) -> list[Element]:
        chain: list[Element] = []
        while style in self._elements and self._elements[style] not in chain:
            chain.append(self._elements[style])
            base = self._elements[style].find(f"{W}basedOn")
            style = base.get(f"{W}val", "") if base is not None else ""
        return chain
