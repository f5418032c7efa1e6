# an uncaught error a few calls deep
def divide(a, b):
    return a / b


def average(values):
    total = sum(values)
    return divide(total, len(values))


def report(name, values):
    print(name, average(values))


report("full", [1, 2, 3])
report("empty", [])
