"""The use case of notices: decide what a day calls for, keep it in the outbox, write it, each once."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.dating.calls import NoticeKind, call_on
from tracker.drafting.notice import DraftedNotice, NoticeFacts, draft_notice
from tracker.drafting.templating import Templates
from tracker.errors import Problem, Severity
from tracker.settings import notices_folder
from tracker.store import outbox
from tracker.store.queries_dossier import read_obligation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Connection

    from tracker.dating.calls import Call
    from tracker.service.workspace import Workspace

_PILE = 5
"""More notices of one kind for one recipient on one day than this make a single one with a list."""
_RECENT = 90
"""What was due at most so many days ago is told of on its own."""
_NEAR = 7
"""What is due within so many days is told of on its own."""

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that a day calls for.

    Attributes:
        kind: ``due soon``, ``overdue``, ``agenda`` or ``lapsing``.
        obligation: The key of the obligation; empty for a list of many.
        code: The time at which it falls due; empty for a list of many.
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
        The notices with their files: those about one obligation, then those of agendas, then lists.

    Raises:
        SettingsError: A template cannot be used.
        StoreError: The database cannot be used.
    """
    folder = folder or notices_folder(workspace.settings)
    if not write:
        return NoticeRun(folder, _preview(workspace))
    with workspace.store.writing() as connection:
        outbox.hold(connection)
        outbox.put(connection, map(_new, _decide(workspace, connection)), workspace.now)
    return _deliver(workspace, folder)


def _preview(workspace: Workspace) -> tuple[Notice, ...]:
    with workspace.store.reading() as connection:
        waiting = tuple(_shown(stored) for stored in outbox.undelivered(connection))
        return (*waiting, *(_planned(decision) for decision in _decide(workspace, connection)))


@dataclass(frozen=True, slots=True)
class _Called:
    """One occurrence that a notice is called for."""

    candidate: outbox.Candidate
    recipient: str
    call: Call

    @property
    def told(self) -> tuple[int, str, date]:
        return (*self.candidate.point, self.call.called_for)


@dataclass(frozen=True, slots=True)
class _Decision:
    members: tuple[_Called, ...]
    drafted: DraftedNotice
    as_of: date

    @property
    def is_list(self) -> bool:
        return len(self.members) > 1 and self.members[0].call.kind is not NoticeKind.AGENDA


def _decide(workspace: Workspace, connection: Connection) -> Iterator[_Decision]:
    templates = Templates(workspace.settings.templates.folder)
    for members in _bundled(workspace, _called(workspace, connection)):
        facts = tuple(found for one in members if (found := _facts(workspace, connection, one)))
        if facts:
            yield _Decision(
                members, draft_notice(replace(facts[0], others=facts[1:]), templates), workspace.as_of
            )


def _bundled(workspace: Workspace, called: Iterable[_Called]) -> Iterator[tuple[_Called, ...]]:
    """Put together what belongs in one notice: the items of one agenda, and what would be a pile.

    What is urgent keeps a notice of its own, and comes first.
    """
    agendas: dict[tuple[str, ...], list[_Called]] = {}
    others: dict[tuple[str, ...], list[_Called]] = {}
    named = {deliverable.key for deliverable in workspace.register.deliverables}
    for one in called:
        what = (one.call.kind, one.recipient)
        if one.call.kind is NoticeKind.AGENDA:
            where = (*what, one.candidate.code, str(one.candidate.deadline))
            agendas.setdefault(where, []).append(one)
        elif one.candidate.obligation in named or _urgent(one.candidate.deadline, workspace.as_of):
            yield (one,)
        else:
            others.setdefault(what, []).append(one)
    for members in others.values():
        if len(members) <= _PILE:
            yield from ((one,) for one in members)
    for members in agendas.values():
        # The newest leads: the notice goes by its day.
        yield tuple(sorted(members, key=lambda one: one.call.called_for, reverse=True))
    yield from (tuple(members) for members in others.values() if len(members) > _PILE)


def _urgent(deadline: date, as_of: date) -> bool:
    return -_RECENT <= (deadline - as_of).days <= _NEAR


def _called(workspace: Workspace, connection: Connection) -> Iterator[_Called]:
    leads = workspace.settings.notices.lead_days
    found = outbox.candidates(connection, workspace.as_of, max(leads, default=0))
    told = outbox.told(connection, [candidate.occurrence for candidate in found])
    for candidate in found:
        for recipient in candidate.recipients:
            call = _new_call(workspace, candidate, told.get((*candidate.point, recipient), set()))
            if call is not None:
                yield _Called(candidate, recipient, call)


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


def _facts(workspace: Workspace, connection: Connection, called: _Called) -> NoticeFacts | None:
    candidate = called.candidate
    obligation = read_obligation(connection, candidate.obligation, workspace.as_of)
    occurrences = obligation.occurrences if obligation else ()
    occurrence = next((found for found in occurrences if found.code == candidate.code), None)
    if obligation is None or occurrence is None:
        return None
    organs = (one.organs for one in workspace.register.deliverables if one.key == obligation.key)
    if named := next(organs, ()):
        # The resolutions name one organ; the document goes to all that the register knows of.
        obligation = replace(obligation, recipient=";".join(named))
    return NoticeFacts(
        call=called.call,
        obligation=obligation,
        occurrence=occurrence,
        deadline=candidate.deadline,
        milestone=candidate.milestone,
        recipient=called.recipient,
        evaluated_on=workspace.as_of,
    )


def _planned(decision: _Decision) -> Notice:
    first = decision.members[0]
    return Notice(
        kind=first.call.kind,
        obligation="" if decision.is_list else first.candidate.obligation,
        code="" if decision.is_list else first.candidate.code,
        recipient=first.recipient,
        called_for=decision.as_of if decision.is_list else first.call.called_for,
        subject=decision.drafted.subject,
        text=decision.drafted.text,
    )


def _new(decision: _Decision) -> outbox.NewNotice:
    first, listed = decision.members[0], decision.is_list
    return outbox.NewNotice(
        occurrence=first.candidate.occurrence,
        milestone=outbox.LIST if listed else first.candidate.milestone,
        recipient=first.recipient,
        kind=first.call.kind,
        called_for=decision.as_of if listed else first.call.called_for,
        subject=decision.drafted.subject,
        text=decision.drafted.text,
        html=decision.drafted.html,
        also=tuple(one.told for one in decision.members[0 if listed else 1 :]),
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
        obligation="" if stored.is_list else stored.obligation,
        code="" if stored.is_list else stored.code,
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
        place=f"{stored.kind} list" if stored.is_list else f"{stored.obligation} @ {stored.code}",
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
        number, which makes it unique. What tells of many goes by its kind: ``2026-07-10-agenda-GA81-13``;
        ``2026-11-22-overdue-list``, the second of that day ``2026-11-22-overdue-list.2``.
    """
    if stored.is_list:
        # No word has a dot, so that no desk's name can be taken for a turn.
        turn = f".{stored.turn}" if stored.turn > 1 else ""
        return f"{stored.called_for}-{_slug(stored.kind, 'list', stored.recipient[:80])}{turn}"
    # Keys can be as long as a title; file systems take 255 bytes.
    about = "" if stored.kind == NoticeKind.AGENDA else stored.obligation[:80]
    words = _slug(stored.kind, about, stored.code, stored.recipient[:80])
    return f"{stored.called_for}-{words}-{stored.number}"


def _slug(*words: str) -> str:
    return "-".join(part for part in (_NO_NAME.sub("-", word).strip("-") for word in words) if part)
