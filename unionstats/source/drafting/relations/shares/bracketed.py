"""Shares in brackets behind their parts: 90 voted for it (60%), 60 against it (40%)."""

from collections.abc import Sequence
from functools import reduce

from unionstats.interval import add, divide, intersect
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.slips import Slip, fits_sum, slip_in, span


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
        for whole in [
            parts,
            *([one] for one in row.larger_than(parts[0]) if not beside_part(row, one, parts[0])),
        ]:
            if _fit_but_one(row, pairs, whole):
                form = QUOTIENT if whole is not parts else f"{{0}} = {{1}} / ({terms(2, len(whole))})"
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
            wrong.append(slip_in(item, meant))
    printed = len(whole) == 1
    all_of_it = 1 in reduce(add, (span(row.items[share]) for share, _ in pairs))
    if printed and (all_of_it or fits_sum(row.items[whole[0]], [row.items[part] for _, part in pairs])):
        return len(wrong) <= 1
    return len(wrong) <= 1 < len(pairs) - len(wrong) and (printed or Slip.NONE not in wrong)


def _in_brackets(row: Row, start: int) -> list[tuple[int, int]]:
    """The shares of one sentence from a place on that stand in brackets behind their parts, with those."""
    pairs: list[tuple[int, int]] = []
    for place in range(start + 1, len(row)):
        part = place - 1
        if pairs and not (row.together(pairs[-1][0], place) and place <= pairs[-1][0] + 3):
            break
        if pairs and row.marks.of_which.search(row.items[part].gap):
            break
        bracketed = row.marks.in_brackets.fullmatch(row.items[place].gap) and row.together(part, place)
        if bracketed and row.is_level(part) and place not in row.base and row.items[place].unit == PERCENT:
            if pairs and not row.same_unit(pairs[-1][1], part):
                break
            pairs.append((place, part))
        elif not pairs:
            return []
    return pairs
