"""The sections and paragraphs of a text.

A paragraph is what `documents.wrapped` makes of the lines. A heading is
marked as in Markdown; in a text without such marks it is a short line of its own that is numbered as
headings are (一、 （二） 第三章 1.2), or that ends as no sentence does.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from unionstats.documents.wrapped import PAGE_LINE, Parting, paragraphs, parting_of
from unionstats.pattern import pattern

NO_PROSE = "\ufffc"
"""What stands in `Layout.prose` for a character of a table."""

_MARKED = pattern(r" {0,3}(#{1,6})[ \t\u3000]+(?=\S)")
_MARKED_LINE = pattern(r"(?m)^ {0,3}#{1,6}[ \t\u3000]+\S.*$")
_NUMERALS = "一二三四五六七八九十百"
_NUMBERED = pattern(
    rf"[ \t\u3000]*(?:第[{_NUMERALS}0-9]{{1,4}}[章节部分篇编][ \t\u3000:：、]?"
    rf"|[{_NUMERALS}]{{1,3}}[、.．](?!\d(?!\d{{3}}年))|[(（][{_NUMERALS}]{{1,3}}[)）]、?"
    r"|(?:Chapter|Section|Part)[ ]\w{1,8}\b|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[ \t\u3000]+(?=\D)"
    r"|[IVX]{1,5}\.[ ])"
)
_YEAR_AT_END = pattern(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?:[-–/][0-9]{2})?\Z")
_FIGURE_AT_END = pattern(r"[0-9](?:[万亿]?[^\W\dA-Za-z_年届期次]{1,2}|[%％])\Z")  # 工会62家
_BROKEN = pattern(r"(?<=[\u3400-\u9fff])\n\s*(?=[\u3400-\u9fff])")
_YEARS, _DIGIT = pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?:[-–/][0-9]{2})?(?![0-9])"), pattern(r"[0-9]")
_LONGEST_TITLE = 90  # characters of the title of a text, which may stand in two lines
_LONGEST_NUMBERED = 60  # characters of a numbered heading
_LONGEST_PLAIN = 36  # of one that is only short
_SENTENCE = frozenset("。；！？!?;：:，,、.…”")
_INSIDE = frozenset("，,。；;！？!?")


class Section(Struct, frozen=True):
    """A section from its heading to the next one; the first, without a heading, has an empty title."""

    title: str
    level: int
    start: int


class Block(Struct, frozen=True):
    """A heading, which is paragraph 0 of the section it opens, or a paragraph, counted from 1 within it."""

    start: int
    end: int
    section: int
    paragraph: int


class TableSpan(Struct, frozen=True):
    """Where a table stands in a text, and the cells of it that hold sentences, by their offsets.

    `captions` are the lines above it that are its title, and no heading; no more are its `notes` below.
    """

    start: int
    end: int
    captions: Sequence[str] = ()
    sentences: Sequence[tuple[int, int]] = ()
    notes: Sequence[str] = ()


class Layout:
    """The sections and blocks of a text, in its order; offsets are those of the text.

    `pages` are where its pages begin.

    A table is one paragraph. Cells of it that hold sentences are blocks of their own, with its number; the
    rest of it is blank in `prose`, which is the text otherwise.
    """

    def __init__(self, text: str, tables: Sequence[TableSpan] = (), pages: Sequence[int] = ()) -> None:
        self.text, self.pages = text, pages
        self.prose = PAGE_LINE.sub(lambda line: " " * len(line[0]), _without(text, tables))
        self.sections: list[Section] = [Section("", 0, 0)]
        self.blocks: list[Block] = []
        spans = list(_spans(self.prose, tables))
        marked = any(_MARKED.match(text, start, end) for start, end, table in spans if table is None)
        paragraph = 0
        notes: Sequence[str] = ()
        for number, (start, end, table) in enumerate(spans):
            if table is not None:
                paragraph += 1
                section, notes = len(self.sections) - 1, table.notes
                self.blocks += (Block(*span, section, paragraph) for span in ((start, end), *table.sentences))
                continue
            heading = (
                _marked_heading(text, start, end) if marked else _plain_heading(text, start, end, number)
            )
            line = text[start:end]
            notes = notes if line in notes else ()
            if notes or any(line in one.captions for *_, one in spans[number + 1 : number + 3] if one):
                heading = None
            if heading is not None:
                self.sections.append(Section(*heading, start))
                paragraph = 0
            else:
                paragraph += 1
            self.blocks.append(Block(start, end, len(self.sections) - 1, paragraph))
        self._starts = [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at an offset, or the last one before it."""
        return self.blocks[max(bisect_right(self._starts, offset) - 1, 0)]


def _without(text: str, tables: Sequence[TableSpan]) -> str:
    """The text with a sign that is no blank and no word for each character of a table outside sentences."""
    pieces: list[str] = []
    at = 0
    for table in tables:
        pieces.append(text[at : table.start])
        at = table.start
        for start, end in (*table.sentences, (table.end, table.end)):
            pieces += (NO_PROSE * (start - at), text[start:end])
            at = end
    return "".join(pieces) + text[at:]


def _spans(text: str, tables: Sequence[TableSpan]) -> Iterator[tuple[int, int, TableSpan | None]]:
    """Yield start and end of every block, without blank space around it; a heading's line is a block."""
    parting = Parting.BLANK if _MARKED_LINE.search(text) else parting_of(text.split("\n"))
    at = 0
    for table in (*tables, None):
        lines = text[at : table.start if table else len(text)].split("\n")
        starts = list(accumulate((len(line) + 1 for line in lines), initial=at))
        for found in paragraphs(lines, parting):
            low, high = starts[found.start], starts[found.stop] - 1
            marked = (place for mark in _MARKED_LINE.finditer(text, low, high) for place in mark.span())
            for start, end in pairwise((low, *marked, high)):
                piece = text[start:end]
                if piece.strip():
                    yield end - len(piece.lstrip()), start + len(piece.rstrip()), None
        if table is not None:
            yield table.start, table.end, table
            at = table.end


def _marked_heading(text: str, start: int, end: int) -> tuple[str, int] | None:
    mark = _MARKED.match(text, start, end)
    return None if mark is None else (" ".join(text[mark.end() : end].split()).rstrip("# "), len(mark[1]))


def _plain_heading(text: str, start: int, end: int, number: int) -> tuple[str, int] | None:
    """Title and level of a block that reads as a heading: 1 for the text's title, else by its numbering."""
    line = text[start:end].strip()
    line = " ".join(map(str.strip, _BROKEN.sub("", line).split("\n"))) if "\n" in line else line
    title = number == 0 and text[end:].strip() and not _DIGIT.search(_YEARS.sub("", line))
    if title and end - start <= _LONGEST_TITLE and text.count("\n", start, end) < 2:  # noqa: PLR2004
        longest = _LONGEST_TITLE
    elif end - start <= _LONGEST_NUMBERED and "\n" not in text[start:end]:
        longest = _LONGEST_PLAIN
    else:
        return None
    mark = _NUMBERED.match(line)
    if mark is not None and not any(sign in _INSIDE - {"，", ","} for sign in line[:-1]):
        return line, 3 if line[0] in "(（" else 2
    if len(line) > longest or line[-1] in _SENTENCE or any(sign in _INSIDE for sign in line):
        return None
    if "\t" in line or not any(character.isalpha() for character in line):
        return None
    if (
        _FIGURE_AT_END.search(line)
        or line[0].islower()
        or (line[-1].isdecimal() and not _YEAR_AT_END.search(line))
    ):
        return None  # a sentence that the layout has broken
    return line, 1 if number == 0 else 2
