"""Every command from arguments to output, on a real database with a small register."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from tests.resolution_texts import REPORT, keeping
from tracker.cli.main import root, run
from tracker.cli.status import status
from tracker.dating.status import Status
from tracker.extraction.mandate import Kind

MADE = keeping()
REPORT_ID, AGENDA_ID = (f"79/{MADE.number}#{n}" for n in (2, 3))


class Said(NamedTuple):
    """What a call printed and how it ended."""

    code: int
    out: str
    err: str


Tracker = Callable[..., Said]


@pytest.fixture
def tracker(
    tmp_path: Path, register: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Tracker:
    """Calls the tracker as from a shell, on a database of its own, on 15 January 2026, at 140 columns."""
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, as_of: str = "2026-01-15") -> Said:
        capsys.readouterr()
        code = run(
            ["--db", f"sqlite:///{tmp_path}/tracker.sqlite", "--as-of", as_of, "--actor", "Ada", *arguments]
        )
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(code, captured.out, captured.err)

    return call


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "A_RES_79_391.txt"
    path.write_text(MADE.text, encoding="utf-8")
    return path


@pytest.fixture
def held(tracker: Tracker, text: Path) -> Tracker:
    """The same, with one resolution of two mandates on record."""
    assert tracker("ingest", str(text)).code == 0
    return tracker


def flat(said: str) -> str:
    return " ".join(said.split())


def test_extract_needs_no_database(tracker: Tracker, text: Path, tmp_path: Path) -> None:
    said = tracker("extract", str(text), "--format", "jsonl")
    first, second = map(json.loads, said.out.splitlines())
    assert list(first) == [
        "symbol", "doc", "paragraph", "ordinal", "kind", "addressee", "recipient", "due", "item", "sub_item",
        "subject", "verb", "product", "binding", "quote", "span", "due_span", "rule", "confidence", "file",
    ]  # fmt: skip
    assert (first["symbol"], first["paragraph"], first["kind"], first["due"]) == (
        "A/RES/79/391",
        "2",
        "report",
        "GA81",
    )
    assert (second["item"], second["sub_item"]) == ("Oceans and the law of the sea", "Keeping of lighthouses")
    assert first["file"] == str(text)
    assert not (tmp_path / "tracker.sqlite").exists()


def test_extract_shows_a_table_and_goes_on_after_a_refusal(
    tracker: Tracker, text: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    said = tracker("extract", str(tmp_path / "empty.txt"), str(text))
    assert said.code == 6
    assert REPORT_ID in said.out
    assert "2 mandates in 1 resolution." in said.out
    assert "empty.txt" in said.err
    assert said.err.splitlines()[-1] == "tracker: 1 of 2 files could not be read; the others are printed."


@pytest.mark.parametrize("command", ["ingest", "extract", "check"])
def test_one_missing_path_is_one_problem_and_the_others_are_read(
    tracker: Tracker, text: Path, tmp_path: Path, command: str
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nbroken")
    (tmp_path / "fr.txt").write_text(
        "L’Assemblée générale, rappelant sa résolution, prie le Secrétaire général de lui présenter un rapport "
        "sur l’application de la présente résolution, à la lumière des vues des États Membres.\n" * 9
    )
    said = tracker(command, "/nope.pdf", str(text), *map(str, (tmp_path / "broken.pdf", tmp_path / "fr.txt")))
    assert said.code == 6
    told = flat(said.err + said.out)
    assert told.count("There is no such file or folder.") == 1
    assert told.count("The file is a broken PDF.") == 1
    assert told.count("The file is in French.") == 1
    assert "give the English version, the only one that is read." in told.lower().replace(
        "english", "English"
    )
    assert "Give a text PDF" not in told
    if command != "check":
        assert "3 of 4 files could not be read" in said.err
        assert "2 added" in said.out or REPORT_ID in said.out
    else:
        assert "3 files could not be read" in said.err
    # What was misspelled once is no fault of any text.
    assert "/nope.pdf" not in tracker("check").out


def test_extract_says_where_no_resolution_is(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Report of the Secretary-General\n\nSummary\n\n1. It went well.\n")
    said = tracker("extract", str(tmp_path / "report.txt"))
    assert (said.code, said.err) == (0, "report.txt: a report, no resolution in it.\n")


def test_a_table_in_a_file_has_no_blanks_at_the_ends_of_its_lines(held: Tracker) -> None:
    for arguments in (["status", "--all"], ["show", REPORT_ID], ["session", "GA81"]):
        assert not [line for line in held(*arguments).out.splitlines() if line.endswith(" ")]


def test_extract_of_nothing_there_is_said(tracker: Tracker) -> None:
    assert tracker("extract", "nowhere").code == 5


def test_ingest_tells_what_it_did_and_does_nothing_twice(tracker: Tracker, text: Path) -> None:
    first = tracker("ingest", str(text))
    assert first.code == 0
    assert "1 file: 1 read." in first.out
    assert "1 resolution read; mandates: 2 added;" in first.out
    again = tracker("ingest", str(text))
    assert "1 file: 1 on record already." in again.out
    assert "no mandate changed; 0 obligations added or changed." in again.out


def test_ingest_tells_what_a_corrected_text_changes(held: Tracker, text: Path) -> None:
    corrected = replace(MADE, paragraphs=(MADE.paragraphs[0], REPORT.format(session="eighty-second")))
    text.write_text(corrected.text, encoding="utf-8")
    said = flat(held("ingest", str(text)).out)
    assert "A/RES/79/391 has a new text (revision 2)" in said
    assert f"{REPORT_ID} changed: due GA81 → GA82; words “… at its eighty-first session" in said
    assert f"{AGENDA_ID} withdrawn" in said


def test_ingest_goes_on_after_a_refusal(tracker: Tracker, text: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nbroken")
    said = tracker("ingest", str(tmp_path / "broken.pdf"), str(text))
    assert said.code == 6
    assert "2 files: 1 read, 1 refused." in said.out
    assert "broken.pdf" in said.err
    assert tracker("show", REPORT_ID).code == 0


def test_status_shows_what_is_due_and_counts_the_rest(held: Tracker) -> None:
    said = held("status")
    assert said.code == 0
    assert "What is due, as of 15 Jan 2026" in said.out
    assert "Keeping of lighthouses" in said.out
    assert REPORT_ID in said.out
    nothing = held("status", "--kind", "oral")
    assert "Nothing on record matches." in nothing.out


def test_every_status_and_kind_can_be_asked_for(held: Tracker) -> None:
    options = {option.name: option for option in status.params}
    assert {name.replace("-", " ") for name in options["statuses"].type.choices} == set(Status)  # type: ignore[attr-defined]
    assert set(options["kinds"].type.choices) == set(Kind)  # type: ignore[attr-defined]
    for name in Status:
        assert held("status", "--status", name.replace(" ", "-")).code == 0


def test_status_for_programs(held: Tracker) -> None:
    records = json.loads(held("status", "--all", "--session", "81", "--format", "json").out)
    assert {record["obligation"] for record in records} >= {REPORT_ID, AGENDA_ID}
    (record,) = (record for record in records if record["obligation"] == REPORT_ID)
    assert record["due"] == "GA81"
    assert record["deadline"] < "2026-12-31"
    rows = list(
        csv.DictReader(io.StringIO(held("status", "--all", "--session", "GA81", "--format", "csv").out))
    )
    assert [row["obligation"] for row in rows] == [record["obligation"] for record in records]


def test_as_of_takes_back_what_was_adopted_later(held: Tracker) -> None:
    assert REPORT_ID not in held("status", "--all", as_of="2024-11-17").out
    assert held("show", REPORT_ID, as_of="2024-11-17").code == 5


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["status", "--session", "lunch"], 2, "'lunch' is no session"),
        (["status", "--kind", "letter"], 2, "'letter' is not one of"),
        (["status", "--within", "-1"], 2, "--within"),
        (["show", "79/391#9"], 5, "No mandate 79/391#9"),
        (["show", "79/4"], 5, "A/RES/79/4 is not on record"),
        (["confirm", "79/391#9"], 5, "79/391#9"),
        (["correct", REPORT_ID, "due=tomorrow", "--reason", "x"], 2, "tomorrow"),
        (["correct", REPORT_ID, "colour=red", "--reason", "x"], 2, "colour"),
        (["correct", REPORT_ID, "GA82", "--reason", "x"], 2, "GA82"),
        (["dismiss", REPORT_ID], 2, "--reason"),
        (["trace", "70/1"], 5, "A/RES/70/1"),
        (["trace", "hello"], 2, "hello"),
        (["document", "add", "A/81/5", "--date", "soon"], 2, "'soon' is no day"),
        (["document", "add", "A/81/5", "--date", "2026-01-02", "--discharges", "nothing"], 5, "nothing"),
        (["document", "import", "nowhere.csv"], 5, "nowhere.csv"),
        (["document", "burn"], 2, "No such command 'burn'"),
        (["check", "nowhere.txt"], 5, "nowhere.txt"),
        (["session", "GA-S99"], 5, "GA-S99"),
    ],
)  # fmt: skip
def test_every_slip_is_one_sentence(held: Tracker, arguments: list[str], code: int, said: str) -> None:
    found = held(*arguments)
    assert found.code == code
    assert said in found.err
    assert found.err.startswith("tracker: ")
    assert found.err.count("\n") == 1


def test_a_database_that_is_none_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.sqlite").write_text("not a database, only some words that are long enough" * 9)
    for url in ("mysql://somewhere", "nonsense", f"sqlite:///{tmp_path}/none.sqlite"):
        assert run(["--db", url, "status"]) == 4
        assert capsys.readouterr().err.count("\n") == 1


def test_a_setting_that_is_none_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tracker.toml").write_text("[status]\nsoon = 3\n")
    assert run(["--config", str(tmp_path / "tracker.toml"), "status"]) == 3
    assert "unknown setting status.soon" in capsys.readouterr().err


def test_show_agenda_trace_and_session_answer(held: Tracker) -> None:
    page = flat(held("show", REPORT_ID).out)
    assert f"{REPORT_ID} ○ unreviewed" in page
    assert "submission" in page
    assert json.loads(held("show", REPORT_ID, "--format", "json").out)["mandate"]["fields"]["due"] == "GA81"
    agenda = json.loads(held("agenda", "GA81", "--format", "json").out)
    assert {
        "item": "Oceans and the law of the sea",
        "sub_item": "Keeping of lighthouses",
        "basis": ["resolution 79/391, para. 3"],
        "mandates": [AGENDA_ID],
        "inferred": False,
    } in agenda
    assert "· Keeping of lighthouses" in held("agenda", "81").out
    assert held("trace", "79/391").out.startswith("Keeping of lighthouses")
    assert json.loads(held("trace", "79/391", "--format", "json").out)["cites"] == ["A/RES/78/123"]
    assert json.loads(held("session", "GA81", "--format", "json").out)["opens"].startswith("2026-09-")


def test_people_decide(held: Tracker) -> None:
    assert held("confirm", REPORT_ID).out == f"{REPORT_ID} is confirmed.\n"
    said = held("correct", REPORT_ID, "due=GA82", "--reason", "the text says so")
    assert said.out.startswith(f"{REPORT_ID} is corrected: due is GA82; 1 obligation changed")
    assert held("dismiss", AGENDA_ID, "--reason", "superseded").out.startswith(f"{AGENDA_ID} is dismissed; ")
    page = flat(held("show", REPORT_ID).out)
    assert "✎ corrected" in page
    assert "Due GA82 (corrected; the text says GA81)" in page
    assert "1. due at GA82 [corrected by Ada on" in page
    assert "Ada corrected was confirmed, now corrected, due GA81 → GA82 (the text says so)" in page
    assert json.loads(held("agenda", "GA81", "--format", "json").out) == []


def test_documents_are_recorded_and_listed(held: Tracker, tmp_path: Path) -> None:
    said = held(
        "document",
        "add",
        "A/81/5",
        "--date",
        "2026-01-10",
        "--title",
        "Lighthouses",
        "--discharges",
        REPORT_ID,
    )
    assert said.out == f"✓ A/81/5 of 2026-01-10 is recorded and answers {REPORT_ID}@GA81.\n"
    assert "✓ discharged" in held("show", REPORT_ID).out
    assert "✓ discharged" not in held("show", REPORT_ID, as_of="2026-01-09").out
    listed = json.loads(held("document", "list", "--format", "json").out)
    assert listed[0] == {
        "symbol": "A/81/5", "issued": "2026-01-10", "title": "Lighthouses", "origin": "hand",
        "discharges": [f"{REPORT_ID}@GA81"],
    }  # fmt: skip
    assert f"✓ {REPORT_ID}@GA81" in held("document", "list").out


def test_a_list_of_documents_is_matched_and_its_doubts_shown(held: Tracker, tmp_path: Path) -> None:
    lines = (
        "symbol,date,title",
        "A/81/5,2026-01-10,Keeping of lighthouses: report of the Secretary-General",
        "A/81/6,2026-01-10,Something else entirely",
        "A/81/7,soon,Keeping of lighthouses",
    )
    (tmp_path / "list.csv").write_text("\n".join(lines), encoding="utf-8")
    said = held("document", "import", "list.csv")
    assert said.code == 6
    assert f"✓ A/81/5 of 2026-01-10 is recorded and answers {REPORT_ID}@GA81." in said.out
    assert "– A/81/6 of 2026-01-10, Something else entirely: answers nothing on record" in said.out
    assert "1 matched, 0 doubtful, 1 unmatched, 1 refused; 1 obligation changed." in said.out
    assert "list.csv line 4" in said.err
    assert said.err.splitlines()[-1] == "tracker: 1 line was refused in list.csv; the others are on record."


def test_check_ends_with_7_when_it_finds_errors(held: Tracker, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(
        "The keepers recall that General Assembly resolution 79/200 of 3 March 2025 was adopted by "
        "consensus, and ask for its full implementation.\n",
        encoding="utf-8",
    )
    said = held("check", "letter.txt")
    assert said.code == 7
    assert "letter.txt" in flat(said.out)
    assert said.err.endswith("found.\n")
    problems = json.loads(held("check", "letter.txt", "--format", "json").out)
    assert any(problem["severity"] == "error" and "79/200" in problem["message"] for problem in problems)


class TestReview:
    """The walk through the queue, one key each."""

    @pytest.fixture
    def walk(self, held: Tracker, tmp_path: Path) -> Callable[[str], str]:
        def press(keys: str, *arguments: str) -> str:
            options = ["--db", f"sqlite:///{tmp_path}/tracker.sqlite", "--as-of", "2026-01-15"]
            result = CliRunner().invoke(root, [*options, "review", "79/391", *arguments], input=keys)
            assert result.exception is None, result.output
            assert result.exit_code == 0
            return flat(result.output)

        return press

    def test_each_key_decides_one_mandate(self, walk: Callable[[str], str], held: Tracker) -> None:
        said = walk("cxsuperseded\n")
        assert "1 of 2" in said
        assert "»" in said
        assert "2 reviewed;" in said
        states = {
            json.loads(held("show", i, "--format", "json").out)["mandate"]["review"]
            for i in (REPORT_ID, AGENDA_ID)
        }
        assert states == {"confirmed", "dismissed"}
        assert "Nothing waits for review." in walk("")

    def test_skipping_and_quitting_decide_nothing(self, walk: Callable[[str], str]) -> None:
        assert "0 reviewed;" in walk("sq")
        assert "0 reviewed;" in walk("?q")

    def test_a_correction_is_asked_for_until_it_has_a_meaning(
        self, walk: Callable[[str], str], held: Tracker
    ) -> None:
        # A wrong value is refused before anybody is asked why.
        said = walk("edue=tomorrow\n\nedue=GA82\n\nmisread\nq", "--kind", "report")
        assert "'tomorrow'" in said
        assert said.count("Why") == 1
        assert "1 reviewed;" in said
        assert (
            json.loads(held("show", REPORT_ID, "--format", "json").out)["mandate"]["fields"]["due"] == "GA82"
        )
