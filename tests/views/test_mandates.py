import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from tracker.extraction.mandate import Kind, Mandate
from tracker.views.mandates import mandate_record, mandates_table

MANDATE = Mandate(
    symbol="A/RES/97/1",
    paragraph="7",
    ordinal=1,
    kind=Kind.REPORT,
    addressee="Secretary-General",
    recipient="GA",
    due="GA99",
    subject="[bold]quiet[/bold] \x1b[2Joceans",
    quote="Requests the Secretary-General to report",
    span=(0, 8),
    due_span=(9, 12),
)


def rendered(width: int) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False)
    console.print(mandates_table([MANDATE], width))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_a_narrow_table_puts_who_under_what() -> None:
    assert "97/1#7 GA99 [bold]quiet" in rendered(80)
    assert "report Secretary-General → GA" in rendered(80)
    assert "To whom" not in rendered(80)
    assert "Secretary-General GA" in rendered(140)


@pytest.mark.parametrize(
    ("symbol", "doc"),
    [
        ("A/RES/97/1", "A/RES/97/1"),
        ("A/RES/97/262 B", "A/RES/97/262"),
        ("A/RES/3367 A (XXX)", "A/RES/3367 (XXX)"),
        ("S/RES/2990 (2025)", "S/RES/2990 (2025)"),
        ("no symbol", "no symbol"),
    ],
)
def test_the_document_is_filed_without_the_part_letter(symbol: str, doc: str) -> None:
    record = mandate_record(replace(MANDATE, symbol=symbol), Path("a.txt"))
    assert (record["symbol"], record["doc"]) == (symbol, doc)


def test_words_of_a_file_do_nothing_on_a_terminal() -> None:
    assert "[bold]quiet[/bold] \ufffd[2Joceans" in rendered(140)


def test_programs_get_spans_as_pairs_and_the_file() -> None:
    record = mandate_record(MANDATE, Path("folder/a.txt"))
    assert (record["span"], record["due_span"], record["file"]) == ([0, 8], [9, 12], "folder/a.txt")
    assert record["kind"] == "report"
    assert type(record["kind"]) is str
