"""Wheel, source distribution and checkout all find their data, from any folder."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = ("mandates", "templates", "db/migrations", "tracker.toml")


def build(target: str, folder: Path) -> Path:
    if not (ROOT / "pyproject.toml").is_file():
        pytest.skip("the tests do not stand beside a checkout")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return next(folder.iterdir())


def test_the_wheel_carries_its_data_and_finds_it_from_another_folder(tmp_path: Path) -> None:
    wheel = build("wheel", tmp_path / "dist")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "site")
    for needed in NEEDED:
        assert any(name.startswith(f"tracker/_data/{needed}") for name in names), needed
    assert not [name for name in names if name.endswith((".sqlite", ".pyc"))]
    asked = "from tracker import places; print(places.data_root()); print(places.default_settings_file().is_file())"
    answer = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        check=True, capture_output=True, text=True, timeout=60,
    ).stdout.split()  # fmt: skip
    assert answer == [str(tmp_path / "site" / "tracker" / "_data"), "True"]


def test_the_source_distribution_holds_what_the_wheel_is_built_from(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path / "dist")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for needed in (*NEEDED, "LICENSE", "README.md", "tests/test_packaging.py", "tracker/places.py"):
        assert any(name == needed or name.startswith(f"{needed}/") for name in names), needed


def test_a_checkout_finds_its_own_folders() -> None:
    from tracker import places

    for folder in (places.register_folder(), places.templates_folder(), places.migrations_folder()):
        assert folder.is_dir(), folder
