"""Standings made up for the tests of the views; nothing of them is on record."""

from datetime import date

from tracker.dating.standing import Overview, Standing

AS_OF = date(2026, 11, 22)

COOPERATION = "Cooperation between the United Nations and regional and other organizations"

OVERVIEW = Overview(
    as_of=AS_OF,
    standings=(
        Standing(
            "79/1000#7",
            "GA81",
            "report",
            "Implementation of the outcome of the world summit on quiet oceans",
            "Secretary-General",
            "GA",
            "Oceans and the law of the sea",
            "",
            "GA",
            "overdue",
            date(2026, 9, 4),
            "submission",
            "window",
            date(2026, 11, 13),
            date(2026, 9, 8),
            date(2027, 9, 7),
            ("79/1000#7",),
            1,
        ),
        Standing(
            "9999 (2026)#12",
            "2026-12-01",
            "oral",
            "Situation in the gulf of the north",
            "Special Envoy of the Secretary-General",
            "SC",
            "",
            "",
            "SC",
            "due soon",
            date(2026, 12, 1),
            "due",
            "known",
            None,
            None,
            None,
            ("9999 (2026)#12",),
            0,
        ),
        Standing(
            "cooperation-report",
            "GA83",
            "report",
            COOPERATION,
            "Secretary-General",
            "GA;SC",
            COOPERATION,
            "",
            "GA",
            "scheduled",
            date(2028, 9, 11),
            "submission",
            "formula",
            date(2028, 11, 20),
            None,
            None,
            ("79/9#29", "79/10#8", "79/11#7"),
            3,
        ),
        Standing(
            "A/HRC/RES/99/1#4",
            "undated:next",
            "term",
            "Working Group on the right to a long title that goes on and on until the column is quite full "
            "and a word has to be left out at its very end for want of room",
            "",
            "HRC",
            "",
            "",
            "HRC",
            "undated",
            None,
            mandates=("A/HRC/RES/99/1#4",),
            unreviewed=1,
        ),
    ),
    counts={"overdue": 1, "due soon": 1, "scheduled": 1, "undated": 1, "discharged": 12, "no record": 1204},
    hidden={"discharged": 12, "no record": 1204},
    cut=3,
)
