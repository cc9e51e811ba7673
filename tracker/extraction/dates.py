"""Dates and lengths of time: ``by 31 March 2026``, ``in May 2021``, ``within sixty days``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extraction.numbers import NUMBER, UNIT, cardinal, period
from tracker.extraction.windows import windows
from tracker.values.due import DateDue, DuePart, DurationDue
from tracker.values.words import MONTHS, NUMBER_OF_MONTH

_MONTH = "(?:" + "|".join(MONTHS) + ")"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[0-3]?\d)"

# “26 April 2016”, “20 to 22 March 2019” (the first day), “1 March and 1 September 2011” (a shared year)
_DATE = re.compile(
    rf"(?<![\w/.])(?P<day>{_DAY})(?P<range>\s*(?:–|-|to|and"
    rf"|or)\s*{_DAY})?\s*(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?\b"
    rf"|(?<![\w])(?P<month2>{_MONTH})\s+(?P<day2>{_DAY}),\s+(?P<year2>{_YEAR})\b"
    rf"|(?<![\w])(?P<month5>{_MONTH})\s+(?P<day5>{_DAY})\b(?!\d|,\s+\d)"
    rf"|(?<![\w])(?P<month3>{_MONTH})\s+(?:of\s+)?(?P<year3>{_YEAR})\b"
    rf"|(?<![\w])(?P<month4>{_MONTH})\s+(?:and|or)\s+(?={_MONTH}\s+{_YEAR})"
)
_YEARS = re.compile(
    rf"(?<![\w/.–-])(?P<year>{_YEAR})(?![\w/)]|\s*[–-]\s*\d|\.\d|\s+(?:[a-z]+\s+)?(?:sessions?"
    rf"|meetings|report|Agenda|World|High|Summit|Conference|Review|Political|edition)\b)"
)
_LEAD = re.compile(
    r"\b(?P<lead>by|(?:no|not)\s+later\s+than|before|on(?:\s+or\s+before)?|until|till|through|from"
    r"|as\s+of|as\s+from|effective|prior\s+to|to"
    r"|between|in|during|of|dated|since|for|starting|beginning|commencing|at|ending|expiring"
    r"|terminating|terminate|expire|after|following|around|"
    r"to\s+the\s+end\s+of|with\s+effect\s+from|(?:starting|beginning|commencing|expiring|ending"
    r"|terminating)\s+(?:in|on|from|at)|held)"
    r"(?:\s+(?:the\s+)?(?:latest|end|close|beginning|start|middle|first\s+(?:half|quarter|trimester)"
    r"|second\s+(?:half|quarter)|(?:third|fourth|last)\s+quarter|spring|summer"
    r"|autumn|fall|winter|early|late|mid|period|year|years|month|months|week|date|first\s+week"
    r"|second\s+week|last\s+week)(?:\s+of|\s+from|\s+in)?)?"
    r"(?:\s+(?:the\s+years?|the\s+month\s+of|early|late|mid-?|spring|summer|autumn|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday)[\s,]*)?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_LEAD_START = re.compile(
    r"\b(?:by|no|not|before|on|until|till|through|from|as|effective|prior|to|between|in|during|of"
    r"|dated|since|for|starting|beginning|commencing"
    r"|at|ending|expiring|terminating|terminate|expire|after|following|around|with|held)\b",
    re.IGNORECASE,
)
_LIST_BEFORE = re.compile(r"\s*(?:,|and|or|,\s+and)\s+(?:(?:on|by)\s+)?")
# A year is printed, but none that a deadline can have: then no other year may take its place.
_STRANGE_YEAR = re.compile(r",?\s+\d{4,}\b")
_ANNUAL_DATE = re.compile(r"\s+(?:of\s+)?(?:each|every)\s+year\b")

_SPAN = rf"(?P<count>{NUMBER}|an?|the\s+next)(?:\s*\(\d+\))?[\s-]+(?P<unit>{UNIT})s?\b(?:’|')?"
_DURATION = re.compile(
    rf"\b(?P<lead>within(?:\s+(?:the\s+next|a\s+period\s+of|the\s+first))?|in|(?:no|not)\s+(?:later"
    rf"|more)\s+than(?:\s+in)?|at\s+the\s+latest(?:\s+within)?|after|following)"
    rf"(?:\s+(?:a|the)\s+(?:further\s+)?period\s+of)?\s+(?:at\s+(?:least"
    rf"|most)\s+)?{_SPAN}(?P<tail>\s+time|\s+(?:from|after|of|following|prior|before)\b)?"
    rf"|\b(?P<for>for)\s+(?:(?:a|an|the|one|another|up\s+to|its|additional|further|new|renewed"
    rf"|initial|final|first|single|maximum|renewable|fixed|interim|consecutive|non-renewable"
    rf"|provisional|trial|successive|second|the\s+same)[\s,]+){{0,4}}"
    rf"(?:(?:period|term|duration|mandate|extension)s?\s+of\s+)?(?:(?:up\s+to|at\s+least"
    rf"|not\s+more\s+than|no\s+more\s+than|initially|another|a\s+further"
    rf"|an\s+additional)\s+)?{_SPAN.replace('count', 'count2').replace('unit', 'unit2')}"
    rf"|\b(?P<period>period|term|duration|mandate)\s+of\s+(?:(?:up\s+to|at\s+least"
    rf"|a\s+further)\s+)?{_SPAN.replace('count', 'count3').replace('unit', 'unit3')}"
    rf"|(?<![\w-])(?P<count4>{NUMBER})[\s-]+(?P<unit4>{UNIT})s?\s+(?P<adj>period|term|mandate|extension)\b"
    rf"|(?<![\w-])(?<!every\s)(?P<count5>{NUMBER})\s+(?P<unit5>{UNIT})s?\s+(?P<post>after|from"
    rf"|following)\s+(?:the\s+)?(?=(?:date\s+of\s+)?(?:(?:its|the|their)\s+)?(?:adoption|establishment"
    rf"|entry|passage|present|this))"
    rf"|(?<![\w-])(?P<count6>{NUMBER})\s+(?P<unit6>{UNIT})s?(?P<shared>)(?=,?\s+and\s+(?:again\s+)?{NUMBER}\s+{UNIT}s?"
    rf"\s+(?:after|from|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:(?:its|the|their)\s+)?(?:adoption|establishment))",
    re.IGNORECASE,
)


_COUNTS = ("count", "count2", "count3", "count4", "count5", "count6")
_UNITS = ("unit", "unit2", "unit3", "unit4", "unit5", "unit6")
_FIGURE = re.compile(r"(?:19|20)\d\d|\bof\s+(?:each|every)\s+year")
_YEARLESS = re.compile(rf"\b(?:by|than|before|on)\s+(?:the\s+)?(?:{_DAY}\s+{_MONTH}|{_MONTH}\s+{_DAY})\b")
_UNIT_WORD = re.compile("hour|day|week|month|year|Hour|Day|Week|Month|Year")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or a length of time as a text mentions it.

    Attributes:
        part: The date or duration.
        start: Where it starts, with its preposition.
        end: Where it ends.
        lead: The preposition, lower case; empty if none.
        exact: Whether it is given to the day.
        yearly: Whether it returns each year (``by 31 March of each year``).
    """

    part: DuePart
    start: int
    end: int
    lead: str
    exact: bool = False
    yearly: bool = False


