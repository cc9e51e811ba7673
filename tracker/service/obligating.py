"""Obligating: obligations are built anew from the mandates that hold, by the rules of dating."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.errors import SettingsError
from tracker.store.asks import read_answers, read_asks, resolutions_in_groups
from tracker.store.issued import keep_whole_answers
from tracker.store.obligations import keep_obligations
from tracker.store.staleness import EVERYTHING, keep_fact, mark_stale, read_fact, read_stale, unmark_stale

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from tracker.dating.ask import DatingRules, GroupRule
    from tracker.service.workspace import Workspace
    from tracker.values.workdays import WorkCalendar

__all__ = ["is_stale", "mark_stale", "rebuild_obligations"]

_BUILT_FOR = "obligations built for"
_FAR = timedelta(days=28)
"""How far the day may move before recurring obligations get their next occurrences."""


def is_stale(workspace: Workspace, connection: Connection) -> bool:
    """Tell whether obligations have to be built anew.

    Args:
        workspace: The workspace.
        connection: A connection in a transaction.

    Returns:
        True when something changed that they are built from, or when the day has moved on so far that
        recurring ones need further occurrences.
    """
    if read_stale(connection):
        return True
    built_for = read_fact(connection, _BUILT_FOR)
    return bool(built_for) and built_for < (_day(workspace) - _FAR).isoformat()


def rebuild_obligations(workspace: Workspace, *, only_if_stale: bool = False) -> int:
    """Build obligations from the mandates that hold, and lay them over what is on record.

    Args:
        workspace: The workspace.
        only_if_stale: Whether to look only at what changed, and at nothing if nothing did.

    Returns:
        How many obligations were added, changed or are no longer current.
    """
    with workspace.store.reading() as connection:
        if only_if_stale and not is_stale(workspace, connection):
            return 0
    with workspace.store.writing() as connection:
        stale = read_stale(connection)
        everything = not only_if_stale or EVERYTHING in stale or _too_old(workspace, connection)
        partly = bool(stale) and not everything
        changed = _rebuild(workspace, connection, stale if partly else None)
        unmark_stale(connection)
        if not partly:
            keep_fact(connection, _BUILT_FOR, _day(workspace).isoformat())
    return changed


def _rebuild(workspace: Workspace, connection: Connection, resolutions: tuple[str, ...] | None) -> int:
    from tracker.dating.building import build_obligations
    from tracker.values.session import SessionCalendar

    register = workspace.register
    scope = None
    if resolutions is not None:
        # A change may join a group or leave one, so the groups are looked at with it.
        scope = sorted({*resolutions, *resolutions_in_groups(connection)})
    asks = read_asks(connection, scope)
    adopted = {ask.identity: ask.adopted for ask in asks}
    built = build_obligations(
        asks,
        calendar=SessionCalendar(register.sessions, register.considerations),
        work=work_calendar(workspace),
        groups=group_rules(workspace),
        answers=read_answers(connection, adopted),
        rules=dating_rules(workspace),
        as_of=_day(workspace),
    )
    changed = keep_obligations(connection, workspace.moment, built, adopted=adopted, scope=scope)
    keep_whole_answers(connection, workspace.moment)
    return changed


def work_calendar(workspace: Workspace) -> WorkCalendar:
    """Make the calendar of working days of the office's duty station.

    Args:
        workspace: The workspace.

    Returns:
        The calendar.

    Raises:
        SettingsError: The register has no holidays for the duty station of the settings.
    """
    from tracker.values.workdays import WorkCalendar

    station = workspace.settings.dating.duty_station
    holidays = workspace.register.holidays
    if station not in holidays:
        known = ", ".join(sorted(holidays)) or "none"
        raise SettingsError(f"dating.duty_station: {station!r} has no holidays on record; known are {known}.")
    return WorkCalendar(holidays[station], station)


def group_rules(workspace: Workspace) -> tuple[GroupRule, ...]:
    """Turn the register's deliverables into the rules by which mandates are grouped.

    Args:
        workspace: The workspace.

    Returns:
        One rule a deliverable.
    """
    from tracker.dating.ask import GroupRule

    return tuple(
        GroupRule(d.key, d.title, d.kind, d.item, d.addressee, d.recipient)
        for d in workspace.register.deliverables
    )


def dating_rules(workspace: Workspace) -> DatingRules:
    """Turn the settings into the periods dating counts with.

    Args:
        workspace: The workspace.

    Returns:
        The periods.
    """
    from tracker.dating.ask import DatingRules

    dating, status = workspace.settings.dating, workspace.settings.status
    return DatingRules(
        submission_weeks=dating.submission_weeks,
        issuance_weeks=dating.issuance_weeks,
        horizon_years=dating.horizon_years,
        upcoming_weeks=status.upcoming_weeks,
        due_soon_days=status.due_soon_days,
        no_record_days=status.no_record_days,
    )


def _day(workspace: Workspace) -> date:
    # Looking back with --as-of must not take away the occurrences that the present has.
    return max(workspace.as_of, workspace.now.date())


def _too_old(workspace: Workspace, connection: Connection) -> bool:
    built_for = read_fact(connection, _BUILT_FOR)
    return built_for < (_day(workspace) - _FAR).isoformat()
