import io
import json

from rich.console import Console

from tracker.errors import Problem, Severity
from tracker.views.problems import problems_csv, problems_json, problems_view

WARNING = Problem(
    "item-letter", Severity.WARNING, "agenda.toml: 79", "Two letters for one organization.", "Choose one."
)
ERROR = Problem("number-date-conflict", Severity.ERROR, "a.txt, line 3", "75/69 cannot be of 16 April 2021.")


def rendered(problems: list[Problem], hidden: int = 0) -> str:
    console = Console(width=80, file=io.StringIO(), highlight=False)
    console.print(problems_view(problems, hidden=hidden))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_the_gravest_stand_first_with_their_remedy() -> None:
    page = rendered([WARNING, ERROR], hidden=4)
    assert page.index("✗ error") < page.index("! warning")
    assert "a.txt, line 3 75/69 cannot be of 16 April 2021." in page
    assert "→ Choose one." in page
    assert page.endswith("1 error, 1 warning. 4 lesser remarks not shown (--all shows them).")


def test_nothing_wrong_is_said() -> None:
    assert rendered([]) == "Nothing is wrong."


def test_programs_get_every_field() -> None:
    assert json.loads(problems_json([ERROR]))[0]["severity"] == "error"
    assert problems_csv([WARNING]).splitlines()[0] == "severity,code,place,message,remedy"
