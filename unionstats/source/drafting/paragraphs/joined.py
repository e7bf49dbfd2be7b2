"""Paragraphs that go on with what the one before tells: This is an increase of 5%."""

from collections.abc import Iterable, Iterator, Sequence

from unionstats.source.drafting.clauses import Item, Kind


def joined(paragraphs: Iterable[Sequence[Item]]) -> Iterator[Sequence[Item]]:
    """The figures of each paragraph, with those of the ones behind it whose first words go back to it."""
    last: Sequence[Item] = ()
    for figures in paragraphs:
        if last and _goes_back(last[-1], figures[0]) and _alike(last, figures[0]):
            last = [*last, *figures]
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
