"""A ledger as the program uses it: every text read, every rule parsed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from unionstats.ledger.tables import CheckTable, FigureTable, ReportTable, SectionTable
from unionstats.rules import Figure, Rule


class LedgerFigure(Struct, frozen=True):
    """One figure: its table in the file, what the reader made of it, and its line (0: not known)."""

    id: str
    table: FigureTable
    figure: Figure
    line: int = 0


class LedgerCheck(Struct, frozen=True):
    """One rule: its table in the file, the parsed rule, and its line in the file (0: not known)."""

    id: str
    table: CheckTable
    rule: Rule
    line: int = 0


class Ledger(Struct, frozen=True):
    """A ledger without errors, by id and in the order of the file.

    `path` is as the user named it; `sha256` is that of the bytes of the file, in hexadecimal.
    """

    path: str
    sha256: str
    report: ReportTable
    sections: Mapping[str, SectionTable]
    figures: Mapping[str, LedgerFigure]
    checks: Mapping[str, LedgerCheck]
