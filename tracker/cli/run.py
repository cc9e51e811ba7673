"""``tracker run``: the daily watch."""

from __future__ import annotations

from datetime import UTC, datetime, time

import click

from tracker.cli.call import Call, examples, pass_call, today
from tracker.errors import MisuseError


def _time_of_day(text: str) -> time:
    try:
        hour, _, minute = text.partition(":")
        return time(int(hour), int(minute))
    except ValueError as error:
        raise MisuseError(f"{text!r} is no time of day; write it as 05:00, in UTC.") from error


@click.command(
    epilog=examples("tracker run", "tracker run --at 06:30", "tracker --db postgresql://host/mandates run")
)
@click.option(
    "--at", default="05:00", metavar="HH:MM", help="When to evaluate every day, in UTC; default: 05:00."
)
@pass_call
def run(call: Call, *, at: str) -> None:
    """Evaluate status and write notices every day, until stopped with Ctrl-C or SIGTERM.

    What was missed while it was not running is caught up at once, and once. What has been done is kept in the
    database: any number of restarts writes nothing twice.
    """
    if call.as_of != today():
        raise MisuseError("The watch goes by the clock; for another day use tracker --as-of DAY evaluate.")
    from tracker.jobs import Nightwatch
    from tracker.settings import database_url

    settings = call.settings()
    watch = Nightwatch(
        settings=settings,
        url=database_url(settings, call.db or None),
        actor=call.actor,
        at=_time_of_day(at),
        say=click.echo,
        clock=lambda: datetime.now(UTC),
    )
    watch.watch()
