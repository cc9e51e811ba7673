"""The use case "what came before and after": the series a resolution belongs to.

A resolution belongs to a series by its title, by the organization its title names, or because a member's
preamble recalls it in the same paragraph as another member. What is recalled for another reason is listed
apart and never taken into the series.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from tracker.dating.series import Series, SeriesMember
from tracker.errors import NotOnRecordError
from tracker.store.queries_series import (
    KnownResolution,
    count_mandates,
    read_names,
    read_preamble,
    read_recalled,
    read_recalling,
    read_resolutions,
)
from tracker.values.symbol import Family, FoundSymbol, Symbol, find_symbols, parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from tracker.service.workspace import Workspace

_DATED = re.compile(r"\s+of\s+(\d{1,2} [A-Z][a-z]+ \d{4})")
_COOPERATION = "cooperation between the united nations and"


@dataclass(slots=True)
class _Recalled:
    """A resolution known only because a member recalls it."""

    symbol: Symbol
    adopted: date | None
    by: str


@dataclass(slots=True)
class _Kin:
    """The members found so far, by key."""

    known: dict[str, tuple[KnownResolution, str]] = field(default_factory=dict)
    recalled: dict[str, _Recalled] = field(default_factory=dict)


def trace(workspace: Workspace, name: str) -> Series:
    """Follow a resolution's series back and forward.

    Args:
        workspace: The workspace.
        name: The resolution, ``75/276``.

    Returns:
        The series in order of adoption, with what else is recalled.

    Raises:
        MisuseError: The name is no symbol.
        NotOnRecordError: Neither it nor anything that recalls it is on record.
    """
    symbol = parse_symbol(name)
    with workspace.store.reading() as connection:
        known = {found.key: found for found in read_resolutions(connection, workspace.as_of)}
        recalling = read_recalling(connection, symbol.key, workspace.as_of)
        if symbol.key not in known and not recalling:
            raise NotOnRecordError(f"Neither {symbol} nor anything that recalls it is on record.")
        kin = _kin(connection, symbol, known)
        counts = count_mandates(connection, list(kin.known))
        recalled = read_recalled(connection, symbol.key)
    members = _members(symbol, kin, counts)
    inside = {member.symbol for member in members}
    return Series(
        workspace.as_of,
        members,
        cites=tuple(s for s in recalled if s not in inside),
        cited_by=tuple(s for s in recalling if s not in inside),
    )


def plain_title(title: str) -> str:
    """Reduce a title to what tells it from others.

    Args:
        title: A title.

    Returns:
        Its words in lower case, single blanks between them, without an article at the start.
    """
    return re.sub(r"[^a-z0-9]+", " ", title.casefold()).strip().removeprefix("the ")


def _kin(connection: Connection, symbol: Symbol, known: Mapping[str, KnownResolution]) -> _Kin:
    kin = _Kin()
    names = {plain_title(name): key for name, key in read_names(connection).items() if len(name) > 3}
    asked = known.get(symbol.key)
    if asked is None:
        kin.recalled[symbol.key] = _Recalled(symbol, None, "")
    else:
        kin.known[asked.key] = (asked, "")
        titles, organizations = _matters([asked], names)
        for other in known.values():
            if other.key == asked.key or other.organ != asked.organ:
                continue
            if reason := _reason(other, titles, organizations, names):
                kin.known[other.key] = (other, reason)
    _add_recalled(connection, kin, known)
    return kin


def _matters(resolutions: Iterable[KnownResolution], names: Mapping[str, str]) -> tuple[set[str], set[str]]:
    titles = {plain_title(r.title) for r in resolutions if r.title}
    return titles, {key for r in resolutions if (key := _organization(r, names))}


def _reason(
    other: KnownResolution, titles: set[str], organizations: set[str], names: Mapping[str, str]
) -> str:
    if other.title and plain_title(other.title) in titles:
        return "same title"
    return "same organization" if _organization(other, names) in organizations else ""


def _organization(known: KnownResolution, names: Mapping[str, str]) -> str:
    """Name the organization of a resolution of the cooperation item; empty for every other resolution."""
    for title in map(plain_title, (known.title, *known.sub_titles)):
        if title.startswith(_COOPERATION):
            rest = title.removeprefix(_COOPERATION).strip().removeprefix("the ")
            if rest in names:
                return names[rest]
    return ""


def _add_recalled(connection: Connection, kin: _Kin, known: Mapping[str, KnownResolution]) -> None:
    """Add what members recall in one breath with another member."""
    preambles = read_preamble(connection, list(kin.known))
    titles = {plain_title(member.title) for member, _ in kin.known.values() if member.title}
    for key, paragraphs in preambles.items():
        citing = kin.known[key][0]
        for text in paragraphs:
            cited = [f for f in find_symbols(text, citing.organ) if f.symbol.family is Family.RESOLUTION]
            cited = [f for f in cited if f.symbol.organ == citing.organ]
            if not _same_matter(cited, text, kin, titles):
                continue
            for found in cited:
                if found.symbol.key in kin.known:
                    continue
                if other := known.get(found.symbol.key):
                    kin.known[other.key] = (other, f"recalled with the series by {citing.symbol}")
                else:
                    dated = _DATED.match(text, found.end)
                    kin.recalled.setdefault(
                        found.symbol.key,
                        _Recalled(found.symbol, _day(dated[1]) if dated else None, citing.symbol),
                    )


def _same_matter(cited: list[FoundSymbol], text: str, kin: _Kin, titles: set[str]) -> bool:
    members = {f.symbol.key for f in cited} & kin.known.keys()
    plain = plain_title(text)
    return len(cited) > 1 and (bool(members) or any(title in plain for title in titles if len(title) > 20))


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(f"{text} +0000", "%d %B %Y %z").date()
    except ValueError:
        return None


def _members(symbol: Symbol, kin: _Kin, counts: Mapping[str, int]) -> tuple[SeriesMember, ...]:
    found: list[tuple[tuple[object, ...], SeriesMember]] = []
    for key, (known, why) in kin.known.items():
        own = parse_symbol(known.symbol)
        member = SeriesMember(
            known.symbol,
            known.title,
            known.adopted,
            _place(own, known.adopted, symbol, kin),
            why or "asked for",
            on_record=True,
            text_held=known.text_held,
            mandates=counts.get(key, 0),
        )
        found.append((own.sort_key, member))
    for recalled in kin.recalled.values():
        why = f"recalled by {recalled.by}" if recalled.by else "asked for"
        place = _place(recalled.symbol, recalled.adopted, symbol, kin)
        member = SeriesMember(str(recalled.symbol), "", recalled.adopted, place, why, on_record=False)
        found.append((recalled.symbol.sort_key, member))
    return tuple(member for _, member in sorted(found, key=lambda entry: entry[0]))


def _place(own: Symbol, adopted: date | None, asked: Symbol, kin: _Kin) -> str:
    if own.key == asked.key:
        return "asked for"
    known = kin.known.get(asked.key)
    base = known[0].adopted if known else None
    if adopted and base and adopted != base:
        return "earlier" if adopted < base else "later"
    return "earlier" if own.sort_key < asked.sort_key else "later"
