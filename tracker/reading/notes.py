"""Footnotes of plain text: told by their marks, which have neither size nor place to tell them by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.reading.clean_text import Footnote
from tracker.reading.inline import SUPERSCRIPT, SUPERSCRIPTS
from tracker.reading.runs import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

RAISED_HEAD = re.compile(rf"({SUPERSCRIPT})\s*")
STAR_HEAD = re.compile(r"(?:\\?(\*{1,3}|†|‡))\s+(?=\S)")
STAR_CALL = re.compile(r"(?<=[\w)\].,”])\\?(\*{1,3}|†|‡)(?=\s|$)")
REISSUED = re.compile(r"(?:\\?(\*+)|-) (?=(?:Re-?issued|Second reissue|Third reissue)\b)")
NUMBER_HEAD = re.compile(
    r"(\d{1,3})(?:/|\))? (?=See |Ibid|Idem|Resolution|resolution|Official Records|United Nations"
    r"|General Assembly|Council|Economic and Social|Report |[A-Z]{1,4}/|Two members|For the |The |Adopted"
    r"|Chap|Para|In )"
)
BRACKET_CALL = re.compile(r"(?<=[\w.,;:)”\"])\[(\d{1,3})\](?!\()")
SLASH_CALL = re.compile(r"(?:(?<=[a-z,.;:)”\"])\s?)(\d{1,3})/(?=[\s,;.]|$)")
NUMBER_CALL = re.compile(r"(\d{1,3})(?=[\s,;:.)”]|$)")
HANGS = re.compile(r"[a-z]$|[a-z)”\"][,.;:]$|[a-z]\)$|”$")
"""What stands before a number that hangs at a word."""
SPACED_CALL = re.compile(r"(?<=[a-z][.,;:]) (\d{1,3})$")
AFTER_COMMA = re.compile(r"[,;](?<=[a-z]{3}[,;])(\d{1,3})(?=\s|$)")
SYMBOL_NOTE_AND_MORE = re.compile(r"((?:[A-Z]{1,3}/|Ibid)[^ ]*(?: and (?:Corr|Add)\.\d)?\.) ([a-z].{20,})")


class NoteBook:
    """The footnotes of one text, and the marks that call them.

    A number at the head of a block is a footnote's only if the same number hangs at a word elsewhere: nothing
    else is certain.

    Args:
        blocks: Every block of the text.
    """

    def __init__(self, blocks: Iterable[str]) -> None:
        blocks = list(blocks)
        self._taken: list[Footnote] = []
        heads = {match[1] for block in blocks if (match := NUMBER_HEAD.match(block))}
        self._numbered = any(NUMBER_HEAD.match(block) and "/ " in block[:5] for block in blocks)
        body = [block for block in blocks if not NUMBER_HEAD.match(block)]
        calls = {call[1] for block in body for call in _hanging(block)} if heads else set()
        if self._numbered:
            calls |= {number for block in body for number in SLASH_CALL.findall(block)}
        self._numbers = heads & calls
        starred = [block for block in blocks if "*" in block or "†" in block or "‡" in block]
        self._stars = {mark for block in starred for mark in STAR_CALL.findall(block)}
        self._brackets = sum(len(BRACKET_CALL.findall(block)) for block in blocks if "[" in block) > 1

    def take(self, block: str, page: int) -> str | None:
        """Take a block as a footnote if it is one.

        Args:
            block: The block.
            page: Its page.

        Returns:
            None if it was taken, else the block, or what of it is no footnote.
        """
        raised = RAISED_HEAD.match(block)
        if raised and len(block) > raised.end():
            return self._keep(raised[1].translate(SUPERSCRIPTS), block[raised.end() :], page)
        star = STAR_HEAD.match(block)
        if star and star[1] in self._stars:
            return self._keep(star[1], block[star.end() :], page)
        reissued = REISSUED.match(block)
        if reissued:
            return self._keep(reissued[1] or "*", block[reissued.end() :], page)
        number = NUMBER_HEAD.match(block)
        if number and (number[1] in self._numbers or self._follows(number[1])):
            return self._keep(number[1], block[number.end() :], page)
        return block

    def _follows(self, number: str) -> bool:
        """Whether a number is next after a footnote taken before; its mark may stand on another page."""
        last = self._taken[-1].mark if self._taken else ""
        return last.isdigit() and int(number) == int(last) + 1 and int(number) > 9

    def _keep(self, mark: str, text: str, page: int) -> str | None:
        more = SYMBOL_NOTE_AND_MORE.fullmatch(text)
        note, rest = (more[1], more[2]) if more else (text, None)
        self._taken.append(Footnote(mark, note, page))
        return rest

    def split(self, runs: Sequence[Run]) -> list[Run]:
        """Part the marks that hang at words from the text.

        Args:
            runs: The runs of a block.

        Returns:
            The runs with the marks as runs of their own.
        """
        return [part for run in _merged(runs) for part in ([run] if run.mark else self._marks_in(run))]

    def _marks_in(self, run: Run) -> list[Run]:
        found: list[tuple[int, int, str]] = []
        patterns: list[tuple[re.Pattern[str], set[str] | None]] = [(AFTER_COMMA, None)]
        if self._numbered:
            patterns.append((SLASH_CALL, self._numbers))
        if self._brackets:
            patterns.append((BRACKET_CALL, None))
        if self._stars:
            patterns.append((STAR_CALL, {note.mark for note in self._taken} | self._stars))
        for pattern, known in patterns:
            found.extend(
                (match.start(1), match.end(), match[1])
                for match in pattern.finditer(run.text)
                if known is None or match[1] in known
            )
        if self._numbers:
            found.extend(
                (call.start(), call.end(), call[1]) for call in _hanging(run.text) if call[1] in self._numbers
            )
        if not found:
            return [run]
        parts: list[Run] = []
        last = 0
        for start, end, mark in sorted(found):
            if start < last:
                continue
            parts += [Run(run.text[last:start], run.italic), Run(mark, mark=True)]
            last = end
        parts.append(Run(run.text[last:], run.italic))
        return [part for part in parts if part.text]

    def notes(self, clean: Callable[[str], str]) -> list[Footnote]:
        """The footnotes taken so far.

        Args:
            clean: Cleans a note's text.

        Returns:
            The notes in order.
        """
        return [Footnote(note.mark, clean(note.text), note.page) for note in self._taken]


def _hanging(text: str) -> list[re.Match[str]]:
    """The numbers that hang at words, as note marks do in text without superscripts."""
    calls = [
        call
        for call in NUMBER_CALL.finditer(text)
        if HANGS.search(text, max(0, call.start() - 2), call.start())
    ]
    last = SPACED_CALL.search(text)
    return [*calls, last] if last else calls


def _merged(runs: Sequence[Run]) -> list[Run]:
    """Join neighbouring runs set alike, so that a mark and the word it hangs at are seen together."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.mark and not merged[-1].mark and merged[-1].italic == run.italic:
            merged[-1] = Run(merged[-1].text + run.text, run.italic)
        else:
            merged.append(run)
    return merged
