"""The body of a resolution: preamble, operative paragraphs as a tree, annexes, closing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from tracker.parsing.formulas import (
    ADOPTED_TOP,
    ANNEX,
    DATE_LINE,
    DECISION_OPENING,
    MEETING,
    STATEMENT_OPENING,
    VOTE,
    VOTE_LIST,
    opening_organ,
)
from tracker.parsing.markers import Marker, Token, descend, read_capital, read_marker, read_number
from tracker.parsing.mastlines import is_mast_line
from tracker.parsing.nodes import Anchor, Body, Node
from tracker.parsing.resolution import Part
from tracker.parsing.sections import Path, looks_like_heading
from tracker.parsing.settling import return_to_preamble
from tracker.parsing.stray_notes import read_stray_note
from tracker.parsing.tables import table_cells
from tracker.parsing.verbs import Mood, mood
from tracker.reading.clean_text import Block

_BRACKETED = re.compile(
    r"[\[(].*[\])]|of \d{1,2} [A-Z][a-z]+ \d{4}|Resolutions? of \d.*|Adopted by .*", re.DOTALL
)
_ENDED = (".", ";", ":", ",", "?", "!", ")", "]", "”", '"', "—", "–")
_LONGEST_TITLED_REASON = 40
_RULE = re.compile(r"[\W_]+")


class _State(Enum):
    BEFORE = "before the opening line"
    PREAMBLE = "preamble"
    OPERATIVE = "operative part"
    ANNEX = "annex"
    CLOSED = "closed"


class BodyReader:
    """Reads the blocks below a heading from top to bottom, each once."""

    def __init__(self, organ: str) -> None:
        self._organ = organ
        self._state = _State.BEFORE
        self._body = Body()
        self._path = Path()
        self._anchor: Anchor | None = None
        self._numbered: Anchor | None = None  # the last numbered anchor of the series in force
        self._within: Anchor | None = None
        self._stack: tuple[Marker, ...] = ()
        self._last: Node | None = None
        self._voting = False
        self._annex = ""
        self._table: Node | None = None

    def read(self, blocks: Iterable[Block]) -> Body:
        """Take a resolution's text apart.

        Args:
            blocks: Its blocks below the heading.

        Returns:
            The body; no word of the blocks is missing from it but paragraph numbers and letters.
        """
        kept = [block for block in blocks if not _RULE.fullmatch(block.text)]
        cells = table_cells(kept)
        for index, block in enumerate(kept):
            if index in cells and self._state in {_State.OPERATIVE, _State.ANNEX}:
                self._cell(block)
            else:
                self._table = None
                self._take(block)
        return_to_preamble(self._body.nodes)
        return self._body

    def _cell(self, block: Block) -> None:
        """Take a table's cell, a figure or what stands before one; the cells of a table are one paragraph."""
        if self._table is not None:
            self._table.text += f" {block.text}"
            self._table.notes += tuple(mark.mark for mark in block.marks)
            return
        self._ensure_anchor()
        self._add(self._part, block, flush=True)
        self._table = self._last

    def _take(self, block: Block) -> None:
        text = block.text
        if (note := read_stray_note(text)) is not None:
            self._body.stray.append(note)
        elif (annex := ANNEX.fullmatch(text)) and self._opens_annex(annex):
            self._open_annex(block, annex)
        elif self._is_closing(text):
            self._close(block)
        elif self._state is _State.CLOSED:
            self._add(Part.UNPARSED, block)
        elif opening_organ(text) and self._open(block, opening_organ(text)):
            return
        elif self._state is _State.BEFORE:
            self._before(block)
        else:
            self._paragraph(block)

    # --- opening ---

    def _open(self, block: Block, organ: str) -> bool:
        """Take the opening line of the resolution, or of a draft text that it holds."""
        if self._state is _State.ANNEX:
            return False
        if self._state is not _State.BEFORE:
            if organ == self._organ and self._anchor is None:
                return False
            self._within = self._anchor if self._anchor and self._anchor.number else None
            self._stack = ()
            if self._within is None:
                self._numbered = None
        self._state = _State.PREAMBLE
        self._add(Part.PREAMBLE, block)
        return True

    def _before(self, block: Block) -> None:
        text = block.text
        if DECISION_OPENING.match(text) or STATEMENT_OPENING.match(text):
            self._state = _State.OPERATIVE
            self._paragraph(block)
        elif mood(text) is Mood.PREAMBULAR and not _BRACKETED.fullmatch(text):
            self._add(Part.PREAMBLE, block)
        elif _BRACKETED.fullmatch(text) or is_mast_line(text) or DATE_LINE.fullmatch(text):
            self._body.masthead.append(text)
        elif read_number(text) or read_marker(text):
            self._state = _State.OPERATIVE
            self._paragraph(block)
        else:
            self._body.masthead.append(text)

    # --- closing and annexes ---

    def _is_closing(self, text: str) -> bool:
        if self._voting:
            return True
        if (
            VOTE.match(text)
            and (self._state is not _State.BEFORE or text.startswith("["))
            and len(text) < 400
        ):
            return not ADOPTED_TOP.match(text)
        if MEETING.fullmatch(text):
            return self._state is not _State.BEFORE
        last = self._last
        if last is not None and last.part is Part.CLOSING:
            return bool(DATE_LINE.fullmatch(text) or VOTE_LIST.match(text))
        # Texts adopted under a silence procedure close with the date alone.
        ended = last is not None and last.part is Part.OPERATIVE and last.text.endswith(".")
        return ended and DATE_LINE.fullmatch(text) is not None

    def _close(self, block: Block) -> None:
        text = block.text
        if text.startswith("[") or self._voting or VOTE_LIST.match(text):
            self._voting = not text.endswith("]")
        self._add(Part.CLOSING, block)
        self._state = _State.CLOSED
        self._path = Path()

    def _opens_annex(self, match: re.Match[str]) -> bool:
        title = match["title"] or ""
        if self._state is _State.BEFORE:
            return False
        if not title:
            return True
        # "Annex I contains ..." is a sentence.
        return (title[0].isupper() or title.startswith("to resolution")) and not title.endswith(
            (".", ";", ",")
        )

    def _open_annex(self, block: Block, match: re.Match[str]) -> None:
        self._state = _State.ANNEX
        self._path = Path()
        self._annex = f"{match['name'].capitalize()} {match['number'] or ''}".strip()
        self._anchor = self._numbered = self._within = None
        self._stack = ()
        self._voting = False
        self._add(Part.HEADING, block)
        if match["title"]:
            self._path.enter(match["title"])

    # --- paragraphs ---

    def _paragraph(self, block: Block) -> None:
        text = block.text
        token = read_number(text)
        if token is None and self._path.fresh and text.startswith("l. "):
            token = Token("1", 3, top=True)  # a scan read the figure as the letter
        if token is not None:
            self._number(block, token)
        elif (token := read_marker(text)) is not None:
            self._marked(block, token)
        elif self._continues(text):
            self._join(block)
        elif (token := read_capital(text)) is not None and self._capital_fits(token, text):
            self._capital(block, token)
        elif self._is_heading(block):
            self._add(Part.HEADING, block)
            self._path.enter(text)
        else:
            self._plain(block)

    def _continues(self, text: str) -> bool:
        """Say whether a block goes on with the sentence that the block before left open."""
        last = self._last
        if last is None or last.part in {Part.HEADING, Part.CLOSING} or not last.text:
            return False
        if last.text.endswith(_ENDED):
            return False
        if text[0].islower():
            return True
        return mood(text) is Mood.NEITHER and text.endswith((".", ";", ",")) and not opening_organ(last.text)

    def _join(self, block: Block) -> None:
        last = self._last
        assert last is not None
        broken = last.text.endswith("-") and block.text[0].islower()
        shift = len(last.text) - 1 if broken else len(last.text) + 1
        last.text = last.text[:-1] + block.text if broken else f"{last.text} {block.text}"
        last.notes += tuple(mark.mark for mark in block.marks)
        last.italics += tuple((start + shift, end + shift) for start, end in block.italics)

    def _number(self, block: Block, token: Token) -> None:
        """Take a block that starts with a number and a stop."""
        words = block.text[token.end :]
        value = int(token.spelled.split()[0])
        if self._within is not None or self._is_lower(value, words):
            self._lower_number(block, token, value)
            return
        if self._state is _State.PREAMBLE:
            self._state = _State.OPERATIVE
        self._anchor = Anchor(token.spelled, annex=self._state is _State.ANNEX, numerals=self._path.numerals)
        self._numbered = self._anchor
        self._stack = ()
        self._operative(block, token.end)

    def _is_lower(self, value: int, words: str) -> bool:
        """Say whether a number counts a list inside a paragraph and not the paragraphs."""
        if self._numbered is None or self._path.fresh:
            return False
        following = int(self._numbered.number.split()[0]) + 1 if self._numbered.number[:1].isdigit() else 0
        counted = next((m for m in reversed(self._stack) if m.kind.value == "number"), None)
        if counted and value == counted.rank + 1:
            return not (value == following and mood(words) is Mood.OPERATIVE)
        # Quoted articles keep their own numbers: "the following amendment: ... 4. In hearing an application".
        return self._opened and value != following and following > 1

    def _lower_number(self, block: Block, token: Token, value: int) -> None:
        if self._within is not None:
            following = int(self._within.number.split()[0]) + 1 if self._within.number[:1].isdigit() else 0
            ended = self._last is not None and self._last.text.endswith(("”", '"'))
            if value == following and ended:
                self._within = None
                self._number(block, token)
                return
            self._state = _State.OPERATIVE if self._state is _State.PREAMBLE else self._state
            self._anchor = Anchor(token.spelled, annex=self._state is _State.ANNEX, within=self._within)
            self._stack = ()
        else:
            self._stack = descend(self._stack, str(value), opened=self._opened)
        self._operative(block, token.end)

    def _marked(self, block: Block, token: Token) -> None:
        """Take a block that starts with a letter, a small numeral or a bullet."""
        if self._state is _State.PREAMBLE:
            self._add(Part.PREAMBLE, block)
            return
        self._ensure_anchor()
        if not token.spelled:
            self._add(self._part, block, flush=True)
            return
        self._stack = descend(self._stack, token.spelled, opened=self._opened)
        self._operative(block, token.end)

    def _is_heading(self, block: Block) -> bool:
        """Say whether a block is a heading; reasons without their comma are not."""
        if not looks_like_heading(block.text, set_so=block.heading):
            return False
        reasons = self._state is _State.PREAMBLE and mood(block.text) is Mood.PREAMBULAR
        return block.heading or not (reasons and len(block.text) > _LONGEST_TITLED_REASON)

    def _capital_fits(self, token: Token, text: str) -> bool:
        """Say whether a capital counts a paragraph: a sentence follows it, and it is the next in the row."""
        if self._state not in {_State.PREAMBLE, _State.OPERATIVE}:
            return False
        if looks_like_heading(text, set_so=False) and mood(text[token.end :]) is not Mood.OPERATIVE:
            return False
        letters = [numeral for numeral in self._path.numerals if len(numeral) == 1]
        return token.spelled == (chr(ord(letters[-1]) + 1) if letters else "A")

    def _capital(self, block: Block, token: Token) -> None:
        self._state = _State.OPERATIVE
        self._path.letter(token.spelled)
        self._anchor = Anchor(token.spelled)
        self._numbered = None
        self._stack = ()
        self._operative(block, token.end)

    def _plain(self, block: Block) -> None:
        """Take a paragraph without number or letter."""
        text = block.text
        nature = mood(text)
        if self._state is _State.PREAMBLE and nature is not Mood.OPERATIVE:
            self._add(Part.PREAMBLE, block)
            return
        if self._state is _State.OPERATIVE and self._is_later_preamble(text, nature):
            self._add(Part.PREAMBLE, block)
            return
        if self._state is _State.PREAMBLE:
            self._state = _State.OPERATIVE
        article = self._path.article if self._path.fresh else ""
        if article and self._state is _State.ANNEX:
            self._anchor = Anchor(article, annex=True, numerals=self._path.numerals)
            self._stack = ()
            self._operative(block, 0)
        elif self._anchor is None or self._path.fresh or (nature is Mood.OPERATIVE and not self._opened):
            self._anchor = Anchor(
                after=self._numbered,
                annex=self._state is _State.ANNEX,
                numerals=self._path.numerals,
                within=self._within,
            )
            self._stack = ()
            self._operative(block, 0)
        else:
            self._add(self._part, block, flush=True)

    def _is_later_preamble(self, text: str, nature: Mood) -> bool:
        """Say whether a paragraph after operative ones gives reasons, such as "Acting under Chapter VII"."""
        return nature is Mood.PREAMBULAR and (text.endswith(",") or self._path.fresh) and not self._opened

    # --- small parts ---

    @property
    def _opened(self) -> bool:
        """Whether the paragraph before announces a list."""
        return self._last is not None and (not self._last.text or self._last.text.endswith((":", "—", ": –")))

    @property
    def _part(self) -> Part:
        return Part.ANNEX if self._state is _State.ANNEX else Part.OPERATIVE

    def _ensure_anchor(self) -> None:
        if self._anchor is None or (
            self._path.fresh and self._state is _State.ANNEX and not self._stack_goes_on()
        ):
            self._anchor = Anchor(
                after=self._numbered, annex=self._state is _State.ANNEX, numerals=self._path.numerals
            )
            self._stack = ()

    def _stack_goes_on(self) -> bool:
        return bool(self._anchor and self._anchor.number)

    def _operative(self, block: Block, cut: int) -> None:
        """Add a paragraph whose number ends at `cut`; one whose words start with a letter is two."""
        words = block.text[cut:]
        inner = read_marker(words)
        if inner is not None and inner.spelled and cut:
            self._add(self._part, block, cut=cut, words="")
            self._stack = descend(self._stack, inner.spelled, opened=True)
            self._operative(block, cut + inner.end)
            return
        self._add(self._part, block, cut=cut)

    def _add(
        self, part: Part, block: Block, *, cut: int = 0, words: str | None = None, flush: bool = False
    ) -> None:
        section = ", ".join(piece for piece in (self._annex, str(self._path)) if piece)
        hangs = part in {Part.OPERATIVE, Part.ANNEX}
        node = Node(
            part,
            block.text[cut:] if words is None else words,
            section if part not in {Part.HEADING, Part.CLOSING} else "",
            self._anchor if hangs else None,
            self._stack if hangs else (),
            flush,
            block.page,
            block.offset + cut,
            tuple(mark.mark for mark in block.marks) if words is None else (),
            tuple((start - cut, end - cut) for start, end in block.italics if start >= cut)
            if words is None
            else (),
        )
        (self._body.rest if part is Part.UNPARSED else self._body.nodes).append(node)
        self._last = node
        if part is not Part.HEADING:
            self._path.paragraph()
