"""Footnotes, each attached to the paragraph whose mark calls it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence

from tracker.parsing.resolution import Note, Paragraph
from tracker.reading.clean_text import Footnote


class NoteShelf:
    """The footnotes of a document, handed out in the order in which their marks come.

    Annexes and scanned pages count their notes anew, so the same mark may stand for several notes: every
    call takes the first note of that mark not yet taken, and a mark called again means the note it meant
    before.
    """

    def __init__(self, footnotes: Sequence[Footnote]) -> None:
        self._waiting: dict[str, deque[Footnote]] = defaultdict(deque)
        for note in footnotes:
            self._waiting[note.mark].append(note)

    def take(self, paragraphs: Sequence[Paragraph]) -> list[Note]:
        """Take the notes that paragraphs call.

        Args:
            paragraphs: The paragraphs in order.

        Returns:
            The notes in the order of their calls.
        """
        taken = []
        for paragraph in paragraphs:
            for mark in paragraph.notes:
                if self._waiting[mark]:
                    note = self._waiting[mark].popleft()
                    taken.append(Note(note.mark, note.text, paragraph.label))
        return taken

    def rest(self) -> list[Note]:
        """Take what no paragraph called.

        Returns:
            The notes left.
        """
        left = [Note(note.mark, note.text) for waiting in self._waiting.values() for note in waiting]
        self._waiting.clear()
        return left
