"""``tracker document add``, ``import`` and ``list``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import day_option, format_option
from tracker.cli.printing import console, report_problems
from tracker.errors import RefusedError

if TYPE_CHECKING:
    from datetime import date

    from tracker.service.recording import ImportReport, Recorded


@click.command(
    epilog=examples(
        "tracker document add A/79/302-S/2024/600 --date 2024-08-08 --discharges cooperation-report@GA79",
        "tracker document add A/81/77 --date 2026-07-06 --title 'Oceans' --discharges 79/144#386@GA81",
    )
)
@click.argument("symbol", metavar="SYMBOL")
@day_option("--date", "on", required=True, help="Its date, as printed in its masthead.")
@click.option("--title", default="", metavar="TEXT", help="Its title.")
@click.option(
    "--discharges",
    multiple=True,
    metavar="WHAT",
    help="What it answers: an obligation or mandate, with @ and the time where there are several.",
)
@pass_call
def add(call: Call, symbol: str, on: date, title: str, discharges: tuple[str, ...]) -> None:
    """Record one issued document and what it discharges.

    An obligation's key (cooperation-report@GA79) answers all its mandates at that time, a mandate's identity
    (79/9#29@GA81) this one only.
    """
    from tracker.service.recording import record_document

    with call.workspace() as workspace:
        done = record_document(workspace, symbol, on, title, discharges)
    click.echo(_sentence(done))


@click.command("import", epilog=examples("tracker document import reports.csv"))
@click.argument("file", type=click.Path(path_type=Path), metavar="CSV")
@pass_call
def import_list(call: Call, file: Path) -> None:
    """Record a list of issued documents: a CSV file with the columns symbol, date and title.

    What each one discharges is found by its session and title; a further column named discharges says it
    outright. What is in doubt is shown and discharges nothing until someone adds it. Exit code 6 when a line
    was refused.
    """
    from tracker.service.recording import import_documents

    with call.workspace() as workspace:
        report = import_documents(workspace, file)
    _print_report(report)
    report_problems(report.refused)
    if report.refused:
        refused = len(report.refused)
        said = "1 line was" if refused == 1 else f"{refused} lines were"
        raise RefusedError(f"{said} refused in {file}; the others are on record.")


@click.command("list", epilog=examples("tracker document list", "tracker document list --format csv"))
@format_option
@pass_call
def list_documents(call: Call, form: str) -> None:
    """List the issued documents on record, the newest first, with what they discharge."""
    from tracker.service.documents import issued_documents
    from tracker.views.documents import documents_csv, documents_json, documents_table

    with call.workspace() as workspace:
        found = issued_documents(workspace)
    if form == "table":
        console().print(documents_table(found, call.as_of))
    else:
        click.echo(documents_json(found) if form == "json" else documents_csv(found), nl=form == "json")


def _print_report(report: ImportReport) -> None:
    from tracker.views.writing import clip, count, harmless

    for done in report.matched:
        click.echo(harmless(_sentence(done)))
    for done in report.doubtful:
        click.echo(harmless(f"? {done.symbol} of {done.on}, {clip(done.title, 80)}: may answer"))
        for candidate in done.candidates:
            title = clip(candidate.opening.titles[0], 70)
            click.echo(harmless(f"    {candidate.opening.name}  {title}  ({candidate.likeness:.0f} % alike)"))
    for done in report.unmatched:
        click.echo(
            harmless(f"– {done.symbol} of {done.on}, {clip(done.title, 80)}: answers nothing on record")
        )
    click.echo(
        f"{len(report.matched)} matched, {len(report.doubtful)} doubtful, {len(report.unmatched)} unmatched, "
        f"{len(report.refused)} refused; {count(report.obligations, 'obligation')} changed."
    )
    if report.doubtful:
        click.echo("Settle the doubtful with: tracker document add SYMBOL --date DATE --discharges WHAT")


def _sentence(done: Recorded) -> str:
    answered = f"answers {', '.join(done.discharges)}" if done.discharges else "answers nothing"
    state = "was on record already" if done.what == "unchanged" else f"is {done.what}"
    return f"✓ {done.symbol} of {done.on} {state} and {answered}."
