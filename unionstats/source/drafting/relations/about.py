"""Which figure the words before another are about."""

from collections.abc import Sequence

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import DURATIONS, Kind
from unionstats.source.drafting.relations.quotients.yearly import part_of_time
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.shares.names import noun_of
from unionstats.source.drafting.relations.slips import BOUNDS

_PAUSE = frozenset(",;:()")


def level_about(row: Row, place: int) -> int | None:
    """The level that the words right before a figure are about; what brackets set aside is not."""
    before = row.before(place)
    before = row.before(before) if before in row.references or _is_span(row, before) else before
    if not (row.together(before, place) or _goes_on(row, before, place)):
        return gone_back(row, place)
    about = before if row.is_level(before) else row.base.get(before)
    about = before - 1 if about == before and _mean_beside(row, before) else about
    if about is None or about in row.increases:
        return None
    if any(mark.match(row.items[about].tail) for mark in (row.marks.many_more, row.marks.ranked_among)):
        return None  # 700 more journeys, up 5%; 20个区县排名第8，上升5%
    level = row.items[about].kind is Kind.LEVEL
    return about if level and row.items[about].role in {Role.PLAIN, Role.LIST} else None


def _goes_on(row: Row, before: int, place: int) -> bool:
    """Whether a clause behind a semicolon begins with what its change is against: ；比前年减少2万元."""
    item = row.items[place]
    told = item.sentence == row.items[before].sentence and item.gap[:1] == ";"
    told = told and not item.tail.startswith(item.language.particle or "#")  # 同比下降5%的有3个县
    return told and row.marks.goes_back.match(item.gap[1:]) is not None


def _is_span(row: Row, place: int) -> bool:
    """Whether a figure is the time over which the level before it is counted: 520 calls in 12 months."""
    item, level = row.items[place], place - 1
    if item.dimension not in DURATIONS or not row.together(level, place) or not row.is_level(level):
        return False
    bound = item.quantity.approximation in BOUNDS and row.items[level].dimension in {"", "count"}
    return bound or row.marks.over_span.search(f"{item.gap}{item.printed.found.literal}") is not None


def of_two(row: Row, place: int, near: Sequence[int], name: str) -> int | None:
    """The first or the last of the two last levels of a sentence in one unit: 前者, 后者."""
    turn = 2 if row.marks.former.fullmatch(name) else 1 if row.marks.latter.fullmatch(name) else 0
    here = [one for one in near if turn and row.items[one].sentence == row.items[place].sentence]
    alike = [one for one in here if row.same_unit(one, here[-1])]
    return alike[-turn] if len(alike) > 1 else None


def gone_back(row: Row, place: int, kind: Kind = Kind.LEVEL) -> int | None:
    """The only figure of its kind in the sentence before that words go back to: This is 5% more."""
    here = row.items[place]
    told_of = here.tail.startswith(here.language.particle or "#")  # 增长5%的有3个县
    back = row.marks.goes_back.match(here.gap) if here.first else None
    if told_of or back is None or row.marks.relative.search(here.gap, back.end()):
        return None  # This was due to the growth in wind, which was 18% lower
    near = [one for one in range(max(0, place - NEAR), place) if row.items[one].kind is kind]
    near = [one for one in near if one not in row.falls and one not in row.references]
    near = [one for one in near if row.items[one].sentence == here.sentence - 1]
    near = [one for one in near if row.items[one].dimension not in DURATIONS] or near
    if len(near) > 1 and any(
        mark.search(row.items[near[1]].gap) for mark in (row.marks.including, row.marks.of_which)
    ):
        near = near[:1]  # 收入504亿元，包括…。与上年比较，减少21亿元
    own = [one for one in near if one not in row.shared.values() or len(near) == 1]
    return own[0] if len(own) == 1 and (kind is Kind.RATE or row.is_level(own[0])) else None


