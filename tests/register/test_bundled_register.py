"""The register that comes with the tracker: every row is taken over, and it says what is known to be so."""

import itertools
from datetime import date

import pytest

from tracker.dating.ask import Ask
from tracker.places import register_folder
from tracker.register import OrganizationNames, Register, load_register
from tracker.register.adoptions import adoptions_in, load_adoptions
from tracker.values.derivation import Certainty
from tracker.values.session import SessionCalendar, opening_by_rule_1

ITEM = "Cooperation between the United Nations and regional and other organizations"


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register([register_folder()])


def test_every_row_is_taken_over(register: Register) -> None:
    assert register.problems == ()
    assert load_adoptions([register_folder()]).problems == ()


def test_loading_twice_gives_the_same(register: Register) -> None:
    assert load_register([register_folder()]) == register


def test_every_fact_names_its_source(register: Register) -> None:
    facts = (
        *register.sessions, *register.considerations, *register.resolutions, *register.organizations,
        *register.agenda_items, *register.documents, *register.deliverables, *register.standing_requests,
        *load_adoptions([register_folder()]).adoptions,
    )  # fmt: skip
    assert [fact for fact in facts if not fact.source] == []


def test_no_fact_from_memory_is_called_known(register: Register) -> None:
    facts = (*register.sessions, *register.considerations, *register.resolutions, *register.documents)
    assert [f for f in facts if f.source.startswith("from memory") and f.certainty is Certainty.KNOWN] == []


def test_fourteen_paragraphs_ask_for_one_report_at_the_81st_session(register: Register) -> None:
    (rule,) = register.groups
    asking = {
        f"{resolution.symbol}#{mandate.paragraph}"
        for resolution in register.resolutions
        for mandate in resolution.mandates
        if mandate.kind == "report"
        and "GA81" in mandate.due
        and rule.takes(
            Ask(
                "x#1", mandate.kind, mandate.due, "GA", addressee=mandate.addressee,
                recipient=mandate.recipient, item=mandate.item, agenda=(resolution.agenda_title,),
            )
        )
    }  # fmt: skip
    assert asking == {
        f"A/RES/79/{paragraph}"
        for paragraph in (
            "9#29", "10#8", "11#4", "12#8", "13#6", "135#18", "136#24", "284#41", "290#35", "326#4", "329#34",
            "330#46", "331#56", "332#4",
        )
    }  # fmt: skip


def test_mandates_of_one_paragraph_are_numbered_in_order(register: Register) -> None:
    (resolution,) = [entry for entry in register.resolutions if entry.symbol == "A/RES/79/284"]
    assert [(m.paragraph, m.ordinal, m.kind) for m in resolution.mandates] == [
        ("41", 1, "agenda"),
        ("41", 2, "report"),
    ]


@pytest.mark.parametrize(
    ("code", "opens", "closes"),
    [
        ("GA71", date(2016, 9, 13), date(2017, 9, 11)),
        ("GA77", date(2022, 9, 13), date(2023, 9, 5)),
        ("GA78", date(2023, 9, 5), date(2024, 9, 10)),
        ("GA80", date(2025, 9, 9), date(2026, 9, 8)),
        ("GA81", date(2026, 9, 8), date(2027, 9, 7)),
        ("GA-S30", date(2016, 4, 19), date(2016, 4, 21)),
        ("GA-ES11", date(2022, 2, 28), None),
        ("HRC43", date(2020, 2, 24), date(2020, 6, 23)),
        ("HRC57", date(2024, 9, 9), date(2024, 10, 11)),
    ],
)
def test_sessions_on_record(register: Register, code: str, opens: date, closes: date | None) -> None:
    window = SessionCalendar(register.sessions).window(code)
    assert (window.opens, window.closes) == (opens, closes)


def test_rule_1_agrees_with_every_row_since_the_58th_session(register: Register) -> None:
    rows = {row.code: row for row in register.sessions if row.code.startswith("GA") and not row.part}
    for number in range(58, 82):
        assert rows[f"GA{number}"].opens == opening_by_rule_1(number)[0]


def test_no_session_of_the_assembly_overlaps_the_next(register: Register) -> None:
    rows = [
        row for row in register.sessions if row.code[2:].isdigit() and row.code[:2] == "GA" and not row.part
    ]
    ordered = sorted(rows, key=lambda row: int(row.code[2:]))
    for before, after in itertools.pairwise(ordered):
        assert before.closes
        assert before.closes <= after.opens


