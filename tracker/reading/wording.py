"""Words split by hyphenation or kerning in text already extracted, where only the words themselves can tell."""

from __future__ import annotations

import re
from collections import Counter

SPACE_BEFORE_HYPHEN = re.compile(r"(?<=[A-Za-z]) -(?=[A-Za-z])|(?<=[A-Z]) -(?=\d)")
"""``seventy -fifth``, ``COVID -19``; a dash between spaces is left alone, and so is a minus sign."""
SPACE_AFTER_HYPHEN = re.compile(r"(?<![\w-])([A-Za-z]+)- ([a-z]+)\b")
SPLIT_WORD = re.compile(r"(?<![\w'’./-])([A-Za-z]+) (?=([a-z]+)(?![\w'’/-]|\.\w))")
WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
SUSPENDED = frozenset({"and", "or", "to", "as", "et", "ou"})
SHORT_WORDS = frozenset(
    "a i o ad al am an as at be by co cf de do du ed el en et ex go he id if in ii is it iv ix la le me mr ms my"
    " no nd of on op or os pp rd re sc so st th to un up us vi vs we xi".split()
) - {"o", "th"}
"""Words and abbreviations of one or two letters; other fragments of that length are no words."""


class Vocabulary:
    """The words of one document, with the splits it can vouch for.

    Args:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self._counts = Counter(word.casefold() for word in WORD.findall(text))

    def knows(self, word: str) -> bool:
        """Whether a word stands in the document, whatever its capitals."""
        return self._counts[word.casefold()] > 0

    def unhyphenated(self, first: str, second: str) -> str:
        """Join a word parted at the end of a line.

        Args:
            first: What stands before the hyphen.
            second: What stands at the beginning of the next line.

        Returns:
            The word without hyphen if the document has it in that form and not with a hyphen; else with it.
        """
        joined, hyphened = first + second, f"{first}-{second}"
        plain = second[:1].islower() and self.knows(joined) and not self.knows(hyphened)
        return joined if plain else hyphened

    def mend(self, text: str) -> str:
        """Close the gaps in words that are certainly split.

        Args:
            text: One line of text.

        Returns:
            The text with whole words. A gap is closed when one fragment is no word, and either the document has
            the whole word elsewhere or it has the other fragment nowhere else.
        """
        text = SPACE_BEFORE_HYPHEN.sub("-", text)
        if "- " in text:
            text = SPACE_AFTER_HYPHEN.sub(self._after_hyphen, text)
        return SPLIT_WORD.sub(self._split, text)

    def _after_hyphen(self, match: re.Match[str]) -> str:
        first, second = match.groups()
        if second in SUSPENDED:
            return match[0]
        if self.knows(f"{first}-{second}") or not self.knows(second):
            return self.unhyphenated(first, second)
        return match[0]

    def _split(self, match: re.Match[str]) -> str:
        first, second = match.groups()
        before = len(first) <= 2 and first.casefold() not in SHORT_WORDS and not first.isupper()
        after = len(second) <= 2 and second not in SHORT_WORDS
        if not (before or after):
            return match[0]
        other = second if before else first
        sure = self._counts[(first + second).casefold()] > 1 or self._counts[other.casefold()] < 2
        return first if sure else match[0]
