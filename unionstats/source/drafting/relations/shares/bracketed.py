"""Shares in brackets behind their parts: 90 voted for it (60%), 60 against it (40%)."""

from collections.abc import Sequence
from functools import reduce

from unionstats.interval import add, divide, intersect
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.slips import Slip, fits_sum, slip_in, span

_FEW = 2


def read_made(row: Row) -> None:
    """Find shares in brackets of a whole that their parts make, or that is printed: 90 voted for it (60%) ….

    All but one of them fit it; where the parts make it, a slip explains that one.
    """
    start = 0
    while start < len(row):
        pairs = _in_brackets(row, start)
        start = pairs[-1][0] + 1 if pairs else start + 1
        if len(pairs) < _FEW:  # one is no whole
            continue
        parts = [part for _, part in pairs]
        least = min(parts, key=lambda one: row.items[one].value)
        for whole in [
            parts,
            *([one] for one in row.larger_than(least) if not beside_part(row, one, least)),
        ]:
            if _fit_but_one(row, pairs, whole):
                form = QUOTIENT if whole is not parts else f"{{0}} = {{1}} / ({terms(2, len(whole))})"
                for share, part in pairs:
                    row.base[share] = part
                    row.add("share", form, (share, part, *whole))
                break


def read_of_one_whole(row: Row) -> None:
    """Give the shares in brackets that nothing else tells of the whole of all others in the paragraph.

    3,906 replied. 2,187 were women (56.0%), 1,641 men (42.0%). 859 (22.0%) were under 35.
    """
    told = {one.figures[0]: one for one in row.relations if one.kind == "share"}
    plain = [one.figures for one in told.values() if one.unstated is None and one.form == QUOTIENT]
    wholes = [figures[2] for figures in plain if is_bracketed(row, figures[0]) and row.fits(*figures)]
    if len(wholes) < _FEW or len({*wholes}) > 1:
        return
    whole = wholes[0]
    for share in range(whole + 2, len(row)):
        if share in told or share in row.base or not is_bracketed(row, share):
            continue
        part = share - 1
        if not row.same_unit(part, whole) or part in row.shared or _has_own_whole(row, share):
            continue
        if is_explained(row, share, part, whole) and not beside_part(row, whole, part):
            row.base[share] = part
            row.add("share", QUOTIENT, (share, part, whole))


def is_bracketed(row: Row, share: int) -> bool:
    """Whether a percentage stands in brackets right behind a level."""
    beside = row.together(share - 1, share) and row.is_level(share - 1)
    item = row.items[share] if beside else None
    return item is not None and item.unit == PERCENT and bool(row.marks.in_brackets.fullmatch(item.gap))


def _has_own_whole(row: Row, share: int) -> bool:
    """Whether the sentence of a share, up to it, or the words behind it say that it is of another whole."""
    item, marks = row.items[share], row.marks
    gaps = [one.gap for one in row.items[:share] if one.sentence == item.sentence]
    forms = marks.of_which, marks.whole_opener, marks.whole_opens
    opened = any(form.search(gap) for gap in gaps for form in forms)
    return bool(opened or marks.of_those.search(f"{gaps[-1]}#") or whole_behind(item))


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
        if is_bracketed(row, place) and place not in row.base:
            if pairs and not row.same_unit(pairs[-1][1], part):
                break
            pairs.append((place, part))
        elif not pairs:
            return []
    return pairs
