"""Reviewing: a person confirms, corrects or dismisses a mandate, and what depends on it follows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tracker.errors import MisuseError
from tracker.service.obligating import mark_stale, rebuild_within
from tracker.store.reviews import Waiting, count_queue, keep_review, read_queue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.service.workspace import Workspace

CORRECTABLE = ("kind", "addressee", "recipient", "due", "item", "sub_item", "subject", "binding")
"""The fields a person may correct; the quote is the text's own."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review came to.

    Attributes:
        identity: The mandate.
        state: ``confirmed``, ``corrected`` or ``dismissed``.
        changes: The fields given other values.
        obligations: How many obligations it changed, together with what was decided at once with it.
    """

    identity: str
    state: str
    changes: Mapping[str, Any] = field(default_factory=dict)
    obligations: int = 0


def confirm(workspace: Workspace, identity: str, reason: str = "") -> Reviewed:
    """Confirm a mandate: its fields are right as they stand.

    Args:
        workspace: The workspace.
        identity: The mandate, ``79/9#29``.
        reason: Why, if there is something to say.

    Returns:
        What it came to.

    Raises:
        MisuseError: The identity has no meaning.
        NotOnRecordError: There is no such mandate.
    """
    return confirm_all(workspace, [identity], reason)[0]


def confirm_all(workspace: Workspace, identities: Sequence[str], reason: str = "") -> tuple[Reviewed, ...]:
    """Confirm several mandates as `confirm` does one: all of them, or none."""
    return _review(workspace, identities, "confirm", {}, reason)


def correct(workspace: Workspace, identity: str, changes: Mapping[str, str], reason: str) -> Reviewed:
    """Correct a mandate: some of its fields are otherwise.

    Args:
        workspace: The workspace.
        identity: The mandate.
        changes: Field and right value, of `CORRECTABLE`; an empty value empties the field.
        reason: Why; it must be given.

    Returns:
        What it came to.

    Raises:
        MisuseError: No reason, an unknown field, or a value that has no meaning.
        NotOnRecordError: There is no such mandate.
    """
    if not changes:
        raise MisuseError(f"Say what is to be corrected: field=value, with one of {', '.join(CORRECTABLE)}.")
    if not reason.strip():
        raise MisuseError("A correction needs a reason.")
    return _review(workspace, [identity], "correct", checked_changes(changes), reason.strip())[0]


def dismiss(workspace: Workspace, identity: str, reason: str) -> Reviewed:
    """Dismiss a mandate: the paragraph does not ask for this.

    Args:
        workspace: The workspace.
        identity: The mandate.
        reason: Why; it must be given.

    Returns:
        What it came to.

    Raises:
        MisuseError: No reason, or the identity has no meaning.
        NotOnRecordError: There is no such mandate.
    """
    return dismiss_all(workspace, [identity], reason)[0]


def dismiss_all(workspace: Workspace, identities: Sequence[str], reason: str) -> tuple[Reviewed, ...]:
    """Dismiss several mandates as `dismiss` does one: all of them, or none."""
    if not reason.strip():
        raise MisuseError("A dismissal needs a reason.")
    return _review(workspace, identities, "dismiss", {}, reason.strip())


def queue(workspace: Workspace, *, limit: int = 0, resolution: str = "") -> tuple[Waiting, ...]:
    """Read the mandates that wait for a review, those in doubt first.

    Args:
        workspace: The workspace.
        limit: The most that are read; 0 for all.
        resolution: Only those of this resolution, as a symbol or short citation; all when empty.

    Returns:
        The mandates.
    """
    from tracker.values.symbol import parse_symbol

    key = parse_symbol(resolution).key if resolution else ""
    with workspace.store.reading() as connection:
        return read_queue(connection, workspace.as_of, limit=limit, resolution_key=key)


def waiting(workspace: Workspace) -> int:
    """Count the mandates that wait for a review.

    Args:
        workspace: The workspace.

    Returns:
        How many.
    """
    with workspace.store.reading() as connection:
        return count_queue(connection, workspace.as_of)


def parse_changes(pairs: Sequence[str]) -> dict[str, str]:
    """Read corrections as typed: ``due=GA82``, ``addressee=``.

    Args:
        pairs: One text a field.

    Returns:
        The values by field.

    Raises:
        MisuseError: A text holds no ``=``, or a field is named twice.
    """
    parted = [(pair.partition("="), pair) for pair in pairs]
    for (_, mark, _), pair in parted:
        if not mark:
            raise MisuseError(f"{pair!r} is no correction; write field=value, such as due=GA82.")
    values: dict[str, str] = {}
    for (name, _, value), _ in parted:
        if name.strip() in values:
            raise MisuseError(f"{name.strip()!r} is corrected twice; give each field one value.")
        values[name.strip()] = value.strip()
    return values


def checked_changes(changes: Mapping[str, str]) -> dict[str, Any]:
    """Check corrections and give their values the form in which they are kept.

    Args:
        changes: Field and value as typed.

    Returns:
        The values to keep.

    Raises:
        MisuseError: An unknown field, or a value that has no meaning.
    """
    from tracker.extraction.mandate import Kind
    from tracker.values.due import check_due, format_due, parse_due

    values: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in CORRECTABLE:
            raise MisuseError(f"{name!r} cannot be corrected; known are {', '.join(CORRECTABLE)}.")
        if name == "due":
            values[name] = format_due(check_due(parse_due(value)))
        elif name == "kind":
            if value not in set(Kind):
                raise MisuseError(f"{value!r} is no kind of mandate; known are {', '.join(Kind)}.")
            values[name] = value
        elif name == "binding":
            if value not in {"yes", "no"}:
                raise MisuseError(f"binding is yes or no, not {value!r}.")
            values[name] = value == "yes"
        else:
            values[name] = value
    return values


def _review(
    workspace: Workspace, identities: Sequence[str], action: str, changes: Mapping[str, Any], reason: str
) -> tuple[Reviewed, ...]:
    from tracker.values.label import parse_mandate_id

    names = list(dict.fromkeys(str(parse_mandate_id(identity)) for identity in identities))
    with workspace.store.writing() as connection:
        for name in names:
            key = keep_review(connection, workspace.moment, name, action, changes=changes, reason=reason)
            mark_stale(connection, [key])
        # A review that cannot be followed is not kept either.
        obligations = rebuild_within(workspace, connection)
    states = {"confirm": "confirmed", "correct": "corrected", "dismiss": "dismissed"}
    return tuple(Reviewed(name, states[action], dict(changes), obligations) for name in names)
