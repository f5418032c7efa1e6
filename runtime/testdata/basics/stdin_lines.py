# sys.stdin as an iterator: word count of a log
import sys
counts = {}
errors = []
total = 0
header = sys.stdin.readline().rstrip("\n")
print("header:", header)
for number, line in enumerate(sys.stdin, 2):
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    try:
        level, user, size = line.split("|")
        total += int(size)
    except ValueError as e:
        errors.append((number, str(e)))
        continue
    counts.setdefault(level, {}).setdefault(user, []).append(int(size))
for level in sorted(counts):
    print(level)
    for user, sizes in sorted(counts[level].items()):
        print(f"  {user:<6} n={len(sizes)} sum={sum(sizes):>5} max={max(sizes)}")
print("total", total)
for n, msg in errors:
    print(f"line {n}: {msg}")
print(sys.stdin.readline() == "", list(sys.stdin))
