"""What the finds of one paragraph say about one another: which are one, and which lend each other a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find
from tracker.values.due import DateDue, DuePart, SessionDue


def related(finds: list[Find]) -> list[Find]:
    """Settle the finds of a paragraph among themselves.

    Args:
        finds: What the rules found, clause by clause.

    Returns:
        The finds that remain, in text order.
    """
    settled = _with_session_before(_one_product(_sifted(finds)))
    return sorted(settled, key=lambda find: (find.start, find.end))


def _sifted(finds: list[Find]) -> list[Find]:
    """Drop what another find of the same clause says better, such as a review that is an agenda inclusion."""
    kinds: dict[int, set[Kind]] = defaultdict(set)
    agendas: dict[int, Find] = {}
    ends: dict[int, set[tuple[DuePart, ...]]] = defaultdict(set)
    for find in finds:
        kinds[id(find.clause)].add(find.kind)
        if find.kind is Kind.TERM:
            ends[id(find.clause)].add(find.due)
        if find.kind is Kind.AGENDA:
            agendas.setdefault(id(find.clause), find)
    kept: list[Find] = []
    terms: set[tuple[DuePart, ...]] = set()
    for find in finds:
        beside, agenda = kinds[id(find.clause)], agendas.get(id(find.clause))
        match find.kind:
            case Kind.REVIEW if _said_otherwise(find, beside) or find.due in ends[id(find.clause)]:
                continue
            case Kind.TERM if agenda is not None or find.due in terms:
                continue
            case Kind.TERM:
                terms.add(find.due)
            case Kind.MEETING if agenda is not None and find.start >= agenda.start:
                continue
            case Kind.MEETING if agenda is not None and not find.due:
                kept.append(replace(find, due=agenda.due, due_span=agenda.due_span))
                continue
            case _:
                pass
        kept.append(find)
    return kept


def _said_otherwise(review: Find, beside: set[Kind]) -> bool:
    if beside & {Kind.AGENDA, Kind.MEETING, Kind.REPORT_CONTENT}:
        return True
    return Kind.REPORT in beside and review.clause.force != "decide"


def _one_product(finds: list[Find]) -> list[Find]:
    """Join to a report what a later clause says of it: “… requests that the study be made available …”."""
    out: list[Find] = []
    report = -1
    for find in finds:
        if find.rule == "same-product" and report >= 0:
            first = out[report]
            if not any(isinstance(part, SessionDue | DateDue) for part in first.due):
                span = find.due_span or first.due_span
                out[report] = replace(first, due=find.due or first.due, due_span=span)
            continue
        if find.kind is Kind.REPORT and find.rule != "same-product":
            report = len(out)
        out.append(find)
    return out


def _with_session_before(finds: list[Find]) -> list[Find]:
    """Give a report without time the session at which the same paragraph decides to take the matter up.

    “Decides to continue its consideration at its eightieth session, and to this end requests … a report”.
    """
    out: list[Find] = []
    taken_up: dict[str, Find] = {}
    for find in sorted(finds, key=lambda find: find.start):
        before = taken_up.get(find.recipient)
        undated = find.kind is Kind.REPORT and not find.due and find.rule in {"submit-product", "report-verb"}
        if undated and before is not None:
            out.append(replace(find, due=before.due, due_span=before.due_span))
            continue
        if find.kind in {Kind.REVIEW, Kind.AGENDA} and find.due:
            taken_up[find.recipient] = find
        out.append(find)
    return out
