"""Symbols of every family: one value, one spelling, found where they are cited and nowhere else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.roman import roman
from tracker.values.symbol import Family, Symbol, find_symbols, parse_symbol, symbol_from_file_name

SPELLINGS = [
    # spelled, citing organ, printed, short
    ("A/RES/79/9", "", "A/RES/79/9", "79/9"),
    ("75/276", "", "A/RES/75/276", "75/276"),
    ("resolution 75/276", "", "A/RES/75/276", "75/276"),
    ("A/RES/1514 (XV)", "", "A/RES/1514 (XV)", "1514 (XV)"),
    ("A/RES/1514(XV)", "", "A/RES/1514 (XV)", "1514 (XV)"),
    ("3379 (XXX)", "", "A/RES/3379 (XXX)", "3379 (XXX)"),
    ("3367 A (XXX)", "", "A/RES/3367 A (XXX)", "3367 A (XXX)"),
    ("3411 A and B (XXX)", "", "A/RES/3411 A and B (XXX)", "3411 A and B (XXX)"),
    ("A/RES/217(III)A", "", "A/RES/217 A (III)", "217 A (III)"),
    ("3201 (S-VI)", "", "A/RES/3201 (S-VI)", "3201 (S-VI)"),
    ("2252 (ES-V)", "", "A/RES/2252 (ES-V)", "2252 (ES-V)"),
    ("S-30/1", "GA", "A/RES/S-30/1", "S-30/1"),
    ("S‑30/1", "", "A/RES/S-30/1", "S-30/1"),
    ("ES-11/1", "HRC", "A/RES/ES-11/1", "ES-11/1"),
    ("72/262 C", "", "A/RES/72/262 C", "72/262 C"),
    ("A/RES/72/262c", "", "A/RES/72/262 C", "72/262 C"),
    ("a/res/72/262c", "", "A/RES/72/262 C", "72/262 C"),
    ("31/6 A and B", "", "A/RES/31/6 A and B", "31/6 A and B"),
    ("S/RES/1809 (2008)", "", "S/RES/1809 (2008)", "1809 (2008)"),
    ("S/RES/1809(2008)", "", "S/RES/1809 (2008)", "1809 (2008)"),
    ("1631 \\(2005\\)", "GA", "S/RES/1631 (2005)", "1631 (2005)"),
    ("S/PRST/2013/12", "", "S/PRST/2013/12", "S/PRST/2013/12"),
    ("A/HRC/RES/48/1", "", "A/HRC/RES/48/1", "A/HRC/RES/48/1"),
    ("16/1", "HRC", "A/HRC/RES/16/1", "A/HRC/RES/16/1"),
    ("A/HRC/RES/S-35/1", "", "A/HRC/RES/S-35/1", "A/HRC/RES/S-35/1"),
    ("S-35/1", "HRC", "A/HRC/RES/S-35/1", "A/HRC/RES/S-35/1"),
    ("60/251", "HRC", "A/RES/60/251", "60/251"),
    ("A/HRC/DEC/48/101", "", "A/HRC/DEC/48/101", "A/HRC/DEC/48/101"),
    ("A/HRC/PRST/48/1", "", "A/HRC/PRST/48/1", "A/HRC/PRST/48/1"),
    ("E/RES/2021/5", "", "E/RES/2021/5", "E/RES/2021/5"),
    ("2021/5", "GA", "E/RES/2021/5", "E/RES/2021/5"),
    ("1818 (LV)", "", "E/RES/1818 (LV)", "E/RES/1818 (LV)"),
    ("9 (II)", "ECOSOC", "E/RES/9 (II)", "E/RES/9 (II)"),
    ("106 (VI)", "GA", "A/RES/106 (VI)", "106 (VI)"),
    ("decision 75/525", "", "decision 75/525", "decision 75/525"),
    ("75/525", "", "decision 75/525", "decision 75/525"),
    ("A/DEC/75/525", "", "decision 75/525", "decision 75/525"),
    ("decision 31/406 A to E", "", "decision 31/406 A to E", "decision 31/406 A to E"),
    ("CND 54/4", "", "CND 54/4", "CND 54/4"),
    ("A/75/L.78", "", "A/75/L.78", "A/75/L.78"),
    ("A/75/L.78/Add.1", "", "A/75/L.78/Add.1", "A/75/L.78/Add.1"),
    ("A/79/L.9/Rev.1", "", "A/79/L.9/Rev.1", "A/79/L.9/Rev.1"),
    ("A/C.3/78/L.41", "", "A/C.3/78/L.41", "A/C.3/78/L.41"),
    ("A/73/328", "", "A/73/328", "A/73/328"),
    ("S/2020/898", "", "S/2020/898", "S/2020/898"),
    ("S/26000", "", "S/26000", "S/26000"),
    ("A/HRC/48/50", "", "A/HRC/48/50", "A/HRC/48/50"),
    ("E/2012/100", "", "E/2012/100", "E/2012/100"),
    ("A/60/150", "", "A/60/150", "A/60/150"),
    ("A/78/PV.50", "", "A/78/PV.50", "A/78/PV.50"),
    ("A/520/Rev.20", "", "A/520/Rev.20", "A/520/Rev.20"),
    ("A/75/345-S/2020/898", "", "A/75/345-S/2020/898", "A/75/345-S/2020/898"),
    ("A/75/345–S/2020/898", "", "A/75/345-S/2020/898", "A/75/345-S/2020/898"),
    ("A/75/345‑S/2020/898", "", "A/75/345-S/2020/898", "A/75/345-S/2020/898"),
]


@pytest.mark.parametrize(("spelled", "organ", "printed", "short"), SPELLINGS)
def test_a_symbol_has_one_value_and_one_spelling(spelled: str, organ: str, printed: str, short: str) -> None:
    symbol = parse_symbol(spelled, organ)
    assert (str(symbol), symbol.short) == (printed, short)
    assert parse_symbol(printed) == symbol
    assert symbol.key == printed.replace(" ", "").upper()


@pytest.mark.parametrize(
    "text", ["", "hello", "75", "0/0", "A/RES/75", "A/C.3", "A/RES/79/0", "75/276 and 75/277", "E/RES/5"]
)
def test_what_is_no_symbol_is_refused(text: str) -> None:
    with pytest.raises(MisuseError):
        parse_symbol(text)


@pytest.mark.parametrize(
    ("printed", "family", "code", "committee"),
    [
        ("A/RES/79/9", Family.RESOLUTION, "GA79", ""),
        ("A/RES/3367 A (XXX)", Family.RESOLUTION, "GA30", ""),
        ("A/RES/3201 (S-VI)", Family.RESOLUTION, "GA-S6", ""),
        ("A/RES/S-30/1", Family.RESOLUTION, "GA-S30", ""),
        ("A/RES/ES-11/1", Family.RESOLUTION, "GA-ES11", ""),
        ("A/HRC/RES/52/35", Family.RESOLUTION, "HRC52", ""),
        ("A/HRC/RES/S-35/1", Family.RESOLUTION, "HRC-S35", ""),
        ("E/RES/2021/5", Family.RESOLUTION, "ECOSOC2021", ""),
        ("E/RES/1818 (LV)", Family.RESOLUTION, "", ""),
        ("S/RES/2719 (2023)", Family.RESOLUTION, "SC2023", ""),
        ("S/PRST/2013/12", Family.STATEMENT, "SC2013", ""),
        ("decision 75/525", Family.DECISION, "GA75", ""),
        ("A/C.3/78/L.41", Family.DRAFT, "GA78", "C.3"),
        ("A/73/328", Family.DOCUMENT, "GA73", ""),
        ("A/AC.105/1", Family.DOCUMENT, "", ""),
    ],
)
def test_a_symbol_knows_its_session(printed: str, family: Family, code: str, committee: str) -> None:
    symbol = parse_symbol(printed)
    assert (symbol.family, symbol.session_code, symbol.committee) == (family, code, committee)


def test_symbols_sort_by_session_and_number() -> None:
    printed = [
        "A/RES/1514 (XV)",
        "A/RES/3367 A (XXX)",
        "A/RES/72/262 B",
        "A/RES/75/9",
        "A/RES/75/10",
        "A/RES/S-8/1",
    ]
    symbols = sorted((parse_symbol(text) for text in reversed(printed)), key=lambda symbol: symbol.sort_key)
    assert [str(symbol) for symbol in symbols] == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("A_RES_79_9.pdf", "A/RES/79/9"),
        ("ga-pdf/A_RES_78_101.pdf", "A/RES/78/101"),
        ("A-RES-79-9.docx", "A/RES/79/9"),
        ("A_RES_79_9_EN.pdf", "A/RES/79/9"),
        ("A_RES_72_262_B.html", "A/RES/72/262 B"),
        ("S_RES_2017_2011.txt", "S/RES/2017 (2011)"),
        ("S_RES_1325(2000).txt", "S/RES/1325 (2000)"),
        ("E_RES_2012_16.txt", "E/RES/2012/16"),
        ("E_RES_1818_LV.txt", "E/RES/1818 (LV)"),
        ("E_RES_106__VI.txt", "E/RES/106 (VI)"),
        ("A_RES_3201_S-VI.txt", "A/RES/3201 (S-VI)"),
        ("A_HRC_RES_S-35_1.txt", "A/HRC/RES/S-35/1"),
        ("A_RES_ES-11_1.pdf", "A/RES/ES-11/1"),
        ("A_75_L.78_Add.1.pdf", "A/75/L.78/Add.1"),
        ("N2434567.pdf", None),
        ("minutes of 12 May.docx", None),
        ("003_81ff0256d82d7d5c.txt", None),
    ],
)
def test_file_names_spell_symbols(name: str, printed: str | None) -> None:
    symbol = symbol_from_file_name(name)
    assert (str(symbol) if symbol else None) == printed


CITATIONS = [
    # text, citing organ, what is found
    (
        "its resolutions 64/256 of 2 March 2010, 65/122 and 67/6, and Council resolution 1631 (2005)",
        "GA",
        ["A/RES/64/256", "A/RES/65/122", "A/RES/67/6", "S/RES/1631 (2005)"],
    ),
    (
        "Council resolutions 5/1, on institutions, and 5/2, on the Code, and Assembly resolution 60/251",
        "HRC",
        ["A/HRC/RES/5/1", "A/HRC/RES/5/2", "A/RES/60/251"],
    ),
    ("its resolutions 16/1 and 60/1", "HRC", ["A/HRC/RES/16/1", "A/HRC/RES/60/1"]),
    ("resolutions S-35/1 and 21/4", "HRC", ["A/HRC/RES/S-35/1", "A/HRC/RES/21/4"]),
    (
        "Commission on Narcotic Drugs resolution 54/4 of 25 March 2011, and 55/4 and 55/8 of 16 March 2012",
        "ECOSOC",
        ["CND 54/4", "CND 55/4", "CND 55/8"],
    ),
    (
        "decision 75/525 and decisions 74/563 and 31/406 A to E",
        "GA",
        ["decision 75/525", "decision 74/563", "decision 31/406 A to E"],
    ),
    ("75/276. Cooperation between the United Nations", "GA", ["A/RES/75/276"]),
    ("24 May 1989\n1989/61. Guidelines for the prevention", "ECOSOC", ["E/RES/1989/61"]),
    ("21/7. Right to the truth", "HRC", ["A/HRC/RES/21/7"]),
    ("general comment No. 22 (1993) of the Committee", "HRC", []),
    ("see A/73/328 and A/75/L.78", "GA", ["A/73/328", "A/75/L.78"]),
    ("(A/75/L.78 and A/75/L.78/Add.1)", "GA", ["A/75/L.78", "A/75/L.78/Add.1"]),
    ("in [1631 \\(2005\\)](#) and [72/262c](#)", "GA", ["S/RES/1631 (2005)", "A/RES/72/262 C"]),
    ("resolution 72/262 A comprehensive view", "GA", ["A/RES/72/262"]),
    ("resolution 72/262 A of 24 December 2017", "GA", ["A/RES/72/262 A"]),
    (
        "resolutions 72/266 A and B and 74/254 A, B and C",
        "GA",
        ["A/RES/72/266 A and B", "A/RES/74/254 A, B and C"],
    ),
    ("resolution 48/141 of the General Assembly", "HRC", ["A/RES/48/141"]),
    (
        "General Assembly resolution 3201 (S-VI) of 1 May 1974 and ES-10/20",
        "GA",
        ["A/RES/3201 (S-VI)", "A/RES/ES-10/20"],
    ),
    ("agreed conclusions 1997/2 of 18 July 1997", "ECOSOC", ["E/RES/1997/2"]),
    ("A/73/328–S/2018/592", "GA", ["A/73/328-S/2018/592"]),
    # what only looks like one
    ("on 3/4 of them, around the clock, 24/7, by 50/50, in 1/3 of cases", "GA", []),
    ("in the 2020/21 season and the biennium 2020/2021", "GA", []),
    ("the Indigenous and Tribal Peoples Convention, No. 169 (1989)", "GA", []),
    ("on 12/31/2020 and 1/2/2021", "GA", []),
    ("see https://undocs.org/A/RES/72/262c", "GA", []),
    ("and/or, S/he, the A/C.3 and E/CN.9", "GA", []),
    ("resolutionary 3/4 prerresolution 5/6", "HRC", []),
]


@pytest.mark.parametrize(("text", "organ", "expected"), CITATIONS)
def test_citations_are_found_and_nothing_else(text: str, organ: str, expected: list[str]) -> None:
    found = find_symbols(text, organ)
    assert [str(one.symbol) for one in found] == expected
    assert all(text[one.start : one.end] == one.spelled for one in found)


@pytest.mark.parametrize(
    "unit",
    [
        "A/",
        "1",
        "12/",
        "resolution ",
        "1/1 ",
        "A/RES/",
        "75/276 A, ",
        "A/1-",
        "75/276 A, B, C, D, ",
        " ",
        "1 (",
        "S-",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = "resolution " + unit * (100_000 // len(unit))
    started = time.process_time()
    find_symbols(text)
    assert time.process_time() - started < 5  # a quadratic search of this takes minutes


PARTS = st.sampled_from(["", "A", "B", "C", "A and B", "A to E", "A, B and C"])
NUMBERS = st.integers(1, 400)
YEARS = st.integers(1994, 2099).map(str)
SESSIONS = st.integers(31, 199).map(str)
SPECIAL = st.builds("{}-{}".format, st.sampled_from(["S", "ES"]), st.integers(1, 99))
SUFFIXES = st.sampled_from([(), ("Add.1",), ("Rev.2", "Add.1")])
RESOLUTION, DECISION, DRAFT, DOCUMENT = Family.RESOLUTION, Family.DECISION, Family.DRAFT, Family.DOCUMENT


def symbols(
    organ: str,
    family: Family,
    session: st.SearchStrategy[str],
    number: st.SearchStrategy[int] = NUMBERS,
    **more: object,
) -> st.SearchStrategy[Symbol]:
    rest = {
        name: value if isinstance(value, st.SearchStrategy) else st.just(value)
        for name, value in more.items()
    }
    return st.builds(Symbol, st.just(organ), st.just(family), session, number, **rest)  # type: ignore[arg-type]


def old(last: int) -> st.SearchStrategy[str]:
    return st.integers(1, last).map(roman)


TWINS = symbols("SC", DOCUMENT, YEARS, series="S")
SYMBOLS = st.one_of(
    symbols("GA", RESOLUTION, SESSIONS, part=PARTS),
    symbols("GA", RESOLUTION, SPECIAL),
    symbols("GA", RESOLUTION, old(30), st.integers(1, 3541), part=PARTS),
    symbols("GA", DECISION, SESSIONS, st.integers(1, 999), part=PARTS),
    symbols("SC", RESOLUTION, YEARS, st.integers(1, 4000)),
    symbols("SC", Family.STATEMENT, YEARS),
    symbols("ECOSOC", RESOLUTION, YEARS),
    symbols("ECOSOC", RESOLUTION, old(63), st.integers(1, 2100)),
    symbols("HRC", RESOLUTION, st.integers(1, 99).map(str)),
    symbols("HRC", DECISION, st.integers(1, 99).map(str)),
    symbols("GA", DRAFT, SESSIONS, suffixes=SUFFIXES, series=st.sampled_from(["A", "A/C.3"]), mark="L."),
    symbols("GA", DOCUMENT, SESSIONS, suffixes=SUFFIXES, series="A"),
    symbols("GA", DOCUMENT, SESSIONS, series="A", twin=TWINS),
)


@given(SYMBOLS)
def test_printed_symbols_parse_back(symbol: Symbol) -> None:
    assert parse_symbol(str(symbol)) == symbol


@given(SYMBOLS)
def test_short_forms_parse_back_with_their_organ(symbol: Symbol) -> None:
    # A handful of old numbers is shared by Assembly and Council; the citing organ decides.
    assert parse_symbol(symbol.short, symbol.organ) == symbol


@given(SYMBOLS, st.sampled_from(["in {}.", "see {}; and", "({})", "recalls resolution {}, and"]))
def test_symbols_in_full_are_found_in_text(symbol: Symbol, sentence: str) -> None:
    text = sentence.format(symbol)
    assert symbol in [found.symbol for found in find_symbols(text)]


@given(
    st.text(alphabet="ASE/-RESDC.()XVI0123456789 BL,resolution", max_size=80),
    st.sampled_from(["", "GA", "HRC"]),
)
def test_any_text_is_searched_without_a_fault(text: str, organ: str) -> None:
    for found in find_symbols(text, organ):
        assert parse_symbol(str(found.symbol)) == found.symbol
