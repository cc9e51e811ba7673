"""Ingesting: files go in, whole documents come to stand in the database, and what changed is told.

Reading, parsing and extraction run in a pool of processes; writing is done here, one transaction a document.
A killed run leaves whole documents only, and the next run goes on where it stopped.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from stat import S_ISREG
from typing import TYPE_CHECKING

from sqlalchemy.exc import DataError, IntegrityError

from tracker.errors import Problem, StoreError
from tracker.service.extracting import MISSING, Extracted, extract_files, refusal, search_files
from tracker.service.obligating import mark_stale, rebuild_obligations
from tracker.store.documents import ReadDocument, ResolutionChange, keep_document, known_versions
from tracker.store.problems import forget_problems, keep_problems
from tracker.values.file_names import spell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tracker.service.workspace import Workspace

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an ingest is.

    Attributes:
        done: Files settled: ingested, skipped or refused.
        total: All files.
        name: The file settled last.
    """

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file.

    Attributes:
        path: The file.
        what: ``ingested``, ``reread`` (a newer extractor), ``skipped`` (on record already) or ``refused``.
        changes: What it did to each of its resolutions.
        problems: What was not understood; the refusal where there is one.
    """

    path: str
    what: str
    changes: tuple[ResolutionChange, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did.

    Attributes:
        outcomes: One for each file, in the order of the files; those skipped come without details.
        obligations: How many obligations were added or changed.
        passed_over: How many files in the folders are evidently no documents.
    """

    outcomes: tuple[FileOutcome, ...]
    obligations: int = 0
    passed_over: int = 0

    def count(self, what: str) -> int:
        """Count the files of one outcome.

        Args:
            what: ``ingested``, ``reread``, ``skipped`` or ``refused``.

        Returns:
            How many files.
        """
        return sum(outcome.what == what for outcome in self.outcomes)

    @property
    def resolutions(self) -> int:
        """How many resolutions were read, fragments and second copies not counted."""
        return sum(c.what in {"new", "corrected", "reread"} for o in self.outcomes for c in o.changes)

    def mandates(self, what: str) -> tuple[str, ...]:
        """Name the mandates that something became of.

        Args:
            what: ``added``, ``changed``, ``withdrawn`` or ``restored``.

        Returns:
            Their identities, in the order of the files.
        """
        changes = (change for outcome in self.outcomes for change in outcome.changes)
        return tuple(m.identity for change in changes for m in change.mandates if m.what == what)

    @property
    def corrected(self) -> tuple[ResolutionChange, ...]:
        """The resolutions whose text on record was replaced by another."""
        return tuple(c for o in self.outcomes for c in o.changes if c.what == "corrected")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was not understood, in the order of the files."""
        return tuple(problem for outcome in self.outcomes for problem in outcome.problems)


def ingest(
    workspace: Workspace,
    paths: Sequence[Path],
    on_progress: Callable[[Progress], None] | None = None,
    *,
    jobs: int = 0,
) -> IngestReport:
    """Put files on record.

    Args:
        workspace: The workspace.
        paths: Files and folders; folders are searched to the bottom.
        on_progress: Called after each file.
        jobs: How many processes read; 0 for one a core, 1 for none beside this one.

    Returns:
        What became of each file and of the mandates in them. A file that is on record already, with the same
        extractor, is skipped; one that is not there or cannot be read is refused with a problem, and the
        others go on.

    Raises:
        NotOnRecordError: None of the paths exists.
        StoreError: The database cannot be written to.
    """
    found = search_files(paths)
    files = found.files
    run = _Run(workspace, len(files), on_progress)
    fresh = run.sift(files)
    extracted = extract_files(fresh, max_megabytes=workspace.settings.reading.max_megabytes, jobs=jobs)
    for result in extracted:
        run.settle(result)
    obligations = rebuild_obligations(workspace, only_if_stale=True)
    order = {spell(path): number for number, path in enumerate(files)}
    outcomes = tuple(sorted(run.outcomes, key=lambda outcome: order[outcome.path]))
    return IngestReport(outcomes, obligations, found.passed_over)


@dataclass
class _Run:
    """One ingest under way."""

    workspace: Workspace
    total: int
    on_progress: Callable[[Progress], None] | None
    outcomes: list[FileOutcome] = field(default_factory=list)

    def sift(self, files: Sequence[Path]) -> Iterator[Path]:
        """Hand on what has to be read, and note what is on record already."""
        from tracker.extraction import EXTRACTOR_VERSION

        with self.workspace.store.reading() as connection:
            known = known_versions(connection)
        limit = self.workspace.settings.reading.max_megabytes * 1024 * 1024
        for path in files:
            if known.get(_hash(path, limit)) == EXTRACTOR_VERSION:
                self._note(FileOutcome(spell(path), "skipped"))
            else:
                yield path

    def settle(self, result: Extracted) -> None:
        """Put one file on record; a fault in it is a problem of this file alone."""
        if result.refused:
            self._refuse(result, result.problems)
            return
        try:
            self._note(self._keep(result))
        except Exception as error:
            if isinstance(error, StoreError) and not isinstance(error.__cause__, (DataError, IntegrityError)):
                raise  # the database is to blame, and would be for every other file
            reason = f"{spell(result.file.name)} could not be put on record ({type(error).__name__}, {error})"
            self._refuse(result, (*result.problems, refusal(result.file, reason)))

    def _keep(self, result: Extracted) -> FileOutcome:
        from tracker.extraction import EXTRACTOR_VERSION

        assert result.document is not None
        path = spell(result.file)
        read = ReadDocument(
            sha256=result.sha256,
            path=path,
            format=result.format,
            pages=result.pages,
            extractor_version=EXTRACTOR_VERSION,
            parsed=result.document,
            mandates=result.mandates,
            problems=result.problems,
        )
        with self.workspace.store.writing() as connection:
            changes = keep_document(connection, self.workspace.moment, read)
            if changes is not None:
                mark_stale(connection, [c.key for c in changes if c.mandates])
        if changes is None:  # a copy under another name, or another process was faster
            return FileOutcome(path, "skipped")
        what = "reread" if any(change.what == "reread" for change in changes) else "ingested"
        return FileOutcome(path, what, changes, result.problems)

    def _refuse(self, result: Extracted, problems: tuple[Problem, ...]) -> None:
        path = spell(result.file)
        # A slip in a name says nothing about any text, so it is told once and not kept.
        kept = [problem for problem in problems if problem.code != MISSING]
        with self.workspace.store.writing() as connection:
            forget_problems(connection, "reading", path=path)
            keep_problems(connection, self.workspace.moment, "reading", kept, path=path)
        self._note(FileOutcome(path, "refused", (), problems))

    def _note(self, outcome: FileOutcome) -> None:
        self.outcomes.append(outcome)
        if self.on_progress:
            self.on_progress(Progress(len(self.outcomes), self.total, outcome.path))


def _hash(path: Path, limit: int) -> str:
    """Hash a file's bytes; nothing for one that cannot or will not be read, which reading it will say."""
    digest = hashlib.sha256()
    try:
        state = path.stat()
        if state.st_size > limit or not S_ISREG(state.st_mode):  # opening a pipe would wait for its writer
            return ""
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()
