# neighbours in a grid
FIELD = """
..*...
.*..*.
......
*..*..
""".split()
H, W = len(FIELD), len(FIELD[0])
def neighbours(r, c):
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            if (dr or dc) and 0 <= r + dr < H and 0 <= c + dc < W:
                yield r + dr, c + dc
mines = {(r, c) for r, row in enumerate(FIELD) for c, x in enumerate(row) if x == "*"}
counts = [[sum(n in mines for n in neighbours(r, c)) for c in range(W)] for r in range(H)]
def show(opened=None):
    for r in range(H):
        print("".join("#" if opened is not None and (r, c) not in opened else "*" if (r, c) in mines else str(counts[r][c] or ".") for c in range(W)))
show()
def reveal(start):
    if start in mines:
        return None
    opened, stack = set(), [start]
    while stack:
        cell = stack.pop()
        if cell in opened:
            continue
        opened.add(cell)
        if counts[cell[0]][cell[1]] == 0:
            stack.extend(n for n in neighbours(*cell) if n not in opened)
    return opened
opened = reveal((2, 5))
print(len(opened), reveal((0, 2)), len(reveal((0, 0))))
show(opened)
def merge(row):
    tiles = [x for x in row if x]
    out = []
    while tiles:
        if len(tiles) > 1 and tiles[0] == tiles[1]:
            out.append(tiles.pop(0) * 2)
            tiles.pop(0)
        else:
            out.append(tiles.pop(0))
    return out + [0] * (len(row) - len(out))
print(merge([2, 2, 4, 0]), merge([2, 2, 2, 2]), merge([0, 4, 0, 4]), merge([0] * 4), merge([2, 4, 2, 4]))
board = [[2, 0, 2, 4], [4, 4, 0, 0], [0, 0, 0, 2], [2, 2, 2, 2]]
left = [merge(r) for r in board]
right = [merge(r[::-1])[::-1] for r in board]
up = [list(c) for c in zip(*[merge(list(c)) for c in zip(*board)])]
for b in (left, right, up):
    print(b)
def connect4(moves, width=7, height=6):
    cols = [[] for _ in range(width)]
    for turn, m in enumerate(moves):
        if len(cols[m]) == height:
            return f"column {m} is full"
        me = "RY"[turn % 2]
        cols[m].append(me)
        at = lambda c, r: 0 <= c < width and 0 <= r < len(cols[c]) and cols[c][r] == me
        c, r = m, len(cols[m]) - 1
        for dc, dr in ((1, 0), (0, 1), (1, 1), (1, -1)):
            run = 1
            for s in (1, -1):
                k = 1
                while at(c + s * k * dc, r + s * k * dr):
                    run, k = run + 1, k + 1
            if run >= 4:
                return f"{me} wins on move {turn + 1}"
    return "no winner"
print(connect4([0, 1, 0, 1, 0, 1, 0]), connect4([0, 0, 1, 1, 2, 2, 3]), connect4([0, 1, 1, 2, 2, 3, 2, 3, 3, 5, 3]), connect4([0] * 7), connect4([]))
