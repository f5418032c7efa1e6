def t(s, g):
    try: print(s, "->", repr(eval(s, g)))
    except BaseException as e: print(s, "->", type(e).__name__, e)
import errno, os, sys
class E1(Exception): pass
class E2(E1):
    def __init__(s, a, b): super().__init__(a); s.b = b
class EG(ExceptionGroup):
    def derive(s, x): return EG(s.message, x)
eg = ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
g = globals()
for s in ["Exception()","Exception(1,2)","str(Exception())","str(Exception(1))","str(Exception(1,2))","repr(Exception('a'))","Exception('a').args","Exception(x=1)","ValueError('a')==ValueError('a')","KeyError('a')","str(KeyError('a'))","str(KeyError())","str(KeyError('a','b'))","OSError(2,'x')","str(OSError(2,'x'))","OSError(2,'x','f').filename","str(OSError(2,'x','f'))","str(OSError(2,'x','f',None,'g'))","OSError(2,'x','f').args","type(OSError(errno.EEXIST,'x'))","OSError(99999,'x')","OSError('a')","OSError()","OSError(1)","OSError(1,2,3,4,5,6)","OSError(2,'x').errno,OSError(2,'x').strerror","IOError is OSError, EnvironmentError is OSError","FileNotFoundError('a').errno","FileNotFoundError(1,'b').errno","BlockingIOError(11,'x',5).characters_written","StopIteration(5).value","StopIteration().value","StopIteration(1,2).value","SystemExit(3).code","SystemExit().code","SystemExit(1,2).code","ImportError('x',name='n',path='p').name","ImportError('x',foo=1)","ModuleNotFoundError('x',name='q')","str(ImportError())","AttributeError('x',name='n',obj=5).obj","AttributeError('x').name","NameError('x',name='n').name","NameError('x',obj=1)","UnicodeDecodeError('u',b'abc',0,1,'r')","str(UnicodeDecodeError('u',b'abc',0,1,'r'))","str(UnicodeDecodeError('u',b'abc',0,2,'r'))","str(UnicodeEncodeError('u','abc',0,1,'r'))","str(UnicodeEncodeError('u','a\\xe9',1,2,'r'))","str(UnicodeTranslateError('abc',0,2,'r'))","UnicodeDecodeError('u','abc',0,1,'r')","UnicodeDecodeError()","UnicodeDecodeError('u',b'a',0,1,'r').object","SyntaxError('m')","SyntaxError('m',('f',1,2,'t'))","str(SyntaxError('m',('f',1,2,'t')))","SyntaxError('m',('f',1,2,'t')).text","SyntaxError('m',(1,2))","SyntaxError('m',('f',1,2,'t',3,4)).end_lineno","SyntaxError().msg","str(SyntaxError('m',('/a/b/f',None,2,'t')))","IndentationError.__mro__","TabError('x')","RecursionError.__base__","ZeroDivisionError.__mro__","issubclass(KeyError,LookupError)","BaseException('x').with_traceback(None)","BaseException().with_traceback(5)","Exception().__traceback__","setattr(Exception(),'__traceback__',5)","setattr(Exception(),'__cause__',5)","setattr(Exception(),'__context__',5)","delattr(Exception(),'__cause__')","delattr(Exception(),'args')","setattr(Exception(),'args',5)","(lambda e:(setattr(e,'args',[1]),e.args))(Exception())","Exception().add_note(5)","(lambda e:(e.add_note('n'),e.__notes__))(Exception())","Exception().__notes__","Exception().__suppress_context__","(lambda e:(setattr(e,'__cause__',None),e.__suppress_context__))(Exception())","Exception('a').__reduce__()","E2(1,2).args","E2(1,2)","E2(1)","E2(1,2).__reduce__()","Exception().__dict__","setattr(Exception(),'x',1)","Exception.__doc__","ValueError.__doc__","Exception().foo","Exception.foo","hash(Exception()) is not None","Exception('a').__str__()","bool(Exception())","eg","str(eg)","eg.message,eg.exceptions","eg.args","ExceptionGroup('a',[])","ExceptionGroup('a',5)","ExceptionGroup(5,[ValueError()])","ExceptionGroup('a',[5])","ExceptionGroup('a',[KeyboardInterrupt()])","BaseExceptionGroup('a',[ValueError()])","type(BaseExceptionGroup('a',[ValueError()]))","type(BaseExceptionGroup('a',[KeyboardInterrupt()]))","ExceptionGroup('a')","ExceptionGroup('a',(ValueError(),))","str(ExceptionGroup('a',[ValueError()]))","str(ExceptionGroup('a',[ValueError(),ValueError()]))","eg.split(ValueError)","eg.subgroup(ValueError)","eg.subgroup(lambda e: isinstance(e,KeyError))","eg.split(OSError)","eg.subgroup(Exception) is eg","eg.split((ValueError,KeyError))","eg.split(5)","eg.subgroup('x')","eg.derive([KeyError()])","EG('a',[ValueError(),KeyError()]).split(ValueError)","type(EG('a',[ValueError(),KeyError()]).subgroup(KeyError))","setattr(eg,'message','x')","setattr(eg,'exceptions',())","ExceptionGroup[int]","issubclass(ExceptionGroup,Exception),ExceptionGroup.__mro__","Warning.__mro__[1]","EncodingWarning","PythonFinalizationError.__base__","KeyboardInterrupt()","GeneratorExit()","AssertionError(1)","NotImplementedError","NotImplemented()","bool(NotImplemented)","MemoryError()","BufferError,EOFError,FloatingPointError","raise_" if 0 else "Exception.__new__(ValueError)","BaseException.__new__(int)","ValueError.__new__(ValueError,1,2)","ValueError.__new__(ValueError,1,2).args","Exception.__setstate__(Exception(),{'a':1})","Exception('a','b').__getstate__()"]: t(s, g)
def c(src):
    try: exec(src, {"__name__":"m","E1":E1})
    except BaseException as e:
        ch=[]
        while e: ch.append((type(e).__name__, str(e), e.__suppress_context__)); e = e.__cause__ or e.__context__
        print(ch)
