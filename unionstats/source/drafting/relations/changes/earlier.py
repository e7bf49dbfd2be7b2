"""The earlier level that is told behind its change: 收入50亿元，增长4.6%，上年为48亿元."""

from fractions import Fraction

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.changes.bases import agree, aside_key, base_key, is_change, years_in
from unionstats.source.drafting.relations.changes.dated import years_before
from unionstats.source.drafting.relations.changes.settled import settle
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import amount

_NEAR = 8
_FAR = 16
_BOTH = 2
_MOST = Fraction(4, 3)  # times a level, which the years that make it hardly come to
_BEFORE = 2  # sentences before one that opens with a base


def read_base(row: Row, place: int) -> bool:
    """Read the earlier level that is told behind its change: 收入50亿元，增长4.6%（上年为48亿元）."""
    item, key = row.items[place], _key(row, place)
    if item.unit == PERCENT and (key is not None or _points_named(row, place)):
        return _behind_points(row, place)
    if item.kind is Kind.LEVEL and key is None and not item.aside:
        return _named_base(row, place)
    if item.kind is not Kind.LEVEL or key is None:
        return False
    if item.first:
        return _opening(row, place, key)
    told = bool(item.aside and aside_key(row, place))
    for about in _levels_behind(row, place):
        if not (_is_open(row, about) and row.same_unit(about, place) and _is_earlier(row, about, key, place)):
            continue
        if settle(row, about, key, place) or not item.aside:
            row.bases[about] = key, place
            told = True
            break
    if told:
        row.set_apart(place, increase=False)
    return told


def _levels_behind(row: Row, place: int) -> list[int]:
    """The figures of which an earlier level may be told, the nearest first."""
    item = row.items[place]
    back = range(place - 1, max(place - _NEAR, -1), -1)
    near = [one for one in back if row.items[one].sentence == item.sentence]
    if item.aside:
        near = [one for one in near if row.together(one, place)]
        if row.is_level(place - 1) and row.items[place - 1].aside != item.aside:
            return near[:1]  # men by 1% to 23,890, giving 48,630 members (47,600 in 2023)
    if place - 1 in row.base and place - 1 in near:
        near.append(row.base[place - 1])  # 600 came. That is a decrease of 4% on the year before (625)
    return near


def _is_part_of_span(row: Row, place: int) -> bool:
    """Over two years 1,460 came (690 in 2021 and 770 in 2022): whether a level is of one of the years."""
    here = row.items[place].aside
    around = range(max(place - _NEAR, 0), min(place + _NEAR, len(row)))
    listed = [one for one in around if row.items[one].aside == here]
    whole = listed[0] - 1
    told = len(listed) >= _BOTH and row.together(whole, place) and row.same_unit(whole, place)
    if not told or row.marks.change_near.search(row.items[whole].gap):
        return False
    small = sum(amount(row.items[one]) for one in listed) < _MOST * amount(row.items[whole])
    return small and row.marks.of_span.search(row.items[whole].gap) is not None


def read_rate_then(row: Row, place: int) -> bool:
    """女会员占42.3%，较2021年提高2.6个百分点，2021年占39.7%: the share or rate that points compare with.

    It may stand before them: 合格率97.2%，上年为96.4%，提高0.8个百分点.
    """
    before, found = place - 1, row.marks.base_share.match(row.items[place].lead)
    if found is None or row.items[place].kind is not Kind.RATE or not row.together(before, place):
        return False
    points = before if row.items[before].kind is Kind.POINTS else place + 1
    now = row.base.get(points, points) if points == before else before
    words = f"{row.items[before].lead} {row.items[now].lead} {row.words(row.base.get(now, now)).noun}"
    if now == points or not row.alike(now, place) or (found["name"] or "") not in words:
        return False
    key, years = base_key(row, found["base"]), years_in(row.items[now].gap)
    if key.isdigit() and years and key >= years[-1]:
        return False  # 2022年为77.5%，2023年为79.8%，提高2.3个百分点
    said = row.marks.points.match(row.items[points].lead) if row.together(now, points) else None
    compared = base_key(row, said["compared"] or "") if said is not None else None
    same = compared is not None and agree(key, compared)
    if points == before:
        return same and _behind_points(row, place)
    told = row.together(place, points) and row.items[points].kind is not Kind.LEVEL
    told = told and (same or not compared)
    told = told and (row.items[points].kind is Kind.POINTS or row.alike(points, place))
    if told and now not in row.falls and row.verb(points, compared=True) is not None:
        row.set_apart(place, increase=False)
    return place in row.references


def read_mean_then(row: Row, place: int) -> bool:
    """人均结案268件，同比多结12件，上年人均结案256件: the earlier mean of the change right before it."""
    told = place - 1 in row.falls and row.together(place - 1, place)
    return told and row.marks.earlier_opens.match(row.items[place].lead) is not None and read_base(row, place)


def _is_open(row: Row, place: int) -> bool:
    """Whether a figure is a level, or a mean, that may have changed."""
    mean = row.base.get(place) == place and place not in row.increases | row.references
    return mean or row.is_level(place)


def _is_earlier(row: Row, about: int, key: str, place: int) -> bool:
    """Whether a numbered year is before that of a level, stands in brackets, or is that of its change."""
    years = years_in(row.items[about].gap)
    told = {one.unstated.key for one in row.relations if one.unstated is not None}
    earlier = not key.isdigit() or (key < years[-1] if years else row.items[place].aside > 0)
    yearly = not years and not row.items[place].first and (about, "before year") in told
    return earlier or (yearly and _is_past(row, key, place)) or (about, f"before {key}") in told


