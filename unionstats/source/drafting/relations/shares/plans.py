"""How far off a plan something is, in per cent of it: overspent by £4m against a budget of £80m, or 5%."""

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.about import level_about
from unionstats.source.drafting.relations.changes.bases import PLANS, earlier_level
from unionstats.source.drafting.relations.relation import QUOTIENT, Operand
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_explained, is_likely
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.shares.unprinted import add_unstated
from unionstats.source.drafting.relations.shares.wholes import printed_total


def read_off_plan(row: Row, place: int) -> bool:
    """Read a rate as what an amount, or how far it is off the plan, is of the plan, both right before it.

    Overspent by £4m against a budget of £80m, or 5%; the budget of £2.5m was underspent by £175,000, or 7%.
    """
    first, last, marks, items = place - 2, place - 1, row.marks, row.items
    if not row.together(first, place) or not row.same_unit(first, last):
        return False
    if any(items[one].kind is not Kind.LEVEL for one in (first, last)):
        return False
    found = marks.off_plan.fullmatch(items[last].gap)
    if found is not None and marks.plan_rate.fullmatch(items[place].gap):
        off, plan = first, last
        apart = found["apart"] or marks.off_by.search(items[off].lead)
        if not (apart or is_likely(row, place, off, plan)):
            return False  # spent £97m against a budget of £96m (101%)
        if apart:
            row.set_apart(off)
        row.set_apart(plan, increase=False)
    else:
        off, plan = last, first
        told = marks.off_by.search(items[off].gap) and marks.again.fullmatch(items[place].gap)
        of_other = not row.is_level(plan) or marks.of_behind.match(items[place].tail)
        if not told or of_other or not is_explained(row, place, off, plan):
            return False
    row.base[place] = off
    row.add("quotient", QUOTIENT, (place, off, plan))
    return True


def read_of_plan(row: Row, place: int) -> bool:
    """We hoped for 1,200 and gained 1,080, 90% of target: the other of two levels, of the planned one."""
    first, last = place - 2, place - 1
    if (
        first < 0
        or not row.marks.of_plan_behind.match(row.items[place].tail)
        or not row.together(last, place)
    ):
        return False
    if row.items[place].sentence - row.items[first].sentence > 1:
        return False
    open_ = row.is_level(last) or row.base.get(last) == last  # and gained 1,080
    if not (row.is_level(first) and open_ and row.same_unit(first, last)):
        return False
    plans = [one for one in (first, last) if row.marks.planned_level.search(row.items[one].lead)]
    level = first + last - plans[0] if len(plans) == 1 else place
    if level == place or not is_explained(row, place, level, plans[0]):
        return False
    row.base[place] = level
    row.add("quotient", QUOTIENT, (place, level, plans[0]))
    return True


def share_of_increase(row: Row, place: int, increase: int) -> bool:
    """An overspend of £650,000 or 3.5% of the budget: of another level than the one that has grown."""
    whole = whole_behind(row.items[place])
    total = printed_total(row, place, increase, whole)
    another = total is not None and total != level_about(row, increase)
    if total is not None and another and is_likely(row, place, increase, total):
        row.add_share(place, increase, total)
    elif not row.marks.period.search(row.items[place].tail):  # of the membership in 2020
        add_unstated(row, place, increase, whole, (increase, f"whole {place}"))
    row.base[place] = increase
    return True


def planned_level(row: Row, part: int, key: str) -> Operand:
    """建设任务18万亩，已建成15万亩，占任务的83%: the plan, or only level, before what was done."""
    base = earlier_level(row, part, key)
    if key not in PLANS or isinstance(base, int):
        return base
    plan_end, near = row.marks.plan_end, [*row.levels(part), *range(part + 2, min(part + 4, len(row)))]
    levels = [
        one for one in near if one != part and row.parts_of_sentences[one] == row.parts_of_sentences[part]
    ]
    levels = [one for one in levels if row.same_unit(one, part)]
    behind = [one for one in levels if one > part and plan_end.fullmatch(row.words(one).noun)]
    levels = [one for one in levels if one < part]
    plans = [one for one in levels if plan_end.search(row.words(one).noun)]
    if not plans and len(levels) == 1 and row.marks.done.search(row.items[part].lead):
        plans = [one for one in levels if row.marks.base_plan.search(row.items[one].lead)]
    plans = plans or behind  # 完成年度目标的113.9%，年度目标为4500人
    return plans[0] if len(plans) == 1 else base
