import csv
import io
import json
from datetime import date

from rich.console import Console

from tracker.dating.agenda import AgendaEntry, Basis
from tracker.views.agenda import agenda_csv, agenda_json, agenda_table

FIRST = Basis("79/9#30", "A/RES/79/9", "30", date(2024, 11, 18), "", "unreviewed")
SECOND = Basis("79/10#9", "A/RES/79/10", "9", date(2024, 11, 18), "", "confirmed")
ENTRIES = (
    AgendaEntry("Cooperation", "", (SECOND,)),
    AgendaEntry("Cooperation", "Cooperation with an organization", (FIRST, SECOND)),
    AgendaEntry("Oceans", "", (FIRST,), inferred=True),
    AgendaEntry("", "", (SECOND,)),
)


def rendered(entries: tuple[AgendaEntry, ...], width: int = 80) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False)
    console.print(agenda_table(entries, "GA81", date(2026, 11, 22)))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_sub_items_stand_under_their_item_with_their_basis() -> None:
    page = rendered(ENTRIES)
    assert (
        "Cooperation resolution 79/10, para. 9 · Cooperation with an organization resolution 79/9, para. 30"
        in page
    )
    assert "Oceans (the resolution's own item)" in page
    assert "(the decision names no title)" in page
    assert page.endswith("3 items, 1 sub-item.")


def test_an_empty_agenda_says_so() -> None:
    assert "No decision on record puts anything on it." in rendered(())


def test_json_is_a_list_of_item_sub_item_basis() -> None:
    records = json.loads(agenda_json(ENTRIES))
    assert records[1] == {
        "item": "Cooperation",
        "sub_item": "Cooperation with an organization",
        "basis": ["resolution 79/9, para. 30", "resolution 79/10, para. 9"],
        "mandates": ["79/9#30", "79/10#9"],
        "inferred": False,
    }


def test_csv_has_one_row_an_entry() -> None:
    rows = list(csv.DictReader(io.StringIO(agenda_csv(ENTRIES))))
    assert len(rows) == len(ENTRIES)
    assert rows[1]["basis"] == "resolution 79/9, para. 30; resolution 79/10, para. 9"


def test_an_unnumbered_decision_is_cited_without_paragraph() -> None:
    assert str(Basis("decision 79/581#op", "decision 79/581", "op", None, "", "")) == "decision 79/581"
