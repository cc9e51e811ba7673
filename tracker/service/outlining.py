"""The use case of drafting: from session and agenda item to the plan of the report that is due there."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from tracker.dating.ask import folded
from tracker.drafting.markdown import print_markdown
from tracker.drafting.report import Basis, IssuedReport, ReportPart, ReportPlan, Section
from tracker.drafting.skeleton import build_tree
from tracker.drafting.templating import Templates
from tracker.drafting.untouched import is_untouched, sealed
from tracker.errors import MisuseError, NotOnRecordError, RefusedError
from tracker.service.outlining_agenda import (
    agenda_line,
    inclusions,
    may_cite,
    one_a_paragraph,
    own_row,
    row_before,
    session_number,
)
from tracker.service.outlining_sections import Grounds, lay_out_organizations
from tracker.store.queries_dossier import read_mandate, read_obligation
from tracker.store.queries_reports import ReportDue, reports_due, sessions_with_reports
from tracker.values.derivation import Certainty
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Connection

    from tracker.dating.dossier import MandateDossier, ObligationDossier, OccurrenceDossier
    from tracker.register.records import AgendaItem, Deliverable, StandingRequest
    from tracker.service.workspace import Workspace

_NEAR = 55
_SHOWN = 5
_COUNCIL_OFFSET = 1945
"""The Security Council's year counts from 1945 (un.org: the first year was 1946)."""


def outline(workspace: Workspace, session: str, item: str) -> ReportPlan:
    """Draw up the plan of the report that is due under an item at a session.

    Args:
        workspace: The workspace; what was adopted or issued after its day is not yet there.
        session: The session's code, ``GA77``.
        item: The agenda item's title, or words of it that no other item has.

    Returns:
        The plan: that of the consolidated report where the register knows one for the item, else a plain one
        with a part for every report that is due.

    Raises:
        NotOnRecordError: No report is due under such an item at the session; near items are named.
    """
    with workspace.store.reading() as connection:
        due = reports_due(connection, session, workspace.as_of)
        deliverable = _deliverable(workspace, item)
        if deliverable is not None:
            if deliverable.key not in {report.key for report in due}:
                raise _not_due(connection, workspace, session, deliverable)
            return _consolidated(connection, workspace, session, deliverable)
        return _plain(connection, workspace, session, _matching(due, session, item))


def print_outline(workspace: Workspace, plan: ReportPlan, form: str) -> bytes:
    """Print a plan as a document, with the office's templates where it has its own.

    Args:
        workspace: The workspace.
        plan: The plan.
        form: ``md`` or ``docx``.

    Returns:
        The bytes of the file.

    Raises:
        SettingsError: A template cannot be used.
    """
    tree = build_tree(plan, Templates(workspace.settings.templates.folder))
    if form == "docx":
        from tracker.drafting.word import print_word

        return print_word(tree)
    return sealed(print_markdown(tree)).encode()


def write_outline(workspace: Workspace, plan: ReportPlan, form: str, path: Path, *, overwrite: bool) -> None:
    """Write a plan to a file, never over a skeleton that somebody has worked on.

    Args:
        workspace: The workspace.
        plan: The plan.
        form: ``md`` or ``docx``.
        path: The file; a skeleton there that nobody has changed is written over.
        overwrite: Whether to write over anything.

    Raises:
        MisuseError: Its folder does not exist.
        RefusedError: Another file is there, or the file cannot be written.
        SettingsError: A template cannot be used.
    """
    content = print_outline(workspace, plan, form)
    if not path.parent.is_dir():
        raise MisuseError(f"The folder {path.parent} does not exist; make it first, or name another file.")
    try:
        if not overwrite and path.exists() and not is_untouched(path.read_bytes()):
            raise RefusedError(
                f"{path} is there and has been worked on; name another file, or say --overwrite to lose it."
            )
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise RefusedError(f"{path} cannot be written: {error.strerror or error}.") from error


def _deliverable(workspace: Workspace, item: str) -> Deliverable | None:
    wanted = folded(item)
    for deliverable in workspace.register.deliverables:
        if wanted in {folded(deliverable.item), folded(deliverable.title), folded(deliverable.key)}:
            return deliverable
    return None


def _not_due(
    connection: Connection, workspace: Workspace, session: str, deliverable: Deliverable
) -> NotOnRecordError:
    known = sessions_with_reports(connection, deliverable.key, workspace.as_of)
    named = ", ".join(known) or "none"
    return NotOnRecordError(
        f"No request for a report under “{deliverable.item}” at {session} is on record "
        f"as of {workspace.as_of}; "
        f"on record are {named}."
    )


