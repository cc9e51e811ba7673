"""From the plan of a report to its document tree: which line stands where, and what it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from tracker.drafting.arithmetic import arithmetic, result_of
from tracker.drafting.citing import ORGANS, cite_basis, cite_paragraph, cite_source, cite_symbol, short_list
from tracker.drafting.plain_text import day, listed, one_line, split_placeholders
from tracker.drafting.report import AgendaLine, AgendaStage, Basis, ReportPlan, Section
from tracker.drafting.tree import (
    Block,
    Bullets,
    DocumentTree,
    Heading,
    Masthead,
    OrganColumn,
    Paragraph,
    Run,
    SourceNote,
    Style,
)
from tracker.values.derivation import Certainty, Step
from tracker.values.ordinals import ordinal_words
from tracker.values.roman import roman
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.drafting.templating import Templates

TEXT_NOT_HELD = "Text not held; tracker ingest reads it from the resolution."
NO_REQUEST = "No request on record."
NO_PARAGRAPH = "The paragraph is not on record, so its words cannot be quoted."
SUBTITLE = "Report of the Secretary-General"
NOTES_TITLE = "Notes to the drafter"

_READING_AID = (
    "Square brackets mark what is still to be written. Shaded notes name the paragraph that asks for what "
    "stands under a heading. These pages and the shaded notes are taken out before submission."
)

_NAMED = 3
"""More sub-items than this are named in the masthead by the first and the last letter, without titles."""

_SOURCES = re.compile(r"@sources (?P<name>\w+)")
_SESSION = re.compile(r"(?P<body>[A-Za-z]+)#?(?P<number>\d+)")
_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class RequestGroup:
    """Requests made at one session for one session, as the introduction names them together.

    Attributes:
        organ: The organ that asked, ``General Assembly``.
        adopted_at: The session of adoption in words, ``seventy-fifth session``; empty when not on record.
        asked_for: The session asked for in words, ``seventy-seventh session``; empty when none is named.
        resolutions: The resolutions, ``75/9, 75/12 and 75/14``.
        count: How many resolutions.
        bases: The paragraphs.
    """

    organ: str
    adopted_at: str
    asked_for: str
    resolutions: str
    count: int
    bases: tuple[Basis, ...]


@dataclass(slots=True)
class _Counter:
    """Numbers the paragraphs of the whole document, straight through."""

    last: int = 0

    def next(self) -> int:
        self.last += 1
        return self.last


@dataclass(frozen=True, slots=True)
class _Drafter:
    plan: ReportPlan
    templates: Templates
    counter: _Counter = field(default_factory=_Counter)

    def text(self, name: str, **more: Any) -> tuple[Block, ...]:
        """Fill in one template; each of its paragraphs becomes one paragraph of the report."""
        path = f"reports/{self.plan.kind}/{name}.txt.j2"
        filled = self.templates.render(path, **_variables(self.plan), **more)
        return tuple(self._blocks(filled, numbered=name != "summary"))

    def _blocks(self, filled: str, *, numbered: bool) -> Iterator[Block]:
        sources = {"requests": self.plan.requests, **_standing(self.plan)}
        for paragraph in _PARAGRAPHS.split(filled.strip()):
            line = one_line(paragraph)
            if found := _SOURCES.fullmatch(line):
                yield from map(_source, sources.get(found["name"], ()))
            elif line:
                yield Paragraph(_runs(line), self.counter.next() if numbered else 0)


def build_tree(plan: ReportPlan, templates: Templates) -> DocumentTree:
    """Lay a report out as United Nations reports are: masthead, title, summary, numbered parts.

    Args:
        plan: What the report says.
        templates: The office's and the bundled templates; they hold the wording of the standing paragraphs.

    Returns:
        The tree that `tracker.drafting.markdown` and `tracker.drafting.word` print.

    Raises:
        SettingsError: A template cannot be used.
    """
    drafter = _Drafter(plan, templates)
    return DocumentTree(
        masthead=_masthead(plan),
        title=one_line(plan.title),
        subtitle=SUBTITLE,
        summary=drafter.text("summary"),
        body=tuple(_body(plan, drafter)),
        notes_title=NOTES_TITLE,
        notes=tuple(_notes(plan)),
    )


def _body(plan: ReportPlan, drafter: _Drafter) -> Iterator[Block]:
    yield Heading(1, "Introduction", roman(1))
    yield from drafter.text("introduction")
    for number, part in enumerate(plan.parts, start=2):
        yield Heading(1, one_line(part.heading), roman(number))
        if part.together:
            yield from (
                note for section in part.sections for note in _sources(section, named=len(part.sections) > 1)
            )
            yield from drafter.text("section", section=_joined(part.sections))
            continue
        for section in part.sections:
            yield Heading(2, one_line(section.heading))
            yield from _sources(section)
            yield from drafter.text("section", section=section)
    yield Heading(1, "Observations and recommendations", roman(len(plan.parts) + 2))
    yield from drafter.text("observations")


def _joined(sections: tuple[Section, ...]) -> Section:
    return Section(
        listed([section.heading for section in sections]), bases=tuple(b for s in sections for b in s.bases)
    )


def _sources(section: Section, *, named: bool = False) -> Iterator[SourceNote]:
    head = f"{section.heading}: " if named else ""
    if not section.bases:
        yield SourceNote(one_line(f"{head}{section.remark or NO_REQUEST}"))
    for basis in section.bases or section.inclusions:
        note = _source(basis)
        yield SourceNote(one_line(f"{head}{note.lead}"), note.quote, note.remark)


def _source(basis: Basis) -> SourceNote:
    lead = f"{_lead(basis)}."
    if basis.quote:
        return SourceNote(one_line(lead), one_line(basis.quote))
    asks = f"It asks {basis.asks}. " if basis.asks and basis.kind != "report-content" else ""
    if basis.asks and basis.kind == "report-content":
        asks = f"In short: {basis.asks}. "
    return SourceNote(
        one_line(lead), "", one_line(asks + (TEXT_NOT_HELD if basis.paragraph else NO_PARAGRAPH))
    )


def _lead(basis: Basis) -> str:
    """Cite a paragraph and say what it is for, where it does not ask for the report itself."""
    asked = session_words(basis.asked_for)
    if basis.kind == "agenda":
        agenda = f"the agenda of the {asked}" if asked else "the agenda"
        return f"Included in {agenda} by {cite_source(basis, capital=False)}"
    content = basis.kind == "report-content"
    cited = cite_source(basis, capital=not content)
    return (
        f"{'What the report must contain: ' if content else ''}{cited}{f', for the {asked}' if asked else ''}"
    )


def _variables(plan: ReportPlan) -> dict[str, Any]:
    standing = _standing(plan)
    return {
        "plan": plan,
        "session": session_words(plan.session),
        "groups": _groups(plan.requests),
        "organs": _organs(plan.requests),
        "organizations": len([section for section in plan.sections if section.organization]),
        "council": [_cited(basis) for basis in standing["council"]],
        "assembly": [_cited(basis) for basis in standing["assembly"]],
        "previous": _previous(plan),
    }


def _cited(basis: Basis) -> dict[str, Any]:
    symbol = parse_symbol(basis.symbol)
    adopted = day(basis.adopted) if basis.adopted else ""
    return {
        "resolution": cite_symbol(symbol, organ=False),
        "with_organ": cite_symbol(symbol),
        "paragraph": cite_paragraph(basis.paragraph),
        "full": cite_basis(basis),
        "adopted": adopted,
        "asks": basis.asks,
    }


def _standing(plan: ReportPlan) -> dict[str, tuple[Basis, ...]]:
    council = tuple(b for b in plan.legal_basis if parse_symbol(b.symbol).organ == "SC")
    return {"council": council, "assembly": tuple(b for b in plan.legal_basis if b not in council)}


def _groups(requests: tuple[Basis, ...]) -> tuple[RequestGroup, ...]:
    def of(basis: Basis) -> tuple[str, str, str]:
        organ = parse_symbol(basis.symbol).organ
        return ORGANS.get(organ, organ), session_words(basis.session), session_words(basis.asked_for)

    ordered = sorted(requests, key=lambda basis: (basis.session, *of(basis)))
    groups = ((words, tuple(found)) for words, found in groupby(ordered, key=of))
    return tuple(
        RequestGroup(*words, short_list(members), len({basis.symbol for basis in members}), members)
        for words, members in groups
    )


def _organs(requests: tuple[Basis, ...]) -> list[dict[str, Any]]:
    by_organ: dict[str, list[Basis]] = {}
    for basis in requests:
        organ = parse_symbol(basis.symbol).organ
        by_organ.setdefault(ORGANS.get(organ, organ), []).append(basis)
    return [
        {"organ": organ, "resolutions": short_list(tuple(bases)), "count": len({b.symbol for b in bases})}
        for organ, bases in by_organ.items()
    ]


def _previous(plan: ReportPlan) -> dict[str, str] | None:
    if plan.previous is None:
        return None
    dated = day(plan.previous.dated) if plan.previous.dated else "[date of the previous report]"
    return {"symbol": "-".join(plan.previous.symbols), "dated": dated}


def _runs(line: str) -> tuple[Run, ...]:
    return tuple(
        Run(piece, Style.PLACEHOLDER if placeholder else Style.PLAIN)
        for piece, placeholder in split_placeholders(line)
    )


def _masthead(plan: ReportPlan) -> Masthead:
    organs = [OrganColumn(organ_name(plan.session), _capital(session_words(plan.session)))]
    if plan.councils_year:
        year = f"{ordinal_words(plan.councils_year)} year"
        organs.append(OrganColumn(ORGANS["SC"], _capital(year)))
    return Masthead(
        symbols=plan.symbols or _symbols_to_come(plan),
        organs=tuple(organs),
        distribution="General",
        dated=day(plan.dated) if plan.dated else "[date of submission]",
        original="English",
        item=_item_line(plan.agenda),
        item_title=_item_title(plan.agenda),
        footnote=f"* {plan.agenda.reference}." if plan.agenda.reference else "",
    )


def _symbols_to_come(plan: ReportPlan) -> tuple[str, ...]:
    body, number = _body_and_number(plan.session)
    # A report that was expected earlier and is not there yet can only come later.
    day = max((on for on in (plan.expected, plan.evaluated_on) if on), default=None)
    year = str(day.year) if day else "[year]"
    roots = {"GA": f"A/{number}", "HRC": f"A/HRC/{number}", "ECOSOC": f"E/{number}"}
    own = f"{roots[body]}/[…]" if body in roots else "[symbol]"
    return (own, f"S/{year}/[…]") if plan.councils_year else (own,)


def _item_line(agenda: AgendaLine) -> str:
    number = agenda.number or ("[number and letters]" if agenda.lettered else "[number]")
    letters = f" {_letters(agenda.letters)}" if agenda.letters else ""
    if agenda.stage is AgendaStage.ADOPTED:
        return f"Agenda item {number}{letters}"
    return f"Item {number}{letters} of the {agenda.stage}{'*' if agenda.reference else ''}"


def _letters(letters: tuple[str, ...]) -> str:
    """Name the letters of sub-items, long runs by their ends: ``(a) to (g), (k) and (z)``."""
    runs: list[list[str]] = []
    for letter in letters:
        follows = runs and len(letter) == len(runs[-1][-1]) == 1 and ord(letter) == ord(runs[-1][-1]) + 1
        runs[-1].append(letter) if follows else runs.append([letter])
    named = (
        [f"({run[0]}) to ({run[-1]})"] if len(run) > _NAMED else [f"({letter})" for letter in run]
        for run in runs
    )
    return listed([name for names in named for name in names])


def _item_title(agenda: AgendaLine) -> str:
    """Give the item's title, with those of a few sub-items; many would fill the first page."""
    titles = "; ".join(agenda.sub_titles) if len(agenda.sub_titles) <= _NAMED else ""
    return one_line(f"{agenda.title}: {titles}" if titles else agenda.title)


