"""Shares that make 100% of one whole that the text does not name."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import combinations, groupby, takewhile

from msgspec.structs import replace

from unionstats.interval import ANY, ZERO, Interval, add, divide, exactly, intersect, subtract
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import core
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.row import FAR, QUOTIENT, Doubt, Question, Relation, Row, terms
from unionstats.source.drafting.relations.shares.likely import slip_between
from unionstats.source.drafting.relations.shares.shares import OPENED, add_unstated, whole_behind, whole_named
from unionstats.source.drafting.relations.shares.wholes import strongly_named
from unionstats.source.drafting.relations.slips import Slip, fits_sum, slip_in, span
from unionstats.source.drafting.relations.sums.exhaustive import complementary_words, exhaustive, is_ranked

_FEW = _BOTH = 2
_NEAR_WORDS = 24  # characters before a percentage in which the word for a share ends
_ALL_BUT_FEW = Fraction(97, 100)  # what the parts that a list tells make, where it may leave small ones out
_LEAST, _MOST = Fraction(3, 4), Fraction(4, 3)  # what percentages may make where one of them is wrong


def complete_shares(row: Row) -> None:
    """Give shares of an unnamed whole one total where they make 100% of it: 男性占51%；女性占49%."""
    open_ = [
        (number, row.items[one.figures[0] - row.items[0].number], one.unstated)
        for number, one in enumerate(row.relations)
        if one.kind == "share" and one.unstated is not None
        if not one.unstated.words or one.unstated.key[1].startswith(OPENED)
    ]
    start = 0
    while start < len(open_):
        _, first, whole = open_[start]
        total, size = ZERO, 0
        for count, (_, share, other) in enumerate(open_[start : start + FAR], 1):
            if (share.sentence, other.unit, other.words) != (first.sentence, whole.unit, whole.words):
                break
            total = add(total, span(share))
            size = count if count > 1 and 1 in total else 0
            if size or (total.low is not None and total.low > 1):
                break
        if size:
            _join(row, [number for number, *_ in open_[start : start + size]])
        start += size or 1


def _join(row: Row, numbers: Sequence[int]) -> None:
    """Give some shares the total of the first of them, which their parts make but for a small rest."""
    first = row.relations[numbers[0]].unstated
    parts = tuple(row.relations[number].figures[1] for number in numbers)
    for number in numbers:
        one = row.relations[number] = replace(row.relations[number], unstated=first, doubt=None)
        place = one.figures[0] - row.items[0].number
        if row.doubts.get(place) is Doubt.WHOLE:
            del row.doubts[place]
    places = [[number - row.items[0].number for number in row.relations[one].figures] for one in numbers]
    if not _leaves_rest(row, places):
        row.relations.append(Relation("sum", "{u} = " + terms(0, len(parts)), parts, first))


def _leaves_rest(row: Row, pairs: Sequence[Sequence[int]]) -> bool:
    """Whether shares agree on a whole that is another than what their parts make."""
    whole, made = one_total(row, pairs), reduce(add, (span(row.items[part]) for _, part in pairs))
    return whole is not None and intersect(whole, made) is None


def shares_of_sums(row: Row) -> None:
    """Give a share of an unknown whole the one that its part makes with others, if it may be that."""
    base = row.items[0].number
    _drop_missed(row)
    sums = [one for one in row.relations if one.kind == "sum" and one.unstated is None]
    joint = {one.figures for one in row.relations if one.kind == "sum" and one.unstated is not None}
    printed = [one.figures for one in row.relations if one.kind == "share" and one.form == QUOTIENT]
    fitting = {one[2] for one in printed if row.fits(*(number - base for number in one))}
    for at, one in enumerate(row.relations):
        if one.question is Question.PARTS and one.figures[1:] in joint:  # their shares make 100%
            row.relations[at] = replace(one, question=None)
    wholes = {part: one.figures[0] for one in sums for part in one.figures[1:]}
    for at, one in enumerate(row.relations):
        if one.kind != "share" or one.unstated is None or one.unstated.form == "before":  # of a plan
            continue
        whole_of = wholes.get(one.figures[1])
        if whole_of is None and not one.unstated.words:  # of what all others are, or the sum before it
            made = {whole for whole in wholes.values() if _sum_before(row, one, whole)}
            whole_of = next(iter(fitting if len(fitting) == 1 else made if len(made) == 1 else ()), None)
        if whole_of is None or whole_of >= one.figures[0]:
            continue
        figures = (*one.figures, whole_of)
        share, part, whole = (number - base for number in figures)
        least = Slip.CLEAR if one.unstated.words and figures[2] not in fitting else Slip.LIKELY
        slipped = row.same_unit(part, whole) and slip_between(row, share, part, whole) >= least
        if (slipped or row.fits(share, part, whole)) and not beside_part(row, whole, part):
            row.relations[at] = Relation("share", QUOTIENT, figures)
            row.doubts.pop(share, None)
    used = {one.unstated.key for one in row.relations if one.kind == "share" and one.unstated is not None}
    row.relations = [
        one for one in row.relations if one.kind != "sum" or one.unstated is None or one.unstated.key in used
    ]


def _drop_missed(row: Row) -> None:
    """Drop sums that the shares in brackets behind all their parts deny, which agree on another whole.

    Housing £28m, half of it all; schools £14m (25%), roads £8m (15%) and others £6m (10%).
    """
    base = row.items[0].number
    for one in [one for one in row.relations if one.kind == "sum" and one.unstated is None]:
        whole, *parts = (number - base for number in one.figures)
        pairs = [(part + 1, part) for part in parts if is_in_brackets(row, part + 1)]
        some = [pairs, *(pairs[:at] + pairs[at + 1 :] for at in range(len(pairs) * (len(pairs) > _BOTH)))]
        agreed = len(pairs) == len(parts) and any(one_total(row, each) is not None for each in some)
        made = fits_sum(row.items[whole], [row.items[part] for part in parts])  # else the whole is wrong
        if agreed and made and not any(row.fits(*pair, whole) for pair in pairs):
            row.relations.remove(one)


def is_in_brackets(row: Row, place: int) -> bool:
    """Whether a percentage stands alone in brackets right behind a figure."""
    beside = row.together(place - 1, place) and row.items[place].unit == PERCENT
    return beside and row.marks.in_brackets.fullmatch(row.items[place].gap) is not None


def leave_others(row: Row) -> None:
    """Drop shares of a printed level that all miss it and agree on a whole that it is no misprint of.

    42 visits for injuries; falls 10 (23% of injury visits), crashes 4 (9%): of another count of visits.
    """
    base = row.items[0].number
    told: defaultdict[int, list[Relation]] = defaultdict(list)
    for one in row.relations:
        if one.kind == "share" and one.form == QUOTIENT and one.unstated is None:
            told[one.figures[2] - base].append(one)
    for whole, some in told.items():
        pairs = [(one.figures[0] - base, one.figures[1] - base) for one in some]
        if len(pairs) < _BOTH or any(row.fits(*pair, whole) for pair in pairs):
            continue
        common = one_total(row, pairs)
        if common is not None and slip_in(row.items[whole], common) is Slip.NONE:
            row.relations[:] = [one for one in row.relations if one not in some]


def _sum_before(row: Row, share: Relation, whole: int) -> bool:
    """Whether a number is that of a sum in the sentence before a share, in the unit of its part."""
    at, place = (number - row.items[0].number for number in (whole, share.figures[1]))
    item = row.items[place]
    counted = item.dimension in {"", "count"} and not row.marks.changing.search(item.gap)
    return counted and item.sentence - row.items[at].sentence == 1 and row.same_unit(at, place)


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
        places = list(sentence)
        apart = [list(part) for _, part in groupby(places, key=lambda one: row.items[one].part)]
        for each in apart if len(apart) > 1 and all(len(one) > 1 for one in apart) else [places]:
            beside = [one for one in each if row.items[one].aside]  # shares 54% (target 52%), bonds 46% (48%)
            both = len(beside) * _BOTH == len(each) > _BOTH
            for some in ([one for one in each if one not in beside], beside) if both else [each]:
                if not _leaves_amount(row, some):
                    _read_composition(row, some, printed)


def _leaves_amount(row: Row, places: Sequence[int]) -> bool:
    """Whether an amount is the rest of what percentages are of: fees 60%, grants 15%, the rest (£4m)."""
    behind = (row.items[one] for one in range(places[-1] + 1, len(row)) if row.together(places[-1], one))
    return any(row.marks.rest.search(f"{one.gap}#{one.tail}") for one in behind if one.kind is Kind.LEVEL)


def _read_composition(row: Row, places: Sequence[int], printed: Collection[int]) -> None:
    """Record that percentages make 100%, if the words say that they are shares of one whole.

    What 其中 tells behind them is a part of one; no word may name several wholes. `printed` are the numbers
    of shares of a printed level.
    """
    inner = [one for one in places[1:] if row.marks.of_which.search(row.items[one].gap)]
    last = next((one for one in inner if one > places[1]), len(row))
    places = [one for one in places if one < last and one not in inner]
    goes_on = any(row.marks.besides.match(one.gap) for one in row.items[max(places, default=0) + 1 :][:1])
    if goes_on or not 1 < len(places) <= FAR or not all(_is_share(row, one, printed) for one in places):
        return
    items, marks = [row.items[one] for one in places], row.marks
    nouns = [row.words(one).noun for one in places]
    if complementary_words(row, nouns) and all(marks.rate_noun.search(one) for one in nouns):
        row.add("composition", "100% = {0} + {1}", places)  # 不合格率1.7%，合格率98.3%
        return
    told = (whole_named(row, one) or whole_behind(row.items[one]) for one in places)
    named = {core(one) for one in told} - {""}  # 36% of officers and 24% of stewards
    several = len(named) == len(items) or marks.wholes.search(whole_behind(items[-1])) is not None
    if several or any(row.doubts.get(one) is Doubt.ONE_WHOLE for one in places):
        return
    shares = [marks.composition.search(one.lead[-_NEAR_WORDS:]) is not None for one in items]
    for at, one in enumerate(items):  # and women for 46%
        shares[at] |= at > 0 and marks.share_goes_on.match(one.gap) is not None and not whole_behind(one)
        joined = marks.list_joint.match(one.gap) or marks.rest.match(one.gap)
        shares[at] |= at > 0 and shares[at - 1] and joined is not None
    answering = marks.respectively.search(items[0].gap) or marks.respectively_behind.search(items[-1].tail)
    listed = answering is not None and (shares[0] or marks.composition.search(items[0].gap) is not None)
    run = len(list(takewhile(bool, shares)))
    if 2 < run < len(shares) and not any(shares[run:]):  # noqa: PLR2004 - …，满意率为75.6%
        places, items, shares = places[:run], items[:run], shares[:run]
    behind_first = bool(whole_behind(items[0]))
    listed = listed or marks.made_up.search(items[0].gap) is not None
    stated = all(shares) or listed or (behind_first and all(marks.copula.search(one.tail) for one in items))
    pairs = [(one, row.base[one]) for one in places if row.base.get(one, one) != one]
    if len(pairs) == len(places) and 1 in reduce(add, map(span, items)) and _leaves_rest(row, pairs):
        return
    form = "100% = " + terms(0, len(places))
    many = len(places) > 2  # noqa: PLR2004 - two may leave others out
    if (stated or (behind_first and many)) and exhaustive(row, [row.base.get(one, one) for one in places]):
        row.add("composition", form, places)
    elif (stated or behind_first) and many:
        made = reduce(add, map(span, items))
        fits = 1 in made
        slip = Slip.CLEAR if fits else _slip(items)
        more = (made.low or 0) > 1  # no parts that the list leaves out
        few = not (fits or more) and (made.high or 0) > _ALL_BUT_FEW
        sure = (slip is Slip.CLEAR and not few) or (stated and more)
        some = is_ranked(row, places) or (not fits and marks.mainly.search(items[0].gap))
        if slip is not Slip.NONE and (sure or not some):
            row.add("composition", form, places, None if sure else Question.PARTS)


def _is_share(row: Row, place: int, printed: Collection[int]) -> bool:
    """Whether a percentage is neither a change nor a share of a level that is printed."""
    item = row.items[place]
    plain = item.unit == PERCENT and item.role in {Role.PLAIN, Role.LIST} and not item.quantity.approximation
    plain = plain and item.number not in printed and place not in row.falls and row.verb(place) is None
    changed = row.marks.reference.search(row.near(place)) or row.marks.change_behind.match(item.tail)
    return plain and not changed


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


def add_shares(row: Row, places: Sequence[int], parts: Sequence[int], whole: str) -> None:
    """Record a list of shares, each of its own part; of one total if the text names one that all fit."""
    pairs = list(zip(places, parts, strict=True))
    several = len(pairs) > _FEW and [
        *(pairs[:at] + pairs[at + 1 :] for at in range(len(pairs))),
        *_exchanged(places, parts),
    ]
    one = bool(whole) and len({row.items[part].unit for part in parts}) == 1
    one = one and not row.marks.wholes.search(whole)
    if one and not any(one_total(row, some) for some in (several or [pairs])):
        one = False
        row.doubts.update(dict.fromkeys(places, Doubt.ONE_WHOLE))
    larger = row.larger_than(parts[0])
    most = max(row.items[part].value for part in parts)
    wide = [total for total in larger if row.items[total].value > most]
    fitting = [total for total in wide if all(row.fits(*pair, total) for pair in pairs)]
    printed = fitting[0] if one and len(fitting) == 1 else strongly_named(row, larger, whole)
    for place, part in pairs:
        if printed is not None:
            row.add_share(place, part, printed)
        else:
            key = (parts[0], f"whole {places[0]}") if one else (part, f"whole {place}")
            add_unstated(row, place, part, whole, key)


def _exchanged(places: Sequence[int], parts: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
    """Yield the pairs of shares and parts with two of the shares exchanged."""
    for one, other in combinations(range(len(places)), 2):
        turned = [*places]
        turned[one], turned[other] = places[other], places[one]
        yield [*zip(turned, parts, strict=True)]


def one_total(row: Row, pairs: Sequence[Sequence[int]]) -> Interval | None:
    """What the whole can be, if it is that of all shares, of pairs of a share and its part."""
    common: Interval | None = ANY
    for place, part in pairs:
        implied = divide(span(row.items[part]), span(row.items[place]))
        common = intersect(common, implied) if common is not None and implied is not None else None
    return common
