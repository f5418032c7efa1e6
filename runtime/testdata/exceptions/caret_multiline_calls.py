# carets over calls and operators that span lines
import traceback


def f(*args, **kwargs):
    raise ValueError("in f")


def check(g):
    try:
        g()
    except Exception:
        traceback.print_exc()


def one():
    return f(1,
             2,
             x=3)


def two():
    x = (1
         + None
         + 2)
    return x


def three():
    return [
        1,
        int("x"),
        3,
    ]


def four():
    return {
        "a": 1,
        "b": undefined_value,
    }


def five():
    return (
        "abc"
        .upper()
        .nope()
        .lower()
    )


def six():
    if (1 < 2 and
            None < 3):
        pass


def seven():
    return "".join(
        str(x / 0)
        for x in range(3)
    )


def eight():
    f(f"{1}"
      f"{2}", *[
          3])


for g in (one, two, three, four, five, six, seven, eight):
    check(g)
