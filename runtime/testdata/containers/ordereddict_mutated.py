from collections import OrderedDict
def mut(c, op):
    try:
        for k in c: print(k); op(c)
    except RuntimeError as e: print(e)
mut(OrderedDict(a=1), lambda c: c.update(b=2))
mut(OrderedDict(a=1, b=2), lambda c: c.update(c=2))
mut(OrderedDict(a=1, b=2), lambda c: c.pop('a', 0))
mut(OrderedDict(a=1, b=2), lambda c: c.move_to_end('a'))
mut(OrderedDict(a=1, b=2, c=3), lambda c: c.move_to_end('a'))
mut(OrderedDict(a=1, b=2, c=3), lambda c: c.pop('c', 0))
mut(OrderedDict(a=1, b=2, c=3), lambda c: c.update(a=5))
mut(OrderedDict(a=1, b=2, c=3), lambda c: (c.pop('a'), c.update(q=5)))
mut(OrderedDict(a=1, b=2, c=3), lambda c: c.clear())
