"""One rule over the columns of a table: the kernel on Arrow record batches, and files of any size."""

from unionstats.columns.kernel import JUDGED, judge_batch, judge_table

__all__ = ["JUDGED", "judge_batch", "judge_table"]
