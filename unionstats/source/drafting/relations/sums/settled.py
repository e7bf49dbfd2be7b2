"""The rule that parts and their possible wholes get: a sum, a question, or bounds."""

from collections.abc import Sequence
from functools import reduce
from itertools import groupby, takewhile

from unionstats.interval import Interval, add, intersect
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import BOUNDS, Slip, amount, fits_sum, in_base, span
from unionstats.source.drafting.relations.sums.exhaustive import (
    complementary,
    exhaustive,
    is_near,
    is_open,
    made_of,
    misprinted,
    names_parts,
)

_LONG, VERY_LONG = 100, 1000  # in the last digits of the parts
_FEW = 2
_LARGE = 1000  # beside it a number in words counts another thing
_FAR = 3  # times


def settled(
    row: Row,
    members: Sequence[int],
    wholes: Sequence[int],
    *,
    stated: bool = False,
    only_sums: bool = False,
    closed: bool = False,
    whole_told: bool = False,
) -> Sequence[int]:
    """Give the parts their rule: a sum if the words say that they are all or they make a total, else bounds.

    `stated` says that the words say so, `only_sums` that there are no bounds, `closed` that they name a list
    that ends, `whole_told` that they stand for the whole however far off they are. One wrong digit that keeps
    the parts from making the whole makes the sum a question, if not a clear slip, or one of a long whole
    whose list ends.
    """
    if not wholes or (len(members) > 1 and _unlike(row, members)):
        return ()
    some = [one for one in members if row.items[one].value]
    if len(some) == 1 and not making(row, some, wholes):
        members = some  # 预算38万元，其中购车0万元，运行36万元
    if len(members) > 1:
        members = _without_one(row, members, wholes)
        made = making(row, members, wholes)
        whole = made[-1] if made else _likeliest(row, members, wholes)
        last = row.items[members[-1]]
        closed = closed or row.marks.others_last.search(f"{last.gap}#{last.tail}") is not None
        stated = stated or row.marks.rest_kept.match(last.gap) is not None
        stated = stated or (len(wholes) == 1 and names_parts(row, wholes[0], members))
        one_more = counts_one(row, members)
        wrong = whole is not None and not (made or one_more)
        doubtful = wrong and whole is not None and not _leave_rest(row, whole, members)
        slip = _slip(row, whole, members, far=whole_told) if doubtful and whole is not None else Slip.NONE
        clear = slip is Slip.CLEAR or (closed and slip is Slip.LIKELY and is_long(row, whole, members))
        near = whole is not None and (slip is not Slip.NONE or is_near(row, whole, members, _FAR))
        opens = row.marks.of_which.search(row.items[members[0]].gap) is not None
        near = near or (opens and len(wholes) == 1 and row.together(wholes[0], members[0]))
        # nearly 29 and over 15
        rounded = any(row.items[one].quantity.approximation in BOUNDS for one in members)
        told = stated or (near and not (rounded or one_more) and exhaustive(row, members))
        if whole is not None and (made or clear or (told and not is_for_each(row, whole))):
            more = [] if made or clear else [one for one in row.levels(whole) if row.same_unit(one, whole)]
            more = [one for one in more if making(row, [one, *members], [whole])]
            # grew to £4,212m, made up of £212m …
            few = None if made or clear or near or more else Question.PARTS
            row.add_sum(whole, [*more[-1:], *members], few)  # grants of £1.2m. Income was £9m, of which …
            return members
        larger = whole is not None and any(row.items[one].value > row.items[whole].value for one in members)
        if larger and slip is not Slip.NONE and whole is not None and _of_one_kind(row, members):
            row.add_sum(whole, members)
            return members
        if whole is not None and slip is Slip.LIKELY and not (larger or _overlap(row, members)):
            row.add_sum(whole, members, None if _too_many(row, whole, members) else Question.PARTS)
    if only_sums:
        return ()
    _bounds(row, members, wholes)
    return members


def _bounds(row: Row, members: Sequence[int], wholes: Sequence[int]) -> None:
    """Bound each part by the whole alike; one without, in a list, by that of the one before it."""
    bound: int | None = None
    for number, member in enumerate(members):
        alike = _most_alike(row, wholes, member)
        main = number == 0 and all(one in row.parts for one in wholes[1:])
        if alike is None and main and row.items[wholes[0]].value >= row.items[member].value:
            alike = wholes[0]
        listed = row.marks.enumeration.match(row.items[member].gap) is not None
        alike = bound if alike is None and listed else alike  # 其中市级6名、县级22名, of 18
        bound = alike
        if alike is not None:
            at_most(row, member, alike)
        else:
            row.doubts.setdefault(member, Doubt.PART)


