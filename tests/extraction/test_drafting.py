"""Sentences of our own over the whole range of drafting formulas, each with all that it asks for."""

import pytest

from tests.extraction.passages import summary


# what drafters ask for, from 1946 on: verbs, nouns, terms, reviews, gatherings
@pytest.mark.parametrize(
    ("organ", "session", "expected", "text"),
    [
        ("GA", 30, "report GA31",
         "Instructs the Secretary-General to draw up a report on the question for submission to the General "
         "Assembly at its thirty-first session;"),
        ("GA", 30, "report GA31",
         "Requests the Secretary-General to lay before the General Assembly at its thirty-first session a "
         "report on the matter;"),
        ("ECOSOC", 0, "report ECOSOC63",
         "Requests the Secretary-General to report to the Economic and Social Council at its sixty-third "
         "session;"),
        ("GA", 0, "report GA80",
         "Entrusts the Secretary-General with the preparation of a study on the matter, to be submitted to "
         "the General Assembly at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Entrusts the Special Rapporteur with preparing a report on the question for the eightieth session "
         "of the General Assembly;"),
        ("GA", 0, "report GA80",
         "Charges the Committee with submitting a report to the General Assembly at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Commissions the Joint Inspection Unit to carry out an evaluation of the Office and to report "
         "thereon to the Assembly at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Authorizes the Secretary-General to submit the report directly to the General Assembly at its "
         "eightieth session;"),
        ("GA", 0, "report GA80",
         "Recommends that the Secretary-General submit a report to the General Assembly at its eightieth "
         "session on the matter;"),
        ("GA", 0, "report GA80",
         "Recommends that the Commission report to the General Assembly at its eightieth session;"),
        ("GA", 0, "report every:P1Y",
         "Decides that the Secretary-General shall report annually to the General Assembly on the matter;"),
        ("GA", 0, "report GA80",
         "Resolves that the Committee shall submit its final report to the General Assembly at its eightieth"
         " session;"),
        ("SC", 0, "report 2022-06-30",
         "Requests that the Secretary-General submit a report to the Council by 30 June 2022;"),
        ("SC", 0, "report every:P90D",
         "Requests that the Secretary-General provide a written update to the Council every 90 days;"),
        ("GA", 0, "report GA80",
         "Requests that a report on the implementation of the present resolution be submitted to the General"
         " Assembly at its eightieth session;"),
        ("SC", 0, "report P3M",
         "Asks the Secretary-General to furnish the Council, within three months of the adoption of this "
         "resolution, with a report on the situation;"),
        ("ECOSOC", 0, "report Commission#23",
         "Invites Governments to furnish the Secretary-General with information on the subject, and requests"
         " the Secretary-General to submit a compilation thereof to the Commission at its twenty-third "
         "session;"),
        ("SC", 0, "report every:P3M",
         "Calls upon the Secretary-General to report to the Security Council every three months on "
         "developments in the region;"),
        ("SC", 0, "report 2022-06-15",
         "Tasks the Panel of Experts with providing the Committee with a final report no later than 15 June "
         "2022;"),
        ("HRC", 0, "report HRC54",
         "Mandates the Working Group to prepare a thematic study for presentation to the Council at its "
         "fifty-fourth session;"),
        ("ECOSOC", 0, "report Commission#67",
         "Directs the Executive Secretary to submit to the Commission at its sixty-seventh session a "
         "progress report on the matter;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to issue, as a document of the General Assembly, the replies "
         "received from Member States, before its eightieth session;"),
        ("SC", 0, "report P30D",
         "Requests the Secretary-General to circulate the report of the Group to the members of the Security"
         " Council within thirty days;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to make available to the General Assembly at its eightieth session "
         "an updated compendium of good practices;"),
        ("SC", 0, "report every:P60D",
         "Requests the Secretary-General to apprise the Security Council of developments every sixty days;"),
        ("SC", 0, "report P45D",
         "Requests the Secretary-General to advise the Council, within 45 days, on options for the "
         "deployment;"),
        ("SC", 0, "report event",
         "Requests the Secretary-General to notify the Council immediately of any violations;"),
        ("SC", 0, "report 2021-10-31",
         "Requests the Secretary-General to convey to the Council his recommendations on the future of the "
         "mission by 31 October 2021;"),
        ("GA", 0, "report 2024",
         "Requests the Secretary-General to publish a report on the activities by the end of 2024;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to table a report at the eightieth session of the General Assembly;"),
        ("GA", 30, "report GA32",
         "Further requests the Secretary-General to bring the present resolution to the attention of all "
         "Governments and to report on its implementation to the Assembly at its thirty-second session;"),
        ("SC", 0, "report P3D",
         "Requests the Secretary-General to report to the Security Council on the implementation of the "
         "present resolution within seventy-two hours;"),
        ("SC", 0, "oral every:P120D",
         "Requests the Chair of the Committee to report orally to the Council at least once every 120 days "
         "on the work of the Committee;"),
        ("SC", 0, "oral every:P90D",
         "Requests the Committee to report orally, through its Chair, at least every ninety days to the "
         "Council;"),
        ("SC", 0, "oral P6M",
         "Requests the Chair to brief the Council no later than six months after the adoption of this "
         "resolution;"),
        ("GA", 0, "oral every:P3M",
         "Requests the Secretariat to provide quarterly briefings to the Committee;"),
        ("HRC", 0, "",
         "Requests the President of the Council to transmit the present resolution to the Secretary-General;"),
        ("GA", 0, "",
         "Requests the Secretary-General to transmit the text of the present resolution to all Member "
         "States;"),
        ("HRC", 0, "report GA78",
         "Requests the Special Rapporteur to submit a thematic report to the General Assembly at its "
         "seventy-eighth session and to engage in an interactive dialogue with the Assembly on that "
         "occasion;"),
        ("HRC", 0, "report HRC52",
         "Requests the High Commissioner to submit a comprehensive written report to the Human Rights "
         "Council at its fifty-second session, to be followed by an enhanced interactive dialogue;"),
        ("HRC", 0, "oral HRC51, report HRC53",
         "Requests the High Commissioner to present to the Council at its fifty-first session, during an "
         "enhanced interactive dialogue, an oral update on the situation and at its fifty-third session a "
         "comprehensive report;"),
        ("HRC", 0, "report HRC51",
         "Requests the Office of the High Commissioner to prepare a summary report on the panel discussion "
         "and to submit it to the Human Rights Council at its fifty-first session, and to make it available "
         "in an accessible format;"),
        ("HRC", 0, "meeting HRC52",
         "Decides to convene, at its fifty-second session, a half-day panel discussion on the rights of the "
         "child, fully accessible to persons with disabilities;"),
        ("HRC", 0, "meeting HRC55, report HRC56",
         "Requests the Office of the High Commissioner to organize a one-day intersessional workshop on the "
         "matter before the fifty-fifth session of the Human Rights Council, and to submit a summary report "
         "thereon to the Council at its fifty-sixth session;"),
        ("HRC", 0, "meeting 2023, report HRC56",
         "Requests the Office of the High Commissioner to convene two regional consultations in 2023 with a "
         "view to presenting a report on their outcome to the Council at its fifty-sixth session;"),
        ("HRC", 0, "term P3Y",
         "Decides to extend the mandate of the Independent Expert for a further period of three years;"),
        ("HRC", 0, "term P1Y",
         "Decides to extend for one year the mandate of the Special Rapporteur on the situation;"),
        ("HRC", 0, "term P1Y",
         "Decides to establish, for an initial period of one year, a fact-finding mission, to be appointed "
         "by the President of the Human Rights Council;"),
        ("HRC", 0, "term P3Y",
         "Decides to appoint, for a period of three years, a special rapporteur on the promotion of the "
         "right;"),
        ("SC", 0, "term 2022-07-01",
         "Decides to renew the measures imposed by paragraph 9 of resolution 2293 (2016) until 1 July 2022;"),
        ("SC", 0, "term P1Y",
         "Decides that the measures set out in paragraph 4 shall apply for a period of twelve months from "
         "the date of adoption of this resolution;"),
        ("SC", 0, "term P1Y",
         "Authorizes Member States, for a period of one year from the date of this resolution, to inspect "
         "vessels on the high seas;"),
        ("SC", 0, "term 2022-11-15",
         "Decides to extend until 15 November 2022 the authorizations as set out in paragraph 14 of "
         "resolution 2500 (2019);"),
        ("SC", 0, "term 2022-12-31",
         "Decides that the exemption set out in paragraph 3 shall expire on 31 December 2022;"),
        ("SC", 0, "term P1Y",
         "Decides to renew the authorizations set out in paragraphs 2 and 3 for a further twelve months;"),
        ("SC", 0, "term 2022-03-31",
         "Decides that the mandate of UNMIK shall continue until 31 March 2022;"),
        ("SC", 0, "term P6M",
         "Decides that UNISFA shall be deployed for a period of six months;"),
        ("SC", 0, "term event",
         "Decides to terminate the mandate of the Panel with immediate effect;"),
        ("SC", 0, "term 2022-06-01",
         "Decides to lift the measures imposed by paragraph 2 as of 1 June 2022;"),
        ("SC", 0, "review 2022-04-30",
         "Decides that the arms embargo shall be reviewed no later than 30 April 2022;"),
        ("SC", 0, "review P1Y",
         "Decides to review the sanctions measures in this resolution within twelve months of its adoption;"),
        ("SC", 0, "review P6M",
         "Decides to keep the mandate under review and to consider its renewal six months after the adoption"
         " of this resolution;"),
        ("SC", 0, "review every:P6M",
         "Decides that the Council shall review the situation every six months;"),
        ("GA", 31, "agenda GA32",
         "Decides to place on the provisional agenda of its thirty-second session the item entitled "
         "“Question of Namibia”;"),
        ("GA", 31, "agenda GA32",
         "Requests the Secretary-General to place the question on the provisional agenda of the thirty-"
         "second session of the General Assembly;"),
        ("ECOSOC", 0, "agenda ECOSOC63",
         "Decides that the question shall be placed on the agenda of the Council at its sixty-third session;"),
        ("GA", 31, "agenda GA32",
         "Requests the Secretary-General to inscribe the item “Rights of the child” in the provisional "
         "agenda of the thirty-second session;"),
        ("GA", 31, "review GA32",
         "Decides to consider at its thirty-second session the report of the Secretary-General;"),
        ("GA", 31, "review GA32",
         "Decides to give high priority to this question at its thirty-second session;"),
        ("GA", 31, "review GA32",
         "Decides to resume consideration of the item at its thirty-second session;"),
        ("GA", 31, "",
         "Decides to revert to the question at its resumed session;"),
        ("ECOSOC", 0, "meeting 2022-03-14",
         "Decides that the sixty-fifth session of the Commission on Narcotic Drugs shall be held in Vienna "
         "from 14 to 18 March 2022;"),
        ("ECOSOC", 0, "meeting 2022-05-09",
         "Decides that the seventeenth session of the Forum shall be held in New York from 9 to 13 May 2022;"),
        ("ECOSOC", 0, "",
         "Approves the provisional agenda and documentation for the sixty-fifth session of the Commission as"
         " set out below;"),
        ("ECOSOC", 0, "report ECOSOC2022",
         "Requests the Committee to submit its report on its next session to the Council at its 2022 "
         "session;"),
        ("ECOSOC", 0, "report ECOSOC2022",
         "Requests the Commission to report to the Council at its substantive session of 2022 on progress "
         "made;"),
        ("ECOSOC", 0, "review GA77",
         "Recommends to the General Assembly that it consider the matter at its seventy-seventh session;"),
        ("ECOSOC", 0, "report CND66",
         "Requests the Executive Director to report to the Commission on Narcotic Drugs at its sixty-sixth "
         "session on the implementation of the present resolution;"),
        ("ECOSOC", 0, "review Commission#67",
         "Decides that the Commission, at its sixty-seventh session, shall review the functioning of its "
         "methods of work;"),
        ("ECOSOC", 0, "",
         "Decides that the theme of the 2022 session of the Council shall be recovery;"),
        ("ECOSOC", 0, "report CSocD60",
         "Requests the Secretary-General to submit the note to the Commission for Social Development for its"
         " consideration at its sixtieth session;"),
    ],
)  # fmt: skip
def test_verbs_products_and_terms(organ: str, session: int, expected: str, text: str) -> None:
    assert ", ".join(sorted(summary(text, organ, session))) == expected


