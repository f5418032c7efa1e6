# The iterators of itertools are copied and pickled with their position, for which CPython warns.
import copy
import operator
import pickle
import warnings
from itertools import *

warnings.simplefilter('ignore')
for make in (lambda: count(3), lambda: count(1, 2), lambda: cycle('abc'), lambda: repeat('x', 4), lambda: accumulate([1, 2, 3, 4]),
             lambda: accumulate([1, 2, 3], operator.mul, initial=5), lambda: chain('ab', 'cd'), lambda: chain.from_iterable(['xy', 'z']),
             lambda: compress('abcdef', [1, 0, 1, 1, 0, 1]), lambda: dropwhile(bool, [1, 2, 0, 3]), lambda: takewhile(bool, [1, 2, 0, 3]),
             lambda: filterfalse(None, [0, 1, 0, 2, 0]), lambda: islice(range(20), 2, 12, 3), lambda: starmap(pow, [(2, 3), (3, 2), (4, 1)]),
             lambda: zip_longest('abc', [1], fillvalue='-'), lambda: combinations('abcd', 2), lambda: combinations_with_replacement('ab', 2),
             lambda: permutations('abc', 2), lambda: product('ab', [1, 2])):
    it = make()
    first = next(it)
    twin, deep, loaded = copy.copy(make()), copy.deepcopy(it), pickle.loads(pickle.dumps(it))
    print(type(it).__name__, first, next(twin), list(islice(deep, 5)), list(islice(loaded, 5)))
print(count(5).__reduce__()[1], repeat(1, 2).__reduce__()[1], product('ab').__reduce__()[1])
for it, state in ((cycle(''), ()), (chain(), 5), (chain(), (1,)), (accumulate([]), 3), (combinations('ab', 1), (5,)), (product('ab'), (9,)), (permutations('ab'), 1)):
    try:
        it.__setstate__(state)
        print(list(islice(it, 3)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
warnings.simplefilter('error')
try:
    pickle.dumps(count())
except DeprecationWarning as e:
    print(e)
