"""Changes: a figure said to differ from an earlier one, two levels from each other, a rate from another."""

from unionstats.interval import divide, scale, subtract
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import contested, level_about, of_each
from unionstats.source.drafting.relations.changes.again import of_increase, of_rate
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
from unionstats.source.drafting.relations.changes.counted import read_counted
from unionstats.source.drafting.relations.changes.differences import change, from_reference
from unionstats.source.drafting.relations.changes.led import level_after, named_again, reference_before
from unionstats.source.drafting.relations.changes.points import read_points
from unionstats.source.drafting.relations.changes.unsettled import read_far
from unionstats.source.drafting.relations.relation import Verb
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.slips import span, stands

_FAR = 64  # characters before a figure, in which what it is compared with may have a name
_NAME = 4  # letters of a word that names what is compared


def read_change(row: Row, place: int) -> bool:
    """Read a figure as a change of another, if the words between say so."""
    item, marks = row.items[place], row.marks
    verb = row.verb(place)
    if item.kind is Kind.POINTS or (verb is not None and marks.rate_scale.search(item.printed.found.literal)):
        return read_points(row, place)
    level = item.kind is Kind.LEVEL
    if level and _stands_aside(row, place, verb):
        return True
    apart = not level and marks.measured_apart.search(f"{item.gap}#{item.tail}")
    if verb is not None and not apart:
        planned = marks.plan_behind.match(item.tail) and marks.base_plan.search(verb.compared)
        role = row.roles.get(place) if row.together(place - 1, place) and not verb.compared else None
        again = (
            role in {"gain", "loss"} and row.roles.get(place - 1) == role
        )  # 计划新增2.5万人，实际新增3万人
        no_change = level and (
            planned or again or marks.stands_at.search(item.lead)
        )  # 超额完成204万人就业任务
        return not no_change and _changed(row, place, verb)
    unknown = level and marks.change_unknown.search(row.near(place)) is not None
    if unknown and row.together(place, place + 1) and row.items[place + 1].kind is not Kind.POINTS:
        then = row.verb(place + 1, compared=True)
        grown = row.same_unit(place - 1, place) and is_change(row, place + 1, place - 1, place)
        pause = "," * (row.same_unit(place, place + 1) or grown)  # 较上年81亿元，增加5亿元
        head = then.head.strip(f" {pause}") if then is not None else ","
        named = not head or ("," not in head and marks.direct.match(head) is not None)
        unknown = not named or (then is not None and bool(then.compared))  # 比上年81亿元增长5%
        if not unknown:
            row.set_apart(place, increase=False)
            return True
    compared = marks.reference.search(item.gap[-_FAR:]) or marks.reference_behind.match(item.tail)
    before = row.items[place - 1].gap if row.together(place - 1, place) else ""
    before = "" if row.same_unit(place - 1, place) else before  # raised £91,000 from 26,000 members
    compares = compared and not marks.came_from.search(f"{before}#{row.near(place)}")
    if unknown or compares or apart or (level and _compares_again(row, place)):
        row.set_apart(place, increase=unknown)
        return True
    return _verb_behind(row, place)


def _compares_again(row: Row, place: int) -> bool:
    """Whether a level is compared by the name of the one before: earnings of 5 compared to earnings of 4."""
    found, before = row.marks.reference_again.search(row.near(place)), place - 1
    if found is None or not row.together(before, place) or not row.alike(before, place):
        return False
    names = {one for one in found["name"].split() if len(one) >= _NAME}
    return not names.isdisjoint(row.items[before].gap.lower().split())


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
        first = _series_start(row, about) if row.marks.over_years.search(verb.head) else None
        change(row, place, about, verb.compared, down=verb.down, start=first)
    elif not level_after(row, place, down=verb.down):
        return _changed_far(row, place, verb, direct=bool(direct))
    return True


def _changed_far(row: Row, place: int, verb: Verb, *, direct: bool) -> bool:
    """Find what a change is of that no level in its clause is told of."""
    item = row.items[place]
    if item.kind is not Kind.LEVEL:
        own = direct and (of_increase(row, place) or of_rate(row, place, verb))
        far = item.kind is Kind.RATE and not own
        return own or (far and (read_far(row, place, verb) or read_counted(row, place, verb)))
    again = named_again(row, place, verb)
    if again is not None:
        opened = row.marks.goes_back.match(verb.head)  # 与2010年相比，城镇人口增加402806人
        since = opened.group() if opened is not None else ""
        change(row, place, again, verb.compared or since, down=verb.down)
    elif not (read_far(row, place, verb) or read_counted(row, place, verb)):
        row.set_apart(place)
    return True


def _changing(row: Row, place: int, verb: Verb) -> int | None:
    """The level that a change behind it is of; of a net gain the nearest one that is no less.

    专项基金46只，年内新设9只、终止3只，比年初净增6只.
    """
    if row.marks.mean_changed.search(row.near(place)):
        return _mean_changed(row, place)
    about = level_about(row, place)
    about = _did(row, place, about)
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
    reached = about if started(row, about) is not None and row.same_unit(about, place) else None
    return next((one for one in near if row.same_unit(one, place) and row.items[one].value >= least), reached)


