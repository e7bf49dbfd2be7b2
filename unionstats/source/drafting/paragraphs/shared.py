"""Lists whose first part has its share of what a paragraph before tells: A £187m, 45% of sales, B £143m …."""

from collections.abc import Callable, Iterator, Sequence

from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.paragraphs.totals import fits_share
from unionstats.source.drafting.paragraphs.wholes import whole_of
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import akin
from unionstats.source.drafting.relations.sums.exhaustive import exhaustive
from unionstats.source.drafting.relations.sums.members import closes, members_of

_TWO = 2
_FAR = 12  # paragraphs


class SharedLists:
    """Parts that make a whole, of which the first one has its share of it beside it."""

    def __init__(self) -> None:
        self._lists: list[tuple[Sequence[Level], DraftFigure]] = []

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take those of a paragraph in, whose words leave no other parts."""
        for one in row.relations:
            if one.kind != "share" or one.unstated is None or len(one.figures) != _TWO:
                continue
            share, first = one.figures
            members = [first, *members_of(row, first, part=True)]
            beside = abs(share - first) == 1 and len(members) >= _TWO and row.parts.isdisjoint(members)
            if beside and (closes(row, members) or exhaustive(row, members)):
                self._lists.append(([told[each] for each in members], told[share].figure))

    def made(self, before: Callable[[Level], Sequence[Level]]) -> Iterator[Made]:
        """Their sums, of the levels before them that the share is of."""
        for parts, share in self._lists:
            first = parts[0]
            near = [one for one in before(first) if 0 < first.paragraph - one.paragraph <= _FAR]
            near = [one for one in near if akin(one.item, first.item)]
            wholes = [one for one in near if fits_share(first.figure, share, one.figure)]
            yield from whole_of(parts, wholes[-1:], closed=True)
