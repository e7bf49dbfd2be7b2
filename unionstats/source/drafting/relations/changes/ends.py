"""Two levels: how many times the other one is, and how far they are apart."""

from collections.abc import Sequence
from itertools import takewhile

from unionstats.interval import divide, exactly, subtract
from unionstats.quantity.model import PERCENT, TIMES
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import level_about, of_two
from unionstats.source.drafting.relations.changes.bases import (
    base_key,
    begun,
    earlier_level,
    is_change,
    started,
    years_in,
)
from unionstats.source.drafting.relations.changes.differences import change
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.names import abbreviates
from unionstats.source.drafting.relations.slips import can_be, fits_sum, is_beside, is_share, span, stands


def read_yearly(row: Row, place: int) -> bool:
    """2021年…，比2012年增加9486万人，年均增加1054万人: the change before it, for each year."""
    item, whole = row.items[place], place - 1
    about = row.base.get(whole, whole)
    changed = whole in row.falls and about != whole and row.together(whole, place)
    if not (changed and row.marks.yearly.match(item.lead) and row.alike(whole, place)):
        return False
    row.base[place], row.manners[place] = about, item.lead.strip(" ,")
    then = years_in(row.items[whole].gap)
    told = (one.gap for one in row.items[max(about - FAR, 0) : about + 1] if one.sentence == item.sentence)
    now = max((year for gap in told for year in years_in(gap)), default="")
    years = int(now) - int(then[0]) if now and len(then) == 1 else 0
    if years > 1 and can_be(item, divide(span(row.items[whole]), exactly(years))):
        row.add("average", f"{{0}} = {{1}} / {years}", (place, whole))
    return True


def read_times(row: Row, place: int) -> bool:
    """是上年的2.3倍, 比上年翻一番: a multiple of an earlier level; 是2018年4.8万人的2倍, of a printed one."""
    item, base, now = row.items[place], place - 1, place - 2
    if item.unit != TIMES or _times_of_base(row, place):
        return item.unit == TIMES
    about = level_about(row, place)
    if now >= 0 and row.items[now].kind is Kind.RATE:  # 243人，占总人数的23.2%，为上年156人的1.6倍
        told = level_about(row, base)
        now = now if told is None else told
    if row.together(now, place) and row.marks.times_of.fullmatch(item.gap):
        open_ = row.is_level(now) or (row.base.get(now) == now and now not in row.increases)  # 人均收入
        levels = open_ and row.is_level(base) and row.same_unit(now, base)
        if levels and row.marks.times_base.search(row.items[base].lead):
            row.set_apart(base, increase=False)
            row.add_share(place, now, base, "times")
            return True
    said = row.marks.times.match(item.gap)
    if said is None or about is None:
        return False
    if not said["compared"] and not row.marks.times_word.match(item.printed.found.literal):
        return False
    after = place + 1
    led = begun(row, place) == about and row.together(place, after) and row.alike(about, after)
    reached = row.marks.reached, row.marks.led_to
    if led and any(mark.match(row.items[after].gap) for mark in reached):
        row.add_share(place, after, about, "times")  # 由100人翻一番到200人
        row.set_apart(about, increase=False)
        return True
    words = said["compared"] or said["again"] or ""
    other = row.bases.get(about, ("", about))[1]
    again = words and words in row.items[other].gap and other != about  # 比初级工的5482元高，为初级工的1.33倍
    key = base_key(row, words) or row.compared.get(about, "year")
    if words and (now := about - 1) >= 0 and _is_later(row, now, about, key):
        row.set_apart(about, increase=False)
        about, other, again = now, about, True
    row.add_share(place, about, other if again else earlier_level(row, about, key), "times")
    return True


def _times_of_base(row: Row, place: int) -> bool:
    """收入1860万元，比2012年的930万元翻了一番: of the level compared with, unless it is only nearly so."""
    base, now, item = place - 1, place - 2, row.items[place]
    told = (
        row.together(now, place)
        and not item.gap.strip()
        and row.marks.reference.search(row.items[base].gap) is not None
    )
    told = told and row.marks.times_word.match(item.printed.found.literal) is not None
    if not told or row.items[base].kind is not Kind.LEVEL or not row.alike(now, base):
        return False
    made = divide(span(row.items[now]), span(row.items[base]))
    row.set_apart(base, increase=False)
    if made is not None and not stands(item, made) and is_beside(item, made):
        row.set_apart(place)
    else:
        row.add_share(place, now, base, "times")
    return True


