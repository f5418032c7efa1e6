# What a function does first: variables and attributes set, tests, a value. Part
# of it may turn out to need more: methods of the script, an exception.
import sys
import traceback


class Node:
    kind = "node"
    limit = 3

    def __init__(self, v, link=None):
        self.v = v
        self.link = link
        self.seen = 0

    def __repr__(self):
        return f"<{type(self).__name__}>"

    def get(self):
        return self.v

    @classmethod
    def less(cls, a, b):
        return a.v < b.v

    @classmethod
    def least(cls, a, b):
        if cls.less(a, b):
            return a
        return b

    @staticmethod
    def same(x):
        return x

    def big(self):
        return self.v > self.limit and not self.link is None

    def either(self):
        return self.link or self.v

    def chosen(self):
        return self.v if self.seen else self.link

    def kept(self):
        t = self.get()
        if t is None:
            raise ValueError("no value")
        self.seen += 1
        u = self.link
        if u is None:
            return t, self.seen
        return u.get(), self.seen

    def names(self):
        a = self.v
        b = self.link
        return sorted(locals())

    def fails(self, x):
        a = self.v
        b = self.same(x)
        if b > a:
            return a
        return b

    def late(self, x):
        y = x
        if y is None:
            z = 1
        return z

    def frame(self):
        a = self.v
        f = sys._getframe()
        return f.f_lineno - f.f_code.co_firstlineno, f.f_locals["a"]

    def again(self, n):
        m = n
        if m == 0:
            return 0
        return self.again(m - 1) + 1


class Asked(Node):
    def __init__(self, v):
        self.calls = []
        super().__init__(v)

    def __bool__(self):
        self.calls.append("bool")
        return bool(self.v)

    def __eq__(self, other):
        self.calls.append("eq")
        return True

    __hash__ = None

    @property
    def kind(self):
        self.calls.append("kind")
        return "asked"

    def get(self):
        self.calls.append("get")
        return self.v


def kind_of(o):
    k = o.kind
    if k == "node":
        return "plain"
    return k


def truth(o):
    if o:
        return "true"
    return "false"


def equal(a, b):
    if a == b:
        return "equal"
    return "not"


def both(a, b):
    return a and b


def nothing(a):
    return not a


def inside(a, b):
    return a in b


def chain(o):
    x = o.link
    y = x.link
    z = y.link
    return z


def of_class():
    return Node.limit, Node.get.__name__


def of_module():
    return sys.maxsize > 0, sys.byteorder in ("little", "big")


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
        for fs in traceback.extract_tb(e.__traceback__):
            print("   ", fs.name, fs.line)


a, b, none = Node(1), Node(5, Node(2)), Node(None)
for _ in range(3):
    asked = Asked(4)
    for o in (a, b, none, asked):
        show(o.get), show(o.big), show(type(o).least, a, o), show(Node.least, o, b)
        show(lambda: type(o.either()).__name__), show(lambda: type(o.chosen()).__name__)
        show(o.kept), show(o.names), show(o.fails, 3), show(o.fails, "x"), show(o.late, 3), show(o.late, None)
        show(o.frame), show(o.again, 20)
        show(kind_of, o), show(truth, o), show(lambda: equal(o, a)), show(equal, o, o)
        show(lambda: both(o, 3)), show(nothing, o), show(lambda: inside(o, [b, o])), show(inside, 3, o)
        show(lambda: chain(o))
    print(asked.calls, asked.seen)
    show(of_class), show(of_module)
    Node.limit += 1
    if _ == 1:
        Node.kind = property(lambda self: "now a property")
        show(kind_of, a)
        Node.get = lambda self: "replaced"
        show(a.kept)


def deep(n):
    m = n
    return deep(m + 1) + 1


try:
    deep(0)
except RecursionError as e:
    print(e)
