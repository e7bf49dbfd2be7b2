"""Changes: a figure said to differ from an earlier one, two levels from each other, a rate from another."""

from __future__ import annotations

from unionstats.interval import divide, scale, subtract
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import contested, level_about, of_each
from unionstats.source.drafting.relations.changes.bases import (
    begun,
    changed_apart,
    is_change,
    last_told,
    reference_key,
    same_base,
    since_index,
    started,
)
from unionstats.source.drafting.relations.changes.differences import (
    change,
    from_reference,
    is_grown,
    level_after,
    named_again,
    reference_before,
)
from unionstats.source.drafting.relations.changes.points import read_points
from unionstats.source.drafting.relations.changes.unsettled import read_far
from unionstats.source.drafting.relations.row import QUOTIENT, Row, Verb
from unionstats.source.drafting.relations.shares.plans import share_of_increase
from unionstats.source.drafting.relations.slips import span, stands


def read_change(row: Row, place: int) -> bool:
    """Read a figure as a change of another, if the words between say so."""
    item, marks = row.items[place], row.marks
    if item.kind is Kind.POINTS:
        return read_points(row, place)
    verb = row.verb(place)
    level = item.kind is Kind.LEVEL
    if level and _stands_aside(row, place, verb):
        return True
    if verb is not None:
        planned = marks.plan_behind.match(item.tail) and marks.base_plan.search(verb.compared)
        no_change = level and (planned or marks.stands_at.search(item.lead))  # 超额完成204万人就业任务
        return not no_change and _changed(row, place, verb)
    unknown = level and marks.change_unknown.search(row.near(place)) is not None
    if unknown and row.together(place, place + 1) and row.items[place + 1].kind is not Kind.POINTS:
        then, pause = row.verb(place + 1), "," * row.same_unit(place, place + 1)  # 较上年81亿元，增加5亿元
        unknown = then is None or bool(then.head.strip(f" {pause}") or then.compared)  # 比上年81亿元增长5%
        if not unknown:
            row.set_apart(place, increase=False)
            return True
    if unknown or marks.reference.search(row.near(place)):
        row.set_apart(place, increase=unknown)
        return True
    return _verb_behind(row, place)


def read_again(row: Row, place: int) -> bool:
    """Rose by 139,000, or 1.0 percent: an increase in per cent of what it is an increase of."""
    item, increase = row.items[place], place - 1
    if item.kind is Kind.LEVEL:
        return _again_in_brackets(row, place)
    if item.kind is not Kind.RATE or increase not in row.increases or not row.together(increase, place):
        return False
    if not row.marks.again.match(item.gap):
        return False
    if row.marks.of_behind.match(item.tail):
        return share_of_increase(row, place, increase)
    if place in row.base:
        return True
    about = row.base[increase]
    row.base[place] = place
    row.manners[place] = row.words(increase).manner
    base = place + 1
    if about != increase:
        change(row, place, about, "", down=row.falls[increase])
    elif row.together(place, base) and row.is_level(base) and row.same_unit(increase, base):
        said = row.marks.base_behind.match(row.items[base].gap)  # or 20.7%, from last year, when it was 665
        if said is not None and said["start"]:
            row.set_apart(base, increase=False)
            row.add("growth", QUOTIENT, (place, increase, base))
    return True


def _again_in_brackets(row: Row, place: int) -> bool:
    """An increase of 2.0% (5,800), $33.47 (+$1.57): the same as an amount."""
    item, rate = row.items[place], place - 1
    signed = item.printed.found.literal.startswith("+") and row.is_level(rate) and row.same_unit(rate, place)
    if signed and row.together(rate, place) and row.marks.bracket_alone.fullmatch(item.gap):
        change(row, place, rate, "", down=False)
        return True
    about = row.base.get(rate, rate)
    told = row.together(rate, place) and rate in row.falls and about != rate and row.same_unit(about, place)
    bare = row.marks.bracket_alone.fullmatch(item.gap) and not item.tail.strip()
    if not told or not (bare or (row.marks.again.match(item.gap) and is_grown(row, place, about, rate))):
        return False
    row.manners[place] = row.words(rate).manner
    change(row, place, about, "", down=row.falls[rate])
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
    short = marks.falls_short.search(item.lead)  # £209m, which fell short of the forecast by £4m
    if not (lists or follows or more or short):
        return False
    row.aside.add(place)
    row.set_apart(place)
    return True