def _is_later(row: Row, now: int, then: int, key: str) -> bool:
    """今年投入450万元，上年投入180万元，今年是上年的2.5倍: whether a level is followed by that of then."""
    told = row.together(now, then) and row.is_level(now) and row.alike(now, then) and then not in row.roles
    told = told and row.marks.of_which.search(row.items[then].gap) is None
    others = [one for one in row.levels(now) if row.together(one, now) and row.alike(one, now)]
    return told and not others and base_key(row, row.items[then].lead) == key


def read_along(row: Row, place: int) -> bool:
    """Rose from 4.8 to 5.4 million, or by 12.5%: the way between two levels, in per cent or as an amount."""
    now, item = place - 1, row.items[place]
    start = started(row, now) if row.together(now, place) else None
    if start is None or now in row.base or not row.marks.along.match(item.gap):
        return False
    if item.unit == TIMES and (many := row.marks.times_as.match(item.tail)) is not None:
        if many["much"]:
            row.set_apart(start, increase=False)
            row.add_share(place, now, start, "times")  # from 1,240 to 3,100, 2.5 times as many
        return True
    sure = item.kind is Kind.RATE and not item.aside and not row.marks.of_behind.match(item.tail)
    if not sure and not ((item.aside or row.same_unit(now, place)) and is_change(row, place, now, start)):
        return False
    way = row.marks.way.search(f"{row.items[start].gap}#{row.items[now].gap}")
    if way is not None:
        change(row, place, now, "", down=way["down"] is not None, start=start)
    return way is not None


def read_apart(row: Row, place: int) -> bool:
    """最高2580米，最低120米，高差2460米: how far the two figures before it are apart."""
    first, second = place - 2, place - 1
    item = row.items[place]
    if not row.together(first, place) or not row.marks.apart.search(item.gap):
        return False
    if item.kind is Kind.POINTS:
        both = row.items[first].unit == row.items[second].unit == PERCENT
    else:
        told = _is_told(row, second) or second in row.references
        both = _is_told(row, first) and told and row.same_unit(first, second) and row.same_unit(second, place)
    if both and second in row.references:  # £17.31, compared with £16.61, a difference of 70 pence or 4.2%
        row.compared[first], _ = row.bases[first] = "", second
        down = row.items[first].value < row.items[second].value
        change(row, place, first, "", down=down, start=second)
        return True
    # 甲、乙、丙分别为88%、85%和82%，最高与最低相差6个百分点
    if both and row.marks.extremes.search(item.lead):
        listed = [one for one in range(max(place - FAR, 0), place) if row.together(one, place)]
        listed = [one for one in listed if row.alike(one, second) and one not in row.falls]
        first, second = (end(listed, key=lambda one: row.items[one].value) for end in (min, max))
        both = can_be(item, subtract(span(row.items[second]), span(row.items[first])))
    if both:
        if (row.items[first].value < row.items[second].value) is not (item.value < 0):  # 收支差额为负230万元
            first, second = second, first
        row.base[place] = place
        row.add("change", "{0} = {1} - {2}", (place, first, second))
    return both


def read_exceeded(row: Row, place: int) -> bool:
    """Filings exceeded terminations by 120: how much more one level is than another one that is named.

    Or than the one before it: Receipts of £64,900 exceeded payments of £58,150 by £6,750.
    """
    item, more, less = row.items[place], place - 2, place - 1
    found = row.marks.exceeded.search(item.lead)
    if row.marks.to_one.match(item.tail):
        return False  # compliments outnumbered complaints by three to one
    if found is None:
        between = row.marks.by_alone.fullmatch(item.gap) and row.marks.exceeds.search(row.items[less].gap)
        told = between and row.together(more, place) and row.is_level(more) and row.is_level(less)
        if not told or not row.alike(more, less):
            return False
        row.base[place] = place
        row.add("change", "{0} = {1} - {2}", (place, more, less))
        return True
    levels = [one for one in row.levels(place, FAR) if row.same_unit(one, place)]
    named = [[one for one in levels if _is_called(row, one, found[name])] for name in ("more", "less")]
    pair = named if found["more"] else [[place - 1], named[1]]
    pairs = [(more, less) for more in pair[0] for less in pair[1] if more != less]
    made = [one for one in pairs if fits_sum(row.items[one[0]], [row.items[one[1]], row.items[place]])]
    row.set_apart(place)
    here = [one for one in levels if row.together(one, place)]
    if not pairs and len(here) == 2:  # noqa: PLR2004 - 48 joined and 44 left: joiners outnumbered leavers by 4
        less, more = sorted(here, key=lambda one: row.items[one].value)
        apart = subtract(span(row.items[more]), span(row.items[less]))
        pairs = [(more, less)] if can_be(row.items[place], apart) else []
    for more, less in made[-1:] or (pairs if len(pairs) == 1 else []):
        row.add("change", "{0} = {1} - {2}", (place, more, less))
    return True


