"""Report contents: requests to put something into a report that exists or is asked for elsewhere."""

from __future__ import annotations

import re

from tracker.extraction.actors import is_state
from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.recipients import recipients_in
from tracker.extraction.times import due_parts
from tracker.values.due import DuePart, Period, RecurrenceDue, SessionDue, WordDue

_ADJ = (
    r"(?:(?!(?:an?|the|which|that|to|including|through|for|of|with|at|from|by)\b)"
    r"[\w-]+(?:,|\s+and|\s+or)?\s+){0,5}?"
)
_REPORTS = (
    r"(?:budget\s+(?:submissions?|proposals?|documents?)"
    r"|reports?|reporting|assessments|briefings|presentations?|updates|summary|note)"
)
# “in his next report”, “within her annual report”, “as part of its regular reporting”
_IN_REPORT = re.compile(
    rf"\b(?:in(?:to)?|within|as\s+part\s+of|through|throughout|in\s+the\s+context\s+of"
    rf"|in\s+the\s+framework\s+of|by\s+means\s+of|as\s+an?\s+(?:[\w-]+\s+)?(?:section|annex|chapter"
    rf"|part)\s+(?:of|to|in)|"
    rf"(?:in|through|by)\s+an?\s+(?:[\w-]+\s+)?(?:section|annex|chapter|part|addendum)\s+(?:of|to|in)"
    rf"|for\s+inclusion\s+in|in\s+connection\s+with|(?:section|annex|chapter|addendum)\s+(?:of|to"
    rf"|in))\s+"
    rf"(?P<det>his\s+or\s+her|his|her|its|their|all|all\s+(?:relevant|its|his)|each\s+of\s+(?:his"
    rf"|its)|the|any|relevant|future|existing|regular|subsequent|annual|mandated|current"
    rf"|an\s+existing|country-specific|periodic|thematic|geographic|forthcoming|upcoming|other|both"
    rf"|this|[A-Z]{{3,8}}’s|(?=reports?\s+to\s))\s*(?<=\s)(?P<adj>{_ADJ})(?P<noun>{_REPORTS})\b(?!\s+(?:by\s+\d|submitted"
    rf"|cycles?|capacit))"
)
_INCLUDE = re.compile(
    r"\b(?:include|includes|including|incorporate|reflect|integrate|address|cover|consider|give|pay"
    r"|focus|devote|provide|report|update|present|submit|inform|highlight|take|continue|identify"
    r"|elaborate|describe|assess|mainstream|contain|feature|ensure|analyse|examine|dedicate|make"
    r"|outline|set\s+out|keep|propose|monitor|refer|detail|brief|share|communicate|place"
    r"|systematically|seek|attach|append|record|explore|review|evaluate|explain|list|indicate|discuss"
    r"|collect|convey|draw)\b",
    re.IGNORECASE,
)
_OWN = frozenset({"his", "her", "its", "their", "his or her"})
_REQUEST_REPORT = re.compile(
    r"\b(?:submit|present|prepare|provide|issue|produce)\s+(?:to\s+the\s+[\w\s,-]{5,80}?)?(?:an?"
    r"|the\s+next)\s+(?:[\w-]+\s+){0,3}report\b"
)
_BACKWARD = re.compile(
    r"\b(?:in|into)\s+(?:the|that|this)\s+(?:report|above-mentioned\s+report|said\s+report"
    r"|same\s+report)\b(?!\s+(?:of|on|to|requested))"
)
_SUBJECT_REPORTS = re.compile(
    rf"\b(?:that|ensure\s+that)\s+(?:the\s+|all\s+|his\s+|its\s+|future\s+|relevant\s+"
    rf"|such\s+)*(?:[\w-]+\s+){{0,5}}(?P<noun>{_REPORTS})\b[^;]{{0,120}}?\b(?:include|includes"
    rf"|continue|contain|address|reflect|cover|also\s+consider|should|be\s+included)\b"
)
# “the recommendations made by the mission in its report”: what the report already says
_SAID_THERE = re.compile(
    r"\b(?:contained|the\s+(?:relevant\s+)?(?:recommendations|conclusions|findings)|outlined"
    r"|identified|described|proposed|mentioned|noted|reflected|requested|made|drafted|recommended"
    r"|expressed|set\s+out|presented|referred|indicated|as\s+proposed|given|included)"
    r"(?:\s+(?:made|as|to))?(?:\s+by\b[^;]{0,190})?\s*$"
)
_CITED = re.compile(
    r"\s+(?:of\s+the\s+(?!Secretary-General|High\s+Commissioner|Special|Office|Conference|Executive)"
    r"|by\s+the|dated|A/|S/|E/|contained)"
)
_NAMED = re.compile(
    r"\s+(?:of\s+the\s+Secretary-General|on|to\s+be|requested|referred|called|mentioned|submitted\s+to"
    r"|to\s+the)"
)
_SAID_IN_THE = re.compile(
    r"\b(?:contained|recommendations|conclusions|findings|set\s+out|outlined|identified|described|made"
    r"|proposed|mentioned|presented|noted|reflected|proposals|included|requested)\s*(?:made\s+)?$"
)
_PUT_IN = re.compile(
    r"\b(?:to\s+(?:also\s+)?(?:include|reflect|address|incorporate|report|provide|present|cover|continue)"
    r"|include|update)\b"
)
_TO_DO = re.compile(
    r"[^;]{0,200}?(?:,\s+to\s|\s+to\s+(?:also\s+|further\s+|continue\s+to\s+)?(?:include|submit|provide"
    r"|report|give|present|address|reflect|update|pay|cover|examine|focus|devote|assess|set\s+out)\b)"
)
_AND_REPORTS = re.compile(r"\s+and\s+(?:[\w-]+\s+){0,2}report")
_GERUND = re.compile(r"[a-z]+ing\b")
_ANNUAL = re.compile(r"\b(?:annual|yearly)\b")
_BIENNIAL = re.compile(r"\bbiennial\b")
_NEXT = re.compile(r"\b(?:next|forthcoming|upcoming|coming)\b")
_REGULAR = re.compile(r"\b(?:regular|periodic|future|subsequent|ongoing|routine|quarterly)\b")


