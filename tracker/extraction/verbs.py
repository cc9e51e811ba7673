"""Operative verbs, what they do, and the adverbs of repetition that stand before or after them.

The classes follow the drafting of operative paragraphs: a request or a decision binds, an invitation does
not, and a stance (“Takes note”, “Welcomes”) asks for nothing.
"""

from __future__ import annotations

import re

_CLASSES: dict[str, str] = {
    "request": (
        "requests, asks, directs, instructs, mandates, tasks, requires, charges, entrusts, assigns, "
        "demands, commissions"
    ),
    "invite": (
        "invites, calls upon, calls on, urges, encourages, recommends, appeals to, proposes, "
        "suggests, advises, exhorts"
    ),
    "decide": (
        "decides, resolves, agrees, authorizes, authorises, approves, endorses, extends, renews, "
        "establishes, adopts, determines, accepts, appoints, designates, proclaims, declares, "
        "reauthorizes, re-authorizes, suspends, lifts, discontinues, dissolves, abolishes, re-establishes, "
        "reestablishes, continues, defers, postpones, convenes, amends, reconstitutes, "
        "consents, confirms, prolongs, terminates, creates, undertakes, concurs, maintains"
    ),
    "stance": (
        "welcomes, takes note, notes, recalls, reaffirms, stresses, emphasizes, underlines, "
        "underscores, acknowledges, recognizes, recognises, commends, deplores, condemns, "
        "expresses, looks forward, regrets, considers, affirms, reiterates, supports, "
        "congratulates, calls for, calls attention, draws attention, draws the attention, takes "
        "into account, appreciates, applauds, thanks, views, highlights, bears in mind, believes, "
        "observes, remains, insists, pays tribute, rejects, denounces, declines, renounces, "
        "strongly condemns, intends, invokes, repeats, takes cognizance, takes the view, shares, "
        "hopes, trusts, warns, cautions, reminds, finds, desires, is convinced, is of the view, "
        "holds"
    ),
}
_FIRST_PERSON_CLASSES: dict[str, str] = {
    "request": "request, ask, instruct, mandate, task, direct",
    "invite": "invite, call upon, call on, urge, encourage, recommend",
    "decide": (
        "decide, resolve, agree, authorize, approve, endorse, extend, adopt, renew, establish, designate"
    ),
    "stance": (
        "welcome, note, reaffirm, stress, acknowledge, recognize, emphasize, recall, commit, take "
        "note, commend, underline, express, look forward, reiterate, support, call for, affirm"
    ),
}


def _table(classes: dict[str, str]) -> dict[str, str]:
    return {verb.strip(): name for name, verbs in classes.items() for verb in verbs.split(",")}


def _pattern(verbs: dict[str, str]) -> str:
    longest_first = sorted(verbs, key=len, reverse=True)
    return "|".join(re.escape(verb).replace(r"\ ", r"\s+") for verb in longest_first)


CLASS_OF = _table(_CLASSES)
"""The class of each operative verb in the third person: ``request``, ``invite``, ``decide`` or ``stance``."""

BASE_CLASS_OF = _table(_FIRST_PERSON_CLASSES)
"""The same for the forms of declarations (“we request”) and of lettered subparagraphs (“(a) To request”)."""

VERBS = _pattern(CLASS_OF)
BASES = _pattern(BASE_CLASS_OF)

ALSO_NOUNS = frozenset(
    {"requests", "calls", "notes", "demands", "views", "mandates", "tasks", "shares", "charges"}
    | {"commissions", "directs", "supports", "remains", "proposes", "finds", "holds", "hopes", "repeats"}
    | {"agrees", "extends", "approves", "considers", "continues", "lifts", "suspends", "defers", "amends"}
)
"""Operative verbs that in the middle of a sentence may be something else."""

ADVERB = (
    r"(?:also|further|furthermore|moreover|again|once\s+(?:again|more)|strongly|urgently|therefore"
    r"|accordingly|hereby|thus|additionally|finally|consequently|likewise|similarly|equally|specifically"
    r"|subsequently|in\s+(?:this|that)\s+(?:regard|respect|context|connection|light)"
    r"|to\s+(?:this|that|these)\s+ends?|in\s+addition|in\s+particular|at\s+the\s+same\s+time"
    r"|as\s+appropriate|nevertheless|however|then|formally|deeply|especially|earnestly|warmly|solemnly"
    r"|firmly|particularly|expressly|for\s+(?:that|this)\s+purpose|as\s+a\s+consequence|thereby|thereto"
    r"|beyond\s+that|first|meanwhile|unanimously)"
)

RENEWED = (
    r"(?:reiterates|renews|reaffirms|repeats)\s+(?:once\s+again\s+)?(?:its|the|their)\s+(?:\w+\s+)?"
    r"(?P<noun>requests?|invitations?|decisions?|calls?|appeals?|recommendations?|intentions?)"
)
"""“Reiterates its request”, “renews its invitation”: the noun says what the verb does."""

FIRST_WORDS = frozenset(verb.split()[0] for verb in CLASS_OF) | {
    "reiterates", "renews", "reaffirms", "repeats",
}  # fmt: skip
