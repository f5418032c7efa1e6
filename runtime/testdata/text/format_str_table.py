vals=["","a","hello","héllo","\u4e2d\u6587","😀"]
specs=["","s","10","<10",">10","^10","*^10",".2","10.2","=10","010","+","-"," ","#","0","d",",","_",".0","^1","5.10s","\u4e2d^8","z",".2d","{}"," <5","<<5"]
for v in vals:
    for s in specs:
        try: r=format(v,s)
        except Exception as e: r=f"{type(e).__name__}: {e}"
        print(v,s,repr(r))
for v in [None,[1],(1,),{},{1},object,b"x",range(2),1+2j,-0j,complex('nan+infj'),1.5+0j]:
    for s in ["","s","10","d",".2f","+","e",">20","010","=20",",","g","%","z.1f","_.3f"]:
        try: r=format(v,s)
        except Exception as e: r=f"{type(e).__name__}: {e}"
        print(v,s,repr(r))
cases=[("{}",()),("{0}{1}{0}",(1,2)),("{}{0}",(1,)),("{0}{}",(1,)),("{a}",()),("{0.real}",(3,)),("{0[0]}",([5],)),("{0[a]}",({"a":1},)),("{0[-1]}",([5],)),("{0[-1]}",({"-1":7},)),("{!r}",("x",)),("{!s:>5}",("x",)),("{!a}",("é",)),("{!x}",("é",)),("{",()),("}",()),("{{}}",()),("{}}",(1,)),("{{}",(1,)),("{0!r",(1,)),("{0:{1}}",(1,5)),("{0:{1}{2}}",(1,">",5)),("{:{}}",(1,5)),("{0:{1:{2}}}",(1,2,3)),("{ }",(1,)),("{0 }",(1,)),("{0.}",(1,)),("{0[}",(1,)),("{0[]}",(1,)),("{0[a}",(1,)),("{0]}",(1,)),("{.real}",(1,)),("{[0]}",("ab",)),("{!}",(1,)),("{!rr}",(1,)),("{:}",(1,)),("{2}",(1,)),("{-1}",(1,)),("{1.a.b}",(1,)),("{0.__class__.__name__}",(1,)),("{0[0][1]}",(["ab"],)),("{0:%Y}",("s",)),("{99999999999999999999}",()),("{0[99999999999999999999]}",([1],)),("{:,}",(1234567,)),("{:{}{}}",("x","^",9)),("{a.b}",()),("a{!r}b{!s}c",(1,2)),("{0!s:}",(1,))]
for f,a in cases:
    try: r=f.format(*a)
    except Exception as e: r=f"{type(e).__name__}: {e}"
    print(f,a,repr(r))
import string
for f in ["","abc","{}","{a}b{c!r:x}","{","{{","{a:{b}}","{0.a[1]}"]:
    try: print(list(string.Formatter().parse(f)))
    except Exception as e: print(type(e).__name__,e)
print("{x}{y}".format_map({"x":1,"y":2}))
class D(dict):
    def __missing__(self,k): return f"<{k}>"
print("{x}{y}".format_map(D(x=1)))
try: "{x}".format_map({})
except KeyError as e: print(repr(e))
try: "{}".format_map({})
except ValueError as e: print(repr(e))
