"""The agenda of a session on real databases."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.resolution_texts import AGENDA, Made, keeping
from tests.service.test_showing import hold
from tracker.service.agenda import agenda
from tracker.service.reviewing import dismiss
from tracker.service.workspace import Workspace

UNTITLED = "Decides to include the item in the provisional agenda of its eighty-first session."
FIRST = keeping()
SECOND = Made(392, (AGENDA.format(session="eighty-first"),))
THIRD = Made(393, (UNTITLED,), title="Foghorns")


def test_one_entry_stands_for_several_decisions(workspace: Workspace, tmp_path: Path) -> None:
    hold(workspace, tmp_path, FIRST, SECOND)
    (entry,) = agenda(workspace, "GA81")
    assert (entry.item, entry.sub_item) == ("Oceans and the law of the sea", "Keeping of lighthouses")
    assert [str(basis) for basis in entry.basis] == [
        "resolution 79/391, para. 3",
        "resolution 79/392, para. 1",
    ]
    assert not entry.inferred
    assert agenda(workspace, "GA80") == ()


def test_a_decision_without_title_means_the_resolutions_own_item(
    workspace: Workspace, tmp_path: Path
) -> None:
    hold(workspace, tmp_path, THIRD)
    (entry,) = agenda(workspace, "GA81")
    assert (entry.item, entry.sub_item, entry.inferred) == ("Oceans and the law of the sea", "", True)


def test_dismissed_and_later_decisions_are_left_out(
    workspace: Workspace, tmp_path: Path, open_at: Callable[..., Workspace]
) -> None:
    hold(workspace, tmp_path, FIRST, SECOND)
    assert agenda(open_at(date(2024, 11, 17)), "GA81") == ()
    dismiss(workspace, "79/391#3", "superseded")
    (entry,) = agenda(workspace, "GA81")
    assert [basis.mandate for basis in entry.basis] == ["79/392#1"]
