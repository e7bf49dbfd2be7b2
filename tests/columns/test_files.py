"""Files of rows: what their texts may look like, and what is wrong with a row."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

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
    "blanks before quotes": lambda: text(' "q",33.4%,1,3\n', "z,50%,1,2\n"),
    "nil": lambda: text(",33.4%,1,3\n", "b,,1,3\n", "c,50%,,\n"),
    "a long line": lambda: text("x" * 300 + ",33.4%,1,3\n", "y,50%,1,3\n"),
    "a line without cells": lambda: text("\n", "y,50%,1,3\n"),
}


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("packed", [False, True])
def test_every_row_is_read(tmp_path: Path, kind: str, packed: bool) -> None:  # noqa: FBT001
    """However its cells and lines are written, and with a condition that all rows meet."""
    data = KINDS[kind]()
    path = tmp_path / ("claims.csv" + ".gz" * packed)
    path.write_bytes(gzip.compress(data) if packed else data)
    found, rows = judged(path)
    other, others = judged(path, "true")
    assert (found.rows, rows, found.tallies[0].counts) == (other.rows, others, other.tallies[0].counts)
    assert not found.refusals
    assert found.rows >= len(ROWS) or kind in {"one row", "no row"}


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
    "not UTF-8": b"f\xff,50%,1,2\n",
    "quotes left open": b'"f,50%,1,2\n',
}


@pytest.mark.parametrize("kind", list(BROKEN))
def test_a_broken_row_is_refused(tmp_path: Path, kind: str) -> None:
    """With its place, and nothing is counted."""
    path = tmp_path / "claims.csv"
    path.write_bytes(text() + BROKEN[kind] + text()[len(HEAD) :])
    found, _ = judged(path)
    other, _ = judged(path, "true")
    assert found.refusals == other.refusals
    assert found.refusals[0].code == "K004"
    assert (found.rows, found.tallies[0].counts) == (0, [0, 0, 0, 0])


def test_texts_of_parquet_that_are_no_utf_8_are_refused(tmp_path: Path) -> None:
    """Of a whole file, as they have no line."""
    path = tmp_path / "claims.parquet"
    bad = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
    )
    bad = pa.concat_arrays([bad] * 99)
    parquet.write_table(
        pa.table({"share": bad, **{name: ["1"] * 99 for name in ("id", "part", "whole")}}), path
    )
    try:
        refusals = judged(path)[0].refusals
    except RefusedTableError as error:
        refusals = [error.diagnostic]
    assert [one.code for one in refusals] == ["K005"]
