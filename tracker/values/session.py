"""Sessions of the organs: rows of data with source and certainty, formulas only where no row stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import MisuseError, NotOnRecordError
from tracker.values.derivation import Certainty, Step, spell_date
from tracker.values.session_rules import (
    FIRST_BY_RULE,
    council_dates,
    human_rights_council_dates,
    items_of,
    opening_by_rule_1,
    weakest,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ConsiderationRow", "SessionCalendar", "SessionRow", "Window", "opening_by_rule_1", "split_code"]

_CODE = re.compile(r"(?P<body>[A-Za-z][A-Za-z .'&/-]*?)(?:-(?P<special>E?S))?#?(?P<number>\d+)")
_FIRST_YEAR = 1900
_PARTS = ("", "main", "resumed", "first resumed", "second resumed")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """The dates of one session, or of one part of it, as found in a source.

    Attributes:
        code: The session's code: ``GA81``, ``GA-S32`` (special), ``GA-ES11`` (emergency special), ``HRC57``,
            ``HRC-S36``, ``ECOSOC2025``, ``CSW69``, ``SC2026``.
        part: ``main``, ``resumed``, ``first resumed``, ``second resumed``; empty for the whole session.
        opens: The opening day.
        closes: The closing day; none when open-ended or not on record.
        certainty: How sure the row is.
        source: The United Nations document or page that gives it.
        note: What a reader should know about it.
        returns: Whether the body meets every year at about these dates, so that the row also stands for the
            sessions of other years that have none of their own.
        closes_certainty: How sure the closing day is; none when as sure as the opening.
        closes_source: What gives the closing day; empty when the source of the opening does.
        closes_note: What a reader should know about the closing day.
    """

    code: str
    opens: date
    closes: date | None
    certainty: Certainty
    source: str
    part: str = ""
    note: str = ""
    returns: bool = False
    closes_certainty: Certainty | None = None
    closes_source: str = ""
    closes_note: str = ""


@dataclass(frozen=True, slots=True)
class ConsiderationRow:
    """When an organ takes up an item, or all items of a committee, at a session.

    Attributes:
        session: The session's code; empty for a window that returns every session.
        committee: ``plenary``, ``First`` … ``Sixth``; another body's own code; ``HRC to GA`` for what one
            organ sends to another; empty where a title decides.
        item: The agenda item's title; empty for a whole committee.
        opens: The first day; for a returning window only month and day count.
        closes: The last day; the same as `opens` for a known date.
        certainty: How sure the row is.
        source: Where it stands.
    """

    session: str
    committee: str
    item: str
    opens: date
    closes: date
    certainty: Certainty
    source: str


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which a session, a part of it or a consideration falls.

    Attributes:
        code: The session's code.
        opens: The first day.
        closes: The last day; none when open-ended.
        steps: Where the days come from.
        certainty: How far they can be relied on.
        part: The part of the session; empty for the whole of it.
        opens_known: Whether the day of the opening is on record or follows from a rule; else only its month
            is known, and `opens` stands in for the day.
        closes_known: The same for the closing.
    """

    code: str
    opens: date
    closes: date | None
    steps: tuple[Step, ...]
    certainty: Certainty
    part: str = ""
    opens_known: bool = True
    closes_known: bool = True

    def __contains__(self, day: date) -> bool:
        return self.opens <= day and (self.closes is None or day <= self.closes)


def split_code(code: str) -> tuple[str, str, int]:
    """Part a session's code into body, kind and number.

    Args:
        code: ``GA81``, ``GA-S32``, ``HRC57``, ``ECOSOC2025``, ``PrepCom#2``.

    Returns:
        The body, ``S`` or ``ES`` for a special session (else empty), and the number or year.

    Raises:
        MisuseError: The text is no code.
    """
    found = _CODE.fullmatch(code.strip())
    if not found:
        raise MisuseError(f"{code!r} is not a session such as GA81, GA-S32, HRC57 or ECOSOC2025.")
    return found["body"], found["special"] or "", int(found["number"])


