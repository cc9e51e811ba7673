"""A person's decision about a mandate: kept, logged, and followed by its obligations."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.resolution_texts import keeping
from tracker.errors import MisuseError, NotOnRecordError
from tracker.service import reviewing
from tracker.service.ingesting import ingest
from tracker.service.workspace import Workspace
from tracker.store import tables


@pytest.fixture
def reviewed(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace with the mandates 79/391#2 (report) and 79/391#3 (agenda)."""
    path = tmp_path / "A_RES_79_391.txt"
    path.write_text(keeping().text, encoding="utf-8")
    ingest(workspace, [path], jobs=1)
    return workspace


def mandate(workspace: Workspace, identity: str) -> dict[str, object]:
    wanted = select(tables.mandate).where(tables.mandate.c.identity == identity)
    with workspace.store.reading() as connection:
        return dict(connection.execute(wanted).mappings().one())


def codes(workspace: Workspace, key: str) -> set[str]:
    current = (tables.occurrence.c.obligation_key == key, tables.occurrence.c.current)
    with workspace.store.reading() as connection:
        return set(connection.execute(select(tables.occurrence.c.code).where(*current)).scalars())


def test_confirming_settles_the_fields_as_they_stand(reviewed: Workspace) -> None:
    done = reviewing.confirm(reviewed, "79/391#2")
    assert (done.identity, done.state, done.obligations) == ("79/391#2", "confirmed", 0)
    row = mandate(reviewed, "79/391#2")
    assert row["review"] == "confirmed"
    assert row["settled"]["due"] == "GA81"  # type: ignore[index]


@pytest.mark.parametrize("spelled", ["79/391#2", "A/RES/79/391#2", "79/391#2.1", " 79/391 #2 "])
def test_an_identity_may_be_spelled_in_several_ways(reviewed: Workspace, spelled: str) -> None:
    assert reviewing.confirm(reviewed, spelled).identity == "79/391#2"


def test_a_correction_moves_the_obligation(reviewed: Workspace) -> None:
    before = codes(reviewed, "79/391#2")
    done = reviewing.correct(reviewed, "79/391#2", {"due": "GA82"}, "as the Bureau read it")
    assert (before, codes(reviewed, "79/391#2"), done.obligations) == ({"GA81"}, {"GA82"}, 1)
    assert mandate(reviewed, "79/391#2")["review"] == "corrected"


@pytest.mark.parametrize("decide", [reviewing.dismiss_all, reviewing.confirm_all])
def test_several_are_decided_all_or_none(
    reviewed: Workspace, decide: Callable[..., tuple[reviewing.Reviewed, ...]]
) -> None:
    with pytest.raises(NotOnRecordError, match="79/391#99"):
        decide(reviewed, ["79/391#2", "79/391#99"], "why")
    assert mandate(reviewed, "79/391#2")["review"] == "unreviewed"
    done = decide(reviewed, ["79/391#2", "79/391#3", "A/RES/79/391#3"], "why")
    assert [one.identity for one in done] == ["79/391#2", "79/391#3"]


def test_what_is_withdrawn_cannot_be_confirmed(reviewed: Workspace) -> None:
    with reviewed.store.writing() as connection:
        row = tables.mandate.c.identity == "79/391#2"
        connection.execute(tables.mandate.update().where(row).values(state="withdrawn"))
    for decide in (reviewing.confirm, lambda w, i: reviewing.correct(w, i, {"due": "GA82"}, "why")):
        with pytest.raises(MisuseError, match="79/391#2 is withdrawn"):
            decide(reviewed, "79/391#2")


def test_a_field_is_corrected_once() -> None:
    with pytest.raises(MisuseError, match="'due' is corrected twice"):
        reviewing.parse_changes(["due=GA81", "due=GA82"])


def test_a_special_session_keeps_its_code(reviewed: Workspace) -> None:
    assert reviewing.correct(reviewed, "79/391#2", {"due": "GA-S34"}, "why").changes == {"due": "GA-S34"}


def test_a_dismissal_ends_the_obligation(reviewed: Workspace) -> None:
    reviewing.dismiss(reviewed, "79/391#2", "a welcome, not a request")
    assert codes(reviewed, "79/391#2") == set()
    assert codes(reviewed, "79/391#3") == {"GA81"}


def test_a_dismissed_mandate_can_be_confirmed_after_all(reviewed: Workspace) -> None:
    reviewing.dismiss(reviewed, "79/391#2", "a welcome")
    reviewing.confirm(reviewed, "79/391#2", "read again")
    assert codes(reviewed, "79/391#2") == {"GA81"}


def test_every_review_is_kept(reviewed: Workspace) -> None:
    reviewing.correct(reviewed, "79/391#2", {"due": "GA82"}, "first")
    reviewing.correct(reviewed, "79/391#2", {"due": "GA80", "subject": "lamps"}, "second")
    with reviewed.store.reading() as connection:
        rows = connection.execute(select(tables.review).order_by(tables.review.c.id)).all()
    assert [(row.action, row.reason, row.actor, row.changes.get("due")) for row in rows] == [
        ("correct", "first", "desk officer", ["GA81", "GA82"]),
        ("correct", "second", "desk officer", ["GA82", "GA80"]),
    ]


