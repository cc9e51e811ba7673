"""What a mandate is about, in the text's own words."""

import pytest

from tracker.extraction.extract import extract_mandates
from tracker.parsing.resolution import Paragraph, Part, Resolution
from tracker.values.symbol import parse_symbol

CASES = [
    (
        "Requests the Secretary-General to submit to the General Assembly at its eighty-second session a report on "
        "the safety of ferries, including recommendations on the training of crews;",
        "safety of ferries",
    ),
    (
        "Requests the Secretary-General to conduct a strategic review of the Mission and to submit its findings and "
        "recommendations to the Council no later than 30 September 2026;",
        "Mission",
    ),
    (
        "Requests the Secretary-General to report thereon to the Assembly at its eighty-first session;",
        "Ferries",
    ),
    (
        "Requests the Secretary-General to report to the Assembly every six months on the condition of ports;",
        "condition of ports",
    ),
    (
        "Decides to extend the mandate of the United Nations Lake Mission until 31 December 2026;",
        "United Nations Lake Mission",
    ),
    (
        "Decides to include in the provisional agenda of its eighty-second session the item entitled “Lakes”;",
        "Lakes",
    ),
    ("Decides to continue its consideration of the matter at its eighty-second session;", "Ferries"),
    (
        "Decides to continue its consideration of the question of lake charts at its eighty-second session;",
        "question of lake charts",
    ),
    (
        "Decides to convene, at its eighty-first session, a panel discussion on access to remedy;",
        "panel discussion on access to remedy",
    ),
    (
        "Requests the Secretary-General to submit to the Commission on the Status of Women at its seventieth "
        "session a report on women who sail;",
        "women who sail",
    ),
]


@pytest.mark.parametrize(("text", "subject"), CASES)
def test_a_subject_is_the_topic_without_times_or_else_the_title(text: str, subject: str) -> None:
    resolution = Resolution(
        parse_symbol("A/RES/79/390"), "GA", "GA79", "Ferries", None,
        paragraphs=(Paragraph("1", text, Part.OPERATIVE),),
    )  # fmt: skip
    assert subject in [mandate.subject for mandate in extract_mandates(resolution)]
