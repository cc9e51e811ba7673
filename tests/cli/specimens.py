"""Commands that end as commands can end, to see what the edge makes of it."""

import click

from tracker import errors


@click.command()
@click.argument("kind")
def fail(kind: str) -> None:
    """Raise an error of the family by its name."""
    raise getattr(errors, kind)("One clear sentence.")


@click.command()
def stumble() -> None:
    """Fail as nobody foresaw."""
    raise ZeroDivisionError("division\nby zero")


@click.command()
def interrupt() -> None:
    """Be interrupted at the keyboard."""
    raise KeyboardInterrupt


@click.command()
def chatter() -> None:
    """Print until the reader has gone."""
    while True:
        click.echo("x" * 1000)


@click.command()
@click.pass_obj
def day(call: object) -> None:
    """Print the evaluation day and the actor."""
    click.echo(f"{call.as_of} {call.actor} {call.db} {call.config}")  # type: ignore[attr-defined]
