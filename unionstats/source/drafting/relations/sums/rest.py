"""What is left of a whole when its other parts are told: 受理78件，办结75件，其余3件正在办理."""

from collections.abc import Sequence
from fractions import Fraction

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.slips import Slip, amount, fits_sum, is_share
from unionstats.source.drafting.relations.sums.exhaustive import is_near, is_open, makes, slip_of_sum
from unionstats.source.drafting.relations.sums.members import is_named_aside
from unionstats.source.drafting.relations.sums.settled import VERY_LONG, counts_one, is_long, making

_NEAR = 2  # sentences between two parts and their whole
_ALL = 100
_LITTLE = Fraction(9, 8)  # how many times what parts make may be their whole


def read_rest(row: Row) -> None:
    """Find what words call the rest of a level before it, of which the levels between are the other parts.

    Where the words may begin another list (还有), only what makes the whole is taken.
    """
    left = {one.figures[0] for one in row.relations if one.kind == "difference"}  # a balance of two
    for place, item in enumerate(row.items):
        if place in row.parts | left or not row.is_level(place) or row.marks.off_budget.search(item.gap):
            continue  # the other services underspent by £0.8m
        words = f"{item.gap}#{item.tail}"
        if is_open(row, [place]):
            continue  # upheld 310 and did not uphold 600; the others are open
        sure = (row.marks.rest.search(words) or row.marks.rest_kept.search(item.gap)) is not None
        if not (sure or row.marks.rest_left.search(item.gap)):
            continue
        wholes = row.larger_than(place)
        if sure:  # of 6,000 … 1,500 and 900; the remaining 6,600
            here = [one for one in row.levels_in(place) if row.same_unit(one, place)]
            wholes = [
                *wholes,
                *(one for one in here[:1] if one not in wholes and here[2:] and _tops(row, here)),
            ]
        tried = [_parts(row, whole, place, sure=sure) for whole in wholes]
        found = [one for one in tried if one]
        made = [one for one in found if making(row, one[1:], one[:1])]
        for whole, *parts in sorted(made or found or _shared(row, place), key=len)[-1:]:
            if not _leaves_some(row, whole, parts):
                row.add_sum(whole, parts)


def _leaves_some(row: Row, whole: int, parts: Sequence[int]) -> bool:
    """Income £486m: pay 62% (£301m), drugs 12% (£58m), other costs 25% (£122m): right, but not all of it."""
    told = [one.figures for one in row.relations if one.kind == "share" and one.figures[2:] == (whole,)]
    shares = {part: share for share, part, _ in told if row.fits(share, part, whole)}
    return all(one in shares for one in parts) and sum(row.items[shares[one]].value for one in parts) != _ALL


def _tops(row: Row, levels: Sequence[int]) -> bool:
    """Whether the first of some levels is larger than all the others together."""
    first, *others = (amount(row.items[one]) for one in levels)
    return first > sum(others)


def _shared(row: Row, place: int) -> list[list[int]]:
    """The whole of which the levels of a sentence are told to be shares, they, and the rest."""
    sentence = row.items[place].sentence
    before = range(max(place - FAR, 0), place)
    near = [one for one in before if row.items[one].sentence == sentence]
    if row.items[place].first and row.marks.rest.search(row.items[place].gap):  # 21, a quarter. The other 63
        near = [one for one in before if 0 < sentence - row.items[one].sentence <= _NEAR]
    parts = [one for one in near if one in row.shared and row.same_unit(one, place)]
    inner = {row.shared[one] for one in parts}  # 结案90件，占90%；调解60件，其余30件
    parts = [one for one in parts if one not in inner]
    wholes = {row.shared[one] for one in parts}
    items = [row.items[one] for one in (*parts, place)]
    likely = [one for one in wholes if slip_of_sum(row.items[one], items) is not Slip.NONE]
    if len(parts) > 1:  # 267 were old (20.8%). 188 were young (14.7%). The remaining 828 …
        likely = [one for one in wholes if is_near(row, one, [*parts, place], _LITTLE)]
    made = making(row, [*parts, place], list(wholes)) or likely
    return [[one, *parts, place] for one in made] if len(wholes) == 1 else []


