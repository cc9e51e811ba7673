"""``tracker evaluate``: what ``tracker run`` does every day, once and now."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.errors import StoreError


@click.command(epilog=examples("tracker evaluate", "tracker --as-of 2026-11-22 evaluate"))
@click.option("--changes", is_flag=True, help="List every change of status since the last evaluation.")
@pass_call
def evaluate(call: Call, *, changes: bool) -> None:
    """Evaluate the status of every obligation and write the notices the day calls for, once.

    What changed since the last evaluation is kept in the history, each change with its day.
    """
    from tracker.service.evaluating import evaluate as evaluate_once

    with call.workspace() as workspace:
        result = evaluate_once(workspace)
    click.echo(result.sentence)
    for name, number in sorted(result.counts.items()):
        click.echo(f"  {number:>7,} {name}")
    if changes:
        for change in result.changes:
            click.echo(
                f"  {change.on}  {change.obligation} @ {change.code}: {change.before} -> {change.after}"
            )
    for notice in result.notices.notices:
        click.echo(f"  {notice.kind:<9}  {notice.subject}")
    if result.notices.notices:
        click.echo(f"  written to {result.notices.folder}")
    if result.notices.problems:
        problem = result.notices.problems[0]
        raise StoreError(f"{problem.message} {problem.remedy}")
