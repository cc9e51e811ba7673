"""``tracker show``: one mandate, obligation or resolution."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.printing import console


@click.command(
    epilog=examples(
        "tracker show 79/9#29",
        "tracker show cooperation-report",
        "tracker show A/RES/79/9 --format json",
    )
)
@click.argument("name", metavar="NAME")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="Page or JSON.")
@pass_call
def show(call: Call, name: str, form: str) -> None:
    """Show what is on record about a mandate, an obligation or a resolution.

    A mandate is named by resolution and paragraph (79/9#29, the second in a paragraph 79/9#29.2), an
    obligation by its key from the status list, a resolution by its symbol. Shown are the words that say so,
    every date with its arithmetic, and the history.
    """
    from tracker.service.showing import dossier
    from tracker.views.dossier import dossier_json, dossier_view

    with call.workspace() as workspace:
        found = dossier(workspace, name)
    if form == "json":
        click.echo(dossier_json(found))
        return
    target = console()
    target.print(dossier_view(found, marks=not target.is_terminal or target.is_dumb_terminal))
