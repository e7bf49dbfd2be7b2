"""Growth and increases: a figure said to differ from an earlier one."""

from __future__ import annotations

from unionstats.quantity.model import PERCENT, TIMES
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.bases import base_key, base_of
from unionstats.source.drafting.relations.differences import change, from_reference, level_after
from unionstats.source.drafting.relations.points import read_points
from unionstats.source.drafting.relations.row import Row, Verb


def read_change(row: Row, place: int) -> bool:
    """Read a figure as a change of another, if the words between say so."""
    item = row.items[place]
    if _apart(row, place):
        return True
    if item.kind is Kind.POINTS:
        return read_points(row, place)
    if item.unit == TIMES and (times := row.marks.times.match(item.gap)) is not None:
        if times["compared"] or row.marks.times_word.match(item.printed.found.literal):
            return _times(row, place, times["compared"] or times["again"] or "")
    verb = row.verb(place)
    if item.kind is Kind.LEVEL and _stands_aside(row, place, verb):
        return True
    if verb is not None:
        at = item.kind is Kind.LEVEL and row.marks.stands_at.search(item.lead)
        return not at and _changed(row, place, verb)
    if row.marks.reference.search(row.near(place)):
        row.set_apart(place, increase=False)
        return True
    return _verb_behind(row, place)


def read_again(row: Row, place: int) -> bool:
    """Rose by 139,000, or 1.0 percent: an increase in per cent of what it is an increase of."""
    item, increase = row.items[place], place - 1
    if item.kind is not Kind.RATE or increase not in row.increases or not row.together(increase, place):
        return False
    if not row.marks.again.match(item.gap) or row.marks.of_behind.match(item.tail):
        return False
    if place in row.base:
        return True
    about = row.base[increase]
    row.base[place] = place
    row.manners[place] = words_of(row.items[increase]).manner
    if about != increase:
        change(row, place, about, "", down=row.falls[increase])
    return True


def _stands_aside(row: Row, place: int, verb: Verb | None) -> bool:
    """Whether a level is the earlier one of a change (与上年的80人相比), or how much more (比上年多5人).

    Which of several levels 分别增加1人和减少2人 are about is left to the reader.
    """
    item, marks = row.items[place], row.marks
    if marks.reference_behind.match(item.tail):
        row.set_apart(place, increase=False)
        return True
    lists = verb is not None and marks.respectively_word.search(row.near(place))
    aside = place - 1 in row.aside and row.together(place - 1, place)
    follows = aside and marks.more_than_too.match(item.gap)
    more = (verb is None or not verb.compared) and marks.more_than.search(item.gap)
    if not (lists or follows or more):
        return False
    row.aside.add(place)
    row.set_apart(place)
    return True


def _changed(row: Row, place: int, verb: Verb) -> bool:
    """Find what a figure behind a verb of change is the change of."""
    item = row.items[place]
    direct = row.marks.direct.match(verb.head) is not None
    if row.together(place - 1, place) and place - 1 in row.references:
        return direct and from_reference(row, place, down=verb.down)
    about = row.level_before(place)
    if not direct and not (
        item.kind is Kind.LEVEL and verb.compared and row.marks.same_thing.match(verb.head)
    ):
        about = None
    if about is not None and "(" not in verb.head and row.contested(about):
        about = None
    if about is not None and (item.kind is Kind.RATE or row.same_unit(about, place)):
        change(row, place, about, verb.compared, down=verb.down)
        return True
    if level_after(row, place, down=verb.down):
        return True
    if item.kind is Kind.LEVEL:
        row.set_apart(place)
    return item.kind is Kind.LEVEL


def _times(row: Row, place: int, compared: str) -> bool:
    """是上年的2.3倍, 比上年翻一番: a multiple of an earlier level."""
    about = row.level_before(place)
    if about is None:
        return False
    key = base_key(row, compared) or row.compared.get(about, "year")
    base = base_of(row, about, key)
    row.base[place] = about
    if base is not None:
        row.add("times", "{0} = {1} / {2}", (place, about, base))
    else:
        before = row.unstated(about, f"before {key}", "before", row.items[about].unit)
        row.add("times", "{0} = {1} / {u}", (place, about), before)
    return True


def _apart(row: Row, place: int) -> bool:
    """最高2580米，最低120米，高差2460米: how far the two levels before it are apart, the larger less the smaller."""
    first, second = place - 2, place - 1
    item = row.items[place]
    if not row.marks.apart.search(item.gap) or not row.together(first, place):
        return False
    if item.kind is Kind.POINTS:
        both = row.items[first].unit == row.items[second].unit == PERCENT
    else:
        both = row.is_level(first) and row.is_level(second) and row.same_unit(first, second)
        both = both and row.same_unit(second, place)
    if not both:
        return False
    if row.items[first].quantity.value < row.items[second].quantity.value:
        first, second = second, first
    row.base[place] = place
    row.add("change", "{0} = {1} - {2}", (place, first, second))
    return True


def _verb_behind(row: Row, place: int) -> bool:
    """1,200, a 5% increase; 1,200, 5% higher than in 2019: the verb stands behind the rate."""
    item, marks = row.items[place], row.marks
    found = marks.higher_than.match(item.tail)
    if item.kind is Kind.LEVEL and found:
        row.set_apart(place)
        return True
    about = row.level_before(place)
    if about is None or item.kind is not Kind.RATE:
        return False
    if found is None or not marks.higher_behind.search(item.gap):
        found = marks.change_behind.match(item.tail) if marks.change_article.search(item.gap) else None
    if found is None or row.contested(about):
        return False
    change(row, place, about, "", down=found["down"] is not None)
    return True
