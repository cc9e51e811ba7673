"""The symbols of resolutions, decisions, statements and documents: parsed to one value, printed one way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from tracker.errors import MisuseError
from tracker.values import symbol_grammar as grammar
from tracker.values.roman import parse_roman

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOTS = {"GA": "A", "SC": "S", "ECOSOC": "E", "HRC": "A/HRC"}
_ORGANS = {root: organ for organ, root in _ROOTS.items()}
_ASSEMBLY_SERIES = re.compile(r"A(?:/C\.\d|/BUR|/INF)?")
_ROMAN = re.compile(r"[IVXLC]+")
_LAST_RESOLUTION = 400
_SPECIAL = re.compile(r"(?P<kind>E?S)-(?P<number>\w+)")


class Family(StrEnum):
    """What a symbol stands for."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"
    DRAFT = "draft"
    DOCUMENT = "document"


_WORDS = {Family.RESOLUTION: "RES", Family.DECISION: "DEC", Family.STATEMENT: "PRST"}
_FAMILIES = {word: family for family, word in _WORDS.items()}


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of one resolution or document.

    Attributes:
        organ: ``GA``, ``SC``, ``ECOSOC``, ``HRC``, or another body that is cited by name (``CND``).
        family: What it stands for.
        session: ``79``, ``S-30``, ``ES-11``; in Roman numerals before they changed (``XXX``, ``S-VI``);
            a year for the Councils (``2021``); empty where the symbol has none.
        number: Its number, from 1.
        part: The part letter or letters: ``A``, ``A and B``; empty when none.
        suffixes: ``Add.1``, ``Rev.1`` and the like, in order.
        series: For drafts and documents what stands before the session: ``A``, ``A/C.3``, ``E/CN.9``.
        mark: What stands before the number: ``L.`` of drafts, ``PV.`` of records; empty when nothing does.
        twin: The second half of a double symbol.
    """

    organ: str
    family: Family
    session: str
    number: int
    part: str = ""
    suffixes: tuple[str, ...] = ()
    series: str = ""
    mark: str = ""
    twin: Symbol | None = None

    def __post_init__(self) -> None:
        if self.number < 1:
            raise MisuseError(f"A symbol's number starts at 1, not {self.number}.")

    def __str__(self) -> str:
        text = "/".join((self._stem(), *self.suffixes))
        return f"{text}-{self.twin}" if self.twin else text

    def _stem(self) -> str:
        if self.series:
            pieces = (self.series, self.session, f"{self.mark}{self.number}")
            return "/".join(piece for piece in pieces if piece)
        root = _ROOTS.get(self.organ)
        if root is None:
            word = "decision " if self.family is Family.DECISION else ""
            return f"{self.organ} {word}{self._cited()}"
        if self.family is Family.DECISION and self.organ != "HRC":
            return f"decision {self._cited()}"
        return f"{root}/{_WORDS[self.family]}/{self._cited()}"

    def _cited(self) -> str:
        part = f" {self.part}" if self.part else ""
        if self._marked:
            return f"{self.number}{part} ({self.session})"
        return f"{self.session}/{self.number}{part}" if self.session else f"{self.number}{part}"

    @property
    def _marked(self) -> bool:
        """Whether the session or year stands in brackets after a running number."""
        of_council = self.organ == "SC" and self.family is Family.RESOLUTION
        return bool(self.session) and (of_council or not self.session[-1].isdigit())

    @property
    def short(self) -> str:
        """As used in identities: ``79/9``, ``2719 (2023)``; in full outside Assembly and Security Council."""
        # A bare number above 400 means a decision, so such a resolution keeps its full symbol.
        means_itself = self.organ == "SC" or self._marked or self.number <= _LAST_RESOLUTION
        if self.family is Family.RESOLUTION and self.organ in {"GA", "SC"} and means_itself:
            return "/".join((self._cited(), *self.suffixes))
        return str(self)

    @property
    def key(self) -> str:
        """The text without blanks and in capitals, by which databases compare."""
        return str(self).replace(" ", "").upper()

    @property
    def committee(self) -> str:
        """The Main Committee of a draft or document, ``C.3``; empty when none."""
        return self.series.removeprefix("A/") if self.series.startswith("A/C.") else ""

    @property
    def session_code(self) -> str:
        """``GA79``, ``GA-S30``, ``HRC52``, ``ECOSOC2021``, ``SC2023``; empty when none."""
        own = {"GA": bool(_ASSEMBLY_SERIES.fullmatch(self.series or "A"))}.get(
            self.organ, self.series in {"", _ROOTS.get(self.organ, "")}
        )
        session = self._arabic_session
        if not own or not session or (self.organ == "ECOSOC" and len(session) < 4):
            return ""
        return f"{self.organ}-{session.replace('-', '')}" if "-" in session else f"{self.organ}{session}"

    @property
    def _arabic_session(self) -> str:
        special = _SPECIAL.fullmatch(self.session)
        number = special["number"] if special else self.session
        number = str(parse_roman(number)) if _ROMAN.fullmatch(number) else number
        return f"{special['kind']}-{number}" if special else number

    @property
    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        """Orders symbols by organ, session, number and part; special sessions stand after regular ones."""
        kind, _, number = self._arabic_session.rpartition("-")
        rank = {"": 0, "S": 1, "ES": 2}[kind]
        # Old running numbers go on across sessions, so they sort alike with or without the session.
        return (self.organ, rank, int(number or 0), self.number, self.part, str(self))


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """A symbol found in a text.

    Attributes:
        symbol: What is cited.
        start: Where the citation starts, in characters.
        end: Where it ends.
        spelled: The citation as printed.
    """

    symbol: Symbol
    start: int
    end: int
    spelled: str


@dataclass(frozen=True, slots=True)
class _Saying:
    """What the words before a list of numbers say they are."""

    end: int
    organ: str = ""
    family: Family | None = None


def parse_symbol(text: str, organ: str = "") -> Symbol:
    r"""Read one symbol or citation.

    Args:
        text: ``A/RES/79/9``, ``79/9``, ``S/RES/1809(2008)``, ``decision 75/525``, ``1631 \(2005\)``.
        organ: The organ that cites, which decides a bare ``16/1`` or ``S-35/1``.

    Returns:
        The symbol.

    Raises:
        MisuseError: The text is no symbol.
    """
    plain = " ".join(grammar.plain(text).split()).strip("[].,;")
    organ, plain = _other_body(organ, plain)
    word = re.match(r"(?i)(resolution|decision)s? ", plain)
    family = Family(word[1].lower()) if word else None
    rest = plain[word.end() :] if word else plain
    for candidate in dict.fromkeys((rest, rest.upper())):
        if symbol := _read_whole(candidate, organ, family):
            return symbol
    raise MisuseError(f"{text!r} is not a symbol such as A/RES/79/9, S/RES/2719 (2023) or decision 75/525.")


def symbol_from_file_name(name: str) -> Symbol | None:
    """Read the symbol that a file's name spells.

    Args:
        name: A name or path: ``A_RES_79_9.pdf``, ``S_RES_2017_2011.txt``, ``E_RES_1818_LV``, ``A-RES-79-9``.

    Returns:
        The symbol; none when the name spells none.
    """
    base = PurePath(name).name
    stem = re.sub(r"(?i)\.(pdf|docx?|html?|txt|md|rtf|markdown)$", "", grammar.plain(base))
    stem = grammar.LANGUAGE.sub("", stem)
    pieces = [piece for piece in re.split(r"[_\s()/]+|(?<![^A-Z]S)(?<![^A-Z]ES)-", stem.upper()) if piece]
    if len(pieces) > 3 and pieces[0] in {"S", "E", "A"} and pieces[-3] == "RES":
        number, session = pieces[-2:]
        if pieces[0] == "S" or re.fullmatch(grammar.ROMAN, session):
            pieces = [*pieces[:-2], f"{number} ({session})"]
    # A part letter stands as a piece of its own: A_RES_72_262_B.
    part = f" {pieces.pop()}" if len(pieces) > 4 and re.fullmatch("[A-Z]", pieces[-1]) else ""
    joined = re.sub(r"\b(ADD|REV|CORR)(?=[./]?\d)", lambda m: m[1].capitalize(), "/".join(pieces))
    return _read_whole(joined + part, "", None) if "/" in joined else None


def find_symbols(text: str, organ: str = "") -> list[FoundSymbol]:
    """Find every symbol and short citation in a text.

    A short citation counts after "resolution" or "decision", in a list that follows one, or where its form
    leaves no doubt (dated, before a title, or with a number no fraction has).

    Args:
        text: Any text; typographic dashes and Markdown's escaped brackets are understood.
        organ: The organ that cites.

    Returns:
        The citations in the order of the text.
    """
    plain = grammar.plain(text)
    found: list[FoundSymbol] = []
    words = grammar.words_in(plain)
    saying, said = _Saying(-1), 0
    for one in grammar.spelled_in(plain):
        while said < len(words) and words[said][0] < one.start:
            saying, said = _saying(plain, *words[said]), said + 1
        symbol, end = _read(plain, one, organ, saying)
        if symbol is not None:
            found.append(FoundSymbol(symbol, one.start, end, text[one.start : end]))
            saying = replace(saying, end=end)
    return found


def _saying(text: str, start: int, end: int, decision: bool) -> _Saying:
    """Note what the word "resolution" or "decision" and the organ before it say."""
    before = grammar.BODY_BEFORE.search(text[max(0, start - 80) : start])
    family = Family.DECISION if decision else Family.RESOLUTION
    return _Saying(end, grammar.BODIES[before["body"]] if before else "", family)


def _read(text: str, one: grammar.Spelled, organ: str, saying: _Saying) -> tuple[Symbol | None, int]:
    """Read what is spelled like a symbol, with the part that follows, if it is one."""
    if one.path:
        return _from_path(text, one)
    gap = text[saying.end : one.start] if 0 <= one.start - saying.end <= 400 else "."
    listed = saying.end >= 0 and len(gap) <= 60 and grammar.LIST_GAP.fullmatch(gap) is not None
    related = saying.end >= 0 and gap != "." and not grammar.SENTENCE_END.search(gap)
    end, part = _with_part(text, one)
    if not listed and not grammar.stands_alone(text, one, end, related):
        return None, end
    named = saying.organ if listed or related else ""
    if after := grammar.BODY_AFTER.match(text, end):
        named = grammar.BODIES[after["body"]]
    family = saying.family if listed or related else None
    return _from_short(one, part, named, organ, family), end


def _with_part(text: str, one: grammar.Spelled) -> tuple[int, str]:
    """Where a short citation ends, and its part letters: those within it or those that follow."""
    if one.session and not one.letters and (found := grammar.PART.match(text, one.end)):
        return found.end(), found["part"]
    return one.end, one.letters


def _read_whole(text: str, organ: str, family: Family | None) -> Symbol | None:
    """Read a text that is one symbol and nothing else."""
    one = grammar.spelled_at_start(text)
    if one is None:
        return None
    if one.path:
        symbol, end = _from_path(text, one)
        return symbol if symbol and end == len(text) else None
    end, part = _with_part(text, one)
    return _from_short(one, part, "", organ, family) if end == len(text) else None


def _other_body(organ: str, text: str) -> tuple[str, str]:
    found = grammar.OTHER_BODY.match(text)
    return (found["body"], text[found.end() :]) if found else (organ, text)


def _from_short(
    one: grammar.Spelled, part: str, named: str, citing: str, family: Family | None
) -> Symbol | None:
    """Build the symbol of a short citation from what is written and said."""
    session, number = one.mark or one.session, int(one.number)
    if not number:
        return None
    organ = _organ(session, number, bool(one.mark), named, citing)
    if family is None:
        decision = (organ == "GA" and number > _LAST_RESOLUTION and session[-1].isdigit()) or (
            organ == "ECOSOC" and number > 200 and session.isdigit()
        )
        family = Family.DECISION if decision else Family.RESOLUTION
    if organ == "SC":
        family = Family.RESOLUTION
    return Symbol(organ, family, session, number, _part(part))


def _organ(session: str, number: int, marked: bool, named: str, citing: str) -> str:
    """Decide whose resolution a short citation means: the form first, then the words, then who cites."""
    if marked and session.isdigit():
        return "SC"
    if session.startswith("ES-"):
        return "GA"
    if marked:
        # The Assembly counted thirty sessions in Roman numerals, the Economic and Social Council sixty-three.
        beyond = not session.startswith("S-") and _roman_or_zero(session) > 30
        return "ECOSOC" if beyond or "ECOSOC" in {named, named or citing} else "GA"
    if named and named != "SC":
        return named
    if len(session) == 4 and session.isdigit():
        return citing if citing in grammar.OTHER_CODES else "ECOSOC"
    if citing in grammar.OTHER_CODES:
        return citing
    if session.startswith("S-"):
        return "HRC" if citing == "HRC" else "GA"
    # The Assembly's numbers restart at each session from the thirty-first; the Human Rights Council never
    # adopted a hundred resolutions at one session, and its decisions start at 101.
    return "HRC" if int(session) < 31 or (citing == "HRC" and number <= 130) else "GA"


def _roman_or_zero(text: str) -> int:
    """Read a Roman numeral, zero for what is none."""
    try:
        return parse_roman(text)
    except MisuseError:
        return 0


def _part(text: str) -> str:
    return " ".join(text.split()).upper().replace(" AND ", " and ").replace(" TO ", " to ")


def _from_path(text: str, one: grammar.Spelled) -> tuple[Symbol | None, int]:
    """Read a symbol in full, with its twin or with what an older resolution goes on with."""
    pieces = one.path.split("/")
    twin = _document(one.twin.split("/")) if one.twin else None
    if {"RES", "DEC", "PRST"}.isdisjoint(pieces):
        symbol = _document(pieces)
        return replace(symbol, twin=twin) if symbol and twin else symbol, one.end
    end = one.start + len(one.path)
    tail = grammar.TAIL.match(text, end)
    end = tail.end() if tail else end
    part = ""
    if not tail and (found := grammar.PART.match(text, end)):
        end, part = found.end(), found["part"]
    return _resolution(pieces, tail.groupdict() if tail else {}, part), end


def _resolution(pieces: list[str], tail: Mapping[str, str | None], part: str) -> Symbol | None:
    suffixes: list[str] = []
    while grammar.SUFFIX.fullmatch(pieces[-1]):
        suffixes.insert(0, pieces.pop())
    at = next(i for i, piece in enumerate(pieces) if piece in _FAMILIES)
    organ = _ORGANS.get("/".join(pieces[:at]))
    numbers = pieces[at + 1 :]
    if organ is None or not 1 <= len(numbers) <= 2:
        return None
    last = re.fullmatch(r"(?P<number>\d{1,4})(?P<part>[A-Za-z]?)", numbers[-1])
    session = numbers[0] if len(numbers) == 2 else tail.get("mark") or ""
    if not last or not int(last["number"]) or (len(numbers) == 2 and not grammar.SESSION.fullmatch(session)):
        return None
    if not session and organ != "SC":
        return None
    letters = _part(part or last["part"] or tail.get("letters") or tail.get("after") or "")
    return Symbol(organ, _FAMILIES[pieces[at]], session, int(last["number"]), letters, tuple(suffixes))


def _document(pieces: list[str]) -> Symbol | None:
    """Read the symbol of a draft or document from its components."""
    suffixes: list[str] = []
    while len(pieces) > 2 and grammar.SUFFIX.fullmatch(pieces[-1]):
        suffixes.insert(0, pieces.pop())
    last = grammar.DOCUMENT_NUMBER.fullmatch(pieces[-1])
    if len(pieces) < 2 or not last or not int(last["number"]):
        return None
    has_session = len(pieces) > 2 and grammar.SESSION.fullmatch(pieces[-2]) is not None
    session = pieces[-2] if has_session else ""
    series = "/".join(pieces[: -2 if has_session else -1])
    organ = "HRC" if series.startswith("A/HRC") else _ORGANS[pieces[0]]
    mark = last["mark"] or ""
    family = Family.DRAFT if mark.upper() == "L." else Family.DOCUMENT
    return Symbol(organ, family, session, int(last["number"]), "", tuple(suffixes), series, mark)
