# throw() into what awaiting a future gives.
import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def main():
    fut = asyncio.get_running_loop().create_future()
    cases = [
        ("class", (ValueError,)),
        ("instance", (ValueError("v"),)),
        ("class and value", (ValueError, "text")),
        ("class and args", (KeyError, ("a", "b"))),
        ("class and instance", (ValueError, ValueError("inst"))),
        ("class and other instance", (ValueError, KeyError("k"))),
        ("subclass instance", (Exception, ValueError("sub"))),
        ("class, None, None", (ValueError, None, None)),
        ("instance and value", (ValueError("a"), ValueError("b"))),
        ("bad traceback", (ValueError, None, 32)),
        ("no exception", (list,)),
        ("text", ("words",)),
    ]
    for text, args in cases:
        it = fut.__await__()
        try:
            it.throw(*args)
        except BaseException as e:
            print(text, "->", type(e).__name__, e.args)

    def gen():
        yield 1

    for text, args in cases:
        g = gen()
        next(g)
        try:
            g.throw(*args)
        except BaseException as e:
            print("generator,", text, "->", type(e).__name__, e.args)
    fut.cancel()


asyncio.run(main())
