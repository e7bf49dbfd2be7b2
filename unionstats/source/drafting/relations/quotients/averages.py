"""Averages, amounts for each, ratios: 平均每场50人, 每个给予10万元, an average of 50 per session."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from unionstats.interval import divide, multiply, scale
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.changes.bases import asides
from unionstats.source.drafting.relations.quotients.beside import (
    add_mean,
    called,
    fits_mean,
    last_list,
    made_mean,
)
from unionstats.source.drafting.relations.quotients.priced import comes_to
from unionstats.source.drafting.relations.relation import QUOTIENT, Doubt, Operand
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.shares.names import noun_of, share_two
from unionstats.source.drafting.relations.slips import (
    BOUNDS,
    Slip,
    amount,
    counted_alike,
    is_moved,
    slip_in,
    slip_of_mean,
    span,
    stands,
)

_TWO = 2
_YEAR = 12  # months
_FINE = 100  # last digits of an amount whose slip is told by nothing else
_REACH = 48  # characters before a figure in which the words for an average are looked for


def read_average(row: Row, place: int) -> bool:
    """Read a figure as an average, or as an amount for each of the things counted before it."""
    item = row.items[place]
    words, marks = item.lead[-_REACH:], row.marks
    found, aside = marks.each.search(words), item.gap[-_REACH:] if row.parsed else ""
    mean = marks.mean.search(words) or marks.mean.search(
        aside
    )  # the average payment, at £20, has not changed
    if mean is not None and (found is None or mean.start() < found.start()):
        found = mean
    if found is None:  # or £260 for each of the 687,500 residents
        words = row.items[place + 1].gap if row.together(place, place + 1) else ""
        over = marks.of_each_one.search(words) and marks.mean_apart.search(item.gap)
        return bool(over) and _over(row, place)
    behind = marks.per.match(item.tail)
    unit = next(filter(None, found.groups()), "") or (behind["unit"] if behind else "")
    levels = row.levels_in(place)
    if found is mean and _over(row, place):
        return True
    if not unit:
        others = [one for one in levels if not row.same_unit(one, place)]
        each = found is mean and marks.each_behind.match(item.tail)
        if each and not others and len(levels) == _TWO:
            others = [min(levels, key=lambda one: row.items[one].value)]  # 412 sessions for 4,944, 12 at each
        alone = found is mean and len(levels) == _TWO and len(others) == 1 and not item.tail.strip()
        # 340 gave their time, so each gave …
        counted_here = others if len(levels) == 1 and others == levels else ()
        near = counted_here or (not levels and item.first)
        before = found is mean and near and _told_before(row, place, counted_here)
        return bool(each or alone or before) and read_mean(row, place, others)
    near = [*levels, *(one for one in asides(row, place) if row.is_level(one))] if found is mean else levels
    counts = reader(item.language).counts
    counted = [one for one in near if counts(row.items[one], unit) or row.items[one].unit.endswith(unit)]
    # An amount for each of what is measured is no total in its own unit.
    measured, counted = (
        counted,
        [one for one in counted if row.items[one].dimension in {"", "count", "time", "months"}],
    )
    if found is mean:
        row.means[place] = unit
    if found is mean and measured and not counted:  # 播种面积364万亩，亩产423斤
        row.base[place] = place
        return True
    if found is not mean:
        return _each(row, place, counted)
    told = read_mean(row, place, counted)
    alone = place in row.means and len(counted) == 1 and row.together(counted[0], place)
    if alone and found.groupdict().get("thing"):
        row.counted[place] = counted[0]  # 312 branches, so that the average branch has 405 members
    return told


def _over(row: Row, place: int) -> bool:
    """1,655,400 cases. That is an average of 71,974 for each of the 23 days: the count stands behind it."""
    count = place + 1
    if not row.together(place, count) or not row.marks.mean_over.match(row.items[count].gap):
        return False
    row.base[place], row.base[count] = place, count
    totals = [one for back in (1, 0) for one in row.levels_in(place, back) if row.same_unit(one, place)]
    totals = totals if len(totals) == 1 else [one for one in totals if fits_mean(row, place, one, count)]
    if totals and nearly_made(row, place, totals[0], count):
        add_mean(row, place, totals[0], count)
    return True


def _pairs(row: Row, place: int, counted: list[int]) -> list[tuple[int, int]]:
    """The totals in its unit and the counts before a figure in its sentence, each with each."""
    asides = {0, row.items[place].aside}
    levels = [one for one in row.levels_in(place) if row.items[one].aside in asides]
    totals = [one for one in levels if row.same_unit(one, place)]
    bounds = [one for one in levels if row.items[one].quantity.approximation in BOUNDS]  # 10人以上
    totals = [one for one in totals if one not in bounds]
    levels = [one for one in levels if one not in bounds]  # 培训1.86万人次，平均每期141人
    totals = totals or [one for one in levels if counted_alike(row.items[one], row.items[place])]
    return [(total, count) for total in totals for count in counted]


def read_mean(row: Row, place: int, counted: list[int]) -> bool:
    """A mean: a total in its unit over a count, the only two before it in the sentence that fit."""
    pairs = [pair for pair in _pairs(row, place, counted) if pair[0] not in counted]
    item, marks = row.items[place], row.marks
    if pairs and marks.mean_monthly.search(item.lead):
        return _read_monthly(row, place, pairs)
    after = place + 1  # 户均1200元，发放慰问金343万元
    if row.together(place, after) and row.is_level(after) and row.same_unit(place, after):
        other = marks.of_which.search(row.items[after].gap) or marks.mean.search(row.items[after].lead)
        behind = [] if other or marks.reference.search(row.near(after)) else [(after, one) for one in counted]
        fitting = [pair for pair in (*pairs, *behind) if fits_mean(row, place, *pair)]
        pairs = fitting[:1] or pairs + behind
    fitting = [pair for pair in pairs if fits_mean(row, place, *pair)]
    if not fitting and pairs and (far := _told_far(row, place, counted)):
        pairs = fitting = far  # 小学在校生46318人。教师2946人；班数1086个，平均班额42.7人
    fitting = fitting if pairs else _told_before(row, place, counted)
    row.base[place] = place
    if not fitting and len(pairs) > 1:
        pairs = list(_named_pairs(row, place, pairs))
        first = min(count for _, count in pairs)  # 案件2318件，其中一般案件1746件…，案均1.4万元
        whole = row.together(first, first + 1) and row.marks.of_which.search(row.items[first + 1].gap)
        pairs = [pair for pair in pairs if pair[1] == first] if whole else pairs
        slips = [pair for pair in pairs if nearly_made(row, place, *pair)]
        beside = [pair for pair in slips if pair == (place - _TWO, place - 1)]  # £5m to 40,000 members
        pairs = slips if len(slips) == 1 else beside or pairs
    if not fitting and len(pairs) == 1 and not _counts_more(row, pairs[0][1], place):
        noun, counts = (row.words(one).noun for one in pairs[0])
        whose = marks.mean_of.search(item.lead)  # 法官86名，结案23114件，法官人均结案268.8件
        of = set(whose["of"]) - set(item.language.particle) if whose is not None else set()
        alike = not of.isdisjoint(noun) and (
            pairs[0][0] < place or share_two(noun, whose["of"] if whose else "")
        )
        named = noun and (noun in item.lead or alike)  # 发放信贷3640万元，户均贷款5万元
        named = named and (whose is None or whose["whose"] in counts)
        here = row.items[pairs[0][1]].sentence == item.sentence
        here = here or (pairs[0][0] == place - 1 and nearly_made(row, place, *pairs[0]))
        said = named or marks.mean_alone.search(item.lead) or (here and marks.mean_apart.search(item.gap))
        fitting = pairs if said or nearly_made(row, place, *pairs[0]) else []
    if len(fitting) == 1:
        add_mean(row, place, *fitting[0])
    if len(fitting) == 1 or pairs:
        row.means.pop(place, None)
    if pairs and len(fitting) != 1:
        each = len(pairs) > 1 or _counts_more(row, pairs[0][1], place)
        row.doubts.setdefault(place, Doubt.EACH if each else Doubt.MISFIT)
    return True


def _told_far(row: Row, place: int, counted: Sequence[int]) -> list[tuple[int, int]]:
    """The last total of a sentence before that a long mean is of exactly."""
    item = row.items[place]
    totals = [one for one in row.levels(place) if row.same_unit(one, place)]
    totals = [one for one in totals if row.items[one].sentence < item.sentence]
    pairs = [(total, count) for total in totals for count in counted]
    fits = [pair for pair in pairs if fits_mean(row, place, *pair)]
    return fits[-1:] if item.value >= _FINE * item.quantity.step else []


def _read_monthly(row: Row, place: int, pairs: Sequence[tuple[int, int]]) -> bool:
    """低保对象12860人，全年发放5401.2万元，月人均350元: a twelfth of what a year's total is for each."""
    row.base[place] = place
    row.means.pop(place, None)
    made = [(pair, scale(one, Fraction(1, _YEAR))) for pair in pairs if (one := made_mean(row, *pair))]
    fits = [pair for pair, one in made if stands(row.items[place], one)]
    for pair in fits or [pair for pair, one in made if slip_in(row.items[place], one) is not Slip.NONE]:
        row.add("average", f"{QUOTIENT} / {_YEAR}", (place, *pair))
        break
    return True


