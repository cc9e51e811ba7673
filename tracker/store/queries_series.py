"""Reading what a series is put together from: resolutions, what they recall, names of organizations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from tracker.store.batches import batches
from tracker.store.queries_standing import there_by
from tracker.store.tables import alias, citation, mandate, organization, paragraph, resolution, revision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class KnownResolution:
    """A resolution as far as a series needs it.

    Attributes:
        key: Its key.
        symbol: Its symbol in full.
        organ: The organ that adopted it.
        title: Its title.
        sub_titles: The titles of the sub-items it was adopted under.
        adopted: When it was adopted; none when not on record.
        text_held: Whether its text has been read.
    """

    key: str
    symbol: str
    organ: str
    title: str
    sub_titles: tuple[str, ...]
    adopted: date | None
    text_held: bool


def read_resolutions(connection: Connection, as_of: date) -> tuple[KnownResolution, ...]:
    """Read every resolution on record by a day.

    Args:
        connection: A connection in a reading transaction.
        as_of: The day.

    Returns:
        The resolutions in their order.
    """
    columns = ("key", "symbol", "organ", "title", "agenda", "adopted", "text_held")
    wanted = (
        select(*(resolution.c[name] for name in columns))
        .where(there_by(resolution.c.adopted, as_of))
        .order_by(resolution.c.sort_key)
    )
    return tuple(
        KnownResolution(
            row.key, row.symbol, row.organ, row.title,
            tuple(entry.get("sub_title", "") for entry in row.agenda), row.adopted, row.text_held,
        )
        for row in connection.execute(wanted)
    )  # fmt: skip


def read_names(connection: Connection) -> dict[str, str]:
    """Read every name of every organization.

    Args:
        connection: A connection in a reading transaction.

    Returns:
        The organization's key by name, variants included.
    """
    names = {row.name: row.key for row in connection.execute(select(organization.c.name, organization.c.key))}
    for row in connection.execute(select(alias.c.name, alias.c.organization_key)):
        names.setdefault(row.name, row.organization_key)
    return names


def read_preamble(connection: Connection, keys: Sequence[str]) -> dict[str, list[str]]:
    """Read the preambular paragraphs of resolutions.

    Args:
        connection: A connection in a reading transaction.
        keys: The resolutions' keys.

    Returns:
        The paragraphs in order, by key; nothing for a resolution whose text is not held.
    """
    found: dict[str, list[str]] = {}
    for lot in batches(keys):
        wanted = (
            select(revision.c.resolution_key, paragraph.c.text)
            .join(paragraph, paragraph.c.revision_id == revision.c.id)
            .where(revision.c.resolution_key.in_(lot), revision.c.current, paragraph.c.part == "preamble")
            .order_by(revision.c.resolution_key, paragraph.c.position)
        )
        for key, text in connection.execute(wanted):
            found.setdefault(key, []).append(text)
    return found


def read_recalled(connection: Connection, key: str) -> tuple[str, ...]:
    """Read what a resolution recalls.

    Args:
        connection: A connection in a reading transaction.
        key: The resolution's key.

    Returns:
        The symbols, each once, in the order of the text.
    """
    wanted = (
        select(citation.c.symbol)
        .join(revision, revision.c.id == citation.c.revision_id)
        .where(revision.c.resolution_key == key, revision.c.current, citation.c.role == "recalled")
        .order_by(citation.c.id)
    )
    return tuple(dict.fromkeys(connection.execute(wanted).scalars()))


def read_recalling(connection: Connection, key: str, as_of: date) -> tuple[str, ...]:
    """Read what recalls a resolution.

    Args:
        connection: A connection in a reading transaction.
        key: The key of the resolution recalled.
        as_of: The day; what was adopted later is left out.

    Returns:
        The symbols of those recalling it, in their order.
    """
    wanted = (
        select(resolution.c.symbol)
        .join(revision, revision.c.resolution_key == resolution.c.key)
        .join(citation, citation.c.revision_id == revision.c.id)
        .where(
            citation.c.symbol_key == key,
            citation.c.role == "recalled",
            revision.c.current,
            resolution.c.key != key,
            there_by(resolution.c.adopted, as_of),
        )
        .order_by(resolution.c.sort_key)
    )
    return tuple(dict.fromkeys(connection.execute(wanted).scalars()))


def count_mandates(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """Count the mandates on record of resolutions.

    Args:
        connection: A connection in a reading transaction.
        keys: The resolutions' keys.

    Returns:
        The counts by key; a resolution without any is missing.
    """
    found: dict[str, int] = {}
    for lot in batches(keys):
        wanted = (
            select(mandate.c.resolution_key, func.count())
            .where(mandate.c.resolution_key.in_(lot), mandate.c.state == "current")
            .group_by(mandate.c.resolution_key)
        )
        found.update((key, number) for key, number in connection.execute(wanted))
    return found
