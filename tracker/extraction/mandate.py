"""The mandate: what one operative paragraph obliges whom to do, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The seven kinds of mandates."""

    REPORT = "report"
    REPORT_CONTENT = "report-content"
    ORAL = "oral"
    AGENDA = "agenda"
    REVIEW = "review"
    TERM = "term"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Mandate:
    """What one operative paragraph asks for.

    Attributes:
        symbol: The resolution's symbol in full, ``A/RES/79/9``.
        paragraph: The label of the paragraph.
        ordinal: Its place among the mandates of that paragraph, from 1.
        kind: Its kind.
        addressee: Who must act, as in the text without "the"; empty when nobody is named.
        recipient: To whom: organ codes or names as in the text, joined by ``;``; empty when none is implied.
        due: The compact due code, see `tracker.values.due`.
        item: The agenda item's title; empty when none.
        sub_item: The sub-item's title; empty when none.
        subject: What it is about, a few words of the text.
        verb: The operative verb as printed, ``Requests``.
        product: The product's noun as printed, ``comprehensive report``; empty when none.
        quote: The paragraph's words, verbatim, with its chapeau where it has one.
        span: Where in the quote the mandate is said, as (start, end).
        due_span: Where in the quote the time is said; none when no time is.
        binding: Whether the verb obliges (requests, decides) or only invites.
        rule: The name of the rule that found it.
        confidence: From 0 to 1.
    """

    symbol: str
    paragraph: str
    ordinal: int
    kind: Kind
    addressee: str
    recipient: str
    due: str
    item: str = ""
    sub_item: str = ""
    subject: str = ""
    verb: str = ""
    product: str = ""
    quote: str = ""
    span: tuple[int, int] = (0, 0)
    due_span: tuple[int, int] | None = None
    binding: bool = True
    rule: str = ""
    confidence: float = 1.0
