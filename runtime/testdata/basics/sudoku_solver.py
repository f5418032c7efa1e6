# backtracking
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
""".split()
grid = [[0 if c == "." else int(c) for c in row] for row in PUZZLE]
def candidates(r, c):
    used = set(grid[r]) | {grid[i][c] for i in range(9)}
    br, bc = r // 3 * 3, c // 3 * 3
    used |= {grid[i][j] for i in range(br, br + 3) for j in range(bc, bc + 3)}
    return [d for d in range(1, 10) if d not in used]
steps = 0
def solve():
    global steps
    best = None
    for r in range(9):
        for c in range(9):
            if grid[r][c] == 0:
                cand = candidates(r, c)
                if best is None or len(cand) < len(best[2]):
                    best = r, c, cand
    if best is None:
        return True
    r, c, cand = best
    for d in cand:
        steps += 1
        grid[r][c] = d
        if solve():
            return True
    grid[r][c] = 0
    return False
print(solve(), steps)
for i, row in enumerate(grid):
    if i in (3, 6):
        print("------+-------+------")
    print(" | ".join(" ".join(map(str, row[k:k + 3])) for k in (0, 3, 6)))
ok = all(set(row) == set(range(1, 10)) for row in grid) and all({grid[r][c] for r in range(9)} == set(range(1, 10)) for c in range(9))
print(ok)
def latin(n, rows=()):
    if len(rows) == n:
        yield rows
        return
    from itertools import permutations
    for p in permutations(range(1, n + 1)):
        if all(a != b for row in rows for a, b in zip(row, p)):
            yield from latin(n, rows + (p,))
print(sum(1 for _ in latin(3)), next(latin(4)))
