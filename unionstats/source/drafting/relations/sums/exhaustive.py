"""Whether the parts that a text lists are all of their whole: by its words, or only likely."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce
from itertools import permutations
from typing import TypeVar

from unionstats.interval import Exact, Interval, add, subtract
from unionstats.languages.language import Language
from unionstats.languages.marks import Marks
from unionstats.quantity.model import Approximation
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.names import noun_of, share_two
from unionstats.source.drafting.relations.slips import Slip, amount, fits_sum, in_base, slip_of, span

_Told = TypeVar("_Told")
_UP = {Approximation.OVER, Approximation.AT_LEAST}
_DOWN = {Approximation.UNDER, Approximation.AT_MOST}
_NEAR = Fraction(4, 3)  # how many times the parts the whole may be, or the whole the parts
_LONG = 10_000  # in its last digit, how large a whole is that is hardly far from its parts but for a slip
_TWO = 2
_MANY = 4  # parts
_REST = 10  # units of the last digit that some few parts left out make


def exhaustive(row: Row, members: Sequence[int]) -> bool:
    """Whether the words of some parts leave no others: men and women, state and non-state, the rest."""
    item = row.items[members[-1]]
    rest = len(members) > 1 and row.marks.rest.search(f"{item.gap}#{item.tail}")
    if is_open(row, members):
        return False
    names = [row.names.get(one) or row.items[one].lead for one in members]
    all_ = bool(rest) or complementary(row, members) is not None or _classes_meet(row, members)
    return all_ or bands_meet(row.marks, names)


def bands_meet(marks: Marks, names: Sequence[str]) -> bool:
    """Whether names are bands of ages, the first and the last of which are open, that leave none out."""
    known = [found.groupdict() for one in names if (found := marks.band_named.search(one)) is not None]
    if len(names) != len(known) or len(known) < _TWO or not known[-1]["over"]:
        return False
    if not (known[0].get("under") or known[0]["low"] == "0"):
        return False
    highs = [int(one.get("under") or one["high"] or 0) for one in known[:-1]]
    lows = [int(one["low"] or one["over"] or 0) for one in known[1:]]
    return all(low - high in {0, 1} for high, low in zip(highs, lows, strict=True))


def _classes_meet(row: Row, members: Sequence[int]) -> bool:
    """Whether parts are classes by size, open at both ends, each bound of which is that of two classes.

    超过5万人的有3个，1万至5万的有8个，少于1万的有1个; 3 have more than 500 members and 9 have 500 or fewer.
    """
    lower: list[Exact] = []
    upper: list[Exact] = []
    for one in range(max(members[0] - 2, 0), min(members[-1] + 3, len(row))):
        item = row.items[one]
        if one in members or item.part != row.items[members[0]].part:
            continue
        if item.role is Role.RANGE:
            begins = one + 1 < len(row) and row.items[one + 1].printed.found.group == item.printed.found.group
            (lower if begins else upper).append(item.value)
        elif item.quantity.approximation in _UP:
            lower.append(item.value)
        elif item.quantity.approximation in _DOWN:
            upper.append(item.value)
    cuts = set(lower)
    pairs = zip(sorted(lower), sorted(upper), strict=False)  # 300人以上, 100—299人, 100人以下
    meet = len(lower) == len(upper) and all(one - other in {0, 1} for one, other in pairs)
    return 0 < len(cuts) == len(lower) == len(members) - 1 and meet


def is_open(row: Row, members: Sequence[int]) -> bool:
    """Whether a list says that it names only some parts: …等; the others are open."""
    behind = row.reading.behind(members[-1]) if row.reading is not None else ""
    told = row.marks.open_list.match(row.items[members[-1]].tail) or row.marks.rest_untold.match(behind)
    return told is not None


def is_ranked(row: Row, members: Sequence[int]) -> bool:
    """Whether a list goes down from the largest part, and may stop anywhere: A, followed by B and C."""
    return any(row.marks.ranked_list.search(one.gap) for one in row.items[members[0] + 1 : members[-1] + 1])


def complementary(row: Row, members: Sequence[int]) -> str | None:
    """The noun of parts that are named by words that part a whole without a rest, one word each; else None.

    It is "" where those words have no noun beside them.
    """
    named = [row.names.get(one) or noun_of(row, one) for one in members]
    if any(map(row.marks.of_homes.search, named)):
        return None  # 第一、二、三产业用电量: homes use it, too
    if complementary_words(row, named):
        acts = row.marks.done, row.marks.denied_act
        return "" if any(mark.match(one) for mark in acts for one in named) else named[0]
    items = [row.items[one] for one in members]
    left = parted(items[0].language, named)
    if left is not None:
        left = [thing(one) for one in left]
        noun = min(filter(None, left), key=len, default="")
        alike = all(one.endswith(noun) for one in left if one)
        if alike or len(left) == _TWO:  # 公务用车费 and 公务接待, beside 因公出国
            return noun if alike else None
    ends = ["" if row.marks.goes_on.match(one.tail) else one.tail for one in items]
    leads = [one.lead for one in items]
    tails = [f"{one.printed.found.literal}{end}" for one, end in zip(items, ends, strict=True)]
    return "" if any(parted(items[0].language, words) is not None for words in (leads, tails)) else None


def counted_between(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether a count large enough to be the whole of some parts stands between them and another one."""
    least = sum(row.items[one].value for one in members) / _NEAR
    between = (one for one in range(whole + 1, members[0]) if row.is_level(one))
    between = (one for one in between if one not in row.inner)
    return any(row.items[one].value > least and row.items[one].dimension in {"", "count"} for one in between)


