# the operator module
import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(4), op.pos(-4), op.inv(5), op.abs(-3), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.index(True))
print(op.lt(1, 2), op.le(2, 2), op.eq("a", "a"), op.ne(1, 2), op.ge(1, 2), op.gt(2, 1), op.not_([]), op.truth([0]), op.is_(None, None), op.is_not(1, None), op.contains([1], 1), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.length_hint([1, 2]))
l = [1, 2, 3]
op.setitem(l, 0, 9); op.delitem(l, 1)
print(l, op.getitem(l, -1), op.getitem("abc", slice(1, None)), op.iadd(l, [4]), l, op.imul([1], 2), op.iconcat([1], [2]))
rows = [("b", 2, "x"), ("a", 2, "y"), ("c", 1, "z")]
print(sorted(rows, key=op.itemgetter(1)), sorted(rows, key=op.itemgetter(1, 0)), op.itemgetter(2)("abc"), op.itemgetter(slice(2))("abcd"), op.itemgetter("k")({"k": 5}), op.itemgetter(0, -1)([1, 2, 3]), list(map(op.itemgetter(0), rows)))
class P:
    def __init__(self, n, q=None): self.n, self.q = n, q
    def hi(self, *a, **k): return self.n, a, k
print(op.attrgetter("n")(P(5)), op.attrgetter("n", "q.n")(P(1, P(2))), op.attrgetter("__class__.__name__")(1), op.methodcaller("hi", 1, x=2)(P(3)), op.methodcaller("upper")("abc"), list(map(op.methodcaller("split", ","), ["a,b", "c"])))
print(op.itemgetter(1), op.itemgetter("a", 2), op.attrgetter("x.y"), op.methodcaller("f", 1, k=2), op.matmul.__name__, op.__add__(1, 2), op.call(len, "abc"))
table = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "^": op.pow}
def rpn(s):
    st = []
    for t in s.split():
        if t in table:
            b, a = st.pop(), st.pop()
            st.append(table[t](a, b))
        else:
            st.append(float(t))
    return st.pop()
print(rpn("3 4 + 2 *"), rpn("2 3 ^ 4 -"), rpn("1 2 /"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: op.add(1))
attempt(lambda: op.add(1, "a"))
attempt(lambda: op.itemgetter())
attempt(lambda: op.itemgetter(5)([1]))
attempt(lambda: op.itemgetter("a")({}))
attempt(lambda: op.attrgetter("zz")(1))
attempt(lambda: op.attrgetter(5))
attempt(lambda: op.methodcaller("nope")(1))
attempt(lambda: op.methodcaller())
attempt(lambda: op.methodcaller(5))
attempt(lambda: op.indexOf([1], 2))
attempt(lambda: op.index(1.5))
attempt(lambda: op.truediv(1, 0))
attempt(lambda: op.concat(1, 2))
attempt(lambda: op.length_hint([], "a"))
