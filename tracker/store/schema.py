"""Which schema a database has, and how it is brought up to date.

Alembic takes half a second to import, so a command that only reads asks with one cheap query and imports
Alembic only when there is something to do.
"""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from tracker.errors import StoreError
from tracker.places import migrations_folder

SCHEMA = "0001"
"""The newest migration this program knows; its names sort in the order of their making."""


def schema_of(connection: Connection) -> str:
    """Tell which schema a database has.

    Args:
        connection: A connection to it.

    Returns:
        The name of its last migration, ``0001``; empty for a database without tables of ours.
    """
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT max(version_num) FROM alembic_version")).scalar() or "")


def is_current(connection: Connection) -> bool:
    """Tell whether a database has the schema this program works with.

    Args:
        connection: A connection to it.

    Returns:
        False when it is older or empty.

    Raises:
        StoreError: It is newer: a later version of the tracker has used it. Or it has tables like ours that
            no migration has made.
    """
    found = schema_of(connection)
    if not found and (strange := _tables_without_version(connection)):
        raise StoreError(
            f"The database has tables of these names already ({', '.join(strange[:3])}), but not from this "
            "tracker, or only half of them: name an empty database, or restore this one from a backup."
        )
    if found > SCHEMA:
        raise StoreError(
            f"The database has schema {found}, but this tracker knows no later one than {SCHEMA}: update it."
        )
    return found == SCHEMA


def _tables_without_version(connection: Connection) -> list[str]:
    from tracker.store.tables import metadata  # noqa: PLC0415  needed only where there is no version

    return sorted(set(metadata.tables) & set(inspect(connection).get_table_names()))


def migrate(connection: Connection) -> None:
    """Bring a database to the newest schema, within the transaction of the connection.

    Args:
        connection: A connection in a transaction for writing; nothing is changed unless it is committed.
    """
    from alembic import command  # noqa: PLC0415  half a second that only a migration pays
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
