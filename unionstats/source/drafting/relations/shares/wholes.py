"""The printed whole of a share: the level that its words name, that opens its list, or that alone fits."""

from collections.abc import Sequence

from unionstats.source.drafting.labels.labels import core, thing
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.likely import is_explained, is_likely, is_meant, slip_between
from unionstats.source.drafting.relations.shares.names import (
    _LONG_NAME,
    holds,
    is_another,
    is_named,
    is_of_subject,
    is_same_thing,
    is_synonym,
    noun_of,
    thing_of,
)
from unionstats.source.drafting.relations.slips import Slip

_SHORTEST_NAME = 2
_FEW = 2  # sentences


def printed_total(row: Row, place: int, part: int, whole: str) -> int | None:
    """The printed total that the words name, or that opens the list of parts; else the only one that fits."""
    found = _printed_total(row, place, part, whole)
    if found is None or row.roles.get(found) != "opening":
        return found
    ends = [one.figures[0] for one in row.relations if found in one.figures[1:]]
    ends = [one for one in ends if row.roles.get(one) == "closing" and one < part]
    now = ends and (row.fits(place, part, ends[-1]) or not row.fits(place, part, found))
    return ends[-1] if now else found  # began with 500 members, …, ending with 540, 30% of them women


def _printed_total(row: Row, place: int, part: int, whole: str) -> int | None:
    larger = row.larger_than(part)
    fitting = [one for one in larger if row.fits(place, part, one)]
    if not thing(whole):
        return _without_name(row, place, part, whole, larger, fitting)
    if row.marks.of_others.match(f" of {whole}"):  # 76% of them
        near = [one for one in larger if row.items[part].sentence - row.items[one].sentence <= 1]
        likely = [one for one in near if is_likely(row, place, part, one)]
        likely = likely or [one for one in near if len(near) == 1 and is_explained(row, place, part, one)]
        return likely[0] if len(likely) == 1 else None
    first = opened(row, part, larger, place)
    if (strong := strongly_named(row, larger, whole, fitting)) is not None:
        return strong
    weak = [one for one in larger if is_named(row, one, whole)]
    weak = [one for one in weak if one in fitting or not row.marks.qualified.search(row.items[one].lead)]
    found = next((one for one in weak if one in fitting), first if first in weak else None)
    name = thing(whole).lower()
    if found is None:  # 毕业4296人, not 应毕业生: 占毕业生的30.9%
        stems = [one for one in fitting if name.startswith(thing_of(row, one) or "#")]
        found = stems[0] if len(stems) == 1 else None
    held = _holding(row, larger, name) if found is None and len(name) >= _SHORTEST_NAME else []
    if len(held) == 1 and (held[0] == first or is_likely(row, place, part, held[0])):
        return held[0]  # 占新建总数的81%, of 新建基层工会组织
    if found is None and row.marks.grand.fullmatch(whole):  # women made up 40% of the membership
        likely = [one for one in larger if is_likely(row, place, part, one)]
        near = [one for one in larger if row.items[place].sentence - row.items[one].sentence <= 1]
        alone = not likely and len(near) == 1 and is_explained(row, place, part, near[0])
        return near[0] if alone else likely[0] if len(likely) == 1 else None
    only = weak[0] if len(weak) == 1 else first if not weak else None
    if found is None and only is not None:
        apart = row.together(only, part) and not is_named(row, part, whole)  # not 社区党员, 农村党员
        called = only in weak and (only == first or apart)
        found = only if called or _is_meant_by(row, (place, part, only), whole, sure=only in weak) else None
    found = found if found is not None else _by_deed(row, place, part, larger, whole)
    return found if found is not None else _too_small(row, place, part, whole)


