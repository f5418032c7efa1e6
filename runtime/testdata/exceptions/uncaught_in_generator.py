# generators and comprehensions in a traceback
def numbers():
    yield 1
    yield int("two")


def doubled(source):
    for n in source:
        yield n * 2


def consume():
    return [n + 1 for n in doubled(numbers())]


data = {"a": 1}
print([data[k] for k in "a"])
consume()
