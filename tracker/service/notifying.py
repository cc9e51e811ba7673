"""The use case of notices: decide what a day calls for, keep it in the outbox, write it, each once."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.dating.calls import NoticeKind, call_on
from tracker.drafting.notice import DraftedNotice, NoticeFacts, draft_notice
from tracker.drafting.templating import Templates
from tracker.errors import Problem, Severity
from tracker.settings import notices_folder
from tracker.store import outbox
from tracker.store.queries_dossier import read_obligation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Connection

    from tracker.dating.calls import Call
    from tracker.dating.dossier import ObligationDossier
    from tracker.service.workspace import Workspace

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that a day calls for.

    Attributes:
        kind: ``due soon``, ``overdue``, ``agenda`` or ``lapsing``.
        obligation: The key of the obligation.
        code: The time at which it falls due.
        recipient: The desk; empty when none is assigned.
        called_for: The day whose rule called for it.
        subject: Its subject.
        text: Its plain text.
        files: The files it became; none in a preview or where writing failed.
    """

    kind: str
    obligation: str
    code: str
    recipient: str
    called_for: date
    subject: str
    text: str
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeRun:
    """What one run of the notices came to.

    Attributes:
        folder: The folder they are written to.
        notices: The notices called for and not written before, in the order of their deadlines.
        problems: What could not be written.
    """

    folder: Path
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...] = ()


def notices(workspace: Workspace, *, write: bool = True, folder: Path | None = None) -> NoticeRun:
    """Tell which notices the workspace's day calls for, and write them.

    A notice is decided and stored in one transaction, written as text and as HTML, then marked. After a crash
    in between the next run writes it again under the same name; what has been written is not written again.

    Args:
        workspace: The workspace.
        write: Whether to store and write them; a preview changes nothing.
        folder: Where to write; the folder of the settings when none is given.

    Returns:
        The notices with their files.

    Raises:
        SettingsError: A template cannot be used.
        StoreError: The database cannot be used.
    """
    folder = folder or notices_folder(workspace.settings)
    if not write:
        return NoticeRun(folder, _preview(workspace))
    with workspace.store.writing() as connection:
        outbox.put(connection, map(_new, _decide(workspace, connection)), workspace.now)
    return _deliver(workspace, folder)


def _preview(workspace: Workspace) -> tuple[Notice, ...]:
    with workspace.store.reading() as connection:
        waiting = tuple(_shown(stored) for stored in outbox.undelivered(connection))
        return (*waiting, *(_planned(decision) for decision in _decide(workspace, connection)))


@dataclass(frozen=True, slots=True)
class _Decision:
    candidate: outbox.Candidate
    recipient: str
    call: Call
    drafted: DraftedNotice
    also: tuple[int, ...] = ()


def _decide(workspace: Workspace, connection: Connection) -> Iterator[_Decision]:
    """Decide and draw up; the items of one agenda make one notice, everything else one each."""
    templates = Templates(workspace.settings.templates.folder)
    bundles: dict[tuple[object, ...], list[tuple[outbox.Candidate, str, Call]]] = {}
    for candidate, recipient, call in _called(workspace, connection):
        together = call.kind is NoticeKind.AGENDA
        what = (candidate.code,) if together else (candidate.occurrence,)
        bundle = (call.kind, call.called_for, candidate.milestone, recipient, *what)
        bundles.setdefault(bundle, []).append((candidate, recipient, call))
    for members in bundles.values():
        obligations = [
            read_obligation(connection, candidate.obligation, workspace.as_of) for candidate, _, _ in members
        ]
        known = [obligation for obligation in obligations if obligation is not None]
        if not known:
            continue
        candidate, recipient, call = members[0]
        facts = _facts(workspace, candidate, known, recipient, call)
        also = tuple(other.occurrence for other, _, _ in members[1:])
        yield _Decision(candidate, recipient, call, draft_notice(facts, templates), also)


def _called(workspace: Workspace, connection: Connection) -> Iterator[tuple[outbox.Candidate, str, Call]]:
    leads = workspace.settings.notices.lead_days
    found = outbox.candidates(connection, workspace.as_of, max(leads, default=0))
    told = outbox.told(connection, [candidate.occurrence for candidate in found])
    for candidate in found:
        for recipient in candidate.recipients:
            call = _new_call(workspace, candidate, told.get((*candidate.point, recipient), set()))
            if call is not None:
                yield candidate, recipient, call


