"""One family of errors, each with a sentence and an exit code, and the problem rows that data give."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class TrackerError(Exception):
    """Something the person at the keyboard can put right; its text is one clear sentence."""

    exit_code: ClassVar[int] = 1


class MisuseError(TrackerError):
    """The command or call was used in a way that has no meaning."""

    exit_code: ClassVar[int] = 2


class SettingsError(TrackerError):
    """The configuration holds an unknown key or a value that cannot be used."""

    exit_code: ClassVar[int] = 3


class StoreError(TrackerError):
    """The database cannot be reached, is locked, is full, is read-only or has another schema."""

    exit_code: ClassVar[int] = 4


class NotOnRecordError(TrackerError):
    """What was asked for by name is not on record."""

    exit_code: ClassVar[int] = 5


class RefusedError(TrackerError):
    """An input was refused: a file that cannot be read, a register row that is wrong."""

    exit_code: ClassVar[int] = 6


class FindingsError(TrackerError):
    """A check ran to its end and found errors in the data."""

    exit_code: ClassVar[int] = 7


class Severity(StrEnum):
    """How much a problem matters: an error must be settled, a warning looked at, an info known."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in data, with the place where it stands and what to do about it.

    Attributes:
        code: A stable name of the fault in kebab case, such as ``number-date-conflict``.
        severity: How much it matters.
        place: Where: a file with page or line, a register file with key, a symbol with paragraph.
        message: What is wrong, one sentence.
        remedy: What a person can do about it, one sentence.
    """

    code: str
    severity: Severity
    place: str
    message: str
    remedy: str = ""
