"""The series of made-up resolutions on real databases."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.resolution_texts import WELCOMES, Made
from tests.service.test_showing import hold
from tracker.errors import NotOnRecordError
from tracker.service.tracing import plain_title, trace
from tracker.service.workspace import Workspace

FIRST = Made(391, (WELCOMES,))
SECOND = Made(50, (WELCOMES,), session=80, adopted="1 December 2025")
OTHER = Made(51, (WELCOMES,), session=80, adopted="1 December 2025", title="Foghorns")


def recalling(made: Made, words: str) -> Made:
    """The same resolution with another sentence of recall."""

    class Changed(Made):
        @property
        def text(self) -> str:
            return made.text.replace("Recalling its resolution 78/123 of 7 December 2023,", words)

    return Changed(made.number, made.paragraphs, made.session, made.title, made.adopted, made.item)


def places(workspace: Workspace, name: str) -> list[tuple[str, str]]:
    return [(member.symbol, member.place) for member in trace(workspace, name).members]


def test_the_same_title_makes_a_series(workspace: Workspace, tmp_path: Path) -> None:
    hold(workspace, tmp_path, FIRST, SECOND, OTHER)
    assert places(workspace, "79/391") == [("A/RES/79/391", "asked for"), ("A/RES/80/50", "later")]
    assert places(workspace, "80/50") == [("A/RES/79/391", "earlier"), ("A/RES/80/50", "asked for")]
    assert trace(workspace, "79/391").cites == ("A/RES/78/123",)


def test_what_is_recalled_in_one_breath_belongs_to_it(workspace: Workspace, tmp_path: Path) -> None:
    words = "Recalling its resolutions 75/7 of 3 November 2020, 77/8 and 79/391 of 18 November 2024,"
    hold(workspace, tmp_path, FIRST, recalling(SECOND, words))
    series = trace(workspace, "80/50")
    assert [(m.symbol, m.adopted, m.on_record) for m in series.members[:2]] == [
        ("A/RES/75/7", date(2020, 11, 3), False),
        ("A/RES/77/8", None, False),
    ]
    assert series.members[0].why == "recalled by A/RES/80/50"
    assert series.cites == ()


def test_what_recalls_it_for_another_reason_is_listed_apart(workspace: Workspace, tmp_path: Path) -> None:
    hold(workspace, tmp_path, FIRST, recalling(OTHER, "Recalling its resolution 79/391 of 18 November 2024,"))
    series = trace(workspace, "79/391")
    assert [member.symbol for member in series.members] == ["A/RES/79/391"]
    assert series.cited_by == ("A/RES/80/51",)


def test_one_known_only_from_others_is_traced_too(workspace: Workspace, tmp_path: Path) -> None:
    hold(workspace, tmp_path, recalling(OTHER, "Recalling its resolution 79/391 of 18 November 2024,"))
    series = trace(workspace, "79/391")
    assert [(m.symbol, m.on_record) for m in series.members] == [("A/RES/79/391", False)]
    with pytest.raises(NotOnRecordError, match="Neither A/RES/70/1 nor anything that recalls it"):
        trace(workspace, "70/1")


def test_the_day_decides_what_is_there(
    workspace: Workspace, tmp_path: Path, open_at: Callable[..., Workspace]
) -> None:
    hold(workspace, tmp_path, FIRST, SECOND)
    assert places(open_at(date(2025, 1, 1)), "79/391") == [("A/RES/79/391", "asked for")]


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("The right to food", "right to food"),
        ("Côte  d’Or:  oceans", "c te d or oceans"),
        ("", ""),
    ],
)
def test_titles_are_compared_by_their_words(title: str, plain: str) -> None:
    assert plain_title(title) == plain
