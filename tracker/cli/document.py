"""``tracker document``: the documents that were issued, and what they discharge."""

from __future__ import annotations

import click

from tracker.cli.call import examples
from tracker.cli.lazy import Entry, LazyGroup

COMMANDS = {
    "add": Entry("tracker.cli.document_commands:add", "Record one issued document and what it discharges."),
    "import": Entry("tracker.cli.document_commands:import_list", "Record a list of them from a CSV file."),
    "list": Entry("tracker.cli.document_commands:list_documents", "List those on record."),
}


@click.group(
    cls=LazyGroup,
    entries=COMMANDS,
    epilog=examples(
        "tracker document add A/79/302-S/2024/600 --date 2024-08-08 --discharges cooperation-report@GA79",
        "tracker document import reports.csv",
    ),
)
def document() -> None:
    """Record the documents that were issued, and what they discharge."""
