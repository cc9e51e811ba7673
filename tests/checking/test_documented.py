"""The page on the register: its examples load, and it names every finding that the rules can give."""

import re
import tomllib
from pathlib import Path

import pytest

import tracker
from tracker.places import register_folder
from tracker.register import load_register
from tracker.register.rows import READERS

PACKAGE = Path(tracker.__file__).parent
PAGE = PACKAGE.parent / "docs" / "register.md"

pytestmark = pytest.mark.skipif(not PAGE.is_file(), reason="the documentation is not installed")


def test_every_finding_is_named() -> None:
    page = PAGE.read_text(encoding="utf-8")
    sources = sorted((PACKAGE / "checking").glob("*.py"))
    codes = {
        code for file in sources for code in re.findall(r'Problem\(\s*"([a-z-]+)"', file.read_text("utf-8"))
    }
    assert len(codes) > 20
    assert {code for code in codes if f"`{code}`" not in page} == set()


def test_every_table_is_named() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert {kind for kind in READERS if f"[[{kind}]]" not in page} == set()


def test_the_examples_load(tmp_path: Path) -> None:
    examples = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    (rows,) = [text for text in examples if "register" not in tomllib.loads(text)]
    (tmp_path / "ours.toml").write_text(rows, encoding="utf-8")
    assert load_register([tmp_path, register_folder()]).problems == ()