def find_dates(text: str, adopted: str = "", begin: int = 0) -> Iterator[DateMention]:
    """Find dates given to the day, the month or the year.

    Args:
        text: One paragraph, titles in quotation marks blanked.
        adopted: The day of adoption, ``2024-03-27``; a deadline without year is the first such day after it.
        begin: Where to start.

    Yields:
        The dates in order; those that only identify a document (``of 3 March 2021``) keep their lead ``of``.
    """
    if not _FIGURE.search(text, begin) and not (adopted and _YEARLESS.search(text, begin)):
        return
    spans = list(_DATE.finditer(text, begin))
    taken: list[tuple[int, int]] = []
    previous: DateMention | None = None
    for index, found in enumerate(spans):
        part, exact = _date_part(found, spans[index + 1 :], text)
        lead, start = _lead(text, found.start())
        if (
            not part
            and adopted
            and not _STRANGE_YEAR.match(text, found.end())
            and (
                lead.startswith(("by", "no later", "not later", "before"))
                or (lead == "on" and not found["year"])
            )
        ):
            part, exact = _next_such_day(found, adopted), True
        if not part:
            continue
        if not lead and previous and _LIST_BEFORE.fullmatch(text[previous.end : found.start()]):
            lead = previous.lead
        yearly = _ANNUAL_DATE.match(text, found.end()) is not None
        previous = DateMention(DateDue(part), start, found.end(), lead, exact, yearly)
        taken.append((found.start(), found.end()))
        yield previous
    previous = None
    for found in _YEARS.finditer(text, begin):
        if any(a <= found.start() < b for a, b in taken):
            continue
        lead, start = _lead(text, found.start())
        if not lead and previous and _LIST_BEFORE.fullmatch(text[previous.end : found.start()]):
            lead = previous.lead
        previous = DateMention(DateDue(found["year"]), start, found.end(), lead)
        yield previous


