"""The README's tour works as printed: every ``$`` line is run in order, every printed line is seen."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COLUMNS = "80"


def blocks(language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", README.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )


def steps() -> list[tuple[str, list[str]]]:
    """The tour as (command, lines that it prints); a line of only an ellipsis stands for any lines."""
    found: list[tuple[str, list[str]]] = []
    for line in "".join(blocks("console")).splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line)
    return found


def matches(expected: list[str], printed: str) -> bool:
    pattern = "\n".join(
        r"[\s\S]*" if line.strip() in {"…", "..."} else re.escape(line.rstrip()) + " *" for line in expected
    )
    return re.fullmatch(pattern.strip("\n") + r"\s*", printed) is not None


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh folder with the specimens, as the reader of the README stands in a checkout."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copytree(ROOT / "samples", folder / "samples")
    return folder


def run(command: str, office: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("TRACKER_", "XDG_"))
    }
    environment |= {
        "HOME": str(office), "COLUMNS": COLUMNS, "NO_COLOR": "1", "PYTHONUTF8": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }  # fmt: skip
    return subprocess.run(
        ["bash", "-c", command],
        cwd=office,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_tour_works_as_printed(office: Path) -> None:
    assert len(steps()) >= 8, "the tour has shrunk"
    exports = ""
    for command, expected in steps():
        if command.startswith("export "):
            exports += f"{command}; "
            continue
        done = run(exports + command, office)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        printed = "\n".join(line.rstrip() for line in done.stdout.splitlines())
        assert matches(expected, printed), (
            f"$ {command}\nexpected:\n" + "\n".join(expected) + f"\nprinted:\n{printed}"
        )


def test_the_first_two_blocks_are_the_main_job_and_the_tests() -> None:
    first, second = blocks("sh")[:2]
    assert "tracker" in first
    assert "ingest" in first
    assert "pytest" in second


def test_every_relative_link_leads_somewhere() -> None:
    for page in [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
