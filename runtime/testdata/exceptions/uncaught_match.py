# an error inside a case and its guard
def area(shape):
    match shape:
        case {"kind": "square", "side": s}:
            return s * s
        case {"kind": "circle", "r": r} if r > 0:
            return 3 * r * r
        case [w, h]:
            return w * h
        case _:
            raise TypeError(f"not a shape: {shape!r}")


print(area({"kind": "square", "side": 2}), area([2, 3]))
try:
    area("blob")
except TypeError as e:
    print(e)
area({"kind": "circle", "r": "big"})
