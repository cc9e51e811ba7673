"""A whole ingest of the corpus into a new SQLite database, then again: counts, seconds, peak memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import command, corpus, in_turn, peak_megabytes
from benchmarks.reading import plain


def main() -> None:
    tracker = str(Path(sys.executable).with_name("tracker"))
    pdfs = sorted((corpus() / "ga-pdf").glob("*.pdf"))
    [bare] = in_turn([lambda: plain(pdfs)], runs=1)
    with tempfile.TemporaryDirectory() as folder:
        command(tracker, "--db", f"sqlite:///{folder}/pdf.sqlite", "status")()
        start = time.perf_counter()
        command(tracker, "--db", f"sqlite:///{folder}/pdf.sqlite", "ingest", str(corpus() / "ga-pdf"))()
        seconds = time.perf_counter() - start
        print(
            f"{len(pdfs)} PDFs: {seconds:.1f} s, {seconds / bare[0]:.2f} x plain reading on one core ({bare[0]:.1f} s)"
        )
        for turn in ("first", "again"):
            start = time.perf_counter()
            done = subprocess.run(
                [tracker, "--db", f"sqlite:///{folder}/all.sqlite", "ingest", str(corpus() / "ga-pdf"), str(corpus() / "text")],
                capture_output=True, text=True, timeout=600, check=False,
            )  # fmt: skip
            print(
                f"whole corpus, {turn}: {time.perf_counter() - start:.1f} s, exit {done.returncode}\n{done.stdout.strip()}"
            )
    print(f"peak memory of the largest process {peak_megabytes(children=True):.0f} MB")


if __name__ == "__main__":
    main()
