"""The use case "show me": one mandate, obligation or resolution with its words, dates and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.dating.dossier import Dossier
from tracker.errors import MisuseError, NotOnRecordError
from tracker.store.queries_dossier import (
    obligations_of,
    read_history,
    read_mandate,
    read_obligation,
    read_resolution,
)
from tracker.values.label import parse_mandate_id
from tracker.values.symbol import Symbol, parse_symbol

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from tracker.service.workspace import Workspace


def dossier(workspace: Workspace, name: str) -> Dossier:
    """Gather everything on record about what a person names.

    Args:
        workspace: The workspace.
        name: A mandate (``79/9#29``), an obligation (``cooperation-report``) or a resolution (``79/9``).

    Returns:
        The mandate, obligation or resolution as of the workspace's day.

    Raises:
        NotOnRecordError: Nothing of that name is on record by that day.
    """
    name = name.strip()
    with workspace.store.reading() as connection:
        if "#" in name:
            return _of_mandate(connection, name, workspace.as_of)
        if found := read_obligation(connection, name, workspace.as_of):
            history = read_history(connection, "obligation", [found.key], workspace.as_of)
            return Dossier(workspace.as_of, obligations=(found,), history=history)
        return _of_resolution(connection, name, workspace.as_of)


def _of_mandate(connection: Connection, name: str, as_of: date) -> Dossier:
    identity = str(parse_mandate_id(name))
    found = read_mandate(connection, identity, as_of)
    if found is None:
        short = identity.rpartition("#")[0]
        raise NotOnRecordError(
            f"No mandate {identity} is on record as of {as_of}; "
            f"tracker show '{short}' lists those of the resolution."
        )
    keys = obligations_of(connection, [identity])
    obligations = tuple(o for key in keys if (o := read_obligation(connection, key, as_of)))
    return Dossier(
        as_of,
        mandate=found,
        obligations=obligations,
        history=read_history(connection, "mandate", [identity], as_of),
    )


def _of_resolution(connection: Connection, name: str, as_of: date) -> Dossier:
    symbol = _symbol(name)
    found = read_resolution(connection, symbol.key, as_of)
    if found is None:
        raise NotOnRecordError(f"{symbol} is not on record as of {as_of}; tracker ingest reads its text.")
    identities = [mandate.identity for mandate in found.mandates]
    keys = obligations_of(connection, identities)
    obligations = tuple(o for key in keys if (o := read_obligation(connection, key, as_of)))
    history = read_history(connection, "resolution", [symbol.key, str(symbol), symbol.short], as_of)
    return Dossier(as_of, resolution=found, obligations=obligations, history=history)


def _symbol(name: str) -> Symbol:
    try:
        return parse_symbol(name)
    except MisuseError as error:
        raise NotOnRecordError(
            f"Nothing called {name!r} is on record: "
            "name a mandate (79/9#29), a resolution (79/9) or an obligation's key."
        ) from error