def read_two_named(row: Row, place: int) -> bool:
    """前者是后者的4倍, 入境较出境多10万人次: how two levels compare that are named again behind both.

    So do two rates: 农村居民收入增速快于城镇居民2.6个百分点.
    """
    item, found = row.items[place], row.marks.two_named.match(row.items[place].gap)
    points = item.kind is Kind.POINTS
    told = found is not None and (found["one"] or found["more"] or item.unit == TIMES)
    if found is None or not told or (item.first and not (points and found["one"])):
        return False
    far = range(max(place - FAR, 0), place)
    near = [one for one in far if item.sentence - row.items[one].sentence <= 1]
    near = [one for one in near if (row.items[one].unit == PERCENT if points else _is_told(row, one))]
    one, other = (_named_of_two(row, place, near, found[name]) for name in ("one", "other"))
    if not found["one"] and not found["more"]:  # 志愿者12万人，是工作人员的7.3倍
        one = level_about(row, place)
    elif not found["one"] and row.marks.former.fullmatch(found["other"]):  # 已办25件；在办3件，比前者少22件
        one = next((each for each in near[::-1] if other is not None and row.same_unit(each, other)), None)
    elif one is None and not _name(row, place, found["one"]):  # 小学1.3万元，初中1.8万元，比小学高0.5万元
        one = place - 1 if place - 1 in near and row.together(place - 1, place) else None
    if one is not None and one == other and not found["one"]:  # 本市3.2%，全国5.1%，低于全国1.9个百分点
        before = [each for each in near if each < one and row.together(each, place)]
        one = before[-1] if before else None
    if one is None or other is None or one == other or not row.same_unit(one, other):
        return False
    if found["more"]:
        if not (points or row.same_unit(place, one)):
            return False
        row.set_apart(place)
        whole, part = (other, one) if found["less"] or found["under"] else (one, other)
        row.add("points" if points else "change", "{0} = {1} - {2}", (place, whole, part))
    elif item.unit == TIMES or is_share(item):
        row.add_share(place, one, other, "times")
        row.base[place] = place
    return place in row.base


def _is_told(row: Row, one: int) -> bool:
    """Whether a figure is a level or a mean."""
    return row.is_level(one) or one in row.means


def _name(row: Row, place: int, words: str) -> str:
    """What words name, without a noun that only says how fast it grew."""
    rates = row.items[place].language.word_set("growth_names")
    return thing(next((words.removesuffix(one) for one in rates if words.endswith(one)), words))


def _named_of_two(row: Row, place: int, near: Sequence[int], words: str) -> int | None:
    """The level of that name, or the first or the last of the last two of a sentence in one unit."""
    if (two := of_two(row, place, near, words)) is not None:
        return two
    name = _name(row, place, words)
    told = {one: row.base.get(one, one) if one in row.falls else one for one in near}
    nouns = {one: thing(row.names.get(of) or row.words(of).noun) for one, of in told.items() if name}
    named = [one for one, noun in nouns.items() if noun.endswith(name)]
    denied = row.marks.opposite.search  # 诉讼案件 is not 非诉讼案件
    named = [one for one in named if not denied(nouns[one].removesuffix(name)[-1:])] or named
    named = named or [one for one, noun in nouns.items() if name and noun.startswith(name)]
    own = [one for one in near if row.items[one].lead == row.items[one].gap.strip(", ")]  # ，全国为5.1%
    named = named or [one for one in own if words and row.items[one].lead.startswith(words)]
    known = {*row.falls, *row.names}  # 本科就业率, of 本科毕业生就业率
    named = named or [one for one, noun in nouns.items() if one in known and abbreviates(name, noun)]
    return named[-1] if named else None


def _is_called(row: Row, one: int, name: str | None) -> bool:
    stops = row.items[one].language.word_set("noun_stops")
    behind = takewhile(lambda word: word not in stops, row.items[one].tail.lower().split())
    return name is not None and name.lower() in {*row.words(one).noun.lower().split(), *behind}
