"""Where the sentences of a text stand, and which paragraphs go on with the one before them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from unionstats.pattern import blanked
from unionstats.quantity.characters import half_width
from unionstats.source.drafting.clauses import FOOTNOTE, MARK, SHORT_FORM, STOPS, Item, Kind, passage
from unionstats.source.layout import Block, Layout

_LONGEST_SENTENCE = 400  # characters before and behind what it is asked for


def sentence_at(layout: Layout, start: int, end: int) -> tuple[int, int]:
    """Where the sentences stand that hold the characters `start:end`, or the part of long ones near them."""
    block = layout.block_at(start)
    first, last = max(block.start, start - _LONGEST_SENTENCE), min(block.end, end + _LONGEST_SENTENCE)
    text = half_width(layout.text[first:last])
    stops = [mark.end() + first for mark in MARK.finditer(text) if mark[0][0] in STOPS]
    left = max((stop for stop in stops if stop <= start), default=first)
    right = max(min((stop for stop in stops if stop >= end), default=last), end)
    piece = layout.text[left:right]
    return left + len(piece) - len(piece.lstrip()), right - len(piece) + len(piece.rstrip())


def sentences_of(raw: str, block: Block, items: Sequence[Item]) -> list[tuple[str, int]]:
    """The sentence of each figure of a block, with where it begins; what is not read in it is blank.

    Figures of one sentence share its text.
    """
    text, language = passage(raw, block)
    text = blanked(text, " ", SHORT_FORM, FOOTNOTE, language.marks.same_below)
    stops = [0, *(mark.end() for mark in MARK.finditer(text) if mark[0][0] in STOPS), len(text)]
    found: list[tuple[str, int]] = []
    for item in items:
        after = bisect_right(stops, item.printed.found.start - block.start)
        start, end = stops[after - 1], stops[min(after, len(stops) - 1)]
        same = bool(found) and found[-1][1] == block.start + start
        found.append(found[-1] if same else (text[start:end], block.start + start))
    return found


def sentence_before(raw: str, block: Block, start: int) -> str:
    """The sentence that ends where another one of its block begins; "" where that is the first."""
    text, _ = passage(raw, block)
    stops = [mark.end() for mark in MARK.finditer(text) if mark[0][0] in STOPS]
    ends = [stop for stop in stops if stop <= start - block.start]
    return text[(0, *ends)[len(ends) - 1] : ends[-1]].strip() if ends else ""


def text_behind(layout: Layout, end: int) -> str:
    """What its block says behind a figure that ends at a place, without the line breaks of the layout."""
    last = min(layout.block_at(end - 1).end, end + _LONGEST_SENTENCE)
    return half_width(layout.text[end:last]).replace("\n", " ")


def joined(paragraphs: Iterable[Sequence[Item]]) -> Iterator[Sequence[Item]]:
    """The figures of each paragraph, with those of the ones behind it whose first words go back to it."""
    last: Sequence[Item] = ()
    for figures in paragraphs:
        if last and _goes_back(last[-1], figures[0]) and _alike(last, figures[0]):
            last = [*last, *(replace(one, number=len(last) + one.number) for one in figures)]
            continue
        if last:
            yield last
        last = figures
    if last:
        yield last


def _goes_back(last: Item, first: Item) -> bool:
    """Whether a paragraph stands right behind one of sentences, and begins with what goes back to it."""
    here, there = first.printed, last.printed
    beside = here.section == there.section and here.paragraph - there.paragraph == 1
    lines = first.bullet or last.bullet or not first.first
    return beside and not lines and first.language.marks.goes_back.match(first.gap) is not None


def _alike(before: Sequence[Item], first: Item) -> bool:
    """Whether a level has one of its measure before it: people do not go back to an amount of money."""
    return first.kind is not Kind.LEVEL or any(one.dimension == first.dimension for one in before)
