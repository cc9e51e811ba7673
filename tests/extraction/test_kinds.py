"""The seven kinds, each rule by sentences of our own in the style of the four organs."""

import pytest

from tests.extraction.passages import finds, summary


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Requests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on "
         "the implementation of the present resolution;", "GA", ["report GA79"]),
        ("Requests the Secretary-General to report thereon to the Assembly at its eightieth and eighty-second "
         "sessions;", "GA", ["report GA80;GA82"]),
        ("Requests the Advisory Committee to submit an interim report to the Council at its fiftieth session and the "
         "final study at its fifty-third session;", "HRC", ["report HRC50", "report HRC53"]),
        ("Requests the Office of the High Commissioner to prepare a report on the panel discussion and to submit it "
         "to the Council at its fifty-third session;", "HRC", ["report HRC53"]),
        ("Requests the Secretary-General to conduct an independent strategic review of the mission and to provide "
         "its findings to the Council by 31 March 2022;", "SC", ["report 2022-03-31"]),
        ("Requests the Secretary-General to report to the Council by 1 December 2021 on the implementation of this "
         "resolution and to keep the Council updated on events as necessary;", "SC",
         ["report 2021-12-01", "report none"]),
        ("Requests the Panel to provide a midterm report to the Committee no later than 15 December 2021 and a final "
         "report to the Council by 31 May 2022;", "SC", ["report 2021-12-15", "report 2022-05-31"]),
        ("Calls upon all States to report to the Committee within 90 days of the adoption of this resolution on the "
         "steps they have taken;", "SC", ["report P90D"]),
        ("Requests the Special Rapporteur to report annually to the Human Rights Council and to the General "
         "Assembly;", "HRC", ["report every:P1Y"]),
        ("Requests the Secretary-General to report on progress made within 12 months;", "SC", ["report P1Y"]),
        ("Requests the Secretary-General to submit annual reports to the Council on the matter and to submit his next "
         "report by June 2022;", "SC", ["report every:P1Y;2022-06"]),
        ("Decides that the working group shall present its recommendations to the Assembly at its eighty-first "
         "session;", "GA", ["report GA81"]),
        ("Decides to continue its examination of the situation at its seventy-ninth session, and to this end requests "
         "the Secretary-General to submit a comprehensive report;", "GA", ["review GA79", "report GA79"]),
        # what is no report
        ("Requests Member States to submit to the Secretary-General information on their national plans;", "GA", []),
        ("Takes note of the report of the Secretary-General submitted at its seventy-eighth session;", "GA", []),
        ("Requests the Secretary-General to seek the views of Member States on the matter;", "GA", []),
        ("Requests the Secretary-General to develop training to address the challenges faced;", "GA", []),
        ("Calls upon States to implement the recommendations made by the mission in its report;", "GA", []),
        ("Decides to remain actively seized of the matter;", "SC", []),
        ("Adopts the declaration entitled “Requests the Secretary-General to report at its eightieth session”;", "GA", []),
    ],
)  # fmt: skip
def test_reports(text: str, organ: str, expected: list[str]) -> None:
    assert summary(text, organ) == expected


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Requests the Secretary-General to include in his next report to the Council information on such support;",
         "SC", ["report-content next"]),
        ("Requests the Special Rapporteur to give attention to the issue in her annual reports;", "HRC",
         ["report-content every:P1Y"]),
        ("Requests the Secretary-General to continue to identify those practices in his report on the implementation "
         "of the present resolution;", "GA", ["report-content none"]),
        ("Requests the Committee to include in its report to the General Assembly at its seventy-ninth session the "
         "progress recorded;", "GA", ["report-content GA79"]),
        ("Requests the Secretary-General, in his first report to the Council, to update the Council on the concept "
         "of the mission;", "SC", ["report-content none"]),
        ("Requests the Secretary-General to submit to the Assembly at its seventy-ninth session a report on the "
         "present resolution and to include in his report progress made on debt;", "GA", ["report GA79"]),
        ("Requests the Secretary-General to continue to submit annual reports to the Council, and to include in all "
         "his country-specific reports information on children;", "SC",
         ["report-content none", "report every:P1Y"]),
    ],
)  # fmt: skip
def test_report_contents(text: str, organ: str, expected: list[str]) -> None:
    assert sorted(summary(text, organ)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Requests the High Commissioner to present an oral update to the Council at its fiftieth session and a "
         "comprehensive report at its fifty-second session;", "HRC", ["oral HRC50", "report HRC52"]),
        ("Requests the Chair of the Committee to brief the Council orally at least once per year;", "SC",
         ["oral every:P1Y"]),
        ("Invites the Independent Expert to address and engage in an interactive dialogue with the General Assembly "
         "at its seventy-ninth session;", "GA", ["oral GA79"]),
        ("Invites the Prosecutor to address the Security Council within two months of the adoption of this resolution "
         "and every six months thereafter;", "SC", ["oral P2M;every:P6M"]),
        ("Requests the High Commissioner to present a written report, to be followed by an interactive dialogue, to "
         "the Council at its fifty-third session;", "HRC", ["report HRC53"]),
        ("Requests the Special Representatives, as part of their regular briefings, to update the Council on progress "
         "in this regard;", "SC", ["oral regular"]),
    ],
)  # fmt: skip
def test_orals(text: str, organ: str, expected: list[str]) -> None:
    assert summary(text, organ) == expected


