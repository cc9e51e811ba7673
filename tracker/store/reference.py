"""Keeping what the register says of organizations and agenda items, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from tracker.store.tables import agenda_item, alias, instrument, item_number, organization

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class OrganizationRows:
    """An organization as rows.

    Attributes:
        facts: Its own columns.
        aliases: Its other names.
        instruments: The columns of what ties it to the United Nations.
    """

    facts: Mapping[str, str]
    aliases: tuple[str, ...]
    instruments: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class ItemNumber:
    """The number and letter of an agenda item at one session.

    Attributes:
        session: The session.
        number: The item's number.
        letter: The sub-item's letter; empty for the item itself.
        title: The item's title.
        sub_title: The sub-item's title; empty for the item itself.
        organization: The organization it is about; empty when none.
        source: Where it was read.
    """

    session: str
    number: str
    letter: str
    title: str
    sub_title: str = ""
    organization: str = ""
    source: str = ""


def keep_reference(
    connection: Connection, organizations: Sequence[OrganizationRows], numbers: Sequence[ItemNumber]
) -> None:
    """Put organizations and the numbers of agenda items in the place of those on record.

    Args:
        connection: A connection in a writing transaction.
        organizations: All organizations.
        numbers: All numbers of agenda items; the items themselves stay, whatever numbers they lose.
    """
    for table in (item_number, alias, instrument):
        connection.execute(delete(table))
    connection.execute(update(agenda_item).values(organization_key=None))
    connection.execute(delete(organization))
    if organizations:
        connection.execute(insert(organization), [dict(entry.facts) for entry in organizations])
    aliases = [
        {"organization_key": entry.facts["key"], "name": name}
        for entry in organizations
        for name in dict.fromkeys(entry.aliases)
    ]
    instruments = {
        (entry.facts["key"], row["title"]): {**row, "organization_key": entry.facts["key"]}
        for entry in organizations
        for row in entry.instruments
    }
    if aliases:
        connection.execute(insert(alias), aliases)
    if instruments:
        connection.execute(insert(instrument), list(instruments.values()))
    _keep_numbers(connection, numbers)


def _keep_numbers(connection: Connection, numbers: Sequence[ItemNumber]) -> None:
    items = {(entry.title, entry.sub_title): entry.organization or None for entry in numbers}
    held = {(row.title, row.sub_title): row.id for row in connection.execute(select(agenda_item))}
    new = [
        {"title": title, "sub_title": sub_title, "organization_key": key}
        for (title, sub_title), key in items.items()
        if (title, sub_title) not in held
    ]
    if new:
        connection.execute(insert(agenda_item), new)
        held = {(row.title, row.sub_title): row.id for row in connection.execute(select(agenda_item))}
    for place, key in items.items():
        if key:
            connection.execute(
                update(agenda_item).where(agenda_item.c.id == held[place]).values(organization_key=key)
            )
    rows = {
        (entry.session, entry.number, entry.letter): {
            "session": entry.session,
            "number": entry.number,
            "letter": entry.letter,
            "agenda_item_id": held[entry.title, entry.sub_title],
            "source": entry.source,
        }
        for entry in numbers
    }
    if rows:
        connection.execute(insert(item_number), list(rows.values()))
