"""From operative paragraphs to mandates."""

from tracker.extraction.extract import EXTRACTOR_VERSION, extract_mandates
from tracker.extraction.mandate import Kind, Mandate

__all__ = ["EXTRACTOR_VERSION", "Kind", "Mandate", "extract_mandates"]
