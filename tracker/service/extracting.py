"""From files to mandates without a database: read, parse and extract, over several processes, in order."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING

from tracker.errors import NotOnRecordError, Problem, RefusedError, Severity, TrackerError
from tracker.values.file_names import spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tracker.extraction.mandate import Mandate
    from tracker.parsing.resolution import ParsedDocument
    from tracker.reading.files import Found

REFUSED = "file-refused"
"""The code of the problem that says why a file cannot be read."""

MISSING = "file-missing"
"""The code of the problem that says that a path named outright is not there."""

_AHEAD = 8  # files in work per process: enough to keep all busy, few enough to keep memory flat


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one file gave.

    Attributes:
        file: The file.
        sha256: The hash of its bytes, in hexadecimal; empty when it was refused.
        format: ``pdf``, ``docx``, ``html``, ``markdown`` or ``text``; empty when it was refused.
        pages: How many pages; 0 where the source has none.
        document: What it holds; none when it was refused.
        mandates: The mandates of its resolutions, in their order.
        problems: What was not understood; the refusal itself where there is one.
    """

    file: Path
    sha256: str = ""
    document: ParsedDocument | None = None
    mandates: tuple[Mandate, ...] = ()
    problems: tuple[Problem, ...] = ()
    format: str = ""
    pages: int = 0

    @property
    def refused(self) -> bool:
        """Whether the file could not be read at all."""
        return self.document is None


def list_files(paths: Iterable[Path]) -> list[Path]:
    """List the documents among files and folders.

    Args:
        paths: Files and folders; folders are searched to the bottom.

    Returns:
        The files, sorted, each once.

    Raises:
        NotOnRecordError: None of the paths exists; where one of several is missing, reading it says so.
    """
    from tracker.reading import find_files

    return find_files(paths)


def search_files(paths: Iterable[Path]) -> Found:
    """List the documents as `list_files` does, and count what was passed over.

    Args:
        paths: Files and folders.

    Returns:
        The files, and how many others the folders hold.

    Raises:
        NotOnRecordError: None of the paths exists.
    """
    from tracker.reading.files import search

    return search(paths)


def extract_files(paths: Iterable[Path], *, max_megabytes: int, jobs: int = 0) -> Iterator[Extracted]:
    """Read files and find their mandates.

    Args:
        paths: The files; they come back in this order.
        max_megabytes: Larger files are refused.
        jobs: How many processes; 0 for one a core.

    Yields:
        One result a file, as soon as it and those before it are done. A file that cannot be read, or that
        brings its process down, comes back refused, and the others go on.
    """
    jobs = jobs or os.cpu_count() or 1
    waiting = iter(paths)
    head = list(islice(waiting, 2))
    if jobs == 1 or len(head) < 2:
        yield from (extract_file(path, max_megabytes) for path in (*head, *waiting))
        return
    yield from _in_processes(iter((*head, *waiting)), max_megabytes, jobs)


def extract_file(path: Path, max_megabytes: int) -> Extracted:
    """Read one file and find its mandates.

    Args:
        path: The file.
        max_megabytes: A larger one is refused.

    Returns:
        What it gave; refused with a problem when it cannot be read.
    """
    # The readers are loaded where the work is done: a parent process that only hands out files stays light.
    from tracker.extraction import extract_mandates
    from tracker.parsing.document import parse_document
    from tracker.reading import read_file

    try:
        clean = read_file(path, max_bytes=max_megabytes * 1024 * 1024)
        document = parse_document(clean)
        mandates = tuple(m for resolution in document.resolutions for m in extract_mandates(resolution))
    except RefusedError as error:
        return Extracted(path, problems=(refusal(path, str(error)),))
    except NotOnRecordError:
        return Extracted(path, problems=(missing(path),))
    except (TrackerError, OSError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        return Extracted(path, problems=(refusal(path, f"{spell(path)} cannot be read ({said})"),))
    except Exception as error:
        if os.environ.get("TRACKER_DEBUG"):
            raise
        return Extracted(path, problems=(fault(path, f"{type(error).__name__}: {error}"),))
    within = tuple(p for resolution in document.resolutions for p in resolution.problems)
    problems = clean.problems + document.problems + within
    return Extracted(path, clean.sha256, document, mandates, problems, clean.format, clean.pages)


def refusal(path: Path, reason: str) -> Problem:
    """Make the problem that says why a file was refused.

    Args:
        path: The file.
        reason: What is wrong with it as the readers say it: the file's name, the fault and, behind a colon,
            what to do.

    Returns:
        The problem, an error. Its place names the file, so that its message need not.
    """
    for name in (spell(path), spell(path.name)):
        reason = reason.removeprefix(f"{name} ")
    fault, _, cure = (part.strip().rstrip(".") for part in reason.partition(": "))
    cure = cure or "give a text PDF, Word, HTML or plain text file of it"
    remedy = f"{cure[:1].upper()}{cure[1:]}"
    return Problem(REFUSED, Severity.ERROR, spell(path), f"The file {fault}.", f"{remedy}.")


def missing(path: Path) -> Problem:
    """Make the problem that says that a file or folder named outright is not there.

    Args:
        path: The path as named.

    Returns:
        The problem, an error.
    """
    message = "There is no such file or folder."
    return Problem(MISSING, Severity.ERROR, spell(path), message, "Check how it is spelled.")


def fault(path: Path, reason: str) -> Problem:
    """Make the problem that says that not the file but the tracker is to blame.

    Args:
        path: The file.
        reason: What happened, a few words.

    Returns:
        The problem, an error.
    """
    message = f"The file met a fault of the tracker ({reason})."
    remedy = "Report it with the file; with TRACKER_DEBUG=1 the command shows where it happened."
    return Problem("reader-fault", Severity.ERROR, spell(path), message, remedy)


def _in_processes(waiting: Iterator[Path], max_megabytes: int, jobs: int) -> Iterator[Extracted]:
    pool = _pool(jobs)
    running: deque[tuple[Path, Future[Extracted]]] = deque()
    try:
        while True:
            for path in islice(waiting, jobs * _AHEAD - len(running)):
                running.append((path, pool.submit(extract_file, path, max_megabytes)))
            if not running:
                return
            path, future = running.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                # A process died, and every file in work with it: this one is tried alone, the others again.
                yield _alone(path, max_megabytes)
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(jobs)
                running = deque((left, pool.submit(extract_file, left, max_megabytes)) for left, _ in running)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Fresh processes: a forked one would inherit the threads and database connections of this one.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start_worker)


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the parent alone answers it
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent to end, however it does, and end this process: nobody is left to take its work."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _alone(path: Path, max_megabytes: int) -> Extracted:
    with _pool(1) as pool:
        try:
            return pool.submit(extract_file, path, max_megabytes).result()
        except BrokenProcessPool:
            return Extracted(path, problems=(fault(path, "its process ended"),))
