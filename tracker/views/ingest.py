"""What an ingest did, in a few lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tracker.errors import Severity
from tracker.views.changes import changes
from tracker.views.writing import count, harmless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.errors import Problem

_LISTED = 20


@dataclass(frozen=True, slots=True)
class TextChange:
    """A resolution whose text on record was replaced by another.

    Attributes:
        symbol: The resolution.
        revision: The number of the new text.
        mandates: What became of its mandates: identity, word, fields before, fields after.
    """

    symbol: str
    revision: int
    mandates: Sequence[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class IngestSummary:
    """What an ingest did, in numbers and names.

    Attributes:
        files: Files by outcome: ``ingested``, ``reread``, ``skipped``, ``refused``.
        resolutions: How many resolutions were read.
        mandates: Mandates by what became of them: ``added``, ``changed``, ``withdrawn``, ``restored``.
        obligations: How many obligations were added or changed.
        corrected: The resolutions with a new text.
        problems: Everything that was not understood.
    """

    files: Mapping[str, int]
    resolutions: int
    mandates: Mapping[str, int]
    obligations: int
    corrected: Sequence[TextChange] = ()
    problems: Sequence[Problem] = field(default=())


def ingest_view(summary: IngestSummary) -> RenderableType:
    """Lay the summary of an ingest out for a terminal.

    Args:
        summary: What it did.

    Returns:
        A few lines.
    """
    lines: list[RenderableType] = [_files(summary.files), _found(summary)]
    if summary.corrected:
        lines += _corrected(summary.corrected)
    if summary.problems:
        lines.append(_problems(summary.problems))
    return Group(*lines)


def _files(files: Mapping[str, int]) -> Text:
    words = {
        "ingested": "read", "reread": "read again with the newer extractor", "skipped": "on record already",
        "refused": "refused",
    }  # fmt: skip
    parts = [f"{files[what]:,} {word}" for what, word in words.items() if files.get(what)]
    total = count(sum(files.values()), "file")
    return Text.assemble((total, "bold"), ": " + ", ".join(parts) + "." if parts else ".")


def _found(summary: IngestSummary) -> Text:
    words = ("added", "changed", "withdrawn", "restored")
    parts = [f"{summary.mandates[word]:,} {word}" for word in words if summary.mandates.get(word)]
    mandates = f"mandates: {', '.join(parts)}" if parts else "no mandate changed"
    obligations = count(summary.obligations, "obligation") + " added or changed"
    return Text(f"{count(summary.resolutions, 'resolution')} read; {mandates}; {obligations}.")


def _corrected(texts: Sequence[TextChange]) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for change in texts[:_LISTED]:
        line = Text.assemble(
            (harmless(change.symbol), "bold"), f" has a new text (revision {change.revision})"
        )
        told = [Padding(_change(*mandate), (0, 0, 0, 2)) for mandate in change.mandates]
        lines += [line.append(":" if told else ", the same mandates"), *told]
    if len(texts) > _LISTED:
        lines.append(Text(f"and {len(texts) - _LISTED} more new texts.", style="dim"))
    return lines


def _change(identity: str, what: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    told = "; ".join(changes(before, after)) if what == "changed" else ""
    return harmless(f"{identity} {what}") + (f": {told}" if told else "")


def _problems(problems: Sequence[Problem]) -> Text:
    by = Counter(problem.severity for problem in problems)
    told = [count(by[severity], name) for severity, name in _NAMES.items() if by[severity]]
    return Text(
        f"{count(len(problems), 'problem')} with the texts ({', '.join(told)}); tracker check lists them."
    )


_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
