"""A slip at the keyboard or in a file ends as one sentence with its exit code, never as something unforeseen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def call(folder: Path, *arguments: str, output: str = "") -> tuple[int, str]:
    """Run the tracker as a process of its own, without a terminal."""
    command = [sys.executable, "-c", "from tracker.cli.main import main; main()", *arguments]
    with open(output or folder / "out", "w") as out:  # noqa: PTH123 - /dev/full is no path to write text to
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            start_new_session=True,
            timeout=60,
        )
    return done.returncode, done.stderr


HERE = ("--db", "sqlite:///t.sqlite")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ((*HERE, "status", "--within", "999999999999"), 2, "0<=x<=36500"),
        ((*HERE, "status", "--limit", "9" * 23), 2, "0<=x<=1000000"),
        ((*HERE, "review", "--limit", "9" * 23), 2, "0<=x<=1000000"),
        (("session", "GA9999"), 2, "sessions are numbered"),
        (("session", "ECOSOC10000"), 2, "sessions are numbered"),
        (("--db", "postgresql://localhost:abc/x", "status"), 4, "is not a database URL"),
        ((*HERE, "document", "import", "wide.csv"), 6, "wide.csv line 2 cannot be read as CSV"),
        ((*HERE, "document", "import", "wide-head.csv"), 6, "wide-head.csv line 1 cannot be read as CSV"),
    ],
)
def test_one_sentence_and_its_code(
    tmp_path: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    cell = "x" * 200_000
    (tmp_path / "wide.csv").write_text(f"symbol,date,title\nA/79/1,2024-08-08,{cell}\n", encoding="utf-8")
    (tmp_path / "wide-head.csv").write_text(f"symbol,date,{cell}\n", encoding="utf-8")
    ended, said = call(tmp_path, *arguments)
    assert ended == code, said
    assert sentence in said
    assert said.startswith("tracker: ")
    assert said.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_without_room(tmp_path: Path) -> None:
    ended, said = call(tmp_path, "session", "GA81", output="/dev/full")
    assert (ended, said) == (1, "tracker: The output cannot be written: No space left on device.\n")
