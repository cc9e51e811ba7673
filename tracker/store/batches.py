"""Cutting values into lots that one statement can take."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")

_LOT = 500  # older SQLite takes at most 999 values in one statement


def batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut values into lots.

    Args:
        values: The values.

    Yields:
        Lots of at most five hundred, in order.
    """
    for start in range(0, len(values), _LOT):
        yield values[start : start + _LOT]
