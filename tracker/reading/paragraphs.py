"""Lines of text to paragraphs, for files in which only empty lines and line ends tell them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.reading.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.reading.wording import Vocabulary

TAIL, SAMPLE = 80, 400
WRAPPED = 45
"""A line this long may go on in the next one; shorter ones stand for themselves."""
BROKEN_WIDTH = 110
LABEL = re.compile(
    r"(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z]|[IVX]{1,5})[.)]\s"
    r"|\((?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)\s|[-•–*]\s|[#>|]"
)
ENDED = re.compile(r"[.;:,!?”\")\]](?:\s?\d{1,3}|[⁰¹²³⁴-⁹]+|\[\d+\])?$")
ENDED_FULLY = re.compile(r"[.;:!?](?:[”\")\]])?(?:\s?\d{1,3}|[⁰¹²³⁴-⁹]+|\[\d+\])?$")
OPENER = re.compile(r"(?:[A-Z][a-z]+ly )?(?:[A-Z][a-z]+(?:ing|ed|ful|ous)|Aware|Alarmed|Mindful|Conscious)\b")
"""How the paragraphs of a preamble begin."""
BULLET = re.compile(r"[-•–*+]\s")
FUNCTION_WORD = re.compile(
    r"\b(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|other|that|the|their|this|to|which|with|between)$"
)
FRENCH = re.compile(r"\b(?:de|la|le|les|des|et|du|en|une|par|aux?|dans|pour|qui)\b", re.IGNORECASE)


@dataclass(slots=True)
class Paragraph:
    """A paragraph in the making.

    Attributes:
        page: Its page, 0 for none.
        parted: Whether furniture or footnotes stood before it.
        set_off: Whether it stands further in, or further below the line before, than lines usually do.
        lines: Its lines, each with the space that parts it from the one before.
    """

    page: int = 0
    parted: bool = False
    set_off: bool = False
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines joined."""
        return "".join(self.lines)

    @property
    def last(self) -> str:
        """Its last line, by which it is told whether it goes on."""
        return self.lines[-1]

    def add(self, line: str, words: Vocabulary) -> None:
        """Join a line to it.

        Args:
            line: The line.
            words: The document's words, to tell hyphens from parted words.
        """
        before = self.last.rstrip().removesuffix("\\").rstrip()
        if before.endswith(" -"):
            before = before[:-2] + "-"
        if before.endswith("-") and words.is_parted(before[-TAIL:], line):
            self.lines[-1] = before[:-1]
            self.lines.append(line)
            return
        clings = before.endswith(("-", "/", "–")) and not before.endswith((" –", " /"))
        self.lines[-1] = before
        self.lines.append(line if clings else f" {line}")


def shown_width(line: str) -> int:
    """How wide a line is without the targets of its links.

    Args:
        line: A line of text or Markdown.

    Returns:
        Characters.
    """
    return len(re.sub(r"\]\([^)]*\)+", "]", line).strip())


def are_broken(lines: Sequence[str]) -> bool:
    """Whether every line of a page has been set apart by an empty line, as some extractions do.

    Args:
        lines: The lines that are not empty.

    Returns:
        True when no line is longer than a printed one and many stop in the middle of a sentence.
    """
    if len(lines) < 12:
        return False
    widths = sorted(shown_width(line) for line in lines)
    if widths[len(widths) * 95 // 100] > BROKEN_WIDTH:
        return False
    stops = sum(1 for line in lines if shown_width(line) > WRAPPED and not ENDED.search(line.rstrip()))
    return stops * 3 > len(lines)


def printed_width(lines: Sequence[str]) -> int:
    """The width of a full line.

    Args:
        lines: The lines of a text that are not empty.

    Returns:
        Characters: nine lines of ten are not wider.
    """
    widths = sorted(shown_width(line) for line in lines)
    return widths[len(widths) * 9 // 10] if widths else 0


def continues_line(before: str, line: str, width: int, *, set_off: bool = False) -> bool:
    """Whether a line goes on with the paragraph of the line before, in text set line by line.

    Args:
        before: The line before.
        line: The line.
        width: The width of a full line.
        set_off: Whether the line stands further in or further below than lines usually do.

    Returns:
        True when they belong together.
    """
    before, line = before.strip(), line.strip()
    if set_off and ENDED_FULLY.search(before[-TAIL:]):
        return False
    if LABEL.match(line) and (ENDED.search(before[-TAIL:]) or shown_width(before) < 0.8 * width):
        return False
    if re.match(r"[-•*] +[A-Z]", line):
        return False
    if line[:1].islower():
        return not (ENDED_FULLY.search(before[-TAIL:]) and shown_width(before) < 0.6 * width)
    if FUNCTION_WORD.search(before[-TAIL:]) or before.endswith("-"):
        return True
    short = shown_width(before) < 0.75 * width
    if short:
        return False
    return not (OPENER.match(line) and ENDED.search(before[-TAIL:]))


def splits_inside(before: str, line: str) -> bool:
    """Whether a single line end inside a block parts two blocks, as in a masthead.

    Args:
        before: The line before the line end.
        line: The line after it.

    Returns:
        True for short lines that do not run on.
    """
    before, line = before.strip(), line.strip()
    if BULLET.match(line) or (LABEL.match(line) and (ENDED.search(before[-TAIL:]) or len(before) < WRAPPED)):
        return True
    if line[:1].islower() or FUNCTION_WORD.search(before[-TAIL:]):
        return False
    return len(before) < WRAPPED or (len(before) < 1.5 * WRAPPED and len(line) < WRAPPED)


def part_lines(runs: Iterable[Run]) -> list[list[Run]]:
    """Part runs at the line ends that part blocks, as in a masthead; other line ends become spaces.

    Args:
        runs: The runs of a paragraph, with their line ends.

    Returns:
        The runs of each block.
    """
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.italic, run.mark))
        lines.extend([Run(text, run.italic, run.mark)] for text in others)
    blocks: list[list[Run]] = []
    before = ""
    for line in lines:
        text = "".join(run.text for run in line if not run.mark)
        if blocks and not (before.strip() and text.strip() and splits_inside(before, text)):
            blocks[-1] += [Run(" "), *line]
        else:
            blocks.append(line)
        before = text if text.strip() else before
    return blocks


def continues_block(before: str, block: str, *, parted: bool) -> bool:
    """Whether a block goes on with the sentence of the block before.

    Args:
        before: The block before.
        block: The block.
        parted: Whether only furniture or footnotes stand between them, as at the end of a page.

    Returns:
        True when the sentence is certainly the same; never across two languages set side by side.
    """
    if not block[:1].islower() or LABEL.match(block) or ENDED.search(before[-TAIL:]):
        return False
    if is_french(block[:SAMPLE]) != is_french(before[-SAMPLE:]):
        return False
    return (
        parted
        or bool(FUNCTION_WORD.search(before[-TAIL:]))
        or before.endswith("-")
        or len(before) > 2 * WRAPPED
    )


def is_french(text: str) -> bool:
    """Whether a text is French, as the second column of the early resolutions.

    Args:
        text: One block.

    Returns:
        True when one word in eight is one of the commonest French ones.
    """
    return len(FRENCH.findall(text)) * 8 > text.count(" ") + 1
