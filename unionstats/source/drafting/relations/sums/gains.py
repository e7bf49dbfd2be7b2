"""The parts of a gain or a loss, 收入增加3627万元，其中税收增加365万元, and the points that made a growth."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import FAR, Row, terms
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.slips import Slip, fits_sum
from unionstats.source.drafting.relations.sums.exhaustive import complementary, is_open, makes, slip_of_sum
from unionstats.source.drafting.relations.sums.members import closes

_LEAST = 2  # parts
_UP, _DOWN = {"gain", "inflow"}, {"loss", "outflow"}
_IN, _OUT = {*_UP, "income", "exports"}, {*_DOWN, "spending", "imports"}
_LESS = {"deficit", "net_loss"}
_LEFT = {*_LESS, "surplus", "net_gain", "net_flow"}


def read_gains(row: Row) -> None:
    """Find amounts by which the parts of something changed, told behind the amount by which all of it did.

    They need not be all the parts, so that they make it, or would but for a clear slip.
    """
    levels = [one for one, item in enumerate(row.items) if item.kind is Kind.LEVEL]
    net = {one.figures[0] for one in row.relations if one.kind == "difference"}
    levels = [one for one in levels if one not in net]
    for whole, first in pairwise(levels):
        opens = row.items[first]
        inner = opens.aside > row.items[whole].aside and opens.gap.startswith("(")
        told = inner or row.marks.of_which.search(opens.gap) or row.marks.colon.match(opens.gap)
        verb = row.verb(whole) if told and row.together(whole, first) else None
        if verb is None:
            continue
        parts = list(_parts(row, whole, first, down=verb.down))
        if len(parts) < _LEAST or is_open(row, parts):
            continue
        total, members = row.items[whole], [row.items[one] for one in parts]
        closed = row.marks.colon.match(opens.gap) and closes(row, parts)
        if makes(total, members, Slip.LIKELY if closed else Slip.CLEAR):
            row.add("sum", "{0} = " + terms(1, len(parts)), (whole, *parts))
    _read_remaining(row)
    read_pulled(row)


def _read_remaining(row: Row) -> None:
    """It rose by 12,400. Births added 3,900 and migration the remaining 8,500: all of a change."""
    for place, item in enumerate(row.items):
        rest = (
            row.marks.rest.search(f"{item.gap}#") if row.is_level(place) and place not in row.parts else None
        )
        if rest is None or row.marks.of_all.match(item.tail):
            continue
        near = range(max(place - FAR, 0), place)
        alike = [one for one in near if item.sentence - row.items[one].sentence <= 1]
        alike = [one for one in alike if row.same_unit(one, place) and _is_amount(row, one)]
        wholes = [one for one in alike if one in row.increases and row.verb(one) is not None]
        for whole in wholes[:1]:
            parts = [one for one in alike if one > whole]
            words = "#".join(row.items[one].gap for one in range(whole + 1, place + 1))
            least = Slip.LIKELY if len(parts) == 1 else Slip.CLEAR
            told = parts and row.marks.gain_parts.search(f"{words}#")
            if told and makes(row.items[whole], [row.items[one] for one in (*parts, place)], least):
                row.add_sum(whole, [*parts, place])


def _parts(row: Row, whole: int, first: int, *, down: bool) -> Iterator[int]:
    """The amounts from one on that are of the kind of a change and go its way, up to one that does not."""
    aside = row.items[first].aside
    for one in range(first, len(row)):
        item = row.items[one]
        if item.sentence != row.items[whole].sentence or item.aside < aside:
            return
        if item.kind is not Kind.LEVEL or item.aside > aside:
            continue
        verb = row.verb(one)
        if not row.same_unit(one, whole) or (verb is not None and verb.down is not down):
            return
        yield one


def read_net(row: Row) -> None:
    """Find what several gains and losses come to: 62 were sold and 4 lost; 48 were built, a loss of 18.

    They are all that the sentence, or that and the one before, tells in its unit.
    """
    _read_explained(row)
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    for place, role in row.roles.items():
        if role not in {"net_gain", "net_loss"} or place in told:
            continue
        for back in (0, 1):
            signs = _signs(row, place, back)
            if len(signs) <= _LEAST or {*signs.values()} != {1, -1}:
                continue
            way = -1 if role == "net_loss" else 1
            ways = {one: way * sign for one, sign in signs.items()}
            if row.net_slip(place, ways) is not Slip.NONE:
                row.base[place] = place
                row.forget(place)
                row.add_net(place, ways)
            break


def read_net_behind(row: Row) -> None:
    """Find the only gain and loss of a paragraph, that make what a level changed by, but for a slip.

    1,284 members, 96 more than a year ago. We welcomed 152 and lost 56.
    """
    known = {frozenset(one.figures) for one in row.relations}
    for place in sorted(row.increases):
        window = range(max(place - FAR, 0), min(place + FAR, len(row)))
        near = [one for one in window if one in row.roles and one != place and _is_amount(row, one)]
        near = [one for one in near if row.same_unit(one, place)]
        pair = sorted(near, key=lambda one: (row.roles[one], one))
        told = [row.roles[one] for one in pair]
        follow = place < min(pair, default=0) and row.marks.colon.match(row.items[min(pair)].gap)
        both = told == ["gain", "loss"] or (follow and told == ["loss", "loss"])  # 36 built and 4 sold
        both = both and abs(pair[0] - pair[1]) == 1
        here = both and row.items[pair[0]].sentence == row.items[place].sentence
        here = here and not follow
        since = here and row.marks.higher_than_before.match(row.items[place].tail)  # 45 more than in 2021
        if since or not both or not row.together(*sorted(pair)):
            continue
        up = -1 if row.falls.get(place) else 1
        ways = dict(zip(pair, (up, -up), strict=True))
        if {place, *pair} not in known and row.net_slip(place, ways) in {None, Slip.CLEAR}:
            row.add_net(place, ways)


def _read_explained(row: Row) -> None:
    """A loss of £18m on turnover of £412m and costs of £430m: what is left of the two told behind it."""
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    for place, item in enumerate(row.items[:-_LEAST]):
        both, beyond = (place + 1, place + 2), place + 3
        role = "deficit" if row.marks.loss_led.search(item.gap) else row.roles.get(place)
        if role not in _LEFT or place in told or not row.together(place, both[-1]):
            continue
        ways = [1 if row.roles.get(one) in _IN else -1 if row.roles.get(one) in _OUT else 0 for one in both]
        alike = all(row.same_unit(one, place) and _is_amount(row, one) for one in both)
        others = [one for one in (place - 1, beyond) if 0 <= one < len(row) and row.same_unit(one, place)]
        others = [one for one in others if row.items[one].sentence == item.sentence]
        if alike and sorted(ways) == [-1, 1] and not others:
            come, gone = both[ways.index(1)], both[ways.index(-1)]
            pair = (gone, come) if role in _LESS else (come, gone)
            if any({*one.figures} == {place, *pair} for one in row.relations):
                continue
            row.base[place] = place
            row.forget(place)
            row.add("difference", "{0} = {1} - {2}", (place, *pair))


def _signs(row: Row, place: int, back: int) -> dict[int, int]:
    """The levels up to so many sentences back, each with its way; none if one has none and is in no list."""
    found: dict[int, int] = {}
    for one in range(max(place - FAR, 0), place):
        near = row.items[place].sentence - row.items[one].sentence <= back
        if not (near and _is_amount(row, one) and row.same_unit(one, place)):
            continue
        role = row.roles.get(one, "")
        goes_on = found and row.marks.list_closes.search(row.items[one].gap)
        if role not in _UP | _DOWN and not goes_on:
            return {}
        found[one] = 1 if role in _UP else -1 if role in _DOWN else [*found.values()][-1]
    return found


def _is_amount(row: Row, one: int) -> bool:
    """Whether a figure is a level, or a change of nothing that is printed: gained 31,200 members."""
    return row.is_level(one) or (row.base.get(one) == one and row.items[one].kind is Kind.LEVEL)


def read_come_and_gone(row: Row, place: int) -> int:
    """较年初净增58户（新增97户，退出39户）: what came in and what went out, behind their net gain."""
    net, other = place - 1, place + 1
    alike = row.together(net, other) and row.same_unit(net, place) and row.same_unit(place, other)
    verb = row.verb(net) if alike and row.marks.net_change.search(row.near(net)) else None
    told = [row.marks.flow.search(row.items[one].lead) for one in (place, other)] if verb is not None else []
    roles = [found.lastgroup or "" for found in told if found is not None]
    if verb is None or sorted(roles) != ["gain", "loss"] or place in row.flows:
        return 0
    row.set_apart(place)
    row.set_apart(other)
    come, gone = (place, other) if roles[0] == "gain" else (other, place)
    whole, part = (gone, come) if verb.down else (come, gone)
    items = [row.items[one] for one in (whole, part, net)]
    if makes(items[0], items[1:], Slip.LIKELY):
        row.add("difference", "{0} = {1} - {2}", (net, whole, part))
    return 2


def read_pulled(row: Row) -> None:
    """Find the growth of which points are told, what they are of it, and the parts that make all of it."""
    marks = row.marks
    pulled = [one for one, item in enumerate(row.items) if item.kind is Kind.POINTS]
    pulled = [one for one in pulled if marks.pulled.search(row.items[one].lead)]
    for place in pulled:
        rates = [one for one in (place - 1, place + 1) if _is_contribution(row, one, place)]
        wholes = _growths(row, place)
        for rate in rates[:1]:
            fit = [one for one in wholes if row.fits(rate, place, one)] or wholes[:1]
            for whole in [one for one in fit[-1:] if is_explained(row, rate, place, one)]:
                row.base[rate] = rate
                row.add("quotient", QUOTIENT, (rate, place, whole))
    for whole in sorted({one for place in pulled for one in _growths(row, place)[-1:]}):
        parts = [one for one in pulled if _growths(row, one)[-1:] == [whole]]
        if len(parts) >= _LEAST and _make(row, whole, parts):
            row.add_sum(whole, parts)


def _make(row: Row, whole: int, parts: Sequence[int]) -> bool:
    """Whether words leave no other part of a growth, and the points make it but for a slip."""
    items = [row.items[one] for one in parts]
    if is_open(row, parts) or complementary(row, parts) is None:
        return False
    return fits_sum(row.items[whole], items) or slip_of_sum(row.items[whole], items) is not Slip.NONE


def _is_contribution(row: Row, rate: int, place: int) -> bool:
    """Whether a rate beside points says what they are of the growth."""
    told = row.together(*sorted((rate, place))) and row.items[rate].unit == PERCENT
    return told and row.marks.contribution.search(row.items[rate].lead) is not None


def _growths(row: Row, place: int) -> list[int]:
    """The rates of growth of which points may be, told before them, or right behind."""
    behind = (one for one in range(place + 1, len(row)) if row.together(place, one))
    before = [one for one in range(max(place - FAR, 0), place) if _is_growth(row, one)]
    return before or [one for one in behind if _is_growth(row, one)][:1]


def _is_growth(row: Row, one: int) -> bool:
    told = row.items[one].unit == PERCENT and row.verb(one) is not None
    return told and not row.marks.contribution.search(row.items[one].lead)
