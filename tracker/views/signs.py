"""How a status and a review state look: sign, word and colour, colour never alone."""

from __future__ import annotations

from rich.text import Text

STATUS_SIGNS: dict[str, tuple[str, str]] = {
    "overdue": ("✗", "bold red"),
    "due soon": ("●", "bold yellow"),
    "upcoming": ("◐", "cyan"),
    "scheduled": ("○", "blue"),
    "submitted": ("◇", "magenta"),
    "discharged": ("✓", "green"),
    "past": ("‹", "dim"),
    "no record": ("?", "dim"),
    "undated": ("–", "dim"),
}
"""Sign and colour of each status, in the order in which a desk officer wants to read them."""

REVIEW_SIGNS: dict[str, tuple[str, str]] = {
    "unreviewed": ("○", "yellow"),
    "doubtful": ("?", "bold yellow"),
    "confirmed": ("✓", "green"),
    "corrected": ("✎", "green"),
    "dismissed": ("✗", "dim"),
}


def status_text(status: str, number: int | None = None) -> Text:
    """Show a status as sign and word.

    Args:
        status: The status.
        number: How many have it, shown before the word; none for a single one.

    Returns:
        The coloured text.
    """
    return _signed(STATUS_SIGNS, status, number)


def review_text(state: str) -> Text:
    """Show a review state as sign and word.

    Args:
        state: The state.

    Returns:
        The coloured text.
    """
    return _signed(REVIEW_SIGNS, state, None)


def _signed(signs: dict[str, tuple[str, str]], word: str, number: int | None) -> Text:
    sign, style = signs.get(word, ("·", ""))
    amount = f"{number:,} " if number is not None else ""
    return Text(f"{sign} {amount}{word}", style=style)
