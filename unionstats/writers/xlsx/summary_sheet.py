"""The first sheet: which report and ledger, what holds, and the sections and shares with their charts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.results.checks import SIGNS, answer_lines, verdict_words
from unionstats.results.localised import localised
from unionstats.results.overview import Share, section_counts, shares
from unionstats.results.paper.paper import identity, title
from unionstats.rules import Verdict
from unionstats.streams import Screen
from unionstats.text.cells import cells
from unionstats.writers.xlsx.charts import MOST_BARS, Bars, insert_bars
from unionstats.writers.xlsx.content import Content, Number, Text
from unionstats.writers.xlsx.numbers import number_form, places_for, places_of
from unionstats.writers.xlsx.sheet import LINE, row_height, set_up_page, write
from unionstats.writers.xlsx.text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper
    from unionstats.writers.xlsx.excel import Book, Sheet
    from unionstats.writers.xlsx.formats import Formats

_WIDTHS = (38, 12, 12, 24, 22, 16, 2)  # and then the columns that the charts lie over
_LAST = 5  # the last column of the tables
_CHARTS, _CHART_COLUMNS, _CHART_WIDTH = 7, 9, 9.0
_ROOM = sum(_WIDTHS[1 : _LAST + 1])  # characters of a text beside its name
_TALLEST = 400


class _Place(Struct):
    """Where the next row is written."""

    row: int = 0


def write_summary(book: Book, sheet: Sheet, formats: Formats, paper: Paper, words: Words) -> None:
    """Write the whole sheet."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_column(_CHARTS, _CHARTS + _CHART_COLUMNS - 1, _CHART_WIDTH)
    sheet.hide_gridlines(2)
    place = _Place()
    head = shown((title(paper, words),))
    # a merged row does not grow with its text
    sheet.set_row(0, min(21 * _lines(head, _ROOM), _TALLEST))
    sheet.merge_range(0, 0, 0, _LAST, "", formats.get("title"))
    sheet.write_string(0, 0, head, formats.get("title"))
    sheet.write_string(1, 0, words.gettext("Audit working paper"), formats.get("plain"))
    place.row = 2
    for name, text in identity(paper, words):
        _fact(sheet, formats, place, name, text, "plain")
    checks = paper.verdicts.checks
    for number, line in enumerate(answer_lines(checks, paper.verdicts, Screen(), words)):
        _fact(sheet, formats, place, "" if number else words.gettext("Result"), line, "answer")
    charts = [_verdicts(sheet, formats, place, paper, words)]
    if paper.ledger.sections:
        _sections(sheet, formats, place, paper, words)
    found = shares(paper.verdicts)
    if found:
        charts.append(_shares(sheet, formats, place, found, paper, words))
    below = insert_bars(book, sheet, charts, 2, _CHARTS)
    sheet.print_area(0, 0, max(place.row, below), _CHARTS + _CHART_COLUMNS - 1)
    set_up_page(sheet, title(paper, words))


