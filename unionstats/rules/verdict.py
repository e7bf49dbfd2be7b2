"""What the engine says: of a rule, of an unstated figure, of rules that clash."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Exact, Interval
from unionstats.quantity import Quantity, Unit
from unionstats.rounding import Rounding
from unionstats.rules.language.rule import Rule
from unionstats.rules.variable import Figure, Solved, Variable, variable_of
from unionstats.text.arrow import Rows, as_float

NO_TRUTH_VALUE = "a verdict has no truth value: compare it, as in `verdict == 'consistent'`"


class Verdict(StrEnum):
    """Whether true values exist that satisfy a rule."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNDETERMINED = "undetermined"

    def __bool__(self) -> bool:
        raise TypeError(NO_TRUTH_VALUE)


class Agreement(StrEnum):
    """Whether the printed values agree as they stand, only within their rounding, or not at all."""

    FACE_VALUE = "face-value"
    WITHIN_ROUNDING = "within-rounding"
    NONE = "none"


class Standing(StrEnum):
    """Whether it counts that a rule fails or clashes; a ledger says so of its rules."""

    COUNTED = "counted"
    QUESTION = "question"  # the relation is only likely
    ACCEPTED = "accepted"  # a person has looked at it and lets it stand


class Neighbour(Struct, frozen=True):
    """A whole number next to where an unstated total would have to lie, and what the rule then gives.

    `gives` is in the unit of the stated figure.
    """

    name: str
    number: int
    gives: Exact


class Check(Struct, frozen=True):
    """One rule, judged alone.

    `variables` are its operands by slot. `subject` is the slot of the figure that stands alone on one
    side, a printed one rather than an unstated one; None if there is none. `computed` is what the
    other side gives for it, in that figure's unit. `solved` tells what the rule alone makes of its
    unstated figures; `neighbours` which totals come closest where none fits. `tie` says that the verdict
    would be another if printed values midway between two had been rounded the other way. `printed` are
    the slots whose texts belong to the report and may be misprinted. `stopped` says that the budget of
    work ran out, in which case the verdict is undetermined. `standing` says whether it counts that it fails.
    """

    rule: Rule
    variables: tuple[Variable, ...]
    verdict: Verdict
    agreement: Agreement
    subject: int | None
    computed: Interval | None
    solved: Mapping[str, Solved]
    printed: tuple[int, ...]
    neighbours: tuple[Neighbour, ...] = ()
    tie: bool = False
    stopped: bool = False
    standing: Standing = Standing.COUNTED
    id: str = ""

    def __repr__(self) -> str:
        name = f" {self.id!r}" if self.id else ""
        return f"<Check{name} {self.rule.text!r} {self.verdict}>"

    @property
    def fails(self) -> bool:
        """Whether the rule fails, and that counts."""
        return self.verdict is Verdict.INCONSISTENT and self.standing is Standing.COUNTED

    @property
    def is_aside(self) -> bool:
        """Whether the rule fails, and that does not count."""
        return self.verdict is Verdict.INCONSISTENT and self.standing is not Standing.COUNTED

    @property
    def look(self) -> Verdict:
        """The verdict as which the rule is shown: one that fails and does not count as untested."""
        return Verdict.UNDETERMINED if self.is_aside else self.verdict

    @property
    def is_open(self) -> bool:
        """Whether it is not known if the rule holds; one that only stopped over misprints does."""
        return self.stopped and self.agreement is Agreement.NONE

    @property
    def named(self) -> list[tuple[str, Variable]]:
        """The figures that the rule names, by slot."""
        operands = zip(self.rule.operands, self.variables, strict=True)
        return [(name, variable) for name, variable in operands if isinstance(name, str)]

    @property
    def stated(self) -> Quantity | None:
        """The printed figure that stands alone, if there is one."""
        return None if self.subject is None else self.variables[self.subject].figure.quantity

    @property
    def unit(self) -> Unit | None:
        """The unit of `computed`."""
        return None if self.subject is None else self.variables[self.subject].figure.unit

    def record(self) -> dict[str, object]:
        """The rule as plain values, for a row of a dataframe; see `Verdicts.records`."""
        given = (self.computed.low, self.computed.high) if self.computed else (None, None)
        low, high = map(as_float, given)
        stated, unit = self.stated, self.unit
        return {
            "id": self.id,
            "rule": self.rule.text,
            "verdict": self.verdict.value,
            "agreement": self.agreement.value,
            "stated": stated.text if stated else None,
            "low": low,
            "high": high,
            "unit": unit.name if unit else None,
            "standing": self.standing.value,
        }


