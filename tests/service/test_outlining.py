"""Outlining: the consolidated report of the register, plain reports under any other item, refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import docx
import pytest

from tests.service.office import Office, at
from tracker.drafting.report import Basis
from tracker.drafting.skeleton import build_tree
from tracker.drafting.templating import Templates
from tracker.errors import MisuseError, NotOnRecordError, RefusedError
from tracker.service.agenda import agenda
from tracker.service.opening import open_workspace
from tracker.service.outlining import outline, print_outline, write_outline
from tracker.service.outlining_agenda import one_a_paragraph
from tracker.service.outlining_sections import IN_THE_PREVIOUS
from tracker.service.workspace import Workspace
from tracker.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tracker.store.engine import Store

    OnDay = Callable[[date], Workspace]

ITEM = "Cooperation between the United Nations and regional and other organizations"

# The headings of A/75/345-S/2020/898, part II in their order, then the two organizations of part III.
SECTIONS_OF_2020 = """\
African Union
Asian-African Legal Consultative Organization
Association of Southeast Asian Nations
Black Sea Economic Cooperation Organization
Caribbean Community
Central European Initiative
Collective Security Treaty Organization
Commonwealth of Independent States
Community of Portuguese-speaking Countries
Council of Europe
Economic Community of Central African States
Economic Cooperation Organization
International Criminal Police Organization
International Fund for Saving the Aral Sea
International Organization for Migration
International Organization of la Francophonie
Latin American and Caribbean Economic System
League of Arab States
Organization for Democracy and Economic Development – GUAM
Organization for Security and Cooperation in Europe
Organization of American States
Organization of Islamic Cooperation
Pacific Islands Forum
Shanghai Cooperation Organization""".splitlines()

APART_OF_2020 = [
    "Organisation for the Prohibition of Chemical Weapons",
    "Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization",
]


@pytest.fixture(scope="module")
def register_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database that holds the register as it comes."""
    url = f"sqlite:///{tmp_path_factory.mktemp('register') / 'tracker.sqlite'}"
    day = date(2026, 11, 22)
    open_workspace(Settings(), url, day, at(day), "tester").store.close()
    return url


@pytest.fixture
def on_day(register_url: str) -> Iterator[OnDay]:
    opened: list[Workspace] = []

    def workspace(day: date) -> Workspace:
        opened.append(open_workspace(Settings(), register_url, day, at(date(2026, 11, 22)), "tester"))
        return opened[-1]

    yield workspace
    for one in opened:
        one.store.close()


def test_the_report_of_2020_has_the_same_parts_organizations_and_order(on_day: OnDay) -> None:
    plan = outline(on_day(date(2020, 6, 1)), "GA75", ITEM)
    assert [section.heading for section in plan.parts[0].sections] == SECTIONS_OF_2020
    assert [section.heading for section in plan.parts[1].sections] == APART_OF_2020
    assert plan.parts[0].heading == ITEM
    assert plan.parts[1].together
    assert plan.parts[1].heading.startswith(
        "Cooperation between the United Nations and the Organisation for the Prohibition of Chemical Weapons; "
        "and Cooperation between the United Nations and the Preparatory Commission"
    )
    assert len(plan.parts) == 2


def test_the_report_of_2020_rests_on_what_its_introduction_names(on_day: OnDay) -> None:
    plan = outline(on_day(date(2020, 6, 1)), "GA75", ITEM)
    assert {basis.symbol for basis in plan.legal_basis} == {
        "A/RES/58/316",
        "S/RES/1809 (2008)",
        "S/PRST/2013/12",
    }
    assert plan.previous is not None
    assert "-".join(plan.previous.symbols) == "A/73/328-S/2018/592"
    assert plan.previous.dated == date(2018, 8, 17)
    assert {basis.session for basis in plan.requests} == {"GA73"}
    assert plan.symbols == ()
    assert plan.councils_year == 75


def test_what_came_later_is_not_there_yet(on_day: OnDay) -> None:
    early = outline(on_day(date(2020, 6, 1)), "GA75", ITEM)
    late = outline(on_day(date(2026, 11, 22)), "GA75", ITEM)
    assert (early.symbols, late.symbols) == ((), ("A/75/345", "S/2020/898"))
    assert all(basis.adopted is None or basis.adopted <= date(2020, 6, 1) for basis in early.requests)


def test_the_current_report_names_every_request_on_record(on_day: OnDay) -> None:
    plan = outline(on_day(date(2026, 6, 1)), "GA81", ITEM)
    asked = {section.heading: [basis.identity for basis in section.bases] for section in plan.sections}
    assert asked["Organization of Islamic Cooperation"] == ["79/9#29"]
    assert asked["Collective Security Treaty Organization"] == ["79/10#8"]
    assert asked["Organization of American States"] == []
    assert any("GA81 are not on record" in doubt for doubt in plan.doubts)
    headings = [section.heading for section in plan.parts[0].sections]
    assert headings == sorted(headings, key=str.casefold)


