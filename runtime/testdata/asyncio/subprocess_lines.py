import asyncio
import sys


async def read_lines(name, stream):
    async for line in stream:
        print(f"{name}: {line.decode().rstrip()}")


async def main():
    proc = await asyncio.create_subprocess_exec(
        "sh", "-c", "echo 1; sleep 0.03; echo 2; sleep 0.03; echo 3",
        stdout=asyncio.subprocess.PIPE,
    )
    await read_lines("out", proc.stdout)
    print("exit", await proc.wait(), proc.returncode)

    # Talk to it a line at a time.
    proc = await asyncio.create_subprocess_exec(
        "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    for word in (b"alpha", b"beta"):
        proc.stdin.write(word + b"\n")
        await proc.stdin.drain()
        print("echoed", await proc.stdout.readline())
    proc.stdin.close()
    await proc.stdin.wait_closed()
    print(await proc.stdout.read(), await proc.wait())
    print(proc.stderr, type(proc.stdin).__name__, type(proc.stdout).__name__)

    async def run(cmd):
        p = await asyncio.create_subprocess_shell(cmd, stdout=-1, stderr=-1)
        out, err = await p.communicate()
        return cmd, p.returncode, out.decode(), err.decode()

    for result in await asyncio.gather(run("sleep 0.05; echo slow"), run("echo fast"), run("exit 7")):
        print(result)
    proc = await asyncio.create_subprocess_shell("echo $GREETING from $(basename $PWD)", stdout=-1,
                                                 env={"GREETING": "hi", "PATH": "/usr/bin:/bin"}, cwd="/usr")
    print((await proc.communicate())[0])


asyncio.run(main())
