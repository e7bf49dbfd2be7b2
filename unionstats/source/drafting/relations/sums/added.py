"""Totals that stand behind their parts: A、B，合计C; a total of; 以上三项."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from unionstats.interval import Exact, add
from unionstats.pattern import pattern
from unionstats.quantity import read_quantity
from unionstats.source.drafting.clauses import DURATIONS, Item, Kind
from unionstats.source.drafting.labels.labels import core, thing
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.slips import Slip, fits_sum, span
from unionstats.source.drafting.relations.sums.called import read_total_beside, read_total_of_names
from unionstats.source.drafting.relations.sums.exhaustive import (
    complementary,
    exhaustive,
    is_near,
    is_of_times,
    is_other_thing,
    makes,
    misprinted,
)

_FEW = 2
_LITTLE = Fraction(9, 8)  # how many times what parts make may be their total
_TIMES_OF = (2, 3, 4)  # how many halves or quarters make a time
_MARK = pattern(r"[。!?;,:()]")


def is_total(row: Row, place: int) -> bool:
    """Whether the words say that a figure is the sum of those before it."""
    lead, marks = row.items[place].lead, row.marks
    return (marks.sum_counted.search(lead) or marks.sum_word.search(lead)) is not None


def read_totals(row: Row, taken: set[int]) -> None:
    """Find the totals among the levels that are no parts of lists."""
    for place in range(len(row)):
        if place in taken or not row.is_level(place):
            continue
        levels = _last_levels(row, place)
        if times := [one for size in _TIMES_OF if is_of_times(row, place, one := levels[-size:])]:
            row.add_sum(place, times[-1])
            continue
        _read_total(row, place, taken)
        read_total_of_names(row, place)
        read_total_beside(row, place)


def _read_total(row: Row, place: int, taken: set[int]) -> None:
    """A、B，合计C: the total of the figures before it in the sentence, or of a list in the one before."""
    item, marks = row.items[place], row.marks
    counted = marks.sum_counted.search(item.lead)
    led = marks.total_led.search(item.lead)
    said = counted or led or marks.total.search(item.lead) or marks.total_behind.match(item.tail)
    yearly = place > 0 and row.items[place - 1].dimension in DURATIONS and marks.sum_of_years.match(item.gap)
    comes = marks.comes_to.search(item.gap)
    opens = marks.total_opens.match(item.gap if item.first else item.lead)
    said = said or yearly or opens or marks.total_made.search(item.lead)
    before = _added_up(row, place, taken)
    made = _is_of_all(row, place, before) or _adds_one(row, place, before) or _sums_counted(row, place)
    if not (said or made or comes) or marks.one_more.search(item.gap):
        return
    if before and marks.adds_before.match(row.items[before[0]].gap):
        _add_to_one(row, place, before, said=bool(said or made))
        return
    if not (said or made):
        return
    lists = _lists_before(row, place, before)
    if counted is not None:
        count = read_quantity(counted["count"]).value
        lists = [one for one in lists if len(one) == count]
    beside = counted is None and place > 0 and _MARK.search(item.gap) is None  # 上述四项支出合计
    counting = beside and _counts_list(row, place - 1)
    if beside:
        count = row.items[place - 1].value
        lists = [one for one in lists if len(one) == count] or ([] if counting else lists)
    apart = _last_levels(row, place) if counted is not None or item.first or counting or led else []
    near: Sequence[int] = []
    if (counted is not None or counting) and not lists and (listed := _so_many(row, place, apart, count)):
        lists = [listed]
    elif led or (item.first and opens):
        wide = [apart[-size:] for size in range(2, len(apart) + 1)]
        fit = [one for one in wide if fits_sum(item, [row.items[part] for part in one])][:1]
        fit = fit or [one for one in wide if led and misprinted(row, place, one) is Slip.CLEAR][:1]
        near = [] if fit else _of_sentence(row, place, apart)
        lists += fit or ([near] if near else [])
    fits = [fits_sum(item, [row.items[one] for one in parts]) for parts in lists]
    slips = [misprinted(row, place, parts) for parts in lists] if not any(fits) else []
    counted_out = bool((yearly or counting) and lists and len(lists[0]) == row.items[place - 1].value)
    told = counted is not None or counted_out
    known = told or not item.first
    stated = [parts is near or (known and _adds_up(row, place, parts, counted=told)) for parts in lists]
    clear = [slip is Slip.CLEAR for slip in slips]
    likely = [slip is Slip.LIKELY for slip in slips]
    for found, question in ((fits, None), (stated, None), (clear, None), (likely, Question.PARTS)):
        if True in found:
            row.add_sum(place, lists[found.index(True)], question)
            return


def _so_many(row: Row, place: int, apart: Sequence[int], count: Exact) -> Sequence[int]:
    """The last levels of those before a total, so many as its words count, or those in brackets."""
    asides = [one for one in row.levels(place, FAR) if row.items[one].sentence == row.items[place].sentence]
    asides = [one for one in asides if row.items[one].aside and row.same_unit(one, place)]
    return apart[-int(count) :] if len(apart) >= count > 1 else asides if len(asides) == count > 1 else ()


def _adds_one(row: Row, place: int, parts: Sequence[int]) -> bool:
    """上年结余12万元，加上收入68万元，资金总额80万元: whether words add levels to another, to make all."""
    grand = row.marks.grand.search(row.words(place).noun) is not None
    return grand and any(row.marks.adds_before.match(row.items[one].gap) for one in parts[1:])


def _is_of_all(row: Row, place: int, parts: Sequence[int]) -> bool:
    """男职工1236人，女职工864人，职工总人数2100人: whether parts are all of a total of their name."""
    if len(parts) < _FEW or not (noun := row.words(place).noun):
        return False
    nouns = [row.words(one).noun for one in parts]
    of, name = complementary(row, parts), core(noun)
    if of is not None and row.marks.made_of_all.fullmatch(f"{noun}#{of}") is not None:
        return True
    if not row.marks.grand.search(noun):
        return False
    if of is None and row.marks.respectively.search(row.items[parts[0]].gap) is not None:
        return makes(row.items[place], [row.items[one] for one in parts], Slip.LIKELY)
    both = [words.split() for short, words in row.items[place].language.contractions.items() if short in noun]
    if any(len(words) == len(parts) and all(one in "#".join(nouns) for one in words) for words in both):
        return True  # 门诊42万人次，急诊7万人次，门急诊总量49万人次
    return of is not None and (thing(of).endswith(name) or name.endswith(thing(of) or "#"))


def _add_to_one(row: Row, place: int, before: Sequence[int], *, said: bool) -> None:
    """预算收入96亿元，…。加上级补助收入15亿元…，收入总计111亿元: levels that are added to one before them."""
    opened = [[one, *before] for one in row.levels(before[0], FAR) if row.same_unit(one, place)]
    made = [parts for parts in opened if fits_sum(row.items[place], [row.items[one] for one in parts])]
    outer = [parts for parts in opened if parts[0] not in row.inner]
    least = Slip.LIKELY if said or len(outer) == 1 else Slip.CLEAR
    wrong = [parts for parts in outer if misprinted(row, place, parts, closed=True) >= least]
    for parts in (made or (wrong if len(wrong) == 1 else []))[-1:]:
        row.add_sum(place, parts)


def _of_sentence(row: Row, place: int, levels: Sequence[int]) -> list[int]:
    """Roads took $3.1m, parks $1.4m and libraries $0.9m. These add up to $5.4m: all told before."""
    listed = [one for one in levels if row.items[one].sentence == row.items[place].sentence - 1]
    if len(listed) < _FEW or not row.marks.list_closes.search(row.items[listed[-1]].gap):
        return []
    others = (one for one in range(listed[0], place) if one not in listed)
    alone = not any(row.items[one].kind is Kind.LEVEL and row.same_unit(one, place) for one in others)
    near = (
        is_near(row, place, listed, _LITTLE) or misprinted(row, place, listed, closed=True) is not Slip.NONE
    )
    return listed if alone and near else []


def _lists_before(row: Row, place: int, before: Sequence[int]) -> list[Sequence[int]]:
    """The lists of which a figure may be the total: the ends of that before it, or all of its sentence.

    助困支出38万元；助学支出9万元，共计47万元.
    """
    if len(before) == 1 and row.is_level(before[0]):
        here = [one for one in row.levels(place, FAR) if row.items[one].sentence == row.items[place].sentence]
        alike = [one for one in here if row.same_unit(one, place) and one not in row.parts]
        alike = [one for one in alike if not _is_inside(row, one, place)] or alike
        return [alike] if len(alike) > 1 else []
    return [*(before[start:] for start in range(len(before) - 1)), *_lists_of(row, before)]


def _sums_counted(row: Row, place: int) -> bool:
    """Whether the words with the figure before a total say of how many it is: 两个项目总概算."""
    count = row.items[max(place - 1, 0)]
    words = f"{count.lead}{count.printed.found.literal}{row.items[place].gap}"
    return row.together(place - 1, place) and row.marks.sum_counted.search(words) is not None


def _counts_list(row: Row, place: int) -> bool:
    """Whether a figure before a total says how many were told: it opens the sentence, or is 以上两项."""
    item = row.items[place]
    words = f"{item.lead}{item.printed.found.literal}{row.items[place + 1].lead}"
    return item.first or row.marks.sum_counted.search(words) is not None


def _last_levels(row: Row, place: int) -> list[int]:
    """The levels before a total in its unit, over the sentences, up to a list of parts of one of them.

    Those of a list that makes its whole are left out.
    """
    found: list[int] = []
    inner = {part for one in row.relations if one.kind == "sum" for part in one.figures[1:]}
    for one in reversed([one for one in row.levels(place, FAR) if one not in inner]):
        if row.same_unit(one, place) and not row.items[one].aside:
            found.insert(0, one)
        if row.marks.of_which.search(row.items[one].gap):
            break
    return found


def _adds_up(row: Row, place: int, parts: Sequence[int], *, counted: bool) -> bool:
    """Whether the words say that a figure is the sum of those before it, and it is of their size."""
    item, marks = row.items[place], row.marks
    behind = marks.total_behind.match(item.tail)  # , 60 in all
    bare = not item.lead.strip() or marks.sum_lead.fullmatch(item.lead)
    behind = None if item.first or not (bare or (behind and behind["sum"])) else behind
    behind = None if any(marks.more_by.match(row.items[one].tail) for one in parts) else behind
    said = marks.sum_word.search(item.lead) or marks.total_made.search(item.lead) or behind
    act = marks.total_act.search(item.lead) if len(parts) > 1 else None
    again = act is not None and all(act["act"] in row.items[one].lead for one in parts)
    again = again and misprinted(row, place, parts) is not Slip.NONE  # 共审理1650件，含再审150件
    again = again or _adds_one(row, place, parts) or _is_of_all(row, place, parts)
    answers = marks.total_opens.match(item.lead) and marks.respectively.search(row.items[parts[0]].gap)
    other = is_other_thing(row, place, parts)
    whole, made = span(row.items[place]), reduce(add, (span(row.items[one]) for one in parts))
    if (
        not (counted or (said and not other) or again or answers or exhaustive(row, parts))
        or whole.low is None
        or made.low is None
    ):
        return False
    parted = counted or all(row.items[one].value <= row.items[place].value for one in parts)
    parted = parted or misprinted(row, place, parts, closed=True) is not Slip.NONE
    return parted and 0 < whole.low < 2 * made.low and made.low < 2 * whole.low


def _lists_of(row: Row, places: Sequence[int]) -> list[list[int]]:
    """The lists of figures that answer to names: 甲、乙分别为5家、6家，上年分别为4家、3家."""
    found: list[list[int]] = []
    for one in places:
        if row.marks.respectively.search(row.items[one].gap):
            found.append([])
        if found:
            found[-1].append(one)
    return [one for one in found if len(one) > 1]


def _added_up(row: Row, place: int, taken: set[int]) -> list[int]:
    """The levels before a total in its unit that no other total has, outside its brackets if any are."""
    near = range(place - 1, max(place - FAR, 0) - 1, -1)
    outside = [one for one in near if not _is_inside(row, one, place)]
    return _run_before(row, place, outside, taken) or _run_before(row, place, near, taken)


def _run_before(row: Row, place: int, near: Sequence[int], taken: set[int]) -> list[int]:
    """Of some figures, the nearest first, the levels before a total that are in its unit and in one list."""
    items = row.items
    opening = row.items[place].first
    before: list[int] = []
    for one in near:
        beside = items[one].sentence == items[place].sentence - 1 if opening else row.together(one, place)
        listed = bool(before) and _is_taken(row, before[-1], place, taken)
        if not beside or (before and _is_taken(row, one, place, taken) is not listed):
            break
        listed_change = before and one in row.increases and row.base[one] == one  # fell by 40 here, 15 there
        each = row.marks.per_many.search(items[one].lead) and not row.marks.per_many.search(items[place].lead)
        if (row.is_level(one) or listed_change) and row.same_unit(one, place) and not each:
            before.append(one)
    return before[::-1]


def _is_inside(row: Row, one: int, place: int) -> bool:
    """Whether a figure stands in brackets in which another one does not."""
    return row.items[one].aside not in {0, row.items[place].aside}


def _is_taken(row: Row, one: int, place: int, taken: set[int]) -> bool:
    """Whether a figure is in a list of parts, and not as the whole of one in brackets: 9元（其中4元）."""
    return one in taken and not (_is_inside(row, one + 1, place) and not _is_inside(row, one, place))


def total_word(item: Item) -> str:
    """The word for a total that stands right before a figure, "" if none does."""
    marks = item.language.marks
    found = marks.total_noun.search(item.lead)
    word = marks.total_end.sub("", found.group()) if found is not None else ""
    return word if len(marks.this_year.sub("", word)) > 1 else ""
