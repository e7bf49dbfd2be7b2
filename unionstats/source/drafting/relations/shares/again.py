"""Shares of which the part, told before, is named again."""

from collections.abc import Collection, Sequence

from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import of_two
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.shares.in_turn import shared_whole
from unionstats.source.drafting.relations.shares.likely import is_likely
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.shares.spoken import counted_again
from unionstats.source.drafting.relations.shares.unprinted import add_unstated
from unionstats.source.drafting.relations.shares.wholes import only_larger, opened, printed_total

_SHORTEST_NAME = _FEW = 2


_LONGEST_MEASURE = 3  # characters of 收入 or 增加值


def read_of_part_again(row: Row, place: int) -> bool:
    """管理费用246万元…。管理费用占总支出的5.0%: a share of which the part, told before, is named again."""
    found = row.marks.share.search(row.items[place].lead)
    named = found.groupdict() if found is not None else {"whole": ""}
    own = row.marks.composition.sub("", row.words(place).noun)
    head = named.get("head", "") if "whole" in named else ""
    if row.marks.counted_again.fullmatch(head):
        return counted_again(row, place, head, named["whole"].strip())
    name = thing(head or ("" if "whole" in named else own)).lower()
    if len(name) < _SHORTEST_NAME:
        return False
    nouns = {one: thing(row.words(one).noun).lower() for one in row.levels(place)}
    units = {one: thing(row.items[one].printed.found.literal.rpartition(" ")[2]).lower() for one in nouns}
    levels = [one for one, noun in nouns.items() if name in {noun, units[one]}]  # of 3,380 nurses
    two = of_two(row, place, list(nouns), name)  # 后者占60%
    levels = levels if two is None else [two]
    whole = named["whole"].strip() if "whole" in named else whole_behind(row.items[place])
    total = printed_total(row, place, levels[-1], whole) if levels else None
    if not levels and whole:
        short = [one for one, noun in nouns.items() if _short_of(row, name, noun) or _ends(row, one, name)]
        longer = {one for one in short if nouns[one] and name != nouns[one] and name.startswith(nouns[one])}
        return _called_shortly(row, place, whole, short, longer)
    if levels and not whole and total is None and levels[-1] == place - 1:
        total = only_larger(row, place, levels[-1])
    # 职工50人，其中女职工20人。女职工占40%
    first = opened(row, levels[-1], row.larger_than(levels[-1]), place) if levels and not whole else None
    if first is not None and is_likely(row, place, levels[-1], first):
        total = first
    elif two is None and levels and not whole and not (total is not None and row.together(total, place)):
        total = shared_whole(
            row, place, levels[-1], again=True
        )  # 甲增加值占生产总值比重为8%，乙增加值比重为40%
    if total is None and levels and row.marks.amounts.search(whole):  # 会费83万元。会费占总收入的0.2%
        add_unstated(row, place, levels[-1], whole, (levels[-1], f"whole {place}"))
        return True
    if total is None or not (whole or row.together(total, place) or total in row.larger_than(levels[-1])):
        return False
    row.add_share(place, levels[-1], total)
    return True


def _short_of(row: Row, name: str, noun: str) -> bool:
    """Whether a name is the end of a noun, or begins with it: 余额 of 债务余额, 提取额 of 提取公积金."""
    rest, done = noun.removeprefix(name), row.marks.done_amount.fullmatch(name)
    if done is not None and done["act"] in noun:
        return True
    measure = row.marks.amounts.search(rest) or row.marks.counted_end.fullmatch(rest)
    if rest != noun and len(rest) <= _LONGEST_MEASURE and measure:
        return True
    return noun.endswith(name) or (len(noun) >= _SHORTEST_NAME and name.startswith(noun))


def _ends(row: Row, level: int, name: str) -> bool:
    """发放住房贷款9.8亿元，贷款余额6.2亿元，住房贷款余额占…: whether words told before end a name."""
    noun, items = thing(row.words(level).noun).lower(), row.items
    rest = name.removesuffix(noun) if len(noun) > _SHORTEST_NAME else name
    if rest == name or len(rest) < _SHORTEST_NAME:
        return False
    near = (one for one in items[max(level - NEAR, 0) : level] if one.sentence == items[level].sentence)
    return any(rest in one.gap.lower() for one in near)


def _called_shortly(row: Row, place: int, whole: str, parts: Sequence[int], longer: Collection[int]) -> bool:
    """限额168.5亿元，债务余额152.9亿元，余额占限额的90.7%: the only part that the share may be of.

    Of a whole that the paragraph does not print it is the share of the only one near. One that it calls
    by a longer name has to fit: 涉农贷款余额 may be no 涉农贷款.
    """
    paid = row.marks.amounts.search(whole) is not None
    parts = [one for one in parts if not (paid and row.items[one].dimension == "count")]
    here = [one for one in parts if row.items[one].sentence == row.items[place].sentence]
    near = here or [one for one in parts if row.items[place].sentence - row.items[one].sentence <= _FEW]
    totals = {one: printed_total(row, place, one, whole) for one in near}
    known = [(one, total) for one, total in totals.items() if total is not None]
    likely = [pair for pair in known if is_likely(row, place, *pair)]
    likely = [pair for pair in likely if pair[0] not in longer or row.fits(place, *pair)]
    if len(likely) == 1:
        row.add_share(place, *likely[0])
    elif not known and len(near) == 1:
        add_unstated(row, place, near[0], whole, (near[0], f"whole {place}"))
    return place in row.base
