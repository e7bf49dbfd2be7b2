"""Shares that make 100% of one whole that the text does not name."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from unionstats.interval import ZERO, add, divide, exactly, intersect, subtract
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.exhaustive import Slip, exhaustive, slip_of
from unionstats.source.drafting.relations.row import Doubt, Question, Row, Unstated, in_base, span, terms
from unionstats.source.drafting.relations.shares import OPENED, whole_behind
from unionstats.source.drafting.relations.wholes import larger_than

_LOOK_AHEAD = 24
_NEAR_WORDS = 12  # characters before a percentage in which the word for a share ends
_LEAST, _MOST = Fraction(3, 4), Fraction(4, 3)  # what percentages may make where one of them is wrong


def complete_shares(row: Row) -> None:
    """Give shares of an unnamed whole one total where they make 100% of it: 男性占51%；女性占49%."""
    open_ = [
        (number, row.items[one.figures[0] - row.items[0].number])
        for number, one in enumerate(row.relations)
        if one.kind == "share" and one.unstated is not None and _is_shared(one.unstated)
    ]
    start = 0
    while start < len(open_):
        size = _making_hundred(
            row,
            [item for _, item in open_[start : start + _LOOK_AHEAD]],
            [number for number, _ in open_[start : start + _LOOK_AHEAD]],
        )
        if size:
            row.join_shares([number for number, _ in open_[start : start + size]])
        start += size or 1


def _is_shared(whole: Unstated) -> bool:
    """Whether a whole may be that of the shares beside it: it has no name, or the sentence opens with it."""
    return not whole.words or whole.key[1].startswith(OPENED)


def read_compositions(row: Row) -> None:
    """Find percentages that are all the parts of a whole: 男会员占55%，女会员占45%; walk, by bus and by car.

    The words say so, or the figures: they make 100%, or one slip keeps them from it.
    """
    start = 0
    while start < len(row):
        end = start + 1
        while end < len(row) and row.items[end].sentence == row.items[start].sentence:
            end += 1
        places = [one for one in range(start, end) if row.items[one].kind is Kind.RATE]
        parts = {row.items[one].part for one in places}
        apart = [[one for one in places if row.items[one].part == part] for part in sorted(parts)]
        for each in apart if len(apart) > 1 and all(len(one) > 1 for one in apart) else [places]:
            _read_composition(row, each)
        start = end


def _read_composition(row: Row, places: Sequence[int]) -> None:
    """Find out whether percentages are the parts of a whole; what 其中 tells behind them is a part of one."""
    behind = range(places[1] + 1, places[-1] + 1) if len(places) > 1 else ()
    inner = next((one for one in behind if row.marks.of_which.search(row.items[one].gap)), len(row))
    places = [one for one in places if one < inner]
    shares = all(_is_share(row, one) for one in places)
    if 1 < len(places) <= _LOOK_AHEAD and shares and _of_one(row, places):
        _composed(row, places)


def read_made(row: Row) -> None:
    """Find shares in brackets of a whole that their parts make, or that is printed: 90 voted for it (60%) ….

    All but one of them fit it; where the parts make it, a slip explains that one.
    """
    start = 0
    while start < len(row):
        pairs = _in_brackets(row, start)
        start = pairs[-1][0] + 1 if pairs else start + 1
        if len(pairs) < 2:  # noqa: PLR2004 - one is no whole
            continue
        parts = [part for _, part in pairs]
        for whole in [parts, *([one] for one in larger_than(row, parts[0]))]:
            if _fit_but_one(row, pairs, whole):
                form = f"{{0}} = {{1}} / ({terms(2, len(whole))})" if whole is parts else "{0} = {1} / {2}"
                for share, part in pairs:
                    row.base[share] = part
                    row.add("share", form, (share, part, *whole))
                break


def _fit_but_one(row: Row, pairs: Sequence[tuple[int, int]], whole: Sequence[int]) -> bool:
    """Whether two shares or more are of what some figures make, and all but one that is misprinted."""
    made = reduce(add, (span(row.items[one]) for one in whole))
    wrong = []
    for share, part in pairs:
        item, meant = row.items[share], divide(span(row.items[part]), made)
        if meant is None or intersect(span(item), meant) is None:
            step = in_base(item.quantity, item.quantity.step)
            wrong.append(slip_of(item.quantity, meant, step) if meant is not None else Slip.NONE)
    printed = len(whole) == 1
    return len(wrong) <= 1 < len(pairs) - len(wrong) and (printed or Slip.NONE not in wrong)


def _in_brackets(row: Row, start: int) -> list[tuple[int, int]]:
    """The shares of one sentence from a place on that stand in brackets behind their parts, with those."""
    pairs: list[tuple[int, int]] = []
    for place in range(start + 1, len(row)):
        part = place - 1
        bracketed = row.marks.in_brackets.fullmatch(row.items[place].gap) and row.together(part, place)
        if pairs and not (row.together(pairs[-1][0], place) and place <= pairs[-1][0] + 3):
            break
        if pairs and row.marks.of_which.search(row.items[part].gap):
            break
        if bracketed and row.is_level(part) and place not in row.base and row.items[place].unit == PERCENT:
            if pairs and not row.same_unit(pairs[-1][1], part):
                break
            pairs.append((place, part))
        elif not pairs:
            return []
    return pairs


def _is_share(row: Row, place: int) -> bool:
    """Whether a percentage is neither a change nor a share of a level that is printed."""
    item = row.items[place]
    printed = any(
        one.kind == "share" and one.unstated is None and one.figures[0] == item.number
        for one in row.relations
    )
    plain = item.unit == PERCENT and item.role in {Role.PLAIN, Role.LIST} and not item.quantity.approximation
    return plain and not printed and place not in row.falls and row.verb(place) is None


def _of_one(row: Row, places: Sequence[int]) -> bool:
    """Whether the words name no whole for each of some shares, and no rule makes them 100% yet."""
    joined = any(one.kind == "sum" and one.unstated is not None for one in row.relations)
    wholes = row.marks.wholes.search(whole_behind(row.items[places[-1]]))
    return not (joined or wholes or any(row.doubts.get(one) is Doubt.ONE_WHOLE for one in places))


def _composed(row: Row, places: Sequence[int]) -> None:
    """Record that percentages make 100%, if the words say that they are shares of one whole."""
    items, marks = [row.items[one] for one in places], row.marks
    shares = [marks.composition.search(one.lead[-_NEAR_WORDS:]) is not None for one in items]
    answering = marks.respectively.search(items[0].gap) or marks.respectively_behind.search(items[-1].tail)
    listed = answering is not None and (shares[0] or marks.composition.search(items[0].gap) is not None)
    behind = bool(whole_behind(items[0]))
    stated = all(shares) or listed or (behind and all(marks.copula.search(one.tail) for one in items))
    form = "100% = " + terms(0, len(places))
    if stated and exhaustive(row, [row.base.get(one, one) for one in places]):
        row.add("composition", form, places)
    elif (stated or behind) and len(places) > 2:  # noqa: PLR2004 - two may leave others out
        fits = 1 in reduce(add, map(span, items))
        slip = _slip(row, places)
        if fits or slip is not Slip.NONE:
            likely = slip is Slip.LIKELY and not fits
            row.add("composition", form, places, None, Question.PARTS if likely else None)


def _slip(row: Row, places: Sequence[int]) -> Slip:
    """The slip in one of some percentages that keeps them from making 100%."""
    spans = [span(row.items[one]) for one in places]
    made = reduce(add, spans)
    if made.low is None or not _LEAST < made.low < _MOST:
        return Slip.NONE
    found = []
    for at, place in enumerate(places):
        told = row.items[place].quantity
        meant = subtract(exactly(1), reduce(add, spans[:at] + spans[at + 1 :]))
        found.append(slip_of(told, meant, in_base(told, told.step)))
    return max(found)


def _making_hundred(row: Row, shares: Sequence[Item], numbers: Sequence[int]) -> int:
    """How many of the first shares make 100%, of parts in one unit and one sentence; 0 if none do."""
    total = ZERO
    wholes = [row.relations[number].unstated for number in numbers]
    for count, share in enumerate(shares, 1):
        whole, first = wholes[count - 1], wholes[0]
        if share.sentence != shares[0].sentence or whole is None or first is None:
            return 0
        if (whole.unit, whole.words) != (first.unit, first.words):
            return 0
        total = add(total, span(share))
        if total.low is not None and total.low > 1:
            return 0
        if count > 1 and 1 in total:
            return count
    return 0
