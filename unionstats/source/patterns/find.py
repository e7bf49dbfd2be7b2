"""All relations between the lines of a table.

A bare number written out in full counts as exact. Where the relations of a table hold only within half units
at more places than one wrong figure explains, its numbers are rounded; a single miss among many that hold
exactly is a finding. One among few is none where the words of the table tell of amounts, and a question where
they tell neither of amounts nor of counts.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from unionstats.quantity.model import is_whole
from unionstats.source.patterns.across import across, compositions
from unionstats.source.patterns.additive import additive
from unionstats.source.patterns.heads import Head, Says
from unionstats.source.patterns.lines import Cells, Lines, coarser, coarser_columns, columns_and_rows
from unionstats.source.patterns.relation import QUOTIENTS, Bare, Form, LineRelation, Place, Unsure
from unionstats.source.patterns.trial import judged
from unionstats.source.patterns.triples import points_beside, triples

_ONE_IN = 100  # so many positions that could be tried may lie behind each miss of a rounded table
_FEW = 5
_LINEAR = frozenset({Form.SUM, Form.DIFFERENCE, Form.POINTS})


def find_relations(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], bare: Bare = Bare.AMOUNTS
) -> list[LineRelation]:
    """The relations that the words of a table's heads announce, or that most of its lines follow.

    `cells` are the figures, without those of heads; `bare` is what words say of those without a unit. A
    relation is told with the positions where it fails. Those of which it is only a question whether they are
    meant are told, too (`asked`).
    """
    found = _searched(columns_and_rows(cells, columns, rows))
    whole = coarser(cells)
    coarse = whole or coarser_columns(cells)
    told = _judged_exactly(
        _exact(cells, columns, rows, found), found, bare if coarse is None else Bare.AMOUNTS
    )
    if coarse is not None:
        both = columns_and_rows(coarse, columns, rows)
        along = {lines.columns: lines for lines in both}
        again = [judged(along[one.columns], one, one.positions) for one in found]
        wide = _told_once([*(_searched(both) if whole else ()), *again], along)
        told = _asked_where_coarse(_exact(cells, columns, rows, wide), wide) or told
    return told


def _searched(both: Sequence[Lines]) -> list[LineRelation]:
    """The relations of a table, seen along both axes, within what its numbers may have been rounded by."""
    found: list[LineRelation] = []
    made: dict[bool, set[int]] = {True: set(), False: set()}
    for lines in both:
        here = made[lines.columns]
        for tries in _quotients(lines):
            new = [one for one in tries if one.target not in here or one.form is Form.POINTS]
            here |= {one.target for one in new if not one.product}
            found += new
        new = list(across(lines.without(here, set())))
        here |= {one.target for one in new if one.form is not Form.DIFFERENCE}
        found += new
    for lines in both:
        found += compositions(lines, made[lines.columns])
    for mean in (True, False):
        for lines in reversed(both):
            new = list(additive(lines.without(made[lines.columns], made[not lines.columns]), mean=mean))
            made[lines.columns] |= {one.target for one in new if mean}
            found += new
    along = {lines.columns: lines for lines in both}
    for one in list(found):
        if one.form is Form.DIFFERENCE and one.announced and not one.step:
            found += points_beside(along[one.columns], one)
    return _told_once(found, along)


def _quotients(lines: Lines) -> Iterator[list[LineRelation]]:
    """Yield growths and ratios: what no words call a growth may be a ratio to a part, as men are to women."""
    growths = triples(lines, Form.GROWTH)
    ratios = triples(lines.without({one.target for one in growths if one.announced}, set()), Form.RATIO)
    parts = {
        one.target for one in ratios if not lines.heads[one.operands[0]].says & (Says.CHANGE | Says.REST)
    }
    sure = [one for one in growths if one.announced or one.target not in parts]
    yield sure
    yield [points for one in sure if one.announced for points in points_beside(lines, one)]
    yield ratios
    yield growths


def rounded_columns(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> set[int]:
    """The columns whose bare whole numbers a ledger must take as rounded for these relations.

    They are those of quotients, and of amounts that hold only within rounding.
    """
    lines = _exact(cells, columns, rows, relations)
    places = _quotient_places(relations)
    if any(_missed(lines, one) for one in relations):
        for one in relations:
            places |= {place for at in one.positions for place in one.places(at)}
    return {
        column
        for row, column in places
        if (cell := cells[row][column]) is not None and cell.unit is None and is_whole(cell)
    }


def _exact(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> dict[bool, Lines]:
    """The table along both axes, its bare whole numbers exact but for quotients and averages."""
    of_columns, of_rows = columns_and_rows(cells, columns, rows, _quotient_places(relations))
    return {True: of_columns, False: of_rows}


def _missed(lines: Mapping[bool, Lines], one: LineRelation) -> list[int]:
    """The positions that hold, but not in these lines."""
    held = set(judged(lines[one.columns], one, one.held).held)
    return [at for at in one.held if at not in held]


def _judged_exactly(
    lines: Mapping[bool, Lines], relations: Sequence[LineRelation], bare: Bare
) -> list[LineRelation]:
    """The relations as bare whole numbers that are exact have them, unless the table shows them rounded.

    Products have them so in any table.
    """
    missed = [_missed(lines, one) for one in relations]
    rounded, by_one = _shown_rounded(relations, missed)
    told = []
    for one, places in zip(relations, missed, strict=True):
        likely = by_one and not any(_is_hundred(lines[one.columns], one.target, at) for at in places)
        held = [at for at in one.held if at not in places]
        if one.product or not rounded or (likely and bare is Bare.COUNTS):
            told.append(replace(one, held=held, failed=sorted({*one.failed, *places})))
        elif places and likely and bare is Bare.UNTOLD:
            told += [replace(one, held=held)] if held or one.failed else []
            told.append(replace(one, held=(), failed=places, asked=Unsure.ROUNDED))
        else:
            told.append(one)
    return told


def _shown_rounded(relations: Sequence[LineRelation], missed: Sequence[Sequence[int]]) -> tuple[bool, bool]:
    """Whether so many relations miss that numbers look rounded, and whether one figure explains them all."""
    pairs = [(one, places) for one, places in zip(relations, missed, strict=True) if not one.product]
    count = sum(len(one.held) for one, _ in pairs)
    misses = [set(one.places(at)) for one, places in pairs for at in places]
    if len(misses) > 1 and not set.intersection(*misses):
        return len(misses) * _ONE_IN >= count, False
    return 0 < len(misses) < count <= len(misses) * _FEW, True


def _is_hundred(lines: Lines, line: int, at: int) -> bool:
    """Whether a total is 100, as that of percentages is."""
    number = lines.numbers[line][at]
    return number is not None and number[0] == 100 * lines.one


def _asked_where_coarse(lines: Mapping[bool, Lines], wide: Sequence[LineRelation]) -> list[LineRelation]:
    """The relations of a table in round numbers, asked where they hold only if those were made round.

    None if few do so, or one wrong figure explains all that do.
    """
    told = []
    misses: list[set[Place]] = []
    for one in wide:
        missed = _missed(lines, one)
        misses += [set(one.places(at)) for at in missed]
        sure = [at for at in one.held if at not in set(missed)]
        if missed and not one.announced:
            told.append(replace(one, failed=sorted({*one.failed, *missed}), held=sure, asked=Unsure.ROUNDED))
            continue
        told += [replace(one, held=sure)] if sure or one.failed else []
        told += [replace(one, held=(), failed=missed, asked=Unsure.ROUNDED)] if missed else []
    count = sum(len(one.held) for one in wide if _missed(lines, one))
    coarse = len(misses) > 2 and not set.intersection(*misses) and len(misses) * _FEW >= count  # noqa: PLR2004
    return told if coarse else []


def _quotient_places(relations: Sequence[LineRelation]) -> set[Place]:
    """The places of quotients and averages, which are rounded whatever they look like."""
    return {
        one.place(one.target, at)
        for one in relations
        if (one.form in QUOTIENTS or one.form is Form.AVERAGE) and not one.product
        for at in one.positions
    }


def _told_once(found: Sequence[LineRelation], along: Mapping[bool, Lines]) -> list[LineRelation]:
    """The relations without those that say what another does, which words rather than figures tell.

    Of two lines of one name that are made of the same lines the second is the first again.
    """
    told: dict[object, set[int]] = {}
    first: dict[object, LineRelation] = {}
    kept: dict[int, LineRelation] = {}
    for at, one in sorted(
        enumerate(found), key=lambda item: (not item[1].announced, item[1].asked is not None)
    ):
        lines = along[one.columns]
        known = told.setdefault(_equation(one, lines), set())
        held, failed = ([at for at in positions if at not in known] for positions in (one.held, one.failed))
        if not held and not failed:
            continue
        known.update(held, failed)
        name = lines.heads[one.target].texts[-1:]
        made = (name, one.form, one.columns, frozenset(one.operands), one.whole, one.step)
        other = first.setdefault(made, one)
        left = replace(one, held=held, failed=failed)
        if name and other.target != one.target and not one.step and _is_copy(lines, one, other.target):
            same = replace(left, form=Form.SAME, operands=(other.target,), signs=(1,), whole=-1)
            left = replace(same, announced=True)
        kept[at] = left
    joined: dict[LineRelation, LineRelation] = {}  # those that differ in their positions alone are one
    for at in sorted(kept):
        one = kept[at]
        key = replace(one, held=(), failed=(), says=0, announced=False)
        other = joined.get(key, key)
        held, failed = sorted((*other.held, *one.held)), sorted((*other.failed, *one.failed))
        joined[key] = replace(one, held=held, failed=failed, announced=one.announced or other.announced)
    return list(joined.values())


def _equation(one: LineRelation, lines: Lines) -> object:
    """What two relations have in common that say the same: a difference is a sum told from its other end."""
    if one.form not in _LINEAR:
        order = () if one.form is Form.AVERAGE else one.operands
        return one.columns, one.form, one.target, order, frozenset(one.operands), one.whole, one.step
    signs = {one.target: -1}
    for line, sign in zip(one.operands, one.signs, strict=True):
        signs[line] = 1 if one.form is Form.SUM and line in lines.negative else sign
    first = signs[min(signs)]
    return one.columns, one.step, frozenset((line, sign * first) for line, sign in signs.items())


def _is_copy(lines: Lines, one: LineRelation, other: int) -> bool:
    positions = one.positions
    same = sum(lines.numbers[one.target][at] == lines.numbers[other][at] for at in positions)
    return same > 1 and same * 5 >= len(positions) * 4
