"""Reads a CSV as text with pandas and writes it to SQLite; prints the milliseconds it took."""

import sqlite3
import sys
import time

import pandas

source, target = sys.argv[1:]
start = time.perf_counter()
frame = pandas.read_csv(source, dtype=str, keep_default_na=False)
with sqlite3.connect(target) as connection:
    frame.to_sql("roster", connection, index=False)
print((time.perf_counter() - start) * 1000)