def _parts(row: Row, whole: int, place: int, *, sure: bool) -> list[int]:
    """A whole and its parts up to the rest; empty where they do not make it, nor by a slip."""
    open_ = {0, row.items[whole].aside, row.items[place].aside}
    between = [one for one in range(whole + 1, place) if row.is_level(one) and row.same_unit(one, whole)]
    counted = whole - 1  # men had 117 of the 126 seats and women the remaining 9
    apart = between and sure and not row.together(whole, between[0])
    if not between and row.marks.given_to.match(row.items[whole].gap):  # fees gave 4, grants 3 to 9
        between = [one for one in row.levels(whole) if row.together(one, whole) and row.same_unit(one, whole)]
    elif not between or apart:  # oil gave 36 of the 80 TWh. Gas gave 25, the sun the other 19
        # 办结712件，占应办890件的80%，其余178件
        shared = row.shared.get(counted) == whole
        of = shared or row.marks.whole_opens.search(row.items[whole].gap) is not None
        of = of and row.together(counted, whole)
        of = of and row.is_level(counted) and row.same_unit(counted, whole)
        between = [*([counted] if of else ()), *between]
    joined = row.marks.enumeration.match  # 玉米5万亩、大豆1万亩、其他作物1万亩
    named = joined(row.items[whole + 1].gap) and joined(row.items[place].gap)
    if named or row.marks.breakdown.match(row.items[whole].gap):  # by type: cargo 16, …
        return []
    # followed by insurance (1,629) and pensions (337). The balance of 449 …
    between = [one for one in between if row.items[one].aside in open_ or (sure and is_named_aside(row, one))]
    here = [one for one in between if row.items[one].sentence == row.items[place].sentence]
    if len(here) > 1 and sure and row.items[place].sentence - row.items[whole].sentence <= _NEAR:
        parts = [row.items[one] for one in (*here, place)]
        slip = Slip.NONE if counts_one(row, [*here, place]) else slip_of_sum(row.items[whole], parts)
        slip = Slip.NONE if _is_one_more(row, here[0], place) else slip
        # 检查62家。合格38家，整改14家，其余12家停业
        alone = slip is Slip.LIKELY and _is_alone_before(row, whole, place)
        if fits_sum(row.items[whole], parts) or slip is Slip.CLEAR or alone:
            return [whole, *here, place]  # 54,600 crimes. … Thefts were 21,840 …; all others came to 9,828
    beside = row.items[place].sentence - row.items[whole].sentence <= 1
    if not beside or not 0 < len(between) < FAR or whole in row.inner:
        return [whole, *between, place] if sure and _by_sentence(row, whole, between, place) else []
    parts = [row.items[one] for one in (*between, place)]
    for first in (0, 1):  # We cost £218.3m, £6.2m under budget: £161.5m was pay, …
        if len(between) > first and fits_sum(row.items[whole], parts[first:]):
            return [whole, *between[first:], place]
    before = [one for one in row.levels(whole) if one not in between]
    listed = any(row.together(one, whole) and row.same_unit(one, whole) for one in before)
    if listed or row.marks.list_adds.search(row.items[between[0]].gap):
        return []  # one of the list, too
    all_ = sure and row.items[whole].sentence == row.items[place].sentence
    slip = slip_of_sum(row.items[whole], parts, closed=all_)
    one_more = _is_one_more(row, between[0], place) or counts_one(row, [*between, place])
    slip = Slip.NONE if one_more else slip
    alone = len(between) == 1 and row.items[whole].sentence == row.items[place].sentence
    opened = row.marks.whole_opens.search(row.items[whole].gap) or row.together(whole, place) or alone or all_
    only = len(between) == 1 and _is_alone_before(row, whole, place)
    opened = bool(opened or (only and row.marks.of_others.match(row.items[between[0]].tail)))  # spent 8 of it
    less = sum(amount(row.items[one]) for one in between) < amount(row.items[whole])
    near = only and less and not one_more and is_near(row, whole, [*between, place], _LITTLE)
    opened = opened or _is_of_two(row, whole, between, place)
    told = sure and ((opened and slip is not Slip.NONE) or near)
    return [whole, *between, place] if slip is Slip.CLEAR or told else []