@pytest.mark.parametrize(
    ("text", "due", "item", "sub_item"),
    [
        ("Decides to include in the provisional agenda of its seventy-ninth session, under the item entitled “Social "
         "development”, the sub-item entitled “Youth”;", ["GA79"], "Social development", "Youth"),
        ("Decides to include in the provisional agenda of its eightieth session a sub-item entitled “Youth” under the "
         "item entitled “Social development”, unless otherwise agreed;", ["GA80"], "Social development", "Youth"),
        ("Decides to inscribe on the provisional agenda of its eightieth session the item entitled “Oceans”;",
         ["GA80"], "Oceans", ""),
        ("Decides to include the item entitled “Oceans” in the provisional agenda of its eighty-second session;",
         ["GA82"], "Oceans", ""),
        ("Requests that the item entitled “Oceans” be included in the provisional agenda of its seventy-ninth "
         "session;", ["GA79"], "Oceans", ""),
        ("Decides to keep the item on the agenda of its seventy-ninth session;", ["GA79"], "", ""),
    ],
)  # fmt: skip
def test_agendas(text: str, due: list[str], item: str, sub_item: str) -> None:
    (found,) = [find for find in finds(text) if find.kind == "agenda"]
    assert [str(part) for part in found.due] == due
    assert (found.item, found.sub_item, found.recipient) == (item, sub_item, "GA")


def test_a_calendar_of_conferences_is_no_agenda() -> None:
    assert (
        summary("Decides to include the sessions in the calendar of conferences and meetings for 2024;") == []
    )


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Decides to continue its consideration of the question at its seventy-ninth session;", "GA", ["review GA79"]),
        ("Decides to consider the question at its eightieth session under the item entitled “Rights”;", "GA",
         ["review GA80"]),
        ("Decides to defer consideration of the draft articles to its seventy-ninth session;", "GA", ["review GA79"]),
        ("Decides to review the implementation of the measures in eighteen months;", "SC", ["review P18M"]),
        ("Decides to review the mandate no later than 30 April 2022;", "SC", ["review 2022-04-30"]),
        ("Calls for a further comprehensive review five years after the adoption of the present resolution;", "SC",
         ["review P5Y"]),
        ("Requests the Committee to review progress at its fifty-eighth session;", "GA", ["review GA#58"]),
        ("Decides to continue its consideration of this matter in accordance with its programme of work;", "HRC", []),
        ("Calls upon all parties to conclude negotiations in 2024;", "GA", []),
    ],
)  # fmt: skip
def test_reviews(text: str, organ: str, expected: list[str]) -> None:
    found = summary(text, organ)
    assert [entry.replace("Committee#58", "GA#58") for entry in found] == expected


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Decides to extend the mandate of the Mission until 30 April 2022;", "SC", ["term 2022-04-30"]),
        ("Decides to extend the mandate of the Special Rapporteur for a period of three years;", "HRC", ["term P3Y"]),
        ("Decides to renew, for one year, the mandate of the Independent Expert;", "HRC", ["term P1Y"]),
        ("Decides that the measures imposed by paragraph 8 shall expire on 31 May 2022;", "SC", ["term 2022-05-31"]),
        ("Authorizes Member States, for a further period of twelve months from the date of adoption of this "
         "resolution, to take all necessary measures;", "SC", ["term P1Y"]),
        ("Decides to establish, for an initial period of three months, a United Nations mission;", "SC", ["term P3M"]),
        ("Decides to extend until 31 May 2022 the mandate of the Panel, and requests the Secretary-General to "
         "re-establish the Panel until 31 May 2022;", "SC", ["term 2022-05-31"]),
        ("Decides to renew the mandate of the team of experts;", "HRC", ["term none"]),
        ("Decides to appropriate 5,000,000 dollars for the maintenance of the Mission for the period from 1 July 2024 "
         "to 30 June 2025;", "GA", []),
        ("Requests the Secretary-General to hold a seminar for three days;", "GA", []),
    ],
)  # fmt: skip
def test_terms(text: str, organ: str, expected: list[str]) -> None:
    assert summary(text, organ) == expected


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Decides to convene, at its fifty-first session, a panel discussion on the matter;", "HRC", ["meeting HRC51"]),
        ("Decides that the Conference shall be held from 2 to 6 June 2025 in Nice, France;", "GA",
         ["meeting 2025-06-02"]),
        ("Decides that its next annual debate on the rights of the child will be held at its fifty-second session;",
         "HRC", ["meeting HRC52"]),
        ("Decides that the theme of the annual panel discussion, to be held during the fifty-first session of the "
         "Human Rights Council, will be food security;", "HRC", ["meeting HRC51"]),
        ("Requests the President of the General Assembly to convene, on 26 April 2024, a commemorative meeting;", "GA",
         ["meeting 2024-04-26"]),
        ("Decides that the Summit will be held on 22 and 23 September 2024, preceded by a ministerial meeting to be "
         "held on 18 September 2023;", "GA", ["meeting 2024-09-22", "meeting 2023-09-18"]),
        ("Decides that the Committee shall meet annually in Geneva;", "ECOSOC", ["meeting every:P1Y"]),
        ("Calls upon Member States to participate in the Conference to be held in Lisbon in 2025;", "GA", []),
        ("Invites States to hold dialogues with civil society;", "GA", []),
    ],
)  # fmt: skip
def test_meetings(text: str, organ: str, expected: list[str]) -> None:
    assert summary(text, organ) == expected
