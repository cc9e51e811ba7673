"""``tracker outline``: the skeleton of a report, to be opened in Word."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.call import Call, examples, pass_call
from tracker.cli.options import session_code
from tracker.errors import MisuseError

_FORMATS = {".md": "md", ".markdown": "md", ".docx": "docx"}


@click.command(
    epilog=examples(
        "tracker outline GA81 --item cooperation-report      Markdown on the terminal",
        "tracker outline GA81 --item 'Cooperation between the United Nations and regional and other"
        " organizations' --format docx -o skeleton.docx",
        "tracker --as-of 2020-06-01 outline GA75 --item cooperation-report -o ga75.md",
    )
)
@click.argument("session")
@click.option("--item", required=True, metavar="TITLE", help="The agenda item's title, or words of it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "docx"]),
    default=None,
    help="Default: by the name of FILE.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=None, metavar="FILE",
    help="Where to write; default: Markdown on the terminal.",
)  # fmt: skip
@click.option("--overwrite", is_flag=True, help="Write over the file even if somebody has worked on it.")
@pass_call
def outline(
    call: Call, *, session: str, item: str, form: str | None, output: Path | None, overwrite: bool
) -> None:
    """Write the skeleton of the report due under an agenda item at SESSION (GA81).

    Masthead, title, summary, introduction with the legal basis, one section an organization, observations
    and recommendations. Every heading is followed by the paragraph that asks for it; notes at the end list
    requests that no heading covers, the dates with their arithmetic, and what should be checked. A file that
    somebody has worked on is not written over.
    """
    from tracker.service.outlining import outline as draw_up
    from tracker.service.outlining import print_outline, write_outline
    from tracker.views.writing import count

    form = form or (_FORMATS.get(output.suffix.lower()) if output else "md")
    if form is None:
        raise MisuseError("Say --format md or docx, or give the file a name that ends in .md or .docx.")
    if form == "docx" and output is None:
        raise MisuseError("A Word file cannot go to the terminal: name it with -o FILE.")
    with call.workspace() as workspace:
        plan = draw_up(workspace, session_code(session), item)
        if output is None:
            click.echo(print_outline(workspace, plan, form).decode(), nl=False)
            return
        write_outline(workspace, plan, form, output, overwrite=overwrite)
    without = sum(not section.bases for section in plan.sections)
    covers = "no heading covers"
    click.echo(
        f"{output}: {count(len(plan.sections), 'heading')}, {without} without a request on record; "
        f"{count(len(plan.uncovered), f'request that {covers}', f'requests that {covers}')}."
    )
