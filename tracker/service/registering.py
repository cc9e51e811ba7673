"""Registering: the facts of the register come into the database, on first use and when they change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from tracker.service.obligating import rebuild_obligations
from tracker.store.facts import EVERYTHING, REGISTER_HASH, keep_fact, mark_stale, read_facts
from tracker.store.issued import Issued, keep_issued
from tracker.store.mandates import FACTS, Reading, Subject, keep_mandates
from tracker.store.problems import forget_problems, keep_problems
from tracker.store.reference import ItemNumber, OrganizationRows, keep_reference
from tracker.store.resolutions import keep_masthead, symbol_columns
from tracker.store.tables import mandate, resolution
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from tracker.errors import Problem
    from tracker.register.records import AgendaItem, Organization, Register, RegisteredResolution
    from tracker.service.workspace import Workspace
    from tracker.store.mandates import MandateChange

# What a register row is silent about by its form; only what it says counts.
_SILENT = frozenset({"verb", "product", "binding"})


@dataclass(frozen=True, slots=True)
class RegisterReport:
    """What loading the register did.

    Attributes:
        resolutions: How many resolutions it holds.
        changes: What became of mandates.
        problems: The rows that were refused: file, key and reason.
        obligations: How many obligations were added or changed.
    """

    resolutions: int
    changes: tuple[MandateChange, ...]
    problems: tuple[Problem, ...]
    obligations: int = 0


def load_register_into(workspace: Workspace, found: str) -> RegisterReport:
    """Load the register of a workspace into its database.

    Args:
        workspace: The workspace.
        found: The hash of the register's files, see `tracker.service.freshness.hash_of_register`.

    Returns:
        What it did.

    Raises:
        StoreError: The database cannot be written to.
    """
    register = workspace.register
    with workspace.store.writing() as connection:
        if read_facts(connection).get(REGISTER_HASH) == found:  # another process was faster
            return RegisterReport(len(register.resolutions), (), register.problems)
        changes = _load(workspace, connection, register)
        keep_fact(connection, REGISTER_HASH, found)
        mark_stale(connection, [EVERYTHING])
    obligations = rebuild_obligations(workspace, only_if_stale=True)
    return RegisterReport(len(register.resolutions), tuple(changes), register.problems, obligations)


def _load(workspace: Workspace, connection: Connection, register: Register) -> list[MandateChange]:
    organizations = [_rows_of(entry) for entry in register.organizations]
    keep_reference(connection, organizations, list(_numbers(register.agenda_items)))
    changes: list[MandateChange] = []
    for entry in register.resolutions:
        changes += _load_resolution(workspace, connection, entry)
    changes += _withdraw_the_rest(workspace, connection, register.resolutions)
    _load_documents(workspace, connection, register)
    forget_problems(connection, "register")
    keep_problems(connection, workspace.moment, "register", register.problems)
    return changes


def _rows_of(entry: Organization) -> OrganizationRows:
    return OrganizationRows(
        facts={
            "key": entry.name,
            "name": entry.name,
            "short": entry.abbreviation,
            "section": entry.section,
            "note": entry.note,
            "source": entry.source,
        },
        aliases=entry.aliases,
        instruments=tuple(
            {
                "title": tie.title,
                "kind": tie.kind,
                "symbol": tie.symbol,
                "dated": tie.date,
                "certainty": tie.certainty.value,
                "source": tie.source,
            }
            for tie in entry.instruments
        ),
    )


def _numbers(items: Iterable[AgendaItem]) -> Iterator[ItemNumber]:
    for entry in items:
        yield ItemNumber(entry.session, entry.number, "", entry.title, source=entry.source)
        for letter, name in entry.sub_items:
            yield ItemNumber(entry.session, entry.number, letter, entry.title, name, source=entry.source)


def _load_resolution(
    workspace: Workspace, connection: Connection, entry: RegisteredResolution
) -> tuple[MandateChange, ...]:
    symbol = parse_symbol(entry.symbol)
    held = connection.execute(select(resolution.c.text_held).where(resolution.c.key == symbol.key)).scalar()
    agenda = {
        "item": entry.item,
        "sub_item": entry.letter,
        "title": entry.agenda_title,
        "sub_title": entry.title if entry.agenda_title and entry.organization else "",
    }
    values = {
        **symbol_columns(symbol),
        "organ": symbol.organ,
        "session": entry.session,
        "title": entry.title,
        "adopted": entry.adopted,
        "distributed": None,
        # The item is taken up in plenary without reference to a Main Committee.
        "committee": "plenary" if entry.organization else "",
        "committee_report": "",
        "meeting": "",
        "drafts": [entry.draft] if entry.draft else [],
        "agenda": [agenda] if entry.agenda_title else [],
    }
    # A text on record is nearer to the resolution than any list: the register then only fills gaps.
    kept = keep_masthead(
        connection, workspace.moment, values, text_held=False, counts=not held, source=entry.source
    )
    readings = [
        Reading(
            label=given.paragraph,
            ordinal=given.ordinal,
            facts={
                name: getattr(given, name)
                for name in FACTS
                if name not in _SILENT and getattr(given, name) != ""
            }
            | {"kind": given.kind.value},
            source=entry.source,
        )
        for given in entry.mandates
    ]
    subject = Subject(symbol, kept.adopted, text_held=bool(held))
    return keep_mandates(connection, workspace.moment, subject, "registered", readings)


def _withdraw_the_rest(
    workspace: Workspace, connection: Connection, registered: Iterable[RegisteredResolution]
) -> list[MandateChange]:
    """Take back what an earlier register said of resolutions this one is silent about."""
    said = {parse_symbol(entry.symbol).key for entry in registered}
    wanted = (
        select(resolution.c.key, resolution.c.symbol, resolution.c.adopted, resolution.c.text_held)
        .join(mandate, mandate.c.resolution_key == resolution.c.key)
        .where(mandate.c.provenance.in_(("register", "both")), mandate.c.state == "current")
        .distinct()
    )
    changes: list[MandateChange] = []
    for row in connection.execute(wanted).all():
        if row.key not in said:
            subject = Subject(parse_symbol(row.symbol), row.adopted, text_held=row.text_held)
            changes += keep_mandates(connection, workspace.moment, subject, "registered", [])
    return changes


def _load_documents(workspace: Workspace, connection: Connection, register: Register) -> None:
    known = set(connection.execute(select(mandate.c.identity)).scalars())
    for entry in register.documents:
        symbol = parse_symbol(entry.symbol)
        single = [(m, d.occurrence) for d in entry.discharges for m in d.mandates if m in known]
        given = Issued(
            symbol=symbol,
            title=entry.title,
            on=entry.dated,
            origin="register",
            whole=tuple((d.obligation, d.occurrence) for d in entry.discharges if not d.mandates),
            single=tuple(single),
            session=symbol.session_code,
            kind=entry.kind,
            job_line=entry.job_line,
            covers_from=entry.covers_from,
            source=entry.source,
        )
        keep_issued(connection, workspace.moment, given)