def _mean_beside(row: Row, place: int) -> bool:
    """Whether a figure is the mean of the total before it (1300件，日均42件), or the count of a mean."""
    item, total, marks = row.items[place], place - 1, row.marks
    told = row.together(total, place) and row.is_level(total) and row.same_unit(total, place)
    told = told and part_of_time(row, place) != ""
    return told or (marks.mean_over.match(item.gap) or marks.each_group.search(item.gap)) is not None


def of_each(row: Row, place: int, about: int) -> bool:
    """Whether a rate without an end is that of each one counted right before it: 其中5家增长超过30%."""
    item, level = row.items[place], row.items[about]
    open_end = item.kind is Kind.RATE and item.quantity.approximation in BOUNDS
    counted = about == place - 1 and level.dimension in {"", "count"} and level.unit != item.unit
    return open_end and counted and not _PAUSE.intersection(item.gap)


def contested(row: Row, about: int) -> bool:
    """Whether words behind a comma may as well be about the level before `about`, or about both.

    600 women and 400 men attended, accounting for 60%.
    """
    before, gap = about - 1, row.items[about].gap
    if row.marks.clause_begins.search(gap) or not row.together(before, about):
        return False
    opened = row.marks.whole_opens.search(row.items[before].gap) or row.marks.whole_opens.search(gap)
    return row.is_level(before) and row.same_unit(before, about) and not opened


def is_of_others(row: Row, place: int, pair: tuple[int, int], name: str) -> bool:
    """Whether a rate that two levels do not fit is told of some of them, or of what is denied."""
    if row.fits(place, *pair):
        return False
    denied = row.marks.rate_denied.match(name) is not None
    denied = denied and not row.marks.rate_base.search(noun_of(row, pair[1]))
    return denied or of_some(row, place, min(pair), name)


def of_some(row: Row, place: int, first: int, name: str) -> bool:
    """审判案件结案率: whether a rate is told of some only, whom the words from a level on do not name."""
    gaps = "".join(row.items[one].gap for one in range(first, place))
    known = [one for one in row.items[place].language.rates if name.endswith(one)]
    known = known or [name[at:] for at in range(len(name) - 1) if name[at:] in gaps]  # 宣告判决, 有罪判决率
    own = name.removesuffix(known[0] if known else name)
    grand = row.marks.rate_grand.search(own)
    own = own[: grand.start()] if grand is not None else ""
    return bool(own) and own not in gaps


def beside_part(row: Row, level: int, part: int) -> bool:
    """A 2,300 (82.6% of the total), B 24 (0.9%): whether a level is told as a part of what another one is."""
    told = [one for one in row.relations if one.kind == "share" and one.unstated is not None]
    listed = not any(row.marks.of_which.search(row.items[one].gap) for one in range(level + 1, part + 1))
    beside = row.items[level].sentence == row.items[part].sentence
    return listed and beside and any(one.figures[1] == level for one in told)


def name_ranked(row: Row) -> None:
    """Name those told by their rank by what is told of each: 户数以甲市178户最多，其次为乙市121户."""
    what, first = "", 0
    for place, item in enumerate(row.items):
        what = what if place and item.sentence == row.items[first].sentence else ""
        words = f"{item.gap}#{item.tail}"
        found = row.marks.ranked.search(words)
        if found is not None:
            head = row.marks.label_head.match(found["what"])
            what, first = found["what"][head.end() if head is not None else 0 :], place
        found = found or (row.marks.ranked_next.search(words) if what and row.alike(first, place) else None)
        if found is not None:
            row.names[place] = f"{found['who']}{what}"


def name_actual(row: Row) -> None:
    """Name what was done by what was planned right before it: 收入预算92.6亿元，实际完成94.18亿元."""
    for place in range(1, len(row)):
        plan, noun = place - 1, row.words(place).noun
        if not (noun and row.marks.plain_head.fullmatch(noun) and row.together(plan, place)):
            continue
        planned = row.words(plan).noun
        if row.alike(plan, place) and row.marks.plan_end.search(planned):
            name = row.marks.plan_end.sub("", planned)
            row.names.update({place: name} if name else {})
