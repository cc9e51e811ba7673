"""Issued documents: recorded by hand and from lists, matched to what they answer, doubts apart."""

import os
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.register_files import RESOLUTION, write_register
from tests.resolution_texts import Made, keeping
from tracker.dating.status import Status
from tracker.errors import MisuseError, NotOnRecordError, RefusedError
from tracker.service.answering import match_document
from tracker.service.ingesting import ingest
from tracker.service.recording import import_documents, record_document
from tracker.service.workspace import Workspace
from tracker.store import tables
from tracker.store.openings import Opening
from tracker.store.status_rule import status_column
from tracker.values.symbol import parse_symbol

BUOYS = "Marking of channels with buoys"


@pytest.fixture
def asked(workspace: Workspace, tmp_path: Path) -> Workspace:
    """Lighthouses are to be reported on at the 80th session, buoys then and at the 81st."""
    folder = tmp_path / "asked"
    folder.mkdir()
    (folder / "a.txt").write_text(keeping("eightieth").text, encoding="utf-8")
    request = (
        "Requests the Secretary-General to submit an interim report to the General Assembly at its eightieth "
        "session and a final report to the General Assembly at its eighty-first session;"
    )
    (folder / "b.txt").write_text(Made(392, (request,), title=BUOYS).text, encoding="utf-8")
    ingest(workspace, [folder], jobs=1)
    return workspace


def status(workspace: Workspace, key: str, code: str, day: date) -> str:
    wanted = select(status_column(day)).where(
        tables.occurrence.c.obligation_key == key, tables.occurrence.c.code == code
    )
    with workspace.store.reading() as connection:
        return str(connection.execute(wanted).scalar_one())


def documents(workspace: Workspace) -> list[str]:
    with workspace.store.reading() as connection:
        return list(connection.execute(select(tables.issued_document.c.symbol)).scalars())


def test_a_report_discharges_from_its_date_on(asked: Workspace) -> None:
    day = date(2025, 7, 1)
    done = record_document(asked, "A/80/123", day, "Keeping of lighthouses", ["79/391#2"])
    assert (done.what, done.discharges) == ("recorded", ("79/391#2@GA80",))
    assert status(asked, "79/391#2", "GA80", date(2025, 7, 1)) == Status.DISCHARGED
    assert status(asked, "79/391#2", "GA80", date(2025, 6, 30)) != Status.DISCHARGED


def test_a_mandate_named_outright_is_answered_whatever_the_dates_say(asked: Workspace) -> None:
    record_document(asked, "A/79/400", date(2024, 11, 1), "Keeping of lighthouses", ["79/391#2"])
    assert status(asked, "79/391#2", "GA80", date(2025, 6, 30)) == Status.DISCHARGED


def test_a_resolution_cannot_answer_its_own_request(asked: Workspace) -> None:
    with pytest.raises(MisuseError, match="cannot answer its own request"):
        record_document(asked, "A/RES/79/391", date(2025, 7, 1), "Keeping of lighthouses", ["79/391#2"])
    assert documents(asked) == []


def test_recording_twice_changes_nothing(asked: Workspace) -> None:
    for what in ("recorded", "unchanged"):
        done = record_document(asked, "A/80/123", date(2025, 7, 1), "Keeping of lighthouses", ["79/391#2"])
        assert done.what == what
    assert documents(asked) == ["A/80/123"]


def test_half_of_a_double_symbol_is_the_same_document(asked: Workspace) -> None:
    record_document(asked, "A/80/123", date(2025, 7, 1), "Keeping of lighthouses")
    done = record_document(asked, "A/80/123–S/2025/456", date(2025, 7, 1), "Keeping of lighthouses")
    assert done.what == "changed"
    assert (
        record_document(asked, "S/2025/456", date(2025, 7, 1), "Keeping of lighthouses").what == "unchanged"
    )
    assert documents(asked) == ["A/80/123-S/2025/456"]


def test_some_of_a_group_is_submitted_all_of_it_discharged(
    register: Path, workspace: Workspace, open_at: object, tmp_path: Path
) -> None:
    second = RESOLUTION.partition("[[document]]")[0].replace("79/390", "79/389")
    write_register(register, RESOLUTION.partition("[[document]]")[0], second)
    workspace = open_at()  # type: ignore[operator]
    key, late = "cooperation-report", date(2026, 1, 14)
    record_document(workspace, "A/81/50", date(2026, 1, 10), "", ["79/390#4"])
    assert status(workspace, key, "GA81", late) == Status.SUBMITTED
    record_document(workspace, "A/81/51", date(2026, 1, 12), "", ["79/389#4@GA81"])
    assert status(workspace, key, "GA81", late) == Status.DISCHARGED
    assert status(workspace, key, "GA81", date(2026, 1, 11)) == Status.SUBMITTED


