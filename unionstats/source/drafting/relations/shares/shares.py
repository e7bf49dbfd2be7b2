"""Shares of a whole: 占…的X%, or "accounting for X % of"."""

from unionstats.pattern import pattern
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import beside_part, contested, level_about, of_each
from unionstats.source.drafting.relations.changes.bases import aside_key, base_key
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.again import read_of_part_again
from unionstats.source.drafting.relations.shares.in_turn import read_in_turn, shared_whole
from unionstats.source.drafting.relations.shares.likely import follows, is_likely
from unionstats.source.drafting.relations.shares.plans import planned_level
from unionstats.source.drafting.relations.shares.said import whole_behind, whole_named, whole_opening
from unionstats.source.drafting.relations.shares.spoken import meant, of_these, of_unnamed
from unionstats.source.drafting.relations.shares.unprinted import add_of_unprinted
from unionstats.source.drafting.relations.shares.wholes import (
    opened,
    printed_total,
    whole_aside,
    whole_of_them,
)
from unionstats.source.drafting.relations.slips import fits_sum

_SHORTEST_NAME = 2
_IN_PARENTHESES = pattern(r"[^,;(]{0,60}\(")
_BESIDE = pattern(r"[^,、;()]{0,20}[,、] ?")


def read_share_of_each(row: Row, place: int) -> bool:
    """Read a bound of what each one counted right before it has: 其中10家企业女职工占比超过40%."""
    if not (of_each(row, place, place - 1) and row.words(place).noun):
        return False
    row.base[place] = place
    return True


def read_share(row: Row, place: int) -> bool:
    """Read a figure in per cent as the share of the level before it, or as that which a share came from."""
    said = place - (place - 1 in row.starts and place - 1 in row.references)
    whole = whole_named(row, said)
    told = (whole is None or row.items[place].first) and read_of_part_again(row, place)
    if told or _of_counted(row, place, level_about(row, said), whole or ""):
        return True
    if whole is None:
        return read_in_turn(row, place) or _in_parentheses(row, place)
    part = None if of_these(row, place) else level_about(row, said)
    own = row.items[place].aside and "," in row.items[place].gap.rpartition("(")[0]
    off = part is not None and row.marks.off_by.search(row.items[part].gap)  # overspent by £4m, or 2.5%
    part = None if own or off else part  # 环保1055件，主要是工业引起的噪音（占投诉的52.3%）
    if part is not None and row.marks.counted_sum.match(row.items[part].tail):
        row.set_apart(place)  # 三个行业合计增加值占近七成
        part = None
    gain = part is not None and not whole and row.marks.gain_noun.match(row.words(part).noun)
    if part is None or gain or part in row.increases or not follows(row, place, part):
        return part is None and (place in row.base or read_of_part_again(row, place))
    if row.marks.whole_is_base.match(whole):  # 完成年初预算的50.4%, 为上年的125%
        row.base[place] = part
        row.add("share", QUOTIENT, (place, part, planned_level(row, part, base_key(row, whole))))
        return True
    total = printed_total(row, place, part, whole or _whole_of_part(row, place, part))
    total = None if total is not None and not whole and beside_part(row, total, part) else total
    total = place + 1 if total is None and whole_aside(row, place, part) else total
    total = _compared_with(row, part, whole) if total is None else total
    total = shared_whole(row, place, part) if total is None and not whole else total
    fits = total is not None and row.fits(place, part, total)
    if total is not None and whole and not fits and _is_last_part(row, place, part, total):
        part, total = total, None
    total = None if not fits and not thing(whole) and of_unnamed(row, part) else total
    again = row.marks.share_again.search(row.items[place].gap)
    if not (again or fits) and (row.marks.beside.search(row.items[part].gap) or contested(row, part)):
        return False  # 600 women and 400 men, making up 60%
    named = whole or fits or not whole_opening(row, part)
    total = meant(row, place, part, total, sure=bool(whole) or fits)
    if total is not None and (named or opened(row, part, [total]) == total):
        row.add_share(place, part, total)
    elif row.items[part].dimension != "count" or not row.marks.amounts.search(whole):
        add_of_unprinted(row, place, part, whole)
    return place in row.base