def _lines(text: str, width: int) -> int:
    return max(1, -(-cells(text) // width))


def _fact(sheet: Sheet, formats: Formats, place: _Place, name: str, text: str, style: str) -> None:
    """A name and a text that runs over the other columns."""
    line = shown((text,))
    sheet.set_row(place.row, min(LINE * _lines(line, _ROOM), _TALLEST))
    sheet.write_string(place.row, 0, name, formats.get("fact"))
    sheet.merge_range(place.row, 1, place.row, _LAST, "", formats.get(style))
    sheet.write_string(place.row, 1, line, formats.get(style))
    place.row += 1


def _table(
    sheet: Sheet,
    formats: Formats,
    place: _Place,
    header: Sequence[str],
    rows: Sequence[Sequence[Content]],
) -> tuple[int, int]:
    """Write a small table after a blank row; the first and the last row of its content."""
    place.row += 1
    for column, name in enumerate(header):
        sheet.write_string(place.row, column, name, formats.get("header"))
    first = place.row + 1
    for number, row in enumerate(rows, first):
        sheet.set_row(number, row_height(row, _WIDTHS))
        for column, content in enumerate(row):
            write(sheet, formats, number, column, content)
    place.row = first + len(rows)
    return first, place.row - 1


def _verdicts(sheet: Sheet, formats: Formats, place: _Place, paper: Paper, words: Words) -> Bars:
    names = {
        Verdict.CONSISTENT: words.gettext("hold"),
        Verdict.INCONSISTENT: words.gettext("fail"),
        Verdict.UNDETERMINED: words.gettext("test nothing, or are not settled"),
    }
    rows: list[list[Content]] = [
        [f"{SIGNS[verdict]} {name}", Number(paper.verdicts.count(verdict), "0", "strong")]
        for verdict, name in names.items()
    ]
    first, last = _table(sheet, formats, place, (words.gettext("Rules"), words.gettext("Number")), rows)
    clashes: list[Content] = [
        words.gettext("Conflicts between rules"),
        Number(len(paper.verdicts.conflicts), "0", "strong"),
    ]
    for column, content in enumerate(clashes):
        write(sheet, formats, place.row, column, content)
    place.row += 1
    counted = words.gettext(", ").join(
        f"{name} {paper.verdicts.count(verdict)}" for verdict, name in names.items()
    )
    heading = words.gettext("Verdicts on the rules")
    return Bars(
        heading, words.gettext("Bar chart: {content}").format(content=counted), first, last, False, "0"
    )


def _sections(sheet: Sheet, formats: Formats, place: _Place, paper: Paper, words: Words) -> None:
    header = [
        words.gettext("Section"),
        words.gettext("Printed figures"),
        words.gettext("Worked out"),
        words.gettext("Rules"),
        words.gettext("Fail"),
    ]
    rows: list[list[Content]] = [
        [
            localised(paper.ledger.sections[name].title, words) or name,
            *(Number(number, "0") for number in (counts.stated, counts.unstated, counts.checks)),
            Number(counts.inconsistent, "0", "strong"),
        ]
        for name, counts in section_counts(paper.ledger, paper.verdicts).items()
    ]
    _table(sheet, formats, place, header, rows)


def _shares(
    sheet: Sheet, formats: Formats, place: _Place, found: Sequence[Share], paper: Paper, words: Words
) -> Bars:
    header = [
        words.gettext("Share"),
        words.gettext("Value"),
        words.gettext("Printed"),
        words.gettext("Check"),
        words.gettext("Computed from"),
        words.gettext("Verdict"),
    ]
    ids = {id(check): name for name, check in paper.verdicts.checks.items()}
    rows = [_share(share, ids[id(share.check)], paper, words) for share in found]
    first, last = _table(sheet, formats, place, header, rows)
    last = min(last, first + MOST_BARS - 1)
    heading = words.gettext("Percentages of a whole")
    if last - first + 1 < len(found):
        count = words.ngettext("the first {count}", "the first {count}", MOST_BARS).format(count=MOST_BARS)
        heading = words.gettext("{heading} ({count})").format(heading=heading, count=count)
    described = words.ngettext("{count} percentage", "{count} percentages", len(found))
    text = words.gettext("Bar chart: {content}").format(content=described.format(count=len(found)))
    return Bars(heading, text, first, last, all(0 <= share.value <= 100 for share in found), "0.0%")  # noqa: PLR2004 - per cent


def _share(share: Share, name: str, paper: Paper, words: Words) -> list[Content]:
    figure = paper.ledger.figures[share.id]
    quantity = figure.figure.quantity
    value = Fraction(share.value) / 100
    places = places_for([value], percent=True)
    if quantity is not None and quantity.step:
        places = places_of(quantity.step)
    verdict = f"{SIGNS[share.check.verdict]} {verdict_words(share.check, words)}"
    label = localised(figure.table.label, words) or share.id
    return [
        f"{SIGNS[share.check.verdict]} {label}",
        Number(value, number_form([value], places, percent=True), "strong" if quantity else "derived"),
        Text(
            (quantity.text if quantity else words.gettext("not printed"),), "right" if quantity else "derived"
        ),
        name,
        share.of,
        verdict,
    ]
