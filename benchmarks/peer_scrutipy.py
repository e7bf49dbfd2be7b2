"""GRIM tests of scrutipy, one call a row: standard input holds lines of a percentage and a count."""

import sys
import time
from importlib import import_module

grim_scalar = import_module("scrutipy").grim_scalar

rows = [(percent, int(count)) for percent, count in map(str.split, sys.stdin)]
start = time.perf_counter()
for percent, count in rows:
    grim_scalar(percent, count, percent=True)
print(time.perf_counter() - start)
