"""Formulas of commissions, missions, expert groups and annexes in sentences of our own, and what is no mandate."""

import pytest

from tests.extraction.passages import summary


# what is no mandate, and the tasks of annexes and of bodies of the Council
@pytest.mark.parametrize(
    ("organ", "session", "expected", "text"),
    [
        ("GA", 0, "",
         "Requests Member States to provide information to the Secretary-General on the implementation of "
         "the present resolution;"),
        ("GA", 0, "",
         "Invites Member States to include information on the matter in their national reports;"),
        ("GA", 0, "",
         "Requests the Secretary-General to provide the necessary assistance and resources to the Committee;"),
        ("GA", 0, "",
         "Requests the Secretary-General to give the present resolution the widest possible circulation;"),
        ("SC", 0, "",
         "Decides that the Committee shall continue to meet in closed session;"),
        ("SC", 0, "",
         "Calls upon States to hold perpetrators to account;"),
        ("GA", 0, "",
         "Encourages Member States to conduct evaluations of their programmes and to share the results with "
         "other States;"),
        ("GA", 0, "",
         "Urges all States to present their candidates in a timely manner;"),
        ("ECOSOC", 0, "",
         "Requests the United Nations Development Programme to assist Governments in preparing their "
         "reports;"),
        ("GA", 0, "",
         "Authorizes the Secretary-General to enter into commitments in an amount not exceeding 10 million "
         "dollars for the period from 1 July to 31 December 2024;"),
        ("GA", 0, "",
         "Decides to appropriate to the Special Account the amount of 500 million dollars for the "
         "maintenance of the Mission for the period from 1 July 2024 to 30 June 2025;"),
        ("GA", 0, "",
         "Decides to apportion among Member States the amount of 20 million dollars for the period from 1 to"
         " 30 June 2024;"),
        ("GA", 0, "",
         "Decides that Member States shall inform the Secretary-General of their contributions by 31 March "
         "2025;"),
        ("GA", 0, "",
         "Proclaims 24 June the International Day of Women in Diplomacy, to be observed annually;"),
        ("GA", 0, "",
         "Invites Governments to observe the Day every year;"),
        ("ECOSOC", 0, "",
         "Approves the establishment of a regional centre in Nairobi;"),
        ("GA", 0, "",
         "Requests the Secretary-General to make the necessary arrangements for the implementation of the "
         "present resolution;"),
        ("GA", 0, "",
         "Decides that the Executive Board shall be composed of thirty-six members elected for a term of "
         "three years;"),
        ("HRC", 0, "",
         "Encourages the treaty bodies to continue to address the issue in their work;"),
        ("GA", 0, "",
         "Calls upon Governments to transmit to the Secretary-General their replies before 1 March 2024;"),
        ("SC", 0, "",
         "Decides to keep the situation under continuous review;"),
        ("HRC", 0, "",
         "Requests the Office to provide technical assistance and advisory services to States until the end "
         "of 2024;"),
        ("GA", 0, "",
         "Decides that Governments shall, within six months, designate a national focal point;"),
        ("GA", 0, "",
         "Stresses that the report should be submitted in time;"),
        ("GA", 0, "",
         "Notes that the next session of the Committee will be held in 2024;"),
        ("GA", 0, "",
         "Requests the Registrar to provide the parties with copies of the judgment within thirty days;"),
        ("GA", 0, "",
         "Calls for the early convening of an international conference;"),
        ("GA", 0, "",
         "Requests the Secretary-General to present the award at a ceremony each year;"),
        ("ECOSOC", 0, "",
         "Recommends that Governments review their legislation every five years;"),
        ("ECOSOC", 0, "",
         "Encourages the Commission to consider the role of youth in its future work;"),
        ("SC", 0, "",
         "Decides that, as an exception, the travel ban shall not apply to officials attending the talks;"),
        ("SC", 0, "",
         "Decides that States shall, for a period of seven days, hold vessels suspected of carrying arms;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to invite the views of Governments on the draft articles, and to "
         "submit them to the General Assembly at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to seek the views of Member States and to submit a report on those "
         "views to the Assembly at its eightieth session;"),
        ("ECOSOC", 0, "report Commission#68",
         "Requests the Secretary-General to ascertain the views of Governments and report to the Commission "
         "at its sixty-eighth session;"),
        ("ECOSOC", 0, "report ECOSOC2023",
         "Requests the Commission on the Status of Women to report on the matter to the Economic and Social "
         "Council at its session in 2023;"),
        ("ECOSOC", 0, "report none",
         "Requests the Statistical Commission to keep the Council informed of the progress made in the light"
         " of its annual reports;"),
        ("ECOSOC", 0, "report 2022",
         "Requests the Committee of Experts to report on its work to the Council in 2022;"),
        ("ECOSOC", 0, "report CCPCJ32",
         "Requests the Executive Director, subject to the availability of extrabudgetary resources, to "
         "report to the Commission on Crime Prevention and Criminal Justice at its thirty-second session on "
         "the implementation of the present resolution;"),
        ("ECOSOC", 0, "meeting 2022-07-11",
         "Decides that the Committee shall hold its twenty-fifth session from 11 to 15 July 2022;"),
        ("ECOSOC", 0, "meeting 2022-04-19",
         "Decides that the twentieth session of the Permanent Forum shall be held at United Nations "
         "Headquarters from 19 to 30 April 2022;"),
        ("ECOSOC", 0, "meeting ECOSOC2023",
         "Decides that the Council shall hold a special meeting on the matter during its 2023 session;"),
        ("ECOSOC", 0, "report Commission#45",
         "Requests the Secretary-General to prepare a draft programme of work and to submit it to the "
         "Commission at its forty-fifth session;"),
        ("ECOSOC", 0, "meeting Sub-Commission#44",
         "Authorizes the Working Group to meet for five working days prior to the forty-fourth session of "
         "the Sub-Commission;"),
        ("ECOSOC", 0, "term P1Y",
         "Decides to extend the mandate of the Special Rapporteur for one year;"),
        ("ECOSOC", 0, "review next",
         "Recommends the Commission on Human Rights to consider the question at its next session;"),
        ("ECOSOC", 0, "review CSocD61",
         "Invites the Commission for Social Development to consider the matter at its sixty-first session;"),
        ("ECOSOC", 0, "review ECOSOC63",
         "Resolves to consider this question as a matter of priority at its sixty-third session;"),
        ("ECOSOC", 0, "",
         "Transmits the draft convention to the General Assembly for consideration at its thirty-second "
         "session;"),
        ("ECOSOC", 0, "report every:P1Y",
         "Requests the specialized agencies to report on their activities in this field to the Council each "
         "year through the Secretary-General;"),
        ("ECOSOC", 0, "report every:P1Y",
         "Requests the Secretary-General to prepare annually a summary of the reports received from "
         "Governments;"),
        ("GA", 45, "meeting 1993",
         "Decides to convene a United Nations conference on the matter not later than 1993;"),
        ("GA", 45, "meeting 1993-06",
         "Decides to hold the World Conference at a high level for a duration of two weeks in June 1993;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to circulate to all Member States, at least six weeks before the "
         "opening of the eightieth session, the report of the Group;"),
        ("ECOSOC", 0, "report every:P1Y",
         "The Committee shall submit an annual report to the Council through the Commission;"),
        ("ECOSOC", 0, "meeting every:P1Y",
         "The Board shall meet at least once a year;"),
        ("ECOSOC", 0, "meeting every:P1Y",
         "The Governing Council shall meet in regular session once a year and may meet in extraordinary "
         "session;"),
        ("ECOSOC", 0, "report every:P1Y",
         "The Director shall report annually to the Board on the activities of the Institute;"),
        ("ECOSOC", 0, "report Committee#10",
         "The Working Group will report to the Committee at its tenth session on progress made;"),
        ("ECOSOC", 0, "report Committee#10",
         "The secretariat is requested to prepare a background note for the tenth session of the Committee;"),
        ("ECOSOC", 0, "meeting 2023-06-05",
         "The Conference will be held in Geneva from 5 to 9 June 2023;"),
        ("ECOSOC", 0, "term P2Y",
         "The group of experts shall be established for a period of two years;"),
        ("ECOSOC", 0, "report regular",
         "The standing working group is accountable to the Commission and reports regularly to it;"),
    ],
)  # fmt: skip
def test_tasks_and_what_is_none(organ: str, session: int, expected: str, text: str) -> None:
    assert ", ".join(sorted(summary(text, organ, session))) == expected


