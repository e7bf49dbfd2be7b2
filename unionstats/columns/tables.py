"""The long tables of a ledger: rules for each row of their files, asked of the kernel."""

from collections.abc import Iterator, Sequence

from unionstats.columns.tally import Asked
from unionstats.ledger.model import LedgerCheck, LedgerTable
from unionstats.rounding import Rounding
from unionstats.rules.language.cells import row_name

_NAME = "0"


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
