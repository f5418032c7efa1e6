import types
C=types.CellType
a,b,e=C(1),C(2),C()
print(a<b,a<=b,a>b,a==b,a!=b,e<a,e==C(),e>a,a>e,C([1])==C([1]))
def t(f):
    try: print(f())
    except Exception as x: print(type(x).__name__,x)
t(lambda:hash(a)); t(lambda:C(1,2)); t(lambda:C(x=1)); t(lambda:a==1); t(lambda:a<1)
t(lambda: a<C('s'))
def d(): del a.cell_contents
t(d); t(lambda:a.cell_contents)
