"""The tables of a ledger file, key by key; the JSON Schema of the ledger is made from them."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from unionstats.rounding import Rounding

FORMAT = 1  # the only format so far; a file with another number was written for another version


class Bilingual(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A text in Chinese, in English or in both; a reader of the other language is shown the one there is."""

    zh: Annotated[str, Meta(description="In Chinese")] = ""
    en: Annotated[str, Meta(description="In English")] = ""

    def in_language(self, language: str) -> str:
        """The text in `language` ("zh" or "en"), else in the other."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)


Text: TypeAlias = str | Bilingual


def in_language(text: Text | None, language: str) -> str | None:
    """A text of the ledger as a reader of `language` sees it."""
    return text.in_language(language) if isinstance(text, Bilingual) else text


class ReportTable(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of the report itself."""

    title: Annotated[Text | None, Meta(description="The report's title")] = None
    publisher: Annotated[Text | None, Meta(description="Who published it")] = None
    language: Annotated[str | None, Meta(description="Language of the printed texts, such as zh or en")] = (
        None
    )
    rounding: Annotated[Rounding, Meta(description="How the printed figures were rounded")] = Rounding.NEAREST


class SectionTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A section of the report, under a heading of its own."""

    title: Annotated[Text | None, Meta(description="The heading")] = None


class FigureTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure: as the report prints it, or, without `stated`, one that the rules work out."""

    section: Annotated[str | None, Meta(description="Id of its section")] = None
    paragraph: Annotated[
        Annotated[int, Meta(ge=0, le=1_000_000)] | None,
        Meta(description="Counted from 1 within the section; a heading is 0"),
    ] = None
    stated: Annotated[str | None, Meta(description="The number exactly as printed, unit included")] = None
    unit: Annotated[str | None, Meta(description="The unit of a figure that is not stated")] = None
    label: Annotated[Text | None, Meta(description="What the figure counts or measures")] = None
    region: Annotated[Text | None, Meta(description="The place that it is about")] = None
    period: Annotated[Text | None, Meta(description="The time that it is about")] = None
    note: Annotated[Text | None, Meta(description="What an auditor should know of it")] = None
    exact: Annotated[bool, Meta(description="The printed value was not rounded")] = False
    whole: Annotated[bool | None, Meta(description="Whether it counts things; else the unit decides")] = None


class CheckTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule between figures."""

    rule: Annotated[str, Meta(description="Such as share = part / total; also <=, >=, <, >")]
    note: Annotated[Text | None, Meta(description="What an auditor should know of it")] = None


class LedgerFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT, description="Version of the ledger format")]
    report: ReportTable = ReportTable()
    sections: dict[str, SectionTable] = {}
    figures: dict[str, FigureTable] = {}
    checks: dict[str, CheckTable] = {}
