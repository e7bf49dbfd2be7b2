"""What does not hold, and what is to be remarked: one row each, and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.failures import REMARKS
from unionstats.locale import N_
from unionstats.results.checks import CheckRow, check_rows
from unionstats.results.problems import problem_record
from unionstats.results.table import Field, Kind
from unionstats.rules import Conflict

if TYPE_CHECKING:
    from unionstats.ledger import Judged
    from unionstats.locale import Words
    from unionstats.results.problems import ProblemRecord

_CONFLICT = "V004"
FINDINGS = (
    Field("record.code", N_("Code"), Kind.ID),
    Field("record.message", N_("Finding")),
    Field("names", N_("Rules"), Kind.ID),
    Field("says", N_("What they say, each by itself"), Kind.RULE),
    Field("figures", N_("Figures they share"), Kind.ID),
    Field("record.hint", N_("What to do")),
    Field("record.line", N_("Ledger line"), Kind.NUMBER),
)


class FindingRow(Struct, frozen=True):
    """Something found in `checks`, the rules that it is about; `conflict` where these clash."""

    diagnostic: Diagnostic
    conflict: Conflict | None
    checks: list[CheckRow]
    words: Words

    @property
    def record(self) -> ProblemRecord:
        """Code, message, hint and line."""
        return problem_record(self.diagnostic, self.words)

    @property
    def is_remark(self) -> bool:
        """Whether it does not count as a failure."""
        return self.diagnostic.code in REMARKS

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the rules."""
        return tuple(row.id for row in self.checks)

    @property
    def says(self) -> tuple[str, ...]:
        """Each rule, and what it makes of the figures that are not printed."""
        arrow = self.words.gettext(" → {worked_out}")
        texts = ((row.rule, row.worked_out) for row in self.checks)
        return tuple(rule + (arrow.format(worked_out=known) if known else "") for rule, known in texts)

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that clashing rules share."""
        return self.conflict.figures if self.conflict else ()


def finding_rows(judged: Judged, words: Words) -> list[FindingRow]:
    """What fails, clashes or is to be remarked, in its order."""
    conflicts, checks = iter(judged.verdicts.conflicts), judged.ledger.checks
    found = []
    for one in judged.failures:
        clash = next(conflicts, None) if one.code == _CONFLICT else None
        names = clash.checks if clash else [one.key.removeprefix("checks.")]
        rows = check_rows(judged, words, (name for name in names if name in checks))
        found.append(FindingRow(one, clash, rows, words))
    return found
