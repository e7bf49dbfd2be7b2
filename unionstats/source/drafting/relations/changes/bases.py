"""What a change started from: the figure of an earlier time, and what names that time."""

import re
from collections.abc import Mapping

from unionstats.interval import add, divide, exactly, multiply, scale, subtract
from unionstats.pattern import pattern
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.relation import Operand, Unstated
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, can_be, in_base, slip_of, span, stands

_CLAUSE_MARK = pattern(r"[,(]")
_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_HUNDRED = 100
REVISED = "plan revised"
PLANS = frozenset({"plan", REVISED})
"""The keys of plans: of the first one, and of one that was changed since."""
_FAR_OFF = 10  # times a level, as no other time's is


def base_key(row: Row, words: str) -> str:
    """What a level is compared with: a year by its number, "year" for the one before, or the words."""
    marks, year = row.marks, _YEAR.search(words)
    if marks.last_plan.search(words):  # 比上年执行数增长5%，比上年预算增长8%
        return f"plan of {year.group() if year is not None else 'year'}"
    if year is not None:
        return year.group()
    named = {
        REVISED: marks.plan_revised,
        "end": marks.base_end,
        "year": marks.base_year,
        "month": marks.base_month,
        "plan": marks.base_plan,
    }
    return next((key for key, mark in named.items() if mark.search(words)), words.strip())


def reference_key(row: Row, place: int) -> str:
    """The same of a figure that others are compared with."""
    if row.marks.plan_behind.match(row.items[place].tail):
        return "plan"  # 较去年60万元的预算
    return base_key(row, row.near(place) + row.items[place].tail)


def agree(one: str, other: str) -> bool:
    """Whether two names of what is compared with can be of one time; the year before is any numbered one."""
    least, most = sorted((one, other), key=str.isdigit)
    return one == other or (least in {"", "year"} and (most in {"", "year"} or most.isdigit()))


def years_in(words: str) -> list[str]:
    """The years that some words name, by their numbers."""
    return [year.group() for year in _YEAR.finditer(words)]


def earlier_level(row: Row, about: int, key: str) -> Operand:
    """The level that one is compared with, printed or not."""
    base = base_of(row, about, key)
    return base if base is not None else level_before(row, about, key)


def level_before(row: Row, about: int, key: str) -> Unstated:
    """The level that one is compared with, not printed."""
    form = "planned" if key.partition("/")[0] in PLANS else "before"
    return row.unstated(about, f"before {key}", form, row.items[about].unit)


def base_of(row: Row, about: int, key: str) -> int | None:
    """The printed figure that a level is compared with: in words before it, in brackets, or its start."""
    start = started(row, about)
    known = row.marks.way_base.match(key)  # 是原来的3倍
    if start is not None and (known or _is_from(key, base_key(row, _CLAUSE_MARK.split(row.near(start))[-1]))):
        return start
    named = row.bases.get(about)
    if named is not None and agree(key, named[0]) and row.same_unit(about, named[1]):
        return named[1]
    opened = about - 1
    if opened in row.references and row.items[opened].first and row.together(opened, about):
        fits = row.alike(about, opened) and agree(reference_key(row, opened), key)
        return opened if fits else None
    told = _told_before(row, about, key)
    between = row.items[told + 1 : about + 1] if told is not None else ()
    if told is not None and not any(row.marks.other_subject.search(one.gap) for one in between):
        return told
    for place in asides(row, about):
        said = aside_key(row, place) if row.alike(about, place) else None
        then, now = years_in(_around(row, place)), years_in(row.items[about].gap)
        later = then and now and then[0] >= now[-1]
        if said is not None and agree(said, key) and not later:
            row.set_apart(place, increase=False)
            return place
    return None


def _is_from(key: str, start: str) -> bool:
    """Whether a change is from the level that a move began at: not 由上月4.4%降为4.3%，较上年同月升."""
    return key in {"", start} or (key == "year" and start not in {"month", *PLANS})


