"""Deliveries: every place in a clause where somebody is to hand something over.

A delivery is a verb with its product (“submit … a report”), the verb “report” itself, a verb of informing
(“brief”, “keep … informed”), a passive (“that a study be prepared”), or a second product that shares the verb
(“an interim report at its tenth session and a final report at its twelfth”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.extraction.clauses import Clause
from tracker.extraction.objects import object_end, object_of, stands_as_verb
from tracker.extraction.passage import Passage
from tracker.extraction.products import ANYWHERE, DELIVERY, DIRECT, Product, Strength, product_of

_ADV = (
    r"(?:(?:continue|again|also|further|jointly|regularly|periodically|annually|promptly|then"
    r"|immediately|subsequently|duly|orally|fully|quarterly|biennially|separately|directly|to"
    r"|in\s+writing|as\s+appropriate)\s+)"
)
_REPORT = re.compile(
    rf"(?:\b(?:[Tt]o|shall|should|will|must|may|continues?|also|further|thereafter|annually|regularly"
    rf"|immediately|promptly|periodically|orally|accordingly|jointly|would|and\s+to)\s+{_ADV}{{0,3}}"
    rf"|(?P<and>\b(?:and|or)\s+{_ADV}{{0,2}}|,\s+)|(?P<first>))(?P<verb>[Rr]eport)\b(?!\s+(?:of"
    rf"|entitled|by\s+the|prepared|submitted|shall|should|and\s+recommendations|is|was|to\s+be"
    rf"|containing|cycle|a\s+violation|cases\s+of|to\s+the\s+police"
    rf"|them\s+to\s+the\s+authorit))(?P<orally>\s+orally)?",
)
_ENABLING = re.compile(r"\b(?:enabl\w+|training|capacit\w+|abilit\w+)\b")
_AND_REPORT = re.compile(
    r",\s+(?:by|within|no\s+later|not\s+later|at\s+its|on\s+an?\s|in\s+\w+ing|every|annually"
    r"|regularly|through|to\s+(?:the|it)\b|as\s+(?:appropriate|soon)|before|in\s+due)"
    r"|\s+(?:[a-z]+ly\b|back|to\b|thereon|on\b|annually|regularly|periodically|in\b|within|by\b|its"
    r"|their|his|her|every|at\b|before|prior|any\b|accordingly|orally|as\b|through|no\s+later|the\b"
    r"|such|promptly|without)"
)
_INFORM = re.compile(
    r"(?<![\w-])(?:(?P<keep>keep(?:s|ing)?)\s+(?P<who>(?:the\s+)?[\w\s,’-]{2,110}?"
    r"|it)\s+(?:(?:regularly|fully|duly|closely|continuously|promptly|continually|periodically"
    r"|properly|adequately|currently|constantly)\s+(?:and\s+\w+\s+)?)?(?:informed|apprised|updated"
    r"|abreast|advised|briefed|posted)"
    r"|(?P<inform>inform|update|apprise|notify|advise|alert)\s+(?=(?:the\s+|both\s+the\s+|it\b|all\s+|its\s+"
    r"|members|Member|that\s+|[A-Z]|regularly|periodically|annually|each)[^;]{0,60})"
    r"|(?P<brief>brief|address|debrief|participate\s+by\s+way\s+of\s+an\s+interactive\s+dialogue\s+in"
    r"(?=\s+the)|engage\s+(?:in\s+(?:an\s+)?(?:enhanced\s+)?interactive\s+dialogues?\s+)?with(?="
    r"\s+the\s+(?:General\s+Assembly|Assembly|Human|Council|Third"
    r"|Commission)))(?:\s+(?:and\s+engage\s+in\s+(?:an\s+)?(?:enhanced\s+)?interactive\s+dialogues?"
    r"\s+with|and\s+update))?(?:,\s+[^,;]{2,60},)?\s+(?=(?:the\s+|both\s+the\s+|it\b|members|its\s+"
    r"|them\b|orally|annually|regularly|these\s+))"
    r"|(?P<beinformed>be\s+(?:kept\s+)?(?:regularly\s+|fully\s+)?(?:informed|briefed|apprised"
    r"|updated))(?=\s+(?:of|on|about|regularly|at)\b))",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"(?:\b(?:be|been)\s+(?:also\s+)?(?:\w+ly\s+)?(?:submitted|presented|provided|prepared|made"
    r"|conducted|undertaken|carried\s+out|transmitted|issued|produced|circulated|forwarded|reported"
    r"|communicated|compiled|delivered|brought))\b",
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\s+(?:(?:from|that|by)\s+[^,;]{3,60},?\s+)?(?=(?:an?|the|further|regular|detailed|annual"
    r"|periodic|enhanced|monthly|quarterly)\s)"
)
_ELIDED = re.compile(
    r"(?:,?\s+(?:and|as\s+well\s+as|followed\s+by|to\s+be\s+followed\s+by)|,)\s+(?:by\s+)?(?=(?:an?"
    r"|the|its|his|her|their|one|two|annual|thereafter|subsequently|oral|regular|updates?"
    r"|no\s+(?:fewer|less)\s+than|written|(?:two|three|four)\s+written|final|interim|further|with|at|in|by|no\s+later"
    r"|not\s+later|within|monthly|quarterly|periodic|biennial|semi-annual|interim|progress|weekly)\s)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s*,?\s+")
_NO_FEWER = re.compile(r"no\s+(?:fewer|less)\s+than\s+\w+\s+")


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something to be handed over.

    Attributes:
        rule: How it is said: ``submit-product``, ``make-product``, ``report-verb``, ``inform``, ``brief``,
            ``keep-informed``, ``passive-product``, ``request-product``, ``second-product``.
        start: Where it is said.
        reach: Where the words that may hold its time and recipient end.
        verb: The verb as printed.
        product: The product; none for a verb that names none.
        oral: Whether it is spoken.
    """

    rule: str
    start: int
    reach: int
    verb: str
    product: Product | None
    oral: bool
    head: int = 0


