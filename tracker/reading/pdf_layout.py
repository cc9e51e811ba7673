"""The lines of all pages to blocks, footnotes and furniture."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.reading.clean_text import Footnote
from tracker.reading.runs import Draft, Run, compose
from tracker.reading.wording import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.reading.pdf_lines import Line

TOP_BAND, BOTTOM_BAND = 0.9, 0.085
"""Running heads stand above, page and job numbers below these shares of the page's height."""
JOB_NUMBER = re.compile(r"\d{2}-\d{5}(?: ?\([A-Z]\))?(?: +\d{6})?|\*\d{7,}\*|\(E\) *\d{6}")
"""``23-24977 (E) 201223`` and the figures of its barcode."""
PAGE_NUMBER = re.compile(r"(?:-\s*)?\d{1,4}(?:\s*-|\s*/\s*\d{1,4})?")
SYMBOL = re.compile(r"[A-Z]{1,2}/[A-Z0-9][A-Za-z0-9/.()-]*(?: \(\d{4}\))?")
RECYCLE = re.compile(r"Please recycle.*", re.IGNORECASE)
NOTE_RULE = re.compile(r"[_\u2500\u2014-]{5,}")
OWN_LINE = re.compile(
    r"Distr\.|Original:|English$|Agenda items? \d|Items? \d+ of the|\d{1,2} [A-Z][a-z]+ \d{4}$"
    r"|\d+(?:st|nd|rd|th) (?:plenary )?meeting$"
)
"""Masthead and closing lines that stand for themselves although nothing but the line's end parts them."""
HEADING_NUMBER = re.compile(
    r"[IVXL]+\.?|(?:Annex|Appendix|Chapter|Article|Part|Section)(?: (?:[IVXL]+|\d+|[A-Z]))?"
)
"""A line with a heading's number alone; the title stands in the lines below."""
ENDED = tuple('.;:,?!”’")]')
ENDED_FULLY = tuple(".;:?!")
PITCH_SLACK = 1.25
INDENT = 0.8
FULL_LINE = 3.0
COLUMN_AWAY = 6.0


@dataclass(slots=True)
class Layout:
    """A document's lines sorted by what they are.

    Attributes:
        body: The lines of the running text, in order.
        notes: The footnotes.
        furniture: The lines left out.
    """

    body: list[Line] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)


def sort_lines(pages: Sequence[tuple[list[Line], float]]) -> Layout:
    """Part the running text from footnotes and furniture.

    Args:
        pages: The lines and the height of each page, in points.

    Returns:
        The layout.
    """
    layout = Layout()
    parted = [(*_part_notes(lines), height) for lines, height in pages]
    repeated = _repeated([(body, height) for body, _, height in parted])
    masthead = squeeze("".join(line.text for line in pages[0][0])) if pages else ""
    for body, notes, height in parted:
        for line in body:
            if _is_furniture(line, height, repeated, masthead):
                layout.furniture.append(line.text)
            else:
                layout.body.append(line)
        if notes:
            layout.furniture.append(notes[0].text)
            _add_notes(layout.notes, notes[1:])
    return layout


def squeeze(text: str) -> str:
    """Keep nothing but letters and figures, for comparing what is printed twice.

    Args:
        text: Any text.

    Returns:
        Its letters and figures in lower case.
    """
    return "".join(char for char in text if char.isalnum()).casefold()


def _band(line: Line, height: float) -> str:
    if line.y > TOP_BAND * height:
        return "top"
    return "bottom" if line.y < BOTTOM_BAND * height else ""


def _figureless(text: str) -> str:
    return re.sub(r"\d+", "0", squeeze(text))


def _repeated(pages: Sequence[tuple[list[Line], float]]) -> frozenset[tuple[str, str]]:
    """What stands in the top or bottom band of more than one page, figures aside."""
    seen: Counter[tuple[str, str]] = Counter()
    for lines, height in pages:
        seen.update({(band, _figureless(line.text)) for line in lines if (band := _band(line, height))})
    return frozenset(key for key, count in seen.items() if count > 1)


