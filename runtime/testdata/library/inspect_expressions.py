import inspect, functools, asyncio, types
def t(s, g):
    try: print(s, "->", repr(eval(s, g)))
    except BaseException as e: print(s, "->", type(e).__name__, e)
def f(a, b: int = 2, /, c=3, *args, d, e: "str" = "x", **kw) -> str: "doc f\n  more"
async def co(): pass
def gen(): yield
async def ag(): yield
class A:
    "doc A"
    def __init__(self, x, y=1): pass
    def m(self, q): pass
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w): pass
    @property
    def p(self): pass
    def __call__(self, k): pass
class B(A):
    def m(self, q): pass
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def wrapped(a, b=1): "wd"
g=globals()
for s in ["inspect.signature(f)","str(inspect.signature(f))","inspect.signature(A)","inspect.signature(A.m)","inspect.signature(A(1).m)","inspect.signature(A.cm)","inspect.signature(A.sm)","inspect.signature(A(1))","inspect.signature(wrapped)","inspect.signature(wrapped,follow_wrapped=False)","inspect.signature(len)","inspect.signature(print)","inspect.signature(int)","inspect.signature(5)","inspect.signature(functools.partial(f,1,d=4))","inspect.signature(lambda:0)","list(inspect.signature(f).parameters)","inspect.signature(f).parameters['b']","inspect.signature(f).parameters['b'].kind","inspect.signature(f).parameters['b'].default","inspect.signature(f).parameters['c'].annotation is inspect.Parameter.empty","inspect.signature(f).return_annotation","inspect.signature(f).bind(1,2,d=4,z=5)","inspect.signature(f).bind(1)","inspect.signature(f).bind(1,d=2).arguments","inspect.signature(f).bind_partial(1).arguments","(lambda b:(b.apply_defaults(),b.arguments))(inspect.signature(f).bind(1,d=2))","inspect.signature(f).bind(1,2,3,4,5,d=1).args","inspect.signature(f).replace(return_annotation=int)","inspect.Parameter('x',inspect.Parameter.POSITIONAL_ONLY)","inspect.Parameter('1',inspect.Parameter.KEYWORD_ONLY)","inspect.Signature([inspect.Parameter('a',inspect.Parameter.KEYWORD_ONLY),inspect.Parameter('b',inspect.Parameter.POSITIONAL_ONLY)])","inspect.getdoc(f)","inspect.getdoc(B.m)","inspect.getdoc(B)","inspect.isfunction(f),inspect.ismethod(A(1).m),inspect.isclass(A),inspect.ismodule(inspect),inspect.isbuiltin(len)","inspect.iscoroutinefunction(co),inspect.isgeneratorfunction(gen),inspect.isasyncgenfunction(ag),inspect.isgenerator(gen())","inspect.iscoroutinefunction(functools.partial(co))","inspect.isawaitable(gen())","inspect.isdatadescriptor(A.p),inspect.ismethoddescriptor(str.upper),inspect.isroutine(len)","inspect.isabstract(A)","inspect.getmembers(A(1),inspect.ismethod)[0][0]","[n for n,_ in inspect.getmembers(A) if not n.startswith('__')]","inspect.getmro(B)","inspect.getmodule(f).__name__","inspect.getsource(gen)","inspect.getsource(A.m)","inspect.getsourcelines(gen)","inspect.getfile(f)[-7:]","inspect.getsource(len)","inspect.getsource(5)","inspect.unwrap(wrapped).__name__","inspect.getfullargspec(f)","inspect.getfullargspec(A.m)","inspect.getcallargs(f,1,d=2)","inspect.cleandoc('  a\\n    b\\n  c')","inspect.currentframe().f_code.co_name","inspect.getgeneratorstate(gen())","inspect.classify_class_attrs(A)[-1].name","inspect.get_annotations(f)","inspect.get_annotations(f,eval_str=True)","inspect.formatannotation(int)","inspect.getmodulename('/a/b.py')","inspect.indentsize('   a')","inspect.isframe(inspect.currentframe())","inspect.iscode(f.__code__)","inspect.istraceback(None)","f.__code__.co_varnames,f.__code__.co_argcount,f.__code__.co_posonlyargcount,f.__code__.co_kwonlyargcount,f.__code__.co_flags","f.__defaults__,f.__kwdefaults__","f.__annotations__","f.__wrapped__","wrapped.__wrapped__.__name__,wrapped.__name__,wrapped.__doc__,wrapped.__qualname__","setattr(f,'__defaults__',5)","setattr(f,'__code__',5)","setattr(f,'__name__',5)","setattr(f,'__kwdefaults__',5)","setattr(f,'__annotations__',5)","setattr(f,'__dict__',5)","f.__closure__","deco(f).__closure__[0].cell_contents is f","f.__globals__ is globals()","f.__module__,f.__qualname__","f.__get__(5).__self__","f.__get__(None,int) is f","f.__call__(1,d=2)","f.__type_params__","f.__builtins__ is not None","(lambda:0).__name__,(lambda:0).__qualname__","co.__code__.co_flags,gen.__code__.co_flags,ag.__code__.co_flags","A.m.__qualname__,A.__qualname__","A(1).m.__func__ is A.m","A(1).m.__name__,A(1).m.__doc__","A.cm.__func__.__name__","A(1).m==A(1).m","len.__name__,len.__qualname__,len.__module__,len.__self__","[].append.__self__,[].append.__name__,[].append.__qualname__","str.upper.__objclass__,str.upper.__name__","str.__add__","int.__dict__['real']","type.__dict__['__mro__']","object.__init__","len.__text_signature__","f.__class__,len.__class__,A(1).m.__class__,str.upper.__class__,''.upper.__class__,object.__init__.__class__","callable(f),callable(A),callable(A(1)),callable(5)","dir(f)==dir(gen)","[n for n in dir(A(1)) if not n.startswith('__')]","dir()" if 0 else "1","vars(A(1))","vars()" if 0 else "1","vars(5)","A.__dict__.keys()>={'m','cm'}","globals()['f'] is f"]: t(s,g)
