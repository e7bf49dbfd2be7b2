"""Changes behind the parts of a total that are its own: 30m women and 29m men, 3.5m (6.3%) more."""

from msgspec.structs import replace

from unionstats.interval import add, divide, intersect, subtract
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.relation import Relation
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import span


def settle_totals(row: Row) -> None:
    """Give an amount and a rate of change to the total of which the level before them is a part.

    They have to fit it, and not the part.
    """
    changes: dict[tuple[int, str], list[Relation]] = {}
    for one in row.relations:
        if one.unstated is not None and one.kind in {"change", "growth"}:
            changes.setdefault(one.unstated.key, []).append(one)
    if not changes:
        return
    base = row.items[0].number
    wholes = {part: one.figures[0] for one in row.relations if one.kind == "sum" for part in one.figures[1:]}
    for pair in changes.values():
        kinds = {row.items[one.figures[0] - base].kind: one for one in pair}
        about = {one.figures[1] for one in pair}
        whole = wholes.get(pair[0].figures[1])
        if (
            len(pair) != len(kinds)
            or set(kinds) != {Kind.LEVEL, Kind.RATE}
            or len(about) > 1
            or whole is None
        ):
            continue
        more, rate = (kinds[kind].figures[0] - base for kind in (Kind.LEVEL, Kind.RATE))
        down = kinds[Kind.LEVEL].form.startswith("{0} = {u}")
        part = pair[0].figures[1] - base
        if _fit(row, more, rate, whole - base, down=down) and not _fit(row, more, rate, part, down=down):
            for one in pair:
                row.relations[row.relations.index(one)] = _of(row, one, whole)
                row.base[one.figures[0] - base] = whole - base


def _fit(row: Row, more: int, rate: int, now: int, *, down: bool) -> bool:
    """Whether an amount and a rate can be the change to one level."""
    change, level = span(row.items[more]), span(row.items[now])
    then = add(level, change) if down else subtract(level, change)
    made = divide(change, then)
    return made is not None and intersect(made, span(row.items[rate])) is not None


def _of(row: Row, change: Relation, whole: int) -> Relation:
    """A change told of another level."""
    told = change.unstated
    if told is None:
        return change
    item = row.items[whole - row.items[0].number]
    now = replace(told, key=(whole, told.key[1]), of=whole, unit=item.unit)
    return replace(change, figures=(change.figures[0], whole), unstated=now)
