"""Relations between the lines of a table, written in the rule language of tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from operator import itemgetter

from msgspec.structs import replace

from unionstats.languages.language import language_of_label
from unionstats.rules.language.cells import CellName
from unionstats.source.drafting.drafted import CellRule, TableCheck
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.tables.found import fitting
from unionstats.source.drafting.tables.names import Names
from unionstats.source.patterns.lines import negative
from unionstats.source.patterns.relation import QUOTIENTS, Form, LineRelation, Place
from unionstats.source.tables.printed import PrintedTable

_FORMS = {
    Form.DIFFERENCE: "{0} = {1} - {2}",
    Form.POINTS: "{0} = {1} - {2}",
    Form.RATIO: "{0} = {1} / {2}",
    Form.SHARE: "{0} = {1} / {2}",
    Form.GROWTH: "{0} = ({2} - {1}) / {1}",
    Form.BOUND: "{0} >= {1}",
    Form.SAME: "{0} = {1}",
    Form.WHOLE: "{1} = {2}",
}
_SHORTEST_RANGE = 3  # lines that are written as a range
_MOST_APART = 60  # positions of a sum that have a rule of their own
_MOSTLY = 3  # sums that hold without a figure, for each that does not
_PARTS = frozenset({Form.SUM, Form.AVERAGE})


class RuleWriter:
    """Writes the relations of one table as its checks; `names` knows the lines that the ledger has.

    A mark for no figure stands for nothing where sums hold without it, as most of those do that it is among.
    """

    def __init__(self, printed: PrintedTable, names: Names, relations: Iterable[LineRelation]) -> None:
        self._printed = printed
        self._names = names
        self._ids = Ids()
        held, failed = Counter[str](), Counter[str]()
        for one in relations:
            for at in one.held:
                held.update(self._marks(one, at))
            for at in one.failed:
                failed.update(self._marks(one, at))
        figures = printed.figures
        self._negative = {False: negative(figures), True: negative(list(zip(*figures, strict=True)))}
        self._nothing = {mark for mark, times in held.items() if times >= _MOSTLY * failed[mark]}

    def _marks(self, one: LineRelation, at: int) -> set[str]:
        """What the parts of a sum print at a position in the place of figures."""
        places = one.places(at) if one.form in _PARTS else ()
        cells = self._printed.source.cells
        return {cells[row][column].text.strip() for row, column in places if not self._prints((row, column))}

    def checks(self, relation: LineRelation) -> Iterator[TableCheck]:
        """Yield the checks that a relation is: one, or several where its positions differ."""
        across, along = self._names.rows, self._names.columns
        if not relation.columns:
            across, along = self._names.columns, self._names.rows
        fits = [one for one in fitting(self._printed, relation) if one in across]
        positions = fits or [one for one in relation.positions if one in across]
        if all(line in along for line in (relation.target, *relation.operands)):
            nil = [at for at in positions if (marks := self._marks(relation, at)) and marks <= self._nothing]
            apart = positions if relation.step else nil if len(nil) <= _MOST_APART else []
            kept = [at for at in positions if at not in set(apart)]
            for one in self._whole(replace(relation, held=kept, failed=())):
                yield self._check(one, apart, fits=bool(fits))
            for at in apart:
                yield self._check(self._printed_of(relation, at), apart, fits=bool(fits), alone=True)

    def _printed_of(self, one: LineRelation, at: int) -> LineRelation:
        """The relation at one position, without the parts that it does not print there."""
        if one.step:
            return replace(one, held=[at], failed=())
        kept = [
            (line, sign)
            for line, sign in zip(one.operands, self._signs(one), strict=True)
            if self._prints(one.place(line, at))
        ]
        operands, signs = zip(*kept, strict=True)
        return replace(one, operands=operands, signs=signs, held=[at], failed=())

    def _whole(self, one: LineRelation) -> Iterator[LineRelation]:
        """Yield the rule of whole lines."""
        if one.held:
            whole = one.whole >= 0 and self._prints(one.place(one.target, one.whole))
            held = sorted({*one.held, one.whole}) if whole else one.held
            yield replace(one, signs=self._signs(one), held=held)

    def _signs(self, one: LineRelation) -> tuple[int, ...]:
        """The signs of a sum: what is taken away and printed negative is added."""
        return tuple(
            abs(sign) if one.form is Form.SUM and line in self._negative[one.columns] else sign
            for line, sign in zip(one.operands, one.signs, strict=bool(one.signs))
        )

    def _prints(self, place: Place) -> bool:
        return self._printed.stated[place[0]][place[1]] is not None

    def _check(
        self, one: LineRelation, apart: Sequence[int], *, fits: bool, alone: bool = False
    ) -> TableCheck:
        """A rule as a check of the table: of whole lines but for the positions `apart`, or of one `alone`."""
        names = self._names
        target = self._line(one, one.target)
        label = target.strip("[]")
        name = self._ids.of(label, language_of_label(label))
        excepted: tuple[str, ...] = ()
        of_columns = None
        if one.form is Form.WHOLE:
            rule = f"{self._sum_of(one.places(0))} = 100{'' if one.hundred else '%'}"
        elif alone:
            place, *places = one.places(one.held[0])
            rule = _written(one, self._here(place), *self._runs_of(one, list(map(self._here, places))))
        else:
            rule = _written(one, target, *self._terms(one))
            left_out = sorted({*self._left_out(one), *apart})
            if one.columns:
                excepted = tuple(names.rows[at] for at in left_out)
            elif not self._is_of_amounts(one, left_out):
                of_columns = tuple(names.columns[at] for at in one.held)
        question = Question[one.asked.name] if one.asked else None
        cells = partial(self._cells, one, name, alone=alone)
        return TableCheck(name, rule, excepted, of_columns, one.announced, fits, cells, question)

    def _terms(self, one: LineRelation) -> tuple[list[str], Sequence[int]]:
        """The operands as the table names them, and their signs."""
        texts = [self._line(one, line) for line in one.operands]
        if one.whole >= 0:
            texts = [texts[0], self._here(one.place(one.operands[-1], one.whole))]
        if one.parts:
            texts.append(self._sum_of([one.place(one.operands[0], at) for at in one.parts]))
        return self._runs_of(one, [*texts, *self._base(one)])

    def _runs_of(self, one: LineRelation, texts: list[str]) -> tuple[list[str], Sequence[int]]:
        """The operands by these names, neighbours of a sum as a range, and their signs."""
        if one.form not in _PARTS:
            return texts, ()
        lines = list(self._names.columns if one.columns else self._names.rows)
        order = {line: at for at, line in enumerate(lines)}
        terms: list[str] = []
        signs: list[int] = []
        for first, last in _runs([order[line] for line in one.operands], one.signs):
            if last - first + 1 >= _SHORTEST_RANGE:
                terms.append(f"sum({texts[first]}:{texts[last]})")
                signs.append(one.signs[first])
            else:
                terms += texts[first : last + 1]
                signs += one.signs[first : last + 1]
        return terms, signs

    def _sum_of(self, places: Sequence[Place]) -> str:
        """The sum of cells of one line, neighbours as a range."""
        by_row = len({column for _, column in places}) == 1
        lines = list(self._names.rows if by_row else self._names.columns)
        order = [lines.index(row if by_row else column) for row, column in places]
        names = list(map(self._here, places))
        ranges = [(names[first], names[last]) for first, last in _runs(order, (1,) * len(order))]
        return f"sum({', '.join(a if a == b else f'{a}:{b}' for a, b in ranges)})"

    def _base(self, one: LineRelation) -> list[str]:
        """The number that shares are of, in the unit of what they are shares of."""
        if not one.base:
            return []
        row, column = one.place(one.operands[0], one.held[0])
        figure = self._printed.figures[row][column]
        unit = figure.unit.name if figure is not None and figure.unit is not None else ""
        return [f"{one.base}{unit}"]

    def _line(self, one: LineRelation, line: int) -> str:
        """A line as the rules of its table name it."""
        return self._names.columns[line] if one.columns else str(CellName(row=self._names.rows[line]))

    def _here(self, place: Place) -> str:
        """A cell as the rules of its table name it."""
        return str(CellName(column=self._names.columns[place[1]], row=self._names.rows[place[0]]))

    def _left_out(self, one: LineRelation) -> list[int]:
        """The positions that print all figures of a rule, and are none of its own."""
        across = self._names.rows if one.columns else self._names.columns
        own = set(one.held)
        return [at for at in across if at not in own and all(map(self._prints, one.places(at)))]

    def _is_of_amounts(self, one: LineRelation, left_out: Sequence[int]) -> bool:
        """Whether a rule of rows is for all columns of amounts, as it is where it names none."""
        lines = (one.target, *one.operands)
        amounts = {
            column
            for column in self._names.columns
            if not any(self._is_ratio(one.place(line, column)) for line in lines)
        }
        return set(one.held) <= amounts and not amounts.intersection(left_out)

    def _is_ratio(self, place: Place) -> bool:
        figure = self._printed.figures[place[0]][place[1]]
        return figure is not None and figure.unit is not None and figure.unit.dimension == "ratio"

    def _cells(self, one: LineRelation, name: str, *, alone: bool) -> Iterator[CellRule]:
        """Yield what a check says of each cell, under the id that `check` gives it."""
        names = self._names
        for position in one.held:
            target, *places = one.places(position)
            known = [at for at, place in enumerate(places) if self._prints(place)]
            signs = [one.signs[at] for at in known] if one.form in _PARTS else ()
            terms = [*(names.cell(*places[at]) for at in known), *self._base(one)]
            if one.form is Form.WHOLE:
                terms = [" + ".join((names.cell(*target), *terms)), "100" if one.hundred else "100%"]
            elif one.parts:
                terms = [terms[0], f"({' + '.join(terms[1:])})"]
            rule = _written(one, names.cell(*target), terms, signs)
            across = names.rows if one.columns else names.columns
            row = CellName(
                table=names.table,
                column=name,
                row="" if alone or one.form is Form.WHOLE else across[position],
            )
            named = not (
                (position == one.whole and len(one.operands) == 1) or one.base or one.parts or one.under
            )
            operands = tuple(places[at] for at in known)
            form = one.form.value if named else ""
            yield CellRule(str(row), form, rule, target, operands, len(known) == len(places))


def _runs(order: Sequence[int], signs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the operands that stand side by side in the table and have one sign."""
    first = 0
    for at in range(1, len(order) + 1):
        if at == len(order) or order[at] != order[at - 1] + 1 or signs[at] != signs[first]:
            yield first, at - 1
            first = at


def _written(one: LineRelation, target: str, terms: Sequence[str], signs: Sequence[int]) -> str:
    """The rule with these names in it."""
    if one.under:
        under = [(sign, term) for term, sign in zip(terms, one.under, strict=True) if sign]
        divisor = [(f" {'-' if sign < 0 else '+'} ", term) for sign, term in under]
        divisor.sort(key=itemgetter(0))  # what is added before what is taken away
        terms = terms[0], f"({''.join(chain(*divisor)).removeprefix(' + ')})"
    if one.form not in _PARTS:
        form = "{1} = {0} * {2}" if one.product else _FORMS[one.form]
        return form.format(target, *terms) + (" * 100" if one.hundred and one.form in QUOTIENTS else "")
    total = "".join(f" {'-' if sign < 0 else '+'} {term}" for term, sign in zip(terms, signs, strict=True))
    total = total.removeprefix(" + ").removeprefix(" ")
    total = f"({total}) / {len(one.operands)}" if one.form is Form.AVERAGE else total
    return f"{target} = {total}"
