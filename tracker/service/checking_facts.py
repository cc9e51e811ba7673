"""What checking works with: the facts of register and database as of a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.checking.agenda import ItemUse
from tracker.checking.numbering import AdoptionTable
from tracker.dating.building import find_problems
from tracker.register.adoptions import adoptions_in, load_adoptions
from tracker.register.folders import register_folders
from tracker.register.names import OrganizationNames
from tracker.store.asks import read_asks
from tracker.store.problems import read_problems
from tracker.store.queries_checking import stored_resolutions
from tracker.values.adoption import Adoption
from tracker.values.session import SessionCalendar
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.errors import Problem
    from tracker.register.records import Register
    from tracker.service.workspace import Workspace
    from tracker.settings import Settings
    from tracker.store.queries_checking import StoredResolution

_TOLD = ("reading", "matching")
"""Origins of the problems that the database keeps; those of the register are found anew."""

Asked = tuple[str, str, str, str]
"""A mandate as it is checked: item, due code, session of adoption, identity."""


@dataclass(frozen=True)
class Facts:
    """What is checked against, and what is itself checked.

    Attributes:
        settings: The settings in force.
        register: The register.
        adoptions: The days of adoption on record in register and database.
        resolutions: The resolutions in the database.
        asked: The mandates in register and database.
        problems: The register's rows that were refused, and what reading the texts left in doubt.
        undatable: The mandates whose times cannot be right or have no date on record.
    """

    settings: Settings
    register: Register
    adoptions: tuple[Adoption, ...]
    resolutions: tuple[StoredResolution, ...] = ()
    asked: tuple[Asked, ...] = ()
    problems: tuple[Problem, ...] = ()
    undatable: tuple[Problem, ...] = ()

    @cached_property
    def table(self) -> AdoptionTable:
        """The days of adoption in the order of the numbers."""
        return AdoptionTable(self.adoptions)

    @cached_property
    def calendar(self) -> SessionCalendar:
        """The sessions."""
        return SessionCalendar(self.register.sessions, self.register.considerations)

    @cached_property
    def names(self) -> OrganizationNames:
        """The organizations' names."""
        return OrganizationNames(self.register.organizations)


def facts_of(workspace: Workspace) -> Facts:
    """Gather what register and database state.

    Args:
        workspace: The workspace.

    Returns:
        The facts as of the workspace's day; those of the database count as of their own source.
    """
    as_of = workspace.as_of
    registered = {resolution.symbol for resolution in workspace.register.resolutions}
    register = _by(workspace.register, as_of)
    record = load_adoptions(register_folders(workspace.settings))
    with workspace.store.reading() as connection:
        resolutions = tuple(row for row in stored_resolutions(connection) if _there(row.adopted, as_of))
        every = read_asks(connection)
        told = read_problems(connection, _TOLD)
    asks = tuple(ask for ask in every if _there(ask.adopted, as_of))
    ahead = {ask.identity for ask in every} - {ask.identity for ask in asks}
    told = tuple(problem for problem in told if problem.place not in ahead)
    adoptions = [one for one in record.adoptions if one.adopted <= as_of]
    adoptions += adoptions_in(register)
    # A row that the register gave to the database is no second source.
    adoptions += [
        Adoption(parse_symbol(row.symbol), row.adopted, "text in the database")
        for row in resolutions
        if row.adopted and (row.text_held or row.symbol not in registered)
    ]
    asked = tuple((_item(ask.item, ask.agenda), ask.due, ask.session, ask.identity) for ask in asks)
    problems = (*register.problems, *record.problems, *told)
    calendar = SessionCalendar(register.sessions, register.considerations)
    undatable = find_problems(asks, calendar=calendar, as_of=as_of)
    return Facts(workspace.settings, register, tuple(adoptions), resolutions, asked, problems, undatable)


def _there(on: date | None, as_of: date) -> bool:
    return on is None or on <= as_of


def _by(register: Register, as_of: date) -> Register:
    """Leave out of the register what was adopted or issued after a day."""
    return replace(
        register,
        resolutions=tuple(row for row in register.resolutions if _there(row.adopted, as_of)),
        documents=tuple(row for row in register.documents if _there(row.dated, as_of)),
    )


def registered_items(register: Register) -> list[ItemUse]:
    """List the numbers and letters of agenda items that the register states.

    Args:
        register: The register.

    Returns:
        One entry for each sub-item of each agenda and for each resolution with a number.
    """
    uses = []
    for entry in register.agenda_items:
        numbers = tuple(number for number in (entry.number, entry.provisional) if number)
        place = f"agenda of {entry.session} ({entry.source})"
        uses.append(ItemUse(entry.session, entry.title, numbers, place=place))
        uses += [
            ItemUse(entry.session, entry.title, numbers, letter, name, place)
            for letter, name in entry.sub_items
        ]
    uses += [
        ItemUse(
            resolution.session, resolution.agenda_title, (resolution.item,), resolution.letter,
            resolution.organization, resolution.symbol,
        )
        for resolution in register.resolutions
        if resolution.item
    ]  # fmt: skip
    return uses


def _item(named: str, agenda: Sequence[str]) -> str:
    return named or (agenda[0].partition(":")[0] if agenda else "")