class Conflict(Struct, frozen=True):
    """Rules that hold one by one but not together; the figures they share.

    None of the rules can be spared; where `complete` is False, the work stopped before that was known.
    """

    checks: tuple[str, ...]
    figures: tuple[str, ...]
    standing: Standing = Standing.COUNTED
    complete: bool = True


class Verdicts(Struct, Rows, frozen=True):
    """Every rule and every unstated figure of a ledger, under one convention.

    `solved` holds what all rules together leave of each unstated figure; `rounded` are the figures that
    some rule gives as a quotient, which makes them rounded reals whatever they count. `unsettled` are
    groups of rules, or single ones, of which it stayed open, when the work stopped, whether they hold.
    """

    rounding: Rounding
    rounded: frozenset[str]
    checks: Mapping[str, Check]
    solved: Mapping[str, Solved]
    conflicts: tuple[Conflict, ...]
    unsettled: tuple[tuple[str, ...], ...] = ()

    COLUMNS: ClassVar[str] = "id rule verdict agreement stated low:double high:double unit standing"

    def __repr__(self) -> str:
        told = ", ".join(f"{self.count(one)} {one}" for one in Verdict)
        return f"<Verdicts {told}, {len(self.clashes)} conflicts>"

    def __bool__(self) -> bool:
        raise TypeError(NO_TRUTH_VALUE)

    def __getitem__(self, name: str) -> Check:
        """The rule with this id, judged; raises KeyError for any other name."""
        return replace(self.checks[name], id=name)

    def __iter__(self) -> Iterator[Check]:
        """Yield all rules, judged, in the order of the ledger."""
        return map(self.__getitem__, self.checks)

    @property
    def holds(self) -> bool:
        """Whether no rule fails and no rules clash, questions and what is accepted aside."""
        return not self.clashes and not any(one.fails for one in self.checks.values())

    def records(self) -> list[dict[str, object]]:
        """All rules as plain values, for a dataframe.

        The keys are `id`, `rule`, `verdict`, `agreement`, `stated`, `low`, `high` (what the rule gives for
        the stated figure, as floats in `unit`), `unit`, `standing`; None where there is nothing.
        """
        return [one.record() for one in self]

    def variable(self, name: str, figure: Figure) -> Variable:
        """The figure with this id as the rules see it."""
        return variable_of(figure, self.rounding, rounded=name in self.rounded)

    def count(self, verdict: Verdict) -> int:
        """How many rules have this verdict, without those that fail and do not count."""
        return sum(check.verdict is verdict and not check.is_aside for check in self.checks.values())

    def aside(self, standing: Standing) -> int:
        """How many rules fail, but do not count for this reason."""
        return sum(check.is_aside and check.standing is standing for check in self.checks.values())

    @property
    def clashes(self) -> tuple[Conflict, ...]:
        """The conflicts that count."""
        return tuple(one for one in self.conflicts if one.standing is Standing.COUNTED)


class Suggestion(Struct, frozen=True):
    """One printed text, `found`, and what makes the rules hold in its place; `figure` is its id, if any."""

    figure: str | None
    found: str
    meant: str


class Repair(Struct, frozen=True):
    """What would make failing rules hold.

    `suggestions` change one digit or swap two neighbours, best first: a swap before a changed digit (there
    are fewer of them, so one that fits is less likely to do so by chance), then the figure that stands
    alone, then the smaller change. `nearest` is what should have been printed for the figure that stands
    alone, two values where they are equally near; `distance` is how far what the printed values give, as
    they stand, lies from the stated one, in units of its last place. `complete` is
    False where the work stopped before all changes were tried.
    """

    suggestions: tuple[Suggestion, ...] = ()
    nearest: tuple[str, ...] = ()
    distance: Exact | None = None
    complete: bool = True


class Strength(Struct, frozen=True, forbid_unknown_fields=True):
    """Of `possible` one-digit misprints of a rule's printed figures, `caught` would have made it fail."""

    caught: int
    possible: int
