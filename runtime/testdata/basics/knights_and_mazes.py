# breadth first search on a board
from collections import deque
MOVES = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
def name(c): return "abcdefgh"[c[0]] + str(c[1] + 1)
def cell(s): return "abcdefgh".index(s[0]), int(s[1]) - 1
def knight(a, b):
    start, goal = cell(a), cell(b)
    came, q = {start: None}, deque([start])
    while q:
        cur = q.popleft()
        if cur == goal:
            path = []
            while cur:
                path.append(name(cur))
                cur = came[cur]
            return path[::-1]
        for dx, dy in MOVES:
            nxt = cur[0] + dx, cur[1] + dy
            if all(0 <= v < 8 for v in nxt) and nxt not in came:
                came[nxt] = cur
                q.append(nxt)
for a, b in (("a1", "a1"), ("a1", "b3"), ("a1", "h8"), ("d4", "e5")):
    p = knight(a, b)
    print(len(p) - 1, " ".join(p))
def tour(n, start=(0, 0)):
    board = [[0] * n for _ in range(n)]
    r, c = start
    def exits(r, c): return [(r + dr, c + dc) for dr, dc in MOVES if 0 <= r + dr < n and 0 <= c + dc < n and not board[r + dr][c + dc]]
    for step in range(1, n * n + 1):
        board[r][c] = step
        options = exits(r, c)
        if not options: break
        r, c = min(options, key=lambda p: (len(exits(*p)), p))
    return board, step
board, steps = tour(6)
print(steps)
for row in board: print(" ".join(f"{v:>2}" for v in row))
MAZE = ["S..#....", ".#.#.##.", ".#...#..", ".####.#.", "......#E"]
def solve(maze):
    find = lambda ch: next((r, row.index(ch)) for r, row in enumerate(maze) if ch in row)
    start, end = find("S"), find("E")
    dist, q = {start: 0}, deque([start])
    while q:
        r, c = q.popleft()
        for p in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= p[0] < len(maze) and 0 <= p[1] < len(maze[0]) and maze[p[0]][p[1]] != "#" and p not in dist:
                dist[p] = dist[r, c] + 1
                q.append(p)
    return dist.get(end), len(dist)
print(solve(MAZE), solve(["S#E"]))
def flood(grid, r, c, new):
    old = grid[r][c]
    if old == new: return 0
    n, stack = 0, [(r, c)]
    while stack:
        r, c = stack.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = new
            n += 1
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return n
g = [list(r) for r in ("aab", "aba", "bba")]
print(flood(g, 0, 0, "X"), ["".join(r) for r in g], flood(g, 0, 0, "X"), flood(g, 2, 2, "Y"), ["".join(r) for r in g])
