"""Labels: what every paragraph is cited by.

A number stands for itself. The section's numeral goes before it, `II.3`, only where the sections count anew
and the number alone would be ambiguous. In annexes the number stands after the word, `annex 4`, in all
sections alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tracker.parsing.nodes import Anchor, Node
from tracker.parsing.resolution import Paragraph

UNNUMBERED = "op"
ANNEX = "annex"
LATER = "+"


def paragraphs_of(nodes: Sequence[Node]) -> tuple[Paragraph, ...]:
    """Label the paragraphs.

    Args:
        nodes: The paragraphs in the making, in order.

    Returns:
        The paragraphs.
    """
    depth = _depth_needed(nodes)
    loose: dict[int, str] = {}
    result = []
    for node in nodes:
        label = parent = ""
        if node.anchor is not None:
            base = _base(node.anchor, depth, loose)
            # "annex (a)", but "annex 3(a)" and "3(a)".
            stem = f"{base} " if base == ANNEX else base
            places = [base, *(stem + _tail(node, count) for count in range(1, len(node.markers) + 1))]
            label = places[-1]
            parent = places[-2] if len(places) > 1 else ""
            if node.flush:
                label, parent = label.rstrip(LATER) + LATER, label
        result.append(
            Paragraph(
                label,
                node.text,
                node.part,
                parent,
                node.section,
                node.page,
                node.offset,
                node.notes,
                node.italics,
            )
        )
    return tuple(result)


def _tail(node: Node, count: int) -> str:
    return "".join(f"({marker})" for marker in node.markers[:count])


def _depth_needed(nodes: Sequence[Node]) -> int:
    """How many numerals a number needs before it so that no two numbered paragraphs share a label."""
    anchors = list({id(node.anchor): node.anchor for node in nodes if node.anchor is not None}.values())
    numbered = [anchor for anchor in anchors if anchor.number and not anchor.annex and anchor.within is None]
    for depth in (0, 1, 2):
        counts = Counter(
            (anchor.numerals[len(anchor.numerals) - depth :] if depth else (), anchor.number)
            for anchor in numbered
        )
        if all(count == 1 for count in counts.values()):
            return depth
    return 1


def _base(anchor: Anchor, depth: int, loose: dict[int, str]) -> str:
    """Write the label of an anchor."""
    if anchor.within is not None and anchor.within.number:
        outer = _base(anchor.within, depth, loose)
        return f"{outer}({anchor.number})" if anchor.number else outer + LATER
    if anchor.annex:
        if anchor.number:
            return f"{ANNEX} {anchor.number}"
        return _base(anchor.after, depth, loose) + LATER if anchor.after else ANNEX
    numerals = anchor.numerals[max(0, len(anchor.numerals) - depth) :] if depth else ()
    if anchor.number:
        return ".".join((*numerals, anchor.number))
    if anchor.after is not None and anchor.after.number and anchor.after.numerals == anchor.numerals:
        return _base(anchor.after, depth, loose) + LATER
    # The first paragraph without number is `op`; those that follow it are told apart by the plus sign.
    key = id(anchor)
    if key not in loose:
        prefix = ".".join((*numerals, UNNUMBERED))
        loose[key] = prefix if prefix not in loose.values() else prefix + LATER
    return loose[key]
