"""``tracker status``: what is due, from whom and when."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import format_option, session_code
from tracker.cli.printing import console

_KINDS = ("report", "report-content", "oral", "agenda", "review", "term", "meeting")
_STATUSES = (
    "overdue", "due-soon", "upcoming", "scheduled", "submitted", "discharged", "past", "no-record", "undated",
)  # fmt: skip
_ROWS_ON_A_TERMINAL = 50


@click.command(
    epilog=examples(
        "tracker status",
        "tracker status --within 30 --addressee 'Secretary-General'",
        "tracker status --session GA81 --kind report --kind oral",
        "tracker --as-of 2026-11-22 status --status overdue --status due-soon",
        "tracker status --all --format csv > mandates.csv",
    )
)
@click.option(
    "--organ",
    "organs",
    multiple=True,
    type=click.Choice(["GA", "SC", "HRC", "ECOSOC"], case_sensitive=False),
    help="Asked for by this organ; may be repeated.",
)
@click.option("--session", default="", metavar="CODE", help="Due at this session: GA81, HRC57.")
@click.option("--item", default="", metavar="WORDS", help="Words of the agenda item or title.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Of this kind; may be repeated."
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(_STATUSES),
    help="With this status; may be repeated.",
)
@click.option("--addressee", default="", metavar="WORDS", help="Words of who must act.")
@click.option(
    "--within",
    type=click.IntRange(0, 36_500),
    default=None,
    metavar="DAYS",
    help="Deadline within so many days.",
)
@click.option(
    "--limit", type=click.IntRange(0, 1_000_000), default=None, metavar="N", help="At most N rows; 0 for all."
)
@click.option(
    "--all", "everything", is_flag=True, help="Also the discharged, the undated and what has no record."
)
@format_option
@pass_call
def status(
    call: Call,
    *,
    organs: tuple[str, ...],
    session: str,
    item: str,
    kinds: tuple[str, ...],
    statuses: tuple[str, ...],
    addressee: str,
    within: int | None,
    limit: int | None,
    form: str,
    everything: bool,
) -> None:
    """Show what is due, from whom and when, the nearest deadline first.

    Left out unless asked for: what is discharged, what no date follows from, and the past nobody reported on.
    The deadline of a written report is the day it must be submitted, ten weeks before it is considered.
    A table shows the 50 rows nearest to the day unless --limit says otherwise; JSON and CSV hold all.
    """
    from tracker.dating.standing import Question
    from tracker.service.status import overview
    from tracker.views.standings import overview_csv, overview_json, overview_table

    rows = limit if limit is not None else (_ROWS_ON_A_TERMINAL if form == "table" else 0)
    question = Question(
        organs=tuple(organ.upper() for organ in organs),
        session=session_code(session),
        item=item,
        kinds=kinds,
        statuses=tuple(name.replace("-", " ") for name in statuses),
        addressee=addressee,
        within=within,
        everything=everything,
        limit=rows,
    )
    with call.workspace() as workspace:
        found = overview(workspace, question)
    if form == "table":
        target = console()
        target.print(overview_table(found, target.width))
    else:
        click.echo(overview_json(found) if form == "json" else overview_csv(found), nl=form == "json")
