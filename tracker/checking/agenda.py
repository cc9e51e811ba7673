"""Agenda items: within a session a title has one number and a sub-item one letter."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class ItemUse:
    """An agenda item as one source numbers it.

    Attributes:
        session: The session, ``GA79``.
        title: The item's title.
        numbers: Its number, and the other numbers it may have at that session (on the provisional agenda).
        letter: The sub-item's letter; empty when none.
        sub_item: What the sub-item is about, its title or organization; empty when none.
        place: Where it is so numbered.
    """

    session: str
    title: str
    numbers: tuple[str, ...]
    letter: str = ""
    sub_item: str = ""
    place: str = ""


def check_item_numbers(uses: Iterable[ItemUse]) -> list[Problem]:
    """Check that all sources give an item the same number and a sub-item the same letter within a session.

    Args:
        uses: Items as the sources number them.

    Returns:
        An error for each source that disagrees with an earlier one.
    """
    problems = []
    first: dict[tuple[str, str], ItemUse] = {}
    letters: dict[tuple[str, str, str], ItemUse] = {}
    for use in uses:
        if not use.session or not use.title or not any(use.numbers):
            continue
        earlier = first.setdefault((use.session, _fold(use.title)), use)
        if not set(earlier.numbers) & set(use.numbers):
            problems.append(_differs(use, earlier, "item", use.numbers[0], earlier.numbers[0]))
        if use.letter and use.sub_item:
            earlier = letters.setdefault((use.session, _fold(use.title), _fold(use.sub_item)), use)
            if earlier.letter != use.letter:
                problems.append(_differs(use, earlier, "sub-item", use.letter, earlier.letter))
    return problems + _shared_letters(letters.values())


def _shared_letters(uses: Iterable[ItemUse]) -> list[Problem]:
    claims: dict[tuple[str, str, str], list[ItemUse]] = defaultdict(list)
    for use in uses:
        claims[use.session, _fold(use.title), use.letter].append(use)
    return [
        Problem(
            "letter-shared", Severity.ERROR, other.place,
            f"Sub-item ({other.letter}) of {other.session} is “{other.sub_item}” here "
            f"and “{first.sub_item}” in {first.place}.",
            "Look up the agenda of the session.",
        )
        for first, *others in claims.values()
        for other in others
    ]  # fmt: skip


def _differs(use: ItemUse, earlier: ItemUse, what: str, here: str, there: str) -> Problem:
    title = use.sub_item if what == "sub-item" else use.title
    message = f"“{title}” is {what} {here} of {use.session} here and {there} in {earlier.place}."
    remedy = "Look up the agenda as adopted; the provisional agenda may number items otherwise."
    return Problem("item-number-differs", Severity.ERROR, use.place, message, remedy)


def _fold(title: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in title.casefold()).split())
