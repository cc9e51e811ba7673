"""The three ways out of the tracker: JSON, CSV and words that are safe on a terminal."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WIDE = 110
"""From this many columns on every fact has a column of its own; below, two lines share one."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_HIGH_CONTROLS = re.compile("[\x7f-\x9f]")
_HARMLESS_FORMATS = "\u00ad\u200c\u200d"  # soft hyphen and joiners belong to words


def write_json(value: Any) -> str:
    """Print a value as indented JSON with ISO dates.

    Args:
        value: Mappings, lists, texts, numbers, dates.

    Returns:
        The text, without a line break at its end.
    """
    return escaped(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def write_json_line(value: Mapping[str, Any]) -> str:
    """Print one record as one line of JSON.

    Args:
        value: The record.

    Returns:
        The line, without its line break.
    """
    return escaped(json.dumps(value, ensure_ascii=False, default=_plain))


def escaped(text: str) -> str:
    """Escape in JSON what `json` leaves as it is and a terminal may act on: U+007F to U+009F."""
    return _HIGH_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_csv(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Print records as CSV that a spreadsheet can open without running anything.

    Args:
        columns: The columns in order.
        rows: The records; several values of a cell are joined by ``; ``.

    Returns:
        The text with a heading line. A cell that a spreadsheet would take for a formula starts with a quote;
        what could act on a terminal is replaced as by `harmless`.
    """
    names = list(columns)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([disarm(harmless(_cell(row.get(name)))) for name in names])
    return out.getvalue()


def disarm(cell: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula.

    Args:
        cell: The cell's text.

    Returns:
        The same, with a single quote before it where it starts like a formula (OWASP, "CSV Injection").
    """
    starts_formula = cell.startswith(_FORMULA_STARTS) or cell.lstrip().startswith(_FORMULA_STARTS)
    return f"'{cell}" if starts_formula else cell


def harmless(text: str) -> str:
    """Take from a text what could act on a terminal.

    Args:
        text: Words from a file.

    Returns:
        The words in one line; control characters and those that reverse the direction of writing are shown
        as a replacement character, line breaks and tabs as blanks.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def clip(text: str, limit: int) -> str:
    """Shorten a text at a word.

    Args:
        text: The text.
        limit: The most characters kept.

    Returns:
        The text, with an ellipsis where it was shortened.
    """
    text = harmless(text).strip()
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    kept = head.rsplit(" ", 1)[0].rstrip(" ,;:–-")
    # A text of hardly any blanks is cut within a word: half of it says more than nothing.
    return (kept if len(kept) > limit // 2 else head) + "…"


def day(value: date | None) -> str:
    """Print a date as a desk officer writes it.

    Args:
        value: The date.

    Returns:
        ``8 Sep 2026``; a dash for none.
    """
    return f"{value.day} {value:%b %Y}" if value else "–"


def count(number: int, one: str, many: str = "") -> str:
    """Print a number with its noun.

    Args:
        number: How many.
        one: The noun for one.
        many: The noun for others; `one` with an s when empty.

    Returns:
        ``1 mandate``, ``1,204 mandates``.
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _shown(character: str) -> str:
    if character in "\n\r\t\v\f\u2028\u2029":
        return " "
    acts = unicodedata.category(character) in {"Cc", "Cf", "Cs"} and character not in _HARMLESS_FORMATS
    return "\ufffd" if acts else character


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return "; ".join(_cell(part) for part in value)
    return str(value)