def test_what_is_put_on_the_agenda_has_a_heading_even_if_nobody_asked(on_day: OnDay) -> None:
    plan = outline(on_day(date(2026, 11, 22)), "GA81", ITEM)
    sections = {section.heading: section for section in plan.sections}
    gulf = sections["Gulf Cooperation Council"]
    assert ([basis.identity for basis in gulf.inclusions], gulf.bases) == (["79/295#9"], ())
    assert sections["Organization of American States"].remark == IN_THE_PREVIOUS
    assert sections["Organization of Islamic Cooperation"].remark == gulf.remark == ""
    notes = print_outline(on_day(date(2026, 11, 22)), plan, "md").decode()
    assert "Gulf Cooperation Council: included in the agenda by paragraph 9" in notes
    assert "Organization of American States: section in the previous report" in notes


def test_every_inclusion_decided_has_its_heading(on_day: OnDay) -> None:
    workspace = on_day(date(2026, 11, 22))
    plan = outline(workspace, "GA81", ITEM)
    put = {basis.identity for section in plan.sections for basis in section.inclusions}
    decided = {
        basis.mandate for entry in agenda(workspace, "GA81") if entry.item == ITEM for basis in entry.basis
    }
    assert len(decided) == 15
    assert put == decided


def test_what_the_report_must_contain_is_called_so(on_day: OnDay) -> None:
    plan = outline(on_day(date(2026, 11, 22)), "GA81", ITEM)
    section = next(
        one for one in plan.sections if one.heading == "Community of Portuguese-speaking Countries"
    )
    (basis,) = section.bases
    assert (basis.identity, basis.kind) == ("79/265#17", "report-content")
    text = print_outline(on_day(date(2026, 11, 22)), plan, "md").decode()
    assert "What the report must contain: paragraph 17 of General Assembly resolution 79/265" in text


def test_a_paragraph_with_several_mandates_stands_once_with_its_words() -> None:
    blank = Basis("79/265#17", "A/RES/79/265", "17", kind="report-content")
    other = Basis("79/265#18", "A/RES/79/265", "18", quote="Decides")
    read = replace(blank, identity="79/265#17.2", quote="Requests the words", kind="report")
    assert one_a_paragraph((blank, other, read)) == (replace(blank, quote="Requests the words"), other)


STAGES = [
    ("2026-07-14", "Item [number and letters] of the preliminary list*", "* A/81/50."),
    ("2026-07-15", "Item [number and letters] of the provisional agenda*", "* A/81/150."),
    ("2026-09-10", "Item [number and letters] of the provisional agenda*", "* A/81/150."),
    ("2026-09-11", "Agenda item [number and letters]", ""),
    ("2026-11-22", "Agenda item [number and letters]", ""),
]


@pytest.mark.parametrize(("day", "line", "footnote"), STAGES)
def test_the_masthead_names_the_agenda_of_the_day(on_day: OnDay, day: str, line: str, footnote: str) -> None:
    plan = outline(on_day(date.fromisoformat(day)), "GA81", ITEM)
    masthead = build_tree(plan, Templates()).masthead
    assert (masthead.item, masthead.footnote) == (line, footnote)


def test_a_source_of_later_days_is_neither_used_nor_cited(on_day: OnDay) -> None:
    plan = outline(on_day(date(2022, 6, 1)), "GA77", ITEM)
    assert (plan.agenda.number, plan.agenda.letters) == ("", ())
    assert not any("77/330" in doubt for doubt in plan.doubts)
    late = outline(on_day(date(2026, 11, 22)), "GA77", ITEM)
    assert (late.agenda.number, len(late.agenda.letters)) == ("127", 26)
    assert any("77/330" in doubt for doubt in late.doubts)


def test_the_previous_report_is_that_of_the_day_without_later_sources(on_day: OnDay) -> None:
    early = outline(on_day(date(2024, 9, 1)), "GA79", ITEM)
    assert early.previous is not None
    assert early.previous.symbols[0] == "A/77/277"
    assert any("A/79/302" in doubt for doubt in early.doubts)
    assert not any("A/RES/79/14" in doubt for doubt in early.doubts)


def test_what_has_no_organization_on_record_is_listed_as_uncovered(office: Office) -> None:
    about = "Cooperation between the United Nations and the League of Made-up States"
    office.ask("cooperation-report", item=ITEM, sub_item=about, quote="Requests a report on the League")
    office.ask(
        kind="agenda", item=ITEM, sub_item="Cooperation between the United Nations and the Guild of None"
    )
    office.ask(kind="agenda", item=ITEM)
    plan = outline(office.on(DAY), "GA81", ITEM)
    assert [basis.identity for basis in plan.uncovered] == ["79/1#8", "79/2#8"]
    notes = print_outline(office.on(DAY), plan, "md").decode().partition("no heading covers")[2]
    assert "League of Made-up States. Paragraph 8 of General Assembly resolution 79/1" in notes
    assert "Guild of None. Included in the agenda of the eighty-first session by paragraph 8" in notes


NAMES = [ITEM, ITEM.upper(), "cooperation-report"]


@pytest.mark.parametrize("name", NAMES)
def test_the_item_may_be_named_as_people_do(on_day: OnDay, name: str) -> None:
    assert outline(on_day(date(2026, 6, 1)), "GA81", name).key == "cooperation-report"


