# nested comprehensions and lambdas
table = {"a": [1, 2], "b": [3, 0], "c": None}
print({k: [10 // v for v in vs] for k, vs in table.items() if k == "a"})
ratio = lambda k: [10 // v for v in table[k]]
print(ratio("a"))
print({k: ratio(k) for k in table})
