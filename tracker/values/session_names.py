"""Sessions as people write them: one parser for every place where a session is asked for."""

from __future__ import annotations

import re

from tracker.errors import MisuseError
from tracker.values.due import SETTLED_BODIES, SessionDue
from tracker.values.ordinals import parse_ordinal

LAST = 200
"""The highest number of a session that is taken for one; the Assembly reaches it in the year 2145."""

_FIRST_YEAR, _LAST_YEAR = 1945, 1945 + LAST
_NAMES = {
    "general assembly": "GA",
    "human rights council": "HRC",
    "economic and social council": "ECOSOC",
    "security council": "SC",
    "commission on narcotic drugs": "CND",
    "commission on the status of women": "CSW",
} | {body.casefold(): body for body in SETTLED_BODIES}
_SYMBOLS = {"a/hrc": "HRC", "a": "GA", "e": "ECOSOC", "s": "SC"}
_SYMBOL = re.compile(r"(a/hrc|[aes])/(?:res/)?(e?s-?)?(\d+)")
_SESSION = re.compile(r"\b(?:the|of|united nations|regular|session)\b")
_SPECIAL = (
    (re.compile(r"\bemergency special\b|\bes-?(?=\d)"), "ES"),
    (re.compile(r"\bspecial\b|\bs-?(?=\d)"), "S"),
)
_PARTED = re.compile(r"(?P<body>[a-z][a-z &'.-]*?)?[\s#-]*(?P<number>\d+)(?:st|nd|rd|th)?")


def parse_session(text: str) -> str:
    """Read a session as people write it.

    Args:
        text: ``GA81``, ``ga 81``, ``81`` (the General Assembly's), ``81st``, ``eighty-first``, ``A/81``,
            ``General Assembly 81``, ``fifty-seventh session of the Human Rights Council``, ``ECOSOC2025``;
            special sessions ``GA-S32``, ``S-32``, ``ES-11``, ``HRC S-36``.

    Returns:
        The session's code, ``GA81``.

    Raises:
        MisuseError: It is no session, or its number is beyond `LAST`.
    """
    plain = " ".join(text.casefold().replace("\u2011", "-").split())
    if found := _SYMBOL.fullmatch(plain):
        special = (found[2] or "").rstrip("-").upper()
        return _code(text, _SYMBOLS[found[1]], special, int(found[3]))
    plain = " ".join(_SESSION.sub(" ", plain.replace("economic and social council", "ecosoc")).split())
    special = ""
    for pattern, kind in _SPECIAL:
        plain, times = pattern.subn(" ", plain)
        if times:
            special = kind
            break
    plain = " ".join(plain.split()).strip(" -")
    if found := _PARTED.fullmatch(plain):
        return _code(text, (found["body"] or "ga").strip(" -"), special, int(found["number"]))
    return _in_words(text, plain, special)


def _in_words(text: str, plain: str, special: str) -> str:
    """Read a number in words, with the body before or behind it."""
    for name in ("", *sorted(_NAMES, key=len, reverse=True)):
        if name not in plain:
            continue
        try:
            number = parse_ordinal(plain.replace(name, " ", 1).strip())
        except MisuseError:
            continue
        return _code(text, name or "ga", special, number)
    raise _no_session(text)


def _code(text: str, body: str, special: str, number: int) -> str:
    code = _NAMES.get(body.casefold(), "")
    if not code:
        given = re.search(re.escape(body), text, re.IGNORECASE)
        code = given[0] if given else body
    if (
        not number
        or (number > LAST and not _FIRST_YEAR <= number <= _LAST_YEAR)
        or (number > LAST and code == "GA")
    ):
        raise MisuseError(
            f"{text.strip()!r} is no session that can be told: "
            f"sessions are numbered from 1 to {LAST}, or by a year from {_FIRST_YEAR} to {_LAST_YEAR}."
        )
    return f"{code}-{special}{number}" if special else str(SessionDue(code, number))


def _no_session(text: str) -> MisuseError:
    return MisuseError(f"{text.strip()!r} is no session; write GA81, HRC57, ECOSOC2025 or GA-S32.")
