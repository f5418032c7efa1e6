"""Benchmark: list, dict and string work of 1,000,000."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


def main():
    n = 300_000
    t = perf_counter()
    items = []
    for i in range(n):
        items.append(i * 2)
    counts = {}
    for x in items:
        counts[x % 1000] = counts.get(x % 1000, 0) + 1
    words = []
    for i in range(n):
        words.append("w" + str(i % 100))
    text = " ".join(words)
    assert len(text.split()) == n and len(counts) == 500
    items.sort(reverse=True)
    report(t, 3 * n, "step")


main()
