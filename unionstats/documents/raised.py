"""Raised characters in a line of text, and lines that a document itself breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unionstats.documents.grid import BREAK, Grid
from unionstats.documents.origin import Paragraph, pieces_of
from unionstats.pattern import pattern

_MARK = pattern(r"[0-9*†‡]{1,3}\Z")
_LENGTH = pattern(r"(?<![A-Za-z])[cdhkm]?m\Z")
_SQUARES = {"2": "²", "3": "³"}
_BROKEN = pattern(r"(?<=[0-9０-９])(\n+)(?=[0-9０-９])")


def raised(before: str, text: str) -> str:
    """Raised characters, joined to no number: a power of m, an exponent of 10, else a footnote mark."""
    mark = text.strip()
    if mark in _SQUARES and _LENGTH.search(before):
        return _SQUARES[mark]
    if not mark or not (before[-1:].isdigit() or _MARK.match(mark)):
        return text
    if before.endswith("10") and not before[-3:-2].isdigit() and mark.lstrip("-−").isdigit():
        return f"^{mark}"
    return f"[{mark}]"


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
