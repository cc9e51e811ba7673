"""``tracker session``: when a session opens and closes, and why."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import session_code
from tracker.cli.printing import console


@click.command(
    epilog=examples("tracker session GA81", "tracker session HRC57", "tracker session GA-S32 --format json")
)
@click.argument("code", metavar="SESSION")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="Page or JSON.")
@pass_call
def session(call: Call, code: str, form: str) -> None:
    """Show when a session opens and closes, and where each date comes from.

    A row of the register comes first; a formula (rule 1 of the rules of procedure) only where no row stands.
    """
    from tracker.service.sessions import session_windows
    from tracker.views.sessions import session_json, session_view

    whole, parts = session_windows(call.settings(), session_code(code))
    if form == "json":
        click.echo(session_json(whole, parts))
    else:
        console().print(session_view(whole, parts, call.as_of))
