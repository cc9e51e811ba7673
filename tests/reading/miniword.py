"""Writes small Word files part by part, with the automatic numbering and real footnotes of drafted documents."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def run(text: str, *marks: str) -> str:
    properties = "".join(f"<w:{mark}/>" for mark in marks)
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def note_call(identity: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{identity}"/></w:r>'


def paragraph(*runs: str, style: str = "", number: str = "", level: int | None = None) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number or level is not None:
        depth = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
        properties += f'<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr>'
    content = "".join(part if part.startswith("<") else run(part) for part in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def level(depth: int, style: str, text: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*abstracts: str, instances: str) -> str:
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in enumerate(abstracts)
    )
    return f"<w:numbering {W}>{definitions}{instances}</w:numbering>"


def instance(number: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def word(*body: str, parts: dict[str, str] | None = None, section: str = "") -> bytes:
    """A Word file with the given paragraphs and further parts, such as ``numbering`` or ``footnotes``."""
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="id-{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W} {R}><w:body>{''.join(body)}<w:sectPr>{section}</w:sectPr></w:body>"
        "</w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    return archive({name: content.encode() for name, content in files.items()})


def archive(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archived:
        for name, content in files.items():
            archived.writestr(name, content)
    return buffer.getvalue()
