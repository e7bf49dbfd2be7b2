"""A share of several behind the shares of each: 三者合计占76%, together these three made up 76%."""

from collections.abc import Iterator
from functools import reduce

from unionstats.interval import add, divide
from unionstats.quantity import read_quantity
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import FAR, Row, terms
from unionstats.source.drafting.relations.shares.names import is_named
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.shares.wholes import strongly_named
from unionstats.source.drafting.relations.slips import Slip, fits_sum, slip_in, span, stands
from unionstats.source.drafting.relations.sums.exhaustive import misprinted

_FEWEST = _BACK = _TWO = 2
_WORDS = 16  # characters before a share, behind which the words that name its whole begin


def read_joint_share(row: Row, place: int) -> int:
    """Read a share as the sum of those before it, and return how many figures it has, its count among them.

    They stand before it in its sentence, or in those before, so many as the words count, and make it but for
    a slip.
    """
    counts = row.items[place].kind is Kind.LEVEL and row.together(place, place + 1)
    share = place + counts
    if row.items[share].unit != PERCENT or not _is_joint(row, place, share):
        return 0
    if counts and row.marks.enumeration.search(row.items[share].gap):
        return 0
    count = _counted(row, place, share)
    shares = _before(row, place, count)
    if not shares and _of_levels(row, place, share, count):
        return share - place + 1
    lists = [shares[-count:], shares[:count]] if count else [shares]  # the two largest may stand first
    lists = [one for one in lists if len(one) >= max(count, _FEWEST)]
    fitting = [one for one in lists if fits_sum(row.items[share], [row.items[part] for part in one])]
    slips = [misprinted(row, share, one) for one in lists[:1]]
    if not fitting and max(slips, default=Slip.NONE) is Slip.NONE:
        return 0
    count = count or bool(row.marks.views.search(row.items[share].lead))
    sure = fitting or count or Slip.CLEAR in slips or len(lists[0]) > _FEWEST
    row.base.update({one: one for one in range(place, share + 1)})
    row.add_sum(share, (fitting or lists)[0], None if sure else Question.PARTS)
    return share - place + 1


def _of_levels(row: Row, place: int, share: int, count: int) -> bool:
    """Read what the levels before make of a printed whole: 甲18亿元、乙10亿元和丙8亿元，三者合计占总值的24%.

    They are so many as the words count, or all of the sentence, and the whole is called so, or the only one.
    """
    item = row.items[share]
    near = [one for one in range(max(place - FAR, 0), place) if row.is_level(one)]
    here = [one for one in near if row.items[one].sentence == item.sentence] or near
    parts = here[-count:] if count else here
    told = (row.marks.share.match(item.gap[at:]) for at in range(min(len(item.gap), _WORDS)))
    whole = next((one.groupdict().get("whole") or "" for one in told if one is not None), "") or whole_behind(
        item
    )
    alike = len(parts) >= max(count, _FEWEST) and all(row.same_unit(parts[0], one) for one in parts)
    if not (alike and whole and row.items[place].sentence - row.items[parts[0]].sentence < _BACK):
        return False
    made = reduce(add, (span(row.items[one]) for one in parts))
    larger = [one for one in near if one < parts[0] and row.same_unit(one, parts[0])]
    larger = [one for one in larger if row.items[one].value > sum(row.items[part].value for part in parts)]
    meant = {one: divide(made, span(row.items[one])) for one in larger}
    fitting = [one for one in larger if stands(item, meant[one])]
    total = strongly_named(row, larger, whole, fitting)
    if total is None and 1 in {len(fitting), len(larger)}:
        total = (fitting or larger)[0]
    sure = total is not None and count and is_named(row, total, whole)
    if total is None or not (total in fitting or (sure and slip_in(item, meant[total]) is Slip.CLEAR)):
        return False
    row.base.update({one: one for one in range(place, share + 1)})
    row.add("share", f"{{0}} = ({terms(1, len(parts))}) / {{{len(parts) + 1}}}", (share, *parts, total))
    return True


