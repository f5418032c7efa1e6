# Notes, causes and groups in one uncaught traceback.
import asyncio


class ValidationError(ValueError):
    def __str__(self):
        return f"invalid field {self.args[0]!r}"


async def check(field):
    await asyncio.sleep(0)
    try:
        if field == "age":
            int("abc")
        else:
            {}[field]
    except ValueError as e:
        raise ValidationError(field) from e
    except KeyError as e:
        error = ValidationError(field)
        error.add_note("the field is missing altogether")
        raise error from None


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            for f in ("name", "age"):
                tg.create_task(check(f))
    except ExceptionGroup as eg:
        eg.add_note("while checking the form")
        print([str(e) for e in eg.exceptions], eg.__notes__)
        raise


asyncio.run(main())
