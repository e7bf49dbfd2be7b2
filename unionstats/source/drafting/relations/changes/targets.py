"""How far a level is off its target, which stands between them: £33m, beating the target of £30m by £3m."""

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import is_change, reference_key
from unionstats.source.drafting.relations.row import NEAR, Row

_FORMS = {Kind.LEVEL: "{{0}} = {}", Kind.RATE: "{{0}} = ({}) / {{2}}", Kind.POINTS: "{{0}} = {}"}
_KINDS = {Kind.RATE: "growth", Kind.POINTS: "points"}


def read_off_target(row: Row, place: int) -> bool:
    """Read a figure as how far the level before a target is above it, or below."""
    item, plan = row.items[place], place - 1
    form = _FORMS.get(item.kind)
    if form is None or not row.together(plan, place):
        return False
    found = row.marks.off_target.search(f"{row.items[plan].gap}#{item.gap}")
    if found is None or (item.kind is Kind.LEVEL and not row.same_unit(plan, place)):
        return False
    if (row.items[plan].unit == PERCENT) is not (item.kind is Kind.POINTS):
        return False
    level = _level(row, place, plan)
    row.set_apart(place)
    row.falls[place] = found["down"] is not None
    row.set_apart(plan, increase=False)
    if level is not None:
        row.base[place] = level
        row.compared[level], _ = row.bases[level] = reference_key(row, plan), plan  # 3,000, or 7%
        row.add(
            _KINDS.get(item.kind, "change"),
            form.format("{1} - {2}" if found["up"] else "{2} - {1}"),
            (place, level, plan),
        )
    return True


def _level(row: Row, place: int, plan: int) -> int | None:
    """The level that is off a target: of its sentence, or of the one before it, but for a slip.

    One that is beaten itself is none.
    """
    sentence = row.items[plan].sentence
    levels = range(max(plan - NEAR, 0), plan) if row.items[plan].unit == PERCENT else row.levels(plan)
    near = [one for one in levels if row.same_unit(one, plan) and one not in row.falls]
    near = [one for one in near if sentence - row.items[one].sentence <= 1]
    near = [one for one in near if not row.marks.beaten.search(row.items[one].gap)]
    here = [one for one in near if row.items[one].sentence == sentence]
    made = [one for one in near[::-1] if is_change(row, place, one, plan, exact=True)]
    if made or len(here or near) != 1:
        return made[0] if made else None
    only = (here or near)[0]
    return only if here or is_change(row, place, only, plan) else None