def _by_deed(row: Row, place: int, part: int, larger: Sequence[int], whole: str) -> int | None:
    """We lent £486m; 40% of new lending: the only level of what was done, but for a slip."""
    near = [one for one in larger if row.items[part].sentence - row.items[one].sentence <= _FEW]
    words = {one: f"{row.items[one].lead}#{row.items[one].tail}|{whole}" for one in near}
    done = [one for one, told in words.items() if row.marks.whole_of_deed.search(told)]
    doing = row.marks.whole_doing.fullmatch(whole)  # 1,200 were in work; 40% of everybody in work
    done = done or [one for one in near if doing and row.items[one].tail.endswith(doing["words"])]
    return done[0] if len(done) == 1 and is_explained(row, place, part, done[0]) else None


def _holding(row: Row, levels: Sequence[int], name: str) -> list[int]:
    """The levels whose name holds another, or is that of what its sentence is about, or says the same."""
    things = {one: thing_of(row, one) for one in levels}
    held = [one for one, told in things.items() if holds(row, told, name)]
    held = held or [one for one, told in things.items() if is_of_subject(row, one, told, name)]
    done = row.marks.done_amount.fullmatch(name) if not held else None
    held = held or [one for one, told in things.items() if done is not None and told.startswith(done["act"])]
    held = held or [one for one, told in things.items() if is_synonym(row, told, name)]
    core_name = found["name"] if (found := row.marks.whole_name.match(name)) is not None else name
    kin = row.items[0].language.kin(core_name) if core_name and not held else ()
    return held or [
        one for one, told in things.items() if any(map(told.endswith, kin))
    ]  # 起诉总人数, of 提起公诉


def _is_meant_by(row: Row, share: tuple[int, int, int], whole: str, *, sure: bool) -> bool:
    """Whether a share is of the only level that may be called so; `sure` says that it is."""
    if is_another(row, share[2], core(whole)) or not is_meant(row, *share):  # 出口 in 进出口
        return False
    sure = sure or row.fits(*share) or not is_another(row, share[2], thing(whole).lower())
    return sure or slip_between(row, *share) is Slip.CLEAR


def _without_name(
    row: Row, place: int, part: int, whole: str, larger: Sequence[int], fitting: Sequence[int]
) -> int | None:
    """The printed total of a share whose words call it by no name."""
    if len(fitting) == 1:
        return fitting[0]
    if row.marks.preposition.match(f" {whole}"):  # 24.6% of those in state schools
        return None
    if whole and len(larger) == 1 and is_likely(row, place, part, larger[0]):
        return larger[0]  # 38% of the total (18,339)
    if not whole and (broken := _broken_down(row, place, part, larger)) is not None:
        return broken
    first = opened(row, part, larger, place)
    answered = _answered(row, place, part, whole) if first not in fitting else None
    if answered is not None and not row.fits(place, part, answered):
        near = range(max(part - FAR, 0), part)
        told = (first or 0) > answered or any(_is_shared(row, one, place) for one in near)
        answered = None if told else answered
    known = answered if answered is not None else first
    known = known if known is not None else whole_of_them(row, place, part, larger)
    known = known if known is not None else _before_it(row, place, part, larger, whole)
    return known if known is not None or whole else _only_two(row, place, part)


def _broken_down(row: Row, place: int, part: int, larger: Sequence[int]) -> int | None:
    """分主体看，企业支出128.35亿元，占81.8%: the only level before the sentence of which a share may be."""
    near = range(max(part - FAR, 0), part + 1)
    first = next(one for one in near if row.items[one].sentence == row.items[part].sentence)
    opens = row.marks.breakdown.match(row.items[first].gap) is not None
    likely = [one for one in larger if is_likely(row, place, part, one)] if opens else []
    return likely[0] if len(likely) == 1 and likely[0] < first else None


def _before_it(row: Row, place: int, part: int, larger: Sequence[int], whole: str) -> int | None:
    """The only larger level of the sentence before, or what a slip makes smaller than its part."""
    item = row.items[part]
    near = [one for one in larger if item.sentence - row.items[one].sentence == 1]
    only = near[0] if len(near) == 1 and item.sentence == row.items[place].sentence else None
    fits = only is not None and row.fits(place, part, only)
    sure = fits or (only is not None and slip_between(row, place, part, only) is Slip.CLEAR)
    if sure and not whole:
        return only  # 减税15.68亿元，其中…。小微企业减税11.76亿元，占比75%
    return _too_small(row, place, part, whole)