class SessionCalendar:
    """All that is known of sessions and of when their items are taken up.

    Args:
        rows: The sessions on record; the first row for a session and part counts.
        considerations: The known and the returning dates of consideration; the first that fits counts.
    """

    def __init__(self, rows: Iterable[SessionRow], considerations: Iterable[ConsiderationRow] = ()) -> None:
        self._rows: dict[tuple[str, str], SessionRow] = {}
        self._by_body: dict[str, list[SessionRow]] = {}
        for row in rows:
            if self._rows.setdefault((row.code, row.part), row) is row and not row.part:
                body, special, _ = split_code(row.code)
                if not special:
                    self._by_body.setdefault(body, []).append(row)
        self._considerations = tuple(considerations)
        self._windows: dict[tuple[str, str], Window] = {}

    def rows(self) -> tuple[SessionRow, ...]:
        """Return the rows on record, one for a session and part."""
        return tuple(self._rows.values())

    def window(self, code: str, part: str = "") -> Window:
        """Find the days of a session or of a part of it.

        Args:
            code: The session's code.
            part: ``main``, ``resumed``, ``first resumed``, ``second resumed``; empty for the whole session.

        Returns:
            The window from the row on record, else from the formula for the body.

        Raises:
            MisuseError: The code or the part is of no known form.
            NotOnRecordError: Neither a row nor a formula gives the dates.
        """
        if found := self._windows.get((code, part)):
            return found
        if part not in _PARTS:
            raise MisuseError(f"A session has the parts {', '.join(_PARTS[1:])}, not {part!r}.")
        body, special, number = split_code(code)
        row = self._rows.get((code, part))
        window = self._from_row(row) if row else self._opened(code, body, special, number)
        window = self._closed(window, body, special, number)
        if part and not row:
            window = _part_of(window, part)
        self._windows[code, part] = window
        return window

    def consideration(self, code: str, committee: str = "", item: str = "") -> Window | None:
        """Find when a session takes up an item or the items of a committee.

        Args:
            code: The session's code.
            committee: ``plenary``, ``First`` … ``Sixth``; empty when unknown.
            item: The agenda item's title; empty when unknown.

        Returns:
            The known days, else the returning window; none when neither is on record.
        """
        body, _, _ = split_code(code)
        # Returning windows are those of the Assembly's committees; another body's stand under its own code.
        committee = committee if body == "GA" else body
        title = _folded(item)
        fitting = [
            row
            for row in self._considerations
            if row.session == code or (not row.session and body in {"GA", row.committee})
        ]
        by_item = [row for row in fitting if row.item and title and _folded(row.item) == title]
        by_committee = [row for row in fitting if not row.item and committee and row.committee == committee]
        for rows in (by_item, by_committee):
            for row in sorted(rows, key=lambda row: row.session == ""):
                return self._considered(code, row)
        return None

    def knows(self, body: str) -> bool:
        """Say whether the sessions of a body can be dated at all.

        Args:
            body: The body's code.

        Returns:
            Whether a formula or a row stands for it.
        """
        return body in {"GA", "SC", "HRC"} or body in self._by_body

    def session_on(self, body: str, day: date) -> str:
        """Name the regular session of a body on a day: the one in progress, else the last one opened.

        Args:
            body: ``GA``, ``SC``, ``HRC``, ``ECOSOC`` or a body on record.
            day: The day; on the day on which one session closes and the next opens, the next.

        Returns:
            The session's code.

        Raises:
            NotOnRecordError: The body has no sessions on record, or none as early as that.
        """
        if body == "SC":
            return f"SC{day.year}"
        guesses = {"GA": day.year - 1945, "HRC": 3 * (day.year - 2005), "ECOSOC": day.year + 1}
        number = guesses.get(body) or self._latest_in(body, day.year + 1)
        for candidate in range(number, max(number - 5, 0), -1):
            code = f"{body}{candidate}"
            try:
                if self.window(code).opens <= day:
                    return code
            except NotOnRecordError:
                continue
        raise NotOnRecordError(f"No session of {body} on {day.isoformat()} is on record.")

    def next_session(self, code: str) -> str:
        """Name the regular session that follows a regular session.

        Args:
            code: The session's code.

        Returns:
            The code of the next session.

        Raises:
            NotOnRecordError: The session is a special one, which none follows by rule.
        """
        body, special, number = split_code(code)
        if special:
            raise NotOnRecordError(f"{code} is a special session; what follows it is on nobody's calendar.")
        return f"{body}{'#' if '#' in code else ''}{number + 1}"

    def _opened(self, code: str, body: str, special: str, number: int) -> Window:
        """The opening from the row, else by formula; the closing where the same source gives it."""
        if row := self._rows.get((code, "")):
            return self._from_row(row)
        if special:
            raise NotOnRecordError(f"The dates of the special session {code} are not on record.")
        if body == "GA" and number >= FIRST_BY_RULE:
            opens, steps = opening_by_rule_1(number)
            return Window(code, opens, None, steps, Certainty.FORMULA)
        if body == "GA" and number > 1:
            opens = date(1945 + number, 9, 1)
            text = f"session {number} opened in September {opens.year}; the day is not on record"
            step = Step(text, "session year", "session n opens in the year 1945 + n", opens)
            return Window(code, opens, None, (step,), Certainty.INFERRED, opens_known=False)
        if body == "SC" and number:
            opens, closes, steps = council_dates(number)
            return Window(code, opens, closes, steps, Certainty.FORMULA)
        if row := self._returning(body, number):
            return _returned(code, row, number)
        if body == "HRC":
            opens, closes, steps = human_rights_council_dates(number)
            return Window(code, opens, closes, steps, Certainty.FORMULA)
        raise NotOnRecordError(f"The dates of {code} are not on record.")

    def _from_row(self, row: SessionRow) -> Window:
        text = f"{row.code}{f' ({row.part} part)' if row.part else ''} opens on {spell_date(row.opens)}"
        text += f" ({row.note})" if row.note else ""
        closing = f"closes on {spell_date(row.closes)}" if row.closes else ""
        closing += f" ({row.closes_note})" if closing and row.closes_note else ""
        apart = closing if row.closes_source else ""
        if closing and not apart:
            text += f", {closing}"
        steps = [Step(text, "session row", row.source, row.opens)]
        if apart:
            sure = f" ({row.closes_certainty})" if row.closes_certainty else ""
            steps.append(Step(f"{apart}{sure}", "session row", row.closes_source, row.closes))
        return Window(row.code, row.opens, row.closes, tuple(steps), row.certainty, row.part)

    def _closed(self, window: Window, body: str, special: str, number: int) -> Window:
        """Close a regular session of the Assembly that has no closing day by the opening of the next."""
        if window.closes or window.part or special or body != "GA":
            return window
        following = self._opened(f"GA{number + 1}", "GA", "", number + 1)
        text = f"closes by the opening of the next session, GA{number + 1}"
        step = Step(text, "rule 2", "A/520/Rev.20", following.opens)
        return replace(
            window,
            closes=following.opens,
            steps=(*window.steps, step),
            closes_known=following.opens_known,
        )

    def _returning(self, body: str, number: int) -> SessionRow | None:
        rows = [row for row in self._by_body.get(body, []) if row.returns]
        # Sessions counted by year say nothing of those that were once counted by number.
        rows = [row for row in rows if (split_code(row.code)[2] > _FIRST_YEAR) == (number > _FIRST_YEAR)]
        return min(rows, key=lambda row: abs(split_code(row.code)[2] - number), default=None)

    def _latest_in(self, body: str, year: int) -> int:
        """The number that a body's session of a year has, counted from the nearest row on record."""
        rows = self._by_body.get(body, [])
        if not rows:
            raise NotOnRecordError(f"No session of {body} is on record.")
        nearest = min(rows, key=lambda row: abs(row.opens.year - year))
        return split_code(nearest.code)[2] + year - nearest.opens.year

    def _considered(self, code: str, row: ConsiderationRow) -> Window:
        what = f"“{row.item}”" if row.item else items_of(row.committee)
        if row.session:
            on = spell_date(row.opens)
            on += f" to {spell_date(row.closes)}" if row.opens != row.closes else ""
            step = Step(f"{code} takes up {what} on {on}", "known consideration", row.source, row.opens)
            return Window(code, row.opens, row.closes, (step,), row.certainty)
        session = self.window(code)
        opens = _within(session, row.opens)
        closes = _shifted(row.closes, opens.year + (row.closes.year - row.opens.year))
        step = Step(
            f"{code} usually takes up {what} from {spell_date(opens)} to {spell_date(closes)}",
            "returning window", row.source, opens,
        )  # fmt: skip
        certainty = weakest(Certainty.WINDOW, row.certainty, session.certainty)
        return Window(code, opens, closes, (*session.steps, step), certainty)


