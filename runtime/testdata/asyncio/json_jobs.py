import asyncio
import json
from dataclasses import asdict, dataclass, field


@dataclass
class Result:
    job: str
    ok: bool
    value: object = None
    tags: list[str] = field(default_factory=list)


JOBS = json.loads("""
[
  {"name": "add", "args": [1, 2.5], "tags": ["math"]},
  {"name": "join", "args": ["a", "b", "\\u00fc"]},
  {"name": "missing", "args": []},
  {"name": "divide", "args": [1, 0]}
]
""")


async def add(*args):
    return sum(args)


async def join(*args):
    await asyncio.sleep(0)
    return "-".join(args)


async def divide(a, b):
    return a / b


HANDLERS = {f.__name__: f for f in (add, join, divide)}


async def run(job):
    result = Result(job["name"], ok=False, tags=job.get("tags", []))
    try:
        result.value = await HANDLERS[job["name"]](*job["args"])
        result.ok = True
    except Exception as e:
        result.value = f"{type(e).__name__}: {e}"
    return result


async def main():
    results = await asyncio.gather(*map(run, JOBS))
    print(json.dumps([asdict(r) for r in results], indent=2))
    print(json.dumps(asdict(results[1]), ensure_ascii=False, sort_keys=True))
    print(results[0], results[0] == Result("add", True, 3.5, ["math"]))
    try:
        json.dumps({"coro": (c := add())})
    except TypeError as e:
        print("TypeError:", e)
    c.close()
    try:
        json.loads("{bad json}")
    except json.JSONDecodeError as e:
        print(e, e.pos)


asyncio.run(main())
