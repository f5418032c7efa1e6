# The chained tracebacks of an exception that leaves asyncio.run.
import asyncio


class ConfigError(Exception):
    pass


async def read_setting(settings, key):
    await asyncio.sleep(0)
    return settings[key]


async def load(key):
    try:
        return await read_setting({"host": "localhost"}, key)
    except KeyError as e:
        raise ConfigError(f"missing setting {key!r}") from e


async def main():
    print(await load("host"))
    try:
        await load("port")
    finally:
        print("finally in main")


asyncio.run(main())
