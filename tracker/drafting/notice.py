"""Notices: what is due, for whom, when, why then, what next; as text and as HTML from templates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tracker.dating.calls import NoticeKind
from tracker.drafting.arithmetic import arithmetic, result_of
from tracker.drafting.citing import ORGANS, cite_paragraph, cite_symbol
from tracker.drafting.plain_text import day, listed, one_line, shortened
from tracker.drafting.skeleton import session_words
from tracker.errors import MisuseError
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from datetime import date

    from tracker.dating.calls import Call
    from tracker.dating.dossier import DatedPoint, MandateDossier, ObligationDossier, OccurrenceDossier
    from tracker.drafting.templating import Templates

SUBJECT_WIDTH = 160

_GAPS = re.compile(r"\n{3,}")

_POINTS = {
    "submission": "the day by which the document must be submitted for processing",
    "issuance": "the day by which the document must be issued",
    "consideration": "the day on which it is taken up",
    "provisional agenda": "the day by which the provisional agenda is communicated",
    "expiry": "the last day on which it holds",
    "due": "the day on which it is due",
}
_KINDS = {
    "report": "Report",
    "oral": "Oral report",
    "agenda": "Agenda inclusion",
    "review": "Review",
    "term": "Term",
    "meeting": "Meeting",
}


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """What a notice is drawn up from.

    Attributes:
        call: What called for it.
        obligation: The obligation.
        occurrence: The time at which it falls due.
        deadline: Its deadline.
        milestone: What the deadline is: ``submission``, ``due``.
        recipient: The desk it goes to; empty when none is assigned.
        evaluated_on: The day on which it is drawn up.
        others: What else the same notice tells of: the other items of an agenda, or of a long list.
    """

    call: Call
    obligation: ObligationDossier
    occurrence: OccurrenceDossier
    deadline: date
    milestone: str
    recipient: str
    evaluated_on: date
    others: tuple[NoticeFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftedNotice:
    """A notice, drawn up.

    Attributes:
        subject: One line that says it all.
        text: The plain text.
        html: The same as a web page.
    """

    subject: str
    text: str
    html: str


def draft_notice(facts: NoticeFacts, templates: Templates) -> DraftedNotice:
    """Draw up a notice.

    Args:
        facts: What it tells.
        templates: The office's and the bundled templates; ``notices/due_soon.txt.j2`` and the like.

    Returns:
        The notice; its subject is the first line of the text.

    Raises:
        SettingsError: A template cannot be used.
    """
    own = facts.call.kind.replace(" ", "_")
    name = f"notices/{own}" if not facts.others or facts.call.kind is NoticeKind.AGENDA else "notices/many"
    variables = notice_variables(facts)
    # Blocks that a kind of notice leaves empty leave no gap.
    text = _GAPS.sub("\n\n", templates.render(f"{name}.txt.j2", **variables)).strip() + "\n"
    html = templates.render(f"{name}.html.j2", **variables)
    return DraftedNotice(shortened(text.partition("\n")[0], SUBJECT_WIDTH), text, html)


def notice_variables(facts: NoticeFacts) -> dict[str, Any]:
    """Lay out what a template of a notice may use; ``docs/templates.md`` lists it.

    Args:
        facts: What the notice tells.

    Returns:
        The variables by name.
    """
    obligation, occurrence = facts.obligation, facts.occurrence
    return {
        "kind": _KINDS.get(obligation.kind, obligation.kind),
        "key": obligation.key,
        "title": obligation.title,
        "addressee": obligation.addressee,
        "for_whom": listed([ORGANS.get(body, body) for body in obligation.recipient.split(";") if body]),
        "session": session_words(occurrence.code),
        "code": occurrence.code,
        "item": obligation.item,
        "sub_item": obligation.sub_item,
        "deadline": day(facts.deadline),
        "days": (days := (facts.deadline - facts.evaluated_on).days),
        "in_days": _in_days(days),
        "meaning": _POINTS.get(facts.milestone, _POINTS["due"]),
        "points": [_point(point, facts.milestone) for point in arithmetic(occurrence.points)],
        "requests": _requests(obligation, occurrence.code),
        "entries": sorted(map(_entry, (facts, *facts.others)), key=_order),
        "following": _following(facts),
        "status": occurrence.status,
        "desk": facts.recipient,
        "evaluated_on": day(facts.evaluated_on),
        "call": {"kind": str(facts.call.kind), "on": day(facts.call.called_for), "lead": facts.call.lead},
    }


def _following(facts: NoticeFacts) -> str:
    """The deadline after this one, of an obligation that falls due again; empty without another."""
    later = (one.deadline for one in facts.obligation.occurrences if one.deadline)
    return next((day(on) for on in sorted(later) if on > facts.deadline), "")


def _in_days(days: int) -> str:
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")


def _point(point: DatedPoint, deadline: str) -> dict[str, Any]:
    return {
        "kind": point.kind.capitalize(),
        "on": day(point.on),
        "weekday": f"{point.on:%A}",
        "certainty": "" if point.certainty == "known" else point.certainty,
        "is_deadline": point.kind == deadline,
        "set_by": point.set_by,
        "set_why": point.set_why,
        "by_rule": day(point.by_rule),
        "steps": [
            {
                "text": step.text,
                "rule": step.rule,
                "source": step.source,
                "result": result_of(step),
            }
            for step in point.steps
        ],
    }


def _entry(facts: NoticeFacts) -> dict[str, Any]:
    obligation = facts.obligation
    return {
        "title": obligation.title,
        "key": obligation.key,
        "code": facts.occurrence.code,
        "addressee": obligation.addressee,
        "item": obligation.item or obligation.title,
        "sub_item": obligation.sub_item,
        "date": facts.deadline,
        "deadline": day(facts.deadline),
        "in_days": _in_days((facts.deadline - facts.evaluated_on).days),
        "requests": _requests(obligation, facts.occurrence.code),
    }


def _order(entry: dict[str, Any]) -> tuple[Any, ...]:
    return entry["date"], *(str(entry[name]).casefold() for name in ("item", "sub_item", "title", "key"))


def _requests(obligation: ObligationDossier, code: str) -> list[dict[str, Any]]:
    asking = {identity for one in obligation.occurrences if one.code == code for identity in one.mandates}
    found: dict[tuple[str, str], MandateDossier] = {}
    for mandate in obligation.mandates:
        if mandate.identity in asking:
            # Several mandates may stand in one paragraph; it is quoted once, if any of them has its words.
            known = found.setdefault((mandate.symbol, mandate.paragraph), mandate)
            found[mandate.symbol, mandate.paragraph] = replace(known, quote=known.quote or mandate.quote)
    return list(map(_request, found.values()))


def _request(mandate: MandateDossier) -> dict[str, Any]:
    return {
        "identity": mandate.identity,
        "citation": _citation(mandate),
        "adopted": day(mandate.adopted) if mandate.adopted else "",
        "resolution_title": mandate.resolution_title,
        "quote": mandate.quote,
        "review": mandate.review,
    }


def _citation(mandate: MandateDossier) -> str:
    try:
        resolution = cite_symbol(parse_symbol(mandate.symbol))
    except MisuseError:
        resolution = one_line(mandate.symbol)
    paragraph = cite_paragraph(mandate.paragraph)
    return f"{resolution}, {paragraph}" if paragraph else resolution
