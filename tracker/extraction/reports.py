"""Written products and oral ones: deliveries read with their addressee, recipient and time, and those that are one joined."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.extraction.actors import STATES
from tracker.extraction.clauses import Clause
from tracker.extraction.contents import content_of
from tracker.extraction.deliveries import Delivery, find_deliveries
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.products import Strength
from tracker.extraction.recipients import implied_recipients, recipients_in, to_others_only
from tracker.extraction.times import Time, due_parts, looks_back
from tracker.values.due import DateDue, DuePart, Period, RecurrenceDue, SessionDue, WordDue

_PERIODIC = (
    (re.compile(r"\b(?:annual|yearly)\b", re.IGNORECASE), RecurrenceDue(Period(1, "Y"))),
    (re.compile(
        r"\b(?:semi-?annual|biannual|six-monthly|six-month)\b", re.IGNORECASE), RecurrenceDue(Period(6, "M"))),
    (re.compile(r"\bbiennial\b", re.IGNORECASE), RecurrenceDue(Period(2, "Y"))),
    (re.compile(r"\btriennial\b", re.IGNORECASE), RecurrenceDue(Period(3, "Y"))),
    (re.compile(r"\bquadrennial\b", re.IGNORECASE), RecurrenceDue(Period(4, "Y"))),
    (re.compile(r"\bquinquennial\b", re.IGNORECASE), RecurrenceDue(Period(5, "Y"))),
    (re.compile(r"\bquarterly\b", re.IGNORECASE), RecurrenceDue(Period(3, "M"))),
    (re.compile(r"\bmonthly\b", re.IGNORECASE), RecurrenceDue(Period(1, "M"))),
    (re.compile(r"\b(?:regular|periodic|periodical)\b", re.IGNORECASE), WordDue("regular")),
)  # fmt: skip
_PURPOSE = re.compile(
    r"\bwith\s+a\s+view\s+to\s+(?!presenting|submitting|reporting|providing|its\s+consideration"
    r"|their\s+consideration)"
)
_BY_WORD = re.compile(
    r"\b(?:through|in\s+the\s+form\s+of|by\s+(?:way|means)\s+of)\s+(?:an?\s+)?oral\b(?!\s+and)"
)
_CONTENT = re.compile(
    r"\b(?:on|regarding|concerning|about|containing|detailing|including|which|describing|outlining"
    r"|assessing|examining|aimed|towards?|with\s+regard|addressing|covering|reflecting|relating)\b"
)
_SUBMITTED = re.compile(r"\b(?:in|of|from|by|contained\s+in|pursuant\s+to)\s+(?:the|his|its|that|this)\s+$")


@dataclass(frozen=True, slots=True)
class _Reading:
    delivery: Delivery
    recipients: list[str]
    times: tuple[Time, ...]

    @property
    def bare(self) -> bool:
        return not self.recipients and not self.times


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
    readings = _merged(passage, [_read(passage, clause, delivery, deliveries[0]) for delivery in deliveries])
    finds = []
    for reading in readings:
        if (
            content
            and reading.delivery.rule == "inform"
            and content.start <= reading.delivery.start
            and _BRIEFINGS.search(content.product)
        ):
            finds.append(_regular_briefing(content, reading))
            content = None
            continue
        relation = _relation(passage, reading, content) if content else "apart"
        if relation == "content" or not (find := _find(passage, clause, reading)):
            continue
        finds.append(find)
        if relation == "own":
            content = None
    if content:
        finds.append(content)
    return sorted(finds, key=lambda find: find.start)


# An organ that decides speaks of others: “a working group … to develop proposals”, “to allow it to submit”, “that the secretariat should submit”
_AGENT = re.compile(
    r"\bthat\s+the\s+(?P<subject>[\w\s-]{3,70}?)\s+(?:should|shall|will|must)\s+(?:[a-z]+\s+){0,2}$"
    r"|\b(?P<group>(?:[\w-]+\s+){0,4}(?:[Gg]roup|[Pp]anel|[Cc]ommittee|[Tt]eam|[Mm]ission"
    r"|[Mm]echanism|[Cc]ommission|[Rr]apporteur|[Ee]xpert"
    r"|[Bb]oard)(?:\s+of\s+\w+(?:\s+\w+)?)?)\b[^;]{0,400}?(?:,\s+(?:and\s+)?|\band\s+|\s"
    r"|\bshall\s+)(?:to\s+)?$"
    r"|\b(?:allow|enable)\s+[^,;]{2,60}\bto\s+$"
)


def _agent(passage: Passage, clause: Clause, delivery: Delivery) -> re.Match[str] | None:
    return _AGENT.search(passage.plain, clause.body, delivery.start)


_ADDING = re.compile(
    r"(?:\band|,|;)\s+(?:(?:also|further|in\s+this\s+regard"
    r"|in\s+that\s+regard),?\s+)?(?:to\s+)?(?:continue\s+to\s+)?(?:also\s+)?"
    r"(?:include|reflect|incorporate|ensure|address|provide|pay|give|devote|integrate|cover|focus"
    r"|report|present|update|set\s+out|highlight)\b"
)
_BRIEFINGS = re.compile(r"\bbriefings?$")


def _regular_briefing(content: Find, reading: _Reading) -> Find:
    """“as part of their regular briefings, to update the Council”: spoken, at the times of those briefings."""
    return replace(
        content,
        kind=Kind.ORAL,
        rule="in-briefing",
        recipient=";".join(reading.recipients) or content.recipient,
    )


_OTHER_REPORT = re.compile(
    r"\b(?:all|next|annual|regular|future|relevant|country|subsequent|periodic|biennial|existing"
    r"|other|forthcoming|global)\b"
)


def _relation(passage: Passage, reading: _Reading, content: Find) -> str:
    """How a delivery relates to a request for a report's content: ``content`` (it is that), ``own``, or ``apart``.

    “Submit a report … and include in his report” asks for one report; “provide an update in her next report” for content.
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


