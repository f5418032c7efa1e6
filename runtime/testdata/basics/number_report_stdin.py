# statistics of numbers on standard input
import sys
values, bad = [], []
for n, line in enumerate(sys.stdin, 1):
    for token in line.replace(",", " ").split():
        try:
            values.append(float(token) if "." in token or "e" in token.lower() else int(token))
        except ValueError:
            bad.append((n, token))
print(len(values), "numbers,", len(bad), "rejected:", bad)
ints = [v for v in values if isinstance(v, int)]
print("ints", ints, sum(ints), max(ints), min(ints, key=abs))
print("floats", [v for v in values if isinstance(v, float)])
print(f"mean {sum(values) / len(values):.3f}, sorted {sorted(values)[:4]}...")
hist = {}
for v in values:
    key = int(v // 10) * 10
    hist[key] = hist.get(key, 0) + 1
for k in sorted(hist):
    print(f"{k:>5}..{k + 9:<5} {'#' * hist[k]}")
print(sys.stdin.readline() == "", sum(1 for v in values if v == int(v)), values.count(7))