def _new_call(workspace: Workspace, candidate: outbox.Candidate, told: set[date]) -> Call | None:
    call = call_on(
        workspace.as_of,
        kind=candidate.kind,
        status=candidate.status,
        deadline=candidate.deadline,
        leads=workspace.settings.notices.lead_days,
        told=told,
    )
    return None if call is None or call.called_for in told else call


def _facts(
    workspace: Workspace,
    candidate: outbox.Candidate,
    obligations: Sequence[ObligationDossier],
    recipient: str,
    call: Call,
) -> NoticeFacts:
    first = obligations[0]
    return NoticeFacts(
        call=call,
        obligation=first,
        occurrence=next(found for found in first.occurrences if found.code == candidate.code),
        deadline=candidate.deadline,
        milestone=candidate.milestone,
        recipient=recipient,
        evaluated_on=workspace.as_of,
        others=tuple(obligations[1:]),
    )


def _planned(decision: _Decision) -> Notice:
    return Notice(
        kind=decision.call.kind,
        obligation=decision.candidate.obligation,
        code=decision.candidate.code,
        recipient=decision.recipient,
        called_for=decision.call.called_for,
        subject=decision.drafted.subject,
        text=decision.drafted.text,
    )


def _new(decision: _Decision) -> outbox.NewNotice:
    return outbox.NewNotice(
        occurrence=decision.candidate.occurrence,
        milestone=decision.candidate.milestone,
        recipient=decision.recipient,
        kind=decision.call.kind,
        called_for=decision.call.called_for,
        subject=decision.drafted.subject,
        text=decision.drafted.text,
        html=decision.drafted.html,
        also=decision.also,
    )


def _deliver(workspace: Workspace, folder: Path) -> NoticeRun:
    with workspace.store.reading() as connection:
        waiting = outbox.undelivered(connection)
    written: list[Notice] = []
    problems: list[Problem] = []
    for stored in waiting:
        try:
            files = _write(folder, stored)
        except OSError as error:
            reason = f"The notice could not be written to {folder}: {error.strerror or error}."
            problems.append(_failure(stored, reason))
            with workspace.store.writing() as connection:
                outbox.mark_failed(connection, stored.number, reason)
            continue
        with workspace.store.writing() as connection:
            outbox.mark_delivered(connection, stored.number, str(files[0]), workspace.now)
        written.append(_shown(stored, files))
    return NoticeRun(folder, tuple(written), tuple(problems))


def _shown(stored: outbox.StoredNotice, files: tuple[Path, ...] = ()) -> Notice:
    return Notice(
        kind=stored.kind,
        obligation=stored.obligation,
        code=stored.code,
        recipient=stored.recipient,
        called_for=stored.called_for,
        subject=stored.subject,
        text=stored.text,
        files=files,
    )


def _failure(stored: outbox.StoredNotice, reason: str) -> Problem:
    return Problem(
        code="notice-not-written",
        severity=Severity.ERROR,
        place=f"{stored.obligation} @ {stored.code}",
        message=reason,
        remedy="Make room or give yourself the right to write there; the next run writes it.",
    )


def _write(folder: Path, stored: outbox.StoredNotice) -> tuple[Path, ...]:
    """Write both files whole or not at all, under a name that is the same at every attempt."""
    folder.mkdir(parents=True, exist_ok=True)
    name = file_name(stored)
    files = (folder / f"{name}.txt", folder / f"{name}.html")
    for path, content in zip(files, (stored.text, stored.html), strict=True):
        part = path.with_name(f".{path.name}.part")
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    return files


def file_name(stored: outbox.StoredNotice) -> str:
    """Name the files of a notice.

    Args:
        stored: The notice.

    Returns:
        ``2026-08-08-due-soon-cooperation-report-GA81-12``: the day, the kind, what, when and the notice's
        number, which makes it unique.
    """
    # Keys can be as long as a title; file systems take 255 bytes.
    words = (stored.kind, stored.obligation[:80], stored.code, stored.recipient)
    slug = "-".join(part for part in (_NO_NAME.sub("-", word).strip("-") for word in words) if part)
    return f"{stored.called_for}-{slug}-{stored.number}"
