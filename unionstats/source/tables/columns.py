"""What the columns of a table hold: by the names in its header, or by their order."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.quantity import read_quantity

_NAMES = {
    "id": "id 标识 编号 代号 代码",
    "label": "label name indicator item what 名称 标签 指标 指标名称 项目 内容",
    "stated": "printed|printed text|stated|text|as printed"
    "|报告值|印刷值|印刷数值|印刷文字|数值|数字|原文|数据",
    "value": "value",  # the printed text if nothing else is, else worked out anew
    "section": "section chapter heading 部分 章节 栏目 节",
    "paragraph": "paragraph 段落 段",
    "unit": "unit 单位 计量单位",
    "region": "region place area 地区 区域",
    "period": "period time 时期 时间 期间",
    "note": "note notes remark comment 备注 说明 附注",
    "exact": "exact",
    "whole": "whole",
    "": "low|high|line|solved count|solved values|solved low|solved high",
}
"""The names of each column; under "" those that `figures -f csv` writes and a ledger works out anew."""

_BY_NAME = {
    name: column for column, names in _NAMES.items() for name in names.split("|" if "|" in names else None)
}
COLUMNS = tuple(column for column in _NAMES if column not in ("", "value"))
IN_ORDER = ("label", "stated", "section")
"""The columns of a table without a header; the last may be left out."""

DELIMITERS = ("\t", ";", ",")


class Header(Struct, frozen=True):
    """The place of each column; `unused` are the names of the columns that are none of them.

    `faults` are columns that are named twice, or not at all, with how often.
    """

    places: Mapping[str, int]
    unused: tuple[str, ...]
    faults: Mapping[str, int]


def header_of(cells: Sequence[str]) -> Header | None:
    """The header that a row is; None if it is a row of figures."""
    columns = [_column(cell) for cell in cells]
    known = {column for column in columns if column}
    if known.isdisjoint(("label", "stated", "value")) or any(
        column is None and cell and readable(cell) for cell, column in zip(cells, columns, strict=True)
    ):
        return None
    if "stated" not in known:
        columns = ["stated" if column == "value" else column for column in columns]
    counts = {column: columns.count(column) for column in COLUMNS if column in columns}
    faults = {column: count for column, count in counts.items() if count > 1}
    if "stated" not in counts:
        faults["stated"] = 0
    if "label" not in counts and "id" not in counts:
        faults["label"] = 0
    unused = tuple(cell for cell, column in zip(cells, columns, strict=True) if column is None and cell)
    return Header({column: columns.index(column) for column in counts}, unused, faults)


def _column(name: str) -> str | None:
    folded = unicodedata.normalize("NFKC", name).casefold().replace("_", " ")
    return _BY_NAME.get(" ".join(folded.split()))


def readable(text: str) -> bool:
    """Whether the text is a printed figure."""
    try:
        read_quantity(text)
    except Unreadable:
        return False
    return True


def makes_sense(cells: Sequence[str]) -> bool:
    """Whether a first row that was cut into these cells is a header, or a row of figures."""
    if len(cells) < 2:  # noqa: PLR2004 - a label and a printed text
        return False
    return header_of(cells) is not None or not cells[1] or readable(cells[1])
