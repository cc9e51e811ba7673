"""What changed about something, told so that the difference shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.views.writing import clip, count, harmless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VALUE = 40
_AROUND = 2
_NAMES = {"quote": "words", "sub_item": "sub-item"}


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Tell the fields that changed.

    Args:
        before: The fields as they were; one that is missing is new.
        after: The fields as they are now.

    Returns:
        One phrase a field: ``due GA81 → GA82``, ``words “… eighty-first …” → “… eighty-second …”``,
        ``was confirmed, now doubtful``.
    """
    names = [name for name in after if before.get(name) != after[name]]
    return [harmless(_change(name, before.get(name), after[name])) for name in names]


def difference(old: str, new: str) -> tuple[str, str]:
    """Cut two texts down to where they differ.

    Args:
        old: A text.
        new: Another one.

    Returns:
        Of each the words that differ with a word or two around them, and an ellipsis for the rest.
    """
    one, other = old.split(), new.split()
    head = _alike(one, other)
    tail = _alike(one[head:][::-1], other[head:][::-1])
    start = max(0, head - _AROUND)
    left = tail - min(_AROUND, tail)
    return _part(one, start, left), _part(other, start, left)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the words at the start that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def _part(words: list[str], start: int, left: int) -> str:
    told = clip(" ".join(words[start : len(words) - left]), 2 * _VALUE)
    return f"{'… ' if start else ''}{told}{' …' if left else ''}"


def _change(name: str, old: Any, new: Any) -> str:
    if name == "review":
        return f"was {old}, now {new}" if old else f"now {new}"
    label = _NAMES.get(name, name)
    if name.startswith("text_"):
        label = f"text's {name.removeprefix('text_')}"
    if isinstance(new, list | tuple):
        return f"{label} {_members(old, new)}"
    was, now = _shown(old), _shown(new)
    if name == "quote" or (len(was) > _VALUE and len(now) > _VALUE):
        was, now = (f"“{part}”" for part in difference(was, now))
        return f"{label} {was} → {now}"
    return (
        f"{label} {clip(was, _VALUE)} → {clip(now, _VALUE) or '–'}" if was else f"{label} {clip(now, _VALUE)}"
    )


def _members(old: Any, new: list[Any] | tuple[Any, ...]) -> str:
    was, now = [str(one) for one in old or ()], [str(one) for one in new]
    if not was:
        return (
            ", ".join(now)
            if len(now) <= _AROUND
            else f"{', '.join(now[:_AROUND])} and {len(now) - _AROUND} more"
        )
    signs = [("+", [one for one in now if one not in was]), ("−", [one for one in was if one not in now])]
    told = [f"{sign}{part[0]}" if len(part) == 1 else f"{sign}{len(part)}" for sign, part in signs if part]
    return f"{', '.join(told)} = {count(len(now), 'in all', 'in all')}" if told else "in another order"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return harmless(str(value)) if value is not None else ""
