"""Which of the six official languages a text is written in; only English is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tracker.errors import RefusedError

ENGLISH = "English"

# The commonest short words, without those that two of the languages share.
_COMMON = {
    ENGLISH: frozenset({
        "the", "of", "and", "to", "in", "that", "its", "for", "with", "by", "as", "on", "at", "which",
        "from", "this", "all", "be", "is", "are", "their", "it", "has", "have", "not", "also", "other",
        "such", "or", "an", "resolution", "session", "requests", "decides", "recalling",
    }),
    "French": frozenset({
        "le", "la", "les", "des", "du", "et", "à", "dans", "par", "pour", "que", "qui", "sur", "aux",
        "au", "une", "un", "est", "dont", "ainsi", "avec", "ses", "son", "sa", "cette", "ce", "ou",
        "leur", "leurs", "été", "sont", "pas", "plus", "conseil", "l", "d", "résolution", "séance",
        "décide", "prie", "rappelant", "notamment",
    }),
    "Spanish": frozenset({
        "el", "la", "los", "las", "del", "y", "en", "por", "para", "que", "con", "una", "un", "su", "sus",
        "al", "se", "como", "lo", "es", "este", "esta", "más", "o", "entre", "sobre", "resolución",
        "sesión", "decide", "pide", "recordando", "también", "así",
    }),
}  # fmt: skip
_SCRIPTS = {
    "Russian": re.compile(r"[\u0400-\u04ff]"),
    "Arabic": re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]"),
    "Chinese": re.compile(r"[\u4e00-\u9fff]"),
}
_ENOUGH = 4
_GLANCE = 400
_TELLING = 80
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_SHARE = 0.25  # bilingual page scans hold about half; a foreign text cites a few English titles


def language_of(text: str) -> str:
    """Judge one paragraph.

    Args:
        text: The paragraph.

    Returns:
        The language's English name; empty when too little speaks for any.
    """
    if _plainly_english(text):
        return ENGLISH
    letters = len(_LETTER.findall(text))
    for name, script in _SCRIPTS.items():
        if letters and len(script.findall(text)) * 2 > letters:
            return name
    words = [word.lower() for word in _WORD.findall(text.replace("’", " ").replace("'", " "))]
    hits = {name: sum(map(common.__contains__, words)) for name, common in _COMMON.items()}
    if hits[ENGLISH] >= _ENOUGH and hits[ENGLISH] * 2 >= max(hits.values()):
        return ENGLISH  # columns that a scan ran together: what is English in them must not be lost
    best = max(hits, key=lambda name: (hits[name], name == ENGLISH))
    others = max(count for name, count in hits.items() if name != best)
    return best if hits[best] > others else ""


def _plainly_english(text: str) -> bool:
    """Say at little cost whether the first words leave no doubt; nearly every paragraph ends here."""
    words = text[:_GLANCE].lower().split()
    hits = sum(map(_COMMON[ENGLISH].__contains__, words))
    return hits >= _ENOUGH and hits * 5 >= len(words)


def settle(judged: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Settle the language of every paragraph, of those that say nothing by the paragraph before them.

    Args:
        judged: What each paragraph says by itself.
        texts: The paragraphs.

    Returns:
        One language each; all of them English where no paragraph of some length is in another language.
    """
    foreign = {
        name
        for name, text in zip(judged, texts, strict=True)
        if name not in {"", ENGLISH} and len(text) > _TELLING
    }
    languages: list[str] = []
    for name in judged:
        # A stray foreign title in an English text is a citation, not a translation.
        known = name if name in foreign or name == ENGLISH else ""
        languages.append(known or (languages[-1] if languages else ENGLISH))
    return languages


def refuse_other_languages(name: str, judged: Sequence[str], texts: Sequence[str]) -> None:
    """Refuse a document that is not in English.

    Args:
        name: The document's name.
        judged: What each paragraph says by itself.
        texts: The paragraphs.

    Raises:
        RefusedError: Hardly any of it is English.
    """
    weights: Counter[str] = Counter()
    for language, text in zip(judged, texts, strict=True):
        weights[language] += len(text)
    del weights[""]
    total = sum(weights.values())
    if total and weights[ENGLISH] < _ENGLISH_SHARE * total:
        language = weights.most_common(1)[0][0]
        raise RefusedError(f"{name} is in {language}: give the English version, the only one that is read")
