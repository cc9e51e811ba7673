"""Writes small PDFs glyph by glyph, so that a test can set type as published resolutions have it."""

from __future__ import annotations

from dataclasses import dataclass

FONTS = {"roman": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}


@dataclass(frozen=True)
class Part:
    """Characters set alike.

    `gap` is white space before them, in thousandths of an em, that is no character; `spacing` stands between
    them, in points.
    """

    text: str
    font: str = "roman"
    size: float | None = None
    rise: float = 0.0
    gap: int = 0
    spacing: float = 0.0


def italic(text: str) -> Part:
    return Part(text, "italic")


def raised(text: str) -> Part:
    return Part(text, size=6.5, rise=3.4)


def kerned(text: str, gap: int = 130) -> Part:
    return Part(text, gap=gap)


@dataclass(frozen=True)
class Line:
    x: float
    y: float
    parts: tuple[Part, ...]
    size: float = 10.0


def line(x: float, y: float, *parts: str | Part, size: float = 10.0, bold: bool = False) -> Line:
    font = "bold" if bold else "roman"
    return Line(x, y, tuple(Part(part, font) if isinstance(part, str) else part for part in parts), size)


def _string(text: str) -> bytes:
    return b"<" + text.encode("cp1252").hex().encode() + b">"


def _content(lines: list[Line]) -> bytes:
    out = []
    for entry in lines:
        out.append(f"BT 1 0 0 1 {entry.x} {entry.y} Tm".encode())
        for part in entry.parts:
            size = part.size or entry.size
            if part.gap:
                out.append(f"/{entry.parts[0].font} {entry.size} Tf [-{part.gap}] TJ".encode())
            out.append(
                f"/{part.font} {size} Tf {part.rise} Ts {part.spacing} Tc".encode()
                + b" "
                + _string(part.text)
                + b" Tj"
            )
        out.append(b"ET")
    return b"\n".join(out)


def pdf(*pages: list[Line], trailer: str = "", rotate: str = "") -> bytes:
    """A PDF of American letter pages with the given lines, in the order given."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = []
    for name, base in FONTS.items():
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>".encode()
        )
        fonts.append(f"/{name} {len(objects)} 0 R")
    kids = []
    for lines in pages:
        content = _content(lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {rotate} /Contents {len(objects)} 0 R"
            f" /Resources << /Font << {' '.join(fonts)} >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    data = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(data)
