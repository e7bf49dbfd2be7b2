"""What is asked of the rows of files, and what came of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from unionstats.columns.files import ROW, TableFile
from unionstats.diagnostics import Diagnostic
from unionstats.ledger.model import LedgerCheck, LedgerTable
from unionstats.rounding import Rounding
from unionstats.rules.compiled.layout import Row
from unionstats.rules.language.cells import row_name
from unionstats.rules.language.rule import Rule

_NAME = "0"


class Asked(Struct, frozen=True):
    """What is asked of the rows; `key` and `by` are columns, "" for none.

    `heads` are what a file calls columns that have other names here; `where` is told in its words.
    """

    rules: Sequence[str]
    rounding: Rounding
    units: Mapping[str, str]
    decimals: Mapping[str, int]
    where: str = ""
    key: str = ""
    by: str = ""
    heads: Mapping[str, str] = {}

    def named(self, heads: Sequence[str]) -> list[str]:
        """The names of a file's columns; those that are not asked for have their number."""
        if not self.heads:
            return [*heads]
        names = {head: name for name, head in self.heads.items()}
        return [names.get(head, head if head == ROW else str(at)) for at, head in enumerate(heads)]


class Failing(Struct, frozen=True):
    """A row that fails: `number` counts all rows from 0, `row` its file's.

    `figures` are what its texts say, by the names of the rule.
    """

    rule: Rule
    file: TableFile
    number: int
    row: int
    key: str | None
    texts: Mapping[str, str | None]
    figures: Row


class Tally(Struct):
    """The answer to one rule: the rows with each verdict, why others have none; misprints of a sample."""

    text: str
    rule: Rule
    unknown: str | None
    columns: Sequence[str]
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    why: Counter[str] = field(default_factory=Counter)
    by: Counter[str] = field(default_factory=Counter)
    rows_by: Counter[str] = field(default_factory=Counter)
    sampled: int = 0
    possible: int = 0
    caught: int = 0

    def copied(self) -> Tally:
        """A tally of the same counts."""
        own = {name: Counter(getattr(self, name)) for name in ("why", "by", "rows_by")}
        return replace(self, counts=[*self.counts], **own)


class Pass(Struct):
    """What came of a pass over files: a tally a rule, and what could not be read."""

    files: list[TableFile]
    digests: list[str]
    tallies: list[Tally]
    refusals: list[Diagnostic]
    rows: int = 0

    def unjudged(self) -> list[Diagnostic]:
        """What is told of each rule that could be judged on no row, though they print something."""
        return [
            Diagnostic("K011", {"rule": one.text})
            for one in self.tallies
            if self.rows and not any(one.counts[:3]) and {*one.why} - {"nil"}
        ]


def asked_of(table: LedgerTable, rounding: Rounding) -> Iterator[tuple[Sequence[LedgerCheck], Asked]]:
    """Yield what is asked of the rows of a long table: rules that leave out the same rows at once."""
    assert table.file is not None  # noqa: S101 - a long table has one
    name, *heads = table.file.rows[0]
    columns = dict(zip((one.id for one in table.columns), heads, strict=True))
    units = {one.id: unit for one in table.columns if (unit := (one.unit or table.table.unit or "").strip())}
    groups: dict[tuple[str, ...], list[LedgerCheck]] = {}
    for one in table.checks:
        groups.setdefault(tuple(map(row_name, one.exceptions)), []).append(one.check)
    for names, checks in groups.items():
        texts = [one.rule.text for one in checks]
        where = _left_out(name, names) if names else ""
        yield checks, Asked(texts, rounding, units, {}, where, key=_NAME, heads={_NAME: name, **columns})


def _left_out(column: str, names: Sequence[str]) -> str:
    """The rows without those of some names, as SQL."""
    quoted = '"' + column.replace('"', '""') + '"'
    texts = ", ".join("'" + one.replace("'", "''") + "'" for one in names)
    cell = f"regexp_replace(trim(coalesce({quoted}::varchar, '')), '\\s+', ' ', 'g')"
    return f"{cell} not in ({texts})"
