"""The register comes into the database by itself, joins what texts say, and never overwrites in silence."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.register_files import ITEM, RESOLUTION, write_register
from tests.resolution_texts import WELCOMES, Made
from tracker.service.freshness import hash_of_register
from tracker.service.ingesting import ingest
from tracker.service.reviewing import confirm
from tracker.service.workspace import Workspace
from tracker.settings import Settings
from tracker.store import tables
from tracker.store.engine import open_store
from tracker.store.problems import read_problems

REPORT = (
    "Requests the Secretary-General to submit to the General Assembly at its {session} session a report "
    "on the implementation of the present resolution;"
)
AGENDA = (
    "Decides to include in the provisional agenda of its {session} session, under the item entitled "
    "“Cooperation between the United Nations and regional and other organizations”, the sub-item entitled "
    "“Cooperation between the United Nations and the League of Lighthouse Keepers”."
)


def text_of(session: str = "eighty-first", *, report: bool = True) -> str:
    fourth = REPORT.format(session=session) if report else WELCOMES
    return Made(
        390,
        (WELCOMES, WELCOMES, WELCOMES, fourth, AGENDA.format(session=session)),
        title="Cooperation between the United Nations and the League of Lighthouse Keepers",
        item=f"Agenda item 125 (q)\n\n{ITEM}: cooperation between the United Nations and the League of "
        "Lighthouse Keepers",
    ).text


def rows(workspace: Workspace, table: object, *where: object) -> list[dict[str, object]]:
    with workspace.store.reading() as connection:
        return [dict(row) for row in connection.execute(select(table).where(*where)).mappings()]


def mandate(workspace: Workspace, identity: str) -> dict[str, object]:
    (row,) = rows(workspace, tables.mandate, tables.mandate.c.identity == identity)
    return row


def add_text(workspace: Workspace, folder: Path, text: str, name: str = "A_RES_79_390.txt") -> None:
    (folder / name).write_text(text, encoding="utf-8")
    report = ingest(workspace, [folder / name], jobs=1)
    assert report.count("ingested") == 1


@pytest.fixture
def registered(register: Path) -> Path:
    """The register with one resolution and one issued document in it."""
    return write_register(register, RESOLUTION)


def test_the_first_opening_loads_it(registered: Path, open_at: Callable[..., Workspace]) -> None:
    workspace = open_at()
    report = mandate(workspace, "79/390#4")
    assert (report["provenance"], report["quote"], report["due"]) == ("register", "", "GA81")
    (resolution,) = rows(workspace, tables.resolution)
    assert (resolution["text_held"], resolution["origin"], str(resolution["adopted"])) == (
        False, "register", "2024-11-18",
    )  # fmt: skip
    (group,) = rows(workspace, tables.obligation, tables.obligation.c.key == "cooperation-report")
    assert group["title"] == "Consolidated report on cooperation"
    assert [row["name"] for row in rows(workspace, tables.alias)] == ["Lighthouse League"]


def test_opening_again_changes_nothing(registered: Path, open_at: Callable[..., Workspace]) -> None:
    events = len(rows(open_at(), tables.event))
    assert len(rows(open_at(), tables.event)) == events


def test_a_changed_file_is_loaded_again(registered: Path, open_at: Callable[..., Workspace]) -> None:
    open_at()
    write_register(registered, RESOLUTION.replace('due = "GA81"', 'due = "GA82"', 1))
    workspace = open_at()
    assert mandate(workspace, "79/390#4")["due"] == "GA82"
    codes = rows(workspace, tables.occurrence, tables.occurrence.c.obligation_key == "cooperation-report")
    assert {(row["code"], row["current"]) for row in codes} == {("GA81", False), ("GA82", True)}


def test_what_the_register_no_longer_holds_is_withdrawn(
    registered: Path, open_at: Callable[..., Workspace]
) -> None:
    open_at()
    write_register(registered)
    workspace = open_at()
    assert {row["state"] for row in rows(workspace, tables.mandate)} == {"withdrawn"}
    assert rows(workspace, tables.obligation, tables.obligation.c.current) == []


def test_a_wrong_row_is_refused_and_the_others_taken(
    register: Path, open_at: Callable[..., Workspace]
) -> None:
    wrong = RESOLUTION.replace("A/RES/79/390", "A/RES/79/389", 1).replace(
        "adopted = 2024-11-18", 'adopted = "soon"'
    )
    write_register(register, wrong, RESOLUTION.partition("[[document]]")[0])
    workspace = open_at()
    assert [row["key"] for row in rows(workspace, tables.resolution)] == ["A/RES/79/390"]
    with workspace.store.reading() as connection:
        (problem,) = read_problems(connection, ["register"])
    assert "facts.toml" in problem.place
    assert "79/389" in problem.place
    assert "adopted" in problem.message


def test_the_office_s_own_rows_come_first(registered: Path, tmp_path: Path, database_url: str) -> None:
    from datetime import UTC, date, datetime

    from tracker.service.opening import open_workspace
    from tracker.settings import RegisterSettings

    own = write_register(tmp_path / "own", RESOLUTION.replace('due = "GA81"', 'due = "GA82"'))
    settings = Settings(register=RegisterSettings((str(own),)))
    workspace = open_workspace(
        settings, database_url, date(2026, 1, 15), datetime(2026, 1, 15, tzinfo=UTC), "me"
    )
    assert mandate(workspace, "79/390#4")["due"] == "GA82"
    workspace.store.close()


def test_a_text_joins_what_the_register_knows(
    registered: Path, open_at: Callable[..., Workspace], tmp_path: Path
) -> None:
    workspace = open_at()
    add_text(workspace, tmp_path, text_of())
    joined = mandate(workspace, "79/390#4")
    assert (joined["provenance"], joined["review"], joined["due"]) == ("both", "unreviewed", "GA81")
    assert "Requests the Secretary-General" in str(joined["quote"])
    assert len(rows(workspace, tables.mandate)) == 2
    assert len(rows(workspace, tables.obligation_mandate)) == 2
    with workspace.store.reading() as connection:
        assert read_problems(connection, ["matching"]) == ()


@pytest.mark.parametrize("text_first", [True, False])
def test_a_disagreement_is_doubtful_and_the_register_counts(
    register: Path, open_at: Callable[..., Workspace], tmp_path: Path, text_first: bool
) -> None:
    if text_first:
        workspace = open_at()
        add_text(workspace, tmp_path, text_of("eighty-second"))
        write_register(register, RESOLUTION)
        workspace = open_at()
    else:
        write_register(register, RESOLUTION)
        workspace = open_at()
        add_text(workspace, tmp_path, text_of("eighty-second"))
    doubtful = mandate(workspace, "79/390#4")
    assert (doubtful["due"], doubtful["review"], doubtful["provenance"]) == ("GA81", "doubtful", "both")
    assert doubtful["extracted"]["due"] == "GA82"  # type: ignore[index]
    with workspace.store.reading() as connection:
        found = read_problems(connection, ["matching"])
    assert {(problem.code, problem.place) for problem in found} == {
        ("register-text-conflict", "79/390#4"),
        ("register-text-conflict", "79/390#5"),
    }
    assert all("GA81" in problem.message and "GA82" in problem.message for problem in found)
    confirm(workspace, "79/390#4")
    assert mandate(workspace, "79/390#4")["review"] == "confirmed"
    with workspace.store.reading() as connection:
        assert [problem.place for problem in read_problems(connection, ["matching"])] == ["79/390#5"]


@pytest.mark.parametrize(("kind", "text_first"), [("report-content", False), ("oral", True)])
def test_two_kinds_of_one_product_are_one_mandate_in_doubt(
    register: Path, open_at: Callable[..., Workspace], tmp_path: Path, text_first: bool, kind: str
) -> None:
    said = RESOLUTION.replace('paragraph = "4", kind = "report"', f'paragraph = "4", kind = "{kind}"')
    if text_first:
        add_text(open_at(), tmp_path, text_of())
        write_register(register, said)
        workspace = open_at()
    else:
        write_register(register, said)
        workspace = open_at()
        add_text(workspace, tmp_path, text_of())
    assert [row["identity"] for row in rows(workspace, tables.mandate)] == ["79/390#4", "79/390#5"]
    doubtful = mandate(workspace, "79/390#4")
    assert (doubtful["kind"], doubtful["review"], doubtful["provenance"]) == (kind, "doubtful", "both")
    assert "Requests the Secretary-General" in str(doubtful["quote"])
    with workspace.store.reading() as connection:
        (problem,) = read_problems(connection, ["matching"])
    assert (problem.code, problem.place) == ("register-text-conflict", "79/390#4")
    assert f"'{kind}'" in problem.message
    assert "'report'" in problem.message
    assert "79/390#4" in problem.remedy
    confirm(workspace, "79/390#4")
    assert mandate(workspace, "79/390#4")["review"] == "confirmed"
    write_register(register, said + "\n# read again")
    workspace = open_at()
    settled = mandate(workspace, "79/390#4")
    assert (settled["kind"], settled["review"]) == (kind, "confirmed")
    with workspace.store.reading() as connection:
        assert read_problems(connection, ["matching"]) == ()


def test_what_the_text_does_not_say_is_doubtful(
    registered: Path, open_at: Callable[..., Workspace], tmp_path: Path
) -> None:
    workspace = open_at()
    add_text(workspace, tmp_path, text_of(report=False))
    doubtful = mandate(workspace, "79/390#4")
    assert (doubtful["state"], doubtful["review"], doubtful["quote"]) == ("current", "doubtful", "")
    with workspace.store.reading() as connection:
        assert [p.code for p in read_problems(connection, ["matching"])] == ["register-mandate-not-in-text"]


@pytest.mark.parametrize("text_first", [True, False])
def test_two_days_of_adoption_are_a_problem_until_one_is_corrected(
    register: Path, open_at: Callable[..., Workspace], tmp_path: Path, text_first: bool
) -> None:
    wrong = RESOLUTION.replace("adopted = 2024-11-18", "adopted = 2024-11-25")
    if text_first:
        add_text(open_at(), tmp_path, text_of())
        write_register(register, wrong)
        workspace = open_at()
    else:
        write_register(register, wrong)
        workspace = open_at()
        add_text(workspace, tmp_path, text_of())
    assert str(rows(workspace, tables.resolution)[0]["adopted"]) == "2024-11-18"
    with workspace.store.reading() as connection:
        (problem,) = read_problems(connection, ["masthead"])
    assert (problem.code, problem.place) == ("adoption-date-conflict", "A/RES/79/390")
    write_register(register, RESOLUTION)
    with open_at().store.reading() as connection:
        assert read_problems(connection, ["masthead"]) == ()


def test_four_that_open_a_new_database_at_once(empty_database_url: str, register: Path) -> None:
    write_register(register, RESOLUTION)
    openers = [
        subprocess.Popen([sys.executable, "-c", OPENER, empty_database_url, register]) for _ in range(4)
    ]
    assert [opener.wait(timeout=120) for opener in openers] == [0, 0, 0, 0]
    store = open_store(empty_database_url)
    with store.reading() as connection:
        added = select(tables.event.c.subject).where(tables.event.c.what == "added")
        subjects = connection.execute(added).scalars().all()
    store.close()
    assert sorted(subjects) == ["79/390#4", "79/390#5", "79/390#5", "cooperation-report"]


OPENER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
import tracker.register.folders as folders
import tracker.service.opening as openings
from tracker.settings import Settings

folders.register_folder = lambda: Path(sys.argv[2])
now = datetime(2026, 1, 15, tzinfo=UTC)
openings.open_workspace(Settings(), sys.argv[1], now.date(), now, "one of four")
"""


def test_the_hash_notices_content_and_names(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("x = 1", encoding="utf-8")
    first = hash_of_register([tmp_path])
    (tmp_path / "a.toml").write_text("x = 2", encoding="utf-8")
    second = hash_of_register([tmp_path])
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    assert len({first, second, hash_of_register([tmp_path])}) == 3


def test_the_bundled_register_gives_obligations_of_the_current_session(database_url: str) -> None:
    from datetime import UTC, date, datetime

    from tracker.service.opening import open_workspace

    workspace = open_workspace(
        Settings(), database_url, date(2026, 11, 22), datetime(2026, 11, 22, tzinfo=UTC), "me"
    )
    due = tables.occurrence.c.code == "GA81"
    (report,) = rows(
        workspace, tables.occurrence, due, tables.occurrence.c.obligation_key == "cooperation-report"
    )
    reasons = rows(
        workspace, tables.occurrence_mandate, tables.occurrence_mandate.c.occurrence_id == report["id"]
    )
    assert len(reasons) > 10
    with workspace.store.reading() as connection:
        assert read_problems(connection, ["register"]) == ()
    workspace.store.close()
