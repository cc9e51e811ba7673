"""Documents: masthead dates, double symbols and the weeks before consideration."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.checking.dated_citations import dates_in
from tracker.checking.spelling import DAY_PATTERN
from tracker.errors import MisuseError, Problem, Severity
from tracker.values.derivation import spell_date
from tracker.values.ordinals import ORDINAL_PATTERN, parse_ordinal
from tracker.values.symbol import Symbol, parse_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tracker.values.session import Window

_COUNCIL_YEAR = re.compile(rf"(?P<ordinal>{ORDINAL_PATTERN})\s+year\b", re.IGNORECASE)
_PREVIOUS = re.compile(
    rf"previous (?:such )?report,? (?:on|of|dated|issued on) {DAY_PATTERN} \((?P<symbol>[AES]/[^()\s]+)\)"
)
_VOLUME = re.compile(r"31 July (?P<year>\d{4}),? \(S/INF/(?P<number>\d+)\)")
FIRST_COUNCIL_YEAR = 1945


def check_double_symbol(symbol: Symbol, dated: date | None, place: str) -> list[Problem]:
    """Check that the year in the second half of a double symbol is that of the masthead.

    Args:
        symbol: The document's symbol.
        dated: The masthead date; none when not on record.
        place: Where it stands.

    Returns:
        An error when the Security Council's half names another year.
    """
    twin = symbol.twin
    if twin is None or dated is None or twin.organ != "SC" or not twin.session.isdigit():
        return []
    if int(twin.session) == dated.year:
        return []
    message = f"{symbol} names the year {twin.session}, but its masthead is dated {spell_date(dated)}."
    return [Problem("double-symbol-year", Severity.ERROR, place, message, "Check symbol and masthead date.")]


def check_council_year(text: str, dated: date | None, place: str) -> list[Problem]:
    """Check the Security Council's ordinal year: calendar year less 1945.

    Args:
        text: A masthead line: ``Seventy-fifth year``.
        dated: The masthead date; none when not on record.
        place: Where it stands.

    Returns:
        An error when the ordinal is that of another year.
    """
    found = _COUNCIL_YEAR.search(text)
    if found is None or dated is None:
        return []
    try:
        ordinal = parse_ordinal(found["ordinal"])
    except MisuseError:
        return []
    if ordinal == dated.year - FIRST_COUNCIL_YEAR:
        return []
    year = FIRST_COUNCIL_YEAR + ordinal
    message = f"“{found[0]}” is {year}, but the masthead is dated {spell_date(dated)}."
    remedy = "The Council's year is the calendar year less 1945; from January it runs ahead of the session."
    return [Problem("council-year", Severity.ERROR, place, message, remedy)]


def check_council_volume(text: str, place: str) -> list[Problem]:
    """Check the numbers of the yearly volumes of the Security Council's resolutions and decisions.

    Args:
        text: A text or note: "1 August 2009–31 July 2010 (S/INF/65)".
        place: Where it stands.

    Returns:
        An error for each volume whose number is not the year it ends in less 1945.
    """
    problems = []
    for found in _VOLUME.finditer(text):
        year = int(found["year"])
        if int(found["number"]) != year - FIRST_COUNCIL_YEAR:
            message = f"S/INF/{found['number']} is not the volume to July {year}."
            remedy = f"The volume that ends in July {year} is S/INF/{year - FIRST_COUNCIL_YEAR}."
            problems.append(Problem("council-volume", Severity.ERROR, place, message, remedy))
    return problems


def check_masthead(
    dated: date | None, place: str, *, job_line: date | None = None, adopted: date | None = None
) -> list[Problem]:
    """Check a masthead date against the job line and against the adoption it reports.

    Args:
        dated: The masthead date, which is the day of submission.
        place: Where it stands.
        job_line: The date of the language version in the job line; none when not known.
        adopted: The day of adoption, for a resolution; none otherwise.

    Returns:
        An error when the masthead is later than the job line or earlier than the adoption.
    """
    problems = []
    if dated and job_line and job_line < dated:
        message = f"The masthead is dated {spell_date(dated)}, after the job line's {spell_date(job_line)}."
        problems.append(
            Problem(
                "masthead-after-job-line", Severity.ERROR, place, message, "Check both dates on the document."
            )
        )
    if dated and adopted and dated < adopted:
        message = f"The masthead is dated {spell_date(dated)}, before the adoption on {spell_date(adopted)}."
        problems.append(
            Problem("masthead-before-adoption", Severity.ERROR, place, message, "Check the date of adoption.")
        )
    return problems


def check_timeliness(
    symbol: str, dated: date | None, consideration: Window | None, weeks: int
) -> list[Problem]:
    """Check that a report was submitted in time for its consideration.

    Args:
        symbol: The report.
        dated: The masthead date, which is the day of submission.
        consideration: When it was taken up, to the day; a wider window proves nothing.
        weeks: The calendar weeks due between the two (ten: 45/238 B, 49/221 B and the practice since).

    Returns:
        A warning when it came late.
    """
    if dated is None or consideration is None or consideration.opens != consideration.closes:
        return []
    days = (consideration.opens - dated).days
    if days >= 7 * weeks:
        return []
    message = (
        f"{symbol} of {spell_date(dated)} came {days // 7} weeks before its consideration on "
        f"{spell_date(consideration.opens)}, late by the {weeks}-week rule."
    )
    return [Problem("late-document", Severity.WARNING, symbol, message, "Note why, if the reason is known.")]


def check_period_start(
    text: str, mastheads: Mapping[str, tuple[date | None, date | None]], place: str
) -> list[Problem]:
    """Check the date from which a report says it covers the period: that of its predecessor's masthead.

    Args:
        text: A paragraph of the report: "since the issuance of the previous such report, on … (A/…)".
        mastheads: By symbol, masthead date and job-line date of the documents on record.
        place: Where it stands.

    Returns:
        A warning when the date is neither on record; an info when "issuance" names the masthead date.
    """
    found = _PREVIOUS.search(text)
    if not found:
        return []
    stated = next((day for day, _ in dates_in(found[0])), None)
    try:
        symbol = str(parse_symbol(found["symbol"]))
    except MisuseError:
        return []
    dated, job_line = mastheads.get(symbol, (None, None))
    if stated is None or dated is None:
        return []
    if stated != dated:
        message = f"The period starts on {spell_date(stated)}, but {symbol} is dated {spell_date(dated)}."
        return [
            Problem("period-start", Severity.WARNING, place, message, "Check the previous report's masthead.")
        ]
    if job_line and job_line != dated:
        message = (
            f"{spell_date(stated)} is the masthead date of {symbol}; the language version is of "
            f"{spell_date(job_line)}, so that it was issued later."
        )
        return [
            Problem(
                "period-start-is-masthead", Severity.INFO, place, message, "Nothing to do; both are kept."
            )
        ]
    return []


def period_start_in(texts: Sequence[str]) -> date | None:
    """Find the day from which a report says it covers the period.

    Args:
        texts: The report's paragraphs.

    Returns:
        The day; none when it names none.
    """
    for text in texts:
        if found := _PREVIOUS.search(text):
            return next((day for day, _ in dates_in(found[0])), None)
    return None
