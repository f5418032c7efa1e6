import asyncio, signal, os
def h(sig, frame): print("h", sig)
async def main():
    loop = asyncio.get_running_loop()
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    print(signal.getsignal(signal.SIGTERM))
    ev = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, lambda *a: (print("usr1", a), ev.set()), 1, 2)
    os.kill(os.getpid(), signal.SIGUSR1)
    await ev.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    try: loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as e: print(e)
    except OSError as e: print(e)
    try: loop.add_signal_handler(999, print)
    except ValueError as e: print(e)
    async def co(): pass
    try: loop.add_signal_handler(signal.SIGUSR1, co)
    except TypeError as e: print(e)
    me = asyncio.current_task()
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print("cancelled by sigint", me.cancelling(), me.uncancel())
    return 5
print(asyncio.run(main()))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
async def main2():
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(5)
try: asyncio.run(main2())
except KeyboardInterrupt as e: print("KI", repr(e), repr(e.__context__))
with asyncio.Runner() as r:
    print(r.run(asyncio.sleep(0, "x")))
    print(r.get_loop() is r.get_loop())
try: r.run(asyncio.sleep(0))
except RuntimeError as e: print(e)
