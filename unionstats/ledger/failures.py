"""What does not hold, as diagnostics: at the suspect, or at the relation, with what would come closest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic
from unionstats.interval import ANY, Exact
from unionstats.ledger.check import Details
from unionstats.ledger.document import Document
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import Ledger
from unionstats.ledger.standing import accepted_for, formula, printed_operands, reason_of
from unionstats.pattern import pattern
from unionstats.quantity.formatting import grouped, magnitude, plain, print_like, significant, with_unit
from unionstats.rules import Check, Verdict, Verdicts
from unionstats.rules.verdict import Standing

if TYPE_CHECKING:
    from unionstats.rules.suspects.model import FailureGroup

_MOST_DIGITS = 40  # of a computed value that is told apart from the stated one
_BOUND_DIGITS = 5  # significant ones of a computed interval's only end, at least


REMARKS = frozenset({"V005", "V006", "V007", "V008", "V009", "V010", "V011", "V013"})
"""Findings that are no fault of the report, or do not count as one."""
CONFLICT = "V004"
_RELATION = pattern(r"[<>＜＞][=＝]?|[=＝≤≥≦≧]")


def failures(
    ledger: Ledger,
    document: Document,
    verdicts: Verdicts,
    names: Sequence[str],
    details: Details | None = None,
) -> list[Diagnostic]:
    """A finding for each of these rules that fails (V001 to V003), clashes (V004) or is open (V005, V007).

    Those that do not count are questions (V009) or accepted (V010) and come after those that do; V011 tells
    of one that was accepted and is now another. V006 tells of each row of shares that was adjusted to make
    100, V008 of all unstated figures whose range may be narrower than what is told, V013 of a conflict that
    may be smaller.
    """
    chosen = {name: verdicts.checks[name] for name in names}
    clashing = [one for one in verdicts.conflicts if not chosen.keys().isdisjoint(one.checks)]
    at = _Places(ledger, document, details.groups if details else ())
    told: list[tuple[Diagnostic, Standing, tuple[str, ...]]] = [
        (_failure(name, one, at), one.standing, (name,))
        for name, one in chosen.items()
        if one.verdict is Verdict.INCONSISTENT
    ]
    for conflict in clashing:
        words = {"checks": ", ".join(conflict.checks), "figures": ", ".join(conflict.figures)}
        told.append((at.finding(CONFLICT, words, conflict.checks[-1]), conflict.standing, conflict.checks))
    told.sort(key=lambda one: one[1] is not Standing.COUNTED)
    found = [_weighed(*one, ledger) for one in told]
    found += _lapsed([one[2] for one in told if one[1] is not Standing.ACCEPTED], verdicts, ledger, document)
    found += [at.rule("V005", name, rule=check.rule.text) for name, check in chosen.items() if check.stopped]
    for row in details.adjusted if details else ():
        stated = (verdicts.checks[name].stated for name in row)
        found.append(at.rule("V006", row[0], shares=", ".join(one.text if one else "" for one in stated)))
    found += [
        at.rule("V013", one.checks[-1], checks=", ".join(one.checks)) for one in clashing if not one.complete
    ]
    found += [
        at.rule("V007", group[-1], checks=", ".join(group))
        for group in verdicts.unsettled
        if len(group) > 1 and not chosen.keys().isdisjoint(group)
    ]
    open_ones = {name for group in verdicts.unsettled for name in group}
    unproven = {
        figure: name
        for name, check in chosen.items()
        if name not in open_ones and not check.stopped
        for figure in check.rule.names()
        if figure in verdicts.solved and not verdicts.solved[figure].complete
    }
    if unproven:
        found.append(at.rule("V008", next(iter(unproven.values())), figures=", ".join(unproven)))
    return found


def _weighed(finding: Diagnostic, standing: Standing, checks: Sequence[str], ledger: Ledger) -> Diagnostic:
    """A finding as it counts: what does not count says why."""
    if standing is Standing.COUNTED:
        return finding
    accepted = standing is Standing.ACCEPTED
    entries = [ledger.checks[name] for name in checks]
    reason = next(filter(None, (reason_of(one) if accepted else one.table.question for one in entries)))
    words = {**finding.words, "finding": finding.code, "reason": reason}
    return replace(finding, code="V010" if accepted else "V009", words=words)


def _lapsed(
    findings: Iterable[Sequence[str]], verdicts: Verdicts, ledger: Ledger, document: Document
) -> Iterator[Diagnostic]:
    """What was accepted and is no longer as it was, once for each `accepted` of the ledger."""
    told: set[KeyPath] = set()
    for names in findings:
        now = ", ".join(formula(verdicts.checks[name]) for name in names)
        for name in names:
            entry = ledger.checks[name]
            path = (*entry.path[:-1], "accepted")
            if entry.table.accepted is not None and path not in told:
                told.add(path)
                before = ", ".join(accepted_for(entry))
                yield document.finding("V011", path, {"before": before, "now": now}, f"checks.{name}")


def other_side(check: Check) -> str:
    """The side of the rule from which its figure that stands alone is computed, printed texts filled in."""
    left, right = check.rule.sides(printed_operands(check))
    return right if check.rule.program.left == check.subject else left


def _failure(name: str, check: Check, at: _Places) -> Diagnostic:
    words = {"rule": check.rule.text, "line": str(at.ledger.checks[name].line)}
    told = check.computed not in (None, ANY)
    if check.stated is None or not (told or check.neighbours[1:]):  # two of them are told
        from unionstats.ledger.sides import sides_apart

        near = sides_apart(check)
        return at.finding("V003", words | {"near": f" ({near})" if near else ""}, name)
    words |= {"stated": check.stated.text, "expression": other_side(check)}
    if told:
        words["computed"] = range_like(check)
        return at.finding("V001", words, name)
    unknown = check.neighbours[0].name
    gives = [told_apart(n.gives, check) for n in check.neighbours]
    words |= {"unknown": unknown, "low": plain(check.neighbours[0].number), "low_gives": gives[0]}
    words |= {"high": plain(check.neighbours[-1].number), "high_gives": gives[-1]}
    return at.finding("V002", words, name)


def range_like(check: Check) -> str:
    """The computed interval in the manner of the stated figure, both ends if they print differently.

    The only end of an interval has its sign, and is rounded away from what it bounds.
    """
    assert check.computed is not None  # noqa: S101 - the caller has looked
    low, high = check.computed.low, check.computed.high
    if high is None and low is not None:
        return f"{'>' if check.computed.low_open else '≥'} {_bound(low, check, up=False)}"
    if low is None and high is not None:
        return f"{'<' if check.computed.high_open else '≤'} {_bound(high, check, up=True)}"
    texts = dict.fromkeys(told_apart(end, check) for end in (low, high) if end is not None)
    return " … ".join(texts)


def _bound(value: Exact, check: Check, *, up: bool) -> str:
    number = grouped(significant(value, max(_BOUND_DIGITS, magnitude(value) + 1), up=up))
    return with_unit(number, check.stated.unit if check.stated else None)


def told_apart(value: Exact, check: Check) -> str:
    """A computed value in the manner of the stated figure, with more digits where these tell nothing.

    Under truncation 70.968 % does not print as 71 %, but printed to the nearest it would read so; and
    38.6元 would be 0.0万元.
    """
    stated = check.stated
    assert stated is not None  # noqa: S101 - the caller has looked
    text = print_like(value, stated)
    if text not in {print_like(one, stated) for one in (stated.value, *([Fraction(0)] if value else ()))}:
        return text
    variable = check.variables[check.subject or 0]
    for digits in range(3, _MOST_DIGITS):
        step = Fraction(10) ** (magnitude(value) + 1 - digits)
        if round(value / step) * step * variable.factor not in variable.domain:
            return with_unit(grouped(significant(value, digits, up=None)), stated.unit)
    return text


class _Places:
    """Where findings stand: at the suspect, or at the relation of the rule where none stands out."""

    def __init__(self, ledger: Ledger, document: Document, groups: Sequence[FailureGroup]) -> None:
        self.ledger = ledger
        self.document = document
        self.chief = {name: one.chief for one in reversed(groups) for name in one.members()}

    def rule(self, code: str, name: str, **words: str) -> Diagnostic:
        """A finding at the whole rule."""
        return self.document.finding(code, self.ledger.checks[name].path, words, f"checks.{name}")

    def finding(self, code: str, words: Mapping[str, str], name: str) -> Diagnostic:
        """A finding about a rule that fails, by itself or with others."""
        path, locator, key = self.ledger.checks[name].path, self.document.locator, f"checks.{name}"
        suspect = self.suspect(name)
        # a row of a file has no relation of its own: its first cell stands for it
        for figure in map(
            self.ledger.figures.get, [suspect] if suspect else self.ledger.checks[name].rule.names()
        ):
            file = self.ledger.tables[figure.spot.table].file if figure and figure.spot else None
            if figure and figure.spot and file:
                return file.finding(code, words, key, figure.spot.row, figure.spot.column + 1)
        if suspect is not None:
            return self.document.finding(code, self.ledger.figures[suspect].path, words, key)
        relation = _RELATION.search(self.ledger.checks[name].table.rule)
        span = None if relation is None else locator.inside(path, *relation.span())
        own = {**words, "line": ""} if code == "V003" else words  # the hint would tell its own line
        return self.document.lines.finding(code, own, key, span or locator.value(path))

    def suspect(self, name: str) -> str | None:
        """The figure that stands out as wrong among those of a rule, or of the group it fails in."""
        chief = self.chief.get(name)
        figures = [one.figure for one in chief.figures if one.figure is not None] if chief else []
        own = [figure for figure in figures if figure in self.ledger.checks[name].rule.names()]
        return next(iter(own or figures), None)
