"""Reviews: an organ decides to consider, continue, revert to, examine or review a matter at a stated time."""

from __future__ import annotations

import re

from tracker.extraction.agendas import titles_in
from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.recipients import implied_recipients
from tracker.extraction.times import GOAL_YEARS, Time, due_parts, looks_back
from tracker.values.due import DuePart, Period, RecurrenceDue, SessionDue

_TAKE_UP = re.compile(
    r"(?:^|(?<=\bit)\s+|(?<=\bthey)\s+|\b(?:to|and|also|further|again|will|shall|should|would)\s+)(?:again\s+|also\s+|further\s+"
    r"|give\s+further\s+|(?:undertake|make)\s+(?:a|an|its)\s+(?:[\w-]+\s+){0,3}(?=review)|conduct\s+(?:a|an"
    r"|its|the)\s+(?:[\w-]+\s+){0,4}(?=review)|carry\s+out\s+(?:a|an|its"
    r"|the)\s+(?:[\w-]+\s+){0,4}(?=review))?"
    r"(?P<verb>(?:continue|resume|defer|postpone|conclude|complete|pursue|revisit|revert|return|review"
    r"|re-?examine|examine|discuss|reconsider|re-?evaluate|take\s+up|consider|evaluate|assess"
    r"|give\s+(?:(?:high|highest|first|top|further|due|special|particular|the\s+highest)\s+)?(?:priority|consideration"
    r"|attention)|keep(?=\s+(?:[\w\s]{0,60}\s)?under\s+review)|follow\s+up|re-?assess"
    r"|address)\b)",
    re.IGNORECASE,
)
_SHALL = re.compile(
    r"\b(?:shall|will|should|to)\s+be\s+(?:reviewed|considered|examined|re-?assessed|re-?evaluated"
    r"|revisited|taken\s+up|discussed|evaluated|the\s+subject\s+of\s+a\s+review)\b"
    r"|\breview\b[^;]{0,80}\b(?:shall|will|should)\s+(?:take\s+place|be\s+(?:held|conducted|undertaken"
    r"|carried\s+out))",
    re.IGNORECASE,
)
# “Calls for a further comprehensive review five years after the adoption”
_CALLED = re.compile(r"\s+(?:an?|the)\s+(?:[\w-]+\s+){0,4}(?P<verb>review)\b", re.IGNORECASE)
_OFFICIAL = re.compile(r"Secretary-General|Commissioner|Rapporteur|Expert\b|Secretariat|Office|secretariat")
_YEAR_LEADS = frozenset({"by", "in", "no later than", "before", "during", "at", "not later than"})
_GERUND = re.compile(r"\s+[a-z]+ing\b")
_NEEDS_MATTER = frozenset({"continue", "resume", "defer", "postpone", "pursue"})
_ALSO_PURPOSES = frozenset({"address", "assess", "consider", "evaluate", "discuss", "examine"})
_OTHER_ACTION = re.compile(
    r"\b(?:convene|hold(?:ing)?|convening|establish|organiz(?:e|ing)|request|submit|report|extend|include|meet|allow|enable|order"
    r"|view)\b"
)
_SETTING_UP = re.compile(r"\b(?:convene|hold|organize|establish|extend|include)\b")
_NEXT_ACTION = re.compile(
    r"\b(?:and|to)\s+(?:shall\s+|will\s+)?(?:request|report|submit|convene|hold|present|provide|inform"
    r"|make)\b"
)
_DONE_BEFORE = re.compile(
    r"(?<!be\s)\b(?:held|adopted|convened|expressed|discussed|considered)\s*(?:[\w\s]{0,20})$"
)
_CONDUCT = re.compile(
    r"\bto\s+(?P<verb>(?:conduct|undertake|carry\s+out|hold))\b[^;]{0,80}?\breviews?\b", re.IGNORECASE
)
_CONTINUE = re.compile(
    r"\s+(?:(?:its|the|their|to|with|again|further)\s+){0,3}(?:consideration|examination|discussions?"
    r"|consider\w*|examin\w+|review\w*|debate|study|deliberations|discuss\w*|exchange|evaluat\w+"
    r"|negotiat\w+|address|substantive|further|in-depth|an?\s)",
    re.IGNORECASE,
)
_PRODUCT = re.compile(r"\b(?:report|submit|present|inform|brief)\b")
_SEIZED = re.compile(r"\bseized\b", re.IGNORECASE)
_BODY_ACTOR = re.compile(
    r"\b(?:Assembly|Council|Commission|Committee|Subcommittee|Forum|Conference|Board|[Gg]roup|[Bb]ody"
    r"|commissions|ECOSOC|CTC|Commissions|organs?|Congress|Panel)\b(?!\s+(?:secretariat|Secretariat))"
)


