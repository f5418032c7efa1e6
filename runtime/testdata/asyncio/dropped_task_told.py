# That nobody has looked at a task's exception is told when nothing refers to the
# task any more; a handler that fails does so while the exception is handled.
import asyncio


async def boom(n):
    raise ValueError(n)


def fails():
    1 // 0


async def main():
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        print(context['message'], repr(context.get('exception')))
    loop.set_exception_handler(handler)
    t = asyncio.create_task(boom('del'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('before del')
    del t
    print('after del')
    t = asyncio.create_task(boom('None'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('before None')
    t = None
    print('after None')

    def failing(loop, context):
        raise KeyError('of the handler')
    loop.set_exception_handler(failing)
    loop.call_soon(fails)
    await asyncio.sleep(0)


asyncio.run(main())
