"""A rule compiled for the columns of a schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias, TypeVar

import numpy as np
import pyarrow as pa

from unionstats.columns.forms import LONGEST, NIL, UNFIT, Forms
from unionstats.columns.group import INCONSISTENT, OPEN, Computed, Group
from unionstats.columns.judged import NOT_APPLIED, VERDICTS, End, Judged
from unionstats.columns.names import bound_rule
from unionstats.columns.texts import Column, Vector
from unionstats.columns.typed import RefusedColumnError, read_column
from unionstats.columns.unknown import POWERS, UnknownGroup
from unionstats.diagnostics import Unreadable
from unionstats.interval import Interval
from unionstats.quantity import Quantity
from unionstats.quantity.formatting import plain, significant
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.layout import Row
from unionstats.rules.compiled.rows import RowJudge

Kind: TypeAlias = "Group | UnknownGroup | str | None"
"""How rows that are printed alike are judged: by an equation, not for a reason, or by the exact engine."""

_NIL, _UNFIT, _STOPPED = "nil", "decimals", "stopped"
_T = TypeVar("_T")
_CLASSES, _WHOLE = 4, 3
_FEW = 1 << 16
_DIGITS = 15
_MEMORY = 100_000


class ColumnRule:
    """A rule whose names are columns, but for one at most; `columns` are the former, in their order in it."""

    def __init__(
        self,
        text: str,
        schema: pa.Schema,
        rounding: Rounding,
        units: Mapping[str, str],
        decimals: Mapping[str, int],
    ) -> None:
        """Raise Unreadable, placed in the rule, as `judge_batch` does."""
        self.text = text
        self.rule = bound_rule(text, schema.names)
        self.judge_rows = RowJudge(self.rule, rounding)
        names = self.rule.names()
        self.columns = [name for name in names if name in schema.names]
        self.unknown = next((name for name in names if name not in schema.names), None)
        self.at = [names.index(name) for name in self.columns]
        self.decimals = decimals
        self.forms = [Forms(units.get(name)) for name in self.columns]
        slots = [self.rule.operands.index(name) for name in self.columns]
        self.rounded = [slot in self.rule.program.rounded for slot in slots]
        self.kinds: dict[tuple[int, ...], Kind] = {}
        self.words: list[str | None] = [None, _NIL]
        self.known: dict[tuple[str | None, ...], tuple[int, int]] = {}
        for at, name in enumerate(self.columns):
            self._column(pa.nulls(0, schema.field(name).type), name, at)

    def judge(self, batch: pa.RecordBatch, known: dict[str, Column] | None = None) -> Judged:
        """Judge the rows of a batch of the schema; columns that another rule has read are `known`."""
        columns = self._columns(batch, {} if known is None else known)
        count = batch.num_rows
        codes = np.full(count, OPEN, np.int8)
        reason = np.zeros(count, np.int16)
        groups = np.full(count, -1, np.int32)
        chosen: list[Group | UnknownGroup] = []
        is_plain = np.ones(count, bool)
        for column in columns:
            is_plain &= column.form >= 0
        for form, word in ((UNFIT, _UNFIT), (NIL, _NIL)):
            rows = np.logical_or.reduce([column.form == form for column in columns])
            codes[rows], reason[rows] = NOT_APPLIED, self._reason(word)
        for rows, kind in self._grouped(columns, is_plain):
            if isinstance(kind, str):
                codes[rows], reason[rows] = NOT_APPLIED, self._reason(kind)
            elif kind is not None:
                proved = self._proved(kind, columns, rows)
                if len(proved):
                    codes[proved] = self._verdicts(kind, columns, proved)
                    groups[proved] = len(chosen)
                    chosen.append(kind)
        for row in np.flatnonzero(codes == OPEN).tolist():
            codes[row], reason[row] = self._exactly(tuple(column.text(row) for column in columns))
            groups[row] = -1

        def ends(rows: Vector) -> Iterator[End]:
            return self._ends(columns, codes, groups, chosen, rows)

        return Judged(codes, reason, self.words, columns, ends, self.quantities)

    def _columns(self, batch: pa.RecordBatch, known: dict[str, Column]) -> list[Column]:
        for at, name in enumerate(self.columns):
            if name not in known:
                known[name] = self._column(batch.column(name), name, at)
        return [known[name] for name in self.columns]

    def _column(self, values: pa.Array, name: str, at: int) -> Column:
        try:
            return read_column(values, self.forms[at], self.decimals.get(name))
        except RefusedColumnError as error:
            place = self.rule.place(self.rule.operands.index(name))
            raise Unreadable("K002", *place, name=name, detail=error.detail, type=error.kind) from None

    def _reason(self, word: str) -> int:
        if word not in self.words:
            self.words.append(word)
        return self.words.index(word)

    def _grouped(self, columns: Sequence[Column], is_plain: Vector) -> Iterator[tuple[Vector, Kind]]:
        """Yield the rows that are printed alike and have the same signs, and how they are judged."""
        if not is_plain.any():
            return
        keys: Vector | int = 0
        sizes = [max(len(column.forms.numbers), 1) for column in columns]
        for column, is_rounded, size in zip(columns, self.rounded, sizes, strict=True):
            signs: Vector | int = 1
            if column.mantissa.min() <= 0:
                signs = np.where(column.mantissa > 0, 1, np.where(column.mantissa < 0, 2, 0))
            for form, number in column.forms.numbers.items():
                if form.whole and not is_rounded:
                    is_whole = (column.form == number) & (column.mantissa == form.whole)
                    signs = np.where(is_whole, _WHOLE, signs) if is_whole.any() else signs
            one = int(column.form[0])
            forms = one if (column.form == one).all() else column.form.astype(np.int64)
            keys = (keys * size + forms) * _CLASSES + signs
        if isinstance(keys, int):
            keys = np.full(len(is_plain), keys)
        keys[~is_plain] = -1
        first, last = int(keys.min()), int(keys.max())
        distinct = np.flatnonzero(np.bincount(keys + 1)[1:]) if last < _FEW else np.unique(keys)
        for key in distinct[distinct >= 0].tolist():
            rows = np.arange(len(keys)) if first == last else np.flatnonzero(keys == key)
            yield rows, self._kind(key, sizes, columns, int(rows[0]))

    def _kind(self, key: int, sizes: Sequence[int], columns: Sequence[Column], row: int) -> Kind:
        """How the rows of a key are judged, of which this is one."""
        known: list[int] = []
        for size in reversed(sizes):
            key, sign = divmod(key, _CLASSES)
            key, form = divmod(key, size)
            known += sign, form
        if (found := tuple(known)) not in self.kinds:
            self.kinds[found] = self._kind_of([column.text(row) for column in columns])
        return self.kinds[found]

    def _kind_of(self, texts: Sequence[str | None]) -> Kind:
        try:
            row = self.quantities(texts)
            return (Group if self.unknown is None else UnknownGroup)(self.judge_rows, row)
        except Unreadable as error:
            return error.problem.code
        except NotCompiledError:
            return None

    def quantities(self, texts: Sequence[str | None]) -> Row:
        """What the columns print in a row, by the names of the rule; raises Unreadable."""
        row: list[Quantity | None] = [None] * len(self.rule.names())
        for at, text, forms in zip(self.at, texts, self.forms, strict=True):
            row[at] = forms.quantity(text)
        return row

    def _proved(self, kind: Group | UnknownGroup, columns: Sequence[Column], rows: Vector) -> Vector:
        """Those rows of which no value can pass 63 bits; with an unknown, of their misprints either."""
        if isinstance(kind, UnknownGroup):
            sizes = [POWERS[column.digits[rows]] - 1 for column in columns]
        else:
            sizes = [np.abs(column.mantissa[rows]) for column in columns]
        most = [int(one.max()) for one in sizes]
        if kind.is_proved(self._placed(most)):
            return rows
        for places in range(LONGEST, 0, -1):
            limit = 10**places
            if kind.is_proved(self._placed([min(one, limit) for one in most])):
                return rows[np.logical_and.reduce([one <= limit for one in sizes])]
        return rows[:0]

    def _verdicts(self, kind: Group | UnknownGroup, columns: Sequence[Column], rows: Vector) -> Vector:
        mantissas = self._placed([column.mantissa[rows] for column in columns])
        if isinstance(kind, Group):
            return kind.verdicts(mantissas, len(rows))
        return kind.verdicts(mantissas, len(rows), self._placed([column.digits[rows] for column in columns]))

    def _placed(self, values: Sequence[_T]) -> list[_T]:
        """What is known of the columns, by the names of the rule; of the unknown, that of one of them."""
        found = [values[0]] * len(self.rule.names())
        for at, value in zip(self.at, values, strict=True):
            found[at] = value
        return found

    def _exactly(self, texts: tuple[str | None, ...]) -> tuple[int, int]:
        """The code and the reason of a row that the exact engine judges."""
        found = self.known.get(texts)
        if found is None:
            if len(self.known) >= _MEMORY:
                self.known.clear()
            found = self.known[texts] = self._judged(texts)
        return found

    def _judged(self, texts: Sequence[str | None]) -> tuple[int, int]:
        try:
            row = self.quantities(texts)
            if any(row[at] is None for at in self.at):
                return NOT_APPLIED, self._reason(_NIL)
            check = self.judge_rows.check(row)
        except Unreadable as error:
            return NOT_APPLIED, self._reason(error.problem.code)
        return VERDICTS.index(check.verdict), self._reason(_STOPPED) if check.stopped else 0

    def _ends(
        self,
        columns: Sequence[Column],
        codes: Vector,
        groups: Vector,
        chosen: Sequence[Group | UnknownGroup],
        rows: Vector,
    ) -> Iterator[End]:
        """Yield what the rule computes in some rows."""
        found: dict[int, End] = {}
        for number in set(groups[rows].tolist()) - {-1}:
            kind, here = chosen[number], rows[groups[rows] == number]
            is_told = (codes[here] != INCONSISTENT) | isinstance(kind, Group)
            is_told &= kind.subject is not None
            found |= dict.fromkeys(here[~is_told].tolist(), (None, None))
            if len(here := here[is_told]):
                computed = kind.computed(self._placed([one.mantissa[here] for one in columns]), len(here))
                found |= _texts_of(computed, here) if computed is not None else {}
        for row in rows.tolist():
            if codes[row] == NOT_APPLIED:
                yield None, None
            elif row in found:
                yield found[row]
            else:
                computed_by = self.judge_rows.check(
                    self.quantities([one.text(row) for one in columns])
                ).computed
                yield _ends_of(computed_by)


def _texts_of(computed: Computed, rows: Vector) -> dict[int, End]:
    unit = Fraction(computed.unit)
    times, over = unit.numerator, unit.denominator
    lines = zip(
        rows.tolist(), *(vector.tolist() for vector in computed[:4]), computed.known.tolist(), strict=True
    )
    return {
        row: _ends_of(Interval(Fraction(low * times, below * over), Fraction(high * times, above * over)))
        for row, low, below, high, above, known in lines
        if known
    }


def _ends_of(found: Interval | None) -> End:
    if found is None:
        return None, None
    ends = ((found.low, False), (found.high, True))
    low, high = (None if end is None else plain(end) or significant(end, _DIGITS, up=up) for end, up in ends)
    return low, high
