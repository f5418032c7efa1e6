"""Shapes for local_module_import.py."""
__all__ = ["Square", "Circle", "area"]
PI = 3.0
loaded = 1
_hidden = "hidden"


class Square:
    def __init__(self, side):
        self.side = side

    def __repr__(self):
        return f"Square({self.side})"


class Circle:
    def __init__(self, r):
        self.r = r


def area(shape):
    if isinstance(shape, Square):
        return shape.side ** 2
    if isinstance(shape, Circle):
        return PI * shape.r ** 2
    raise TypeError(f"no area for {type(shape).__name__}")


def helper():
    return "helper"


if __name__ == "__main__":
    print("never printed on import")
