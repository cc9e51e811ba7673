"""Whether the numbers of a resolution's paragraphs are complete and in order."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.errors import Problem, Severity
from tracker.parsing.nodes import Anchor, Node


def numbering_problems(place: str, nodes: Sequence[Node], supplied: Sequence[Anchor]) -> list[Problem]:
    """Look for gaps, repeats and disorder in the numbers of the operative paragraphs.

    Args:
        place: The symbol.
        nodes: The paragraphs in order.
        supplied: The anchors whose numbers were supplied.

    Returns:
        One row for each break of the order, and one for the numbers supplied.
    """
    problems = []
    if supplied:
        numbers = ", ".join(anchor.number for anchor in supplied)
        problems.append(
            Problem(
                "number-supplied",
                Severity.INFO,
                place,
                f"The source prints no number before paragraph {numbers}; it follows from its neighbours.",
                "Compare the paragraph with the published text.",
            )
        )
    last: Anchor | None = None
    for anchor in {id(node.anchor): node.anchor for node in nodes if node.anchor is not None}.values():
        if anchor.annex or anchor.within is not None or not anchor.number.isdigit():
            continue
        expected = int(last.number) + 1 if last else 1
        value = int(anchor.number)
        anew = value == 1 and last is not None and anchor.numerals != last.numerals
        if value != expected and not anew:
            problems.append(_break(place, last.number if last else "", anchor.number))
        last = anchor
    return problems


def _break(place: str, before: str, number: str) -> Problem:
    said = f"after paragraph {before} comes paragraph {number}" if before else f"the first number is {number}"
    return Problem(
        "numbering-broken",
        Severity.WARNING,
        place,
        f"The numbers of the operative paragraphs are not in order: {said}.",
        "Look at the source: it skips a number, or a paragraph was not recognised.",
    )