# the times of drafters, each with what is due
@pytest.mark.parametrize(
    ("organ", "session", "expected", "text"),
    [
        ("GA", 0, "report GA79;GA81",
         "Requests the Secretary-General to report to the General Assembly at its seventy-ninth and eighty-"
         "first sessions;"),
        ("GA", 0, "report every:P2Y from GA80",
         "Requests the Secretary-General to report to the General Assembly biennially, beginning at its "
         "eightieth session;"),
        ("GA", 0, "report every:P2Y from GA80",
         "Requests the Secretary-General to submit a report on a biennial basis, starting with the eightieth"
         " session;"),
        ("GA", 0, "report every:P2Y;GA80",
         "Requests the Secretary-General to report every two years to the General Assembly, with the first "
         "report to be submitted at its eightieth session;"),
        ("GA", 0, "report GA78",
         "Requests the Secretary-General to submit, before the end of its seventy-eighth session, a report "
         "on the matter;"),
        ("GA", 0, "report GA79",
         "Requests the Secretary-General to submit his report to the Assembly at the first part of its "
         "resumed seventy-ninth session;"),
        ("GA", 0, "report GA79",
         "Requests the Secretary-General to report on the matter at the main part of its seventy-ninth "
         "session;"),
        ("GA", 0, "report GA78",
         "Requests the Secretary-General to report to the Fifth Committee at the second part of the resumed "
         "seventy-eighth session of the General Assembly;"),
        ("GA", 0, "report none",
         "Requests the Secretary-General to present a report in the context of the proposed programme budget"
         " for 2026;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to submit the report no later than the eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to submit a report to the Assembly for consideration at its "
         "eightieth session;"),
        ("GA", 0, "report GA81",
         "Requests the Secretary-General to submit a report for consideration by the Assembly during its "
         "eighty-first session in 2026;"),
        ("SC", 0, "report 2021-11",
         "Requests the Secretary-General to report to the Council by the end of November 2021;"),
        ("SC", 0, "report 2022",
         "Requests the Secretary-General to report to the Council in early 2022;"),
        ("SC", 0, "report 2022",
         "Requests the Secretary-General to report to the Council in the first quarter of 2022;"),
        ("SC", 0, "report every:P30D;2021-07-15",
         "Requests the Secretary-General to report every 30 days on the situation to the Council, with the "
         "first report due by 15 July 2021;"),
        ("SC", 0, "report P4M;every:P4M",
         "Requests the Secretary-General to report to the Council on implementation no later than four "
         "months after the adoption of this resolution and every four months thereafter;"),
        ("SC", 0, "report event",
         "Requests the Secretary-General to submit a report to the Council one month before the expiration "
         "of the mandate;"),
        ("SC", 0, "report event",
         "Requests the Secretary-General to report to the Council two weeks before the end of each six-month"
         " period;"),
        ("SC", 0, "report 2021-12-15, report 2022-05-15, report every:P1M",
         "Requests the Secretary-General to provide an interim report by 15 December 2021, a final report by"
         " 15 May 2022, and monthly updates in between;"),
        ("SC", 0, "report P30D",
         "Requests the Panel to provide to the Committee, for its consideration, a programme of work no "
         "later than thirty days from its appointment;"),
        ("SC", 0, "report 2021-10-15, report 2022-03-15",
         "Requests the Panel to provide a midterm report to the Council no later than 15 October 2021 and, "
         "after discussion with the Committee, a final report no later than 15 March 2022;"),
        ("SC", 0, "report every:P1M",
         "Requests the Secretary-General to keep the Council informed on a monthly basis of the progress "
         "achieved;"),
        ("SC", 0, "report none",
         "Requests the Secretary-General to keep the Security Council apprised of developments as "
         "appropriate;"),
        ("SC", 0, "report P90D",
         "Requests the Secretary-General to update the Council within 90 days on the planning, orally or in "
         "writing;"),
        ("SC", 0, "oral every:P1Y",
         "Invites the Chair of the Peacebuilding Commission to brief the Council annually;"),
        ("SC", 0, "",
         "Expresses its intention to invite the Prosecutor to brief the Council every six months;"),
        ("SC", 0, "meeting 2021-10",
         "Decides to hold an open debate on the matter in October 2021;"),
        ("GA", 0, "meeting GA81",
         "Decides to convene a one-day high-level plenary meeting at the beginning of its eighty-first "
         "session;"),
        ("GA", 0, "meeting 2025-06-09",
         "Decides that the conference will be held in New York from 9 to 13 June 2025;"),
        ("GA", 0, "meeting 2025-01-27",
         "Decides that the Preparatory Committee shall hold its first session in New York from 27 to 31 "
         "January 2025;"),
        ("GA", 0, "meeting 2025",
         "Decides that the Special Committee shall meet for a period of eight days in 2025;"),
        ("GA", 0, "meeting 2025;2026;2027",
         "Decides that the working group shall hold three sessions, of up to five working days each, in "
         "2025, 2026 and 2027;"),
        ("GA", 0, "meeting 2025-06",
         "Requests the President of the General Assembly to convene an interactive multi-stakeholder hearing"
         " no later than June 2025;"),
        ("GA", 0, "report GA80",
         "Requests the President of the Assembly to appoint two co-facilitators to lead informal "
         "consultations and to report thereon to the Assembly at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Decides that the open-ended working group shall submit a report on its work, including "
         "recommendations, to the General Assembly at its eightieth session for consideration;"),
        ("HRC", 0, "report HRC55",
         "Decides to establish an open-ended intergovernmental working group, with the mandate to elaborate "
         "a draft instrument, to be presented to the Council at its fifty-fifth session;"),
        ("HRC", 0, "report HRC57",
         "Requests the Advisory Committee to prepare a study on the matter, to be presented to the Council "
         "at its fifty-seventh session;"),
        ("HRC", 0, "oral HRC51, report HRC52",
         "Requests the Office of the High Commissioner to provide an oral update to the Council at its "
         "fifty-first session and a written report at its fifty-second session, followed by an interactive "
         "dialogue;"),
        ("HRC", 0, "oral every:P6M from HRC50",
         "Requests the High Commissioner to provide an oral update every six months, starting at the "
         "fiftieth session of the Council;"),
        ("HRC", 0, "oral HRC50, report HRC52;GA77",
         "Requests the commission of inquiry to present an oral update to the Human Rights Council at its "
         "fiftieth session, and a comprehensive report at its fifty-second session, and to the General "
         "Assembly at its seventy-seventh session;"),
        ("HRC", 0, "oral HRC51, report HRC53",
         "Requests the fact-finding mission to present a comprehensive report on its findings to the Human "
         "Rights Council at its fifty-third session and an oral update at its fifty-first session;"),
        ("HRC", 0, "meeting every:P1Y",
         "Decides to hold an annual full-day discussion on the rights of the child;"),
        ("HRC", 0, "meeting every:session",
         "Decides to organize a panel discussion at each of its March sessions on the right to work;"),
        ("HRC", 0, "meeting 2023, report every:P1Y",
         "Requests the Working Group to hold its ninth session in 2023 and to submit an annual progress "
         "report to the Council;"),
        ("HRC", 0, "meeting WG#9",
         "Requests the Chair-Rapporteur to organize intersessional consultations prior to the ninth session "
         "of the Working Group;"),
        ("HRC", 0, "report none",
         "Invites the Special Rapporteur to continue to report, in accordance with the mandate, to the Human"
         " Rights Council and the General Assembly;"),
        ("HRC", 0, "report every:P1Y",
         "Requests the Special Rapporteur to present, annually, a report to the Human Rights Council and to "
         "the General Assembly in accordance with their programmes of work;"),
        ("HRC", 0, "review HRC53",
         "Decides to continue consideration of this matter at its fifty-third session;"),
        ("HRC", 0, "review HRC51",
         "Decides to remain seized of the matter and to consider further steps at its fifty-first session;"),
        ("GA", 0, "agenda GA80;every:P2Y",
         "Decides to include in the provisional agenda of its eightieth session the item entitled “Sport for"
         " development”, and to consider it biennially thereafter;"),
        ("GA", 0, "agenda none",
         "Decides that the item entitled “Oceans” shall remain on the agenda of the General Assembly;"),
        ("GA", 0, "agenda GA81",
         "Decides to include the item in the draft agenda of its eighty-first session;"),
        ("GA", 0, "review every:P2Y from GA80",
         "Decides to consider the item every two years, starting from its eightieth session;"),
        ("GA", 0, "agenda GA80",
         "Requests that the item be placed on the provisional agenda of the eightieth session of the General"
         " Assembly;"),
        ("GA", 0, "review GA80",
         "Decides to defer until its eightieth session consideration of the report of the Secretary-General;"),
        ("GA", 0, "review GA80",
         "Decides to postpone consideration of the matter until its eightieth session;"),
        ("GA", 0, "review GA80",
         "Decides to undertake a comprehensive review of the Strategy at its eightieth session;"),
        ("GA", 0, "review 2027",
         "Decides that the next review of the Strategy shall take place in 2027;"),
        ("GA", 0, "report GA80",
         "Requests the Board to keep the matter under review and to report to the General Assembly at its "
         "eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Joint Inspection Unit to prepare a report on the matter for submission to the "
         "Assembly at the main part of its eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Board of Auditors to conduct an audit and to report thereon to the General Assembly "
         "at its eightieth session;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to entrust the Office of Internal Oversight Services with "
         "conducting an evaluation and to report on the findings at its eightieth session;"),
        ("GA", 0, "report-content GA80",
         "Requests the Secretary-General to include in his report to the General Assembly at its eightieth "
         "session an assessment of the progress made;"),
        ("GA", 0, "report-content next",
         "Requests the Secretary-General to provide information thereon in the context of his next overview "
         "report;"),
        ("GA", 0, "report-content none",
         "Requests the Secretary-General to report on the matter in the context of the second performance "
         "report;"),
        ("GA", 0, "report-content regular",
         "Also requests the Secretary-General to include updated information on the matter in future budget "
         "submissions;"),
        ("GA", 0, "report-content every:P1Y",
         "Requests the Secretary-General to continue to report on these issues in his annual report on the "
         "rule of law;"),
        ("GA", 0, "report-content every:P1Y",
         "Invites the Committee to reflect the outcome in its annual report to the Assembly;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to submit to it, at its eightieth session, within existing "
         "resources, an analytical report, including recommendations, on the question;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General, in close cooperation with Member States, and with the assistance "
         "of the agencies concerned, to submit to the Assembly at its eightieth session a report thereon;"),
        ("GA", 0, "report GA80",
         "Requests the Secretary-General to transmit to the General Assembly at its eightieth session the "
         "report of the Director-General of UNESCO on the implementation of the present resolution;"),
        ("GA", 0, "report GA80",
         "Invites the Director-General of the World Health Organization to report to the General Assembly at"
         " its eightieth session, through the Secretary-General;"),
        ("GA", 0, "report 2025",
         "Calls upon the United Nations Children’s Fund to present a strategic plan to its Executive Board "
         "in 2025;"),
        ("SC", 0, "term 2022-08-31",
         "Extends the mandate of UNIFIL until 31 August 2022;"),
        ("SC", 0, "report every:P3M, term 2022-06-30",
         "Decides to extend the mandate of MINUSMA until 30 June 2022, and requests the Secretary-General to"
         " report to the Council every three months;"),
        ("SC", 0, "review 2022-06-30, term 2022-07-31",
         "Decides to extend until 31 July 2022 the mandate of the Panel of Experts, expresses its intention "
         "to review the mandate and take appropriate action regarding further extension no later than 30 "
         "June 2022;"),
        ("SC", 0, "term P1Y",
         "Reauthorizes Member States for a further period of 12 months to take all necessary measures;"),
        ("SC", 0, "term 2022-12-31",
         "Decides that paragraph 5 of resolution 2140 (2014) shall cease to apply on 31 December 2022;"),
        ("SC", 0, "term P9M",
         "Decides to continue, for a period of nine months, the measures imposed by paragraph 4;"),
        ("SC", 0, "term 2022-12-09",
         "Decides that the exemption shall apply until 9 December 2022 and decides to take a decision on its"
         " extension prior to that date;"),
        ("SC", 0, "term P6M",
         "Decides to suspend for a period of six months the measures in paragraph 8;"),
        ("HRC", 0, "term P3Y",
         "Decides to renew the mandate of the Working Group for a period of three years, in conformity with "
         "resolution 6/4;"),
        ("GA", 0, "term 2024",
         "Decides to extend the Fund for another two years, until 2024;"),
        ("GA", 0, "",
         "Proclaims the period 2025-2034 the Decade of the Oceans;"),
    ],
)  # fmt: skip
def test_times(organ: str, session: int, expected: str, text: str) -> None:
    assert ", ".join(sorted(summary(text, organ, session))) == expected
