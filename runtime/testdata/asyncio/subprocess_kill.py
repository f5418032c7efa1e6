import asyncio
import signal
from asyncio.subprocess import PIPE


async def main():
    proc = await asyncio.create_subprocess_exec("sleep", "10")
    proc.terminate()
    print("terminated", await proc.wait(), -signal.SIGTERM)

    proc = await asyncio.create_subprocess_exec("sleep", "10")
    proc.kill()
    print("killed", await proc.wait())

    script = 'trap "echo caught; exit 5" USR1; echo ready; while :; do sleep 0.01; done'
    proc = await asyncio.create_subprocess_exec("sh", "-c", script, stdout=PIPE)
    print(await proc.stdout.readline())
    proc.send_signal(signal.SIGUSR1)
    print(await proc.stdout.readline(), await proc.wait())

    proc = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(proc.wait(), 0.03)
    except TimeoutError:
        print("too slow; still", proc.returncode)
        proc.kill()
        await proc.wait()
    print(proc.returncode)
    try:
        proc.send_signal(signal.SIGTERM)
        print("signalling a finished process is harmless")
    except ProcessLookupError:
        print("ProcessLookupError")

    proc = await asyncio.create_subprocess_exec("sleep", "10", stdout=PIPE)
    waiting = asyncio.create_task(proc.communicate())
    await asyncio.sleep(0.01)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True), proc.returncode)
    proc.kill()
    print(await proc.wait())


asyncio.run(main())
