import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    proc = await asyncio.create_subprocess_exec("echo", "hello", "world", stdout=PIPE)
    out, err = await proc.communicate()
    print(out, err, proc.returncode)

    proc = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(proc.returncode, proc.pid > 0)
    out, _ = await proc.communicate(b"through cat\n")
    print(out.decode().rstrip(), proc.returncode)

    proc = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await proc.communicate(), proc.returncode)
    proc = await asyncio.create_subprocess_shell("echo both; echo err >&2", stdout=PIPE, stderr=STDOUT)
    print(await proc.communicate())
    proc = await asyncio.create_subprocess_exec("true", stdout=DEVNULL)
    print(await proc.wait())
    proc = await asyncio.create_subprocess_exec("false")
    print(await proc.wait())
    try:
        await asyncio.create_subprocess_exec("no-such-program-at-all")
    except FileNotFoundError as e:
        print(type(e).__name__, e)


asyncio.run(main())
