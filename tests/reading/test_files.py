"""Files of every kind at the door: told by content, refused with a sentence, never with a traceback."""

import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.minipdf import line, pdf
from tests.reading.miniword import W, archive, paragraph, word
from tracker.errors import NotOnRecordError, RefusedError
from tracker.reading import find_files, read_bytes, read_file
from tracker.reading.files import search

TEXT = "The General Assembly,\n\n1. Requests the Secretary-General to submit a report – the “third”.\n"
PAGE = pdf([line(123, 600, "The General Assembly,")])
DOCX = word(paragraph("The General Assembly,"))
HTML = b"<!DOCTYPE html><html><body><p>The General Assembly,</p></body></html>"
ENCRYPTION = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /O <"
    + "00" * 32
    + "> /U <"
    + "11" * 32
    + "> /P -4 >> /ID [<00> <00>]"
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PAGE, "pdf"),
        (b"\n\n junk before the header \n" + PAGE, "pdf"),
        (DOCX, "docx"),
        (HTML, "html"),
        (b"  <!-- saved --><HTML><p>The General Assembly,</HTML>", "html"),
        (b"<p>One</p><p>Two</p>", "html"),
        (TEXT.encode(), "text"),
        (b"# Annex\n\n*Requests* the [report](#) and **all** others\n\n*Decides* so.", "markdown"),
        (b"a < b and b > c, as in <p> of the alphabet", "text"),
    ],
)
@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.txt", "a"])
def test_formats_are_told_by_content(data: bytes, expected: str, name: str) -> None:
    assert read_bytes(data, name).format == expected


@pytest.mark.parametrize(("encoding"), ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, ends: str) -> None:
    data = TEXT.replace("\n", ends).encode(encoding)
    assert read_bytes(data, "a.txt").blocks[1].text.endswith("a report – the “third”.")


def test_latin_1_is_read() -> None:
    assert (
        read_bytes("Café à la carte, naïve".encode("latin-1") + b"\x81", "a.txt")
        .blocks[0]
        .text.startswith("Café à")
    )


