"""From offsets in a text to lines and columns, and to the line itself."""

from collections.abc import Mapping
from functools import cached_property

from unionstats.diagnostics.model import Diagnostic, Place

Span = tuple[int, int]
"""Offsets of characters in a text: start, and end exclusive."""

_STRIDE = 1024
_LONGEST_SOURCE = 1000
"""Of a line: a longer one is cut, or left out if its fault lies further on. It may be the whole file."""


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


class Lines:
    """The lines of a text whose line ends are LF; any offset is found by reading at most 1024 characters."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _marks(self) -> list[Span]:
        """For every 1024th character: how many line ends come before it, and the start of its line."""
        marks, count, start = [(0, 0)], 0, 0
        for offset in range(0, len(self.text), _STRIDE):
            count += self.text.count("\n", offset, offset + _STRIDE)
            start = max(start, self.text.rfind("\n", offset, offset + _STRIDE) + 1)
            marks.append((count, start))
        return marks

    def at(self, offset: int) -> Span:
        """Return the number of the line, from 1, and its start."""
        mark = offset // _STRIDE
        count, start = self._marks[mark]
        count += self.text.count("\n", mark * _STRIDE, offset)
        return count + 1, max(start, self.text.rfind("\n", mark * _STRIDE, offset) + 1)

    def place(self, span: Span) -> Place:
        """Return where `span` starts and how far it reaches on that line, at least one column."""
        line, start = self.at(span[0])
        stop = self.text.find("\n", *span)
        end = span[1] if stop < 0 else stop
        return Place(line, span[0] - start + 1, max(end, span[0] + 1) - start + 1)

    def finding(
        self, code: str, words: Mapping[str, str], key: str, span: Span | None, file: str = ""
    ) -> Diagnostic:
        """A finding about `key` at `span`, with its line; without a span it has no place."""
        if span is None:
            return Diagnostic(code, words, key, file=file)
        return Diagnostic(code, words, key, self.place(span), self.source(span), file)

    def source(self, span: Span) -> str:
        """Return the line where `span` starts; of a long line the first 1000 characters, or none."""
        start = self.at(span[0])[1]
        if span[0] - start >= _LONGEST_SOURCE:
            return ""
        stop = self.text.find("\n", start, start + _LONGEST_SOURCE)
        return self.text[start : start + _LONGEST_SOURCE if stop < 0 else stop]
