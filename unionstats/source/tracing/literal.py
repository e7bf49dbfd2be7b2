"""Looking for the very characters of a recorded figure, where the scan takes them for no figure."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.source.figures import Printed, spelling
from unionstats.source.layout import Block, Layout
from unionstats.source.tracing.matching import Recorded

_NUMERAL = frozenset("0123456789零一二三四五六七八九十百千万亿两半.,")
_LONGEST = 200  # characters of a figure; longer ones are left to the scan


class LiteralSearch:
    """The blocks of a text, in which characters are found once, and never inside a figure of the scan."""

    def __init__(self, layout: Layout, printed: Sequence[Printed]) -> None:
        self.layout = layout
        self.starts = [one.found.start for one in printed]
        self.ends = [one.found.end for one in printed]
        self.taken: set[int] = set()
        self._blocks: dict[tuple[int, int], list[Block]] = defaultdict(list)
        for block in layout.blocks:
            self._blocks[block.section, block.paragraph].append(block)

    def find(self, recorded: Recorded) -> tuple[int, int] | None:
        """Where the recorded paragraph prints the figure's characters, apart from other numerals."""
        key = spelling(recorded.quantity.text)
        if recorded.section is None or recorded.paragraph is None or len(key) > _LONGEST:
            return None
        for block in self._blocks.get((recorded.section, recorded.paragraph), ()):
            text = normalised(self.layout.text[block.start : block.end])
            for match in pattern(r"\s*".join(_escaped(character) for character in key)).finditer(text):
                start, end = match.start() + block.start, match.end() + block.start
                apart = self._stands_alone(text, match.start(), match.end())
                if apart and not self._is_scanned(start, end) and start not in self.taken:
                    self.taken.add(start)
                    return start, end
        return None

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        numeral_inside = text[start] in _NUMERAL, text[end - 1] in _NUMERAL
        return not (numeral_inside[0] and before in _NUMERAL and before) and not (
            numeral_inside[1] and after in _NUMERAL and after not in (".", ",", "")
        )

    def _is_scanned(self, start: int, end: int) -> bool:
        """Whether a figure of the scan shares a character with a span."""
        at = bisect_left(self.starts, end)
        return at > 0 and self.ends[at - 1] > start


def _escaped(character: str) -> str:
    return character if character.isalnum() else f"\\{character}"
