# A service that is asked to stop by a signal: it takes nothing new, finishes
# what it has begun, and only then goes. The second signal is for the impatient.
#
#     inloop scripts/graceful_shutdown.py
import asyncio
import os
import signal


class Service:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.begun, self.finished = [], []

    def on_signal(self, sig):
        print(f"! {sig.name}")
        self.stopping.set()

    async def accept(self):
        """New work comes in until we are told to stop."""
        number = 0
        async with asyncio.TaskGroup() as jobs:
            while not self.stopping.is_set():
                number += 1
                jobs.create_task(self.job(number))
                try:
                    await asyncio.wait_for(self.stopping.wait(), 0.06)
                except TimeoutError:
                    pass
            print(f"no more work is taken; {len(self.begun) - len(self.finished)} in hand")

    async def job(self, number):
        self.begun.append(number)
        print(f"  job {number} begins")
        await asyncio.sleep(0.1)
        self.finished.append(number)
        print(f"  job {number} ends")


async def main():
    loop = asyncio.get_running_loop()
    service = Service()
    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, service.on_signal, sig)

    # Nobody is at the keyboard in a demo, so it sends itself the signal.
    loop.call_later(0.14, os.kill, os.getpid(), signal.SIGTERM)
    try:
        async with asyncio.timeout(2):
            await service.accept()
    except TimeoutError:
        print("it took too long, leaving as it is")
    print("begun   ", service.begun)
    print("finished", service.finished)


asyncio.run(main())
