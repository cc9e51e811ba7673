"""Which resolution was adopted on which day, as far as a source says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tracker.values.symbol import Symbol


@dataclass(frozen=True, slots=True)
class Adoption:
    """The day on which one resolution was adopted, according to one source.

    Attributes:
        symbol: The resolution.
        adopted: The day.
        source: Who says so: the resolution itself, a document that cites it, a file, a database.
    """

    symbol: Symbol
    adopted: date
    source: str
