"""Where rows stand in files with blank lines and line breaks in cells: as an editor and a spreadsheet count."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from unionstats.columns.lines import stands_of

FILES = {
    "share,part\n1%,2\n3%,4\n": {},
    "share,part\n\n1%,2\n\n3%,4\n": {0: (3, 3), 1: (5, 5)},
    'share,"no\nte"\n1%,"x\ny"\n3%,4\n': {0: (3, 2), 1: (5, 3)},
    'share\tpart\r\n1%\t"x\r\n\r\ny"\r\n\r\n3%\t4\r\n': {0: (2, 2), 1: (6, 4)},
    '\ufeffshare;part\n1%;"2"\n3%;"4"': {0: (2, 2), 1: (3, 3)},
    'share,part\n1%,"' + "x\n" * 70_000 + '"\n3%,4\n': {},
}


@pytest.mark.parametrize("text", list(FILES), ids=lambda text: repr(text[:20]))
def test_lines_and_rows(tmp_path: Path, text: str) -> None:
    """Packed files, too; where a cell is too long nothing is told."""
    (tmp_path / "rows.csv").write_bytes(text.encode())
    with gzip.open(tmp_path / "rows.csv.gz", "wb") as file:
        file.write(text.encode())
    for name in ("rows.csv", "rows.csv.gz"):
        assert stands_of(str(tmp_path / name), {0, 1}) == FILES[text]
    assert stands_of(str(tmp_path / "rows.csv"), set()) == {}
