"""Sections and lists of organizations: against the agenda, the mandates and the alphabet."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tracker.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LEAST = 5


def organizations_listed(texts: Sequence[str], resolve: Callable[[str], str]) -> list[list[str]]:
    """Find runs of lines that each name an organization.

    Args:
        texts: The paragraphs and headings in order.
        resolve: Gives the canonical name of a name; empty when it is none.

    Returns:
        The runs of at least five, as canonical names in the order of the text.
    """
    runs: list[list[str]] = [[]]
    for text in texts:
        # A description may follow the name: "European Union; represented by the Presidency".
        if len(text) <= 160 and (name := resolve(text) or resolve(text.split(";")[0])):
            runs[-1].append(name)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) >= _LEAST]


def sections_named(texts: Sequence[str], resolve: Callable[[str], str]) -> list[str]:
    """Find the headings that name an organization.

    Args:
        texts: The paragraphs and headings in order.
        resolve: Gives the canonical name of a name; empty when it is none.

    Returns:
        The canonical names in the order of the text.
    """
    return [name for text in texts if len(text) <= 160 and (name := resolve(text))]


def check_sections(
    sections: Sequence[str], sub_items: Sequence[str], session: str, place: str
) -> list[Problem]:
    """Check the sections of a consolidated report against the sub-items of the session.

    Args:
        sections: The organizations that have a section, in order.
        sub_items: The organizations of the sub-items.
        session: The session, ``GA75``.
        place: The document.

    Returns:
        A warning for a sub-item without a section and for a section without a sub-item; nothing when either
        list is empty.
    """
    if not sections or not sub_items:
        return []
    problems = []
    for name in sub_items:
        if name not in sections:
            message = f"{name} is a sub-item of {session} and has no section."
            problems.append(
                Problem(
                    "section-missing",
                    Severity.WARNING,
                    place,
                    message,
                    "Add the section, or say why there is none.",
                )
            )
    for name in sections:
        if name not in sub_items:
            message = f"{name} has a section and no sub-item at {session}."
            problems.append(
                Problem(
                    "section-without-item",
                    Severity.WARNING,
                    place,
                    message,
                    "Check the agenda of the session.",
                )
            )
    return problems


def check_section_mandates(
    sections: Sequence[str], asked: Sequence[str], session: str, place: str
) -> list[Problem]:
    """Point to sections for which no request is on record; a section does not prove a mandate.

    Args:
        sections: The organizations that have a section.
        asked: The organizations whose resolutions ask for the report at that session, as far as on record.
        session: The session, ``GA75``.
        place: The document.

    Returns:
        One info that lists them.
    """
    without = [name for name in sections if name not in asked]
    if not without or not asked:
        return []
    message = f"No request for {session} is on record for: {'; '.join(without)}."
    remedy = "Not on record does not mean that there is none: look for the resolution, or for another basis."
    return [Problem("section-without-mandate", Severity.INFO, place, message, remedy)]


def check_order(names: Sequence[str], place: str) -> list[Problem]:
    """Point to the first name of a list that is out of alphabetical order."""
    for before, name in itertools.pairwise(names):
        if name.casefold() < before.casefold():
            message = f"“{before}” stands before “{name}” in a list of {len(names)} organizations."
            return [
                Problem("list-order", Severity.INFO, place, message, "Put the list in alphabetical order.")
            ]
    return []
