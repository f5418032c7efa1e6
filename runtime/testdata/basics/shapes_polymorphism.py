# one interface, many classes
import math
class Shape:
    count = 0
    def __init__(self, name):
        self.name = name
        Shape.count += 1
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} must implement area()")
    def __str__(self):
        return f"{self.name}: area {self.area():.2f}"
    def __lt__(self, other):
        return self.area() < other.area()
class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self):
        return math.pi * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
    def __eq__(self, o):
        return isinstance(o, Rect) and {self.w, self.h} == {o.w, o.h}
    def __hash__(self):
        return hash(frozenset((self.w, self.h)))
class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s, "square")
class Blob(Shape):
    pass
shapes = [Circle(1), Rect(3, 4), Square(2), Rect(4, 3)]
for s in shapes:
    print(s)
print([type(s).__name__ for s in sorted(shapes)], max(shapes).name, Shape.count, len(set(shapes[1:])), shapes[1] == shapes[3], shapes[1] != shapes[2])
print(sum(s.area() for s in shapes if isinstance(s, Rect)), [isinstance(Square(1), c) for c in (Square, Rect, Shape, Circle, object)])
for bad in (lambda: str(Blob("b")), lambda: Circle(), lambda: Rect(1), lambda: Square(1, 2), lambda: sorted([Circle(1), Blob("x")]), lambda: Circle("x").area(), lambda: shapes[0] < 5):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Cat:
    def speak(self): return "meow"
class Dog:
    def speak(self): return "woof"
class Robot:
    def beep(self): return "beep"
for thing in (Cat(), Dog(), Robot()):
    speak = getattr(thing, "speak", None)
    print(type(thing).__name__, speak() if callable(speak) else "cannot speak")
print(callable(Circle), Square.__mro__[1].__name__, Square(3).area(), hasattr(Square, "area"), Shape("plain").name)