def _read(passage: Passage, clause: Clause, delivery: Delivery, leading: Delivery) -> _Reading:
    first = delivery.start
    times = _near(
        delivery,
        passage,
        tuple(t for t in passage.times_in(first, delivery.reach) if _belongs(passage, delivery, t)),
    )
    ahead: tuple[Time, ...] = ()
    if delivery is leading or not times:
        ahead = tuple(
            t
            for t in passage.times_in(clause.body, leading.start)
            if _preposed(passage, clause, t, leading.start)
        )
    beside = tuple(
        t
        for t in passage.times_in(max(clause.body, first - 60), first)
        if t.shape in {"regular", "every"} and first - t.end <= 2
    )
    ahead = ahead or beside
    return _Reading(delivery, recipients_in(passage, first, delivery.reach), ahead + times)


def _near(delivery: Delivery, passage: Passage, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """Drop dates that stand in what the product is about where its own time is said before."""
    content = _CONTENT.search(passage.plain, delivery.head, delivery.reach)
    if not content or not any(
        t.start < content.start() and t.shape in {"date", "session", "duration", "every"} for t in times
    ):
        return times
    return tuple(t for t in times if t.start < content.start() or t.shape not in {"date", "duration", "year"})


def _preposed(passage: Passage, clause: Clause, time: Time, first: int) -> bool:
    """Whether a time stands before the verb, set off by commas: “requests …, by 1 March 2026, to report”."""
    if (
        (time.shape == "year" and not time.starting)
        or time.shape == "event"
        or time.lead in {"from", "of", "for", "period"}
    ):
        return False
    between = passage.plain[time.end : first]
    return (
        len(between) <= 140
        and (time.start - clause.body <= 60 or len(between) <= 12)
        and not re.search(r"\band\s+(?:to|shall|should|will)\b", between)
    )


def _belongs(passage: Passage, delivery: Delivery, time: Time) -> bool:
    text = passage.plain
    before = text[delivery.start : time.start]
    between = text[min(delivery.head, time.start) : time.start]
    if looks_back(text, delivery.start, time):
        return False
    in_content = _CONTENT.search(between) is not None
    if time.shape == "session" and _PURPOSE.search(between):
        return False
    match time.shape:
        case "session":
            return time.lead not in {"from", "since", "following", "after", "between", "of", "on"} or (
                time.lead == "of"
                and re.search(
                    r"(?:consideration|attention|before|advance|margins|part|end|beginning|time|held"
                    r"|occasion)\s*$",
                    before[-20:],
                )
                is not None
            )
        case "date":
            if (
                time.lead
                in {
                    "from",
                    "between",
                    "during",
                    "for",
                    "after",
                    "following",
                    "held",
                    "until",
                    "to",
                    "through",
                    "in",
                    "",
                }
                and in_content
            ):
                return False
            return time.lead not in {"from", "between", "held", "since", "of"} and not (
                time.lead == "until" and in_content
            )
        case "year":
            return _year_belongs(text, time, in_content)
        case "duration":
            if time.lead in {
                "for",
                "period",
                "term",
                "mandate",
                "extension",
                "duration",
                "not more than",
                "no more than",
            }:
                return False
            return not (
                time.lead in {"in", "after", "following"}
                and in_content
                and not text[time.start : time.end].endswith(("of", "from", "time", "after"))
            )
        case "every":
            return not re.search(
                r"\b(?:held|convened|sessions?|published|observed|celebrated)\s*$", before[-30:]
            )
        case "regular":
            return not in_content or len(between) < 60 or text[time.end : time.end + 1] in {";", ".", ","}
        case "event":
            certain = text.startswith(
                ("before the", "as relevant", "as information", "as such information"), time.start
            )
            return not in_content or certain or time.end >= delivery.reach - 3 or len(between) < 45
        case _:
            return True


def _year_belongs(text: str, time: Time, in_content: bool) -> bool:
    code = str(time.parts[0])
    lead = time.lead
    if code in {"2030", "2063", "2050"}:
        return False
    if lead in {"by", "no later than", "not later than", "before", "during", "in", "at", "on", "prior to"}:
        closing = (
            re.match(r"\s*(?:[,;.:]|$|and\b|to\b|with\b|as\b|on\b)", text[time.end : time.end + 8])
            is not None
        )
        return not in_content or (closing and lead in {"by", "no later than", "not later than", "before"})
    return False


def _merged(passage: Passage, readings: list[_Reading]) -> list[_Reading]:
    """Join deliveries that are one product: “prepare a report … and submit it”, “conduct a study and report thereon”."""
    out: list[_Reading] = []
    for reading in readings:
        before = out[-1] if out else None
        first = _antecedent(out, reading)
        if first >= 0:
            out[first] = _join(out[first], reading)
        elif before is not None and _same(passage, before, reading):
            out[-1] = _join(before, reading)
        elif before is not None and reading.delivery.rule == "second-product":
            # “submit, at its tenth session, a report on … and a report on …”: both at that session, to that body
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


def _antecedent(out: list[_Reading], reading: _Reading) -> int:
    """Find the product that “the report” or “it” stands for, past others in between; -1 when there is none."""
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


def _same(passage: Passage, before: _Reading, reading: _Reading) -> bool:
    first, second = before.delivery, reading.delivery
    if first.oral != second.oral:
        return False
    product = second.product
    if product is not None and product.backward and second.rule != "second-product":
        return first.product is not None or first.rule == "report-verb"
    if (
        first.rule == "make-product"
        and before.bare
        and second.rule in {"report-verb", "submit-product", "inform"}
    ):
        return first.product is not None and (
            first.product.strength is not Strength.REPORT or second.product is None
        )
    if first.oral and before.bare and second.rule == "brief":
        return True
    if first.rule == "submit-product" and before.bare and second.rule in {"report-verb", "inform"}:
        return first.product is not None
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
    # “report annually to the Council and report also to the Assembly”: one report to two organs
    reports = all(
        d.rule == "report-verb" or (d.product and d.product.strength is Strength.REPORT)
        for d in (first, second)
    )
    if (
        reports
        and before.times
        and re.search(r"\bthereafter\b", passage.plain[second.start : second.start + 140])
    ):
        return True
    if (
        reports
        and product is not None
        and re.match(r"(?:next|first|forthcoming)\s", product.phrase)
        and first.product is not None
    ):
        # “to submit annual reports … and to submit his next report by June 2013”
        return product.determiner in {"his", "her", "its", "the", "their"}
    apart = set(before.recipients).isdisjoint(reading.recipients)
    same_due = not reading.times or (
        _due(before) == _due(reading) and all(isinstance(p, RecurrenceDue) for p in _due(reading))
    )
    return reports and apart and bool(reading.recipients) and same_due


def _join(before: _Reading, reading: _Reading) -> _Reading:
    delivery = replace(before.delivery, reach=reading.delivery.reach)
    if before.delivery.product is None or before.delivery.product.strength is Strength.WEAK:
        delivery = replace(
            delivery, product=reading.delivery.product or before.delivery.product, rule=reading.delivery.rule
        )
    recipients = before.recipients + [code for code in reading.recipients if code not in before.recipients]
    return _Reading(
        delivery, recipients, before.times + tuple(t for t in reading.times if t not in before.times)
    )


def _find(passage: Passage, clause: Clause, reading: _Reading) -> Find | None:
    delivery, product = reading.delivery, reading.delivery.product
    due = _due(reading)
    recipients = reading.recipients
    words = passage.plain[delivery.start : delivery.reach]
    if not _wanted(passage, clause, reading, words):
        return None
    if not recipients:
        recipients = implied_recipients(passage, due)
    spoken = delivery.oral or _BY_WORD.search(words) is not None
    kind = Kind.ORAL if spoken else Kind.REPORT
    return Find(
        kind=kind,
        rule="same-product"
        if product and product.backward and product.determiner != "it" and delivery.rule == "passive-product"
        else delivery.rule,
        clause=clause,
        start=delivery.start,
        end=_end(passage, delivery),
        addressee=clause.actor or _agent_name(passage, clause, delivery),
        recipient=";".join(recipients),
        due=due,
        due_span=span_of(reading.times),
        product=product.phrase if product else "",
        about=delivery.head,
        confidence=_confidence(clause, reading),
    )


def _wanted(passage: Passage, clause: Clause, reading: _Reading, words: str) -> bool:
    """Whether a delivery is one that an intergovernmental organ receives."""
    delivery, product = reading.delivery, reading.delivery.product
    organs = bool(reading.recipients)
    session = any(isinstance(_point(part), SessionDue) for time in reading.times for part in time.parts)
    dated = any(time.shape in {"date", "duration", "year"} for time in reading.times)
    if (
        clause.force == "invite"
        and product is not None
        and not (organs or session or dated)
        and product.determiner in {"its", "their", ""}
    ):
        return False
    states = STATES.search(clause.actor) is not None
    if states and (not organs or delivery.rule in {"inform", "brief"}):
        return False
    if to_others_only(words[:220]) and not organs and not session:
        return False
    match delivery.rule:
        case "inform" | "brief":
            return bool(recipients_in(passage, delivery.start, min(delivery.reach, delivery.head + 100)))
        case "keep-informed":
            return organs
        case "report-verb":
            return (
                organs
                or session
                or clause.force == "request"
                or (bool(reading.times) and clause.force == "decide")
            )
        case _:
            pass
    if product is None:
        return False
    if states and product.strength is not Strength.REPORT:
        return dated or session
    match product.strength:
        case Strength.REPORT:
            return organs or session or (not product.backward and product.determiner != "the")
        case Strength.ORAL:
            return organs or session
        case Strength.STRONG:
            timed = bool(reading.times) or any(pattern.search(product.phrase) for pattern, _ in _PERIODIC)
            return organs or session or (delivery.rule == "submit-product" and timed)
        case _:
            if product.noun in _NO_PRODUCT:
                return False
            if session or (dated and delivery.rule == "submit-product"):
                return True
            asked = clause.force == "request" or product.noun in {"proposals", "recommendations", "options"}
            return organs and asked and product.noun.rstrip("s") not in _SLIGHT


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
        "suggestion",
        "result",
        "outcome",
        "criteria",
    }
)
_NO_PRODUCT = frozenset({"advice", "guidance"})


