"""Resolutions made up for tests, in the style of the texts that secretariats publish."""

from dataclasses import dataclass

ITEM = "Cooperation between the United Nations and regional and other organizations"


@dataclass(frozen=True)
class Made:
    """A resolution of the General Assembly, made up paragraph by paragraph."""

    number: int
    paragraphs: tuple[str, ...]
    session: int = 79
    title: str = "Keeping of lighthouses"
    adopted: str = "18 November 2024"
    item: str = "Agenda item 77\n\nOceans and the law of the sea"

    @property
    def symbol(self) -> str:
        return f"A/RES/{self.session}/{self.number}"

    @property
    def text(self) -> str:
        words = {79: "Seventy-ninth", 80: "Eightieth"}
        operative = "\n\n".join(f"{n}. {text}" for n, text in enumerate(self.paragraphs, 1))
        return f"""United Nations

{self.symbol}

General Assembly

Distr.: General

25 November 2024

{words[self.session]} session

{self.item}

Resolution adopted by the General Assembly on {self.adopted}

[without reference to a Main Committee (A/{self.session}/L.9)]

{self.session}/{self.number}. {self.title}

The General Assembly,

Recalling its resolution 78/123 of 7 December 2023,

Aware of the darkness of coasts,

{operative}

39th plenary meeting

{self.adopted}
"""


WELCOMES = "Welcomes the growing number of lighthouses;"
REPORT = (
    "Requests the Secretary-General to submit to the General Assembly at its {session} session a report "
    "on the implementation of the present resolution;"
)
AGENDA = (
    "Decides to include in the provisional agenda of its {session} session, under the item entitled “Oceans "
    "and the law of the sea”, the sub-item entitled “Keeping of lighthouses”."
)


def keeping(session: str = "eighty-first", number: int = 391) -> Made:
    """Three paragraphs, of which the second asks for a report and the third puts an item on an agenda."""
    return Made(number, (WELCOMES, REPORT.format(session=session), AGENDA.format(session=session)))
