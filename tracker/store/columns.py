"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import JSON, DateTime, Dialect
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