def _did(row: Row, place: int, about: int | None) -> int | None:
    """The only level of the sentence that names what was done more: 调解9642件，成功9478件，多调解713件."""
    found = row.marks.did_more_of.search(row.near(place))
    if found is None or (about is not None and found["act"] in row.items[about].lead):
        return about
    near = row.levels_in(place)
    near = [one for one in near if not row.marks.plan_end.search(row.items[one].lead)]
    named = [one for one in near if found["act"] in row.items[one].lead and row.same_unit(one, place)]
    return named[0] if len(named) == 1 else about


def _mean_changed(row: Row, place: int) -> int | None:
    """The mean of which words say by how much for each it changed: 人均办结304件，比上年人均多办18件."""
    here = range(place - 1, max(place - NEAR, -1), -1)
    near = [one for one in here if row.items[one].sentence == row.items[place].sentence]
    means = [one for one in near if row.marks.mean_named.match(row.items[one].lead) and one not in row.falls]
    return next(
        (one for one in means if row.items[place].kind is Kind.RATE or row.same_unit(one, place)), None
    )


def _grown(row: Row, place: int, about: int, *, down: bool) -> int:
    """The level of which an increase and the rate behind it are, where it is not the last one of a list.

    筹集3842.6万元，其中财政拨款1200.0万元，…社会捐助685.8万元，比上年增加318.4万元，增长9.0%. 59m people,
    30m women and 29m men, 3.5m (6.3%) more.
    """
    rate, more = place + 1, span(row.items[place])
    told = row.together(place, rate) and row.items[rate].kind is Kind.RATE
    if not told or not (row.verb(rate) or row.marks.bracket_alone.fullmatch(row.items[rate].gap)):
        return about
    near = [about, *(one for one in row.levels(about)[::-1] if row.together(one, place))]
    for one in near if row.items[place].kind is Kind.LEVEL else ():
        then = subtract(span(row.items[one]), scale(more, -1 if down else 1))
        if row.same_unit(one, place) and stands(row.items[rate], divide(more, then)):
            return one
    return about


def _series_start(row: Row, last: int) -> int | None:
    """The level that a series began at: 由2021年64件升至2022年98件、2023年143件，两年间增长123.4%."""
    joined = row.marks.enumeration
    while started(row, last) is None and row.alike(last - 1, last) and joined.match(row.items[last].gap):
        last -= 1
    return started(row, last)


def _counted_in_all(row: Row, reference: int) -> int | None:
    """募集6482万元，其中善款5216万元，募集总额较上年5940万元增长9.1%: the first level."""
    if not row.marks.reference_grand.match(row.items[reference].gap):
        return None
    return next((one for one in row.levels_in(reference) if row.same_unit(one, reference)), None)


def _named_before(row: Row, reference: int) -> int | None:
    """The level of a sentence before that has the name of what opens a comparison: 收入较上年10亿元减少."""
    known = [one for one, (_, base) in row.bases.items() if base == reference]
    if known:
        return known[-1]
    found = row.marks.reference_named.match(row.items[reference].gap)
    name = thing(found["name"]) if found is not None else ""
    levels = [one for one in row.levels(reference) if row.same_unit(one, reference)] if name else []
    nouns = {one: thing(row.words(one).noun) for one in reversed(levels)}
    called = [one for one, noun in nouns.items() if noun == name]
    longer = [one for one, noun in nouns.items() if len(name) > 1 and noun.endswith(name)]
    made = [one for one in longer if is_change(row, reference + 1, one, reference)]
    near = [one for one in longer if row.items[one].sentence == row.items[longer[0]].sentence]
    return next(iter([*called, *made, *near[-1:]]), None)


def _verb_behind(row: Row, place: int) -> bool:
    """1,200, a 5% increase; 1,200, 5% higher than in 2019: the verb stands behind the rate."""
    item, marks = row.items[place], row.marks
    last = last_told(row, place)
    tail = row.items[last].tail
    if last > place and row.together(last, last + 1):  # £94m (10.8%) higher than
        tail = tail or row.items[last + 1].gap.removeprefix(")").removeprefix(",")
    inside = marks.higher_than.match(row.items[last].gap.rstrip("( ")) if last > place else None
    inner = inside is not None and not marks.higher_than.match(tail)
    tail = item.tail.rstrip() if inner else tail  # 35,000 more (6.2%) than in 2011
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
        sure = about is not None and set_off and row.same_unit(about, place) and (before or printed or inner)
        apart = about is None or contested(row, about) or changed_apart(row, place, about)
        if about is None or apart or not sure or marks.of_which.search(row.items[about].gap):
            if not read_far(row, place):
                row.set_apart(place)
        else:
            down = found["down"] is not None
            about = _grown(row, place, about, down=down)
            change(row, place, about, before["compared"] if before else "", down=down)
        return True
    if about is None or item.kind is not Kind.RATE:
        return False
    if found is None or not set_off:
        found = marks.change_behind.match(item.tail) if marks.change_article.search(item.gap) else None
    if found is None or contested(row, about):
        return False
    change(row, place, about, row.compared_in(found, place), down=found["down"] is not None)
    return True
