"""The door of the room: a file, or bytes with a name, to clean text."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from tracker.errors import NotOnRecordError, Problem, RefusedError
from tracker.reading.clean_text import CleanText, Footnote
from tracker.reading.decoding import decode, is_foreign
from tracker.reading.kinds import DOCUMENT_SUFFIXES, HEAD, OTHER_SUFFIXES, Kind, kind_of_bytes, kind_of_text
from tracker.reading.plain import read_plain
from tracker.reading.runs import Draft, place
from tracker.values.file_names import spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_BYTES = 50_000_000
"""No resolution comes near it; the largest compilations of a session's resolutions have some 20 MB."""

_REFUSALS = {
    Kind.OLD_WORD: "is an old (.doc) or password-protected Word file: save it as .docx without password",
    Kind.RTF: "is a rich text file: save it as .docx or PDF",
    Kind.BINARY: "is no document that can be read: give a PDF, Word (.docx), HTML, Markdown or text file",
}


def read_file(path: str | Path, *, max_bytes: int = MAX_BYTES) -> CleanText:
    """Read one file as clean text.

    Args:
        path: The file; its name is not asked for the format.
        max_bytes: The largest size that is read.

    Returns:
        The clean text.

    Raises:
        NotOnRecordError: The file does not exist.
        RefusedError: It cannot be read, is too large, empty, broken, encrypted, or holds no text.
    """
    path = Path(path)
    name = spell(path)
    try:
        state = path.stat()
        if S_ISDIR(state.st_mode):
            os.scandir(path).close()  # one without access is refused for that
        if not S_ISREG(state.st_mode):
            raise RefusedError(f"{name} is a folder or device and no file: name the files in it")
        if state.st_size > max_bytes:
            raise RefusedError(
                f"{name} has {state.st_size / 1e6:.0f} MB, more than the {max_bytes / 1e6:.0f} MB "
                "that are read: raise max_megabytes in the settings"
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotOnRecordError(f"there is no file {name}") from None
    except OSError as error:
        cure = "ask for the right to read it" if isinstance(error, PermissionError) else "copy it elsewhere"
        raise RefusedError(f"{name} cannot be opened ({error.strerror or error}): {cure}") from error
    return read_bytes(data, spell(path.name))


def read_bytes(data: bytes, name: str) -> CleanText:
    """Read bytes as clean text.

    Args:
        data: The content of a document.
        name: What to call it in problems and refusals.

    Returns:
        The clean text.

    Raises:
        RefusedError: The bytes are empty, broken, encrypted, or hold no text.
    """
    if not data.strip():
        raise RefusedError(f"{name} is empty: fetch the document again")
    kind = kind_of_bytes(data)
    try:
        content = _content(data, name, kind)
    except RecursionError as error:
        deep = f"{name} has tables or boxes nested too deeply to be read: save it as PDF"
        raise RefusedError(deep) from error
    blocks = place(content.drafts)
    if not blocks:
        raise RefusedError(f"{name} holds no text: fetch the document again")
    return CleanText(
        name=name,
        format=content.kind.value,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=blocks,
        footnotes=tuple(content.footnotes),
        pages=content.pages,
        furniture=tuple(content.furniture),
        problems=tuple(content.problems),
    )


@dataclass(frozen=True, slots=True)
class _Content:
    """What a reader of one format found."""

    kind: Kind
    drafts: Sequence[Draft]
    footnotes: Sequence[Footnote]
    furniture: Sequence[str]
    pages: int
    problems: Sequence[Problem] = ()


def _content(data: bytes, name: str, kind: Kind) -> _Content:
    # The libraries behind the formats are loaded for the files that need them only.
    if kind is Kind.PDF:
        from tracker.reading.pdf import read_pdf  # noqa: PLC0415

        drafts, footnotes, furniture, pages, problems = read_pdf(data, name)
        return _Content(kind, drafts, footnotes, furniture, pages, problems)
    if kind is Kind.ZIP:
        from tracker.reading.docx import read_docx  # noqa: PLC0415

        drafts, footnotes, furniture, pages = read_docx(data, name)
        return _Content(Kind.DOCX, drafts, footnotes, furniture, pages)
    if kind is Kind.TEXT:
        text = decode(data)
        if is_foreign(text):
            raise RefusedError(
                f"{name} is in another language or an unknown encoding: save the English text in UTF-8"
            )
        kind = kind_of_text(text)
        drafts, footnotes, furniture = _read_text(text, kind)
        pages = max((draft.page for draft in drafts), default=0)
        return _Content(kind, drafts, footnotes, furniture, pages)
    raise RefusedError(f"{name} {_REFUSALS[kind]}")


def _read_text(text: str, kind: Kind) -> tuple[list[Draft], list[Footnote], list[str]]:
    if kind is Kind.HTML:
        from tracker.reading.html import read_html  # noqa: PLC0415

        return read_html(text)
    return read_plain(text, markdown=kind is Kind.MARKDOWN)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search of files and folders gave.

    Attributes:
        files: The documents, sorted, each once; a folder that cannot be entered stands among them, so that
            reading it says so.
        passed_over: How many files in folders are evidently no documents.
    """

    files: list[Path]
    passed_over: int = 0


def find_files(paths: Iterable[str | Path]) -> list[Path]:
    """List the documents among files and folders; see `search`."""
    return search(paths).files


def search(paths: Iterable[str | Path]) -> Found:
    """Look for the documents among files and folders.

    Args:
        paths: Files and folders; folders are searched to the bottom.

    Returns:
        What was found. In folders, files that are evidently no documents (hidden ones, images, archives,
        programs, data) are only counted; what looks like a document and cannot be read is listed, and so is
        a path named outright, even one that is not there: reading it says what is wrong, and the others are
        read all the same.

    Raises:
        NotOnRecordError: None of the paths exists.
    """
    named = list(dict.fromkeys(map(Path, paths)))
    if named and all(map(_is_missing, named)):
        raise NotOnRecordError(f"There is no file or folder {' or '.join(map(spell, named))}.")
    found: dict[Path, None] = {}
    others: set[Path] = set()
    for given in named:
        if _is_folder(given):
            documents, passed = _documents_in(given)
            found.update(dict.fromkeys(documents))
            others.update(passed)
        else:
            found[given] = None
    return Found(sorted(found), len(others - found.keys()))


def _is_missing(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False  # reading it will say why it cannot be reached
    return False


def _is_folder(path: Path) -> bool:
    try:
        return S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _documents_in(folder: Path) -> tuple[list[Path], list[Path]]:
    documents: list[Path] = []
    others: list[Path] = []

    def list_closed(error: OSError) -> None:
        documents.append(Path(error.filename))

    for root, folders, names in os.walk(folder, onerror=list_closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(root, name)
            (documents if _is_document(path) else others).append(path)
    return documents, others


def _is_document(path: Path) -> bool:
    """Whether a file in a folder is, or claims to be, a document."""
    if path.name.startswith(".") or not path.is_file():
        return False
    suffix = path.suffix.lower()
    if suffix in DOCUMENT_SUFFIXES:
        return True  # what is wrong with it, reading it will say
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return suffix not in OTHER_SUFFIXES
    kind = kind_of_bytes(head)
    if kind in {Kind.PDF, Kind.RTF}:
        return True
    return kind is not Kind.BINARY and suffix not in OTHER_SUFFIXES
