"""Small raised digits of a PDF page, which are none of the number before them: notes, and powers of m."""

import re
from collections.abc import Sequence
from typing import Any

from unionstats.documents.origin import raised
from unionstats.documents.ruled import SHOWN, point
from unionstats.pattern import pattern

_SMALL, _ABOVE = 0.9, 0.1  # of the size of the characters before
_MARK = pattern(r"[0-9]{1,3}\Z")
_BEFORE = pattern(r"(?:[0-9.,;:)。，；：、）”’」》%]|[^\W\dA-Za-z_]|[a-z]{3}|(?<![A-Za-z])[cdhkm]?m) ?\Z")
_TAIL = 8  # characters
_FIRST = 0xE000  # code points for private use, of which a page has no own meaning here
_RAISE = {ord("0") + digit: chr(_FIRST + digit) for digit in range(10)}
_LOWER = {_FIRST + digit: chr(ord("0") + digit) for digit in range(10)}
_RAISED = pattern(f"[{chr(_FIRST)}-{chr(_FIRST + 9)}]+")


class Superscripts:
    """The text of a page, piece by piece, with raised digits as signs of their own, one for each."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._tail = ""
        self._rise = self._height = self._shown = self._size = 0.0

    def draw(
        self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float], own: Sequence[float]
    ) -> None:
        """Take an operator: how high the text stands that it shows, or how far what follows is raised."""
        if operator == b"Ts" and operands and isinstance(operands[0], int | float):
            self._rise = float(operands[0])
        elif operator in SHOWN:
            self._shown = point(matrix, own[4], own[5] + self._rise)[1]

    def show(self, text: str, matrix: Sequence[float], own: Sequence[float], _: object, size: float) -> None:
        """Take a piece of text in one size."""
        told = text.strip(" ")
        height = abs(size) * _scale(matrix) * _scale(own)
        above = self._shown - self._height
        small = height < _SMALL * self._size and _ABOVE * self._size < above < self._size
        if small and _MARK.match(told) and _BEFORE.search(self._tail):
            text = text.translate(_RAISE)
        elif told.strip():
            self._size, self._height = height, self._shown
        self._pieces.append(text)
        self._tail = (self._tail + text)[-_TAIL:]

    def of(self, text: str) -> str:
        """The text of the page, where the pieces make it."""
        made = "".join(self._pieces)
        return made if lowered(made) == text else text


def lowered(text: str) -> str:
    """A text with its raised digits as plain ones."""
    return text.translate(_LOWER)


def kept_apart(text: str) -> str:
    """A text whose raised digits are powers or notes: 88 m², 62[3] branches."""
    return _RAISED.sub(_apart, text)


def _apart(found: re.Match[str]) -> str:
    before = found.string[max(found.start() - _TAIL, 0) : found.start()]
    return raised(lowered(before).rstrip(" "), lowered(found[0]))


def _scale(matrix: Sequence[float]) -> float:
    return float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)
