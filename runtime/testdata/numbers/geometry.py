# points, polygons and angles
import math
from math import pi, sin, cos, hypot, atan2, degrees, radians, isclose
def area(p): return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(p, p[1:] + p[:1]))) / 2
def perimeter(p): return sum(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in zip(p, p[1:] + p[:1]))
def centroid(p): return tuple(sum(c) / len(p) for c in zip(*p))
def inside(pt, poly):
    x, y = pt
    r = False
    for (x1, y1), (x2, y2) in zip(poly, poly[1:] + poly[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1: r = not r
    return r
def cross(o, a, b): return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
def hull(ps):
    ps = sorted(set(ps))
    def half(it):
        out = []
        for p in it:
            while len(out) > 1 and cross(out[-2], out[-1], p) <= 0: out.pop()
            out.append(p)
        return out[:-1]
    return half(ps) + half(reversed(ps))
sq = [(0, 0), (4, 0), (4, 3), (0, 3)]
print(area(sq), perimeter(sq), centroid(sq), inside((1, 1), sq), inside((5, 1), sq), hull([(0, 0), (1, 1), (2, 2), (2, 0), (0, 2), (1, 0)]))
def rotate(p, deg): a = radians(deg); return round(p[0] * cos(a) - p[1] * sin(a), 9) + 0.0, round(p[0] * sin(a) + p[1] * cos(a), 9) + 0.0
print([rotate((1, 0), d) for d in (0, 90, 180, 270, 45)], degrees(atan2(1, 1)), degrees(atan2(-1, 0)), radians(180) == pi, round(sin(pi / 6), 12), cos(pi), round(math.tan(pi / 4), 12), hypot(3, 4), math.dist((1, 2, 3), (4, 6, 3)))
def triangle(a, b, c):
    if a + b <= c or b + c <= a or a + c <= b: raise ValueError(f"{a}, {b}, {c} is not a triangle")
    kinds = {1: "equilateral", 2: "isosceles", 3: "scalene"}[len({a, b, c})]
    x, y, z = sorted((a, b, c))
    return kinds + (" right" if isclose(x * x + y * y, z * z) else "")
for t in ((3, 4, 5), (2, 2, 3), (1, 1, 1), (1, 2, 3), (1, 1, 2 ** 0.5)):
    try: print(t, triangle(*t))
    except ValueError as e: print("ValueError:", e)
def circle(a, b, c):
    d = 2 * (a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1]))
    if not d: return None
    s = [p[0] ** 2 + p[1] ** 2 for p in (a, b, c)]
    ux = (s[0] * (b[1] - c[1]) + s[1] * (c[1] - a[1]) + s[2] * (a[1] - b[1])) / d
    uy = (s[0] * (c[0] - b[0]) + s[1] * (a[0] - c[0]) + s[2] * (b[0] - a[0])) / d
    return ux, uy, hypot(a[0] - ux, a[1] - uy)
def intersect(p, q, r, s):
    d = (p[0] - q[0]) * (r[1] - s[1]) - (p[1] - q[1]) * (r[0] - s[0])
    if d == 0: return "parallel"
    t = ((p[0] - r[0]) * (r[1] - s[1]) - (p[1] - r[1]) * (r[0] - s[0])) / d
    return p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])
print(circle((0, 0), (2, 0), (0, 2)), circle((0, 0), (1, 1), (2, 2)), intersect((0, 0), (2, 2), (0, 2), (2, 0)), intersect((0, 0), (1, 0), (0, 1), (1, 1)))
print([round(area([(cos(2 * pi * k / n), sin(2 * pi * k / n)) for k in range(n)]), 6) for n in (3, 4, 6, 100)], f"{pi:.10f} {math.tau / 2 == pi}", sum(math.dist(a, b) for a, b in zip(sq, sq[1:])), min(((math.dist(a, b), a, b) for i, a in enumerate(sq) for b in sq[i + 1:])))
def haversine(a, b):
    (la1, lo1), (la2, lo2) = (map(radians, p) for p in (a, b))
    h = sin((la2 - la1) / 2) ** 2 + cos(la1) * cos(la2) * sin((lo2 - lo1) / 2) ** 2
    return 2 * 6371 * math.asin(h ** 0.5)
print(round(haversine((37.5665, 126.978), (35.1796, 129.0756)), 1), round(haversine((0, 0), (0, 180)), 1), math.remainder(370, 360), 370 % 360, -90 % 360, math.fmod(-90, 360))
