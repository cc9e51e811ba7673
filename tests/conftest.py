"""Fixtures that every room's tests may use: a fresh database, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

from tests.databases import Server, SharedServer, UnavailableError
from tests.register_files import write_register
from tracker.service.opening import open_workspace
from tracker.service.workspace import Workspace
from tracker.settings import Settings
from tracker.store.engine import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


# A slow machine is no fault of the code, so no example has a deadline; where commits are judged, the examples
# are the same each time.
hypothesis_settings.register_profile(
    "tracker", deadline=None, max_examples=100, derandomize=bool(os.environ.get("CI"))
)
hypothesis_settings.load_profile("tracker")


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Server]:
    """One PostgreSQL server for the whole test run, whichever worker asks first."""
    base = tmp_path_factory.getbasetemp()
    shared = SharedServer(base if worker_id == "master" else base.parent)
    try:
        server = shared.enter()
    except UnavailableError as reason:
        pytest.skip(f"no PostgreSQL: {reason}")
    yield server
    shared.leave(server)


@pytest.fixture(scope="session")
def postgres_database(postgres_server: Server) -> Iterator[str]:
    """A database with our schema, emptied for each test: making and dropping one a test takes far longer."""
    name = postgres_server.create()
    open_store(postgres_server.url(name)).close()
    yield name
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with our schema, from which the tests' own are copied."""
    path = tmp_path_factory.mktemp("template") / "tracker.sqlite"
    open_store(f"sqlite:///{path}").close()
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table of ours, on each of the two kinds."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh database with our schema and nothing in it, on each of the two kinds."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        path = tmp_path / "tracker.sqlite"
        path.write_bytes(template.read_bytes())
        yield f"sqlite:///{path}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    name: str = request.getfixturevalue("postgres_database")
    server.empty(name)
    yield server.url(name)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An open, empty store."""
    store = open_store(database_url)
    yield store
    store.close()


AS_OF = date(2026, 1, 15)
NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small register, read in the place of the bundled one."""
    folder = write_register(tmp_path / "register")
    monkeypatch.setattr("tracker.register.folders.register_folder", lambda: folder)
    return folder


@pytest.fixture
def open_at(database_url: str, register: Path) -> Iterator[Callable[..., Workspace]]:
    """Opens the test's database as a person would, on a day and at a moment of choice."""
    opened: list[Workspace] = []

    def open_(as_of: date = AS_OF, now: datetime = NOW, actor: str = "desk officer") -> Workspace:
        workspace = open_workspace(Settings(), database_url, as_of, now, actor)
        opened.append(workspace)
        return workspace

    yield open_
    for workspace in opened:
        workspace.store.close()


@pytest.fixture
def workspace(open_at: Callable[..., Workspace]) -> Workspace:
    """A workspace on a fresh database with a small register, on 15 January 2026."""
    return open_at()
