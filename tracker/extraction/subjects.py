"""Subjects: the few words of a text that say what a mandate is about."""

from __future__ import annotations

import re

from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage

_LONGEST = 14
_TIME = "\x1f"  # stands for a time expression, so that what it parts stays apart
_LEADING_TO_TIME = re.compile(
    rf"(?:,\s*)?(?:\b(?:no|not)\s+later\s+than\s+|\b(?:at|by|in|within|until|till|before|for|from|to|during|of|on"
    rf"|starting|beginning|as|after|since|and)\s+){{0,3}}(?:\b(?:its|the|their|each|a)\s+){{0,2}}{_TIME}"
)
# What the product is about: "a report on …", "an update regarding …", "information about …".
_TOPIC = re.compile(
    r"\b(?:on|regarding|concerning|about|with\s+regard\s+to|with\s+respect\s+to|relating\s+to|addressing"
    r"|analysing|examining|outlining|describing|exploring|identifying)\s+(?!(?:a|an)\s+\w+\s+basis\b)"
)
_WHOSE = re.compile(r"\b(?:of|for)\s+")
# Where a topic ends: what else is to be done, how, and under which resolution.
_END = re.compile(
    rf"{_TIME}|[;:“”]|\.\s|,\s+(?:and\s+)?(?:to|including|inter|in|with|as|for|taking|based|pursuant|followed|which|where"
    r"|while|bearing|building|drawing|containing|focusing|through|under|at|also|requests?|decides?|invites?|with\s+a\s+view)\b"
    r"|\s+(?:and|or)\s+to\s+(?!the\b|those\b|its\b|their\b|all\b)\w+|\s+pursuant\s+to\b|\s+in\s+accordance\s+with\b"
    r"|\s+to\s+(?:be\s|the\s+(?:General\s+Assembly|(?:Security\s+)?Council|Human\s+Rights|Economic\s+and|Committee|Commission)\b)"
    r"|\s+to\s+(?:it|them)\b|\s+within\s+existing\b|\s+for\s+(?:its|their|the)\s+(?:further\s+)?consideration\b"
    r"|\s+under\s+(?:the|its)\s+(?:same\s+)?(?:sub-?)?(?:item|agenda)\b"
)
_POINTING = re.compile(
    r"(?i)(?:(?:the|this|that|these|its|their|his|her|any|such|all)\s+)*(?:thereon|therein|it|them|they|matters?|questions?"
    r"|issues?|items?|subjects?|regard|above|following|same|period|consideration|work|activities|developments"
    r"|further|this|that|these|findings|results|recommendations|matter\s+further)?"
)
_TRAILING = re.compile(
    r"(?i)[\s,]+(?:and|or|of|the|an?|to|in|on|at|by|for|with|from|as|its|their|including|such|that|which|through|under"
    r"|be|between|into|where|how|whether|also|all|other|within|not|no)$"
)
_ARTICLE = re.compile(r"(?i)^(?:(?:the|an?|its|their|his|any|further|also)\s+)+")
_ENTITY = re.compile(r"\b(?:mandate|term|terms|appointment|authorization|tenure)\s+(?:of|for|to)\s+")
_MEASURE = re.compile(
    r"^(?:to\s+)?(?:further\s+)?(?:extend|renew|prolong|continue|establish|terminate|end|authorize|maintain)s?\s+"
)
_CALLING = re.compile(
    r"^(?:to\s+)?(?:convene|hold|organize|organise|host|arrange|schedule|devote|dedicate|facilitate|conduct"
    rf"|include|meet)s?[\s,{_TIME}]+"
)
_TAKING_UP = re.compile(
    r"^(?:to\s+)?(?:continue\s+|resume\s+|further\s+)?(?:(?:to\s+)?(?:consider|review|discuss|examine|assess|evaluate"
    r"|revert\s+to|keep\s+under\s+review|undertake)|(?:its|the)\s+(?:consideration|review)\s+of)\s+"
)
_AGAIN = re.compile(
    r"^(?:(?:its|the)\s+)?(?:further\s+)?(?:consideration|review|discussion|examination)\s+of\s+"
)
_BARE = re.compile(
    r"(?i)(?:to\s+)?(?:extend|renew|prolong|appoint|continue|conduct|hold|convene|meet|organize|review|consider)"
)
_MODAL = re.compile(r"\s+(?:shall|should|will|is\s+to|are\s+to)\b")


def find_subject(passage: Passage, find: Find) -> str:
    """Give the words of the text that say what a mandate is about.

    Args:
        passage: The paragraph.
        find: The mandate found in it.

    Returns:
        Up to fourteen words, without article and without times; empty where the text only points elsewhere
        ("thereon", "the matter").
    """
    if find.kind is Kind.AGENDA:
        return find.sub_item or find.item
    # What is convened may stand after its time: "to convene, at its next session, a panel discussion on …".
    end = find.clause.end if find.kind is Kind.MEETING else find.end
    words = _without_times(passage, find.start, max(end, find.start))
    if find.kind is Kind.TERM:
        return _tidy(_of_term(words))
    if find.kind is Kind.MEETING:
        return _tidy(_MODAL.split(_CALLING.sub("", words, count=1).removeprefix("that "), maxsplit=1)[0])
    if find.kind is Kind.REVIEW:
        taken_up = _TAKING_UP.sub("", words, count=1)
        return _tidy(_AGAIN.sub("", taken_up, count=1))
    about = find.about if find.about >= 0 else find.start
    return _of_product(_without_times(passage, about, max(find.end, about)))


def _without_times(passage: Passage, start: int, end: int) -> str:
    pieces, at = [], start
    for time in passage.times_in(start, end):
        if time.start >= at:
            pieces += [passage.text[at : time.start], _TIME]
        at = max(at, time.end)
    pieces.append(passage.text[at:end])
    return _LEADING_TO_TIME.sub(_TIME, "".join(pieces)).strip(f" ,{_TIME}")


def _of_product(words: str) -> str:
    """Find the topic a product names; what belongs to the product by "of" counts where no topic is named."""
    if topic := next((found for found in _TOPIC.finditer(words) if not _in_name(words, found)), None):
        return _tidy(words[topic.end() :])
    first = _END.split(words, maxsplit=1)[0]
    if whose := _WHOSE.search(first):
        return _tidy(first[whose.end() :])
    return ""


def _in_name(words: str, topic: re.Match[str]) -> bool:
    """Whether the preposition belongs to a body's name: the Commission on the Status of Women."""
    before, after = words[: topic.start()].split(), words[topic.end() :].removeprefix("the ").split()
    return bool(before and after) and before[-1][0].isupper() and after[0][0].isupper()


def _of_term(words: str) -> str:
    if entity := _ENTITY.search(words):
        return _tidy(words[entity.end() :])
    return _MEASURE.sub("", words, count=1)


def _tidy(words: str) -> str:
    """Cut a topic where something else begins; nothing where it only points back."""
    words = _END.split(words.strip(), maxsplit=1)[0]
    words = _ARTICLE.sub("", " ".join(words.replace(_TIME, " ").split()).strip(" ,;.:()“”"))
    if _POINTING.fullmatch(words) or _BARE.fullmatch(words):
        return ""
    chosen = words.split()
    if len(chosen) > _LONGEST:
        words = " ".join(chosen[:_LONGEST])
    if words.count("(") > words.count(")"):
        words = words.rpartition("(")[0].rstrip()
    while (shorter := _TRAILING.sub("", words)) != words:
        words = shorter
    return words.strip(" ,;.:")
