"""Rules of change: growth, increases and percentage points, from an earlier figure printed or not."""

from unionstats.pattern import pattern
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import (
    PLANS,
    base_key,
    base_of,
    behind,
    changed_apart,
    index_key,
    is_between,
    is_change,
    is_grown,
    level_before,
    of_size,
    reference_key,
    years_in,
)
from unionstats.source.drafting.relations.changes.settled import either_way
from unionstats.source.drafting.relations.relation import QUOTIENT, Doubt, Operand, Question
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.slips import amount

_AROUND = 30  # characters on each side of a level
_BOTH = 2
_ASIDE = 2  # figures between a level and what it is compared with
_CLAUSE = pattern(r"\A\s*[,(][^,;()]{1,20}[,;)]")


def change(
    row: Row, place: int, about: int, compared: str, *, down: bool, said: str = "", start: int | None = None
) -> None:
    """Record that the figure at `place` is the growth, or the increase, of the one at `about`.

    `said` are the words that say so where they do not stand right before the figure.
    """
    growth, bound = row.items[place].kind is Kind.RATE, bool(row.items[about].quantity.approximation)
    if bound and row.marks.condition_lead.search(row.items[about].gap):
        row.set_apart(place)  # those with fewer than 25 vehicles fell by 8%
        return
    row.falls[place] = down
    apart = growth and row.marks.base_thing.search(compared) and _compared_before(row, place, about)
    key = base_key(row, compared)
    compared, asked = (key, None) if key else _compared_again(row, place, about, down=down)
    start = behind(row, place, about) if start is None else start
    start = base_of(row, about, compared) if start is None else start
    start = _since(row, place, about, compared) if start is None else start
    start = _mean_of_all(row, place, about, compared, down=down) if start is None else start
    about = about if start is None else _meant(row, place, about, start)
    index = index_key(row, about) if growth and start is None else None
    beside = _beside(row, place, about) + said if growth else ""
    nominal = place - 1 in row.increases and row.base.get(place - 1) == about  # 收入3万元，增加2千元，增长6%
    prices = (row.marks.real_growth if nominal else row.marks.constant_prices).search(beside)
    if start is not None and row.marks.index_base.search(row.items[start].gap):
        prices = None  # 生产总值指数105.8（上年=100），增长5.8%
    row.base[place] = about
    row.compared[about] = compared
    if prices:
        row.doubts.setdefault(place, Doubt.PRICES)
    if not growth:
        row.increases.add(place)
    if start is not None and not prices:
        row.bases.setdefault(about, (compared, start))
    if start is not None and either_way(row, place):
        down = row.items[about].value < row.items[start].value
    down = down and row.items[place].value >= 0  # fell by 1,200 (-4.0%): the sign says so again
    kind, form = "growth" if growth else "change", _difference(down=down)
    if start is not None and not growth and is_turned(row, about, start):
        form = "{1} + {2}"  # a surplus of £12m, £20m better than a shortfall of £8m
    form = f"{{0}} = ({form}) / {{2}}" if growth else f"{{0}} = {form}"
    if index is not None and index == compared:
        row.add(kind, form.replace("{2}", "100"), (place, about))
        return
    before = level_before(row, about, f"{compared}/{place}" if prices or apart else compared)
    row.add(kind, form, (place, about, before if start is None or prices or apart else start), asked)


def _compared_again(row: Row, place: int, about: int, *, down: bool) -> tuple[str, Question | None]:
    """What a change without a base of its own compares with, as the one before it does, and what is open.

    收入120万元，较预算多20万元，增长9.5%: with the plan if both agree, maybe if they would but for a slip,
    else with the year before.
    """
    key, more = row.compared.get(about, "year"), place - 1
    both = more in row.increases and row.base.get(more) == about
    if both and row.items[place].kind is Kind.LEVEL:  # 超收2亿元，增收3亿元
        return "year" if key in PLANS else key, None
    both = both and row.items[place].aside == row.items[more].aside and row.verb(place) is not None
    if key not in PLANS or not both or is_grown(row, more, about, place, down=down, exact=True):
        return key, None
    return (key, Question.BASE) if is_grown(row, more, about, place, down=down) else ("year", None)


def _since(row: Row, place: int, about: int, compared: str) -> int | None:
    """The level that a change over the years that both are told of began at: growth of 8% over the decade."""
    if row.marks.base_span.match(compared) is None:
        return None
    _, start = row.bases.get(about, ("", about + 1))
    told = row.together(about, start) and start in row.references and row.alike(about, start)
    return start if told and is_change(row, place, about, start) else None


def _mean_of_all(row: Row, place: int, about: int, compared: str, *, down: bool) -> int | None:
    """人均工资6873元，其中制造业6446元，比平均水平低427元: of the mean told before, but for a slip."""
    if row.marks.mean_level.search(compared) is None:
        return None
    free = [one for one in range(max(about - NEAR, 0), about) if row.base.get(one, one) == one]
    free = [one for one in free if row.items[about].sentence - row.items[one].sentence < _BOTH]
    near = [one for one in free if one not in row.increases and row.alike(one, about)]
    likely = [one for one in near if is_between(row, place, about, one, down=down)]
    return likely[0] if len(likely) == 1 else None