def session_words(code: str) -> str:
    """Name a session as documents do.

    Args:
        code: A due code: ``GA77``, ``ECOSOC2025``; one that names no session gives no words.

    Returns:
        ``seventy-seventh session``, ``2025 session``; empty when the code names none.
    """
    _, number = _body_and_number(code)
    if not number:
        return ""
    return f"{number} session" if len(number) == 4 else f"{ordinal_words(int(number))} session"


def organ_name(code: str) -> str:
    """Name the organ of a session: ``General Assembly`` for ``GA77``; the code where it has no name here."""
    body, _ = _body_and_number(code)
    return ORGANS.get(body, body)


def _body_and_number(code: str) -> tuple[str, str]:
    found = _SESSION.fullmatch(code)
    return (found["body"], found["number"]) if found else ("", "")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _notes(plan: ReportPlan) -> Iterator[Block]:
    drawn_up = "The skeleton was drawn up from what was on record on"
    as_of = f"{drawn_up} {day(plan.evaluated_on)}. " if plan.evaluated_on else ""
    yield Paragraph((Run(f"{as_of}{_READING_AID}"),))
    yield Heading(2, "Dates")
    yield from _dates(plan)
    yield Heading(2, "Requests that no heading covers")
    yield from map(_uncovered, plan.uncovered)
    if not plan.uncovered:
        yield Paragraph((Run("None on record."),))
    if plan.word_limit:
        yield Heading(2, "Length")
        yield Paragraph((Run(f"At most {plan.word_limit:,} words, footnotes and headings included."),))
    if plan.doubts:
        yield Heading(2, "To be checked")
        yield Bullets(tuple(map(one_line, plan.doubts)))
    without = tuple(_without(section) for section in plan.sections if not section.bases)
    yield Heading(2, "Headings without a request on record")
    yield Bullets(without) if without else Paragraph((Run("None."),))


