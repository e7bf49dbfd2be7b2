"""Averages, amounts for each, rates that their noun explains, ratios: 平均每场50人, 结案率91.7%."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from unionstats.interval import divide, intersect, scale
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.bases import asides
from unionstats.source.drafting.relations.exhaustive import complementary
from unionstats.source.drafting.relations.row import NEAR, QUOTIENT, Doubt, Question, Row, terms
from unionstats.source.drafting.relations.slips import Slip, fits_sum, in_base, slip_of, span

_LEAST, _MOST = 75, 125  # what terms that are per cent may make where one of them is wrong
_TWO = 2
_REACH = 24  # characters before a figure in which the words for an average are looked for


def read_average(row: Row, place: int) -> bool:
    """Read a figure as an average, or as an amount for each of the things counted before it."""
    item = row.items[place]
    if item.kind is not Kind.LEVEL:
        return False
    words, marks = item.lead[-_REACH:], row.marks
    mean, found = marks.mean.search(words), marks.each.search(words)
    if mean is not None and (found is None or mean.start() < found.start()):
        found = mean
    if found is None:
        return _of_each(row, place)
    behind = marks.per.match(item.tail)
    unit = next(filter(None, found.groups()), "") if found.groups() else behind["unit"] if behind else ""
    levels = _levels(row, place)
    if not unit:
        others = [one for one in levels if not row.same_unit(one, place)]
        each = found is mean and marks.each_behind.match(item.tail)
        alone = found is mean and len(levels) == _TWO and len(others) == 1 and not item.tail.strip()
        return bool(each or alone) and _mean(row, place, others)
    counted = [one for one in levels if reader(item.language).counts(row.items[one], unit)]
    if found is mean:
        return _mean(row, place, counted)
    # An amount for each of what is measured is no total in its own unit.
    return _each(row, place, [one for one in counted if row.items[one].dimension in {"", "count"}])


def _of_each(row: Row, place: int) -> bool:
    """£3.6m for 1,200 members, or £3,000 per member; 52 strikes in 2,000 branches, 26 per 1,000."""
    item, marks, number = row.items[place], row.marks, place + 1
    if not marks.mean_apart.search(item.gap):
        return False
    found = marks.mean_of_each.match(item.tail)
    levels = _levels(row, place)
    if found is not None:
        near = [*levels, *_levels(row, place, back=1)]
        counted = [one for one in near if reader(item.language).counts(row.items[one], found["unit"])]
        return bool(counted) and _mean(row, place, counted)
    if len(levels) != _TWO or not row.together(place, number):
        return False
    if not marks.per_number.match(row.items[number].gap):
        return False
    top, bottom = sorted(levels, key=lambda one: row.items[one].value)
    row.base[place], row.base[number] = place, number
    row.add("average", f"{QUOTIENT} * {{3}}", (place, top, bottom, number))
    return True


def _levels(row: Row, place: int, back: int = 0) -> list[int]:
    """The levels before a figure in its sentence, or in one before it."""
    sentence = row.items[place].sentence - back
    return [one for one in row.levels(place) if row.items[one].sentence == sentence]


def _pairs(row: Row, place: int, counted: list[int]) -> list[tuple[int, int]]:
    """The totals in its unit and the counts before a figure in its sentence, each with each."""
    asides = {0, row.items[place].aside}
    totals = [
        one for one in _levels(row, place) if row.same_unit(one, place) and row.items[one].aside in asides
    ]
    return [(total, count) for total in totals for count in counted]


def _mean(row: Row, place: int, counted: list[int]) -> bool:
    """A mean: a total in its unit over a count, the only two before it in the sentence that fit."""
    pairs = [pair for pair in _pairs(row, place, counted) if pair[0] not in counted]
    fitting = [pair for pair in pairs if row.fits(place, *pair)] if pairs else _told_before(row, place)
    item, marks = row.items[place], row.marks
    row.base[place] = place
    if not fitting and len(pairs) == 1 and not _counts_more(row, pairs[0][1], place):
        said = marks.mean_alone.search(item.lead) or marks.mean_apart.search(item.gap)
        fitting = pairs if said else []
    if len(fitting) == 1:
        row.add("average", QUOTIENT, (place, *fitting[0]))
    elif pairs:
        each = len(pairs) > 1 or _counts_more(row, pairs[0][1], place)
        row.doubts.setdefault(place, Doubt.EACH if each else Doubt.MISFIT)
    return True


def _told_before(row: Row, place: int) -> list[tuple[int, int]]:
    """The total and the count of the sentence before whose quotient a mean is, or is but for a slip."""
    levels = _levels(row, place, back=1)
    totals = [one for one in levels if row.same_unit(one, place)]
    counts = [one for one in levels if one not in totals and row.items[one].dimension in {"", "count"}]
    told, found = row.items[place].quantity, []
    for total, count in ((total, count) for total in totals for count in counts):
        meant = divide(span(row.items[total]), span(row.items[count]))
        if row.fits(place, total, count):
            return [(total, count)]
        if meant is not None and slip_of(told, meant, in_base(told, told.step)) is not Slip.NONE:
            found.append((total, count))
    return found


def _counts_more(row: Row, count: int, place: int) -> bool:
    """Whether a count goes on with another one, of both of which an average may be: 职工60户、劳模12名."""
    other = count + 1
    if other >= place or not row.together(count, other) or not row.is_level(other):
        return False
    listed = row.marks.enumeration.match(row.items[other].gap) is not None
    return listed and row.items[other].dimension == "count"


def _each(row: Row, place: int, counted: list[int]) -> bool:
    """An amount for each thing: the total is unstated, or the only printed one that fits."""
    if not counted:
        return False
    row.base[place] = place
    fitting = [pair for pair in _pairs(row, place, counted) if row.fits(place, *pair)]
    if len(fitting) == 1:
        row.add("average", QUOTIENT, (place, *fitting[0]))
        return True
    if len(counted) > 1:
        row.doubts.setdefault(place, Doubt.EACH)
        counted = _last_list(row, counted)
    form = terms(1, len(counted)) if len(counted) == 1 else f"({terms(1, len(counted))})"
    total = row.unstated(place, "each", "each_total", row.items[place].unit)
    row.add("each", f"{{{len(counted) + 1}}} = {{0}} * {form}", (place, *counted, total))
    return True


def _last_list(row: Row, counted: list[int]) -> list[int]:
    """The last of the counts that stand in one list, without a comma or 其中 between them."""
    start = len(counted) - 1
    while start and counted[start] == counted[start - 1] + 1 and "," not in row.items[counted[start]].gap:
        start -= 1
    return counted[start:]


def read_ratio(row: Row, place: int) -> int:
    """Read a ratio of printed terms, and return how many it has, 0 if it is none; parts of 100 make 100."""
    items, end = row.items, place
    group = items[place].printed.found.group
    while end < len(row) and items[end].role is Role.RATIO and items[end].printed.found.group == group:
        end += 1
    places, items = range(place, end), items[place:end]
    for one in places:
        row.doubts.setdefault(one, Doubt.RATIO)
        row.base[one] = place
    if places and not any(item.unit for item in items) and _parts_of_hundred(row, places, items):
        row.add("ratio", f"100 = {terms(0, len(places))}", places)
    elif len(places) == _TWO and 1 in (items[0].value, items[1].value):
        read_named_ratio(row, place, place + (items[0].value == 1))
    return len(places)


def _parts_of_hundred(row: Row, places: Sequence[int], items: Sequence[Item]) -> bool:
    """Whether the terms of a ratio are per cent: they make 100, or nearly so where words tell a structure.

    1:99 may be anything. A ratio behind one that is per cent is so, too: 由10:41:49调整为10:40:50.
    """
    total = sum((Fraction(item.value) for item in items), Fraction(0))
    before = range(places[0] - len(places), places[0])
    ratio = all(row.together(one, places[0]) and row.items[one].role is Role.RATIO for one in before)
    told = {one.figures for one in row.relations[-NEAR:] if one.kind == "ratio"}
    structure = ratio and tuple(row.items[one].number for one in before) in told
    if structure or row.marks.structure.search(items[0].gap):
        return _LEAST <= total <= _MOST
    fits = abs(total - 100) * 2 <= sum((Fraction(item.quantity.step) for item in items), Fraction(0))
    return fits and len(items) > _TWO and row.marks.ratio.search(items[0].gap) is not None


def read_rate(row: Row, place: int) -> bool:
    """Read a rate as the quotient of the level that its noun names and the other one before it."""
    item = row.items[place]
    found = row.marks.rate_named.search(item.lead)
    if item.kind is not Kind.RATE or found is None or row.marks.no_rate.search(found["name"]):
        return False
    plain = [one for one in row.levels(place) if not row.items[one].aside]
    levels = [one for one in plain if row.together(one, place)]
    recent = [one for one in levels if one > _rate_before(row, place)]
    levels = recent if len(recent) > 1 else levels
    named_by = reader(item.language).named_by
    counted = [one for one in levels if named_by(row.items[one], found["name"])]
    if found.groupdict().get("share"):
        counted = [one for one in levels if thing(row.words(one).noun) == thing(found["name"])]
    wholes = [one for one in levels if one not in counted]
    after = place + 1  # a response rate of 44% of the 1,600 asked
    if row.together(place, after) and row.is_level(after) and row.marks.rate_of.match(row.items[after].gap):
        counted = counted or [one for one in plain if named_by(row.items[one], found["name"])][-1:]
        wholes = [after]
    pairs = [(one, whole) for one in counted for whole in wholes if _counts_alike(row, one, whole)]
    if len(pairs) == 1 and complementary(row, sorted(pairs[0])) is not None:
        return _of_both(row, place, *pairs[0])
    sure = bool(pairs)
    if not sure and counted:  # 4,000 were asked. 1,248 answered
        part = counted[-1]
        wholes = [
            one for one in plain if one < part and not row.together(one, part) and row.same_unit(one, part)
        ]
        pairs = [(part, one) for one in wholes if row.items[part].sentence - row.items[one].sentence <= 1]
    fitting = [pair for pair in pairs if row.fits(place, *pair)]
    if len(fitting) != 1 and (len(pairs) != 1 or row.marks.rate_denied.match(found["name"])):
        return False
    row.base[place] = place
    row.add("share", QUOTIENT, (place, *(fitting or pairs)[0]), None if sure or fitting else Question.WHOLE)
    return True


def read_named_ratio(row: Row, place: int, result: int | None = None) -> bool:
    """Read a ratio whose name tells both terms: 贷款25亿元，存款32亿元，存贷比78%; a sex ratio of 105.

    The terms stand before it, or in brackets behind. Where the base may be another than the printed one, only
    what fits is read, or fits but for % in the place of ‰. `result` is the term of a ratio that is not 1.
    """
    item, words = row.items[place], row.items[place].lead
    if item.gap.startswith(")"):  # 性别比（以女性为100）为103.56
        words = row.items[place - 1].gap.rpartition("(")[0]
    found = row.marks.ratio_named.search(words) if item.dimension != "count" else None
    told = item.language.ratio(found["name"].strip()) if found is not None else None
    if told is None:
        return False
    before = [one for one in range(max(0, place - NEAR), place) if row.base.get(one, one) == one]
    near = [one for one in (*before, *asides(row, place)) if row.items[one].kind is Kind.LEVEL]
    near = [one for one in near if one not in row.increases and one not in row.references]
    tops = [one for one in near if _is_told(row, one, told[0])]
    bottoms = [one for one in near if one not in tops and _is_told(row, one, told[1])]
    pairs = [(top, bottom) for top in tops for bottom in bottoms if row.same_unit(top, bottom)]
    pairs = pairs[::-1] if result != place + 1 else [pair[::-1] for pair in pairs[::-1]]
    form = f"{QUOTIENT} * {told[2]}" if told[2] else QUOTIENT
    factor = Fraction(told[2] or 1)
    fitting = [pair for pair in pairs if _can_be(row, result or place, *pair, factor, signs=told[3])]
    near_by = [pair for pair in pairs if all(row.items[one].sentence == item.sentence for one in pair)]
    chosen = fitting[:1] or ([] if told[3] else near_by[:1])
    for pair in chosen:
        row.base[place] = place
        row.add("share", form, (place if result is None else result, *pair))
    return bool(chosen)


def _is_told(row: Row, place: int, words: Sequence[str]) -> bool:
    noun = f"{row.words(place).noun} {row.items[place].printed.found.literal}".lower()
    return any(word in noun for word in words)


def _can_be(row: Row, place: int, top: int, bottom: int, factor: Fraction, *, signs: bool) -> bool:
    """Whether a printed ratio is that of two levels, or with `signs` would be with another sign of rate."""
    meant = divide(span(row.items[top]), span(row.items[bottom]))
    if meant is None:
        return False
    printed = span(row.items[place], rounded=True)
    scales = (Fraction(1), Fraction(1, 10), Fraction(10)) if signs else (Fraction(1),)
    return any(intersect(scale(printed, one), scale(meant, factor)) is not None for one in scales)


def _of_both(row: Row, place: int, part: int, other: int) -> bool:
    """城镇人口139万人，乡村人口79万人，城镇化率63.70%: of the level before both, or of what both make."""
    first, last = sorted((part, other))
    larger = [one for one in row.larger_than(part) if one < first]
    making = [one for one in larger if fits_sum(row.items[one], [row.items[first], row.items[last]])]
    whole = next(iter(making), larger[0] if len(larger) == 1 else None)
    row.base[place] = place
    if whole is not None:
        row.add("share", QUOTIENT, (place, part, whole))
    else:
        row.add("share", "{0} = {1} / ({1} + {2})", (place, part, other))
    return True


def _counts_alike(row: Row, one: int, other: int) -> bool:
    """Whether two levels are in one unit, or one's is that of the other with a word more: 件 and 件次."""
    units = sorted((row.items[one].unit, row.items[other].unit), key=len)
    return row.same_unit(one, other) or (
        row.items[one].dimension == "count" and units[1].startswith(units[0])
    )


def _rate_before(row: Row, place: int) -> int:
    """The rate before one in its part of a sentence; -1 if there is none."""
    near = range(place - 1, max(place - NEAR, -1), -1)
    return next((one for one in near if row.together(one, place) and row.items[one].kind is Kind.RATE), -1)
