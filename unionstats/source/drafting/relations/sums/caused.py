"""What an increase is due to: a £12m increase in A and an £8m one in B, offset by a £7m decrease in C."""

from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip

_MOST = 8  # causes of one change


def read_caused(row: Row) -> None:
    """Find the causes of each change told before them, that make it with their signs.

    What is mainly due to them is made by them, or is not: a slip then shows nothing.
    """
    at = 0
    while at < len(row):
        causes = _causes(row, at)
        if len(causes) > 1:
            _settle(row, causes)
        at = max(causes, default=at) + 1


def _causes(row: Row, first: int) -> dict[int, int]:
    """The changes told one by one behind what says that they are causes, each with its sign."""
    found: dict[int, int] = {}
    if not row.marks.causes.search(row.items[first].gap):
        return found
    for place in range(first, min(first + _MOST, len(row))):
        item = row.items[place]
        told = row.marks.change_behind.match(item.tail) if row.marks.article.search(item.gap) else None
        if told is None or not row.is_level(place) or not (place == first or row.together(first, place)):
            break
        found[place] = -1 if told["down"] is not None else 1
    return found if all(row.same_unit(first, one) for one in found) else {}


def _settle(row: Row, causes: dict[int, int]) -> None:
    """Record the causes of the last change before them, if they make it."""
    first, *_ = causes
    sentence = row.items[first].sentence
    near = [one for one in range(first) if one in row.increases and row.same_unit(one, first)]
    near = [one for one in near if sentence - row.items[one].sentence in {0, 1}][-1:]
    gaps = [row.items[one].gap for one in causes]
    for whole in near:
        sign = -1 if row.falls.get(whole) else 1
        ways = {one: sign * way for one, way in causes.items()}
        slip = row.net_slip(whole, ways)
        if slip is None or (slip is Slip.CLEAR and not any(map(row.marks.partial.search, gaps))):
            row.add_net(whole, ways)
