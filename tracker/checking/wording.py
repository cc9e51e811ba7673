"""The wording of reports: paragraph numbers, words allowed, abbreviations, repetitions, other names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.checking.spelling import NUMBERED, where
from tracker.errors import Problem, Severity
from tracker.values.derivation import spell_date
from tracker.values.words import MONTHS, NUMBER_OF_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-Z]{3,}(?![\w/]|-\d)")
_DEFINED = re.compile(r"\((?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
_ROMAN = re.compile(r"[IVXLC]+")
# Known as names, not as abbreviations that a report spells out.
_NAMES = frozenset({"COVID", "UNESCO", "UNICEF", "INTERPOL", "NATO", "GUAM"})
_REPEATED = re.compile(r"\b(?P<word>[A-Za-z]+)\s+(?P=word)\b", re.IGNORECASE)
# Words that rightly stand twice.
_TWICE = frozenset({"that", "had", "is", "very", "so"})
_SIGNED = re.compile(
    r"\bresolutions?\b[^.;]{0,160}?\b(?:have|has|had|were|was|are|is)(?: been)? signed\b", re.IGNORECASE
)
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)}) (?P<year>(?:19|20)\d\d)\b")


def check_paragraph_numbers(texts: Iterable[str], place: str) -> list[Problem]:
    """Check that paragraphs are numbered straight through.

    Args:
        texts: The paragraphs in order, with their numbers.
        place: The document.

    Returns:
        A warning for each gap, and for each number that comes again.
    """
    problems = []
    last = 0
    for text in texts:
        found = NUMBERED.match(text)
        if not found:
            continue
        number = int(found["number"])
        if last and number not in {last + 1, 1}:
            what = "comes again" if number <= last else f"follows paragraph {last}"
            message = f"Paragraph {number} {what}."
            problems.append(
                Problem(
                    "paragraph-numbers",
                    Severity.WARNING,
                    place,
                    message,
                    "Check for a paragraph lost or doubled.",
                )
            )
        last = number
    return problems


def check_length(words: int, limit: int, place: str) -> list[Problem]:
    """Check a report's length; footnotes and headings count.

    Args:
        words: The words of the whole document.
        limit: The words allowed; 0 for no limit.
        place: The document.

    Returns:
        A warning from ninety-five per cent of the limit on.
    """
    if not limit or words < 0.95 * limit:
        return []
    more = "over" if words > limit else f"within {100 * (limit - words) / limit:.0f} per cent of"
    message = f"{words:,} words, {more} the limit of {limit:,}."
    remedy = "Shorten it, or ask for a waiver before submission."
    return [Problem("word-limit", Severity.WARNING, place, message, remedy)]


def check_abbreviations(texts: Sequence[str], place: str) -> list[Problem]:
    """Check that abbreviations are spelled out before they are used.

    Args:
        texts: The paragraphs in order.
        place: The document.

    Returns:
        An info for each abbreviation never spelled out, or spelled out only after its first use.
    """
    defined: dict[str, int] = {}
    for position, text in enumerate(texts):
        for found in _DEFINED.finditer(text):
            defined.setdefault(found["short"], position)
    used: dict[str, int] = {}
    for position, text in enumerate(texts):
        for found in _ABBREVIATION.finditer(text):
            if not _ROMAN.fullmatch(found[0]) and not text.isupper():
                used.setdefault(found[0], position)
    problems = []
    for short, position in used.items():
        first = defined.get(short)
        if short in _NAMES or (first is not None and first <= position):
            continue
        when = "never spelled out" if first is None else f"spelled out only later, in {where(texts[first])}"
        message = f"{short} is used in {where(texts[position])} and {when}."
        problems.append(
            Problem(
                "abbreviation",
                Severity.INFO,
                place,
                message,
                "Spell it out at its first use, with the short form in brackets.",
            )
        )
    return problems


def check_repeated_words(texts: Iterable[str], place: str) -> list[Problem]:
    """Find words that stand twice in a row."""
    return [
        Problem(
            "repeated-word", Severity.INFO, place, f"“{found[0]}” in {where(text)}.", "Take one of them out."
        )
        for text in texts
        for found in _REPEATED.finditer(text)
        if found["word"].lower() not in _TWICE
    ]


def check_names(texts: Iterable[str], aliases: Mapping[str, str], place: str) -> list[Problem]:
    """Find organizations under another name than the one on record.

    Args:
        texts: The paragraphs.
        aliases: Other spellings of more than one word, with the canonical name of each.
        place: The document.

    Returns:
        One info for each spelling found.
    """
    longest_first = sorted({*aliases, *aliases.values()}, key=len, reverse=True)
    if not longest_first:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    seen: dict[str, str] = {}
    for text in texts:
        for found in pattern.finditer(text):
            # The longest name counts, so that an alias within a canonical name is no slip.
            if found[0] in aliases and found[0] not in aliases.values():
                seen.setdefault(found[0], where(text))
    return [
        Problem(
            "other-name", Severity.INFO, place,
            f"“{spelling}” in {place_of} is {aliases[spelling]} on record.",
            "Use the name on record, unless the text is quoted or of an earlier time.",
        )
        for spelling, place_of in seen.items()
    ]  # fmt: skip


def check_signed(texts: Iterable[str], place: str) -> list[Problem]:
    """Find texts that call resolutions signed; they are adopted."""
    return [
        Problem(
            "resolutions-signed", Severity.INFO, place,
            f"Resolutions are called signed in {where(text)}.",
            "Resolutions are adopted, not signed; read it as adopted.",
        )
        for text in texts
        if _SIGNED.search(text)
    ]  # fmt: skip


def check_background(texts: Sequence[str], start: date | None, place: str) -> list[Problem]:
    """List the events before the period that a report covers; background is allowed.

    Args:
        texts: The paragraphs.
        start: The first day of the period; none when the report names none.
        place: The document.

    Returns:
        One info that lists them; nothing when there are none.
    """
    if start is None:
        return []
    found = {
        f"{match[0]} ({where(text)})": None
        for text in texts
        for match in _MONTH.finditer(text)
        if (int(match["year"]), NUMBER_OF_MONTH[match["month"]]) < (start.year, start.month)
        and not re.search(
            r"resolution|statement|decision|A/|S/", text[max(0, match.start() - 60) : match.start()]
        )
    }
    if not found:
        return []
    message = f"Named from before the period, which starts on {spell_date(start)}: {'; '.join(found)}."
    return [
        Problem(
            "before-period", Severity.INFO, place, message, "Background is allowed; check that it is meant."
        )
    ]
