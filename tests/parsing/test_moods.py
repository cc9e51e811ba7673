import pytest

from tracker.parsing.verbs import Mood, mood


@pytest.mark.parametrize(
    "text",
    [
        "Recalling its resolution",
        "Also recalling",
        "Deeply concerned that",
        "Having considered the report",
        "Whereas accurate maps",
        "Bearing in mind",
        "Mindful of",
        "Gravely alarmed",
        "And recalling further",
        "Once again expressing concern",
        "Reaffirming also",
        "Strongly condemning all acts",
        "Conscious that",
    ],
)
def test_reasons(text: str) -> None:
    assert mood(text) is Mood.PREAMBULAR


@pytest.mark.parametrize(
    "text",
    [
        "Requests the Secretary-General",
        "Also requests",
        "Further requests",
        "Strongly urges",
        "Decides to include",
        "Once again calls upon",
        "Takes note",
        "Reiterates its request",
        "Expresses its appreciation",
        "Endorses",
        "Emphasizes",
        "Deeply deplores",
        "Authorizes",
    ],
)
def test_decisions(text: str) -> None:
    assert mood(text) is Mood.OPERATIVE


@pytest.mark.parametrize(
    "text",
    [
        "To prepare a report",
        "The Commission shall",
        "States Members shall",
        "Nothing in this",
        "During its session",
        "and requests",
        "Sixteen seats",
        "This has",
        "Members of the panel",
        "",
        "2020",
    ],
)
def test_neither(text: str) -> None:
    assert mood(text) is Mood.NEITHER
