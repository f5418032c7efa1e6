# Huffman codes with heapq
import heapq
from collections import Counter
def build(text):
    heap = [(n, i, ch) for i, (ch, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        n1, _, a = heapq.heappop(heap)
        n2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, order, (a, b)))
        order += 1
    return heap[0][2]
def codes(tree, prefix=""):
    if isinstance(tree, str):
        return {tree: prefix or "0"}
    left, right = tree
    return codes(left, prefix + "0") | codes(right, prefix + "1")
def decode(bits, tree):
    out, node = [], tree
    for b in bits:
        node = node[int(b)] if isinstance(node, tuple) else node
        if isinstance(node, str):
            out.append(node)
            node = tree
    return "".join(out)
text = "she sells sea shells"
tree = build(text)
table = codes(tree)
bits = "".join(table[c] for c in text)
for ch, code in sorted(table.items(), key=lambda kv: (len(kv[1]), kv[0])):
    print(repr(ch), code, text.count(ch))
print(len(bits), "bits instead of", len(text) * 8, decode(bits, tree) == text)
print(codes(build("aaaa")), codes(build("ab")))
def lzw(text):
    table = {chr(i): i for i in range(128)}
    w, out = "", []
    for c in text:
        if w + c in table:
            w += c
        else:
            out.append(table[w])
            table[w + c] = len(table)
            w = c
    return out + [table[w]] if w else out
def unlzw(codes):
    table = {i: chr(i) for i in range(128)}
    it = iter(codes)
    w = out = table[next(it)]
    for k in it:
        entry = table[k] if k in table else w + w[0]
        out += entry
        table[len(table)] = w + entry[0]
        w = entry
    return out
packed = lzw("TOBEORNOTTOBEORTOBEORNOT")
print(packed, unlzw(packed), lzw(""), lzw("aaaaaa"))
for bad in (lambda: build(""), lambda: lzw("é"), lambda: unlzw([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
