"""Which ledger a command reads, and reading it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.suggestion import closest
from unionstats.locale import Language

if TYPE_CHECKING:
    from unionstats.ledger import Ledger
    from unionstats.ledger.document import Document
    from unionstats.results.heads import LedgerRead

HERE = "data.toml"
REPORTS = (".docx", ".pdf", ".html", ".htm", ".xhtml", ".md", ".txt", ".xlsx", ".xlsm", ".csv", ".tsv")
"""The endings of reports."""
_UNREAD = ("F001", "F002", "F003", "F004", "F006")
PAGES = ("summary", "check", "figures", "rounding")
"""What a picture can show beside what `show` shows of an id."""


class LedgerRefusedError(Exception):
    """The ledger cannot be used; `diagnostics` say why."""

    def __init__(self, head: LedgerRead | None, diagnostics: Sequence[Diagnostic]) -> None:
        self.head = head
        self.diagnostics = diagnostics
        super().__init__(head, diagnostics)


class Opened(Struct, frozen=True):
    """A ledger without errors, the document it was read from, and the run that reads it."""

    ledger: Ledger
    document: Document
    run: Run


def own_path(option: str | None, environ: Mapping[str, str]) -> str | None:
    """The ledger that was given: `--data`, else UNIONSTATS_DATA, else ./data.toml; None if there is none."""
    if option is not None:
        return option
    if environ.get("UNIONSTATS_DATA"):
        return environ["UNIONSTATS_DATA"]
    return HERE if os.path.exists(HERE) else None  # noqa: PTH110 - pathlib is not loaded at every start


def embedded_path() -> str:
    """The ledger that ships in the package; in a checkout it is the one at the top of the repository."""
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120
    inside = os.path.join(package, HERE)  # noqa: PTH118
    return inside if os.path.exists(inside) else os.path.join(os.path.dirname(package), HERE)  # noqa: PTH110, PTH118, PTH120


def open_ledger(run: Run, *, packaged: bool = True) -> Opened:
    """Read the ledger of a run; raise LedgerRefusedError with every error in it.

    Where none is given it is the one of the package, which is said; WrongUsageError C039 is raised where that
    is not to be read.
    """
    path = own_path(run.data, run.environ)
    if path is None:
        if not packaged:
            raise WrongUsageError("C039")
        path = embedded_path()
        run.remark(Diagnostic("F008", {}))
    return open_path(path, run)


def open_path(path: str, run: Run) -> Opened:
    """Read the ledger at `path`; "-" is the standard input of `run`."""
    from unionstats.ledger.load import InvalidLedgerError, read_ledger

    stdin = run.streams.stdin
    try:
        with run.working(run.words.gettext("Reading")):
            ledger, document = read_ledger(path, stdin.buffer if stdin is not None else None)
    except InvalidLedgerError as error:
        from unionstats.results.heads import unread

        found = error.diagnostics
        if is_report(path) and found[0].code not in _UNREAD:
            found = [Diagnostic("F009", {"path": path})]
        raise LedgerRefusedError(unread(path), found) from None
    long = [one.id for one in ledger.tables.values() if one.is_long]
    if long and not run.long_tables:
        run.remark(Diagnostic("F012", {"tables": ", ".join(long)}))
    return Opened(ledger, document, run)


def _to_complete(data: str | None) -> Ledger:
    from unionstats.ledger.load import read_ledger

    return read_ledger(own_path(data, os.environ) or embedded_path())[0]


def figure_labels(data: str | None, language: Language) -> Iterable[tuple[str, str]]:
    """For completion in the shell: the ids of figures, checks and tables, with labels where there are any."""
    from unionstats.ledger import in_language

    ledger = _to_complete(data)
    for figure in ledger.figures.values():
        yield figure.id, in_language(figure.table.label, language) or ""
    for check in ledger.checks.values():
        if check.id not in ledger.figures:
            yield check.id, check.rule.text
    for table in ledger.tables.values():
        yield table.id, in_language(table.table.label, language) or ""


def page_names(data: str | None, language: Language) -> Iterable[tuple[str, str]]:
    """For completion in the shell: the pages that a picture can show, and the ids of the ledger."""
    yield from ((name, "") for name in PAGES)
    yield from figure_labels(data, language)


def section_titles(data: str | None, language: Language) -> Iterable[tuple[str, str]]:
    """For completion in the shell: the ids of the sections, with their titles."""
    from unionstats.ledger import in_language

    for name, section in _to_complete(data).sections.items():
        yield name, in_language(section.title, language) or ""


def is_report(path: str) -> bool:
    """Whether a path is that of a report, not of a ledger, by its ending."""
    return path.lower().endswith(REPORTS)


def unknown(name: str, known: Iterable[str], command: str = "") -> WrongUsageError:
    """The refusal of a name that the ledger does not have, or that is the path of a file."""
    return misplaced(name, command) or WrongUsageError("C002", id=name, suggestion=closest(name, known))


def misplaced(path: str, command: str) -> WrongUsageError | None:
    """The refusal of the path of a report or a ledger where an id is meant; None for any other word."""
    if is_report(path):
        return WrongUsageError("C038", path=path, instead=f"unionstats audit {path}")
    if path.lower().endswith(".toml"):
        return WrongUsageError("C038", path=path, instead=f"unionstats {command} -d {path}")
    return None
