"""Terms: how long a mandate, mission, panel, measure, authorization or body lasts, and when it ends."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.extraction.clauses import Clause
from tracker.extraction.mandate import Kind
from tracker.extraction.passage import Find, Passage, span_of
from tracker.extraction.times import Time, due_parts
from tracker.values.due import DateDue, DurationDue, SessionDue, WordDue

_EXTENDING = re.compile(
    r"\b(?P<verb>extend(?:s|ed|ing)?|renew(?:s|ed|al)?|prolong(?:s|ed)?|re-?establish(?:es|ed)?"
    r"|continue(?:s|d)?(?:\s+to\s+(?:authorize|apply|operate))?|extension|authoriz(?:e|es|ation)"
    r"|terminat(?:e|es|ed)|expir(?:e|es|ing)|discontinue[sd]?|establish(?:es|ed)?"
    r"|deploy(?:ed)?|maintain(?:s|ed)?|remain(?:s)?\s+(?:in\s+(?:force|effect|place)|deployed"
    r"|operational|effective)|appl(?:y|ies)|create[sd]?|set\s+up|appoint(?:s|ed)?|last|exempt\w*"
    r"|suspend(?:s|ed)?|abolish(?:es|ed)?|dissolv(?:e|es|ed)|(?:wound|wind)\s+up|re-?authori[sz](?:e|es|ed)|reaffirms|lift(?:s|ed)?|reconstitut\w+|cease[sd]?|support|be\s+in\s+(?:force"
    r"|effect)|close|shall\s+end|end|conclude|liquidat\w+|reappoint|restructure|elect|transfer\w*"
    r"|mandate\s+of|permitted|completed\s+its\s+work|complete(?=\s+its\s+(?:work|mandate|functions)\b))\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"^(?:extend|renew|prolong|re-?establish|extension|expir|terminat|discontinu|suspend|lift|abolish|dissol|wound|wind|cease|complete|reauthori|re-authori)",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"\bmandates?\b|\bmission\b|\bmissions\b|\bpanel\b|\bgroup\b|\bmeasures?\b|\bauthori[sz]ations?\b"
    r"|\bexemptions?\b|\bterm\b|\bperiod\b|\barrangements?\b|\bforce\b|\bforces\b|\b[A-Z]{3,}[A-Z-]*\b"
    r"|\bcommission\b|\bcommittee\b|\bteam\b|\bmechanism\b|\boffice\b|\brapporteur\b|\bexpert\b"
    r"|\bfund\b|\bprovisions\b|\bprogramme\b|\bdecade\b|\bembargo\b|\bprohibition\b|\bbody\b"
    r"|\bsanctions\b|\bforum\b|\bpartnership\b|\bpilot\b|\btribunal\b|\bjudges?\b|\bplatform\b"
    r"|\bdeployment\b|\bpresence\b|\bobservers?\b|\bombudsperson\b|\bapplication\b|\bvote\b"
    r"|\bexperts?\b|\bparagraphs?\s+\d|\bresolutions?\s+\d|\bstates\b",
    re.IGNORECASE,
)
_UNTIL_EVENT = re.compile(
    r"\buntil\s+(?:the\s+|its\s+|such\s+|this\s+|that\s+)?(?!\d|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b)\w+[^,;]{0,90}",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\s+(?:[^;,]{0,90}\s)?(?:with\s+immediate\s+effect|immediately)\b|\s+(?:when|once|upon|on\s+(?:the\s+)?(?:completion|conclusion))\b[^,;]{0,60}"
)
_ITS_MANDATE = re.compile(r"(?:s|ing)?\s+(?:the|its)\s+mandates?\s+of\b")
_FOR_REPORT = re.compile(
    r"\b(?:to\s+)?(?:submit|report|present|provide|convene|hold|include|meet|discuss|brief)\b", re.IGNORECASE
)
_ENDING = re.compile(r"\b(?:for|until|through|ending|expir\w+|terminat\w+|up\s+to)\b", re.IGNORECASE)
_SITTING = re.compile(
    r"\b(?:meeting|meetings|session|sessions|conference|days?|seminar|workshop|panel\s+discussion"
    r"|segment)\s*(?:,|of\s+up\s+to)?\s*$"
)


def find_terms(passage: Passage, clause: Clause) -> list[Find]:
    """Find the terms a clause fixes, extends or ends; one for each entity or measure with its own end.

    Args:
        passage: The paragraph.
        clause: One of its clauses.

    Returns:
        The finds, in order.
    """
    verb_is_term = _EXTENDING.match(clause.verb) is not None
    if not clause.operative and not verb_is_term:
        return []
    text = passage.plain
    words = text[clause.start : clause.end]
    if (
        not passage.times_in(clause.start, clause.end)
        and "until" not in words
        and "mandate" not in words
        and "terminate" not in words
    ):
        return []
    found = _for_a_period(passage, clause)
    used = found[0].end if found else -1
    for extending in _EXTENDING.finditer(text, clause.start, clause.end):
        if extending.start() <= used:
            continue
        if clause.force in {"request", "invite"} and not re.match(
            r"extend|renew|establish|maintain|continue|appoint|re-?establish|reappoint|create|set\s+up|deploy",
            extending.group(),
            re.IGNORECASE,
        ):
            continue
        time = _time(passage, clause, extending)
        if time is None:
            continue
        if not _fits(text, extending, time, clause):
            continue
        used = time.end
        if any(other.due == time.parts for other in found):
            continue
        found.append(_find(clause, extending, time))
    return found


_FOR_A_PERIOD = re.compile(
    r"(?P<verb>^|\b(?:that|shall|will|decides|decide|authorizes|authorize))(?:\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3})?,?\s+(?=(?:for\s+an?"
    r"|until|for\s+the|with\s+effect)\s)"
)
_MODAL_NEAR = re.compile(
    r"[^;]{0,260}?\b(?:shall|may|will|to\s+(?:take|inspect|use|exercise|suspend|apply))\b"
)


def _for_a_period(passage: Passage, clause: Clause) -> list[Find]:
    """“Decides that, for a period of one year, all Member States shall …”: a measure with its term."""
    if clause.force != "decide" or clause.inherited:
        return []
    text = passage.plain
    for lead in _FOR_A_PERIOD.finditer(text, clause.start, min(clause.end, clause.start + 260)):
        for time in passage.times_in(lead.end(), lead.end() + 3):
            if not _ends_something(time, strong=False):
                continue
            shall = lead.group().startswith("shall") or _MODAL_NEAR.match(text, time.end, clause.end)
            long = not str(time.parts[0]).endswith("D")
            if shall and long and not _PERSONS.search(text, clause.start, time.end + 60):
                find = _find(clause, lead, time)
                return [replace(find, rule="for-a-period", start=time.start, about=time.end)]
    return []


# Terms of office of members are no mandates (annotation guide).
_PERSONS = re.compile(
    r"\b(?:members|representatives|chair\w*|bureau|officers|judges|vice-\w+)\b[^;]{0,200}?"
    r"\b(?:serve|appointed|elected|hold\s+office|term\s+of\s+office|three-year|two-year|four-year)\b"
    r"|\bterms?\s+of\s+office\b",
    re.IGNORECASE,
)


def _time(passage: Passage, clause: Clause, extending: re.Match[str]) -> Time | None:
    strong = _STRONG.match(extending["verb"]) is not None
    reach = min(clause.end, extending.end() + (520 if strong else 330))
    best: Time | None = None
    for time in passage.times_in(extending.start(), reach):
        between = passage.plain[extending.end() : time.start]
        if _FOR_REPORT.search(between) and not strong:
            return best
        if _ends_something(time, strong):
            if best is None:
                best = time
            elif (
                best.shape == "duration"
                and time.shape == "date"
                and time.ending
                and len(passage.plain[best.end : time.start]) < 40
            ):
                return time
            else:
                return best
    if best is None and strong and (until := _UNTIL_EVENT.search(passage.plain, extending.end(), reach)):
        return Time((WordDue("event"),), until.start(), until.end(), "event", "until")
    if (
        best is None
        and re.match(r"terminat|expir|cease", extending["verb"], re.IGNORECASE)
        and (when := _WHEN.match(passage.plain, extending.end(), reach))
    ):
        return Time((WordDue("event"),), when.start(), when.end(), "event", "until")
    main = passage.plain[clause.body : extending.start()].strip() in {"", "to", "also to", ", as amended, to"}
    if (
        best is None
        and main
        and re.match(r"extend|renew", extending["verb"], re.IGNORECASE)
        and (mandate := _ITS_MANDATE.match(passage.plain, extending.end(), clause.end))
    ):
        # renewed without an end: the term is known, its end is not
        return Time((), mandate.end(), mandate.end(), "event", "until")
    return best


def _ends_something(time: Time, strong: bool) -> bool:
    lead = time.lead
    match time.shape:
        case "date" | "year" | "session":
            if lead in {
                "until",
                "till",
                "ending",
                "expiring",
                "expire",
                "terminating",
                "terminate",
                "through",
            } or lead.startswith(("ending", "expiring", "terminating")):
                return True
            return strong and (
                lead
                in {
                    "to",
                    "on",
                    "by",
                    "at",
                    "as of",
                    "as from",
                    "beyond",
                    "up to",
                    "no later than",
                    "effective",
                }
                or lead.startswith("with effect")
            )
        case "duration":
            return lead in {"for", "period", "term", "mandate", "extension", "duration"} or (
                strong and lead in {"by", "post"}
            )
        case "event":
            return lead == "until"
        case _:
            return False


def _fits(text: str, extending: re.Match[str], time: Time, clause: Clause) -> bool:
    words = text[extending.start() : time.start]
    strong = _STRONG.match(extending["verb"]) is not None
    if not strong and _PERSONS.search(text, clause.start, min(clause.end, time.end + 30)):
        return False
    around = text[clause.start : time.end + 40]
    sitting = _SITTING.search(text[extending.start() : time.start])
    if (sitting and not re.match(r"abolish|terminat|dissol", extending["verb"])) or re.match(
        r"\s*(?:days?|hours?)\b", text[time.end : time.end + 8]
    ):
        return False
    if time.shape == "duration" and str(time.parts[0]).endswith("D") and not _STRONG.match(extending["verb"]):
        return False
    if not _ENTITY.search(around) or re.match(
        r"\s+to\s+(?:elaborate|develop|work|improve|strengthen|promote|support|ensure|implement)",
        text[extending.end() : extending.end() + 16],
    ):
        return False
    if re.search(
        r"\b(?:planned|scheduled|envisaged|actions|activities)\s*$",
        text[max(0, time.start - 14) : time.start],
    ):
        return False
    if re.search(r"\bto\s+(?:report|submit|hold|convene|consider|review)\b", words):
        return False
    money = re.search(
        r"\b(?:programme\s+budget|appropriat\w+|assess(?:ed|ment)|apportion\w*|scale|amount|deadline"
        r"|invitation|support|technical\s+assistance)\b",
        text[extending.end() : time.start],
    )
    return money is None or "mandate" in words


def _find(clause: Clause, extending: re.Match[str], time: Time) -> Find:
    strong = _STRONG.match(extending["verb"]) is not None
    parts = tuple(p for p in time.parts if isinstance(p, DateDue | DurationDue | SessionDue | WordDue))
    return Find(
        kind=Kind.TERM,
        rule="extend-until" if strong else "set-term",
        clause=clause,
        start=extending.start(),
        end=time.end,
        addressee=clause.actor if clause.force in {"request", "invite"} else "",
        due=due_parts((replace(time, parts=parts),)),
        due_span=span_of((time,)),
        about=extending.end(),
        confidence=0.95 if strong else 0.75,
    )
