"""Notices are decided once, stored once, written once: after reruns, downtime, crashes and full disks."""

from __future__ import annotations

import multiprocessing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafting.samples import HOSTILE
from tests.service.office import DEADLINE, Office
from tracker.errors import SettingsError
from tracker.service import notifying
from tracker.service.notifying import notices
from tracker.store import tables
from tracker.store.engine import open_store

if TYPE_CHECKING:
    from tracker.store.engine import Store


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    return Office(store, tmp_path / "notices")


def before(days: int) -> date:
    return DEADLINE - timedelta(days=days)


def told(office: Office, *days: int) -> list[tuple[int, list[str]]]:
    """Run on days counted before the deadline; give what each run wrote."""
    return [(day, [n.kind for n in notices(office.on(before(day))).notices]) for day in days]


def test_each_lead_is_told_of_once(office: Office) -> None:
    office.ask()
    assert told(office, 40, 30, 30, 29, 14, 13, 7, 1, 0, -1, -1, -20) == [
        (40, []),
        (30, ["due soon"]),
        (30, []),
        (29, []),
        (14, ["due soon"]),
        (13, []),
        (7, ["due soon"]),
        (1, ["due soon"]),
        (0, []),
        (-1, ["overdue"]),
        (-1, []),
        (-20, []),
    ]
    assert len(office.files()) == 2 * 5


def test_downtime_is_caught_up_with_the_strongest_alone(office: Office) -> None:
    office.ask()
    assert told(office, 31, 3, 3) == [(31, []), (3, ["due soon"]), (3, [])]
    assert told(office, -5, -5) == [(-5, ["overdue"]), (-5, [])]
    assert [row.called_for for row in office.rows(tables.notice)] == [before(7), before(-1)]


def test_a_preview_stores_and_writes_nothing(office: Office) -> None:
    office.ask()
    for _ in range(2):
        found = notices(office.on(before(10)), write=False)
        assert [n.subject for n in found.notices] == ["Due in 10 days, 9 September 2026: A report (79/1#8)"]
    assert office.files() == office.rows(tables.notice) == []
    written = notices(office.on(before(10)))
    assert [n.subject for n in written.notices] == [n.subject for n in found.notices]
    assert notices(office.on(before(10)), write=False).notices == ()


def test_what_nobody_must_be_told_of(office: Office) -> None:
    office.ask(title="Undated", deadline=None, code="undated:next")
    office.ask(title="Riding", kind="report-content")
    office.ask(title="Later", adopted=before(0))
    done = office.ask(title="Done")
    office.discharge(done, before(20))
    assert notices(office.on(before(7))).notices == ()


def test_a_deadline_that_moves_is_told_of_anew(office: Office) -> None:
    key = office.ask()
    assert told(office, 7) == [(7, ["due soon"])]
    office.move(key, DEADLINE + timedelta(days=60))
    assert told(office, 6, -29, -30) == [(6, []), (-29, []), (-30, ["due soon"])]


def test_each_desk_has_its_own(office: Office) -> None:
    key = office.ask()
    office.assign(key, "asia", "europe")
    found = notices(office.on(before(7)))
    assert [n.recipient for n in found.notices] == ["asia", "europe"]
    assert len(set(office.files())) == 4


def test_the_items_of_one_agenda_make_one_notice(office: Office) -> None:
    for number in range(3):
        office.ask(kind="agenda", item=f"Item {number}")
    found = notices(office.on(before(20)))
    assert [n.subject for n in found.notices] == [
        "3 items for the provisional agenda of the eighty-first session, 9 September 2026"
    ]
    assert all(f"Item {number}" in found.notices[0].text for number in range(3))
    assert notices(office.on(before(2))).notices == ()
    office.ask(kind="agenda", item="Item 4")
    late = notices(office.on(before(2))).notices
    assert [n.subject[:6] for n in late] == ["1 item"]
    assert "Item 0" not in late[0].text


