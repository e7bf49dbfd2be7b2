"""What the characters of a document's text come from in its file; raised ones, and its own line breaks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

from unionstats.documents.grid import BREAK, Box, Grid
from unionstats.pattern import pattern

Piece = tuple[str, Any]
"""A text, and what it comes from; None for signs that stand for something else."""


Origin = tuple[Any, int]
"""What a character comes from, and its place there."""


_MARK = pattern(r"[0-9*†‡]{1,3}\Z")
_LENGTH = pattern(r"(?<![A-Za-z])[cdhkm]?m\Z")
_MARKED = frozenset("[〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_SQUARES = {"2": "²", "3": "³"}
_BROKEN = pattern(r"(?<=[0-9０-９])(\n+)(?=[0-9０-９])")


class Paragraph(str):
    """A text that knows the pieces it is made of, which differ from it in blanks at most."""

    __slots__ = ("pieces",)

    pieces: Sequence[Piece]

    def __new__(cls, pieces: Sequence[Piece], text: str | None = None) -> Self:
        """A paragraph of these pieces."""
        made = super().__new__(cls, "".join(piece for piece, _ in pieces) if text is None else text)
        made.pieces = pieces
        return made


def pieces_of(block: object) -> Iterator[Piece]:
    """Yield the pieces of a paragraph or of a cell; none where they are not known."""
    if isinstance(block, Paragraph):
        yield from block.pieces
    elif isinstance(block, Box):
        for one in block.inside:
            yield from pieces_of(one)


class Origins:
    """Finds what the characters of a text come from; `blocks` begin at their offsets, in their order."""

    def __init__(self, text: str, blocks: Sequence[tuple[int, object]]) -> None:
        self.text = text
        self.blocks = blocks
        self._starts = [start for start, _ in blocks]
        self._last: tuple[int, Sequence[int], Sequence[Origin]] = (-1, (), ())

    def of(self, start: int, end: int) -> tuple[Origin, Origin] | None:
        """What the first and the last character at `start:end` come from; None if that is not known."""
        places = range(start, min(end, len(self.text)))
        first = next(filter(None, map(self._at, places)), None)
        last = next(filter(None, map(self._at, reversed(places))), None)
        return (first, last) if first and last else None

    def _at(self, offset: int) -> Origin | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self.text[offset].isspace():
            return None
        if self._last[0] != at:
            end = self._starts[at + 1] if at + 1 < len(self._starts) else len(self.text)
            inked = [one for one in range(self._starts[at], end) if not self.text[one].isspace()]
            self._last = (at, inked, [*_characters(self.blocks[at][1])])
        _, places, origins = self._last
        place = bisect_left(places, offset)
        found = origins[place] if place < len(origins) else None
        return found if found and found[0] is not None else None


def _characters(block: object) -> Iterator[Origin]:
    for text, source in pieces_of(block):
        yield from ((source, place) for place, sign in enumerate(text) if not sign.isspace())


def raised(before: str, text: str) -> str:
    """Raised characters, joined to no number: a power of m, an exponent of 10, else a footnote mark."""
    mark = text.strip()
    if mark in _SQUARES and _LENGTH.search(before):
        return _SQUARES[mark]
    if not mark or not (before[-1:].isdigit() or _MARK.match(mark)):
        return text
    if before.endswith("10") and not before[-3:-2].isdigit() and mark.lstrip("-−").isdigit():
        return f"^{mark}"
    return text if mark[0] in _MARKED else f"[{mark}]"


def kept_apart(blocks: Iterable[str | Grid]) -> Iterator[str | Grid]:
    """Blocks of a document that breaks its lines itself: digits around a break are never one number."""
    before = ""
    for block in blocks:
        if isinstance(block, str) and block.strip():
            text = _BROKEN.sub(rf"\1{BREAK}", block)
            shown = f"{BREAK}{text}" if before.isdigit() and text[0].isdigit() else text
            yield Paragraph([*pieces_of(block)], shown)
            before = text[-1]
        else:
            yield block
            before = "" if isinstance(block, Grid) else before
