# slice objects and custom indexing
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[:], s[::2], s[1, 2], s[1:2, ::3], s[...], s[..., 1], s["k"], s[(1,)], s[()], s[-1:None], s[s[1]:2])
print(s[*[1, 2]], s[*range(2), 5], s[1:2, *"ab"], s[x := 3], x, s[lambda: 0].__name__)
s[1:3] = "v"
s["a", "b"] = 2
class RightAdd:
    def __radd__(self, other):
        return f"{other} + right"


s[::] += RightAdd()
s[1, 2] += (3,)
del s[1:2], s["z"]
