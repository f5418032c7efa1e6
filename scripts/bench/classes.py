"""Benchmark: a loop over methods and attributes."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def norm(self):
        return self.x * self.x + self.y * self.y

def main():
    n = 300_000
    t = perf_counter()
    p = Point(0, 0)
    s = 0
    for i in range(n):
        p = p.moved(1, 2)
        s += p.norm() % 7
    report(t, n, "round")


main()
