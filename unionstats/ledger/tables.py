"""The tables of a ledger file, key by key; the JSON Schema of the ledger is made from them.

An editor shows the descriptions beside the keys, in both languages, for a schema has no language of its own.
What stands in `extra_json_schema` is for editors alone: reading a ledger finds the same with a message of
its own.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct, field

from unionstats.languages import LANGUAGES
from unionstats.ledger.texts import Text
from unionstats.rounding import Rounding

FORMAT = 1  # the only format so far; a file with another number was written for another version

_ID = {
    "pattern": r"^[^\s!-/:-@\[-\^`{-~‐-‧、-〄〈-〠！-／：-＠［-｀｛-･]+$",  # no spaces, no punctuation
    "not": {"pattern": "^[0-9_]+$"},
}


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


class ColumnTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A column of a table, beside the first, which names the rows."""

    id: Annotated[
        str, Meta(description="Its name in rules · 列的标识", examples=["y2021"], extra_json_schema=_ID)
    ]
    label: Annotated[Text | None, Meta(description="Its head · 表头", examples=["2021年"])] = None
    unit: Annotated[
        str | None,
        Meta(description="Unit of the cells that print none, where it is not that of the table · 单位"),
    ] = None
    region: Annotated[Text | None, Meta(description="The place that it is about · 地区")] = None
    period: Annotated[Text | None, Meta(description="The time that it is about · 时期")] = None
    note: Annotated[Text | None, Meta(description="What an auditor should know of it · 说明")] = None
    exact: Annotated[bool, Meta(description="The printed values were not rounded · 印出的数没有经过舍入")] = (
        False
    )
    whole: Annotated[
        bool | None, Meta(description="Whether only whole numbers are possible · 是否只能取整数")
    ] = None
    text: Annotated[bool, Meta(description="It holds words, not figures · 该列是文字，不是数字")] = False


class TableCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule for each row or each column of a table."""

    rule: Annotated[
        str,
        Meta(
            description=(
                "With names of columns one for each row; with [names of rows] one for each column of amounts"
                " · 写列的标识则逐行审核，方括号里写行名则逐列审核"
            ),
            examples=["growth = (y2021 - y2020) / y2020", "[合计] = sum([沈阳]:[大连])"],
            extra_json_schema={"minLength": 1},
        ),
    ]
    columns: Annotated[
        list[str] | None,
        Meta(description="The columns that a rule for columns is for · 逐列审核的列"),
    ] = None
    exceptions: Annotated[
        list[str],
        Meta(description="Names of rows or columns that the rule is not for · 不审核的行或列"),
    ] = field(default_factory=list, name="except")
    note: Annotated[Text | None, Meta(description="What an auditor should know of it · 说明")] = None


class FileTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of rows, and the sheet of a workbook."""

    path: Annotated[str, Meta(description="The file, below the folder of the ledger · 文件")]
    sheet: Annotated[str | None, Meta(description="The sheet of a workbook · 工作表")] = None


class GridTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A table as it is printed: a row of cells for each row, the first of which names it."""

    section: Annotated[str | None, Meta(description="Id of its section · 所在章节的标识")] = None
    paragraph: Annotated[
        Annotated[int, Meta(ge=0, le=1_000_000)] | None,
        Meta(description="The paragraph that it follows, counted as for figures · 所在段落"),
    ] = None
    label: Annotated[Text | None, Meta(description="Its title · 表题", examples=["分地区会员数"])] = None
    unit: Annotated[
        str | None,
        Meta(description="Unit of every column that names none · 未注明单位的列的单位", examples=["万人"]),
    ] = None
    units: Annotated[
        dict[str, str],
        Meta(
            description="Units of rows by their names, in columns that name none · 按行名写的单位",
            examples=[{"会费": "万元"}],
        ),
    ] = {}
    region: Annotated[Text | None, Meta(description="The place that it is about · 地区")] = None
    period: Annotated[Text | None, Meta(description="The time that it is about · 时期")] = None
    note: Annotated[Text | None, Meta(description="What an auditor should know of it · 说明")] = None
    columns: Annotated[
        list[ColumnTable], Meta(description="The columns behind the one that names the rows · 各列")
    ] = []
    rows: Annotated[
        list[list[str]] | None,
        Meta(
            description="The rows as printed, each cell in quotes, the name of the row first · 各行，照印",
            examples=[[["合计", "1244.8", "1284.6"]]],
        ),
    ] = None
    file: Annotated[
        str | FileTable | None,
        Meta(
            description="A file with the rows instead: CSV, or the sheet of a workbook · 存放各行的文件",
            examples=["members.csv", "members.xlsx#Sheet1"],
        ),
    ] = None
    checks: Annotated[
        dict[Annotated[str, Meta(extra_json_schema=_ID)], str | TableCheck],
        Meta(description="Rules for each row or each column · 逐行或逐列的审核关系"),
    ] = {}


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
    tables: Annotated[
        dict[_Id, GridTable],
        Meta(description="The tables, [tables.ID] each · 表格，每个一节"),
    ] = {}
    checks: Annotated[
        dict[_Id, CheckTable],
        Meta(description="The rules between figures, [checks.ID] each · 数字之间的审核关系"),
    ] = {}
