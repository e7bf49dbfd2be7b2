"""LibreOffice shows each comment at the characters or the cell of its figure."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.writers.annotated.reports import report
from tests.writers.annotated.test_word import CASES
from tests.writers.annotated.test_workbook import at, book
from unionstats.documents.word import read_word
from unionstats.results.annotation import Comment
from unionstats.writers.annotated.word import annotated_word
from unionstats.writers.annotated.workbook import annotated_workbook

pytestmark = pytest.mark.outside
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SHOWN = {
    "deleted text between": "144933人",
    "text box": "框内77人",
}
"""Where LibreOffice has another range: with deleted text, and with one of two forms of a box."""


def converted(folder: Path, files: dict[str, bytes], ending: str) -> dict[str, ET.Element]:
    """The files as LibreOffice saves them, in one start."""
    profile, out = folder / "profile", folder / "out"
    paths = [folder / name for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    asked = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ending]
    line = [*asked, "--outdir", str(out), *map(str, paths)]
    subprocess.run(line, check=True, capture_output=True, timeout=240)
    return {name: ET.parse(out / f"{Path(name).stem}.{ending}").getroot() for name in files}


def ranges(root: ET.Element) -> list[tuple[str, str]]:
    """The text of the range of each comment, without blanks, and its own."""
    found: dict[str, tuple[list[str], str]] = {}
    open_: set[str] = set()

    def walk(element: ET.Element) -> None:
        name = element.get(f"{_OFFICE}name", "")
        if element.tag == f"{_OFFICE}annotation":
            text = "\n".join("".join(one.itertext()) for one in element.iter(f"{_TEXT}p"))
            found[name] = [], text
            open_.add(name)
            return
        if element.tag == f"{_OFFICE}annotation-end":
            open_.discard(name)
        if element.tag == f"{_TEXT}tracked-changes":
            return
        take(element.text)
        for one in element:
            walk(one)
            take(one.tail)

    def take(text: str | None) -> None:
        for name in open_:
            found[name][0].append(text or "")

    body = root.find(f"{_OFFICE}body")
    assert body is not None
    walk(body)
    return [("".join("".join(pieces).split()), text) for pieces, text in found.values()]


def test_each_comment_of_a_word_report_is_at_its_figure(tmp_path: Path) -> None:
    """In runs, tables, links and controls, and beside tracked changes."""
    files, wanted = {}, {}
    for number, (name, (blocks, figure, range_)) in enumerate(CASES.items()):
        data = report(*blocks)
        start = read_word(data).text.rindex(figure)
        made = annotated_word(data, [Comment(start, start + len(figure), ("应为14343人", "第二行"))])
        files[f"{number}.docx"] = made
        wanted[f"{number}.docx"] = [(_SHOWN.get(name, range_), "应为14343人\n第二行")]
    found = converted(tmp_path, files, "fodt")
    assert {name: ranges(root) for name, root in found.items()} == wanted


def test_each_comment_of_a_workbook_is_at_its_cell(tmp_path: Path) -> None:
    """With its lines."""
    data = book()
    made = annotated_workbook(data, [at(data, "2.5%"), at(data, "5", 3), at(data, "11", 1)])
    found = converted(tmp_path, {"a.xlsx": made}, "fods")["a.xlsx"]
    notes = {
        "".join(cell.find(f"{_TEXT}p").itertext()): [  # type: ignore[union-attr]
            "".join(one.itertext()) for one in note.iter(f"{_TEXT}p")
        ]
        for cell in found.iter(f"{_TABLE}table-cell")
        if (note := cell.find(f"{_OFFICE}annotation")) is not None
    }
    assert notes == {
        "全省会员11人，增长2.5%。": ["2.5%有误", "<&>\\x1b"],
        "5": ["5有误", "<&>\\x1b"],
        "11": ["11有误", "<&>\\x1b"],
    }
