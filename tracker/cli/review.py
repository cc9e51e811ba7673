"""``tracker review``: one mandate after the other, one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.printing import console
from tracker.errors import MisuseError, TrackerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.service.workspace import Workspace

_KEYS = "[c] confirm  [x] dismiss  [e] correct  [s] skip  [q] quit  "


@click.command(
    epilog=examples("tracker review", "tracker review 79/9", "tracker review --kind report --limit 20")
)
@click.argument("symbol", default="", metavar="[RESOLUTION]")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Of this kind; may be repeated.")
@click.option(
    "--limit", type=click.IntRange(0, 1_000_000), default=0, metavar="N", help="At most N of them; 0 for all."
)
@pass_call
def review(call: Call, symbol: str, kinds: tuple[str, ...], limit: int) -> None:
    """Walk through the mandates nobody has reviewed, those in doubt first, then the least certain.

    One key each: c confirms, x dismisses (and asks why), e corrects, s skips, q stops. Every decision is
    kept at once, so stopping loses nothing.
    """
    from tracker.service import reviewing

    done = 0
    with call.workspace() as workspace:
        found = reviewing.queue(workspace, resolution=symbol)
        waiting = [mandate for mandate in found if not kinds or mandate.facts["kind"] in kinds]
        waiting = waiting[:limit] if limit else waiting
        for number, mandate in enumerate(waiting, 1):
            console().rule(f"{number} of {len(waiting)}", style="dim")
            _show(workspace, mandate.identity, mandate.doubts)
            decided = _decide(workspace, mandate.identity)
            if decided is None:
                break
            done += decided
        left = reviewing.waiting(workspace)
    click.echo(f"{done} reviewed; {left:,} on record still wait." if waiting else "Nothing waits for review.")


def _show(workspace: Workspace, identity: str, doubts: Sequence[str]) -> None:
    from tracker.service.showing import dossier
    from tracker.views.dossier import mandate_view

    target = console()
    if mandate := dossier(workspace, identity).mandate:
        marks = not target.is_terminal or target.is_dumb_terminal
        target.print(mandate_view(mandate, doubts=doubts, marks=marks))


def _decide(workspace: Workspace, identity: str) -> bool | None:
    """Take one decision; false when the mandate is skipped, none when the walk is to stop."""
    from tracker.service import reviewing

    while True:
        key = _key()
        try:
            if key == "c":
                reviewing.confirm(workspace, identity)
            elif key == "x":
                reviewing.dismiss(workspace, identity, click.prompt("Why"))
            elif key == "e":
                changes = reviewing.parse_changes(_corrections(reviewing.CORRECTABLE))
                # A wrong value is refused before anybody has written down why.
                reviewing.checked_changes(changes)
                reviewing.correct(workspace, identity, changes, click.prompt("Why"))
            elif key in {"s", "q"}:
                return False if key == "s" else None
            else:
                continue
        except TrackerError as error:
            # A slip of the keyboard ends nothing: the same mandate is asked for again.
            click.echo(str(error), err=True)
            continue
        return True


def _key() -> str:
    click.echo(_KEYS, nl=False)
    try:
        key = click.getchar().lower()
    except (OSError, EOFError) as error:
        click.echo()
        raise MisuseError(
            "The review asks for one key at a time and needs a terminal; "
            "elsewhere use tracker confirm, correct and dismiss."
        ) from error
    click.echo(key if key.isprintable() else "")
    return key


def _corrections(fields: tuple[str, ...]) -> list[str]:
    click.echo(f"FIELD=VALUE, one a line; an empty line ends. The fields:\n  {', '.join(fields)}")
    words: list[str] = []
    while word := click.prompt("", default="", show_default=False, prompt_suffix="> "):
        words.append(word)
    return words
