"""How the cells of a workbook are shown: the number format, the indent, and whether they are struck out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from msgspec import Struct

from unionstats.documents.workbook.codes import GENERAL
from unionstats.documents.workbook.xml import child, children, is_true, number

_CHINESE_MONTH = 'yyyy"年"m"月"'
_CHINESE_DAY = 'm"月"d"日"'
_BUILT_IN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);("$"#,##0.00)',
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);(#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);(#,##0.00)",
    45: "mm:ss",
    49: "@",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    **dict.fromkeys((27, 36, 50, 52, 57), _CHINESE_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _CHINESE_DAY),
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
}
"""Formats that a workbook names by a number alone (ECMA-376, part 1, 18.8.30); others are not known."""


class Style(Struct, frozen=True):
    """How a cell is shown: its number format, how far it is set in, whether it is struck out."""

    code: str = GENERAL
    indent: int = 0
    struck: bool = False


def styles_in(root: ET.Element | None) -> list[Style]:
    """The styles of a workbook by their number; one that has none is the plain one."""
    return list(_styles(root)) or [Style()]


def _styles(root: ET.Element | None) -> Iterator[Style]:
    codes = {
        number(one.get("numFmtId")): one.get("formatCode", GENERAL)
        for one in children(child(root, "numFmts"))
    }
    struck = [_is_struck(font) for font in children(child(root, "fonts"))]
    for one in children(child(root, "cellXfs")):
        named, font = number(one.get("numFmtId")), number(one.get("fontId"))
        code = codes.get(named) or _BUILT_IN.get(named, str(named))
        alignment = child(one, "alignment")
        indent = 0 if alignment is None else 2 * number(alignment.get("indent"))
        yield Style(code, indent, font < len(struck) and struck[font])


def _is_struck(font: ET.Element) -> bool:
    strike = child(font, "strike")
    return strike is not None and is_true(strike.get("val", "1"))
