"""Rules over the rows of files as records: what JSON holds of them."""

from __future__ import annotations

from unionstats.results.document import Record


class SampleRecord(Record, frozen=True):
    """Of the one-digit misprints of so many rows that hold, how many a rule would notice."""

    rows: int
    misprints: int
    caught: int


class RuleCountsRecord(Record, frozen=True):
    """How many rows have each verdict under a rule; `not_applied` counts the others by reason.

    `unknown` is a whole number that the rows do not print.
    """

    rule: str
    unknown: str | None
    consistent: int
    inconsistent: int
    undetermined: int
    not_applied: dict[str, int]
    sample: SampleRecord


class GroupCountsRecord(Record, frozen=True):
    """The rows with one text in the column of --by, and how many of them fail a rule."""

    rule: str
    value: str
    rows: int
    failing: int
