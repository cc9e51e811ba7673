"""No word of a document is missing from what parsing hands on."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsing.texts import ASSEMBLY, COUNCIL, PAGE, clean, parse
from tracker.errors import RefusedError
from tracker.parsing.document import parse_document
from tracker.parsing.resolution import ParsedDocument
from tracker.reading.clean_text import CleanText

WORD = re.compile(r"[^\W\d_]{2,}")
# Numerals before paragraphs become labels.
NUMERAL = re.compile(r"[ivxlc]+|[a-z]{1,3}", re.IGNORECASE)


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text))


def kept(document: ParsedDocument) -> Counter[str]:
    texts = [p.text for p in document.unparsed] + [n.text for n in document.notes]
    for resolution in document.resolutions:
        texts += [*resolution.masthead, resolution.title, str(resolution.symbol)]
        texts += [p.text for p in resolution.paragraphs] + [n.text for n in resolution.notes]
    return words(*texts)


def lost(clean_text: CleanText, document: ParsedDocument) -> list[str]:
    before = words(*(b.text for b in clean_text.blocks), *(n.text for n in clean_text.footnotes))
    # A word broken by a page is whole again; a heading's "Resolution" is said by the symbol.
    joined = "".join(p.text for r in document.resolutions for p in r.paragraphs)
    return [
        word
        for word in before - kept(document)
        if not NUMERAL.fullmatch(word) and word not in joined and word != "Resolution"
    ]


BLOCKS = st.one_of(
    st.sampled_from([block.text for text in (ASSEMBLY, COUNCIL, PAGE) for block in clean(text).blocks]),
    st.sampled_from(
        [
            "Annex",
            "Annex II Rules of the panel",
            "I",
            "II Waiting",
            "A",
            "B. Resting",
            "Article 4",
            "99",
            "---",
            "Decisions",
            "At its 12th meeting, on 3 May 1983, the Council decided to wait.",
            "[S/654]",
            "# Ferries",
            "“The General Assembly,",
            "“1. Decides to wait.”",
            "Le Conseil a décidé de prier les États de la région,",
            "1. (a) (i) Wait;",
            "12 See the report.",
            "¹ A/76/128.",
            "(zz) Bells",
            "[Adopted without a vote.]",
            "7.1 (a) Rest",
        ]
    ),
    st.text(alphabet="abcABC .,;:()1234IVX–“”", max_size=60),
)


@settings(max_examples=300)
@given(st.lists(BLOCKS, max_size=25))
def test_nothing_of_any_text_is_lost(blocks: list[str]) -> None:
    text = clean("\n\n".join(blocks))
    try:
        document = parse_document(text)
    except RefusedError:
        return
    assert lost(text, document) == []


def test_the_check_itself_finds_a_loss() -> None:
    assert lost(clean(ASSEMBLY + "\n\nFoghorns sounded."), parse(ASSEMBLY)) == ["Foghorns", "sounded"]