def find_deliveries(passage: Passage, clause: Clause) -> tuple[Delivery, ...]:
    """Find the deliveries of a clause.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The deliveries in order, each reaching to the next.
    """
    text, start, end = passage.plain, clause.body, clause.end
    found = _reporting(text, start, end)
    found += _informing(text, start, end)
    found += _handing_over(text, start, end)
    found += _passives(text, clause.start if clause.force == "decide" else start, end)
    if clause.verb in {"meets", "reports", "is"}:
        found += _indicative(text, start, end)
    if clause.force == "request" and not clause.actor:
        found += _requested(text, clause.body, end)
    found += _pronouns(text, start, end)
    found += _nominal(text, start, end)
    found += [
        Delivery(
            "report-verb", task.start("verb"), end, "reporting", None, "orally" in task.group(), task.end()
        )
        for task in _REPORTING_TASK.finditer(text, start, end)
    ]
    found = [
        delivery
        for delivery in found
        if not _PURPOSE.search(text, max(0, delivery.start - 14), delivery.start)
        and _received(passage, delivery)
    ]
    found = _spread(found, end)
    return tuple(_spread(found + _second_products(passage, found), end))


_PURPOSE = re.compile(r"\b(?:in\s+order|so\s+as)\s+to\s+$")
_NOMINAL = re.compile(
    r"\b(?:with\s+a\s+view\s+to|(?<=\s)with|responsib(?:le|ility)\s+(?:for|of)|task\s+of|arrange\s+for|ensure)"
    r"\s+(?:the\s+)?(?:(?:annual|timely|regular|early)\s+)?(?P<verb>(?:submitting|presenting|providing"
    r"|issuing|transmitting|(?:submission|presentation|provision|transmission|issuance)\s+of)"
    r"|(?P<make>preparing|producing|compiling|drafting|conducting|undertaking|carrying\s+out"
    r"|(?:preparation|production|publication|completion|compilation|drafting)\s+of))(?=\s)"
)
_REPORTING_TASK = re.compile(
    r"\b(?:involves?|includes?|including|with|task\s+of|responsib(?:le|ility)\s+for|charged\s+with)\s+"
    r"(?P<verb>reporting)(?=\s+(?:(?:[a-z]+ly|back|as\s+appropriate)\s+){0,2}to\s+(?:the|it)\b)"
)
_REPORTS = re.compile(
    r"\b(?P<verb>reports)(?=\s+(?:(?:[a-z]+ly|back|orally|each\s+year|once\s+a\s+year)\s+){0,2}to\s+(?:the|it|its)\b)"
)
_PRONOUN = re.compile(
    r"\b(?:to|and)\s+(?P<verb>submit|present|transmit|forward|provide|make|bring)\s+(?:it|them|these"
    r"|this)\b(?=\s+(?:to\b|for\b|available|at\b|,))"
)


