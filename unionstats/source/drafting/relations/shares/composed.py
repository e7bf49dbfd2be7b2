"""Percentages that are all the parts of one whole: 男会员占55%，女会员占45%; walk 51%, by bus 30%."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import groupby, pairwise, takewhile

from unionstats.interval import add, exactly, subtract
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import core
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.relations.row import FAR, Row, terms
from unionstats.source.drafting.relations.shares.complete import leaves_rest
from unionstats.source.drafting.relations.shares.said import whole_behind, whole_named
from unionstats.source.drafting.relations.slips import Slip, balanced, digits_between, slip_in, span
from unionstats.source.drafting.relations.sums.exhaustive import (
    complementary,
    complementary_words,
    exhaustive,
    is_ranked,
)
from unionstats.source.drafting.relations.sums.members import closes

_BOTH = 2
_ALL = 100
_NEAR_WORDS = 24  # characters before a percentage in which the word for a share ends
_ALL_BUT_FEW = Fraction(97, 100)  # what the parts that a list tells make, where it may leave small ones out
_LEAST, _MOST = Fraction(3, 4), Fraction(4, 3)  # what percentages may make where one of them is wrong


def read_compositions(row: Row) -> None:
    """Find percentages that are all the parts of a whole: 男会员占55%，女会员占45%; walk, by bus and by car.

    The words say so, or the figures: they make 100%, or one slip keeps them from it.
    """
    rates = [one for one, item in enumerate(row.items) if item.kind is Kind.RATE]
    if any(one.kind == "sum" and one.unstated is not None for one in row.relations):
        return  # shares that make 100% have a total already
    printed = {one.figures[0] for one in row.relations if one.kind == "share" and one.unstated is None}
    printed |= row.parts  # of a rate: five markets took 48.9%: A 15.2%, …
    for _, sentence in groupby(rates, key=lambda one: row.items[one].sentence):
        places = [*sentence]
        for part, inner in _parted_in_brackets(row, places):
            row.add_sum(part, inner)
            places = [one for one in places if one not in inner]
        places += _rest_next(row, places)
        apart = [list(part) for _, part in groupby(places, key=lambda one: row.items[one].part)]
        for each in apart if len(apart) > 1 and all(len(one) > 1 for one in apart) else [places]:
            beside = [one for one in each if row.items[one].aside]  # shares 54% (target 52%), bonds 46% (48%)
            both = len(beside) * _BOTH == len(each) > _BOTH
            for some in ([one for one in each if one not in beside], beside) if both else [each]:
                if not _leaves_amount(row, some):
                    _read_composition(row, some, printed)
                    _read_pairs(row, some, printed)


def _parted_in_brackets(row: Row, places: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
    """Shares of a share in brackets behind it: 住房占70%（购房占40%，租房占30%）, but for a slip."""
    for beside, some in groupby(places, key=lambda one: row.items[one].aside):
        inner = [*some]
        whole, items = inner[0] - 1, [row.items[one] for one in inner]
        if not beside or len(inner) < _BOTH or whole not in places or row.items[whole].aside:
            continue
        if all(_told_as_shares(row, [row.items[whole], *items])) and all(
            one.unit == PERCENT for one in items
        ):
            slip = balanced([row.items[whole], *items], (-1, *(1 for _ in inner)))
            all_ = closes(row, inner) or exhaustive(row, inner)
            if slip in {None, Slip.CLEAR} or (slip is Slip.LIKELY and all_):
                yield whole, inner


def _read_pairs(row: Row, places: Sequence[int], printed: Collection[int]) -> None:
    """男性占56%，女性占44%；35岁以下的占48%: two of several that leave none out, where all make nothing."""
    if len(places) == _BOTH or any(
        one.kind == "composition" and one.figures[-1] in places for one in row.relations
    ):
        return
    for pair in pairwise(places):
        items = [row.items[one] for one in pair]
        near = 1 in reduce(add, map(span, items)) or _slip(items) is not Slip.NONE
        if near and exhaustive(row, [row.base.get(one, one) for one in pair]):
            _read_composition(row, pair, printed)


def _rest_next(row: Row, places: Sequence[int]) -> list[int]:
    """The share in the next sentence that they need to make 100%: 71% women, 20% men. 9% did not say."""
    after = places[-1] + 1
    next_ = after < len(row) and row.items[after].kind is Kind.RATE
    if not next_ or row.items[after].sentence != row.items[places[0]].sentence + 1:
        return []
    told = reduce(add, map(span, [row.items[one] for one in places]))
    return [after] if 1 not in told and 1 in add(told, span(row.items[after])) else []


def _leaves_amount(row: Row, places: Sequence[int]) -> bool:
    """Whether an amount is the rest of what percentages are of: fees 60%, grants 15%, the rest (£4m)."""
    behind = (row.items[one] for one in range(places[-1] + 1, len(row)) if row.together(places[-1], one))
    return any(row.marks.rest.search(f"{one.gap}#{one.tail}") for one in behind if one.kind is Kind.LEVEL)


def _read_composition(row: Row, places: Sequence[int], printed: Collection[int]) -> None:
    """Record that percentages make 100%, if the words say that they are shares of one whole.

    What 其中 tells behind them is a part of one; no word may name several wholes. `printed` are the places
    of shares of a printed level.
    """
    inner = [one for one in places[1:] if row.marks.of_which.search(row.items[one].gap)]
    last = next((one for one in inner if one > places[1]), len(row))
    places = [one for one in places if one < last and one not in inner]
    goes_on = any(row.marks.besides.match(one.gap) for one in row.items[max(places, default=0) + 1 :][:1])
    goes_on |= any(row.marks.breakdown_inner.match(row.items[one].gap) for one in places[1:])
    if goes_on or not 1 < len(places) <= FAR or not all(_is_share(row, one, printed) for one in places):
        return
    items, marks = [row.items[one] for one in places], row.marks
    nouns = [row.words(one).noun for one in places]
    apart = complementary_words(row, nouns) or marks.rate_noun.fullmatch(complementary(row, places) or "")
    if apart and all(marks.rate_noun.search(one) for one in nouns):
        row.add("composition", "100% = " + terms(0, len(places)), places)  # 不合格率1.7%，合格率98.3%
        return
    told = [whole_named(row, one) or whole_behind(row.items[one]) for one in places]
    named = {core(one) for one in told} - {""}  # 36% of officers and 24% of stewards
    named |= {found["of"] for one in items if (found := marks.view_of.search(one.lead))}
    wholes = [told[0] if marks.respectively_word.search(items[0].gap) else "", whole_behind(items[-1])]
    several = len(named) > 1 or any(map(marks.wholes.search, wholes))  # 分别占男、女职工总数的20%和50%
    if several or any(row.doubts.get(one) is Doubt.ONE_WHOLE for one in places):
        return
    shares = _told_as_shares(row, items)
    answering = marks.respectively.search(items[0].gap) or marks.respectively_behind.search(items[-1].tail)
    listed = answering is not None and (shares[0] or marks.composition.search(items[0].gap) is not None)
    run = len(list(takewhile(bool, shares)))
    if 2 < run < len(shares) and not any(shares[run:]):  # noqa: PLR2004 - …，满意率为75.6%
        places, items, shares = places[:run], items[:run], shares[:run]
    behind_first = bool(whole_behind(items[0]) or marks.of_others.match(items[0].tail))  # 79% of them
    listed = listed or marks.made_up.search(items[0].gap) is not None
    are = all(marks.copula.search(one.tail) for one in items)  # 56% were men and 44% were women
    stated = all(shares) or listed or (behind_first and are) or _ends_with_rest(items)
    are = are or (behind_first and _elided(items))
    stated = stated or (behind_first and any(marks.further.search(one.gap) for one in items[1:]))
    made = reduce(add, map(span, items))
    fits, behind = 1 in made, row.reading.behind(places[-1]) if row.reading is not None else ""
    if not fits and (made.high or 0) < 1 and marks.rest_untold.match(behind):
        return  # women made up 55.4% and men 44.1%; the rest gave another answer
    closed = _leaves_none(row, places)
    pairs = [(one, row.base[one]) for one in places if row.base.get(one, one) != one]
    if len(pairs) == len(places) and fits and leaves_rest(row, pairs):
        return
    form = "100% = " + terms(0, len(places))
    many = len(places) > 2  # noqa: PLR2004 - two may leave others out
    all_ = exhaustive(row, [row.base.get(one, one) for one in places])
    slip = Slip.CLEAR if fits else _slip(items)
    if closed or ((stated or (behind_first and many) or (are and slip is Slip.CLEAR)) and all_):
        row.add("composition", form, places)
    elif (stated or behind_first) and many:
        more = (made.low or 0) > 1  # no parts that the list leaves out
        few = not (fits or more) and (made.high or 0) > _ALL_BUT_FEW
        last = marks.the_other.search(items[-1].gap) is not None  # no plea in the other 14%
        sure = (slip is Slip.CLEAR and not few) or (stated and (more or last))
        some = is_ranked(row, places) or (not fits and marks.mainly.search(items[0].gap))
        if slip is not Slip.NONE and (sure or not some):
            row.add("composition", form, places, None if sure else Question.PARTS)


def _told_as_shares(row: Row, items: Sequence[Item]) -> list[bool]:
    """Which of some percentages are told as shares, or follow one that is: women make up 54% and men 46%."""
    marks = row.marks
    shares = [marks.composition.search(one.lead[-_NEAR_WORDS:]) is not None for one in items]
    for at, one in enumerate(items):  # and women for 46%
        shares[at] |= at > 0 and marks.share_goes_on.match(one.gap) is not None and not whole_behind(one)
        gap = one.gap.removeprefix(items[0].tail) if at == 1 else one.gap  # 52% of the portfolio, bonds 21%
        joined = marks.list_joint.match(gap) or marks.rest.match(gap) or marks.named_next.fullmatch(gap)
        shares[at] |= at > 0 and shares[at - 1] and joined is not None
    return shares


def _leaves_none(row: Row, places: Sequence[int]) -> bool:
    """64% agreed, 21% disagreed and 15% did not know: whether the last of three is told as all the others.

    For and against are all where they would be more: 87% were in favour and 31% against.
    """
    items = [row.items[one] for one in places]
    *others, last = items
    words = "#".join(f"{one.gap}{one.tail}" for one in items)
    made = reduce(add, map(span, items))
    if len(items) == _BOTH and (made.high or 0) >= 1 and row.marks.opposite_views.search(words):
        whole = 1 in made or _slip(items) is not Slip.NONE
        return whole and not row.marks.some_degree.search(words) and not whole_behind(last)
    if len(others) != _BOTH or _slip(items) is Slip.NONE or whole_behind(last):
        return False  # 60% agreed and 25% did not; the remaining 12% of branches
    if row.marks.the_other.search(last.gap):
        return True
    views = "#".join(f"{one.gap}{one.tail}" for one in others)
    both = row.marks.opposite_views.search(views) and not row.marks.some_degree.search(views)
    return bool(both and row.marks.no_view.match(last.tail))


def _is_share(row: Row, place: int, printed: Collection[int]) -> bool:
    """Whether a percentage is neither a change nor a share of a level that is printed."""
    item = row.items[place]
    plain = item.unit == PERCENT and item.role in {Role.PLAIN, Role.LIST} and not item.quantity.approximation
    plain = plain and place not in printed and place not in row.falls and row.verb(place) is None
    changed = row.marks.reference.search(row.near(place)) or row.marks.change_behind.match(item.tail)
    return plain and not changed


def _ends_with_rest(items: Sequence[Item]) -> bool:
    """Staff took 61%, fuel 24% and everything else 15%: whether the last of three or more is all the rest."""
    last, marks = items[-1], items[-1].language.marks
    told = len(items) > _BOTH and marks.rest.search(f"{last.gap}#{last.tail}") is not None
    return told and not marks.no_view.match(last.tail)


def _elided(items: Sequence[Item]) -> bool:
    """89% of returns were made online and 11% on paper: two that "and" joins, or with digits exchanged."""
    joined = len(items) == _BOTH and items[0].language.marks.list_closes.search(items[-1].gap) is not None
    values = [Fraction(one.quantity.value) for one in items]
    steps = [Fraction(one.quantity.step) for one in items]
    if not joined or not all(steps) or sum(values) == _ALL:
        return joined
    texts = [(str(one // step), str((_ALL - one) // step)) for one, step in zip(values, steps, strict=True)]
    pairs = ((texts[0][0], texts[1][1]), (texts[1][0], texts[0][1]))
    return any(digits_between(*pair) == "exchanged" for pair in pairs)


def _slip(items: Sequence[Item]) -> Slip:
    """The slip in one of some percentages that keeps them from making 100%."""
    spans = list(map(span, items))
    made = reduce(add, spans)
    if made.low is None or not _LEAST < made.low < _MOST:
        return Slip.NONE
    found = []
    for at, item in enumerate(items):
        meant = subtract(exactly(1), reduce(add, spans[:at] + spans[at + 1 :]))
        found.append(slip_in(item, meant))
    return max(found)
