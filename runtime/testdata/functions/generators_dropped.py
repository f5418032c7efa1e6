# A generator that nothing refers to any more is closed.
import contextlib


def g(name='g'):
    try:
        yield 1
        yield 2
        yield 3
    finally:
        print('closed', name)


a = g('del')
next(a)
del a
print(1)
a = g('None')
next(a)
a = None
print(2)


def local():
    a = g('local')
    next(a)


local()
print(3)
next(g('temporary'))
print(4)
print(2 in g('in'))
print(5)
a, b, *c = g('unpacked')
print(6)
try:
    a, b = g('too many')
except ValueError as e:
    print(e)
print(any(x for x in g('any')))
print(7)
print(list(zip(g('zip'), [1])))
print(8)


def outer():
    for x in g('inner'):
        yield x


o = outer()
next(o)
o.close()
print(9)
o = (x for x in g('of an expression'))
next(o)
o.close()
print(10)
try:
    for x in g('raise'):
        raise ValueError(x)
except ValueError as e:
    print('caught', e)
try:
    [1 // 0 for x in g('comprehension')]
except ZeroDivisionError as e:
    print('caught', e)


def raises():
    for x in g('in a frame'):
        raise KeyError(x)


try:
    raises()
except KeyError as e:
    print('caught', e)


@contextlib.contextmanager
def manager():
    print('enter')
    try:
        yield
    finally:
        print('exit')


m = manager()
m.__enter__()
del m
print(11)


def stubborn():
    try:
        yield 1
    finally:
        try:
            yield 2
        except GeneratorExit:
            print('told twice')


def ends():
    try:
        yield
    except GeneratorExit:
        print('GeneratorExit')
        raise


e = ends()
next(e)
del e
never = g('never begun')
del never
print(12)
last = g('last')
next(last)
print('end')
