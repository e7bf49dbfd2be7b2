"""Changes told before both their ends: a 5% rise in fees, from 100 to 105; up 5%. We had 105, against 100."""

from unionstats.interval import divide, subtract
from unionstats.quantity.model import TIMES
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import is_between, is_change, started
from unionstats.source.drafting.relations.changes.differences import between, can_change
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, slip_in, span

_SENTENCES = _TWO = 2
_NEAR = 4  # figures before a change
_STEM = 5  # letters that a word shares with its kin: crime, crimes


def read_ended(row: Row, place: int) -> bool:
    """Read a change whose noun stands behind it, or behind that what has changed, and then both its ends."""
    start, now = place + 1, place + 2
    if not row.together(place, now) or started(row, now) != start:
        return False
    found, verb = row.marks.change_ends.match(row.items[start].gap), row.verb(place)
    gone = row.marks.change_gone.match(row.items[start].gap) and row.items[place].kind is Kind.LEVEL
    if gone and row.same_unit(place, now) and is_change(row, place, now, start):
        # added 18, going from 46 to 64
        between(row, place, now, start, down=row.items[now].value < row.items[start].value)
        return True
    if found is None or not can_change(row, now, place):
        return False
    down = found["down"] is not None or (found["up"] is None and verb is not None and verb.down)
    if found["put"] and not found["up"] and not found["down"]:
        # put £3 into the fund, which grew from £8 to £11
        if row.items[place].kind is not Kind.LEVEL or not is_change(row, place, now, start, exact=True):
            return False
        down = row.items[now].value < row.items[start].value  # left £3 to be met from the fund, which fell
    elif not (found["up"] or found["down"] or verb is not None):
        return False
    between(row, place, now, start, down=down)
    return True


def read_times_ended(row: Row, place: int) -> bool:
    """会员5年翻了一番，由4.2万人增至8.4万人: how many times as much both its ends behind it are."""
    start, now = place + 1, place + 2
    literal = row.items[place].printed.found.literal
    ended = row.items[place].unit == TIMES and row.marks.times_word.match(literal) is not None
    ended = ended and row.together(place, now) and started(row, now) == start
    ended = ended and row.marks.change_ends.match(row.items[start].gap) is not None
    if not ended or row.items[now].kind is not Kind.LEVEL:
        return False
    row.set_apart(start, increase=False)
    row.add_share(place, now, start, "times")
    return True


def read_ended_near(row: Row) -> None:
    """Find the ends of a rate that closes its sentence in the next one, or in those before it.

    Calls rose by 20%. We took 620 this year, against 500. Revenue was £378m. In 2022 it had been £330m.
    Revenue therefore grew by 14.5%.
    """
    told = {
        one.figures[0]
        for one in row.relations
        if one.unstated is None or not _is_earlier(row, one.figures[-1])
    }
    for place, item in enumerate(row.items):
        verb = row.verb(place) if item.kind is Kind.RATE and place not in told else None
        if verb is None:
            continue
        ends = _ends_next(row, place)
        ends = ends or (None if verb.compared else _ends_before(row, place) or _ends_known(row, place))
        if ends is not None and is_change(row, place, *ends):
            row.forget(place)  # In 2022 it was 330m, a growth of 5%: not since a year before that
            between(row, place, *ends, down=verb.down)


def read_compared(row: Row) -> None:
    """Find the ends of a change that is told behind two levels that words compare, or in the next sentence.

    12,310 were open. This compares with 14,850 in 2023, and is thus a fall of 17.1%.
    """
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    for place in range(len(row)):
        ends = _ends_compared(row, place) if place not in told else None
        way = _way(row, place, *ends) if ends is not None and can_change(row, ends[0], place) else None
        if ends is None or way is None:
            continue
        down, sure = way
        beside = (
            sure
            and ends == (place - 2, place - 1)
            and row.items[ends[0]].sentence == row.items[place].sentence
        )
        if beside or (is_between if sure else _is_made)(row, place, *ends, down=down):
            row.forget(place)
            between(row, place, *ends, down=down)


def _is_made(row: Row, place: int, now: int, then: int, *, down: bool) -> bool:
    fell = row.items[now].value < row.items[then].value
    return fell is down and is_change(row, place, now, then)