def pointed_at(row: Row, place: int, sentence: int | None, levels: Sequence[int]) -> list[int]:
    """The levels that 其中 at the start of a sentence points at: of that sentence, or of what it names."""
    named = row.marks.these.match(row.items[place].gap)
    name = thing(named["name"]).lower() if named is not None else ""
    levels = [one for one in levels if not row.marks.mean_named.match(row.words(one).noun)]
    called = [one for one in levels if name and thing(row.words(one).noun).lower().endswith(name)]
    return called[-1:] or [one for one in levels if row.items[one].sentence == sentence]


def same_end(whole: str, noun: str) -> bool:
    """Whether a noun is the end of a longer one: business petitions, of all petitions."""
    return whole.endswith(noun) or (len(whole) > 1 and noun.endswith(whole))


def all_listed(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether a list behind a colon names all of a whole: a joint closes it, and they are of one size."""
    told = row.marks.total_behind.match(row.items[whole].tail) is not None
    closed = row.marks.list_closes.search(row.items[members[-1]].gap) is not None
    if is_open(row, members) or not closed or len(members) + told <= _TWO:  # two may leave others out
        return False
    return is_near(row, whole, members) or misprinted(row, whole, members, closed=True) is not Slip.NONE


def is_of_times(row: Row, place: int, parts: Sequence[int]) -> bool:
    """一季度12亿元，二季度18亿元，上半年30亿元: whether times of one thing make that of a total.

    They do, or would but for a slip.
    """
    if len(parts) < _TWO:
        return False
    told = row.marks.times_made.fullmatch("#".join(_from_level(row, one, parts) for one in (*parts, place)))
    nouns = {row.words(one).noun for one in (*parts, place)} - {""}
    longest = max(nouns, key=len, default="")
    alike = told is not None and all(one == longest or share_two(one, longest) for one in nouns)
    whole, items = row.items[place], [row.items[one] for one in parts]
    return alike and (fits_sum(whole, items) or slip_of_sum(whole, items, closed=True) is not Slip.NONE)


def _from_level(row: Row, one: int, levels: Sequence[int]) -> str:
    """The words before a figure, with the figure before them that is none of some levels: 四年累计."""
    before = row.items[one - 1].printed.found.literal if row.together(one - 1, one) else ""
    return row.items[one].gap if one - 1 in levels else before + row.items[one].gap


def is_near(row: Row, whole: int, members: Sequence[int], times: Exact = _NEAR) -> bool:
    """Whether parts make nearly as much as a whole, or little more: less than so many times."""
    made = sum(amount(row.items[one]) for one in members)
    less, more = sorted((made, amount(row.items[whole])))
    return more < times * less


def counts_parts(row: Row, place: int, members: Sequence[int]) -> bool:
    """Whether a figure counts the parts of a list behind its whole: £150m for three projects: £75m, …."""
    gap = row.items[members[0]].gap if members else ""
    listed = row.marks.colon.match(gap) or row.marks.comprising.match(gap)  # 涉及3个单位，分别为…
    told = listed is not None and row.items[place].value == len(members) > 1
    return told and row.together(place - 1, place) and row.is_level(place - 1)


def counts_list(row: Row, place: int) -> bool:
    """Whether a figure only counts the parts behind it: They fell into three groups: …."""
    first, value = place + 1, row.items[place].value
    named = row.together(place, first) and row.is_level(first) and row.marks.colon.match(row.items[first].gap)
    if not named:
        return False
    alike = [one for one in range(first, len(row)) if row.together(place, one) and row.same_unit(first, one)]
    return value == len(alike) > 1


def opens_list(row: Row, place: int) -> bool:
    """Whether a figure is the whole of the list behind it: They consist of 76 buses: 53 red, 23 blue."""
    first = place + 1
    named = row.together(place, first) and row.marks.colon.match(row.items[first].gap) is not None
    return named and row.same_unit(place, first) and not counts_list(row, place)


def parted(language: Language, texts: Sequence[str]) -> list[str] | None:
    """What is left of texts that each hold another member of one group, all of them held; else None."""
    return language.parted(texts)


def names_parts(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether the name of a whole is that of its parts: 发回、改判案件402件，其中发回126件，改判276件."""
    names = row.marks.names_joined.split(noun_of(row, whole))
    nouns = [noun_of(row, one) for one in members]
    if len(nouns) > 1 and all(nouns) and "".join(nouns) in noun_of(row, whole):
        return True  # 来信来访3200件，其中来信1120件、来访2080件
    alike = [noun in name for name, noun in zip(names, nouns, strict=False) if noun]
    return len(names) == len(nouns) == len(alike) > 1 and all(alike)


def complementary_words(row: Row, named: Sequence[str]) -> bool:
    """Whether one of two nouns is the other, or its end, with a word that denies it: 商品住宅 and 非住宅."""
    if len(named) != _TWO or not all(named):
        return False
    for one, other in permutations(name.lower() for name in named):
        found = row.marks.opposite.search(other)
        rest = other[: found.start()] + other[found.end() :] if found is not None else ""
        done = row.marks.done.match(one)  # 已签订合同 and 尚未签订
        begins = done is not None and len(rest) > 1 and one[done.end() :].startswith(rest)
        ends = begins or (len(rest) > 1 and one.endswith(rest))
        if rest == one or (ends and not row.marks.opposite.search(one)):
            return True
    return False


def misprinted(row: Row, whole: int, members: Sequence[int], *, closed: bool = False) -> Slip:
    """The slip that explains why parts do not make a whole: one figure, printed right, would mend the sum.

    A list that is `closed` leaves nothing out, however far its parts are from the whole.
    """
    if is_open(row, members):
        return Slip.NONE
    return slip_of_sum(row.items[whole], [row.items[one] for one in members], closed=closed)


def is_other_thing(row: Row, place: int, parts: Sequence[int]) -> bool:
    """企业缴费18亿元，个人缴费9亿元，基金收入共计34亿元: whether a total has a noun that its parts lack.

    They are some of its parts, then, unless they make it but for a slip.
    """
    noun, nouns = row.words(place).noun, [row.words(one).noun for one in parts]
    other = not row.parsed and noun and all(nouns) and not any(share_two(noun, one) for one in nouns)
    return bool(other) and misprinted(row, place, parts) is Slip.NONE


def _narrow(meant: Interval, step: Exact) -> Interval:
    """What a sum of many is meant to be, no further off than its roundings are but for chance."""
    if meant.low is None or meant.high is None:
        return meant
    middle, most = Fraction(meant.low + meant.high) / 2, Fraction(3, 2) * step
    return Interval(
        max(meant.low, middle - most), min(meant.high, middle + most), meant.low_open, meant.high_open
    )


def makes(whole: Item, parts: Sequence[Item], least: Slip = Slip.CLEAR) -> bool:
    """Whether parts make a whole, or would but for a slip that is no less clear."""
    return fits_sum(whole, parts) or slip_of_sum(whole, parts) >= least


def made_of(
    sums: Sequence[_Told], terms: Callable[[_Told], Sequence[Item]], least: Slip = Slip.CLEAR
) -> list[_Told]:
    """The sums that hold, else the only one that would but for a slip that is no less clear.

    `terms` gives the whole of each, and then its parts.
    """
    tried = [(one, terms(one)) for one in sums]
    made = [one for one, (whole, *parts) in tried if fits_sum(whole, parts)]
    slips = [] if made else [one for one, (whole, *parts) in tried if slip_of_sum(whole, parts) >= least]
    return slips if len(slips) == 1 else made


def slip_of_sum(whole: Item, members: Sequence[Item], *, closed: bool = False) -> Slip:
    """The same of figures that need not stand together."""
    total, parts = span(whole), [span(one) for one in members]
    made = reduce(add, parts)
    if total.low is None or made.low is None or min(total.low, made.low) <= 0:
        return Slip.NONE
    meant = [made, *(subtract(total, reduce(add, parts[:at] + parts[at + 1 :])) for at in range(len(parts)))]
    told = [one.quantity for one in (whole, *members)]
    coarsest = max(in_base(one, one.step) for one in told)  # 4.3万个, of which 899个
    finest = max(coarsest, min(in_base(one, one.coarse_step) for one in told))
    open_ = made.low < total.low and not closed  # parts may be left out: 7078 is 7708, but for a rest of 3
    meant = [_narrow(one, coarsest) for one in meant] if open_ and len(parts) > _MANY else meant
    found = max(slip_of(one, right, finest) for one, right in zip(told, meant, strict=True))
    less, more = sorted((total.low, made.low))
    if found is Slip.CLEAR and 0 < total.low - made.low < _REST * finest:
        return Slip.LIKELY  # parts that the list leaves out
    chance = found is Slip.LIKELY or made.low < total.low < _LONG * finest
    return Slip.NONE if chance and more >= _NEAR * less and not closed else found
