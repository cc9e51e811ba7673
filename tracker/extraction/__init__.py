"""From operative paragraphs to mandates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.extraction.mandate import Kind, Mandate

if TYPE_CHECKING:
    from tracker.extraction.extract import EXTRACTOR_VERSION, extract_mandates

__all__ = ["EXTRACTOR_VERSION", "Kind", "Mandate", "extract_mandates"]


def __getattr__(name: str) -> Any:
    """Load the extractor and its patterns when first asked for: who only handles mandates starts fast."""
    if name in {"EXTRACTOR_VERSION", "extract_mandates"}:
        from tracker.extraction import extract  # noqa: PLC0415

        return getattr(extract, name)
    raise AttributeError(name)
