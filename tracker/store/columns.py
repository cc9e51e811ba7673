"""The columns all tables are made of, and column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Text,
)
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A point in time: aware when handed in, kept in UTC, aware in UTC when handed back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC; SQLite keeps it without its zone.

        Args:
            value: An aware time, or none.
            dialect: The database it goes to.

        Returns:
            The time as the database takes it.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        moved = value.astimezone(UTC)
        return moved.replace(tzinfo=None) if dialect.name == "sqlite" else moved

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Hand a time back as UTC.

        Args:
            value: The time as the database gives it.
            dialect: The database it comes from.

        Returns:
            The aware time.
        """
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def document_column() -> JSON:
    """Return the type of a column that holds a JSON document; nothing is ever searched inside of one."""
    return JSON(none_as_null=True)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""What all tables of the tracker belong to."""


def number() -> Column[int]:
    """Return a counted key, named ``id``."""
    return Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True)


def text(name: str, **options: Any) -> Column[str]:
    """Return a column of text that is never null; empty stands for "none".

    Args:
        name: Its name.
        options: What else SQLAlchemy is to know of it.

    Returns:
        The column.
    """
    return Column(name, Text, nullable=False, **options)


def flag(name: str) -> Column[bool]:
    """Return a column of yes or no, never null.

    Args:
        name: Its name.

    Returns:
        The column.
    """
    return Column(name, Boolean, nullable=False)


def refers(name: str, target: str, **options: Any) -> Column[Any]:
    """Return a reference; its type is that of the column it refers to.

    Args:
        name: Its name.
        target: The column it refers to, ``document.id``.
        options: What else SQLAlchemy is to know of it; it is never null unless ``nullable`` is among them.

    Returns:
        The column.
    """
    return Column(name, ForeignKey(target), nullable=options.pop("nullable", False), **options)
