"""What is fuzzed: functions of bytes that end in an answer or a refusal, never in another exception."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

from unionstats import cli, read_quantity, solve
from unionstats.diagnostics import Unreadable
from unionstats.documents import RefusedError
from unionstats.documents.read import read_document
from unionstats.quantity.scan import scan_text
from unionstats.streams import Stream, Streams

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


class BrokenError(AssertionError):
    """A promise that did not hold; the argument says which."""


def _text(data: bytes) -> str:
    """The text of an input; what is no UTF-8 in it is left out, so that no run is lost to it."""
    return data.decode("utf-8", "ignore")


def _quantity(data: bytes) -> None:
    text = _text(data)
    for reader in (read_quantity, lambda one: list(scan_text(one))):
        try:
            reader(text)
        except Unreadable as refused:
            _within(refused, text)


def _solve(data: bytes) -> None:
    text = _text(data)
    try:
        solve(text)
    except Unreadable as refused:
        _within(refused, text)


def _within(refused: Unreadable, text: str) -> None:
    if (
        not 0 <= refused.problem.start <= refused.problem.end <= len(text) + 1
    ):  # the end, where something is missing
        raise BrokenError(f"{refused.problem.code} stands outside the text")


def _read(name: str) -> Callable[[bytes], None]:
    """A reader of documents; every cell of a table must stand in the text where it says."""

    def read(data: bytes) -> None:
        try:
            document = read_document(data, name)
        except RefusedError:
            return
        for table in document.tables:
            for cell in (cell for row in table.cells for cell in row):
                if document.text[cell.start : cell.end] != cell.text:
                    raise BrokenError("a cell does not stand where it says")

    return read


def _word(data: bytes) -> None:
    body = f"<w:document {_WORD}><w:body>{_text(data)}</w:body></w:document>"
    _read("x.docx")(_archive({"word/document.xml": body}))


def _workbook(data: bytes) -> None:
    """The rows of a sheet, then behind a line `====` its number formats."""
    rows, _, formats = _text(data).partition("\n====\n")
    book = f'<sheets><sheet name="a" sheetId="1" r:id="r1" xmlns:r="{_RELATED}"/></sheets>'
    relation = f'<Relationship Id="r1" Type="{_RELATED}/worksheet" Target="worksheets/sheet1.xml"/>'
    parts = {
        "xl/workbook.xml": f"<workbook {_SHEET}>{book}</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relation}</Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {_SHEET}>{rows}</worksheet>",
        "xl/styles.xml": f"<styleSheet {_SHEET}>{formats}</styleSheet>",
    }
    _read("x.xlsx")(_archive(parts))


def _archive(parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def _command(*argv: str) -> Callable[[bytes], None]:
    """A command over its standard input: the exit codes are 0, 1 and 3."""

    def run(data: bytes) -> None:
        _run(argv, data)

    return run


def _run(argv: tuple[str, ...], data: bytes) -> tuple[int, bytes]:
    out, err, environ = BytesIO(), BytesIO(), {"UNIONSTATS_DEBUG": "1"}
    streams = Streams(
        Stream(TextIOWrapper(out, "utf-8"), environ),
        Stream(TextIOWrapper(err, "utf-8"), environ),
        TextIOWrapper(BytesIO(data)),
    )
    code = cli.run(argv, environ, streams)
    if code not in (0, 1, 3):
        raise BrokenError(err.getvalue().decode())
    return code, out.getvalue()


def _draft(data: bytes) -> None:
    """A drafted ledger is one that `check` reads."""
    code, ledger = _run(("draft", "-"), _text(data).encode())
    if code == 0 and _run(("check", "-d", "-"), ledger)[0] == 3:  # noqa: PLR2004 - refused
        raise BrokenError("the drafted ledger is refused")


def _new(data: bytes) -> None:
    code, ledger = _run(("new", "-", "--from-csv", "-"), _text(data).encode())
    if code == 0 and _run(("check", "-d", "-"), ledger)[0] == 3:  # noqa: PLR2004 - refused
        raise BrokenError("the new ledger is refused")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "quantity": _quantity,
    "solve": _solve,
    "ledger": _command("check", "-d", "-", "--strength"),
    "draft": _draft,
    "new": _new,
    "word": _word,
    "workbook": _workbook,
    "archive": _read("x"),
    "pdf": _read("x.pdf"),
    "web": _read("x.html"),
    "markdown": _read("x.md"),
    "delimited": _read("x.csv"),
    "trace": _command("trace", "-", "-d", str(Path(__file__).parents[2] / "data.toml")),
    "audit": _command("audit", "-", "--json"),
}
"""Each target by its name, which is that of the folder of its seeds too."""
