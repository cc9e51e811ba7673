"""``tracker review``: one mandate after the other, one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.decide import FIELDS, read_changes
from tracker.cli.printing import console
from tracker.errors import TrackerError

if TYPE_CHECKING:
    from tracker.service.workspace import Workspace

_KEYS = "[c] confirm  [x] dismiss  [e] correct  [s] skip  [q] quit"


@click.command(
    epilog=examples("tracker review", "tracker review 79/9", "tracker review --organ HRC --kind report")
)
@click.argument("symbol", default="", metavar="[RESOLUTION]")
@click.option(
    "--organ",
    "organs",
    multiple=True,
    type=click.Choice(["GA", "SC", "HRC", "ECOSOC"], case_sensitive=False),
    help="Of this organ's resolutions; may be repeated.",
)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Of this kind; may be repeated.")
@pass_call
def review(call: Call, symbol: str, organs: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    """Walk through the mandates nobody has reviewed, the doubtful first, then by the next deadline.

    One key each: c confirms, x dismisses (and asks why), e corrects, s skips, q stops. Every decision is
    kept at once, so stopping loses nothing.
    """
    from tracker.service.queueing import queue

    done = 0
    with call.workspace() as workspace:
        waiting = queue(workspace, symbol, organs=tuple(organ.upper() for organ in organs), kinds=kinds)
        for number, identity in enumerate(waiting, 1):
            _show(workspace, identity, number, len(waiting))
            decided = _decide(workspace, identity)
            if decided is None:
                break
            done += decided
    left = len(waiting) - done
    click.echo(f"{done} reviewed, {left} still waiting." if waiting else "Nothing waits for review.")


def _show(workspace: Workspace, identity: str, number: int, total: int) -> None:
    from tracker.service.showing import dossier
    from tracker.views.dossier import mandate_view

    found = dossier(workspace, identity)
    target = console()
    target.rule(f"{number} of {total}", style="dim")
    if found.mandate:
        target.print(mandate_view(found.mandate, marks=not target.is_terminal or target.is_dumb_terminal))


def _decide(workspace: Workspace, identity: str) -> bool | None:
    """Take one decision: whether one was taken, none to stop."""
    from tracker.service import reviewing

    while True:
        click.echo(f"{_KEYS} ", nl=False)
        key = click.getchar().lower()
        click.echo(key if key.isprintable() else "")
        try:
            if key == "c":
                reviewing.confirm(workspace, identity)
            elif key == "x":
                reviewing.dismiss(workspace, identity, click.prompt("Why"))
            elif key == "e":
                reviewing.correct(workspace, identity, _ask_for_changes(), click.prompt("Why", default=""))
            elif key in {"s", "q"}:
                return False if key == "s" else None
            else:
                continue
        except TrackerError as error:
            # A slip of the keyboard ends nothing: the mandate is asked for again.
            click.echo(f"{error}", err=True)
            continue
        return True


def _ask_for_changes() -> dict[str, str]:
    words = []
    click.echo(f"Corrections as FIELD=VALUE ({', '.join(FIELDS)}); an empty line ends them.")
    while word := click.prompt(" ", default="", show_default=False, prompt_suffix=""):
        words.append(word)
    return read_changes(tuple(words))
