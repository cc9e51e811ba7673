"""``tracker ingest``: resolutions go on record."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.printing import console, report_problems
from tracker.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.service.ingesting import IngestReport, Progress
    from tracker.views.ingest import IngestSummary

_PLAIN_STEPS = 10


@click.command(
    epilog=examples("tracker ingest resolutions/", "tracker ingest A_RES_79_9.pdf A_RES_79_10.docx")
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes at work; default: one a core.")
@pass_call
def ingest(call: Call, paths: tuple[Path, ...], jobs: int) -> None:
    """Read files and folders into the database: PDF, Word, HTML, Markdown, text.

    What is on record already is skipped; a corrected text makes a new revision, and what it changes is told.
    Reviews and corrections stay. A file that cannot be read is named on standard error, the others go on, and
    the exit code is 6.
    """
    from tracker.service import ingesting
    from tracker.views.ingest import ingest_view
    from tracker.views.writing import count

    with call.workspace() as workspace, _progress() as on_progress:
        report = ingesting.ingest(workspace, paths, on_progress, jobs=jobs)
    refused = [
        problem for outcome in report.outcomes if outcome.what == "refused" for problem in outcome.problems
    ]
    report_problems(refused)
    console().print(ingest_view(_summary(report)))
    if report.passed_over:
        click.echo(f"{count(report.passed_over, 'other file')} passed over: no documents.")
    if number := report.count("refused"):
        raise RefusedError(
            f"{number} of {count(len(report.outcomes), 'file')} could not be read; the others are on record."
        )


def _summary(report: IngestReport) -> IngestSummary:
    from tracker.views.ingest import IngestSummary, TextChange

    return IngestSummary(
        files={what: report.count(what) for what in ("ingested", "reread", "skipped", "refused")},
        resolutions=report.resolutions,
        mandates={w: len(report.mandates(w)) for w in ("added", "changed", "withdrawn", "restored")},
        obligations=report.obligations,
        corrected=tuple(
            TextChange(
                c.symbol, c.revision, tuple((m.identity, m.what, m.before, m.after) for m in c.mandates)
            )
            for c in report.corrected
        ),
        problems=report.problems,
    )


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """Show how far it is: a bar on a terminal, now and then a line elsewhere; both on standard error."""
    if sys.stderr.isatty():
        with _bar() as on_progress:
            yield on_progress
    else:
        yield _say_plainly


@contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    from tracker.views.writing import harmless

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    name = TextColumn("{task.description}", markup=False, style="dim")
    with Bar(*columns, name, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def on_progress(progress: Progress) -> None:
            shown = harmless(Path(progress.name).name)[:32]
            bar.update(task, completed=progress.done, total=progress.total, description=shown)

        yield on_progress


def _say_plainly(progress: Progress) -> None:
    step = max(1, progress.total // _PLAIN_STEPS)
    if progress.total >= _PLAIN_STEPS and (progress.done % step == 0 or progress.done == progress.total):
        click.echo(f"read {progress.done} of {progress.total} files", err=True)
