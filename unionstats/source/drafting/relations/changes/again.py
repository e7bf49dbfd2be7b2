"""The same told again: an increase in per cent, a rate of growth as an amount, a level in another unit."""

from unionstats.interval import Interval, add, intersect
from unionstats.pattern import pattern
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.changes.bases import is_grown, started
from unionstats.source.drafting.relations.changes.differences import change, of_gain
from unionstats.source.drafting.relations.relation import Verb
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.plans import share_of_increase
from unionstats.source.drafting.relations.slips import Slip, can_be, fits_sum, in_base, slip_of_mean, span

_NOT_AGAIN = frozenset({"", "count", "ratio", "time", "age", "temperature"})
_DIGITS = "0123456789,.-"
_SIGNS = "+-−–"
_DIGIT = pattern("[0-9]")


def read_again(row: Row, place: int) -> bool:
    """Rose by 139,000, or 1.0 percent: an increase in per cent of what it is an increase of."""
    item, increase = row.items[place], place - 1
    if item.kind is Kind.LEVEL:
        return _again_in_brackets(row, place)
    if item.kind is Kind.RATE and _behind_base(row, place):
        return True
    told = increase in row.increases and row.together(increase, place)
    if item.kind is not Kind.RATE or not told or not row.marks.again.match(item.gap):
        return False
    if row.marks.of_behind.match(item.tail):
        return share_of_increase(row, place, increase)
    if place in row.base:
        return True
    about = row.base[increase]
    row.base[place] = place
    row.manners[place] = row.words(increase).manner
    base = place + 1
    if about != increase:
        change(row, place, about, "", down=row.falls[increase])
    elif row.together(place, base) and row.is_level(base) and row.same_unit(increase, base):
        said = row.marks.base_behind.match(row.items[base].gap)  # or 20.7%, from last year, when it was 665
        if said is not None and said["start"]:
            row.set_apart(base, increase=False)
            of_gain(row, place, increase, base)
    return True


def _behind_base(row: Row, place: int) -> bool:
    """1,900 fewer than the 33,300 of last year (-5.7%), or 5.7%: a growth alone behind what it is from."""
    item, base = row.items[place], place - 1
    _, comma, said = item.gap.rpartition(",")
    alone = item.gap.endswith("(") if item.aside else comma and row.marks.again.fullmatch(f"{comma}{said}")
    alone = alone and not item.tail.strip() and item.unit == PERCENT
    if not alone or not row.together(base, place) or base not in row.references or row.items[base].aside:
        return False
    about = next((one for one, (_, other) in row.bases.items() if other == base), None)
    signed = item.printed.found.literal[:1] in _SIGNS
    down = row.falls.get(base - 1) if row.base.get(base - 1) == about else None
    if about is None or not row.alike(about, base) or not (signed or down is not None):
        return False
    change(row, place, about, "", down=bool(down) and not signed, start=base)
    return True


def _again_in_brackets(row: Row, place: int) -> bool:
    """An increase of 2.0% (5,800), $33.47 (+$1.57): the same as an amount."""
    item, rate = row.items[place], place - 1
    signed = item.printed.found.literal.startswith("+") and row.is_level(rate) and row.same_unit(rate, place)
    if signed and row.together(rate, place) and row.marks.bracket_alone.fullmatch(item.gap):
        change(row, place, rate, "", down=False)
        return True
    about = row.base.get(rate, rate)
    told = row.together(rate, place) and rate in row.falls and about != rate and row.same_unit(about, place)
    bare = row.marks.bracket_alone.fullmatch(item.gap) and not item.tail.strip()
    if not told or not (bare or (row.marks.again.match(item.gap) and is_grown(row, place, about, rate))):
        return False
    row.manners[place] = row.words(rate).manner
    change(row, place, about, "", down=row.falls[rate])
    return True


def of_increase(row: Row, place: int) -> bool:
    """与2010年的1000人相比，增加50人，增长5%: an increase of what is compared with, in per cent."""
    base, increase = place - 2, place - 1
    apart = row.base.get(increase) == increase and increase in row.increases
    if not (apart and row.together(base, place) and base in row.references and row.same_unit(base, increase)):
        return False
    of_gain(row, place, increase, base)
    return True


def of_rate(row: Row, place: int, verb: Verb) -> bool:
    """由90.9%提高到92.4%，提高1.5%: the growth of a rate whose both ends are printed."""
    now = row.before(place)
    start = started(row, now) if row.together(now, place) and row.items[now].unit == PERCENT else None
    if start is None or row.items[place].unit != PERCENT:
        return False
    change(row, place, now, verb.compared, down=verb.down, start=start)
    return True


def read_restated(row: Row, place: int) -> bool:
    """14582万吨（2916亿斤）: the same in another unit, of which round figures need not be exact."""
    item, told = row.items[place], place - 1
    first = row.items[told]
    begins = _DIGIT.split(item.printed.found.literal)[0]  # 约合8公顷
    said = row.marks.restated.fullmatch(item.gap) or row.marks.restated.fullmatch(item.gap + begins)
    measured = item.dimension == first.dimension and item.dimension not in _NOT_AGAIN
    measured = measured and item.unit != first.unit
    alone = said or (row.marks.bracket_alone.fullmatch(item.gap) and not item.tail.strip())
    plain = measured and not item.dimension.isupper()
    alone = alone or (plain and row.marks.measured_again.fullmatch(item.gap))
    alone = alone and row.together(told, place) and item.kind is first.kind is Kind.LEVEL
    moved = _numerals(item) == _numerals(first)
    again = item.unit == first.unit and bool(said or moved or can_be(item, span(first)))  # 14.1178亿人
    again = again and item.printed.key.strip(_DIGITS) != first.printed.key.strip(_DIGITS)
    if not alone or not (again or measured):
        return False
    row.base[place] = told
    if told in row.increases:
        row.increases.add(place)
    least = Slip.LIKELY if said else Slip.CLEAR
    sure = again or moved or slip_of_mean(item, span(first)) >= least  # 1.26亿元，折合12600万元
    if sure or fits_sum(item, [first]) or (plain and intersect(_roughly(item), _roughly(first)) is None):
        row.add("same", "{0} = {1}", (place, told))
    return True


def _roughly(item: Item) -> Interval:
    """What a figure stands for if it is rounded to its last digit that is no zero: 30 miles."""
    most = in_base(item.quantity, item.quantity.coarse_step) / 2
    return add(span(item), Interval(-most, most))


def _numerals(item: Item) -> list[str]:
    return sorted(digit for digit in item.printed.found.literal if digit in "123456789")
