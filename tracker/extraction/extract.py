"""From a resolution to its mandates: passages made, rules applied, finds numbered and given their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tracker.extraction.agendas import find_agendas
from tracker.extraction.bodies import find_bodies, learn_short_forms
from tracker.extraction.clauses import Clause, split_clauses
from tracker.extraction.mandate import Kind, Mandate
from tracker.extraction.meetings import find_meetings
from tracker.extraction.passage import Find, Passage
from tracker.extraction.quotes import blank_quoted, find_quoted
from tracker.extraction.reports import find_reports
from tracker.extraction.reviews import find_reviews
from tracker.extraction.sessions import Setting
from tracker.extraction.terms import find_terms
from tracker.extraction.times import find_times
from tracker.parsing.resolution import Paragraph, Resolution
from tracker.values.due import DateDue, SessionDue, format_due

EXTRACTOR_VERSION = "1"
"""Counts the rules: texts read with an older version are read again (``tracker ingest``)."""

RULES: tuple[Callable[[Passage, Clause], list[Find]], ...] = (
    find_reports, find_agendas, find_reviews, find_terms, find_meetings,
)  # fmt: skip
_ANNOUNCES = re.compile(r"affirms|expresses|reaffirms|declares|confirms|calls\s+for", re.IGNORECASE)
# Without one of these no rule can find anything: most paragraphs end here.
_CUE = re.compile(
    r"\b(?:[Rr]eport|[Ss]ubmi|[Pp]resent|[Pp]rovid|[Pp]repar|[Ii]nform|[Uu]pdate|[Bb]rief|[Kk]eep"
    r"|agenda|[Ee]xten[ds]|[Rr]enew|[Ee]stablish|[Cc]onven|[Hh]old|[Hh]eld|[Oo]rgani[sz]|[Cc]onsider"
    r"|[Cc]ontinue"
    r"|[Rr]eview|[Dd]iscuss|[Ee]xamin|[Dd]efer|[Rr]evert|[Uu]ntil|period|[Mm]eet|[Tt]erminat|[Ee]xpir"
    r"|[Rr]ecommend|[Pp]ropos|[Tt]ransmit|[Dd]evelop|[Cc]onduct|[Uu]ndertake|[Ii]ssue|[Pp]roduce"
    r"|[Cc]ompil"
    r"|[Mm]ake|[Dd]raft|[Aa]ddress|[Cc]irculat|[Cc]ommunicat|[Ff]orward|[Cc]omplete|[Aa]ppris"
    r"|[Dd]eliver|[Hh]ost|[Mm]andate|[Aa]uthori[sz]|[Dd]eploy|[Ii]nclu|[Aa]nalys|[Aa]ssess|[Ss]tud"
    r"|[Ss]umm)"
)
MAX_PASSAGE = 20_000
"""Characters of one passage that are read; no operative paragraph on record is longer."""


def extract_mandates(resolution: Resolution) -> tuple[Mandate, ...]:
    """Find the mandates of a resolution.

    Args:
        resolution: The resolution as parsed.

    Returns:
        Its mandates in the order of the text, numbered within each paragraph.
    """
    setting = _setting(resolution)
    symbol = str(resolution.symbol)
    chapeaux: dict[str, tuple[str, Clause | None]] = {}
    mandates: list[Mandate] = []
    counts: dict[str, int] = {}
    for paragraph in resolution.operative:
        passage = _passage(paragraph, chapeaux, setting)
        for find in find_all(passage):
            counts[paragraph.label] = counts.get(paragraph.label, 0) + 1
            mandates.append(_mandate(find, passage, symbol, paragraph.label, counts[paragraph.label]))
    return tuple(mandates)


def find_all(passage: Passage) -> list[Find]:
    """Apply every rule to every clause of a passage.

    Args:
        passage: The passage.

    Returns:
        The finds in text order, those in the paragraph's own words only, each once.
    """
    finds: list[Find] = []
    for clause in passage.clauses:
        if not clause.operative and not _ANNOUNCES.match(clause.verb):
            continue
        for rule in RULES:
            finds += [find for find in rule(passage, clause) if find.end > passage.own]
    finds = _with_session_before(_one_product(_sifted(finds)))
    return sorted(finds, key=lambda find: (find.start, find.end))


def _one_product(finds: list[Find]) -> list[Find]:
    """Join to a report what a later clause says of it: “… requests that the study be made available …”."""
    out: list[Find] = []
    for find in finds:
        before = [
            index
            for index, other in enumerate(out)
            if other.kind is Kind.REPORT and other.rule != "same-product"
        ]
        if find.rule == "same-product" and before:
            first = out[before[-1]]
            if not any(isinstance(part, SessionDue | DateDue) for part in first.due):
                out[before[-1]] = replace(
                    first, due=find.due or first.due, due_span=find.due_span or first.due_span
                )
            continue
        out.append(find)
    return out


def _with_session_before(finds: list[Find]) -> list[Find]:
    """Give a report without time the session at which the same paragraph decides to take the matter up.

    “Decides to continue its consideration at its eightieth session, and to this end requests … a report”.
    """
    out: list[Find] = []
    for find in finds:
        if find.kind is Kind.REPORT and not find.due and find.rule in {"submit-product", "report-verb"}:
            before = [
                other for other in finds
                if other.kind in {Kind.REVIEW, Kind.AGENDA} and other.start < find.start
                and other.recipient == find.recipient and other.due
            ]  # fmt: skip
            if before:
                find = replace(find, due=before[-1].due, due_span=before[-1].due_span)  # noqa: PLW2901
        out.append(find)
    return out


def _sifted(finds: list[Find]) -> list[Find]:
    """Drop what another find says better, such as a review that is an agenda inclusion."""
    kept: list[Find] = []
    for find in finds:
        clause_kinds = {other.kind for other in finds if other.clause is find.clause}
        if find.kind is Kind.REVIEW and clause_kinds & {Kind.AGENDA, Kind.MEETING, Kind.TERM}:
            continue
        if find.kind is Kind.REVIEW and Kind.REPORT in clause_kinds and find.clause.force != "decide":
            continue
        if find.kind is Kind.TERM and Kind.AGENDA in clause_kinds:
            continue
        if find.kind is Kind.TERM and any(
            o.kind is Kind.TERM and o.due == find.due and o.start < find.start for o in finds
        ):
            continue
        if find.kind is Kind.REVIEW and Kind.REPORT_CONTENT in clause_kinds:
            continue
        agendas = [other for other in finds if other.clause is find.clause and other.kind is Kind.AGENDA]
        if find.kind is Kind.MEETING and agendas:
            if find.start >= agendas[0].start:
                continue
            if not find.due:
                find = replace(find, due=agendas[0].due, due_span=agendas[0].due_span)  # noqa: PLW2901
        kept.append(find)
    return kept


def _setting(resolution: Resolution) -> Setting:
    whole = "\n".join(paragraph.text for paragraph in resolution.paragraphs)
    number = re.search(r"\d+$", resolution.session or "")
    adopted = resolution.adopted.isoformat() if resolution.adopted else ""
    session = int(number.group()) if number else 0
    year = resolution.adopted.year if resolution.adopted else 0
    if not year and resolution.organ in {"SC", "ECOSOC"}:
        year = session
    if not year and resolution.organ == "GA" and session:
        year = 1945 + session
    organ = resolution.organ or "GA"
    return Setting(organ, session, learn_short_forms(whole, organ), year, adopted)


def make_passage(text: str, setting: Setting, chapeau: str = "", clause: Clause | None = None) -> Passage:
    """Prepare a paragraph for the rules.

    Args:
        text: The paragraph's own words.
        setting: The resolution's organ and session.
        chapeau: The words of the paragraphs it is part of.
        clause: The clause of the chapeau it goes on from.

    Returns:
        The passage.
    """
    whole = f"{chapeau} {text}" if chapeau else text
    whole = whole[:MAX_PASSAGE]
    own = min(len(chapeau) + 1 if chapeau else 0, len(whole))
    plain = blank_quoted(whole)
    clauses = split_clauses(plain, own, clause)
    if not any(clause.operative or _ANNOUNCES.match(clause.verb) for clause in clauses) or not _CUE.search(
        plain, own
    ):
        return Passage(whole, plain, own, clauses, (), (), (), setting)
    return Passage(
        text=whole,
        plain=plain,
        own=own,
        clauses=clauses,
        times=find_times(plain, setting, min(clause.start for clause in clauses)),
        bodies=find_bodies(plain, setting.forms),
        quoted=find_quoted(whole),
        setting=setting,
    )


def _passage(
    paragraph: Paragraph, chapeaux: dict[str, tuple[str, Clause | None]], setting: Setting
) -> Passage:
    chapeau, clause = chapeaux.get(paragraph.parent, ("", None)) if paragraph.parent else ("", None)
    passage = make_passage(paragraph.text, setting, chapeau, clause)
    last = passage.clauses[-1] if passage.clauses else clause
    chapeaux[paragraph.label] = (passage.text, last)
    return passage


def _mandate(find: Find, passage: Passage, symbol: str, label: str, ordinal: int) -> Mandate:
    return Mandate(
        symbol=symbol,
        paragraph=label,
        ordinal=ordinal,
        kind=find.kind,
        addressee=find.addressee,
        recipient=find.recipient,
        due=format_due(find.due),
        item=find.item,
        sub_item=find.sub_item,
        subject=_subject(passage, find),
        verb=find.clause.verb,
        product=find.product,
        quote=passage.text,
        span=(find.start, max(find.start, min(find.end, len(passage.text)))),
        due_span=find.due_span,
        binding=find.clause.binding,
        rule=find.rule,
        confidence=find.confidence,
    )


_ABOUT = re.compile(r"\b(?:on|regarding|concerning|about|of)\s+(?:the\s+)?(?=\w)")


def _subject(passage: Passage, find: Find) -> str:
    """Give three to twelve words of the text that say what a mandate is about."""
    start = find.about if find.about >= 0 else find.start
    words = passage.text[start : max(find.end, start)]
    if find.kind in {Kind.REPORT, Kind.ORAL} and (about := _ABOUT.search(words)):
        words = words[about.end() :]
    chosen = words.split()[:12]
    if len(chosen) < 3:
        chosen = passage.text[find.start : find.end].split()[:12]
    return " ".join(chosen).strip(" ,;.:“”()")
