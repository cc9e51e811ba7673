"""Ingesting made-up resolutions into real databases: nothing twice, nothing half, nothing lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.resolution_texts import AGENDA, REPORT, WELCOMES, Made, keeping
from tracker.errors import NotOnRecordError, StoreError
from tracker.service.ingesting import IngestReport, Progress, ingest
from tracker.service.reviewing import confirm, correct, dismiss
from tracker.service.workspace import Workspace
from tracker.store import tables
from tracker.store.problems import read_problems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "resolutions"
    folder.mkdir()
    return folder


def put(folder: Path, made: Made, name: str = "") -> Path:
    path = folder / (name or f"{made.symbol.replace('/', '_')}.txt")
    path.write_text(made.text, encoding="utf-8")
    return path


def rows(workspace: Workspace, table: object, *where: object) -> list[dict[str, object]]:
    with workspace.store.reading() as connection:
        return [dict(row) for row in connection.execute(select(table).where(*where)).mappings()]


def mandate(workspace: Workspace, identity: str) -> dict[str, object]:
    (row,) = rows(workspace, tables.mandate, tables.mandate.c.identity == identity)
    return row


def contents(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the database."""
    with workspace.store.reading() as connection:
        return {
            name: sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for name, table in tables.metadata.tables.items()
        }


def run(workspace: Workspace, *paths: Path) -> IngestReport:
    return ingest(workspace, paths, jobs=1)


