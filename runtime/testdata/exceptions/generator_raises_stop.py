"""The RuntimeError that a generator's StopIteration becomes keeps it as its context."""


def stops():
    yield 1
    raise StopIteration("stop")


async def stops_too():
    raise StopIteration("stop too")


def chain(e):
    out = []
    while e is not None:
        out.append((repr(e), repr(e.__cause__), e.__suppress_context__))
        e = e.__context__
    return out


def attempts():
    yield lambda: list(stops())
    yield lambda: sum(stops())
    yield lambda: [x for x in stops()]
    yield lambda: [next(g) for g in [stops()] for _ in range(3)]
    yield lambda: dict.fromkeys(stops())
    yield lambda: max(stops(), key=str)
    yield lambda: (lambda *a: a)(*stops())
    yield lambda: stops_too().send(None)
    yield lambda: next(iter([].__iter__().__next__, 0))


for attempt in attempts():
    try:
        attempt()
    except Exception as e:
        print("alone", chain(e))
    try:
        try:
            {}["first"]
        except KeyError:
            attempt()
    except Exception as e:
        print("while another is handled", chain(e))
