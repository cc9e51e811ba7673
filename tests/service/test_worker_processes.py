"""Processes that read files end with the one that started them, however it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.resolution_texts import keeping

MAIN = "from tracker.cli.main import main\nif __name__ == '__main__':\n    main()\n"


def alive(group: int) -> bool:
    """Whether any process of a group is still there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)])
def test_no_process_is_left_behind(tmp_path: Path, number: int, code: int) -> None:
    folder, script = tmp_path / "resolutions", tmp_path / "tracker_main.py"
    folder.mkdir()
    script.write_text(MAIN, encoding="utf-8")
    for one in range(300):
        (folder / f"{one}.txt").write_text(keeping(number=one + 1).text, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, script, "--db", f"sqlite:///{tmp_path}/t.sqlite", "ingest", "--jobs", "2", folder],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert child.stderr is not None
    assert "read 30 of 300" in child.stderr.readline()
    child.send_signal(number)
    said = child.stderr.read()
    assert child.wait(timeout=20) == code, said
    assert ("Terminated" in said) == (code == 143)
    until = time.monotonic() + 10
    while alive(child.pid) and time.monotonic() < until:
        time.sleep(0.1)
    assert not alive(child.pid)