def _date_part(found: re.Match[str], later: list[re.Match[str]], text: str) -> tuple[str, bool]:
    if found["month3"]:
        return f"{found['year3']}-{NUMBER_OF_MONTH[found['month3']]:02d}", False
    if found["month4"]:
        year = _shared_year(later, found.end(), text)
        return (f"{year}-{NUMBER_OF_MONTH[found['month4']]:02d}", False) if year else ("", False)
    if found["month5"]:
        return "", False
    day, month = found["day"] or found["day2"], found["month"] or found["month2"]
    year = found["year"] or found["year2"] or _shared_year(later, found.end(), text)
    if _ANNUAL_DATE.match(text, found.end()) and not year:
        return "1900-01-01", True
    if not year or not 1 <= int(day) <= 31:
        return "", False
    return f"{year}-{NUMBER_OF_MONTH[month]:02d}-{int(day):02d}", True


def _next_such_day(found: re.Match[str], adopted: str) -> str:
    """“by 25 September”: the first 25 September after the adoption."""
    day, month = found["day"] or found["day5"], found["month"] or found["month5"]
    if not day or not month or not 1 <= int(day) <= 31:
        return ""
    tail = f"{NUMBER_OF_MONTH[month]:02d}-{int(day):02d}"
    year = int(adopted[:4]) + (tail <= adopted[5:])
    return f"{year}-{tail}"


def _shared_year(later: list[re.Match[str]], end: int, text: str) -> str:
    """“1 March and 1 September 2011”, “30 March to 3 April 2020”: the year stands with the last of them."""
    for found in later:
        if not re.fullmatch(
            r"(?:\s*(?:,|and|or|to|–|-|,\s+and|and\s+(?:on|by))\s*)", text[end : found.start()] or " and "
        ):
            return ""
        if year := found["year"] or found["year3"]:
            return year
        end = found.end()
    return ""


def _lead(text: str, position: int) -> tuple[str, int]:
    for found in _LEAD_START.finditer(text, max(0, position - 60), position):
        if tail := _LEAD.match(text[found.start() : position]):
            return " ".join(tail["lead"].lower().split()), found.start()
    return "", position


def _durations(text: str, begin: int) -> Iterator[re.Match[str]]:
    for start, end in windows(text, _UNIT_WORD, 150, 60, begin):
        yield from _DURATION.finditer(text, start, end)


def find_durations(text: str, begin: int = 0) -> Iterator[DateMention]:
    """Find lengths of time that set a deadline or a term.

    Args:
        text: One paragraph, titles in quotation marks blanked.
        begin: Where to start.

    Yields:
        The durations in order, with the lead ``within``, ``in``, ``for``, ``period`` and the like.
    """
    for found in _durations(text, begin):
        groups = found.groupdict()
        count = next(groups[name] for name in _COUNTS if groups[name])
        unit = next(groups[name] for name in _UNITS if groups[name])
        number = cardinal(count)
        length = period(number, unit.lower()) if number else None
        if not length:
            continue
        leads = (found["lead"], found["for"], found["period"], found["adj"], found["post"])
        lead = next((name for name in leads if name), "after")
        tail = (found["tail"] or "").split()
        if found["lead"] and tail and tail[0].lower() in {"prior", "before"}:
            continue
        yield DateMention(
            DurationDue(length), found.start(), found.end(), " ".join(lead.lower().split()), exact=bool(tail)
        )
