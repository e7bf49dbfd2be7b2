"""Ratios of the two levels that their words name: 职工与离退休人员之比为2.25:1, 门诊与住院之比为37:63."""

from collections.abc import Sequence
from fractions import Fraction

from unionstats.interval import Interval, add, divide, scale
from unionstats.quantity.scan import Role
from unionstats.source.drafting.relations.quotients.readings import not_schools
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.shares.names import share_two
from unionstats.source.drafting.relations.slips import can_be, span, stands

_TWO = 2
_WHOLES = (10, 100)  # what the terms of a ratio make
_SHORT = 4  # signs of the name of a ratio that says no more than its terms
_SMALL = 10  # terms of a ratio that is told roughly


def read_of_two_named(row: Row, place: int) -> bool:
    """职工与离退休人员之比为2.25:1, 门诊收入与住院收入之比为37:63: of the two levels that the words name."""
    found = row.marks.ratio_of_named.search(row.items[place].gap)
    if row.marks.ratio_of_both.search(row.items[place].gap):
        both = row.levels_in(place)[-_TWO:]
        return len(both) == _TWO and row.same_unit(*both) and _ratio_of(row, place, *both)
    told = row.items[place].language.ratio(found["name"]) if found is not None and found["name"] else None
    if found is None or (found["name"] and told is None):
        return False
    names = (told.top, told.bottom) if told is not None else ((found["top"],), (found["bottom"],))
    near = [one for one in row.levels(place) if row.items[place].sentence - row.items[one].sentence < _TWO]
    near = near if told is None else not_schools(row, near)
    nouns = {one: row.words(one).noun for one in near}
    tops, bottoms = ([one for one, noun in nouns.items() if _is_named(noun, name)] for name in names)
    small = 1 not in {one.value for one in row.items[place : place + _TWO]}
    if told is not None and small and len(found["name"]) <= _SHORT:  # 男女之比, of 男选手 and 女选手
        some = ([one for one, noun in nouns.items() if any(map(noun.count, name))] for name in names)
        tops, bottoms = some
    pairs = [(one, other) for one in tops for other in bottoms if one != other and row.same_unit(one, other)]
    fits = [pair for pair in pairs if _fits_ratio(row, place, *pair)]  # 招生 or 在校生, of both
    last = [pair for pair in pairs if pair == (tops[-1], bottoms[-1])]
    pairs = fits[-1:] or last or [pair for pair in _two_behind(row, place, names) if row.same_unit(*pair)]
    return any(_ratio_of(row, place, *pair) for pair in pairs)


def _fits_ratio(row: Row, place: int, top: int, bottom: int) -> bool:
    """Whether two levels are as the terms of a ratio that make 10 or 100, rounded."""
    first, last = (Fraction(row.items[one].value) for one in (place, place + 1))
    made = divide(span(row.items[top]), span(row.items[bottom]))
    if first + last not in _WHOLES or made is None or made.low is None or made.high is None:
        return False
    low, high = (Fraction(one) / (1 + Fraction(one)) * (first + last) for one in (made.low, made.high))
    return stands(row.items[place], Interval(low, high))


def _two_behind(row: Row, place: int, names: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """The only two levels behind a ratio that its names tell, or that answer to them: 分别为540件和90件."""
    behind = [one for one in range(place + _TWO, len(row)) if row.together(place, one)]
    both = [one for one in behind if row.is_level(one, only=Role.LIST)]
    nouns = [row.words(one).noun for one in both]
    pairs = zip(names, nouns, strict=False)
    called = [any(noun.startswith(one) or share_two(one, noun) for one in name) for name, noun in pairs]
    listed = both and row.marks.respectively.search(row.items[both[0]].gap) is not None
    return [(both[0], both[1])] if len(both) == _TWO and (listed or all(called)) else []


def _ratio_of(row: Row, place: int, top: int, bottom: int) -> bool:
    """Record a ratio of two levels, one term of which is 1, or which make 10 or 100, but for a slip."""
    first, last = (Fraction(row.items[one].value) for one in (place, place + 1))
    if not (1 in (first, last) or first + last in _WHOLES):
        return _small_ratio_of(row, place, top, bottom)
    terms_of = (bottom, top) if first == 1 else (top, bottom)
    both = add(span(row.items[top]), span(row.items[bottom]))
    at, over, form, by = place, both, f"{{0}} = {{1}} / ({{1}} + {{2}}) * {first + last}", first + last
    if 1 in (first, last):
        at, form, by = place + (first == 1), QUOTIENT, Fraction(1)
        over = span(row.items[terms_of[1]])
    made = divide(span(row.items[terms_of[0]]), over)
    right = made is not None and can_be(row.items[at], scale(made, by))
    if not right and (form != QUOTIENT or not is_explained(row, at, *terms_of)):
        return False
    row.add("quotient", form, (at, *terms_of))
    return True


def _small_ratio_of(row: Row, place: int, top: int, bottom: int) -> bool:
    """Record a ratio of two small numbers, 3:2 of 283 and 189: the larger one is so many times the other."""
    (more, over), (less, under) = sorted(
        ((place, top), (place + 1, bottom)), key=lambda one: row.items[one[0]].value, reverse=True
    )
    told = [row.items[one] for one in (more, less)]
    apart = place < top and not row.items[top].aside  # 上年男女之比为3:2，今年男420人、女400人
    if apart or any(one.value >= _SMALL or one.quantity.step != 1 for one in told):
        return False
    row.add("quotient", f"{QUOTIENT} * {{3}}", (more, over, under, less))
    return True


def _is_named(noun: str, names: Sequence[str]) -> bool:
    """Whether a noun goes by one of some names, or begins like it: 硕士生 and 硕士招生."""
    return any(noun.endswith(one) or (len(noun) >= _TWO and noun[:_TWO] == one[:_TWO]) for one in names)
