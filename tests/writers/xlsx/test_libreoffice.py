"""The formulas as LibreOffice works them out, in its binary arithmetic, against our exact values."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from tests.writers.xlsx.ledgers import EVERY_KIND, random_ledger
from unionstats.locale import Language, words
from unionstats.results.paper import Paper
from unionstats.rounding import Rounding
from unionstats.writers.xlsx.workbook import workbook_bytes

Make = Callable[..., Paper]
CLOSE = 1e-12  # of the value: what binary floating point may lose; our own values are exact

# LibreOffice believes the values of a file that says it comes from Excel, unless told to recalculate.
RECALCULATE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(folder: Path, books: dict[str, bytes]) -> dict[str, Any]:
    """Return the workbooks as LibreOffice saves them after it has worked out every formula, in one start."""
    profile, target = folder / "profile", folder / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")
    paths = []
    for name, data in books.items():
        paths.append(folder / f"{name}.xlsx")
        paths[-1].write_bytes(data)
    asked = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*asked, "--outdir", str(target), *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return {name: openpyxl.load_workbook(target / f"{name}.xlsx", data_only=True) for name in books}


HEIGHTS = """\
Sub Heights(book As String, target As String)
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden" : hidden(0).Value = True
document = StarDesktop.loadComponentFromURL(ConvertToURL(book), "_blank", 0, hidden())
number = FreeFile
Open target For Output As #number
For i = 0 To document.Sheets.Count - 1
sheet = document.Sheets.getByIndex(i)
cursor = sheet.createCursor() : cursor.gotoEndOfUsedArea(False)
For row = 0 To cursor.RangeAddress.EndRow
given = sheet.Rows.getByIndex(row).Height
sheet.Rows.getByIndex(row).OptimalHeight = True
Print #number, sheet.Name &amp; Chr(9) &amp; (row + 1) &amp; Chr(9) &amp; given &amp; Chr(9) &amp; sheet.Rows.getByIndex(row).Height
Next
Next
Close #number
document.close(True)
End Sub
"""
LIBRARY = "<!DOCTYPE {0} PUBLIC '-//OpenOffice.org//DTD OfficeDocument 1.0//EN' '{0}.dtd'>"


def rows_too_low(folder: Path, books: dict[str, bytes]) -> list[str]:
    """Return the rows that LibreOffice would make higher, by more than a point, than the file says."""
    profile = folder / "heights"
    soffice = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run([*soffice, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    standard = profile / "user" / "basic" / "Standard"
    (standard / "Module1.xba").write_text(
        f"{LIBRARY.format('module')}<script:module xmlns:script='http://openoffice.org/2000/script'"
        f" script:name='Module1' script:language='StarBasic'>{HEIGHTS}</script:module>",
        encoding="utf-8",
    )
    (standard / "script.xlb").write_text(
        f"{LIBRARY.format('library')}<library:library xmlns:library='http://openoffice.org/2000/library'"
        " library:name='Standard' library:readonly='false' library:passwordprotected='false'>"
        "<library:element library:name='Module1'/></library:library>",
        encoding="utf-8",
    )
    found = []
    for name, data in books.items():
        book, told = folder / f"{name}.xlsx", folder / f"{name}.txt"
        book.write_bytes(data)
        macro = f'macro:///Standard.Module1.Heights("{book}","{told}")'
        subprocess.run([*soffice, macro], check=True, capture_output=True, timeout=120)
        for line in told.read_text(encoding="utf-8").splitlines():
            sheet, row, given, needed = line.split("\t")
            if int(needed) > int(given) + 35:  # hundredths of a millimetre
                found.append(f"{name} {sheet} {row}: {given} < {needed}")
    return found


@pytest.mark.outside
def test_rows_are_as_high_as_libreoffice_needs(make: Make, tmp_path: Path) -> None:
    """In both languages: no wrapped text is cut."""
    long = EVERY_KIND.replace("获奖企业", "获奖企业" * 30).replace(
        "Firms awarded", "Firms that were awarded it " * 12
    )
    long += '[checks.clash]\nrule = "share = 3 * part / total"\n'
    books = {
        f"{name}-{language}": workbook_bytes(make(text), words(language))
        for name, text in (("every", EVERY_KIND), ("long", long))
        for language in Language
    }
    assert rows_too_low(tmp_path, books) == []


def formulas(data: bytes) -> list[tuple[str, str, Any]]:
    """Return sheet, cell and value of every formula."""
    book, values = (openpyxl.load_workbook(BytesIO(data), data_only=only) for only in (False, True))
    return [
        (sheet.title, cell.coordinate, values[sheet.title][cell.coordinate].value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def differences(data: bytes, book: Any) -> list[tuple[str, str, Any, Any]]:  # noqa: ANN401 - openpyxl's workbook
    """Return the formulas for which LibreOffice has another value than the file came with."""
    found = []
    for sheet, cell, ours in formulas(data):
        theirs = book[sheet][cell].value
        same = ours == theirs
        if isinstance(ours, float | int) and isinstance(theirs, float | int):
            same = abs(ours - theirs) <= CLOSE * abs(ours)
        if not same:
            found.append((sheet, cell, ours, theirs))
    return found


def changed(data: bytes, edit: Callable[[Any], None]) -> bytes:
    """Return the workbook after an edit by openpyxl, which keeps the formulas and drops their values."""
    book = openpyxl.load_workbook(BytesIO(data))
    edit(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def falsified(data: bytes) -> bytes:
    """Return the workbook with another value beside each formula that gives 0.775, the rest as it was."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</f><v>0.775</v>", b"</f><v>0.25</v>"))
    return target.getvalue()


@pytest.mark.outside
def test_libreoffice_computes_every_formula_to_our_values(make: Make, tmp_path: Path) -> None:
    """Both ledgers, both languages, several conventions; and a changed figure moves its rule."""
    english, chinese = words(Language.EN), words(Language.ZH)
    report = Path("data.toml").read_text(encoding="utf-8")
    books = {
        "report": workbook_bytes(make(report), english),
        "bericht": workbook_bytes(make(report), chinese),
        **{
            f"kinds-{rounding.value}": workbook_bytes(make(EVERY_KIND, rounding), chinese)
            for rounding in (Rounding.NEAREST, Rounding.HALF_UP, Rounding.DOWN, Rounding.ANY)
        },
        "random": workbook_bytes(make(random_ledger(99, 40)), english),
    }

    def misprint(book: Any) -> None:  # noqa: ANN401
        book["Figures"]["G3"].value = 0.785

    small = make(EVERY_KIND)
    plain = workbook_bytes(small, english)
    copies = {
        "false": falsified(plain),
        "plain": changed(plain, lambda _: None),
        "edited": changed(plain, misprint),
    }
    assert differences(plain, openpyxl.load_workbook(BytesIO(copies["false"]), data_only=True))
    found = recalculated(tmp_path, {**books, **copies})
    for name, data in books.items():
        assert len(formulas(data)) > 100
        assert differences(data, found[name]) == [], name
    # the copies came with false values or none: what stands in them, LibreOffice has worked out itself
    assert differences(plain, found["false"]) == differences(plain, found["plain"]) == []
    rule = [
        [found[name][sheet][cell].value for sheet, cell in (("Recalculation", "D2"), ("Checks", "C2"))]
        for name in ("plain", "edited")
    ]
    assert rule == [["fits", "fits"], ["does not fit", "does not fit"]]
