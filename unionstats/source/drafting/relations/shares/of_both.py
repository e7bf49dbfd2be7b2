"""Rates of what two levels make: 批准逮捕683人，不批准逮捕479人，不捕率41.2%."""

from collections.abc import Sequence

from unionstats.interval import add, divide, exactly, multiply, subtract
from unionstats.source.drafting.relations.relation import QUOTIENT, Question
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.complete import add_shares
from unionstats.source.drafting.relations.shares.names import abbreviates
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.shares.unprinted import add_unstated
from unionstats.source.drafting.relations.shares.wholes import printed_total
from unionstats.source.drafting.relations.slips import Slip, can_be, slip_in, span, stands
from unionstats.source.drafting.relations.sums.exhaustive import complementary
from unionstats.source.drafting.relations.sums.settled import making

_NEXT = 2  # sentences


def is_of_both(row: Row, place: int, part: int, other: int) -> bool:
    """Whether a rate is of what two levels make: 2,500 passed and 500 did not, a pass rate of 83%."""
    both = sorted((part, other))
    top, rest = span(row.items[part]), span(row.items[other])
    joined = making(row, both, row.larger_than(both[0])) or row.marks.list_last.search(row.items[both[1]].gap)
    fits = (
        joined and not row.fits(place, part, other) and stands(row.items[place], divide(top, add(top, rest)))
    )
    return bool(fits) or complementary(row, both) is not None


def is_within(row: Row, place: int, part: int, one: int) -> bool:
    """结案90件，占90%；调解45件，调解率50%: whether a rate is of a part, beside which it counts no other."""
    whole = row.shared[one]
    return row.fits(place, part, one) and not making(row, [one, part], [whole])


def of_both(row: Row, place: int, part: int, other: int, *, denied: bool = False) -> bool:
    """城镇人口139万人，乡村人口79万人，城镇化率63.70%: of the level before both, or of what both make.

    What is granted in two ways (批准和决定逮捕) may be more than was asked for and not `denied`.
    """
    first, last = sorted((part, other))
    larger = [one for one in row.larger_than(part) if one < first]
    whole = next(
        iter(making(row, [first, last], larger)), larger[0] if len(larger) == 1 and not denied else None
    )
    row.base[place] = place
    if whole is not None:
        row.add("share", QUOTIENT, (place, part, whole))
    else:
        both = "{1} + {2}" if part < other else "{2} + {1}"
        more = denied and row.marks.names_joined.search(row.words(other).noun)
        row.add("share", f"{{0}} = {{1}} / ({both})", (place, part, other), Question.WHOLE if more else None)
    return True


def of_denied(row: Row, place: int, name: str) -> bool:
    """批准逮捕683人，不批准逮捕479人，不捕率41.2%: of what is denied and what is not, but for a slip."""
    sentence, levels = row.items[place].sentence, row.levels(place)
    part = next((one for one in reversed(levels) if row.items[one].sentence == sentence), place)
    near = [one for one in levels if one != part and row.same_unit(one, part)]
    near = [one for one in near if sentence - row.items[one].sentence < _NEXT]
    noun = row.words(part).noun or row.words(part - 1).noun  # 批准逮捕158件196人，不批准逮捕33件40人
    denied = row.marks.rate_denied.match(noun) if row.marks.rate_denied.match(name) else None
    if not near or denied is None:
        return False
    if any(row.marks.rate_base.search(row.items[one].lead) and row.fits(place, part, one) for one in near):
        return False  # 抽检320批次，不合格8批次，不合格率2.5%
    given = noun[denied.end() :]
    alike = [one for one in near if given and abbreviates(given, row.words(one).noun)]
    other = (alike or near)[-1]
    rate, top, rest = (span(row.items[one]) for one in (place, part, other))
    left = subtract(exactly(1), rate)
    made = (
        (place, divide(top, add(top, rest))),
        (part, divide(multiply(rate, rest), left) if 0 not in left else None),
        (other, divide(multiply(top, left), rate) if 0 not in rate else None),
    )
    apart = not alike and (other, part) != (place - 2, place - 1)  # what else was decided may stand between
    likely = any(can_be(row.items[at], one) for at, one in made)
    if apart and not stands(*(clear := (row.items[place], made[0][1]))):
        likely = slip_in(*clear) is Slip.CLEAR
    return likely and of_both(row, place, part, other, denied=True)


def shares_of_each(row: Row, places: Sequence[int], parts: Sequence[int], whole: str) -> None:
    """Give each share of a list its whole: the one of all, or its own of as many."""
    names = row.marks.names_joined.split(whole) if whole else ()
    if len(names) != len(places) or len({row.items[one].unit for one in parts}) == 1:
        add_shares(row, places, parts, whole or whole_behind(row.items[places[-1]]))
        return
    for place, part, name in zip(places, parts, names, strict=True):
        total = printed_total(row, place, part, name)
        if total is None:
            add_unstated(row, place, part, name, (part, f"whole {place}"))
        else:
            row.add_share(place, part, total)


def of_pair(row: Row, place: int, part: int, whole: int) -> bool:
    """Two unions with 1.3m and 0.9m members make up 55% of the 4.0m: both levels."""
    if not (part and row.alike(part - 1, part) and row.is_level(part - 1)) or row.fits(place, part, whole):
        return False
    joined = row.marks.list_last.fullmatch(row.items[part].gap)
    if not (joined or row.marks.total_opens.search(row.items[place].gap)):
        return False
    both, of = add(span(row.items[part - 1]), span(row.items[part])), span(row.items[whole])
    meant = ((place, divide(both, of)), (whole, divide(both, span(row.items[place]))))
    if not any(can_be(row.items[one], made) for one, made in meant):
        return False
    row.base[place] = place
    row.add("share", "{0} = ({1} + {2}) / {3}", (place, part - 1, part, whole))
    return True