def _is_of_two(row: Row, whole: int, between: Sequence[int], place: int) -> bool:
    """Whether the sentence before tells only a whole and some of it: 14 homes, nine of them full."""
    first, item = between[0], row.items[place]
    before = [one for one in row.levels_in(place, back=1) if row.same_unit(one, place)]
    of = row.marks.of_others.match(row.items[first].tail) or row.marks.of_which.search(row.items[first].gap)
    return item.first and before == [whole, first] and len(between) == 1 and of is not None


def _is_alone_before(row: Row, whole: int, place: int) -> bool:
    """Whether a level is the only one in the unit of a rest that the sentence before it tells."""
    before = [one for one in row.levels(place, FAR) if row.same_unit(one, place)]
    sentence = row.items[place].sentence - 1
    return [one for one in before if row.items[one].sentence == sentence] == [whole]


def _by_sentence(row: Row, whole: int, between: Sequence[int], place: int) -> bool:
    """Whether three sentences tell a whole, some of it and the rest, which make nearly as much.

    The court decided 11,890 claims. It heard 2,378 claims. The remaining 9,215 were settled.
    """
    if _is_rest_of_all(row, whole, between, place):
        return True
    item, sentence = row.items[place], row.items[place].sentence
    told = [row.items[one].sentence for one in (whole, *between)]
    if not between or told != [sentence - _NEAR, *[sentence - 1] * len(between)] or item.lead != item.gap:
        return False
    larger = [one for one in row.larger_than(place) if row.items[one].sentence >= sentence - _NEAR]
    alone = {whole} == {*larger} - {*between} and whole not in row.inner
    alone = alone and not _is_shared(row, whole)  # car users, at 15,361, made up half of all
    here = [
        one for one in range(place + 1, len(row)) if row.together(place, one) and row.same_unit(one, place)
    ]
    here = [one for one in here if not _is_within(row, one)]
    return alone and not here and is_near(row, whole, [*between, place], _LITTLE)


def _is_within(row: Row, place: int) -> bool:
    """Whether a level is told to be some of what stands before it: the other 326, among them 41 children."""
    gap, marks = row.items[place].gap, row.marks
    return bool(marks.including.match(gap) or marks.of_which.search(gap))


def _is_rest_of_all(row: Row, whole: int, between: Sequence[int], place: int) -> bool:
    """Whether a rest and all that a paragraph tells before it make the first of it, but for a clear slip."""
    first = not any(row.same_unit(one, whole) for one in row.levels(whole, FAR))
    first = first and 1 < len(between) < FAR and whole not in row.inner
    if not first or row.items[place].sentence - row.items[whole].sentence <= 1:
        return False
    parts = [row.items[one] for one in (*between, place)]
    return makes(row.items[whole], parts)


def _is_shared(row: Row, place: int) -> bool:
    """Whether a share right behind a level says what it is of another one."""
    return place + 1 < len(row) and row.together(place, place + 1) and is_share(row.items[place + 1])


def _is_one_more(row: Row, first: int, place: int) -> bool:
    """Whether a part may be one more kind: fees of £82m, grants of £15m and other income of £7m.

    It is not where words before the first of the parts say that they are those of what stands before them.
    """
    gap, marks = row.items[first].gap, row.marks
    told = any(mark.match(gap) for mark in (marks.colon, marks.comprising, marks.including, marks.bracketed))
    told = told or marks.of_which.search(gap) is not None or marks.parts_follow.fullmatch(gap) is not None
    last = row.items[place].gap
    other = marks.other_kind.match(last)
    left = other is not None and marks.rest.search(f"{last[other.end() :]}#")  # other fuels the remaining 7
    return not told and other is not None and left is None


