"""The tables of a ledger file, key by key; the JSON Schema of the ledger is made from them.

What an editor shows beside the keys lies in `tables.toml`. What stands in `extra_json_schema` is for editors
alone: reading a ledger finds the same with a message of its own.
"""

from typing import Annotated, Any

from msgspec import Meta, Struct, field

from unionstats.languages import LANGUAGES
from unionstats.ledger.texts import Text
from unionstats.rounding import Rounding
from unionstats.toml_file import toml_file

_TOLD = toml_file("ledger/tables.toml")
FORMAT = 1  # the only format so far; a file with another number was written for another version

_ID = {
    "pattern": r"^[^\s!-/:-@\[-\^`{-~‐-‧、-〄〈-〠！-／：-＠［-｀｛-･]+$",  # no spaces, no punctuation
    "not": {"pattern": "^[0-9_]+$"},
}


def _told(table: str, key: str, **beside: Any) -> Meta:  # noqa: ANN401 - what a schema holds
    """What an editor is told of a key; `beside` goes into the schema alone."""
    return Meta(**_TOLD[table][key], extra_json_schema=beside or None)


class ReportTable(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of the report itself."""

    title: Annotated[Text | None, _told("report", "title")] = None
    publisher: Annotated[Text | None, _told("report", "publisher")] = None
    language: Annotated[
        Annotated[str, Meta(extra_json_schema={"anyOf": [{"enum": list(LANGUAGES)}, {"type": "string"}]})]
        | None,
        _told("report", "language"),
    ] = None
    rounding: Annotated[Rounding, _told("report", "rounding")] = Rounding.NEAREST


class SectionTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A section of the report, under a heading of its own."""

    title: Annotated[Text | None, _told("section", "title")] = None


class FigureTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure: as the report prints it, or, without `stated`, one that the rules work out."""

    section: Annotated[str | None, _told("figure", "section")] = None
    paragraph: Annotated[Annotated[int, Meta(ge=0, le=1_000_000)] | None, _told("figure", "paragraph")] = None
    stated: Annotated[str | None, _told("figure", "stated", minLength=1)] = None
    unit: Annotated[str | None, _told("figure", "unit")] = None
    label: Annotated[Text | None, _told("figure", "label")] = None
    region: Annotated[Text | None, _told("figure", "region")] = None
    period: Annotated[Text | None, _told("figure", "period")] = None
    note: Annotated[Text | None, _told("figure", "note")] = None
    exact: Annotated[bool, _told("figure", "exact")] = False
    whole: Annotated[bool | None, _told("figure", "whole")] = None


class AcceptedTable(Struct, frozen=True, forbid_unknown_fields=True):
    """Why a finding is let stand, and for what."""

    reason: Annotated[str, _told("accepted", "reason", minLength=1)]
    findings: Annotated[str | list[str], _told("accepted", "for")] = field(name="for")


class CheckTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule between figures."""

    rule: Annotated[str, _told("check", "rule", minLength=1)]
    question: Annotated[str | None, _told("check", "question", minLength=1)] = None
    accepted: Annotated[str | AcceptedTable | None, _told("check", "accepted")] = None
    note: Annotated[Text | None, _told("check", "note")] = None


class ColumnTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A column of a table, beside the first, which names the rows."""

    id: Annotated[str, _told("column", "id", **_ID)]
    label: Annotated[Text | None, _told("column", "label")] = None
    unit: Annotated[str | None, _told("column", "unit")] = None
    region: Annotated[Text | None, _told("column", "region")] = None
    period: Annotated[Text | None, _told("column", "period")] = None
    note: Annotated[Text | None, _told("column", "note")] = None
    exact: Annotated[bool, _told("column", "exact")] = False
    whole: Annotated[bool | None, _told("column", "whole")] = None
    text: Annotated[bool, _told("column", "text")] = False


class TableCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule for each row or each column of a table."""

    rule: Annotated[str, _told("table_check", "rule", minLength=1)]
    columns: Annotated[list[str] | None, _told("table_check", "columns")] = None
    exceptions: Annotated[list[str], _told("table_check", "exceptions")] = field(
        default_factory=list, name="except"
    )
    question: Annotated[str | None, _told("table_check", "question", minLength=1)] = None
    accepted: Annotated[str | AcceptedTable | None, _told("table_check", "accepted")] = None
    note: Annotated[Text | None, _told("table_check", "note")] = None


class FileTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of rows, and the sheet of a workbook."""

    path: Annotated[str, _told("table_file", "path")]
    sheet: Annotated[str | None, _told("table_file", "sheet")] = None


class GridTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A table as it is printed: a row of cells for each row, the first of which names it."""

    section: Annotated[str | None, _told("table", "section")] = None
    paragraph: Annotated[Annotated[int, Meta(ge=0, le=1_000_000)] | None, _told("table", "paragraph")] = None
    label: Annotated[Text | None, _told("table", "label")] = None
    unit: Annotated[str | None, _told("table", "unit")] = None
    units: Annotated[dict[str, str], _told("table", "units")] = {}
    region: Annotated[Text | None, _told("table", "region")] = None
    period: Annotated[Text | None, _told("table", "period")] = None
    note: Annotated[Text | None, _told("table", "note")] = None
    header_rows: Annotated[Annotated[int, Meta(ge=0, le=1_000)], _told("table", "header_rows")] = 1
    columns: Annotated[list[ColumnTable], _told("table", "columns")] = []
    rows: Annotated[list[list[str]] | None, _told("table", "rows")] = None
    file: Annotated[str | FileTable | None, _told("table", "file")] = None
    checks: Annotated[
        dict[Annotated[str, Meta(extra_json_schema=_ID)], str | TableCheck], _told("table", "checks")
    ] = {}


_Id = Annotated[str, Meta(extra_json_schema=_ID)]
_Figure = Annotated[FigureTable, Meta(extra_json_schema={"minProperties": 1})]


class LedgerFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Annotated[Annotated[int, Meta(ge=FORMAT, le=FORMAT)], _told("file", "format", default=FORMAT)]
    report: Annotated[ReportTable, _told("file", "report")] = ReportTable()
    sections: Annotated[dict[_Id, SectionTable], _told("file", "sections")] = {}
    figures: Annotated[dict[_Id, _Figure], _told("file", "figures")] = {}
    tables: Annotated[dict[_Id, GridTable], _told("file", "tables")] = {}
    checks: Annotated[dict[_Id, CheckTable], _told("file", "checks")] = {}
