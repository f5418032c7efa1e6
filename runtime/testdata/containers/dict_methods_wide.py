def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = {'a': 1, 'b': 2}
t(lambda: d['z']); t(lambda: d.pop('z')); t(lambda: d.pop('z', 0)); t(lambda: {}.popitem()); t(lambda: d.get()); t(lambda: d.get('z', 5)); t(lambda: d.setdefault('c')); t(lambda: d.update(5)); t(lambda: d.update([1])); t(lambda: d.update([(1, 2, 3)])); t(lambda: d.update(['ab'])); t(lambda: d.update({}, {})); t(lambda: dict(1)); t(lambda: dict([1, 2])); t(lambda: dict([('a', 1)], b=2)); t(lambda: dict(a=1, **{'b': 2})); t(lambda: dict.fromkeys('ab', 0)); t(lambda: dict.fromkeys(5)); t(lambda: {**{'a': 1}, 'a': 2}); t(lambda: dict(zip('ab', [1, 2])))
print(d, list(d), list(reversed(d)), d.keys(), d.values(), d.items(), len(d), 'a' in d, d | {'q': 9}, {'q': 1} | d)
t(lambda: d | [('x', 1)]); t(lambda: [] | d); e = dict(d); e |= [('x', 1)]; print(e); e |= {'y': 2}; print(e); t(lambda: d < d); t(lambda: d + d); t(lambda: d.keys() & {'a'}); t(lambda: sorted(d.keys() | ['zz'])); t(lambda: d.keys() - {'a', 'b', 'c'}); t(lambda: d.items() & [('a', 1)]); t(lambda: d.keys() == {'a', 'b', 'c', 'ab'[0]}); t(lambda: d.keys() < {'a'}); t(lambda: d.values() == d.values()); t(lambda: d.keys().isdisjoint('xyz')); t(lambda: d.keys()[0]); t(lambda: hash(d.keys())); t(lambda: d.keys().mapping); t(lambda: ('a', 1) in d.items()); t(lambda: 1 in d.values())
def it():
    x = {1: 1}
    for k in x: x[k + 1] = 1
def it2():
    x = {1: 1, 2: 2}
    for k in x: del x[k]
def it3():
    x = {1: 1, 2: 2}
    for k in x.values(): x.clear(); x[1] = 1; x[2] = 2; x[3] = 3
def it4():
    s = {1, 2}
    for v in s: s.add(v + 10)
for f in (it, it2, it3, it4): t(f)
class D(dict):
    def __missing__(self, k): return f'<{k}>'
x = D(a=1); print(x['a'], x['q'], x.get('q'), 'q' in x, x, x.copy(), type(x.copy()), D.fromkeys('a'), x | {'z': 1}, type(x | {}))
class P(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
p = P(a=1); p['b'] = 1; p.update(c=1); p.setdefault('d', 1); print(p)
n = {}; n['k'] = [n]; print(n); t(lambda: {1: 2}.__getitem__()); t(lambda: {}.__delitem__(5)); t(lambda: dict.__getitem__({}, 1)); t(lambda: dict.keys()); t(lambda: dict.keys(5)); t(lambda: dict.get({}, 1, 2, 3)); t(lambda: {}.pop()); t(lambda: {}.popitem(1)); t(lambda: {}.clear(1)); t(lambda: {}.items(1)); t(lambda: {}.copy(1))
from types import MappingProxyType as M
m = M({'a': 1}); print(m, m['a'], m | {'b': 2}, list(m), m == {'a': 1}, m.copy(), len(m), m.get('z'), repr(M({})), list(reversed(M({1: 2, 3: 4}))))
t(lambda: m.__setitem__('a', 1)); t(lambda: exec("m['a'] = 1")); t(lambda: exec("del m['a']")); t(lambda: hash(m)); t(lambda: M([1])); t(lambda: M(5)); t(lambda: m.pop('a'))