def _is_last_part(row: Row, place: int, part: int, whole: int) -> bool:
    """涉及14家，其中市直6家、县区8家，占被审计单位的31.8%: whether a share is of all that a list makes."""
    parts = [one for one in range(whole + 1, part + 1) if row.same_unit(one, whole)]
    listed = len(parts) > 1 and row.marks.enumeration.match(row.items[part].gap) is not None
    made = listed and fits_sum(row.items[whole], [row.items[one] for one in parts])
    return made and not is_likely(row, place, part, whole)


def _of_counted(row: Row, place: int, part: int | None, whole: str) -> bool:
    """抽查62所学校，19所学校挤占经费1043万元，占抽查学校的30.6%: those counted of all, not their money."""
    noun = thing(whole)[-_SHORTEST_NAME:]
    if part is None or not row.items[part].dimension.isupper() or len(noun) < _SHORTEST_NAME:
        return False
    near = [
        one for one in row.levels(part) if row.together(one, place) and row.items[one].dimension == "count"
    ]
    near = [one for one in near if row.items[one].tail.startswith(noun)]
    wholes = row.larger_than(near[-1]) if near else []
    wholes = [one for one in wholes if row.items[one].unit == row.items[near[-1]].unit]
    if wholes:
        row.add_share(place, near[-1], wholes[0])
    return bool(wholes)


def _compared_with(row: Row, part: int, whole: str) -> int | None:
    """比全省平均水平20365元低1903元，为全省平均水平的90.7%: what a part is compared with."""
    _, base = row.bases.get(part, ("", part))
    return base if base != part and thing(whole) and whole in row.items[base].gap else None


def _whole_of_part(row: Row, place: int, part: int) -> str:
    """The words right behind a part that name its whole: pay took £390m of expenditure, or 63 per cent."""
    item = row.items[part]
    beside = part == place - 1 and row.marks.again.match(row.items[place].gap.removeprefix(item.tail))
    return whole_behind(item) if beside else ""


def in_parentheses(row: Row, place: int) -> bool:
    """Whether a share stands in brackets behind its part, or in those of its part: (8,467 claims, 24.0%)."""
    item, part = row.items[place], row.items[place - 1]
    inner = item.aside == part.aside > 0 and part.gap.endswith("(") and not item.tail.strip()
    these = row.marks.of_others.match(part.tail) is not None and item.tail.strip() == ""
    form = _BESIDE if inner or these else _IN_PARENTHESES  # 291,600 of these, 60%, were
    return row.together(place - 1, place) and form.fullmatch(item.gap) is not None


def _in_parentheses(row: Row, place: int) -> bool:
    """Of the 240 delegates, 96 (40%): the share of the one printed total in the sentence that it fits."""
    item, part = row.items[place], place - 1
    if not (in_parentheses(row, place) and row.is_level(part)):
        return False
    total = printed_total(row, place, part, whole_behind(item))
    if total is None:
        total = shared_whole(row, place, part)
    if total is None or beside_part(row, total, part):
        return False
    here, larger = row.items[total].sentence == item.sentence, row.larger_than(part)
    if not here and total not in {
        whole_of_them(row, place, part, larger),
        opened(row, part, larger, place),
        shared_whole(row, place, part),
    }:
        return False
    row.add_share(place, part, total)
    return True


def read_share_before(row: Row, place: int) -> bool:
    """Set the share behind what another level is compared with apart: it is no share of that one.

    Levels of two times each have a share right behind them, of which this is the second one.
    """
    level, share, then = place - 3, place - 2, place - 1
    if level < 0 or not row.together(level, place):
        return False
    item, marks = row.items[place], row.marks
    inside = item.aside > 0 and item.aside == row.items[then].aside and item.gap.strip() == ","
    earlier = aside_key(row, then) is not None if inside else then in row.references
    forms = marks.in_brackets, marks.again
    told = inside or any(mark.fullmatch(item.gap) for mark in forms)
    levels = row.alike(level, then) and row.items[then].kind is Kind.LEVEL and share not in row.falls
    rates = item.unit == row.items[share].unit == PERCENT
    if not (told and earlier and levels and rates) or marks.of_behind.match(item.tail):
        return False
    row.base[place] = place
    return True
