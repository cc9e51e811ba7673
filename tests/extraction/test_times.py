"""Time expressions: every form the drafters use, beside the due code it stands for."""

import itertools
from dataclasses import replace

import pytest

from tests.extraction.passages import setting
from tracker.extraction.times import find_times
from tracker.values.due import format_due


def codes(text: str, organ: str = "GA", session: int = 0) -> str:
    parts = [part for time in find_times(text, setting(organ, text, session)) for part in time.parts]
    return format_due(tuple(parts))


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("by 31 December", "2024-12-31"),
        ("by 31 January", "2025-01-31"),
        ("by 31 December 2026", "2026-12-31"),
        ("by 31 December 2127", "none"),
        ("by 31 December, 9999", "none"),
        ("no later than 1 March 1876", "none"),
        ("by December 31, 2127", "none"),
    ],
)
def test_a_year_that_cannot_be_is_not_made_the_year_of_adoption(time: str, expected: str) -> None:
    text = f"requests the Secretary-General to submit a report to the General Assembly {time}"
    where = replace(setting("GA", text, 0), adopted="2024-03-27")
    parts = [part for found in find_times(text, where) for part in found.parts]
    assert format_due(tuple(parts)) == expected


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        # sessions, in words and figures, one and several
        ("report to the General Assembly at its seventy-ninth session", "GA", "GA79"),
        ("report to the Assembly at its 80th session", "GA", "GA80"),
        ("report at its seventy-ninth and eighty-first sessions", "GA", "GA79;GA81"),
        ("report at its seventy-ninth, eightieth and eighty-first sessions", "GA", "GA79;GA80;GA81"),
        ("report at the main part of its seventy-ninth session", "GA", "GA79"),
        ("report at the second part of its resumed seventy-eighth session", "GA", "GA78"),
        ("report before the end of the seventy-eighth session", "GA", "GA78"),
        ("held during the high-level segment of its fifty-second session", "HRC", "HRC52"),
        ("in its resolution adopted at its seventieth session", "GA", "none"),
        ("the outcome of the twenty-third special session of the General Assembly", "GA", "none"),
        # whose session it is
        ("to the Human Rights Council at its fifty-eighth session and to the Assembly at its eightieth session",
         "GA", "HRC58;GA80"),
        ("to the General Assembly at its seventy-eighth session", "HRC", "GA78"),
        ("to the Council at its fiftieth session", "HRC", "HRC50"),
        ("to the Commission on Narcotic Drugs at its sixty-fifth session", "ECOSOC", "CND65"),
        ("at the seventeenth session of the Preparatory Committee", "GA", "PrepCom#17"),
        ("to the Assembly and the Human Rights Council at their eightieth and sixtieth sessions, respectively",
         "GA", "GA80;HRC60"),
        # sessions by year
        ("to the Council at its 2022 session", "ECOSOC", "ECOSOC2022"),
        ("at the 2023 session of the Economic and Social Council", "GA", "ECOSOC2023"),
        ("to the Council, at its session of 2022", "ECOSOC", "ECOSOC2022"),
        # dates
        ("no later than 30 June 2024", "GA", "2024-06-30"),
        ("by the end of June 2024", "GA", "2024-06"),
        ("by 11 October 2023, 21 January 2024 and 13 May 2024", "GA", "2023-10-11;2024-01-21;2024-05-13"),
        ("from 20 to 22 March 2024", "GA", "2024-03-20"),
        ("on 1 March and 1 September 2024", "GA", "2024-03-01;2024-09-01"),
        ("not later than 15 January", "SC", "2022-01-15"),
        ("by 25 September", "SC", "2021-09-25"),
        ("in resolution 70/1 of 25 September 2025", "GA", "none"),
        ("adopted on 3 March 2015", "GA", "none"),
        ("by the end of 2025", "GA", "2025"),
        # lengths of time
        ("within sixty days of the adoption of this resolution", "SC", "P60D"),
        ("within 120 days", "SC", "P120D"),
        ("no later than 90 days from the date of adoption", "SC", "P90D"),
        ("for a further period of twelve months", "SC", "P1Y"),
        ("for a period of 18 months", "SC", "P18M"),
        ("for an initial period of three years", "HRC", "P3Y"),
        ("for a period of three years from 1 October 2024", "HRC", "P3Y from 2024-10-01"),
        ("for a period of six months until 30 June 2022", "SC", "2022-06-30"),
        ("within the next year", "SC", "P1Y"),
        # recurrences
        ("every six months", "SC", "every:P6M"),
        ("every 90 days", "SC", "every:P90D"),
        ("on an annual basis", "HRC", "every:P1Y"),
        ("annually", "HRC", "every:P1Y"),
        ("each year", "GA", "every:P1Y"),
        ("at least once per year", "SC", "every:P1Y"),
        ("twice a year", "SC", "every:P6M"),
        ("biennially", "GA", "every:P2Y"),
        ("every two years", "GA", "every:P2Y"),
        ("every five years", "GA", "every:P5Y"),
        ("on a quarterly basis and quarterly", "GA", "every:P3M;every:P3M"),
        ("at each of its sessions", "ECOSOC", "every:session"),
        ("by 31 March of each year", "GA", "every:P1Y"),
        ("annually, starting at its eightieth session", "GA", "every:P1Y from GA80"),
        ("every 90 days starting 15 March 2022", "SC", "every:P90D from 2022-03-15"),
        ("every six months until 31 December 2026", "SC", "every:P6M until 2026-12-31"),
        ("within two months of the adoption of this resolution and every six months thereafter",
         "SC", "P2M;every:P6M"),
        # words
        ("regularly", "SC", "regular"),
        ("at regular intervals", "SC", "regular"),
        ("at its next session", "ECOSOC", "next"),
        ("as soon as possible", "GA", "event"),
        ("before the expiry of the mandate", "SC", "event"),
        ("upon completion of the review", "SC", "event"),
        ("without delay", "SC", "event"),
    ],
)  # fmt: skip
def test_each_time_phrase_has_its_code(text: str, organ: str, expected: str) -> None:
    assert codes(text, organ) == expected


def test_spans_hold_the_words_that_say_the_time() -> None:
    text = "Requests the Secretary-General to report, no later than 30 June 2024, to the Council"
    (time,) = find_times(text, setting())
    assert text[time.start : time.end] == "no later than 30 June 2024"


def test_a_session_long_past_at_adoption_is_no_time() -> None:
    assert codes("taking note of the report at its seventy-fifth session", "GA") == "none"
    assert codes("at its seventy-fifth session", "GA", session=74) == "GA75"


def test_expressions_do_not_overlap() -> None:
    text = (
        "every 90 days following the adoption of this resolution, until 31 May 2022, and at its next session"
    )
    times = find_times(text, setting("SC"))
    assert all(a.end <= b.start for a, b in itertools.pairwise(times))
