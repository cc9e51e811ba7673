import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli import specimens
from tracker import __version__, errors
from tracker.cli.lazy import Entry
from tracker.cli.main import COMMANDS, run
from tracker.errors import TrackerError

ROOT = Path(__file__).parent.parent.parent
FAMILY = [
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, TrackerError)
]


@pytest.fixture(autouse=True)
def _specimens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("fail", "stumble", "interrupt", "chatter", "day"):
        monkeypatch.setitem(COMMANDS, name, Entry(f"{specimens.__name__}:{name}", "A specimen."))


@pytest.mark.parametrize("kind", FAMILY)
def test_every_error_of_the_family_has_its_code_and_sentence(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["fail", kind]) == getattr(errors, kind).exit_code
    assert capsys.readouterr() == ("", "tracker: One clear sentence.\n")


def test_every_exit_code_is_documented() -> None:
    page = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)}
    assert documented == {0, 70, 130, 141, 143} | {getattr(errors, kind).exit_code for kind in FAMILY}


def test_the_unforeseen_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACKER_DEBUG", raising=False)
    assert run(["stumble"]) == 70
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ZeroDivisionError: division by zero" in said
    assert "TRACKER_DEBUG=1" in said


def test_the_unforeseen_shows_where_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(["stumble"])


def test_arguments_that_are_no_utf_8_are_spelled(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--actor", "Ad\udcffa", "day"]) == 0
    assert " Ad\\xffa " in capsys.readouterr().out


def test_ctrl_c_is_no_error_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["interrupt"]) == 130
    assert capsys.readouterr().err == "\ntracker: Interrupted; nothing half-done was kept.\n"


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = (
        "import sys; from tracker.cli.lazy import Entry; from tracker.cli.main import COMMANDS, run;"
        "COMMANDS['chatter'] = Entry('tests.cli.specimens:chatter', ''); sys.exit(run(['chatter']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(30) == 141
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nosuch"], "No such command 'nosuch'"),
        (["--as-of", "yesterday", "day"], "write it as 2026-11-22"),
        (["--as-of", "2026-02-30", "day"], "write it as 2026-11-22"),
        (["day", "--as-of", "2026-11-22"], "--as-of stands before the command"),
        (["day", "--db", "sqlite://"], "--db stands before the command"),
        (["fail"], "Missing argument"),
        (["fail", "x", "y"], "tracker fail --help"),
    ],
)
def test_misuse_is_code_2_with_one_sentence(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.startswith("tracker: ")
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_global_options_reach_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["--as-of", "2026-11-22", "--actor", "Ada", "--db", "sqlite:///x", "--config", "c.toml", "day"])
        == 0
    )
    assert capsys.readouterr().out == "2026-11-22 Ada sqlite:///x c.toml\n"


def test_the_day_is_today_in_utc(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_ACTOR", "Grace")
    before = datetime.now(UTC).date()
    run(["day"])
    day, actor, *_ = capsys.readouterr().out.split()
    assert day in {str(before), str(datetime.now(UTC).date())}
    assert actor == "Grace"


def test_a_terminal_that_knows_few_signs_is_no_error() -> None:
    program = "import sys; sys.argv[1:] = ['session', 'GA81']; from tracker.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"GA81" in done.stdout


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"tracker {__version__}\n"


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("Usage: tracker")
    assert "See tracker --help" not in shown


@pytest.mark.parametrize(
    "arguments", [["--help"], ["status", "--help"], ["--version"], ["extract", "--help"]]
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    program = (
        f"import sys; from tracker.cli.main import run; run({arguments!r});"
        "heavy = {'sqlalchemy', 'rich', 'alembic', 'pypdfium2', 'jinja2', 'docx', 'bs4', 'platformdirs'};"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
