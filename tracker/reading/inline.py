"""Marks inside a line: Markdown's emphasis, links and escapes; footnote marks set as superscripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.reading.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SUPERSCRIPT = r"[⁰¹²³⁴-⁹]+"
UNITS = re.compile(r"\b[kcmd]?m$")  # km², m³
TOKEN = re.compile(
    rf"""
    (?P<escape>\\[\\`*_{{}}\[\]()<>\#+.!|~-])
    | !?\[(?P<label>(?:\\.|[^\[\]\\])*)\]\((?P<target>(?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*)\)
    | <sup>(?P<raised>[^<]{{1,8}})</sup>
    | (?P<stars>\*{{1,3}}|(?<!\w)_(?=\w)|(?<=\w)_(?!\w))
    | (?P<superscript>{SUPERSCRIPT})
    """,
    re.VERBOSE,
)


def markdown_runs(text: str) -> list[Run]:
    """Read the marks in one block of Markdown.

    Args:
        text: The block, without heading or list marks.

    Returns:
        Its runs; link targets, escapes and emphasis marks are gone, footnote marks are runs of their own.
    """
    return list(_markdown(text, _Emphasis()))


def link_targets(text: str) -> list[str]:
    """List where the links of a block lead, which its text does not say.

    Args:
        text: The block in Markdown.

    Returns:
        The targets but for empty ones (``#``).
    """
    return [match["target"] for match in TOKEN.finditer(text) if match["target"] and match["target"] != "#"]


def plain_runs(text: str) -> list[Run]:
    """Find the superscript footnote marks of plain text.

    Args:
        text: One block.

    Returns:
        Its runs.
    """
    runs: list[Run] = []
    last = 0
    for match in re.finditer(SUPERSCRIPT, text):
        if UNITS.search(text, max(last, match.start() - 3), match.start()):
            continue
        runs.append(Run(text[last : match.start()]))
        runs.append(Run(match[0].translate(SUPERSCRIPTS), mark=True))
        last = match.end()
    runs.append(Run(text[last:]))
    return [run for run in runs if run.text]


class _Emphasis:
    """Which emphasis is open."""

    def __init__(self) -> None:
        self.open: list[str] = []

    @property
    def italic(self) -> bool:
        return any(mark in {"*", "_", "***"} for mark in self.open)


def _markdown(text: str, emphasis: _Emphasis) -> Iterator[Run]:
    last = 0
    for match in TOKEN.finditer(text):
        if match.start() > last:
            yield Run(text[last : match.start()], emphasis.italic)
        last = match.end()
        kind = match.lastgroup
        if match["escape"]:
            yield Run(match["escape"][1], emphasis.italic)
        elif match["label"] is not None:
            yield from _markdown(match["label"], emphasis)
        elif match["raised"]:
            yield Run(match["raised"], mark=True)
        elif kind == "stars":
            if not _toggle(emphasis, match["stars"], text, match.start(), match.end()):
                yield Run(match["stars"], emphasis.italic)
        elif UNITS.search(text, max(0, match.start() - 3), match.start()):
            yield Run(match[0], emphasis.italic)
        else:
            yield Run(match[0].translate(SUPERSCRIPTS), mark=True)
    if last < len(text):
        yield Run(text[last:], emphasis.italic)


def _toggle(emphasis: _Emphasis, mark: str, text: str, start: int, end: int) -> bool:
    """Open or close an emphasis; a star between spaces, or one without partner, is a star."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in emphasis.open and before.strip():
        emphasis.open.remove(mark)
        return True
    if after.strip() and text.find(mark, end) >= 0:
        emphasis.open.append(mark)
        return True
    return False
