"""Whose symbol a text bears: its heading decides, masthead and file name are evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.parsing.formulas import ADOPTED_TOP, DATE_LINE, STATEMENT_OPENING, opening_organ
from tracker.parsing.mastlines import is_mast_line
from tracker.parsing.parts import Start
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
    opening = next((i for i, block in enumerate(blocks) if _speaker(block.text)), None)
    if opening is None:
        return []
    organ = _speaker(blocks[opening].text)
    head = [block.text for block in blocks[:opening]][:_HEAD]
    lines = [line for line in head if not line.startswith("[") and not ADOPTED_TOP.search(line)]
    printed = [
        one.symbol for line in lines for one in find_symbols(line, organ) if one.symbol.family in _HOLDERS
    ]
    symbol = next(
        (one for one in printed if one.organ == organ), named if named and named.organ == organ else None
    )
    if symbol is None:
        return []
    source = "the symbol line" if symbol in printed else "the file's name"
    above = blocks[opening - 1].text if opening and organ != "SC" else ""
    titled = (
        bool(above)
        and not is_mast_line(above)
        and not DATE_LINE.fullmatch(above)
        and len(above) < _LONGEST_TITLE
    )
    index = opening - 1 if titled else opening
    return [Start(index, symbol, above if titled else "", opening, f"the symbol; {source} gives it")]


def outvoted(starts: Sequence[Start], named: Symbol | None) -> list[Start]:
    """Correct the session of a heading that its neighbours and the file's name both contradict.

    Scans misread numerals, "106 (VII)" for "106 (VI)". One witness against the heading is a problem to show;
    two that agree, with the number the same, are believed.

    Args:
        starts: Where the document's resolutions start.
        named: The symbol that the file's name spells.

    Returns:
        The starts, the misread one corrected and marked.
    """
    if named is None:
        return list(starts)
    return [_corrected(start, starts, named) for start in starts]


def _corrected(start: Start, starts: Sequence[Start], named: Symbol) -> Start:
    printed = start.symbol
    alike = printed.number == named.number and printed.organ == named.organ and printed.family is named.family
    borne_out = any(other.symbol.session == named.session for other in starts if other is not start)
    alone = all(other.symbol.session != printed.session for other in starts if other is not start)
    if printed.session == named.session or not (alike and borne_out and alone):
        return start
    symbol = replace(printed, session=named.session)
    supplied = f"the right session: it prints {printed}, file name and neighbours say {symbol}"
    return replace(start, symbol=symbol, supplied=supplied)


def _speaker(text: str) -> str:
    """Say which organ a block opens a text of; presidential statements open in a way of their own."""
    return opening_organ(text) or ("SC" if STATEMENT_OPENING.match(text) else "")
