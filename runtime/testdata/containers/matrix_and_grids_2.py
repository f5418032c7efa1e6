# grids: flood fill, game of life, path finding, islands, continued
def islands(rows):
    land = {(r, c) for r, row in enumerate(rows) for c, x in enumerate(row) if x == "1"}
    sizes = []
    while land:
        stack, size = [min(land)], 0
        land.discard(stack[0])
        while stack:
            r, c = stack.pop()
            size += 1
            for p in {(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)} & land:
                land.remove(p)
                stack.append(p)
        sizes.append(size)
    return sizes


print(islands(["11000", "11000", "00100", "00011"]), islands(["0"]))
board = [[(r * 3 + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)]
rows_ok = all(sorted(r) == list(range(1, 10)) for r in board)
boxes_ok = all(len({board[r + i][c + j] for i in range(3) for j in range(3)}) == 9 for r in (0, 3, 6) for c in (0, 3, 6))
print(rows_ok, boxes_ok, board[4])
print([sum(board[i][i] for i in range(9)), sum(board[i][~i] for i in range(9)), [max(col) for col in zip(*board)][:3]])
