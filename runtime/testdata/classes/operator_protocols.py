def t(s, g):
    try: print(s, "->", repr(eval(s, g)))
    except BaseException as e: print(s, "->", type(e).__name__, e)
class V:
    def __init__(s,v): s.v=v
    def __repr__(s): return f"V({s.v})"
for op in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    def mk(op):
        def f(s,o,*a): return (op,s.v,o.v if isinstance(o,V) else o,*a)
        def r(s,o,*a): return ("r"+op,s.v,o,*a)
        def i(s,o,*a): return ("i"+op,s.v,o)
        return f,r,i
    f,r,i=mk(op); setattr(V,f"__{op}__",f); setattr(V,f"__r{op}__",r); setattr(V,f"__i{op}__",i)
a=V(1);b=V(2)
class Sub(V):
    def __radd__(s,o): return "subradd"
    def __rsub__(s,o): return NotImplemented
class E:
    def __eq__(s,o): return "eq"
    def __ne__(s,o): return "ne"
    def __lt__(s,o): return NotImplemented
    def __gt__(s,o): return "gt"
    def __le__(s,o): raise ValueError
    __hash__=None
class N:
    def __bool__(s): return 5
class N2:
    def __len__(s): return -1
class N3:
    def __len__(s): return "a"
class N4:
    def __bool__(s): return False
    def __len__(s): return 5
class Ix:
    def __index__(s): return 2
class Ix2:
    def __index__(s): return "a"
class Cv:
    def __int__(s): return 3
    def __float__(s): return 2.5
    def __complex__(s): return 1j
    def __round__(s,n=None): return ("round",n)
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __abs__(s): return "abs"
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
class Cb:
    def __int__(s): return "x"
    def __float__(s): return 1
    def __repr__(s): return 5
    def __str__(s): return b"x"
    def __bytes__(s): return "x"
    def __format__(s,f): return 5
    def __hash__(s): return "a"
    def __complex__(s): return 1
class Ca:
    def __call__(s,*a,**k): return (a,k)
    def __getitem__(s,k): return k
    def __setitem__(s,k,v): print("set",k,v)
    def __delitem__(s,k): print("del",k)
    def __contains__(s,k): return "yes"
    def __len__(s): return 3
    def __reversed__(s): return "rev"
    def __length_hint__(s): return 10
    def __missing__(s,k): return 1
    def __dir__(s): return ["b","a"]
    def __sizeof__(s): return 1
    def __format__(s,f): return f"fmt<{f}>"
    def __enter__(s): return 1
    def __exit__(s,*a): return True
class Sq:
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i*10
class It:
    def __iter__(s): return 5
class It2:
    def __iter__(s): return s
class It3:
    def __iter__(s): return s
    def __next__(s): raise StopIteration
    __hash__=None
