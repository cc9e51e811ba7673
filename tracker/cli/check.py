"""``tracker check``: the validation rules over register, database and files."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import format_option
from tracker.cli.printing import console
from tracker.errors import FindingsError, RefusedError, Severity


@click.command(
    epilog=examples(
        "tracker check", "tracker check draft-report.docx", "tracker check --all --format csv > problems.csv"
    )
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@click.option("--all", "everything", is_flag=True, help="Also the remarks that ask for nothing.")
@format_option
@pass_call
def check(call: Call, files: tuple[Path, ...], form: str, *, everything: bool) -> None:
    """Check register, database and any files named: numbers against dates, sessions, agenda items, citations.

    Each finding says where it stands, what is wrong and what to do. Exit code 6 when a file could not be
    read, else 7 when an error was found.
    """
    from tracker.service.checking import check as run_rules
    from tracker.service.extracting import MISSING, REFUSED
    from tracker.views.problems import problems_csv, problems_json, problems_view
    from tracker.views.writing import count

    with call.workspace() as workspace:
        found = run_rules(workspace, files)
    shown = [problem for problem in found if everything or problem.severity is not Severity.INFO]
    if form == "table":
        console().print(problems_view(shown, hidden=len(found) - len(shown)))
    else:
        click.echo(problems_json(found) if form == "json" else problems_csv(found), nl=form == "json")
    unread = sum(problem.code in {MISSING, REFUSED} for problem in found)
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    if unread:
        raise RefusedError(f"{count(unread, 'file')} could not be read; everything else has been checked.")
    if errors:
        raise FindingsError(f"{count(errors, 'error was', 'errors were')} found.")
