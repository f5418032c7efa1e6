# Where a frame was last that an exception left, and what match takes for sequences and mappings.
import sys
def g(f):
    try: f()
    except Exception as e: t=e.__traceback__.tb_next
    while t:
        print(t.tb_lineno, t.tb_frame.f_lineno, end='; ')
        t=t.tb_next
    print()
def in_except():
    try:
        1/0
    except:
        1/0
        pass
def other_except():
    try:
        1/0
    except TypeError as ex:
        pass
def named():
    try:
        1/0
    except Exception as ex:
        1/0
        pass
def in_try():
    try:
        1/0
    finally:
        pass
def withs():
    from contextlib import nullcontext
    with nullcontext():
        1/0
        pass
for f in (in_except, other_except, named, in_try, withs): g(f)
class M(UnicodeEncodeError): pass
print(str(UnicodeDecodeError.__new__(UnicodeDecodeError))=='')
e=ImportError('t',name='n',path='p'); e.__init__(); print(e.args,e.msg,e.name,e.path)
try:
    try: raise ValueError
    except (ValueError, 42): pass
except TypeError as e: print(e)
def m(x):
    match x:
        case {}: return 'map'
        case [*_]: return 'seq'
import collections.abc as c, collections
class M1(collections.UserDict, c.Sequence): pass
class M2(dict, c.Sequence): pass
class M3(list, c.Mapping): 
    def __getitem__(self,x):pass
class M4(c.Sequence, c.Mapping):
    def __getitem__(self,x): raise KeyError
    def __iter__(self): return iter([])
    def __len__(self): return 0
class M5(c.Mapping, c.Sequence):
    def __getitem__(self,x): raise KeyError
    def __iter__(self): return iter([])
    def __len__(self): return 0
class Late: 
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError
print(m(Late())); c.Sequence.register(Late); print(m(Late()))
for k in (M1,M2,M3,M4,M5): print(k.__name__, m(k()))
match memoryview(b"abc"):
    case [x,y,z]: print(x,y,z)
match (1,):
    case [*_]: print('ok')
class ML(c.MutableMapping): 
    __getitem__=__setitem__=__delitem__=__iter__=None
    def __len__(self): return 0
print(m(ML()))
import array
print(m(array.array('i',[1])), m(collections.deque()), m(range(3)), m('abc'), m(b'x'), m(bytearray(b'x')))
