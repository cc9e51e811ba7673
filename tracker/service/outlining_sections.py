"""The sections of a consolidated report: one an organization, in alphabetical order, part by part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.dating.ask import folded
from tracker.drafting.report import ReportPart, Section
from tracker.register.names import OrganizationNames
from tracker.values.derivation import Certainty
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.drafting.report import Basis
    from tracker.register.records import AgendaItem, Deliverable, Organization, Register

_BETWEEN = re.compile(
    r".*?\bcooperation between the United Nations and (?:the )?(?P<name>.+)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class LayOut:
    """The sections of a report and what does not fit into them.

    Attributes:
        parts: The parts with their sections.
        uncovered: The requests that no heading covers.
        row: The agenda item with its sub-items at that session; none when not on record.
        doubts: What the drafter should check.
    """

    parts: tuple[ReportPart, ...]
    uncovered: tuple[Basis, ...]
    row: AgendaItem | None
    doubts: tuple[str, ...]


def lay_out_organizations(
    register: Register, deliverable: Deliverable, session: str, requests: Sequence[Basis]
) -> LayOut:
    """Give every organization of the item its section, with the paragraphs that ask for it.

    The organizations are those of the sub-items at the session. Where that agenda is not on record yet, they
    are those of the latest one on record before it, with those that requests of this session name.

    Args:
        register: The reviewed facts.
        deliverable: The report.
        session: The session's code.
        requests: The paragraphs that ask for the report at that session.

    Returns:
        The parts in the deliverable's order, their sections in alphabetical order.
    """
    names = OrganizationNames(register.organizations)
    row, latest = _agenda_rows(register, deliverable.item, session)
    asked: dict[str, list[Basis]] = {}
    loose: list[Basis] = []
    for basis in requests:
        named = _organization(register, names, basis)
        asked.setdefault(named.name, []).append(basis) if named else loose.append(basis)
    source = row or latest
    headings = [name for _, name in source.sub_items] if source else []
    listed = {_canonical(names, name): None for name in headings}
    if row is None:
        listed.update(dict.fromkeys(asked))
    letters = {_canonical(names, name): letter for letter, name in row.sub_items} if row else {}
    sections = [
        Section(name, name, tuple(asked.get(name, ())), (letters[name],) if name in letters else ())
        for name in sorted(listed, key=str.casefold)
    ]
    uncovered = (*loose, *(basis for name, bases in asked.items() if name not in listed for basis in bases))
    return LayOut(
        parts=_parts(deliverable, names, sections),
        uncovered=uncovered,
        row=row,
        doubts=tuple(_doubts(session, row, latest)),
    )


def _agenda_rows(register: Register, title: str, session: str) -> tuple[AgendaItem | None, AgendaItem | None]:
    """Find the item's row of the session, and the latest one before it that lists sub-items."""
    rows = [row for row in register.agenda_items if folded(row.title) == folded(title) and row.sub_items]
    own = next((row for row in rows if row.session == session), None)
    number = session_number(session)
    # Few sub-items mean that the letters are on record only in part.
    full = [row for row in rows if session_number(row.session) < number and len(row.sub_items) > _FEW]
    return own, max(full, key=lambda row: session_number(row.session), default=None)


_FEW = 5


def session_number(session: str) -> int:
    """Read the number of a regular session of the General Assembly.

    Args:
        session: A due code.

    Returns:
        77 for ``GA77``; 0 for anything else.
    """
    digits = session.removeprefix("GA")
    return int(digits) if digits.isdigit() else 0


def _organization(register: Register, names: OrganizationNames, basis: Basis) -> Organization | None:
    symbol = parse_symbol(basis.symbol)
    for resolution in register.resolutions:
        if resolution.organization and parse_symbol(resolution.symbol).key == symbol.key:
            return names.resolve(resolution.organization)
    found = _BETWEEN.fullmatch(basis.about)
    return names.resolve(found["name"]) if found else None


def _canonical(names: OrganizationNames, name: str) -> str:
    found = names.resolve(name)
    return found.name if found else name


def _parts(
    deliverable: Deliverable, names: OrganizationNames, sections: Sequence[Section]
) -> tuple[ReportPart, ...]:
    by_part: Mapping[str, list[Section]] = {part.key: [] for part in deliverable.parts}
    main = next(iter(by_part), "")
    for section in sections:
        organization = names.resolve(section.organization)
        key = organization.section if organization else ""
        by_part[key if key in by_part else main].append(section)
    return tuple(
        ReportPart(part.heading, tuple(by_part[part.key]), part.together)
        for part in deliverable.parts
        if by_part[part.key]
    )


def _doubts(session: str, row: AgendaItem | None, latest: AgendaItem | None) -> list[str]:
    missing = f"The sub-items at {session} are not on record"
    if row is None and latest is None:
        return [f"{missing}; the headings are those that requests name."]
    if row is None and latest is not None:
        return [f"{missing}; the headings are those of {latest.session}, with those that requests name."]
    if row is None or row.certainty is Certainty.KNOWN:
        return []
    return [f"The number and letters of the item at {session} are {row.certainty} ({row.source})."]
