import traceback
def t(src, **k):
    try: exec(src, dict(k, __name__="m"))
    except BaseException as e: print(traceback.format_exception_only(e)[-1] if e.__traceback__ is None else "".join(traceback.format_exception(e)).splitlines()[-1])
class A:
    def __init__(s): s.value = 1; s._priv = 2
    def method(s): return self_value
    def m2(s): return vlue
    def m3(self): return value
    def m4(self): return self._prv
    somelongname = 1
    __mangled = 3
for s in ["A().vaule","A().methd()","A().valu","A()._prv","A().priv","A().VALUE","A().xyz","A.methd","A().somelngname","A().somelongnam","A().__mangled","A().method()","A().m2()","A().m3()","A().m4()","a.valeu"]: t(s, A=A, a=A())
for s in ["pritn(1)","lenn([])","rnage(3)","Tru","true","none","nul","sel","slef","math","os","jsn","json.loads","datetime","x1 = 1; x2","abc1 = 2; abd1","def f():\n  local_name = 1\n  return lcal_name\nf()","def f(param):\n  return parm\nf(1)","import math; math.sqr(4)","import math; math.squareroot","import collections; collections.Ordereddict","'abc'.uper()","'abc'.startwith('a')","[].appendd(1)","[].add(1)","{}.iteritems()","{}.has_key","{1}.append(1)","(1,).append","(5).bit_lenght()","1.5.is_int","None.foo","None.__clas__","print.foo","int.form_bytes","str.joinn","object().foo","type.mro_","Exception().arg","ValueError.argss","range(3).strt","lambda_: 0" if 0 else "(lambda:0).__nam__","import sys; sys.argvv","import sys; sys.pth","import maths","import collectons.abc","import os.pth","from nope import x","from . import x","from .x import y","from math import *, x","class B:\n  x = 1\n  y = z","class C:\n  attr = 1\n  def f(self): return attr\nC().f()","def g():\n  for item in [1]: return itme\ng()","[undefinedx for undefined in [1]]","q = 1\ndel q\nq","foo.bar","__name","_", "abs_", "prin", "Foo = 1; foo", "FOO = 1; Foo", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1; aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "a = 1; b", "ab = 1; ac", "abc = 1; abd", "open_ = 1; opn", "import time; time.slep(1)", "import asyncio; asyncio.creat_task", "import asyncio; asyncio.sleeep(1)", "import random; random.randin(1,2)", "import re; re.serch('a','b')", "unicode('a')", "xrange(3)", "raw_input()", "reduce(1)", "unichr(1)", "long(1)", "basestring", "reload(1)", "file('x')", "execfile('x')", "cmp(1,2)", "self.x", "this", "null", "undefined", "nil", "Null", "NULL", "TRUE", "False_", "elif_", "strr(1)", "Int(5)", "String", "list_", "dictt", "Exeption", "ValueErorr", "KeyEror('x')", "NotImplementedErr", "inptu()", "enumrate([])", "sortd([])", "isinstace(1,int)", "getatr(1,2)", "supr()", "propety", "classmethd", "staticmethd", "zipp()", "mapp()", "fliter()", "anyy([])", "summ([])", "roud(1)", "typ(1)", "idd(1)", "hahs(1)", "rerp(1)", "formt(1)"]: t(s)
