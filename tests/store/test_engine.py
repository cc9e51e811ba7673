"""Opening databases: what can go wrong is said in one sentence, and writers lose nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from tracker.errors import StoreError
from tracker.store import tables
from tracker.store.engine import Store, open_store

REFUSED_URLS = [
    ("nonsense", "is not a database URL"),
    ("mysql://host/name", "SQLite or PostgreSQL, not in mysql"),
    ("postgresql+nodriver://host/name", "driver for postgresql\\+nodriver is not installed"),
    ("postgresql://nobody@127.0.0.1:1/none", "could not be used: .*onnection"),
    ("sqlite:////dev/null/sub/tracker.sqlite", "folder /dev/null/sub for the database does not exist"),
    ("sqlite:////", "cannot be opened|could not be used"),
]


@pytest.mark.parametrize(("url", "sentence"), REFUSED_URLS)
def test_a_url_that_cannot_be_opened(url: str, sentence: str) -> None:
    with pytest.raises(StoreError, match=sentence) as caught:
        open_store(url)
    assert "\n" not in str(caught.value)


def test_a_folder_is_made_only_where_nobody_named_it(tmp_path: Path) -> None:
    place = tmp_path / "new" / "folder"
    with pytest.raises(StoreError, match="does not exist; make it first"):
        open_store(f"sqlite:///{place}/t.sqlite")
    assert not place.parent.exists()
    open_store(f"sqlite:///{place}/t.sqlite", make_folder=True).close()
    assert (place / "t.sqlite").is_file()
    with pytest.raises(StoreError, match="folder /dev/null/sub for the database cannot be made"):
        open_store("sqlite:////dev/null/sub/t.sqlite", make_folder=True)


def test_the_password_is_not_shown() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://me:open-sesame@127.0.0.1:1/none")
    assert "open-sesame" not in str(caught.value)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("These are my notes, much longer than a header.\n" * 40, encoding="utf-8")
    with pytest.raises(StoreError, match="is not a SQLite database"):
        open_store(f"sqlite:///{path}")
    assert path.read_text(encoding="utf-8").startswith("These are my notes")


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    def half_way() -> None:
        with store.writing() as connection:
            connection.execute(insert(tables.meta).values(key="half", value="done"))
            raise KeyError("half")

    with pytest.raises(KeyError):
        half_way()
    with store.reading() as connection:
        assert connection.execute(select(tables.meta)).all() == []


def test_foreign_keys_are_enforced(store: Store) -> None:
    with pytest.raises(StoreError), store.writing() as connection:
        connection.execute(insert(tables.alias).values(organization_key="nobody", name="None"))


def test_a_reader_sees_one_state_while_another_writes(store: Store) -> None:
    with store.reading() as reader:
        assert reader.execute(select(tables.meta)).all() == []
        if not store.is_sqlite:
            reader.rollback()  # PostgreSQL's default sees what is committed; it must not wait for the writer
        with store.writing() as writer:
            writer.execute(insert(tables.meta).values(key="a", value="1"))
        if store.is_sqlite:
            assert reader.execute(select(tables.meta)).all() == []


def test_sqlite_is_set_up_for_concurrent_use(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 't.sqlite'}")
    with store.reading() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    store.close()


WRITER = """
import sys
from sqlalchemy import select, update
from tracker.store import tables
from tracker.store.engine import open_store
store = open_store(sys.argv[1])
for _ in range(25):
    with store.writing() as c:
        counter = tables.meta.c.key == "n"
        value = c.execute(select(tables.meta.c.value).where(counter).with_for_update()).scalar_one()
        c.execute(update(tables.meta).where(counter).values(value=str(int(value) + 1)))
"""


def test_four_writers_at_once_lose_no_update(store: Store, database_url: str) -> None:
    with store.writing() as connection:
        connection.execute(insert(tables.meta).values(key="n", value="0"))
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, database_url]) for _ in range(4)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0, 0]
    with store.reading() as connection:
        assert connection.execute(select(tables.meta.c.value)).scalar_one() == "100"


def test_a_locked_database_says_so(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.engine.BUSY_MILLISECONDS", 50)
    first, second = open_store(database_url), open_store(database_url)
    with first.writing(), pytest.raises(StoreError, match="is locked: another process"), second.writing():
        pass
    first.close()
    second.close()


def test_a_full_disk_says_so_and_harms_nothing(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 't.sqlite'}")
    with store.writing() as connection:
        connection.execute(insert(tables.meta).values(key="kept", value="1"))

    def fill() -> None:
        with store.writing() as connection:
            # SQLite reports a page limit as it reports a full disk.
            connection.exec_driver_sql("PRAGMA max_page_count=1")
            connection.execute(insert(tables.meta), [{"key": str(n), "value": "x" * 4000} for n in range(99)])

    with pytest.raises(StoreError, match="the disk is full"):
        fill()
    with store.reading() as connection:
        assert connection.execute(select(tables.meta.c.key)).scalars().all() == ["kept"]
    store.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes to read-only files")
def test_a_read_only_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    open_store(f"sqlite:///{path}").close()
    path.chmod(0o444)
    store = open_store(f"sqlite:///{path}")
    with pytest.raises(StoreError, match="is read-only"), store.writing() as connection:
        connection.execute(insert(tables.meta).values(key="a", value="1"))


def test_a_database_opened_read_only_says_so(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    open_store(f"sqlite:///{path}").close()
    store = open_store(f"sqlite:///file:{path}?mode=ro&uri=true")
    with store.reading() as connection:
        assert connection.execute(select(tables.meta)).all() == []
    with pytest.raises(StoreError, match="is read-only"), store.writing() as connection:
        connection.execute(insert(tables.meta).values(key="a", value="1"))
    store.close()
