"""The use case "what is wrong with the facts": the validation rules over register, database and files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.checking.agenda import ItemUse, check_item_numbers
from tracker.checking.documents import check_double_symbol, check_masthead, check_timeliness
from tracker.checking.numbering import check_table
from tracker.checking.sessions import check_adoption_day, check_requested_session, check_rhythm
from tracker.errors import NotOnRecordError, Severity
from tracker.service.checking_facts import Facts, facts_of, registered_items
from tracker.service.checking_files import check_files
from tracker.values.derivation import Certainty
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tracker.errors import Problem
    from tracker.register.records import IssuedDocument
    from tracker.service.workspace import Workspace
    from tracker.store.queries_checking import StoredResolution


def check(workspace: Workspace, files: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """Run the validation rules.

    Args:
        workspace: The workspace.
        files: Files and folders to check as well.

    Returns:
        What was found, each problem with its place: the register's, the database's, the files'. A file that
        is not there or cannot be read is one of the findings.

    Raises:
        NotOnRecordError: None of the files exists.
        StoreError: The database cannot be read.
    """
    facts = facts_of(workspace)
    found = [*facts.problems, *check_facts(facts), *check_files(facts, files)]
    return tuple(dict.fromkeys(found))


def check_facts(facts: Facts) -> list[Problem]:
    """Check register and database.

    Args:
        facts: What they state.

    Returns:
        What was found.
    """
    problems = check_table(facts.adoptions, facts.table)
    for adoption in facts.adoptions:
        place = f"{adoption.symbol} ({adoption.source})"
        problems += check_adoption_day(adoption.symbol, adoption.adopted, facts.calendar, place)
    for row in facts.resolutions:
        problems += check_masthead(row.distributed, row.symbol, adopted=row.adopted)
    for _, due, session, identity in facts.asked:
        problems += check_requested_session(due, session, identity)
    told = {problem.place for problem in problems}
    problems += [problem for problem in facts.undatable if problem.place not in told]
    problems += check_rhythm((item, due, identity) for item, due, _, identity in facts.asked)
    problems += check_item_numbers((*registered_items(facts.register), *_stored_items(facts.resolutions)))
    for document in facts.register.documents:
        problems += _check_document(document, facts)
    return problems


def _stored_items(resolutions: Iterable[StoredResolution]) -> list[ItemUse]:
    # Letters are left out: a masthead prints the sub-item's title, which is not the register's name for it.
    return [
        ItemUse(row.session, title.partition(":")[0], (number,), place=row.symbol)
        for row in resolutions
        if row.text_held
        for number, _, title in row.agenda
        if number and title
    ]


def _check_document(document: IssuedDocument, facts: Facts) -> list[Problem]:
    symbol = parse_symbol(document.symbol)
    problems = check_double_symbol(symbol, document.dated, document.symbol)
    problems += check_masthead(document.dated, document.symbol, job_line=document.job_line)
    items = {deliverable.key: deliverable.item for deliverable in facts.register.deliverables}
    weeks = facts.settings.dating.submission_weeks
    for discharge in document.discharges:
        try:
            window = facts.calendar.consideration(
                discharge.occurrence, item=items.get(discharge.obligation, "")
            )
        except NotOnRecordError:
            continue
        found = check_timeliness(document.symbol, document.dated, window, weeks)
        if document.certainty is not Certainty.KNOWN:
            # A date from memory may be pointed at, but proves nothing.
            found = [replace(problem, severity=Severity.INFO) for problem in found]
        problems += found
    return problems