# formulas of expert groups, missions, commissions and mandate holders
@pytest.mark.parametrize(
    ("organ", "session", "expected", "text"),
    [
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to submit to the General Assembly, not later than at its eightieth "
         "session, proposals for the financing of the Office;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to develop a comprehensive strategy and to present it to the "
         "Assembly at its eightieth session;"),
        ("GA", 0, "oral GA80",
         "Requests the Secretary-General to provide the General Assembly with a briefing on the matter at "
         "its eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to hold consultations with Member States and to report on their "
         "outcome to the Assembly at its eightieth session;"),
        ("GA", 0, "meeting 2025;2026, report GA81",
         "Requests the Secretary-General to establish a group of governmental experts, to hold two sessions "
         "of one week each in 2025 and two sessions in 2026, and to transmit the report of the group to the "
         "General Assembly at its eighty-first session;"),
        ("GA", 0, "report GA81",
         "Decides to establish a group of governmental experts, starting in 2025, to submit a consensus "
         "report to the General Assembly at its eighty-first session;"),
        ("GA", 0, "report GA80",
         "Requests the Conference on Disarmament to report on its work to the General Assembly at its "
         "eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Disarmament Commission to continue its work and to submit a substantive report to the"
         " Assembly at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Committee to continue to report on its activities to the General Assembly at its "
         "eightieth session and thereafter;"),
        ("GA", 0, "meeting 2025",
         "Decides to convene, within existing resources, two informal meetings of the working group in 2025;"),
        ("GA", 0, "meeting every:P4Y from 2026",
         "Decides that the high-level dialogue shall be convened every four years, starting in 2026;"),
        ("GA", 0, "report 2025-02, review GA80",
         "Decides to continue the consideration of the item at its eightieth session and requests the "
         "Secretary-General to submit a report, no later than February 2025, on the matter;"),
        ("GA", 0, "report GA80",
         "Requests the International Law Commission to continue its work and to report to the Assembly at "
         "its eightieth session;"),
        ("GA", 0, "",
         "Takes note of the intention of the Secretary-General to submit a report to the Assembly at its "
         "eightieth session;"),
        ("GA", 0, "",
         "Looks forward to the report of the Secretary-General to be submitted at its eightieth session;"),
        ("GA", 0, "",
         "Emphasizes that the Secretary-General should include in his future reports information on the "
         "matter;"),
        ("GA", 0, "report-content regular",
         "Requests the Secretary-General to ensure that his future reports contain information on the "
         "matter;"),
        ("GA", 0, "report-content every:P1Y",
         "Requests the Secretary-General to continue to keep the Assembly informed, through his annual "
         "report, of progress made;"),
        ("GA", 0, "report-content next",
         "Requests the Secretary-General to provide an update in his next report on the matter;"),
        ("GA", 0, "oral GA79;GA80",
         "Invites the Chair of the Committee to present an oral report on the work of the Committee and to "
         "engage in an interactive dialogue with the General Assembly at its seventy-ninth and eightieth "
         "sessions under the item entitled “Advancement of women”;"),
        ("GA", 0, "term P2Y",
         "Decides to renew the Register for a further term of two years;"),
        ("GA", 0, "term 2025",
         "Requests the Secretary-General to extend the appointment of the Special Envoy until the end of "
         "2025;"),
        ("GA", 0, "term 2024-12-31",
         "Decides that the Tribunal shall complete its work no later than 31 December 2024;"),
        ("SC", 0, "report 2021-10-01",
         "Urges the Secretary-General to submit his recommendations on the implementation of the Agreement "
         "by 1 October 2021 to the Security Council;"),
        ("SC", 0, "report P60D",
         "Requests the Secretary-General to provide the Council with a detailed plan for the drawdown no "
         "later than 60 days after the adoption of this resolution;"),
        ("SC", 0, "report 2021-09-15",
         "Requests the Secretary-General to provide an assessment of the mission’s configuration not later "
         "than 15 September 2021;"),
        ("SC", 0, "report 2022-03-31",
         "Requests the Secretary-General to conduct, no later than 31 March 2022, an independent strategic "
         "review of the Mission and to present its results to the Council;"),
        ("SC", 0, "report every:P1Y",
         "Directs the Committee to report to the Council on its work at least annually, through its Chair;"),
        ("SC", 0, "oral every:P1M",
         "Requests the Special Envoy to brief the Council monthly on progress;"),
        ("SC", 0, "report every:P90D",
         "Requests the Secretary-General to report to the Council every 90 days from the date of adoption of"
         " this resolution on the implementation of its mandate;"),
        ("SC", 0, "report regular",
         "Encourages the African Union to keep the Council regularly informed of its efforts;"),
        ("SC", 0, "report 2022-06-15",
         "Calls on the Group of Experts to submit its final report by 15 June 2022;"),
        ("SC", 0, "report P60D",
         "Calls upon all Member States to report to the Committee within sixty days on the steps taken;"),
        ("SC", 0, "report P5D",
         "Decides that Member States shall submit an initial written report to the Committee within five "
         "working days of the inspection;"),
        ("SC", 0, "report every:P6M",
         "Reiterates its request to the Secretary-General to submit a report on the matter every six months;"),
        ("SC", 0, "report-content none",
         "Requests the Secretary-General to include in his reports to the Council pursuant to paragraph 5 "
         "information on the humanitarian situation;"),
        ("SC", 0, "",
         "Decides that the mandate of MONUSCO shall include the following tasks:"),
        ("SC", 0, "",
         "Affirms its intention to keep the measures under review and to lift them once the conditions are "
         "met;"),
        ("HRC", 0, "report HRC55",
         "Requests the Office of the High Commissioner to prepare a follow-up report and to present it to "
         "the Council at its fifty-fifth session, followed by an enhanced interactive dialogue with the "
         "participation of experts;"),
        ("HRC", 0, "meeting 2023, report HRC54",
         "Requests the Office of the High Commissioner to organize a one-day expert workshop in 2023 and to "
         "submit a report thereon, including a summary of the discussions, to the Human Rights Council at "
         "its fifty-fourth session;"),
        ("HRC", 0, "report HRC55",
         "Decides to request the Advisory Committee to prepare a report on the matter and to submit it to "
         "the Human Rights Council at its fifty-fifth session;"),
        ("HRC", 0, "meeting 2023",
         "Decides that the theme of its annual full-day meeting in 2023 shall be the rights of the child and"
         " the digital environment;"),
        ("HRC", 0, "",
         "Requests the expert mechanism to continue to discuss the issue in its future work;"),
        ("HRC", 0, "report HRC53",
         "Requests the Special Rapporteur to consult States and to present to the Council, at its fifty-"
         "third session, a set of guidelines;"),
        ("HRC", 0, "report every:P1Y from HRC51",
         "Requests the independent investigative mechanism to report on its main activities every year, "
         "starting from the fifty-first session;"),
        ("HRC", 0, "report regular",
         "Invites the High Commissioner to update the Human Rights Council regularly on the situation of "
         "human rights in the country;"),
        ("HRC", 0, "oral HRC50",
         "Requests the High Commissioner to update the Council orally at its fiftieth session;"),
        ("ECOSOC", 0, "report 2022",
         "Invites the Commission to transmit the outcome of its sixty-sixth session to the high-level "
         "political forum in 2022;"),
        ("ECOSOC", 0, "report CDP24",
         "Requests the Committee for Development Policy, at its twenty-fourth session, to examine and make "
         "recommendations on the theme chosen by the Council;"),
        ("ECOSOC", 0, "",
         "Takes note of the proposals made by the Committee regarding its future programme of work;"),
        ("ECOSOC", 0, "report CSocD60, review ECOSOC2023",
         "Requests the Secretary-General to report to the Commission for Social Development at its sixtieth "
         "session on the implementation of the present resolution, and decides to consider the matter "
         "further at its 2023 session;"),
        ("ECOSOC", 0, "agenda ECOSOC2022",
         "Decides to include in the provisional agenda of its 2022 session a sub-item entitled “Youth”;"),
        ("ECOSOC", 0, "review Commission#67",
         "Decides that the Commission shall consider the question at its sixty-seventh session under the "
         "agenda item entitled “Emerging issues”;"),
        ("ECOSOC", 0, "report GA79",
         "Requests that the Secretary-General prepare, in time for the seventy-ninth session of the General "
         "Assembly, a progress report on the matter;"),
    ],
)  # fmt: skip
def test_organs_and_missions(organ: str, session: int, expected: str, text: str) -> None:
    assert ", ".join(sorted(summary(text, organ, session))) == expected