def _ends_compared(row: Row, place: int) -> tuple[int, int] | None:
    """The last level that another one is compared with, and that one; no others stand between."""
    near = range(place - 1, max(place - _NEAR, -1), -1)
    then = next((one for one in near if one not in row.falls and one not in row.increases), place)
    if then not in row.references or row.items[place].sentence - row.items[then].sentence > 1:
        return None
    now = next((one for one, (_, base) in row.bases.items() if base == then), row.before(then))
    far = row.items[then].sentence - row.items[now].sentence
    alike = 0 <= now < place and row.alike(now, then) and now not in row.references
    return (now, then) if alike and far <= row.items[then].first else None


def _way(row: Row, place: int, now: int, then: int) -> tuple[bool, bool] | None:
    """Whether a change goes down, and whether its words surely tell of what was compared right before."""
    item, marks, verb = row.items[place], row.marks, row.verb(place)
    told = [row.falls[one] for one in row.falls if one < place and row.base.get(one) == now]
    if told and marks.again_by.fullmatch(item.gap):
        return told[0], True
    if verb is not None:
        sure = marks.told_of_both.fullmatch(verb.head) is not None
        loose = sure or marks.told_thus.search(item.gap) is not None
        return (verb.down, sure) if loose and not verb.compared else None
    if item.kind is Kind.LEVEL and marks.restates.search(item.gap):
        return row.items[now].value < row.items[then].value, False
    more = marks.more_alone.match(item.tail) if marks.told_this.search(item.gap) else None
    return (more["down"] is not None, True) if more is not None else None


def _ends_next(row: Row, place: int) -> tuple[int, int] | None:
    """The only two levels of the next sentence, or behind a colon: 1.5%: 60,900, compared with 60,000."""
    now, then = place + 1, place + 2
    if not row.together(now, then) or row.together(then, then + 1) or not row.is_level(now):
        return None
    colon = row.together(place, now) and row.marks.colon_behind.match(row.items[now].gap) is not None
    next_ = row.items[now].sentence == row.items[place].sentence + 1 and _names_again(row, place, now)
    told = {one for each in row.relations for one in each.figures}
    both = then in row.references and row.alike(now, then) and told.isdisjoint((place, now, then))
    return (now, then) if both and (colon or next_) else None


def _ends_before(row: Row, place: int) -> tuple[int, int] | None:
    """The only two levels in a unit of the sentences before, one of them by its words the earlier one.

    It may be told right before the rate: It had been 120 the year before, so that sales rose by 5%.
    """
    item = row.items[place]
    near = [one for one in row.levels(place) if item.sentence - row.items[one].sentence <= _SENTENCES]
    alike = [one for one in near if row.alike(one, near[-1])]
    earlier = [one for one in alike[::-1] if _is_earlier(row, one)]
    here = [one for one in near if row.items[one].sentence == item.sentence]
    if len(alike) != _TWO or here != [one for one in earlier[:1] if not item.first] or here == alike:
        return None
    again = here and (row.marks.equated.search(item.gap) or row.marks.change_noun.search(item.gap))
    if not earlier or not (again or any(_names_again(row, place, one) for one in alike)):
        return None
    return sum(alike) - earlier[0], earlier[0]


def _ends_known(row: Row, place: int) -> tuple[int, int] | None:
    """The only change of the sentence before, told as an amount: 5 more than the 120 of 2022."""
    item = row.items[place]
    pairs = [(about, base) for about, (_, base) in row.bases.items()]
    pairs = [pair for pair in pairs if all(item.sentence - row.items[one].sentence == 1 for one in pair)]
    follows = item.first and row.marks.equated.search(item.gap) is not None
    if not follows or len(pairs) != 1 or not row.alike(*pairs[0]):
        return None
    ((now, then),) = pairs
    less, more = sorted((span(row.items[now]), span(row.items[then])), key=lambda one: one.low or 0)
    clear = slip_in(item, divide(subtract(more, less), span(row.items[then]))) is Slip.CLEAR
    sure = clear or is_change(row, place, now, then, exact=True) or _names_again(row, place, now)
    return (now, then) if sure else None


def _is_earlier(row: Row, level: int) -> bool:
    """Whether the words before a level, or its time behind it, say that it is an earlier one."""
    item = row.items[level]
    behind = row.marks.year_behind.match(item.tail)
    told = f"{behind.group()} {item.gap.lstrip()}" if behind is not None else item.gap
    return row.marks.earlier_level.search(told) is not None


def _names_again(row: Row, place: int, now: int) -> bool:
    """Whether a word for what has changed, or its kin, stands beside a level of another sentence, too."""
    texts = row.items[place].lead, f"{row.items[now].gap} {row.items[now].tail}"
    first, second = ({each[:_STEM] for each in row.marks.naming_word.findall(one.lower())} for one in texts)
    return not first.isdisjoint(second)
