# pickling and copying of instances, continued
import pickle, copy
class P:
    def __init__(self, x, y=2): self.x, self.y = x, y
    def __eq__(self, o): return vars(self) == vars(o)
    def __repr__(self): return f"P({self.x!r}, {self.y!r})"
class Deep:
    def __init__(self): self.memo = None
    def __deepcopy__(self, memo): n = Deep(); memo[id(self)] = n; n.memo = "copied"; return n
    def __copy__(self): return "shallow hook"
x = Deep(); c = copy.deepcopy([x, x])
print(c[0] is c[1], c[0].memo, copy.copy(x))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).replace("<locals>.", "")[:70])
def local():
    class Loc: pass
    return Loc()
attempt(lambda: pickle.dumps(lambda: 0) and "ok")
attempt(lambda: pickle.dumps(i for i in ()) and "ok")
attempt(lambda: pickle.loads(b""))
attempt(lambda: pickle.loads(b"garbage"))
attempt(lambda: pickle.loads("str"))
attempt(lambda: copy.deepcopy(x for x in ()))
attempt(lambda: copy.replace(5))
class NoPickle:
    def __reduce__(self): raise TypeError("refuses")
class BadReduce:
    def __reduce__(self): return 5
attempt(lambda: pickle.dumps(NoPickle()))
attempt(lambda: copy.copy(NoPickle()))
attempt(lambda: pickle.dumps(BadReduce()))
import io
buf = io.BytesIO()
pickle.dump([1], buf); pickle.dump({"a": 2}, buf); buf.seek(0)
print(pickle.load(buf), pickle.load(buf))
attempt(lambda: pickle.load(buf))
class Evil(pickle.Unpickler):
    def find_class(self, m, n): raise pickle.UnpicklingError(f"{m}.{n} is forbidden")
attempt(lambda: Evil(io.BytesIO(pickle.dumps(P(1)))).load())
from collections import namedtuple, OrderedDict, Counter, deque
N = namedtuple("N", "a b")
print(pickle.loads(pickle.dumps([N(1, 2), OrderedDict(z=1), Counter("aab"), deque([1], 3)])), copy.replace(N(1, 2), b=9))
