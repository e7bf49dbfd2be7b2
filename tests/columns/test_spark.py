"""Spark with two workers beside DuckDB: the same verdicts, rows and reasons, whatever dies on the way."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from tests.columns.rows import FORMS, rows
from unionstats.columns.files import find_files
from unionstats.columns.refusal import RefusedTableError
from unionstats.columns.run import judge_files
from unionstats.columns.session import exists, session
from unionstats.columns.spark import Written, judge_on_spark
from unionstats.columns.tally import Asked, Failing, Pass
from unionstats.rounding import Rounding

pytestmark = pytest.mark.outside

SPLIT = {"spark.sql.files.maxPartitionBytes": "16384", "spark.sql.shuffle.partitions": "2"}
PARTS = ("north", "south 1")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Two workers, each a process of its own, that read small pieces of a file."""
    with session("local-cluster[2,1,1024]", SPLIT) as found:
        yield found


def renamed(rule: str, number: int) -> str:
    """A rule whose names bear a number."""
    return re.sub(r"\b([a-z])\b", rf"\g<1>{number}", rule)


CHOSEN = ("s = p / w", "s = p / n", "t = a + b + c", "g = (b - a) / a", "m = a / n", "p <= w")
RULES = {rule: renamed(rule, at) for at, rule in enumerate(FORMS) if rule in CHOSEN}


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A partitioned table with the columns of many forms, odd cells among them."""
    folder = tmp_path_factory.mktemp("claims of 2024")
    draw = random.Random("claims")  # noqa: S311 - the same rows each time
    for part in PARTS:
        made: list[dict[str, str]] = [{"id": f"{part}/{row}"} for row in range(100)]
        for form, rule in RULES.items():
            number = re.findall(r"[a-z](\d+)", rule)[0]
            for row, cells in zip(made, rows(draw, FORMS[form], len(made)), strict=True):
                row.update({f"{name}{number}": text for name, text in cells.items()})
        target = folder / f"region={part}"
        target.mkdir()
        pq.write_table(pa.Table.from_pylist(made), target / "part-0.parquet", row_group_size=40)
        (folder / "texts").mkdir(exist_ok=True)
    return folder


def told(row: Failing) -> tuple[object, ...]:
    """All that is known of a row that fails."""
    return row.rule.text, row.file.path, row.row, row.key, tuple(row.texts.items()), str(row.figures)


def both(
    spark: Any,  # noqa: ANN401 - a session
    path: Path | str,
    asked: Asked,
) -> tuple[tuple[Pass, list[tuple[object, ...]]], tuple[Pass, list[tuple[object, ...]]]]:
    """What each engine says of all rows."""
    here: list[Failing] = []
    there: list[Failing] = []
    one = judge_files(find_files([str(path)]), asked, here.append)
    other = judge_on_spark(spark, [str(path)], asked, there.append, 1_000_000)
    return (one, sorted(map(told, here))), (other, [*map(told, there)])


def require_equal(one: Pass, other: Pass) -> None:
    """The counts of all rules, by reason and by group."""
    assert (one.rows, [file.path for file in one.files]) == (other.rows, [file.path for file in other.files])
    for here, there in zip(one.tallies, other.tallies, strict=True):
        assert (here.counts, here.why, +here.by, here.rows_by) == (
            there.counts,
            there.why,
            +there.by,
            there.rows_by,
        )


def test_the_answer_is_that_of_duckdb(spark: Any, claims: Path) -> None:  # noqa: ANN401
    """Every row that fails, with its place and figures, and all counts."""
    asked = Asked([*RULES.values()], Rounding.HALF_EVEN, {}, {}, "id not like '%7'", "id", "region")
    (one, here), (other, there) = both(spark, claims, asked)
    require_equal(one, other)
    assert len(here) > 100
    assert sorted(there) == here
    assert all(tally.sampled for tally in other.tallies if tally.counts[0])


def test_texts_in_columns(spark: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Line breaks and quotes in cells, a mark at the start, another sign between columns, packed or not."""
    text = 'share;"part";whole;note\r\n77.5%;62;80;"two\r\nlines; ""so"""\r\n33.4%;1;3;\r\n"1,5%";1;3;x\r\n'
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    with pa.CompressedOutputStream(str(tmp_path / "b.csv.gz"), "gzip") as packed:
        packed.write(text.encode() * 1)
    asked = Asked(["share = part / whole"], Rounding.NEAREST, {}, {}, "note is null or note <> 'x'", "part")
    (one, here), (other, there) = both(spark, tmp_path, asked)
    require_equal(one, other)
    assert sorted(there) == here
    assert [row[2:4] for row in there] == [(1, "1"), (1, "1")]


