"""Files of rows: which rows are in them, and why one is refused."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from unionstats.columns.files import Reader
from unionstats.columns.refusal import RefusedTableError
from unionstats.columns.run import judge_files
from unionstats.columns.tally import Asked, Failing, Pass
from unionstats.rounding import Rounding

HEAD = "id,share,part,whole\n"
ROW = "a{},33.4%,1,3\n"
ROWS = [ROW.format(at) for at in range(40)]


def judged(path: Path, where: str = "") -> tuple[Pass, list[tuple[int, str | None]]]:
    """What comes of a file, and the rows that fail with their keys."""
    rows: list[tuple[int, str | None]] = []

    def failing(row: Failing) -> None:
        rows.append((row.row, row.key))

    asked = Asked(["share = part / whole"], Rounding.NEAREST, {}, {}, where, key="id")
    return judge_files([str(path)], asked, failing), rows


def text(*rows: str) -> bytes:
    """A file of many rows, and some more."""
    return (HEAD + "".join([*ROWS, *rows])).encode()


KINDS: dict[str, Callable[[], bytes]] = {
    "plain": text,
    "no last line end": lambda: text()[:-1],
    "one row": (HEAD + ROWS[0]).encode,
    "no row": HEAD.encode,
    "a mark before": lambda: b"\xef\xbb\xbf" + text(),
    "carriage returns": lambda: text().replace(b"\n", b"\r\n"),
    "other letters": lambda: text("甲,33.4%,1,3\n", "乙,50%,1,3\n"),
    "quotes at last": lambda: text('"q,1",33.4%,1,3\n', '"q\n2",33.4%,"1",3\n', "z,50%,1,2\n"),
    "quoted cells": lambda: text('"q,1","33.4%","1",3\n', '"","",1,"3"\n', '"乙",50%,1,"2"\n').replace(
        b"id", b'"id"', 1
    ),
    "quoted cells of carriage returns": lambda: text('"q",33.4%,1,"3"\n').replace(b"\n", b"\r\n"),
    "a quote within quotes": lambda: text('"q""1",33.4%,1,3\n', "z,50%,1,2\n"),
    "quotes not at the ends of cells": lambda: text('q"1",33.4%,1,3\n', "z,50%,1,2\n"),
    "nil": lambda: text(",33.4%,1,3\n", "b,,1,3\n", "c,50%,,\n"),
    "a long line": lambda: text("x" * 300 + ",33.4%,1,3\n", "y,50%,1,3\n"),
    "a line without cells": lambda: text("\n", "y,50%,1,3\n"),
}


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("packed", [False, True])
def test_rows_are_those_of_the_file(tmp_path: Path, kind: str, packed: bool) -> None:  # noqa: FBT001
    """All of them, with their numbers and keys; a condition numbers them alike."""
    data = KINDS[kind]()
    path = tmp_path / ("claims.csv" + ".gz" * packed)
    path.write_bytes(gzip.compress(data) if packed else data)
    _, *rows = (row for row in csv.reader(data.decode("utf-8-sig").splitlines(keepends=True)) if row)
    fails = [
        (at, key or None) for at, (key, share, *_, whole) in enumerate(rows) if (share, whole) != ("50%", "2")
    ]
    fails = [(at, key) for at, key in fails if all(rows[at][1:])]
    found, failing = judged(path)
    assert (found.rows, failing, found.refusals) == (len(rows), fails, [])
    assert found.tallies[0].counts[3] == sum(not all(row[1:]) for row in rows)
    assert judged(path, "true")[1] == fails


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_head_may_hold_a_line_break(tmp_path: Path, end: str) -> None:
    """As workbooks write it: no row is lost."""
    path = tmp_path / "claims.csv"
    rows = [row.rstrip() + ",1" for row in ROWS]
    for head in (HEAD.rstrip() + ',"x\ny"', '"x\r\ny",' + HEAD.rstrip()):
        path.write_bytes("".join(line + end for line in [head, *rows]).encode())
        assert judged(path)[0].rows == len(ROWS)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    with pytest.raises(RefusedTableError):
        judged(path)


BROKEN = {
    "short": b"f,50%\n",
    "long": b"f,50%,1,2,3\n",
    "not-utf8": b"f\xff,50%,1,2\n",
    "open quotes": b'"f,50%,1,2\n',
}


@pytest.mark.parametrize("kind", list(BROKEN))
@pytest.mark.parametrize("packed", [False, True])
def test_a_broken_row_is_refused(tmp_path: Path, kind: str, packed: bool) -> None:  # noqa: FBT001
    """With its place, and nothing is counted."""
    path, data = tmp_path / ("claims.csv" + ".gz" * packed), text() + BROKEN[kind] + text()[len(HEAD) :]
    path.write_bytes(gzip.compress(data) if packed else data)
    found, _ = judged(path)
    [one] = found.refusals
    assert (one.code, one.words["detail"], one.place and one.place.line) == ("K004", kind, len(ROWS) + 2)
    assert (found.rows, found.tallies[0].counts) == (0, [0, 0, 0, 0])


@pytest.mark.parametrize("size", [7, 1 << 20])
def test_a_line_that_is_no_utf8_is_told_in_whichever_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """Also of what is not looked at, in a block of its own, or behind the last line end."""
    monkeypatch.setattr("unionstats.columns.files._BLOCK", size)
    path = tmp_path / "claims.csv"
    for before, line in (("甲,1,1%,1,1\r\n", 3), ("", 2)):
        path.write_bytes(b"id,no,share,part,whole\r\n" + before.encode() + b"a,\xff,1%,1,1")
        [one] = judged(path)[0].refusals
        assert (one.words["detail"], one.place and one.place.line, one.source) == (
            "not-utf8",
            line,
            "a,?,1%,1,1",
        )


def test_parquet_gives_its_rows(tmp_path: Path) -> None:
    """Of several groups of rows, of texts and numbers; folders that name a column give it too."""
    path = tmp_path / "claims.parquet"
    cells = [row.strip().split(",") for row in ROWS]
    columns = dict(zip(HEAD.strip().split(","), zip(*cells, strict=True), strict=True))
    parquet.write_table(pa.table({name: list(one) for name, one in columns.items()}), path, row_group_size=7)
    found, rows = judged(path)
    assert (found.rows, rows) == (len(ROWS), [(at, f"a{at}") for at in range(len(ROWS))])
    often = pa.table({"id": ["a"] * 999, "share": ["33.4%", "33.3%", None] * 333, "part": ["1"] * 999})
    parquet.write_table(often.append_column("whole", [["3"] * 999]), path)
    found, rows = judged(path)
    assert (found.tallies[0].counts, len(rows)) == ([333, 333, 0, 333], 333)
    assert rows == judged(path, "true")[1]
    (tmp_path / "year=2020").mkdir()
    table = pa.table({"share": ["33.4%"], "part": [1], "whole": pa.array(["3"], pa.large_string())})
    parquet.write_table(table, tmp_path / "year=2020" / "claims.parquet")
    opened = Reader(1).open(str(tmp_path / "year=2020" / "claims.parquet"))
    assert opened.schema.field("whole").type == pa.string()
    assert "year" in opened.schema.names


def test_parquet_whose_texts_are_no_utf8_is_refused(tmp_path: Path) -> None:
    """As a whole."""
    path = tmp_path / "claims.parquet"
    bad = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
    )
    table = pa.table(
        {"share": pa.concat_arrays([bad] * 99), **{name: ["1"] * 99 for name in ("id", "part", "whole")}}
    )
    parquet.write_table(table, path)
    try:
        refusals = judged(path)[0].refusals
    except RefusedTableError as error:
        refusals = [error.diagnostic]
    assert [one.code for one in refusals] == ["K005"]
