"""The scorer's table over the development set, from what ``tracker extract`` prints."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import corpus


def main() -> None:
    tracker = str(Path(sys.executable).with_name("tracker"))
    beside = corpus().parent
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        with predicted.open("w", encoding="utf-8") as out:
            subprocess.run(
                [tracker, "extract", str(corpus() / "ga-pdf"), str(corpus() / "text"), "--format", "jsonl"],
                stdout=out, stderr=subprocess.DEVNULL, check=False, timeout=600,
            )  # fmt: skip
        scorer = [
            sys.executable,
            str(beside / "eval" / "score.py"),
            str(predicted),
            str(beside / "gold" / "dev.jsonl"),
        ]
        subprocess.run([*scorer, *sys.argv[1:]], check=True, timeout=600)


if __name__ == "__main__":
    main()
