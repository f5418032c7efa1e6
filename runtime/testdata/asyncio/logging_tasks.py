import asyncio
import logging
import sys


class TaskName(logging.Filter):
    def filter(self, record):
        try:
            task = asyncio.current_task()
        except RuntimeError:
            task = None
        record.task = task.get_name() if task else "-"
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(TaskName())
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s [%(task)s] %(message)s"))
log = logging.getLogger("app")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False


async def worker(n):
    log.info("starting with %d", n)
    await asyncio.sleep(0)
    log.debug("not shown")
    if n == 2:
        log.warning("%s is a %r number", n, "bad")
        try:
            1 / 0
        except ZeroDivisionError:
            log.error("failed: %s", sys.exception())
    log.info("done")


async def main():
    log.info("main")
    await asyncio.gather(*(asyncio.create_task(worker(n), name=f"worker-{n}") for n in (1, 2)))
    asyncio.get_running_loop().call_soon(log.critical, "from a callback")
    await asyncio.sleep(0)
    asyncio_log = logging.getLogger("asyncio")
    asyncio_log.addHandler(handler)
    asyncio_log.propagate = False
    asyncio.get_running_loop().call_exception_handler({"message": "told to the asyncio logger"})


asyncio.run(main())
log.info("outside")
