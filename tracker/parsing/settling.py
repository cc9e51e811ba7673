"""What only the paragraphs that follow can settle: where the preamble ends, which number a paragraph lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.parsing.formulas import opening_organ
from tracker.parsing.nodes import Anchor, Node
from tracker.parsing.resolution import Part
from tracker.parsing.verbs import Mood, mood


def return_to_preamble(nodes: Sequence[Node]) -> None:
    """Take back into the preamble what began with a verb there, since reasons still follow it.

    Args:
        nodes: The paragraphs of a resolution; they are changed in place.
    """
    for node, following in pairwise(nodes):
        anchor = node.anchor
        unnumbered = anchor is not None and not anchor.number and not node.markers and not node.flush
        reasons = following.part is Part.PREAMBLE and not opening_organ(following.text)
        if node.part is Part.OPERATIVE and unnumbered and reasons:
            node.part, node.anchor = Part.PREAMBLE, None


def supply_numbers(nodes: Sequence[Node]) -> list[Anchor]:
    """Give unnumbered paragraphs the numbers that their neighbours leave free.

    A source sometimes loses the numbers of a list ("2.", "Requests ...", "4."). They are supplied only where
    the paragraphs without number are exactly as many as the numbers that are missing.

    Args:
        nodes: The paragraphs of a resolution.

    Returns:
        The anchors that got a number.
    """
    supplied: list[Anchor] = []
    loose: list[Anchor] = []
    last = 0
    annex = False
    seen: set[int] = set()
    for node in nodes:
        anchor = node.anchor
        if node.part is Part.HEADING and node.text.lower().startswith(("annex", "appendix")):
            loose, last = [], 0
        if anchor is None or id(anchor) in seen or anchor.within is not None:
            continue
        seen.add(id(anchor))
        if anchor.annex != annex:
            annex, loose, last = anchor.annex, [], 0
        if not anchor.number:
            if annex or mood(node.text) is Mood.OPERATIVE:
                loose.append(anchor)
            continue
        if not anchor.number.isdigit():
            continue
        value = int(anchor.number)
        if value <= last:
            last = 0
        if loose and value - last - 1 == len(loose):
            for offset, free in enumerate(loose, start=last + 1):
                free.number, free.inferred = str(offset), True
                supplied.append(free)
        loose, last = [], value
    return supplied
