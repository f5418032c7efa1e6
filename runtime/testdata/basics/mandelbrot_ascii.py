# loops with floats and complex numbers
def mandel(c, limit=30):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit
shades = " .:-=+*#%@"
for row in range(11):
    y = -1.2 + row * 0.24
    line = ""
    for col in range(50):
        n = mandel(complex(-2.1 + col * 0.06, y))
        line += shades[min(n, 29) // 3]
    print(line.rstrip())
def sine(width, height):
    import math
    rows = [[" "] * width for _ in range(height)]
    for x in range(width):
        y = round((math.sin(x / 4) + 1) / 2 * (height - 1))
        rows[height - 1 - y][x] = "*"
    return "\n".join("".join(r).rstrip() for r in rows)
print(sine(40, 7))
def bars(data, width=20):
    top = max(data.values())
    for k, v in data.items():
        print(f"{k:>6} |{'█' * int(v / top * width):<{width}}| {v}")
bars({"jan": 10, "feb": 25, "march": 17})
def sparkline(xs):
    lo, hi = min(xs), max(xs)
    return "".join("▁▂▃▄▅▆▇█"[int((x - lo) / (hi - lo or 1) * 7)] for x in xs)
print(sparkline([1, 5, 22, 13, 53, 40]), sparkline([1, 1]))
julia = [mandel(complex(x / 4, 0)) for x in range(-8, 3)]
print(julia, max(julia), julia.count(30))
rule = 90
cells = [0] * 31
cells[15] = 1
for _ in range(8):
    print("".join(".#"[c] for c in cells))
    cells = [rule >> (cells[i - 1] * 4 + cells[i] * 2 + cells[(i + 1) % 31]) & 1 for i in range(31)]