REFUSED = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t ", "is empty"),
    "scanned pdf": (pdf([]), "page images"),
    "encrypted pdf": (pdf([line(123, 600, "Secret")], trailer=ENCRYPTION), "encrypted"),
    "broken pdf": (PAGE[:60], "broken PDF"),
    "pdf header only": (b"%PDF-1.7\n", "broken PDF"),
    "broken zip": (DOCX[:200], "broken zip"),
    "zip of something else": (archive({"a.txt": b"text"}), "zip archive"),
    "workbook": (archive({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "zip archive"),
    "broken xml": (
        archive({"[Content_Types].xml": b"<T/>", "word/document.xml": b"<w:document"}),
        "broken Word file",
    ),
    "zip bomb": (
        archive({"[Content_Types].xml": b"<T/>", "word/document.xml": b" " * 20_000_000}),
        "zip bomb",
    ),
    "entities": (
        archive(
            {"[Content_Types].xml": b"<T/>", "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
        ),
        "entities",
    ),
    "word without text": (word(paragraph("")), "holds no text"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
    "rich text": (b"{\\rtf1 text}", "rich text"),
    "garbage": (bytes(range(256)) * 8, "no document"),
    "nested tables": (
        word("<w:tbl><w:tr><w:tc>" * 3000 + paragraph("Deep") + "</w:tc></w:tr></w:tbl>" * 3000),
        "nested too deeply",
    ),
    "russian": ("Генеральная Ассамблея, ссылаясь на свою резолюцию".encode("cp1251"), "another language"),
    "html without text": (b"<html><body><script>x()</script></body></html>", "holds no text"),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_refusals_are_one_clear_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        read_bytes(data, "sample.pdf")
    sentence = str(refusal.value)
    assert reason in sentence
    assert sentence.startswith("sample.pdf ")
    assert ": " in sentence, "it says what to do"
    assert "\n" not in sentence


@pytest.mark.parametrize("data", [
    b"The General Assembly," + b" " * 5000 + b"1. Requests\0 a report",
    b"<html><body><p>The General&#0; Assembly,</p></body></html>" + b" " * 5000 + b"<p>\0</p>",
    "The General Assembly,\0 recalling".encode("utf-16"),
    word(paragraph("Recalling") + '<w:p><w:r><w:sym w:char="D800"/><w:t>its</w:t></w:r></w:p>'),
])  # fmt: skip
def test_a_clean_text_can_be_stored(data: bytes) -> None:
    clean = read_bytes(data, "a.txt")
    assert "\0" not in clean.text
    assert clean.text.encode("utf-8")


def test_reasons_differ() -> None:
    reasons = [reason for _, reason in REFUSED.values()]
    assert len(set(reasons)) >= 12


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(RefusedError, match=r"large\.pdf has 200 MB, more than the 50 MB"):
        read_file(large)
    small = tmp_path / "small.txt"
    small.write_text(TEXT, encoding="utf-8")
    with pytest.raises(RefusedError, match="more than"):
        read_file(small, max_bytes=10)


def test_a_missing_file_is_not_on_record(tmp_path: Path) -> None:
    with pytest.raises(NotOnRecordError, match=r"there is no file .*missing\.pdf"):
        read_file(tmp_path / "missing.pdf")
    with pytest.raises(RefusedError, match="no file"):
        read_file(tmp_path)


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"text")
    assert read_file(path).sha256 == "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1"


def test_folders_are_searched_and_only_documents_listed(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    files = {
        "b/one.bin": PAGE, "two": DOCX, "three.txt": TEXT.encode(), ".four.txt": TEXT.encode(),
        ".hidden/five.txt": TEXT.encode(), "six.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "seven.pdf": b"",
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    names = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path, tmp_path / "two"])]
    assert names == ["b/one.bin", "seven.pdf", "three.txt", "two"]
    assert search([tmp_path]).passed_over == 2  # the hidden one and the picture


def test_a_file_named_outright_is_listed_whatever_it_is(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\0")
    assert find_files([path]) == [path]
    # One that is not there is listed beside others, so that reading it says so; alone it is a slip.
    assert find_files([tmp_path / "nowhere", path]) == [tmp_path / "nowhere", path]
    with pytest.raises(NotOnRecordError, match="There is no file or folder"):
        find_files([tmp_path / "nowhere"])


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=400), st.sampled_from([PAGE, DOCX, HTML]).flatmap(
    lambda data: st.tuples(st.integers(0, len(data)), st.binary(max_size=12)).map(
        lambda cut: data[: cut[0]] + cut[1] + data[cut[0] + len(cut[1]) :]
    )
)))  # fmt: skip
def test_damaged_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        clean = read_bytes(data, "damaged")
    except RefusedError:
        return
    assert all(clean.text[block.offset :].startswith(block.text) for block in clean.blocks)


def test_a_strict_word_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "strict.docx"
    path.write_bytes(DOCX)
    with zipfile.ZipFile(path) as source:
        files = {name: source.read(name) for name in source.namelist()}
    files = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in files.items()
    }
    assert W
    assert read_bytes(archive(files), "strict.docx").blocks[0].text == "The General Assembly,"


def test_a_path_without_access_is_refused_and_the_others_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, good = tmp_path / "closed" / "a.txt", tmp_path / "b.txt"
    good.write_text(TEXT, encoding="utf-8")
    stat = Path.stat

    def stat_or_refuse(path: Path, **options: bool) -> os.stat_result:
        if path == closed:  # tests may run as root, whom no folder keeps out
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", stat_or_refuse)
    assert find_files([good, closed]) == [good, closed]
    assert find_files([closed]) == [closed]
    with pytest.raises(RefusedError, match=r"cannot be opened \(Permission denied\): ask"):
        read_file(closed)


def test_what_claims_to_be_a_document_is_listed_and_the_rest_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    files = {
        "old.doc": old, "locked.docx": old, "note.rtf": b"{\\rtf1 text}", "noise.pdf": bytes(range(256)) * 9,
        "table.xls": old, "set.toml": b"a = 1\n", "run.py": b"print()\n", "all.zip": archive({"a": b"b"}),
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    with (tmp_path / "vast.pdf").open("wb") as file:
        file.truncate(200_000_000)
    closed = tmp_path / "closed"
    closed.mkdir()
    scandir = os.scandir

    def scan_or_refuse(path: str) -> object:
        if Path(path) == closed:  # tests may run as root, whom no folder keeps out
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scan_or_refuse)
    found = search([tmp_path])
    assert [path.name for path in found.files] == [
        "closed", "locked.docx", "noise.pdf", "note.rtf", "old.doc", "vast.pdf"
    ]  # fmt: skip
    assert found.passed_over == 4
    for path in found.files:
        with pytest.raises(RefusedError):
            read_file(path)
