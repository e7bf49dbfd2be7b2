"""The first sheet: which report and ledger, what holds, and the sections and shares with their charts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from unionstats.locale import N_, Words
from unionstats.results.heads import title
from unionstats.results.overview import SECTIONS, SHARES, SectionRow, ShareRow, section_rows, share_rows
from unionstats.results.paper import Paper, identity
from unionstats.results.suspects import told_lines
from unionstats.results.table import Field
from unionstats.results.verdicts import ASIDE, SIGNS, sign_of
from unionstats.rules import Verdict
from unionstats.rules.verdict import Standing
from unionstats.writers.xlsx.cells import COUNT, GENERAL, Cell, Content, Formats, places_of, shown
from unionstats.writers.xlsx.sheet import (
    BESIDE,
    Sheet,
    field_sheet,
    height_of,
    in_form,
    set_up_page,
    write_row,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (38, 12, 12, 24, 22, 16, 2)  # and then the columns that the charts lie over
_LAST = 5  # the last column of the tables
_CHARTS, _CHART_COLUMNS, _CHART_WIDTH = 7, 9, 9.0
_TALLEST = 400
_TITLE = 1.5  # of the size of other letters
_MOST_BARS = 40
_SECTIONS = "title record.stated record.unstated record.checks fail"
_SHARES = "id value printed rule.id computed_from rule.verdict_cell"
_MORE = (Field("value", N_("Value")), Field("printed", N_("Printed")), Field("rule.id", N_("Check")))
_WIDTH, _BAR, _AROUND, _ROW = 600, 26, 80, 20  # pixels of a chart, a bar, what is around them, a row


class Summary:
    """The sheet while it is written from its top; `row` is the next one."""

    def __init__(self, book: Workbook, sheet: Worksheet, formats: Formats) -> None:
        self.book, self.sheet, self.formats = book, sheet, formats
        self.row, self.chart_row = 0, 2

    def wide(self, text: str, style: str, name: str = "", first: int = 1) -> None:
        """A row with a name and a text that runs over the other columns."""
        line, look = shown((text,)), self.formats(style, GENERAL)
        # a merged row does not grow with its text; a title is half as large again
        size = _TITLE if first == 0 else 1
        room = sum(_WIDTHS[first : _LAST + 1]) / size
        self.sheet.set_row(
            self.row, min(max(size * height_of(line, room), height_of(name, _WIDTHS[0])), _TALLEST)
        )
        if first:
            self.sheet.write_string(self.row, 0, name, self.formats("fact", GENERAL))
        self.sheet.merge_range(self.row, first, self.row, _LAST, line, look)
        self.row += 1

    def table(self, content: Sheet) -> int:
        """A small table after a blank row; the row in which its content begins."""
        self.row += 1
        header: list[Content] = [Cell(name, "header") for name, _ in content.columns]
        for row in (header, *content.rows):
            write_row(self.sheet, self.formats, self.row, row, [width - BESIDE for width in _WIDTHS])
            self.row += 1
        return self.row - len(content.rows)

    def bars(self, heading: str, text: str, first: int, count: int, *, whole: bool, form: str) -> None:
        """Excel's own bar chart of `count` rows: names in the first column, numbers in the second.

        `whole` says that the bars are parts of 100 %; `text` is read aloud in place of the picture.
        """
        chart = self.book.add_chart({"type": "bar"})
        assert chart is not None  # noqa: S101 - a bar chart is one of those that there are
        name, last = self.sheet.name, first + count - 1
        chart.add_series(
            {
                "name": heading,
                "categories": [name, first, 0, last, 0],
                "values": [name, first, 1, last, 1],
                "data_labels": {"value": True},
                "fill": {"color": "#2F5597"},
                "gap": 40,
            }
        )
        chart.set_title({"name": heading, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
        limits = {"min": 0, "max": 1} if whole else {}
        chart.set_x_axis({"num_format": form, "major_gridlines": {"visible": False}, **limits})
        height = _AROUND + _BAR * count
        chart.set_size({"width": _WIDTH, "height": height})
        options = {"object_position": 2, "description": shown((text,))}
        self.sheet.insert_chart(self.chart_row, _CHARTS, chart, options)
        self.chart_row += -(-height // _ROW) + 1


def write_summary(book: Workbook, sheet: Worksheet, formats: Formats, paper: Paper, words: Words) -> None:
    """Write the whole sheet."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_column(_CHARTS, _CHARTS + _CHART_COLUMNS - 1, _CHART_WIDTH)
    sheet.hide_gridlines(2)
    made = Summary(book, sheet, formats)
    made.wide(title(paper.ledger, words), "title", first=0)
    write_row(sheet, formats, made.row, [Cell(words.gettext("Audit working paper"), "plain")], _WIDTHS)
    made.row += 1
    for name, text in identity(paper, words):
        made.wide(text, "plain", name)
    for number, line in enumerate(told_lines(paper, words)):
        made.wide(line.text, "answer", "" if number else words.gettext("Result"))
    _verdicts(made, paper, words)
    if paper.ledger.sections:

        def section(row: SectionRow, _: int) -> dict[str, Content]:
            return {"fail": Cell(row.record.inconsistent, "strong", COUNT)}

        made.table(field_sheet(SECTIONS, _SECTIONS, section_rows(paper, words), words, section))
    found = share_rows(paper, words)
    if found:
        _shares(made, found, words)
    sheet.print_area(0, 0, max(made.row, made.chart_row), _CHARTS + _CHART_COLUMNS - 1)
    set_up_page(sheet, title(paper.ledger, words))


