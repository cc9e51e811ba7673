"""What is to be on a session's agenda, and the decisions that put it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Basis:
    """A decision that puts an item on an agenda.

    Attributes:
        mandate: The mandate's identity, ``79/9#30``.
        symbol: The resolution's symbol in full.
        paragraph: The paragraph's label.
        adopted: When it was adopted; none when not on record.
        quote: Its words; empty when the text is not held.
        review: Whether somebody has reviewed it.
    """

    mandate: str
    symbol: str
    paragraph: str
    adopted: date | None
    quote: str
    review: str

    def __str__(self) -> str:
        kind = "" if self.symbol.startswith("decision") else "resolution "
        cited = self.mandate.rpartition("#")[0]
        where = "" if self.paragraph == "op" else f", para. {self.paragraph}"
        return f"{kind}{cited}{where}"


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An item or sub-item to be included in the agenda of a session.

    Attributes:
        item: The item's title; empty where the decision gives none and none is known.
        sub_item: The sub-item's title; empty for the item itself.
        basis: The decisions, in the order of their resolutions.
        inferred: Whether the item's title is that of the resolution's own item, as the decision names none.
    """

    item: str
    sub_item: str
    basis: tuple[Basis, ...]
    inferred: bool = False
