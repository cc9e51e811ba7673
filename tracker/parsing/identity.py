"""Whose symbol a text bears: its heading decides, masthead and file name are evidence."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.errors import Problem, Severity
from tracker.parsing.formulas import ADOPTED_TOP, DATE_LINE, opening_organ
from tracker.parsing.mastlines import is_mast_line
from tracker.parsing.neighbours import Start
from tracker.parsing.resolution import Resolution
from tracker.reading.clean_text import Block
from tracker.values.symbol import Family, Symbol, find_symbols

_HEAD = 12
_LONGEST_TITLE = 400
_HOLDERS = {Family.RESOLUTION, Family.DECISION, Family.STATEMENT}


def derive_start(blocks: Sequence[Block], named: Symbol | None) -> list[Start]:
    """Start a resolution that has no numbered heading, from its symbol line or the file's name.

    Args:
        blocks: The document's blocks.
        named: The symbol that the file's name spells.

    Returns:
        One start at the opening line; none when the text opens no resolution or nothing gives its symbol.
    """
    opening = next((i for i, block in enumerate(blocks) if opening_organ(block.text)), None)
    if opening is None:
        return []
    organ = opening_organ(blocks[opening].text)
    head = [block.text for block in blocks[:opening]][:_HEAD]
    lines = [line for line in head if not line.startswith("[") and not ADOPTED_TOP.search(line)]
    printed = [one.symbol for line in lines for one in find_symbols(line, organ) if one.symbol.family in _HOLDERS]
    symbol = next((one for one in printed if one.organ == organ), named if named and named.organ == organ else None)
    if symbol is None:
        return []
    source = "the symbol line" if symbol in printed else "the file's name"
    above = blocks[opening - 1].text if opening else ""
    titled = bool(above) and not is_mast_line(above) and not DATE_LINE.fullmatch(above) and len(above) < _LONGEST_TITLE
    index = opening - 1 if titled else opening
    return [Start(index, symbol, above if titled else "", opening, f"the symbol, from {source},")]


def agree(name: str, named: Symbol | None, resolutions: Sequence[Resolution]) -> list[Problem]:
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
