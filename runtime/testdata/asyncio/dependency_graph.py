# Each step waits for the steps that it needs, and no longer.
import asyncio

GRAPH = {
    "install": [],
    "compile": ["install"],
    "lint": ["install"],
    "test": ["compile"],
    "package": ["compile", "lint", "test"],
}
COST = {"install": 0.01, "compile": 0.03, "lint": 0.01, "test": 0.02, "package": 0.01}


async def build(graph):
    tasks = {}

    async def run(name):
        for needed in graph[name]:
            await tasks[needed]
        print("start ", name)
        await asyncio.sleep(COST[name])
        print("finish", name)
        return name.upper()

    async with asyncio.TaskGroup() as tg:
        for name in graph:
            tasks[name] = tg.create_task(run(name), name=name)
    return {n: t.result() for n, t in tasks.items()}


def layers(graph):
    left = {n: set(d) for n, d in graph.items()}
    while left:
        ready = sorted(n for n, d in left.items() if not d)
        if not ready:
            raise ValueError(f"a circle among {sorted(left)}")
        yield ready
        for n in ready:
            del left[n]
        for d in left.values():
            d.difference_update(ready)


async def main():
    print(await build(GRAPH))
    print(list(layers(GRAPH)))
    try:
        list(layers({"a": ["b"], "b": ["a"]}))
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
