"""From a file to clean text: PDF, Word, HTML, plain text and Markdown."""

from __future__ import annotations

from tracker.reading.clean_text import Block, CleanText, Footnote, NoteMark
from tracker.reading.files import find_files, read_bytes, read_file

__all__ = ["Block", "CleanText", "Footnote", "NoteMark", "find_files", "read_bytes", "read_file"]
