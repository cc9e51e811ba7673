"""Every command has an example in its help and a place in the documentation."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tracker.cli.lazy import LazyGroup
from tracker.cli.main import COMMANDS, root

DOCS = Path(__file__).parent.parent / "docs"


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    with click.Context(group, info_name=path) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            if isinstance(command, click.Group):
                yield from commands(command, f"{path} {name}")
            else:
                yield f"{path} {name}", command


@pytest.fixture(scope="module", params=sorted(COMMANDS))
def family(request: pytest.FixtureRequest) -> list[tuple[str, click.Command]]:
    group = LazyGroup("tracker", entries={request.param: COMMANDS[request.param]})
    return list(commands(group, "tracker"))


def test_every_command_has_an_example_of_itself(family: list[tuple[str, click.Command]]) -> None:
    for path, command in family:
        with click.Context(command, info_name=path) as context:
            text = command.get_help(context)
        _, mark, after = text.partition("Examples:")
        assert mark, path
        lines = [line.strip() for line in after.strip().splitlines()]
        assert lines
        words = path.split()
        for line in lines:
            assert line.startswith("tracker "), line
            assert set(words) <= set(line.split()), f"{line} is no example of {path}"


def test_every_option_says_what_it_does(family: list[tuple[str, click.Command]]) -> None:
    for path, command in family:
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, f"{path} {option.name}"


def test_every_command_is_documented(family: list[tuple[str, click.Command]]) -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    for path, _ in family:
        assert f"`{path}" in page


def test_every_global_option_is_documented() -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    for option in root.params:
        if isinstance(option, click.Option) and option.name != "version":
            assert option.opts[0] in page


def test_the_picture_of_the_table_can_be_drawn_anew() -> None:
    """``python docs/make_pictures.py`` writes it; what it shows comes from the bundled register."""
    drawn = runpy.run_path(str(DOCS / "make_pictures.py"))["draw_status"]()
    assert drawn.startswith("<svg")
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "").replace(
        "https://www.textualize.io", ""
    )
    assert "cooperation" in drawn


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?://)([^)#]+)[^)]*\)", text):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
