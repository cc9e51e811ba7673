"""Reading what an issued document may answer: the occurrences of reports and oral products."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from tracker.dating.ask import REPORTS
from tracker.store.tables import mandate, obligation, occurrence, occurrence_mandate, resolution

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Opening:
    """One occurrence that a document may answer.

    Attributes:
        obligation: The obligation's key.
        code: The occurrence's code.
        titles: What a document that answers it may be called: the obligation's own title, its agenda item and
            sub-item, the titles of the resolutions that ask for it, each once.
        deadline: Its deadline; none when undated.
        mandates: The identities of the mandates that ask for it.
        discharged: Whether a document already answers all of it.
    """

    obligation: str
    code: str
    titles: tuple[str, ...]
    deadline: date | None
    mandates: tuple[str, ...]
    discharged: bool

    @property
    def name(self) -> str:
        """As written with ``--discharges``: ``cooperation-report@GA81``."""
        return f"{self.obligation}@{self.code}"


def read_openings(connection: Connection, as_of: date) -> tuple[Opening, ...]:
    """Read the occurrences that issued documents may answer.

    Args:
        connection: A connection in a transaction.
        as_of: What was adopted later is not yet there.

    Returns:
        The occurrences of reports and oral products, by obligation and deadline.
    """
    joined = (
        occurrence.join(obligation, obligation.c.key == occurrence.c.obligation_key)
        .join(occurrence_mandate, occurrence_mandate.c.occurrence_id == occurrence.c.id)
        .join(mandate, mandate.c.identity == occurrence_mandate.c.mandate_identity)
        .join(resolution, resolution.c.key == mandate.c.resolution_key)
    )
    columns = (
        occurrence.c.id, occurrence.c.code, occurrence.c.deadline, occurrence.c.discharged_from,
        obligation.c.key, obligation.c.title, obligation.c.item, obligation.c.sub_item,
        mandate.c.identity, resolution.c.title.label("resolution_title"), resolution.c.agenda,
    )  # fmt: skip
    wanted = (
        select(*columns)
        .select_from(joined)
        .where(
            occurrence.c.current,
            obligation.c.kind.in_(sorted(REPORTS - {"report-content"})),
            or_(resolution.c.adopted.is_(None), resolution.c.adopted <= as_of),
        )
        .order_by(obligation.c.key, occurrence.c.deadline, occurrence.c.id, mandate.c.identity)
    )
    titles: dict[int, dict[str, None]] = {}
    mandates: dict[int, list[str]] = {}
    rows = {}
    for row in connection.execute(wanted):
        rows[row.id] = row
        names = [row.title, row.item, row.sub_item, row.resolution_title]
        names += [entry[name] for entry in row.agenda for name in ("title", "sub_title")]
        titles.setdefault(row.id, {}).update(dict.fromkeys(name for name in names if name))
        mandates.setdefault(row.id, []).append(row.identity)
    return tuple(
        Opening(
            row.key, row.code, tuple(titles[number]), row.deadline, tuple(mandates[number]),
            row.discharged_from is not None,
        )
        for number, row in rows.items()
    )  # fmt: skip
