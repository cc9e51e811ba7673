"""Times that return or that no calendar fixes: ``every six months``, ``annually``, ``upon completion``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extraction.numbers import NUMBER, cardinal, period
from tracker.extraction.windows import windows
from tracker.values.due import Period, RecurrenceDue, WordDue

# Each row: the phrase of the drafters, and the period it stands for.
_ADVERBS: tuple[tuple[str, Period | None], ...] = (
    (
        (
            r"semi-?annually|twice\s+(?:a|per|each|every)\s+year|twice\s+yearly|twice\s+annually"
            r"|half-yearly|bi-?annually|"
            r"(?:semi-?annual|bi-?annual|six-month(?:ly)?|half-yearly)\s+(?:basis|intervals?|reports?)"
            r"|six-monthly|(?:two\s+times|once\s+or\s+twice)\s+(?:a|per)\s+year"
            r"|every\s+half\s+year"
        ),
        Period(6, "M"),
    ),
    (
        (
            r"(?:once|one\s+time)\s+(?:a|per|every|each|in\s+a)\s+year"
            r"|(?<!semi-)(?<!semi)(?<!bi)(?<!bi-)annually|(?<!half-)yearly(?=\s+(?:basis|reports?"
            r"|intervals?)|[\s,;.]|$)|on\s+an\s+annual\s+basis"
            r"|(?:each|every)\s+year\b|(?:each|every)\s+calendar\s+year|(?:at|during|to|for|of"
            r"|in)\s+(?:each\s+of\s+)?its\s+annual\s+sessions?|at\s+annual\s+intervals|year\s+after\s+year"
            r"|year\s+on\s+year"
        ),
        Period(1, "Y"),
    ),
    (
        (
            r"biennially|on\s+a\s+biennial\s+basis|every\s+(?:two|2)\s+years|every\s+(?:second"
            r"|other)\s+year|at\s+two-year\s+intervals|once\s+every\s+two\s+years|each\s+biennium"
            r"|every\s+biennium"
            r"|in\s+alternate\s+years|two-yearly|at\s+biennial\s+intervals"
        ),
        Period(2, "Y"),
    ),
    (r"triennially|on\s+a\s+triennial\s+basis|every\s+third\s+year", Period(3, "Y")),
    (r"quadrennially|on\s+a\s+quadrennial\s+basis|every\s+fourth\s+year", Period(4, "Y")),
    (r"quinquennially|on\s+a\s+quinquennial\s+basis|every\s+fifth\s+year", Period(5, "Y")),
    (
        (r"quarterly|(?:once\s+)?(?:a|per|each|every)\s+quarter\b|four\s+times\s+a\s+year|three-monthly"),
        Period(3, "M"),
    ),
    (r"three\s+times\s+(?:a|per)\s+year", Period(4, "M")),
    (r"(?<!-)monthly|(?:once\s+)?(?:a|per|each|every)\s+month\b|once\s+a\s+month", Period(1, "M")),
    (r"weekly\s+basis|every\s+week\b|each\s+week\b", Period(7, "D")),
)
_EACH_SESSION = (
    r"(?:at|to|for|during|in)\s+(?:each|every)\s+(?:(?:of\s+(?:its|the))\s+)?(?:(?:regular|annual"
    r"|future|subsequent|of|June|March|September|spring|autumn)\s+){0,2}(?:the\s+)?sessions?\b"
    r"|(?:each|every)\s+session\b|at\s+all\s+its\s+sessions|(?:at|in|to|of|during)\s+(?:its|the"
    r"|their)?\s*(?:future|subsequent|succeeding|regular)\s+sessions\b|to\s+sessions\s+of"
)
_REGULAR = (
    r"(?:more\s+)?regularly|(?:on|in)\s+a\s+(?:more\s+)?(?:regular|periodic(?:al)?|continuous"
    r"|continuing|rolling|timely\s+and\s+regular)\s+(?:and\s+\w+\s+)?(?:basis|manner)|periodically"
    r"|at\s+regular\s+intervals|"
    r"from\s+time\s+to\s+time|at\s+appropriate\s+intervals|frequently|on\s+an\s+ongoing\s+basis"
    r"|continuously|continually|at\s+periodic\s+intervals|through\s+regular\s+(?:updates|briefings"
    r"|reports)|on\s+a\s+regular"
)
_NEXT = (
    r"(?:at|to|by|for|in|during|before|of)\s+(?:its|the|their|his|her)\s+(?:very\s+)?(?:next"
    r"|forthcoming|following|coming|subsequent|succeeding)\s+(?:(?:regular|annual|substantive"
    r"|plenary)\s+)?(?:session|meeting|report)\b"
    r"|(?:the|its)\s+next\s+(?:regular\s+)?session\b|(?:at|to)\s+a\s+(?:subsequent|later|future)\s+session\b"
)
_EVENT = (
    r"as\s+soon\s+as\s+(?:possible|practicable|feasible)|without\s+(?:further\s+)?delay|at\s+(?:the"
    r"|its)\s+earliest(?:\s+(?:possible|convenience|opportunity))*|promptly|expeditiously|immediately"
    r"|forthwith|as\s+a\s+matter\s+of\s+urgency"
    r"|(?:well\s+)?(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of)\s+(?:the\s+)?(?:expir\w+|end"
    r"|conclusion|completion|termination|renewal|date\s+of\s+expir\w+)"
    r"|(?:up)?on\s+(?:the\s+|its\s+)?(?:completion|conclusion|expiry|receipt|termination)|(?:after"
    r"|following)\s+(?:the\s+)?(?:completion|conclusion|holding)"
    r"|(?:at|by)\s+the\s+(?:end|conclusion|completion|expiration|expiry)\s+of\s+(?:its|the|their|his"
    r"|her|each|that|this)\s+(?:current\s+|present\s+|initial\s+)?(?:mandates?|periods?|terms?|work"
    r"|deployments?|cycle|visit|assessment|evaluation|review|missions?)"
    r"|in\s+the\s+near(?:est)?\s+future|if\s+(?:such\s+)?cases\s+of|(?:before|prior\s+to"
    r"|until)\s+(?:its|the)\s+(?:expir\w+|mandate)"
    r"|at\s+an\s+early\s+date|in\s+a\s+timely\s+(?:manner|fashion)\s+before|thirty\s+days\s+before"
    r"|(?:NUMBER)\s+(?:days?|weeks?|months?)\s+(?:before|prior\s+to|in\s+advance\s+of)|as\s+early\s+as\s+possible"
    r"|well\s+in\s+advance|swiftly"
    r"|(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of)\s+(?:the\s+|its\s+|his\s+)?(?:[\w-]+\s+){0,3}"
    r"(?:mandate|renewal|elections?|referendum|withdrawal|deployment)\b"
    r"|(?:at|by)\s+the\s+(?:end|conclusion|completion)\s+of\s+(?:each|every|the|this|that)\s+"
    r"(?:[\w-]+\s+){0,2}(?:phase|mandate|mission|visit|process|assessment|deployment|transition|term)\b"
    r"|(?:up)?on\s+(?:the\s+)?entry\s+into\s+force|once\s+(?:the|it|this|that|such)\b"
    r"|as\s+(?:\w+\s+)?information\s+becomes\s+available|if\s+(?:such\s+)?(?:cases|misconduct"
    r"|violations)|prior\s+to\s+any\b|before\s+the\s+(?:General\s+Assembly|Assembly"
    r"|Security\s+Council|Council)\s+(?:decides|takes)"
).replace("NUMBER", NUMBER)

_EVERY_N = (
    rf"every\s+(?P<count>{NUMBER}|\d+)(?:\s*\(\d+\))?[\s-]+(?P<unit>day|week|month|year|session)s?\b"
    rf"|(?:at\s+)?(?:intervals\s+of\s+)(?P<count2>{NUMBER})\s+(?P<unit2>day|week|month|year)s?|(?:at|in"
    rf"|on\s+an?)\s+(?P<count3>{NUMBER})[\s-](?P<unit3>day|week|month|year)\s+(?:intervals|cycle|basis)"
)

_ANY = re.compile(
    rf"\b(?:(?P<every>{_EVERY_N})|(?P<session>{_EACH_SESSION})|(?P<regular>{_REGULAR})"
    rf"|(?P<next>{_NEXT})|(?P<event>{_EVENT})|"
    + "|".join(f"(?P<a{index}>{phrase})" for index, (phrase, _) in enumerate(_ADVERBS))
    + r")",
    re.IGNORECASE,
)
# What every phrase above holds: the patterns run only around these.
_CUE = re.compile(
    "every|Every|each |Each |annual|Annual|year|bienn|Bienn|trienn|quadr|quinq|quarter|Quarter|month"
    "|regular|Regular|period|interval|future sess|subsequent|succeeding"
    "|next |forthcoming|following |coming |as soon|as early|delay|prompt|expedit|immediat|forthwith"
    "|complet|conclu|expir|terminat|advance of|time to time|frequent"
    "|basis|manner|twice|times a|earliest|an early|urgency|near future|nearest|contin|well in adv"
    "|swiftly|becomes avail|if such|if cases|immediate eff|if miscond|if viol|prior to|before|receipt"
    "|all its sess|to sessions|at the end|by the end|appropriate interv|weeks|days|week "
)


@dataclass(frozen=True, slots=True)
class WordMention:
    """A recurrence or an undated time as a text mentions it.

    Attributes:
        part: The recurrence or word.
        start: Where it starts.
        end: Where it ends.
    """

    part: RecurrenceDue | WordDue
    start: int
    end: int


def find_recurrences(text: str, begin: int = 0) -> Iterator[WordMention]:
    """Find recurrences and undated times.

    Args:
        text: One paragraph, titles in quotation marks blanked.
        begin: Where to start.

    Yields:
        The mentions in order.
    """
    for start, end in windows(text, _CUE, 70, 90, begin):
        for found in _ANY.finditer(text, start, end):
            part = _part(found)
            if part:
                yield WordMention(part, found.start(), found.end())


def _part(found: re.Match[str]) -> RecurrenceDue | WordDue | None:
    group = found.lastgroup or ""
    for word in ("regular", "next", "event"):
        if found[word] is not None:
            return WordDue(word)
    if found["session"] is not None:
        return RecurrenceDue(None)
    if found["every"] is not None:
        count = cardinal(found["count"] or found["count2"] or found["count3"] or "")
        unit = (found["unit"] or found["unit2"] or found["unit3"]).lower()
        if unit == "session":
            return RecurrenceDue(None)
        length = period(count, unit) if count else None
        return RecurrenceDue(length) if length else None
    for index, (_, length) in enumerate(_ADVERBS):
        if found[f"a{index}"] is not None:
            return RecurrenceDue(length)
    raise AssertionError(group)
