"""How a paragraph of a resolution is cited in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.drafting.plain_text import day, listed
from tracker.values.symbol import Family, Symbol, parse_symbol

if TYPE_CHECKING:
    from tracker.drafting.report import Basis

ORGANS = {
    "GA": "General Assembly",
    "SC": "Security Council",
    "ECOSOC": "Economic and Social Council",
    "HRC": "Human Rights Council",
}

_NUMBERED = re.compile(r"(?P<number>\d+)(?P<letters>(?:\([a-z0-9]+\))*)(?P<follows>\+*)")
_SECTIONED = re.compile(r"(?P<section>[IVXLC]+)\.(?P<rest>.+)")


def cite_symbol(symbol: Symbol, *, organ: bool = True) -> str:
    """Cite a resolution, decision or statement.

    Args:
        symbol: What is cited.
        organ: Whether the adopting organ is named.

    Returns:
        ``General Assembly resolution 79/9``, ``presidential statement S/PRST/2013/12``.
    """
    named = f"{ORGANS.get(symbol.organ, symbol.organ)} " if organ and symbol.organ else ""
    match symbol.family:
        case Family.RESOLUTION:
            return f"{named}resolution {symbol.short}"
        case Family.DECISION:
            return f"{named}decision {symbol.short}"
        case Family.STATEMENT:
            return f"presidential statement {symbol}"
        case _:
            return str(symbol)


def cite_paragraph(label: str) -> str:
    """Cite a paragraph by its label.

    Args:
        label: ``29``, ``58(a)``, ``II.3``, ``annex 4(l)``, ``op``, ``3+``; empty for none.

    Returns:
        ``paragraph 58 (a)``, ``section II, paragraph 3``, ``annex, paragraph 4 (l)``.
    """
    if label in {"", "op"}:
        return "the operative paragraph" if label else ""
    if label == "annex" or label.startswith("annex "):
        rest = cite_paragraph(label.removeprefix("annex").strip())
        return f"annex, {rest}" if rest else "annex"
    if found := _SECTIONED.fullmatch(label):
        return f"section {found['section']}, {cite_paragraph(found['rest'])}"
    if found := _NUMBERED.fullmatch(label):
        letters = found["letters"].replace(")(", ") (")
        number = f"{found['number']} {letters}".strip()
        return f"the paragraph after paragraph {number}" if found["follows"] else f"paragraph {number}"
    return f"paragraph {label}"


def cite_basis(basis: Basis) -> str:
    """Cite a paragraph with its resolution, as running text does.

    Args:
        basis: The paragraph.

    Returns:
        ``paragraph 29 of General Assembly resolution 79/9``, ``paragraph 4 (l) of the annex to General
        Assembly resolution 58/316``; the resolution alone where the paragraph is not on record.
    """
    resolution = cite_symbol(parse_symbol(basis.symbol))
    paragraph = cite_paragraph(basis.paragraph)
    if not paragraph:
        return resolution
    if paragraph.startswith("annex, "):
        return f"{paragraph.removeprefix('annex, ')} of the annex to {resolution}"
    return f"the annex to {resolution}" if paragraph == "annex" else f"{paragraph} of {resolution}"


def cite_source(basis: Basis, *, capital: bool = True) -> str:
    """Cite a paragraph with its identity and its adoption, as the notes to the drafter do.

    Args:
        basis: The paragraph.
        capital: Whether the citation begins a sentence.

    Returns:
        ``Paragraph 29 of General Assembly resolution 79/9 (79/9#29), adopted on 18 November 2024``.
    """
    adopted = f", adopted on {day(basis.adopted)}" if basis.adopted else ", date of adoption not on record"
    cited = cite_basis(basis)
    identity = f" ({basis.identity})" if basis.paragraph else ""
    first = cited[0].upper() if capital else cited[0]
    return f"{first}{cited[1:]}{identity}{adopted}"


def short_list(bases: tuple[Basis, ...]) -> str:
    """List the resolutions of several paragraphs, once each, by number: ``75/9, 75/12 and 75/14``."""
    symbols = sorted({parse_symbol(basis.symbol) for basis in bases}, key=lambda symbol: symbol.sort_key)
    return listed([symbol.short for symbol in symbols])
