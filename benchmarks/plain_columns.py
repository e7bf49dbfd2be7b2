"""The plain way to check shares: the csv module and a loop over whole numbers.

python benchmarks/plain_columns.py FILE
"""

import csv
import sys


def failures(path: str) -> int:
    """Count the rows whose share, rounded to its printed place, is not that of part and whole."""
    failing = 0
    with open(path, encoding="utf-8", newline="") as file:  # noqa: PTH123
        for row in csv.DictReader(file):
            digits, _, decimals = row["share"].rstrip("%").partition(".")
            share, scale = int(digits + decimals), 10 ** len(decimals)
            part, whole = int(row["part"].replace(",", "")), int(row["whole"].replace(",", ""))
            middle = 200 * scale * part
            failing += not (2 * share - 1) * whole <= middle <= (2 * share + 1) * whole
    return failing


print(failures(sys.argv[1]))
