"""Deliveries with their recipients and times, and those that are one product joined."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.extraction.belonging import times_of
from tracker.extraction.clauses import Clause
from tracker.extraction.deliveries import Delivery
from tracker.extraction.passage import Passage
from tracker.extraction.products import Strength
from tracker.extraction.recipients import recipients_in
from tracker.extraction.times import Time, due_parts
from tracker.values.due import DateDue, DuePart, Period, RecurrenceDue, SessionDue, WordDue

_PERIODIC = (
    (re.compile(r"\b(?:annual|yearly)\b", re.IGNORECASE), RecurrenceDue(Period(1, "Y"))),
    (re.compile(r"\b(?:semi-?annual|biannual|six-month)", re.IGNORECASE), RecurrenceDue(Period(6, "M"))),
    (re.compile(r"\bbiennial\b", re.IGNORECASE), RecurrenceDue(Period(2, "Y"))),
    (re.compile(r"\btriennial\b", re.IGNORECASE), RecurrenceDue(Period(3, "Y"))),
    (re.compile(r"\bquadrennial\b", re.IGNORECASE), RecurrenceDue(Period(4, "Y"))),
    (re.compile(r"\bquinquennial\b", re.IGNORECASE), RecurrenceDue(Period(5, "Y"))),
    (re.compile(r"\bquarterly\b", re.IGNORECASE), RecurrenceDue(Period(3, "M"))),
    (re.compile(r"\bmonthly\b", re.IGNORECASE), RecurrenceDue(Period(1, "M"))),
    (re.compile(r"\b(?:regular|periodic|periodical)\b", re.IGNORECASE), WordDue("regular")),
)  # fmt: skip
_NEXT_ONE = re.compile(r"(?:next|first|forthcoming)\s")


@dataclass(frozen=True, slots=True)
class Reading:
    """A delivery with what belongs to it.

    Attributes:
        delivery: The delivery.
        recipients: The codes of the bodies it goes to, in order.
        times: Its times, in order.
    """

    delivery: Delivery
    recipients: list[str]
    times: tuple[Time, ...]

    @property
    def bare(self) -> bool:
        """Whether neither time nor recipient is said."""
        return not self.recipients and not self.times


def read_deliveries(passage: Passage, clause: Clause, deliveries: tuple[Delivery, ...]) -> list[Reading]:
    """Read the recipients and times of a clause's deliveries and join those that are one product.

    Args:
        passage: The paragraph.
        clause: One of its clauses.
        deliveries: The deliveries of that clause.

    Returns:
        The readings, in order.
    """
    readings = [
        Reading(
            delivery,
            _recipients(passage, delivery),
            times_of(passage, clause, delivery, deliveries[0]),
        )
        for delivery in deliveries
    ]
    return _merged(passage, readings)


def _recipients(passage: Passage, delivery: Delivery) -> list[str]:
    found = recipients_in(passage, delivery.start, delivery.reach)
    inserted = "," in passage.plain[delivery.start : delivery.head]
    if not found and inserted and delivery.rule in {"inform", "brief"}:
        # “to brief, on an annual basis, the Human Rights Council”
        found = [body.code for body in passage.bodies_in(delivery.head, delivery.head + 70)][:1]
    return found


def periodic(phrase: str) -> RecurrenceDue | WordDue | None:
    """Tell the recurrence an adjective gives a product: ``annual report``, ``regular updates``.

    Args:
        phrase: The product with its adjectives.

    Returns:
        The recurrence, or none.
    """
    return next((recurrence for pattern, recurrence in _PERIODIC if pattern.search(phrase)), None)


def due_of(reading: Reading) -> tuple[DuePart, ...]:
    """Give the due of a delivery: its times, and the recurrence its product tells (``annual report``).

    Args:
        reading: The delivery as read.

    Returns:
        The due's parts, in order.
    """
    parts = list(due_parts(reading.times))
    product = reading.delivery.product
    dated = any(isinstance(part, SessionDue) for part in parts)
    if dated and not any(time.starting for time in reading.times):
        # “at its forty-eighth session, in 2005”: the year only explains the session
        parts = [part for part in parts if not (isinstance(part, DateDue) and len(part.text) == 4)]
    recurrence = periodic(product.phrase) if product is not None else None
    if isinstance(recurrence, WordDue):
        parts = parts or [recurrence]
    elif recurrence is not None and product is not None:
        returning = any(isinstance(part, RecurrenceDue) for part in parts)
        if not returning and (not dated or product.determiner in {"a", "an", ""}):
            parts.insert(0, recurrence)
    return tuple(part for part in parts if not (isinstance(part, WordDue) and len(parts) > 1))


def _merged(passage: Passage, readings: list[Reading]) -> list[Reading]:
    """Join deliveries that are one product: “prepare a report … and submit it to the Council”."""
    out: list[Reading] = []
    for reading in readings:
        before = out[-1] if out else None
        first = _antecedent(out, reading)
        if first >= 0:
            out[first] = _join(out[first], reading)
        elif before is not None and _same(passage, before, reading):
            out[-1] = _join(before, reading)
        elif before is not None and reading.delivery.rule == "second-product":
            # “submit, at its tenth session, a report on … and a report on …”: both then and there
            out.append(
                replace(
                    reading,
                    times=reading.times or before.times,
                    recipients=reading.recipients or before.recipients,
                )
            )
        else:
            out.append(reading)
    return out


def _antecedent(out: list[Reading], reading: Reading) -> int:
    """Find the product that “the report” or “it” stands for, past others in between; -1 for none."""
    product = reading.delivery.product
    if product is None or not product.backward or reading.delivery.rule == "second-product":
        return -1
    for index in range(len(out) - 1, -1, -1):
        before = out[index].delivery
        if (
            before.oral == reading.delivery.oral
            and before.product is not None
            and before.product.noun.rstrip("s") == product.noun.rstrip("s")
        ):
            return index
    return -1


def _same(passage: Passage, before: Reading, reading: Reading) -> bool:
    first, second = before.delivery, reading.delivery
    if first.oral != second.oral:
        return False
    product = second.product
    if product is not None and product.backward and second.rule != "second-product":
        return first.product is not None or first.rule == "report-verb"
    if before.bare and (one := _completes(first, second)) is not None:
        return one
    if second.rule == "report-verb" and reading.bare:
        return True
    if (
        second.rule == "report-verb"
        and not reading.times
        and re.match(r"\s*(?:thereon|on\s+(?:this|it|them)\b)", passage.plain[second.head : second.head + 30])
    ):
        return first.product is not None
    if (
        product is not None
        and product.strength is Strength.WEAK
        and second.rule in {"submit-product", "make-product"}
    ):
        # recommendations and proposals that come with a report are part of it unless they have their own time
        return not reading.times or (reading.recipients == before.recipients and not reading.recipients)
    return _is_report(first) and _is_report(second) and _same_report(passage, before, reading)


def _completes(first: Delivery, second: Delivery) -> bool | None:
    """Whether the second delivery says when and to whom the first is due; none where that is not settled."""
    if first.rule == "make-product" and second.rule in {"report-verb", "submit-product", "inform"}:
        whole = first.product is not None and first.product.strength is Strength.REPORT
        return first.product is not None and (not whole or second.product is None)
    if first.oral and second.rule == "brief":
        return True
    if first.rule == "submit-product" and second.rule in {"report-verb", "inform"}:
        return first.product is not None
    return None


def _is_report(delivery: Delivery) -> bool:
    product = delivery.product
    return delivery.rule == "report-verb" or (product is not None and product.strength is Strength.REPORT)


def _same_report(passage: Passage, before: Reading, reading: Reading) -> bool:
    second, product = reading.delivery, reading.delivery.product
    if before.times and re.search(r"\bthereafter\b", passage.plain[second.start : second.start + 140]):
        return True
    if product is not None and before.delivery.product is not None and _NEXT_ONE.match(product.phrase):
        # “to submit annual reports … and to submit his next report by June 2013”
        return product.determiner in {"his", "her", "its", "the", "their"}
    # “report annually to the Council and report also to the Assembly”: one report to two organs
    due = due_of(reading)
    same_due = not reading.times or (
        due_of(before) == due and all(isinstance(part, RecurrenceDue) for part in due)
    )
    return set(before.recipients).isdisjoint(reading.recipients) and bool(reading.recipients) and same_due


def _join(before: Reading, reading: Reading) -> Reading:
    delivery = replace(before.delivery, reach=reading.delivery.reach)
    if before.delivery.product is None or before.delivery.product.strength is Strength.WEAK:
        delivery = replace(
            delivery, product=reading.delivery.product or before.delivery.product, rule=reading.delivery.rule
        )
    recipients = before.recipients + [code for code in reading.recipients if code not in before.recipients]
    return Reading(
        delivery, recipients, before.times + tuple(t for t in reading.times if t not in before.times)
    )
