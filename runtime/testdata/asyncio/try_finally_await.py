import asyncio


async def pause(x=None):
    await asyncio.sleep(0)
    return x


async def returns_through_finally():
    try:
        return await pause("from try")
    finally:
        print("finally runs", await pause("while returning"))


async def overrides():
    try:
        return await pause("lost")
    finally:
        return "from finally"


async def loops():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", await pause(i))
        finally:
            print("finally", await pause(i))
    else:
        print("not printed")


async def chain():
    try:
        try:
            await pause()
            raise ValueError("first")
        except ValueError:
            await pause()
            raise KeyError("second")
        finally:
            await pause()
            print("inner finally")
    except KeyError as e:
        print(repr(e), repr(e.__context__))
    else:
        print("not printed")
    finally:
        print("outer finally")


async def reraise():
    try:
        try:
            raise OSError("original")
        except OSError:
            await pause()
            raise
    except OSError as e:
        print("again", e)
    try:
        raise
    except RuntimeError as e:
        print("RuntimeError:", e)


async def main():
    print(await returns_through_finally())
    print(await overrides())
    await loops()
    await chain()
    await reraise()
    try:
        e = "kept?"
        raise ValueError
    except ValueError as e:
        pass
    try:
        print(e)
    except NameError as error:
        print(type(error).__name__, error)


asyncio.run(main())