def _changed(row: Row, place: int, verb: Verb) -> bool:
    """Find what a figure behind a verb of change is the change of."""
    item, before, after = row.items[place], reference_before(row, place), place + 1
    direct = row.marks.direct.match(verb.head) is not None or since_index(row, place, verb.head)
    compared = row.together(before, place) and before in row.references
    compared = compared and not row.marks.other_subject.search(item.gap)
    compared = compared and same_base(row, before, {"compared": verb.compared})
    closed = row.items[before].aside not in {0, item.aside}  # 比上年(100件)增加20件
    direct, compared = direct or (closed and verb.head == ")"), compared and (not closed or verb.head == ")")
    named = _counted_in_all(row, before) if compared and direct else None
    if compared and direct and named is None and not row.items[before].first:
        return from_reference(row, place, before, down=verb.down)
    named = _named_before(row, before) if compared and direct and named is None else named
    if named is not None and (item.kind is not Kind.LEVEL or row.same_unit(named, place)):
        row.compared[named], _ = row.bases[named] = reference_key(row, before), before
        change(row, place, named, row.compared[named], down=verb.down, start=before)
        return True
    if compared and row.together(place, after):
        row.compared[after], _ = row.bases[after] = reference_key(row, before), before
    beside = item.aside and row.together(place, after) and row.items[after].aside == item.aside
    if beside and level_after(row, place, down=verb.down):
        return True  # theft (down 8% to 263,000) and fraud (down 7% to 74,000)
    led = row.together(place, after) and row.marks.led_from.match(row.items[after].gap)
    start = begun(row, place)
    gaps = [one.gap for one in row.items[max(place - 1, 0) : place + 1] if one.part == item.part]
    # while imports fell, for three years, by 3% to £2m
    other = any(map(row.marks.other_subject.search, gaps))
    start = None if led or other else start
    if (led or other or start is not None) and level_after(row, place, down=verb.down, start=start):
        return True
    same = item.kind is Kind.LEVEL and verb.compared and row.marks.same_thing.match(verb.head)
    about = _changing(row, place, verb) if (direct or same) and not compared else None
    if about is not None and (item.kind is Kind.RATE or row.same_unit(about, place)):
        change(row, place, about, verb.compared, down=verb.down)
    elif not level_after(row, place, down=verb.down):
        if item.kind is not Kind.LEVEL:
            own = direct and (_of_increase(row, place) or _of_rate(row, place, verb))
            own = own or _as_rate(row, place, down=verb.down)
            return own or (item.kind is Kind.RATE and read_far(row, place, verb))
        again = named_again(row, place, verb)
        if again is None:
            row.set_apart(place)
        else:
            change(row, place, again, verb.compared, down=verb.down)
    return True


def _changing(row: Row, place: int, verb: Verb) -> int | None:
    """The level that a change behind it is of; of a net gain the nearest one that is no less.

    专项基金46只，年内新设9只、终止3只，比年初净增6只.
    """
    about = level_about(row, place)
    if about is not None and row.items[place].kind is Kind.LEVEL and not row.same_unit(about, place):
        alike = [one for one in row.levels(about) if row.together(one, place) and row.same_unit(one, place)]
        about = next(reversed(alike), about)  # 争议74件，涉及1908人，较上年减少19件
    if about is None or ("(" not in verb.head and contested(row, about)) or changed_apart(row, place, about):
        return None
    if of_each(row, place, about):
        return None
    marks = row.marks
    if marks.increase_more.search(row.near(place)) and not marks.newly.search(row.items[about].lead):
        return None  # 存款余额5216亿元，比年初增加398亿元，同比多增42亿元
    if not marks.net_change.search(row.near(place)):
        return _grown(row, place, about, down=verb.down)
    near = [about, *(one for one in row.levels(about)[::-1] if row.together(one, place))]
    least = row.items[place].value
    return next((one for one in near if row.same_unit(one, place) and row.items[one].value >= least), None)


def _grown(row: Row, place: int, about: int, *, down: bool) -> int:
    """The level of which an increase and the rate behind it are, where it is not the last one of a list.

    筹集3842.6万元，其中财政拨款1200.0万元，…社会捐助685.8万元，比上年增加318.4万元，增长9.0%.
    """
    rate, more = place + 1, span(row.items[place])
    if not row.together(place, rate) or row.items[rate].kind is not Kind.RATE or row.verb(rate) is None:
        return about
    near = [about, *(one for one in row.levels(about)[::-1] if row.together(one, place))]
    for one in near if row.items[place].kind is Kind.LEVEL else ():
        then = subtract(span(row.items[one]), scale(more, -1 if down else 1))
        if row.same_unit(one, place) and stands(row.items[rate], divide(more, then)):
            return one
    return about


