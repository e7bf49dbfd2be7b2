"""Changes of the parts of a whole, which make its own: 1000 (+50) of 600 men (+32) and 400 women (+18)."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.relations.changes.bases import agree
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import Row, signed
from unionstats.source.drafting.relations.slips import Slip, akin, balanced, in_base

_RISE, _FALL = "{0} = {1} - {u}", "{0} = {u} - {1}"


class _Change(Struct, frozen=True, gc=False):
    """By how much a level changed, 1 or -1 for its way, and with what it is compared."""

    amount: Level
    way: int
    compared: str


class Balanced:
    """Sums of levels, and by how much each of these changed."""

    def __init__(self) -> None:
        self._changes: dict[str, _Change] = {}
        self._sums: list[tuple[str, ...]] = []
        self._told: set[frozenset[str]] = set()

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take the sums and changes of a paragraph in."""
        for one in row.relations:
            figures = [told[place] for place in one.figures]
            ids = tuple(each.figure.id for each in figures)
            if one.kind == "change" and one.unstated is not None and one.form in {_RISE, _FALL}:
                way, compared = 1 if one.form == _RISE else -1, one.unstated.key[1].removeprefix("before ")
                self._changes[ids[1]] = _Change(figures[0], way, compared)
            elif one.kind == "sum" and one.unstated is None:
                self._told.add(frozenset(ids))
                if one.question is None:
                    self._sums.append(ids)

    def made(self, more: Iterable[Made]) -> Iterator[Made]:
        """Yield the sums of the changes that hold, or would but for a slip; one that is not clear is asked.

        `more` are sums over several paragraphs.
        """
        over = [figures for kind, _, figures, asked in more if kind == "sum" and asked is None]
        for ids in (*self._sums, *(tuple(each.id for each in figures) for figures in over)):
            changes = [self._changes[one] for one in ids if one in self._changes]
            if len(changes) == len(ids) and _are_alike(changes):
                amounts = [one.amount for one in changes]
                ways = [one.way * changes[0].way for one in changes[1:]]
                slip = balanced([one.item for one in amounts], (-1, *ways))
                known = frozenset(one.figure.id for one in amounts) in self._told
                known = known or (slip is not None and _are_rounded(amounts, ways))
                if not known and 1 in ways and slip is not Slip.NONE:
                    yield _sum_of(amounts, ways, Question.PARTS if slip is Slip.LIKELY else None)


def _are_alike(changes: Sequence[_Change]) -> bool:
    """Whether some changes are amounts of one unit, from one time on."""
    first, *others = changes
    alike = all(akin(one.amount.item, first.amount.item) for one in others)
    return alike and all(agree(one.compared, other.compared) for one in changes for other in others)


def _are_rounded(amounts: Sequence[Level], ways: Sequence[int]) -> bool:
    """Whether changes would hold if each were rounded to its last digit that is no zero."""
    printed = [one.item.quantity for one in amounts]
    values = [Fraction(in_base(one, one.value)) for one in printed]
    made = sum((way * value for way, value in zip((-1, *ways), values, strict=True)), Fraction(0))
    return 2 * abs(made) <= sum((Fraction(in_base(one, one.coarse_step)) for one in printed), Fraction(0))


def _sum_of(amounts: Sequence[Level], ways: Sequence[int], question: Question | None) -> Made:
    """The rule that changes make the one of their whole, those first that go its way."""
    whole, *parts = (one.figure for one in amounts)
    ordered = sorted(zip(parts, ways, strict=True), key=lambda one: -one[1])
    form = signed(way for _, way in ordered)
    return "difference" if "-" in form else "sum", form, [whole, *(part for part, _ in ordered)], question
