# the = specifier keeps the text of the expression
x, name, items = 42, "bob", [3, 1]
print(f"{x=}", f"{x = }", f"{ x=}", f"{x =}", f"{x=!s}", f"{name=}", f"{name=!s}", f"{name=!r:>8}", f"{x=:>6}", f"{x=:#x}")
print(f"{x + 1=}", f"{len(items) = }", f"{items[0]=}", f"{name.upper()=}", f"{x if x > 1 else 0=}", f"{(lambda: 5)()=}", f"{[i for i in range(3)]=}")
print(f"{'a' + "b"=}", f"{x   +   1  =  }", f"{sorted(items, reverse=True)=}", f"{x==42=}", f"{x>=1=}", f"{x<=50=}", f"{{}}{x=}{{}}")
print(f"{x:=>6}", f"{x:=+6}", f"{x!r:=^8}", f"{(y := 7)=}", y, f"{x=}{name=}{x=}", f"{None=} {True=} {...=}", f"{-x=}", f"{not x=}")
class P:
    def __init__(self): self.v = 1
    def __repr__(self): return "P-repr"
    def __str__(self): return "P-str"
    def __format__(self, spec): return f"P-fmt[{spec}]"
p = P()
print(f"{p=}", f"{p=!s}", f"{p=!r}", f"{p=:}", f"{p=:abc}", f"{p.v=}", f"{p!s:>6}", f"{p=!a}")
print(f"""{
    x
    =
}""", f"{ (x,
    name)
 = }")
width = 10
print(f"{x=:{width}}|", f"{x=:{'>'}{width}}|", f"{name=:*^{width}}|", f"{3.14159=:.2f}", f"{x * 2 = :,}", f"{1e3=:g}")
print(f'{"quotes"=}', f"{'it''s'=}", rf"{x=}\n", f"{x = !r}", f"{'\t'=}", f"{'é'=} {'é'=!a}", F"{x=}")
