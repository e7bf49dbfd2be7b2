"""What a worker of Spark answers, without Spark."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from unionstats.columns.partition import (
    ANSWER,
    BAD_HEAD,
    BAD_LINE,
    BLOCK,
    BROKEN,
    FILE,
    KEPT,
    LENGTH,
    Plan,
    judge_partition,
)
from unionstats.columns.tally import Asked
from unionstats.rounding import Rounding

ASKED = Asked(["share = part / whole"], Rounding.NEAREST, {}, {}, "", "id", "region")
NAMES = ("id", "region", "share", "part", "whole")
ROWS = [
    ("a", "n", "77.5%", "62", "80", "x", 0),
    ("b", "n", "33.4%", "1", "3", "x", 0),
    ("c", None, None, "1", "3", "x", 4),
    ("d", "s", "50%", "1", "3", "x", 4),
    ("e", "s", "50%", "1", "3", "y", 0),
]


def answers(batches: Sequence[pa.RecordBatch], plan: Plan) -> tuple[list[dict[str, object]], ...]:
    """The counts and the rows that fail."""
    found = [*judge_partition(iter(batches), plan)]
    assert all(one.schema == ANSWER for one in found)
    told = pa.Table.from_batches(found).to_pylist()
    return [one for one in told if one["row"] is None], [one for one in told if one["row"] is not None]


def test_rows_are_counted_by_block_whatever_the_batches() -> None:
    """A block may be split among batches, and a batch may hold several."""
    table = pa.Table.from_pylist([dict(zip((*NAMES, FILE, BLOCK), row, strict=True)) for row in ROWS])
    plan = Plan(ASKED, (), ("id",), lambda row: {"id": f"{row.key}!"})
    for size in (1, 2, 5):
        counts, failing = answers(table.to_batches(size), plan)
        lengths = {(one["file"], one["block"]): one["rows"] for one in counts if one["rule"] == LENGTH}
        assert lengths == {("x", 0): 2, ("x", 4): 2, ("y", 0): 1}
        assert [(one["file"], one["block"], one["row"], one["key"]) for one in failing] == [
            ("x", 0, 1, "b"),
            ("x", 4, 1, "d"),
            ("y", 0, 0, "e"),
        ]
        assert failing[0]["texts"] == ["33.4%", "1", "3"]
        assert failing[0]["cells"] == ["b!"]
        told = {(one["code"], one["reason"], one["by"]): one["rows"] for one in counts if one["rule"] == 0}
        assert told == {(0, None, "n"): 1, (1, None, "n"): 1, (3, "nil", None): 1, (1, None, "s"): 1}


def test_the_head_of_a_text_is_no_row() -> None:
    """Rows are counted from the one below it; those that are not asked for are counted, but not judged."""
    cells = [NAMES, *(row[:5] for row in ROWS)]
    names = (*NAMES, FILE, BLOCK, KEPT, BROKEN)
    asked = [False, True, None, True, True, False]
    made = [
        dict(zip(names, (*row, "x", 0, kept, None), strict=True))
        for row, kept in zip(cells, asked, strict=True)
    ]
    schema = pa.schema([(name, pa.string()) for name in (*NAMES, FILE)])
    schema = schema.append(pa.field(BLOCK, pa.int64())).append(pa.field(KEPT, pa.bool_()))
    table = pa.Table.from_pylist(made, schema.append(pa.field(BROKEN, pa.string())))
    counts, failing = answers(table.to_batches(2), Plan(ASKED, NAMES))
    assert [one["rows"] for one in counts if one["rule"] == LENGTH] == [5]
    assert [(one["row"], one["key"]) for one in failing] == [(3, "d")]
    broken = [*made[:2], {**made[2], BROKEN: "b,n,33.4%"}, {**made[3], "part": "\ufffd2"}]
    counts, _ = answers(pa.Table.from_pylist(broken, table.schema).to_batches(), Plan(ASKED, NAMES))
    assert [(one["code"], one["reason"]) for one in counts if one["rule"] == BAD_LINE] == [(1, "b,n,33.4%")]
    counts, _ = answers(table.to_batches(), Plan(ASKED, ("id", "region", "whole", "part", "share")))
    assert [one["rows"] for one in counts if one["rule"] == BAD_HEAD] == [1]
