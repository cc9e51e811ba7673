"""The schema a migrated database has is the one the program's tables say, on both databases."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from tracker.errors import StoreError
from tracker.places import migrations_folder
from tracker.store.engine import open_store
from tracker.store.schema import SCHEMA, schema_of
from tracker.store.tables import metadata


def test_migrations_lead_to_the_tables(empty_database_url: str) -> None:
    store = open_store(empty_database_url)
    with store.reading() as connection:
        assert schema_of(connection) == SCHEMA
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [d for d in compare_metadata(context, metadata) if "alembic_version" not in repr(d)]
    store.close()
    assert differences == []


def test_the_newest_migration_is_the_one_the_program_expects() -> None:
    assert ScriptDirectory(str(migrations_folder())).get_current_head() == SCHEMA


def test_opening_twice_changes_nothing(empty_database_url: str) -> None:
    open_store(empty_database_url).close()
    store = open_store(empty_database_url)
    with store.reading() as connection:
        assert schema_of(connection) == SCHEMA
    store.close()


def test_a_newer_schema_is_refused(database_url: str) -> None:
    store = open_store(database_url)
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError, match="no later one"):
        open_store(database_url)


def test_a_version_table_without_a_version_is_an_empty_database(empty_database_url: str) -> None:
    with create_engine(empty_database_url).begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
    store = open_store(empty_database_url)
    with store.reading() as connection:
        assert schema_of(connection) == SCHEMA
    assert set(metadata.tables) <= set(inspect(store.engine).get_table_names())
    store.close()


def test_a_half_made_database_is_refused_and_left_as_it_is(empty_database_url: str) -> None:
    engine = create_engine(empty_database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE mandate (identity TEXT)"))
        connection.execute(text("INSERT INTO mandate VALUES ('79/9#29')"))
    with pytest.raises(StoreError, match="has tables of these names already") as caught:
        open_store(empty_database_url)
    assert "\n" not in str(caught.value)
    assert inspect(engine).get_table_names() == ["mandate"]
    with engine.connect() as connection:
        assert connection.execute(text("SELECT identity FROM mandate")).scalars().all() == ["79/9#29"]
    engine.dispose()


def test_a_failing_migration_leaves_nothing(empty_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE left_behind (x INTEGER)")  # type: ignore[attr-defined]
        raise StoreError("stopped on the way")

    with monkeypatch.context() as patch:
        patch.setattr("tracker.store.engine.migrate", half)
        with pytest.raises(StoreError, match="on the way"):
            open_store(empty_database_url)
    store = open_store(empty_database_url)
    assert "left_behind" not in inspect(store.engine).get_table_names()
    store.close()


def test_reading_imports_no_alembic(sqlite_template: Path) -> None:
    code = (
        "import sys; from tracker.store.engine import open_store\n"
        f"s = open_store('sqlite:///{sqlite_template}')\n"
        "with s.reading() as c: c.exec_driver_sql('SELECT 1')\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_migrations_run_from_any_folder(tmp_path: Path) -> None:
    code = f"from tracker.store.engine import open_store; open_store('sqlite:///{tmp_path}/t.sqlite')"
    subprocess.run([sys.executable, "-c", code], cwd="/", capture_output=True, check=True)
    tables = inspect(create_engine(f"sqlite:///{tmp_path}/t.sqlite")).get_table_names()
    assert set(metadata.tables) <= set(tables)
