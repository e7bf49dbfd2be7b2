"""A new ledger in TOML of a table as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.new import comments, head_lines
from unionstats.results.trace import SourceHead
from unionstats.rules.language.cells import CellName, row_name
from unionstats.source.drafting.toml import key, string
from unionstats.text.escape import escape

if TYPE_CHECKING:
    from unionstats.ledger.tables import ColumnTable
    from unionstats.locale import Words
    from unionstats.source.tables.printed_csv import CsvTable


def grid_toml(
    table: CsvTable, name: str, source: SourceHead, path: str | None, words: Words, *, schema: bool
) -> str:
    """A ledger of one table called `name`, with a rule to copy in a comment."""
    opening = (
        words.gettext("Made by unionstats from the table {path} (SHA-256 {digest}…).").format(
            path=escape(source.path), digest=source.sha256[:12]
        ),
        words.gettext("Rules between the figures are still to be written, at the end. Then:"),
    )
    lines = [*head_lines(opening, path, words, schema=schema), "[report]"]
    lines += [f"language = {string(table.language)}", "", f"[tables.{key(name)}]"]
    told = {"label": table.label, "unit": table.unit}
    lines += [f"{one} = {string(text)}" for one, text in told.items() if text]
    lines.append("columns = [")
    lines += [f"  {_column(column)}," for column in table.columns]
    lines += ["]", "rows = ["]
    lines += [f"  [{', '.join(map(string, row))}]," for row in table.rows]
    lines += ["]", ""]
    lines += comments(
        words.gettext(
            "A rule that names rows is one for each column, a rule that names columns one for each row. Take"
            " the # away, and put your names for these:"
        )
    )
    rows = [str(CellName(row=row_name(row[0]))) for row in table.rows]
    parts = f"{rows[0]} = sum({rows[1]}:{rows[-1]})" if len(rows) > 2 else "total = part_1 + part_2"  # noqa: PLR2004
    lines += [f"# [tables.{key(name)}.checks]", f"# total = {string(parts)}"]
    return "\n".join(lines) + "\n"


def _column(column: ColumnTable) -> str:
    told = {"id": column.id, "label": column.label, "unit": column.unit}
    parts = [f"{one} = {string(str(value))}" for one, value in told.items() if value is not None]
    return f"{{ {', '.join([*parts, *['text = true'] * column.text])} }}"
