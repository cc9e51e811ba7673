"""Fixtures that every room's tests may use: a fresh database, on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.databases import Server, SharedServer, UnavailableError
from tracker.store.engine import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
def postgres_template(postgres_server: Server) -> Iterator[str]:
    """A database with our schema, from which the tests' own are copied."""
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
    name = server.create(request.getfixturevalue("postgres_template"))
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An open, empty store."""
    store = open_store(database_url)
    yield store
    store.close()
