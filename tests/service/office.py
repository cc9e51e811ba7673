"""A small office in a database: obligations of one's own making, laid into the real tables."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from tracker.dating.obligation import Milestone, MilestoneKind, Obligation, Occurrence, Thresholds
from tracker.service.workspace import Workspace
from tracker.settings import NoticeSettings, Settings
from tracker.store import tables
from tracker.store.log import Moment
from tracker.store.obligations import keep_obligations
from tracker.values.derivation import Certainty, Step

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.store.engine import Store

ADOPTED = date(2024, 11, 18)
DEADLINE = date(2026, 9, 9)


def at(day: date) -> datetime:
    """Noon of a day, in UTC."""
    return datetime.combine(day, time(12), UTC)


@dataclass
class Office:
    """An office that looks at one database on any day.

    Attributes:
        store: Its database.
        folder: Where its notices go.
        leads: Days before a deadline on which a notice is called for.
    """

    store: Store
    folder: Path
    leads: tuple[int, ...] = (30, 14, 7, 1)
    templates: str = ""
    _number: int = field(default=0)

    def on(self, day: date) -> Workspace:
        settings = Settings(notices=NoticeSettings(str(self.folder), self.leads))
        if self.templates:
            settings = replace(settings, templates=replace(settings.templates, folder=self.templates))
        return Workspace(settings, self.store, day, at(day), "tester")

    def ask(
        self,
        key: str = "",
        *,
        kind: str = "report",
        title: str = "A report",
        deadline: date | None = DEADLINE,
        code: str = "GA81",
        item: str = "An item",
        quote: str = "Requests a report",
        adopted: date = ADOPTED,
        agenda: tuple[dict[str, Any], ...] = (),
        sub_item: str = "",
    ) -> str:
        """Put a resolution with one mandate and its obligation on record; give the obligation's key."""
        self._number += 1
        identity = f"79/{self._number}#8"
        with self.store.writing() as connection:
            about = {"item": item, "sub_item": sub_item, "quote": quote}
            self._mandate(connection, identity, kind=kind, adopted=adopted, agenda=agenda, **about)
            occurrence = Occurrence(
                code, deadline, deadline, self._points(deadline), _thresholds(kind, deadline), (identity,)
            )
            built = Obligation(
                key or identity, kind, title, "Secretary-General", "GA", item, "", (occurrence,), (identity,)
            )
            moment = Moment(adopted, at(adopted), "tester")
            keep_obligations(connection, moment, [built], adopted={identity: adopted}, scope=[])
        return built.key

    def move(self, key: str, deadline: date) -> None:
        """Move an occurrence to another deadline."""
        dates = {
            name: getattr(_thresholds("report", deadline), name) for name in ("due_soon_from", "overdue_from")
        }
        change = update(tables.occurrence).where(tables.occurrence.c.obligation_key == key)
        with self.store.writing() as connection:
            connection.execute(change.values(deadline=deadline, **dates))
            connection.execute(update(tables.milestone).values(on_date=deadline))

    def discharge(self, key: str, on: date) -> None:
        """Record that an obligation was discharged."""
        change = update(tables.occurrence).where(tables.occurrence.c.obligation_key == key)
        with self.store.writing() as connection:
            connection.execute(change.values(discharged_from=on))

    def assign(self, key: str, *desks: str) -> None:
        """Assign an obligation to desks."""
        with self.store.writing() as connection:
            for desk in desks:
                connection.execute(insert(tables.desk).values(key=desk, name=desk, email=""))
                row = {"obligation_key": key, "desk_key": desk, "assigned_by": "tester"}
                connection.execute(insert(tables.obligation_desk).values(**row, assigned_at=at(ADOPTED)))

    def rows(self, table: Any) -> list[Any]:
        with self.store.reading() as connection:
            return list(connection.execute(select(table).order_by(table.c.id)).all())

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.is_dir() else []

    @staticmethod
    def _points(deadline: date | None) -> tuple[Milestone, ...]:
        if deadline is None:
            return ()
        steps = (Step("due then", "date named", "the mandate's text", deadline),)
        return (Milestone(MilestoneKind.SUBMISSION, deadline, steps, Certainty.KNOWN),)

    def _mandate(self, connection: Any, identity: str, *, adopted: date, agenda: Any, **fields: Any) -> None:
        short = identity.partition("#")[0]
        symbol = f"A/RES/{short}"
        blank = {"title": "", "distributed": None, "committee": "", "committee_report": "", "meeting": ""}
        connection.execute(
            insert(tables.resolution).values(
                **blank, key=symbol, symbol=symbol, short=short, sort_key=f"GA {self._number:04}", organ="GA",
                family="resolution", session="GA79", adopted=adopted, drafts=[], agenda=list(agenda),
                origin="text", text_held=True, source="",
            )
        )  # fmt: skip
        connection.execute(
            insert(tables.mandate).values(
                **fields, identity=identity, resolution_key=symbol, paragraph="8", ordinal=1, label_sort="8",
                provenance="extracted", review="unreviewed", state="current", addressee="Secretary-General",
                recipient="GA", due="GA81", subject="", verb="Requests", product="report",
                binding=True, span_start=0, span_end=0, rule="", confidence=1.0, extractor_version="1",
                source="", first_seen=at(adopted), changed_at=at(adopted),
            )
        )  # fmt: skip


def _thresholds(kind: str, deadline: date | None) -> Thresholds:
    if deadline is None:
        return Thresholds()
    after = deadline + timedelta(days=1)
    delivered = kind in {"report", "oral", "report-content"}
    return Thresholds(
        upcoming_from=deadline - timedelta(weeks=26),
        due_soon_from=deadline - timedelta(days=30),
        overdue_from=after if delivered else None,
        past_from=None if delivered else after,
        no_record_from=deadline + timedelta(days=366),
    )
