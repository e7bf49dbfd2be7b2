"""Relations between the lines of a table, written in the rule language of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from unionstats.languages.language import language_of_label
from unionstats.rules.language.cells import CellName
from unionstats.source.drafting.drafted import CellRule, TableCheck
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.drafting.relations.row import Question
from unionstats.source.drafting.tables.names import Names
from unionstats.source.drafting.tables.units import fitting
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.tables.printed import PrintedTable

_FORMS = {
    Form.DIFFERENCE: "{0} = {1} - {2}",
    Form.POINTS: "{0} = {1} - {2}",
    Form.RATIO: "{0} = {1} / {2}",
    Form.SHARE: "{0} = {1} / {2}",
    Form.GROWTH: "{0} = ({2} - {1}) / {1}",
    Form.BOUND: "{0} >= {1}",
    Form.SAME: "{0} = {1}",
}
_SHORTEST_RANGE = 3  # lines that are written as a range
_PARTS = frozenset({Form.SUM, Form.AVERAGE})

Place = tuple[int, int]


class _Told(Struct, frozen=True):
    """A relation as one rule: with these operands and signs, at these positions."""

    relation: LineRelation
    operands: tuple[int, ...]
    signs: tuple[int, ...]
    positions: Sequence[int]

    @property
    def lines(self) -> tuple[int, ...]:
        """All its lines."""
        return self.relation.target, *self.operands

    def places(self, position: int) -> tuple[Place, list[Place]]:
        """Where target and operands stand at a position, by row and column."""
        one = self.relation
        found = [_place(one, line, position) for line in self.operands]
        if one.whole >= 0:
            found.append(_place(one, self.operands[0], one.whole))
        if one.step:
            found.insert(0, _place(one, self.operands[0], position - one.step))
        return _place(one, one.target, position), found


class RuleWriter:
    """Writes the relations of one table as its checks; `names` knows the lines that the ledger has."""

    def __init__(self, printed: PrintedTable, names: Names) -> None:
        self._printed = printed
        self._names = names
        self._ids = Ids()

    def checks(self, relation: LineRelation) -> Iterator[TableCheck]:
        """Yield the checks that a relation is: one, or several where its positions differ."""
        across, along = self._names.rows, self._names.columns
        if not relation.columns:
            across, along = self._names.columns, self._names.rows
        fits = [one for one in fitting(self._printed, relation) if one in across]
        positions = fits or [one for one in sorted((*relation.held, *relation.failed)) if one in across]
        if any(line not in along for line in (relation.target, *relation.operands)):
            return
        for told in self._apart(relation, positions):
            yield self._check(told, fits=bool(fits))

    def _apart(self, relation: LineRelation, positions: Sequence[int]) -> Iterator[_Told]:
        """Yield the rules of a relation; what is taken away may be printed negative, and is added then."""
        operands, signs = relation.operands, relation.signs
        if relation.form is Form.BOUND:
            yield from (_Told(relation, (one,), (1,), positions) for one in operands)
        elif relation.step:
            yield from (_Told(relation, operands, signs, [one]) for one in positions)
        elif relation.form is Form.SUM and min(signs) < 0:
            found: dict[tuple[int, ...], list[int]] = {}
            for position in positions:
                here = tuple(
                    1 if self._is_negative(_place(relation, line, position)) else sign
                    for line, sign in zip(operands, signs, strict=True)
                )
                found.setdefault(here, []).append(position)
            yield from (_Told(relation, operands, here, at) for here, at in found.items())
        elif positions:
            yield _Told(relation, operands, signs, self._with_whole(relation, positions))

    def _with_whole(self, relation: LineRelation, positions: Sequence[int]) -> Sequence[int]:
        """The positions, and of shares that of their whole where it prints its 100%."""
        if relation.whole < 0 or not self._prints(_place(relation, relation.target, relation.whole)):
            return positions
        return sorted({*positions, relation.whole})

    def _is_negative(self, place: Place) -> bool:
        figure = self._printed.figures[place[0]][place[1]]
        return figure is not None and figure.value < 0

    def _check(self, told: _Told, *, fits: bool) -> TableCheck:
        """A rule as a check of the table."""
        relation, names = told.relation, self._names
        label = self._line(relation, relation.target).strip("[]")
        name = self._ids.of(label, language_of_label(label))
        if relation.step:
            target, places = told.places(told.positions[0])
            terms = [self._here(place) for place in places]
            rule = _written(relation, self._here(target), terms, told.signs)
        else:
            rule = _written(relation, self._line(relation, relation.target), *self._terms(told))
        left_out = () if relation.step else self._left_out(told)
        excepted = tuple(names.rows[one] for one in left_out) if relation.columns else ()
        of_columns = None
        if not (relation.columns or relation.step or self._is_of_amounts(told)):
            of_columns = tuple(names.columns[one] for one in told.positions)
        cells = partial(self._cells, told, name)
        question = Question.HEAD if relation.asked else None
        return TableCheck(name, rule, excepted, of_columns, relation.announced, fits, cells, question)

    def _terms(self, told: _Told) -> tuple[list[str], tuple[int, ...]]:
        """The operands as the table names them, neighbours of a sum as a range, and their signs."""
        relation = told.relation
        texts = [self._line(relation, line) for line in told.operands]
        if relation.whole >= 0:
            texts.append(self._here(_place(relation, told.operands[0], relation.whole)))
        if relation.base:
            texts.append(self._base(told))
        if relation.form not in _PARTS:
            return texts, (1,) * len(texts)
        lines = list(self._names.columns if relation.columns else self._names.rows)
        order = {line: at for at, line in enumerate(lines)}
        terms: list[str] = []
        signs: list[int] = []
        for first, last in _runs([order[line] for line in told.operands], told.signs):
            if last - first + 1 >= _SHORTEST_RANGE:
                terms.append(f"sum({texts[first]}:{texts[last]})")
                signs.append(told.signs[first])
            else:
                terms += texts[first : last + 1]
                signs += told.signs[first : last + 1]
        return terms, tuple(signs)

    def _base(self, told: _Told) -> str:
        """The number that the shares are of, in the unit of what they are shares of."""
        row, column = told.places(told.positions[0])[1][0]
        figure = self._printed.figures[row][column]
        unit = figure.unit.name if figure is not None and figure.unit is not None else ""
        return f"{told.relation.base}{unit}"

    def _line(self, relation: LineRelation, line: int) -> str:
        """A line as the rules of its table name it."""
        return self._names.columns[line] if relation.columns else str(CellName(row=self._names.rows[line]))

    def _here(self, place: Place) -> str:
        """A cell as the rules of its table name it."""
        return str(CellName(column=self._names.columns[place[1]], row=self._names.rows[place[0]]))

    def _left_out(self, told: _Told) -> Sequence[int]:
        """The positions that print all figures of a rule, and are none of its own."""
        own = set(told.positions)
        across = self._names.rows if told.relation.columns else self._names.columns
        return [
            one
            for one in across
            if one not in own and all(map(self._prints, (told.places(one)[0], *told.places(one)[1])))
        ]

    def _is_of_amounts(self, told: _Told) -> bool:
        """Whether a rule of rows is for all columns of amounts, as it is where it names none."""
        amounts = {
            column
            for column in self._names.columns
            if not any(self._is_ratio(_place(told.relation, line, column)) for line in told.lines)
        }
        return set(told.positions) <= amounts and not amounts.intersection(self._left_out(told))

    def _is_ratio(self, place: Place) -> bool:
        figure = self._printed.figures[place[0]][place[1]]
        return figure is not None and figure.unit is not None and figure.unit.dimension == "ratio"

    def _prints(self, place: Place) -> bool:
        return self._printed.stated[place[0]][place[1]] is not None

    def _cells(self, told: _Told, name: str) -> Iterator[CellRule]:
        """Yield what a check says of each cell, under the id that `check` gives it."""
        relation, names = told.relation, self._names
        parts = relation.form in _PARTS
        for position in told.positions:
            target, places = told.places(position)
            known = [one for one, place in enumerate(places) if self._prints(place)]
            signs = tuple(told.signs[one] for one in known) if parts else ()
            operands = tuple(places[one] for one in known)
            terms = [names.cell(*place) for place in operands]
            terms += [self._base(told)] if relation.base else []
            rule = _written(relation, names.cell(*target), terms, signs)
            at = names.rows[position] if relation.columns else names.columns[position]
            row = CellName(table=names.table, column=name, row="" if relation.step else at)
            form = "" if position == relation.whole or relation.base else relation.form.value
            yield CellRule(str(row), form, rule, target, operands, len(known) == len(places))


def _place(relation: LineRelation, line: int, position: int) -> Place:
    return (position, line) if relation.columns else (line, position)


def _runs(order: Sequence[int], signs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the operands that stand side by side in the table and have one sign."""
    first = 0
    for at in range(1, len(order) + 1):
        if at == len(order) or order[at] != order[at - 1] + 1 or signs[at] != signs[first]:
            yield first, at - 1
            first = at


def _written(relation: LineRelation, target: str, terms: Sequence[str], signs: Sequence[int]) -> str:
    """The rule with these names in it."""
    if relation.form not in _PARTS:
        form = "{1} = {0} * {2}" if relation.product else _FORMS[relation.form]
        return form.format(target, *terms) + (" * 100" if relation.hundred else "")
    total = "".join(f" {'-' if sign < 0 else '+'} {term}" for term, sign in zip(terms, signs, strict=True))
    total = total.removeprefix(" + ").removeprefix(" ")
    if relation.form is Form.AVERAGE:
        return f"{target} = ({total}) / {len(relation.operands)}"
    return f"{target} = {total}"
