"""Which mandate of a new reading is which mandate on record, so that identities and reviews stay with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME_WORDS = 0.6
"""From this likeness on, two mandates of different kinds are taken for one that was read otherwise."""

_PRODUCTS = frozenset({"report", "report-content", "oral"})
"""Kinds that are easily taken for one another: the same product, to be written, written in, or spoken."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What of a mandate counts when it is recognized.

    Attributes:
        ordinal: Its place in the paragraph.
        kind: Its kind.
        due: Its due code.
        addressee: Who must act.
        words: The words that say it; empty when the text is not held.
    """

    ordinal: int
    kind: str
    due: str
    addressee: str
    words: str


def match_mandates(known: Sequence[Likeness], found: Sequence[Likeness]) -> dict[int, int]:
    """Recognize the mandates of one paragraph.

    The likest pair is taken first. Two of the same kind can always be paired: a paragraph's only report
    remains ``79/9#29`` when its words or its session are corrected. So can two products due at the same time,
    of which one side says that they are reports and the other that they are what a report is to hold.

    Args:
        known: The mandates on record.
        found: The mandates of the new reading.

    Returns:
        For the index of a found mandate the index of the known one it is; what is new is missing.
    """
    pairs = []
    for (k, old), (f, new) in product(enumerate(known), enumerate(found)):
        likeness = _alike(old.words, new.words)
        if old.kind != new.kind and likeness < _SAME_WORDS and not _same_product(old, new):
            continue
        score = (
            3.0 * (old.kind == new.kind)
            + 2.0 * (same_due(old.due, new.due))
            + 2.0 * likeness
            + 1.0 * (fold(old.addressee) == fold(new.addressee))
            + 0.5 * (old.ordinal == new.ordinal)
        )
        pairs.append((-score, k, f))
    matched: dict[int, int] = {}
    for _, k, f in sorted(pairs):
        if f not in matched and k not in matched.values():
            matched[f] = k
    return matched


def _same_product(old: Likeness, new: Likeness) -> bool:
    return {old.kind, new.kind} <= _PRODUCTS and same_due(old.due, new.due)


def same_due(one: str, other: str) -> bool:
    """Tell whether two due codes say the same, whatever the order of their parts."""
    return sorted(one.split(";")) == sorted(other.split(";"))


def fold(text: str) -> str:
    """Reduce a name or title to what counts when two are compared: its letters and figures."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip().removeprefix("the ")


def _alike(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
