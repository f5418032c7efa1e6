# Requests and replies over one connection, matched by number.
import asyncio
import itertools
import json


class Server:
    async def handle(self, reader, writer):
        async with asyncio.TaskGroup() as tg:
            async for line in reader:
                tg.create_task(self.answer(json.loads(line), writer))
        writer.close()

    async def answer(self, request, writer):
        method = getattr(self, "do_" + request["method"], None)
        if method is None:
            reply = {"error": f"no method {request['method']!r}"}
        else:
            reply = {"result": await method(*request["params"])}
        writer.write(json.dumps({"id": request["id"], **reply}).encode() + b"\n")

    async def do_sleep(self, delay):
        await asyncio.sleep(delay)
        return f"slept {delay}"

    async def do_add(self, *numbers):
        return sum(numbers)


class Client:
    def __init__(self, reader, writer):
        self.writer, self.ids, self.waiting = writer, itertools.count(1), {}
        self.order = []
        self.task = asyncio.create_task(self.receive(reader))

    async def receive(self, reader):
        async for line in reader:
            reply = json.loads(line)
            self.order.append(reply["id"])
            fut = self.waiting.pop(reply["id"])
            if "error" in reply:
                fut.set_exception(LookupError(reply["error"]))
            else:
                fut.set_result(reply["result"])

    async def call(self, method, *params):
        number = next(self.ids)
        self.waiting[number] = fut = asyncio.get_running_loop().create_future()
        self.writer.write(json.dumps({"id": number, "method": method, "params": params}).encode() + b"\n")
        return await fut


async def main():
    server = await asyncio.start_server(Server().handle, "127.0.0.1", 0)
    client = Client(*await asyncio.open_connection(*server.sockets[0].getsockname()))
    print(await asyncio.gather(client.call("sleep", 0.06), client.call("sleep", 0.02),
                               client.call("add", 1, 2, 3.5), client.call("nothing"), return_exceptions=True))
    print(client.order.index(1) > client.order.index(2), sorted(client.order), client.waiting)
    client.writer.close()
    server.close()
    await client.task


asyncio.run(main())
