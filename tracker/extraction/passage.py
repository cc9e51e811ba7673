"""A passage: one operative paragraph with its chapeau, read once for all rules, and what they find."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tracker.extraction.bodies import Body
from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.quotes import Quoted
from tracker.extraction.sessions import Setting
from tracker.extraction.times import Time
from tracker.values.due import DuePart


def _index(mentions: tuple[Time, ...] | tuple[Body, ...], position: int) -> int:
    return bisect_left(mentions, position, key=lambda mention: mention.start)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph prepared for the rules.

    Attributes:
        text: Its words with those of its chapeau before them, verbatim.
        plain: The same with the words in quotation marks blanked; every position as in `text`.
        own: Where the paragraph's own words start.
        clauses: Its operative clauses, in order.
        times: Its time expressions, in order; the chapeau's too.
        bodies: The bodies it mentions, in order.
        quoted: What stands in quotation marks.
        setting: The resolution's organ and session.
    """

    text: str
    plain: str
    own: int
    clauses: tuple[Clause, ...]
    times: tuple[Time, ...]
    bodies: tuple[Body, ...]
    quoted: tuple[Quoted, ...]
    setting: Setting

    def times_in(self, start: int, end: int) -> tuple[Time, ...]:
        """Give the time expressions that start in a range.

        Args:
            start: Where the range starts.
            end: Where it ends.

        Returns:
            The expressions, in order.
        """
        return self.times[_index(self.times, start) : _index(self.times, end)]

    def bodies_in(self, start: int, end: int) -> tuple[Body, ...]:
        """Give the bodies mentioned in a range.

        Args:
            start: Where the range starts.
            end: Where it ends.

        Returns:
            The mentions, in order.
        """
        return self.bodies[_index(self.bodies, start) : _index(self.bodies, end)]


@dataclass(frozen=True, slots=True)
class Find:
    """A mandate as a rule finds it, before it is numbered and given its symbol.

    Attributes:
        kind: Its kind.
        rule: The name of the rule.
        clause: The clause it stands in.
        start: Where it is said.
        end: Where that ends.
        addressee: Who must act.
        recipient: To whom, codes joined by ``;``.
        due: When.
        due_span: Where the time is said.
        item: The agenda item's title.
        sub_item: The sub-item's title.
        product: The product as printed.
        about: Where what it is about starts.
        confidence: From 0 to 1.
    """

    kind: Kind
    rule: str
    clause: Clause
    start: int
    end: int
    addressee: str = ""
    recipient: str = ""
    due: tuple[DuePart, ...] = ()
    due_span: tuple[int, int] | None = None
    item: str = ""
    sub_item: str = ""
    product: str = ""
    about: int = -1
    confidence: float = 0.9


def span_of(times: tuple[Time, ...]) -> tuple[int, int] | None:
    """Give the span from the first to the last of some time expressions.

    Args:
        times: The expressions, in order.

    Returns:
        Their span, or none for none of them.
    """
    return (times[0].start, max(time.end for time in times)) if times else None