def _verdicts(made: Summary, paper: Paper, words: Words) -> None:
    names = {
        Verdict.CONSISTENT: words.gettext("hold"),
        Verdict.INCONSISTENT: words.gettext("fail"),
        Verdict.UNDETERMINED: words.gettext("test nothing, or are not settled"),
    }
    counts = {verdict: paper.verdicts.count(verdict) for verdict in names}
    rows: list[list[Content]] = [
        [f"{SIGNS[one]} {name}", Cell(counts[one], "strong", COUNT)] for one, name in names.items()
    ]
    aside = {Standing.QUESTION: words.gettext("in question"), Standing.ACCEPTED: words.gettext("accepted")}
    rows += [
        [f"{ASIDE[one]} {name}", Cell(count, "strong", COUNT)]
        for one, name in aside.items()
        if (count := paper.verdicts.aside(one))
    ]
    rows.append(
        [words.gettext("Conflicts between rules"), Cell(len(paper.verdicts.clashes), "strong", COUNT)]
    )
    first = made.table(Sheet([(words.gettext("Rules"), 0), (words.gettext("Number"), 0)], rows))
    counted = words.gettext(", ").join(f"{name} {counts[verdict]}" for verdict, name in names.items())
    text = words.gettext("Bar chart: {content}").format(content=counted)
    made.bars(words.gettext("Verdicts on the rules"), text, first, len(names), whole=False, form=COUNT)


def _shares(made: Summary, found: Sequence[ShareRow], words: Words) -> None:
    first = made.table(field_sheet((*SHARES, *_MORE), _SHARES, found, words, _share))
    heading = words.gettext("Percentages of a whole")
    if len(found) > _MOST_BARS:
        count = words.ngettext("the first {count}", "the first {count}", _MOST_BARS).format(count=_MOST_BARS)
        heading = words.gettext("{heading} ({count})").format(heading=heading, count=count)
    described = words.ngettext("{count} percentage", "{count} percentages", len(found))
    text = words.gettext("Bar chart: {content}").format(content=described.format(count=len(found)))
    whole = all(0 <= share.value <= 100 for share in found)  # noqa: PLR2004 - per cent
    made.bars(heading, text, first, min(len(found), _MOST_BARS), whole=whole, form="0%")


def _share(row: ShareRow, _: int) -> dict[str, Content]:
    quantity, figure = row.figure.entry.figure.quantity, row.figure
    places = None if quantity is None else places_of(quantity.step)
    style = "strong" if quantity else "derived"
    (value,) = in_form([Cell(Fraction(row.value) / 100, style)], places, percent=True)
    return {
        "id": f"{sign_of(row.rule.check)} {figure.name}",
        "value": value,
        "printed": Cell(figure.printed_or_not, "right" if quantity else "derived"),
    }