def _too_small(row: Row, place: int, part: int, whole: str) -> int | None:
    """The whole of that name, or that opens the list, which a slip makes smaller than its part."""
    near = range(part - 1, max(part - FAR, -1), -1)
    less = [one for one in near if row.is_level(one) and row.same_unit(one, part)]
    less = [one for one in less if row.items[one].value <= row.items[part].value]
    found = strongly_named(row, less, whole) if thing(whole) else opened(row, part, less)
    found = found if found is not None else told_before(row, part, less)
    return found if found is not None and is_explained(row, place, part, found) else None


def _answered(row: Row, place: int, part: int, whole: str) -> int | None:
    """对2400人调查，回收问卷2256份。满意的2107人，占93.4%: the last count of other things, if it fits."""
    if any(map(whole.__contains__, row.items[part].language.word_set("people"))):
        return None  # 占总人数的16%
    near = [one for one in row.levels(part) if row.items[part].sentence - row.items[one].sentence <= 1]
    counts = [one for one in near if row.items[one].dimension == row.items[part].dimension == "count"]
    larger = [one for one in counts if row.items[one].value > row.items[part].value]
    others = [one for one in larger if not row.same_unit(one, part)]
    return next((one for one in others[-1:] if is_likely(row, place, part, one)), None)


def _is_shared(row: Row, one: int, place: int) -> bool:
    """Whether a figure before a share is told as a share, in its sentence, of a printed whole."""
    return one in row.shared and row.items[one].sentence == row.items[place].sentence


def whole_of_them(row: Row, place: int, part: int, larger: Sequence[int]) -> int | None:
    """The only whole that 159 of them can be of: of several, the only one that the share may be of."""
    item = row.items[part]
    near = [one for one in larger if item.sentence - row.items[one].sentence <= 1]
    likely = [one for one in near if is_likely(row, place, part, one)] if len(near) > 1 else near
    return told_before(row, part, likely)  # 36 of 47 members voted, and 35 of them (98.4%) …


def told_before(row: Row, part: int, wholes: Sequence[int] | None = None) -> int | None:
    """The only larger level, or of some, in this sentence or the one before, where a part is some of them."""
    item = row.items[part]
    if not (row.marks.of_others.match(item.tail) or row.marks.of_those.search(f"{item.gap}#")):
        return None
    larger = row.larger_than(part) if wholes is None else wholes
    near = [one for one in larger if item.sentence - row.items[one].sentence <= 1]
    return near[0] if len(near) == 1 else None


def whole_aside(row: Row, place: int, part: int) -> bool:
    """Whether brackets behind a share tell its whole alone: 入会率91.8%（职工总数69.2万人）."""
    whole, after = place + 1, place + 2
    told = row.together(part, whole) and row.is_level(whole) and row.same_unit(part, whole)
    told = told and row.marks.rate_aside.match(row.items[whole].gap) is not None
    alone = not (row.together(whole, after) and row.items[after].aside == row.items[whole].aside)
    return told and alone and is_likely(row, place, part, whole)


def _only_two(row: Row, place: int, part: int) -> int | None:
    """支出36.5亿元，民生支出29.2亿元，占比80%: the level that opens the sentence before a part."""
    levels = row.levels_in(place)
    first = levels[0] if levels == [part - 1, part] and part == place - 1 else part
    opens = first != part and row.items[first].first and row.same_unit(first, part)
    return first if opens and is_likely(row, place, part, first) else None


def only_larger(row: Row, place: int, part: int) -> int | None:
    """会员96.9万人，女会员35.9万人，女会员占37.0%: the only larger level of the sentence, but for a slip."""
    larger = [one for one in row.larger_than(part) if row.items[one].sentence == row.items[place].sentence]
    return larger[0] if len(larger) == 1 and is_likely(row, place, part, larger[0]) else None


