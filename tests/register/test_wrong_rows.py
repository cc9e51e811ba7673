"""A wrong row is refused with file, key and reason; the good rows stay."""

from datetime import date
from pathlib import Path

import pytest

from tracker.register import load_register
from tracker.register.adoptions import load_adoptions
from tracker.service.freshness import hash_of_register

SESSION = 'opens = 2026-09-08\nsource = "A/80/1"\n'
NAMED = 'code = "GA81"\n'
AU = 'name = "African Union"\nsource = "x"\n'
RESOLUTION = 'symbol = "79/9"\ntitle = "T"\nsource = "x"\n'

WRONG = [
    # table, rows of a file, the place named, the reason given
    ("session", f'code = "GA 81"\n{SESSION}', "session GA 81, code", "is no session code"),
    ("session", f"{SESSION}", "session (unnamed), code", "is missing"),
    ("session", f'{NAMED}opens = "soon"\nsource = "x"', "session GA81, opens", "must be a date"),
    ("session", f'{NAMED}opens = 2026-09-08T10:00:00\nsource = "x"',
     "session GA81, opens", "must be a date"),
    ("session", f'{NAMED}closes = 2026-01-01\n{SESSION}', "session GA81, closes", "before the opening"),
    ("session", f'{NAMED}certainty = "sure"\n{SESSION}', "session GA81, certainty", "not one of known"),
    ("session", f'code = "GA81"\nclosed = 2026-01-01\n{SESSION}', "session GA81, closed", "is unknown here"),
    ("session", 'code = "GA81"\nopens = 2026-09-08', "session GA81, source", "is missing"),
    ("session", f'code = "GA81"\nreturns = "yes"\n{SESSION}', "session GA81, returns", "true or false"),
    ("consideration", 'opens = "11-11"\ncloses = "11-26"\nsource = "x"', "consideration", "name a committee"),
    ("consideration", 'committee = "First"\nopens = "13-40"\ncloses = "11-26"\nsource = "x"',
     "consideration First, opens", "no day of the year"),
    ("consideration",
     'session = "GA81"\nitem = "Oceans"\nopens = 2026-12-09\ncloses = 2026-12-01\nsource = "x"',
     "consideration GA81 Oceans, closes", "before the first day"),
    ("consideration", 'committee = "First"\nopens = "11-25"\ncloses = "02-29"\nsource = "x"',
     "consideration First, closes", "29 February is not in every year"),
    ("session", f'code = "XX82"\n{SESSION}', "session XX82, code", "no body is called XX"),
    ("resolution",
     f'{RESOLUTION}mandates = [{{ paragraph = "not a label %%", kind = "report", due = "GA81" }}]',
     "resolution 79/9, mandates[1].paragraph", "is no paragraph such as"),
    ("holiday", 'place = "New York"\nname = "New Year"\nsource = "x"', "holiday New York, on", "is missing"),
    ("organization", 'name = ""\nsource = "x"', "organization (unnamed), name", "must not be empty"),
    ("organization", 'name = "African Union"\naliases = "AU"\nsource = "x"',
     "organization African Union, aliases", "list of texts"),
    ("organization",
     f'{AU}instruments = [{{ kind = "a", title = "b", source = "c", date = "May" }}]',
     "organization African Union, instruments[1].date", "must be a date"),
    ("resolution", 'symbol = "seventy-nine"\ntitle = "T"\nsource = "x"',
     "resolution seventy-nine, symbol", "not a symbol"),
    ("resolution", 'symbol = "79/9"\nsource = "x"', "resolution 79/9, title", "is missing"),
    ("resolution", 'symbol = "79/9"\norganization = "African Onion"\nsource = "x"',
     "resolution 79/9, organization", "did you mean African Union"),
    ("resolution",
     f'{RESOLUTION}mandates = [{{ paragraph = "1", kind = "report", due = "GA eighty" }}]',
     "resolution 79/9, mandates[1].due", "neither a session"),
    ("resolution",
     f'{RESOLUTION}mandates = [{{ paragraph = "1", kind = "report", due = "GA9999" }}]',
     "resolution 79/9, mandates[1].due", "GA9999"),
    ("resolution",
     f'{RESOLUTION}mandates = [{{ paragraph = "1", kind = "letter", due = "GA81" }}]',
     "resolution 79/9, mandates[1].kind", "not one of report"),
    ("agenda_item",
     'session = "GA79"\nnumber = "1"\ntitle = "T"\nsource = "x"\nsub_items = { a = "League of Nations" }',
     "agenda_item GA79 T, sub_items", "no organization on record"),
    ("document",
     ('symbol = "A/75/345"\ntitle = "T"\nkind = "report"\nsource = "x"\n'
     'discharges = [{ obligation = "nothing", occurrence = "GA75" }]'),
     "document A/75/345, discharges", "no deliverable on record"),
    ("standing_request", 'deliverable = "d"\nsymbol = "58/316"\nkind = "report"\nasks = "a"\nsource = "x"',
     "standing_request d 58/316, deliverable", "no deliverable on record"),
    ("word_limit", 'kind = "report"\nwords = -1\nsource = "x"', "word_limit report, words", "whole number"),
]  # fmt: skip

GOOD = """
[[organization]]
name = "African Union"
source = "A/75/345"

[[session]]
code = "GA80"
opens = 2025-09-09
source = "A/80/PV.1"
"""


