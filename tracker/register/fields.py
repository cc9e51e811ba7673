"""One row of a register file, read field by field: each value checked, each fault with its key and reason."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from tracker.errors import MisuseError
from tracker.values.derivation import Certainty
from tracker.values.due import SETTLED_BODIES
from tracker.values.label import is_label
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SESSION_CODE = re.compile(r"(?P<body>[A-Z][A-Za-z]*)(?:-E?S)?[1-9]\d{0,3}")
_MONTH_DAY = re.compile(r"(?P<month>\d{2})-(?P<day>\d{2})")
_PARTIAL_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_NOMINAL_YEAR = 2000

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")


class RowError(Exception):
    """A row that cannot be taken over.

    Attributes:
        key: The field at fault; empty when it is the row as a whole.
        reason: What is wrong with it.
    """

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}" if key else reason)
        self.key = key
        self.reason = reason


class Row:
    """A table of a register file whose fields are taken one by one; what is left over is unknown."""

    def __init__(self, fields: Mapping[str, Any], prefix: str = "") -> None:
        self._fields = dict(fields)
        self._taken: set[str] = set()
        self._prefix = prefix

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text.

        Args:
            key: The field's name.
            default: What stands for a missing field; none when the field must be there.

        Returns:
            The text, without blanks at its ends.

        Raises:
            RowError: The field is missing, empty where it must not be, or no text.
        """
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self.error(key, f"must be a text in quotation marks, not {value!r}")
        if default is None and not value.strip():
            raise self.error(key, "must not be empty")
        return " ".join(value.split())

    def flag(self, key: str) -> bool:
        """Take a true or false, false when missing."""
        value = self._take(key, default=False)
        if not isinstance(value, bool):
            raise self.error(key, f"must be true or false, not {value!r}")
        return value

    def count(self, key: str) -> int:
        """Take a whole number, 0 when missing."""
        value = self._take(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error(key, f"must be a whole number, not {value!r}")
        return value

    def day(self, key: str) -> date:
        """Take a date that must be there."""
        found = self.day_or_none(key)
        if found is None:
            raise self.error(key, "is missing")
        return found

    def day_or_none(self, key: str) -> date | None:
        """Take a date written as TOML date or as text, none when missing."""
        value = self._take(key, "")
        if value == "":
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.error(key, f"must be a date such as 2026-09-08, not {value!r}") from None

    def partial_date(self, key: str) -> str:
        """Take a date to the day, month or year as text, empty when missing."""
        value = self._take(key, "")
        text = value.isoformat() if isinstance(value, date) else str(value)
        if text and not _PARTIAL_DATE.fullmatch(text):
            raise self.error(key, f"must be a date such as 2010-03-18, 2016-09 or 1997, not {value!r}")
        return text

    def day_or_month_day(self, key: str, nominal_year: int = _NOMINAL_YEAR) -> date:
        """Take a date, or month and day of a window that returns every session.

        Args:
            key: The field's name.
            nominal_year: The year that month and day are put in.

        Returns:
            The date.

        Raises:
            RowError: The field is neither a date nor ``MM-DD``.
        """
        value = self._fields.get(key)
        found = _MONTH_DAY.fullmatch(value) if isinstance(value, str) else None
        if not found:
            return self.day(key)
        self._taken.add(key)
        try:
            return date(nominal_year, int(found["month"]), int(found["day"]))
        except ValueError:
            raise self.error(key, f"{value!r} is no day of the year") from None

    def returning(self, key: str) -> date:
        """Take a date as `day_or_month_day` does, of a window that returns: a day that every year has."""
        found = self.day_or_month_day(key)
        if (found.month, found.day) == (2, 29):
            raise self.error(key, "29 February is not in every year; write 02-28 or 03-01")
        return found

    def label(self, key: str) -> str:
        """Take a paragraph's label."""
        value = self.text(key)
        if not is_label(value):
            raise self.error(key, f"{value!r} is no paragraph such as 29, 58(a), II.3 or annex 3(b)")
        return value

    def session(self, key: str, default: str | None = None) -> str:
        """Take a session's code."""
        value = self.text(key, default)
        found = SESSION_CODE.fullmatch(value)
        if value and not found:
            raise self.error(key, f"{value!r} is no session code such as GA81, GA-S32, HRC57 or ECOSOC2025")
        if found and found["body"] not in SETTLED_BODIES:
            known = ", ".join(sorted(SETTLED_BODIES))
            raise self.error(
                key, f"{value!r} is no session code: no body is called {found['body']}, only {known}"
            )
        return value

    def symbol(self, key: str, default: str | None = None) -> str:
        """Take a symbol and print it in its one form."""
        value = self.text(key, default)
        return str(self.read(key, parse_symbol, value)) if value else ""

    def certainty(self, key: str = "certainty", default: str = "known") -> Certainty:
        """Take how sure a fact is; known when the row is silent."""
        return self.word(key, Certainty, default)

    def word(self, key: str, words: type[Word], default: str | None = None) -> Word:
        """Take one of a closed list of words."""
        value = self.text(key, default)
        try:
            return words(value)
        except ValueError:
            known = ", ".join(words)
            raise self.error(key, f"{value!r} is not one of {known}") from None

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts, empty when missing."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(
            isinstance(entry, str) and entry.strip() for entry in value
        ):
            raise self.error(key, f"must be a list of texts, not {value!r}")
        return tuple(" ".join(entry.split()) for entry in value)

    def table(self, key: str) -> Mapping[str, str]:
        """Take a table of texts, empty when missing."""
        value = self._take(key, {})
        if not isinstance(value, dict) or not all(isinstance(entry, str) for entry in value.values()):
            raise self.error(key, f"must be a table of texts, not {value!r}")
        return value

    def rows(self, key: str) -> Sequence[Row]:
        """Take a list of tables, empty when missing."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.error(key, f"must be a list of tables, not {value!r}")
        return [Row(entry, f"{self._prefix}{key}[{place}].") for place, entry in enumerate(value, 1)]

    def read(self, key: str, reader: Callable[[str], Value], text: str) -> Value:
        """Read a value of the house from a text.

        Args:
            key: The field the text stands in.
            reader: What reads it; it raises MisuseError.
            text: The text.

        Returns:
            What the reader returns.

        Raises:
            RowError: The reader refuses the text; its sentence is the reason.
        """
        try:
            return reader(text)
        except MisuseError as error:
            raise self.error(key, str(error).rstrip(".")) from None

    def error(self, key: str, reason: str) -> RowError:
        """Build the fault of a field."""
        return RowError(f"{self._prefix}{key}", reason)

    def finish(self) -> None:
        """Refuse what nobody took.

        Raises:
            RowError: A field is unknown.
        """
        if unknown := sorted(set(self._fields) - self._taken):
            known = ", ".join(sorted(self._taken))
            raise self.error(unknown[0], f"is unknown here; known are {known}")

    def _take(self, key: str, default: object) -> Any:
        self._taken.add(key)
        if key in self._fields:
            return self._fields[key]
        if default is None:
            raise self.error(key, "is missing")
        return default
