"""Whether a paragraph is preambular or operative, told by its first words.

Preambular paragraphs begin with a participle or adjective, operative ones with a verb in the present
indicative; adverbs may stand before either (Editorial Manual, drafting of resolutions).
"""

from __future__ import annotations

import re
from enum import Enum

# Words that may stand before the verb or participle itself.
_BEFORE = {
    "again", "also", "accordingly", "categorically", "consequently", "deeply", "determinedly", "duly", "earnestly",
    "emphatically", "equally", "especially", "expressly", "extremely", "firmly", "fully", "further", "furthermore",
    "gravely", "greatly", "highly", "hereby", "in", "additionally", "likewise", "moreover", "once", "particularly",
    "profoundly", "resolutely", "respectfully", "seriously", "similarly", "sincerely", "solemnly", "specifically",
    "strongly", "therefore", "thus", "unanimously", "unequivocally", "unreservedly", "urgently", "utterly",
    "vehemently", "vigorously", "warmly", "welcomingly", "and", "finally", "particular", "addition", "instead",
    "nevertheless", "increasingly", "keenly", "acutely", "well", "more",
}  # fmt: skip

_ADJECTIVES = {
    "alarmed", "anxious", "appalled", "appreciative", "aware", "cognizant", "cognisant", "committed", "concerned",
    "confident", "conscious", "convinced", "dedicated", "desirous", "determined", "disappointed", "dismayed",
    "distressed", "disturbed", "encouraged", "faced", "firm", "grateful", "guided", "horrified", "impressed",
    "indignant", "inspired", "intent", "mindful", "moved", "motivated", "outraged", "persuaded", "pleased",
    "preoccupied", "resolved", "saddened", "satisfied", "shocked", "solicitous", "struck", "troubled", "united",
    "worried", "whereas", "pursuant", "accordance", "inasmuch",
}  # fmt: skip

_NOT_VERBS = {
    "address", "access", "affairs", "always", "as", "besides", "business", "conscious", "consensus", "countries",
    "efforts", "governments", "has", "his", "is", "its", "items", "measures", "members", "nations", "perhaps",
    "process", "progress", "reports", "rights", "services", "sources", "states", "status", "this", "thus", "towards",
    "various", "was", "women", "activities", "actions", "terms", "goals", "objectives", "means", "judges",
    "representatives", "resolutions", "decisions", "sessions", "parties", "policies", "persons", "principles",
    "programmes", "strategies", "systems", "targets", "resources", "organizations", "agencies", "bodies",
}  # fmt: skip
_NOT_PARTICIPLES = {
    "anything", "building", "during", "everything", "funding", "housing", "learning", "meeting", "nothing",
    "something", "training", "monitoring", "reporting", "financing", "listing", "spring", "being", "wellbeing",
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
        Preambular ("Also recalling", "Deeply concerned", "Whereas"), operative ("Further requests", "Decides") or
        neither ("To prepare", "The Commission shall").
    """
    for number, match in enumerate(_WORD.finditer(text[:160])):
        word = match.group().lower()
        if number == 0 and not match.group()[0].isupper():
            return Mood.NEITHER
        if word in _BEFORE and number < 5:
            continue
        if word in _ADJECTIVES or (word.endswith("ing") and word not in _NOT_PARTICIPLES):
            return Mood.PREAMBULAR
        if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 and word not in _NOT_VERBS:
            return Mood.OPERATIVE
        return Mood.NEITHER
    return Mood.NEITHER
