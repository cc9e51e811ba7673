"""Addressees: the noun phrase that an operative verb speaks to, short and without its article."""

from __future__ import annotations

import re

# Where a noun phrase ends: a comma, the infinitive, a modal, or a preposition that starts what is asked for.
_END = re.compile(
    r"[,;:()]|\s+(?:to\s+(?!(?:the|education|food|health|adequate|development|water|privacy|freedom"
    r"|Colonial|housing|life|peace|safe|work|a|an|truth|life|counter|combat)\b)"
    r"|that\b|shall\b|should\b|will\b|may\b|must\b|be\b|is\b|are\b|in\s+(?!South\s+Sudan|Conflict"
    r"|the\s+field)|within\b|through\b|as\s+appropriate|as\s+well\s+as|when\b|under\b|established\b"
    r"|appointed\b|pursuant\b"
    r"|working\b|who\b|which\b|acting\b|upon\b|at\b|by\b|not\b|with\s+(?:the\s+(?:task|responsibility|preparation"
    r"|submission|mandate|development|drafting|elaboration|organi[sz]ation)\b|[a-z]+ing\b)|continue\b|closely\b|entitled\b|concerned\b"
    r"|(?:review|assess|monitor),|(?:review|assess|provide|submit|report|convene|prepare|present|amend"
    r"|conduct|undertake|take|make|ensure|establish|develop|include|brief|inform|keep|issue|transmit"
    r"|hold|organi[sz]e|consider|give|examine|address|work|pay|participate|appoint|serve|meet|carry"
    r"|extend|assist|adopt)[\s,]|based\b|from\b|before\b|no\s+later)",
)
_PASSIVE_SUBJECT = re.compile(
    r"\s*(?:,[^,;]{0,80},)?\s*that\s+(?:(?:an?|the|such|any|his|its|all|further|these)\s+)?"
    r"(?:[\w-]+\s+){0,4}?(?:reports?|stud(?:y|ies)|items?|sub-item|question|recommendations|information|document\w*"
    r"|review|evaluation|assessment|meetings?|session|summary)\b[^;]{0,200}?\s(?:shall\s+|should\s+)?be\s+[a-z]+(?:ed|en|ut|de|ld|ht)\b"
)
_DETERMINER = re.compile(
    r"\s*,?\s*(?:(?:that|both|also|further|once\s+again|again|in\s+particular|therefore)\s+)*(?:the"
    r"|its|all|an?|his|her|their|those|these|such|any|each|every|relevant(?=\s+the)|our)\s+",
    re.IGNORECASE,
)
_INSERTED = re.compile(
    r"\s*,\s*(?:in|as|with|within|through|after|on|at|by|from|taking|without|to\s+that|for|and\s+in"
    r"|under|subject|where|when|if|upon|inter)\b[^;,]{0,200},\s*"
)
_PRONOUN = re.compile(r"\s*(?:him|her|it|them|the\s+latter)\b")
_CUT = (
    (
        re.compile(
            r"^((?:United\s+Nations\s+)?(?:Special\s+Rapporteur|Independent\s+Expert"
            r"|Special\s+Representative|Special\s+Envoy|Special\s+Adviser|Personal\s+Envoy"
            r"|Working\s+Group|Ad\s+Hoc\s+\w+|Panel\s+of\s+Experts|Group\s+of\s+Experts"
            r"|Advisory\s+Committee|Expert\s+Mechanism))\s+(?:on|of\s+the|of\s+Experts\s+on|for)\s.*$"
        ),
        r"\1",
    ),
    (
        re.compile(
            r"^(.*?Committee|.*?Group|.*?Mission|.*?Panel)\s+(?:established|pursuant|concerning|referred).*$"
        ),
        r"\1",
    ),
    (re.compile(r"^(?:Executive\s+Director\s+of\s+the\s+)(?=Counter)"), ""),
    # Named in full where another organization's secretary-general stands in the same text.
    (re.compile(r"^((?:Deputy\s+)?Secretary-General)\s+of\s+the\s+United\s+Nations\b"), r"\1"),
)
MAX_NAME = 180


def is_state(name: str) -> bool:
    """Tell whether an addressee is States, parties or others who owe an organ nothing of themselves.

    Args:
        name: The addressee.

    Returns:
        True for them; an office or committee for countries is none.
    """
    return _STATES.search(name) is not None and not _OFFICE.match(name)


_OFFICE = re.compile(
    r"(?:Office|United\s+Nations|Special|Committee|Conference|[Ss]ecretariat|Commission|High|Secretary|Executive)\b"
)
_STATES = re.compile(
    r"^(?:Member\s+States?|States?|Members\s+States|Governments?|Parties|all\s+States|parties"
    r"|countries|States\s+[Pp]arties|Member\s+State|Contracting\s+Parties)\b|\bStates$|^(?:Members"
    r"|Member)$|\bGovernments?$|\bGovernment\s+of\b|\bparties\b|\bindustry\b|\bcivil\s+society\b"
    r"|\bcountries\b|\bstakeholders\b|\bdonors?\b|\bdelegations?\b|\bcompanies\b|\benterprises\b"
    r"|\bbusinesses\b",
    re.IGNORECASE,
)


def read_actor(
    text: str, start: int, end: int, previous: str = "", *, modal: bool = False
) -> tuple[str, int]:
    """Read the addressee that stands behind an operative verb.

    Args:
        text: The paragraph.
        start: Where the verb ends.
        end: Where the clause ends.
        previous: The addressee of the clause before, for which a pronoun stands.
        modal: Whether ``shall``, ``should`` or ``will`` must follow the addressee (after ``decides that``).

    Returns:
        The addressee, without article, and where what is asked for starts; empty and `start` if none.
    """
    position = start
    if not modal and _PASSIVE_SUBJECT.match(text, start, end):
        # “requests that a report be submitted”: the subject is what is asked for
        return "", start
    if pronoun := _PRONOUN.match(text, position, end):
        return previous, pronoun.end()
    while inserted := _INSERTED.match(text, position, end):
        position = inserted.end()
    if determiner := _DETERMINER.match(text, position, end):
        position = determiner.end()
    position += len(text[position:end]) - len(text[position:end].lstrip())
    stop = _END.search(text, position, min(end, position + MAX_NAME))
    if stop is None or stop.group().strip() == "be":
        return "", start
    name = text[position : stop.start()].strip()
    if modal and not re.match(
        r"\s*(?:,[^;]{0,200},)?\s*(?:shall|should|will|may|must)\b", text[stop.start() : end]
    ):
        return "", start
    if (
        not name
        or not re.match(r"[A-Za-z]|(?:19|20)\d\d\s[A-Z]", name)
        or re.match(r"(?:to|that|in|by|for|of|at|on)\b", name)
    ):
        return "", start
    return shorten(name), stop.start()


def shorten(name: str) -> str:
    """Cut an addressee down to the words that name it.

    Args:
        name: The noun phrase as printed.

    Returns:
        The name without what only describes it further.
    """
    name = re.sub(r"^(?:[Tt]he|[Aa]n?)\s+", "", " ".join(name.split()))
    for pattern, put in _CUT:
        name = pattern.sub(put, name)
    name = re.sub(r"^(?:[a-z]+\s+)?mandate\s+of\s+(?:the\s+)?(?=[A-Z]{4,}\b)", "", name)
    name = re.sub(r"’s?$", "", name)
    return re.sub(
        r"\s+(?:and|or|also|further|again|rapidly|urgently|regularly|jointly|annually|promptly)$", "", name
    )
