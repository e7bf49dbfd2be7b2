r"""How a rule names the cells of a table: `members.y2021[沈阳]`, `y2021[沈阳]`, `[沈阳]`.

What stands between the brackets is the name of a row, whatever its characters; the brackets in it and the
backslash have a backslash before them.
"""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from unionstats.pattern import pattern

CELL = pattern(r"(?:(?:(?P<table>\w+)\.)?(?P<column>\w+))?\[(?P<row>(?:[^\[\]\\]|\\.)*)\]")
COLUMN = pattern(r"(?P<table>[^\W\d]\w*)\.(?P<column>\w+)")
_ESCAPED = pattern(r"\\(.)")
_SPECIAL = pattern(r"[\[\]\\]")
_BLANKS = pattern(r"\s+")


class CellName(Struct, frozen=True):
    """The parts of a name; an empty one is not written. `row` is as the table has it."""

    table: str = ""
    column: str = ""
    row: str = ""

    def __str__(self) -> str:
        table = f"{self.table}." if self.table else ""
        row = _SPECIAL.sub(r"\\\g<0>", self.row) if _SPECIAL.search(self.row) else self.row
        return f"{table}{self.column}[{row}]" if self.row else f"{table}{self.column}"


def row_name(text: str) -> str:
    """The name of a row from its first cell: blanks at its ends do not count, others count as one space."""
    return _BLANKS.sub(" ", text.strip())


def repeated_apart(labels: Sequence[str]) -> list[str]:
    """The names of rows with these labels: a repeated one gets `_2`, or the next number that is free."""
    taken, used = set(labels), set[str]()
    names = []
    for label in labels:
        number, free = 2, label
        while free in used or (free != label and free in taken):
            free, number = f"{label}_{number}", number + 1
        names.append(free)
        used.add(free)
    return names


@lru_cache(maxsize=4096)
def cell_name(text: str) -> CellName | None:
    """The parts of `members.y2021[沈阳]`, `y2021[沈阳]`, `[沈阳]`, `members.y2021`; None for another text."""
    found = CELL.fullmatch(text)
    if found is None:
        column = COLUMN.fullmatch(text)
        return CellName(column["table"], column["column"]) if column else None
    row = row_name(_ESCAPED.sub(r"\1", found["row"]))
    return CellName(found["table"] or "", found["column"] or "", row)
