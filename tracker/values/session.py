"""Sessions of the organs: rows of data with source and certainty, formulas only where no row stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.values.derivation import Certainty


@dataclass(frozen=True, slots=True)
class SessionRow:
    """The dates of one session, or of one part of it, as found in a source.

    Attributes:
        code: The session's code: ``GA81``, ``GA-S32`` (special), ``GA-ES11`` (emergency special), ``HRC57``,
            ``HRC-S36``, ``ECOSOC2025``, ``CSW69``, ``SC2026``.
        part: ``main``, ``resumed``, ``first resumed``, ``second resumed``; empty for the whole session.
        opens: The opening day.
        closes: The closing day; none when open-ended or not on record.
        certainty: How sure the row is.
        source: The United Nations document or page that gives it.
        note: What a reader should know about it.
    """

    code: str
    opens: date
    closes: date | None
    certainty: Certainty
    source: str
    part: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConsiderationRow:
    """When an organ takes up an item, or all items of a committee, at a session.

    Attributes:
        session: The session's code; empty for a window that returns every session.
        committee: ``plenary``, ``First`` … ``Sixth``; empty where a title decides.
        item: The agenda item's title; empty for a whole committee.
        opens: The first day; for a returning window only month and day count.
        closes: The last day; the same as `opens` for a known date.
        certainty: How sure the row is.
        source: Where it stands.
    """

    session: str
    committee: str
    item: str
    opens: date
    closes: date
    certainty: Certainty
    source: str