def test_a_session_without_a_request_names_those_with_one(on_day: OnDay) -> None:
    with pytest.raises(
        NotOnRecordError, match=r"at GA90 is on record as of 2026-06-01; on record are .*GA81"
    ):
        outline(on_day(date(2026, 6, 1)), "GA90", ITEM)


def test_the_document_is_printed(on_day: OnDay) -> None:
    workspace: Workspace = on_day(date(2026, 6, 1))
    plan = outline(workspace, "GA81", ITEM)
    text = print_outline(workspace, plan, "md").decode()
    assert "### Organization of Islamic Cooperation" in text
    assert "79/9\\#29" in text
    assert print_outline(workspace, plan, "docx").startswith(b"PK")


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    return Office(store, tmp_path / "notices")


DAY = date(2026, 6, 1)
SEAS = {"item": "72", "sub_item": "", "title": "Oceans and the law of the sea", "sub_title": ""}


def test_any_other_item_gives_a_plain_report(office: Office) -> None:
    office.ask(title="State of the oceans", agenda=(SEAS,), item="")
    office.ask(title="Fisheries", agenda=(SEAS,), item="")
    office.ask(title="Elsewhere", item="Quiet skies")
    office.ask(title="Agenda of the oceans", kind="agenda", agenda=(SEAS,), item="")
    plan = outline(office.on(DAY), "GA81", "Oceans and the law of the sea")
    assert (plan.kind, plan.title) == ("plain", "Oceans and the law of the sea")
    assert [part.heading for part in plan.parts] == ["State of the oceans", "Fisheries"]
    assert [basis.identity for basis in plan.requests] == ["79/1#8", "79/2#8"]
    assert plan.requests[0].quote == "Requests a report"
    text = print_outline(office.on(DAY), plan, "md").decode()
    assert "General Assembly resolutions 79/1 and 79/2" in text


def test_words_that_name_one_item_are_enough(office: Office) -> None:
    office.ask(title="State of the oceans", item="Oceans and the law of the sea")
    office.ask(title="Elsewhere", item="Quiet skies")
    assert outline(office.on(DAY), "GA81", "law of the sea").title == "State of the oceans"


def test_words_that_several_items_share_decide_nothing(office: Office) -> None:
    for item in ("Oceans and the law of the sea", "The rule of law"):
        office.ask(item=item)
    with pytest.raises(NotOnRecordError, match=r"may mean several at GA81.*“Oceans.*“The rule of law”"):
        outline(office.on(DAY), "GA81", "law")


def test_an_item_that_is_not_on_record_names_near_ones(office: Office) -> None:
    office.ask(title="State of the oceans", item="Oceans and the law of the sea")
    with pytest.raises(NotOnRecordError, match="near are: “Oceans and the law of the sea”"):
        outline(office.on(DAY), "GA81", "Ocean and law of the seas")
    with pytest.raises(NotOnRecordError, match="no item is near"):
        outline(office.on(DAY), "GA81", "zzz")
    with pytest.raises(NotOnRecordError, match="where 0 reports are due"):
        outline(office.on(DAY), "GA60", "Oceans and the law of the sea")


def test_no_item_is_misuse(office: Office) -> None:
    with pytest.raises(MisuseError, match="--item"):
        outline(office.on(DAY), "GA81", " ")


@pytest.mark.parametrize("form", ["md", "docx"])
def test_what_somebody_has_worked_on_is_not_written_over(office: Office, tmp_path: Path, form: str) -> None:
    office.ask(title="State of the oceans", item="Oceans")
    workspace = office.on(DAY)
    plan = outline(workspace, "GA81", "Oceans")
    path = tmp_path / f"skeleton.{form}"
    for _ in range(2):
        write_outline(workspace, plan, form, path, overwrite=False)
    if form == "md":
        path.write_text(path.read_text(encoding="utf-8").replace("State", "The state"), encoding="utf-8")
    else:
        document = docx.Document(str(path))
        document.core_properties.modified = datetime(2026, 6, 2, 9)  # noqa: DTZ001 - python-docx takes UTC so
        document.save(str(path))
    worked_on = path.read_bytes()
    with pytest.raises(RefusedError, match="has been worked on"):
        write_outline(workspace, plan, form, path, overwrite=False)
    assert path.read_bytes() == worked_on
    write_outline(workspace, plan, form, path, overwrite=True)
    assert path.read_bytes() != worked_on


def test_a_file_of_somebody_else_is_not_written_over(office: Office, tmp_path: Path) -> None:
    office.ask(item="Oceans")
    plan = outline(office.on(DAY), "GA81", "Oceans")
    for name, content in (("notes.md", b"My notes.\n"), ("broken.docx", b"PK, but no archive")):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(RefusedError, match="has been worked on"):
            write_outline(office.on(DAY), plan, "md", path, overwrite=False)
    with pytest.raises(MisuseError, match=r"folder .*none does not exist; make it first"):
        write_outline(office.on(DAY), plan, "md", tmp_path / "none" / "skeleton.md", overwrite=False)
