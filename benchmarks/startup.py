"""Start-up of ``tracker status`` on a fresh register, against importing what any such table needs."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import command, in_turn, ratio

REFERENCE = "import sqlalchemy, rich, rich.table, rich.console"


def main() -> None:
    tracker = str(Path(sys.executable).with_name("tracker"))
    with tempfile.TemporaryDirectory() as folder:
        words = (tracker, "--db", f"sqlite:///{folder}/tracker.sqlite", "--as-of", "2026-11-22", "status")
        command(*words)()
        bare, status, helped = in_turn(
            [command(sys.executable, "-c", REFERENCE), command(*words), command(tracker, "--help")], runs=11
        )
    print(f"imports alone (sqlalchemy, rich)  {statistics.median(bare) * 1000:6.0f} ms   1.00")
    print(
        f"tracker status                    {statistics.median(status) * 1000:6.0f} ms   {ratio(status, bare):.2f}"
    )
    print(
        f"tracker --help                    {statistics.median(helped) * 1000:6.0f} ms   {ratio(helped, bare):.2f}"
    )


if __name__ == "__main__":
    main()
