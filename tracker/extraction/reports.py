"""Written products and oral ones: what a clause asks to be delivered, by whom, to whom and when."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.extraction.actors import is_state
from tracker.extraction.clauses import Clause
from tracker.extraction.contents import content_of
from tracker.extraction.deliveries import Delivery, find_deliveries
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.products import Product, Strength
from tracker.extraction.readings import Reading, due_of, periodic, read_deliveries
from tracker.extraction.recipients import implied_recipients, to_others_only
from tracker.values.due import DuePart, RecurrenceDue, SessionDue

_BY_WORD = re.compile(
    r"\b(?:through|in\s+the\s+form\s+of|by\s+(?:way|means)\s+of)\s+(?:an?\s+)?oral\b(?!\s+and)"
)
# An organ that decides speaks of others: “a working group … to develop proposals”, “to allow it to submit”,
# “that the secretariat should submit”
_AGENT = re.compile(
    r"\bthat\s+the\s+(?P<subject>[\w\s-]{3,70}?)\s+(?:should|shall|will|must)\s+(?:[a-z]+\s+){0,2}$"
    r"|\b(?P<group>(?:[\w-]+\s+){0,4}(?:[Gg]roup|[Pp]anel|[Cc]ommittee|[Tt]eam|[Mm]ission"
    r"|[Mm]echanism|[Cc]ommission|[Rr]apporteur|[Ee]xpert"
    r"|[Bb]oard)(?:\s+of\s+\w+(?:\s+\w+)?)?)\b[^;]{0,400}?(?:,\s+(?:and\s+)?|\band\s+|\s"
    r"|\bshall\s+)(?:to\s+)?$"
    r"|\b(?:allow|enable)\s+[^,;]{2,60}\bto\s+$"
)

_SLIGHT = frozenset(
    {
        "input",
        "advice",
        "guidance",
        "view",
        "comment",
        "observation",
        "guide",
        "principle",
        "model",
        "element",
    }
    | {"suggestion", "result", "outcome", "criteria"}
)
"""Weak nouns that an organ receives only where a session or date says when."""
_NO_PRODUCT = frozenset({"advice", "guidance"})
_ADDING = re.compile(
    r"(?:\band|,|;)\s+(?:(?:also|further|in\s+this\s+regard"
    r"|in\s+that\s+regard),?\s+)?(?:to\s+)?(?:continue\s+to\s+)?(?:also\s+)?"
    r"(?:include|reflect|incorporate|ensure|address|provide|pay|give|devote|integrate|cover|focus"
    r"|report|present|update|set\s+out|highlight)\b"
)
_BOTH_WAYS = re.compile(
    r"\b(?:oral(?:ly)?\s+and(?:/or)?\s+(?:in\s+writing|written)|written\s+and(?:/or)?\s+oral)\b|\borally\s+and\s+in\s+writing"
)
_ABOUT_THE_REPORT = re.compile(r"engage|participate", re.IGNORECASE)
_BRIEFINGS = re.compile(r"\bbriefings?$")

_OTHER_REPORT = re.compile(
    r"\b(?:all|next|annual|regular|future|relevant|country|subsequent|periodic|biennial|existing"
    r"|other|forthcoming|global)\b"
)


def find_reports(passage: Passage, clause: Clause) -> list[Find]:
    """Find the written and oral products a clause asks for, and what is to be put into reports that exist.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The finds, in order.
    """
    if clause.force not in {"request", "invite", "decide"}:
        return []
    content = content_of(passage, clause)
    deliveries = find_deliveries(passage, clause)
    if clause.force == "decide" and not clause.actor and not clause.inherited:
        # an organ hands nothing over to itself: only what it decides others shall deliver counts
        deliveries = tuple(d for d in deliveries if d.rule == "passive-product" or _agent(passage, clause, d))
    finds = []
    for reading in read_deliveries(passage, clause, deliveries):
        if content and reading.delivery.rule == "inform" and _BRIEFINGS.search(content.product):
            finds.append(_regular_briefing(content, reading))
            content = None
            continue
        if _ABOUT_THE_REPORT.match(reading.delivery.verb) and not reading.times and finds:
            # “submit a report … and engage in an interactive dialogue on it”
            continue
        relation = _relation(passage, reading, content) if content else "apart"
        if relation == "content" or not (find := _find(passage, clause, reading)):
            continue
        finds.append(find)
        if _BOTH_WAYS.search(passage.plain, reading.delivery.start, reading.delivery.reach):
            other = Kind.REPORT if find.kind is Kind.ORAL else Kind.ORAL
            finds.append(replace(find, kind=other, rule="oral-and-written"))
        if relation == "own":
            content = None
    if content:
        finds.append(content)
    return sorted(finds, key=lambda find: find.start)


def _agent(passage: Passage, clause: Clause, delivery: Delivery) -> re.Match[str] | None:
    return _AGENT.search(passage.plain, clause.body, delivery.start)


def _regular_briefing(content: Find, reading: Reading) -> Find:
    """“as part of their regular briefings, to update the Council”: spoken, when those briefings are."""
    return replace(
        content,
        kind=Kind.ORAL,
        rule="in-briefing",
        recipient=";".join(reading.recipients) or content.recipient,
    )


def _relation(passage: Passage, reading: Reading, content: Find) -> str:
    """How a delivery relates to a request for a report's content: ``content``, ``own`` or ``apart``.

    “Submit a report … and include in his report” asks for one report, “provide an update in her next report”
    for content.
    """
    delivery = reading.delivery
    if delivery.start >= content.about:
        after = _ADDING.search(passage.plain, content.about, delivery.start + 1)
        own = delivery.rule == "report-verb" or _indefinite(delivery)
        return "apart" if after and own and (reading.recipients or reading.times) else "content"
    if delivery.product is not None and delivery.product.start >= content.about:
        return "content"
    between = passage.plain[delivery.head : content.about]
    report = delivery.rule in {"report-verb", "keep-informed"} or _indefinite(delivery)
    if not report or not (_ADDING.search(between) or _indefinite(delivery)):
        return "content"
    return "apart" if _OTHER_REPORT.search(content.product) and _ADDING.search(between) else "own"


def _indefinite(delivery: Delivery) -> bool:
    product = delivery.product
    if product is None or product.strength is not Strength.REPORT:
        return False
    return product.determiner in {"a", "an", ""} or delivery.oral


def _find(passage: Passage, clause: Clause, reading: Reading) -> Find | None:
    delivery, product = reading.delivery, reading.delivery.product
    due = due_of(reading)
    recipients = reading.recipients
    words = passage.plain[delivery.start : delivery.reach]
    if not _wanted(clause, reading, words):
        return None
    if not recipients:
        recipients = implied_recipients(passage, due)
    spoken = delivery.oral or _BY_WORD.search(words) is not None
    return Find(
        kind=Kind.ORAL if spoken else Kind.REPORT,
        rule=_rule(delivery),
        clause=clause,
        start=delivery.start,
        end=len(passage.plain[: delivery.reach].rstrip(" ,;.:")),
        addressee=_addressee(passage, clause, delivery),
        recipient=";".join(recipients),
        due=due,
        due_span=span_of(reading.times),
        product=product.phrase if product else "",
        about=delivery.head,
        confidence=_confidence(clause, reading),
    )


def _rule(delivery: Delivery) -> str:
    product = delivery.product
    if product is None or not product.backward:
        return delivery.rule
    if delivery.rule == "submit-product" and product.determiner in {"this", "these", "those", "such", "that"}:
        return "same-product"
    return (
        "same-product" if delivery.rule == "passive-product" and product.determiner != "it" else delivery.rule
    )


def _wanted(clause: Clause, reading: Reading, words: str) -> bool:
    """Whether a delivery is one that an intergovernmental organ receives."""
    delivery, product = reading.delivery, reading.delivery.product
    organs = bool(reading.recipients)
    session = any(isinstance(_point(part), SessionDue) for time in reading.times for part in time.parts)
    states = is_state(clause.actor)
    if states and (not organs or delivery.rule in {"inform", "brief"}):
        return False
    if to_others_only(words[:220]) and not organs and not session:
        return False
    match delivery.rule:
        case "inform" | "brief" | "keep-informed":
            # “to advise the Council” is a task, “to advise the Council within 45 days” a product
            if delivery.rule == "brief" and session:
                return True
            return organs and (bool(reading.times) or not delivery.verb.startswith(("advise", "alert")))
        case "report-verb":
            decided = bool(reading.times) and clause.force == "decide"
            return organs or session or decided or clause.force == "request"
        case _:
            return product is not None and _product_wanted(
                product, clause, reading, received=organs or session, session=session, states=states
            )


def _product_wanted(
    product: Product, clause: Clause, reading: Reading, *, received: bool, session: bool, states: bool
) -> bool:
    dated = any(time.shape in {"date", "duration", "year"} for time in reading.times)
    submitted = reading.delivery.rule in {"submit-product", "second-product"}
    if clause.force == "invite" and not (received or dated) and product.determiner in {"its", "their", ""}:
        # what States owe treaty bodies: “encourages … to submit its periodic reports”
        return False
    if states and product.strength is not Strength.REPORT:
        return dated or session
    match product.strength:
        case Strength.REPORT:
            timed = dated or any(time.shape == "every" for time in reading.times)
            return received or (not product.backward and (product.determiner != "the" or timed))
        case Strength.ORAL:
            return received or (bool(reading.times) and clause.force == "request")
        case Strength.STRONG:
            timed = bool(reading.times) or periodic(product.phrase) is not None
            return received or (submitted and timed)
        case _:
            if product.noun in _NO_PRODUCT:
                return False
            if session or (dated and submitted):
                return True
            asked = (
                clause.force == "request"
                or (clause.inherited and submitted)
                or product.noun in {"proposals", "recommendations", "options"}
            )
            return received and asked and product.noun.rstrip("s") not in _SLIGHT


def _point(part: DuePart) -> DuePart | None:
    return part.start if isinstance(part, RecurrenceDue) else part


def _addressee(passage: Passage, clause: Clause, delivery: Delivery) -> str:
    if delivery.start < clause.body:
        # the product is the subject of what is decided: “that the reports … will be submitted”
        return ""
    return clause.actor or _agent_name(passage, clause, delivery)


def _agent_name(passage: Passage, clause: Clause, delivery: Delivery) -> str:
    if (
        clause.force != "decide"
        or delivery.rule == "passive-product"
        or not (agent := _agent(passage, clause, delivery))
    ):
        return ""
    return re.sub(
        r"^(?:to\s+[a-z]+\s+)?(?:[Tt]he|[Aa]n?|establish|of|new)\s+",
        "",
        " ".join((agent["subject"] or agent["group"] or "").split()),
    )


def _confidence(clause: Clause, reading: Reading) -> float:
    score = 0.95 if clause.force == "request" else 0.8
    product = reading.delivery.product
    if product is not None and product.strength is Strength.WEAK:
        score -= 0.15
    if not reading.recipients:
        score -= 0.1
    if not reading.times:
        score -= 0.05
    return round(score, 2)
