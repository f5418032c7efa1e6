# __del__ is called when nothing refers to an object any more, at the latest when
# the program ends.
class R:
    def __init__(self, name, other=None):
        self.name, self.other = name, other
        print('init', name)

    def __del__(self):
        print('del', self.name)


class Derived(R):
    pass


class Late:
    pass


a = R('a')
del a
b = R('b')
b = None


def local():
    c = R('c')
    print('in a function')


local()
pair = [R('in a list')]
pair.clear()
table = {'x': R('in a dict')}
del table['x']
x = Derived('two names')
y = x
del x
print('still there')
del y
R('never named')
outer = R('outer', R('inner'))
del outer
print('both are gone')


def fails():
    d = R('d')
    raise ValueError('failed')


try:
    fails()
except ValueError as e:
    print('caught', e)
print('after the except clause')
again = R('first')
again = R('second')
print('replaced')
with_attribute = type("Plain", (), {})()
with_attribute.r = R('attribute')
with_attribute.r = None
print('no attribute')
for i in range(3):
    r = R(f'round {i}')
del r
Late.__del__ = lambda self: print('a late __del__')
late = Late()
del late


class Bad:
    def __del__(self):
        print('about to fail')
        raise RuntimeError('in __del__')


class Back:
    def __del__(self):
        print('comes back')
        kept.append(self)


kept = []
back = Back()
del back
print(len(kept), type(kept[0]).__name__)
kept.clear()
print('once only')
z = R('z')
held = [R('held')]
first = R('first at the end')
print('end')
