"""The tables of a ledger file, key by key; the JSON Schema of the ledger is made from them.

An editor shows the descriptions beside the keys, in both languages, for a schema has no language of its own.
What stands in `extra_json_schema` is for editors alone: reading a ledger finds the same with a message of
its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import Meta, Struct, defstruct, structs

from unionstats.languages import LANGUAGES, TEXT
from unionstats.rounding import Rounding

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


class ReportTable(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of the report itself."""

    title: Annotated[
        Text | None, Meta(description="The report's title · 报告标题", examples=["2021年工会工作报告"])
    ] = None
    publisher: Annotated[Text | None, Meta(description="Who published it · 发布单位")] = None
    language: Annotated[
        Annotated[str, Meta(extra_json_schema={"anyOf": [{"enum": list(LANGUAGES)}, {"type": "string"}]})]
        | None,
        Meta(description="Language of the printed texts, such as zh or en · 报告所用语言"),
    ] = None
    rounding: Annotated[
        Rounding,
        Meta(
            description=(
                "How the printed figures were rounded: nearest (a tie may go either way), half-up (四舍五入),"
                " half-even (GB/T 8170), half-down, down (cut off · 截尾), up, floor, ceiling, any · 舍入方式"
            ),
            examples=["nearest", "half-even"],
        ),
    ] = Rounding.NEAREST


class SectionTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A section of the report, under a heading of its own."""

    title: Annotated[Text | None, Meta(description="The heading · 章节标题")] = None


class FigureTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure: as the report prints it, or, without `stated`, one that the rules work out."""

    section: Annotated[
        str | None,
        Meta(description="Id of its section, as in [sections.ID] · 所在章节的标识", examples=["skills"]),
    ] = None
    paragraph: Annotated[
        Annotated[int, Meta(ge=0, le=1_000_000)] | None,
        Meta(
            description=(
                "Counted from 1 within the section; a heading is 0 · 所在段落，从该章节的第一段数起，标题为 0"
            ),
            examples=[1],
        ),
    ] = None
    stated: Annotated[
        str | None,
        Meta(
            description=(
                "The number exactly as printed, unit included; leave it out if the report does not print it"
                " · 报告印出的原文，连同单位；报告没有印出的不写"
            ),
            examples=["62个", "77.5%", "4.42亿元", "600余人次", "over 600"],
            extra_json_schema={"minLength": 1},
        ),
    ] = None
    unit: Annotated[
        str | None,
        Meta(
            description=(
                "The unit of a figure that is not stated, or a unit that the program does not know"
                " · 未印出的数字的单位，或程序不认识的单位"
            ),
            examples=["个", "人", "%", "元"],
        ),
    ] = None
    label: Annotated[
        Text | None,
        Meta(description="What the figure counts or measures · 指标名称", examples=["获奖企业数"]),
    ] = None
    region: Annotated[
        Text | None, Meta(description="The place that it is about · 地区", examples=["辽宁"])
    ] = None
    period: Annotated[
        Text | None, Meta(description="The time that it is about · 时期", examples=["2021年"])
    ] = None
    note: Annotated[Text | None, Meta(description="What an auditor should know of it · 说明，如统计口径")] = (
        None
    )
    exact: Annotated[
        bool,
        Meta(
            description=(
                "The printed value was not rounded, as a fixed grant of 10万元 is not"
                " · 印出的数没有经过舍入，如定额补助10万元"
            )
        ),
    ] = False
    whole: Annotated[
        bool | None,
        Meta(
            description="Whether only whole numbers are possible; else the unit decides"
            " · 是否只能取整数；不写则由单位决定"
        ),
    ] = None


class CheckTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule between figures."""

    rule: Annotated[
        str,
        Meta(
            description=(
                "Such as share = part / total; also <=, >=, <, >, with + - * / and brackets"
                " · 关系式，用数字的标识写成"
            ),
            examples=["share = part / total", "total = part_1 + part_2", "part <= total"],
            extra_json_schema={"minLength": 1},
        ),
    ]
    note: Annotated[Text | None, Meta(description="What an auditor should know of it · 说明")] = None


_Id = Annotated[str, Meta(extra_json_schema=_ID)]
_Figure = Annotated[FigureTable, Meta(extra_json_schema={"minProperties": 1})]


class LedgerFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Annotated[
        int,
        Meta(
            ge=FORMAT,
            le=FORMAT,
            description="Version of the ledger format · 台账格式的版本",
            extra_json_schema={"default": FORMAT},
        ),
    ]
    report: Annotated[ReportTable, Meta(description="What is known of the report itself · 报告本身")] = (
        ReportTable()
    )
    sections: Annotated[
        dict[_Id, SectionTable],
        Meta(description="The report's sections, [sections.ID] each · 报告的章节"),
    ] = {}
    figures: Annotated[
        dict[_Id, _Figure],
        Meta(
            description=(
                "The figures, [figures.ID] each; an id is letters of any script, digits and _"
                " · 数字，每个一节；标识由文字、数字和 _ 组成"
            )
        ),
    ] = {}
    checks: Annotated[
        dict[_Id, CheckTable],
        Meta(description="The rules between figures, [checks.ID] each · 数字之间的审核关系"),
    ] = {}
