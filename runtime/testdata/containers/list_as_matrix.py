# two dimensional lists
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(m[1][2], [r[0] for r in m], m[-1], [r[::-1] for r in m], m[::-1], [list(c) for c in zip(*m)], [list(c) for c in zip(*m[::-1])], [[r[i] for r in m] for i in range(3)])
print(sum(map(sum, m)), [sum(r) for r in m], [sum(c) for c in zip(*m)], sum(m[i][i] for i in range(3)), sum(m[i][~i] for i in range(3)), max(max(r) for r in m), [max(c) for c in zip(*m)], [x for r in m for x in r], [x for r in m for x in r if x % 2], [[x * 2 for x in r] for r in m])
for r in m: print(" ".join(f"{x:>2}" for x in r))
z = [[0] * 4 for _ in range(2)]
z[1][2] = 5; z[0] = [9] * 4; z.append([1, 2, 3, 4]); z[2][1:3] = [0, 0]; del z[1][0]
print(z, len(z), [len(r) for r in z])
bad = [[0] * 2] * 2
bad[0][0] = 1
print(bad, [list(r) for r in bad][0] is bad[0])
import copy
c1, c2 = m[:], copy.deepcopy(m)
m[0][0] = 100
print(c1[0][0], c2[0][0], c1 == m, c2 == m)
m[0][0] = 1
def rot(a): return [list(r) for r in zip(*a[::-1])]
def spiral(a): return list(a[0]) + spiral(list(zip(*a[1:]))[::-1]) if a else []
def diag(a): return [[a[i][d - i] for i in range(len(a)) if 0 <= d - i < len(a[0])] for d in range(len(a) + len(a[0]) - 1)]
def neigh(a, r, c): return [a[i][j] for i in range(max(0, r - 1), min(len(a), r + 2)) for j in range(max(0, c - 1), min(len(a[0]), c + 2)) if (i, j) != (r, c)]
print(rot(m), spiral(m), diag(m), neigh(m, 0, 0), neigh(m, 1, 1), rot(rot(rot(rot(m)))) == m, spiral([[1, 2], [3, 4], [5, 6]]))
ragged = [[1], [2, 3], []]
print([len(r) for r in ragged], sum(ragged, []), [(i, j) for i, r in enumerate(ragged) for j, _ in enumerate(r)], max(ragged, key=len), sorted(ragged), [r + [0] * (2 - len(r)) for r in ragged])
grid = ["#..", ".#.", "..#"]
print("\n".join("".join(c) for c in zip(*grid)), [(r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == "#"], sum(row.count(".") for row in grid), any("##" in row for row in grid), [row.replace("#", "@") for row in grid])
def saddle(a): return [(i, j) for i, r in enumerate(a) for j, x in enumerate(r) if x == max(r) and x == min(row[j] for row in a)]
def sort_rows(a): return [sorted(r) for r in a]
def game(cells, h, w): return ["".join("#" if (r, c) in cells else "." for c in range(w)) for r in range(h)]
print(saddle([[9, 8, 7], [5, 3, 2], [6, 6, 7]]), sort_rows([[3, 1], [2, 0]]), game({(0, 1), (1, 1)}, 2, 3), all(len(r) == 3 for r in m), m == [[1, 2, 3], [4, 5, 6], [7, 8, 9]], [1, 2, 3] in m, m.index([4, 5, 6]), [[i == j for j in range(2)] for i in range(2)])
for f in (lambda: m[3], lambda: m[0][3], lambda: m[0, 1], lambda: m["a"], lambda: m[0]["x"], lambda: [[1], [2, 3]] and list(zip([1], [2, 3], strict=True)), lambda: sum(m), lambda: m + [1][0]):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
