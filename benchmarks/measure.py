"""Wall seconds of a call or command: several runs in turn, the median counts."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path


def corpus() -> Path:
    """Return the folder named by TRACKER_CORPUS or stop with a sentence."""
    named = os.environ.get("TRACKER_CORPUS")
    if not named or not Path(named).is_dir():
        sys.exit("Set TRACKER_CORPUS to the folder that holds ga-pdf/ and text/.")
    return Path(named)


def in_turn(calls: Sequence[Callable[[], object]], runs: int = 5) -> list[list[float]]:
    """Run the calls one after the other, several rounds, so that drift of the machine falls on all alike.

    Returns:
        For each call its seconds, round by round; a first round is not counted.
    """
    seconds: list[list[float]] = [[] for _ in calls]
    for round_number in range(runs + 1):
        for index, call in enumerate(calls):
            start = time.perf_counter()
            call()
            if round_number:
                seconds[index].append(time.perf_counter() - start)
    return seconds


def command(*words: str, env: dict[str, str] | None = None) -> Callable[[], object]:
    """Return a call that runs a command to its end and insists that it succeeds."""
    return lambda: subprocess.run(
        words, check=True, capture_output=True, env={**os.environ, **(env or {})}, timeout=600
    )


def ratio(measured: list[float], reference: list[float]) -> float:
    """Return the median of the round-by-round ratios."""
    return statistics.median(a / b for a, b in zip(measured, reference, strict=True))


def peak_megabytes(children: bool = False) -> float:
    """Return the peak resident memory of this process, or of its largest child, in megabytes."""
    who = resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF
    peak = resource.getrusage(who).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