def _uncovered(basis: Basis) -> SourceNote:
    note = _source(basis)
    about = f"{basis.about.rstrip('.')}. " if basis.about else ""
    return SourceNote(one_line(f"{about}{note.lead}"), note.quote, note.remark)


def _without(section: Section) -> str:
    put = listed([cite_basis(basis) for basis in section.inclusions])
    why = (
        f"included in the agenda by {put}"
        if put
        else section.remark.partition(";")[0].removesuffix(".").casefold()
    )
    return one_line(f"{section.heading}: {why}" if why else section.heading)


def _dates(plan: ReportPlan) -> Iterator[Block]:
    if not plan.points:
        yield Paragraph((Run("No date is on record for this report."),))
    for point in arithmetic(plan.points):
        sure = "" if point.certainty == Certainty.KNOWN else f" ({point.certainty})"
        yield Paragraph((Run(f"{point.kind.capitalize()}: {day(point.on)}{sure}", Style.STRONG),))
        instead = f"set by {point.set_by} instead of {day(point.by_rule)}: {point.set_why}"
        yield Bullets((*map(_step, point.steps), *((one_line(instead),) if point.set_by else ())))


def _step(step: Step) -> str:
    result = f": {found}" if (found := result_of(step)) else ""
    return one_line(f"{step.text}{result} [{step.rule}; {step.source}]")