def test_a_document_that_answers_a_whole_group_answers_what_joins_it_later(
    register: Path, workspace: Workspace, open_at: object
) -> None:
    first = RESOLUTION.partition("[[document]]")[0]
    write_register(register, first)
    workspace = open_at()  # type: ignore[operator]
    record_document(workspace, "A/81/50", date(2026, 1, 10), "", ["cooperation-report@GA81"])
    write_register(register, first, first.replace("79/390", "79/389"))
    workspace = open_at()  # type: ignore[operator]
    assert status(workspace, "cooperation-report", "GA81", date(2026, 1, 14)) == Status.DISCHARGED
    with workspace.store.reading() as connection:
        answered = set(connection.execute(select(tables.discharge.c.mandate_identity)).scalars())
    assert answered == {"79/390#4", "79/389#4"}


def test_what_was_asked_for_after_the_document_stays_open(
    register: Path, workspace: Workspace, open_at: object
) -> None:
    first = RESOLUTION.partition("[[document]]")[0]
    later = first.replace("79/390", "80/389").replace("adopted = 2024-11-18", "adopted = 2026-01-12")
    write_register(register, first)
    workspace = open_at()  # type: ignore[operator]
    record_document(workspace, "A/81/50", date(2026, 1, 10), "", ["cooperation-report@GA81"])
    assert status(workspace, "cooperation-report", "GA81", date(2026, 1, 14)) == Status.DISCHARGED
    write_register(register, first, later)
    workspace = open_at()  # type: ignore[operator]
    assert status(workspace, "cooperation-report", "GA81", date(2026, 1, 14)) == Status.SUBMITTED
    with workspace.store.reading() as connection:
        answered = set(connection.execute(select(tables.discharge.c.mandate_identity)).scalars())
    assert answered == {"79/390#4"}
    # Named outright, it is answered whatever the dates say.
    record_document(workspace, "A/81/50", date(2026, 1, 10), "", ["80/389#4"])
    assert status(workspace, "cooperation-report", "GA81", date(2026, 1, 14)) == Status.DISCHARGED


REFUSED = [
    ("nonsense", date(2025, 7, 1), (), MisuseError, "is not a symbol"),
    ("A/80/123", date(2026, 1, 16), (), MisuseError, "lies ahead"),
    ("A/80/123", date(2025, 7, 1), ("79/391#9",), NotOnRecordError, "No report or oral product 79/391#9"),
    ("A/80/123", date(2025, 7, 1), ("79/391#3",), NotOnRecordError, "No report or oral product 79/391#3"),
    (
        "A/80/123",
        date(2025, 7, 1),
        ("79/391#2@GA99",),
        NotOnRecordError,
        "does not fall due at GA99; it does at GA80",
    ),
]


@pytest.mark.parametrize(("symbol", "on", "discharges", "error", "sentence"), REFUSED)
def test_what_cannot_be_recorded_is_refused_whole(
    asked: Workspace,
    symbol: str,
    on: date,
    discharges: tuple[str, ...],
    error: type[Exception],
    sentence: str,
) -> None:
    with pytest.raises(error, match=sentence):
        record_document(asked, symbol, on, "x", discharges)
    assert documents(asked) == []


def write_list(tmp_path: Path, *lines: str, head: str = "symbol,date,title", encoding: str = "utf-8") -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes("\r\n".join((head, *lines, "")).encode(encoding))
    return path