def _is_past(row: Row, key: str, place: int) -> bool:
    """Whether no year that a paragraph names before a figure is as early as one."""
    return all(key < year for year in years_before(row, place))


def _key(row: Row, place: int) -> str | None:
    """What is compared with, by the bracket or the words of a figure alone; None if they do not say it."""
    if row.items[place].aside and _is_part_of_span(row, place):
        return None
    item, marks = row.items[place], row.marks
    if marks.another_told.search(item.gap):
        return None
    if item.aside:
        bare = marks.base_bare.search(item.gap) if not item.tail.strip() else None  # fewer than in 2020 (97)
        return aside_key(row, place) or (base_key(row, bare["base"]) if bare is not None else None)
    words = item.gap if item.first else item.lead
    return base_key(row, marks.stands_at.sub("", words)) if marks.base_clause.match(words) else None


def _named_base(row: Row, place: int) -> bool:
    """种植面积42.6万亩，增加1.3万亩，上年种植面积41.3万亩: the base of the changes of the level of that name.

    It may open a sentence near it: 投资381.4亿元，增长6.8%。其中…。上年投资357.1亿元。
    The next one in an enumeration is a base of the same time: 上年离婚登记9155对、结婚登记23418对.
    """
    item, marks = row.items[place], row.marks
    found, before = marks.base_named.match(item.lead), place - 1
    if found is not None:
        key, noun = base_key(row, item.lead), thing(found["noun"] or "")
    elif before in row.references and row.together(before, place) and _goes_on(row, place):
        key = next((key for key, base in row.bases.values() if base == before), "")
        noun = thing(row.words(place).noun)
    else:
        return False
    stock = row.roles.get(place) not in {None, "income", "spending", "exports", "imports"}
    grown = place in row.roles and row.together(place, place + 1) and row.verb(place + 1) is not None
    if not (key and (noun or found)) or stock or grown or place in row.flows:  # 去年收入47亿元，增长4.2%
        return False
    back = range(place - 1, max(place - _FAR, -1), -1)
    for about in [one for one in back if item.sentence - row.items[one].sentence <= _BEFORE * item.first]:
        own = thing(row.words(about).noun) if _is_open(row, about) else ""
        named = own and (own.endswith(noun) or (len(noun) > 1 and own.startswith(noun)))
        far = key.isdigit() and not _may_be_last(row, about, place)
        if named and not far and row.same_unit(about, place) and settle(row, about, key, place):
            row.bases[about] = key, place
            row.set_apart(place, increase=False)
            return True
    return False


def _may_be_last(row: Row, about: int, place: int) -> bool:
    """Whether what changed since the year before can have done so from a level of a numbered year."""
    told = (about, "before year")
    since = [one for one in row.relations if one.unstated is not None and one.unstated.key == told]
    changes = [one.figures[0] for one in since if one.kind in {"growth", "change"}]
    return all(is_change(row, one, about, place) for one in changes)


def _goes_on(row: Row, place: int) -> bool:
    """Whether a figure goes on with a list of bases: 上年离婚9155对、结婚23418对; of what is told before."""
    if row.marks.enumeration.match(row.items[place].lead):
        return True
    name = thing(row.words(place).noun)
    before = [thing(row.words(one).noun) for one in row.levels(place)]
    return bool(name) and name in before and row.items[place].gap.startswith((",", ";"))


def _points_named(row: Row, place: int) -> bool:
    """高出全市平均水平3.2个百分点，全市平均为83.5%: the rate that the words of the points before it name."""
    item, points = row.items[place], place - 1
    found = row.marks.base_rate.match(item.lead)
    alone = row.together(points, place) and row.items[points].kind is Kind.POINTS
    if not alone or item.aside or found is None:
        return False
    return found["name"] in row.items[points].lead or row.marks.base_named.match(item.lead) is not None


def _opening(row: Row, place: int, key: str) -> bool:
    """去年同期，这一数字是1085个: the base of a change before it, or of what the last sentence opens with."""
    near = row.levels_in(place, 1)
    alike = [one for one in near if row.same_unit(one, place)]
    earlier = (one for one in reversed(alike) if _is_earlier(row, one, key, place))
    changed = next((one for one in earlier if settle(row, one, key, place)), None)
    for about in near[:1] if changed is None else [changed]:
        if row.same_unit(about, place):
            row.bases[about] = key, place
    row.set_apart(place, increase=False)
    return True


def _behind_points(row: Row, place: int, points: int | None = None) -> bool:
    """91.6%，比上年提高7.3个百分点（上年84.3%）: the rate that points, or those before it, compare with."""
    told = place - 1 if points is None else points
    for at in range(max(len(row.relations) - _NEAR, 0), len(row.relations)):
        one = row.relations[at]
        if one.kind == "points" and one.unstated is not None and one.figures[0] == told:
            row.relations[at] = one.printed(place)
            row.set_apart(place, increase=False)
            return True
    return False


def read_bases_of_points(row: Row, place: int) -> int:
    """分别提高0.3和0.5个百分点，上年为99.3%和97.8%: as many earlier rates as points before them."""
    turn, count = row.turns.get(place - 1, (0, 1))
    rates = range(place, place + count)
    if count < _BOTH or turn != count - 1 or not row.together(place - 1, rates[-1]):
        return 0
    joint = row.marks.list_joint
    listed = all(row.alike(place, one) and joint.match(row.items[one].gap) for one in rates[1:])
    points = row.items[place - 1].kind is Kind.POINTS and row.items[place].kind is Kind.RATE
    if not (listed and points and row.marks.base_listed.match(row.items[place].lead)):
        return 0
    return count * all(_behind_points(row, one, one - count) for one in rates)