def _compared_before(row: Row, place: int, about: int) -> bool:
    """Whether the growth right before one is of the same level: 与去年同期的案件相比…，与…的纠纷相比…."""
    told = place - 1 in row.falls and row.base.get(place - 1) == about
    return told and row.items[place - 1].kind is Kind.RATE


def _meant(row: Row, place: int, about: int, start: int) -> int:
    """The level that a change from a printed one is of, where it is not of the one right before it.

    185,400 of: attendances of 185,400, or 450 on average, 15% ahead of the 161,200 of 2021.
    """
    if is_change(row, place, about, start):
        return about
    near = [one for one in row.levels(min(place, start)) if row.together(one, place)]
    other = [one for one in near if one != start and row.same_unit(one, start)]
    made = [one for one in other[::-1] if is_change(row, place, one, start, exact=True)]
    near = [] if of_size(row, about, start) else [one for one in other[::-1] if of_size(row, one, start)]
    return (made or near or [about])[0]


def _difference(*, down: bool) -> str:
    return "{2} - {1}" if down else "{1} - {2}"


def is_turned(row: Row, about: int, start: int) -> bool:
    """Whether one of two levels is a surplus and the other one a deficit."""
    marks, ends = row.marks, [row.items[one] for one in (about, start)]
    words = [f"{one.lead[-_AROUND:]}#{one.tail[:_AROUND].split(',')[0]}" for one in ends]
    red, black = ([form.search(one) is not None for one in words] for form in (marks.in_red, marks.in_black))
    return sorted(red) == sorted(black) == [False, True] and red != black


def _beside(row: Row, place: int, about: int) -> str:
    """The words before a level, before its change and behind that, up to the end of a clause of their own."""
    after = _CLAUSE.match(row.items[place + 1].gap) if row.together(place, place + 1) else None
    words = (row.near(about), row.near(place), row.items[place].tail, after.group() if after else "")
    return " ".join(words)


def difference(
    row: Row, place: int, now: int, *, down: bool, other: Operand | None = None, compared: str | None = ""
) -> None:
    """Record that `place` is how far the rate at `now` is above, or below, another one, printed or not.

    `compared` names the time of that one; None says that it is of no other time.
    """
    row.base[place] = now
    row.falls[place] = down
    other = behind(row, place, now) if other is None else other
    after = place + 1
    bare = other is None and row.together(place, after) and row.alike(now, after) and row.items[after].aside
    if bare and row.marks.base_bare.search(row.items[after].gap) and not row.items[after].tail.strip():
        row.set_apart(after, increase=False)  # up 1.2 points since 2021/22 (34.5%)
        other = after
    if other is None and compared is not None:
        other = base_of(row, now, base_key(row, compared))
    if other is None:
        other = row.unstated(place, "reference", "reference", PERCENT)
    if isinstance(other, int) and either_way(row, place):
        down = row.items[now].value < row.items[other].value
    down = down and row.items[place].value >= 0
    row.add("points", "{0} = " + _difference(down=down), (place, now, other))


def between(row: Row, place: int, now: int, then: int, *, down: bool, compared: str = "") -> None:
    """Record a figure as the change, by whatever it is told, from one printed figure to another."""
    row.set_apart(then, increase=False)
    if row.items[place].kind is Kind.POINTS:
        difference(row, place, now, down=down, other=then)
    else:
        change(row, place, now, compared, down=down, start=then)


def can_change(row: Row, one: int, place: int) -> bool:
    """Whether the figure at `place` can be how far one changed, by its kind and unit."""
    if row.items[place].kind is Kind.POINTS:
        return row.items[one].unit == PERCENT and one not in row.falls
    return row.is_level(one) and (row.items[place].kind is Kind.RATE or row.same_unit(one, place))


