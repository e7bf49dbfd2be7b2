"""Balances of trade: exports less imports, and what they change by."""

from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.sums.exhaustive import made_of
from unionstats.source.drafting.relations.sums.flows import TRADE

_BESIDE = 6  # figures between a balance and what it is of
IN_TURN = 1, 2, 0
"""Where the whole and its parts stand in a balance that is told of two: what is left, the more, the less."""


def read_trade(row: Row) -> None:
    """The deficit was $6bn. Exports fell to $21bn and imports rose to $27bn: a balance told before both.

    Only where they make it, or would but for a clear slip.
    """
    told = {one.figures[0] for one in row.relations if one.kind in {"difference", "sum"}}
    for place, role in row.roles.items():
        other = next((one for one in range(place + 1, len(row)) if row.roles.get(one) in TRADE), place)
        both = {role, row.roles.get(other)} == set(TRADE) and row.same_unit(place, other)
        if not both or row.items[other].sentence - row.items[place].sentence > 1:
            continue
        exports, imports = (place, other) if role == TRADE[0] else (other, place)
        back = range(max(place - _BESIDE, 0), place)
        near = [one for one in back if row.items[place].sentence - row.items[one].sentence in {1, 2}]
        levels = [one for one in near if row.is_level(one) and row.same_unit(one, place)]
        ways: list[tuple[int, int, int]] = []
        for balance in [one for one in levels if one not in told]:
            words = " ".join(one.gap for one in row.items[max(balance - 1, 0) : balance + 1])
            red, black = row.marks.in_red.search(words), row.marks.in_black.search(words)
            if bool(red) is not bool(black):
                ways.append((balance, imports, exports) if red else (balance, exports, imports))
        for way in made_of(ways, lambda way: [row.items[way[at]] for at in IN_TURN])[-1:]:
            row.add("difference", "{0} = {1} - {2}", way)
