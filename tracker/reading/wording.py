"""Words split by hyphenation or kerning in text already extracted, where only words themselves can tell."""

from __future__ import annotations

import re
from collections import Counter

SPACE_BEFORE_HYPHEN = re.compile(r"(?<=[A-Za-z]) -(?=[A-Za-z])|(?<=[A-Z]) -(?=\d)")
"""``seventy -fifth``, ``COVID -19``; a dash between spaces is left alone, and so is a minus sign."""
SPACE_AFTER_HYPHEN = re.compile(r"(?<![\w-])([A-Za-z]+)- ([a-z]+)\b")
LAST_WORD = re.compile(r"(?<![\w'’./-])([A-Za-z]+) $")
NEXT_WORD = re.compile(r" ([a-z]+)(?![\w'’/-]|\.\w)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PARTED_WORD = re.compile(r"([^\W\d_]+)-$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
LONGEST_WORD = 40
SUSPENDED = frozenset({"and", "or", "to", "as", "et", "ou"})
_SHORT = """
a i ad al am an as at be by co cf de do du ed el en et ex go he id if ii in is it iv ix la le me mr ms my nd
no of on op or os pp rd re sc so st to un up us vi vs we xi
"""
SHORT_WORDS = frozenset(_SHORT.split())
"""Words and abbreviations of one or two letters; other fragments of that length are no words."""

_ENDINGS = "ly ty ry cy s n d t r y l e ns ts ds rs ng nt ce ge se te ve le ne th ch sh ss"
ENDINGS = frozenset(_ENDINGS.split())


class Vocabulary:
    """The words of one document, with the splits it can vouch for.

    Args:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self._counts = Counter(WORD.findall(text.casefold()))
        # A space before a hyphen is the trace of kerning taken for spaces: without it no word is doubted.
        kerned = SPACE_BEFORE_HYPHEN.search(text)
        fragments = [word for word in self._counts if kerned and len(word) <= 2 and word not in SHORT_WORDS]
        either = "|".join(map(re.escape, fragments))
        pattern = rf"(?<![\w'’./-])(?:{either})(?![\w'’/-]|\.\w)"
        self._fragment = re.compile(pattern, re.IGNORECASE) if fragments else None

    def knows(self, word: str) -> bool:
        """Whether a word stands in the document, whatever its capitals."""
        return self._counts[word.casefold()] > 0

    def is_parted(self, line: str, following: str) -> bool:
        """Whether the hyphen at the end of a line only parts a word.

        Args:
            line: The line, with the hyphen.
            following: The next line.

        Returns:
            True when the document has the word without hyphen, and not with it.
        """
        first, second = PARTED_WORD.search(line), FIRST_WORD.match(following)
        if not (first and second):
            return False
        return self.unhyphenated(first[1], second[0]) == first[1] + second[0]

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
            The text with whole words. A gap is closed when the document shows other traces of kerning, one
            fragment is no word, and either the document has the whole word elsewhere or it has the other
            fragment nowhere else.
        """
        if " -" in text:
            text = SPACE_BEFORE_HYPHEN.sub("-", text)
        if "- " in text:
            text = SPACE_AFTER_HYPHEN.sub(self._after_hyphen, text)
        return self._without_gaps(text) if self._fragment and self._fragment.search(text) else text

    def _after_hyphen(self, match: re.Match[str]) -> str:
        first, second = match.groups()
        if second in SUSPENDED:
            return match[0]
        if self.knows(f"{first}-{second}") or not self.knows(second):
            return self.unhyphenated(first, second)
        return match[0]

    def _without_gaps(self, text: str) -> str:
        """Put fragments to the words they were split from."""
        pieces: list[str] = []
        last = taken = 0
        for fragment in self._fragment.finditer(text) if self._fragment else ():
            if fragment.start() < taken:
                continue  # already put to the fragment before
            before = LAST_WORD.search(text, max(last, fragment.start() - LONGEST_WORD), fragment.start())
            after = NEXT_WORD.match(text, fragment.end(), fragment.end() + LONGEST_WORD)
            side = self._side(before[1] if before else "", fragment[0], after[1] if after else "")
            if before and side == "before":
                pieces.append(text[last : before.end(1)])
                last = fragment.start()
            elif after and side == "after":
                pieces.append(text[last : fragment.end()])
                last, taken = after.start(1), after.end(1)
        return "".join([*pieces, text[last:]])

    def _side(self, before: str, fragment: str, after: str) -> str:
        """To which neighbour a fragment belongs: the one with which it makes a word of this document.

        Failing that, an ending belongs to the word before and a beginning to the word after, if that word
        stands nowhere else.
        """
        if fragment.isupper():
            return ""
        if before and fragment.islower() and self.knows(before + fragment):
            return "before"
        if after and self.knows(fragment + after):
            return "after"
        if fragment in ENDINGS:
            return "before" if self._is_unknown(before) else ""
        return "after" if self._is_unknown(after) else ""

    def _is_unknown(self, word: str) -> bool:
        return len(word) > 3 and self._counts[word.casefold()] < 2
