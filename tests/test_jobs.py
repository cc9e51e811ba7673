"""The watch: one run a planned time, caught up after downtime, stopped cleanly by a signal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.service.office import Office
from tracker.errors import StoreError
from tracker.jobs import Nightwatch
from tracker.settings import NoticeSettings, Settings
from tracker.store import tables
from tracker.store.engine import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIVE = time(5)


class Clock:
    """A clock that stands where it is put."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def office(database_url: str, tmp_path: Path) -> Iterator[Office]:
    office = Office(open_store(database_url), tmp_path / "notices")
    yield office
    office.store.close()


@pytest.fixture
def said() -> list[str]:
    return []


def watch(url: str, office: Office, clock: Clock, said: list[str]) -> Nightwatch:
    settings = Settings(notices=NoticeSettings(str(office.folder)))
    return Nightwatch(settings, url, "tester", FIVE, said.append, clock)


SLOTS = [
    (datetime(2026, 8, 20, 4, 59, tzinfo=UTC), datetime(2026, 8, 19, 5, tzinfo=UTC)),
    (datetime(2026, 8, 20, 5, 0, tzinfo=UTC), datetime(2026, 8, 20, 5, tzinfo=UTC)),
    (datetime(2026, 8, 20, 23, 59, tzinfo=UTC), datetime(2026, 8, 20, 5, tzinfo=UTC)),
]


@pytest.mark.parametrize(("now", "slot"), SLOTS)
def test_the_last_planned_time(now: datetime, slot: datetime) -> None:
    assert Nightwatch(Settings(), "", "", FIVE, print, Clock(now)).slot(now) == slot


def test_one_run_a_planned_time(database_url: str, office: Office, said: list[str]) -> None:
    clock = Clock(datetime(2026, 8, 20, 6, tzinfo=UTC))
    nightwatch = watch(database_url, office, clock, said)
    assert [nightwatch.wake(), nightwatch.wake()] == [True, False]
    clock.now += timedelta(hours=22)
    assert not nightwatch.wake()
    clock.now += timedelta(hours=1)
    assert nightwatch.wake()
    assert [run.slot.isoformat() for run in office.rows(tables.job_run)] == [
        "2026-08-20T05:00:00+00:00",
        "2026-08-21T05:00:00+00:00",
    ]


def test_days_missed_are_caught_up_once(database_url: str, office: Office, said: list[str]) -> None:
    clock = Clock(datetime(2026, 8, 20, 6, tzinfo=UTC))
    nightwatch = watch(database_url, office, clock, said)
    nightwatch.wake()
    clock.now += timedelta(days=9)
    assert [nightwatch.wake(), nightwatch.wake()] == [True, False]
    assert len(office.rows(tables.job_run)) == 2


def test_a_failure_is_said_and_the_watch_goes_on(office: Office, tmp_path: Path, said: list[str]) -> None:
    clock = Clock(datetime(2026, 8, 20, 6, tzinfo=UTC))
    nowhere = tmp_path / "nothing.sqlite"
    nowhere.write_text("These are my notes, much longer than a header.\n" * 40, encoding="utf-8")
    assert watch(f"sqlite:///{nowhere}", office, clock, said).wake()
    assert "The evaluation failed" in said[0]
    assert "Traceback" not in said[0]
    with pytest.raises(StoreError):
        open_store(f"sqlite:///{nowhere}")


def _reader(process: subprocess.Popen[str], lines: list[str], seen: threading.Event) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.rstrip())
        if re.search(r"occurrences? evaluated", line):
            seen.set()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_catches_up_and_stops_on_a_signal(tmp_path: Path, number: int) -> None:
    url = f"sqlite:///{tmp_path / 'tracker.sqlite'}"
    office = Office(open_store(url), tmp_path / "notices")
    late = datetime.now(UTC).date() - timedelta(days=3)
    office.ask(title="Something late", deadline=late, code="GA80")
    office.store.close()
    config = tmp_path / "tracker.toml"
    config.write_text(f'[notices]\nfolder = "{office.folder}"\n', encoding="utf-8")
    entry = "from tracker.cli.main import main; main()"
    command = [sys.executable, "-c", entry, "--db", url, "--config", str(config), "run"]
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        lines: list[str] = []
        seen = threading.Event()
        reader = threading.Thread(target=_reader, args=(process, lines, seen), daemon=True)
        reader.start()
        try:
            assert seen.wait(60), lines
            process.send_signal(number)
            assert process.wait(30) == 0, lines
        finally:
            process.kill()
        reader.join(10)
    assert lines[-1].endswith("Stopped.")
    store = open_store(url)
    runs = Office(store, office.folder).rows(tables.job_run)
    store.close()
    assert [run.outcome for run in runs] == ["done"]
    assert any("overdue" in name for name in office.files())
