"""Clauses: verbs, adverbs of repetition, several verbs in a paragraph, chapeaux."""

import pytest

from tests.extraction.passages import passage
from tracker.extraction.clauses import split_clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Requests the Secretary-General to report;", [("Requests", "request", "Secretary-General")]),
        ("Also requests the High Commissioner to report;", [("requests", "request", "High Commissioner")]),
        ("Once again requests the Panel of Experts on Libya to report;", [("requests", "request", "Panel of Experts")]),
        ("Reiterates its request to the Secretary-General to report;",
         [("Reiterates its request", "request", "Secretary-General")]),
        ("Reiterates its invitation to the Commission to report;",
         [("Reiterates its invitation", "invite", "Commission")]),
        ("Welcomes the report, and requests the Special Rapporteur on the right to food to report;",
         [("Welcomes", "stance", ""), ("requests", "request", "Special Rapporteur")]),
        ("Decides that the Committee shall report annually;", [("Decides", "decide", "Committee")]),
        ("Decides to request the Board to report;", [("Decides", "request", "Board")]),
        ("Requests the Mediator to travel, and requests him to report;",
         [("Requests", "request", "Mediator"), ("requests", "request", "Mediator")]),
        ("Requests, in this regard, the Secretary-General, in consultation with Member States, to report;",
         [("Requests", "request", "Secretary-General")]),
        ("Expresses its intention to review the mandate by 1 May 2022;", [("Expresses", "intention", "")]),
        ("Takes note of the requests from Member States and of the calls for action;", [("Takes note", "stance", "")]),
        ("We request the Secretary-General to report.", [("request", "request", "Secretary-General")]),
        ("The Conference shall report to the Assembly.", [("shall", "decide", "Conference")]),
    ],
)  # fmt: skip
def test_verbs_and_actors(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(c.verb, c.force, c.actor) for c in passage(text).clauses] == expected


def test_a_lettered_subparagraph_goes_on_from_its_chapeau() -> None:
    chapeau = "Requests the Special Rapporteur, within the mandate:"
    (first,) = split_clauses(chapeau)
    whole = f"{chapeau} To submit an annual report to the Council;"
    (clause,) = split_clauses(whole, len(chapeau) + 1, first)
    assert (clause.force, clause.actor, clause.inherited) == ("request", "Special Rapporteur", True)


def test_a_subparagraph_with_a_verb_of_its_own_keeps_it() -> None:
    chapeau = "Notes the offer of the host country, and in this regard:"
    (first,) = split_clauses(chapeau)
    whole = f"{chapeau} Also requests the Secretary-General to report thereon;"
    (clause,) = split_clauses(whole, len(chapeau) + 1, first)
    assert (clause.verb, clause.force, clause.actor) == ("requests", "request", "Secretary-General")


def test_the_group_that_is_tasked_is_the_actor_of_its_tasks() -> None:
    chapeau = "Decides to establish a Committee of the Council, to undertake the following tasks:"
    (first,) = split_clauses(chapeau)
    whole = f"{chapeau} To report within thirty days to the Council on its work;"
    (clause,) = split_clauses(whole, len(chapeau) + 1, first)
    assert clause.actor == "Committee"