def _named_pairs(row: Row, place: int, pairs: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The totals and counts that the words of a mean name: 法官人均结案249件（法官33名）, 每项成果奖励500元.

    Else those of its part of the sentence, or one that a slip makes, of the largest count.
    """
    item, named_by = row.items[place], reader(row.items[place].language).named_by
    found = row.marks.mean_of.search(item.lead)
    whose, of = (found["whose"], found["of"]) if found is not None else ("", "")
    tests: Sequence[Callable[[int, int], bool]] = (
        lambda total, _: bool(of) and named_by(row.items[total], of),
        lambda total, _: total < place,
        lambda total, _: row.marks.of_which.search(row.items[total].gap) is None,
        lambda _, count: row.items[count].aside != item.aside,
        lambda _, count: bool(row.words(count).noun) and row.words(count).noun[-_TWO:] in item.lead,
        lambda total, count: noun_of(row, total).startswith(noun_of(row, count) or "#"),
        lambda total, count: row.together(total, place) and row.together(count, place),
    )
    for test in tests:
        pairs = [pair for pair in pairs if test(*pair)] or pairs
    most = max(row.items[count].value for _, count in pairs)
    largest = [one for one in pairs if row.items[one[1]].value == most]
    alone = len(pairs) > 1 == len(largest) and not whose
    return largest if alone and _slipped(row, place, *largest[0]) is not Slip.NONE else pairs


def _told_before(row: Row, place: int, counted: Sequence[int]) -> list[tuple[int, int]]:
    """The total and the count of the sentence before whose quotient a mean is, or is but for a slip.

    Where that has no count, those that are counted in its own sentence.
    """
    levels = row.levels_in(place, back=1)
    totals = [one for one in levels if row.same_unit(one, place)]
    here = [one for one in row.levels_in(place) if row.same_unit(one, place)]  # the sales raised £136m, so …
    counts = [one for one in levels if one not in totals and row.items[one].dimension in {"", "count"}]
    counts = counts or list(counted)  # but 3个省法院人均收案超过150件 is that of others
    apart = row.items[place].quantity.approximation in BOUNDS or any(
        row.items[one].dimension == "count" for one in row.levels_in(place) if counted != [one]
    )
    found = []
    apart = apart or not totals
    for total, count in ((total, count) for total in totals or here for count in counts):
        if fits_mean(row, place, total, count):
            return [(total, count)]
        made = made_mean(row, total, count)
        slipped = slip_of_mean(row.items[place], made, near=len(totals) > 1) is not Slip.NONE
        if not apart and (slipped or (counted and not totals[1:] and nearly_made(row, place, total, count))):
            found.append((total, count))
    return list(_named_pairs(row, place, found)) if len(found) > 1 else found


def _slipped(row: Row, place: int, total: int, count: int) -> Slip:
    """How a mean has to be misprinted to stand for the quotient of two levels."""
    return slip_of_mean(row.items[place], made_mean(row, total, count))


def nearly_made(row: Row, place: int, total: int, count: int) -> bool:
    """路灯486盏，总投资146万元，每盏3000元: whether one slip keeps a total from being so much for each."""
    mean, whole, many = (span(row.items[one]) for one in (place, total, count))
    if fits_mean(row, place, total, count) or _slipped(row, place, total, count):
        return True
    meant = (total, multiply(mean, many)), (count, divide(whole, mean))
    return any(slip_of_mean(row.items[one], right) for one, right in meant)


def _counts_more(row: Row, count: int, place: int) -> bool:
    """Whether a count goes on with another one, of both of which an average may be: 职工60户、劳模12名."""
    other = count + 1
    if other >= place or not row.together(count, other) or not row.is_level(other):
        return False
    if other == place - 1 and row.same_unit(other, place) and not row.same_unit(count, place):
        return False  # 低收入户4500户、9900人，平均每户2.2人
    return bool(row.marks.enumeration.match(row.items[other].gap)) and row.items[other].dimension == "count"


def _each(row: Row, place: int, counted: list[int]) -> bool:
    """An amount for each thing: the total is unstated, or the only printed one that fits."""
    if not counted:
        return False
    counted = called(row, place, counted)
    row.base[place] = place
    fitting = [pair for pair in _pairs(row, place, counted) if fits_mean(row, place, *pair)]
    if len(fitting) == 1:
        add_mean(row, place, *fitting[0])
        return True
    total_of = [pair for pair in _pairs(row, place, counted) if nearly_made(row, place, *pair)]
    if len(total_of) == len(counted) == 1 and counted[0] not in total_of[0][:1]:
        add_mean(row, place, *total_of[0])
        return True
    if len(counted) > 1:
        row.doubts.setdefault(place, Doubt.EACH)
        counted = last_list(row, counted)
    form = terms(1, len(counted)) if len(counted) == 1 else f"({terms(1, len(counted))})"
    total: Operand = row.unstated(place, "each", "each_total", row.items[place].unit)
    after = place + 1  # 每户1000元，共计2万元
    told = row.together(place, after) and row.is_level(after) and row.same_unit(place, after)
    led = told and comes_to(row, after)
    if led and len(counted) == 1:
        each = [one.figures for one in row.relations if one.kind == "each" and one.unstated is not None]
        each = [one for one in each if len(one) == _TWO and row.together(one[0], place)]
        if each:  # 大病救助480人、每人5000元，助学120人、每人3000元，合计276万元
            pairs = [place for one in each for place in one]
            products = " + ".join(f"{{{at}}} * {{{at + 1}}}" for at in range(1, len(pairs) + 2, 2))
            row.add("each", "{0} = " + products, (after, *pairs, place, *counted))
            return True
    if told and len(counted) == 1 and (led or _is_paid(row, place, counted[0], after)):
        total = after
    row.add("each", f"{{{len(counted) + 1}}} = {{0}} * {form}", (place, *counted, total))
    return True


def _is_paid(row: Row, place: int, count: int, total: int) -> bool:
    """资助428人，每人2000元，发放85.6万元: whether an amount is so much for each, but for a slip."""
    item, made = row.items[total], multiply(span(row.items[place]), span(row.items[count]))
    long = item.value >= _FINE * item.quantity.step
    slipped = long and not is_moved(amount(item), made) and slip_in(item, made) is not Slip.NONE
    return stands(item, made) or slipped
