"""Whatever the text, extraction ends, in bounded time, with spans that lie in their quotes and dues that parse."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.passages import operative, resolution
from tracker.extraction import extract_mandates
from tracker.values.due import format_due, parse_due

PIECES = st.sampled_from(
    [
        "Requests", "also requests", "Decides", "Decides that", "Invites", "Welcomes", "the Secretary-General", "him",
        "the Committee", "to submit", "to report", "to report thereon", "and to present it", "shall", "be submitted",
        "a report", "the report", "an oral update", "in his next report", "at its", "seventy-ninth", "session",
        "sessions", "and", ",", ";", ":", "“", "”", "entitled", "the sub-item", "the provisional agenda of its",
        "by 31 March 2026", "31 February", "until", "for a period of", "one hundred and", "three years", "annually",
        "starting", "from", "every", "twice a year", "within", "0 days", "2024", "convene", "a meeting", "held",
        "the mandate of", "extend", "(a)", "respectively", "their", "to the General Assembly", "the Council’s",
        "keep the Council informed", "no later than", "January", "XXX", "\u00a0", "…", "á",
    ]
)  # fmt: skip
SENTENCES = st.lists(PIECES, max_size=40).map(" ".join)
ORGANS = st.sampled_from(["GA", "SC", "HRC", "ECOSOC"])


@settings(max_examples=250)
@given(text=st.one_of(SENTENCES, st.text(max_size=300)), child=SENTENCES, organ=ORGANS)
def test_any_text_gives_sound_mandates(text: str, child: str, organ: str) -> None:
    paragraphs = operative("1", text), operative("1(a)", child, "1")
    for mandate in extract_mandates(resolution(*paragraphs, organ=organ)):
        start, end = mandate.span
        assert 0 <= start <= end <= len(mandate.quote)
        if mandate.due_span is not None:
            assert 0 <= mandate.due_span[0] <= mandate.due_span[1] <= len(mandate.quote)
        assert format_due(parse_due(mandate.due)) == mandate.due
        assert 0 <= mandate.confidence <= 1
        assert mandate.rule


@pytest.mark.parametrize(
    "unit",
    ["a", "the ", ", and to submit ", "a report ", "keep the Council , ", "seventy-ninth, ", "until 30 June 2025 ",
     "to convene a meeting ", "“a” ", "every two years ", "requests ", "mandate of the "],
)  # fmt: skip
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = "Requests the Secretary-General to report " + unit * (length // len(unit))
        start = time.process_time()
        extract_mandates(resolution(operative("1", text)))
        return time.process_time() - start

    seconds(1_000)
    short, long = seconds(4_000), seconds(16_000)
    assert long < max(0.3, 12 * short)
