"""What docs/templates.md says about templates is so."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.drafting.samples import sample_facts
from tracker.drafting.notice import notice_variables
from tracker.drafting.templating import Templates
from tracker.places import templates_folder

PAGE = Path(__file__).parents[2] / "docs" / "templates.md"
TEMPLATES = sorted(path.relative_to(templates_folder()) for path in templates_folder().rglob("*.j2"))


def section(title: str) -> str:
    return PAGE.read_text(encoding="utf-8").partition(f"## {title}")[2].partition("\n## ")[0]


def named(title: str) -> set[str]:
    cells = re.findall(r"^\| (`.*?) \|", section(title), re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}


def test_every_variable_of_a_notice_is_documented() -> None:
    assert named("What a notice may use") == set(notice_variables(sample_facts()))


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_templates_use_only_what_is_documented(path: Path) -> None:
    parsed = Environment(autoescape=True).parse((templates_folder() / path).read_text(encoding="utf-8"))
    used = {n.name for n in parsed.find_all(nodes.Name) if n.ctx == "load"}
    own = {n.name for n in parsed.find_all(nodes.Name) if n.ctx == "store"}
    known = named("What a notice may use" if path.parts[0] == "notices" else "What a report may use")
    given = {"request"} if path.name.startswith("request") else set()
    assert used - own - known - {"loop", "self"} == given


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_every_bundled_template_is_documented(path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    stem = f"{path.parent}/{path.name.partition('.')[0]}"
    assert stem in page or f"{path.parent}/…" in page


def test_the_example_extends_what_there_is(tmp_path: Path) -> None:
    example = re.search(r"```jinja\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "due_soon.txt.j2").write_text(example[1], encoding="utf-8")
    text = Templates(str(tmp_path)).render("notices/due_soon.txt.j2", **notice_variables(sample_facts()))
    assert text.rstrip().endswith("extension 1234")
    assert text.startswith("Due in 30 days")
