"""GRIM tests of grim, one call a row, on decimals that are read already: lines of a mean and a count."""

import sys
import time
from decimal import Decimal
from importlib import import_module

consistency_check = import_module("grim.mean_tester").consistency_check

rows = [(Decimal(mean), Decimal(count)) for mean, count in map(str.split, sys.stdin)]
start = time.perf_counter()
for mean, count in rows:
    consistency_check(mean, count)
print(time.perf_counter() - start)
