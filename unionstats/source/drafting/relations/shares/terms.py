"""The levels of which a rate that its noun names may be the quotient."""

import re
from collections.abc import Sequence
from itertools import permutations, product

from msgspec.structs import replace

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.changes.bases import PLANS
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.shares.likely import is_explained, is_likely
from unionstats.source.drafting.relations.shares.names import noun_of
from unionstats.source.drafting.relations.shares.of_both import is_within
from unionstats.source.drafting.relations.shares.wholes import whole_aside
from unionstats.source.drafting.relations.slips import amount, counted_alike

_SHORTEST_NAME = _BOTH = 2
_NEXT = 2  # sentences


def alike(row: Row, counted: Sequence[int], wholes: Sequence[int]) -> list[tuple[int, int]]:
    """Those of some levels and their possible wholes that count the same things, each with each."""
    items, pairs = row.items, product(counted, wholes)
    return [(one, other) for one, other in pairs if one != other and counted_alike(items[one], items[other])]


def wholes_elsewhere(row: Row, place: int, part: int, plain: Sequence[int]) -> Sequence[int]:
    """The levels that may be the whole of a part: behind the rate, of its name, or before it, no part itself.

    建会率93.2%，应建2000家; 4,000 were asked. 1,248 answered.
    """
    items = row.items
    if _told_behind(row, place, part):
        return [place + 1]
    told = {one.figures[-1] for one in row.relations if one.kind == "share" and one.unstated is None}
    near = [one for one in plain if one < part]
    near = [one for one in near if items[part].sentence - items[one].sentence < _NEXT or one in told]
    if not row.marks.of_which.search(items[part].gap):  # 实刑400人，占80%；缓刑100人，缓刑适用率20%
        near = [one for one in near if one not in row.shared or is_within(row, place, part, one)]
    apart = [one for one in near if row.same_unit(one, part) and not row.together(one, part)]
    counts = [one for one in near if _both_count(row, one, part) and row.together(one, part)]
    if apart and not any(row.fits(place, part, one) for one in counts):
        more = amount(items[place]) > 1
        larger = [one for one in apart if (items[one].value < items[part].value) is more]
        wide = [] if larger else row.larger_than(part)
        named = [one for one in wide if items[one].unit == items[part].unit != ""]  # of 260 cases, 182 cases
        wide = [one for one in wide if row.fits(place, part, one)] or (named if len(named) == 1 else [])
        return larger or wide or apart  # 260 cases: 104 were …, and 26 others. 182 were closed, a rate of 70%
    return [one for one in counts if is_likely(row, place, part, one)]