c("raise 5"); c("raise None"); c("raise int"); c("raise ValueError from 5"); c("raise ValueError from KeyError"); c("raise ValueError from None"); c("raise")
c("try: 1/0\nexcept: raise"); c("try: 1/0\nexcept ZeroDivisionError: [][1]"); c("try: 1/0\nexcept ZeroDivisionError as e: raise E1('x') from e"); c("try: 1/0\nfinally: {}['k']"); c("try: 1/0\nexcept ValueError: pass"); c("try: 1/0\nexcept (ValueError, ZeroDivisionError) as e: raise KeyError from None")
c("try: 1/0\nexcept 5: pass"); c("try: 1/0\nexcept (int, 'a'): pass"); c("try: 1/0\nexcept undefined: pass"); c("try: 1/0\nexcept (ValueError, (KeyError, (ZeroDivisionError,))): print('nested')\n"); c("try: pass\nexcept 5: pass\nprint('fine')")
c("try: raise ExceptionGroup('a',[ValueError()])\nexcept* KeyError: pass"); c("try: raise ValueError(3)\nexcept* ValueError as e: print(repr(e))"); c("try: raise ExceptionGroup('a',[ValueError(1),KeyError(2)])\nexcept* ValueError: raise TypeError('t')"); c("try: raise ExceptionGroup('a',[ValueError(1),KeyError(2)])\nexcept* ValueError: 1/0\nexcept* KeyError: raise"); c("try: 1/0\nexcept* 5: pass"); c("try: raise ExceptionGroup('a',[ValueError(1)])\nexcept* ValueError as e: print(e)\nelse: print('else')\nfinally: print('fin')\nprint('after')")
def f(r):
    for i in range(2):
        try:
            if r == 0: continue
            if r == 1: break
            if r == 2: return "ret"
            if r == 3: raise ValueError
            r2 = "body"
        except ValueError: r2 = "exc"; 
        else: r2 = "else"
        finally:
            print("fin", i, r)
            if r == 4: return "override"
    else: return "loop else"
    return r2 if r != 1 else "broken"
for r in range(6): print(f(r))
def g2():
    try: return "try"
    finally: print("cleanup")
print(g2())
def g3():
    try: raise KeyError
    finally: return "swallowed"
print(g3())
def g4():
    while True:
        try: 1/0
        finally: break
    return "broke out"
print(g4())
def g5():
    x = 1
    try: return x
    finally: x = 2
print(g5())
try:
    try: raise ValueError("a")
    except ValueError as e:
        try: raise KeyError("b")
        except KeyError as e2: print(repr(e2.__context__)); e3 = e2
        print(repr(sys.exception()), repr(e))
        raise
except ValueError as z: print(repr(z.__context__), sys.exc_info()[0])
print(sys.exc_info(), sys.exception())
with open(os.devnull) as fh:
    try: fh.write("x")
    except Exception as e: print(type(e).__mro__[0], e)
try: fh.read()
except ValueError as e: print(e)
