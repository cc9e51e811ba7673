"""Checking files: what they cite against the record, and reports against the rules for reports."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.checking.agenda import ItemUse, check_item_numbers
from tracker.checking.dated_citations import dates_in, find_dated_citations
from tracker.checking.documents import (
    check_council_volume,
    check_council_year,
    check_masthead,
    check_period_start,
    period_start_in,
)
from tracker.checking.links import check_links
from tracker.checking.numbering import check_number
from tracker.checking.sections import (
    check_order,
    check_section_mandates,
    check_sections,
    organizations_listed,
    sections_named,
)
from tracker.checking.sessions import (
    check_adoption_day,
    check_cited_day,
    check_requested_session,
    reading_that_fits,
)
from tracker.checking.spelling import where
from tracker.checking.wording import (
    check_abbreviations,
    check_background,
    check_length,
    check_names,
    check_paragraph_numbers,
    check_repeated_words,
    check_signed,
)
from tracker.errors import MisuseError, NotOnRecordError, Problem, RefusedError, Severity
from tracker.extraction.extract import extract_mandates
from tracker.parsing.document import parse_document
from tracker.reading import find_files, read_file
from tracker.reading.decoding import decode
from tracker.service.checking_facts import registered_items
from tracker.service.extracting import missing, refusal
from tracker.values.derivation import spell_date
from tracker.values.due import SessionDue, parse_due
from tracker.values.ordinals import ORDINAL_PATTERN, parse_ordinal
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.parsing.resolution import ParsedDocument, Resolution
    from tracker.reading import CleanText
    from tracker.service.checking_facts import Facts

_SESSION = re.compile(rf"(?P<ordinal>{ORDINAL_PATTERN})\s+session\b", re.IGNORECASE)
_ASKED = re.compile(r"requested the Secretary-General to (?:report|submit|prepare)")
_HEAD = 15
_FEW = 5
_LINKED = {"text", "markdown"}


def check_files(facts: Facts, paths: Sequence[Path]) -> Iterator[Problem]:
    """Check files against the record and against the rules for their kind.

    Args:
        facts: What register and database state.
        paths: Files and folders.

    Yields:
        What was found, file by file; a file that cannot be read is one of the findings.

    Raises:
        NotOnRecordError: None of the paths exists.
    """
    megabytes = facts.settings.reading.max_megabytes
    for file in find_files(paths):
        try:
            clean = read_file(file, max_bytes=megabytes * 1_000_000)
            found = list(check_text(clean, facts))
        except RefusedError as error:
            yield replace(refusal(file, str(error)), place=file.name)
            continue
        except NotOnRecordError:
            yield missing(file)
            continue
        yield from found
        if clean.format in _LINKED:
            yield from check_links(decode(file.read_bytes()), clean.name)


def check_text(clean: CleanText, facts: Facts) -> Iterator[Problem]:
    """Check one clean text.

    Args:
        clean: The text.
        facts: What register and database state.

    Yields:
        What was found.
    """
    document = parse_document(clean)
    yield from document.problems
    for resolution in document.resolutions:
        yield from _check_resolution(resolution, clean.name, facts)
    organ = document.resolutions[0].organ if document.resolutions else ""
    yield from _check_citations(clean, organ, facts)
    if not document.resolutions:
        yield from _check_wording(clean, document, facts)


def _check_resolution(resolution: Resolution, name: str, facts: Facts) -> Iterator[Problem]:
    place = f"{name}: {resolution.symbol}"
    yield from resolution.problems
    if resolution.adopted:
        yield from check_number(resolution.symbol, resolution.adopted, facts.table, place)
        yield from check_adoption_day(resolution.symbol, resolution.adopted, facts.calendar, place)
    yield from check_masthead(resolution.distributed, place, adopted=resolution.adopted)
    for mandate in extract_mandates(resolution):
        yield from check_requested_session(
            mandate.due, resolution.session, f"{place}, paragraph {mandate.paragraph}"
        )
    uses = [
        ItemUse(resolution.session, entry.title, (entry.item,), place=place)
        for entry in resolution.agenda
        if entry.item and entry.title
    ]
    known = registered_items(facts.register)
    before = set(check_item_numbers(known))
    yield from (problem for problem in check_item_numbers([*known, *uses]) if problem not in before)


def _check_citations(clean: CleanText, organ: str, facts: Facts) -> Iterator[Problem]:
    """Check every resolution cited with its date, each once."""
    seen = set()
    for text in (*(block.text for block in clean.blocks), *(note.text for note in clean.footnotes)):
        yield from check_council_volume(text, f"{clean.name}: {where(text)}")
        citations, problems = find_dated_citations(text, organ)
        yield from (replace(problem, place=f"{clean.name}: {where(text)}") for problem in problems)
        for cited in citations:
            if (cited.symbol.key, cited.adopted) in seen:
                continue
            seen.add((cited.symbol.key, cited.adopted))
            place = f"{clean.name}: {where(text)}"
            symbol = reading_that_fits(cited.symbol, cited.adopted, facts.calendar)
            if symbol is None:
                yield from check_cited_day(cited.symbol, cited.adopted, facts.calendar, place)
                continue
            for problem in check_number(symbol, cited.adopted, facts.table, place):
                hint = _on_record(symbol.session_code, (text, clean.text), facts)
                yield replace(problem, remedy=f"{problem.remedy}{hint}")


def _on_record(session: str, texts: Sequence[str], facts: Facts) -> str:
    """Say which resolutions of a session are on record for the organizations named nearest to a citation."""
    found: list[str] = []
    for text in texts:
        named = {organization.name for organization in facts.names.mentioned(text)}
        found = [
            f"{parse_symbol(entry.symbol).short} of {spell_date(entry.adopted)} for the {entry.organization} "
            f"({entry.certainty})"
            for entry in facts.register.resolutions
            if entry.session == session and entry.adopted and entry.organization in named
        ]
        if found:
            break
    return f" On record at {session}: {'; '.join(found[:_FEW])}." if found else ""


def _check_wording(clean: CleanText, document: ParsedDocument, facts: Facts) -> Iterator[Problem]:
    texts = [block.text for block in clean.blocks]
    name = clean.name
    yield from check_signed(texts, name)
    slips = {wrong: entry.right for entry in facts.register.spellings for wrong in entry.wrong}
    yield from check_names(texts, {**facts.names.other_names(), **slips}, name)
    dated = _masthead_date(texts)
    for text in texts[:_HEAD]:
        yield from check_council_year(text, dated, name)
    for listed in organizations_listed(texts, lambda text: _resolved(text, facts)):
        yield from check_order(listed, name)
    if document.kind != "report":
        return
    yield from check_paragraph_numbers(texts, name)
    yield from check_repeated_words(texts, name)
    yield from check_abbreviations(texts, name)
    words = sum(len(text.split()) for text in (*texts, *(note.text for note in clean.footnotes)))
    limit = next((entry.words for entry in facts.register.word_limits if entry.kind == "report"), 0)
    yield from check_length(words, limit, name)
    yield from _check_period(texts, name, facts)
    yield from _check_sections(texts, name, facts)


def _check_period(texts: Sequence[str], name: str, facts: Facts) -> Iterator[Problem]:
    mastheads = {entry.symbol: (entry.dated, entry.job_line) for entry in facts.register.documents}
    yield from dict.fromkeys(
        problem for text in texts for problem in check_period_start(text, mastheads, name)
    )
    yield from check_background(texts, period_start_in(texts), name)
    if latest := max((day for text in texts for day, _ in dates_in(text)), default=None):
        message = f"The latest day named is {spell_date(latest)}: the text was not finished before."
        yield Problem("latest-day-named", Severity.INFO, name, message, "Compare it with the masthead date.")


def _check_sections(texts: Sequence[str], name: str, facts: Facts) -> Iterator[Problem]:
    """Check the sections of a consolidated report whose item and session are on record."""
    session = _session_reported(texts)
    sections = sections_named(texts, lambda text: _resolved(text, facts))
    for deliverable in facts.register.deliverables:
        if not session or not any(deliverable.item.casefold() in text.casefold() for text in texts):
            continue
        agenda = next(
            (e for e in facts.register.agenda_items if (e.session, e.title) == (session, deliverable.item)),
            None,
        )
        named = [_resolved(entry, facts) for _, entry in agenda.sub_items] if agenda else []
        # Parts that stand as one text name their organizations in the part's heading.
        together = {part.key for part in deliverable.parts if part.together}
        inside = [entry.name for entry in facts.register.organizations if entry.section in together]
        yield from check_sections([*sections, *inside], named, session, name)
        asked = [
            entry.organization
            for entry in facts.register.resolutions
            for mandate in entry.mandates
            if mandate.kind == deliverable.kind and session in map(str, parse_due(mandate.due))
        ]
        yield from check_section_mandates(sections, asked, session, name)


def _resolved(text: str, facts: Facts) -> str:
    found = facts.names.resolve(text)
    return found.name if found else ""


def _masthead_date(texts: Sequence[str]) -> date | None:
    for text in texts[:_HEAD]:
        for day, start in dates_in(text):
            if start == 0 and text == spell_date(day):
                return day
    return None


def _session_reported(texts: Sequence[str]) -> str:
    """Find the session that a report is for: in its masthead, else where it says what was requested."""
    for text in texts[:_HEAD]:
        if (found := _SESSION.fullmatch(text)) and (code := _code(found["ordinal"])):
            return code
    for text in texts:
        if _ASKED.search(text) and (sessions := _SESSION.findall(text)):
            return _code(sessions[-1] if isinstance(sessions[-1], str) else sessions[-1][0])
    return ""


def _code(ordinal: str) -> str:
    try:
        return str(SessionDue("GA", parse_ordinal(ordinal)))
    except MisuseError:
        return ""
