"""What the members of a breakdown measure, where only their whole says so: 投资增长5%，其中工业增长3%."""

from collections.abc import Iterator, Sequence

from unionstats.source.drafting.clauses import Kind, Words
from unionstats.source.drafting.relations.row import Row

_REACH = 16  # figures
_BACK = 2  # sentences between a breakdown and what it is of


def measured(row: Row, place: int, words: Sequence[Words]) -> str:
    """What is measured of a part that names only itself: 投资, of 其中工业增长3%; "" where it is none."""
    own, marks = words[place], row.marks
    plain = own.noun and place not in row.names and row.base.get(place, place) == place
    if not plain or row.items[place].kind is Kind.POINTS or marks.measured_word.search(own.noun):
        return ""
    if row.items[place].kind is Kind.RATE and not own.manner:
        return ""
    opening = place
    while opening and row.items[opening - 1].sentence == row.items[place].sentence:
        if marks.of_which.search(row.items[opening].gap):
            break
        opening -= 1
    gap = row.items[opening].gap
    named = marks.broken_measure.search(gap)
    parts = named or marks.breakdown.match(gap) or marks.of_which.search(gap)
    if named is not None:
        return named["measure"]
    for one in _told(row, place, words, opening, inside=not parts):
        found = marks.measured_moves.search(words[one].noun)
        moved, level = bool(own.manner), row.items[one].kind is Kind.LEVEL
        alike = row.alike(one, place) and bool(words[one].manner) == moved
        if found is None or marks.owner_counted.fullmatch(found.group()):
            continue
        if not (alike or (parts and moved and level)):
            continue
        beside = one >= opening and words[one].noun[: found.start()][-1:] == own.noun[-1:]
        if parts or beside:
            value = found.group()  # 商品零售额, of 商品零售
            overlap = (size for size in range(len(value), -1, -1) if own.noun.endswith(value[:size]))
            return value[next(overlap, 0) :]
    return ""


def _told(row: Row, place: int, words: Sequence[Words], opening: int, *, inside: bool) -> Iterator[int]:
    """The figures before one, the nearest first, over few sentences, up to where its list opens if `inside`.

    The whole of that list is the last of them: 进出口总额318亿元，其中出口246亿元.
    """
    for one in range(place - 1, max(place - _REACH, opening if inside else 0) - 1, -1):
        if row.items[place].sentence - row.items[one].sentence > _BACK:
            return
        yield one
        level = row.is_level(one) and row.alike(one, place)
        if one < opening and level and words[one].noun and not words[one].manner:
            return
