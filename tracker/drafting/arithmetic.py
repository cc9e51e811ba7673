"""The arithmetic behind dates, in the order in which it is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.drafting.plain_text import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.dating.dossier import DatedPoint
    from tracker.values.derivation import Step


def arithmetic(points: Iterable[DatedPoint]) -> tuple[DatedPoint, ...]:
    """Order dated points so that each builds on those before it; every step is said once.

    The day of submission is counted back from that of consideration: read in this order, each point shows
    only the steps that are its own.

    Args:
        points: The points of one occurrence, each with all its steps.

    Returns:
        The points, those with the shortest arithmetic first, without the steps that an earlier one has shown.
    """
    shown: set[Step] = set()
    ordered: list[DatedPoint] = []
    for point in sorted(points, key=lambda point: len(point.steps)):
        own = tuple(step for step in point.steps if step not in shown)
        shown.update(own)
        ordered.append(replace(point, steps=own))
    return tuple(ordered)


def result_of(step: Step) -> str:
    """Write the date that a step arrives at, unless its words say it already.

    Args:
        step: The step.

    Returns:
        ``10 October 2022``; empty where there is none, or none to add.
    """
    result = day(step.result) if step.result else ""
    return "" if result in step.text else result
