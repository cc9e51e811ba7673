from pathlib import Path

import pytest

from tests.service.crashing import extract_or_die
from tracker.service import extracting
from tracker.service.extracting import extract_file, extract_files

TEXT = """\
United Nations A/RES/97/1
General Assembly

Resolution adopted by the General Assembly on 1 October 2042

97/1. Quiet oceans

The General Assembly,

Recalling its resolution 95/1 of 1 November 2040,

1. Welcomes the progress made;

2. Requests the Secretary-General to report to the General Assembly at its ninety-ninth session on the
implementation of the present resolution.

10th plenary meeting
1 October 2042
"""


@pytest.fixture
def resolution(tmp_path: Path) -> Path:
    path = tmp_path / "A_RES_97_1.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_one_file_gives_its_mandates(resolution: Path) -> None:
    result = extract_file(resolution, 10)
    assert not result.refused
    assert [(m.symbol, m.paragraph, m.kind.value, m.due) for m in result.mandates] == [
        ("A/RES/97/1", "2", "report", "GA99")
    ]
    start, end = result.mandates[0].span
    assert "report" in result.mandates[0].quote[start:end]


def test_refused_files_come_back_in_place_and_the_others_go_on(resolution: Path, tmp_path: Path) -> None:
    empty, broken, absent = tmp_path / "empty.txt", tmp_path / "broken.pdf", tmp_path / "absent.pdf"
    empty.write_bytes(b"")
    broken.write_bytes(b"%PDF-1.7\nnothing of a page")
    found = list(extract_files([empty, resolution, broken, absent], max_megabytes=10, jobs=2))
    assert [result.file.name for result in found] == [
        "empty.txt",
        "A_RES_97_1.txt",
        "broken.pdf",
        "absent.pdf",
    ]
    assert [result.refused for result in found] == [True, False, True, True]
    for result in found:
        if result.refused:
            (problem,) = result.problems
            assert problem.code == ("file-missing" if result.file == absent else "file-refused")
            assert problem.place == str(result.file)
            assert problem.message


def test_processes_and_no_processes_agree(resolution: Path, tmp_path: Path) -> None:
    copies = [resolution, *(tmp_path / f"copy-{n}.txt" for n in range(3))]
    for copy in copies[1:]:
        copy.write_text(TEXT, encoding="utf-8")
    assert list(extract_files(copies, max_megabytes=10, jobs=1)) == list(
        extract_files(copies, max_megabytes=10, jobs=2)
    )


def test_a_file_that_ends_its_process_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "extract_file", extract_or_die)
    names = ["a", "crash-1", "b", "c", "crash-2", "d"]
    found = list(extract_files(map(Path, names), max_megabytes=10, jobs=2))
    assert [result.file.name for result in found] == names
    died = [result.file.name for result in found if "its process ended" in result.problems[0].message]
    assert died == ["crash-1", "crash-2"]
    assert all(result.problems[0].code == "reader-fault" for result in found)


def test_a_larger_file_is_refused(resolution: Path) -> None:
    assert extract_file(resolution, 0).refused


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_nothing_gives_nothing(jobs: int) -> None:
    assert list(extract_files([], max_megabytes=10, jobs=jobs)) == []