def killing(marks: Path) -> Callable[[Failing], Mapping[str, str | None]]:
    """What kills the executor of its first row, then the worker of the next, and then tells rows."""

    def cells(row: Failing) -> dict[str, str | None]:
        for name in ("executor", "worker"):
            try:
                (marks / name).touch(exist_ok=False)
            except FileExistsError:
                continue
            victim = os.getpid()
            if name == "executor":  # Java, which has started the daemon that has started this worker
                status = Path(f"/proc/{os.getppid()}/stat").read_text(encoding="ascii")
                victim = int(status.rpartition(")")[2].split()[1])
            os.kill(victim, signal.SIGKILL)
            signal.pause()
        return {"printed": " ".join(map(str, row.texts.values()))}

    return cells


def test_workers_that_die_change_nothing(spark: Any, claims: Path, tmp_path: Path) -> None:  # noqa: ANN401
    """Spark tries again what they had, and each row that fails is written once."""
    asked = Asked([next(iter(RULES.values()))], Rounding.NEAREST, {}, {}, "", "id")
    target = tmp_path / "failing.parquet"
    columns = ["id", "file", "row", "printed"]
    written = Written(str(target), lambda _: columns, killing(tmp_path))
    assert not exists(spark, str(target))
    found = judge_on_spark(spark, [str(claims)], asked, lambda _: None, 0, written)
    assert {one.name for one in tmp_path.iterdir()} >= {"executor", "worker"}
    here: list[Failing] = []
    require_equal(judge_files(find_files([str(claims)]), asked, here.append), found)
    expected = [
        (one.key, one.file.path, str(one.row), " ".join(map(str, one.texts.values()))) for one in here
    ]
    table = pq.read_table(target)
    assert exists(spark, str(target))
    assert table.column_names == columns
    assert [tuple(one.values()) for one in table.to_pylist()] == expected


def csv(*lines: str) -> bytes:
    """A file of claims."""
    return "\n".join(["share,part,whole", *lines, ""]).encode()


GOOD = csv("77.5%,62,80", "33.4%,1,3")


@pytest.mark.parametrize(
    ("bad", "code", "line"),
    [
        (csv("77.5%,62,80", "50%,1"), "K004", 3),
        (csv("77.5%,62,80,9", "50%,1,2"), "K004", 2),
        (csv("77.5%,62,80").replace(b"62", b"\xff2"), "K004", 2),
        (b"share,whole,part\n50%,2,1\n", "K006", None),
    ],
)
def test_a_bad_file_of_texts_is_told_and_counts_nothing(
    spark: Any,  # noqa: ANN401
    tmp_path: Path,
    bad: bytes,
    code: str,
    line: int | None,
) -> None:
    """With its row; the others are judged."""
    (tmp_path / "a.csv").write_bytes(GOOD)
    (tmp_path / "b.csv").write_bytes(bad)
    asked = Asked(["share = part / whole"], Rounding.NEAREST, {}, {})
    failing: list[Failing] = []
    found = judge_on_spark(spark, [str(tmp_path / "*.csv")], asked, failing.append, 20)
    (refusal,) = found.refusals
    assert (refusal.code, refusal.file) == (code, str(tmp_path / "b.csv"))
    assert (None if refusal.place is None else refusal.place.line) == line
    assert found.tallies[0].counts == [1, 1, 0, 0]
    assert len(failing) == 1