def content_of(passage: Passage, clause: Clause) -> Find | None:
    """Find a request to put something into an existing report.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The find, or none; the rule's name says whether the report is one the paragraph itself asks for.
    """
    text = passage.plain
    for found in _IN_REPORT.finditer(text, clause.body, clause.end):
        lead = text[clause.body : found.start()]
        if not _fits(passage, clause, found, lead):
            continue
        return _content(passage, clause, found, "in-report")
    if clause.force == "decide":
        return None
    reports = _SUBJECT_REPORTS.search(text, clause.start, min(clause.end, clause.start + 400))
    return _content(passage, clause, reports, "reports-include") if reports else None


def _fits(passage: Passage, clause: Clause, found: re.Match[str], lead: str) -> bool:
    """Whether the words put something into a report, rather than cite what a report says."""
    determiner = " ".join(found["det"].split())
    after = passage.plain[found.end() : found.end() + 60]
    if _CITED.match(after) or (determiner == "the" and not _the_report_fits(clause, found, lead, after)):
        return False
    # “requests the Secretary-General, in his next report, to update the Council”
    ahead = "to " not in lead and _TO_DO.match(passage.plain, found.end(), clause.end) is not None
    if _SAID_THERE.search(lead[-220:]) or not (ahead or _INCLUDE.search(lead)):
        return False
    return (
        _actor_fits(clause)
        and _noun_fits(found, determiner, ahead=ahead)
        and not _asked_here(found, lead, determiner)
    )


def _the_report_fits(clause: Clause, found: re.Match[str], lead: str, after: str) -> bool:
    named = bool(found["adj"]) or _NAMED.match(after) is not None
    return named and not _SAID_IN_THE.search(lead[-24:]) and _PUT_IN.search(lead + clause.verb) is not None


def _actor_fits(clause: Clause) -> bool:
    if _GERUND.match(clause.actor):
        return False
    others = is_state(clause.actor) or clause.actor.endswith("organizations")
    return not others or clause.force == "request"


def _noun_fits(found: re.Match[str], determiner: str, *, ahead: bool) -> bool:
    noun = found["noun"]
    if noun.startswith("assessment"):
        return determiner.endswith("’s")
    if noun.startswith(("briefing", "presentation")):
        return ahead or "report" in found["adj"] or _AND_REPORTS.match(found.string, found.end()) is not None
    return noun.startswith("report") or not found.group().startswith(("through", "by means"))


def _asked_here(found: re.Match[str], lead: str, determiner: str) -> bool:
    """Whether the clause itself asks for the report, so that its content is part of that report."""
    asked = _REQUEST_REPORT.search(lead)
    if asked is None:
        return False
    return (
        determiner not in _OWN
        or found.group().startswith("as part of")
        or asked.group()[-12:].startswith(("a ", "an "))
    )


def _content(passage: Passage, clause: Clause, found: re.Match[str], rule: str) -> Find:
    end = len(passage.plain[: clause.end].rstrip(" ,;.:"))
    due = _due(passage, clause, found)
    times = tuple(t for t in passage.times_in(found.start(), clause.end) if t.shape in {"session", "next"})
    return Find(
        kind=Kind.REPORT_CONTENT,
        rule=rule,
        clause=clause,
        start=clause.body,
        end=end,
        addressee=clause.actor,
        recipient=";".join(recipients_in(passage, clause.body, clause.end) or [passage.setting.organ]),
        due=due,
        due_span=span_of(times),
        product=" ".join(found.group().split()),
        about=found.start(),
        confidence=0.8,
    )


def _due(passage: Passage, clause: Clause, found: re.Match[str]) -> tuple[DuePart, ...]:
    words = found.group()
    near = tuple(
        t
        for t in passage.times_in(found.start(), min(clause.end, found.end() + 420))
        if t.shape == "session" and t.lead not in {"of", "from"}
    )
    sessions = tuple(part for part in due_parts(near) if isinstance(part, SessionDue | RecurrenceDue))
    if sessions:
        return sessions
    year = [
        t
        for t in passage.times_in(found.end(), min(clause.end, found.end() + 60))
        if t.shape == "year" and t.lead == "in"
    ]
    if year:
        return due_parts(tuple(year[:1]))
    if _NEXT.search(words):
        return (WordDue("next"),)
    if _ANNUAL.search(words):
        return (RecurrenceDue(Period(1, "Y")),)
    if _BIENNIAL.search(words):
        return (RecurrenceDue(Period(2, "Y")),)
    if _REGULAR.search(words):
        return (WordDue("regular"),)
    ahead = tuple(t for t in passage.times_in(clause.body, clause.end) if t.shape in {"regular", "every"})
    return due_parts(ahead)
