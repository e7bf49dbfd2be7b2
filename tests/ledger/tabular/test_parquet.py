"""A table of a ledger whose rows stand in a Parquet file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.runs import run_line

LEDGER = """format = 1
[tables.members]
unit = "人"
columns = [{ id = "y2020" }, { id = "y2021" }, { id = "growth", unit = "%" }]
file = "members.parquet"
[tables.members.checks]
growth = "growth = (y2021 - y2020) / y2020"
"""


def write(folder: Path, table: pa.Table) -> None:
    """Put the ledger and its rows into a folder."""
    (folder / "data.toml").write_text(LEDGER, encoding="utf-8")
    parquet.write_table(table, folder / "members.parquet")


def test_texts_numbers_and_decimals_are_figures(tmp_path: Path) -> None:
    """As printed; a null prints no figure, so its rule is not applied."""
    growth = pa.array([Decimal("3.2"), Decimal("9.9"), None], pa.decimal128(5, 1))
    write(
        tmp_path,
        pa.table(
            {
                "name": ["A", "B", "C"],
                "y2020": ["1,000", "200", "3"],
                "y2021": [1032, 210, 4],
                "growth": growth,
            }
        ),
    )
    done = run_line("check", "--json", folder=tmp_path)
    assert done.code == 1
    assert '"inconsistent": 1' in done.out
    assert '"consistent": 1' in done.out


@pytest.mark.parametrize("kind", ["float", "damaged"])
def test_what_has_no_printed_digits_is_refused(kind: str, tmp_path: Path) -> None:
    """Binary numbers, and a file cut in half, each with a code."""
    table = pa.table({"name": ["A"], "y2020": [1.0], "y2021": [1], "growth": ["0%"]})
    write(tmp_path, table)
    if kind == "damaged":
        path = tmp_path / "members.parquet"
        path.write_bytes(path.read_bytes()[:200])
    done = run_line("check", folder=tmp_path)
    assert done.code == 3
    assert "L012" in done.err
