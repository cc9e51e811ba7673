"""The bodies a resolution speaks of: organs, commissions, committees, forums, by name, code or short form."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

# Full names and the codes the annotation guide settles; the longest name that stands at a place wins.
_NAMED: tuple[tuple[str, str], ...] = (
    ("General Assembly", "GA"),
    ("Security Council", "SC"),
    ("Economic and Social Council", "ECOSOC"),
    ("ECOSOC", "ECOSOC"),
    ("Human Rights Council", "HRC"),
    ("Commission on Narcotic Drugs", "CND"),
    ("Commission on Crime Prevention and Criminal Justice", "CCPCJ"),
    ("Commission on the Status of Women", "CSW"),
    ("Commission on Population and Development", "CPD"),
    ("Population Commission", "CPD"),
    ("Commission for Social Development", "CSocD"),
    ("Social Commission", "CSocD"),
    ("Statistical Commission", "StatCom"),
    ("United Nations Forum on Forests", "UNFF"),
    ("Committee for Development Policy", "CDP"),
    ("Committee of Experts on Public Administration", "CEPA"),
    ("Committee on the Peaceful Uses of Outer Space", "COPUOS"),
    ("high-level political forum on sustainable development", "HLPF"),
    ("high-level political forum", "HLPF"),
    ("United Nations Environment Assembly", "UNEA"),
    ("Environment Assembly", "UNEA"),
    ("Commission on Science and Technology for Development", "CSTD"),
    ("Commission on Sustainable Development", "CSD"),
    ("Commission on Human Rights", "CHR"),
    ("Commission on Human Settlements", "Commission on Human Settlements"),
    ("Counter-Terrorism Committee Executive Directorate", "CTED"),
    ("Counter-Terrorism Committee", "CTC"),
    ("Peacebuilding Commission", "Peacebuilding Commission"),
    ("International Law Commission", "ILC"),
    ("Economic Commission for Africa", "ECA"),
    ("Economic Commission for Europe", "ECE"),
    ("Economic Commission for Latin America and the Caribbean", "ECLAC"),
    ("Economic Commission for Latin America", "ECLA"),
    ("Economic Commission for Asia and the Far East", "ECAFE"),
    ("Economic Commission for Western Asia", "ECWA"),
    ("Economic and Social Commission for Asia and the Pacific", "ESCAP"),
    ("Economic and Social Commission for Western Asia", "ESCWA"),
    ("International Civil Service Commission", "ICSC"),
    ("Human Rights Council Advisory Committee", "Advisory Committee"),
    ("Advisory Committee on Administrative and Budgetary Questions", "ACABQ"),
    ("Advisory Committee", "Advisory Committee"),
    ("Committee for Programme and Coordination", "CPC"),
    ("Committee on Conferences", "Committee on Conferences"),
    ("Committee on Information", "Committee on Information"),
    ("Committee on Contributions", "Committee on Contributions"),
    ("Committee on Non-Governmental Organizations", "Committee on NGOs"),
    ("Scientific and Technical Subcommittee", "Scientific and Technical Subcommittee"),
    ("Legal Subcommittee", "Legal Subcommittee"),
    ("High-level Committee on South-South Cooperation", "High-level Committee on South-South Cooperation"),
    ("Permanent Forum on Indigenous Issues", "Permanent Forum"),
    ("Expert Mechanism on the Rights of Indigenous Peoples", "EMRIP"),
    ("Expert Mechanism", "EMRIP"),
    ("Conference on Disarmament", "Conference on Disarmament"),
    ("Disarmament Commission", "Disarmament Commission"),
    ("Conference of the States Parties", "Conference of the States Parties"),
    ("Conference of the Parties", "Conference of the Parties"),
    ("Chief Executives Board for Coordination", "Chief Executives Board"),
    ("Open-ended Working Group", "Working Group"),
    ("Preparatory Committee", "PrepCom"),
    ("preparatory committee", "PrepCom"),
    ("Preparatory Commission", "PrepCom"),
    ("Governing Council", "Governing Council"),
    ("Executive Board", "Executive Board"),
    ("Trade and Development Board", "Trade and Development Board"),
    ("Special Committee", "Special Committee"),
    ("First Committee", "First Committee"),
    ("Second Committee", "Second Committee"),
    ("Third Committee", "Third Committee"),
    ("Fourth Committee", "Fourth Committee"),
    ("Fifth Committee", "Fifth Committee"),
    ("Sixth Committee", "Sixth Committee"),
    ("World Health Assembly", "World Health Assembly"),
    ("Commission", "Commission"),
    ("Committee", "Committee"),
    ("Subcommittee", "Subcommittee"),
    ("Assembly", "GA"),
    ("Council", "Council"),
    ("Forum", "Forum"),
    ("Conference", "Conference"),
    ("Congress", "Congress"),
    ("Board", "Board"),
    ("Working Group", "Working Group"),
    ("working group", "Working Group"),
    ("expert group", "expert group"),
    ("CTC", "CTC"),
)
_CODES = dict(_NAMED)
_SHORT = frozenset(
    {"Commission", "Committee", "Council", "Forum", "Conference", "Board", "Subcommittee", "Congress"}
)

# A name that goes on (“Commission of Inquiry”, “Council of Europe”) is another body.
_BODY = re.compile(
    r"(?:"
    + "|".join(re.escape(name) for name, _ in sorted(_NAMED, key=lambda row: -len(row[0])))
    + r")(?![\w-])"
)
_OTHER_BODY_BEFORE = re.compile(r"(?:[A-Z][\w-]+|[A-Z]+)\s+(?:and\s+[A-Z][\w-]+\s+)?$")
_GOES_ON = re.compile(r"\s+of\s+(?:Inquiry|Europe|Ministers|Experts|the\s+(?:Red|League|European|Afric))")
_NOT_THE_BODY = re.compile(
    r"(?:’s|'s)?\s+(?:resolutions?|decisions?|presidential\s+statements?|Security|document|guidelines|[Tt]rust)\b"
)

HOME_COUNCILS = frozenset({"SC", "HRC", "ECOSOC"})


@dataclass(frozen=True, slots=True)
class Body:
    """A mention of a body.

    Attributes:
        code: Its code, or its name where it has none.
        start: Where the mention starts.
        end: Where it ends.
        short: Whether it was mentioned by a short form such as ``the Commission``.
    """

    code: str
    start: int
    end: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class ShortForms:
    """What the short forms of a resolution stand for: ``the Council`` for the Human Rights Council.

    Attributes:
        organ: The adopting organ's code.
        meaning: The code each short form stands for.
    """

    organ: str
    meaning: dict[str, str]


def learn_short_forms(text: str, organ: str) -> ShortForms:
    """Find what the short forms of a resolution stand for: the body of that noun it names most often in full.

    Args:
        text: The resolution's whole text.
        organ: The adopting organ's code.

    Returns:
        The meaning of each short form that the text settles.
    """
    heads: dict[str, Counter[str]] = {}
    for found in _BODY.finditer(text):
        name = found.group()
        if name in _SHORT or _within_word(text, found.start()):
            continue
        head = next((short for short in _SHORT if short in name), "")
        if head:
            heads.setdefault(head, Counter())[_CODES[name]] += 1
    meaning = {head: counter.most_common(1)[0][0] for head, counter in heads.items()}
    councils = heads.get("Council", Counter())
    meaning["Council"] = organ if organ in HOME_COUNCILS else _council(councils)
    return ShortForms(organ, meaning)


def _within_word(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-_")


def _council(named: Counter[str]) -> str:
    named = Counter({code: count for code, count in named.items() if code in HOME_COUNCILS})
    return named.most_common(1)[0][0] if named else "ECOSOC"


def find_bodies(text: str, forms: ShortForms) -> tuple[Body, ...]:
    """Find the bodies a text mentions, without those that only qualify a resolution or decision.

    Args:
        text: One paragraph or clause.
        forms: What the short forms of the resolution stand for.

    Returns:
        The mentions in order.
    """
    return _find_bodies(text, forms.organ, tuple(sorted(forms.meaning.items())))


@lru_cache(maxsize=256)
def _find_bodies(text: str, organ: str, meaning: tuple[tuple[str, str], ...]) -> tuple[Body, ...]:
    found: list[Body] = []
    learned = dict(meaning)
    for match in _BODY.finditer(text):
        name = match.group()
        if (
            _within_word(text, match.start())
            or _NOT_THE_BODY.match(text, match.end())
            or _GOES_ON.match(text, match.end())
        ):
            continue
        short = name in _SHORT
        if (
            (short or name == "Assembly")
            and name != "Congress"
            and _OTHER_BODY_BEFORE.search(text, max(0, match.start() - 40), match.start())
        ):
            continue
        found.append(Body(_resolve(name, found, learned, organ), match.start(), match.end(), short))
    return tuple(found)


def _resolve(name: str, earlier: list[Body], learned: dict[str, str], organ: str) -> str:
    if name not in _SHORT:
        return _CODES[name]
    if name == "Council" and organ in HOME_COUNCILS:
        return organ
    if name == "Council":
        named = [body.code for body in earlier if body.code in HOME_COUNCILS]
        return named[-1] if named else learned.get(name, "ECOSOC")
    if name == "Committee" and organ == "SC":
        return name
    return learned.get(name, name)