def _matching(due: tuple[ReportDue, ...], session: str, item: str) -> tuple[ReportDue, ...]:
    """Find the reports under an item; words that several items have in common decide nothing."""
    wanted = folded(item)
    if not wanted:
        raise MisuseError("Name the agenda item with --item.")
    for names in (attrgetter("items"), attrgetter("names")):
        exact = [report for report in due if any(_is_named(title, wanted) for title in names(report))]
        if exact:
            return tuple(exact)
    for names in (attrgetter("items"), attrgetter("names")):
        titles = {
            folded(title): title for report in due for title in names(report) if wanted in folded(title)
        }
        if len(titles) > 1:
            several = "; ".join(f"“{title}”" for title in sorted(titles.values())[:_SHOWN])
            raise NotOnRecordError(f"“{item}” may mean several at {session}; name one of them: {several}.")
        if titles:
            return tuple(report for report in due if {folded(title) for title in names(report)} & set(titles))
    known = {title: None for report in due for title in (*report.items, *report.names)}
    near = process.extract(item, list(known), scorer=fuzz.token_sort_ratio, limit=_SHOWN, score_cutoff=_NEAR)
    named = "; ".join(f"“{title}”" for title, _, _ in near)
    hint = f"near are: {named}" if near else "no item is near"
    raise NotOnRecordError(
        f"No report under “{item}” is on record for {session}, where {len(due)} reports are due; {hint}."
    )


def _is_named(title: str, wanted: str) -> bool:
    # A masthead prints the item and its sub-item as one title, parted by a colon.
    return wanted in {folded(title), folded(title.partition(":")[0])}


def _consolidated(
    connection: Connection, workspace: Workspace, session: str, deliverable: Deliverable
) -> ReportPlan:
    obligation, occurrence = _read(connection, workspace, deliverable.key, session)
    number, previous = _registered_before(workspace, deliverable, session) or (0, None)
    grounds = _grounds(connection, workspace, deliverable, session, _requests(obligation, occurrence))
    grounds = replace(grounds, before=_before(workspace, deliverable, session, number))
    laid_out = lay_out_organizations(workspace.register, deliverable, grounds)
    symbols, dated = _issued(occurrence)
    expected = _expected(occurrence)
    previous = previous or _previous(obligation, occurrence)
    return ReportPlan(
        key=deliverable.key,
        session=session,
        title=deliverable.item,
        agenda=agenda_line(
            workspace.register,
            session,
            deliverable.item,
            grounds.row,
            dated or workspace.as_of,
            lettered=True,
        ),
        parts=laid_out.parts,
        legal_basis=_legal_basis(connection, workspace, deliverable),
        councils_year=_councils_year(dated or max(expected or workspace.as_of, workspace.as_of), deliverable),
        symbols=symbols,
        dated=dated,
        expected=expected,
        previous=previous,
        points=occurrence.points,
        uncovered=laid_out.uncovered,
        evaluated_on=workspace.as_of,
        kind="consolidated",
        word_limit=deliverable.word_limit,
        doubts=(*laid_out.doubts, *_document_doubts(workspace, symbols, previous)),
    )


def _grounds(
    connection: Connection,
    workspace: Workspace,
    deliverable: Deliverable,
    session: str,
    requests: tuple[Basis, ...],
) -> Grounds:
    as_of = workspace.as_of
    return Grounds(
        session,
        requests,
        one_a_paragraph(inclusions(connection, deliverable, session, as_of)),
        own_row(workspace.register, deliverable.item, session, as_of),
    )


def _before(workspace: Workspace, deliverable: Deliverable, session: str, number: int) -> AgendaItem | None:
    reported = f"GA{number}" if number else ""
    return row_before(workspace.register, deliverable.item, session, workspace.as_of, reported)


def _councils_year(day: date, deliverable: Deliverable) -> int:
    return day.year - _COUNCIL_OFFSET if "SC" in deliverable.organs else 0


def _plain(
    connection: Connection, workspace: Workspace, session: str, due: tuple[ReportDue, ...]
) -> ReportPlan:
    parts: list[ReportPart] = []
    first: tuple[ObligationDossier, OccurrenceDossier] | None = None
    for report in due:
        obligation, occurrence = _read(connection, workspace, report.key, session)
        first = first or (obligation, occurrence)
        bases = _requests(obligation, occurrence)
        parts.append(ReportPart(obligation.title, (Section(obligation.title, bases=bases),), together=True))
    assert first is not None
    obligation, occurrence = first
    title = next(iter(due[0].items), due[0].title)
    symbols, dated = _issued(occurrence) if len(due) == 1 else ((), None)
    expected = _expected(occurrence)
    return ReportPlan(
        key=due[0].key if len(due) == 1 else title,
        session=session,
        title=obligation.title if len(due) == 1 else title,
        agenda=agenda_line(workspace.register, session, title, None, dated or workspace.as_of),
        parts=tuple(parts),
        symbols=symbols,
        dated=dated,
        expected=expected,
        previous=_previous(obligation, occurrence) if len(due) == 1 else None,
        points=occurrence.points,
        evaluated_on=workspace.as_of,
    )


