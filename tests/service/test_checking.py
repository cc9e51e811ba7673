"""Checking register, database and files together."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.service.checking import check
from tracker.service.opening import open_workspace
from tracker.service.workspace import Workspace
from tracker.settings import RegisterSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.errors import Problem

NEWS = """\
Second round of talks

On 3 June 2021 the secretariats of the Shanghai Cooperation Organisation and the United Nations met again.

Several resolutions on their cooperation have been signed, among them Resolution 71/14 of 21 November 2016,
Resolution 73/334 of 30 August 2019 and Resolution 75/69 of 16 April 2021.
"""

LETTER = """\
General Assembly
Security Council

Distr.: General
8 September 2005

Sixtieth session
Sixtieth year

Letter dated 29 August 2005 from the Secretary-General

1. The following organizations took part:

African Union

Council of Europe

European Union; represented by its Presidency

Economic Cooperation Organization

League of Arab States

Pacific Islands Forum
"""

REPORT = """\
Report of the Secretary-General

Summary

I. Introduction

1. The Assembly, at its seventy-third session, requested the Secretary-General to report during its
seventy-fifth session on cooperation between the United Nations and regional and other organizations.

2. The present report covers the period since the issuance of the previous such report, on 17 August 2018
(A/73/328-S/2018/592). OHCHR took part in the the work.

II. Cooperation between the United Nations and regional and other organizations

African Union

3. In May 2017 the African Union agreed on a plan.

Southern African Development Community

5. On 2 July 2020 a meeting was held.

https://undocs.org/en/A/73/328
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    yield from _open(tmp_path, Settings())


def _open(tmp_path: Path, settings: Settings) -> Iterator[Workspace]:
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    url = f"sqlite:///{tmp_path / 'tracker.sqlite'}"
    opened = open_workspace(settings, url, as_of=date(2026, 11, 22), now=moment, actor="tester")
    yield opened
    opened.store.close()


def checked(workspace: Workspace, tmp_path: Path, name: str, text: str) -> list[Problem]:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return [problem for problem in check(workspace, [file]) if problem.place.startswith(name)]


def test_register_and_database_as_bundled_hold_no_error(workspace: Workspace) -> None:
    found = check(workspace)
    assert [problem for problem in found if problem.severity != "info"] == []


def test_a_number_that_cannot_be_of_that_day(workspace: Workspace, tmp_path: Path) -> None:
    found = checked(workspace, tmp_path, "news.txt", NEWS)
    (wrong,) = [problem for problem in found if problem.severity == "error"]
    assert wrong.code == "number-date-conflict"
    assert "Resolution 75/69 of 16 April 2021" in wrong.message
    assert "75/69 was adopted on 7 December 2020" in wrong.message
    assert "75/270-275 (after 75/269 of 25 March 2021 and before 75/276 of 28 April 2021)" in wrong.remedy
    assert "75/268 of 25 March 2021 for the Shanghai Cooperation Organization (remembered)" in wrong.remedy
    assert {problem.code for problem in found} == {"number-date-conflict", "resolutions-signed", "other-name"}


def test_a_letter_in_order_but_for_one_name(workspace: Workspace, tmp_path: Path) -> None:
    (problem,) = checked(workspace, tmp_path, "letter.txt", LETTER)
    assert problem.code == "list-order"
    assert "“European Union” stands before “Economic Cooperation Organization”" in problem.message


def test_a_report_with_faults_of_every_kind(workspace: Workspace, tmp_path: Path) -> None:
    found = checked(workspace, tmp_path, "report.txt", REPORT)
    said = {problem.code: problem.message for problem in found}
    assert said["paragraph-numbers"] == "Paragraph 5 follows paragraph 3."
    assert "OHCHR" in said["abbreviation"]
    assert "“the the” in paragraph 2" in said["repeated-word"]
    assert "issued later" in said["period-start-is-masthead"]
    assert "May 2017 (paragraph 3)" in said["before-period"]
    assert "2 July 2020" in said["latest-day-named"]
    assert "one half of A/73/328-S/2018/592" in said["link-half-symbol"]
    assert "Southern African Development Community" in said["section-without-item"]
    missing = [problem.message for problem in found if problem.code == "section-missing"]
    # Twenty-six sub-items; one has a section here, and the part on disarmament takes two together.
    assert len(missing) == 23
    assert (
        "Asian-African Legal Consultative Organization is a sub-item of GA75 and has no section." in missing
    )
    assert [problem for problem in found if problem.severity == "error"] == []


def test_what_was_adopted_later_is_not_yet_there(workspace: Workspace) -> None:
    early = replace(workspace, as_of=date(2022, 6, 1))
    assert "79/" in " ".join(problem.place for problem in check(workspace))
    assert [problem for problem in check(early) if "79/" in problem.place or "77/" in problem.place] == []


def test_a_file_that_cannot_be_read_is_a_finding(workspace: Workspace, tmp_path: Path) -> None:
    (problem,) = checked(workspace, tmp_path, "empty.txt", "")
    assert (problem.code, problem.severity) == ("file-refused", "error")


def test_a_wrong_row_of_the_office_is_found(tmp_path: Path) -> None:
    office = tmp_path / "office"
    (office / "adoptions").mkdir(parents=True)
    (office / "ours.toml").write_text('[[session]]\ncode = "GA82"\nsource = "x"\n', encoding="utf-8")
    (office / "adoptions" / "ours.toml").write_text(
        '[[adoption]]\nsession = "GA79"\non = 2025-09-05\nnumbers = "20"\nsource = "our file"\n',
        encoding="utf-8",
    )
    settings = Settings(register=RegisterSettings(folders=(str(office),)))
    for workspace in _open(tmp_path, settings):
        found = {problem.code: problem for problem in check(workspace) if problem.severity == "error"}
    assert found["register-row"].place == "ours.toml: session GA82, opens"
    assert found["number-date-conflict"].place == "A/RES/79/20 (our file)"


SEEDS = Path(os.environ.get("TRACKER_CORPUS", "")).parent / "seeds"


@pytest.mark.corpus
@pytest.mark.skipif(not os.environ.get("TRACKER_CORPUS"), reason="TRACKER_CORPUS names no folder")
def test_the_founding_documents(workspace: Workspace) -> None:
    found = [
        problem
        for problem in check(workspace, [SEEDS])
        if problem.place[:3] in {"000", "001", "002", "003", "004"}
    ]
    # What agrees must pass: one error in all five documents, the number of the last one.
    errors = [problem for problem in found if problem.severity == "error"]
    assert [(problem.place[:3], problem.code) for problem in errors] == [("004", "number-date-conflict")]
    codes = {(problem.place[:3], problem.code) for problem in found}
    assert codes >= {
        ("000", "period-start-is-masthead"),
        ("000", "section-without-mandate"),
        ("000", "before-period"),
        ("000", "latest-day-named"),
        ("000", "word-limit"),
        ("000", "repeated-word"),
        ("000", "link-half-symbol"),
        ("002", "list-order"),
        ("004", "resolutions-signed"),
    }
    assert ("000", "section-missing") not in codes
    assert ("000", "paragraph-numbers") not in codes
