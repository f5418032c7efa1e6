# Programs run under each of the watchers of child processes.
import asyncio
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def main():
    proc = await asyncio.create_subprocess_exec("sh", "-c", "read line; echo got $line; exit 3",
                                                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate(b"words\n")
    codes = await asyncio.gather(*(status(n) for n in range(3)))
    killed = await asyncio.create_subprocess_exec("sleep", "100")
    killed.kill()
    return out, proc.returncode, codes, await killed.wait()


async def status(n):
    proc = await asyncio.create_subprocess_shell(f"exit {n}")
    return await proc.wait()


for cls in (asyncio.PidfdChildWatcher, asyncio.ThreadedChildWatcher, asyncio.SafeChildWatcher,
            asyncio.FastChildWatcher):
    watcher = cls()
    asyncio.set_child_watcher(watcher)
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        watcher.attach_loop(loop)
        print(cls.__name__, runner.run(main()))
        watcher.attach_loop(None)
    asyncio.set_child_watcher(None)
    watcher.close()


class Idle(asyncio.ThreadedChildWatcher):
    def is_active(self):
        return False


asyncio.set_child_watcher(Idle())
try:
    asyncio.run(main())
except RuntimeError as e:
    print("RuntimeError", e)
asyncio.set_child_watcher(None)
