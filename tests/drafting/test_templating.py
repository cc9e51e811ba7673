"""Templates: the office's shadow and extend ours, and none can do more than write text."""

from pathlib import Path

import pytest

from tests.drafting.samples import HOSTILE
from tracker.drafting.templating import Templates, cleaned, wrapped
from tracker.errors import SettingsError


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    office, ours = tmp_path / "office", tmp_path / "ours"
    for folder in (office, ours):
        folder.mkdir()
    (ours / "page.txt.j2").write_text("{% block top %}ours{% endblock %}: {{ title }}", encoding="utf-8")
    (ours / "page.html.j2").write_text("<p>{{ title }}</p>", encoding="utf-8")
    return office, ours


def filled(folders: tuple[Path, Path], name: str = "page.txt.j2", **variables: object) -> str:
    return Templates(str(folders[0]), folders[1]).render(name, **variables)


def test_ours_where_the_office_has_none(folders: tuple[Path, Path]) -> None:
    assert filled(folders, title="A title") == "ours: A title"


def test_the_office_shadows_by_name(folders: tuple[Path, Path]) -> None:
    (folders[0] / "page.txt.j2").write_text("theirs: {{ title }}", encoding="utf-8")
    assert filled(folders, title="A title") == "theirs: A title"


def test_the_office_extends_ours(folders: tuple[Path, Path]) -> None:
    extending = '{% extends "default:page.txt.j2" %}{% block top %}{{ super() }} and theirs{% endblock %}'
    (folders[0] / "page.txt.j2").write_text(extending, encoding="utf-8")
    assert filled(folders, title="A title") == "ours and theirs: A title"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_values_are_text(folders: tuple[Path, Path], name: str) -> None:
    text = filled(folders, title=HOSTILE[name])
    assert text.startswith("ours: ")
    assert "\n" not in text
    page = filled(folders, "page.html.j2", title=HOSTILE[name])
    assert "<" not in page.removeprefix("<p>").removesuffix("</p>")


def test_braces_are_not_filled_in_again(folders: tuple[Path, Path]) -> None:
    assert "{{ 7 * 7 }}" in filled(folders, title=HOSTILE["template"])


FORBIDDEN = [
    ("{% include 'page.txt.j2' %}", "without end"),
    ("{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", "without end"),
    ("{{ title|day }}", "has no attribute 'day'"),
    ("{{ title + 1 }}", "fails"),
    ("{{ titel }}", "'titel' is undefined"),
    ("{{ title.__class__.__mro__ }}", "unsafe"),
    ("{{ ''.__class__.__subclasses__() }}", "unsafe"),
    ("{{ title.missing }}", "has no attribute"),
    ("{% include '../outside.txt' %}", "is in neither"),
    ("{% include '/etc/hostname' %}", "is in neither"),
    ("{% set x = entries.append(1) %}", "not callable|unsafe|has no attribute"),
    ("{% if %}", "cannot be used"),
    ("{{ 1 / 0 }}", "fails"),
    ("{{ title | nofilter }}", "No filter named"),
]


@pytest.mark.parametrize(("template", "sentence"), FORBIDDEN)
def test_what_a_template_must_not_do(folders: tuple[Path, Path], template: str, sentence: str) -> None:
    (folders[0] / "page.txt.j2").write_text(template, encoding="utf-8")
    (folders[0].parent / "outside.txt").write_text("secret", encoding="utf-8")
    with pytest.raises(SettingsError, match=sentence) as caught:
        filled(folders, title="A title", entries=[1])
    assert "\n" not in str(caught.value)


def test_a_folder_that_does_not_exist_is_named() -> None:
    with pytest.raises(SettingsError, match=r"/nowhere.*templates\.folder"):
        Templates("/nowhere")


def test_every_value_is_cleaned_wherever_it_stands() -> None:
    assert cleaned({"a": ("x\ny", ["z\x07"]), "n": 3}) == {"a": ("x y", ("z",)), "n": 3}


def test_lines_are_wrapped_with_a_hanging_indent() -> None:
    assert wrapped("one two three", 9, "  ", "    ") == "  one two\n    three"
