"""Whether a paragraph is preambular or operative, told by its first words.

Preambular paragraphs begin with a participle or adjective, operative ones with a verb in the present
indicative; adverbs may stand before either (Editorial Manual, drafting of resolutions).
"""

from __future__ import annotations

import re
from enum import Enum

# Words that may stand before the verb or participle itself.
_BEFORE = {
    "accordingly", "acutely", "addition", "additionally", "again", "also", "and", "categorically",
    "consequently", "deeply", "determinedly", "duly", "earnestly", "emphatically", "equally",
    "especially", "expressly", "extremely", "finally", "firmly", "fully", "further", "furthermore",
    "gravely", "greatly", "hereby", "highly", "in", "increasingly", "instead", "keenly", "likewise",
    "more", "moreover", "nevertheless", "once", "particular", "particularly", "profoundly", "resolutely",
    "respectfully", "seriously", "similarly", "sincerely", "solemnly", "specifically", "strongly",
    "therefore", "thus", "unanimously", "unequivocally", "unreservedly", "urgently", "utterly",
    "vehemently", "vigorously", "warmly", "welcomingly", "well",
}  # fmt: skip

_ADJECTIVES = {
    "accordance", "alarmed", "anxious", "appalled", "appreciative", "aware", "cognisant", "cognizant",
    "committed", "concerned", "confident", "conscious", "convinced", "dedicated", "desirous",
    "determined", "disappointed", "dismayed", "distressed", "disturbed", "encouraged", "faced", "firm",
    "grateful", "guided", "horrified", "impressed", "inasmuch", "indignant", "inspired", "intent",
    "mindful", "motivated", "moved", "outraged", "persuaded", "pleased", "preoccupied", "pursuant",
    "resolved", "saddened", "satisfied", "shocked", "solicitous", "struck", "troubled", "united",
    "whereas", "worried",
}  # fmt: skip

_NOT_VERBS = {
    "access", "actions", "activities", "address", "affairs", "agencies", "always", "as", "besides",
    "bodies", "business", "conscious", "consensus", "countries", "decisions", "efforts", "goals",
    "governments", "has", "his", "is", "items", "its", "judges", "means", "measures", "members",
    "nations", "objectives", "organizations", "parties", "perhaps", "persons", "policies", "principles",
    "process", "programmes", "progress", "reports", "representatives", "resolutions", "resources",
    "rights", "services", "sessions", "sources", "states", "status", "strategies", "systems", "targets",
    "terms", "this", "thus", "towards", "various", "was", "women",
}  # fmt: skip
_NOT_PARTICIPLES = {
    "anything", "being", "building", "during", "everything", "financing", "funding", "housing",
    "learning", "listing", "meeting", "monitoring", "nothing", "reporting", "something", "spring",
    "training", "wellbeing",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")


class Mood(Enum):
    """What the first words say."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    NEITHER = "neither"


def mood(text: str) -> Mood:
    """Judge a paragraph by its first words.

    Args:
        text: The paragraph without its number.

    Returns:
        Preambular ("Also recalling", "Deeply concerned", "Whereas"), operative ("Further requests",
        "Decides") or neither ("To prepare", "The Commission shall").
    """
    for number, match in enumerate(_WORD.finditer(text[:160])):
        word = match.group().lower()
        if number == 0 and not match.group()[0].isupper():
            return Mood.NEITHER
        if word in _BEFORE and number < 5:
            continue
        if word in _ADJECTIVES or (word.endswith("ing") and word not in _NOT_PARTICIPLES):
            return Mood.PREAMBULAR
        if (
            word.endswith("s")
            and not word.endswith(("ss", "us"))
            and len(word) > 3
            and word not in _NOT_VERBS
        ):
            return Mood.OPERATIVE
        return Mood.NEITHER
    return Mood.NEITHER
