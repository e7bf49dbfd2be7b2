"""The whole that a paragraph before tells of the parts of another one, or that their shares tell."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.paragraphs.totals import fits_share
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.slips import Slip, akin, amount, fits_sum, is_nothing
from unionstats.source.drafting.relations.sums.exhaustive import exhaustive, slip_of_sum
from unionstats.source.drafting.relations.sums.members import closes, members_of
from unionstats.source.drafting.relations.sums.settled import are_long

_TWO = 2
_FAR = 12  # paragraphs
_SOME = 3
_LITTLE = Fraction(51, 50)


def exceeds(parts: Sequence[Level], wholes: Sequence[Level]) -> bool:
    """Whether several parts, of which none is left out, come to a little more than their only whole."""
    if len(parts) <= _SOME or len({one.item.value for one in wholes}) != 1:
        return False
    made = sum(amount(one.item) for one in parts)
    whole = amount(wholes[0].item)
    return whole < made < whole * _LITTLE


def whole_of(
    parts: Sequence[Level],
    wholes: Sequence[Level],
    *,
    closed: bool = False,
    asked: bool = False,
    called: bool = False,
) -> Iterator[Made]:
    """The last level that parts make, or would but for a slip: any of a long one, if they are `closed`.

    Any slip is one of a whole that is `called` by its name.
    """
    items = [one.item for one in parts]
    exact = [one for one in wholes if not one.item.quantity.approximation]
    slips = [(one, slip_of_sum(one.item, items, closed=closed)) for one in exact]
    clear = [one for one, slip in slips if slip is Slip.CLEAR]
    likely = [one for one, slip in slips if slip is not Slip.NONE]
    found = [one for one in wholes if fits_sum(one.item, items)][-1:] or (clear if len(clear) == 1 else [])
    sure = bool(found) or (len(likely) == 1 and (called or (closed and are_long(likely[0].item, items))))
    for whole in found or (likely if sure or (asked and len(likely) == 1) else []):
        question = None if sure else Question.PARTS
        some = [one for one in parts if not is_nothing(one.item, whole.item)]
        yield "sum", f"{{0}} = {terms(1, len(some))}", [one.figure for one in (whole, *some)], question


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
