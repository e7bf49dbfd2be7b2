"""The kernel given what other libraries hold, and columns of every type."""

from __future__ import annotations

from decimal import Decimal

import duckdb
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa
import pytest

from unionstats.columns import JUDGED, judge_batch, judge_table
from unionstats.diagnostics import Unreadable

RULE = "share = part / whole"
CLAIMS = {
    "share": ["77.5%", "33.4%", None, "约50%"],
    "part": [62, 1, 1, 1],
    "whole": ["80", "3", "3", "2"],
}
ANSWER = {
    "verdict": ["consistent", "inconsistent", None, "consistent"],
    "computed_low": ["77.5", "33.3333333333333", None, "50"],
    "computed_high": ["77.5", "33.3333333333334", None, "50"],
    "reason": [None, None, "nil", None],
}


def test_a_record_batch_of_pyarrow() -> None:
    """The answer has a row for each row, and the schema that is promised."""
    found = judge_batch(RULE, pa.RecordBatch.from_pydict(CLAIMS))
    assert found.schema == JUDGED
    assert found.to_pydict() == ANSWER


def test_a_table_of_pyarrow_in_pieces() -> None:
    """Of any number of chunks, also none."""
    table = pa.concat_tables([pa.table(CLAIMS).slice(0, 1), pa.table(CLAIMS).slice(1)])
    assert judge_table(RULE, table).to_pydict() == ANSWER
    assert judge_table(RULE, table.slice(0, 0)).num_rows == 0


def test_a_data_frame_of_polars() -> None:
    """Its strings are views."""
    assert judge_table(RULE, pl.DataFrame(CLAIMS)).to_pydict() == ANSWER


def test_a_data_frame_of_pandas() -> None:
    """Categories as well."""
    frame = pd.DataFrame(CLAIMS).astype({"share": "category"})
    assert judge_table(RULE, frame).to_pydict() == ANSWER


def test_a_relation_of_duckdb() -> None:
    """Straight from a query, and back into one."""
    claims = pa.table(CLAIMS)
    connection = duckdb.connect()
    connection.register("claims", claims)
    found = judge_table(RULE, connection.sql("select * from claims"))
    connection.register("found", found)
    failing = connection.sql("select count(*) from found where verdict = 'inconsistent'").fetchall()
    assert failing == [(1,)]


def test_ends_of_failing_rows_alone() -> None:
    """Where no others are wanted."""
    found = judge_batch(RULE, pa.RecordBatch.from_pydict(CLAIMS), computed="failing")
    assert found.column("computed_low").to_pylist() == [None, "33.3333333333333", None, None]


def verdicts(columns: dict[str, object], **options: object) -> list[tuple[str | None, str | None]]:
    """The verdicts and reasons on typed columns."""
    found = judge_batch(RULE, pa.record_batch(columns), **options)  # type: ignore[arg-type] # names of options
    return list(zip(found.column("verdict").to_pylist(), found.column("reason").to_pylist(), strict=True))


def test_decimals_have_the_digits_of_their_scale() -> None:
    """77.5 with one decimal is not 77.50 with two."""
    columns = {"part": pa.array([31, 31]), "whole": pa.array([40, 40])}
    for scale, expected in ((1, ["consistent"] * 2), (2, ["consistent", "inconsistent"])):
        shares = pa.array([Decimal("77.5"), Decimal("77.46") if scale > 1 else None], pa.decimal128(9, scale))
        found = verdicts({"share": shares, **columns}, units={"share": "%"})
        assert [one[0] for one in found] == (expected if scale > 1 else ["consistent", None])


def test_floats_are_judged_where_their_decimals_are_known() -> None:
    """A number that has more of them is not judged."""
    columns = {"share": np.array([77.5, 33.4, 33.333]), "part": [62, 1, 1], "whole": [80, 3, 3]}
    found = verdicts(columns, units={"share": "%"}, decimals={"share": 1})
    assert found == [("consistent", None), ("inconsistent", None), (None, "decimals")]


@pytest.mark.parametrize(
    ("values", "detail"),
    [
        (pa.array([77.5]), "float"),
        (pa.array([True]), "type"),
        (pa.array([1], pa.timestamp("s")), "type"),
    ],
)
def test_columns_without_printed_digits_are_refused(values: pa.Array, detail: str) -> None:
    """With the name of the column, placed in the rule."""
    with pytest.raises(Unreadable) as caught:
        judge_batch(RULE, pa.record_batch({"share": values, "part": ["1"], "whole": ["2"]}))
    problem = caught.value.problem
    assert (problem.code, problem.start, problem.end) == ("K002", 0, 5)
    assert (problem.words["name"], problem.words["detail"]) == ("share", detail)


def test_decimals_of_texts_are_refused() -> None:
    """They print their own."""
    with pytest.raises(Unreadable, match="K002"):
        judge_batch(RULE, pa.RecordBatch.from_pydict(CLAIMS), decimals={"share": 1})


@pytest.mark.parametrize(
    ("rule", "suggestion"),
    [
        ("share = part / whol", "whole"),
        ("shar = part / whole", "share"),
        ("x = part / whole", ""),
        ("n = m", ""),
        ("1 = 1", ""),
    ],
)
def test_a_name_that_is_no_column(rule: str, suggestion: str) -> None:
    """It is refused where it looks like one or stands alone; else it is a number that is not printed."""
    with pytest.raises(Unreadable) as caught:
        judge_batch(rule, pa.RecordBatch.from_pydict(CLAIMS))
    assert caught.value.problem.code == "K001"
    assert caught.value.problem.words["suggestion"] == suggestion


TEXTS = ["50%", "33.4%", None, "x"]


@pytest.mark.parametrize(
    "share",
    [
        pa.DictionaryArray.from_arrays([1, 0, 1, 1], TEXTS),
        pa.DictionaryArray.from_arrays([1, 2, None, 3], TEXTS),
        pa.DictionaryArray.from_arrays([1, 1, 1, 0], [*TEXTS, *map(str, range(9))]),
        pa.DictionaryArray.from_arrays(pa.nulls(4, pa.int8()), pa.array([], pa.string())),
    ],
)
def test_a_dictionary_is_its_texts(share: pa.Array) -> None:
    """Each text of it is read once, where they are no more than the rows."""
    rest = {"part": ["1", "1", "1", "1"], "whole": [3, 3, 2, 2]}
    apart, texts = (
        judge_table("share = part / whole", pa.table({"share": one, **rest}))
        for one in (share, share.dictionary_decode())
    )
    assert apart.to_pylist() == texts.to_pylist()


def test_units_of_columns() -> None:
    """A bare figure takes the unit of its column; a cell that prints one keeps it."""
    columns = {"share": ["50.0", "50.0%"], "part": ["1.0", "1.0万人"], "whole": ["2.0万人", "2.0"]}
    units = {"share": "%", "part": "万人", "whole": "万人"}
    assert [one[0] for one in verdicts(columns, units=units)] == ["consistent", "consistent"]  # type: ignore[arg-type]
    found = verdicts({"share": ["1人"], "part": ["1元"], "whole": ["2人"]})
    assert found == [(None, "R003")]
