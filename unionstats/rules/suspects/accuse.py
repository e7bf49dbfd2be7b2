"""What suspected figures would have to be, and which slips of their texts give that."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from unionstats.interval import NOT_NEGATIVE, Interval, intersect, scale
from unionstats.quantity.slips import SlipKind, slips
from unionstats.rules.misprints.trial import Trial, trial_of
from unionstats.rules.solver.system import MOST_WORK, Budget, propagate
from unionstats.rules.solver.unstated import solve_all
from unionstats.rules.suspects.model import TELLING, Accused, Slip
from unionstats.rules.suspects.unprinted import PER_QUESTION, Members, Unprinted, not_printed, without
from unionstats.rules.variable import Solved
from unionstats.rules.verdict import Check

Rivals: TypeAlias = Sequence[tuple[Members, Members, Members]]

MOST_SLIPS = 20  # that are told of one figure
_PER_SLIP, _PER_FIGURE = 5, 100  # work on each, beside what its rules cost


class Accuser:
    """Asks of figures what they would have to be, `checks` being the rules they stand in."""

    def __init__(self, rules: Unprinted, checks: Mapping[str, Check]) -> None:
        self.rules = rules
        self.checks = checks
        self.stands = rules.group.stands

    def accused(self, suspects: Members, others: Members, rivals: Rivals) -> tuple[Accused, ...]:
        """The figures of one set, those of `others` of its block not printed either.

        `rivals` are other such sets, each with the figures that could stand for it alone, and with those of a
        block of its own that are not printed.
        """
        free = suspects | others
        numbers, solved = list[int](), dict[int, Solved]()
        if self.rules.whole.left >= 0:
            numbers = self.rules.rules_near(suspects, free)
            solved = self.solved(numbers, free, sorted(suspects))
        return tuple(
            self.one(number, solved.get(number), numbers, (suspects, free), rivals)
            for number in sorted(suspects)
        )

    def solved(self, numbers: Sequence[int], free: Members, asked: Sequence[int]) -> dict[int, Solved]:
        """What the rules leave of figures that are not printed; nothing where the work does not suffice."""
        self.rules.whole.spend(_PER_FIGURE * len(asked))
        part, budget = self.rules.part(numbers), Budget(MOST_WORK // 2, self.rules.whole)
        narrowed = propagate(part.system, self.rules.domains(part, free), budget)
        if narrowed is None or budget.left < 0:
            return {}
        found = solve_all(part.system, narrowed, [part.place[v] for v in asked], budget)
        return {part.variables[at]: solved for at, solved in found.items()}

    def one(
        self,
        number: int,
        would_be: Solved | None,
        numbers: Sequence[int],
        unprinted: tuple[Members, Members],
        rivals: Rivals,
    ) -> Accused:
        """One figure with what it would have to be; `unprinted` are its set, and all figures not printed."""
        suspects, free = unprinted
        check, slot = self.stands[number][0]
        found: list[Slip] = []
        if would_be is not None and would_be.within is not None:
            tried = [(other, free) for other in sorted(suspects - {number})]
            for first, alone, beside in rivals:
                tried += [(other, (free | beside) - first) for other in sorted(alone)]
            found += self.exchanged(number, would_be.within, free, tried)
            found += self.fitting(number, would_be.within, numbers, free)
        operand = self.checks[check].rule.operands[slot]
        name = operand if isinstance(operand, str) else None
        variable = self.rules.group.variables[number]
        best: dict[str, Slip] = {}
        likely = (SlipKind.SWAP, SlipKind.DIGIT) if len(found) > TELLING else ()
        for slip in sorted(
            found, key=lambda slip: (slip.kind not in likely, list(SlipKind).index(slip.kind))
        ):
            best.setdefault(slip.to, slip)
        return Accused(name, check, variable, would_be, tuple(best.values())[:MOST_SLIPS])

    def fitting(self, number: int, within: Interval, numbers: Sequence[int], free: Members) -> Iterator[Slip]:
        """Yield the slips of the printed text with which the rules hold, as long as there is work left."""
        plain, variable = self.plain(number, free), self.rules.group.variables[number]
        quantity = variable.quantity
        for kind, other in slips(quantity, scale(within, Fraction(1) / variable.factor)):
            if not self.rules.whole.spend(max(_PER_SLIP, len(quantity.text))):
                return
            domain = variable.printed_as(other).domain
            if intersect(domain, within) is None:
                continue
            known = [trial.holds_plainly(slot, other) for _, slot, trial in plain]
            if False in known:
                continue
            holds = known == [True] and len(numbers) == 1
            if holds or self.holds(numbers, free - {number}, {number: domain}):
                turned = kind is SlipKind.SIGN and other.value < 0 and self.is_change(number)
                yield Slip(other.text, SlipKind.DIRECTION if turned else kind)

    def plain(self, number: int, free: Members) -> list[tuple[str, int, Trial]]:
        """The rules of a figure by themselves, with its slot in each, others of them not printed."""
        found = []
        for name, slot in self.stands[number]:
            check, numbers = self.checks[name], self.rules.group.slots[name]
            lost = [at for at, one in enumerate(numbers) if one in free and one != number]
            kept = [check.variables[at] for at in lost]
            if all(not_printed(one) == NOT_NEGATIVE or not one.whole for one in kept):
                variable = check.variables[slot]
                found.append(
                    (name, slot, trial_of(without(check, lost), variable.rounding, self.rules.whole))
                )
        return found

    def exchanged(
        self, number: int, within: Interval, free: Members, tried: Sequence[tuple[int, Members]]
    ) -> Iterator[Slip]:
        """Yield the text of another suspect where both hold in each other's place, in rules of one kind.

        `tried` are the others, each with the figures that are not printed beside it.
        """
        variables = self.rules.group.variables
        mine, roles = variables[number].quantity, self.roles(number)
        plain = self.plain(number, free)
        for other, left in tried:
            theirs = variables[other].quantity
            alike = theirs.unit == mine.unit and theirs.text != mine.text
            if not alike or roles.isdisjoint(self.roles(other)):
                continue
            if not self.rules.whole.spend(_PER_SLIP):
                return
            given = {
                number: variables[number].printed_as(theirs).domain,
                other: variables[other].printed_as(mine).domain,
            }
            if intersect(given[number], within) is not None and not any(
                (other in free or other not in self.rules.group.slots[name])
                and trial.holds_plainly(slot, theirs) is False
                for name, slot, trial in plain
            ):
                rules = self.rules.rules_near(frozenset(given), left | given.keys())
                if self.holds(rules, left - given.keys(), given):
                    yield Slip(theirs.text, SlipKind.EXCHANGED)

    def holds(self, rules: Sequence[int], free: Members, given: Mapping[int, Interval]) -> bool | None:
        """As `Unprinted.holds`."""
        self.rules.whole.spend(PER_QUESTION)
        return self.rules.holds(rules, free, given)

    def roles(self, number: int) -> set[tuple[int, int]]:
        """In which place of which kind of rule a figure stands."""
        return {(id(self.checks[name].rule.program), slot) for name, slot in self.stands[number]}

    def is_change(self, number: int) -> bool:
        """Whether a figure is what a rule gives as a difference, or as a rate of growth."""
        programs = ((self.checks[name].rule.program, slot) for name, slot in self.stands[number])
        return any(
            slot in program.alone and any(node.operator == "-" for node in program.nodes)
            for program, slot in programs
        )
