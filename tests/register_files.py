"""A register small enough to see through, for tests that need one beside the bundled one."""

from pathlib import Path

ITEM = "Cooperation between the United Nations and regional and other organizations"

SESSIONS = """
[[session]]
certainty = "known"
source = "made up for tests"
rows = [
  { code = "GA74", opens = 2019-09-17, closes = 2020-09-14 },
  { code = "GA76", opens = 2021-09-14, closes = 2022-09-12 },
  { code = "GA78", opens = 2023-09-05, closes = 2024-09-09 },
  { code = "GA79", opens = 2024-09-10, closes = 2025-09-08 },
  { code = "GA80", opens = 2025-09-09, closes = 2026-09-07 },
  { code = "GA81", opens = 2026-09-08, closes = 2027-09-13 },
  { code = "GA82", opens = 2027-09-14, closes = 2028-09-11 },
]

[[holiday]]
place = "New York"
certainty = "known"
source = "made up for tests"
rows = [ { on = 2026-07-03, name = "Independence Day" } ]

[[organization]]
name = "League of Lighthouse Keepers"
abbreviation = "LLK"
aliases = ["Lighthouse League"]
source = "made up for tests"

[[deliverable]]
key = "cooperation-report"
title = "Consolidated report on cooperation"
kind = "report"
item = "Cooperation between the United Nations and regional and other organizations"
addressee = "Secretary-General"
recipient = "GA"
organs = ["GA"]
source = "made up for tests"
"""

RESOLUTION = """
[[resolution]]
symbol = "A/RES/79/390"
adopted = 2024-11-18
organization = "League of Lighthouse Keepers"
item = "125"
letter = "q"
source = "A/RES/79/390"
mandates = [
  { paragraph = "4", kind = "report", due = "GA81" },
  { paragraph = "5", kind = "agenda", due = "GA81" },
]

[[document]]
symbol = "A/79/900-S/2024/901"
dated = 2024-08-08
title = "Cooperation between the United Nations and regional and other organizations"
kind = "report"
source = "A/79/900-S/2024/901"
discharges = [{ obligation = "cooperation-report", occurrence = "GA79" }]
"""


def write_register(folder: Path, *tables: str) -> Path:
    """Write a register that holds the sessions above and more tables."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.toml").write_text("\n".join((SESSIONS, *tables)), encoding="utf-8")
    return folder