@pytest.mark.parametrize(("table", "row", "place", "reason"), WRONG)
def test_a_wrong_row(tmp_path: Path, table: str, row: str, place: str, reason: str) -> None:
    (tmp_path / "good.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "wrong.toml").write_text(f"[[{table}]]\n{row}\n", encoding="utf-8")
    register = load_register([tmp_path])
    (problem,) = [p for p in register.problems if p.place.startswith("wrong.toml")]
    assert problem.place.startswith(f"wrong.toml: {place}")
    assert reason in problem.message
    assert problem.severity == "error"
    assert [row.code for row in register.sessions] == ["GA80"]
    assert len(register.problems) == 1


def test_one_name_for_two_organizations(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        '[[organization]]\nname = "Arab League"\nsource = "x"\n'
        '[[organization]]\nname = "League of Arab States"\naliases = ["the Arab league"]\nsource = "x"\n',
        encoding="utf-8",
    )
    (problem,) = load_register([tmp_path]).problems
    assert "already means Arab League" in problem.message


@pytest.mark.parametrize(
    ("content", "code", "reason"),
    [
        ("[[session]\n", "register-file", "is not valid TOML"),
        ("[[sessions]]\ncode = 1\n", "register-row", "no table of the register"),
        ("session = 3\n", "register-row", "no table of the register"),
        ("[[session]]\nrows = [3]\n", "register-row", "is missing"),
    ],
)
def test_a_file_that_is_no_register(tmp_path: Path, content: str, code: str, reason: str) -> None:
    (tmp_path / "odd.toml").write_text(content, encoding="utf-8")
    (problem,) = load_register([tmp_path]).problems
    assert problem.code == code
    assert problem.place.startswith("odd.toml")
    assert reason in problem.message


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "dangling.toml").symlink_to(tmp_path / "gone")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "deep.toml").write_text(f"a = {'[' * 5000}", encoding="utf-8")
    register = load_register([tmp_path])
    assert sorted(problem.place for problem in register.problems) == [
        "dangling.toml",
        "deep.toml",
        "folder.toml",
    ]
    assert [row.code for row in register.sessions] == ["GA80"]
    assert hash_of_register([tmp_path]) == hash_of_register([tmp_path])


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = load_register([tmp_path / "none"]).problems
    assert "does not exist" in problem.message


def test_the_same_row_twice(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.toml").write_text(GOOD, encoding="utf-8")
    register = load_register([tmp_path])
    assert [problem.place for problem in register.problems] == [
        "b.toml: organization African Union",
        "b.toml: session GA80",
    ]
    assert "stands already in a.toml" in register.problems[0].message


def test_an_earlier_folder_shadows_a_later_one(tmp_path: Path) -> None:
    office, bundled = tmp_path / "office", tmp_path / "bundled"
    office.mkdir()
    bundled.mkdir()
    (bundled / "s.toml").write_text(GOOD, encoding="utf-8")
    (office / "s.toml").write_text(
        '[[session]]\ncode = "GA80"\nopens = 2025-09-10\nsource = "our own calendar"\n', encoding="utf-8"
    )
    register = load_register([office, bundled])
    assert register.problems == ()
    assert [(row.code, row.opens) for row in register.sessions] == [("GA80", date(2025, 9, 10))]
    assert len(register.organizations) == 1


def test_rows_take_over_the_fields_of_their_table(tmp_path: Path) -> None:
    (tmp_path / "h.toml").write_text(
        '[[holiday]]\nplace = "Geneva"\nsource = "circular"\n'
        'rows = [{ on = 2026-01-01, name = "New Year" }, { on = 2026-01-02, name = "" }]\n',
        encoding="utf-8",
    )
    # A row without a name takes a day back that a later folder holds.
    assert load_register([tmp_path]).holidays == {"Geneva": {date(2026, 1, 1): "New Year"}}


def test_a_window_over_the_turn_of_the_year(tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_text(
        '[[consideration]]\ncommittee = "Fifth"\nopens = "12-20"\ncloses = "01-10"\nsource = "x"\n',
        encoding="utf-8",
    )
    (row,) = load_register([tmp_path]).considerations
    assert (row.closes - row.opens).days == 21


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('session = "GA75"\non = 2021-03-25\nnumbers = "269, B"\nsource = "x"', "'B' is no number"),
        ('session = "GA75"\non = 2021-03-25\nnumbers = "9-3"\nsource = "x"', "'9-3' is no number"),
        ('session = "GA75"\nnumbers = "9"\nsource = "x"', "on: is missing"),
        ('session = "GA75"\non = 2021-03-25\nnumbers = "9"\nsource = "x"\nday = 1', "day: is unknown here"),
    ],
)
def test_a_wrong_day_of_adoption(tmp_path: Path, row: str, reason: str) -> None:
    folder = tmp_path / "adoptions"
    folder.mkdir()
    (folder / "a.toml").write_text(f"[[adoption]]\n{row}\n", encoding="utf-8")
    (problem,) = load_adoptions([tmp_path]).problems
    assert problem.place.startswith("a.toml: adoption GA75")
    assert reason in problem.message


def test_days_of_adoption_by_number(tmp_path: Path) -> None:
    folder = tmp_path / "adoptions"
    folder.mkdir()
    (folder / "a.toml").write_text(
        '[[adoption]]\nsession = "GA72"\nsource = "x"\non = 2018-07-05\nnumbers = "8-9, 262 C"\n',
        encoding="utf-8",
    )
    found = load_adoptions([tmp_path]).adoptions
    assert [str(entry.symbol) for entry in found] == ["A/RES/72/8", "A/RES/72/9", "A/RES/72/262 C"]
