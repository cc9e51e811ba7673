"""``tracker confirm``, ``correct`` and ``dismiss``: a person decides about a mandate."""

from __future__ import annotations

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import reason_option
from tracker.errors import MisuseError

FIELDS = ("kind", "addressee", "recipient", "due", "item", "sub_item", "subject")


@click.command(
    epilog=examples("tracker confirm 79/9#29", "tracker confirm 79/9#29 79/9#30 --reason 'read in full'")
)
@click.argument("identities", nargs=-1, required=True, metavar="ID...")
@reason_option
@pass_call
def confirm(call: Call, identities: tuple[str, ...], reason: str) -> None:
    """Confirm mandates as they were read."""
    from tracker.service import reviewing

    with call.workspace() as workspace:
        for identity in identities:
            reviewing.confirm(workspace, identity, reason)
            click.echo(f"{identity} is confirmed.")


@click.command(
    epilog=examples(
        "tracker correct 79/9#29 due=GA81",
        "tracker correct 79/9#29 addressee='Secretary-General' recipient=GA --reason 'see the corrigendum'",
    )
)
@click.argument("identity", metavar="ID")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@reason_option
@pass_call
def correct(call: Call, identity: str, changes: tuple[str, ...], reason: str) -> None:
    """Correct fields of a mandate; the correction outlives every later reading of the text.

    Fields: kind, addressee, recipient, due, item, sub_item, subject. A due is written as a code: GA81,
    2026-03-31, every:P1Y from GA80, P60D, next, none.
    """
    from tracker.service import reviewing

    wanted = read_changes(changes)
    with call.workspace() as workspace:
        reviewing.correct(workspace, identity, wanted, reason)
    click.echo(
        f"{identity} is corrected: "
        + ", ".join(f"{name} is {value or 'empty'}" for name, value in wanted.items())
    )


@click.command(epilog=examples("tracker dismiss 79/9#12 --reason 'a request to Member States only'"))
@click.argument("identities", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is no mandate; the history keeps it.")
@pass_call
def dismiss(call: Call, identities: tuple[str, ...], reason: str) -> None:
    """Dismiss what was read as a mandate and is none; nothing is asked for by it any more."""
    from tracker.service import reviewing

    with call.workspace() as workspace:
        for identity in identities:
            reviewing.dismiss(workspace, identity, reason)
            click.echo(f"{identity} is dismissed.")


def read_changes(words: tuple[str, ...]) -> dict[str, str]:
    """Read corrections as people type them.

    Args:
        words: ``due=GA81``, one for each field.

    Returns:
        The new value by field.

    Raises:
        MisuseError: A word has no ``=``, or names no field that can be corrected.
    """
    changes: dict[str, str] = {}
    for word in words:
        name, mark, value = word.partition("=")
        name = name.strip().replace("-", "_")
        if not mark or name not in FIELDS:
            raise MisuseError(
                f"{word!r} corrects nothing; write FIELD=VALUE with one of {', '.join(FIELDS)}."
            )
        changes[name] = value.strip()
    return changes