def _told_before(row: Row, about: int, key: str) -> int | None:
    """The level or the rate of the same thing in the clause before: 2020年会员100万人，2021年会员120万人."""
    then = row.before(about)
    plain = row.is_level(then) or (row.items[then].unit == PERCENT and then not in row.falls)
    if not (plain and row.together(then, about) and row.same_unit(then, about)):
        return None
    leads = row.items[then].lead, row.items[about].lead
    found = row.marks.base_told.match("#".join(leads))
    same = found is not None and (found["then"] or "").strip().startswith((found["now"] or "").strip())
    years = [year for lead in leads for year in years_in(lead)]
    first = base_key(row, leads[0])
    alike = agree(first, key) or (first == "end" and key == "year")  # 年初5家，年末8家，增加3家
    # 2021年…，2023年…，比上年
    apart = key == "year" and len(years) > 1 and int(years[-1]) - int(years[0]) > 1
    return then if same and sorted(years) == years and alike and not apart else None


def asides(row: Row, about: int) -> list[int]:
    """The figures in the brackets behind a level."""
    places = []
    for place in range(about + 1, len(row)):
        if not row.together(about, place) or row.items[place].aside in {0, row.items[about].aside}:
            break
        places.append(place)
    return places


def aside_key(row: Row, place: int) -> str | None:
    """What a figure in brackets is, where that is something to compare with; None if it is nothing such."""
    around = _around(row, place)
    return base_key(row, around.replace("#", " ")) if row.marks.base_aside.search(around) else None


def _around(row: Row, place: int) -> str:
    """The words in the bracket before a figure, # for it, and those behind it."""
    item = row.items[place]
    return f"{item.gap.rpartition('(')[2]}#{item.tail}"


def index_key(row: Row, about: int) -> str | None:
    """What is set to 100 in the index at a place, by the bracket before or behind it; None if it is none."""
    for place in (about + 1, about - 1):
        if 0 <= place < len(row) and row.together(min(place, about), max(place, about)):
            item = row.items[place]
            found = row.marks.index_base.search(item.gap)
            if found is not None and item.value == _HUNDRED and item.aside:
                row.set_apart(place, increase=False)
                return base_key(row, found["base"])
    return None


def since_index(row: Row, place: int, head: str) -> bool:
    """118.6 (2015 = 100), so prices rose by 18.6 per cent: whether a change is of the index before it."""
    goes_on = place and row.marks.index_goes_on.match(head)
    return bool(goes_on) and row.marks.index_base.search(row.items[place - 1].gap) is not None


def last_told(row: Row, place: int) -> int:
    """A change, or the same in per cent or as an amount right behind it: £92m or 5.3%, 5.3% (£92m) above."""
    again, item = place + 1, row.items[place]
    if not row.together(place, again) or {item.kind, row.items[again].kind} != {Kind.RATE, Kind.LEVEL}:
        return place
    amount = item.kind is Kind.RATE
    told = (row.marks.bracket_alone if amount else row.marks.again).fullmatch(row.items[again].gap)
    closed = row.together(again, again + 1) and row.items[again + 1].gap.startswith(")")
    return again if told and (closed or not amount) else place


def behind(row: Row, place: int, about: int) -> int | None:
    """The figure that a change behind a level started from: up 4.5% from £1.22bn."""
    base = max(last_told(row, place), about) + 1
    signed = row.together(about, base) and row.items[base].printed.found.literal.startswith("+")
    base += signed and row.items[base].aside != row.items[about].aside  # to $33.47 (+$1.57), from $31.90
    if not row.together(max(place, about), base) or not row.alike(about, base):
        return None
    gap = row.items[base].gap
    if row.marks.another_told.search(gap) or row.marks.change_noun.search(gap):
        return None
    if changed_apart(row, place, about, base):
        return None
    said = row.marks.base_behind.match(row.items[base].gap)
    loose = said and (said.groupdict().get("loose") is not None or (about > place and said["start"] is None))
    if not said or (loose and not is_change(row, place, about, base)):
        return None
    far = row.items[about].printed.paragraph != row.items[place].printed.paragraph
    if far and not any(is_between(row, place, about, base, down=down) for down in (False, True)):
        return None  # of what stands between the paragraphs, maybe
    row.set_apart(base, increase=False)
    return base


def changed_apart(row: Row, place: int, about: int, base: int | None = None) -> bool:
    """Whether a level and what it is compared with are two things that each changed.

    Up 5%, against costs of £41m, up 3%. Without `base` it is the figure before the change, if that is one.
    """
    kind, base = row.items[place].kind, row.before(place) if base is None else base
    if base == row.before(place) and base not in row.references:
        return False
    own = [one for one in range(about + 1, base) if one in row.falls and base < place]
    if row.together(base, base + 1):
        verb, gap = row.verb(base + 1), row.items[base + 1].gap
        changes = verb is not None or row.marks.higher_than.match(row.items[base + 1].tail)
        words = _CLAUSE_MARK.split(verb.head if verb is not None else gap)[-1]
        own += [base + 1] if changes and not words.strip() else []
    apart = any(row.items[one].kind is kind and one != place for one in own)
    return apart and not is_change(row, place, about, base, exact=True)


