"""The two ledgers of a comparison: opening them, and what is wrong with them as a pair."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from unionstats.commands.data import LedgerRefusedError, Opened, open_path
from unionstats.commands.judged import judged
from unionstats.commands.output import same_file
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.comparison import Comparison, FigurePair, Reason
from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Judged
from unionstats.ledger.file import STANDARD_INPUT
from unionstats.quantity import Unit
from unionstats.results.heads import head, unread

_NAMED = 8  # figures in one message


class Pair(Struct, frozen=True):
    """Two judged ledgers, and what fails in either; what fails in the old one names its file."""

    old: Judged
    new: Judged
    failures: Sequence[Diagnostic]


def require_two(run: Run, old: str, new: str) -> None:
    """Raise WrongUsageError C020 for one file under two names, links included, and for - twice."""
    one, other = (new, old) if old == STANDARD_INPUT else (old, new)
    if old == new or same_file(one, other, run.streams.stdin):
        raise WrongUsageError("C020", path=new)


def open_pair(run: Run, old: str, new: str) -> Pair:
    """Read and judge both ledgers; raise LedgerRefusedError with every error in either of them."""
    opened: list[Opened] = []
    errors: list[Diagnostic] = []
    for path in (old, new):
        try:
            opened.append(open_path(path, run))
        except LedgerRefusedError as error:
            errors += [_in_file(one, path) for one in error.diagnostics]
    if errors:
        raise LedgerRefusedError(unread(new), errors)
    before, after = map(judged, opened)
    return Pair(before, after, [*(_in_file(one, old) for one in before.failures), *after.failures])


def _in_file(diagnostic: Diagnostic, path: str) -> Diagnostic:
    """The finding with the file it is about; the hint of F001 names an option that there is none of here."""
    code = "C023" if diagnostic.code == "F001" else diagnostic.code
    return msgspec.structs.replace(diagnostic, code=code, file=path)


def require_common(found: Comparison, pair: Pair) -> None:
    """Raise LedgerRefusedError C021 if no figure is in both ledgers."""
    if not found.pairs:
        words = {"old": pair.old.ledger.path, "new": pair.new.ledger.path}
        raise LedgerRefusedError(head(pair.new.ledger), [Diagnostic("C021", words)])


def remarks_on(found: Comparison, pair: Pair) -> list[Diagnostic]:
    """C022 for two copies of one ledger, C024 for the figures whose unit changed."""
    remarks = []
    old, new = pair.old.ledger, pair.new.ledger
    if old.sha256 == new.sha256:
        remarks.append(Diagnostic("C022", {"old": old.path, "new": new.path}))
    changed = [one for one in found.pairs if one.change.reason is Reason.UNIT_CHANGED]
    if changed:
        remarks.append(Diagnostic("C024", {"figures": _units(changed)}))
    return remarks


def _units(changed: Sequence[FigurePair]) -> str:
    """Ids with both units, `bases (家 → 个)`, as many as a message has room for."""
    told = [f"{one.match.new} ({_name(one.old.unit)} → {_name(one.new.unit)})" for one in changed[:_NAMED]]
    return ", ".join([*told, *["…"] * (len(changed) > _NAMED)])


def _name(unit: Unit | None) -> str:
    return unit.name if unit else "–"
