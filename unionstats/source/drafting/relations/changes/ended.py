"""Changes told before both their ends: a 5% rise in fees, from 100 to 105; up 5%. We had 105, against 100."""

from unionstats.interval import divide
from unionstats.quantity.model import PERCENT, TIMES
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.about import level_about
from unionstats.source.drafting.relations.changes.bases import is_change, started
from unionstats.source.drafting.relations.changes.differences import change, difference
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import can_be, span

_SENTENCES = _TWO = 2


def read_ended(row: Row, place: int) -> bool:
    """Read a change whose noun stands behind it, or behind that what has changed, and then both its ends."""
    start, now = place + 1, place + 2
    if not row.together(place, now) or started(row, now) != start:
        return False
    found, verb = row.marks.change_ends.match(row.items[start].gap), row.verb(place)
    gone = row.marks.change_gone.match(row.items[start].gap) and row.items[place].kind is Kind.LEVEL
    if gone and row.same_unit(place, now) and is_change(row, place, now, start):
        # added 18, going from 46 to 64
        row.set_apart(start, increase=False)
        change(row, place, now, "", down=row.items[now].value < row.items[start].value, start=start)
        return True
    if found is None or not _can_be_of(row, place, now):
        return False
    down = found["down"] is not None or (found["up"] is None and verb is not None and verb.down)
    if found["put"] and not found["up"] and not found["down"]:
        # put £3 into the fund, which grew from £8 to £11
        if row.items[place].kind is not Kind.LEVEL or not is_change(row, place, now, start, exact=True):
            return False
        down = row.items[now].value < row.items[start].value  # left £3 to be met from the fund, which fell
    elif not (found["up"] or found["down"] or verb is not None):
        return False
    row.set_apart(start, increase=False)
    if row.items[place].kind is Kind.POINTS:
        difference(row, place, now, down=down, other=start)
    else:
        change(row, place, now, "", down=down, start=start)
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


def read_times_behind(row: Row, place: int) -> bool:
    """1,380 visits, three times as many as in 2019 (460): of the level behind it, but for a slip."""
    item, then = row.items[place], place + 1
    about = level_about(row, place) if item.unit == TIMES else None
    if about is None or not row.together(place, then) or not row.alike(about, then):
        return False
    made, told = divide(span(row.items[about]), span(row.items[then])), span(item)
    rounded = told.low != told.high and made is not None and can_be(item, made)  # not two and a half
    if not rounded or not row.marks.times_behind.fullmatch(row.items[then].gap):
        return False
    row.set_apart(then, increase=False)
    row.add_share(place, about, then, "times")
    return True


def read_ended_next(row: Row) -> None:
    """Find the ends of a rate that closes its sentence in the next one, which has these two levels alone.

    Or behind a colon: growth of 1.5%: 60,900 residents, compared with 60,000.
    """
    told = {place for one in row.relations for place in one.figures}
    for place in range(len(row) - 2):
        now, then, item = place + 1, place + 2, row.items[place]
        verb = row.verb(place) if item.kind is Kind.RATE and place not in told else None
        colon = row.together(place, now) and row.marks.colon_behind.match(row.items[now].gap) is not None
        next_ = row.together(now, then) and (colon or row.items[now].sentence == item.sentence + 1)
        if verb is None or not next_ or row.together(then, then + 1) or not row.is_level(now):
            continue
        told_of = {now, then}
        both = then in row.references and row.alike(now, then) and told.isdisjoint(told_of)
        if both and is_change(row, place, now, then) and (colon or _names_again(row, place, now)):
            change(row, place, now, "", down=verb.down, start=then)


def read_ended_before(row: Row) -> None:
    """Find the ends of a rate that closes its sentence in those before it, the only two levels of that name.

    Revenue was £378m. In 2022 it had been £330m. Revenue therefore grew by 14.5%.
    """
    told = {one.figures[0] for one in row.relations}
    for place, item in enumerate(row.items):
        verb = row.verb(place) if item.kind is Kind.RATE and place not in told else None
        near = [one for one in row.levels(place) if 0 < item.sentence - row.items[one].sentence <= _SENTENCES]
        alike = [one for one in near if row.alike(one, near[-1])] if near else []
        if verb is None or not item.first or len(alike) != _TWO or verb.compared:
            continue
        first, last = alike
        then, now = (last, first) if row.marks.earlier_level.search(row.items[last].gap) else (first, last)
        earlier = row.marks.earlier_level.search(row.items[then].gap) is not None
        if (
            earlier
            and any(_names_again(row, place, one) for one in alike)
            and is_change(row, place, now, then)
        ):
            row.set_apart(then, increase=False)
            change(row, place, now, "", down=verb.down, start=then)


def _names_again(row: Row, place: int, now: int) -> bool:
    """Whether a word for what has changed stands beside the level of the next sentence, too."""
    texts = row.items[place].gap, f"{row.items[now].gap} {row.items[now].tail}"
    first, second = (set(row.marks.naming_word.findall(one.lower())) for one in texts)
    return not first.isdisjoint(second)


def _can_be_of(row: Row, place: int, now: int) -> bool:
    """Whether a figure may be how far another one changed, by its kind and unit."""
    item, level = row.items[place], row.items[now].kind is Kind.LEVEL
    if item.kind is Kind.POINTS:
        return row.items[now].unit == PERCENT
    return level and (item.kind is Kind.RATE or row.same_unit(place, now))
