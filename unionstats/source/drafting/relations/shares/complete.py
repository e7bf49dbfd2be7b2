"""Shares that make 100% of one whole that the text does not name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import combinations

from msgspec.structs import replace

from unionstats.interval import ANY, ZERO, Interval, add, divide, intersect
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.relation import BASES, QUOTIENT, Doubt, Question, Relation
from unionstats.source.drafting.relations.row import FAR, Row, terms
from unionstats.source.drafting.relations.shares.bracketed import is_bracketed
from unionstats.source.drafting.relations.shares.likely import slip_between
from unionstats.source.drafting.relations.shares.unprinted import OPENED, add_unstated
from unionstats.source.drafting.relations.shares.wholes import strongly_named
from unionstats.source.drafting.relations.slips import Slip, fits_sum, slip_in, span
from unionstats.source.drafting.relations.sums.exhaustive import makes

_FEW = _BOTH = 2
_ALL = 100


def complete_shares(row: Row) -> None:
    """Give shares of an unnamed whole one total where they make 100% of it: 男性占51%；女性占49%."""
    open_ = [
        (number, row.items[one.figures[0]], one.unstated)
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
        place = one.figures[0]
        if row.doubts.get(place) is Doubt.WHOLE:
            del row.doubts[place]
    if not leaves_rest(row, [row.relations[one].figures for one in numbers]):
        row.relations.append(Relation("sum", "{u} = " + terms(0, len(parts)), parts, first))


def leaves_rest(row: Row, pairs: Sequence[Sequence[int]]) -> bool:
    """Whether shares agree on a whole that is another than what their parts make."""
    whole, made = one_total(row, pairs), reduce(add, (span(row.items[part]) for _, part in pairs))
    return whole is not None and intersect(whole, made) is None


def shares_of_sums(row: Row) -> None:
    """Give a share of an unknown whole the one that its part makes with others, if it may be that."""
    _drop_missed(row)
    sums = [one for one in row.relations if one.kind == "sum" and one.unstated is None]
    joint = {one.figures for one in row.relations if one.kind == "sum" and one.unstated is not None}
    printed = [one.figures for one in row.relations if one.kind == "share" and one.form == QUOTIENT]
    fitting = {one[2] for one in printed if row.fits(*one)}
    for at, one in enumerate(row.relations):
        if one.question is Question.PARTS and one.figures[1:] in joint:  # their shares make 100%
            row.relations[at] = replace(one, question=None)
    wholes = {part: one.figures[0] for one in sums for part in one.figures[1:]}
    for at, one in enumerate(row.relations):
        if one.kind != "share" or one.unstated is None or one.unstated.form in BASES:
            continue
        whole_of = wholes.get(one.figures[1])
        if whole_of is None and not one.unstated.words:  # of what all others are, or the sum before it
            made = {whole for whole in wholes.values() if _sum_before(row, one, whole)}
            whole_of = next(iter(fitting if len(fitting) == 1 else made if len(made) == 1 else ()), None)
        if whole_of is None or whole_of >= one.figures[0]:
            continue
        figures = (*one.figures, whole_of)
        share, part, whole = figures
        least = Slip.CLEAR if one.unstated.words and figures[2] not in fitting else Slip.LIKELY
        slipped = row.same_unit(part, whole) and slip_between(row, share, part, whole) >= least
        if (slipped or row.fits(share, part, whole)) and not beside_part(row, whole, part):
            row.relations[at] = Relation("share", QUOTIENT, figures)
            row.doubts.pop(share, None)
    used = {one.unstated.key for one in row.relations if one.kind == "share" and one.unstated is not None}
    row.relations = [
        one for one in row.relations if one.kind != "sum" or one.unstated is None or one.unstated.key in used
    ]


def read_sums_of_shares(row: Row) -> None:
    """Record that the parts of a printed whole make it, where their shares, of three or more, make 100%."""
    told = defaultdict[int, dict[int, int]](dict)
    for one in row.relations:
        if one.kind == "share" and one.form == QUOTIENT and one.unstated is None and one.question is None:
            share, part, whole = one.figures
            if row.items[share].unit == PERCENT and row.same_unit(part, whole):
                told[whole][part] = share
    for whole, shares in told.items():
        parts = [row.items[part] for part in shares]
        all_ = len(shares) > _BOTH and sum(Fraction(row.items[one].value) for one in shares.values()) == _ALL
        inner = any(one in told for one in shares) or not row.inner.isdisjoint(shares)
        if all_ and not inner and makes(row.items[whole], parts, Slip.LIKELY):
            row.add_sum(whole, [*shares])


def _drop_missed(row: Row) -> None:
    """Drop sums that the shares in brackets behind all their parts deny, which agree on another whole.

    Housing £28m, half of it all; schools £14m (25%), roads £8m (15%) and others £6m (10%).
    """
    for one in [one for one in row.relations if one.kind == "sum" and one.unstated is None]:
        whole, *parts = one.figures
        pairs = [(part + 1, part) for part in parts if is_bracketed(row, part + 1)]
        some = [pairs, *(pairs[:at] + pairs[at + 1 :] for at in range(len(pairs) * (len(pairs) > _BOTH)))]
        agreed = len(pairs) == len(parts) and any(one_total(row, each) is not None for each in some)
        made = fits_sum(row.items[whole], [row.items[part] for part in parts])  # else the whole is wrong
        if agreed and made and not any(row.fits(*pair, whole) for pair in pairs):
            row.relations.remove(one)
        all_ = sum(Fraction(row.items[share].value) for share, _ in pairs) == _ALL
        if len(pairs) == len(parts) and not (made or all_) and all(row.fits(*pair, whole) for pair in pairs):
            row.relations.remove(one)  # 720 of 1,200 (60%) had a computer, 300 (25%) a phone, 190 (16%) both


def leave_others(row: Row) -> None:
    """Drop shares of a printed level that all miss it and agree on a whole that it is no misprint of.

    42 visits for injuries; falls 10 (23% of injury visits), crashes 4 (9%): of another count of visits.
    Where they come to 100%, their parts should make the level, which is asked.
    """
    told: defaultdict[int, list[Relation]] = defaultdict(list)
    for one in row.relations:
        if one.kind == "share" and one.form == QUOTIENT and one.unstated is None:
            told[one.figures[2]].append(one)
    for whole, some in told.items():
        pairs = [(one.figures[0], one.figures[1]) for one in some]
        if len(pairs) < _BOTH or any(row.fits(*pair, whole) for pair in pairs):
            continue
        common = one_total(row, pairs)
        if common is not None and slip_in(row.items[whole], common) is Slip.NONE:
            row.relations[:] = [one for one in row.relations if one not in some]
            made = [one.figures for one in row.relations if one.kind == "sum"]
            parts = tuple(part for _, part in pairs)
            alike = (whole, *parts) not in made and all(row.same_unit(part, whole) for part in parts)
            if alike and 1 in reduce(add, (span(row.items[share]) for share, _ in pairs)):
                row.add_sum(whole, parts, Question.PARTS)


def _sum_before(row: Row, share: Relation, whole: int) -> bool:
    """Whether a number is that of a sum in the sentence before a share, in the unit of its part."""
    at, place = whole, share.figures[1]
    item = row.items[place]
    counted = item.dimension in {"", "count"} and not row.marks.changing.search(item.gap)
    return counted and item.sentence - row.items[at].sentence == 1 and row.same_unit(at, place)


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
