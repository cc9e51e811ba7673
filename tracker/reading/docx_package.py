"""The parts of a Word file, opened with care: a zip archive may claim little and hold much."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from xml.etree import ElementTree as ET

from tracker.errors import RefusedError

MAX_PART_BYTES = 60_000_000
MAX_RATIO = 300
"""Word's XML shrinks twenty- to fiftyfold; a part that grows three hundredfold was made to exhaust memory."""
SMALL_PART_BYTES = 5_000_000
UNPACKING_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
OFFICE_DOCUMENT = "/officeDocument"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
REL_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_REL_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


class WordPackage:
    """A Word file's main part and the parts it refers to.

    Args:
        data: The file's bytes.
        name: What to call it in a refusal.

    Raises:
        RefusedError: It is no Word file, is broken, encrypted, or swells beyond bounds when unpacked.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._archive.infolist()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise RefusedError(f"{name} is a broken zip or Word file: fetch the document again") from error
        main = self._related("", OFFICE_DOCUMENT) if "[Content_Types].xml" in self._members else None
        main = main or ("word/document.xml" if "word/document.xml" in self._members else None)
        if main is None or main not in self._members:
            raise RefusedError(f"{name} is a zip archive and no Word document: name the files inside it")
        self._main = main
        self.body = self._part(main)
        if self.body.find(f"{W}body") is None:
            raise RefusedError(f"{name} is no Word document but another Office file: save it as PDF")

    def related(self, kind: str) -> ET.Element | None:
        """The part of a kind that the main part refers to.

        Args:
            kind: ``styles``, ``numbering``, ``settings``, ``footnotes`` or ``endnotes``.

        Returns:
            Its root element; none when there is no such part.
        """
        target = self._related(self._main, f"/{kind}")
        return self._part(target) if target in self._members else None

    def by_reference(self, reference: ET.Element) -> ET.Element | None:
        """The header or footer that a reference names.

        Args:
            reference: A ``headerReference`` or ``footerReference``.

        Returns:
            Its root element; none when it is missing.
        """
        identity = reference.get(REL_ID) or reference.get(STRICT_REL_ID)
        target = self._relations(self._main).get(identity or "", ("", ""))[1]
        return self._part(target) if target in self._members else None

    def _related(self, part: str, kind: str) -> str:
        relations = self._relations(part).values()
        return next((target for type_, target in relations if type_.endswith(kind)), "")

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self._members:
            return {}
        found = {}
        for relation in self._part(path):
            target = relation.get("Target", "")
            absolute = target.startswith("/")
            target = target.lstrip("/") if absolute else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = (relation.get("Type", ""), target)
        return found

    def _part(self, path: str) -> ET.Element:
        text = self._unpack(self._members[path])
        if b"<!DOCTYPE" in text[:4096] or b"<!ENTITY" in text[:4096]:
            raise RefusedError(f"{self._name} declares XML entities, which Word never does: do not trust it")
        try:
            root = ET.fromstring(text)  # noqa: S314  (declarations of entities are refused above)
        except (ET.ParseError, ValueError, LookupError) as error:
            broken = f"{self._name} is a broken Word file: open it in Word and save it again"
            raise RefusedError(broken) from error
        if STRICT_W.encode()[1:-1] in text[:20_000]:
            for element in root.iter():
                element.tag = element.tag.replace(STRICT_W, W)
                for key in [key for key in element.attrib if key.startswith(STRICT_W)]:
                    element.attrib[key.replace(STRICT_W, W)] = element.attrib.pop(key)
        return root

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise RefusedError(f"{self._name} is encrypted: save a copy without password")
        # The declared size may lie: read one byte more than is allowed, never more.
        limit = min(MAX_PART_BYTES, max(SMALL_PART_BYTES, info.compress_size * MAX_RATIO))
        try:
            with self._archive.open(info) as file:
                text = file.read(limit + 1)
        except UNPACKING_ERRORS as error:
            raise RefusedError(f"{self._name} is a broken Word file: fetch the document again") from error
        if len(text) > limit:
            raise RefusedError(
                f"{self._name} swells beyond {limit / 1e6:.0f} MB unpacked, like a zip bomb: do not trust it"
            )
        return text
