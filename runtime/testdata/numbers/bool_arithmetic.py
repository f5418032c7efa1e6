# bool is an int with two names
print(True + 1, False * 5, True / 2, True // 2, True % 2, -True, +True, True ** 3, 2 ** True)
print(True & True, True & 1, True | False, True ^ True, 1 ^ True, type(True & True).__name__, type(True & 1).__name__)
print(True == 1, False == 0, True > False, True < 2, sorted([True, 0, 2, False, -1]))
print({True: "t", 1: "one", 1.0: "float"}, {1, True, 1.0}, [True, 1].count(1), [0, False].index(False), (1, 2)[True])
print(sum([True, True, False]), max(True, 5), min(True, 0.5), abs(True), round(True), divmod(True, True), int(True), float(False))
print(bool(), bool([]), bool("0"), bool(0.0), bool(None), bool(...), bool(NotImplemented is None), bool(object()), bool(lambda: 0))
print(str(True), repr(False), f"{True} {True:d} {True:5} {True:>6} {True!s:>6}", "%s %d %r" % (True, True, False), "{:b}".format(True))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, type(True), True.real, True.numerator, True.bit_length(), (True).__add__(1))
print("a" * True, [1] * False, "ab"[True], [10, 20][False], range(True, 5)[0], "x".center(True), chr(True) == "\x01")
print(not True, not 0, not "", not not 5, not [0], not None)
print(True and "yes" or "no", False and "yes" or "no", None or False, 0 and 1, 1 and 2, "" or [] or 0)


class Empty:
    def __len__(self):
        return 0


class Falsy:
    def __bool__(self):
        return False


class Both:
    def __bool__(self):
        return True

    def __len__(self):
        return 0


class BadBool:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


print(bool(Empty()), bool(Falsy()), bool(Both()), not Empty(), [bool(c) for c in (Empty, Falsy)])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: bool(BadBool()))
attempt(lambda: bool(BadLen()))
attempt(lambda: 1 if BadBool() else 2)
attempt(lambda: not BadLen())
attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
attempt(lambda: True + "a")
attempt(lambda: True.x)
attempt(lambda: bool(1)())
attempt(lambda: type("B", (bool,), {}))
attempt(lambda: all([1, BadBool()]))
attempt(lambda: list(filter(BadBool, [1])))
try:
    exec("True = 1")
except SyntaxError as e:
    print(e.msg)
