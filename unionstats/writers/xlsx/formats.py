"""The looks of cells, made once each: their style and number format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from unionstats.writers.xlsx.excel import Book, Format

_BORDER = {"bottom": 4, "bottom_color": "#A6A6A6"}
_CELL: dict[str, Any] = {"text_wrap": True, "valign": "top"}
FAILS, HOLDS = "#9C0006", "#006100"
STYLES: dict[str, dict[str, Any]] = {
    "": _CELL | _BORDER,
    "text": _CELL | _BORDER | {"indent": 1},
    "strong": _CELL | _BORDER | {"bold": True},
    "quiet": _CELL | _BORDER | {"font_color": "#595959"},
    "derived": _CELL | _BORDER | {"italic": True},
    "center": _CELL | _BORDER | {"align": "center"},
    "right": _CELL | _BORDER | {"align": "right"},
    "header": _CELL
    | {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "border": 1, "valign": "vcenter"},
    "title": {"bold": True, "font_size": 16, "text_wrap": True, "valign": "vcenter"},
    "heading": {"bold": True, "font_size": 12, "font_color": "#1F3864", "bottom": 1},
    "fact": {"bold": True, "valign": "top", "text_wrap": True},
    "plain": {"text_wrap": True, "valign": "top", "align": "left"},
    "answer": {"bold": True, "text_wrap": True, "valign": "top", "align": "left", "bg_color": "#F2F2F2"},
}
"""By name, the properties of XlsxWriter's formats; colour never says anything by itself."""

MARK_FAILS = {"bold": True, "font_color": FAILS, "bg_color": "#FFC7CE"}


class Formats:
    """The formats of one workbook."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[tuple[str, str], Format] = {}

    def get(self, style: str, form: str = "General") -> Format:
        """The format of a style, with a number format."""
        found = self._made.get((style, form))
        if found is None:
            found = self._book.add_format(STYLES[style] | {"num_format": form})
            self._made[style, form] = found
        return found

    def mark(self) -> Format:
        """The look that failing rules get while they fail."""
        return self._book.add_format(MARK_FAILS)