def strongly_named(row: Row, larger: Sequence[int], whole: str, fitting: Sequence[int] = ()) -> int | None:
    """The total that is called just as the words call the whole: the one that fits, or the only one."""
    name = thing(whole).lower()
    named = [one for one in larger if name and is_same_thing(thing_of(row, one), name)]
    unit = row.items[larger[0]].unit if larger else ""
    if not named and unit and name.endswith(unit):  # 占总诊疗人次的54%
        named = [one for one in larger if thing_of(row, one) == thing(name.removesuffix(unit))]
    if not named and len(name) >= _LONG_NAME:  # 占一审刑事案件的30%, of 审结一审刑事案件
        acts = row.items[0].language.word_set("acts")
        named = [one for one in larger if thing_of(row, one) in {f"{act}{name}" for act in acts}]
    inner = core(whole)
    named = named or [one for one in larger if len(inner) > 1 and core(noun_of(row, one)) == inner]
    sure = [one for one in named if not row.marks.qualified.search(row.items[one].lead)]
    sure = [one for one in sure if not _of_shorter_time(row, one)]
    return next((one for one in named if one in fitting), sure[0] if len(named) == len(sure) == 1 else None)


def _of_shorter_time(row: Row, level: int) -> bool:
    """Whether a level is of a part of the time of one of its name before it: 其中第四季度营业收入."""
    name, within = core(noun_of(row, level)), row.marks.within_year
    if not (name and within.search(row.items[level].lead)):
        return False
    before = [one for one in range(level) if row.is_level(one) and row.same_unit(one, level)]
    named = (one for one in before if noun_of(row, one).endswith(name))
    return any(not within.search(row.items[one].lead) for one in named)


def opened(row: Row, part: int, larger: Sequence[int], share: int | None = None) -> int | None:
    """The whole that opens the list in which a part stands, if only one can: 60名干部中，…30名.

    Of several that the words go back to it is the only one that a share is of, or would be but for a slip.
    """
    marks, items = row.marks, row.items
    for first in range(part, max(part - FAR, -1), -1):
        item = items[first]
        if item.sentence != items[part].sentence:
            break
        opens = item.first and first in larger and row.together(first, part)
        if opens and marks.whole_opens.fullmatch(item.gap):
            return first  # Of 180 grievances, 126 were upheld (70%)
        opener = marks.whole_opener.search(item.gap)
        named = opener is not None and (not item.first or thing(opener["name"]))  # not 中 of 中成药
        if not named and not marks.of_which.search(item.gap):
            continue
        before = [one for one in larger if one < first]
        compared = not item.first and first - 1 in row.references and not items[first - 1].aside
        compared = compared and row.same_unit(first - 1, part)
        if compared and items[first - 1].value > items[part].value:
            return first - 1  # compared with 396 reps, of whom 155 (39%)
        if item.first and opener is not None and (name := thing(opener["name"])):
            before = [one for one in before if thing_of(row, one).endswith(name)]
        elif item.first:
            before = [one for one in before if items[one].sentence == items[first - 1].sentence]
        else:
            sentence = items[first - 1 if item.gap.startswith(";") else first].part
            before = [one for one in before if items[one].part == sentence]
            called = thing(opener["name"]) if opener is not None else ""
            before = [one for one in before if called and thing_of(row, one).endswith(called)] or before
        if len(before) > 1 and item.first and share is not None:
            before = [one for one in before if is_likely(row, share, part, one)]
        elif share is not None and not all(_has_room(row, one, first, part) for one in before):
            return None  # 8 of them improved. Of those with a target 15 (75%) met it, 5 (25%) did not
        return before[0] if len(before) == 1 and before[0] not in row.shared else None
    return None


def _has_room(row: Row, whole: int, first: int, part: int) -> bool:
    """Whether no part of a list, from its first on, with its share behind it is larger than a whole."""
    others = [one for one in range(first, part) if row.alike(one, part) and row.items[one + 1].gap == " ("]
    return all(row.items[one].value <= row.items[whole].value for one in others)
