"""Changes whose earlier figure is found only behind them."""

import re

from msgspec.structs import replace

from unionstats.source.drafting.relations.changes.bases import agree, of_size
from unionstats.source.drafting.relations.quotients.yearly import part_of_time
from unionstats.source.drafting.relations.row import Row

_RECENT = 96  # relations of a list of levels, and between them and the list of those before


def either_way(row: Row, place: int) -> bool:
    """Whether words only value a change: improved by 5, 5 worse than; a deficit goes up, a surplus down."""
    return row.marks.either_way.search(f"{row.near(place)}#{row.items[place].tail}") is not None


def settle(row: Row, about: int, key: str, place: int) -> bool:
    """Put a printed figure into the changes of a level from one not known; False if there are none."""
    keys = {(about, f"before {one}") for one in {key, row.compared.get(about, key)} if agree(one, key)}
    found = False
    if part_of_time(row, about + 1) and not of_size(row, about, place):
        return False  # 36,500 calls, 100 a day, 5% more than last year (95)
    for at in range(max(len(row.relations) - _RECENT, 0), len(row.relations)):
        one = row.relations[at]
        if one.unstated is not None and one.unstated.key in keys:
            one, down = one.printed(place), "{u} - {1}" in one.form
            if either_way(row, one.figures[0]) and down is (row.items[about].value > row.items[place].value):
                one = replace(one, form=re.sub(r"(\{\d\}) - (\{\d\})", r"\2 - \1", one.form))
            row.relations[at] = one
            found = True
    return found