def find_reviews(passage: Passage, clause: Clause) -> list[Find]:
    """Find the decisions of a clause to take a matter up again.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        At most one find.
    """
    if (
        not clause.operative
        and clause.force != "intention"
        and not clause.verb.lower().startswith("calls for")
    ):
        return []
    text = passage.plain
    seized = _SEIZED.search(text, clause.start, clause.end)
    if seized and clause.end - clause.start < 120 and not passage.times_in(seized.end(), clause.end):
        return []
    shall = _SHALL.search(text, clause.body, clause.end) if clause.force == "decide" else None
    if clause.verb.lower().startswith("calls for"):
        shall = _CALLED.match(text, clause.body, clause.end)
        if shall is None:
            return []
    found = (
        shall
        if clause.force == "stance"
        else _first_fitting(passage, clause) or shall or _CONDUCT.search(text, clause.body, clause.end)
    )
    if not found or not _fits(text, found, clause):
        return []
    at = found.start("verb") if found is not shall else found.start()
    times = _times(passage, clause, at)
    due = due_parts(times) or _annual(text, at, clause.end)
    if not due or (clause.actor and found is not shall and not _BODY_ACTOR.search(clause.actor)):
        return []
    item, sub_item = titles_in(passage, at, clause.end)
    return [
        Find(
            kind=Kind.REVIEW, rule="take-up-again", clause=clause, start=at,
            end=len(text[: clause.end].rstrip(" ,;.:")), addressee=clause.actor,
            recipient=";".join(_whose(passage, due)), due=due, due_span=span_of(times),
            item=item, sub_item=sub_item, about=found.end(), confidence=0.9,
        )
    ]  # fmt: skip


def _first_fitting(passage: Passage, clause: Clause) -> re.Match[str] | None:
    """Give the first verb of taking up that fits; the first at all where none does."""
    text, first = passage.plain, None
    for found in _TAKE_UP.finditer(text, clause.body, min(clause.end, clause.body + 320)):
        if _fits(text, found, clause) and passage.times_in(clause.body, clause.end):
            return found
        first = first or found
    return first


def _annual(text: str, start: int, end: int) -> tuple[DuePart, ...]:
    """“to conduct an annual review of all names”."""
    found = _ANNUAL_REVIEW.search(text, max(0, start - 60), min(end, start + 60))
    return (RecurrenceDue(_PERIODS[found["adj"].lower()]),) if found else ()


_PERIODS = {
    "annual": Period(1, "Y"),
    "yearly": Period(1, "Y"),
    "biennial": Period(2, "Y"),
    "quarterly": Period(3, "M"),
}
_ANNUAL_REVIEW = re.compile(
    r"\b(?:conduct|undertake|carry\s+out|make|hold)\s+(?:an?|its|the)\s+(?P<adj>annual|yearly|biennial|quarterly)\s+"
    r"(?:[\w-]+\s+){0,3}reviews?\b",
    re.IGNORECASE,
)


def _fits(text: str, found: re.Match[str], clause: Clause) -> bool:
    """Whether taking up is what is asked for, of a body, and not the purpose of something else."""
    verb = (found.groupdict().get("verb") or "").lower()
    if not verb:
        return True
    if clause.force in {"request", "invite"} and (not clause.actor or _OFFICIAL.search(clause.actor)):
        return False
    if verb in {"conclude", "complete"} or (clause.force != "decide" and _GERUND.match(text, found.end())):
        return False
    if verb in _NEEDS_MATTER and not _CONTINUE.match(_without_insertion(text, found.end())):
        return False
    lead = text[clause.body : found.start("verb")]
    if len(lead) > 30 and verb in _ALSO_PURPOSES and _OTHER_ACTION.search(lead):
        return False
    # “to extend the authorization until … and to review it by …”
    another = lead.rstrip().endswith("and to")
    return (another or not _SETTING_UP.search(lead)) and (verb != "address" or clause.force == "decide")


def _without_insertion(text: str, position: int) -> str:
    """Give the words behind a verb without an insertion: “to continue, at its tenth session, its …”."""
    words = text[position : position + 320]
    return re.sub(
        r"^,[^;,]{0,200},|^\s+(?:until|to|at|for)\s+(?:its|the)\s+[\w\s-]{3,70}?\ssession\b,?", "", words
    )


def _times(passage: Passage, clause: Clause, start: int) -> tuple[Time, ...]:
    times = []
    for time in passage.times_in(clause.body, clause.end):
        if _NEXT_ACTION.search(passage.plain, start, max(start, time.start)):
            break
        ahead = time.start < start and passage.plain[time.end : start].count(" ") > 25
        if not ahead and _sets_review(passage, clause, time):
            times.append(time)
    sessions = [t for t in times if t.shape == "session"]
    if sessions:
        return tuple(t for t in times if t is sessions[0] or t.shape == "every")
    return tuple(times)


def _sets_review(passage: Passage, clause: Clause, time: Time) -> bool:
    if looks_back(passage.plain, clause.body, time):
        return False
    if _DONE_BEFORE.search(passage.plain, max(0, time.start - 32), time.start):
        return False
    match time.shape:
        case "regular" | "event":
            return False
        case "duration":
            return time.lead not in {"for", "period", "term", "mandate"}
        case "year":
            return time.lead in _YEAR_LEADS and str(time.parts[0]) not in GOAL_YEARS
        case _:
            return time.lead not in {"from", "since", "of"}


def _whose(passage: Passage, due: tuple[DuePart, ...]) -> list[str]:
    if any(isinstance(part, SessionDue) for part in due):
        return implied_recipients(passage, due)
    return [passage.setting.organ]
