"""Links: they lead to the symbol they are printed on, and to all of it."""

from __future__ import annotations

import re

from tracker.errors import MisuseError, Problem, Severity
from tracker.values.symbol import Symbol, parse_symbol

_MARKDOWN_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\((?P<target>[^()\s]*(?:\([^()]*\))?[^()\s]*)\)")
_LINKED_SYMBOL = re.compile(
    r"(?:undocs\.org|docs\.un\.org|documents?\.un\.org)/(?:[a-z]{2}/)?(?P<symbol>[AES]/\S+)"
)


def check_links(text: str, place: str) -> list[Problem]:
    """Check that links lead to the symbol they are printed on, and to all of it.

    Args:
        text: A text with Markdown links or bare addresses of documents.
        place: The document.

    Returns:
        An error for a link to another document, an info for a link to one half of a double symbol.
    """
    problems: dict[str, Problem] = {}
    for link in _MARKDOWN_LINK.finditer(text):
        shown, target = _symbol(link["text"]), _linked(link["target"])
        if shown and target and not _same(shown, target):
            message = f"“{link['text']}” leads to {target}."
            problems[message] = Problem("link-target", Severity.ERROR, place, message, "Correct the address.")
    twins = {half: symbol for symbol in _double_symbols(text) for half in _halves(symbol)}
    for link in _LINKED_SYMBOL.finditer(text):
        target = _symbol(
            link["symbol"].rstrip(".,;)") if "(" not in link["symbol"] else link["symbol"].rstrip(".,;")
        )
        if target and not target.twin and (whole := twins.get(target.key)):
            message = f"The link to {target} is to one half of {whole}."
            problems[message] = Problem(
                "link-half-symbol", Severity.INFO, place, message, "Both are one document."
            )
    return list(problems.values())


def _double_symbols(text: str) -> list[Symbol]:
    found = (
        _symbol(match[0].rstrip(".,;")) for match in re.finditer(r"[AES]/[\w./]+[-–‑][AES]/[\w./]+", text)
    )
    return [symbol for symbol in found if symbol and symbol.twin]


def _halves(symbol: Symbol) -> tuple[str, ...]:
    whole = str(symbol)
    return tuple(half.replace(" ", "").upper() for half in re.split(r"-(?=[AES]/)", whole))


def _symbol(text: str) -> Symbol | None:
    try:
        return parse_symbol(text)
    except MisuseError:
        return None


def _linked(target: str) -> Symbol | None:
    found = _LINKED_SYMBOL.search(target)
    return _symbol(found["symbol"]) if found else None


def _same(shown: Symbol, target: Symbol) -> bool:
    return shown.key == target.key or target.key in _halves(shown)
