"""Everything about one mandate, obligation or resolution, for people and for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tracker.views.sessions import steps
from tracker.views.signs import review_text, status_text
from tracker.views.writing import count, day, harmless, write_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from tracker.dating.dossier import (
        DatedPoint,
        Dossier,
        MandateDossier,
        ObligationDossier,
        OccurrenceDossier,
        PastEvent,
        ResolutionDossier,
    )

NOT_HELD = "text not held; tracker ingest reads it"
_IN_FULL = 3
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
    parts: list[RenderableType] = []
    if dossier.mandate:
        parts += _mandate(dossier.mandate, marks=marks)
    if dossier.resolution:
        parts += _resolution(dossier.resolution)
    for obligation in dossier.obligations:
        alone = dossier.mandate is None and dossier.resolution is None
        parts += ["", *_obligation(obligation, reasons=alone, arithmetic=dossier.resolution is None)]
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


def _mandate(mandate: MandateDossier, *, marks: bool) -> list[RenderableType]:
    head = Text.assemble((harmless(mandate.identity), "bold"), "  ", review_text(mandate.review))
    if mandate.state != "current":
        head.append(f"  {mandate.state}: the current text no longer has it", style="bold red")
    where = f"{mandate.symbol}, paragraph {mandate.paragraph}, adopted {day(mandate.adopted)}"
    return [
        head,
        Text(harmless(mandate.resolution_title)) if mandate.resolution_title else Text(""),
        Text(harmless(where), style="dim"),
        Padding(quoted(mandate, marks=marks), (1, 2)),
        _facts(mandate),
    ]


def _facts(mandate: MandateDossier) -> Table:
    table = _grid()
    for name, label in _NAMES.items():
        if value := str(mandate.fields.get(name) or ""):
            table.add_row(label, Text(harmless(value)))
    if not mandate.fields.get("binding", True):
        table.add_row("Force", "an invitation, not an obligation")
    table.add_row("Known from", _provenance(mandate))
    return table


def _provenance(mandate: MandateDossier) -> Text:
    by_text = (
        f"its text (rule {mandate.rule}, confidence {mandate.confidence:.2f})" if mandate.rule else "its text"
    )
    by_register = f"the register ({mandate.source})" if mandate.source else "the register"
    said = {"extracted": by_text, "register": by_register, "both": f"{by_register} and {by_text}"}
    return Text(harmless(said.get(mandate.provenance, mandate.provenance)))


def _resolution(resolution: ResolutionDossier) -> list[RenderableType]:
    parts: list[RenderableType] = [
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
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold underline", pad_edge=False)
    for heading in ("Mandate", "Kind", "Due", "Review", "About"):
        table.add_column(heading, no_wrap=heading not in {"About", "Due"})
    for mandate in resolution.mandates:
        about = str(mandate.fields.get("subject") or mandate.fields.get("sub_item") or "")
        cells = (mandate.identity, str(mandate.fields["kind"]), str(mandate.fields["due"]))
        table.add_row(
            *(Text(harmless(cell)) for cell in cells), review_text(mandate.review), Text(harmless(about))
        )
    return [*parts, table]


def _obligation(obligation: ObligationDossier, *, reasons: bool, arithmetic: bool) -> list[RenderableType]:
    title = Text.assemble((harmless(obligation.title), "bold"), f"  ({obligation.kind})")
    asked = count(len(obligation.mandates), "mandate asks", "mandates ask")
    parts: list[RenderableType] = [title, Text(f"{harmless(obligation.key)} · {asked} for it", style="dim")]
    if reasons:
        parts.append(Padding(_reasons(obligation.mandates), (1, 2)))
    current = [o for o in obligation.occurrences if o.status not in _DONE]
    in_full = obligation.occurrences if len(obligation.occurrences) <= _IN_FULL else current[:1]
    for occurrence in obligation.occurrences:
        full = arithmetic and occurrence in in_full
        parts.append(Padding(_occurrence(occurrence, full=full), (0, 0, 0, 2)))
    return parts


def _reasons(mandates: Sequence[MandateDossier]) -> Table:
    table = _grid()
    for mandate in mandates:
        told = (
            mandate.fields.get("sub_item") or mandate.resolution_title or mandate.fields.get("subject") or ""
        )
        held = Text("") if mandate.quote else Text("  text not held", style="dim italic")
        table.add_row(
            Text(harmless(mandate.identity)), review_text(mandate.review), Text(harmless(str(told))) + held
        )
    return table


def _occurrence(occurrence: OccurrenceDossier, *, full: bool) -> RenderableType:
    head = Text.assemble((harmless(occurrence.code), "bold"), "  ", status_text(occurrence.status))
    if occurrence.deadline:
        head.append(f"  deadline {day(occurrence.deadline)}")
    parts: list[RenderableType] = [head]
    if full:
        parts += [Padding(_point(point), (0, 0, 0, 2)) for point in occurrence.points]
    for answer in occurrence.answers:
        said = f"answered by {answer.symbol} of {day(answer.issued)} for {', '.join(answer.mandates)}"
        parts.append(Padding(Text(harmless(said), style="green"), (0, 0, 0, 2)))
    return Group(*parts)


def _point(point: DatedPoint) -> RenderableType:
    head = Text.assemble((f"{point.kind:<14}", "cyan"), (day(point.on), "bold"), f"  {point.certainty}")
    if point.set_by:
        why = f": {point.set_why}" if point.set_why else ""
        head.append(harmless(f"  set by {point.set_by}{why}; by rule {day(point.by_rule)}"), style="yellow")
    return Group(head, steps(point.steps))


def _history(history: Sequence[PastEvent]) -> Table:
    table = _grid()
    for event in history:
        told = Text.assemble((event.what, "bold"), "  ", harmless(_changes(event.before, event.after)))
        if event.reason:
            told.append(f"  ({harmless(event.reason)})", style="italic")
        table.add_row(f"{event.known_at:%Y-%m-%d %H:%M}", Text(harmless(event.actor)), told)
    return table


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    names = [name for name in after if before.get(name) != after[name]]
    return ", ".join(
        f"{name} {before[name]!s} → {after[name]!s}" if before.get(name) else f"{name} {after[name]!s}"
        for name in names
    )


def _grid() -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    return table
