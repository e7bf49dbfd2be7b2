"""Two judged ledgers → what changed between them."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from msgspec import Struct

from unionstats.comparison.change import Change, Side, Status, change_of, side_of
from unionstats.comparison.matching import CheckPair, Match, Matched, match_checks, match_figures
from unionstats.ledger import Judged
from unionstats.rules import Check
from unionstats.text.arrow import Rows, as_float

_MEASURES = (("value", ""), ("old_value", "old_"), ("change", "change_"), ("growth", "growth_"))
"""What is measured of a pair in a record: the key of its value, and what stands before those of its ends."""


class FigurePair(Struct, frozen=True):
    """One figure in both ledgers, and how it changed."""

    match: Match
    old: Side
    new: Side
    change: Change


class Comparison(Struct, Rows, frozen=True):
    """What changed from an old ledger to a new one.

    `pairs` and `checks` are in both, in the order of the new one; `new` and `dropped` are figures of one
    ledger alone, `new_checks` and `dropped_checks` rules of one alone, by id and in its order.
    """

    pairs: tuple[FigurePair, ...]
    new: tuple[Side, ...]
    dropped: tuple[Side, ...]
    checks: tuple[CheckPair, ...]
    new_checks: Mapping[str, Check]
    dropped_checks: Mapping[str, Check]

    COLUMNS: ClassVar[str] = "id old_id status matched stated old_stated unit old_unit reason" + "".join(
        f" {name}:double {ends}low:double {ends}high:double" for name, ends in _MEASURES
    )

    def __repr__(self) -> str:
        told = ", ".join(f"{self.count(one)} {one}" for one in Status)
        return f"<Comparison {told}, {len(self.new)} new, {len(self.dropped)} gone>"

    def records(self) -> list[dict[str, object]]:
        """All figures as plain values, for a dataframe: those of both ledgers, the new, the dropped ones.

        The keys are `id`, `old_id`, `status` (that of the change, or `new`, or `dropped`), `matched` (`id` or
        `label`), `stated`, `old_stated`, `unit`, `old_unit`; as floats in these units `value`, `low`, `high`,
        `old_value`, `old_low`, `old_high`, and in `unit`, or percentage points, `change`, `change_low`,
        `change_high`; in per cent `growth`, `growth_low`, `growth_high`; `reason` says why there is none.
        None where there is nothing; a value is None where several are possible.
        """
        both = (_row(x.change.status, x.old, x.new, x.change, x.match.by) for x in self.pairs)
        new = (_row("new", None, side) for side in self.new)
        return [*both, *new, *(_row("dropped", side, None) for side in self.dropped)]

    def count(self, status: Status) -> int:
        """How many of the figures in both ledgers came out so."""
        return sum(pair.change.status is status for pair in self.pairs)

    def matched_by(self, by: Matched) -> int:
        """How many of the figures in both ledgers were matched so."""
        return sum(pair.match.by is by for pair in self.pairs)


def _row(
    status: str, old: Side | None, new: Side | None, change: Change | None = None, by: Matched | None = None
) -> dict[str, object]:
    """A figure of one ledger or of both as plain values."""
    row: dict[str, object] = {
        "id": new and new.entry.id,
        "old_id": old and old.entry.id,
        "status": str(status),
        "matched": by and by.value,
        "stated": new and new.entry.stated,
        "old_stated": old and old.entry.stated,
        "unit": new and new.entry.unit,
        "old_unit": old and old.entry.unit,
        "reason": change and change.reason and change.reason.value,
    }
    at = Fraction(new.unit.factor) if new and new.unit else Fraction(1)
    old_at = Fraction(old.unit.factor) if old and old.unit else Fraction(1)
    measured = (
        (new.interval, new.face, at) if new else (None, None, at),
        (old.interval, old.face, old_at) if old else (None, None, at),
        (change.difference, change.face_difference, at) if change else (None, None, at),
        (change.growth, change.face_growth, Fraction(1, 100)) if change else (None, None, at),
    )
    for (name, ends), (within, face, factor) in zip(_MEASURES, measured, strict=True):
        low, high = (within.low, within.high) if within else (None, None)
        found = {name: face, f"{ends}low": low, f"{ends}high": high}
        row |= {key: as_float(None if one is None else one / factor) for key, one in found.items()}
    return row


def compare(old: Judged, new: Judged) -> Comparison:
    """Compare two ledgers, each under its own rounding convention."""
    pairs = []
    for match in match_figures(old.ledger.figures, new.ledger.figures):
        before = side_of(old.ledger.figures[match.old], old.verdicts)
        after = side_of(new.ledger.figures[match.new], new.verdicts)
        pairs.append(FigurePair(match, before, after, change_of(before, after)))
    checks = match_checks(old.verdicts.checks, new.verdicts.checks)
    of_old, of_new = {pair.match.old for pair in pairs}, {pair.match.new for pair in pairs}
    judged_old, judged_new = {pair.match.old for pair in checks}, {pair.match.new for pair in checks}
    return Comparison(
        tuple(pairs),
        tuple(side_of(f, new.verdicts) for f in new.ledger.figures.values() if f.id not in of_new),
        tuple(side_of(f, old.verdicts) for f in old.ledger.figures.values() if f.id not in of_old),
        tuple(checks),
        {name: check for name, check in new.verdicts.checks.items() if name not in judged_new},
        {name: check for name, check in old.verdicts.checks.items() if name not in judged_old},
    )
