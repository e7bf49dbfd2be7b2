"""Files that Arrow reads: the same rows as DuckDB gives, which goes on where Arrow cannot."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from unionstats.columns import plain
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


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A block holds few lines."""
    monkeypatch.setattr(plain, "_BLOCK", 100)


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


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("packed", [False, True])
def test_rows_are_those_of_duckdb(tmp_path: Path, kind: str, packed: bool) -> None:  # noqa: FBT001
    """The same counts, and the same rows by their numbers; a condition is for DuckDB alone."""
    data = KINDS[kind]()
    path = tmp_path / ("claims.csv" + ".gz" * packed)
    path.write_bytes(gzip.compress(data) if packed else data)
    found, rows = judged(path)
    other, others = judged(path, "true")
    assert (found.rows, rows) == (other.rows, others)
    assert found.tallies[0].counts == other.tallies[0].counts
    assert found.tallies[0].why == other.tallies[0].why
    assert not found.refusals


@pytest.mark.parametrize("kind", ["plain", "carriage returns", "quoted cells", "nil"])
def test_plain_rows_need_no_duckdb(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither do quotes around whole cells."""
    path = tmp_path / "claims.csv"
    path.write_bytes(KINDS[kind]())
    expected = judged(path)[1]
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert judged(path)[1] == expected


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


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("kind", list(BROKEN))
def test_a_broken_row_is_refused_as_by_duckdb(tmp_path: Path, kind: str) -> None:
    """With its place, and nothing is counted."""
    path = tmp_path / "claims.csv"
    path.write_bytes(text() + BROKEN[kind] + text()[len(HEAD) :])
    found, _ = judged(path)
    other, _ = judged(path, "true")
    assert found.refusals == other.refusals
    assert found.refusals[0].code == "K004"
    assert (found.rows, found.tallies[0].counts) == (0, [0, 0, 0, 0])


def test_a_file_of_plain_texts_asks_for_no_duckdb(tmp_path: Path) -> None:
    """Quoted cells neither, nor texts and numbers in Parquet; folders that name a column do."""
    (tmp_path / "claims.csv").write_bytes(text())
    (tmp_path / "quoted.csv").write_bytes(text('"q","33.4%",1,3\n').replace(b"id", b'"id"', 1))
    table = pa.table({"share": ["33.4%"], "part": [1], "whole": pa.array(["3"], pa.large_string())})
    parquet.write_table(table, tmp_path / "claims.parquet")
    (tmp_path / "year=2020").mkdir()
    parquet.write_table(table, tmp_path / "year=2020" / "claims.parquet")
    reader = Reader(1)
    assert reader.open(str(tmp_path / "claims.csv")).plain
    opened = reader.open(str(tmp_path / "claims.parquet"))
    assert opened.plain
    assert opened.schema.field("whole").type == pa.string()
    assert reader.open(str(tmp_path / "quoted.csv")).plain
    assert "connection" not in vars(reader)
    assert "year" in reader.open(str(tmp_path / "year=2020" / "claims.parquet")).schema.names


def test_parquet_gives_the_rows_of_duckdb(tmp_path: Path) -> None:
    """Of several groups of rows; texts that are no UTF-8 are refused as DuckDB does."""
    path = tmp_path / "claims.parquet"
    cells = [row.strip().split(",") for row in ROWS]
    columns = dict(zip(HEAD.strip().split(","), zip(*cells, strict=True), strict=True))
    parquet.write_table(pa.table({name: list(one) for name, one in columns.items()}), path, row_group_size=7)
    found, rows = judged(path)
    assert (found.rows, rows) == (len(ROWS), judged(path, "true")[1])
    often = pa.table({"id": ["a"] * 999, "share": ["33.4%", "33.3%", None] * 333, "part": ["1"] * 999})
    parquet.write_table(often.append_column("whole", [["3"] * 999]), path)
    opened = plain.plain_parquet(str(path))
    assert opened
    assert "share" in opened[0].repeated
    found, rows = judged(path)
    assert (found.tallies[0].counts, len(rows)) == ([333, 333, 0, 333], 333)
    assert rows == judged(path, "true")[1]
    data = path.read_bytes()
    bad = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
    )
    bad = pa.concat_arrays([bad] * 99)
    parquet.write_table(
        pa.table({"share": bad, **{name: ["1"] * 99 for name in ("id", "part", "whole")}}), path
    )
    assert path.read_bytes() != data
    try:
        refusals = judged(path)[0].refusals
    except RefusedTableError as error:
        refusals = [error.diagnostic]
    assert [one.code for one in refusals] == ["K005"]
