"""Rates and ratios that their name explains: 受理1200件，审结1100件，结案率91.7%; 存贷比."""

import re
from collections.abc import Sequence
from itertools import pairwise

from unionstats.interval import add, divide
from unionstats.source.drafting.relations.about import is_of_others, of_some
from unionstats.source.drafting.relations.changes.bases import started
from unionstats.source.drafting.relations.relation import QUOTIENT, Question
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.apart import of_change, of_difference, of_two_apart
from unionstats.source.drafting.relations.shares.likely import is_explained, is_likely, slip_between
from unionstats.source.drafting.relations.shares.of_both import is_of_both, of_both, of_denied
from unionstats.source.drafting.relations.shares.said import whole_opening
from unionstats.source.drafting.relations.shares.terms import (
    alike,
    is_near,
    is_planned,
    terms,
    terms_around,
    terms_behind,
    wholes_elsewhere,
)
from unionstats.source.drafting.relations.shares.unprinted import OPENED, add_unstated
from unionstats.source.drafting.relations.slips import Slip, amount, counted_alike, span, stands

_BOTH = 2
_SENTENCES = 3  # with that of the rate
_CAME_IN = frozenset({"gain", "income", "all_income", "opening"})
_STEM = 4  # letters of a name in which the word for what it counts begins alike: pass, passed


def _name(row: Row, place: int) -> re.Match[str] | None:
    """The name of a rate: 执结率 of 执结率由上年的94.2%提高到96.0%."""
    item, marks, start = row.items[place], row.marks, started(row, place)
    if start is not None and (since := marks.started.search(row.items[start].lead)) is not None:
        return marks.rate_named.search(row.items[start].lead[: since.start()])
    beside = f"{item.gap.rstrip(', ')} " if item.gap.endswith(", ") else item.lead  # the pass rate, 80%,
    beside = item.gap.rpartition("(")[2] if item.aside and item.gap.endswith(": ") else beside
    return marks.rate_named.search(beside) or marks.rate_behind.match(item.tail)


def read_rate(row: Row, place: int) -> bool:
    """Read a rate as the quotient of the level that its noun names and the other one before it."""
    item, marks = row.items[place], row.marks
    found = _name(row, place)
    if found is None:
        return marks.rate_bare.fullmatch(item.lead) is not None and _of_last(row, place)
    tells = item.quantity.approximation and item.tail.startswith(item.language.particle or "#")
    if tells or (marks.no_rate.search(found["name"]) and not found.groupdict().get("share")):
        return False  # 出租率达90%以上的有73家
    if (
        terms_behind(row, place, found["name"])
        or terms_around(row, place, found["name"])
        or of_denied(row, place, found["name"])
        or of_change(row, place, found["name"])
        or of_two_apart(row, place, found["name"])
        or _of_two_sentences(row, place)
    ):
        return True
    plain = [one for one in row.levels(place) if not row.items[one].aside]
    counted, wholes = terms(row, place, found, plain)
    pairs = alike(row, counted, wholes)
    if len(pairs) == 1 and is_of_both(row, place, *pairs[0]):
        return of_both(row, place, *pairs[0])
    pairs = [pair for pair in pairs if is_near(row, place, *pair)]
    if not any(row.together(one, place) for pair in pairs for one in pair):
        pairs = [pair for pair in pairs if is_explained(row, place, *pair)]
    sure = bool(pairs)
    if not pairs and counted:
        part = counted[-1]
        sure = marks.of_others.match(row.items[part].tail) is not None  # 364 of these
        pairs = [(part, one) for one in wholes_elsewhere(row, place, part, plain)]
        pairs = pairs if sure else [pair for pair in pairs if is_explained(row, place, *pair)]
    elif not any(row.fits(place, *pair) for pair in pairs):  # 复审1158人，聘用371人，完成率96.1%
        here = [one for one in plain if row.items[one].sentence == item.sentence]
        others = [pair for pair in alike(row, counted, here) if row.fits(place, *pair)]
        likely = not others and any(is_explained(row, place, *pair) for pair in pairs)
        pairs = others if len(here) > _BOTH and not likely else pairs
    if not (pairs or counted) and (alone := _of_two_alone(row, place, plain, found["name"])):
        pairs, counted = [alone], [one for one in alone[1:] if marks.newly.search(row.items[one].lead)]
    pairs = [one for pair in pairs for one in _of_larger(row, place, *pair)]
    pairs = _likeliest(row, place, of_difference(row, place, pairs, found["name"]))
    joint = len(pairs) == 1 and not row.fits(place, *pairs[0])
    joint = joint and _of_joint_whole(row, place, pairs[0][0], plain)
    if len(pairs) != 1 or joint or is_of_others(row, place, pairs[0], found["name"]):
        other = any(of_some(row, place, one, found["name"]) for one in counted[-1:])  # 宣告判决, 有罪判决率
        return not (pairs or other) and _of_opener(row, place, counted)
    row.base[place] = place
    sure = sure or (is_likely(row, place, *pairs[0]) if counted else row.fits(place, *pairs[0]))
    sure = (
        sure or is_planned(row, pairs[0][1]) or marks.of_others.match(row.items[pairs[0][0]].tail) is not None
    )
    among = marks.rate_among.search(row.items[pairs[0][1]].gap) and item.language.kin(found["name"])
    sure = sure or (bool(among) and sum(pairs[0]) == 2 * place - 3)
    inner = marks.rate_of_part.search(found["name"]) and pairs[0] == (place - 1, place - 2)
    sure = sure or bool(inner and marks.of_which.search(row.items[place - 1].gap))  # 覆盖率
    row.add("share", QUOTIENT, (place, *pairs[0]), None if sure else Question.WHOLE)
    return True


