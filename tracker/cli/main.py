"""The entry: global options, the list of commands, every error as a sentence with an exit code."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import __version__
from tracker.cli.call import Call, default_actor, examples, today
from tracker.cli.lazy import Entry, LazyGroup
from tracker.cli.options import day_option
from tracker.errors import MisuseError, TrackerError
from tracker.values.file_names import spell

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from types import FrameType

INTERRUPTED = 130
TERMINATED = 143
BROKEN_PIPE = 141
UNEXPECTED = 70
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

_READ, _LOOK, _DECIDE, _DELIVER = "Reading", "Looking", "Deciding", "Delivering"

COMMANDS = {
    "ingest": Entry("tracker.cli.ingest:ingest", "Read resolutions into the database.", _READ),
    "extract": Entry(
        "tracker.cli.extract:extract", "Print the mandates in files, without a database.", _READ
    ),
    "check": Entry(
        "tracker.cli.check:check", "Run the validation rules over register, database and files.", _READ
    ),
    "status": Entry("tracker.cli.status:status", "Show what is due, from whom and when.", _LOOK),
    "show": Entry(
        "tracker.cli.show:show", "Show one mandate, obligation or resolution with its dates.", _LOOK
    ),
    "agenda": Entry(
        "tracker.cli.agenda:agenda", "List the items to be included in a session's agenda.", _LOOK
    ),
    "trace": Entry("tracker.cli.trace:trace", "Follow a resolution's series back and forward.", _LOOK),
    "session": Entry("tracker.cli.session:session", "Show when a session opens and closes, and why.", _LOOK),
    "review": Entry(
        "tracker.cli.review:review", "Walk through what nobody has reviewed, one key each.", _DECIDE
    ),
    "confirm": Entry("tracker.cli.decide:confirm", "Confirm a mandate as read.", _DECIDE),
    "correct": Entry("tracker.cli.decide:correct", "Correct fields of a mandate.", _DECIDE),
    "dismiss": Entry("tracker.cli.decide:dismiss", "Dismiss what is no mandate.", _DECIDE),
    "document": Entry(
        "tracker.cli.document:document", "Record the documents that discharge obligations.", _DECIDE
    ),
    "notices": Entry(
        "tracker.cli.notices:notices", "Preview and write the notices that a day calls for.", _DELIVER
    ),
    "outline": Entry("tracker.cli.outline:outline", "Write the skeleton of a consolidated report.", _DELIVER),
    "evaluate": Entry("tracker.cli.evaluate:evaluate", "Evaluate status and write notices, once.", _DELIVER),
    "run": Entry("tracker.cli.run:run", "Evaluate every day and catch up after downtime.", _DELIVER),
}

_GLOBAL_OPTIONS = {"--db", "--as-of", "--config", "--actor", "--version"}


@click.group(
    cls=LazyGroup,
    entries=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "tracker ingest resolutions/", "tracker status", "tracker --as-of 2026-11-22 status --within 60"
    ),
)
@click.option("--db", metavar="URL", default="", help="The database; default: a file in your data folder.")
@day_option("--as-of", help="The day to look from; default: today.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help="The settings; default: tracker.toml.",
)
@click.option(
    "--actor", default="", metavar="NAME", help="Who acts, for the history; default: your login name."
)
@click.version_option(__version__, prog_name="tracker", message="%(prog)s %(version)s")
@click.pass_context
def root(ctx: click.Context, db: str, as_of: date | None, config: Path | None, actor: str) -> None:
    """Read United Nations resolutions and keep track of what they oblige whom to deliver, and when."""
    ctx.obj = Call(db=db, config=config, as_of=as_of or today(), actor=actor or default_actor())


def main() -> None:
    """Run the tracker as the console script."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a sign shows another one; the words go on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, _end)
    sys.exit(run(sys.argv[1:]))


class _Terminated(BaseException):
    """Somebody asked this process to end."""


def _end(_number: int, _frame: FrameType | None) -> None:
    raise _Terminated


def run(arguments: Sequence[str]) -> int:
    """Run one call; every error ends as one sentence on standard error.

    Args:
        arguments: The command line without the program's name.

    Returns:
        The exit code, see ``docs/exit-codes.md``.
    """
    try:
        result = root.main(
            args=[_storable(given) for given in arguments], prog_name="tracker", standalone_mode=False
        )
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):
        # The reader has gone (`tracker status | head`): click makes that a SystemExit, a flush of ours does
        # not. What Python would still flush has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return BROKEN_PIPE
    except _Terminated:
        return _say("Terminated; nothing half-done was kept.", TERMINATED)
    except (click.Abort, KeyboardInterrupt):
        return _say("Interrupted; nothing half-done was kept.", INTERRUPTED)
    except TrackerError as error:
        return _say(str(error), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return MisuseError.exit_code
    except click.ClickException as error:
        return _say(_sentence(error), MisuseError.exit_code)
    except OSError as error:
        return _unwritable(error) if error.errno in _NO_ROOM else _unexpected(error)
    except Exception as error:
        return _unexpected(error)
    return result if isinstance(result, int) else 0


def _storable(argument: str) -> str:
    """Spell an argument so that it can be stored and shown; a file's name must find the file, so it stays."""
    return argument if os.path.lexists(argument) else spell(argument)


def _say(sentence: str, code: int) -> int:
    click.echo(f"tracker: {sentence}", err=True)
    return code


def _sentence(error: click.ClickException) -> str:
    text = error.format_message().rstrip(".") + "."
    if isinstance(error, click.NoSuchOption) and error.option_name in _GLOBAL_OPTIONS:
        return f"{error.option_name} stands before the command: tracker {error.option_name} … COMMAND."
    if isinstance(error, click.UsageError) and error.ctx is not None:
        text += f" See {error.ctx.command_path} --help."
    return text


def _unwritable(error: OSError) -> int:
    # What is still to be flushed at the end would fail again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return _say(f"The output cannot be written: {error.strerror}.", TrackerError.exit_code)


def _unexpected(error: Exception) -> int:
    if os.environ.get("TRACKER_DEBUG"):
        raise error
    kind = type(error).__name__
    detail = " ".join(str(error).split())[:200]
    return _say(
        f"Something unforeseen went wrong ({kind}: {detail}); "
        "set TRACKER_DEBUG=1 to see where, and please report it.",
        UNEXPECTED,
    )
