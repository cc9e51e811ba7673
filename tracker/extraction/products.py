"""Products: the nouns of what is delivered to an organ, written and oral, and the verbs that deliver them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """How surely a noun names a product that an organ receives."""

    REPORT = "report"
    STRONG = "strong"
    WEAK = "weak"
    ORAL = "oral"


_NOUNS: dict[Strength, str] = {
    Strength.REPORT:
        r"(?<!\band\s)(?<!\bor\s)(?<!\bto\s)report|reports|addend(?:um|a)\s+to\s+(?:the|his)\s+report",
    Strength.STRONG: (
        r"stud(?:y|ies)|summar(?:y|ies)|compilations?|notes?(?=\s+(?:by|on|to|for|verbale"
        r"|containing))|synthesis|surveys?|analys[ei]s|assessments?|evaluations?"
        r"|(?<!periodic\s)reviews?"
        r"|(?:written\s+)?updates?|white\s+papers?|(?:concept|background|technical|working|discussion"
        r"|issues|position|policy)\s+(?:papers?|notes?|documents?)"
        r"|overviews?|stocktaking|mapping|inventor(?:y|ies)|handbook|digest|publications?|yearbook"
        r"|compendi(?:um|a)|catalogues?|repertor(?:y|ies)|typolog(?:y|ies)|matrix|dossiers?|memorand(?:um|a)"
        r"|aides?-memoires?|appraisals?|audits?|(?:briefing|information|guidance|explanatory|analytical)\s+notes?"
        r"|manual|supplements?|bulletins?|conference\s+room\s+papers?|feasibility\s+stud(?:y|ies)"
        r"|forecasts?"
    ),
    Strength.WEAK: (
        r"recommendations?|proposals?|options?|findings|conclusions|observations|information|data"
        r"|statistics|results?|outcomes?|inputs?|suggestions|advice"
        r"|(?:draft\s+)?(?:strateg(?:y|ies)|plans?(?:\s+of\s+action)?|workplans?|work\s+plans?"
        r"|program(?:me)?s?\s+of\s+(?:work|action)|work\s+programmes?|road\s*maps?|frameworks?|guidelines"
        r"|guidance|guide"
        r"|texts?|articles?|declaration|convention|instrument|protocol|principles|criteria"
        r"|terms\s+of\s+reference|estimates?|budgets?|list|lists|modalities|benchmarks|indicators"
        r"|concept|toolkit)"
        r"|papers?|documents?|documentation|views|replies|details|material|explanations?|schedule|format(?=\s+for)"
        r"|timetable|timeline|account|programme\s+budget\s+implications|roster|template|questionnaire"
        r"|refinements?|elements|scenarios|notification|records?|justification|clarification|vision"
        r"|design|ways\s+and\s+means|material"
    ),
    Strength.ORAL: (
        r"oral\s+(?:progress\s+)?(?:reports?|updates?|presentations?|briefings?|statements?"
        r"|summar(?:y|ies)|information)"
        r"|(?:(?:oral|informal|verbal|regular|periodic|joint|closed|open|annual|quarterly|monthly"
        r"|intersessional|comprehensive|substantive|technical|virtual|public|written"
        r"|semi-annual)\s+(?:and/or\s+\w+\s+|and\s+\w+\s+|,\s+)?){0,3}"
        r"(?:briefings?|presentations?)|statements?(?=\s+(?:to|at|before))"
    ),
}  # fmt: skip
_ANY = "|".join(f"(?P<{strength.name}>{nouns})" for strength, nouns in reversed(_NOUNS.items()))
_WORD = r"(?-i:[a-z]|(?=[A-Z][\w-]*’s?\s))[\w’'-]*"
_STOP = (
    r"(?!(?:the|an?|its|his|her|their|this|these|of|to|for|in|on|with|by|that|which|from|at|as"
    r"|through|within|under|into|upon|during|regarding|concerning|about|is|are|be|been|shall|should"
    r"|will|pursuant|between|against|including|whether|how|where|while|prior|no|not|before|after"
    r"|relating|towards?)\b)"
)
_NP = (
    rf"(?P<det>(?:an?\s+(?:set|series|list|package|compilation)\s+of|the|a|an|his\s+or\s+her|its|his|her|their|this|these|that|such|those|one|two|three"
    rf"|four|any|all|further|additional|our|both|each|some|more)\s+)?(?P<mods>(?:{_STOP}{_WORD}(?:,"
    rf"|,?\s+and|\s+or|/\w+)?\s+){{0,9}}?)(?P<noun>(?:{_ANY}))(?![\w-])(?!\s+(?:cycle|period|process"
    rf"|mechanism|system|obligations?|requirements?|burden|framework|group|team|segment|platform)\b)"
)
DIRECT = re.compile(
    rf"\s+(?:again\s+|back\s+|[a-z]+ly\s+|also\s+|further\s+|(?:up)?on\s+request\s+)?{_NP}", re.IGNORECASE
)
ANYWHERE = re.compile(
    rf"(?:(?<=[,\s])(?=(?:an?|two|three|annual|regular|written|periodic|specific|concrete"
    rf"|action-oriented|further|proposals|recommendations|detailed|comprehensive|information|its|his"
    rf"|her|their|updated|options|updates|any|the|appropriate|practical|relevant|quarterly|biennial"
    rf"|progress|consolidated|interim|final|reports?|such|this|these|terms|draft"
    rf"|that)\s))(?<!\bof\s)(?<!\bin\s)(?<!\bwithin\s)(?<!\bon\s)(?<!\bby\s)(?<!\bfrom\s){_NP}",
    re.IGNORECASE,
)  # fmt: skip

_STRONG_VERBS = (
    r"submit|present|provide|transmit|deliver|issue|prepare|produce|compile|communicate|convey"
    r"|furnish|render|forward|circulate|make(?:\s+available)?|give|table|bring|send|share"
    r"|put\s+forward|supply|lay(?=\s+before)|place(?=\s+before)|put(?=\s+before)|distribute|dispatch|hand\s+over|relay"
)
_MAKING_VERBS = (
    r"formulate|elaborate|develop|draft|draw\s+up|conduct|undertake|carry\s+out|propose|recommend"
    r"|publish|finali[sz]e|complete|update|perform|commission|initiate|draw|launch|offer|make"
    r"|establish|devise|design"
    r"|continue(?=\s+(?:its|his|her|their|the)\s+(?:reports?|reporting|updates|annual))|outline"
    r"|set\s+out|set\s+forth|collate|consolidate|generate|summari[sz]e|organi[sz]e(?=\s+the\s+preparation)|work\s+out|refine|identify"
)
DELIVERY = re.compile(
    rf"(?<![\w-])(?P<verb>(?P<deliver>{_STRONG_VERBS})"
    rf"|(?P<make>{_MAKING_VERBS}))(?:\s+and\s+(?:to\s+)?(?P<second>{_STRONG_VERBS}"
    rf"|{_MAKING_VERBS}))?(?![\w-])",
    re.IGNORECASE,
)


_DETERMINER_BEFORE = re.compile(
    r"\b(?P<det>the|its|his|her|their|this|these|that|such|those|an?)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Product:
    """A product as named in a text.

    Attributes:
        phrase: Its adjectives and noun, without the determiner.
        noun: The noun alone, lower case.
        determiner: Its determiner, lower case; empty if none.
        strength: How surely it is one.
        start: Where it starts.
        end: Where it ends.
    """

    phrase: str
    noun: str
    determiner: str
    strength: Strength
    start: int
    end: int

    @property
    def backward(self) -> bool:
        """Whether it refers to a product named before: ``the report``, ``this study``, ``its findings``."""
        if self.determiner in {"it", "this", "these", "that", "such", "those"}:
            return True
        return self.determiner == "the" and (
            " " not in self.phrase or "mention" in self.phrase or "request" in self.phrase
        )


def product_of(found: re.Match[str]) -> Product:
    """Make a product of a match of `DIRECT` or `ANYWHERE`.

    Args:
        found: The match.

    Returns:
        The product.
    """
    strength = next(s for s in Strength if found[s.name])
    mods = " ".join((found["mods"] or "").split())
    phrase = f"{mods} {found['noun']}".strip()
    phrase = " ".join(phrase.split())
    if strength is not Strength.ORAL and re.search(r"\boral\b", mods, re.IGNORECASE):
        strength = Strength.ORAL
    determiner = (found["det"] or "").strip().lower()
    start = found.start("noun") - len(found["mods"] or "")
    if not determiner and (before := _DETERMINER_BEFORE.search(found.string, max(0, start - 8), start)):
        determiner = before["det"].lower()
    return Product(phrase, found["noun"].lower(), determiner, strength, start, found.end("noun"))
