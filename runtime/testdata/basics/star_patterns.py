# nested loops that draw
n = 5
for i in range(1, n + 1):
    print("*" * i)
for i in range(n, 0, -1):
    print(" " * (n - i) + "*" * (2 * i - 1))
for i in range(1, 4):
    for j in range(i):
        print(j + 1, end=" ")
    print()
size = 5
for r in range(size):
    for c in range(size):
        print("#" if r in (0, size - 1) or c in (0, size - 1) or r == c else ".", end="")
    print()
for r in range(-2, 3):
    print("".join("*" if abs(r) + abs(c) <= 2 else " " for c in range(-2, 3)).rstrip())
row = [1]
for _ in range(6):
    print(" ".join(map(str, row)).center(20).rstrip())
    row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
letters = "ABCDE"
for i in range(len(letters)):
    print(letters[i:] + letters[:i], letters[: i + 1][::-1].lower())
for i in range(1, 10):
    if i > 4:
        break
    for j in range(1, 10):
        if j > i:
            break
        print(f"{j}x{i}={i * j:<3}", end="")
    print()
board = [["+" if (r + c) % 2 else "-" for c in range(8)] for r in range(3)]
print("\n".join("".join(r) for r in board))
def sierpinski(k):
    return ["*"] if k == 0 else [" " * 2 ** (k - 1) + l + " " * 2 ** (k - 1) for l in sierpinski(k - 1)] + [l + " " + l for l in sierpinski(k - 1)]
print("\n".join(l.rstrip() for l in sierpinski(2)))
spiral = [[0] * 4 for _ in range(4)]
r = c = 0
dr, dc = 0, 1
for k in range(1, 17):
    spiral[r][c] = k
    if not (0 <= r + dr < 4 and 0 <= c + dc < 4) or spiral[r + dr][c + dc]:
        dr, dc = dc, -dr
    r, c = r + dr, c + dc
for line in spiral:
    print(*(f"{v:2}" for v in line))
