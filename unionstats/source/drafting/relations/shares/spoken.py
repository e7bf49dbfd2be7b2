"""What a share is not of: the level before it, where it counts groups, or the printed level nearest to it."""

from unionstats.quantity.scan import Role
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import level_about
from unionstats.source.drafting.relations.changes.counted import level_counted
from unionstats.source.drafting.relations.relation import Doubt
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.names import noun_of
from unionstats.source.drafting.relations.shares.wholes import printed_total
from unionstats.source.drafting.relations.slips import is_share


def meant(row: Row, place: int, part: int, total: int | None, *, sure: bool) -> int | None:
    """The whole of a share, given the one found and whether its words or figures are `sure` of it."""
    _, base = row.bases.get(total, ("", part)) if total is not None else ("", part)
    prior = base != part and row.together(min(base, part), max(base, part))
    prior = prior and not row.marks.of_others.match(row.items[part].tail)  # 63 of them
    if prior and row.marks.of_prior.search(row.items[part].gap):
        return base  # 17.1 in the prior year, 15.2% of sales
    return None if not sure and _beside_unstated(row, place) else total


def _beside_unstated(row: Row, place: int) -> bool:
    """Whether the share before it has no printed whole: 甲100人，占42.75%；乙80人，占33.88%."""
    before = place - 2
    near = before >= 0 and row.items[place].sentence == row.items[before].sentence
    return near and row.doubts.get(before) is Doubt.WHOLE


def of_these(row: Row, place: int) -> bool:
    """Whether it is of groups that are counted: 上述五个罪名合占批捕总人数的51.7%, not of five."""
    count = place - 1
    these = row.marks.these_counted.search(row.items[count].gap) if row.together(count, place) else None
    if these is not None and row.is_level(count):
        row.base[count], row.base[place] = count, place
    return row.base.get(place) == place


def of_unnamed(row: Row, part: int) -> bool:
    """Whether a part is of those of a kind whom no level before it counts: 查办的官员中有53名处级干部."""
    found = row.marks.among_named.search(row.items[part].gap)
    name = thing(found["name"]) if found is not None else ""
    nouns = [thing(noun_of(row, one)) for one in row.levels(part)]
    return bool(name) and not any(noun and (noun in name or name in noun) for noun in nouns)


def read_without_sign(row: Row, place: int) -> bool:
    """Read a share that lacks its sign, which no share can be: 624 of them, or 52.0 of the total."""
    item, marks = row.items[place], row.marks
    bare = item.quantity.unit is None and item.quantity.step < 1 < item.value
    if not bare or not row.is_level(place) or item.role is not Role.PLAIN:
        return False
    apart = marks.share_apart.search(item.gap) and marks.whole_behind.match(item.tail)
    listed = marks.share_bare.search(item.lead) and not item.tail.strip()
    if not (apart or listed) or level_about(row, place) is None:
        return False
    row.base[place] = place
    row.add("part", "{0} <= 100%", (place,))
    return True


def read_share_left(row: Row, place: int) -> bool:
    """Set a share apart that another one came from: 女会员50万人，占比由38.5%提高到41.7%."""
    left = place in row.starts and is_share(row.items[place]) and row.alike(place, place + 1)
    told = left and row.marks.share.search(row.items[place].lead) is not None
    if told:
        row.set_apart(place, increase=False)
    return told


def counted_again(row: Row, place: int, name: str, whole: str) -> bool:
    """火灾12.5万起，亡1071人，亡人数占总数的77.1%: the share of the level that its words count again."""
    part = level_counted(row, place, name)
    if part is None:
        return False
    printed = printed_total(row, place, part, whole)
    unstated = row.unstated(part, f"whole {place}", "whole", row.items[part].unit, whole)
    row.add_share(place, part, unstated if printed is None else printed)
    return True