def _of_joint_whole(row: Row, place: int, part: int, plain: Sequence[int]) -> bool:
    """预算800万元，追加160万元，支出912万元，执行率95%: whether a rate is of two levels together."""
    near = [one for one in plain if one < part and row.together(one, place) and row.same_unit(one, part)]
    wholes = (add(span(row.items[one]), span(row.items[other])) for one, other in pairwise(near))
    return any(stands(row.items[place], divide(span(row.items[part]), whole)) for whole in wholes)


def _of_larger(row: Row, place: int, part: int, whole: int) -> list[tuple[int, int]]:
    """A part and its whole; the start of a whole that is less, or the total behind the share that it fits.

    隐患由86处减少至12处，整改74处，整改率86.0%; 在孵1052家，毕业136家，毕业占比11.4%，合计1188家.
    """
    items, start, behind = row.items, started(row, whole), place + 1
    if row.together(place, behind) and row.is_level(behind) and row.fits(place, part, behind):
        marks = row.marks.total_opens, row.marks.sum_word
        told = any(mark.search(items[behind].lead) for mark in marks) and row.same_unit(part, behind)
        return [(part, behind if told and not row.fits(place, part, whole) else whole)]
    more = items[part].value > items[whole].value
    if not more or amount(items[place]) > 1:
        return [(part, whole)]
    if start is not None and row.same_unit(start, part):
        return [(part, start)]
    return [(part, whole)] if is_explained(row, place, part, whole) else []


def _of_two_alone(row: Row, place: int, plain: Sequence[int], name: str) -> tuple[int, int] | None:
    """编制2400人，在职2160人，到位率90%: the only two levels of the sentence, of one unit, but for a slip."""
    here = [one for one in plain if row.items[one].sentence == row.items[place].sentence]
    first = next((one for one in range(place, -1, -1) if row.items[one].first), 0)
    if (
        here != [place - 2, place - 1]
        or first != here[0]
        or not counted_alike(*(row.items[one] for one in here))
    ):
        return None
    part, whole = sorted(here, key=lambda one: row.items[one].value)
    roles = (row.marks.flow.search(word) for word in row.items[place].language.kin(name))
    spends = any(one is not None and one.lastgroup == "spending" for one in roles)
    if spends and row.roles.get(part) in _CAME_IN:  # 预算860万元，收到补助774万元，执行率95%
        return None
    if row.marks.of_others.match(row.items[part].tail):  # 400 candidates, 312 of whom passed
        kin = (name[:_STEM].lower(), *row.items[place].language.kin(name.lower()))
        return (part, whole) if any(word in row.items[part].tail.lower() for word in kin) else None
    among = row.marks.rate_among.search(row.items[whole].gap) is not None  # 630 members among 900 employees
    named = part == here[1] or among or row.marks.whole_told.match(row.items[whole].lead) is not None
    return (part, whole) if named and is_explained(row, place, part, whole) else None


def _of_two_sentences(row: Row, place: int) -> bool:
    """We tested 80 payments. Six were wrong, an error rate of 7.5%: of the only counts, but for a slip."""
    told = (
        [one for one in row.levels_in(place, back) if row.items[one].dimension in {"", "count"}]
        for back in range(_SENTENCES)
    )
    here, *earlier = ([one for one in some if one not in row.references] for some in told)
    before = next(filter(None, earlier), [])
    if here != [place - 1] or len(before) != 1 or not row.marks.rate_beside.search(row.items[place].gap):
        return False
    (part,), (whole,) = here, before
    less = row.items[part].value < row.items[whole].value and row.same_unit(part, whole)
    asked = row.marks.asked.match(row.items[part].tail)  # 3,430 were asked, a response rate of 49%
    if not less or asked or not is_likely(row, place, part, whole):
        return False
    row.base[place] = place
    row.add("share", QUOTIENT, (place, part, whole))
    return True


def _of_opener(row: Row, place: int, counted: Sequence[int]) -> bool:
    """Of the crimes, 9,075 were solved, a detection rate of 22%: of a whole that is printed elsewhere."""
    name = whole_opening(row, counted[-1]) if counted else ""
    if told := bool(counted) and (bool(name) or row.items[place].first):
        add_unstated(row, place, counted[-1], name, (counted[-1], f"{OPENED} {place}"))
    return told


def _of_last(row: Row, place: int) -> bool:
    """4,200 complaints … 3,990 were answered within 20 days, a rate of 95%: of the last larger level."""
    here = [one for one in row.levels_in(place) if row.items[one].dimension in {"", "count"}]
    wholes = [one for part in here[-1:] for one in row.larger_than(part) if row.items[one].first]
    wholes = [one for one in wholes if row.items[one].unit == row.items[here[-1]].unit != ""] or wholes
    likely = [one for one in wholes if is_likely(row, place, here[-1], one)][:1]
    if not likely and len(wholes) == 1 and row.items[wholes[0]].unit:
        likely = [one for one in wholes if is_explained(row, place, here[-1], one)]
    for whole in likely:
        row.base[place] = place
        row.add("share", QUOTIENT, (place, here[-1], whole))
    return bool(likely)


def _likeliest(row: Row, place: int, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that a rate fits, else those of which it is but for the clearest slip."""
    ranks = [Slip.CLEAR + 1 if row.fits(place, *one) else slip_between(row, place, *one) for one in pairs]
    return [pair for pair, rank in zip(pairs, ranks, strict=True) if rank == max(ranks)]
