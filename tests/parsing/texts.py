"""Texts in the style of resolutions, written for these tests, and what turns them into clean text."""

from tracker.parsing.document import parse_document
from tracker.parsing.resolution import ParsedDocument, Part, Resolution
from tracker.reading.clean_text import Block, CleanText, Footnote, NoteMark

ASSEMBLY = """
United Nations

A/RES/76/391

General Assembly

Distr.: General

9 May 2022

Seventy-sixth session

Agenda item 131 (q)

Cooperation between the United Nations and regional and other organizations: cooperation between the United \
Nations and the League of Lighthouse Keepers

Resolution adopted by the General Assembly on 28 April 2022

[without reference to a Main Committee (A/76/L.41 and Add.1)]

76/391. Cooperation between the United Nations and the League of Lighthouse Keepers

The General Assembly,

Recalling its resolution 74/17 of 21 November 2019,

Having considered the report of the Secretary-General (A/76/128),

Welcoming the growing number of lighthouses,

1. Takes note of the report of the Secretary-General;

2. Requests the Secretary-General:

(a) To continue his consultations with the League;

(b) To submit to the General Assembly at its seventy-eighth session a report on the implementation of the \
present resolution, covering:

(i) The lighting of coasts;

(ii) The keeping of logs;

3. Decides to include the sub-item in the provisional agenda of its seventy-eighth session.

71st plenary meeting

28 April 2022

Annex

Terms of reference of the joint panel

The panel is established for three years.

1. The panel shall consist of seven keepers.

2. The panel shall:

(a) Meet once a year;

(b) Report to the Assembly.
"""

COUNCIL = """
Resolution 2991 (2024)

Adopted by the Security Council at its 9811th meeting, on

14 June 2024

The Security Council,

Recalling its resolutions 2817 (2022) and 2902 (2023),

Determining that the situation continues to constitute a threat to international peace and security,

Acting under Chapter VII of the Charter of the United Nations,

Mandate

1. Decides to extend until 15 June 2025 the mandate of the Mission;

Acting under Article 41 of the Charter,

2. Decides that all States shall prevent the sale of foghorns;

– to merchants of fog;

– to their agents;

3. Requests the Secretary-General to report every ninety days;

4. Decides to remain actively seized of the matter.
"""

PAGE = """
(c) The drawing of charts, as the Council may decide;

5. Requests the Commission to report on the ferries.

14th plenary meeting

3 May 1983

1983/81. Training of ferrymen

The Economic and Social Council,

Recalling its resolution 1981/12 of 6 May 1981,

1. Recommends that ferrymen be trained;

2. Requests the Secretary-General to report to the Council at its first regular session of 1985.

15th plenary meeting

4 May 1983

1983/82. Bells and buoys

The Economic and Social Council,

Mindful of the dangers of fog,

1. Invites Governments to hang bells;
"""


def clean(text: str, name: str = "text.txt", footnotes: tuple[Footnote, ...] = ()) -> CleanText:
    """Make clean text of paragraphs parted by empty lines; `{3}` in them is the mark of note 3."""
    blocks = []
    offset = 0
    for piece in filter(None, (" ".join(piece.split()) for piece in text.split("\n\n"))):
        words, marks = piece, []
        while "{" in words:
            start, end = words.index("{"), words.index("}")
            marks.append(NoteMark(words[start + 1 : end], start))
            words = words[:start] + words[end + 1 :]
        blocks.append(Block(words, 0, offset, marks=tuple(marks)))
        offset += len(words) + 2
    return CleanText(name, "text", "0" * 64, tuple(blocks), footnotes)


def parse(text: str, name: str = "text.txt", footnotes: tuple[Footnote, ...] = ()) -> ParsedDocument:
    return parse_document(clean(text, name, footnotes))


def only(text: str, name: str = "text.txt", footnotes: tuple[Footnote, ...] = ()) -> Resolution:
    (resolution,) = parse(text, name, footnotes).resolutions
    return resolution


def labels(resolution: Resolution) -> list[str]:
    return [paragraph.label for paragraph in resolution.operative]


def texts(resolution: Resolution, part: Part) -> list[str]:
    return [paragraph.text for paragraph in resolution.paragraphs if paragraph.part is part]


def body(operative: str, heading: str = "76/391. Lighthouses", opening: str = "The General Assembly,") -> str:
    """Put a heading and a preamble before operative paragraphs."""
    return f"{heading}\n\n{opening}\n\nRecalling its earlier decisions,\n\n{operative}"
