"""Sentences in the drafting style of resolutions, read as one paragraph of a resolution of a given organ."""

from __future__ import annotations

from datetime import date

from tracker.extraction.bodies import learn_short_forms
from tracker.extraction.extract import find_all, make_passage
from tracker.extraction.passage import Find, Passage
from tracker.extraction.sessions import Setting
from tracker.parsing.resolution import Paragraph, Part, Resolution
from tracker.values.due import format_due
from tracker.values.symbol import parse_symbol

ADOPTED = {"GA": (78, 2023), "SC": (2021, 2021), "HRC": (49, 2022), "ECOSOC": (2021, 2021)}
SYMBOLS = {
    "GA": "A/RES/78/900",
    "SC": "S/RES/2900 (2021)",
    "HRC": "A/HRC/RES/49/90",
    "ECOSOC": "E/RES/2021/90",
}


def setting(organ: str = "GA", text: str = "", session: int = 0) -> Setting:
    number, year = ADOPTED[organ]
    number = session or number
    year = 1945 + session if session and organ == "GA" else year
    return Setting(organ, number, learn_short_forms(text, organ), year, f"{year}-06-15")


def passage(text: str, organ: str = "GA", session: int = 0) -> Passage:
    return make_passage(text, setting(organ, text, session))


def finds(text: str, organ: str = "GA", session: int = 0) -> list[Find]:
    return find_all(passage(text, organ, session))


def summary(text: str, organ: str = "GA", session: int = 0) -> list[str]:
    """Give each mandate of a sentence as ``kind due``."""
    return [f"{find.kind} {format_due(find.due)}" for find in finds(text, organ, session)]


def resolution(*paragraphs: Paragraph, organ: str = "GA") -> Resolution:
    number, year = ADOPTED[organ]
    return Resolution(
        symbol=parse_symbol(SYMBOLS[organ]),
        organ=organ,
        session=f"{organ}{number}",
        title="A title",
        adopted=date(year, 6, 15),
        paragraphs=paragraphs,
    )


def operative(label: str, text: str, parent: str = "", part: Part = Part.OPERATIVE) -> Paragraph:
    return Paragraph(label, text, part, parent)
