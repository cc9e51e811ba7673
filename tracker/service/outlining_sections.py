"""The sections of a consolidated report: one an organization, in alphabetical order, part by part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.dating.ask import folded
from tracker.drafting.plain_text import listed
from tracker.drafting.report import ReportPart, Section
from tracker.register.names import OrganizationNames
from tracker.values.derivation import Certainty
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tracker.drafting.report import Basis
    from tracker.register.records import AgendaItem, Deliverable, Organization, Register

_BETWEEN = re.compile(
    r".*?\bcooperation between the United Nations and (?:the )?(?P<name>.+)", re.IGNORECASE | re.DOTALL
)


IN_THE_PREVIOUS = "Section in the previous report; no inclusion or request on record."


@dataclass(frozen=True, slots=True)
class LayOut:
    """The sections of a report and what does not fit into them.

    Attributes:
        parts: The parts with their sections.
        uncovered: The requests and inclusions that no heading covers, as their organization is not known.
        doubts: What the drafter should check.
    """

    parts: tuple[ReportPart, ...]
    uncovered: tuple[Basis, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the sections of a report rest on.

    Attributes:
        session: The session's code.
        requests: The paragraphs that ask for the report at that session, or for something in it.
        inclusions: The decisions that put sub-items on the agenda of that session.
        row: The item with its sub-items at that session; none when not on record.
        before: The item with the sub-items of the report before; none when not on record.
    """

    session: str
    requests: tuple[Basis, ...]
    inclusions: tuple[Basis, ...] = ()
    row: AgendaItem | None = None
    before: AgendaItem | None = None


def lay_out_organizations(register: Register, deliverable: Deliverable, grounds: Grounds) -> LayOut:
    """Give every organization of the item its section, with the paragraphs that ask for it.

    The organizations are those that requests name, those whose sub-items a decision has put on the agenda,
    and those of the sub-items at the session; where that agenda is not on record, those of the report before.

    Args:
        register: The reviewed facts.
        deliverable: The report.
        grounds: What the sections rest on.

    Returns:
        The parts in the deliverable's order, their sections in alphabetical order.
    """
    names = OrganizationNames(register.organizations)
    asked, loose = _by_organization(register, names, grounds.requests)
    included, unknown = _by_organization(register, names, grounds.inclusions)
    source = grounds.row or grounds.before
    listed_there = [_canonical(names, name) for _, name in source.sub_items] if source else []
    letters = (
        {_canonical(names, name): letter for letter, name in grounds.row.sub_items} if grounds.row else {}
    )
    sections = [
        Section(
            name,
            name,
            asked.get(name, ()),
            (letters[name],) if name in letters else (),
            included.get(name, ()),
            "" if grounds.row or name in asked or name in included else IN_THE_PREVIOUS,
        )
        for name in sorted({*listed_there, *asked, *included}, key=str.casefold)
    ]
    # A decision about the item as a whole speaks of no organization.
    item = folded(deliverable.item)
    return LayOut(
        parts=_parts(deliverable, names, sections),
        uncovered=(*loose, *(basis for basis in unknown if folded(basis.about) != item)),
        doubts=tuple(_doubts(grounds, [one.heading for one in sections if letters and not one.letters])),
    )


def _by_organization(
    register: Register, names: OrganizationNames, bases: Sequence[Basis]
) -> tuple[dict[str, tuple[Basis, ...]], tuple[Basis, ...]]:
    """Sort paragraphs by the organization they are about; those of which none is known come apart."""
    found: dict[str, tuple[Basis, ...]] = {}
    loose: list[Basis] = []
    for basis in bases:
        if named := _organization(register, names, basis):
            found[named.name] = (*found.get(named.name, ()), basis)
        else:
            loose.append(basis)
    return found, tuple(loose)


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


def _doubts(grounds: Grounds, unlettered: Sequence[str]) -> Iterator[str]:
    session, row, before = grounds.session, grounds.row, grounds.before
    if row is None:
        kinds = ["those that requests for this session name", "those included in its agenda by decision"]
        if before is not None:
            kinds.append(f"those of the sub-items at {before.session}, of the previous report")
        yield (
            f"The sub-items at {session} are not on record; the headings are {listed(kinds)}. "
            "The last list here tells them apart."
        )
    elif row.certainty is not Certainty.KNOWN:
        yield f"The number and letters of the item at {session} are {row.certainty} ({row.source})."
    if unlettered:
        yield f"No letter at {session} is on record for {listed(unlettered)}."
