"""Everything about one mandate, obligation or resolution, for people and for programs."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tracker.views.changes import changes
from tracker.views.due_words import due_words
from tracker.views.sessions import steps
from tracker.views.signs import review_text, status_text
from tracker.views.writing import count, day, harmless, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    Page = list[RenderableType]

    from tracker.dating.dossier import (
        DatedPoint,
        Dossier,
        MandateDossier,
        ObligationDossier,
        OccurrenceDossier,
        PastEvent,
        ResolutionDossier,
    )
    from tracker.values.derivation import Step

NOT_HELD = "text not held; tracker ingest reads it"
_IN_FULL = 3
_ALIKE = 3
_DECIDED = {"confirmed", "corrected", "dismissed"}
_NAMES = {
    "kind": "Kind", "addressee": "Who", "recipient": "To whom", "due": "Due", "item": "Item",
    "sub_item": "Sub-item", "subject": "About", "product": "Product",
}  # fmt: skip
_DONE = {"discharged", "past", "no record"}


def dossier_view(dossier: Dossier, *, marks: bool) -> RenderableType:
    """Lay a dossier out for a terminal.

    Args:
        dossier: The dossier.
        marks: Whether the words that say so are set between ``»`` and ``«``, as where nothing can be bold.

    Returns:
        The page.
    """
    parts: Page = []
    if dossier.mandate:
        parts += _mandate(dossier.mandate, marks=marks)
        parts += _doubted(dossier.mandate, dossier.history)
    if dossier.resolution:
        parts += _resolution(dossier.resolution)
    for obligation in _of_interest(dossier):
        alone = dossier.mandate is None and dossier.resolution is None
        arithmetic = dossier.resolution is None
        parts += ["", *_obligation(obligation, dossier.as_of, reasons=alone, arithmetic=arithmetic)]
    if dossier.history:
        parts += ["", Text("History", style="bold"), _history(dossier.history)]
    return Group(*(parts[1:] if parts and parts[0] == "" else parts))


def dossier_json(dossier: Dossier) -> str:
    """Print a dossier as JSON.

    Args:
        dossier: The dossier.

    Returns:
        An object with the keys of `Dossier` and the records in it; dates are ISO.
    """
    return write_json(asdict(dossier))


def mandate_view(mandate: MandateDossier, *, doubts: Sequence[str], marks: bool) -> RenderableType:
    """Lay one mandate out for a person who is to review it.

    Args:
        mandate: The mandate.
        doubts: Why it is in doubt, one sentence each.
        marks: As for `dossier_view`.

    Returns:
        Its words, what was read in them, and the doubts.
    """
    lines = [Text(harmless(f"? {doubt}"), style="bold yellow") for doubt in doubts]
    return Group(*_mandate(mandate, marks=marks), *lines)


def quoted(mandate: MandateDossier, *, marks: bool) -> Text:
    """Set a mandate's paragraph with the words that say so emphasised.

    Args:
        mandate: The mandate.
        marks: Whether the words are also set between ``»`` and ``«``.

    Returns:
        The paragraph; a remark where its text is not held.
    """
    if not mandate.quote:
        return Text(NOT_HELD, style="dim italic")
    text = Text(harmless(mandate.quote))
    start, end = mandate.span
    if end > start:
        text.stylize("bold", start, end)
    if mandate.due_span:
        text.stylize("underline", *mandate.due_span)
    if not marks or end <= start:
        return text
    return Text.assemble(text[:start], "»", text[start:end], "«", text[end:])


def _of_interest(dossier: Dossier) -> list[ObligationDossier]:
    """Leave out the occurrences that other mandates ask for than those the page is about."""
    about = {dossier.mandate.identity} if dossier.mandate else set()
    if dossier.resolution:
        about = {mandate.identity for mandate in dossier.resolution.mandates}
    if not about:
        return list(dossier.obligations)
    return [
        replace(o, occurrences=tuple(c for c in o.occurrences if about & set(c.mandates)))
        for o in dossier.obligations
    ]


def _mandate(mandate: MandateDossier, *, marks: bool) -> Page:
    head = Text.assemble((harmless(mandate.identity), "bold"), "  ", review_text(mandate.review))
    if mandate.state != "current":
        head.append(f"  {mandate.state}: the current text no longer has it", style="bold red")
    if mandate.decision and mandate.review in _DECIDED:
        head.append(harmless(f" by {mandate.decision.told}"))
    where = f"{mandate.symbol}, paragraph {mandate.paragraph}, adopted {day(mandate.adopted)}"
    return [
        head,
        *([Text(harmless(mandate.resolution_title))] if mandate.resolution_title else []),
        Text(harmless(where), style="dim"),
        Padding(quoted(mandate, marks=marks), (1, 2)),
        _facts(mandate),
    ]


def _facts(mandate: MandateDossier) -> Table:
    table = _grid()
    for name, label in _NAMES.items():
        value = _field(name, mandate.fields.get(name))
        if name in mandate.instead:
            given = _field(name, mandate.instead[name]) or "nothing"
            said = f"  (corrected; {_sayer(mandate)} says {given})"
            table.add_row(label, Text(harmless(value) or "–").append(harmless(said), style="yellow"))
        elif value:
            table.add_row(label, Text(harmless(value)))
    if not mandate.fields.get("binding", True):
        table.add_row("Force", "an invitation, not an obligation")
    table.add_row("Known from", _provenance(mandate))
    return table


def _field(name: str, value: object) -> str:
    return due_words(str(value or "")) if name == "due" else str(value or "")


def _sayer(mandate: MandateDossier) -> str:
    return "the text" if mandate.provenance == "extracted" else "the register"


def _doubted(mandate: MandateDossier, history: Sequence[PastEvent]) -> Page:
    """Say what a doubt is about and what to do; nothing for a mandate that is in none."""
    if mandate.review != "doubtful":
        return []
    cast = [event for event in history if event.after.get("review") == "doubtful"]
    differing = {name: value for name, value in cast[-1].after.items() if name != "review"} if cast else {}
    told = ", ".join(changes(cast[-1].before, differing)) if cast else ""
    lines = [*mandate.doubts, *([f"What changed: {told}."] if told else [])]
    remedy = f"Read the paragraph, then tracker confirm '{mandate.identity}', or correct or dismiss it."
    table = Table.grid(padding=(0, 1))
    for line in lines:
        table.add_row(Text("?", style="bold yellow"), Text(harmless(line), style="yellow"))
    table.add_row("→", Text(harmless(remedy)))
    return ["", table]


def _provenance(mandate: MandateDossier) -> Text:
    by_text = (
        f"its text (rule {mandate.rule}, confidence {mandate.confidence:.2f})" if mandate.rule else "its text"
    )
    by_register = f"the register ({mandate.source})" if mandate.source else "the register"
    said = {"extracted": by_text, "register": by_register, "both": f"{by_register} and {by_text}"}
    told = said.get(mandate.provenance, mandate.provenance)
    if mandate.instead and mandate.decision:
        told += f", and a correction by {mandate.decision.told}"
    return Text(harmless(told))


def _resolution(resolution: ResolutionDossier) -> Page:
    parts: Page = [
        Text(harmless(resolution.symbol), style="bold"),
        *([Text(harmless(resolution.title))] if resolution.title else []),
        Text(
            f"adopted {day(resolution.adopted)}" + ("" if resolution.text_held else f" · {NOT_HELD}"),
            style="dim",
        ),
        *(Text(harmless(f"Agenda item {line}"), style="dim") for line in resolution.agenda),
        "",
    ]
    if not resolution.mandates:
        parts.append(Text("No mandate in it." if resolution.text_held else "No mandate of it is on record."))
        return parts
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for heading in ("Mandate", "Kind", "Due", "Review", "About"):
        table.add_column(heading, no_wrap=heading not in {"About", "Due"})
    for mandate in resolution.mandates:
        about = str(mandate.fields.get("subject") or mandate.fields.get("sub_item") or "")
        cells = (mandate.identity, str(mandate.fields["kind"]), due_words(str(mandate.fields["due"])))
        table.add_row(
            *(Text(harmless(cell)) for cell in cells), review_text(mandate.review), Text(harmless(about))
        )
    return [*parts, table]


def _obligation(obligation: ObligationDossier, as_of: date, *, reasons: bool, arithmetic: bool) -> Page:
    title = Text.assemble((harmless(obligation.title), "bold"), f"  ({obligation.kind})")
    asked = count(len(obligation.mandates), "mandate asks", "mandates ask")
    parts: Page = [title, Text(f"{harmless(obligation.key)} · {asked} for it", style="dim")]
    in_full = _nearest(obligation.occurrences, as_of) if arithmetic else []
    by_identity = {mandate.identity: mandate for mandate in obligation.mandates} if reasons else {}
    for alike in _runs(obligation.occurrences, in_full):
        if len(alike) > _ALIKE:
            parts.append(Padding(_run(alike), (0, 0, 0, 2)))
            continue
        for occurrence in alike:
            asking = [by_identity[name] for name in occurrence.mandates if name in by_identity]
            parts.append(Padding(_occurrence(occurrence, asking, full=occurrence in in_full), (0, 0, 0, 2)))
    return parts


def _runs(
    occurrences: Sequence[OccurrenceDossier], in_full: Sequence[OccurrenceDossier]
) -> list[list[OccurrenceDossier]]:
    """Part occurrences into runs that one line can tell: the same status, and nothing issued."""
    runs: list[list[OccurrenceDossier]] = []
    for occurrence in occurrences:
        last = runs[-1][-1] if runs else None
        plain = occurrence not in in_full and not occurrence.answers
        if last and plain and last not in in_full and not last.answers and last.status == occurrence.status:
            runs[-1].append(occurrence)
        else:
            runs.append([occurrence])
    return runs


def _time(occurrence: OccurrenceDossier) -> str:
    """Name the time as people do: a day by its date, a session by its code, what has no date by its words."""
    on = occurrence.deadline
    if occurrence.code.startswith("undated:"):
        words = due_words(occurrence.code)
        return words if words == "no date" else f"{words}, no date"
    return day(on) if on and occurrence.code == on.isoformat() else harmless(occurrence.code)


def _run(alike: Sequence[OccurrenceDossier]) -> Text:
    times = f"{_time(alike[0])} to {_time(alike[-1])}"
    return Text.assemble((times, "bold"), "  ", status_text(alike[0].status), f"  {len(alike)} times")


def _nearest(occurrences: Sequence[OccurrenceDossier], as_of: date) -> list[OccurrenceDossier]:
    """Choose the occurrences whose arithmetic and reasons are shown: of many only those of today."""
    if len(occurrences) <= _IN_FULL:
        return list(occurrences)
    open_ones = [o for o in occurrences if o.status not in _DONE]
    return sorted(open_ones, key=lambda o: abs((o.deadline - as_of).days) if o.deadline else 0)[:_IN_FULL]


def _reasons(mandates: Sequence[MandateDossier]) -> Table:
    table = _grid()
    for mandate in mandates:
        told = (
            mandate.fields.get("sub_item") or mandate.resolution_title or mandate.fields.get("subject") or ""
        )
        held = Text("") if mandate.quote else Text("  (text not held)", style="dim italic")
        table.add_row(
            Text(harmless(mandate.identity)), review_text(mandate.review), Text(harmless(str(told))) + held
        )
    return table


def _occurrence(
    occurrence: OccurrenceDossier, asking: Sequence[MandateDossier], *, full: bool
) -> RenderableType:
    time = _time(occurrence)
    head = Text.assemble((time, "bold"), "  ", status_text(occurrence.status))
    if occurrence.deadline and time != day(occurrence.deadline):
        head.append(f"  deadline {day(occurrence.deadline)}")
    if len(occurrence.mandates) > 1:
        head.append(f"  asked for in {count(len(occurrence.mandates), 'paragraph')}", style="dim")
    parts: Page = [head]
    if full:
        parts.append(Padding(Group(*_points(occurrence.points)), (0, 0, 0, 2)))
        parts += [Padding(_reasons(asking), (0, 0, 1, 2))] if asking else []
    for answer in occurrence.answers:
        said = f"answered by {answer.symbol} of {day(answer.issued)} for {', '.join(answer.mandates)}"
        parts.append(Padding(Text(harmless(said), style="green"), (0, 0, 0, 2)))
    return Group(*parts)


def _points(points: Sequence[DatedPoint]) -> Page:
    """Show the dated points; the steps that all of them start with stand once, before them."""
    common = _common([point.steps for point in points])
    page: Page = [steps(points[0].steps[:common])] if common else []
    for point in points:
        head = Text.assemble((f"{point.kind:<13} ", "cyan"), (day(point.on), "bold"), f"  {point.certainty}")
        if point.set_by:
            why = f": {point.set_why}" if point.set_why else ""
            said = f"  set by {point.set_by}{why}; by rule {day(point.by_rule)}"
            head.append(harmless(said), style="yellow")
        page += [head, steps(point.steps[common:], first=common + 1)]
    return page


def _common(derivations: Sequence[tuple[Step, ...]]) -> int:
    if len(derivations) < 2:
        return 0
    same = 0
    for row in zip(*derivations, strict=False):
        if len(set(row)) > 1:
            break
        same += 1
    return same


def _history(history: Sequence[PastEvent]) -> Table:
    table = _grid()
    for event in history:
        told = Text.assemble((event.what, "bold"), "  ", ", ".join(changes(event.before, event.after)))
        if event.reason:
            told.append(f"  ({harmless(event.reason)})", style="italic")
        table.add_row(f"{event.known_at:%Y-%m-%d %H:%M}", Text(harmless(event.actor)), told)
    return table


def _grid() -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    return table