def _received(passage: Passage, delivery: Delivery) -> bool:
    """Whether a body is told; “to inform policies” and “to address challenges” are no deliveries."""
    if delivery.rule not in {"inform", "brief", "keep-informed"}:
        return True
    end = delivery.head + (0 if delivery.rule == "keep-informed" else 90)
    return (
        bool(passage.bodies_in(delivery.start, end))
        or re.search(r"\bit\b|\bthem\b", passage.plain[delivery.start : end]) is not None
    )


def _pronouns(text: str, start: int, end: int) -> list[Delivery]:
    """“… by preparing reports on …, and to present them to the Council”: the product was named before."""
    out = []
    for found in _PRONOUN.finditer(text, start, end):
        last = None
        for noun in ANYWHERE.finditer(text, start, found.start()):
            last = noun
        if last is None:
            continue
        product = product_of(last)
        out.append(
            Delivery(
                "submit-product",
                found.start("verb"),
                end,
                found["verb"],
                replace(product, determiner="it"),
                False,
                found.end(),
            )
        )
    return out


def _reporting(text: str, start: int, end: int) -> list[Delivery]:
    out = []
    for found in _REPORT.finditer(text, max(0, start - 1), end):
        at = found.start("verb")
        if found["first"] is not None and (not re.fullmatch(r"\W*(?:\w{1,3}\)\s*)?", text[start:at])):
            continue
        if found["and"] and _ENABLING.search(text, start, at):
            continue
        if found["and"] and not _AND_REPORT.match(text, found.end("verb")):
            continue
        out.append(
            Delivery(
                "report-verb",
                at,
                end,
                text[at : found.end()],
                None,
                bool(found["orally"]) or " orally" in text[at : at + 60],
                found.end(),
            )
        )
    return out


def _informing(text: str, start: int, end: int) -> list[Delivery]:
    out = []
    for found in _INFORM.finditer(text, start, end):
        verb = found.group().split()[0].lower()
        if found["keep"]:
            rule, oral = "keep-informed", False
        elif found["brief"]:
            rule, oral = "brief", True
        else:
            rule, oral = "inform", "briefed" in found.group().lower()
        if found["inform"] and not re.search(
            r"(?:\b(?:to|and|or|shall|should|will|also|further|regularly|annually|continue\s+to"
            r"|\w\))\s+|^\s*|,\s+)$",
            text[max(0, found.start() - 20) : found.start()],
        ):
            continue
        oral = oral or "orally" in text[found.start() : found.end() + 40]
        out.append(Delivery(rule, found.start(), end, verb, None, oral, found.end()))
    return out


def _handing_over(text: str, start: int, end: int) -> list[Delivery]:
    out = []
    for found in DELIVERY.finditer(text, start, end):
        if not stands_as_verb(text, found.start(), start):
            continue
        stop = object_end(text, found.end(), end)
        product = object_of(text, found.end(), stop)
        if product is None:
            continue
        making = found["make"] is not None and not found["second"]
        rule = "make-product" if making else "submit-product"
        out.append(
            Delivery(
                rule,
                found.start(),
                end,
                found["verb"],
                product,
                product.strength is Strength.ORAL,
                product.end,
            )
        )
    return out


def _indicative(text: str, start: int, end: int) -> list[Delivery]:
    """“The Committee meets annually and reports to the Commission”: annexes speak in the present tense."""
    return [
        Delivery("report-verb", found.start("verb"), end, "reports", None, False, found.end())
        for found in _REPORTS.finditer(text, start, end)
    ]


