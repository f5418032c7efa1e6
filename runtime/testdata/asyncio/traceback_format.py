import asyncio
import sys
import traceback


async def inner():
    await asyncio.sleep(0)
    raise LookupError("not found")


async def middle():
    await inner()


async def main():
    try:
        await middle()
    except LookupError as e:
        print("".join(traceback.format_exception_only(e)).strip())
        for frame in traceback.extract_tb(e.__traceback__):
            print(frame.name, frame.lineno, frame.line)
        traceback.print_exc()
        te = traceback.TracebackException.from_exception(e)
        print(te.exc_type_str, str(te), len(te.stack))
    print(sys.exception())
    try:
        raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [KeyError("k")])])
    except* ValueError:
        print("values handled")
    except* KeyError as eg:
        print("keys:", eg.exceptions)
        traceback.print_exception(eg)


asyncio.run(main())
