"""``tracker trace``: what came before and after a resolution."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import format_option
from tracker.cli.printing import console


@click.command(epilog=examples("tracker trace 75/276", "tracker trace A/RES/79/9 --format json"))
@click.argument("symbol", metavar="SYMBOL")
@format_option
@pass_call
def trace(call: Call, symbol: str, form: str) -> None:
    """Follow the series of a resolution: the earlier and later ones on the same matter.

    They belong together by title, by the organization named in it, or because one recalls another in the same
    breath. What is recalled for another reason is listed apart.
    """
    from tracker.service import tracing
    from tracker.views.series import series_csv, series_json, series_table

    with call.workspace() as workspace:
        series = tracing.trace(workspace, symbol)
    if form == "table":
        target = console()
        target.print(series_table(series, target.width))
    else:
        click.echo(series_json(series) if form == "json" else series_csv(series), nl=form == "json")
