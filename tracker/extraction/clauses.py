"""Clauses: an operative paragraph split by its operative verbs, each with the actor it speaks to.

Operative verbs stand in the present indicative, the repetition adverb before or after them (“Also requests”,
“requests further”); several stand in one paragraph; lettered subparagraphs go on from their chapeau's verb
and actor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extraction.actors import read_actor, shorten
from tracker.extraction.verbs import (
    ADVERB,
    ALSO_NOUNS,
    BASE_CLASS_OF,
    BASES,
    CLASS_OF,
    FIRST_WORDS,
    RENEWED,
    VERBS,
)

# A clause starts behind a stop, a dash or “and”, with or without the adverbs of repetition.
_BEFORE = re.compile(
    rf"(?:^|[;:,.]\s+(?:and\s+|but\s+)?|[—–]\s*|\b(?:and|but)\s+|\)\s)(?:{ADVERB},?\s+){{0,3}}(?:that\s+)?$",
    re.IGNORECASE,
)
_VERB = re.compile(rf"(?P<verb>{RENEWED}|{VERBS})\b(?P<after>(?:,?\s+{ADVERB}\b,?){{0,3}})", re.IGNORECASE)
_WORD_IN_S = re.compile(r"\b[A-Za-z]{2,20}s\b")
_OPENING = re.compile(
    rf"\s*(?:{ADVERB},?\s+){{0,3}}(?P<verb>{RENEWED}|{VERBS})\b(?P<after>(?:,?\s+{ADVERB}\b,?){{0,3}})",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    rf"\b(?:we|and|,)\s+(?:(?:{ADVERB}|hereby),?\s+){{0,3}}(?P<verb>{BASES})\b(?P<after>(?:,?\s+"
    rf"{ADVERB}\b,?){{0,2}})(?=\s+(?:the|that|all|to|its|our|[A-Z]|an?|upon|on|for|with|of)\b)",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    rf"\s*(?:\(?\w{{1,4}}\)\s*)?(?P<to>To\s+)?(?:{ADVERB},?\s+){{0,2}}(?P<verb>{BASES})\b(?P<after>(?:,?"
    rf"\s+{ADVERB}\b,?){{0,2}})(?=[\s,:])",
    re.IGNORECASE,
)
_NESTED = re.compile(
    r"\s*(?:,[^,;]{0,120},)?\s*(?:to|and)\s+(?:also\s+|further\s+|again\s+)?(?P<verb>request|invite"
    r"|ask|call\s+(?:up)?on|mandate|instruct|task|entrust|encourage|direct|urge)\b(?=\s+(?:the|that"
    r"|all|its|an?|[A-Z]))"
)
_NOUN_AFTER = re.compile(
    r"\s*(?:for|from|made|by|of|received|and|or|are|were|is|in|contained|under|regarding|concerning"
    r"|set|submitted|on|with|\)|within|as|pursuant|emanating|addressed)\b"
)
_STATEMENT_AFTER = re.compile(
    r"\s*,?\s*(?:the|that|all|its|him|her|it|them|his|an?|any|each|every|both|those|these|such|to"
    r"|upon|on|also|further|again|in|as|with|for|relevant|once|[A-Z])"
)


_Mark = tuple[int, str, str, int]
"""Where an operative verb stands, as printed, its force, and where what follows starts."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One operative clause.

    Attributes:
        verb: The operative verb as printed.
        force: ``request``, ``invite``, ``decide``, ``intention`` or ``stance``.
        actor: Who must act; empty when the organ speaks of itself.
        start: Where the clause starts, at its verb.
        body: Where what is asked for starts, behind verb and actor.
        end: Where it ends.
        inherited: Whether verb and actor come from a chapeau.
    """

    verb: str
    force: str
    actor: str
    start: int
    body: int
    end: int
    inherited: bool = False

    @property
    def binding(self) -> bool:
        """Whether the verb obliges rather than invites."""
        return self.force in {"request", "decide"}

    @property
    def operative(self) -> bool:
        """Whether the clause can ask for anything."""
        return self.force in {"request", "invite", "decide"}


def split_clauses(text: str, start: int = 0, chapeau: Clause | None = None) -> tuple[Clause, ...]:
    """Split a paragraph into its operative clauses.

    Args:
        text: The paragraph with its chapeau before it, titles in quotation marks blanked.
        start: Where the paragraph's own words start, behind the chapeau.
        chapeau: The clause of the chapeau that the paragraph goes on from; none for a paragraph of its own.

    Returns:
        The clauses of the paragraph's own words, in order; at least one when there is a chapeau.
    """
    marks = _marks(text, start)
    clauses: list[Clause] = []
    if chapeau is not None and not _OPENING.match(text, start) and (not marks or marks[0][0] > start):
        end = marks[0][0] if marks else len(text)
        clauses.append(_continued(text, start, end, chapeau))
    preambular = _PREAMBULAR.match(text, start) is not None
    if chapeau is None and not marks and not preambular and (subject := _SUBJECT.match(text, start)):
        # annexes speak in the indicative: “The Conference will be held …”, “To submit two reports …”
        clauses.append(_indicative(text, start, subject))
    for index, mark in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(text)
        previous = next((c.actor for c in reversed(clauses) if c.actor), chapeau.actor if chapeau else "")
        clauses.append(_clause(text, mark, end, previous))
    return tuple(clauses)


def _marks(text: str, start: int) -> list[_Mark]:
    """Find the operative verbs: where each stands, as printed, its force, and where what follows starts."""
    marks: list[_Mark] = []
    if first := _INFINITIVE.match(text, start):
        verb = first["verb"]
        force = BASE_CLASS_OF[" ".join(verb.lower().split())]
        if first["to"] or force != "stance":
            # “(a) Support the authorities” is a task of the chapeau, “(a) To welcome the report” a stance
            marks.append((start, verb, force, first.end()))
    for found in _verbs(text, start):
        if marks and found.start("verb") < marks[-1][3]:
            continue
        verb = " ".join(found["verb"].split())
        if not _is_verb(text, found, verb.lower()):
            continue
        marks.append(
            (found.start("verb"), verb, _force(verb.lower(), found["noun"], text, found.end()), found.end())
        )
    if re.match(r"\s*(?:\(?\w{1,4}\)\s*)?We\b|.{0,300}?[.,]\s+[Ww]e\s", text[start : start + 320]):
        for found in _FIRST_PERSON.finditer(text, start):
            verb = " ".join(found["verb"].split())
            marks.append((found.start("verb"), verb, BASE_CLASS_OF[verb.lower()], found.end()))
        marks.sort()
    return marks


def _verbs(text: str, start: int) -> Iterator[re.Match[str]]:
    """Find operative verbs where a clause may start: they all end in “s”, and few words do."""
    if opening := _OPENING.match(text, start):
        yield opening
    for word in _WORD_IN_S.finditer(text, start):
        if (
            word.group().lower() in FIRST_WORDS
            and _BEFORE.search(text, max(start, word.start() - 90), word.start())
            and (found := _VERB.match(text, word.start()))
        ):
            yield found


def _is_verb(text: str, found: re.Match[str], verb: str) -> bool:
    word = verb.split(maxsplit=1)[0]
    if word not in ALSO_NOUNS or found.start("verb") == 0:
        return True
    if found["verb"][0].isupper():
        return True
    end = found.end("verb")
    return (not _NOUN_AFTER.match(text, end) and _STATEMENT_AFTER.match(text, end) is not None) or bool(
        found["after"]
    )


def _force(verb: str, noun: str | None, text: str, end: int) -> str:
    if noun:
        noun = noun.lower().rstrip("s")
        return {
            "request": "request",
            "invitation": "invite",
            "decision": "decide",
            "intention": "intention",
        }.get(noun, "invite")
    force = CLASS_OF.get(verb, "stance")
    tail = text[end : end + 60].lower()
    if verb in {
        "expresses",
        "affirms",
        "reaffirms",
        "reiterates",
        "declares",
        "confirms",
        "recalls",
    } and re.match(
        r"\s*(?:its|the|,?\s*once\s+again,?\s*its|also\s+its|further\s+its)\s+(?:\w+\s+)?(?:intention"
        r"|intent|readiness|willingness)",
        tail,
    ):
        return "intention"
    return force


def _clause(text: str, mark: _Mark, end: int, previous: str) -> Clause:
    begin, verb, force, after = mark
    if force == "decide" and (nested := _NESTED.match(text, after)) and nested.end() <= end:
        force = "request" if nested["verb"] not in {"invite", "encourage", "urge"} else "invite"
        after = nested.end()
    if force in {"request", "invite"}:
        if (re.match(r"\s*(?:to|that)\s", text[after : after + 6]) and "reiterat" in verb.lower() + " ") or (
            verb.lower().endswith(("request", "invitation", "requests")) and verb.lower() != "requests"
        ):
            prefix = re.match(r"\s*(?:,[^,;]{0,80},)?\s*(?:to|that)\s+", text[after:end])
            after += prefix.end() if prefix else 0
        if to_body := _TO_BODY.match(text, after, end):
            return Clause(verb, force, shorten(to_body["who"]), begin, to_body.end(), end)
        actor, body = read_actor(text, after, end, previous)
        return Clause(verb, force, actor, begin, body, end)
    actor, body = "", after
    if verb.lower() in {"authorizes", "authorises"}:
        actor, body = read_actor(text, after, end, previous)
        if not re.match(r",?\s+to\s", text[body : body + 6]):
            actor, body = "", after
    if (force == "decide" or verb.lower() in {"affirms", "reaffirms", "confirms"}) and (
        that := _THAT.match(text, after, end)
    ):
        actor, body = read_actor(text, that.end(), end, previous, modal=True)
        if actor:
            force = "decide"
    return Clause(verb, force, actor, begin, body, end)


_PREAMBULAR = re.compile(
    r"\s*(?:(?:Deeply|Gravely|Fully|Further|Also|Keenly|Profoundly)\s+)?(?:Recall|Recogni[sz]|Not|Reaffirm|Affirm|Acknowledg"
    r"|Emphasi[sz]|Stress|Welcom|Bear|Consider|Refer|Underlin|Underscor|Express|Tak|Hav|Commend|Reiterat|Determin"
    r"|Appreciat|Observ|Act|Reali[sz]|Regrett|Desir|Believ|Seek)ing\b"
    r"|\s*(?:Deeply\s+|Gravely\s+)?(?:Guided|Aware|Convinced|Alarmed|Mindful|Conscious|Concerned|Encouraged|Determined"
    r"|Cognizant|Disturbed)\b"
)
_SUBJECT = re.compile(
    r"\s*(?:\(\w{1,4}\)\s*)?(?:(?P<infinitive>To\s+(?=[a-z]))"
    r"|(?P<ahead>(?:[A-Z][^.;:]{0,160}?,\s+|(?:Not|No)\s+later\s+than\s+[\w ]{3,20}\s(?=the\s)"
    r"|Within\s+[\w ]{3,40}\s(?=the\s))?)(?=(?:[Tt]he|[Aa]ll|[Aa]n?|[Ii]ts|Other|Each|Such|These"
    r"|[A-Z][\w-]+)\s)(?P<who>[^.;:]{3,220}?)\s(?P<modal>shall|should|will|must|(?:is"
    r"|are)\s+(?:hereby\s+)?(?P<soft>requested|invited|encouraged|tasked|mandated|directed)\s+to"
    r"|is\s+to|are\s+to|(?P<present>meets|reports|submits|is\s(?=[^.;]{0,160}\sand\s+reports\b)))\b)"
)


def _indicative(text: str, start: int, subject: re.Match[str]) -> Clause:
    if subject["infinitive"]:
        return Clause("To", "decide", "", start, start, len(text), inherited=True)
    actor, _ = read_actor(text, subject.start("who"), subject.end("who") + 1)
    if not actor:
        actor, _ = read_actor(f"{subject['who']},", 0, len(subject["who"]) + 1)
    force = "invite" if subject["soft"] in {"invited", "encouraged"} else "decide"
    modal = " ".join(subject["modal"].split())
    return Clause(modal, force, actor, start, subject.start("modal"), len(text))


# “recommends to the General Assembly that it consider …”
_TO_BODY = re.compile(
    r"\s+to\s+(?P<who>the\s+[^,;]{3,80}?)\s*,?\s+that\s+(?:it|they|he|she)\b(?:\s+should\b)?"
)
_THAT = re.compile(r"[,\s]*that\b")
_ONLY_BESIDE = re.compile(
    r"\b(?:direction\s+of|authority\s+of|consultation\s+with|guidance\s+of|oversight\s+of|request\s+of|work\s+of"
    r"|assist|support|cooperation\s+with|coordination\s+with)\s+the\s+(?:[A-Z][\w-]+\s+)*$"
)
_TASKED = re.compile(
    r"(?P<who>(?:[Gg]roup|[Pp]anel|[Cc]ommittee|[Tt]eam|[Mm]echanism|[Cc]ommission|[Mm]ission"
    r"|[Oo]ffice|[Ww]orking\s+[Gg]roup|[Mm]andate\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*"
    r"|[A-Z]{4,})(?:\s+of\s+[Ee]xperts|\s+of\s+[Ii]nquiry)?)"
)


def _continued(text: str, start: int, end: int, chapeau: Clause) -> Clause:
    actor = chapeau.actor
    tail = text[chapeau.start : start]
    tasked = re.search(
        r"following\s+(?:mandate|tasks|responsibilities|functions)"
        r"|mandate\s+of\s+[\w\s-]{2,60}\s+(?:shall|should|will|is|includes?)|shall\s*:|(?:tasks"
        r"|mandate)\s*(?:shall|is|:)",
        tail,
    )
    if tasked and (not actor or chapeau.force == "request"):
        names = [
            name
            for name in _TASKED.finditer(tail, 0, tasked.end())
            if not _ONLY_BESIDE.search(tail, max(0, name.start() - 40), name.start())
        ]
        if names:
            actor = re.sub(r"^[Mm]andate\s+of\s+(?:the\s+)?", "", names[-1]["who"])
    if (
        chapeau.force in {"request", "invite"}
        and not tasked
        and (to := re.match(r"\s*(?:\(\w{1,4}\)\s*)?(?P<who>(?:The|All|Relevant|Member)\s)", text[start:end]))
    ):
        own, body = read_actor(text, start + to.start("who"), end, actor)
        return Clause(chapeau.verb, chapeau.force, own or actor, start, body, end, inherited=True)
    return Clause(chapeau.verb, chapeau.force, actor, start, start, end, inherited=True)
