"""Problems one after another: those that are written alike, save for their digits, are compiled once."""

from collections.abc import Collection, Hashable, Sequence
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import ANY, Filled, filled
from unionstats.rules.compiled.printed import Printed, Reach, Span, printed_of, reach_of
from unionstats.rules.judge import Role, judge_filled, role_of, variables_named, variables_of
from unionstats.rules.language.problem import read_problem
from unionstats.rules.language.tokens import SIGNS, operand_of, pieces_of
from unionstats.rules.misprints.repair import repair_filled
from unionstats.rules.solution import Answer
from unionstats.rules.verdict import Verdict

_MEMORY = 16_384  # pieces of lines; some ten megabytes at most, however long a stream
_MOST_SHAPES = 1_024
_LONGEST = 1_000  # characters of a line whose shape is kept
_SIZES = 2  # mantissas from which on the signs of what they stand for are the same


class Piece(NamedTuple):
    """A sign, a name or a printed number between two signs of a line.

    `form` is the same for numbers of which only the digits differ. A number is there as one that was rounded
    and as one that was not, with what it then stands for.
    """

    form: Hashable
    quantity: Quantity | None = None
    rounded: Printed | None = None
    exact: Printed | None = None
    rounded_span: Span = ANY
    exact_span: Span = ANY


class Shape(NamedTuple):
    """What lines written alike have in common: one of them compiled, and where its operands stand."""

    one: Filled
    role: Role
    places: Sequence[int]
    exact: Sequence[bool]
    names: Sequence[str | None]


class Lines:
    """A convention, the names that are no whole counts, and the shapes of lines met so far."""

    def __init__(self, rounding: Rounding, reals: Collection[str]) -> None:
        self.rounding = rounding
        self.reals = reals
        self.piece = lru_cache(_MEMORY)(partial(_piece, reach_of(rounding)))
        self.shapes: dict[tuple[Hashable, ...], Shape | None] = {}

    def answer(self, text: str) -> Answer | None:
        """The answer to one problem; None for a line that `solve` has to answer."""
        several = ";" in text or "；" in text
        texts = [] if several or len(text) > _LONGEST else pieces_of(text)
        pieces = list(map(self.piece, texts))
        key = tuple([piece.form for piece in pieces])
        if None in key or not key:
            return None
        if key not in self.shapes:
            if len(self.shapes) >= _MOST_SHAPES:
                self.shapes.clear()
            self.shapes[key] = self.shape(text, texts, pieces)
        shape = self.shapes[key]
        return None if shape is None else _answer(shape, pieces)

    def shape(self, text: str, texts: Sequence[str], pieces: Sequence[Piece]) -> Shape | None:
        """The shape of a line; None for one that cannot be read, or is not compiled."""
        try:
            problem = read_problem(text, self.reals)
            rule = problem.rules["1"]
            variables = variables_of(
                rule, variables_named(rule, problem.figures, self.rounding), self.rounding
            )
            subject = rule.subject([variable.is_printed for variable in variables])
            one = filled(rule.program, variables, self.rounding, subject)
        except (Unreadable, NotCompiledError):
            return None
        ends = list(accumulate(map(len, texts)))
        found = {end - len(one.lstrip()): at for at, (one, end) in enumerate(zip(texts, ends, strict=True))}
        places = [found.get(rule.place(slot)[0], -1) for slot in range(rule.program.slots)]
        operands = [pieces[at].quantity or pieces[at].form for at in places if at >= 0]
        if operands != [*rule.operands]:
            return None
        printed = [slot for slot in range(rule.program.slots) if slot != one.unknown]
        role = role_of(rule, variables, printed, subject, one)
        names = [operand if isinstance(operand, str) else None for operand in rule.operands]
        exact = [figure is not None and figure.reach is None for figure in one.figures]
        return Shape(one, role, places, exact, names)


def _piece(reach: Reach, text: str) -> Piece:
    word = text.strip()
    if not word or word in SIGNS:
        return Piece(word)
    kind, quantity = operand_of(word)
    if kind == "name":
        return Piece(word)
    unit = None if quantity is None else quantity.unit
    factor = 1 if unit is None else unit.factor
    rounded = None if quantity is None else printed_of(quantity, factor, reach)
    if quantity is None or rounded is None:
        return Piece(None)
    exact, mantissa = rounded._replace(reach=None), rounded.mantissa
    is_all = quantity.value * factor == 1
    form = _form(unit, quantity.step, quantity.scaled, max(-_SIZES, min(mantissa, _SIZES)), is_all)
    return Piece(form, quantity, rounded, exact, rounded.span(mantissa), exact.span(mantissa))


@lru_cache(maxsize=_MEMORY)
def _form(*_: object) -> object:
    """What numbers have in common that differ in nothing else."""
    return object()


def _answer(shape: Shape, pieces: Sequence[Piece]) -> Answer | None:
    one, role, places, exact, names = shape
    found = [pieces[at] for at in places]
    figures = [
        piece.exact if is_exact else piece.rounded for piece, is_exact in zip(found, exact, strict=True)
    ]
    spans = [
        piece.exact_span if is_exact else piece.rounded_span
        for piece, is_exact in zip(found, exact, strict=True)
    ]
    try:
        one = one.refilled(figures, spans)
        verdict, agreement, computed, solved, near, tie = judge_filled(one, role)
        repair = None
        if verdict is Verdict.INCONSISTENT:
            repair = repair_filled(one, role, [piece.quantity for piece in found], names, near)
    except NotCompiledError:
        return None
    return Answer(verdict, agreement, tie, computed, solved, repair)