def from_reference(row: Row, place: int, reference: int, *, down: bool) -> bool:
    """比2010年的3.10人减少0.48人; compared with 2.5 million, a fall of 52%: both ends are printed."""
    item = row.items[place]
    now = row.before(reference)
    now = row.before(now) if is_group(row, now) else now
    unlike = row.items[now].kind is not row.items[reference].kind or now in row.increases
    share = unlike and row.together(now, place) and row.items[now].kind is Kind.RATE and now not in row.falls
    apart = now in row.increases and row.together(now, place)  # 42 more than the 344 of 2022, growth of 12%
    now = row.base.get(now, now) if unlike and row.together(now, place) else now
    if not row.alike(now, reference):  # 88.4% came within three minutes, compared with 84.9%
        near = range(now - 1, max(now - _ASIDE, 0) - 1, -1)
        alike = (one for one in near if row.together(one, place) and row.alike(one, reference))
        alike = (one for one in alike if not row.marks.share_word.search(row.items[one].gap))
        now = next((one for one in alike if row.base.get(one, one) == one), now)
    now = _of_stock(row, place, now, reference)
    row.base[place] = place
    row.falls[place] = down
    if item.kind is Kind.LEVEL:
        row.increases.add(place)
    told = row.same_unit(now, reference) and row.items[now].kind is not Kind.POINTS
    gain = now in row.increases and row.base.get(now) == now and row.together(now, place)
    less = told and not down and amount(row.items[now]) < amount(row.items[reference])
    more = less and row.is_level(now) and row.marks.on_top.search(row.items[now].lead) is not None
    gain = gain or (
        more and is_explained(row, place, now, reference)
    )  # 增加投资240万元，较概算1200万元增长20%
    if gain and item.kind is Kind.RATE and told and is_explained(row, place, now, reference):
        of_gain(row, place, now, reference)  # 5 more than 80, a rise of 6%
    told = told and not gain
    if not (share or apart or row.together(now, place) or _is_named(row, now, reference)) or not told:
        return True  # 增幅比上年下降0.2个百分点，比2012年的3.1%下降2个百分点
    if item.gap != item.lead and changed_apart(row, place, now, reference):
        return True
    now, reference = _in_time(row, place, now, reference)
    row.compared[now], _ = row.bases[now] = reference_key(row, reference), reference
    if item.kind is Kind.RATE and row.marks.real_growth.search(_beside(row, place, now)):
        row.doubts.setdefault(place, Doubt.PRICES)
        return True
    turned = item.kind is Kind.LEVEL and is_turned(row, now, reference)
    exact = item.kind is not Kind.RATE or is_change(row, place, now, reference, exact=True)
    if either_way(row, place) and exact:
        down = row.items[now].value < row.items[reference].value
    form = "{1} + {2}" if turned else _difference(down=down and item.value >= 0)
    kind = "points" if item.kind is Kind.POINTS else "change"
    if item.kind is Kind.RATE and row.items[now].kind is Kind.LEVEL:
        form, kind = f"({form}) / {{2}}", "growth"
    elif item.kind is not Kind.POINTS and not (row.same_unit(now, place) and _in_levels(row, place)):
        return True
    row.base[place] = now
    row.add(kind, f"{{0}} = {form}", (place, now, reference))
    return True


def of_gain(row: Row, place: int, gain: int, reference: int) -> None:
    """Record a rate as what a gain is of the level that it is a gain on; of a plan only if it may be that."""
    row.base[place] = place
    if reference_key(row, reference) not in PLANS or row.fits(place, gain, reference):
        row.add("growth", QUOTIENT, (place, gain, reference))


def _in_time(row: Row, place: int, now: int, reference: int) -> tuple[int, int]:
    """310 grants in 2020 against 248 in 2021, a fall of 20%: the later level and the earlier one."""
    beside = place == reference + 1 == now + _BOTH
    between, behind = (years_in(row.items[one].gap) for one in (reference, place))
    back = beside and len(between) == len(behind) == 1 and between[0] < behind[0]
    return (reference, now) if back else (now, reference)


def _is_named(row: Row, now: int, reference: int) -> bool:
    """核减率7.5%；与上年核减率8.6%相比下降1.1个百分点: whether a rate of its sentence is named again."""
    items = row.items[now], row.items[reference]
    found = row.marks.rate_named.search(items[0].lead) if items[0].unit == PERCENT else None
    return found is not None and items[0].sentence == items[1].sentence and found["name"] in items[1].lead


def _in_levels(row: Row, place: int) -> bool:
    """Whether a change is told in what it is one of: 20人, 死亡率下降0.74/10万; a rate of growth is not."""
    item = row.items[place]
    return item.kind is Kind.LEVEL or row.marks.rate_scale.search(item.printed.found.literal) is not None


def _of_stock(row: Row, place: int, now: int, reference: int) -> int:
    """驿站534个，今年新建86个，比上年末的448个增加86个: the level that a change fits.

    The same of rates of growth: 同比增长2.3%，环比增长7.1%，增速较5月的1.2%加快1.1个百分点.
    """
    alike = row.alike(now, reference)
    far = alike and row.items[now].kind is Kind.LEVEL and not of_size(row, now, reference)
    level = row.is_level(now) or far  # 发放48万元，件均2万元，金额较上年的40万元增长20%
    if not ((level or now in row.falls) and alike) or is_change(row, place, now, reference, exact=True):
        return now
    near = row.levels(now) if level else [one for one in range(max(now - _ASIDE, 0), now) if one in row.falls]
    near = [one for one in near if row.together(one, place) and row.alike(one, reference)]
    made = [one for one in near if is_change(row, place, one, reference, exact=True)]
    sized = [one for one in reversed(near) if far and of_size(row, one, reference)]
    return next(iter([*made, *sized]), now)


def is_group(row: Row, place: int) -> bool:
    """Whether a figure is the number that a rate is told for: 2.9 cases per 100, one for every 16."""
    item = row.items[place]
    return item.kind is Kind.LEVEL and item.value > 1 and row.marks.each_group.search(item.gap) is not None