def test_a_pile_of_notices_becomes_one_with_a_list(office: Office) -> None:
    for number in range(8):
        office.ask(title=f"Report {number}", deadline=before(number))
    (found,) = notices(office.on(before(-120))).notices
    assert found.subject == "8 overdue, the first on 2 September 2026: see the list"
    assert all(f"Report {number} (" in found.text for number in range(8))
    assert (found.obligation, found.code, found.called_for) == ("", "", before(-120))
    assert notices(office.on(before(-120))).notices == ()
    told_of = [row for row in office.rows(tables.notice) if row.milestone != "list"]
    assert {row.state for row in told_of} == {"bundled"}
    assert {row.called_for for row in told_of} == {before(number - 1) for number in range(8)}
    office.ask(title="One more")
    assert [n.subject for n in notices(office.on(before(-120))).notices] == [
        "Overdue since 9 September 2026: One more (79/9#8)"
    ]


URGENT = [
    ("overdue for 90 days", 90, True),
    ("overdue for 91 days", 91, False),
    ("due in 7 days", -7, True),
    ("due in 8 days", -8, False),
]


@pytest.mark.parametrize(("title", "ago", "own"), URGENT)
def test_what_is_urgent_is_not_buried_in_a_list(office: Office, title: str, ago: int, own: bool) -> None:
    day = before(0)
    for number in range(8):
        office.ask(title=f"Report {number}", deadline=day + timedelta(days=-200 if ago > 0 else 20))
    office.ask(title=title, deadline=day - timedelta(days=ago))
    found = notices(office.on(day)).notices
    assert [title in n.subject for n in found] == ([True, False] if own else [False])
    assert (title in found[-1].text) is not own


def test_a_deliverable_of_the_register_is_never_buried(office: Office) -> None:
    for number in range(8):
        office.ask(title=f"Report {number}", deadline=before(300))
    office.ask("cooperation-report", title="The consolidated report", deadline=before(300))
    own, pile = notices(office.on(before(0))).notices
    assert own.obligation == "cooperation-report"
    assert pile.subject.startswith("8 overdue")
    assert "cooperation-report" not in pile.text


def test_a_deliverable_is_for_all_the_organs_it_goes_to(office: Office) -> None:
    office.ask("cooperation-report")
    (found,) = notices(office.on(before(7))).notices
    assert "For whom   General Assembly and Security Council" in found.text


def test_a_list_is_named_by_its_kind_and_day(office: Office) -> None:
    for _ in range(2):
        for number in range(6):
            office.ask(title=f"Report {number}", deadline=before(300))
        notices(office.on(before(0)))
    assert office.files() == [
        "2026-09-09-overdue-list.2.html",
        "2026-09-09-overdue-list.2.txt",
        "2026-09-09-overdue-list.html",
        "2026-09-09-overdue-list.txt",
    ]


def test_an_agenda_is_named_by_its_session(office: Office) -> None:
    for number in range(2):
        office.ask(kind="agenda", item=f"Item {number}")
    assert len(notices(office.on(before(20))).notices) == 1
    assert office.files() == ["2026-08-10-agenda-GA81-1.html", "2026-08-10-agenda-GA81-1.txt"]


def test_a_list_that_could_not_be_written_keeps_its_name(office: Office) -> None:
    for number in range(6):
        office.ask(title=f"Report {number}", deadline=before(300))
    office.folder.write_text("a file where the folder should be", encoding="utf-8")
    assert notices(office.on(before(0))).problems[0].place == "overdue list"
    office.folder.unlink()
    assert len(notices(office.on(before(-1))).notices) == 1
    assert office.files() == ["2026-09-09-overdue-list.html", "2026-09-09-overdue-list.txt"]


def test_the_files_hold_what_was_stored(office: Office) -> None:
    office.ask(quote="Requests the words")
    (found,) = notices(office.on(before(7))).notices
    text, page = found.files
    (row,) = office.rows(tables.notice)
    assert (row.state, row.place) == ("delivered", str(text))
    assert text.read_text(encoding="utf-8") == row.body_text == found.text
    assert page.read_text(encoding="utf-8") == row.body_html
    assert "Requests the words" in found.text


