import asyncio

for name in ("CancelledError", "TimeoutError", "InvalidStateError", "SendfileNotAvailableError",
             "IncompleteReadError", "LimitOverrunError", "BrokenBarrierError", "QueueEmpty", "QueueFull",
             "QueueShutDown"):
    cls = getattr(asyncio, name)
    print(f"{name:<26}{cls.__module__:<22}", " < ".join(c.__name__ for c in cls.__mro__[1:-1]))

e = asyncio.IncompleteReadError(b"par", 10)
print(e, e.partial, e.expected, e.args)
e = asyncio.IncompleteReadError(b"par", None)
print(e)
e = asyncio.LimitOverrunError("message", 5)
print(e, e.consumed, e.args)
print(asyncio.TimeoutError is TimeoutError)
print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except Exception as e:
        print(type(e) is TimeoutError, e.args)
    try:
        raise asyncio.CancelledError
    except Exception:
        print("not printed")
    except BaseException as e:
        print("only BaseException catches", type(e).__name__)


asyncio.run(main())
missing = [n for n in """run Runner create_task current_task all_tasks sleep gather shield wait wait_for timeout
    timeout_at as_completed to_thread run_coroutine_threadsafe TaskGroup Task Future Event Lock Condition Semaphore
    BoundedSemaphore Barrier Queue LifoQueue PriorityQueue iscoroutine iscoroutinefunction isfuture ensure_future
    wrap_future open_connection start_server StreamReader StreamWriter create_subprocess_exec Timeout
    create_subprocess_shell get_running_loop get_event_loop new_event_loop set_event_loop eager_task_factory
    create_eager_task_factory Protocol BufferedProtocol DatagramProtocol SubprocessProtocol Transport Server Handle
    TimerHandle AbstractEventLoop AbstractServer BaseTransport BaseProtocol""".split() if not hasattr(asyncio, n)]
print(missing)
