"""``tracker confirm``, ``correct`` and ``dismiss``: a person decides about a mandate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call

if TYPE_CHECKING:
    from tracker.service.reviewing import Reviewed


@click.command(
    epilog=examples("tracker confirm 79/9#29", "tracker confirm 79/9#29 79/9#30 --reason 'read in full'")
)
@click.argument("identities", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", default="", metavar="TEXT", help="What there is to say; the history keeps it.")
@pass_call
def confirm(call: Call, identities: tuple[str, ...], reason: str) -> None:
    """Confirm mandates as they were read: all that are named, or none."""
    from tracker.service import reviewing

    with call.workspace() as workspace:
        for done in reviewing.confirm_all(workspace, identities, reason):
            click.echo(f"{done.identity} is {done.state}.")


@click.command(
    epilog=examples(
        "tracker correct 79/9#29 due=GA81 --reason 'the text says eighty-first'",
        "tracker correct 79/9#29 addressee=Secretary-General recipient=GA --reason 'see the corrigendum'",
    )
)
@click.argument("identity", metavar="ID")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--reason", required=True, metavar="TEXT", help="Why; the history keeps it.")
@pass_call
def correct(call: Call, identity: str, changes: tuple[str, ...], reason: str) -> None:
    """Correct fields of a mandate; the correction outlives every later reading of the text.

    Fields: kind, addressee, recipient, due, item, sub_item, subject, binding. A due is written as a code:
    GA81, 2026-03-31, every:P1Y from GA80, P60D, next, none. An empty value empties the field.
    """
    from tracker.service import reviewing

    with call.workspace() as workspace:
        done = reviewing.correct(workspace, identity, reviewing.parse_changes(changes), reason)
    values = ", ".join(f"{name} is {value or 'empty'}" for name, value in done.changes.items())
    click.echo(f"{done.identity} is {done.state}: {values}; {_follows(done)}.")


@click.command(epilog=examples("tracker dismiss 79/9#12 --reason 'a request to Member States only'"))
@click.argument("identities", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is no mandate; the history keeps it.")
@pass_call
def dismiss(call: Call, identities: tuple[str, ...], reason: str) -> None:
    """Dismiss what was read as a mandate and is none; nothing is asked for by it any more."""
    from tracker.service import reviewing

    with call.workspace() as workspace:
        *others, last = reviewing.dismiss_all(workspace, identities, reason)
        for done in others:
            click.echo(f"{done.identity} is {done.state}.")
        click.echo(f"{last.identity} is {last.state}; {_follows(last)}.")


def _follows(done: Reviewed) -> str:
    if not done.obligations:
        return "no obligation changed"
    return f"{done.obligations} {'obligation' if done.obligations == 1 else 'obligations'} changed with it"
