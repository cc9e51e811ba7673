"""The commands that deliver: what they print, what they write, what they refuse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tracker.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

ITEM = "Cooperation between the United Nations and regional and other organizations"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DATABASE_URL", f"sqlite:///{tmp_path / 'tracker.sqlite'}")
    (tmp_path / "tracker.toml").write_text('[notices]\nfolder = "notices"\n', encoding="utf-8")
    return tmp_path


def test_notices_are_previewed_then_written_then_not_again(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = ["--as-of", "2026-08-10"]
    assert run([*day, "notices"]) == 0
    preview = capsys.readouterr().out
    assert "Consolidated report on cooperation" in preview
    assert "nothing has been stored" in preview
    assert not (office / "notices").exists()
    assert run([*day, "notices", "--write"]) == 0
    assert ".html" in capsys.readouterr().out
    written = sorted(path.name for path in (office / "notices").iterdir())
    assert run([*day, "notices", "--write"]) == 0
    assert capsys.readouterr().out == "No notice is called for that has not been written before.\n"
    assert sorted(path.name for path in (office / "notices").iterdir()) == written


def test_notices_as_json(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--as-of", "2026-08-10", "notices", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"kind", "obligation", "code", "recipient", "called_for", "subject", "text", "files"} == set(
        found[0]
    )
    assert ("cooperation-report", "GA81") in {(one["obligation"], one["code"]) for one in found}


@pytest.mark.parametrize("name", ["skeleton.md", "skeleton.docx"])
def test_the_form_of_a_skeleton_follows_from_its_name(
    office: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert run(["--as-of", "2026-06-01", "outline", "GA81", "--item", ITEM, "-o", name]) == 0
    assert "27 headings, 12 without a request on record; 0 requests that no" in capsys.readouterr().out
    assert (office / name).read_bytes().startswith(b"PK" if name.endswith("docx") else b"| United Nations")


REFUSED = [
    (["outline", "GA81", "--item", ITEM, "--format", "docx"], 2, "cannot go to the terminal"),
    (["outline", "GA81", "--item", ITEM, "-o", "skeleton.pdf"], 2, "--format md or docx"),
    (["outline", "GA81", "--item", "Quiet skies"], 5, "No report under “Quiet skies”"),
    (["outline", "GA99", "--item", ITEM], 5, "on record are"),
    (["outline", "GA81", "--item", ITEM, "-o", "taken.md"], 6, "has been worked on"),
    (["run", "--at", "noon"], 2, "write it as 05:00"),
    (["--as-of", "2026-01-01", "run"], 2, "goes by the clock"),
]


@pytest.mark.parametrize(("arguments", "code", "sentence"), REFUSED)
def test_what_is_refused(
    office: Path, arguments: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "taken.md").write_text("My own notes.\n", encoding="utf-8")
    assert run(arguments) == code
    assert sentence in capsys.readouterr().err


def test_evaluate_tells_what_it_came_to(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--as-of", "2026-08-10", "evaluate"]) == 0
    assert "occurrences evaluated, 0 changes of status" in capsys.readouterr().out
    assert run(["--as-of", "2026-09-10", "evaluate", "--changes"]) == 0
    out = capsys.readouterr().out
    assert "cooperation-report @ GA81: due soon -> overdue" in out
    assert (office / "notices").is_dir()
