"""The figures of all lines at one position, found by their size."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from unionstats.source.patterns.lines import Lines, Number


class PrintedAt:
    """`known` are the figures that are not zero, each with its line."""

    def __init__(self, lines: Lines, position: int) -> None:
        self.known: list[tuple[Number, int]] = [
            (number, line)
            for line, numbers in enumerate(lines.numbers)
            if (number := numbers[position]) is not None and number[0]
        ]
        self._ordered = sorted(self.known)
        self._values = [number[0] for number, _ in self._ordered]
        self._widest = max((number[1] for number, _ in self.known), default=0)

    def near(self, value: int, reach: int) -> Iterator[tuple[Number, int]]:
        """Yield the figures that may be a value which is known to within `reach`, with their lines."""
        most = value + reach + self._widest
        for spot in range(bisect_left(self._values, value - reach - self._widest), len(self._values)):
            if self._values[spot] > most:
                return
            yield self._ordered[spot]
