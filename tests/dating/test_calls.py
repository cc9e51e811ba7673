"""Which notice a day calls for: the strongest lead reached, once, and silence where nothing can be said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dating.calls import SILENT, Call, NoticeKind, call_on
from tracker.dating.status import Status

DEADLINE = date(2026, 9, 9)
LEADS = (30, 14, 7, 1)


def call(
    days: int, kind: str = "report", status: str = Status.DUE_SOON, told: tuple[int, ...] = ()
) -> Call | None:
    """Ask for the call so many days before the deadline; `told`: the leads told of before, -1 for overdue."""
    return call_on(
        DEADLINE - timedelta(days=days),
        kind=kind,
        status=status,
        deadline=DEADLINE,
        leads=LEADS,
        told={DEADLINE - timedelta(days=lead) for lead in told},
    )


CALLS = [
    # days before, kind, status, told before -> kind of notice, lead
    (31, "report", Status.UPCOMING, (), None),
    (30, "report", Status.DUE_SOON, (), (NoticeKind.DUE_SOON, 30)),
    (29, "report", Status.DUE_SOON, (), (NoticeKind.DUE_SOON, 30)),
    (14, "report", Status.DUE_SOON, (30,), (NoticeKind.DUE_SOON, 14)),
    (10, "report", Status.DUE_SOON, (), (NoticeKind.DUE_SOON, 14)),
    (3, "report", Status.DUE_SOON, (), (NoticeKind.DUE_SOON, 7)),
    (0, "oral", Status.DUE_SOON, (), (NoticeKind.DUE_SOON, 1)),
    (-1, "report", Status.OVERDUE, (), (NoticeKind.OVERDUE, -1)),
    (-200, "report", Status.OVERDUE, (30, 1), (NoticeKind.OVERDUE, -1)),
    (-1, "agenda", Status.PAST, (), None),
    (-1, "agenda", Status.DUE_SOON, (), None),
    (30, "agenda", Status.DUE_SOON, (), (NoticeKind.AGENDA, 30)),
    (3, "agenda", Status.DUE_SOON, (30,), (NoticeKind.AGENDA, 30)),
    (7, "term", Status.DUE_SOON, (), (NoticeKind.LAPSING, 7)),
    (7, "report-content", Status.DUE_SOON, (), None),
    (7, "report", Status.SUBMITTED, (), None),
    (-1, "report", Status.DISCHARGED, (), None),
    (-500, "report", Status.NO_RECORD, (), None),
    # Looking back with an earlier day must not warn of what is long known.
    (30, "report", Status.DUE_SOON, (7,), None),
    (7, "report", Status.DUE_SOON, (-1,), None),
]


@pytest.mark.parametrize(("days", "kind", "status", "told", "wanted"), CALLS)
def test_calls(
    days: int, kind: str, status: Status, told: tuple[int, ...], wanted: tuple[NoticeKind, int] | None
) -> None:
    found = call(days, kind, status, told)
    assert (found and (found.kind, found.lead)) == wanted


def test_a_call_keeps_the_day_of_its_rule() -> None:
    late = call(10)
    assert late is not None
    assert late.called_for == DEADLINE - timedelta(days=14)


def test_no_leads_leave_only_the_overdue() -> None:
    day = DEADLINE - timedelta(days=1)
    assert call_on(day, kind="agenda", status="due soon", deadline=DEADLINE, leads=(), told=()) is None


@given(
    leads=st.lists(st.integers(0, 60), max_size=6),
    days=st.lists(st.integers(-40, 80), min_size=1, max_size=40),
    kind=st.sampled_from(["report", "oral", "term"]),
)
def test_running_on_any_days_tells_each_thing_once(leads: list[int], days: list[int], kind: str) -> None:
    told: set[date] = set()
    last = date.min
    for day in sorted(DEADLINE - timedelta(days=days_before) for days_before in days):
        status = Status.OVERDUE if day > DEADLINE else Status.DUE_SOON
        found = call_on(day, kind=kind, status=status, deadline=DEADLINE, leads=leads, told=told)
        if found and found.called_for not in told:
            assert last < found.called_for <= day
            last = found.called_for
            told.add(found.called_for)
    assert len(told) <= len(set(leads)) + 1


@pytest.mark.parametrize("status", sorted(SILENT))
@pytest.mark.parametrize("days", [30, 1, 0, -1, -100])
def test_silence(status: str, days: int) -> None:
    assert call(days, status=status) is None
