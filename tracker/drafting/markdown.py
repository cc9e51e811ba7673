"""The document tree as Markdown, for reading, comparing and keeping under version control."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.drafting.plain_text import one_line
from tracker.drafting.tree import Block, Bullets, DocumentTree, Heading, Paragraph, Run, SourceNote, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-+=])")
_MARKS = {Style.PLAIN: "", Style.STRONG: "**", Style.EMPHASIS: "*", Style.PLACEHOLDER: ""}


def print_markdown(tree: DocumentTree) -> str:
    """Print a document as Markdown (CommonMark with tables).

    Args:
        tree: The document.

    Returns:
        The text, ending in a line break. Every value is escaped, so that a title is never taken for markup.
    """
    parts = [*_head(tree), *_blocks(tree.body)]
    if tree.notes:
        parts += ["---", f"## {escaped(tree.notes_title)}", *_blocks(tree.notes)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Escape a text so that Markdown shows it as it stands.

    Args:
        text: Any text.

    Returns:
        The text in one line with a backslash before every character that Markdown could take for markup.
    """
    line = _SPECIAL.sub(r"\\\1", one_line(text))
    return _LINE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", line)


def _head(tree: DocumentTree) -> Iterator[str]:
    masthead = tree.masthead
    organs = " / ".join(column.organ for column in masthead.organs)
    sessions = " / ".join(column.session for column in masthead.organs)
    yield _table(
        ("United Nations", masthead.symbol),
        (
            (f"**{escaped(organs)}**", f"Distr.: {escaped(masthead.distribution)}"),
            (escaped(sessions), escaped(masthead.dated)),
            ("", f"Original: {escaped(masthead.original)}"),
        ),
    )
    yield f"**{escaped(masthead.item)}**"
    yield f"**{escaped(masthead.item_title)}**"
    if masthead.footnote:
        yield escaped(masthead.footnote)
    yield f"# {escaped(tree.title)}"
    yield f"**{escaped(tree.subtitle)}**"
    yield "\n>\n".join(["> ***Summary***", *(f"> {text}" for text in _blocks(tree.summary))])


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {escaped(head[0])} | {escaped(head[1])} |", "|:---|:---|"]
    return "\n".join([*lines, *(f"| {left} | {right} |" for left, right in rows)])


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                number = f"{block.number}. " if block.number else ""
                yield f"{'#' * (block.level + 1)} {number}{escaped(block.text)}"
            case Paragraph():
                number = f"{block.number}. " if block.number else ""
                text = "".join(map(_run, block.runs))
                yield f"{number}{text}" if number else _LINE_START.sub(r"\1\\\2", text)
            case SourceNote():
                yield "\n>\n".join(f"> {line}" for line in _note(block))
            case Bullets():
                yield "\n".join(f"- {escaped(entry)}" for entry in block.entries)


def _run(run: Run) -> str:
    mark = _MARKS[run.style]
    text = _SPECIAL.sub(r"\\\1", run.text)
    return f"{mark}{text}{mark}"


def _note(note: SourceNote) -> Iterator[str]:
    yield f"*{escaped(note.lead)}*"
    if note.quote:
        yield f"“{escaped(note.quote)}”"
    if note.remark:
        yield f"*{escaped(note.remark)}*"
