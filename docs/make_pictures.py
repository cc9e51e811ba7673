"""Draw the pictures of the documentation from the bundled register: ``python docs/make_pictures.py``.

What they show is what ``tracker --as-of 2026-08-10 status`` prints on a fresh install.
"""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from tracker.dating.standing import Question
from tracker.service.opening import open_workspace
from tracker.service.status import overview
from tracker.settings import Settings
from tracker.views.standings import overview_table

AS_OF = date(2026, 8, 10)
COLUMNS = 120
ROWS = 9
TARGET = Path(__file__).parent / "status.svg"


def draw_status() -> str:
    """Draw the morning table of a fresh install.

    Returns:
        The picture as SVG.
    """
    with TemporaryDirectory() as folder:
        now = datetime(2026, 11, 22, 8, tzinfo=UTC)
        url = f"sqlite:///{folder}/tracker.sqlite"
        workspace = open_workspace(Settings(), url, as_of=AS_OF, now=now, actor="docs")
        found = overview(workspace, Question(limit=ROWS))
        workspace.store.close()
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), highlight=False, color_system="truecolor"
    )
    console.print("$ tracker --as-of 2026-08-10 status", style="bold")
    console.print(overview_table(found, COLUMNS))
    # The picture stands alone: no font is fetched from elsewhere, the reader's own monospace serves.
    return re.sub(r"@font-face\s*{[^}]*}\s*", "", console.export_svg(title="tracker", unique_id="status"))


if __name__ == "__main__":
    TARGET.write_text(draw_status(), encoding="utf-8")
