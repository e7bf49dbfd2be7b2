"""The first sheet: which report and ledger, what holds, the sections, and the shares as bars."""

from collections.abc import Sequence
from fractions import Fraction

from xlsxwriter.worksheet import Worksheet

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

_WIDTHS = (38, 24, 14, 24, 22, 16)
_LAST = len(_WIDTHS) - 1
_BAR = "#B4C7E7"  # on which black digits can be read
_TALLEST = 400
_TITLE = 1.5  # of the size of other letters
_SECTIONS = "title record.stated record.unstated record.checks fail"
_SHARES = "id value printed rule.id computed_from rule.verdict_cell"
_MORE = (Field("value", N_("Value")), Field("printed", N_("Printed")), Field("rule.id", N_("Check")))


class Summary:
    """The sheet while it is written from its top; `row` is the next one."""

    def __init__(self, sheet: Worksheet, formats: Formats) -> None:
        self.sheet, self.formats = sheet, formats
        self.row = 0

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

    def bars(self, first: int, count: int, most: int | None) -> None:
        """Bars behind the numbers of `count` rows; a whole one stands for `most`, else for the largest."""
        end = {} if most is None else {"max_type": "num", "max_value": most}
        bar = {"type": "data_bar", "bar_color": _BAR, "bar_solid": True, "min_type": "num", "min_value": 0}
        self.sheet.conditional_format(first, 1, first + count - 1, 1, {**bar, **end})


def write_summary(sheet: Worksheet, formats: Formats, paper: Paper, words: Words) -> None:
    """Write the whole sheet."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.hide_gridlines(2)
    made = Summary(sheet, formats)
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
    sheet.print_area(0, 0, made.row, _LAST)
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
    made.bars(first, len(rows), len(paper.verdicts.checks))


def _shares(made: Summary, found: Sequence[ShareRow], words: Words) -> None:
    first = made.table(field_sheet((*SHARES, *_MORE), _SHARES, found, words, _share))
    whole = all(0 <= share.value <= 100 for share in found)  # noqa: PLR2004 - per cent
    made.bars(first, len(found), 1 if whole else None)


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
