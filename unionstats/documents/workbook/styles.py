"""How the cells of a workbook are shown: the number format, the indent, and whether they are struck out."""

from xml.etree import ElementTree as ET

from msgspec import Struct

from unionstats.documents.archive import attribute, child, children, is_true, number
from unionstats.documents.workbook.codes import GENERAL

_MONEY, _WHOLE = ('"$"#,##0{0}_);("$"#,##0{0})', "#,##0{0}_);(#,##0{0})")
_BUILT_IN = {
    **dict(enumerate((GENERAL, "0", "0.00", "#,##0", "#,##0.00"))),
    **dict.fromkeys((5, 6), _MONEY.format("")),
    **dict.fromkeys((7, 8), _MONEY.format(".00")),
    **dict(enumerate(("0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??", "yyyy-mm-dd", "d-mmm-yy", "d-mmm"), 9)),
    **dict(enumerate(("mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy-mm-dd h:mm"), 17)),
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((37, 38), _WHOLE.format("")),
    **dict.fromkeys((39, 40), _WHOLE.format(".00")),
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    45: "mm:ss",
    49: "@",
}
"""Formats that a workbook names by a number alone (ECMA-376, part 1, 18.8.30); others are not known."""


class Style(Struct, frozen=True):
    """How a cell is shown: its number format, how far it is set in, whether it is struck out."""

    code: str = GENERAL
    indent: int = 0
    struck: bool = False


def styles_in(root: ET.Element | None) -> list[Style]:
    """The styles of a workbook by their number; one that has none is the plain one."""
    codes = {
        number(one.get("numFmtId")): one.get("formatCode", GENERAL)
        for one in children(child(root, "numFmts"))
    }
    strikes = [child(font, "strike") for font in children(child(root, "fonts"))]
    struck = [strike is not None and is_true(strike.get("val", "1")) for strike in strikes]
    styles: list[Style] = []
    for one in children(child(root, "cellXfs")):
        named, font = number(one.get("numFmtId")), number(one.get("fontId"))
        code = codes.get(named) or _BUILT_IN.get(named, str(named))
        set_in = 2 * number(attribute(child(one, "alignment"), "indent"))
        styles.append(Style(code, set_in, font < len(struck) and struck[font]))
    return styles or [Style()]