def is_change(row: Row, place: int, now: int, then: int, *, exact: bool = False) -> bool:
    """Whether a figure is the change from one level to another, or unless `exact` would be but for a slip."""
    first, last = sorted((span(row.items[then]), span(row.items[now])), key=lambda one: one.low or 0)
    item, apart = row.items[place], subtract(last, first)
    meant = divide(apart, span(row.items[then])) if item.kind is Kind.RATE else apart
    return (stands if exact else can_be)(item, meant)


def is_between(row: Row, place: int, now: int, then: int, *, down: bool) -> bool:
    """Whether a figure is the change from one level to another, or would be but for a slip in one of them."""
    direct = then in row.references and sorted((now, then, place)) == list(range(min(now, place), then + 1))
    direct = direct and row.together(min(now, place), then)
    direct = direct and not row.marks.record.search(row.items[then].gap)
    if direct or is_change(row, place, now, then):
        return True
    told, sign = span(row.items[place], rounded=True), -1 if down else 1
    ends = span(row.items[now]), span(row.items[then])
    if row.items[place].kind is Kind.RATE:
        factor = add(exactly(1), scale(told, sign))
        meant = multiply(ends[1], factor), divide(ends[0], factor)
    else:
        meant = add(ends[1], scale(told, sign)), subtract(ends[0], scale(told, sign))
    for one, right in zip((now, then), meant, strict=True):
        printed = row.items[one].quantity
        if right is not None and slip_of(printed, right, in_base(printed, printed.coarse_step)) is Slip.CLEAR:
            return True
    return False


def begun(row: Row, place: int) -> int | None:
    """The level before a change that it starts from, where the words say so: 由100人增加20%，达到120人."""
    before = row.before(place)
    told = row.together(before, place) and row.is_level(before)
    return before if told and row.marks.started.search(row.items[before].lead) else None


def started(row: Row, place: int) -> int | None:
    """The figure that a level rose from: 由100家增加到120家, from 985,590 loans from 12 sites to 996,100."""
    before = place - 1
    if not row.together(before, place) or not row.alike(before, place):
        return None
    if not row.marks.reached.match(row.items[place].gap):
        return None
    if (
        not of_size(row, before, place)
        and row.together(before - 1, before)
        and of_size(row, before - 1, place)
    ):
        before -= 1
        if row.marks.other_subject.search(row.items[before + 1].gap):
            return None  # from £191m in June while imports rose £4m to £229m
    direct = row.marks.moved_to.fullmatch(row.items[place].gap)  # 100家增加到120家
    came = direct or row.marks.started.search(row.items[before].lead)
    return before if came and row.alike(before, place) else None


def of_size(row: Row, one: int, other: int) -> bool:
    """Whether neither of two levels is ten times the other, as that of another time hardly is."""
    first, second = row.items[one].value, row.items[other].value
    return first < _FAR_OFF * second and second < _FAR_OFF * first


def same_base(row: Row, reference: int, behind: Mapping[str, str] | re.Match[str] | None) -> bool:
    """Whether the words behind a change, if any, say that it is from the figure that it stands behind."""
    words = behind["compared"] if behind is not None else ""
    keys = {base_key(row, words), reference_key(row, reference)}
    return not words or len(keys) == 1 or not (keys & PLANS or all(key.isdigit() for key in keys))


def is_grown(
    row: Row, place: int, one: int, rate: int, *, down: bool | None = None, exact: bool = False
) -> bool:
    """Whether an increase and the same in per cent agree, or unless `exact` would but for a slip in one."""
    sign = -1 if (row.falls[rate] if down is None else down) else 1
    now, more = span(row.items[one]), span(row.items[place])
    growth = scale(span(row.items[rate], rounded=True), sign if row.items[rate].value >= 0 else 1)
    meant = divide(more, subtract(now, scale(more, sign)))
    grown = divide(multiply(now, scale(growth, sign)), add(exactly(1), growth))
    fits = stands if exact else can_be
    return any(made and fits(row.items[at], made) for at, made in ((rate, meant), (place, grown)))
