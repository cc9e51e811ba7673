"""What a document does not say, or says in two ways: the problem rows of parsing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.errors import Problem, Severity
from tracker.parsing.adoption import Adoption
from tracker.parsing.masthead import Masthead
from tracker.parsing.nodes import Anchor, Node
from tracker.parsing.parts import Start
from tracker.parsing.resolution import Paragraph, Resolution
from tracker.values.symbol import Symbol

_SHOWN = 60
_COMPARE = "Compare with the published text."


def numbering_findings(place: str, nodes: Sequence[Node], supplied: Sequence[Anchor]) -> list[Problem]:
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


def name_findings(name: str, named: Symbol | None, resolutions: Sequence[Resolution]) -> list[Problem]:
    """Compare the file's name with the symbols found.

    Args:
        name: The document's name.
        named: The symbol that it spells.
        resolutions: The resolutions found.

    Returns:
        A row when none of them is the one named.
    """
    if named is None:
        return []
    own = {_whole(resolution.symbol) for resolution in resolutions}
    if _whole(named) in own:
        return []
    listed = ", ".join(str(resolution.symbol) for resolution in resolutions)
    return [
        Problem(
            "file-name-disagrees",
            Severity.WARNING,
            name,
            f"The file's name says {named}, but its headings say {listed}; the headings are used.",
            "Rename the file, or correct the heading if the scan misread it.",
        )
    ]


def _whole(symbol: Symbol) -> tuple[str, str, int]:
    """A symbol without its part letter."""
    return (symbol.organ, symbol.session, symbol.number)


def unparsed_findings(name: str, paragraphs: Sequence[Paragraph], where: str) -> list[Problem]:
    """Say what text was given to no resolution.

    Args:
        name: The document's name.
        paragraphs: The text.
        where: Where it stands, in words.

    Returns:
        One row when there is such text.
    """
    if not paragraphs:
        return []
    first = paragraphs[0]
    page = f" page {first.page}" if first.page else ""
    shown = first.text if len(first.text) <= _SHOWN else first.text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return [
        Problem(
            "unparsed-text",
            Severity.WARNING,
            f"{name}{page}",
            f"{len(paragraphs)} paragraphs {where} were given to no resolution: “{shown}”.",
            "Read them in the source; mandates in them are not recorded.",
        )
    ]


def translation_findings(name: str, paragraphs: Sequence[Paragraph]) -> list[Problem]:
    """Say that a translation was left aside.

    Args:
        name: The document's name.
        paragraphs: The translation.

    Returns:
        One row when there is one.
    """
    if not paragraphs:
        return []
    return [
        Problem(
            "other-language",
            Severity.INFO,
            name,
            f"{len(paragraphs)} paragraphs in another language beside the English text were left aside.",
        )
    ]


def heading_findings(start: Start, head: Masthead) -> list[Problem]:
    """Compare the heading with the rest of the masthead.

    Args:
        start: The heading.
        head: The masthead.

    Returns:
        A row for what the heading lacks, and for each thing on which the two do not agree.
    """
    place = str(start.symbol)
    problems = []
    if start.supplied:
        problems.append(
            Problem(
                "heading-incomplete",
                Severity.WARNING,
                place,
                f"The source's heading lacks {start.supplied}.",
                _COMPARE,
            )
        )
    elif head.symbol is None and start.symbol.organ == "GA" and head.distributed:
        problems.append(
            Problem(
                "symbol-line-missing",
                Severity.WARNING,
                place,
                "The masthead has no symbol line; the symbol follows from the number in the heading.",
                _COMPARE,
            )
        )
    if head.session and start.symbol.session.isdigit() and head.session not in {start.symbol.session, ""}:
        problems.append(
            Problem(
                "session-disagrees",
                Severity.WARNING,
                place,
                f"The heading gives session {start.symbol.session}, the masthead session {head.session}.",
                "Correct the source or confirm the symbol.",
            )
        )
    if head.symbol is not None and replace(head.symbol, part="") != replace(start.symbol, part=""):
        problems.append(
            Problem(
                "symbol-disagrees",
                Severity.WARNING,
                place,
                f"The masthead says {head.symbol}, the heading {start.symbol}.",
                "Confirm the symbol with the published text.",
            )
        )
    return problems


def adoption_findings(place: str, adoption: Adoption) -> list[Problem]:
    """Say that a date of adoption is missing or given in two ways.

    Args:
        place: The symbol.
        adoption: What the text says.

    Returns:
        One row when there is something to say.
    """
    if adoption.other is not None:
        return [
            Problem(
                "adoption-dates-disagree",
                Severity.WARNING,
                place,
                f"Adopted {adoption.day} by the title, {adoption.other} by the closing; the first is used.",
                "Confirm the date with the published text.",
            )
        ]
    if adoption.day is None:
        return [
            Problem(
                "adoption-date-missing",
                Severity.WARNING,
                place,
                "The text gives no date of adoption.",
                "Record the date in the register; without it durations cannot be dated.",
            )
        ]
    return []


def symbol_findings(name: str) -> list[Problem]:
    """Say that a resolution's symbol is nowhere to be found.

    Args:
        name: The document's name.

    Returns:
        One row.
    """
    return [
        Problem(
            "symbol-unknown",
            Severity.ERROR,
            name,
            "The text opens as a resolution does, but neither heading nor file name gives a symbol.",
            "Name the file by its symbol, such as A_RES_79_9.pdf, and read it again.",
        )
    ]