def set_version(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setattr("tracker.extraction.EXTRACTOR_VERSION", version)


def test_a_resolution_comes_to_stand_with_its_mandates_and_obligations(
    workspace: Workspace, folder: Path
) -> None:
    report = run(workspace, put(folder, keeping()))
    assert (report.count("ingested"), report.resolutions, report.corrected) == (1, 1, ())
    assert report.mandates("added") == ("79/391#2", "79/391#3")
    (resolution,) = rows(workspace, tables.resolution)
    assert (resolution["key"], resolution["session"], resolution["title"]) == (
        "A/RES/79/391",
        "GA79",
        "Keeping of lighthouses",
    )
    assert str(resolution["adopted"]) == "2024-11-18"
    asked = mandate(workspace, "79/391#2")
    assert (asked["kind"], asked["addressee"], asked["due"]) == ("report", "Secretary-General", "GA81")
    assert (asked["provenance"], asked["review"], asked["state"]) == ("extracted", "unreviewed", "current")
    assert "Requests the Secretary-General to submit" in str(asked["quote"])
    labels = [row["label"] for row in rows(workspace, tables.paragraph) if row["part"] == "operative"]
    assert labels == ["1", "2", "3"]
    assert {row["key"] for row in rows(workspace, tables.obligation)} == {"79/391#2", "79/391#3"}
    (due,) = rows(workspace, tables.occurrence, tables.occurrence.c.obligation_key == "79/391#2")
    assert due["code"] == "GA81"
    assert due["deadline"] is not None


def test_a_second_time_changes_nothing(workspace: Workspace, folder: Path) -> None:
    put(folder, keeping())
    put(folder, keeping(number=392))
    run(workspace, folder)
    before = contents(workspace)
    report = run(workspace, folder)
    assert (report.count("skipped"), len(report.outcomes), report.obligations) == (2, 2, 0)
    assert contents(workspace) == before


def test_a_copy_under_another_name_is_skipped(workspace: Workspace, folder: Path) -> None:
    put(folder, keeping(), "a.txt")
    put(folder, keeping(), "b.txt")
    report = run(workspace, folder)
    assert [outcome.what for outcome in report.outcomes] == ["ingested", "skipped"]
    assert len(rows(workspace, tables.document)) == 1


def test_the_same_words_in_another_file_are_another_witness(workspace: Workspace, folder: Path) -> None:
    run(workspace, put(folder, keeping()))
    other = folder / "other.txt"
    other.write_text(keeping().text.replace("\n\n", "\n\n\n"), encoding="utf-8")
    report = run(workspace, other)
    assert [change.what for change in report.outcomes[0].changes] == ["same"]
    assert [row["current"] for row in rows(workspace, tables.revision)] == [True, False]
    assert len(rows(workspace, tables.mandate)) == 2


def test_one_bad_file_does_not_stop_the_rest(workspace: Workspace, folder: Path) -> None:
    (folder / "a_empty.txt").write_bytes(b"")
    (folder / "b_broken.pdf").write_bytes(b"%PDF-1.7\nthis is no PDF")
    put(folder, keeping(), "c_good.txt")
    report = ingest(workspace, [*sorted(folder.iterdir())], jobs=1)
    assert [outcome.what for outcome in report.outcomes] == ["refused", "refused", "ingested"]
    with workspace.store.reading() as connection:
        kept = read_problems(connection, ["reading"])
    assert {Path(problem.place).name for problem in kept} >= {"a_empty.txt", "b_broken.pdf"}
    again = ingest(workspace, [*sorted(folder.iterdir())], jobs=1)
    assert [outcome.what for outcome in again.outcomes] == ["refused", "refused", "skipped"]
    with workspace.store.reading() as connection:
        assert len(read_problems(connection, ["reading"])) == len(kept)


def test_a_name_that_is_no_utf_8_is_stored_spelled(workspace: Workspace, folder: Path) -> None:
    (folder / os.fsdecode(b"bad\xffutf.txt")).write_text(keeping().text, encoding="utf-8")
    (folder / os.fsdecode(b"no\xfftext.txt")).write_bytes(b"")
    report = run(workspace, folder)
    assert [(Path(outcome.path).name, outcome.what) for outcome in report.outcomes] == [
        ("bad\\xffutf.txt", "ingested"),
        ("no\\xfftext.txt", "refused"),
    ]
    (document,) = rows(workspace, tables.document)
    assert str(document["path"]).endswith("bad\\xffutf.txt")
    assert run(workspace, folder).count("skipped") == 1


def test_a_pipe_is_refused_without_waiting_for_its_writer(workspace: Workspace, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    report = run(workspace, folder / "pipe", Path("/dev/zero"), put(folder, keeping()))
    assert [outcome.what for outcome in report.outcomes] == ["refused", "ingested", "refused"]
    assert "device" in report.outcomes[0].problems[0].message


def test_a_fault_in_keeping_one_document_is_its_own(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.service import ingesting

    keep = ingesting.keep_document

    def keep_or_fail(connection: object, moment: object, read: object) -> object:
        changes = keep(connection, moment, read)  # type: ignore[arg-type]
        if "391" in read.path:  # type: ignore[attr-defined]
            raise KeyError("a fault of ours")
        return changes

    monkeypatch.setattr(ingesting, "keep_document", keep_or_fail)
    put(folder, keeping(number=391))
    put(folder, keeping(number=392))
    report = run(workspace, folder)
    assert [outcome.what for outcome in report.outcomes] == ["refused", "ingested"]
    assert "a fault of ours" in report.problems[-1].message
    assert [row["key"] for row in rows(workspace, tables.resolution)] == ["A/RES/79/392"]


def test_a_missing_file_is_a_refusal_and_the_others_are_read(workspace: Workspace, folder: Path) -> None:
    report = run(workspace, put(folder, keeping()), folder / "nowhere.txt")
    assert (report.count("ingested"), report.count("refused")) == (1, 1)
    assert [problem.code for problem in report.problems] == ["file-missing"]
    assert rows(workspace, tables.problem) == []


def test_nothing_there_at_all_is_said_before_anything_is_done(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(NotOnRecordError, match=r"nowhere\.txt"):
        run(workspace, folder / "nowhere.txt")
    assert rows(workspace, tables.document) == []


def test_progress_is_told_file_by_file(workspace: Workspace, folder: Path) -> None:
    for number in (391, 392, 393):
        put(folder, keeping(number=number))
    told: list[Progress] = []
    ingest(workspace, [folder], told.append, jobs=1)
    assert [(progress.done, progress.total) for progress in told] == [(1, 3), (2, 3), (3, 3)]


def test_several_processes_give_what_one_gives(open_at: Callable[..., Workspace], folder: Path) -> None:
    for number in range(391, 399):
        put(folder, keeping(number=number))
    workspace = open_at()
    report = ingest(workspace, [folder], jobs=2)
    assert report.count("ingested") == 8
    assert [outcome.path for outcome in report.outcomes] == sorted(str(path) for path in folder.iterdir())
    assert len(rows(workspace, tables.obligation)) == 16


def test_a_corrected_text_makes_a_revision_and_tells_what_changed(workspace: Workspace, folder: Path) -> None:
    run(workspace, put(folder, keeping("eighty-first"), "first.txt"))
    corrected = Made(
        391, (WELCOMES, REPORT.format(session="eighty-second"), "Decides to remain in the dark.")
    )
    report = run(workspace, put(folder, corrected, "corrected.txt"))
    (change,) = report.corrected
    assert (change.symbol, change.revision) == ("A/RES/79/391", 2)
    assert {(m.identity, m.what) for m in change.mandates} == {
        ("79/391#2", "changed"),
        ("79/391#3", "withdrawn"),
    }
    (changed,) = [m for m in change.mandates if m.what == "changed"]
    assert (changed.before["due"], changed.after["due"]) == ("GA81", "GA82")
    assert [row["current"] for row in rows(workspace, tables.revision)] == [False, True]
    current = tables.obligation.c.current
    assert [row["key"] for row in rows(workspace, tables.obligation, current)] == ["79/391#2"]
    codes = rows(workspace, tables.occurrence, tables.occurrence.c.current)
    assert [row["code"] for row in codes] == ["GA82"]
    old = rows(
        workspace,
        tables.paragraph,
        tables.paragraph.c.revision_id == rows(workspace, tables.revision)[0]["id"],
    )
    assert any("eighty-first" in str(row["text"]) for row in old)


def test_a_mandate_that_comes_back_is_restored(workspace: Workspace, folder: Path) -> None:
    run(workspace, put(folder, keeping(), "first.txt"))
    run(workspace, put(folder, Made(391, (WELCOMES, REPORT.format(session="eighty-first"))), "second.txt"))
    assert mandate(workspace, "79/391#3")["state"] == "withdrawn"
    third = Made(
        391,
        (
            WELCOMES + " ",
            REPORT.format(session="eighty-first"),
            AGENDA.format(session="eighty-first"),
            "Invites Member States to keep lighthouses.",
        ),
    )
    report = run(workspace, put(folder, third, "third.txt"))
    assert report.mandates("restored") == ("79/391#3",)
    assert mandate(workspace, "79/391#3")["state"] == "current"


def test_a_newer_extractor_reads_again_and_reviews_stay(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, keeping())
    run(workspace, path)
    correct(workspace, "79/391#2", {"due": "GA82", "recipient": "GA;SC"}, "as the Bureau read it")
    dismiss(workspace, "79/391#3", "a reading error")
    set_version(monkeypatch, "9999")
    report = run(workspace, path)
    assert (report.count("reread"), report.mandates("added"), report.mandates("withdrawn")) == (1, (), ())
    kept = mandate(workspace, "79/391#2")
    assert (kept["due"], kept["recipient"], kept["review"]) == ("GA82", "GA;SC", "corrected")
    assert kept["extracted"]["due"] == "GA81"  # type: ignore[index]
    assert kept["extractor_version"] == "9999"
    assert mandate(workspace, "79/391#3")["review"] == "dismissed"
    assert [row["key"] for row in rows(workspace, tables.obligation, tables.obligation.c.current)] == [
        "79/391#2"
    ]
    assert run(workspace, path).count("skipped") == 1


def extractor_that(monkeypatch: pytest.MonkeyPatch, version: str, change: Callable[..., object]) -> None:
    """Make the next ingest find what `change` makes of the mandates found."""
    from tracker import extraction

    real = extraction.extract_mandates
    monkeypatch.setattr(extraction, "extract_mandates", lambda resolution: change(real(resolution)))
    set_version(monkeypatch, version)


def test_a_confirmed_mandate_outlives_an_extractor_that_misses_it(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, keeping())
    run(workspace, path)
    confirm(workspace, "79/391#2")
    extractor_that(monkeypatch, "9999", lambda found: ())
    report = run(workspace, path)
    assert report.mandates("withdrawn") == ("79/391#3",)
    kept = mandate(workspace, "79/391#2")
    assert (kept["state"], kept["review"], kept["due"]) == ("current", "confirmed", "GA81")


def test_a_confirmed_kind_outlives_an_extractor_that_reads_another(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from tracker.extraction.mandate import Kind

    path = put(folder, keeping())
    run(workspace, path)
    confirm(workspace, "79/391#2")

    def otherwise(found: tuple[object, ...]) -> tuple[object, ...]:
        # The kind and the place of the words within the paragraph are both read otherwise.
        return tuple(
            replace(m, kind=Kind.REPORT_CONTENT, span=(0, 8)) if m.kind == "report" else m  # type: ignore[attr-defined, type-var]
            for m in found
        )

    extractor_that(monkeypatch, "9999", otherwise)
    report = run(workspace, path)
    assert (report.mandates("added"), report.mandates("withdrawn")) == ((), ())
    kept = mandate(workspace, "79/391#2")
    assert (kept["kind"], kept["review"]) == ("report", "confirmed")
    assert kept["extracted"]["kind"] == "report-content"  # type: ignore[index]
    assert (kept["span_start"], kept["span_end"]) == (0, 8)


def test_a_review_does_not_bind_words_that_changed(workspace: Workspace, folder: Path) -> None:
    run(workspace, put(folder, keeping(), "first.txt"))
    confirm(workspace, "79/391#2")
    report = run(workspace, put(folder, keeping("eighty-second"), "corrected.txt"))
    assert "79/391#2" in report.mandates("changed")
    changed = mandate(workspace, "79/391#2")
    assert (changed["due"], changed["review"]) == ("GA82", "doubtful")
    with workspace.store.reading() as connection:
        assert [p.code for p in read_problems(connection, ["matching"])] == ["reviewed-text-changed"]
    confirm(workspace, "79/391#2")
    with workspace.store.reading() as connection:
        assert read_problems(connection, ["matching"]) == ()


def test_corrections_survive_reingestion(workspace: Workspace, folder: Path) -> None:
    run(workspace, put(folder, keeping(), "first.txt"))
    correct(workspace, "79/391#2", {"addressee": "Director-General"}, "as the Bureau read it")
    run(workspace, put(folder, keeping("eighty-second"), "corrected.txt"))
    kept = mandate(workspace, "79/391#2")
    assert (kept["addressee"], kept["due"], kept["review"]) == ("Director-General", "GA82", "doubtful")
    run(workspace, put(folder, keeping("eighty-third"), "again.txt"))
    kept = mandate(workspace, "79/391#2")
    assert (kept["addressee"], kept["due"], kept["review"]) == ("Director-General", "GA83", "doubtful")


def test_a_text_that_moves_a_corrected_field_is_told_and_does_not_undo_it(
    workspace: Workspace, folder: Path
) -> None:
    run(workspace, put(folder, keeping(), "first.txt"))
    correct(workspace, "79/391#2", {"due": "GA85"}, "as the Bureau read it")
    run(workspace, put(folder, keeping("eighty-second"), "corrected.txt"))
    kept = mandate(workspace, "79/391#2")
    assert (kept["due"], kept["review"]) == ("GA85", "doubtful")
    with workspace.store.reading() as connection:
        (problem,) = read_problems(connection, ["matching"])
    assert "'GA82'" in problem.message
    assert "'GA85'" in problem.message


def test_a_text_that_comes_to_agree_with_a_correction_leaves_no_doubt(
    workspace: Workspace, folder: Path
) -> None:
    run(workspace, put(folder, keeping(), "first.txt"))
    correct(workspace, "79/391#2", {"due": "GA82"}, "as the Bureau read it")
    run(workspace, put(folder, keeping("eighty-second"), "corrected.txt"))
    kept = mandate(workspace, "79/391#2")
    assert (kept["due"], kept["review"]) == ("GA82", "corrected")


TWO_REPORTS = (
    "Requests the Secretary-General to submit an interim report to the General Assembly at its eightieth "
    "session and a final report to the General Assembly at its eighty-first session;"
)


def test_identities_stay_with_their_mandates_when_a_neighbour_goes(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, Made(393, (TWO_REPORTS,)))
    run(workspace, path)
    first, second = mandate(workspace, "79/393#1"), mandate(workspace, "79/393#1.2")
    assert (first["due"], second["due"]) == ("GA80", "GA81")
    confirm(workspace, "79/393#1.2")

    def without_the_first(found: tuple[object, ...]) -> tuple[object, ...]:
        from dataclasses import replace

        return tuple(replace(m, ordinal=1) for m in found if m.due == "GA81")  # type: ignore[attr-defined, type-var]

    extractor_that(monkeypatch, "9999", without_the_first)
    run(workspace, path)
    assert mandate(workspace, "79/393#1")["state"] == "withdrawn"
    kept = mandate(workspace, "79/393#1.2")
    assert (kept["state"], kept["due"], kept["review"]) == ("current", "GA81", "confirmed")


SCAN = """<!-- Page 1 -->

VIII. Resolutions adopted on the reports of the Fifth Committee 167

{first}

{second}
"""


def test_a_fragment_beside_neighbours_does_not_take_the_place_of_the_whole(
    workspace: Workspace, folder: Path
) -> None:
    whole = (
        "31/394. Keeping of lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 30/12 of 1 "
        "December 1975,\n\n1. Approves the keeping of lighthouses;\n\n2. Requests the Secretary-General to submit to "
        "the General Assembly at its thirty-third session a report on lighthouses.\n\n107th plenary meeting\n\n"
        "22 December 1976\n"
    )
    fragment = (
        "31/394. Keeping of lighthouses\n\nThe General Assembly,\n\n1. Approves the keeping of lighthouses;\n"
    )
    other = whole.replace("31/394", "31/393").replace("Keeping of lighthouses", "Keeping of buoys")
    (folder / "A_RES_31_394.txt").write_text(whole, encoding="utf-8")
    run(workspace, folder / "A_RES_31_394.txt")
    scan = folder / "A_RES_31_393.txt"
    scan.write_text(SCAN.format(first=other, second=fragment), encoding="utf-8")
    report = run(workspace, scan)
    roles = {change.symbol: change.what for change in report.outcomes[0].changes}
    assert roles.get("A/RES/31/393") == "new"
    assert roles.get("A/RES/31/394", "fragment") == "fragment"
    assert mandate(workspace, "31/394#2")["state"] == "current"


INGESTER = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
import tracker.register.folders as folders, tracker.service.opening as openings
from tracker.service.ingesting import ingest
from tracker.settings import Settings

if __name__ == "__main__":
    folders.register_folder = lambda: Path(sys.argv[2])
    workspace = openings.open_workspace(
        Settings(), sys.argv[1], date(2026, 1, 15), datetime(2026, 1, 15, tzinfo=UTC), "killed"
    )
    jobs = int(sys.argv[4])
    ingest(workspace, [Path(sys.argv[3])], lambda progress: print(progress.done, flush=True), jobs=jobs)
"""


@pytest.mark.parametrize(("after", "jobs"), [(3, 1), (2, 2)])
def test_killed_half_way_leaves_whole_documents_and_goes_on(
    workspace: Workspace,
    database_url: str,
    register: Path,
    folder: Path,
    tmp_path: Path,
    after: int,
    jobs: int,
) -> None:
    for number in range(391, 399):
        put(folder, keeping(number=number))
    script = tmp_path / "ingester.py"
    script.write_text(INGESTER, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, script, database_url, register, folder, str(jobs)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert child.stdout is not None
    for _ in range(after):
        assert child.stdout.readline()
    time.sleep(0.004)  # into the middle of the next document
    os.killpg(child.pid, signal.SIGKILL)
    child.wait(timeout=30)
    with workspace.store.reading() as connection:
        documents = connection.execute(select(func.count()).select_from(tables.document)).scalar_one()
        resolutions = connection.execute(select(func.count()).select_from(tables.resolution)).scalar_one()
        found = connection.execute(select(func.count()).select_from(tables.mandate)).scalar_one()
    assert after <= documents <= 8
    assert (resolutions, found) == (documents, 2 * documents)
    report = run(workspace, folder)
    assert report.count("skipped") == documents
    assert report.count("ingested") == 8 - documents
    assert len(rows(workspace, tables.obligation, tables.obligation.c.current)) == 16


def test_two_at_once_put_everything_on_record_once(
    workspace: Workspace, database_url: str, register: Path, folder: Path, tmp_path: Path
) -> None:
    for number in range(391, 397):
        put(folder, keeping(number=number))
    script = tmp_path / "ingester.py"
    script.write_text(INGESTER, encoding="utf-8")
    command = [sys.executable, str(script), database_url, str(register), str(folder), "1"]
    with workspace.store.writing():  # both come to a writer at work, and wait for it
        children = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        time.sleep(1)
        assert [child.poll() for child in children] == [None, None]
    told = [child.communicate(timeout=60)[0].split() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    assert told == [[str(number) for number in range(1, 7)]] * 2
    assert len(rows(workspace, tables.document)) == len(rows(workspace, tables.revision)) == 6
    assert len(rows(workspace, tables.mandate)) == 12
    assert len(rows(workspace, tables.obligation, tables.obligation.c.current)) == 12
    added = rows(
        workspace, tables.event, tables.event.c.what == "added", tables.event.c.subject_kind == "mandate"
    )
    assert len(added) == 12


def test_a_writer_that_does_not_end_is_told_in_one_sentence(
    workspace: Workspace, folder: Path, open_at: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, keeping())
    monkeypatch.setattr("tracker.store.engine.BUSY_MILLISECONDS", 50)
    impatient = open_at()
    with (
        workspace.store.writing(),
        pytest.raises(StoreError, match=r"is locked: another process .* try again when it has finished\.$"),
    ):
        run(impatient, folder)
    assert run(impatient, folder).count("ingested") == 1


def test_obligations_left_undone_are_done_on_the_next_opening(
    open_at: Callable[..., Workspace], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_at()
    with monkeypatch.context() as patch:
        patch.setattr("tracker.service.ingesting.rebuild_obligations", lambda *_, **__: 0)
        run(workspace, put(folder, keeping()))
    assert rows(workspace, tables.obligation) == []
    assert {row["key"] for row in rows(open_at(), tables.obligation)} == {"79/391#2", "79/391#3"}


def test_every_change_is_in_the_log(workspace: Workspace, folder: Path) -> None:
    run(workspace, put(folder, keeping()))
    correct(workspace, "79/391#2", {"due": "GA82"}, "as the Bureau read it")
    log = rows(workspace, tables.event, tables.event.c.subject == "79/391#2")
    of_mandate = [row for row in log if row["subject_kind"] == "mandate"]
    assert [(row["what"], row["actor"], row["reason"]) for row in of_mandate] == [
        ("added", "desk officer", ""),
        ("corrected", "desk officer", "as the Bureau read it"),
    ]
    assert str(of_mandate[0]["true_at"]) == "2024-11-18"
    assert of_mandate[1]["before"]["due"] == "GA81"  # type: ignore[index]
    assert of_mandate[1]["after"]["due"] == "GA82"  # type: ignore[index]
