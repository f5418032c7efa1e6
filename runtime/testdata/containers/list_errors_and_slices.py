def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = list(range(10))
print(a[::2], a[::-1], a[8:2:-2], a[-3:], a[:-7], a[100:], a[-100:3], a[5:5], a[slice(None, None, 3)])
def s(k, v):
    b = list(range(6)); b[k] = v; return b
t(lambda: s(slice(1, 3), 'xyz')); t(lambda: s(slice(None, None, 2), [9, 9, 9])); t(lambda: s(slice(None, None, 2), [1])); t(lambda: s(slice(1, 2), 5)); t(lambda: s(slice(None, None, -1), range(6))); t(lambda: s(slice(4, 1), [7])); t(lambda: s(6, 1)); t(lambda: s('a', 1)); t(lambda: s(1.0, 1)); t(lambda: s(slice(0, 1.5), [])); t(lambda: s(slice(None, None, 0), []))
def d(k):
    b = list(range(6)); del b[k]; return b
t(lambda: d(0)); t(lambda: d(-1)); t(lambda: d(slice(1, 4))); t(lambda: d(slice(None, None, 2))); t(lambda: d(slice(None, None, -2))); t(lambda: d(9)); t(lambda: d('x'))
t(lambda: [].pop()); t(lambda: [1].pop(3)); t(lambda: [1, 2].pop('a')); t(lambda: [1].remove(2)); t(lambda: [1].index(2)); t(lambda: [1, 2, 3].index(3, 0, 2)); t(lambda: [].append()); t(lambda: [].append(1, 2)); t(lambda: [].extend(5)); t(lambda: [].insert(1)); t(lambda: [1].sort(1)); t(lambda: [1].sort(foo=1)); t(lambda: [1, 'a'].sort()); t(lambda: sorted([1, None])); t(lambda: sorted()); t(lambda: sorted([1], reverse='x')); t(lambda: [3, 1, 2].sort(key=5)); t(lambda: list(1)); t(lambda: list(1, 2)); t(lambda: list(a=1)); t(lambda: [] + ()); t(lambda: [1] * 'a'); t(lambda: [1] * 1.5); t(lambda: [1] < (1,)); t(lambda: [1, 2] < [1, 'a']); t(lambda: [1, [2]] == [1, [2]])
t(lambda: [1, 2, 3][None]); t(lambda: [][0]); t(lambda: [1]['a']); t(lambda: (1,)[5]); t(lambda: (1,)['a']); t(lambda: 'abc'[1.5]); t(lambda: 'abc'[10]); t(lambda: b'abc'['a']); t(lambda: range(3)[5]); t(lambda: range(3)['a'])
b = [1]; b.append(b); print(b, b == b, [b]); c = {}; c['c'] = c; print(c); e = [1, (b,)]; print(e)
x = [1, 2, 3]; x += (4, 5); x += 'ab'; x *= 2; print(x, x.count(1), x.copy() is x, x.reverse(), x[:3])
class L(list): pass
l = L([1, 2]); print(l, type(l[:]), type(l + [1]), type(l * 2), type(l.copy()), l == [1, 2], repr(l), L.__mro__)
def mut():
    r = [1, 2, 3]
    for v in r:
        if len(r) < 6: r.append(v * 10)
    return r
print(mut(), [*range(3), *'ab'], [i for i in range(3) if i] + [(i, j) for i in 'ab' for j in range(2)])
t(lambda: (1, 2) + [3]); t(lambda: (1, 2).index(5)); t(lambda: tuple(5)); t(lambda: (1, 2).count()); t(lambda: () * -1); t(lambda: tuple([1], [2])); t(lambda: tuple(sequence=1))
