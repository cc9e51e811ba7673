"""``tracker agenda``: what decisions put on a session's agenda."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import format_option, session_code
from tracker.cli.printing import console


@click.command(epilog=examples("tracker agenda GA81", "tracker agenda HRC64 --format json"))
@click.argument("session", metavar="SESSION")
@format_option
@pass_call
def agenda(call: Call, session: str, form: str) -> None:
    """List the items and sub-items to be included in the agenda of a session, with their legal basis."""
    from tracker.service import agenda as use_case
    from tracker.views.agenda import agenda_csv, agenda_json, agenda_table

    code = session_code(session)
    with call.workspace() as workspace:
        entries = use_case.agenda(workspace, code)
    if form == "table":
        console().print(agenda_table(entries, code, call.as_of))
    else:
        click.echo(agenda_json(entries) if form == "json" else agenda_csv(entries), nl=form == "json")
