"""Changes in percentage points, from one rate or several: 提高3.2个百分点; 比全省和全国分别高0.7、1.4."""

import re

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import DURATIONS, Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import gone_back
from unionstats.source.drafting.relations.changes.bases import same_base, started
from unionstats.source.drafting.relations.changes.differences import difference, from_reference
from unionstats.source.drafting.relations.changes.led import level_after, reference_before
from unionstats.source.drafting.relations.row import NEAR, Row

_MOST_POINTS = 12
_BOTH = 2


def read_points(row: Row, place: int) -> bool:
    """A difference in percentage points from the rate before it."""
    item, marks = row.items[place], row.marks
    if _past_standard(row, place) or _of_two_times(row, place):
        return True
    verb, told = row.verb(place), marks.points.match(item.lead)
    down = told["down"] is not None if told is not None else verb is not None and verb.down
    said = told is not None or verb is not None
    reference = reference_before(row, place)
    behind = marks.compared_behind.match(item.tail)
    beside = said and row.together(reference, place) and reference in row.references
    if beside and row.items[reference].kind is Kind.LEVEL:
        row.set_apart(place)  # 性别比由114.16下降8.78个百分点: per 100 already
        return True
    if beside and same_base(row, reference, behind):
        return from_reference(row, place, reference, down=down)
    now = rate_before(row, place)
    if (said and level_after(row, place, down=down)) or now is None:
        return place in row.falls
    found = told or marks.above_or_below.match(item.lead)
    if found is not None and (item.first or marks.points_apart.search(item.gap)):
        words = row.compared_in(found, place) if told is not None else None
        difference(row, place, now, down=found["down"] is not None, compared=words)
    elif found is None and not _higher_than(row, place, now):
        again = _named_before(row, place) == now
        if verb is None or not (again or (_beside(row, place) == now and started(row, now) is not None)):
            return _goes_on(row, place, now)
        # 由80%提高到85%，提高5个百分点
        difference(row, place, now, down=verb.down, compared=verb.compared)
    return place in row.base


def _of_two_times(row: Row, place: int) -> bool:
    """一季度增长4.5%，上半年增长6.3%，比一季度加快1.8个百分点: from the only rate of the time named."""
    told = row.marks.points.match(row.items[place].lead)
    if told is None:
        return False
    time = row.marks.within_year.search(row.compared_in(told, place))
    near = [one for one in range(max(place - _MOST_POINTS, 0), place) if row.together(one, place)]
    rates = [one for one in near if row.items[one].unit == PERCENT and not row.falls.get(one)]
    named = [one for one in rates if time is not None and time.group() in row.items[one].lead]
    after = place + 1  # 上半年增长8.5%，下半年比上半年回落2个百分点，增长6.5%
    if rates == named and row.together(place, after) and row.items[after].unit == PERCENT:
        rates = [*rates, after]
    if len(named) != 1 or rates[-1] in named or len(rates) != _BOTH:
        return False
    row.set_apart(named[0], increase=False)
    difference(row, place, rates[-1], down=told["down"] is not None, other=named[0], compared=None)
    return True


def read_index_points(row: Row, place: int) -> bool:
    """The index was 96.2, 3.1 points below the 99.3 of April: between the only two levels of the sentence."""
    if row.items[place].kind is not Kind.POINTS:
        return False
    window = range(max(place - _MOST_POINTS, 0), min(place + _MOST_POINTS, len(row)))
    near = [one for one in window if one != place and row.items[one].sentence == row.items[place].sentence]
    bare = [one for one in near if row.items[one].kind is Kind.LEVEL and not row.items[one].unit]
    words = "".join(row.items[one].gap for one in (place, *near))
    if len(bare) != _BOTH or bare != near or not row.marks.index_named.search(words):
        return False
    row.set_apart(place)
    less, more = sorted(bare, key=lambda one: row.items[one].value)
    row.add("points", "{0} = ({1} - {2}) / 100", (place, more, less))
    return True


def _past_standard(row: Row, place: int) -> bool:
    """占57.6%，超过55%的目标2.6个百分点; 高出目标任务(90%)6.9个百分点: from the rate right before them."""
    standard = place - 1
    if not row.together(standard, place) or row.items[standard].unit != PERCENT:
        return False
    printed = row.items[standard].printed.found.literal  # 超过55% may be one
    words = f"{row.items[standard].gap}{printed}#{row.items[place].gap}"
    found = row.marks.past_standard.search(words)
    now = rate_before(row, standard) if found is not None else None
    if found is None or now is None or not row.together(now, standard):
        return False
    row.set_apart(standard, increase=False)
    less = row.items[now].value < row.items[standard].value
    down = found["down"] is not None or (less and found["up"] is None)
    difference(row, place, now, down=down, other=standard, compared=None)
    return True


def rate_before(row: Row, place: int) -> int | None:
    """The rate that percentage points are about, over other points and what they compare with.

    A fall is one only where the words name it, a growth only where they name no share.
    """
    now, lead = row.before(place), row.items[place].lead
    told = gone_back(row, place, Kind.RATE)
    if told is not None or (told := _named_before(row, place)) is not None:
        return told
    while place - now < _MOST_POINTS and row.together(now, place):
        passed = row.items[now].kind is Kind.POINTS or now in row.references
        if not (passed or row.items[now].dimension in DURATIONS):  # answered within ten days
            break
        now = row.before(now)
    if _is_told_aside(row, now, place):
        now += 1
    if not row.together(now, place) or row.items[now].unit != PERCENT:
        return None
    if now not in row.falls:
        return now
    same_way = row.falls[now] == bool(row.marks.fall_named.match(lead))
    return now if same_way and not row.marks.share_named.match(lead) else None


