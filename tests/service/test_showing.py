"""The dossier of made-up resolutions on real databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.resolution_texts import REPORT, Made, keeping
from tracker.errors import NotOnRecordError
from tracker.service.ingesting import ingest
from tracker.service.recording import record_document
from tracker.service.reviewing import correct
from tracker.service.showing import dossier
from tracker.service.workspace import Workspace

MADE = keeping()
REPORT_ID, AGENDA_ID = (f"79/{MADE.number}#{n}" for n in (2, 3))


@pytest.fixture
def held(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace that holds one resolution of three paragraphs."""
    return hold(workspace, tmp_path, MADE)


def hold(workspace: Workspace, folder: Path, *made: Made) -> Workspace:
    for one in made:
        path = folder / f"{one.symbol.replace('/', '_')}.txt"
        path.write_text(one.text, encoding="utf-8")
        ingest(workspace, [path], jobs=1)
    return workspace


def test_a_mandate_comes_with_words_dates_arithmetic_and_history(held: Workspace) -> None:
    found = dossier(held, f"A/RES/79/{MADE.number}#2.1")
    mandate = found.mandate
    assert mandate is not None
    assert (mandate.identity, mandate.resolution_title) == (REPORT_ID, "Keeping of lighthouses")
    assert (mandate.adopted, mandate.review, mandate.provenance) == (
        date(2024, 11, 18),
        "unreviewed",
        "extracted",
    )
    start, end = mandate.span
    assert "report" in mandate.quote[start:end]
    assert mandate.due_span is not None
    assert "eighty-first" in mandate.quote[slice(*mandate.due_span)]
    ((occurrence,),) = (obligation.occurrences for obligation in found.obligations)
    assert occurrence.code == "GA81"
    kinds = [point.kind for point in occurrence.points]
    assert kinds == ["submission", "issuance", "consideration"]
    days = [point.on for point in occurrence.points]
    assert days == sorted(days)
    assert occurrence.deadline == days[0]
    assert all(point.steps[-1].source for point in occurrence.points)
    assert [event.what for event in found.history] == ["added"]


def test_a_resolution_lists_its_mandates_and_their_obligations(held: Workspace) -> None:
    found = dossier(held, f"79/{MADE.number}")
    assert found.resolution is not None
    assert [m.identity for m in found.resolution.mandates] == [REPORT_ID, AGENDA_ID]
    assert found.resolution.agenda == ("77. Oceans and the law of the sea",)
    assert found.resolution.text_held
    assert {o.key for o in found.obligations} == {REPORT_ID, AGENDA_ID}


def test_corrections_and_documents_show(held: Workspace) -> None:
    correct(held, REPORT_ID, {"due": "GA82"}, "misread")
    record_document(held, "A/82/5", date(2026, 1, 10), "Lighthouses", [f"{REPORT_ID}@GA82"])
    found = dossier(held, REPORT_ID)
    assert found.mandate is not None
    assert (found.mandate.review, found.mandate.fields["due"]) == ("corrected", "GA82")
    (occurrence,) = found.obligations[0].occurrences
    assert [(a.symbol, a.mandates) for a in occurrence.answers] == [("A/82/5", (REPORT_ID,))]
    told = [event for event in found.history if event.what == "corrected"]
    assert [(event.after["due"], event.reason) for event in told] == [("GA82", "misread")]


def test_the_day_decides_what_is_there(held: Workspace, open_at: Callable[..., Workspace]) -> None:
    record_document(held, "A/81/5", date(2026, 1, 10), "Lighthouses", [REPORT_ID])
    before = open_at(date(2026, 1, 9))
    (occurrence,) = dossier(before, REPORT_ID).obligations[0].occurrences
    assert occurrence.answers == ()
    with pytest.raises(NotOnRecordError, match=f"No mandate {REPORT_ID} is on record as of 2024-11-17"):
        dossier(open_at(date(2024, 11, 17)), REPORT_ID)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("79/391#9", "No mandate 79/391#9 is on record"),
        ("79/400", "A/RES/79/400 is not on record"),
        ("lighthouse-report", "Nothing called 'lighthouse-report' is on record"),
        ("", "Nothing called '' is on record"),
    ],
)
def test_what_is_not_on_record_is_called_so(held: Workspace, name: str, said: str) -> None:
    with pytest.raises(NotOnRecordError, match=said):
        dossier(held, name)


def test_a_decision_is_told_whatever_the_day(held: Workspace, open_at: Callable[..., Workspace]) -> None:
    later = open_at(date(2026, 2, 1), datetime(2026, 2, 1, 8, tzinfo=UTC))
    correct(later, REPORT_ID, {"due": "GA82"}, "misread")
    for workspace in (held, later):
        told = dossier(workspace, REPORT_ID).history
        assert [(event.what, event.known_at) for event in told if event.what == "corrected"] == [
            ("corrected", datetime(2026, 2, 1, 8, tzinfo=UTC))
        ]


@pytest.mark.parametrize(
    ("session", "code", "review", "instead"),
    [
        ("eighty-fourth", "GA84", "corrected", {}),  # the text has come to agree with the correction
        ("eighty-third", "GA83", "doubtful", {"due": "GA83"}),
    ],
)
def test_a_changed_text_says_what_a_correction_hides(
    held: Workspace, tmp_path: Path, session: str, code: str, review: str, instead: dict[str, str]
) -> None:
    correct(held, REPORT_ID, {"due": "GA84"}, "as agreed")
    decided = dossier(held, REPORT_ID).mandate
    assert decided is not None
    assert (decided.instead, decided.decision and decided.decision.why) == ({"due": "GA81"}, "as agreed")
    changed = replace(
        MADE, paragraphs=(MADE.paragraphs[0], REPORT.format(session=session), *MADE.paragraphs[2:])
    )
    found = dossier(hold(held, tmp_path, changed), REPORT_ID)
    assert found.mandate is not None
    assert (found.mandate.review, found.mandate.fields["due"], found.mandate.instead) == (
        review,
        "GA84",
        instead,
    )
    assert bool(found.mandate.doubts) == (review == "doubtful")
    told = found.history[-1]
    # The due that counts is GA84 before and after; what the text says of it is told nevertheless.
    assert "due" not in told.after
    assert (told.before["text_due"], told.after["text_due"]) == ("GA81", code)