def _returned(code: str, row: SessionRow, number: int) -> Window:
    """Carry a row of a body that meets every year over to another year."""
    known = split_code(row.code)[2]
    opens = _shifted(row.opens, row.opens.year + number - known)
    closes = _shifted(row.closes, row.closes.year + number - known) if row.closes else None
    text = f"{code} about the dates of {row.code}, {number - known:+d} years"
    steps = (
        Step(f"{row.code} opens on {spell_date(row.opens)}", "session row", row.source, row.opens),
        Step(text, "yearly session", row.source, opens),
    )
    return Window(code, opens, closes, steps, weakest(Certainty.FORMULA, row.certainty))


def _part_of(whole: Window, part: str) -> Window:
    """Cut a part out of a session of the Assembly: main to 31 December, resumed from 1 January."""
    year = whole.opens.year
    bounds: dict[str, tuple[date, date | None, str]] = {
        "main": (whole.opens, date(year, 12, 31), "the main part lasts to the end of December"),
        "resumed": (date(year + 1, 1, 1), whole.closes, "the resumed part lasts from January to the closing"),
        "first resumed": (
            date(year + 1, 3, 1),
            date(year + 1, 3, 31),
            "the first resumed part is held in March",
        ),
        "second resumed": (date(year + 1, 5, 1), date(year + 1, 6, 30), "the second is held in May and June"),
    }
    opens, closes, text = bounds[part]
    step = Step(text, "part of the session", "programme of work of the Fifth Committee", opens)
    if part in {"main", "resumed"}:
        step = replace(step, source="practice of the General Assembly")
    certainty = weakest(whole.certainty, Certainty.WINDOW)
    return Window(whole.code, opens, closes, (*whole.steps, step), certainty, part)


def _within(session: Window, day: date) -> date:
    """Put a month and day into the year in which a session sees it."""
    placed = _shifted(day, session.opens.year)
    return placed if placed >= session.opens else _shifted(day, session.opens.year + 1)


def _shifted(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _folded(title: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", title.casefold()).split())
