import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.ordinals import ordinal_words
from tracker.values.session_names import parse_session

SPELLED = [
    ("GA81", "GA81"), ("ga 81", "GA81"), ("81", "GA81"), ("GA-81", "GA81"), ("A/81", "GA81"), ("a/81", "GA81"),
    ("eighty-first", "GA81"), ("Eighty-first session", "GA81"), ("eighty first", "GA81"), ("81st", "GA81"),
    ("81st session", "GA81"), ("GA81st", "GA81"), ("General Assembly 81", "GA81"),
    ("81st session of the General Assembly", "GA81"), ("the eighty-first session of the General Assembly", "GA81"),
    ("one hundred and fifth", "GA105"), ("third", "GA3"),
    ("S-32", "GA-S32"), ("GA-S32", "GA-S32"), ("ga s32", "GA-S32"), ("A/S-32", "GA-S32"),
    ("thirty-second special session", "GA-S32"), ("GA S-32", "GA-S32"),
    ("ES-11", "GA-ES11"), ("GA-ES11", "GA-ES11"), ("A/ES-11", "GA-ES11"),
    ("eleventh emergency special session", "GA-ES11"),
    ("hrc57", "HRC57"), ("HRC 57", "HRC57"), ("A/HRC/57", "HRC57"), ("Human Rights Council 57", "HRC57"),
    ("fifty-seventh session of the Human Rights Council", "HRC57"),
    ("HRC S-36", "HRC-S36"), ("HRC-S36", "HRC-S36"), ("A/HRC/S-36", "HRC-S36"),
    ("ECOSOC2025", "ECOSOC2025"), ("E/2025", "ECOSOC2025"), ("Economic and Social Council 2025", "ECOSOC2025"),
    ("SC2026", "SC2026"), ("Security Council 2026", "SC2026"),
    ("csocd 63", "CSocD63"), ("StatCom56", "StatCom56"), ("CND68", "CND68"), ("PrepCom#2", "PrepCom#2"),
    ("PrepCom 2", "PrepCom#2"),
]  # fmt: skip


@pytest.mark.parametrize(("spelled", "code"), SPELLED)
def test_a_session_may_be_written_in_many_ways(spelled: str, code: str) -> None:
    assert parse_session(spelled) == code


@pytest.mark.parametrize(
    "text", ["", " ", "lunch", "GA", "session", "A/RES/79/9", "79/9", "the", "GA81 GA82"]
)
def test_what_is_no_session_is_refused(text: str) -> None:
    with pytest.raises(MisuseError, match="no session"):
        parse_session(text)


@pytest.mark.parametrize("text", ["GA999", "GA201", "0", "GA0", "GA2025", "ECOSOC2500", "S-999", "HRC 1000"])
def test_a_session_beyond_any_bound_is_refused(text: str) -> None:
    with pytest.raises(MisuseError, match="sessions are numbered from 1 to 200"):
        parse_session(text)


@given(st.integers(1, 200))
def test_every_session_reads_alike_in_words_and_figures(number: int) -> None:
    assert parse_session(ordinal_words(number)) == parse_session(str(number)) == f"GA{number}"