def read_two(row: Row) -> None:
    """Find two levels beside each other that make one of the sentences before, where nothing else is said.

    Appeals came to 3,650. 2,555 were heard and 1,095 were not. One clear slip keeps the only two of a
    sentence from the only one of the sentence before.
    """
    sums = [one for one in row.relations if one.kind == "sum" and one.question is None]
    summed = {place for one in sums for place in one.figures[1:]}
    told = [set(one.figures) for one in row.relations if one.question is None]
    for place in range(1, len(row)):
        other = _beside(row, place)
        if other is None or summed & {place, other}:
            continue
        both, sentence = [other, place], row.items[place].sentence
        most = max(both, key=lambda one: row.items[one].value)
        wholes = [one for one in row.larger_than(most) if one < other and _is_exact(row, one)]
        wholes = [one for one in wholes if sentence - row.items[one].sentence <= _NEAR]
        # not the first of a list: Sales by region: home £162m, Europe £97m and Asia £65m
        wholes = [one for one in wholes if not row.marks.breakdown.match(row.items[one].gap)]
        total = sum(amount(row.items[one]) for one in both)
        made = [one for one in wholes if amount(row.items[one]) == total]
        made = [one for one in made if is_long(row, one, both)]
        for whole in (made or _slipped(row, both, wholes))[:1]:
            if not any({whole, *both} <= one for one in told):
                asked = [one for one in row.relations if one.figures == (whole, *both)]
                row.relations[:] = [one for one in row.relations if one not in asked]
                row.add_sum(whole, both)
                summed.update(both)


def _is_exact(row: Row, place: int) -> bool:
    return row.is_level(place) and not row.items[place].quantity.approximation


def _beside(row: Row, place: int) -> int | None:
    """The level of a unit right before one, in its sentence or in that before."""
    if not _is_exact(row, place):
        return None
    near = [one for one in range(max(place - FAR, 0), place) if row.same_unit(one, place)]
    near = [one for one in near if row.items[one].kind is Kind.LEVEL and one not in row.increases]
    last = near[-1] if near else None
    far = last is None or row.items[place].sentence - row.items[last].sentence > 1
    return None if far or last is None or not _is_exact(row, last) else last


def _slipped(row: Row, both: Sequence[int], wholes: Sequence[int]) -> list[int]:
    """The only level of the sentence before two alone in theirs, if a clear slip keeps them from it."""
    first, last = (row.items[one] for one in both)
    shared = row.shared.get(both[0])
    before = [one for one in wholes if last.sentence - row.items[one].sentence == 1 or one == shared]
    before = [shared] if shared in before else before
    opens = [one for one in wholes if row.together(one, both[0]) and row.items[one].first]
    opens = [one for one in opens if row.marks.whole_opens.search(row.items[one].gap)]
    before = opens or before  # of the 60 claims, 42 were paid; 18 were refused
    if first.sentence != last.sentence or len(before) != 1:
        return []
    near = range(before[0] + 1, min(both[1] + FAR, len(row)))
    here = [one for one in near if row.items[one].sentence == last.sentence and row.same_unit(one, both[0])]
    alone = [one for one in here if row.items[one].kind is Kind.LEVEL] == list(both)
    joined = alone and (";" in last.gap or row.marks.list_closes.search(last.gap) or before == [shared])
    joined = joined and not row.marks.list_adds.search(last.gap)
    slip = slip_of_sum(row.items[before[0]], [first, last]) if joined else Slip.NONE
    words = f"{first.gap}#{last.gap}#{last.tail}"
    over = amount(first) + amount(last) > amount(row.items[before[0]])
    over = over and row.marks.opposite_acts.search(words) is not None  # approved 6 of the 8; 4 were refused
    long = slip is Slip.CLEAR and is_long(row, before[0], both, VERY_LONG)
    return before if long or (over and slip is not Slip.NONE) else []