# statutes in the present tense, and measures with their end
@pytest.mark.parametrize(
    ("organ", "session", "expected", "text"),
    [
        ("ECOSOC", 0, "meeting every:P2Y",
         "The Committee meets every two years in Geneva;"),
        ("ECOSOC", 0, "report regular",
         "The Standing Group is an intergovernmental body which is subsidiary to the Commission and reports "
         "regularly to the Commission on its work;"),
        ("ECOSOC", 0, "meeting every:P1Y",
         "The Advisory Committee shall be convened at least once a year by its Chair;"),
        ("GA", 0, "oral GA79",
         "Requests that the Special Envoy participate by way of an interactive dialogue in the seventy-ninth"
         " session of the General Assembly;"),
        ("ECOSOC", 0, "term 2024-09-20",
         "Decides to abolish the Commission with effect from the conclusion of its twentieth session, on 20 "
         "September 2024;"),
        ("SC", 0, "term P18M",
         "Decides that the Team shall also support the Committee for a period of eighteen months;"),
        ("HRC", 0, "meeting every:P1Y from HRC51",
         "Decides to convene an annual panel discussion, starting at its fifty-first session, on the rights "
         "of youth;"),
        ("SC", 0, "term 2021-12-31",
         "Decides that, until 31 December 2021, the proceeds shall be immune from legal proceedings;"),
        ("HRC", 0, "report-content every:P1Y",
         "Requests the Working Group to pay special attention in its annual report to the situation of "
         "women;"),
        ("ECOSOC", 0, "",
         "Recommends that Governments adopt legislation on the matter;"),
        ("ECOSOC", 0, "",
         "The report reviews the activities of the Institute;"),
        ("ECOSOC", 0, "",
         "The delegation reports its findings to the Government concerned;"),
    ],
)  # fmt: skip
def test_statutes(organ: str, session: int, expected: str, text: str) -> None:
    assert ", ".join(sorted(summary(text, organ, session))) == expected
