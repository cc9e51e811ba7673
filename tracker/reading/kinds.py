"""Which format a file's content has; its name is never asked."""

from __future__ import annotations

import re
from enum import StrEnum

PDF_MAGIC_WITHIN = 1024
"""A PDF reader looks for the header in the first kilobyte (ISO 32000-1, annex H.3.4.1)."""

HEAD = 4096
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
HTML_TAGS = re.compile(
    r"</?(?:p|div|h[1-6]|table|tr|td|ol|ul|li|span|em|br|meta|title)\b[^>]*>", re.IGNORECASE
)
MARKDOWN_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\]\([^)\s]*\)"),
    re.compile(r"(?<!\w)_[A-Z][A-Za-z ]+_(?!\w)"),
    re.compile(r"(?<![\w*])\*{1,3}[A-Za-z(][^*]*\*{1,3}(?![\w*])"),
)


class Kind(StrEnum):
    """The formats that can be read, and those recognised so that they can be refused by name."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    ZIP = "zip"
    OLD_WORD = "old word"
    RTF = "rtf"
    BINARY = "binary"


_DOCUMENTS = ".pdf .doc .docx .docm .dot .dotx .rtf .odt .wpd .htm .html .xhtml .txt .text .md .markdown"
DOCUMENT_SUFFIXES = frozenset(_DOCUMENTS.split())
"""Names that claim a document: such a file in a folder is read or refused, whatever it holds."""

_OTHERS = """
.zip .gz .tgz .tar .bz2 .xz .7z .rar .jar .epub .xls .xlsx .xlsm .ppt .pptx .ods .odp .msg .msi .db .svg .xml
.json .jsonl .csv .tsv .toml .yaml .yml .ini .cfg .conf .log .css .js .ts .py .sh .bat .ps1 .sql .c .h .cpp
.java .rb .go .rs .lock .bib .tex .ics .vcf .url .lnk
"""
OTHER_SUFFIXES = frozenset(_OTHERS.split())
"""Names of archives, tables, programs and data, which hold text or a container but no document."""


def kind_of_bytes(data: bytes) -> Kind:
    """Tell the container by its first bytes.

    Args:
        data: The file's bytes, or at least its first four thousand.

    Returns:
        The kind; `Kind.TEXT` stands for every text format, `Kind.ZIP` for every zip archive.
    """
    if b"%PDF-" in data[:PDF_MAGIC_WITHIN]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind.OLD_WORD
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    return Kind.BINARY if is_binary(data[:HEAD]) else Kind.TEXT


def is_binary(head: bytes) -> bool:
    """Whether bytes are no text in UTF-8, UTF-16 or an eight-bit encoding.

    Args:
        head: The first bytes of a file.

    Returns:
        True when too many control characters stand in them.
    """
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or looks_like_utf16(head):
        return False
    if b"\0" in head:
        return True
    controls = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\f\x1b")
    return controls * 100 > len(head) * 2


def looks_like_utf16(head: bytes) -> str:
    """Recognise UTF-16 without byte-order mark.

    Args:
        head: The first bytes of a file.

    Returns:
        ``utf-16-le``, ``utf-16-be`` or nothing: in Latin text every other byte is zero.
    """
    half = len(head) // 2
    if half < 8:
        return ""
    even, odd = head[0 : half * 2 : 2].count(0), head[1 : half * 2 : 2].count(0)
    if odd * 10 > half * 7 and even * 10 < half:
        return "utf-16-le"
    if even * 10 > half * 7 and odd * 10 < half:
        return "utf-16-be"
    return ""


def kind_of_text(text: str) -> Kind:
    """Tell HTML, Markdown and plain text apart.

    Args:
        text: The decoded text.

    Returns:
        The kind by the marks that stand in it.
    """
    head = text[: HEAD * 4]
    if HTML_START.match(head) or len(HTML_TAGS.findall(head)) >= 4:
        return Kind.HTML
    signs = sum(min(len(sign.findall(text)), 3) for sign in MARKDOWN_SIGNS)
    return Kind.MARKDOWN if signs >= 3 else Kind.TEXT
