# long expressions: only the failing part is marked
a, b, c = 1, [2], "3"
x = {"k": [10, {"deep": None}]}
print(a + b[0] + int(c))
print(x["k"][1]["deep"])
result = (a + len(b)) * x["k"][0] - x["k"][1]["deep"].missing + int(c) ** 2
