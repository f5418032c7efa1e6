import asyncio
import os
from asyncio.subprocess import PIPE


async def pipeline(text, *commands):
    """Each program reads what the one before has written."""
    data = text.encode()
    for command in commands:
        proc = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
        data, _ = await proc.communicate(data)
    return data.decode()


async def joined_by_a_pipe():
    r, w = os.pipe()
    first = await asyncio.create_subprocess_exec("printf", "c\\na\\nb\\n", stdout=w)
    os.close(w)
    second = await asyncio.create_subprocess_exec("sort", stdin=r, stdout=PIPE)
    os.close(r)
    out, _ = await second.communicate()
    return out, await first.wait(), second.returncode


async def main():
    print(repr(await pipeline("b\na\nc\na\n", ["sort"], ["uniq"], ["tr", "a-z", "A-Z"])))
    print(await joined_by_a_pipe())

    # Reading both streams at once, so that neither fills up.
    proc = await asyncio.create_subprocess_shell(
        "for i in 1 2 3; do echo out $i; echo err $i >&2; done", stdout=PIPE, stderr=PIPE)

    async def collect(stream):
        return [line.decode().strip() async for line in stream]

    out, err, code = await asyncio.gather(collect(proc.stdout), collect(proc.stderr), proc.wait())
    print(out, err, code)

    # More than a pipe can hold.
    big = b"x" * 300_000
    proc = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    out, _ = await proc.communicate(big)
    print(len(out), out == big)

    # The child goes away before it has read everything.
    proc = await asyncio.create_subprocess_exec("head", "-c", "3", stdin=PIPE, stdout=PIPE)
    out, _ = await proc.communicate(big)
    print(out, proc.returncode)
    try:
        await asyncio.create_subprocess_exec("cat", stdout=PIPE, universal_newlines=True)
    except ValueError as e:
        print("ValueError:", e)
    try:
        await asyncio.create_subprocess_shell(["a", "list"])
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
