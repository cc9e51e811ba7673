"""Labels of paragraphs and identities of mandates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.label import MandateId, label_number, label_sort_key, parse_mandate_id
from tracker.values.symbol import parse_symbol


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("8", "8"), ("58(a)", "58"), ("58(a)(ii)", "58"), ("II.3", "3"), ("A.3(b)", "3"), ("I.B.12", "12"),
        ("annex 3(b)", "annex 3"), ("annex 4", "annex 4"), ("annex (b)", "annex"), ("annex II 3", "annex 3"),
        ("op", "op"), ("3+", "3"),
    ],
)  # fmt: skip
def test_a_label_counts_by_its_number(label: str, number: str) -> None:
    assert label_number(label) == number


def test_labels_sort_as_the_paragraphs_stand() -> None:
    labels = [
        "op", "1", "2", "2(a)", "2(a)(i)", "2(a)(ix)", "2(a)(x)", "2(b)", "2(z)", "2(aa)", "2+", "3", "10",
        "I.1", "I.2", "II.1", "IX.1", "X.2", "annex 1", "annex 2(b)", "annex I 1", "annex II 1",
    ]  # fmt: skip
    assert sorted(set(labels), key=label_sort_key) == labels


@pytest.mark.parametrize(
    ("spelled", "printed", "label", "ordinal"),
    [
        ("79/9#29", "79/9#29", "29", 1),
        ("79/9#29.1", "79/9#29", "29", 1),
        ("A/RES/79/9#29.2", "79/9#29.2", "29", 2),
        (" 79/9 # II.3 ", "79/9#II.3", "II.3", 1),
        ("79/9#II.3.2", "79/9#II.3.2", "II.3", 2),
        ("79/9#58(a)", "79/9#58(a)", "58(a)", 1),
        ("79/9#annex 3(b).2", "79/9#annex 3(b).2", "annex 3(b)", 2),
        ("79/9#op", "79/9#op", "op", 1),
        ("79/9#3+.2", "79/9#3+.2", "3+", 2),
        ("2719 (2023)#24", "2719 (2023)#24", "24", 1),
        ("A/HRC/RES/52/35#3", "A/HRC/RES/52/35#3", "3", 1),
        ("decision 75/525#1", "decision 75/525#1", "1", 1),
    ],
)
def test_identities_read_and_print(spelled: str, printed: str, label: str, ordinal: int) -> None:
    identity = parse_mandate_id(spelled)
    assert (str(identity), identity.label, identity.ordinal) == (printed, label, ordinal)
    assert parse_mandate_id(printed) == identity


@pytest.mark.parametrize("text", ["", "79/9", "#29", "79/9#", "nothing#1"])
def test_what_names_no_mandate_is_refused(text: str) -> None:
    with pytest.raises(MisuseError):
        parse_mandate_id(text)


LABELS = st.from_regex(
    r"(annex ([IVX]{1,3} )?)?([IVX]{1,3}\.|[A-H]\.)?[1-9][0-9]{0,2}(\.[1-9])?(\([a-z]\)){0,2}\+?",
    fullmatch=True,
)


@given(
    LABELS,
    st.integers(1, 12),
    st.sampled_from(["79/9", "2719 (2023)", "A/HRC/RES/52/35", "72/262 B", "1514 (XV)"]),
)
def test_identities_outlive_printing(label: str, ordinal: int, symbol: str) -> None:
    identity = MandateId(parse_symbol(symbol), label, ordinal)
    assert parse_mandate_id(str(identity)) == identity


@given(st.lists(LABELS, max_size=8))
def test_any_labels_can_be_sorted(labels: list[str]) -> None:
    ordered = sorted(labels, key=label_sort_key)
    assert sorted(ordered, key=label_sort_key) == ordered
