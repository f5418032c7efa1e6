# A task group is all or nothing: when one of its tasks fails, the others are
# cancelled, the block waits for them, and the errors come out together.
#
#     inloop scripts/failing_group.py
import asyncio


class OutOfPaper(Exception):
    pass


class OutOfInk(Exception):
    pass


async def printer(name, pages, pace, trouble=None):
    try:
        for page in range(1, pages + 1):
            await asyncio.sleep(pace)
            if trouble and page == pages:
                print(f"  {name}: trouble on page {page}")
                raise trouble
            print(f"  {name}: page {page}")
        return f"{name} printed {pages}"
    except asyncio.CancelledError:
        print(f"  {name}: stopped in the middle")
        raise


def show(error, indent="  "):
    if isinstance(error, BaseExceptionGroup):
        print(f"{indent}{error.message}:")
        for part in error.exceptions:
            show(part, indent + "    ")
    else:
        print(f"{indent}{type(error).__name__}: {error}")


async def main():
    print("All goes well:")
    async with asyncio.TaskGroup() as group:
        jobs = [group.create_task(printer("red", 1, 0.01)), group.create_task(printer("blue", 2, 0.02))]
    print(" ", [job.result() for job in jobs])

    print("One fails:")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(printer("red", 2, 0.02, OutOfPaper("tray 1")))
            blue = group.create_task(printer("blue", 9, 0.03))
    except* OutOfPaper as errors:
        show(errors)
        print("  blue was cancelled:", blue.cancelled())

    print("Two fail, and each is handled where it belongs:")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(printer("red", 1, 0, OutOfPaper("tray 2")))
            group.create_task(printer("blue", 1, 0, OutOfInk("cyan")))
    except* OutOfPaper as errors:
        print("  bring paper:", *(str(e) for e in errors.exceptions))
    except* OutOfInk as errors:
        print("  bring ink:", *(str(e) for e in errors.exceptions))


asyncio.run(main())