def test_a_list_is_matched_refused_and_doubted_line_by_line(asked: Workspace, tmp_path: Path) -> None:
    path = write_list(
        tmp_path,
        "A/80/123,2025-07-01,Keeping of lighthouses : report of the Secretary-General",
        "A/80/124,1 July,Keeping of lighthouses",
        "A/80/125,2025-07-02,Keeping of light vessels",
        "A/80/126,2025-07-03,Rights of the child",
        "",
        "A-80,2025-07-03,Rights of the child",
        "A/80/127,2025-07-03,Lamps, oils and wicks",
        "A/80/128,2031-07-03,Keeping of lighthouses",
    )
    report = import_documents(asked, path)
    assert [(done.symbol, done.discharges) for done in report.matched] == [("A/80/123", ("79/391#2@GA80",))]
    assert [done.symbol for done in report.doubtful] == ["A/80/125"]
    assert report.doubtful[0].candidates[0].opening.name == "79/391#2@GA80"
    assert [done.symbol for done in report.unmatched] == ["A/80/126"]
    reasons = {problem.place.rpartition(" ")[2]: problem.message for problem in report.refused}
    assert set(reasons) == {"3", "7", "8", "9"}
    assert "'1 July' is no date" in reasons["3"]
    assert "is not a symbol" in reasons["7"]
    assert "more cells" in reasons["8"]
    assert "lies ahead" in reasons["9"]
    assert set(documents(asked)) == {"A/80/123", "A/80/125", "A/80/126"}
    assert status(asked, "79/391#2", "GA80", date(2025, 7, 1)) == Status.DISCHARGED
    again = import_documents(asked, path)
    assert [done.what for done in again.matched] == ["unchanged"]
    assert [done.symbol for done in again.doubtful] == ["A/80/125"]
    assert [done.symbol for done in again.unmatched] == ["A/80/126"]
    assert again.obligations == 0


def test_a_list_may_say_what_is_answered(asked: Workspace, tmp_path: Path) -> None:
    path = write_list(
        tmp_path,
        'A/80/125;2025-07-02;"Vessels; light";79/391#2',
        "A/80/126;2025-07-02;Buoys;79/392#7",
        head="Symbol;Date;Title;Discharges",
        encoding="utf-8-sig",
    )
    report = import_documents(asked, path)
    assert [done.discharges for done in report.matched] == [("79/391#2@GA80",)]
    assert "79/392#7" in report.refused[0].message
    assert documents(asked) == ["A/80/125"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"symbol,title\nA/80/1,x\n", "no column 'date'"),
        (b"", "no column 'symbol'"),
        (b"symbol,date,title\nA/80/1,2025-01-01,\xff\xfe\n", "UTF-8"),
    ],
)
def test_a_file_that_is_no_list(asked: Workspace, tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(RefusedError, match=sentence):
        import_documents(asked, path)
    with pytest.raises(NotOnRecordError, match="There is no file"):
        import_documents(asked, tmp_path / "nowhere.csv")


def opening(key: str, code: str, *titles: str, deadline: date | None = date(2025, 7, 7)) -> Opening:
    return Opening(key, code, titles, deadline, (key,), discharged=False)


OPENINGS = [
    opening("1#1", "GA80", "Keeping of lighthouses"),
    opening("1#1.2", "GA81", "Keeping of lighthouses", deadline=date(2026, 7, 6)),
    opening("2#1", "GA80", "Oceans and the law of the sea"),
    opening("3#1", "GA80", "Oceans and the law of the sea"),
    opening("4#1", "2025-03-31", "Mission to the Skerries", deadline=date(2025, 3, 31)),
    opening("4#1", "2024-03-31", "Mission to the Skerries", deadline=date(2024, 3, 31)),
]

MATCHES = [
    ("A/80/5", date(2025, 7, 1), "Keeping of lighthouses", "1#1@GA80"),
    ("A/81/5", date(2026, 7, 1), "Keeping of lighthouses: note by the Secretariat", "1#1.2@GA81"),
    ("A/82/5", date(2027, 7, 1), "Keeping of lighthouses", ""),
    ("A/80/6", date(2025, 7, 1), "Oceans and the law of the sea", ""),
    (
        "S/2025/200",
        date(2025, 3, 28),
        "Report of the Secretary-General on the Mission to the Skerries",
        "4#1@2025-03-31",
    ),
    ("A/80/7", date(2025, 7, 1), "", ""),
]


@pytest.mark.parametrize(("symbol", "on", "title", "expected"), MATCHES)
def test_matching_documents(symbol: str, on: date, title: str, expected: str) -> None:
    match = match_document(parse_symbol(symbol), on, title, OPENINGS)
    assert (match.sure.name if match.sure else "") == expected


def test_a_line_with_a_nul_is_refused_and_a_pipe_is_not_opened(asked: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(
        "symbol,date,title\nA/80/101,2025-08-01,Keeping\0of lighthouses\nA/80/102,2025-08-01,Tea\n",
        encoding="utf-8",
    )
    report = import_documents(asked, path)
    (refused,) = report.refused
    assert (refused.place, "NUL" in refused.message) == (f"{path} line 2", True)
    assert len(report.unmatched) == 1
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RefusedError, match="no file"):
        import_documents(asked, tmp_path / "pipe")