def _is_joint(row: Row, place: int, share: int) -> bool:
    """Whether the words in front of a share, and of its count, say that it is that of several."""
    words, count = row.items[place].lead, row.items[place].printed.found.literal
    words += f"{count}{row.items[share].gap}" if share > place else ""
    marks = row.marks
    told = marks.total_opens.search(words) or marks.sum_counted.search(words) or marks.views.search(words)
    return told is not None and row.verb(share) is None


def _counted(row: Row, place: int, share: int) -> int:
    """How many shares the words count, 0 if they do not say so."""
    lead = row.items[place].lead
    if share > place:
        value = row.items[place].value
        return int(value) if value.denominator == 1 and 1 < value < FAR else 0
    found = row.marks.sum_counted.search(lead)
    return int(read_quantity(found["count"]).value) if found is not None else 0


def _before(row: Row, place: int, count: int) -> list[int]:
    """The shares before a figure in its sentence, else those of the one before it, or of two for so many."""
    near = range(max(place - FAR, 0), place)
    rates: list[int] = []
    for back in range(_BACK + 1):
        here = [one for one in near if row.items[place].sentence - row.items[one].sentence == back]
        rates = [one for one in here if row.items[one].unit == PERCENT] + rates
        if rates and len(rates) >= count:
            break
    apart = any(row.verb(one) or row.items[one].quantity.approximation for one in rates)
    return [] if apart else rates


def of_same_whole(row: Row, place: int, part: int, whole: str) -> Iterator[tuple[int, int]]:
    """The other things of a sentence of which shares of one whole are told, and those; the nearest first.

    生活用水8亿吨，占用水总量的13%；工业用水13亿吨，占用水总量的21%.
    """
    marks, noun = row.marks, row.words(part).noun
    if not noun or marks.wholes.search(whole) or marks.base_plan.search(whole):
        return
    for one in reversed(row.relations):
        total, at = one.unstated, one.figures[0]
        if row.items[at].sentence != row.items[place].sentence:
            return
        named = one.kind == "share" and total is not None and total.form == "whole" and total.words == whole
        if not named or total is None or not row.same_unit(total.of, part):
            continue
        other = row.words(one.figures[1]).noun
        dated = any(marks.period.search(row.items[to].gap) for to in range(at, place + 1))
        if other and other != noun and not dated:
            yield total.of, int(total.key[1].rpartition(" ")[2])


def _is_half(noun: str, word: str) -> bool:
    """Whether a noun holds one of two words, or ends with it where it is one sign."""
    return noun.endswith(word) if len(word) < _TWO else word in noun


def read_joint_rate(row: Row, place: int) -> bool:
    """调解结案158件，撤诉结案539件，调撤率25%: both levels that a rate counts, over one told before them."""
    item, found = row.items[place], row.marks.rate_named.search(row.items[place].lead)
    name = found["name"] if found is not None else ""
    halves = [(name[:cut], name[cut:]) for cut in range(_TWO, len(name) - 1)]  # 改判发回
    halves += [(name[:1], name[1:])] if len(name) == _TWO else []  # 优良
    here = row.levels_in(place)
    nouns = {one: row.words(one).noun for one in here}
    named = ([one for one, noun in nouns.items() for word in each if _is_half(noun, word)] for each in halves)
    kin = item.language.kin(name) if name else ()
    counted = [one for one, noun in nouns.items() if any(word in noun for word in kin)]
    counted = next((one for one in named if len(set(one)) == len(one) == _TWO), counted)
    if max(len(kin), len(name) // _TWO) < _TWO or len(counted) != _TWO or not row.same_unit(*counted):
        return False
    both = add(*(span(row.items[one]) for one in counted))
    near = [one for one in row.levels(counted[0]) if item.sentence - row.items[one].sentence < _TWO]
    made = {one: divide(both, span(row.items[one])) for one in near if row.same_unit(one, counted[0])}
    wholes = [one for one, share in made.items() if stands(item, share)]
    slips = [one for one, share in made.items() if slip_in(item, share) is not Slip.NONE]
    wholes = wholes or (slips if len(slips) == 1 else [])
    for whole in wholes[-1:]:
        row.base[place] = place
        row.add("quotient", "{0} = ({1} + {2}) / {3}", (place, *counted, whole))
    return bool(wholes)
