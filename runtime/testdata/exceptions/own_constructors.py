"""Exceptions whose classes have an __init__ of their own, and how they are raised again."""
import sys
import traceback


class Coded(Exception):
    def __init__(self, code, text="none"):
        super().__init__(code)
        self.code = code
        self.text = text


class Silent(ValueError):
    def __init__(self, a, b):
        self.both = a, b


class Starred(KeyError):
    def __init__(self, *args, **kw):
        self.kw = kw
        if args:
            super().__init__(*args[:-1])


class Child(Coded):
    def __init__(self, code):
        Coded.__init__(self, code, "child")
        self.args = ("changed",) + self.args

    def __str__(self):
        return f"<{self.code} {self.text}>"


class Failing(Exception):
    def __init__(self, x):
        raise TypeError(f"init of {x}")


class Returning(Exception):
    def __init__(self, x):
        return x


class Slotted(Exception):
    __slots__ = ("place",)

    def __init__(self, place):
        self.place = place


class Propertied(Exception):
    def __init__(self, n):
        self.n = n

    @property
    def twice(self):
        return self.n * 2

    @twice.setter
    def twice(self, v):
        self.n = v // 2

    args = property(lambda self: ("property", self.n))


class Os(OSError):
    def __init__(self, number, text):
        super().__init__(number, text)
        self.number = number


class Hooked(Exception):
    def __init__(self, n):
        self.n = n

    def __setattr__(self, name, v):
        super().__setattr__(name, (name, v))

    def __getattr__(self, name):
        return "no " + name


def show(make):
    for _ in range(2):
        try:
            raise make()
        except Exception as e:
            print(type(e).__name__, str(e), repr(e), e.args, sorted(vars(e).items()))
            return e


show(lambda: Coded(1))
show(lambda: Coded(1, "two"))
show(lambda: Coded(code=3))
show(lambda: Coded(4, text="five"))
show(lambda: Silent(1, 2))
show(lambda: Silent(b=1, a=2))
show(lambda: Starred())
show(lambda: Starred(1, 2, 3))
show(lambda: Starred(1, x=2))
show(lambda: Child(6))
show(lambda: Failing(7))
show(lambda: Returning(None))
show(lambda: Returning(8))
print(show(lambda: Slotted(9)).place)
e = show(lambda: Propertied(10))
e.twice = 30
print(e.twice, e.n, e.args)
show(lambda: Os(2, "two"))
e = show(lambda: Hooked(11))
print(e.n, e.other)
show(lambda: Coded())
show(lambda: Silent(1))


# The instance's own attributes against the class's, as they come and go.
def read(e):
    return e.code


for i in range(4):
    e = Coded(i)
    print(read(e), end=" ")
    e.code = -i
    print(read(e), end=" ")
    del e.code
    try:
        read(e)
    except AttributeError as x:
        print(x)
    if i == 2:
        Coded.code = property(lambda self: "of the class")
        print(read(e), end=" ")
        del Coded.code


# Without a name: what the handler can find out all the same.
def unnamed():
    for i in range(3):
        try:
            raise Coded(i)
        except Coded:
            yield sys.exception().code, sys.exception().args


print(list(unnamed()))


# Causes.
def cause(of, by):
    try:
        raise of from by
    except BaseException as e:
        return type(e).__name__, repr(e.__cause__), e.__suppress_context__, repr(e.__context__)


for of, by in ((ValueError, None), (ValueError(1), KeyError), (Coded(1), Coded(2)), (3, None), (ValueError, 3), (ValueError, int)):
    print(cause(of, by))
try:
    raise KeyError("first")
except KeyError as first:
    print(cause(ValueError("second"), first), cause(ValueError("third"), None))


# Raised again, through finally, with and bare raise: where the frames say it was.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return exc[0] is KeyError


def again(how):
    try:
        if how == "finally":
            try:
                raise Coded("f")
            finally:
                how += "!"
        elif how == "with":
            with Manager():
                with Manager():
                    raise Coded("w")
        elif how == "bare":
            try:
                raise Coded("b")
            except KeyError:
                pass
            except Coded:
                bare()
        elif how == "other":
            try:
                raise Coded("o")
            except (KeyError, IndexError):
                pass
        elif how == "quiet":
            with Manager():
                raise KeyError
            return how
    finally:
        print(how, repr(sys.exception()))


def bare():
    raise


for how in ("finally", "with", "bare", "other", "quiet"):
    try:
        print(again(how))
    except Coded as e:
        tb = e.__traceback__
        places = []
        while tb:
            places.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno))
            tb = tb.tb_next
        print(places, e.__context__)
try:
    bare()
except RuntimeError as e:
    print(e, traceback.extract_tb(e.__traceback__)[-1].lineno)

# Assertions.
for n in range(2):
    try:
        assert n > 5
    except AssertionError:
        print(repr(sys.exception()))
    try:
        assert n > 5, f"{n} is small"
    except AssertionError as e:
        print(e, e.args)
AssertionError = KeyError
try:
    assert n > 5, "hidden"
except KeyError:
    print("hidden")
except Exception as e:
    print(type(e))
raise Child("end") from Coded("cause")