def test_a_table_without_a_column_is_told(spark: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Spark itself would read nulls."""
    columns = {"share": ["77.5%"], "part": ["62"], "whole": ["80"]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    pq.write_table(pa.table({"share": ["77.5%"], "part": ["62"]}), tmp_path / "b.parquet")
    asked = Asked(["share = part / whole"], Rounding.NEAREST, {}, {})
    found = judge_on_spark(spark, [str(tmp_path)], asked, lambda _: None, 20)
    assert [(one.code, one.file) for one in found.refusals] == [("K006", str(tmp_path / "b.parquet"))]
    assert found.rows == 1


@pytest.mark.parametrize(
    ("path", "where", "key", "code"),
    [
        ("none-*.csv", "", "", "K003"),
        ("a.csv", "whole >", "", "K007"),
        ("a.csv", "hole = 1", "", "K007"),
        ("a.csv", "", "i", "K001"),
        ("half.parquet", "", "", "K005"),
    ],
)
def test_what_cannot_be_read_at_all(
    spark: Any,  # noqa: ANN401
    tmp_path: Path,
    path: str,
    where: str,
    key: str,
    code: str,
) -> None:
    """One diagnostic, no trace of Java."""
    (tmp_path / "a.csv").write_bytes(GOOD)
    pq.write_table(pa.table({"share": ["1"] * 99}), tmp_path / "whole.parquet")
    data = (tmp_path / "whole.parquet").read_bytes()
    (tmp_path / "half.parquet").write_bytes(data[: len(data) // 2])
    asked = Asked(["share = part / whole"], Rounding.NEAREST, {}, {}, where, key)
    with pytest.raises(RefusedTableError) as caught:
        judge_on_spark(spark, [str(tmp_path / path)], asked, lambda _: None, 20)
    assert caught.value.diagnostic.code == code
    assert "\n" not in str(caught.value.diagnostic.words)


def audit(folder: Path, *argv: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own: a process has one Spark."""
    program = shutil.which("unionstats", path=Path(sys.executable).parent) or "unionstats"
    return subprocess.run([program, "audit", *argv], cwd=folder, capture_output=True, check=False)


def findings(done: subprocess.CompletedProcess[bytes]) -> tuple[Sequence[object], Sequence[object]]:
    """The rows that fail and the counts of a JSON document."""
    found = msgspec.json.decode(done.stdout)
    for one in found["rules"]:
        del one["sample"]  # of other rows
    return found["findings"], found["rules"]


def test_the_command(claims: Path, tmp_path: Path) -> None:
    """The same document, and the same rows written, as a folder."""
    rules = [part for rule in [*RULES.values()][:2] for part in ("--rule", rule)]
    common = [claims.name, *rules, "--key", "id", "--json", "--force"]
    here = audit(claims.parent, *common, "-o", str(tmp_path / "one.parquet"))
    conf = [part for pair in SPLIT.items() for part in ("--conf", "=".join(pair))]
    there = audit(claims.parent, *common, "-o", str(tmp_path / "other.parquet"), "--engine", "spark", *conf)
    assert (here.returncode, there.returncode, there.stderr) == (1, 1, b"")
    counts = findings(there)[1]
    assert counts == findings(here)[1]
    one, other = (
        sorted(pq.read_table(tmp_path / name).to_pylist(), key=lambda row: (row["id"], row["rule"]))
        for name in ("one.parquet", "other.parquet")
    )
    assert len(one) > 100
    assert other == one
    again = audit(
        claims.parent,
        *common[:-1],
        "-o",
        str(tmp_path / "other.parquet"),
        "--engine",
        "spark",
    )
    assert again.returncode == 2
    assert b"C017" in again.stderr


def test_spark_that_does_not_start(tmp_path: Path) -> None:
    """A reason and a way out."""
    (tmp_path / "a.csv").write_bytes(GOOD)
    done = audit(tmp_path, "a.csv", "--rule", "share = part / whole", "--engine", "spark", "--master", "moon")
    assert done.returncode == 3
    assert b"K010" in done.stderr
    assert b"Traceback" not in done.stderr
