"""``tracker notices``: what a day calls for, previewed or written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.errors import StoreError

if TYPE_CHECKING:
    from tracker.service.notifying import Notice, NoticeRun


@click.command(
    epilog=examples(
        "tracker notices                                     preview: nothing is stored or written",
        "tracker notices --full                              preview with the whole text",
        "tracker notices --write                             write them, each once",
        "tracker --as-of 2026-08-10 notices                  what that day would call for",
        "tracker notices --write --folder /srv/notices",
    )
)
@click.option(
    "--write", is_flag=True, help="Store and write what the day calls for; without it, only preview."
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="DIR",
    help="Where to write; default: notices.folder of tracker.toml, else your data folder.",
)
@click.option("--full", is_flag=True, help="Print the whole text of every notice.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="Lines or JSON."
)
@pass_call
def notices(call: Call, *, write: bool, folder: Path | None, full: bool, form: str) -> None:
    """Preview the notices that the evaluation day calls for, or write them with --write.

    A notice is called for on the lead days before a deadline (30, 14, 7 and 1 unless tracker.toml says
    otherwise) and on the day after it. Each is written once, as text and as HTML; after days of downtime only
    the strongest is.
    """
    from tracker.service.notifying import notices as call_for
    from tracker.views.writing import write_json

    with call.workspace() as workspace:
        run = call_for(workspace, write=write, folder=folder)
    if form == "json":
        click.echo(write_json([_as_json(notice) for notice in run.notices]))
    else:
        _print(run, write=write, full=full)
    if run.problems:
        raise StoreError(f"{run.problems[0].message} {run.problems[0].remedy}")


def _print(run: NoticeRun, *, write: bool, full: bool) -> None:
    if not run.notices and not run.problems:
        click.echo("No notice is called for that has not been written before.")
    for notice in run.notices:
        click.echo(notice.text if full else f"{notice.kind:<9}  {notice.subject}")
        for file in notice.files:
            click.echo(f"           {file}")
    if run.notices and not write:
        number = len(run.notices)
        click.echo(f"{number} to be written to {run.folder}; nothing has been stored: --write does it.")


def _as_json(notice: Notice) -> dict[str, object]:
    return {
        "kind": notice.kind,
        "obligation": notice.obligation,
        "code": notice.code,
        "recipient": notice.recipient,
        "called_for": notice.called_for.isoformat(),
        "subject": notice.subject,
        "text": notice.text,
        "files": [str(file) for file in notice.files],
    }
