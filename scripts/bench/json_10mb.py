"""Benchmark: JSON of 10 MB, there and back."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


import json

def main():
    data = [{"id": i, "name": "item %d" % i, "tags": ["a", "b"], "price": i * 1.25, "ok": True} for i in range(125_000)]
    t = perf_counter()
    text = json.dumps(data)
    back = json.loads(text)
    assert back == data
    report(t, len(text) // 1_000_000, "MB")


main()
