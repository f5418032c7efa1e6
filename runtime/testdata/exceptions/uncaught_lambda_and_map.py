# lambdas, map, sorted and key functions in a traceback
words = ["apple", "fig", None]
print(list(map(lambda w: w.upper(), words[:2])))
key = lambda w: len(w)
print(sorted(words[:2], key=key))


def run(f, *args):
    return f(*args)


run(lambda ws: sorted(ws, key=lambda w: (len(w), w)), words)
