from datetime import date

import pytest

from tests.parsing.texts import body, only
from tracker.parsing.masthead import read_masthead
from tracker.parsing.resolution import AgendaReference


@pytest.mark.parametrize(
    ("bracket", "committee", "report", "drafts"),
    [
        (
            "[without reference to a Main Committee (A/75/L.78 and A/75/L.78/Add.1)]",
            "plenary",
            "",
            ["A/75/L.78", "A/75/L.78/Add.1"],
        ),
        (
            "[without reference to a Main Committee (A/75/L.78 and Add.1)]",
            "plenary",
            "",
            ["A/75/L.78", "A/75/L.78/Add.1"],
        ),
        (
            "[without reference to a Main Committee (A/79/L.9/Rev.1 and Add.1)]",
            "plenary",
            "",
            ["A/79/L.9/Rev.1", "A/79/L.9/Rev.1/Add.1"],
        ),
        (
            "[without reference to a Main Committee (A/74/L.92, Add.1 and Corr.1)]",
            "plenary",
            "",
            ["A/74/L.92", "A/74/L.92/Add.1", "A/74/L.92/Corr.1"],
        ),
        ("[on the report of the Third Committee (A/79/458)]", "Third", "A/79/458", []),
        ("[on the report of the Fifth Committee (A/77/654, para. 6)]", "Fifth", "A/77/654", []),
        (
            "[on the report of the Special Political Committee (Fourth Committee) (A/79/431, para. 33)]",
            "Fourth",
            "A/79/431",
            [],
        ),
        (
            "[on the recommendation of the Commission on Narcotic Drugs (E/2013/28)]",
            "Commission on Narcotic Drugs",
            "E/2013/28",
            [],
        ),
        ("[on a proposal considered in plenary meeting (E/2022/L.18)]", "plenary", "", ["E/2022/L.18"]),
        ("[on the report of the Second Committee ()]", "Second", "", []),
    ],
)
def test_committee_and_drafts(bracket: str, committee: str, report: str, drafts: list[str]) -> None:
    head = read_masthead([bracket], "GA")
    assert (head.committee, head.committee_report, [str(d) for d in head.drafts]) == (
        committee,
        report,
        drafts,
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Agenda item 58", "Question of lighthouses"], [("58", "", "Question of lighthouses", "")]),
        (
            ["Agenda item 130 (t)", "Cooperation: with keepers: old"],
            [("130", "t", "Cooperation", "with keepers: old")],
        ),
        (["Agenda item 71 (b) and (c)", "Rights: of keepers"], [("71", "b, c", "Rights", "of keepers")]),
        (
            ["Agenda items 13 and 117", "Follow-up: seas"],
            [("13", "", "Follow-up: seas", ""), ("117", "", "Follow-up: seas", "")],
        ),
        (["Agenda items 18 (h) and 20"], [("18", "h", "", ""), ("20", "", "", "")]),
        (["Item 111 of the provisional agenda*", "Seas"], [("111", "", "Seas", "")]),
        (
            ["Agenda item 3", "Rights", "Resolution adopted by the Human Rights Council on 1 July 2016"],
            [("3", "", "Rights", "")],
        ),
        (["Fiftieth session"], []),
    ],
)
def test_agenda_items(lines: list[str], expected: list[tuple[str, str, str, str]]) -> None:
    assert read_masthead(lines, "GA").agenda == tuple(AgendaReference(*each) for each in expected)


@pytest.mark.parametrize(
    ("lines", "session"),
    [
        (["Seventy-ninth session"], "79"),
        (["Thirty-fifth special session"], "S-35"),
        (["Eleventh emergency special session"], "ES-11"),
        (["2022 session"], "2022"),
        (["Sixtieth year"], ""),
    ],
)
def test_sessions(lines: list[str], session: str) -> None:
    assert read_masthead(lines, "GA").session == session


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Distr.: General", "29 April 2021"], date(2021, 4, 29)),
        (["General Assembly Distr.: General 12 December 2024"], date(2024, 12, 12)),
        (["Distr.", "GENERAL", "A/RES/50/141", "30 January 1996"], date(1996, 1, 30)),
        (["Fifty-second session", "27 February–4 April 2023"], None),
        (["Distr.: General", "27 February–4 April 2023"], None),
        (["Resolution adopted by the General Assembly on 28 April 2021"], None),
    ],
)
def test_the_date_of_distribution(lines: list[str], day: date | None) -> None:
    assert read_masthead(lines, "GA").distributed == day


@pytest.mark.parametrize(
    ("above", "closing", "day", "meeting"),
    [
        ("Resolution adopted by the General Assembly on 28 April 2021", "", date(2021, 4, 28), ""),
        ("", "62nd plenary meeting\n\n28 April 2021", date(2021, 4, 28), "62nd plenary meeting"),
        ("", "57th meeting 4 April 2023\n\n[Adopted without a vote.]", date(2023, 4, 4), "57th meeting"),
        (
            "",
            "56th (resumed) plenary meeting\n\n30 December 2022",
            date(2022, 12, 30),
            "56th (resumed) plenary meeting",
        ),
        ("", "34th plenary meeting\n\n24 July, 1990", date(1990, 7, 24), "34th plenary meeting"),
        ("", "", None, ""),
        ("Distr.: General\n\n9 May 2022", "", None, ""),
    ],
)
def test_the_date_of_adoption_is_never_the_masthead_date(
    above: str, closing: str, day: date | None, meeting: str
) -> None:
    resolution = only(f"{above}\n\n{body('1. Decides to wait.')}\n\n{closing}")
    assert (resolution.adopted, resolution.meeting) == (day, meeting)
