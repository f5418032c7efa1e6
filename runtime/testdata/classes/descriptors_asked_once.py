"""A descriptor that a class gives is asked once each time, and by the class too."""

import sys
import types
from unittest.mock import PropertyMock, patch


class Counting:
    def __init__(self):
        self.asked = []

    def __get__(self, obj, cls=None):
        self.asked.append(obj is None)
        return len(self.asked)


class Holder:
    field = Counting()


class Later:
    pass


def read():
    Holder.field
    return Holder.field


print(read(), read(), Holder().field, Holder.__dict__["field"].asked)
Later.field = Counting()
for _ in range(3):
    print(Later.field, end=" ")
print()


class Service:
    address = None


with patch("__main__.Service.address", new_callable=PropertyMock, return_value="here") as mock:
    print(Service.address, mock.mock_calls)
    print(Service().address, mock.mock_calls)


def fail():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e


# A traceback that a program makes.
error = fail()
frame = sys._getframe()
made = types.TracebackType(error.__traceback__, frame, 1, 2)
print(made.tb_lineno, made.tb_lasti, made.tb_frame is frame, made.tb_next is error.__traceback__)
print(error.with_traceback(made).__traceback__ is made)
for args in ("no", frame, 1, 2), (None, 3, 1, 2), (), (None, frame, 1), (None, frame, "1", 2):
    try:
        types.TracebackType(*args)
    except TypeError as e:
        print(e)