def terms(
    row: Row, place: int, found: re.Match[str], plain: Sequence[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """The levels that a rate may count, and those of which it may be, before it but for a whole behind."""
    after, here = place + 1, row.items[place]
    levels = [one for one in plain if row.together(one, place)]
    if here.first:  # 受理1200件，审结1100件。结案率91.7%
        both = [one for one in plain if here.sentence - row.items[one].sentence == 1]
        two = len(both) == _BOTH and any(is_explained(row, place, *pair) for pair in permutations(both))
        alone = [one for one in both[:1] if len(both) == 1 and _named_by(row, one, found["name"])]
        levels = both if two else alone
    elif not levels:  # 收案2559件；结案1779件；结案率69.52%
        levels = [one for one in plain if row.items[one].sentence == here.sentence]
    if len(levels) < _NEXT:  # we asked 60 and heard from 45, a 75% response rate
        bases = {base for key, base in row.bases.values() if key not in PLANS}
        told = (one for one in row.references - bases if row.together(one, place) and one < place)
        levels = sorted({*levels, *told})
    if levels and not any(_named_by(row, one, found["name"]) for one in levels):
        near = [one for one in plain if here.sentence - row.items[one].sentence == 1]
        near = [one for one in near if _named_by(row, one, found["name"])]  # 会员386人。职工413人，入会率93%
        told = (one for one in near if any(is_explained(row, place, one, whole) for whole in levels))
        levels = sorted({*levels, *told})
    recent = [one for one in levels if one > _rate_before(row, place)]
    levels = recent if any(is_near(row, place, *pair) for pair in permutations(recent, 2)) else levels
    counted = [_counted_at(row, one) for one in levels if _named_by(row, one, found["name"])]
    counted = list(dict.fromkeys(counted))
    planned = [one for one in counted if is_planned(row, one)]
    if planned:  # 就业218万人，超额完成204万人就业任务，完成率106.9%
        return [one for one in levels if one not in planned], planned
    if len(counted) == len(levels) > 1:  # 公开2299件，其中有效公开2262件，有效公开率98.39%
        counted = [one for one in counted if found["name"] in noun_of(row, one)]
        own = [one for one in counted if _named_by(row, one, found["name"], alone=True)]
        counted = own or counted  # 48 responses from 60 members
    if found.groupdict().get("share"):
        name, nouns = thing(found["name"]), {one: thing(row.words(one).noun) for one in levels}
        called = [one for one in levels if nouns[one] == name]
        longer = [one for one in levels if len(name) > 1 and nouns[one].startswith(name)]
        held = [one for one in levels if name and name in row.items[one].lead]  # 具有博士学位的，博士占比
        counted = called or longer[:1] or held[-1:]  # 税收收入9.94亿元，税收占比62.8%
    behind = row.together(place, after) and row.is_level(after)
    named = [one for one in plain if _named_by(row, one, found["name"])]
    aside = any(whole_aside(row, place, one) for one in (counted or named)[-1:])
    if behind and (aside or row.marks.rate_of.match(row.items[after].gap)):  # 98%（应参保1600人）
        return counted or named or [one for one in levels if row.same_unit(one, after)][-1:], [after]
    return counted, [one for one in levels if one not in counted]


def _named_by(row: Row, place: int, rate: str, *, alone: bool = False) -> bool:
    """Whether a level is what a rate counts, by its words, or in a list by its name.

    受理、办结分别为60件、54件，办结率90%.
    """
    item = row.items[place]
    if place not in row.names:
        return reader(item.language).named_by(replace(item, lead="") if alone else item, rate)
    kin = (rate[-_SHORTEST_NAME:], *item.language.kin(rate))
    return any(word in row.names[place] for word in kin)


def is_planned(row: Row, place: int) -> bool:
    """Whether a level is what a plan says: 就业218万人，完成204万人就业任务; 预算320亿元，实际执行304亿元."""
    lead = row.marks.stands_at.sub("", row.items[place].lead)
    return bool(row.marks.plan_behind.match(row.items[place].tail) or row.marks.plan_end.search(lead))


def _told_behind(row: Row, place: int, part: int) -> bool:
    """建会率93.2%，应建2000家: whether the level behind a rate, in its sentence, is the whole of its part."""
    after = row.items[place + 1 : place + 2]
    near = after and row.is_level(place + 1) and after[0].sentence == row.items[place].sentence
    near = near and not after[0].quantity.approximation
    return bool(near) and counted_alike(row.items[part], after[0]) and row.fits(place, part, place + 1)


def terms_behind(row: Row, place: int, name: str) -> bool:
    """管理率95.9%，应管理32136人，实管理30812人: a rate in front of its whole and its part."""
    first, last = place + 1, place + 2
    if not row.together(place, last) or not (row.is_level(first) and row.is_level(last)):
        return False
    counts = [one for one in (first, last) if _named_by(row, one, name)]
    due = [one for one in (first, last) if row.marks.newly.search(row.items[one].lead)]
    if not counts or len(counts + due) != len({*counts, *due}) or not row.same_unit(first, last):
        return False
    part = counts[0] if len(counts) == 1 else min(first, last, key=lambda one: row.items[one].value)
    whole = first + last - part
    if not is_likely(row, place, part, whole):
        return False
    row.base[place] = place
    row.add("share", QUOTIENT, (place, part, whole))
    return True


def terms_around(row: Row, place: int, name: str) -> bool:
    """企业620家，建会率达98.4%，建会610家: a rate behind its whole and in front of its part."""
    whole, part = place - 1, place + 1
    if not row.together(whole, part) or not (row.is_level(whole) and row.is_level(part)):
        return False
    counted = _named_by(row, part, name) and not _named_by(row, whole, name)
    if not (counted and row.same_unit(whole, part) and is_likely(row, place, part, whole)):
        return False
    row.base[place] = place
    row.add("share", QUOTIENT, (place, part, whole))
    return True


def _both_count(row: Row, one: int, other: int) -> bool:
    """Whether two levels count things, the first one more of them."""
    more = row.items[one].value > row.items[other].value
    return more and row.items[one].dimension == row.items[other].dimension == "count"


def _counted_at(row: Row, named: int) -> int:
    """The level that words behind its whole count: 212 out of 2,840 posts were vacant."""
    part, gap = named - 1, row.items[named].gap
    opens = row.marks.whole_opens.search(gap) and not row.marks.rate_joint.search(gap)  # and disposed of 90
    return part if opens and row.together(part, named) and row.is_level(part) else named


def _rate_before(row: Row, place: int) -> int:
    """The rate before one in its part of a sentence; -1 if there is none."""
    near = range(place - 1, max(place - NEAR, -1), -1)
    return next((one for one in near if row.together(one, place) and row.items[one].kind is Kind.RATE), -1)


_FAR_OFF = 16  # times a rate: further off than a moved point


def is_near(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether a rate is not far off from the quotient of two levels, as of other ones it is."""
    rate, *both = (amount(row.items[one]) for one in (place, part, whole))
    return both[0] < _FAR_OFF * rate * both[1] and rate * both[1] < _FAR_OFF * both[0]
