"""What calls for obligations to be built anew: today and the settings, but no look at another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from tests.resolution_texts import keeping
from tracker.errors import SettingsError
from tracker.register.folders import register_folders
from tracker.service.ingesting import ingest
from tracker.service.obligating import rebuild_obligations
from tracker.service.opening import keep_up
from tracker.store import tables
from tracker.store.facts import BUILT_FOR, keep_fact, read_facts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tracker.service.workspace import Workspace


@pytest.fixture
def kept(workspace: Workspace, tmp_path: Path) -> Workspace:
    path = tmp_path / "A_RES_79_391.txt"
    path.write_text(keeping().text, encoding="utf-8")
    ingest(workspace, [path], jobs=1)
    return workspace


def contents(workspace: Workspace) -> dict[str, list[Any]]:
    with workspace.store.reading() as connection:
        every = tables.metadata.sorted_tables
        return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in every}


def submissions(workspace: Workspace) -> list[date | None]:
    current = (tables.occurrence.c.current, tables.occurrence.c.obligation_key == "79/391#2")
    with workspace.store.reading() as connection:
        return list(connection.execute(select(tables.occurrence.c.deadline).where(*current)).scalars())


@pytest.mark.parametrize("day", [date(2090, 1, 1), date(2020, 1, 1)])
def test_a_look_at_another_day_changes_nothing(
    kept: Workspace, open_at: Callable[..., Workspace], day: date
) -> None:
    before = contents(kept)
    open_at(day)
    assert contents(kept) == before


def test_what_is_ingested_on_a_day_ahead_is_built_for_today(kept: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "A_RES_79_392.txt"
    path.write_text(keeping().text.replace("79/391", "79/392"), encoding="utf-8")
    ingest(replace(kept, as_of=date(2090, 1, 1)), [path], jobs=1)
    with kept.store.reading() as connection:
        assert read_facts(connection)[BUILT_FOR] == kept.now.date().isoformat()


def test_a_database_built_for_a_day_far_ahead_is_built_for_today(
    kept: Workspace, open_at: Callable[..., Workspace]
) -> None:
    with kept.store.writing() as connection:
        keep_fact(connection, BUILT_FOR, "2090-01-01")
    open_at()
    with kept.store.reading() as connection:
        assert read_facts(connection)[BUILT_FOR] == kept.now.date().isoformat()


def test_obligations_are_built_anew_when_weeks_have_passed(
    kept: Workspace, open_at: Callable[..., Workspace]
) -> None:
    open_at(now=datetime(2026, 6, 1, 9, tzinfo=UTC))
    with kept.store.reading() as connection:
        assert read_facts(connection)[BUILT_FOR] == "2026-06-01"


def test_another_setting_moves_the_dates_of_a_database_at_hand(kept: Workspace) -> None:
    (before,) = submissions(kept)
    settings = replace(kept.settings, dating=replace(kept.settings.dating, submission_weeks=20))
    changed = replace(kept, settings=settings)
    keep_up(changed, register_folders(settings))
    (after,) = submissions(kept)
    assert before
    assert after
    assert (before - after).days == 70
    assert rebuild_obligations(changed, only_if_stale=True) == 0


def test_a_duty_station_without_holidays_is_refused_on_a_database_at_hand(kept: Workspace) -> None:
    settings = replace(kept.settings, dating=replace(kept.settings.dating, duty_station="Atlantis"))
    before = contents(kept)
    with pytest.raises(SettingsError, match="Atlantis"):
        keep_up(replace(kept, settings=settings), register_folders(settings))
    assert contents(kept) == before
