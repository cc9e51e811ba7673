import io

from rich.console import Console

from tracker.errors import Problem, Severity
from tracker.views.ingest import IngestSummary, TextChange, ingest_view


def rendered(summary: IngestSummary) -> str:
    console = Console(width=100, file=io.StringIO(), highlight=False)
    console.print(ingest_view(summary))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_a_full_summary_tells_files_mandates_texts_and_problems() -> None:
    corrected = TextChange(
        "A/RES/97/1",
        2,
        (
            (
                "97/1#7",
                "changed",
                {"due": "GA98", "quote": "a", "review": "confirmed", "text_due": "GA97"},
                {"due": "GA99", "quote": "b", "review": "doubtful", "text_due": "GA99"},
            ),
            ("97/1#8", "withdrawn", {}, {}),
        ),
    )
    problems = [
        Problem("x", severity, "p", "m") for severity in (Severity.ERROR, Severity.INFO, Severity.INFO)
    ]
    page = rendered(
        IngestSummary(
            files={"ingested": 1200, "skipped": 3, "refused": 1, "reread": 0},
            resolutions=1201,
            mandates={"added": 5, "changed": 1, "withdrawn": 1},
            obligations=1,
            corrected=(corrected,),
            problems=problems,
        )
    )
    assert "1,204 files: 1,200 read, 3 on record already, 1 refused." in page
    assert (
        "1,201 resolutions read; mandates: 5 added, 1 changed, 1 withdrawn; 1 obligation added or changed."
        in page
    )
    assert (
        "A/RES/97/1 has a new text (revision 2): "
        "97/1#7 changed: due GA98 → GA99; words “a” → “b”; was confirmed, now doubtful; text's due GA97 → GA99 "
        "97/1#8 withdrawn"
    ) in page
    assert "3 problems with the texts (1 error, 2 remarks); tracker check lists them." in page


def test_nothing_done_is_said_in_one_breath() -> None:
    page = rendered(IngestSummary(files={"skipped": 1}, resolutions=0, mandates={}, obligations=0))
    assert page == (
        "1 file: 1 on record already. 0 resolutions read; no mandate changed; 0 obligations added or changed."
    )


def test_many_new_texts_are_counted() -> None:
    many = tuple(TextChange(f"A/RES/97/{n}", 2, ()) for n in range(1, 24))
    page = rendered(IngestSummary({"ingested": 23}, 23, {}, 0, corrected=many))
    assert "A/RES/97/20 has a new text (revision 2), the same mandates" in page
    assert "and 3 more new texts." in page