def _likeliest(row: Row, members: Sequence[int], wholes: Sequence[int]) -> int | None:
    """The whole of parts that make none: right before 其中, or the one alike, else the only likely one."""
    beside = members[0] - 1
    told = beside in wholes and row.marks.of_which.search(row.items[members[0]].gap) is not None
    if told and len(members) > _FEW and misprinted(row, beside, members) is not Slip.NONE:
        return beside
    if (alike := _most_alike(row, wholes, members[-1])) is not None:
        return alike
    likely = [one for one in wholes if misprinted(row, one, members) is not Slip.NONE]
    return likely[0] if len(likely) == 1 else next(iter(made_or_clear(row, members, wholes)), None)


def _unlike(row: Row, members: Sequence[int]) -> bool:
    """Whether one part is told of each of several things, or in words beside thousands or decimals."""
    items = [row.items[one] for one in members]
    words = any(one.printed.found.literal[:1].isalpha() and one.unit == "" for one in items)
    marks = row.marks.each_behind, row.marks.for_number
    each = any(mark.match(one.tail) for one in items for mark in marks)
    return each or (words and any(one.quantity.step < 1 or one.value >= _LARGE for one in items))


def _without_one(row: Row, members: Sequence[int], wholes: Sequence[int]) -> Sequence[int]:
    """Parts, without the last one where the others make a long whole: and 8,785 held two registrations.

    Those that are all by their kind go without others: 其中新收99件，旧存10件，结案93件.
    """
    fewer = members[:-1]
    kinds = members[:_FEW] if len(members) > _FEW and not making(row, members, wholes) else ()
    if kinds and complementary(row, kinds) is not None and made_or_clear(row, kinds, wholes):
        return kinds
    if len(fewer) <= _FEW or making(row, members, wholes):
        return members
    return fewer if any(is_long(row, one, fewer) for one in making(row, fewer, wholes)) else members


def _slip(row: Row, whole: int, members: Sequence[int], *, far: bool) -> Slip:
    """How clear a slip keeps parts from making their whole; of two of a few digits it is never clear."""
    slip = misprinted(row, whole, members, closed=far and len(members) > _FEW)
    short = len(members) == _FEW and not is_long(row, whole, members, VERY_LONG)
    return min(slip, Slip.LIKELY) if short else slip


def _of_one_kind(row: Row, members: Sequence[int]) -> bool:
    """Whether 其中 opens a list of two by one name: 其中，违规金额0.58亿元，不规范金额4.09亿元."""
    ends = {thing(row.words(one).noun)[-_FEW:] for one in members}
    opens = row.marks.of_which.search(row.items[members[0]].gap) is not None
    return opens and len(members) == _FEW and len(ends) == 1 and "" not in ends


