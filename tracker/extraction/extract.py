"""From a resolution to its mandates: passages made, rules applied, finds numbered and given their words."""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.extraction.agendas import find_agendas
from tracker.extraction.bodies import find_bodies, learn_short_forms
from tracker.extraction.clauses import Clause, split_clauses
from tracker.extraction.mandate import Mandate
from tracker.extraction.meetings import find_meetings
from tracker.extraction.passage import Find, Passage
from tracker.extraction.quotes import blank_quoted, find_quoted
from tracker.extraction.relations import related
from tracker.extraction.reports import find_reports
from tracker.extraction.reviews import find_reviews
from tracker.extraction.sessions import Setting
from tracker.extraction.subjects import find_subject
from tracker.extraction.terms import find_terms
from tracker.extraction.times import find_times
from tracker.parsing.resolution import Paragraph, Resolution
from tracker.values.due import format_due

EXTRACTOR_VERSION = "2"
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
    r"|[Mm]ake|[Pp]articipat|[Dd]raft|[Aa]ddress|[Cc]irculat|[Cc]ommunicat|[Ff]orward|[Cc]omplete|[Aa]ppris"
    r"|[Dd]eliver|[Hh]ost|[Mm]andate|[Aa]uthori[sz]|[Dd]eploy|[Ii]nclu|[Aa]nalys|[Aa]ssess|[Ss]tud"
    r"|[Ss]umm|[Nn]otif|[Aa]dvis|[Aa]lert|[Ff]urnish|[Ll]ay\b|[Pp]lac|[Pp]riority|[Ll]ift|[Pp]ublish|[Tt]abl"
    r"|[Ss]end|[Cc]onvey|[Gg]iv|[Rr]esum|[Rr]einstat|[Aa]ppoint|[Ee]laborat|[Ff]ormulat|[Ff]inali|[Dd]esign"
    r"|[Cc]reat|[Tt]ransf|[Ss]chedul|[Aa]rrang|[Oo]pen|[Tt]ake\s+up|[Rr]eturn|[Rr]evisit|[Ee]ntrust"
    r"|[Pp]ostpon|[Cc]eas|[Ee]nd\b|[Dd]issol|[Ss]uspend|[Aa]dopt|[Dd]istribut|[Dd]ispatch|[Cc]harg|[Aa]bolish|[Ww]ound|[Ww]ith\s+effect)"
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
    chapeaux: dict[str, tuple[str, Clause | None]] = {}
    mandates: list[Mandate] = []
    counts: dict[str, int] = {}
    for paragraph in resolution.operative:
        passage = _passage(paragraph, chapeaux, setting)
        for find in find_all(passage):
            counts[paragraph.label] = counts.get(paragraph.label, 0) + 1
            ordinal = counts[paragraph.label]
            mandates.append(_mandate(find, passage, resolution, paragraph.label, ordinal))
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
    return related(finds)


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


def _mandate(find: Find, passage: Passage, resolution: Resolution, label: str, ordinal: int) -> Mandate:
    return Mandate(
        symbol=str(resolution.symbol),
        paragraph=label,
        ordinal=ordinal,
        kind=find.kind,
        addressee=find.addressee,
        recipient=find.recipient,
        due=format_due(find.due),
        item=find.item,
        sub_item=find.sub_item,
        subject=find_subject(passage, find) or resolution.title,
        verb=find.clause.verb,
        product=find.product,
        quote=passage.text,
        span=(find.start, max(find.start, min(find.end, len(passage.text)))),
        due_span=find.due_span,
        binding=find.clause.binding,
        rule=find.rule,
        confidence=find.confidence,
    )
