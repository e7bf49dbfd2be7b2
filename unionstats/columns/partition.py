"""What a worker of Spark does: the kernel over the batches of a partition."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from unionstats.columns.compiled import ColumnRule
from unionstats.columns.files import TableFile
from unionstats.columns.judged import Judged
from unionstats.columns.run import rules_of
from unionstats.columns.tally import Asked, Failing
from unionstats.columns.texts import Vector, mask, places
from unionstats.text.arrow import schema_of

FILE, BLOCK, KEPT, BROKEN = "unionstats_file", "unionstats_block", "unionstats_kept", "unionstats_broken"
"""Columns beside those of the file: where a row stands, whether it is asked for, a line that is no row."""

_TOLD = "rule:int32 file block:int64 code:int64 reason by rows:int64 row:int64 key"
ANSWER = pa.schema([*schema_of(_TOLD), *((name, pa.list_(pa.string())) for name in ("texts", "cells"))])
"""Counts of rows, and rows that fail. Of the latter `row` counts from 0 within the block of the file, which
begins at the byte `block`, and `texts` are those of the columns of the rule.

Of counts `row` is null, and `rule` the number of the rule, or one of those below.
"""
LENGTH, BAD_LINE, BAD_HEAD = -1, -2, -3
"""In place of a rule: all rows of a block; a line that is no row, whose text is the reason; another head."""

MARK = "\ufeff"
"""What may stand before the head of a text."""
_REPLACED = "\ufffd"
Cells: TypeAlias = Mapping[str, str | None]
Place: TypeAlias = tuple[str, int]


class Plan(Struct, frozen=True):
    """What the workers are told; `head` are the cells of the first row of a text, none for others.

    `cells` gives what is written of a row that fails, in the order of `written`.
    """

    asked: Asked
    head: Sequence[str] = ()
    written: Sequence[str] = ()
    cells: Callable[[Failing], Cells] | None = None


def judge_partition(batches: Iterator[pa.RecordBatch], plan: Plan) -> Iterator[pa.RecordBatch]:
    """Yield the rows of `ANSWER` for the rows of a partition, whose blocks are whole and in their order."""
    part = _Partition(plan)
    for batch in batches:
        start = 0
        for length, place in _runs(batch):
            part.take(batch.slice(start, length), place)
            start += length
        if part.failing:
            yield pa.RecordBatch.from_pylist(part.failing, schema=ANSWER)
            part.failing.clear()
    yield pa.RecordBatch.from_pylist([*part.told()], schema=ANSWER)


def _runs(batch: pa.RecordBatch) -> Iterator[tuple[int, Place]]:
    """Yield how many rows of a batch follow each other in one block of a file."""
    if not batch.num_rows:
        return
    files, blocks = (batch.column(name).dictionary_encode() for name in (FILE, BLOCK))
    numbers = np.asarray(files.indices, np.int64) * len(blocks.dictionary) + np.asarray(blocks.indices)
    starts = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), batch.num_rows]
    for start, end in pairwise(starts):
        yield end - start, (files[start].as_py(), blocks[start].as_py())


class _Partition:
    """The counts of a partition so far, and the rows that fail and are not yet told."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rules: list[ColumnRule] = []
        self.lengths: Counter[Place] = Counter()
        self.counts: Counter[tuple[int, Place, int | None, str | None, str | None]] = Counter()
        self.failing: list[dict[str, object]] = []

    def take(self, batch: pa.RecordBatch, place: Place) -> None:
        """Judge the next rows of a block."""
        if self.plan.head and not place[1] and not self.lengths[place]:
            head = [batch.column(at)[0].as_py() or "" for at in range(len(self.plan.head))]
            head[0] = head[0].removeprefix(MARK)
            self.lengths[place] -= 1  # the rows are counted from the first below the head
            if head != list(self.plan.head) or batch.column(BROKEN)[0].is_valid:
                self.counts[BAD_HEAD, place, None, None, None] += 1
        start = self.lengths[place]
        self.lengths[place] += batch.num_rows
        rows = np.arange(start, start + batch.num_rows)
        kept = rows >= 0
        if self.plan.head:
            broken = mask(batch.column(BROKEN).is_valid()) | _replaced(batch)
            for row in np.flatnonzero(broken & kept)[:1].tolist():
                line = batch.column(BROKEN)[row].as_py()
                self.counts[BAD_LINE, place, start + row, line or _REPLACED, None] += 1
        if KEPT in batch.schema.names:
            kept &= mask(batch.column(KEPT).fill_null(False))
        if not kept.all():
            rows, batch = rows[kept], batch.take(places(np.flatnonzero(kept)))
        self.judge(batch, rows, place)

    def judge(self, batch: pa.RecordBatch, rows: Vector, place: Place) -> None:
        """Judge rows of one block, whose numbers in it are given."""
        asked = self.plan.asked
        if not self.rules:
            self.rules = rules_of(asked, batch.schema)
        by = batch.column(asked.by).cast(pa.string()) if asked.by else pa.nulls(batch.num_rows, pa.string())
        for number, rule in enumerate(self.rules):
            found = rule.judge(batch)
            table = pa.table({"code": found.codes, "reason": found.reasons(), "by": by})
            for one in table.group_by(["code", "reason", "by"]).aggregate([([], "count_all")]).to_pylist():
                self.counts[number, place, one["code"], one["reason"], one["by"]] += one["count_all"]
            keys = batch.column(asked.key) if asked.key else None
            for row in found.failing.tolist():
                key = None if keys is None or not keys[row].is_valid else str(keys[row].as_py())
                self.failing.append(self.told_row(number, found, row, int(rows[row]), key, place))

    def told_row(
        self, number: int, found: Judged, row: int, at: int, key: str | None, place: Place
    ) -> dict[str, object]:
        """A row that fails as `ANSWER` tells it."""
        texts = found.texts(row)
        cells = None
        if self.plan.cells is not None:
            rule = self.rules[number]
            file = TableFile(place[0], "", pa.schema([]), 0, 0)
            printed = dict(zip(rule.columns, texts, strict=True))
            told = self.plan.cells(Failing(rule.rule, file, at, at, key, printed, found.quantities(texts)))
            cells = [told.get(name) for name in self.plan.written]
        names = {"rule": number, "file": place[0], "block": place[1], "code": int(found.codes[row])}
        return names | {"rows": 1, "row": at, "key": key, "texts": texts, "cells": cells}

    def told(self) -> Iterator[dict[str, object]]:
        """Yield the counts as `ANSWER` tells them."""
        for (file, block), rows in self.lengths.items():
            yield {"rule": LENGTH, "file": file, "block": block, "rows": rows}
        for (rule, (file, block), code, reason, by), rows in self.counts.items():
            names = {"rule": rule, "file": file, "block": block, "code": code, "reason": reason}
            yield names | {"by": by, "rows": rows}


def _replaced(batch: pa.RecordBatch) -> Vector:
    """Which rows have bytes that were no UTF-8."""
    found = np.zeros(batch.num_rows, bool)
    for name, values in zip(batch.schema.names, batch.columns, strict=True):
        if name not in {FILE, BROKEN} and pa.types.is_string(values.type):
            found |= mask(pc.match_substring(values.fill_null(""), _REPLACED))
    return found
