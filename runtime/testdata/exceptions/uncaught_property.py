# an error deep inside properties and operators
class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.xs, other.xs)))

    @property
    def length(self):
        return sum(x * x for x in self.xs) ** 0.5

    def __eq__(self, other):
        return self.length == other.length


print((Vector(3) + Vector(1)).length, Vector(3, 4) == Vector(5))
v = Vector(1, 2) + Vector("a", "b")