REFUSED: list[tuple[Callable[[Workspace], object], type[Exception], str]] = [
    (lambda w: reviewing.confirm(w, "nonsense"), MisuseError, "names no mandate"),
    (lambda w: reviewing.confirm(w, "79/391#9"), NotOnRecordError, "no mandate 79/391#9 on record"),
    (lambda w: reviewing.dismiss(w, "79/391#2", "  "), MisuseError, "needs a reason"),
    (lambda w: reviewing.correct(w, "79/391#2", {"due": "GA82"}, ""), MisuseError, "needs a reason"),
    (lambda w: reviewing.correct(w, "79/391#2", {}, "why"), MisuseError, "what is to be corrected"),
    (lambda w: reviewing.correct(w, "79/391#2", {"quote": "x"}, "why"), MisuseError, "cannot be corrected"),
    (lambda w: reviewing.correct(w, "79/391#2", {"due": "soon"}, "why"), MisuseError, "neither a session"),
    (lambda w: reviewing.correct(w, "79/391#2", {"kind": "poem"}, "why"), MisuseError, "no kind of mandate"),
    (lambda w: reviewing.correct(w, "79/391#2", {"binding": "perhaps"}, "why"), MisuseError, "yes or no"),
]


@pytest.mark.parametrize(("act", "error", "sentence"), REFUSED)
def test_what_has_no_meaning_is_refused_and_changes_nothing(
    reviewed: Workspace, act: Callable[[Workspace], object], error: type[Exception], sentence: str
) -> None:
    before = mandate(reviewed, "79/391#2")
    with pytest.raises(error, match=sentence):
        act(reviewed)
    assert mandate(reviewed, "79/391#2") == before


def test_the_queue_shrinks_as_it_is_worked(reviewed: Workspace) -> None:
    waiting = reviewing.queue(reviewed)
    assert {entry.identity for entry in waiting} == {"79/391#2", "79/391#3"}
    assert reviewing.waiting(reviewed) == 2
    first = next(entry for entry in waiting if entry.identity == "79/391#2")
    start, end = first.span
    assert "report" in first.quote[start:end]
    assert first.facts["due"] == "GA81"
    reviewing.confirm(reviewed, "79/391#2")
    assert [entry.identity for entry in reviewing.queue(reviewed)] == ["79/391#3"]
    assert reviewing.queue(reviewed, resolution="79/390") == ()
    assert len(reviewing.queue(reviewed, resolution="79/391", limit=1)) == 1


def test_what_was_adopted_later_is_not_yet_in_the_queue(reviewed: Workspace) -> None:
    from dataclasses import replace
    from datetime import date

    earlier = replace(reviewed, as_of=date(2024, 11, 17))
    assert reviewing.queue(earlier) == ()
    assert reviewing.waiting(earlier) == 0


def test_typed_corrections() -> None:
    assert reviewing.parse_changes(["due=GA82", "item=", "subject=a=b"]) == {
        "due": "GA82", "item": "", "subject": "a=b",
    }  # fmt: skip
    with pytest.raises(MisuseError, match="write field=value"):
        reviewing.parse_changes(["GA82"])


BEYOND = [
    "GA9999", "GA0", "9999", "9999-12-31", "0001-01-01", "P9999Y", "P3Y from 9999-01-01", "P3Y from GA81",
    "ECOSOC9999", "HRC30000", "every:P9999Y", "every:P1Y from GA300", "2026-02-30", "2026-13",
]  # fmt: skip


@pytest.mark.parametrize("due", BEYOND)
def test_a_time_beyond_reach_is_refused_and_nothing_is_written(reviewed: Workspace, due: str) -> None:
    before = mandate(reviewed, "79/391#2"), codes(reviewed, "79/391#2")
    with pytest.raises(MisuseError):
        reviewing.correct(reviewed, "79/391#2", {"due": due}, "a slip")
    assert (mandate(reviewed, "79/391#2"), codes(reviewed, "79/391#2")) == before


@pytest.mark.parametrize("due", ["GA82", "2027-03", "P90D", "every:P2Y from GA82 until 2030", "ECOSOC2027"])
def test_a_time_within_reach_is_taken(reviewed: Workspace, due: str) -> None:
    assert reviewing.correct(reviewed, "79/391#2", {"due": due}, "read again").changes == {"due": due}


def test_a_review_that_cannot_be_followed_is_not_kept(
    reviewed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("no date")

    before = mandate(reviewed, "79/391#2")
    monkeypatch.setattr("tracker.dating.building.build_obligations", fail)
    with pytest.raises(ValueError, match="no date"):
        reviewing.correct(reviewed, "79/391#2", {"due": "GA82"}, "read again")
    assert mandate(reviewed, "79/391#2") == before
