# ?. and ?.[ ] leave the whole chain where there is nothing; ?? gives the rest.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def find(self, n):
        return self if n == 0 else self.next?.find(n - 1)


calls = []


def loud(x):
    calls.append(x)
    return x


chain = Node(1, Node(2))
nothing = None
print(chain.next?.value, chain.next.next?.value, chain.next.next?.value.bit_length().real)
print(chain.find(1).value, chain.find(5), chain.find(5)?.value ?? "none")
print(nothing?.method(loud(1)), nothing?.[loud(2)], nothing?.a[loud(3)](loud(4)), calls)
print(chain?.find(loud(1))?.value, chain?.next?.value.bit_length(), calls)
d = {"a": {"b": [10, 20]}, "f": len}
print(d?.a, d?.a?.b, d?.a.b, d?.x, d?.x?.y, d?.["a"]?.["b"]?.[1], d?.["q"], d?.a?.["z"])
print(d?.items(), d?.get("a")?.b?.[0], d?.keys() | len())
print(None ?? 1, 0 ?? 1, "" ?? 1, False ?? 1, None ?? None ?? 3, None ?? loud("last"))
print(1 ?? loud("never"), calls[-1], (nothing ?? {"k": 1})["k"], nothing ?? 1 + 1)
print(nothing?.a ?? nothing?.b ?? chain?.value, -(nothing ?? 4), not nothing?.x)
print([{"a": 1}, {"b": 2}, {"a": {"c": 3}}] | map(.a), [{"a": {"c": 3}}, {}] | map(.a?.c ?? 0))
print([chain, None] | map(#?.value), [chain, None] | filter(#?.next?.value == 2) | len())
print(True ? 1 : 2, False ? 1 : 2, nothing ? "yes" : chain ? "chain" : "no", [1 ? 2 : 3, {"k": 0 ? 1 : 2}])
print((lambda n: n > 0 ? "pos" : n < 0 ? "neg" : "zero")(-1), 3 if (True ? True : False) else 4)
try:
    chain.next.next.value
except AttributeError as e:
    print(e)
try:
    d?.a.b.c
except AttributeError as e:
    print(e)
try:
    [1]?.[5]
except IndexError as e:
    print(e)
try:
    nothing.a?.b
except AttributeError as e:
    print(e)


def keep(node):
    if (v := node?.value) is not None:
        return v
    return "missing"


print(keep(chain), keep(None))