def _named_before(row: Row, place: int) -> int | None:
    """使用率79.8%，其中公立86.2%；使用率提高6.3个百分点: the last rate of the name that is told again."""
    name, items = thing(row.words(place).noun), row.items
    if not name or row.marks.rate_noun.search(name) is None:
        return None
    near = [one for one in range(max(place - NEAR, 0), place) if items[one].unit == PERCENT]
    near = [one for one in near if items[place].sentence - items[one].sentence < _BOTH]
    near = [one for one in near if one not in row.falls and one not in row.references | row.starts]
    return next((one for one in near[::-1] if thing(row.words(one).noun) == name), None)


def _is_told_aside(row: Row, part: int, place: int) -> bool:
    """Whether the share of a part stands in a bracket behind it, no other rate before the points."""
    share = part + 1
    told = share < place and row.is_level(part) and row.items[share].unit == PERCENT
    rates = [one for one in range(share + 1, place) if row.items[one].unit == PERCENT]
    return bool(told and row.items[share].aside) and all(one in row.references for one in rates)


def _beside(row: Row, place: int) -> int:
    """The figure before percentage points, or before the span of time over which they are told."""
    before = row.before(place)
    return row.before(before) if row.items[before].dimension in DURATIONS and before == place - 1 else before


def _higher_than(row: Row, place: int, now: int) -> bool:
    """24.1%, 3.2 points higher than among men (20.9%) and two above last year: of the rate before them."""
    item, other = row.items[place], place + 1
    said = row.marks.higher_than.match(item.tail)
    last = next((one for one in range(place - 1, now, -1) if row.items[one].dimension not in DURATIONS), now)
    aside = row.marks.points_aside.match(item.gap) if now == last else row.marks.list_last.search(item.gap)
    if said is None or aside is None:
        return False
    printed = row.together(place, other) and row.items[other].unit == PERCENT
    printed = printed and row.marks.other_rate.match(row.items[other].gap) is not None
    if printed:
        row.set_apart(other, increase=False)
    down = said["down"] is not None
    difference(row, place, now, down=down, other=other if printed else None, compared=None)
    return True


def _goes_on(row: Row, place: int, now: int) -> bool:
    """The second of 高于全国0.7、全省2.3个百分点: it goes the way of the one before it."""
    before = row.falls.get(place - 1)
    gap = row.items[place].gap
    sign = row.marks.enumeration.match(gap)
    if before is None or sign is None or "," in gap:
        return False
    verb = row.marks.above_or_below_word.match(row.items[place - 1].lead)
    row.manners[place] = (verb.group() if verb else "") + gap[sign.end() :].strip(" ")
    difference(row, place, now, down=before, compared=None)
    return True


def read_apiece(row: Row, place: int) -> int:
    """Read points that each tell how far a rate is from one of the rates, or the places, named before them.

    The others stand in brackets behind their names, or are not printed.
    """
    count = _listed(row, place) if row.items[place].kind is Kind.POINTS else 0
    first = place
    while first and _is_other(row, first - 1, place):
        first -= 1
    found = _words(row, first, place) if count else None
    now = rate_before(row, first) if found is not None else None
    if found is None or now is None or now >= first or place - first not in {0, count}:
        return 0
    names = [one.strip() for one in row.marks.names_joined.split(found["names"])]
    if len(names) != count or (count == 1 and place == first):
        return 0
    down = (found["down"] or found["under"]) is not None
    for turn, told in enumerate(names):
        other, name = first + turn if first < place else None, told.partition("(")[0]
        row.manners[place + turn] = f"{found['by']}{name}{found['verb'] or ''}"
        if other is not None:
            _tell(row, other, now, name)
        difference(row, place + turn, now, down=down, other=other, compared=None)
    return count


def _listed(row: Row, place: int) -> int:
    """How many points stand side by side from one on."""
    end = place + 1
    while row.together(end - 1, end) and row.items[end].kind is Kind.POINTS:
        if not row.marks.list_joint.match(row.items[end].gap) or "," in row.items[end].gap:
            break
        end += 1
    return end - place


def _is_other(row: Row, one: int, place: int) -> bool:
    """Whether a figure is a rate that stands alone in a bracket of the clause before points."""
    item = row.items[one]
    alone = item.aside and item.gap.endswith("(") and not item.tail.strip()
    return bool(alone) and item.unit == PERCENT and row.together(one, place)


def _words(row: Row, first: int, place: int) -> re.Match[str] | None:
    """The words from a rate to the points, # for each rate between them."""
    gaps = "#".join(row.items[one].gap for one in range(first, place + 1))
    return row.marks.points_apiece.match(gaps) if row.together(first - 1, place) else None


def _tell(row: Row, other: int, now: int, name: str) -> None:
    """Set a rate that another one is compared with apart, by the name of its place: 全省投资增长."""
    row.set_apart(other, increase=False)
    noun = row.words(row.base.get(now, now)).noun
    if noun and not noun[:1].isdigit():
        row.names[other] = row.items[now].language.told(f"{name}{noun}", row.words(now).manner)
