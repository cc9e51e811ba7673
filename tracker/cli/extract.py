"""``tracker extract``: the mandates in files, without a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.printing import console, report_problems
from tracker.errors import RefusedError, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.extraction.mandate import Mandate
    from tracker.service.extracting import Extracted


_OTHER = {"report": "a report", "letter": "a letter", "statement": "a statement", "news": "a news item"}


@click.command(
    epilog=examples(
        "tracker extract A_RES_79_9.pdf",
        "tracker extract resolutions/ --format jsonl > mandates.jsonl",
    )
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", help="Table or JSON lines."
)
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes at work; default: one a core.")
@click.option("--problems", "all_problems", is_flag=True, help="Print every remark, not only refusals.")
@pass_call
def extract(call: Call, paths: tuple[Path, ...], form: str, jobs: int, *, all_problems: bool) -> None:
    """Print the mandates in files and folders; nothing is stored.

    JSON lines give each mandate with its verbatim paragraph and the spans that say so. Problems go to
    standard error; exit code 6 when a file was refused, and the others are printed all the same.
    """
    from tracker.service.extracting import extract_files, list_files
    from tracker.views.writing import count

    least = Severity.INFO if all_problems else Severity.ERROR
    files = list_files(paths)
    results = extract_files(files, max_megabytes=call.settings().reading.max_megabytes, jobs=jobs)
    refused = _print_lines(results, least) if form == "jsonl" else _print_table(results, least)
    if refused:
        raise RefusedError(
            f"{refused} of {count(len(files), 'file')} could not be read; the others are printed."
        )


def _print_lines(results: Iterator[Extracted], least: Severity) -> int:
    from tracker.views.mandates import mandate_record
    from tracker.views.writing import write_json_line

    refused = 0
    for result in results:
        refused += result.refused
        _remark(result, least)
        for mandate in result.mandates:
            click.echo(write_json_line(mandate_record(mandate, result.file)))
    return refused


def _print_table(results: Iterator[Extracted], least: Severity) -> int:
    from tracker.views.mandates import mandates_table
    from tracker.views.writing import count

    found: list[Mandate] = []
    refused = resolutions = 0
    for result in results:
        refused += result.refused
        resolutions += len(result.document.resolutions) if result.document else 0
        _remark(result, least)
        found.extend(result.mandates)
    target = console()
    if found:
        target.print(mandates_table(found, target.width))
    target.print(f"{count(len(found), 'mandate')} in {count(resolutions, 'resolution')}.", style="dim")
    return refused


def _remark(result: Extracted, least: Severity) -> None:
    """Say on standard error what was not understood, and where a document holds no resolution."""
    from tracker.views.writing import harmless

    report_problems((p for p in result.problems if _at_least(p.severity, least)), least=Severity.INFO)
    if result.document and not result.document.resolutions:
        what = _OTHER.get(result.document.kind, "a document of another kind")
        click.echo(harmless(f"{result.file.name}: {what}, no resolution in it."), err=True)


def _at_least(severity: Severity, least: Severity) -> bool:
    order = list(Severity)
    return order.index(severity) <= order.index(least)