def test_a_crash_between_storing_and_writing_loses_and_doubles_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.ask()
    office.ask(title="Another")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(notifying, "_write", crash)
    with pytest.raises(KeyboardInterrupt):
        notices(office.on(before(7)))
    assert {row.state for row in office.rows(tables.notice)} == {"pending"}
    monkeypatch.undo()
    assert len(notices(office.on(before(6)), write=False).notices) == 2
    assert len(notices(office.on(before(6))).notices) == 2
    assert len(office.rows(tables.notice)) == 2
    assert len(office.files()) == 4
    assert notices(office.on(before(6))).notices == ()


def test_a_crash_between_writing_and_marking_writes_the_same_file_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.ask()

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(notifying.outbox, "mark_delivered", crash)
    with pytest.raises(KeyboardInterrupt):
        notices(office.on(before(7)))
    first = office.files()
    monkeypatch.undo()
    notices(office.on(before(7)))
    assert office.files() == first
    assert len(first) == 2


def test_a_folder_that_cannot_be_written_to_is_told_and_tried_again(office: Office) -> None:
    office.ask()
    office.folder.write_text("a file where the folder should be", encoding="utf-8")
    run = notices(office.on(before(7)))
    assert (run.notices, len(run.problems)) == ((), 1)
    assert "could not be written" in run.problems[0].message
    assert [(row.state, row.attempts) for row in office.rows(tables.notice)] == [("failed", 1)]
    office.folder.unlink()
    assert len(notices(office.on(before(7))).notices) == 1
    assert [(row.state, row.attempts) for row in office.rows(tables.notice)] == [("delivered", 2)]


def test_no_half_written_file_is_left(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ask()

    def fail(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(notifying.os, "fsync", fail)
    run = notices(office.on(before(7)))
    assert "No space left on device" in run.problems[0].message
    assert [name for name in office.files() if not name.startswith(".")] == []


def test_a_template_of_the_office_is_used(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "notices"
    folder.mkdir(parents=True)
    extended = (
        '{% extends "default:notices/due_soon.txt.j2" %}{% block foot %}Our desk, room 12{% endblock %}'
    )
    (folder / "due_soon.txt.j2").write_text(extended, encoding="utf-8")
    office.templates = str(tmp_path / "templates")
    office.ask()
    assert notices(office.on(before(7))).notices[0].text.strip().endswith("Our desk, room 12")


def test_a_wrong_template_stores_nothing(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "notices"
    folder.mkdir(parents=True)
    (folder / "due_soon.txt.j2").write_text("{{ titel }}", encoding="utf-8")
    office.templates = str(tmp_path / "templates")
    office.ask()
    with pytest.raises(SettingsError, match="titel"):
        notices(office.on(before(7)))
    assert office.rows(tables.notice) == []


@pytest.mark.parametrize("name", ["markup", "long", "right to left"])
def test_hostile_titles_and_keys_make_harmless_files(office: Office, name: str) -> None:
    office.ask(f"../../{HOSTILE[name]}", title=HOSTILE[name])
    (found,) = notices(office.on(before(7))).notices
    for file in found.files:
        assert file.parent == office.folder
        assert len(file.name.encode()) < 200
        assert "<script" not in file.read_text(encoding="utf-8") or file.suffix == ".txt"


def _run(url: str, folder: str, day: date) -> None:
    store = open_store(url)
    notices(Office(store, Path(folder)).on(day))
    store.close()


def test_two_at_once_tell_once(database_url: str, tmp_path: Path) -> None:
    office = Office(open_store(database_url), tmp_path / "notices")
    for number in range(5):
        office.ask(title=f"Report {number}")
    office.store.close()
    context = multiprocessing.get_context("spawn")
    arguments = (database_url, str(office.folder), before(7))
    processes = [context.Process(target=_run, args=arguments) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    rows = Office(open_store(database_url), office.folder).rows(tables.notice)
    assert [row.state for row in rows] == ["delivered"] * 5
    assert len(office.files()) == 10