def test_the_closing_has_a_source_of_its_own(register: Register) -> None:
    steps = SessionCalendar(register.sessions).window("GA74").steps
    assert steps[-1].source == "decision 74/563 (A/74/L.79)"
    assert steps[-1].result == date(2020, 9, 15)


@pytest.mark.parametrize(
    ("session", "opens", "certainty"),
    [
        ("GA77", date(2022, 11, 21), Certainty.KNOWN),
        ("GA79", date(2024, 11, 18), Certainty.KNOWN),
        ("GA81", date(2026, 11, 11), Certainty.INFERRED),
    ],
)
def test_when_the_cooperation_item_is_taken_up(
    register: Register, session: str, opens: date, certainty: Certainty
) -> None:
    window = SessionCalendar(register.sessions, register.considerations).consideration(session, item=ITEM)
    assert window
    assert (window.opens, window.certainty) == (opens, certainty)


@pytest.mark.parametrize("committee", ["plenary", "First", "Second", "Third", "Fourth", "Fifth", "Sixth"])
def test_every_committee_has_a_window(register: Register, committee: str) -> None:
    window = SessionCalendar(register.sessions, register.considerations).consideration("GA81", committee)
    assert window
    assert date(2026, 9, 8) < window.opens < date(2026, 12, 31)


def test_holidays_cover_each_year_and_fall_on_working_weekdays(register: Register) -> None:
    days = register.holidays["New York"]
    assert {day.year for day in days if day.month > 1} == set(range(2020, 2029))
    assert [day for day in days if day.weekday() > 4] == []


SPELLINGS = [
    ("Organization of the Islamic Conference", "Organization of Islamic Cooperation"),
    ("the Shanghai Cooperation Organisation", "Shanghai Cooperation Organization"),
    ("SCO", "Shanghai Cooperation Organization"),
    ("Community of Portuguese Speaking Countries", "Community of Portuguese-speaking Countries"),
    ("PIF Pacific Islands Forum", "Pacific Islands Forum"),
    ("International Criminal Police Organization (INTERPOL)", "International Criminal Police Organization"),
    ("Interpol", "International Criminal Police Organization"),
    ("Organization for the Prohibition of Chemical Weapons",
     "Organisation for the Prohibition of Chemical Weapons"),
    ("Association of South-East Asian Nations", "Association of Southeast Asian Nations"),
    ("Latin American Economic System", "Latin American and Caribbean Economic System"),
    ("ORGANIZATION FOR DEMOCRACY AND ECONOMIC DEVELOPMENT - GUAM",
     "Organization for Democracy and Economic Development – GUAM"),
    ("International Organization of la Francophonie", "International Organization of la Francophonie"),
]  # fmt: skip


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS)
def test_spellings_resolve(register: Register, spelling: str, name: str) -> None:
    found = OrganizationNames(register.organizations).resolve(spelling)
    assert found
    assert found.name == name


def test_a_name_not_on_record_is_not_guessed_but_suggested(register: Register) -> None:
    names = OrganizationNames(register.organizations)
    assert names.resolve("Shanghai Cooperation Organizations") is None
    assert names.suggest("Shanghai Cooperation Organizations") == "Shanghai Cooperation Organization"
    assert names.suggest("Zzyzx") == ""


def test_names_in_a_text_the_longest_counts(register: Register) -> None:
    text = "The Commonwealth of Independent States and the SCO met; the Commonwealth Secretariat did not."
    found = OrganizationNames(register.organizations).mentioned(text)
    assert [entry.abbreviation or entry.name for entry in found] == ["CIS", "SCO", "Commonwealth Secretariat"]


@pytest.mark.parametrize(
    ("session", "letters"), [("GA73", 26), ("GA75", 26), ("GA77", 26), ("GA79", 26), ("GA80", 2)]
)
def test_sub_items_by_session(register: Register, session: str, letters: int) -> None:
    (entry,) = [item for item in register.agenda_items if item.session == session and item.title == ITEM]
    assert len(entry.sub_items) == letters
    assert len(dict(entry.sub_items)) == letters


def test_reports_issued_discharge_their_session(register: Register) -> None:
    found = {(entry.document, entry.occurrence) for entry in register.discharges}
    assert ("A/75/345-S/2020/898", "GA75") in found
    assert ("A/79/302-S/2024/600", "GA79") in found


def test_days_of_adoption_agree_with_the_cooperation_resolutions(register: Register) -> None:
    known = {entry.symbol.key: entry.adopted for entry in load_adoptions([register_folder()]).adoptions}
    for entry in adoptions_in(register):
        assert known.get(entry.symbol.key, entry.adopted) == entry.adopted
