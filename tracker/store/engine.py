"""Opening a database and its transactions; every failure of it as one sentence.

SQLite: the driver's own transactions are switched off and ours begin explicitly, with ``BEGIN IMMEDIATE``
for writing. With the driver's defaults, four writers at once silently lost updates, and a failed migration
kept its first half.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from tracker.errors import StoreError
from tracker.store.schema import is_current, migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY_MILLISECONDS = 30_000
"""How long a writer waits for another one before it gives up."""

_WRITE = "tracker_write"
_ONE_WRITER = "SELECT pg_advisory_xact_lock(hashtext('mandate-tracker'))"


@dataclass(frozen=True, slots=True)
class Store:
    """An open database.

    Attributes:
        engine: The SQLAlchemy engine; use `reading` and `writing` for transactions.
        place: How the database is called in messages: a file or a URL without its password.
    """

    engine: Engine
    place: str

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the database throughout.

        Yields:
            The connection.

        Raises:
            StoreError: The database cannot be read.
        """
        with _sentences(self.place), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction for writing: all of it is kept, or nothing.

        Yields:
            The connection. It holds the write lock from the start, so that what it reads cannot change before
            it writes: on SQLite the file's, on PostgreSQL an advisory one that all trackers ask for.

        Raises:
            StoreError: The database cannot be written to.
        """
        with _sentences(self.place), self.engine.connect() as connection:
            connection = connection.execution_options(**{_WRITE: True})  # noqa: PLW2901
            with connection.begin():
                if not self.is_sqlite:
                    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {BUSY_MILLISECONDS}")
                    connection.exec_driver_sql(_ONE_WRITER)
                yield connection

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def open_store(url: str, *, make_folder: bool = False) -> Store:
    """Open a database, creating or migrating it where needed.

    Args:
        url: A SQLAlchemy URL: ``sqlite:////path/to/tracker.sqlite``, ``postgresql://user@host/name``.
        make_folder: Whether to make the folder of a SQLite file too: a folder that somebody named and that is
            not there is more likely a slip than a wish.

    Returns:
        The open store, its schema up to date.

    Raises:
        StoreError: The URL is wrong, its driver or folder is missing, or the database cannot be reached, is
            locked, read-only, full, or was made by a newer tracker.
    """
    parsed = _parsed(url)
    place = _place(parsed)
    if parsed.get_backend_name() == "sqlite":
        _check_folder(parsed, make=make_folder)
    with _sentences(place):
        engine = _engine(parsed)
        store = Store(engine, place)
        with store.reading() as connection:
            current = is_current(connection)
        if not current:
            _bring_up_to_date(store)
    return store


def _bring_up_to_date(store: Store) -> None:
    if store.is_sqlite:
        # Readers go on while one writes; the mode is kept in the file, so once is enough.
        with store.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA journal_mode=WAL")
    with store.writing() as connection:
        # Of two that start at once on an empty database the second waits, and finds the work done.
        if not is_current(connection):
            migrate(connection)


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        # A port that is no number is a ValueError to SQLAlchemy.
        raise StoreError(
            f"{url!r} is not a database URL; write sqlite:///tracker.sqlite or postgresql://user@host/name."
        ) from error
    backend = parsed.get_backend_name()
    if backend not in {"sqlite", "postgresql"}:
        raise StoreError(f"The tracker keeps its data in SQLite or PostgreSQL, not in {backend}.")
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed


def _engine(url: URL) -> Engine:
    options: dict[str, Any] = {}
    if url.get_backend_name() == "sqlite":
        options = {"connect_args": {"timeout": BUSY_MILLISECONDS / 1000}}
    else:
        options = {"pool_pre_ping": True}
    try:
        engine = create_engine(url, **options)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"The driver for {url.drivername} is not installed; "
            "for PostgreSQL install mandate-tracker with its extra: pip install 'mandate-tracker[postgres]'."
        ) from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_folder(url: URL, *, make: bool) -> None:
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        return
    folder = Path(url.database).parent
    if folder.is_dir():
        return
    if not make:
        raise StoreError(
            f"The folder {folder} for the database does not exist; make it first, or name another."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {folder} for the database cannot be made: {error.strerror}.") from error


def _place(url: URL) -> str:
    return str(url.database or "memory") if url.get_backend_name() == "sqlite" else url.render_as_string()


@contextmanager
def _sentences(place: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_sentence(place, error)) from error
    except SQLAlchemyError as error:
        raise StoreError(f"The database {place} could not be used: {str(error).splitlines()[0]}.") from error


_SQLITE_SENTENCES = {
    sqlite3.SQLITE_BUSY: "is locked: another process is writing to it; try again when it has finished.",
    sqlite3.SQLITE_LOCKED: "is locked: another process is writing to it; try again when it has finished.",
    sqlite3.SQLITE_READONLY: "is read-only; give yourself the right to write to the file and its folder.",
    sqlite3.SQLITE_FULL: "could not be written to: the disk is full. What was stored before is unharmed.",
    sqlite3.SQLITE_IOERR: "could not be read or written: the disk reports an error.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check its path and that you may read and write there.",
    sqlite3.SQLITE_NOTADB: "is not a SQLite database; name another file.",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore it from a backup.",
}

_POSTGRES_SENTENCES = {
    "53100": "could not be written to: the server's disk is full. What was stored before is unharmed.",
    "25006": "is read-only.",
    "55P03": "is locked: another process is writing to it; try again when it has finished.",
    "57014": "took too long and was stopped.",
    "28P01": "refused the password.",
    "28000": "refused this user.",
    "3D000": "does not exist on the server; create it first.",
    "42501": "does not allow this user to do that.",
}


def _sentence(place: str, error: DBAPIError) -> str:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", 0) & 0xFF
        known = _SQLITE_SENTENCES.get(code)
    else:
        known = _POSTGRES_SENTENCES.get(getattr(original, "sqlstate", "") or "")
    if known:
        return f"The database {place} {known}"
    reason = str(original).strip().splitlines()[0] if str(original).strip() else type(original).__name__
    return f"The database {place} could not be used: {reason}."
