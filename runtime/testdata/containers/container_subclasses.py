# subclasses of list, dict and set
class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s + [4], type(s + [4]).__name__, type(s[:]).__name__, type(s * 2).__name__, s == [1, 2, 3], isinstance(s, list), sorted(s, reverse=True), type(s.copy()).__name__, [*s], str(s))


class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d, type(d.copy()).__name__, type(d | {}).__name__, "%(zz)s" % d, "{q}".format_map(d))


class Lower(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())


l = Lower(ABC=1)
l["Key"] = 2
l.update(X=3)
print(l, l["KEY"], list(l), "Key" in l, l.get("KEY"))