def _point(part: DuePart) -> DuePart | None:
    return part.start if isinstance(part, RecurrenceDue) else part


def _due(reading: _Reading) -> tuple[DuePart, ...]:
    parts = list(due_parts(reading.times))
    product = reading.delivery.product
    dated = any(isinstance(part, SessionDue) for part in parts)
    if dated and not any(time.starting for time in reading.times):
        # “at its forty-eighth session, in 2005”: the year only explains the session
        parts = [part for part in parts if not (isinstance(part, DateDue) and len(part.text) == 4)]
    if product is not None:
        for pattern, recurrence in _PERIODIC:
            if pattern.search(product.phrase):
                if isinstance(recurrence, WordDue):
                    parts = parts or [recurrence]
                elif not any(isinstance(part, RecurrenceDue) for part in parts) and (
                    not dated or product.determiner in {"a", "an", ""}
                ):
                    parts.insert(0, recurrence)
                break
    return tuple(part for part in parts if not (isinstance(part, WordDue) and len(parts) > 1))


def _end(passage: Passage, delivery: Delivery) -> int:
    return len(passage.plain[: delivery.reach].rstrip(" ,;.:"))


def _agent_name(passage: Passage, clause: Clause, delivery: Delivery) -> str:
    if (
        clause.force != "decide"
        or delivery.rule == "passive-product"
        or not (agent := _agent(passage, clause, delivery))
    ):
        return ""
    return re.sub(
        r"^(?:the|an?|establish|of|new)\s+", "", " ".join((agent["subject"] or agent["group"] or "").split())
    )


def _confidence(clause: Clause, reading: _Reading) -> float:
    score = 0.95 if clause.force == "request" else 0.8
    product = reading.delivery.product
    if product is not None and product.strength is Strength.WEAK:
        score -= 0.15
    if not reading.recipients:
        score -= 0.1
    if not reading.times:
        score -= 0.05
    return round(score, 2)
