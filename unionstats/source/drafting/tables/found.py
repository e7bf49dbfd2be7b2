"""The relations of a table, to a base that its words print too (n = 1,248), and the units that they tell."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from unionstats.languages.language import table_words
from unionstats.pattern import pattern
from unionstats.quantity import Unit
from unionstats.rules.language.dimensions import dimension_of
from unionstats.source.patterns.across import points
from unionstats.source.patterns.find import find_relations
from unionstats.source.patterns.heads import Head, Says
from unionstats.source.patterns.lines import Lines, columns_and_rows
from unionstats.source.patterns.relation import QUOTIENTS, Form, LineRelation, Place
from unionstats.source.patterns.trial import judged
from unionstats.source.tables.cells import quantity_of
from unionstats.source.tables.printed import PrintedTable

_DERIVED = Says.SHARE | Says.CHANGE
_BOTH = 2
_FEW = 3  # so many shares are of a count for each that is not


def relations_of(
    printed: PrintedTable, counts: Collection[int] = ()
) -> tuple[PrintedTable, list[LineRelation]]:
    """The relations of a table, and the table with the units that follow from them.

    `counts` are numbers that the text before it prints, of which its shares may be.

    A line that is headed as a share or a change may be in the unit of the caption (增减) or in per cent
    (增长): it has the caption's unless it is a quotient of other lines.
    """
    columns = _doubtful(printed, printed.columns, printed.units)
    rows = _doubtful(printed, printed.rows, ())
    if columns or rows:
        bare = _without_unit(printed, columns, rows)
        found = _found(bare, counts)
        quotients = {(one.columns, one.target) for one in found if one.form in QUOTIENTS}
        left = (
            {at for at in columns if (True, at) in quotients},
            {at for at in rows if (False, at) in quotients},
        )
        if left == (columns, rows):
            return _completed(bare, found), found
        printed = _without_unit(printed, *left)
    found = _found(printed, counts)
    return _completed(printed, found), found


def _found(printed: PrintedTable, counts: Collection[int]) -> list[LineRelation]:
    """The relations that the lines follow, and those that their units and their words say."""
    found = find_relations(printed.figures, printed.columns, printed.rows, printed.bare)
    found = [one for one in found if not _is_rate_of_rates(printed, one)]
    along = columns_and_rows(printed.figures, printed.columns, printed.rows)
    based = list(based_of(printed, along[0], found, counts))
    of_base = {one.target for one in based}
    kept = [
        one for one in found if not ((one.whole >= 0 or one.parts) and one.columns and one.target in of_base)
    ]
    for lines in along:
        told = {one.target for one in found if one.columns == lines.columns}
        kept += points(printed.figures, lines, told)
    return [*kept, *based]


def _is_rate_of_rates(printed: PrintedTable, one: LineRelation) -> bool:
    """Whether a relation makes a per cent of two per cents, as no table means it."""
    if one.form is not Form.RATIO:
        return False
    places = [place for position in one.positions for place in one.places(position)]
    cells = [cell for row, column in places if (cell := printed.figures[row][column]) is not None]
    return all(cell.unit is not None and cell.unit.dimension == "ratio" for cell in cells)


def _doubtful(printed: PrintedTable, heads: Collection[Head], units: Sequence[str]) -> set[int]:
    """The lines headed as shares or changes that have the unit of the caption."""
    if not printed.unit or printed.unit in ("%", "‰"):
        return set()
    said = {at for at, head in enumerate(heads) if head.says & _DERIVED}
    return {at for at in said if not units or units[at] == printed.unit}


def _without_unit(printed: PrintedTable, columns: Collection[int], rows: Collection[int]) -> PrintedTable:
    places = {
        (row, column): None
        for row, line in enumerate(printed.figures)
        for column, figure in enumerate(line)
        if (row in rows or column in columns) and figure is not None
        if figure.unit is not None and figure.unit.name == printed.unit
    }
    return _with_units(printed, places)


def _with_units(printed: PrintedTable, units: Mapping[Place, Unit | None]) -> PrintedTable:
    """The table with these units of these figures."""
    figures = [list(line) for line in printed.figures]
    for (row, column), unit in units.items():
        if (figure := figures[row][column]) is not None:
            figures[row][column] = replace(figure, unit=unit)
    return replace(printed, figures=tuple(map(tuple, figures)))


def _completed(printed: PrintedTable, relations: Iterable[LineRelation]) -> PrintedTable:
    """The table with the units that its relations need.

    A bare total of figures in 元 is in 元, a quotient of two of them in none, if its cell prints none.
    """
    changed: dict[Place, Unit | None] = {}
    for one in relations:
        for position in one.positions:
            places = _measured(one, position)
            units = {at: changed[at] if at in changed else _unit(printed, at) for at in places}
            if not _fits(one.form, [units[at] for at in places if _prints(printed, at)]):
                changed |= _needed(printed, one.form, places, units)
    return _with_units(printed, changed)


def fitting(printed: PrintedTable, one: LineRelation) -> list[int]:
    """The positions of a relation where the units of its figures go together, in their order."""
    return [
        position
        for position in one.positions
        if _fits(
            one.form,
            [_unit(printed, place) for place in _measured(one, position) if _prints(printed, place)],
        )
    ]


def _measured(one: LineRelation, position: int) -> list[Place]:
    """Target and operands at a position; of a quotient the target, the first and the last of them."""
    places = [one.place(line, position) for line in (one.target, *one.operands)]
    return [*places[:2], places[-1]] if one.form in QUOTIENTS else places


def _prints(printed: PrintedTable, place: Place) -> bool:
    return printed.figures[place[0]][place[1]] is not None


def _unit(printed: PrintedTable, place: Place) -> Unit | None:
    cell = printed.figures[place[0]][place[1]]
    return cell.unit if cell is not None else None


def _fits(form: Form, units: Sequence[Unit | None]) -> bool:
    if form not in QUOTIENTS:
        return _alike(units)
    if len(units) < 3:  # noqa: PLR2004
        return True
    target, first, second = units
    if form is not Form.RATIO or _powers(first) == _powers(second):
        return _alike((first, second)) and not _powers(target)
    powers = Counter(dict(_powers(first)))  # 公斤/亩 is 吨 of 亩
    powers.subtract(dict(_powers(second)))
    return dict(_powers(target)) == {name: power for name, power in powers.items() if power}


def _alike(units: Iterable[Unit | None]) -> bool:
    known = list(units)
    tags = {dimension_of(unit)[0] for unit in known}
    return len(set(map(_powers, known))) < 2 and not {"count", "ratio"} <= tags  # noqa: PLR2004


def _powers(unit: Unit | None) -> tuple[tuple[str, int], ...]:
    return dimension_of(unit)[1]


def _needed(
    printed: PrintedTable, form: Form, places: Sequence[Place], units: Mapping[Place, Unit | None]
) -> Iterator[tuple[Place, Unit | None]]:
    """Yield the units that bare figures need: that of the others, or none for a quotient of two alike."""
    target, *operands = places
    joined = places
    if form in QUOTIENTS:
        joined = operands if _powers(units[operands[1]]) or form is not Form.RATIO else [target, operands[0]]
    measured = next((unit for place in joined if (unit := units[place]) and _powers(unit)), None)
    changed = dict[Place, Unit | None]()
    if measured is not None and measured.factor == 1:
        changed = {place: measured for place in joined if units[place] is None}
    if target not in joined and _powers(units[target]) and _is_bare(printed, target):
        changed[target] = None
    if _fits(form, [changed[at] if at in changed else units[at] for at in places]):
        yield from changed.items()


def _is_bare(printed: PrintedTable, place: Place) -> bool:
    """Whether a cell prints no unit of its own."""
    read = quantity_of(printed.stated[place[0]][place[1]] or "", "")
    return read is None or read.unit is None


def based_of(
    printed: PrintedTable, lines: Lines, found: Collection[LineRelation], counts: Collection[int] = ()
) -> Iterator[LineRelation]:
    """Yield the shares of each column of shares beside its amounts, where most are of a base in its words.

    Shares of a row that prints 100% and is called no total may be of a base, too. Where the words have none,
    nearly all may be of one of the `counts`.
    """
    told = {
        one.target
        for one in found
        if one.columns and not one.parts
        if one.whole < 0 or Says.TOTAL in lines.places[one.whole].says
    }
    shared = _bases((printed.source.caption, printed.label, *printed.source.notes))
    for target in lines.filled:
        before = [at for at in lines.filled if at < target and Says.SHARE not in lines.heads[at].says]
        if Says.SHARE not in lines.heads[target].says or target in told or not before:
            continue
        own = _bases((*lines.heads[target].texts, *lines.heads[before[-1]].texts))
        best = _best_base(lines, target, before[-1], (*own, *shared))
        if best is not None and len(best.held) > max(1, len(best.failed)):
            yield best
            continue
        heads = {one.target for one in found if one.columns and one.form in QUOTIENTS}
        best = None if own or shared or target in heads else _best_base(lines, target, before[-1], counts)
        if best is not None and len(best.held) > max(_BOTH, _FEW * len(best.failed)):
            yield best


def _best_base(lines: Lines, target: int, part: int, bases: Iterable[int]) -> LineRelation | None:
    """The shares of a column, of the base of which most are."""
    share = LineRelation(Form.SHARE, True, target, (part,), announced=True)
    tries = [
        judged(lines, replace(share, hundred=hundred, base=base))
        for base in bases
        for hundred in (False, True)
    ]
    return max(tries, key=lambda one: len(one.held), default=None)


def _bases(texts: Sequence[str]) -> list[int]:
    found = [number[1] for text in texts for number in _base().finditer(text)]
    return [int(number.replace(",", "").replace("，", "")) for number in found]


@cache
def _base() -> re.Pattern[str]:
    bases = sorted(table_words("stubs", "base"), key=len, reverse=True)
    words = "|".join(map(re.escape, bases))
    plain = "|".join(re.escape(word) for word in bases if not word.isascii())  # 有效问卷2150份
    number = "[1-9][0-9]{0,2}(?:[,，][0-9]{3})+|[1-9][0-9]{0,8}"
    return pattern(
        rf"(?i)(?:%\s+of\s+|(?<![a-z])(?:{words})\s*[=＝:：]\s*(?:[^0-9;.。；]{{0,40}}[(（])?|(?:{plain}))({number})(?![0-9])"
    )