def _leave_rest(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether the printed shares of some parts, all but one of which fit, are not all of their whole."""
    shares = {one.figures[1]: one.figures for one in row.relations if one.kind == "share"}
    told = [shares.get(one, ()) for one in members]
    if not all(one and one[-1] == whole for one in told):
        return False
    wrong = [one for one in told if not row.fits(*one)]
    return len(wrong) <= 1 and 1 not in reduce(add, (span(row.items[one[0]]) for one in told))


def _too_many(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether three parts or more are more than their whole."""
    made, total = reduce(add, (span(row.items[one]) for one in members)), span(row.items[whole])
    more = made.low is not None and total.high is not None and made.low > total.high
    return more and len(members) > _FEW


def counts_one(row: Row, members: Sequence[int]) -> bool:
    """Whether one more part stands among some, in a word: four judges, one clerk and 27 …."""
    words = (row.items[one].gap for one in range(members[0], members[-1] + 1))
    return any(map(row.marks.one_more.search, words))


def _overlap(row: Row, members: Sequence[int]) -> bool:
    """Whether a word says that parts may overlap: women, party members; two of one word, and money, do not.

    深度困难24户、相对困难48户、意外致困14户.
    """
    items = [row.items[one] for one in members]
    words = (f"{one.lead}{one.tail}" for one in items if not one.dimension.isupper())
    found = [told.group() for one in words if (told := row.marks.overlapping.search(one)) is not None]
    return any(found.count(one) == 1 for one in found)


def is_long(row: Row, whole: int | None, members: Sequence[int], least: int = _LONG) -> bool:
    """Whether a whole has so many digits that it is hardly by chance that some parts nearly make it."""
    return whole is not None and are_long(row.items[whole], [row.items[one] for one in members], least)


def are_long(whole: Item, parts: Sequence[Item], least: int = _LONG) -> bool:
    """The same of figures that need not stand together."""
    finest = min(in_base(one.quantity, one.quantity.coarse_step) for one in parts)
    return amount(whole) >= least * finest


def is_pair(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether two parts that a joint closes are all of a long whole, but for one slip."""
    last = row.items[members[-1]].gap
    both = len(members) == _FEW and row.marks.list_closes.search(last) and is_long(row, whole, members)
    return bool(both) and misprinted(row, whole, members) is not Slip.NONE


def made_or_clear(row: Row, members: Sequence[int], wholes: Sequence[int]) -> list[int]:
    """The wholes that parts make, else the only one that they would make but for a clear slip."""
    made, parts = making(row, members, wholes), [row.items[one] for one in members]
    slips = made or is_open(row, members)
    return made if slips else made_of(wholes, lambda one: (row.items[one], *parts))


def in_turn(row: Row, members: Sequence[int], wholes: Sequence[int]) -> bool:
    """Sum each of several lists of parts between semicolons that make one whole, but for one digit in some.

    供水量100亿元，其中地表水60亿元，地下水40亿元；生活用水30亿元，工业用水70亿元.
    """
    lists = [[*group] for _, group in groupby(members, lambda one: row.items[one].part)]
    if len(lists) < _FEW or min(map(len, lists)) < _FEW:
        return False
    for whole in wholes[::-1]:
        made = [one for one in lists if making(row, one, [whole])]
        slips = [misprinted(row, whole, one, closed=True) for one in lists if one not in made]
        if (made or _agree(row, lists)) and Slip.NONE not in slips:
            for one in lists:
                row.add_sum(whole, one)
            return True
    return False


def _agree(row: Row, lists: Sequence[Sequence[int]]) -> bool:
    """Whether several lists come to the same."""
    both: Interval | None = None
    for number, listed in enumerate(lists):
        made = reduce(add, (span(row.items[one]) for one in listed))
        both = made if number == 0 else both and intersect(both, made)
    return both is not None


def making(row: Row, members: Sequence[int], wholes: Sequence[int]) -> list[int]:
    """The wholes that parts make; those that are only near, or bounds, first."""
    parts = [row.items[member] for member in members]
    made = [one for one in wholes if fits_sum(row.items[one], parts)]
    return sorted(made, key=lambda one: not row.items[one].quantity.approximation)


def made_by_first(row: Row, members: Sequence[int], wholes: Sequence[int]) -> Sequence[int]:
    """The first of a list that make the last whole, where all make none: 其中运行15万元，接待20万元."""
    ends = () if making(row, members, wholes) else range(len(members) - 1, 1, -1)
    return next((members[:end] for end in ends if making(row, members[:end], wholes[-1:])), ())


def is_for_each(row: Row, place: int) -> bool:
    """Whether a level is a mean, or in a unit for each of another: 8.4 days on average, 390.9公斤/亩."""
    told = "/" in row.items[place].printed.found.literal or place in row.means
    return told or row.marks.mean_named.match(row.words(place).noun) is not None


def _most_alike(row: Row, wholes: Sequence[int], part: int) -> int | None:
    """The only total, or the one whose noun ends most like that of the part: 工作室31个 … 科技工作室10个."""
    if len(wholes) == 1:
        return wholes[0]
    noun = row.words(part).noun[::-1]
    pairs = [zip(noun, row.words(whole).noun[::-1], strict=False) for whole in wholes]
    common = [sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both)) for both in pairs]
    most = max(common)
    return wholes[common.index(most)] if common.count(most) == 1 and most > 1 else None


def at_most(row: Row, part: int, whole: int) -> None:
    """Record that a part is no larger than its whole, if it is not, or stands right behind it as a part.

    A mean or an amount for each is no part of another, nor is the whole of a share between them: 20% of 900.
    """
    if any(row.shared.get(one) == part for one in range(whole + 1, part)):
        return
    if (
        row.items[whole].value < 0
        or row.roles.get(whole) == "net_flow"
        or is_for_each(row, part)
        or is_for_each(row, whole)
    ):
        return
    listed = all(row.marks.enumeration.match(one.gap) for one in row.items[whole + 2 : part + 1])
    told = whole < part and listed and row.marks.of_which.search(row.items[whole + 1].gap) is not None
    told = told or _opens_with(row, whole, part)
    unit, of = (row.items[one].unit for one in (part, whole))
    told = told and (unit == "" or (of != "" and row.same_unit(part, whole)))  # 7 regions, 640 districts
    if row.items[part].value > row.items[whole].value and (not told or row.larger_than(part)):
        row.doubts.setdefault(part, Doubt.PART)
    else:
        row.add("part", "{0} <= {1}", (part, whole))


def _opens_with(row: Row, whole: int, part: int) -> bool:
    """Whether a sentence opens with a whole and says what so many of it are: of 640, 410 were spoiled."""
    marks, opens = row.marks, row.items[whole]
    told = opens.first and part == whole + 1 and marks.whole_opens.fullmatch(opens.gap)
    return bool(told and marks.copula.match(row.items[part].tail))
