"""Which findings count: a question does not, nor what a person has accepted as it stands."""

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from unionstats.ledger.model import LedgerCheck
from unionstats.ledger.tables import AcceptedTable
from unionstats.rules import Check, Conflict, Verdicts
from unionstats.rules.verdict import Standing

_ROUNDS = 3  # of judging again without some of the rules that do not count


def printed_operands(check: Check) -> dict[int, str]:
    """What stands in the rule for each operand when it is shown: the printed text, a lone unknown as "?"."""
    shown: dict[int, str] = {}
    unknown = [slot for slot, variable in enumerate(check.variables) if variable.face is None]
    for slot, variable in enumerate(check.variables):
        if variable.figure.quantity is not None:
            shown[slot] = variable.figure.quantity.text
        elif len(unknown) == 1:
            shown[slot] = "?"
    return shown


def formula(check: Check) -> str:
    """The rule with the printed figures in the place of their ids."""
    rule = check.rule
    left, right = rule.sides(printed_operands(check))
    return f"{left} {rule.text[slice(*rule.relation)]} {right}"


def reason_of(entry: LedgerCheck) -> str | None:
    """Why findings of this rule are let stand; None if they are not."""
    accepted = entry.table.accepted
    return accepted.reason if isinstance(accepted, AcceptedTable) else accepted


def accepted_reason(entry: LedgerCheck, check: Check) -> str | None:
    """Why a finding of this rule by itself is let stand; None where it is not, or is another by now."""
    return reason_of(entry) if is_accepted(entry, [check]) else None


def accepted_for(entry: LedgerCheck) -> tuple[str, ...]:
    """The formulas for which they are; none if for all."""
    accepted = entry.table.accepted
    if not isinstance(accepted, AcceptedTable):
        return ()
    return (accepted.findings,) if isinstance(accepted.findings, str) else tuple(accepted.findings)


def is_accepted(entry: LedgerCheck, checks: Iterable[Check]) -> bool:
    """Whether a finding of these rules, this one among them, is let stand: it is as it was looked at."""
    if entry.table.accepted is None:
        return False
    known = {plain(text) for text in accepted_for(entry)}
    if isinstance(entry.table.accepted, AcceptedTable):
        return all(plain(formula(check)) in known for check in checks)
    return True


def plain(text: str) -> str:
    """A rule without its blanks."""
    return "".join(text.split())


def standing_of(entries: Iterable[LedgerCheck], checks: Mapping[str, Check]) -> Standing:
    """Whether a finding of these rules counts: not where one of them is accepted, or only a question."""
    members = list(entries)
    found = [checks[entry.id] for entry in members]
    if any(is_accepted(entry, found) for entry in members):
        return Standing.ACCEPTED
    asked = any(entry.table.question is not None for entry in members)
    return Standing.QUESTION if asked else Standing.COUNTED


def weighed(
    entries: Mapping[str, LedgerCheck], judged: Callable[[Mapping[str, LedgerCheck]], Verdicts]
) -> Verdicts:
    """The verdicts on rules with what counts of them; the conflicts that count stand first.

    A conflict that does not count may hide one that does, of others of its rules; and what a figure can be
    is no matter of a question that fails. So the rules are `judged` again without those that were put
    aside, until none is, and at last without any that could be.
    """
    verdicts = judged(entries)
    odd = {
        name
        for name, one in entries.items()
        if one.table.question is not None or one.table.accepted is not None
    }
    if not odd:
        return verdicts
    aside: dict[str, Check] = {}
    clashes: list[Conflict] = []
    for left in range(_ROUNDS, -1, -1):
        standing = {name: standing_of([entries[name]], verdicts.checks) for name in odd - aside.keys()}
        checks = {
            name: replace(check, standing=standing[name]) if name in standing else check
            for name, check in verdicts.checks.items()
        }
        conflicts = [
            replace(one, standing=standing_of([entries[name] for name in one.checks], checks))
            for one in verdicts.conflicts
        ]
        verdicts = replace(verdicts, checks=checks, conflicts=tuple(conflicts))
        new = [one for one in conflicts if one.standing is not Standing.COUNTED]
        out = {name for name, check in checks.items() if check.is_aside}
        out |= {name for one in new for name in one.checks if name in odd}
        clashes += new
        if not out:
            break
        if not left:
            out = odd - aside.keys()
        aside |= {name: checks[name] for name in out}
        verdicts = judged({name: one for name, one in entries.items() if name not in aside})
    checks = {name: aside.get(name) or verdicts.checks[name] for name in entries}
    counted = tuple(one for one in verdicts.conflicts if one.standing is Standing.COUNTED)
    return replace(verdicts, checks=checks, conflicts=(*counted, *clashes))
