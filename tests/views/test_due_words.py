import pytest

from tracker.views.due_words import due_words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("GA81", "GA81"),
        ("PrepCom#2", "PrepCom#2"),
        ("2026-12-31", "31 Dec 2026"),
        ("2026-12", "Dec 2026"),
        ("2026", "2026"),
        ("every:P1Y", "every year"),
        ("every:P2Y from GA80", "every 2 years from GA80"),
        ("every:P90D until 2027-01-31", "every 90 days until 31 Jan 2027"),
        ("every:session", "every session"),
        ("P60D", "60 days after adoption"),
        ("P6M from 2024-10-01", "6 months after 1 Oct 2024"),
        ("next", "at the next one"),
        ("regular", "in regular reports"),
        ("event", "on an event"),
        ("none", "no date"),
        ("", "no date"),
        ("undated:next", "at the next one"),
        ("GA81;2026-03-31", "GA81, 31 Mar 2026"),
        ("no \x1b[2Jcode", "no \ufffd[2Jcode"),
    ],
)
def test_codes_in_words(code: str, words: str) -> None:
    assert due_words(code) == words
