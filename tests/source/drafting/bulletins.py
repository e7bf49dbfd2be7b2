"""A bulletin with sentences and tables, as a document of any kind."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from html import escape
from io import BytesIO, StringIO
from typing import NamedTuple

import docx
import xlsxwriter


class Grid(NamedTuple):
    """A table with what stands above and below it; its first row are the heads."""

    caption: str
    rows: Sequence[Sequence[str]]
    note: str = ""


Block = str | Grid
"""A paragraph, a heading with its `#`, or a table."""


def as_markdown(blocks: Sequence[Block]) -> bytes:
    """Tables with pipes."""

    def told(grid: Grid) -> str:
        lines = [grid.rows[0], ["---"] * len(grid.rows[0]), *grid.rows[1:]]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return "\n\n".join(filter(None, (grid.caption, table, grid.note)))

    return "\n\n".join(one if isinstance(one, str) else told(one) for one in blocks).encode()


def as_text(blocks: Sequence[Block]) -> bytes:
    """Tables with tabs between the cells."""

    def told(grid: Grid) -> str:
        table = "\n".join("\t".join(row) for row in grid.rows)
        return "\n\n".join(filter(None, (grid.caption, table, grid.note)))

    return "\n\n".join(one.lstrip("# ") if isinstance(one, str) else told(one) for one in blocks).encode()


def as_html(blocks: Sequence[Block]) -> bytes:
    """A table with a caption and heads."""

    def told(block: Block) -> str:
        if isinstance(block, str):
            level = len(block) - len(block.lstrip("#"))
            return (
                f"<h{level}>{escape(block.lstrip('# '))}</h{level}>" if level else f"<p>{escape(block)}</p>"
            )
        rows = [
            "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>"
            for row, tag in zip(block.rows, ["th"] + ["td"] * len(block.rows), strict=False)
        ]
        note = f"<p>{escape(block.note)}</p>" if block.note else ""
        return f"<table><caption>{escape(block.caption)}</caption>{''.join(rows)}</table>{note}"

    return f"<!doctype html><html><body>{''.join(map(told, blocks))}</body></html>".encode()


def as_word(blocks: Sequence[Block]) -> bytes:
    """Real cells, the caption a paragraph above."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            level = len(block) - len(block.lstrip("#"))
            if level:
                document.add_heading(block.lstrip("# "), level)
            else:
                document.add_paragraph(block)
            continue
        document.add_paragraph(block.caption)
        table = document.add_table(len(block.rows), len(block.rows[0]))
        for line, row in zip(block.rows, table.rows, strict=True):
            for text, cell in zip(line, row.cells, strict=True):
                cell.text = text
        if block.note:
            document.add_paragraph(block.note)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def as_workbook(blocks: Sequence[Block]) -> bytes:
    """One sheet, the sentences in its first column, numbers as numbers that are shown as printed."""
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        at = 0
        for block in blocks:
            if isinstance(block, str):
                sheet.write_string(at, 0, block.lstrip("# "))
                at += 2
                continue
            for line in ([block.caption], *block.rows, *([[block.note]] if block.note else [])):
                for column, text in enumerate(line):
                    _write(book, sheet, (at, column), text, head=line is block.rows[0])
                at += 1
            at += 1
    return out.getvalue()


def _write(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    place: tuple[int, int],
    text: str,
    *,
    head: bool,
) -> None:
    plain = text.replace(",", "")
    if head or not plain.replace(".", "", 1).isdecimal():
        sheet.write_string(*place, text)
        return
    places = len(plain.partition(".")[2])
    shown = ("#,##0" if "," in text else "0") + ("." + "0" * places if places else "")
    sheet.write_number(*place, float(plain), book.add_format({"num_format": shown}))


def as_csv(blocks: Sequence[Block]) -> bytes:
    """Sentences and tables as rows of one file."""
    out = StringIO()
    writer = csv.writer(out)
    for block in blocks:
        if isinstance(block, str):
            writer.writerow([block.lstrip("# ")])
        else:
            writer.writerows([[block.caption], *block.rows, *([[block.note]] if block.note else [])])
        writer.writerow([])
    return out.getvalue().encode()


FORMS: Mapping[str, Callable[[Sequence[Block]], bytes]] = {
    "md": as_markdown,
    "txt": as_text,
    "xlsx": as_workbook,
    "html": as_html,
    "docx": as_word,
    "csv": as_csv,
}
