import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def on_signal(name):
        print("signal", name)
        if name == "SIGTERM":
            stop.set()

    for name in ("SIGUSR1", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, name), on_signal, name)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.02)
    print("set?", stop.is_set())
    loop.call_later(0.02, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("stopping cleanly")
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as e:
        print("RuntimeError:", e)
    try:
        loop.add_signal_handler(-1, print)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
