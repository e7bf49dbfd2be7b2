"""Rates of how far two amounts are apart: 预算18.4亿元，实际16.9亿元，节约1.5亿元，节约率8.2%."""

from collections.abc import Sequence

from unionstats.interval import add, divide, subtract
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.slips import can_be, fits_sum, span, stands

_BOTH = 2
_ENDS = 3  # figures of a change: itself, now and then


def of_change(row: Row, place: int, name: str) -> bool:
    """比起始价16.7亿元溢价2.9亿元，溢价率17.1%: the change right before it, of that name, over its base."""
    change, item = place - 1, row.items[place]
    if not row.together(change, place):
        return False
    words = row.items[change].gap.rstrip()
    told = words if words.endswith(name) else row.marks.manner_end.sub("", words)
    known = (one.figures for one in row.relations if one.kind == "change" and one.unstated is None)
    base = next((one[-1] for one in known if one[0] == change and len(one) == _ENDS), None)
    past = row.marks.base_plan.search(told) is not None  # 超额完成60户，完成率105%
    if base is None or item.first or past or not told.endswith(name):
        return False
    row.base[place] = place
    row.add("growth", QUOTIENT, (place, change, base))
    return True


def of_difference(
    row: Row, place: int, pairs: Sequence[tuple[int, int]], name: str
) -> Sequence[tuple[int, int]]:
    """The pair whose whole a difference is told from, where the part is how far two wholes are apart.

    It is the larger one, but of what came to more: 评估值5000万元，成交价5600万元，增值600万元，增值率12%.
    """
    if not row.marks.rate_of_gap.fullmatch(name) or any(row.fits(place, *pair) for pair in pairs):
        return pairs  # 货物类节约率 is of some
    behind = [one for one in range(place + 1, min(place + NEAR, len(row))) if row.is_level(one)]
    before = [one for one in row.references if place - NEAR <= one < place]
    near = sorted({*row.levels(place), *before, *behind})
    here = [one for one in near if row.items[one].sentence == row.items[place].sentence]
    for part, whole in pairs:
        alike = [one for one in here if one not in {part, whole} and row.same_unit(one, part)]
        for other in alike:
            less, more = sorted((whole, other), key=lambda one: row.items[one].value)
            if fits_sum(row.items[more], [row.items[less], row.items[part]]):
                return [(part, less if row.marks.rate_of_more.fullmatch(name) else more)]
    spans = ((span(row.items[part]), span(row.items[whole])) for part, whole in pairs)
    both = (divide(part, add(part, whole)) for part, whole in spans)  # of what was there before the cut
    return [] if any(stands(row.items[place], made) for made in both) else pairs


def of_two_apart(row: Row, place: int, name: str) -> bool:
    """送审金额52亿元，审定金额46.8亿元，核减率10%: how far the two levels before it are apart, over one."""
    gap = row.marks.rate_of_gap.fullmatch(name)
    here = [one for one in row.levels(place) if row.together(one, place)]
    if gap is None or len(here) < _BOTH or not row.same_unit(*here[-_BOTH:]):
        return False
    if name in row.items[here[-1]].lead and not row.marks.rate_named.search(row.items[here[-1]].lead):
        return False  # 送审6.48亿元，审定5.87亿元，核减0.61亿元: how far they are apart is told
    first, last = here[-_BOTH:]
    more, less = sorted((first, last), key=lambda one: -row.items[one].value)
    whole = less if row.marks.rate_of_more.fullmatch(name) else more
    apart = subtract(span(row.items[more]), span(row.items[less]))
    if not can_be(row.items[place], divide(apart, span(row.items[whole]))):
        return False
    row.base[place] = place
    row.add("growth", "{0} = ({1} - {2}) / " + ("{2}" if whole == less else "{1}"), (place, more, less))
    return True
