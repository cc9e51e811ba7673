"""Obligating: obligations are built anew from the mandates that hold, by the rules of dating."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.errors import SettingsError
from tracker.service.freshness import day_of, hash_of_settings, is_old, is_stale
from tracker.store.asks import read_answers, read_asks, resolutions_in_groups
from tracker.store.facts import (
    BUILT_FOR,
    BUILT_WITH,
    EVERYTHING,
    keep_fact,
    mark_stale,
    read_facts,
    stale_resolutions,
    unmark_stale,
)
from tracker.store.issued import keep_whole_answers
from tracker.store.obligations import keep_obligations

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tracker.dating.ask import DatingRules, GroupRule
    from tracker.service.workspace import Workspace
    from tracker.values.workdays import WorkCalendar

__all__ = ["mark_stale", "rebuild_obligations", "rebuild_within"]


def rebuild_obligations(workspace: Workspace, *, only_if_stale: bool = False) -> int:
    """Build obligations from the mandates that hold, and lay them over what is on record.

    Args:
        workspace: The workspace.
        only_if_stale: Whether to look only at what changed, and at nothing if nothing did.

    Returns:
        How many obligations were added, changed or are no longer current.
    """
    with workspace.store.reading() as connection:
        if only_if_stale and not is_stale(read_facts(connection), workspace):
            return 0
    with workspace.store.writing() as connection:
        return rebuild_within(workspace, connection, only_if_stale=only_if_stale)


def rebuild_within(workspace: Workspace, connection: Connection, *, only_if_stale: bool = True) -> int:
    """Build obligations in the transaction of the change that calls for it.

    Args:
        workspace: The workspace.
        connection: A connection in a writing transaction.
        only_if_stale: Whether to look only at what changed.

    Returns:
        How many obligations were added, changed or are no longer current.
    """
    facts = read_facts(connection)
    stale = stale_resolutions(facts)
    everything = not only_if_stale or EVERYTHING in stale or is_old(facts, workspace)
    changed = _rebuild(workspace, connection, None if everything else stale)
    unmark_stale(connection)
    if everything:
        keep_fact(connection, BUILT_FOR, day_of(workspace).isoformat())
        keep_fact(connection, BUILT_WITH, hash_of_settings(workspace.settings))
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
        as_of=day_of(workspace),
    )
    # Dates follow from what is on record, whatever day somebody looks at while they are built.
    moment = replace(workspace.moment, day=day_of(workspace))
    changed = keep_obligations(connection, moment, built, adopted=adopted, scope=scope)
    keep_whole_answers(connection, moment)
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