def _read(
    connection: Connection, workspace: Workspace, key: str, session: str
) -> tuple[ObligationDossier, OccurrenceDossier]:
    obligation = read_obligation(connection, key, workspace.as_of)
    occurrences = obligation.occurrences if obligation else ()
    occurrence = next((found for found in occurrences if found.code == session), None)
    if obligation is None or occurrence is None:
        raise NotOnRecordError(f"{key} is not on record for {session} as of {workspace.as_of}.")
    return obligation, occurrence


def _requests(obligation: ObligationDossier, occurrence: OccurrenceDossier) -> tuple[Basis, ...]:
    asking = (mandate for mandate in obligation.mandates if mandate.identity in occurrence.mandates)
    return one_a_paragraph([_basis(mandate, occurrence.code) for mandate in asking])


def _basis(mandate: MandateDossier, session: str) -> Basis:
    symbol = parse_symbol(mandate.symbol)
    content = mandate.fields["kind"] == "report-content"
    return Basis(
        identity=mandate.identity,
        symbol=mandate.symbol,
        paragraph=mandate.paragraph,
        adopted=mandate.adopted,
        session=symbol.session_code,
        asked_for=session,
        quote=mandate.quote,
        asks=mandate.fields["subject"] if content else "",
        addressee=mandate.fields["addressee"],
        about=mandate.fields["sub_item"] or mandate.resolution_title,
        kind=mandate.fields["kind"],
    )


def _legal_basis(connection: Connection, workspace: Workspace, deliverable: Deliverable) -> tuple[Basis, ...]:
    return tuple(
        _standing(connection, workspace, request)
        for request in workspace.register.standing_requests
        if request.deliverable == deliverable.key
        and (request.adopted is None or request.adopted <= workspace.as_of)
    )


def _standing(connection: Connection, workspace: Workspace, request: StandingRequest) -> Basis:
    symbol = parse_symbol(request.symbol)
    identity = f"{symbol.short}#{request.paragraph}" if request.paragraph else symbol.short
    held = read_mandate(connection, identity, workspace.as_of) if request.paragraph else None
    return Basis(
        identity=identity,
        symbol=request.symbol,
        paragraph=request.paragraph,
        adopted=request.adopted,
        session=symbol.session_code,
        quote=held.quote if held else "",
        asks=request.asks,
    )


def _issued(occurrence: OccurrenceDossier) -> tuple[tuple[str, ...], date | None]:
    if not occurrence.answers:
        return (), None
    answer = occurrence.answers[-1]
    return _halves(answer.symbol), answer.issued


def _previous(obligation: ObligationDossier, occurrence: OccurrenceDossier) -> IssuedReport | None:
    earlier = [
        answer
        for other in obligation.occurrences
        if other.code != occurrence.code and _is_before(other, occurrence)
        for answer in other.answers
    ]
    if not earlier:
        return None
    last = max(earlier, key=lambda answer: (answer.issued, answer.symbol))
    return IssuedReport(_halves(last.symbol), last.issued)


def _is_before(one: OccurrenceDossier, other: OccurrenceDossier) -> bool:
    if one.deadline and other.deadline:
        return one.deadline < other.deadline
    return (len(one.code), one.code) < (len(other.code), other.code)


def _halves(symbol: str) -> tuple[str, ...]:
    parsed = parse_symbol(symbol)
    if parsed.twin is None:
        return (symbol,)
    twin = str(parsed.twin)
    return (symbol.removesuffix(twin)[:-1], twin)


def _expected(occurrence: OccurrenceDossier) -> date | None:
    return next((point.on for point in occurrence.points if point.kind == "submission"), occurrence.deadline)


def _registered_before(
    workspace: Workspace, deliverable: Deliverable, session: str
) -> tuple[int, IssuedReport] | None:
    """Find the report before this one among the documents of the register, with its session.

    A session none of whose requests is on record has no occurrence; its report may be on record all the same.
    """
    issued: list[tuple[int, IssuedReport]] = []
    for document in workspace.register.documents:
        if document.dated is not None and document.dated > workspace.as_of:
            continue
        for discharge in document.discharges:
            number = session_number(discharge.occurrence)
            if discharge.obligation == deliverable.key and 0 < number < session_number(session):
                issued.append((number, IssuedReport(_halves(document.symbol), document.dated)))
    return max(issued, key=lambda found: found[0], default=None)


def _document_doubts(
    workspace: Workspace, symbols: tuple[str, ...], previous: IssuedReport | None
) -> Iterator[str]:
    named = {"-".join(symbols), "-".join(previous.symbols) if previous else ""}
    for document in workspace.register.documents:
        if document.symbol in named and document.certainty is not Certainty.KNOWN:
            # What was issued is there; a later text in which it was read is not yet.
            cited = may_cite(workspace.register, document.source, workspace.as_of)
            source = f" ({document.source})" if cited else ""
            yield f"The masthead date of {document.symbol} is {document.certainty}{source}."
