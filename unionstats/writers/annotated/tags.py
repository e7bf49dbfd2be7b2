"""Where the elements of a part of XML stand in its bytes, so that something can be put between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from xml.parsers import expat

from unionstats.documents import RefusedError

Edit = tuple[int, int, bytes]
"""Bytes that stand in the place of others, from one offset up to another."""

_TAG = re.compile(rb"""<([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CHARACTER = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)


class Tags:
    """The elements of a part by their numbers in its order; raises RefusedError S009 for what is no XML."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.data = data
        self.names: list[str] = []
        self.starts: list[int] = []
        self.parents: list[int] = []
        self._closed: list[int] = []
        self._open: list[int] = []
        self._parser = parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        try:
            parser.Parse(data, True)
        except expat.ExpatError:
            raise RefusedError("S009", kind=kind) from None

    def _begin(self, name: str, _: object) -> None:
        self.parents.append(self._open[-1] if self._open else -1)
        self._open.append(len(self.names))
        self.names.append(name.rpartition(":")[2])
        self.starts.append(self._parser.CurrentByteIndex)
        self._closed.append(0)

    def _end(self, _: str) -> None:
        self._closed[self._open.pop()] = self._parser.CurrentByteIndex

    def tag(self, at: int) -> bytes:
        """The start tag of an element, as it is written."""
        found = _TAG.match(self.data, self.starts[at])
        assert found is not None  # noqa: S101 - the parser has read one here
        return found[0]

    def name(self, at: int) -> bytes:
        """The name of an element, as it is written."""
        found = _TAG.match(self.data, self.starts[at])
        assert found is not None  # noqa: S101 - as above
        return found[1]

    def end(self, at: int) -> int:
        """Where an element ends, its end tag with it."""
        tag = self.tag(at)
        if tag.endswith(b"/>"):
            return self.starts[at] + len(tag)
        return self.data.index(b">", self._closed[at]) + 1

    def inside(self, at: int) -> tuple[int, int]:
        """From where to where the content of an element stands."""
        start = self.starts[at] + len(self.tag(at))
        return start, max(self._closed[at], start)

    def above(self, at: int) -> Iterator[int]:
        """Yield the elements around one, the next first."""
        while (at := self.parents[at]) >= 0:
            yield at

    @lru_cache(maxsize=1)  # noqa: B019 - of the run or the root that is looked at
    def children(self, at: int) -> Sequence[int]:
        """The elements right below one."""
        last = bisect_left(self.starts, self.end(at), at + 1)
        return [below for below in range(at + 1, last) if self.parents[below] == at]

    def attributes(self, at: int) -> dict[str, str]:
        """The attributes of an element by their names, as they are written."""
        found = _ATTRIBUTE.findall(self.tag(at).decode())
        return {name: value or other for name, value, other in found}

    def before(self, at: int, text: str) -> Edit:
        """Put a text before an element."""
        return self.starts[at], self.starts[at], _ascii(text)

    def last_in(self, at: int, text: str) -> Edit:
        """Put a text into an element, behind all that is there."""
        tag = self.tag(at)
        if not tag.endswith(b"/>"):
            return self._closed[at], self._closed[at], _ascii(text)
        end = self.starts[at] + len(tag)
        return end - 2, end, b">" + _ascii(text) + b"</" + self.name(at) + b">"

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The part with these edits, those at one place in their order."""
        pieces: list[bytes] = []
        at = 0
        for start, end, data in sorted(edits, key=lambda one: one[0]):
            pieces += (self.data[at:start], data)
            at = end
        return b"".join([*pieces, self.data[at:]])

    @lru_cache(maxsize=1)  # noqa: B019 - of the text that is looked at
    def places(self, at: int) -> Sequence[int]:
        """Where the characters of the text of an element end, the first its beginning; none for no text."""
        start, end = self.inside(at)
        raw = self.data[start:end]
        if b"<" in raw:
            return []
        signs = (len(one[0].encode()) for one in _CHARACTER.finditer(str(raw, "utf-8")))
        return [*accumulate(signs, initial=start)]


def _ascii(text: str) -> bytes:
    """A text of XML in any encoding that has ASCII in single bytes."""
    return text.encode("ascii", "xmlcharrefreplace")
