"""Ratios of printed terms, 2.25:1 of two levels, 10:43:47 of three amounts, and those with a name: 存贷比."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial, reduce
from itertools import groupby

from unionstats.interval import Interval, add, divide, intersect, scale
from unionstats.languages.language import Ratio
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.changes.bases import asides, started
from unionstats.source.drafting.relations.quotients.readings import both_counts, levels_near, not_schools
from unionstats.source.drafting.relations.quotients.two_named import read_of_two_named
from unionstats.source.drafting.relations.relation import QUOTIENT, Doubt
from unionstats.source.drafting.relations.row import NEAR, Row, terms
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.shares.names import noun_of
from unionstats.source.drafting.relations.slips import span, stands

_FEW = 10  # last digits of a number whose slip says nothing
_HUNDRED = 100
_TWO = 2
_LEAST, _MOST = 75, 125  # what terms that are per cent may make where one of them is wrong
_FINE_LEAST, _FINE_MOST = 20, 190  # the same of terms with decimals, which are nothing else
_LONGEST_RATIO = 6


def read_ratio(row: Row, place: int) -> int:
    """Read a ratio of printed terms, and return how many it has, 0 if it is none; parts of 100 make 100."""
    items, end = row.items, place
    if items[place].role is not Role.RATIO:
        return 0
    group = items[place].printed.found.group
    while end < len(row) and items[end].role is Role.RATIO and items[end].printed.found.group == group:
        end += 1
    places, items = range(place, end), items[place:end]
    for one in places:
        row.doubts.setdefault(one, Doubt.RATIO)
        row.base[one] = place
    if places and not any(item.unit for item in items) and _parts_of_hundred(row, places, items):
        row.add("ratio", f"100 = {terms(0, len(places))}", places)
    elif len(places) == _TWO and not read_of_two_named(row, place) and 1 in {one.value for one in items}:
        read_named_ratio(row, place, place + (items[0].value == 1))
    return len(places)


def _parts_of_hundred(row: Row, places: Sequence[int], items: Sequence[Item]) -> bool:
    """Whether the terms of a ratio are per cent: they make 100, or nearly so where words tell a structure.

    1:99 may be anything. A ratio behind one that is per cent is so, too: 由10:41:49调整为10:40:50.
    """
    total = sum((Fraction(item.value) for item in items), Fraction(0))
    before = range(places[0] - len(places), places[0])
    ratio = all(row.together(one, places[0]) and row.items[one].role is Role.RATIO for one in before)
    told = {one.figures for one in row.relations[-NEAR:] if one.kind == "ratio"}
    structure = ratio and tuple(before) in told
    if structure or row.marks.structure.search(items[0].gap):
        fine = any(item.quantity.step < 1 for item in items)
        return (_FINE_LEAST if fine else _LEAST) <= total <= (_FINE_MOST if fine else _MOST)
    fits = abs(total - 100) * 2 <= sum((Fraction(item.quantity.step) for item in items), Fraction(0))
    return fits and len(items) > _TWO and row.marks.ratio.search(items[0].gap) is not None


def read_structures(row: Row) -> None:
    """Find the levels whose structure a ratio of several terms tells: 10.0:42.7:47.3 of three amounts."""
    for kind, group in groupby(range(len(row)), key=lambda one: _group_of(row.items[one])):
        places = list(group)
        if kind and 2 < len(places) <= _LONGEST_RATIO:  # noqa: PLR2004 - two terms may be of anything
            _read_structure(row, places, levels_near(row, places[0]))


def _group_of(item: Item) -> tuple[int, int] | None:
    """Where the ratio stands of which a figure is a term."""
    return item.printed.found.group if item.role is Role.RATIO else None


def _read_structure(row: Row, places: Sequence[int], near: Sequence[int]) -> None:
    """Record the terms of a ratio as shares of what some levels, in their order, make; all but one fit."""
    size = len(places)
    if not any(one.kind == "ratio" and one.figures == tuple(places) for one in row.relations):
        return
    for start in near:
        alike = [one for one in near if one >= start and row.same_unit(one, start)][:size]
        told, parts = ([row.items[one] for one in each] for each in (places, alike))
        if len(alike) == size and fits_but_one(told, parts):
            for place, part in zip(places, alike, strict=True):
                form = f"{{0}} = {{1}} / ({terms(2, size)}) * 100"
                row.add("quotient", form, (place, part, *alike))
            return


def fits_but_one(shares: Sequence[Item], levels: Sequence[Item]) -> bool:
    """Whether all terms but one, of three or more, are the shares of the levels in what they make.

    One that was rounded the other way, so that all make 100, is none that errs: 13.0:58.6:28.4.
    """
    made = reduce(add, map(span, levels))
    told = [(item, divide(span(level), made)) for item, level in zip(shares, levels, strict=True)]
    apart = [
        (item, share) for item, share in told if share is None or not stands(item, scale(share, _HUNDRED))
    ]
    if len(apart) != 1 or sum(Fraction(one.value) for one in shares) != _HUNDRED:
        return len(apart) < _TWO
    item, share = apart[0]
    step = Fraction(item.quantity.step)
    near = Interval(item.value - step, item.value + step)
    return share is None or intersect(near, scale(share, _HUNDRED)) is None


def read_told_ratio(row: Row, place: int) -> bool:
    """发生率0.86‰（认定件数与参保人数之比，参保人数按401700人计算）: what the bracket behind it says."""
    item, whole = row.items[place], place + 1
    if item.kind is not Kind.RATE or not row.together(place, whole) or not row.items[whole].aside:
        return False
    found = row.marks.ratio_told.search(row.items[whole].gap)
    if found is None or row.items[whole].kind is not Kind.LEVEL:
        return False
    stem = found["top"][: 4 if found["top"].isascii() else 2]
    tops = [one for one in row.levels(place) if stem in row.words(one).noun]
    for top in tops[-1:]:
        row.base[place] = place
        row.add("share", QUOTIENT, (place, top, whole))
    return bool(tops)


def read_named_ratio(row: Row, place: int, result: int | None = None) -> bool:
    """Read a ratio whose name tells both terms: 贷款25亿元，存款32亿元，存贷比78%; a sex ratio of 105.

    The terms stand before it, or in brackets behind. Where the base may be another than the printed one, only
    what fits is read, or fits but for % in the place of ‰. `result` is the term of a ratio that is not 1.
    """
    item, told = row.items[place], ratio_at(row, place)
    if told is None:
        return False
    before = [one for one in range(max(0, place - NEAR), place) if row.base.get(one, one) == one]
    last = place + (item.role is Role.RATIO)  # 16.93:1（专任教师1.96万人）
    aside = asides(row, last)
    near = [one for one in (*before, *aside) if row.items[one].kind is Kind.LEVEL]
    near = not_schools(row, near)
    # 以女性为100 is no level
    near = [one for one in near if row.items[one].unit or row.items[one].value != Fraction(told.factor)]
    near = [one for one in near if one not in row.increases | row.references | row.starts]
    tops, bottoms = _terms(row, near, told)
    if not (tops or bottoms):  # 医护比为1:1.5，医师320人，护士480人
        tops, bottoms = _terms(row, _behind(row, last), told)
    if tops and not bottoms:  # 研发投入8.24亿元，投入强度2.06%，生产总值400.0亿元
        bottoms = [one for one in _behind(row, last) if _told(row, one, told.bottom)]
        bottoms = [one for one in bottoms if is_explained(row, place, tops[-1], one)]
    counts = item.role is Role.RATIO  # 床护比1:0.6, of 800张 and 480人
    alike = partial(both_counts, row) if counts else row.same_unit
    pairs = [(top, bottom) for top in tops for bottom in bottoms if top != bottom and alike(top, bottom)]
    pairs = pairs[::-1] if result != place + 1 else [pair[::-1] for pair in pairs[::-1]]
    factor = Fraction(told.factor if result is None else 1)  # 性别比为1.05:1
    chosen = [pair for pair in pairs if _can_be(row, result or place, *pair, factor, signs=told.loose)]
    if not chosen and not told.loose:  # 出生人口性别比 is not that of the population
        dropped = item.language.word_set("dropped")
        of = " ".join(word for word in told.of.split() if word not in dropped)
        whole = row.marks.all_people.fullmatch(of)  # 男性人口65万人，女性人口63万人。总人口性别比为103.1
        far = whole is not None and row.marks.period.search(item.gap) is None
        near_by = [
            pair for pair in pairs if all(item.sentence - row.items[one].sentence <= far for one in pair)
        ]
        chosen = [pair for pair in near_by if far or not of or any(_told(row, one, [of]) for one in pair)]
        sizes = {len({*some}) for some in zip(*chosen, strict=True)}  # 小学教师80人，中学教师90人，学生2600人
        chosen = chosen if len(chosen) == 1 or not (far or len(sizes) > 1) else []
        plain = _main(row, pairs, told, aside)
        others = result is not None and row.marks.counted_end.search(of)  # 管理人员男女比为2.5:1
        if not chosen and len(plain) == 1 and not others:  # 高中6所，职高2所 are none of 普职招生比
            long = all(row.items[one].value >= _FEW * row.items[one].quantity.step for one in plain[0])
            chosen = plain if long and is_explained(row, result or place, *plain[0], factor) else []
    known = [one for one in (tops or bottoms)[-1:] if row.together(one, place)]
    if (known or not tops + bottoms) and not (pairs or told.loose):
        row.ratios[place if result is None else result] = known[0] if known else place
    for pair in chosen[:1]:
        row.base[place] = place
        form = QUOTIENT if factor == 1 else f"{QUOTIENT} * {factor}"
        row.add("share", form, (place if result is None else result, *pair))
    return bool(chosen)


def _main(
    row: Row, pairs: Sequence[tuple[int, int]], told: Ratio, aside: Sequence[int]
) -> list[tuple[int, int]]:
    """The pairs that no bracket sets aside; the only one of no part of another and of the longest name."""
    plain = [pair for pair in pairs if not any(row.items[one].aside for one in {*pair} - {*aside})]
    parts = {one for one, item in enumerate(row.items) if row.marks.of_which.search(item.gap)}
    main = [pair for pair in plain if parts.isdisjoint(pair)]  # 存款410亿元，其中储蓄存款328亿元
    most = max((_told(row, one, told.top) for one, _ in main), default=0)
    main = [pair for pair in main if _told(row, pair[0], told.top) == most]  # 离婚登记, not 调解离婚
    return main if len(main) == 1 else plain


def _terms(row: Row, near: Sequence[int], ratio: Ratio) -> tuple[list[int], list[int]]:
    """Those of some levels that are called like the upper term of a ratio, and like the lower one."""
    tops = [one for one in near if 0 < _told(row, one, ratio.top) >= _told(row, one, ratio.bottom)]
    return tops, [one for one in near if one not in tops and _told(row, one, ratio.bottom)]


def _behind(row: Row, place: int) -> list[int]:
    """The levels right behind a figure, in its part of the sentence."""
    behind = range(place + 1, min(place + _TWO + 1, len(row)))
    return [one for one in behind if row.together(place, one) and row.is_level(one)]


def ratio_at(row: Row, place: int) -> Ratio | None:
    """The ratio that has a name of its own, by the words at a figure."""
    item, words = row.items[place], row.items[place].lead
    # 性别比（以女性为100）为103.56
    if place and ")" in item.gap and row.items[place - 1].aside != item.aside:
        words = row.items[place - 1].gap.rpartition("(")[0]
    elif (start := started(row, place)) is not None:  # 性别比由105.07降至104.65
        words = row.words(start).noun
    if place in row.starts:  # of another time
        return None
    found = row.marks.ratio_named.search(words) if item.dimension != "count" else None
    return item.language.ratio(found["name"]) if found is not None else None


def _told(row: Row, place: int, words: Sequence[str]) -> int:
    """The length of the longest of some words that a level is called by, 0 for none."""
    noun = f"{noun_of(row, place)} {row.items[place].printed.found.literal}".lower()
    return max((len(word) for word in words if word in noun), default=0)


def _can_be(row: Row, place: int, top: int, bottom: int, factor: Fraction, *, signs: bool) -> bool:
    """Whether a printed ratio is that of two levels, or with `signs` would be with another sign of rate."""
    meant = divide(span(row.items[top]), span(row.items[bottom]))
    if meant is None:
        return False
    printed = span(row.items[place], rounded=True)
    scales = (Fraction(1), Fraction(1, 10), Fraction(10)) if signs else (Fraction(1),)
    return any(intersect(scale(printed, one), scale(meant, factor)) is not None for one in scales)
