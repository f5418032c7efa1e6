import asyncio, traceback
async def fail(e, d=0): await asyncio.sleep(d); raise e
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError(1))); tg.create_task(fail(TypeError(2))); tg.create_task(fail(OSError(3), 0.1))
    except* ValueError as eg: print("VE", eg.exceptions)
    except* TypeError as eg: print("TE", eg.exceptions, eg.message)
    try:
        async with asyncio.TaskGroup() as tg:
            async with asyncio.TaskGroup() as tg2: tg2.create_task(fail(ValueError("inner")))
    except ExceptionGroup as eg:
        print(eg, eg.exceptions[0].exceptions); print(eg.subgroup(ValueError)); print(eg.split(TypeError)[0])
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(fail(ValueError("t"))); await asyncio.sleep(0); await asyncio.sleep(0); raise KeyError("body")
    except BaseExceptionGroup as eg: print(type(eg).__name__, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(fail(KeyboardInterrupt()))
    except KeyboardInterrupt: print("KI passes")
    except BaseException as e: print(type(e))
    async def handled():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: raise RuntimeError("while cancelled")
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(handled()); tg.create_task(fail(ValueError("first")))
    except ExceptionGroup as eg: print([repr(e) for e in eg.exceptions])
    tg = asyncio.TaskGroup()
    c = fail(ValueError())
    try: tg.create_task(c)
    except RuntimeError as e: print(str(e).split(" at")[0])
    c.close()
    async with tg: pass
    try:
        async with tg: pass
    except RuntimeError as e: print(str(e).split(" 0x")[0])
    def leaf(eg, depth=0):
        if isinstance(eg, BaseExceptionGroup):
            for e in eg.exceptions: yield from leaf(e, depth + 1)
        else: yield depth, eg
    eg = ExceptionGroup("a", [ValueError(1), ExceptionGroup("b", [TypeError(2), ExceptionGroup("c", [OSError(3)])])])
    print(list(leaf(eg))); traceback.print_exception(eg.subgroup(lambda e: isinstance(e, (OSError, ValueError))), file=__import__("sys").stdout)
    class MyG(ExceptionGroup):
        def derive(self, excs): return MyG(self.message + "!", excs)
    a, b = MyG("mine", [ValueError(1), TypeError(2)]).split(ValueError); print(repr(a), repr(b))
    for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
asyncio.run(main())