g=globals()
for s in ["a+b","a+1","1+a","a-b","a**2","2**a","pow(a,2,3)","pow(2,a)","divmod(a,b)","divmod(5,a)","a@b","a<<1","1|a","a//2","5%a","'x'%a","[1]+a","a+Sub(3)","a-Sub(3)","Sub(3)-a","1-Sub(3)","E()==1","1==E()","E()!=1","E()<1","E()<E()","E()>1","1<E()","E()<=1","hash(E())","{E()}","bool(N())","bool(N2())","len(N2())","len(N3())","bool(N4())","not N4()","[0,1,2][Ix()]","'ab'*Ix()","range(Ix())","hex(Ix())","int(Ix())","float(Ix())","[1][Ix2()]","bin(Ix2())","chr(Ix())","bytes(Ix())","round(1.234,Ix())","int(Cv())","float(Cv())","complex(Cv())","round(Cv())","round(Cv(),1)","__import__('math').trunc(Cv())","__import__('math').floor(Cv())","abs(Cv()),-Cv(),+Cv(),~Cv()","int(Cb())","float(Cb())","repr(Cb())","str(Cb())","bytes(Cb())","format(Cb())","f'{Cb()}'","hash(Cb())","complex(Cb())","print(Cb())","Ca()(1,x=2)","Ca()[1:2,...]","Ca()[1,2]","Ca()[()]","Ca().__setitem__(1,2)","5 in Ca()","len(Ca())","reversed(Ca())","dir(Ca())","f'{Ca():abc}'","format(Ca(),'')","list(Sq())","4 in Sq()","10 in Sq()","list(reversed(Sq()))","iter(It())","list(It2())","next(It2())","list(It3())","for_" if 0 else "[*Sq()]","dict(Ca())","sum(Sq())","max(Sq())","a.__add__","V.__add__(a,b)","a.__lt__(b)","a<b","a==b","a!=a","a+=1" if 0 else "1","a.__class__","a.__eq__(a)","object.__eq__(a,b)","a.__reduce_ex__(2)[0].__name__","a.__format__('')","a.__format__('x')","format(a,'>10')","a.__dir__()[:0]","a.__init_subclass__()","a.__subclasshook__(1)","V.__subclasshook__(1)","a.__sizeof__()>0","a.__str__()","a.__hash__()==hash(a)","a()","a[0]","len(a)","iter(a)","next(a)","a.x","del_" if 0 else "1","with_" if 0 else "1","int(a)","float(a)","a[0:1]","-a","~a","abs(a)","round(a)","a in a","for_" if 0 else "list(a)","(lambda **k:k)(**a)","(lambda *k:k)(*a)","'%d'%a","[1]*a","a*[1]","a.__getattribute__('v')","a.__setattr__('w',1)","a.w","a.__delattr__('w')","a.__delattr__('w')","getattr(a,5)","setattr(a,5,1)","hasattr(a,'v')","delattr(a,'v')","vars(a)"]: t(s,g)
for src in ["a=V(1); a+=2; print(a)","a=V(1); a@=2; print(a)","a=5; a+=V(1); print(a)","a=5; a+='x'","a=[1]; a+=5","a=(1,[2]); a[1]+=[3]","with V(1): pass","with 5 as x: pass","for x in V(1): pass","del V(1).q","async def f():\n async with V(1): pass\nimport asyncio; asyncio.run(f())","async def f():\n async for x in V(1): pass\nimport asyncio; asyncio.run(f())","async def f():\n await V(1)\nimport asyncio; asyncio.run(f())","x, y = V(1)","raise V(1)","try: 1/0\nexcept V: pass","class Q(V(1)): pass","@V(1)\ndef f(): pass","lambda: 0 if V(1) else 1","V(1).v.x.y","V.__init__()","V()","V(1,2)","V(v=1,w=2)","class Z:\n def __init__(s): return 5\nZ()","class Z:\n def __new__(c): return 5\nprint(Z())","class Z:\n def __new__(c,a): return object.__new__(c)\nZ()","class Z:\n def __init__(s,a): pass\nZ()","class Z: pass\nZ(1)","class Z:\n def m(): pass\nZ().m()","class Z:\n __slots__='a','b'\nz=Z(); z.a=1; print(z.a); z.b","class Z:\n __slots__='a'\n a=1","class Z:\n __slots__=('a',)\n def __init__(s): s.a=1; s.c=2\nZ()","class Z:\n __slots__=5","class Z:\n __slots__=('1a',)","class Z(int):\n __slots__='a'","class P:\n __slots__='a'\nclass Q:\n __slots__='b'\nclass R(P,Q): pass","class Z:\n def __init_subclass__(c,k=1): print('isc',c.__name__,k)\nclass Y(Z,k=2): pass\nclass X(Z,q=1): pass","class Z:\n def __class_getitem__(c,i): return (c.__name__,i)\nprint(Z[1],Z[1,2])\nZ()[1]","class Z: pass\nZ[1]","class A: pass\nclass B(A): pass\nclass C(A,B): pass","class A(A2): pass","class A(object,object): pass","class A(None): pass","class A(metaclass=5): pass","class M1(type): pass\nclass M2(type): pass\nclass A(metaclass=M1): pass\nclass B(metaclass=M2): pass\nclass C(A,B): pass","class A(x=1): pass","class A:\n x=1\n def f(s): return x\nA().f()","class A:\n x=[1,2]\n y=[i for i in x]\n z=[j for i in x for j in x]","class A:\n def f(s): return __class__\nprint(A().f())","class A:\n __x=1\n def f(s): return s.__x\nprint(A().f(), A._A__x); A.__x","class A:\n def __set_name__(s,o,n): raise ValueError('sn')\nclass B:\n a=A()","class B(bool): pass","class B(type(None)): pass","class B(range): pass","class F(type(lambda:0)): pass","class A:\n __eq__=None\nA()==1","class A:\n __hash__=None\nhash(A())","class A:\n __iter__=None\niter(A())","class A:\n __contains__=None\n1 in A()","class A:\n def __eq__(s,o): return True\nhash(A())","class A:\n __add__=5\nA()+1","class A:\n __len__=lambda s:2**70\nlen(A())","class A:\n __call__=5\nA()()","class A(dict):\n def __missing__(s,k): return k*2\nprint(A()[3], A().get(3))","class A(list):\n def __getitem__(s,i): return 'got'\nprint(A([1])[0], list(A([1])), A([1,2])[0:1])","class A(str):\n def __add__(s,o): return 'cat'\nprint(A('x')+'y', 'y'+A('x'), A('x').upper().__class__)","class A(int):\n def __add__(s,o): return 'sum'\nprint(A(1)+1, 1+A(1), sum([A(1),A(2)]), type(A(1)*2))","class A(float): pass\nprint(A(1.5), repr(A(2)), A('3')*2, type(A(1)+1))","class A(tuple):\n def __new__(c,*a): return super().__new__(c,a)\nprint(A(1,2), A(1)+(2,))","class A(Exception):\n def __init__(s,a,b=2): s.a=a\nprint(repr(A(1)), A(1).args, str(A(5)))","class A(set): pass\nprint(A([1]), A([1])|{2}, type(A([1])|{2}), type(A([1]).copy()))","class A(frozenset): pass\nprint(A([1]), type(A([1])|{2}))","class A(bytes): pass\nprint(A(b'x'), A(b'x')+b'y')","class A(complex): pass\nprint(A(1,2), A(1)+1)","class A(dict): pass\nprint(A(a=1), A(a=1)|{'b':2}, type(A()|{}))"]:
    try: exec(src, {"V":V,"__name__":"m"})
    except BaseException as e: print(repr(src), type(e).__name__, e)
