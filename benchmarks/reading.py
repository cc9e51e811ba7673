"""Reading, parsing and extraction, against plain pypdfium2 text of the same PDFs on one core."""

from __future__ import annotations

import statistics
from pathlib import Path

import pypdfium2

from benchmarks.measure import corpus, in_turn, peak_megabytes, ratio
from tracker.extraction import extract_mandates
from tracker.parsing.document import parse_document
from tracker.reading import read_file


def plain(files: list[Path]) -> None:
    for file in files:
        document = pypdfium2.PdfDocument(file)
        for page in document:
            page.get_textpage().get_text_range()
        document.close()


def through(files: list[Path], last: str) -> None:
    for file in files:
        clean = read_file(file)
        if last == "read":
            continue
        parsed = parse_document(clean)
        if last == "parse":
            continue
        for resolution in parsed.resolutions:
            extract_mandates(resolution)


def main() -> None:
    for kind, files in (
        ("PDF", sorted((corpus() / "ga-pdf").glob("*.pdf"))),
        ("text", sorted((corpus() / "text").rglob("*.txt"))),
    ):

        def reference(files: list[Path] = files, kind: str = kind) -> None:
            plain(files) if kind == "PDF" else [file.read_text(encoding="utf-8") for file in files]

        calls = [
            reference,
            *(lambda last=last, files=files: through(files, last) for last in ("read", "parse", "extract")),
        ]
        bare, *stages = in_turn(calls, runs=2)
        print(f"{kind}: {len(files)} documents, reference {statistics.median(bare):.2f} s")
        for name, seconds in zip(("read", "read, parse", "read, parse, extract"), stages, strict=True):
            median = statistics.median(seconds)
            print(
                f"  {name:22} {median:6.2f} s  {len(files) / median:6.1f} documents/s  {ratio(seconds, bare):6.2f} x reference"
            )
    print(f"peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
