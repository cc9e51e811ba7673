"""The scheduler: APScheduler wakes the service; what was done stands in our own tables, not in its own."""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from apscheduler.events import EVENT_SCHEDULER_STARTED
from apscheduler.schedulers import SchedulerNotRunningError
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger

from tracker.errors import TrackerError
from tracker.service.evaluating import claim_run, evaluate
from tracker.service.opening import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.settings import Settings

DEFAULT_TIME = time(5, 0)
_RETRY_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Nightwatch:
    """Evaluates every day at one time, and catches up where it was not running.

    Attributes:
        settings: The settings in force.
        url: The database's SQLAlchemy URL.
        actor: Who acts, as named in the event log.
        at: The time of day, in UTC.
        say: Told one line for every run.
        clock: Gives the moment, aware of its time zone.
    """

    settings: Settings
    url: str
    actor: str
    at: time
    say: Callable[[str], None]
    clock: Callable[[], datetime]

    def slot(self, now: datetime) -> datetime:
        """Name the last planned time: today's when it has come, else yesterday's.

        Args:
            now: The moment, aware of its time zone.

        Returns:
            The planned time in UTC.
        """
        today = datetime.combine(now.astimezone(UTC).date(), self.at, UTC)
        return today if today <= now else today - timedelta(days=1)

    def wake(self) -> bool:
        """Do the run of the last planned time, unless it is done; once, however many days were missed.

        Returns:
            Whether there was something to do. A run that fails is told, kept as failed and tried again at
            the next waking; it never ends the scheduler.
        """
        now = self.clock()
        try:
            return self._run(now)
        except TrackerError as error:
            self.say(f"{_stamp(now)} The evaluation failed: {error}")
        except Exception as error:
            # The edge: the watch goes on, and a traceback is no message.
            detail = " ".join(str(error).split())[:200]
            self.say(f"{_stamp(now)} The evaluation failed unforeseen ({type(error).__name__}: {detail}).")
        return True

    def _run(self, now: datetime) -> bool:
        day, slot = now.astimezone(UTC).date(), self.slot(now)
        workspace = open_workspace(self.settings, self.url, as_of=day, now=now, actor=self.actor)
        try:
            if not claim_run(workspace, slot):
                return False
            result = evaluate(workspace, slot=slot)
        finally:
            workspace.store.close()
        self.say(f"{_stamp(now)} {result.sentence}")
        for problem in result.notices.problems:
            self.say(f"{_stamp(now)} {problem.message}")
        return True

    def watch(self) -> None:
        """Run until SIGINT or SIGTERM; a run under way is brought to its end first."""
        scheduler = BlockingScheduler(timezone=UTC)
        daily = CronTrigger(hour=self.at.hour, minute=self.at.minute, timezone=UTC)
        # Failures are tried again, and a clock that jumped or a machine that slept is noticed.
        again = CronTrigger(minute=f"*/{_RETRY_MINUTES}", timezone=UTC)
        scheduler.add_job(
            self.wake,
            OrTrigger([daily, again]),
            id="evaluate",
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            next_run_time=datetime.now(UTC),
        )
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        stop = _stopper(scheduler)
        for number in before:
            signal.signal(number, stop)
        try:
            self.say(
                f"{_stamp(self.clock())} Watching; status is evaluated every day at {self.at:%H:%M} UTC."
            )
            scheduler.start()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        self.say(f"{_stamp(self.clock())} Stopped.")


def _stopper(scheduler: Any) -> Callable[[int, object], None]:
    started = Event()
    scheduler.add_listener(lambda _: started.set(), EVENT_SCHEDULER_STARTED)

    def end() -> None:
        started.wait()
        # A second signal finds it stopped.
        with suppress(SchedulerNotRunningError):
            scheduler.shutdown()

    def stop(_number: int, _frame: object) -> None:
        # A handler may interrupt the scheduler while it holds its locks, or before it has started; another
        # thread can wait for both.
        Thread(target=end, name="shutdown", daemon=True).start()

    return stop


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}"
