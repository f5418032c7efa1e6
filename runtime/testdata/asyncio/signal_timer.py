import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    beats = 0
    enough = asyncio.Event()

    def alarm():
        nonlocal beats
        beats += 1
        print("alarm", beats)
        if beats == 3:
            signal.setitimer(signal.ITIMER_REAL, 0)
            enough.set()

    loop.add_signal_handler(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
    await enough.wait()
    loop.remove_signal_handler(signal.SIGALRM)

    # Replacing a handler, and a signal that a plain handler takes.
    got = []
    loop.add_signal_handler(signal.SIGUSR1, got.append, "old")
    loop.add_signal_handler(signal.SIGUSR1, got.append, "new")
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    print(got)
    loop.remove_signal_handler(signal.SIGUSR1)
    previous = signal.signal(signal.SIGUSR2, lambda num, frame: got.append(signal.Signals(num).name))
    os.kill(os.getpid(), signal.SIGUSR2)
    await asyncio.sleep(0.01)
    print(got, previous == signal.SIG_DFL)
    print(signal.SIGTERM.name, signal.Signals.SIGINT.value, repr(signal.SIGKILL))
    try:
        loop.add_signal_handler(signal.SIGUSR1, main)
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
