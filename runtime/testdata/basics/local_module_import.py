# importing a module that lies beside the program
import _geometry
from _geometry import Square, area as area_of
import _geometry as g

print(_geometry.__name__, g is _geometry, _geometry.PI, g.loaded)
print(area_of(Square(3)), g.area(g.Circle(1)), Square.__module__, repr(Square(2)))
g.loaded += 1
import _geometry
print(_geometry.loaded, __name__)
try:
    from _geometry import nothing_here
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    _geometry.cirle
except AttributeError as e:
    print(e)
try:
    area_of("x")
except TypeError as e:
    print(e)
from _geometry import *
print(Circle(2).r, "_hidden" in globals(), "helper" in globals(), sorted(n for n in vars(g) if not n.startswith("_")))
