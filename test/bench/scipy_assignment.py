"""Peer of assignment.bench.ts: solves assignment problems with scipy and reports the time of the solve alone.

Reads one JSON line per request on stdin and answers with one JSON line:
  {"load": path, "rows": n, "columns": m, "forbidden": f}  raw little-endian int32 scores -> {"ok": true}
  {"solve": true}                                          -> {"ms": t, "cpu": c, "count": k, "total": s}
Forbidden pairs are infinite costs where everybody can be matched, and one large finite cost otherwise,
because scipy refuses an instance without a perfect matching.
"""

import json
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment


def load(request):
    rows, columns = request["rows"], request["columns"]
    score = numpy.fromfile(request["load"], dtype="<i4").reshape(rows, columns)
    forbidden = score == request["forbidden"]
    cost = -score.astype(numpy.float64)
    cost[forbidden] = numpy.inf
    try:
        linear_sum_assignment(cost)
    except ValueError:
        allowed = cost[~forbidden]
        spread = (allowed.max() - allowed.min() + 1) if allowed.size else 1
        cost[forbidden] = (numpy.abs(allowed).max() if allowed.size else 0) + spread * (min(rows, columns) + 1)
    return numpy.ascontiguousarray(cost), forbidden


def solve(cost, forbidden):
    start = time.perf_counter()
    cpu = time.thread_time()
    picked_rows, picked_columns = linear_sum_assignment(cost)
    cpu = (time.thread_time() - cpu) * 1000
    elapsed = (time.perf_counter() - start) * 1000
    allowed = ~forbidden[picked_rows, picked_columns]
    total = -cost[picked_rows, picked_columns][allowed].sum()
    return {"ms": elapsed, "cpu": cpu, "count": int(allowed.sum()), "total": int(total)}


def main():
    print(json.dumps({"scipy": scipy.__version__}), flush=True)
    cost, forbidden = None, None
    for line in sys.stdin:
        request = json.loads(line)
        if "load" in request:
            cost, forbidden = load(request)
            answer = {"ok": True}
        else:
            answer = solve(cost, forbidden)
        print(json.dumps(answer), flush=True)


main()
