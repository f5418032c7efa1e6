# grids: flood fill, game of life, path finding, islands
def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}


def draw(cells, w, h):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = life(glider)
print(draw(glider, 5, 5))
blinker = {(0, 1), (1, 1), (2, 1)}
print(sorted(life(blinker)), life(life(blinker)) == blinker)

maze = """\
S.#.....
..#.###.
....#...
.##.#.#.
...##.#E""".splitlines()


def find(ch):
    return next((r, c) for r, row in enumerate(maze) for c, x in enumerate(row) if x == ch)


def shortest(start, end):
    frontier, came = [start], {start: None}
    while frontier:
        nxt = []
        for r, c in frontier:
            if (r, c) == end:
                path = []
                cur = end
                while cur:
                    path.append(cur)
                    cur = came[cur]
                return path[::-1]
            for p in ((r + 1, c), (r, c + 1), (r - 1, c), (r, c - 1)):
                if 0 <= p[0] < len(maze) and 0 <= p[1] < len(maze[0]) and maze[p[0]][p[1]] != "#" and p not in came:
                    came[p] = (r, c)
                    nxt.append(p)
        frontier = nxt


path = shortest(find("S"), find("E"))
print(len(path) - 1, path[:4])
grid = [list(r) for r in maze]
for r, c in path[1:-1]:
    grid[r][c] = "o"
print("\n".join(map("".join, grid)))
