"""Objects of delivery verbs: whether a word stands as a verb, how far its object reaches, and the product."""

from __future__ import annotations

import re

from tracker.extraction.products import ANYWHERE, DIRECT, Product, Strength, product_of

REACH = 420
"""How many characters behind its verb a product may stand, past recipient, time and adjuncts."""

_FIRST = re.compile(r"\(\w{1,4}\)\s*$|^\s*$")
_VERB_BEFORE = re.compile(
    r"(?:\b(?:to|shall|should|will|must|also|further|and|or|regularly|annually|periodically"
    r"|subsequently|then|jointly|promptly|again|biennially|including|by|consider|considers"
    r"|continue|as\s+appropriate|, as)\s+|[,;:)]\s*|ly,?\s+)$",
    re.IGNORECASE,
)
_NEXT_VERB = re.compile(
    r",?\s+(?:and|or)\s+(?:(?:also|further|then|subsequently)\s+)?(?:to\s+(?!(?:the|it|its|all|both"
    r"|other|members?|relevant|each|that|this|States|Member|[A-Z]))|(?:requests|invites|decides)\b)|;"
    r"|,\s+to\s+(?!(?:the|it|its|be|[A-Z]))|\bwith\s+a\s+view\s+to\b|\bin\s+order\s+to\b"
    r"|\bso\s+as\s+to\b|\bthat\s+(?:will|would|can|could|may|are|is|have|has)\b|,\s+which\b"
    r"|,\s+including\b|\bwhich\s"
)
# What may stand between a verb and its product: “submit, through the Council, to the Assembly a report”
_ADJUNCT = re.compile(
    r"\s*,|\s+(?:to|at|by|for|in|within|through|as|under|with|from|on|every|during|before|annually"
    r"|regularly|where|if|when|no|not|back|the\s+[A-Z]\w*|it\b|its\b|[A-Z]\w*|also|both|prior|orally"
    r"|periodically|thereon|biennially|following|upon|after|and|until|starting|Member|[a-z]+ly)\b"
)
_AND = re.compile(r"\s+and\s+")
_OF_ANOTHER_MATTER = re.compile(
    r"\b(?:on|regarding|concerning|about|containing|of\s+the\s+implementation)\s+(?:(?:the|its|all)"
    r"\s+[a-z]|how\b|progress\b)(?![^,]*,)"
)


def stands_as_verb(text: str, at: int, start: int) -> bool:
    """Tell whether a word stands as a verb: behind ``to``, a modal, ``and``, a comma, or first in its line.

    Args:
        text: The paragraph.
        at: Where the word starts.
        start: Where the clause's body starts.

    Returns:
        True where it does.
    """
    before = text[max(start - 3, at - 45, 0) : at]
    return at - start <= 1 or bool(_FIRST.search(before) or _VERB_BEFORE.search(before))


def object_end(text: str, start: int, end: int) -> int:
    """Find how far the object of a verb may stand: to the next verb or to the purpose.

    Args:
        text: The paragraph.
        start: Where the verb ends.
        end: Where the clause ends.

    Returns:
        The position.
    """
    stop = _NEXT_VERB.search(text, start, min(end, start + REACH))
    return stop.start() if stop else min(end, start + REACH)


def object_of(text: str, start: int, stop: int) -> Product | None:
    """Find the product a verb delivers.

    Args:
        text: The paragraph.
        start: Where the verb ends.
        stop: How far the object may stand.

    Returns:
        The product, or none when the verb's object is something else.
    """
    if direct := DIRECT.match(text, start, stop):
        product = product_of(direct)
        also = _AND.match(text, product.end, stop) if product.strength is Strength.WEAK else None
        stronger = DIRECT.match(text, also.end() - 1, stop) if also else None
        # “coordinated inputs and progress reports”: the report is what counts
        return product_of(stronger) if stronger and stronger["REPORT"] else product
    if not _ADJUNCT.match(text[start : start + 30]):
        return None
    for found in ANYWHERE.finditer(text, start, stop):
        between = text[start : found.start()]
        if "," in between[-6:] or not _OF_ANOTHER_MATTER.search(between[-90:]):
            return product_of(found)
    return None
