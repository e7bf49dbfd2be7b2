"""The tables of a ledger file, key by key; the JSON Schema of the ledger is made from them.

What an editor shows beside the keys lies in `tables.toml`. What stands in `extra_json_schema` is for editors
alone: reading a ledger finds the same with a message of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from msgspec import Meta, Struct, defstruct, structs

from unionstats.languages import LANGUAGES, TEXT
from unionstats.rounding import Rounding
from unionstats.toml_file import toml_file

_TOLD = toml_file("ledger/tables.toml")
FORMAT = 1  # the only format so far; a file with another number was written for another version

_ID = {
    "pattern": r"^[^\s!-/:-@\[-\^`{-~‐-‧、-〄〈-〠！-／：-＠［-｀｛-･]+$",  # no spaces, no punctuation
    "not": {"pattern": "^[0-9_]+$"},
}


class _Texts(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A text by language; its fields are codes of languages."""

    def in_each(self) -> dict[str, str]:
        """The text of each language by its code, "" where there is none."""
        return structs.asdict(self)

    def in_language(self, language: str) -> str:
        """The text in the language of that code, else the first that there is."""
        texts = self.in_each()
        return texts.get(language) or next(filter(None, texts.values()), "")


if TYPE_CHECKING:

    class ByLanguage(_Texts, frozen=True):
        """A text by language."""

else:
    ByLanguage = defstruct(
        "ByLanguage",
        [(code, Annotated[str, Meta(description=told)], "") for code, told in LANGUAGES.items()],
        bases=(_Texts,),
        namespace={"__doc__": TEXT},
        module=__name__,
        frozen=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
    )

Text: TypeAlias = str | ByLanguage


def in_language(text: Text | None, language: str) -> str | None:
    """A text of the ledger as a reader of `language` sees it."""
    return text.in_language(language) if isinstance(text, ByLanguage) else text


def in_each(text: Text | None) -> list[str]:
    """A text of the ledger in each language that it is given in."""
    if isinstance(text, ByLanguage):
        return list(text.in_each().values())
    return [] if text is None else [text]


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


class CheckTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule between figures."""

    rule: Annotated[str, _told("check", "rule", minLength=1)]
    note: Annotated[Text | None, _told("check", "note")] = None


_Id = Annotated[str, Meta(extra_json_schema=_ID)]
_Figure = Annotated[FigureTable, Meta(extra_json_schema={"minProperties": 1})]


class LedgerFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Annotated[Annotated[int, Meta(ge=FORMAT, le=FORMAT)], _told("file", "format", default=FORMAT)]
    report: Annotated[ReportTable, _told("file", "report")] = ReportTable()
    sections: Annotated[dict[_Id, SectionTable], _told("file", "sections")] = {}
    figures: Annotated[dict[_Id, _Figure], _told("file", "figures")] = {}
    checks: Annotated[dict[_Id, CheckTable], _told("file", "checks")] = {}
