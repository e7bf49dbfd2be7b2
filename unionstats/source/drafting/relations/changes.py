"""Growth and increases: a figure said to differ from an earlier one."""

from __future__ import annotations

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.bases import reference_key
from unionstats.source.drafting.relations.differences import change, from_reference, level_after
from unionstats.source.drafting.relations.points import read_points
from unionstats.source.drafting.relations.row import Row, Verb


def read_change(row: Row, place: int) -> bool:
    """Read a figure as a change of another, if the words between say so."""
    item = row.items[place]
    if item.kind is Kind.POINTS:
        return read_points(row, place)
    verb = row.verb(place)
    if item.kind is Kind.LEVEL and _stands_aside(row, place, verb):
        return True
    if verb is not None:
        at = item.kind is Kind.LEVEL and row.marks.stands_at.search(item.lead)
        return not at and _changed(row, place, verb)
    if item.kind is Kind.LEVEL and row.marks.change_unknown.search(row.near(place)):
        row.set_apart(place)
        return True
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


def _of_which(row: Row, about: int) -> bool:
    """Whether a difference behind a level may as well be that of the whole before it."""
    return row.contested(about) or row.marks.of_which.search(row.items[about].gap) is not None


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
    item, before, after = row.items[place], place - 1, place + 1
    direct = row.marks.direct.match(verb.head) is not None
    compared = row.together(before, place) and before in row.references
    closed = row.items[before].aside not in {0, item.aside}  # 比上年(100件)增加20件
    direct, compared = direct or (closed and verb.head == ")"), compared and (not closed or verb.head == ")")
    if compared and direct and not row.items[before].first:
        return from_reference(row, place, down=verb.down)
    if compared and row.together(place, after):
        row.compared[after], _ = row.bases[after] = reference_key(row, before), before
    led = row.together(place, after) and row.marks.led_from.match(row.items[after].gap)
    if led and level_after(row, place, down=verb.down):
        return True
    named = item.kind is Kind.LEVEL and verb.compared and row.marks.same_thing.match(verb.head)
    about = row.level_before(place) if (direct or named) and not compared else None
    if about is not None and "(" not in verb.head and row.contested(about):
        about = None
    if about is not None and (item.kind is Kind.RATE or row.same_unit(about, place)):
        change(row, place, about, verb.compared, down=verb.down)
        return True
    if level_after(row, place, down=verb.down):
        return True
    if item.kind is Kind.LEVEL:
        row.set_apart(place)
        return True
    return direct and _of_increase(row, place)


def _of_increase(row: Row, place: int) -> bool:
    """与2010年的1000人相比，增加50人，增长5%: an increase of what is compared with, in per cent."""
    base, increase = place - 2, place - 1
    apart = row.base.get(increase) == increase and increase in row.increases
    if not (apart and row.together(base, place) and base in row.references and row.same_unit(base, increase)):
        return False
    row.base[place] = place
    row.add("growth", "{0} = {1} / {2}", (place, increase, base))
    return True


def _verb_behind(row: Row, place: int) -> bool:
    """1,200, a 5% increase; 1,200, 5% higher than in 2019: the verb stands behind the rate."""
    item, marks = row.items[place], row.marks
    found = marks.higher_than.match(item.tail)
    about = row.level_before(place)
    if item.kind is Kind.LEVEL and found:
        before = marks.higher_than_before.match(item.tail)
        printed = row.together(place, place + 1) and marks.base_behind.match(row.items[place + 1].gap)
        direct = about is not None and marks.higher_behind.search(item.gap) and row.same_unit(about, place)
        if about is None or not direct or _of_which(row, about) or not (before or printed):
            row.set_apart(place)
        else:
            change(row, place, about, before["compared"] if before else "", down=found["down"] is not None)
        return True
    if about is None or item.kind is not Kind.RATE:
        return False
    if found is None or not marks.higher_behind.search(item.gap):
        found = marks.change_behind.match(item.tail) if marks.change_article.search(item.gap) else None
    if found is None or row.contested(about):
        return False
    change(row, place, about, "", down=found["down"] is not None)
    return True
