"""What stands above a resolution's title: session, agenda item, distribution, committee and drafts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.errors import MisuseError
from tracker.parsing.formulas import (
    ADOPTED_TOP,
    DATE_LINE,
    ORGAN,
    ORGANS,
    SESSION_WORDS,
    SESSION_YEAR,
    find_dates,
)
from tracker.parsing.mastlines import is_mast_line
from tracker.parsing.resolution import AgendaReference
from tracker.values.ordinals import parse_ordinal
from tracker.values.symbol import Family, Symbol, find_symbols

# "130 (t)", "18 (h) and 20", "122 (a), (b) and (w)".
_NUMBERS = r"\d{1,3}(?:(?:,| and|, and| to)? ?(?:\([a-z]{1,2}\)|\d{1,3}))*"
_ITEM = re.compile(
    rf"(?:Agenda items?|Items?) (?P<items>{_NUMBERS})"
    r"(?: of the (?:provisional agenda|preliminary list))?\*{0,3}",
    re.IGNORECASE,
)
_ONE_ITEM = re.compile(r"(?P<item>\d{1,3})(?P<letters>(?:(?:,| and|, and)? ?\([a-z]{1,2}\))*)")
_COMMITTEE = re.compile(
    r"on the report of the (?P<name>.+?) Committee\b(?: \((?P<nickname>\w+) Committee\))?"
)
_BODY = re.compile(r"on the (?:recommendation|report|proposal) of (?:the )?(?P<name>.+?)(?: \(|\]|$)")
_SHORT_SUFFIX = re.compile(r"(?:,| and|, and) (?P<suffix>(?:Add|Corr|Rev)\.\d+)(?:[–-](?P<last>\d+))?")
_BRACKET = re.compile(r"\[(?=without|on |adopted)[^\]]*\]?", re.IGNORECASE)
_NUMBER_ONLY = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a masthead says; empty where it does not.

    Attributes:
        organ: The organ named.
        session: ``75``, ``S-35``, or a year for the Economic and Social Council.
        symbol: The symbol line.
        agenda: The agenda items.
        distributed: The date under "Distr.".
        committee: ``Third``, ``plenary``, or the body that recommended the text.
        committee_report: The report it was adopted on.
        drafts: The drafts it was adopted from.
    """

    organ: str = ""
    session: str = ""
    symbol: Symbol | None = None
    agenda: tuple[AgendaReference, ...] = ()
    distributed: date | None = None
    committee: str = ""
    committee_report: str = ""
    drafts: tuple[Symbol, ...] = ()


def read_masthead(lines: Sequence[str], organ: str) -> Masthead:
    """Read a masthead.

    Args:
        lines: Its lines from top to bottom.
        organ: The organ that adopted the text.

    Returns:
        What it says.
    """
    joined = " ".join(lines)
    named = re.search(ORGAN, joined)
    bracket = _BRACKET.search(joined)
    committee, report, drafts = _reference(bracket.group(), organ) if bracket else ("", "", ())
    return Masthead(
        organ=ORGANS[named.group().lower()] if named else "",
        session=_session(lines),
        symbol=_symbol_line(lines, organ),
        agenda=_agenda(lines),
        distributed=_distributed(lines),
        committee=committee,
        committee_report=report,
        drafts=drafts,
    )


def _session(lines: Sequence[str]) -> str:
    for line in lines:
        if year := SESSION_YEAR.fullmatch(line):
            return year["year"]
        words = SESSION_WORDS.fullmatch(line)
        if words is None:
            continue
        try:
            number = parse_ordinal(words["ordinal"])
        except MisuseError:
            continue
        special = (words["special"] or "").lower()
        prefix = "ES-" if special.startswith("emergency") else "S-" if special else ""
        return f"{prefix}{number}"
    return ""


def _symbol_line(lines: Sequence[str], organ: str) -> Symbol | None:
    """Find the symbol at the masthead's head: the only one outside of the bracket and the adoption line."""
    for line in lines:
        if line.startswith("[") or ADOPTED_TOP.search(line):
            break
        for found in find_symbols(line, organ):
            if found.symbol.family in {Family.RESOLUTION, Family.DECISION, Family.STATEMENT}:
                return found.symbol
    return None


def _distributed(lines: Sequence[str]) -> date | None:
    """Find the date under "Distr."; the dates of a session ("27 February–4 April 2023") are not it."""
    distributed = False
    for line in lines:
        if ADOPTED_TOP.search(line):
            break
        distributed = distributed or "Distr." in line
        alone = DATE_LINE.fullmatch(line) or "Distr." in line or "Original" in line
        if distributed and alone and (found := find_dates(line)):
            return found[0]
    return None


def _agenda(lines: Sequence[str]) -> tuple[AgendaReference, ...]:
    for index, line in enumerate(lines):
        match = _ITEM.match(line)
        if match is None:
            continue
        rest = line[match.end() :].strip()
        titles = [rest] if rest else []
        for following in lines[index + 1 :]:
            if is_mast_line(following) or ADOPTED_TOP.match(following):
                break
            titles.append(following)
        return _items(match["items"], " ".join(titles))
    return ()


def _items(spelled: str, title: str) -> tuple[AgendaReference, ...]:
    found = list(_ONE_ITEM.finditer(spelled))
    references = []
    for match in found:
        letters = ", ".join(re.findall(r"\(([a-z]{1,2})\)", match["letters"]))
        # One title for several items cannot be shared out.
        main, _, sub = title.partition(": ") if letters and len(found) == 1 else (title, "", "")
        references.append(AgendaReference(match["item"], letters, main, sub))
    return tuple(references)


def _reference(bracket: str, organ: str) -> tuple[str, str, tuple[Symbol, ...]]:
    """Read "[on the report of the Third Committee (A/79/458)]" and the like."""
    symbols = _with_short_suffixes(bracket, organ)
    drafts = tuple(symbol for symbol in symbols if symbol.family is Family.DRAFT)
    report = next((str(symbol) for symbol in symbols if symbol.family is Family.DOCUMENT), "")
    if committee := _COMMITTEE.search(bracket):
        return committee["nickname"] or committee["name"], report, drafts
    if "without reference" in bracket or "plenary meeting" in bracket or "silence procedure" in bracket:
        return "plenary", "" if drafts else report, drafts
    body = _BODY.search(bracket)
    return body["name"] if body else "", report, drafts


def _with_short_suffixes(text: str, organ: str) -> list[Symbol]:
    """Find the symbols of a bracket, "A/75/L.78 and Add.1" as the two that it means."""
    symbols: list[Symbol] = []
    found = find_symbols(text, organ)
    for place, one in enumerate(found):
        symbols.append(one.symbol)
        position = one.end
        limit = found[place + 1].start if place + 1 < len(found) else len(text)
        while (match := _SHORT_SUFFIX.match(text, position)) and match.end() <= limit:
            kind, number = match["suffix"].split(".")
            first, last = int(number), int(match["last"] or number)
            bases = _base_suffixes(one.symbol)
            symbols += [replace(one.symbol, suffixes=(*bases, f"{kind}.{n}")) for n in range(first, last + 1)]
            position = match.end()
    return list(dict.fromkeys(symbols))


def _base_suffixes(symbol: Symbol) -> tuple[str, ...]:
    """Keep a revision's number: "A/79/L.9/Rev.1 and Add.1" means A/79/L.9/Rev.1/Add.1."""
    return tuple(suffix for suffix in symbol.suffixes if suffix.startswith("Rev."))