def _is_furniture(line: Line, height: float, repeated: frozenset[tuple[str, str]], masthead: str) -> bool:
    text = line.text
    if RECYCLE.fullmatch(text):
        return True
    band = _band(line, height)
    if not band:
        return False
    if JOB_NUMBER.fullmatch(text):
        return True
    if line.page == 1 and band == "top":
        return False  # the masthead itself
    if PAGE_NUMBER.fullmatch(text) or SYMBOL.fullmatch(text) or (band, _figureless(text)) in repeated:
        return True
    return band == "top" and squeeze(text) in masthead


def _part_notes(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part a page's footnotes from its running text.

    Returns:
        The running text; the rule above the footnotes and the footnotes, or nothing.
    """
    for index, rule in enumerate(lines):
        if not NOTE_RULE.fullmatch(rule.text):
            continue
        below = [line for line in lines[index + 1 :] if line.y < rule.y and not _is_page_line(line)]
        if below:
            notes = {id(line) for line in [rule, *below]}
            return [line for line in lines if id(line) not in notes], [rule, *below]
    return lines, []


def _is_page_line(line: Line) -> bool:
    """Whether a line at a page's foot is its number or the job's, and no footnote."""
    if line.pieces[0].raised:
        return False
    return bool(JOB_NUMBER.fullmatch(line.text) or PAGE_NUMBER.fullmatch(line.text))


def _add_notes(notes: list[Footnote], lines: Sequence[Line]) -> None:
    """Gather note lines into notes; a note that goes on from the page before has no mark."""
    for line in lines:
        head = line.pieces[0]
        mark = head.run.text if head.raised else ""
        rest = line.pieces[1:] if mark else line.pieces
        text = "".join((" " if piece.spaced else "") + piece.run.text for piece in rest).strip()
        if not mark and text.startswith("*"):
            mark = text[: len(text) - len(text.lstrip("*"))]
            text = text[len(mark) :].strip()
        if mark or not notes:
            notes.append(Footnote(mark, text, line.page))
        else:
            last = notes[-1]
            notes[-1] = Footnote(last.mark, join(last.text, text), last.page)


def join(text: str, following: str) -> str:
    """Join two lines; a hyphen or a dash between figures at the end of the first takes no space.

    Args:
        text: The first line.
        following: The second.

    Returns:
        One line.
    """
    return text + following if not text or _clings(text) else f"{text} {following}"


def _clings(text: str) -> bool:
    return text.endswith(("-", "/")) or (text.endswith("–") and len(text) > 1 and not text[-2].isspace())


def group(body: Sequence[Line], notes: Iterable[Footnote]) -> list[Draft]:
    """Gather the lines of the running text into blocks.

    Args:
        body: The lines, without footnotes and furniture.
        notes: The footnotes, so that their marks can be told from other raised characters.

    Returns:
        The drafts in reading order.
    """
    marks = {note.mark for note in notes}
    measures = _Measures.of(body)
    groups: list[list[Line]] = []
    for line in body:
        if groups and not _begins(groups[-1], line, measures):
            groups[-1].append(line)
        else:
            groups.append([line])
    words = Vocabulary(" ".join(line.text for line in body))
    return [_draft(lines, marks, measures, words) for lines in groups]


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a document.

    Attributes:
        size: The type size of the running text.
        pitch: The distance of neighbouring baselines, in type sizes.
        right: The right margin of each page.
        left: The left margin of each page.
        indented: Whether paragraphs begin with an indent.
    """

    size: float
    pitch: float
    right: dict[int, float]
    left: dict[int, float]
    indented: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Measures:
        sizes: Counter[float] = Counter()
        pitches: Counter[float] = Counter()
        rights: dict[int, Counter[int]] = {}
        lefts: dict[int, Counter[int]] = {}
        for line in lines:
            sizes[line.size] += len(line.text)
        size = sizes.most_common(1)[0][0] if sizes else 10.0
        indents = wrapped = 0
        for before, line in itertools.pairwise(lines):
            if line.page != before.page or abs(line.size - size) > 0.5 or line.size != before.size:
                continue
            drop = (before.y - line.y) / size
            if 0.8 < drop < 2.6:
                pitches[round(drop, 1)] += 1
            rights.setdefault(line.page, Counter())[round(before.right)] += 1
            lefts.setdefault(line.page, Counter())[round(line.x)] += 1
            if 0.8 < drop < 1.5:
                wrapped += 1
                indents += before.x > line.x + INDENT * size
        pitch = pitches.most_common(1)[0][0] if pitches else 1.2
        return cls(
            size,
            pitch,
            {
                page: max((x for x, count in found.items() if count > 1), default=max(found))
                for page, found in rights.items()
            },
            {page: found.most_common(1)[0][0] for page, found in lefts.items()},
            indents * 10 > wrapped,
        )


def _begins(block: Sequence[Line], line: Line, measures: _Measures) -> bool:
    """Whether a line begins a new block."""
    before = block[-1]
    if OWN_LINE.match(line.text) and (line.bold or line.x > before.x + 1 or len(block) == 1):
        return True
    short = before.right < measures.right.get(before.page, 0.0) - 1
    if OWN_LINE.match(before.text) and len(block) == 1 and short:
        return True
    if HEADING_NUMBER.fullmatch(before.text) and len(block) == 1:
        return True
    if line.page != before.page:
        return _begins_on_new_page(block, line, measures)
    drop = before.y - line.y
    size = max(line.size, before.size)
    if drop < 0.5 * size or drop > PITCH_SLACK * max(measures.pitch, 1.15) * size:
        return True
    if line.right < before.x - COLUMN_AWAY * size or line.x > before.right:
        return True  # another column; the short last line of a paragraph may end left of its indented first
    full = before.right > measures.right.get(line.page, 0.0) - FULL_LINE * size
    if abs(line.size - before.size) > 0.6 or (line.bold != before.bold and not full):
        return True
    ended = before.text.endswith(ENDED)
    if line.labelled and ended:
        return True
    inner = block[0].text_x if len(block) == 1 else min(other.x for other in block[1:])
    left = min(inner, block[0].x) if len(block) == 1 else inner
    indented = line.x > left + INDENT * size and abs(line.x - block[0].text_x) > INDENT * size
    centred = abs((line.x + line.right) - (before.x + before.right)) < 2 * size
    return indented and ended and not centred


def _begins_on_new_page(block: Sequence[Line], line: Line, measures: _Measures) -> bool:
    before = block[-1]
    if line.labelled or line.bold != before.bold or abs(line.size - before.size) > 0.6 or line.bold:
        return True
    left = before.x if len(block) > 1 else measures.left.get(before.page, before.x)
    if line.x > left + INDENT * line.size:
        return True
    full = before.right > measures.right.get(before.page, 0.0) - FULL_LINE * line.size
    if before.text.rstrip("0123456789").endswith(ENDED_FULLY):
        return not (full and measures.indented and line.x < left + 1)
    return False


def _draft(lines: Sequence[Line], marks: set[str], measures: _Measures, words: Vocabulary) -> Draft:
    runs: list[Run] = []
    before = ""
    for line in lines:
        if before.endswith("-") and words.is_parted(before, line.text):
            runs[-1] = Run(runs[-1].text.removesuffix("-"), runs[-1].italic)
        elif before and not _clings(before):
            runs.append(Run(" "))
        for piece in line.pieces:
            raised = re.split(r",\s?", piece.run.text.rstrip(",")) if piece.raised else []
            if raised and marks.issuperset(raised):
                runs.extend(Run(mark, mark=True) for mark in raised)
            else:
                runs.append(Run((" " if piece.spaced else "") + piece.run.text, piece.run.style.italic))
        before = line.text
    heading = all(line.bold for line in lines) or lines[0].size > measures.size * 1.1
    return compose(runs, page=lines[0].page, heading=heading)