def _nominal(text: str, start: int, end: int) -> list[Delivery]:
    """“with a view to presenting a report”, “entrusts … with the preparation of a study”."""
    out = []
    for found in _NOMINAL.finditer(text, start, end):
        product = object_of(text, found.end(), object_end(text, found.end(), end))
        if product is None or product.strength is Strength.WEAK:
            continue
        oral = product.strength is Strength.ORAL
        rule = "make-product" if found["make"] else "submit-product"
        out.append(Delivery(rule, found.start("verb"), end, found["verb"], product, oral, product.end))
    return out


def _passives(text: str, start: int, end: int) -> list[Delivery]:
    out = []
    for found in _PASSIVE.finditer(text, start, end):
        before = text[max(start, found.start() - 260) : found.start()]
        offset = max(start, found.start() - 260)
        best = DIRECT.match(text, max(0, offset - 1), found.start())
        for noun in ANYWHERE.finditer(text, offset, found.start()):
            best = noun
        if best is not None and (best["det"] or "").strip().lower() in {"all", "any", "each"}:
            continue
        if best is None or not re.search(r"(?:that|and|,|:)\s|^", before):
            continue
        product = product_of(best)
        if re.search(
            r"\b(?:(?:that|which)\s+will|can|may|could|has|have|had|to)\s+$",
            text[max(0, found.start() - 12) : found.start()],
        ):
            continue
        out.append(
            Delivery(
                "passive-product",
                best.start(),
                end,
                found.group(),
                product,
                product.strength is Strength.ORAL,
                found.end(),
            )
        )
    return out


def _requested(text: str, start: int, end: int) -> list[Delivery]:
    lead = _REQUESTED.match(text, start, end)
    if not lead:
        return []
    found = DIRECT.match(text, max(0, lead.end() - 1), min(end, lead.end() + 160))
    if not found:
        return []
    product = product_of(found)
    return [
        Delivery(
            "request-product",
            product.start,
            end,
            "requests",
            product,
            product.strength is Strength.ORAL,
            product.end,
        )
    ]


def _second_products(passage: Passage, found: list[Delivery]) -> list[Delivery]:
    """Find products that share the verb of the one before: “and the final study at its tenth session”."""
    text = passage.plain
    out = []
    for first in found:
        if first.rule not in {
            "submit-product",
            "make-product",
            "report-verb",
            "brief",
            "inform",
            "passive-product",
            "keep-informed",
        }:
            continue
        for link in _ELIDED.finditer(text, first.head, first.reach):
            at, second = _elided(passage, link.end(), first.reach)
            if not second:
                continue
            product = product_of(second)
            slight = first.product is None and product.strength is Strength.STRONG
            if product.strength is Strength.WEAK or slight or product.backward:
                continue
            out.append(
                Delivery(
                    "second-product",
                    min(at, product.start),
                    first.reach,
                    first.verb,
                    product,
                    product.strength is Strength.ORAL,
                    product.end,
                )
            )
    return out


def _elided(passage: Passage, position: int, reach: int) -> tuple[int, re.Match[str] | None]:
    """Match a product that shares a verb, behind its own time where it has one; say where it starts."""
    text = passage.plain
    ahead = passage.times_in(position, position + 5)
    if ahead and (gap := _GAP.match(text, ahead[0].end)):
        return position, DIRECT.match(text, gap.end() - 1, min(reach, gap.end() + 120))
    skip = _NO_FEWER.match(text, position)
    after = skip.end() if skip else position
    return reach, DIRECT.match(text, after - 1, min(reach, position + 120))


def _spread(found: list[Delivery], end: int) -> list[Delivery]:
    """Put deliveries in order, drop those that lie inside another, and let each reach to the next."""
    ordered: list[Delivery] = []
    for delivery in sorted(found, key=lambda d: (d.start, -d.head)):
        if ordered and delivery.start < ordered[-1].head:
            continue
        ordered.append(delivery)
    reaches = [later.start for later in ordered[1:]] + [end][: len(ordered)]
    return [replace(delivery, reach=reach) for delivery, reach in zip(ordered, reaches, strict=True)]
