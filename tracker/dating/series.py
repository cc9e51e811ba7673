"""A series: resolutions that take up one matter session after session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class SeriesMember:
    """One resolution of a series.

    Attributes:
        symbol: Its symbol in full.
        title: Its title; empty when not on record.
        adopted: When it was adopted, on record or as a later member cites it; none when neither says.
        place: ``earlier``, ``asked for`` or ``later``.
        why: Why it belongs to the series.
        on_record: Whether the store or the register knows it.
        text_held: Whether its text has been read.
        mandates: How many mandates of it are on record.
    """

    symbol: str
    title: str
    adopted: date | None
    place: str
    why: str
    on_record: bool
    text_held: bool = False
    mandates: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """A resolution with those before and after it.

    Attributes:
        as_of: The day it holds for.
        members: The series in order of adoption, the one asked for among them.
        cites: What else the one asked for recalls, as symbols.
        cited_by: What else recalls it, as symbols.
    """

    as_of: date
    members: tuple[SeriesMember, ...]
    cites: tuple[str, ...] = ()
    cited_by: tuple[str, ...] = ()
