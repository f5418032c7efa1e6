import sys, builtins, copy, operator, functools, itertools, collections, contextlib, string, textwrap, reprlib, heapq, bisect, types, weakref
def t(s, g):
    try: print(s, "->", repr(eval(s, g)))
    except BaseException as e: print(s, "->", type(e).__name__, e)
Pt=collections.namedtuple("Pt","x y",defaults=[5])
class CM:
    def __enter__(s): print("ent"); return s
    def __exit__(s,*a): print("exit", a[0] and a[0].__name__); return a[0] is KeyError
@contextlib.contextmanager
def cm(x):
    print("cm in"); 
    try: yield x
    except ValueError as e: print("cm caught", e)
    finally: print("cm out")
@functools.singledispatch
def sd(x): return "obj"
@sd.register
def _(x: int): return "int"
@sd.register(list)
def _(x): return "list"
class PM:
    def f(s,a,b): return a,b
    pf=functools.partialmethod(f,1)
@functools.lru_cache(maxsize=2)
def lc(x): return x*2
@functools.total_ordering
class TO:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
g=globals()
def dq(l,n=None): return collections.deque(l,n)
for s in ["Pt(1)","Pt(1,2)._replace(x=3)","Pt()","Pt(1,2,3)","Pt(1)._asdict()","Pt._make([1,2])","Pt._fields,Pt._field_defaults","Pt(1).z","Pt(1)+(2,)","Pt(1)==(1,5)","Pt(1)._replace(q=1)","collections.namedtuple('Q','a a')","collections.namedtuple('Q','class')","collections.namedtuple('Q','_a')","collections.namedtuple('Q','a class',rename=True)._fields","collections.namedtuple('1Q','a')","hash(Pt(1))==hash((1,5))","Pt.__doc__","Pt.x.__doc__","Pt(x=1,y=2)","Pt(1,x=2)","dq([1,2,3],2)","dq('abc').rotate()","(lambda d:(d.rotate(1),d))(dq([1,2,3]))","dq([1])+dq([2])","dq([1])*3","dq([1,2])[5]","dq([1,2]).index(9)","dq([1]).popleft()","dq([]).pop()","dq([1,2]).remove(5)","dq([1,2])==dq([1,2])","dq([1,2])<dq([3])","dq([1],5).maxlen","(lambda d:(d.extendleft('ab'),d))(dq([]))","(lambda d:(d.insert(1,9),d))(dq([1,2]))","dq([1],1).insert(0,2)","dq([1],-1)","dq(5)","hash(dq([]))","dq([1]).copy()","dq([1,2])[0:1]","dq([dq([1])])","collections.Counter('abca')","collections.Counter('abca').most_common(1)","collections.Counter(a=1)-collections.Counter(a=2)","collections.Counter(a=1)+collections.Counter(b=2)","collections.Counter(a=1)&collections.Counter(a=3)","collections.Counter(a=1)|collections.Counter(a=3)","+collections.Counter(a=-1,b=1)","-collections.Counter(a=-1)","collections.Counter('ab')['z']","list(collections.Counter(a=2).elements())","collections.Counter(a=1).total()","collections.Counter(5)","collections.Counter.fromkeys('a')","collections.Counter('a')==collections.Counter(a=1,b=0)","collections.Counter('ab')<=collections.Counter('abb')","(lambda c:(c.subtract('aa'),c))(collections.Counter('a'))","(lambda c:(c.update({'a':2}),c))(collections.Counter('a'))","collections.defaultdict(list)['a']","collections.defaultdict(None)['a']","collections.defaultdict(5)","collections.defaultdict(int,a=1)","repr(collections.defaultdict(list,{1:[2]}))","collections.defaultdict(lambda:5)['x']","collections.OrderedDict(a=1,b=2)","(lambda o:(o.move_to_end('a'),o))(collections.OrderedDict(a=1,b=2))","collections.OrderedDict(a=1).popitem(last=False)","collections.OrderedDict(a=1,b=2)==collections.OrderedDict(b=2,a=1)","collections.OrderedDict(a=1)=={'a':1}","collections.OrderedDict().popitem()","collections.OrderedDict(a=1).move_to_end('z')","collections.OrderedDict(a=1)|{'b':2}","list(reversed(collections.OrderedDict(a=1,b=2)))","collections.ChainMap({'a':1},{'b':2})","collections.ChainMap({'a':1},{'a':2})['a']","collections.ChainMap()['z']","collections.ChainMap({'a':1}).new_child({'b':1})","collections.ChainMap({'a':1},{'b':2}).parents","len(collections.ChainMap({'a':1},{'a':2}))","collections.UserDict(a=1)","collections.UserList([1])+[2]","collections.UserString('a')+'b'","sd(1),sd([]),sd('a'),sd(True)","sd.registry.keys()","sd()","PM().pf(2)","lc(1),lc(1),lc.cache_info()","lc([])","lc.cache_parameters()","lc.cache_clear()","lc.__wrapped__(4)","functools.lru_cache(maxsize='a')","TO(1)<=TO(2),TO(1)>TO(2),TO(1)>=TO(1)","functools.total_ordering(type('X',(),{}))","functools.reduce(operator.add,[1,2,3])","functools.reduce(operator.add,[])","functools.reduce(operator.add,[],5)","functools.partial(int,base=2)('10')","functools.partial(int,base=2)","functools.partial(5)","functools.partial(print,1).args","functools.cmp_to_key(lambda a,b:b-a)(1)<functools.cmp_to_key(lambda a,b:b-a)(2)","sorted([1,3,2],key=functools.cmp_to_key(lambda a,b:b-a))","list(itertools.accumulate([1,2,3]))","list(itertools.accumulate([1,2,3],operator.mul,initial=5))","list(itertools.batched('abcde',2))","list(itertools.batched('abc',0))","list(itertools.batched('abc',2,strict=True))","list(itertools.chain('ab',[1]))","list(itertools.chain.from_iterable(['ab','c']))","list(itertools.combinations('abc',2))","list(itertools.combinations('abc',-1))","list(itertools.combinations_with_replacement('ab',2))","list(itertools.permutations('abc',2))[:3]","list(itertools.product('ab',[1,2]))","list(itertools.product('ab',repeat=2))","list(itertools.compress('abc',[1,0,1]))","list(itertools.islice(itertools.count(5,2),3))","list(itertools.islice(itertools.cycle('ab'),5))","list(itertools.islice('abcdef',1,None,2))","itertools.islice('a',-1)","list(itertools.dropwhile(lambda x:x<2,[1,2,1]))","list(itertools.takewhile(lambda x:x<2,[1,2,1]))","list(itertools.filterfalse(None,[0,1]))","[(k,list(v)) for k,v in itertools.groupby('aabb')]","list(itertools.pairwise('abc'))","list(itertools.repeat(1,3))","itertools.repeat(1,3)","itertools.count(1.5)","list(itertools.starmap(pow,[(2,3)]))","list(map(list,itertools.tee([1,2])))","list(itertools.zip_longest('ab','c',fillvalue='-'))","operator.itemgetter(1,0)('ab')","operator.itemgetter(1)","operator.attrgetter('a.b')","operator.attrgetter('real')(5)","operator.methodcaller('upper')('a')","operator.methodcaller('split',',',maxsplit=1)","operator.itemgetter()","operator.length_hint([1])","operator.index(5.0)","operator.concat([1],[2])","operator.countOf([1,1],1)","operator.indexOf([1],2)","copy.copy([1,[2]])","copy.deepcopy({'a':[1]})","copy.deepcopy(5)","copy.copy(lambda:0).__name__","copy.deepcopy(sys)","copy.replace(Pt(1),x=2)","copy.replace(5)","heapq.nsmallest(2,[3,1,2])","heapq.nlargest(2,[3,1,2],key=lambda x:-x)","list(heapq.merge([1,3],[2]))","heapq.heappop([])","heapq.heappushpop([1,2],0)","bisect.bisect([1,2,3],2)","bisect.bisect_left([1,2,3],2,key=lambda x:x)","bisect.insort([1,3],2)","bisect.bisect([1],1,lo=-1)","textwrap.wrap('the quick brown fox',10)","textwrap.fill('a b c',3)","textwrap.dedent('  a\\n   b\\n')","textwrap.indent('a\\n\\nb','> ')","textwrap.shorten('hello world foo',11)","textwrap.wrap('abcdefghij',4)","string.Template('$a ${b} $$').substitute(a=1,b=2)","string.Template('$a').substitute()","string.Template('$a $').safe_substitute()","string.Template('$1').substitute()","string.capwords('a bC')","string.ascii_letters[:5],string.punctuation","reprlib.repr(list(range(100)))","reprlib.repr('x'*100)","contextlib.nullcontext(5).__enter__()","types.SimpleNamespace(a=1)","types.MappingProxyType({'a':1})","weakref.ref(CM()) is not None","weakref.ref(5)","sys.getsizeof(1)>0","sys.intern('a')","builtins.__import__('os').__name__","sys.maxsize,sys.byteorder","sys.version_info[:2]","sys.flags.optimize","sys.float_info.max","sys.int_info.bits_per_digit","sys.hash_info.width","sys.getrecursionlimit()","sys.setrecursionlimit(0)","sys.setrecursionlimit('a')","sys.exit.__name__","sys.getdefaultencoding()","sys.platform","sys.argv[1:]","sys.orig_argv is not None","sys.displayhook(5)","sys.displayhook(None)","sys.call_tracing","input.__name__","id(5)==id(5)","type(...)","... is Ellipsis","NotImplemented","__debug__","__name__","print(1,2,sep='-',end='!\\n')","print(sep=5)","print(end=5)","print('a',file=5)","print(1,flush=True)","print('a',foo=1)","open('/nonexistent')","open(5.5)","open('')","open('x','q')","open('x','rw')","open('x','rb',encoding='u')","open('x',newline='z')","open('/tmp','r')","exit","quit","copyright" if 0 else "1","breakpoint.__name__","memoryview(b'a')[0]","classmethod","super","type(type)","object","hash('a')==hash('a')","hash(1.0)==hash(1)","hash((1,2))==hash((1,2))","hash(float('inf'))","hash(None)==hash(None)","isinstance(1,(int,(str,float)))","isinstance(1,5)","isinstance(1,(5,))","issubclass(1,int)","issubclass(int,5)","issubclass(bool,int|str)","getattr(1,'x','d')","getattr(1,'real')","hasattr(1,5)","setattr(1,'x',1)","delattr(1,'x')","callable(1)","iter([1]).__length_hint__()","eval('__import__')","ascii('\\u1234')","bin(10),oct(8),hex(255)","format(5,'b')","abs(-5),divmod(7,2),pow(2,3),round(2.5)","compile('1','','eval')" if 0 else "1","all([1,0]),any([0,1])","chr(97),ord('a')","sorted([3,1],reverse=1)","reversed([1]).__class__","slice(1,2,3)","enumerate('a').__class__","bytes(2),bytearray(2)","frozenset([1])","complex('1+2j')","float('1.5')","str(b'a','utf8')","list('ab'),tuple('ab'),set('a'),dict(a=1)","range(3)","vars(types.SimpleNamespace(a=1))","zip().__class__","map(str,[1]).__class__","filter(None,[1]).__class__"]: t(s,g)
with CM() as a, cm(5) as b: print(b); raise ValueError("inner")
with contextlib.ExitStack() as st:
    st.enter_context(CM()); st.callback(print,"cb",1); st.push(lambda *a: print("push",a[0])); st.enter_context(cm(1)); raise KeyError
with contextlib.redirect_stdout(sys.stderr): print("to err")
@contextlib.contextmanager
def bad1(): return; yield
@contextlib.contextmanager
def bad2(): yield 1; yield 2
@contextlib.contextmanager
def bad3():
    try: yield
    except Exception: yield
for b,e in ((bad1,None),(bad2,None),(bad3,ValueError)):
    try:
        with b():
            if e: raise e
    except Exception as x: print(type(x).__name__, x)
@cm(3)
def decorated(): print("body")
decorated(); decorated()
with contextlib.closing(types.SimpleNamespace(close=lambda: print("closed"))): pass
class CD(contextlib.ContextDecorator):
    def __enter__(s): print("cd in")
    def __exit__(s,*a): print("cd out")
@CD()
def df(): return 5
print(df())