def _counted_in_all(row: Row, reference: int) -> int | None:
    """募集6482万元，其中善款5216万元，募集总额较上年5940万元增长9.1%: the first level."""
    if not row.marks.reference_grand.match(row.items[reference].gap):
        return None
    sentence = row.items[reference].sentence
    levels = [one for one in row.levels(reference) if row.items[one].sentence == sentence]
    return next((one for one in levels if row.same_unit(one, reference)), None)


def _named_before(row: Row, reference: int) -> int | None:
    """The level of a sentence before that has the name of what opens a comparison: 收入较上年10亿元减少."""
    known = [one for one, (_, base) in row.bases.items() if base == reference]
    if known:
        return known[-1]
    found = row.marks.reference_named.match(row.items[reference].gap)
    name = thing(found["name"]) if found is not None else ""
    levels = [one for one in row.levels(reference) if row.same_unit(one, reference)] if name else []
    return next((one for one in reversed(levels) if thing(row.words(one).noun) == name), None)


def _of_increase(row: Row, place: int) -> bool:
    """与2010年的1000人相比，增加50人，增长5%: an increase of what is compared with, in per cent."""
    base, increase = place - 2, place - 1
    apart = row.base.get(increase) == increase and increase in row.increases
    if not (apart and row.together(base, place) and base in row.references and row.same_unit(base, increase)):
        return False
    row.base[place] = place
    row.add("growth", QUOTIENT, (place, increase, base))
    return True


def _as_rate(row: Row, place: int, *, down: bool) -> bool:
    """18,450, 1,450 more than the 17,000 before and an increase of 8.5%: the same change in per cent."""
    then, more = place - 1, place - 2
    about = row.base.get(more, more)
    told = row.together(about, place) and then in row.references and more in row.increases and about != more
    if not told or row.items[place].kind is not Kind.RATE or not is_change(row, place, about, then):
        return False
    change(row, place, about, "", down=down, start=then)
    return True


def _of_rate(row: Row, place: int, verb: Verb) -> bool:
    """由90.9%提高到92.4%，提高1.5%: the growth of a rate whose both ends are printed."""
    now = row.before(place)
    start = started(row, now) if row.together(now, place) and row.items[now].unit == PERCENT else None
    if start is None or row.items[place].unit != PERCENT:
        return False
    change(row, place, now, verb.compared, down=verb.down, start=start)
    return True


def _verb_behind(row: Row, place: int) -> bool:
    """1,200, a 5% increase; 1,200, 5% higher than in 2019: the verb stands behind the rate."""
    item, marks = row.items[place], row.marks
    last = last_told(row, place)
    tail = row.items[last].tail
    if last > place and row.together(last, last + 1):  # £94m (10.8%) higher than
        tail = tail or row.items[last + 1].gap.removeprefix(")")
    found = marks.higher_than.match(tail)
    after, led = place + 1, marks.at_level.match(item.tail)
    reached = row.together(place, after) and row.is_level(after)
    if led and reached and (item.kind is Kind.RATE or row.same_unit(place, after)):
        change(row, place, after, "", down=led["down"] is not None)
        return True
    if item.kind is not Kind.RATE and not found:
        return False
    about = level_about(row, place)
    set_off = marks.higher_behind.search(item.gap)
    if item.kind is Kind.LEVEL and found:
        before = marks.higher_than_before.match(tail)
        printed = row.together(place, last + 1) and marks.base_behind.match(row.items[last + 1].gap)
        sure = about is not None and set_off and row.same_unit(about, place) and (before or printed)
        apart = about is None or contested(row, about) or changed_apart(row, place, about)
        if about is None or apart or not sure or marks.of_which.search(row.items[about].gap):
            if not read_far(row, place):
                row.set_apart(place)
        else:
            change(row, place, about, before["compared"] if before else "", down=found["down"] is not None)
        return True
    if about is None or item.kind is not Kind.RATE:
        return False
    if found is None or not set_off:
        found = marks.change_behind.match(item.tail) if marks.change_article.search(item.gap) else None
    if found is None or contested(row, about):
        return False
    change(row, place, about, row.compared_in(found, place), down=found["down"] is not None)
    return True
