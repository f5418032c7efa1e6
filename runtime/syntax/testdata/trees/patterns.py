match x:
    case 1: pass
    case -1: pass
    case 1.5: pass
    case -1.5 + 2j: pass
    case 1 - 2j: pass
    case 'a' 'b': pass
    case b'a': pass
    case None: pass
    case True: pass
    case False: pass
    case _: pass
    case a: pass
    case a.b: pass
    case a.b.c: pass
    case (a): pass
    case (a, b): pass
    case (a,): pass
    case (): pass
    case []: pass
    case [a, *b, _]: pass
    case [*_]: pass
    case a, b: pass
    case a,: pass
    case *a, b: pass
    case (*a, b): pass
    case 1 | 2 | 'a': pass
    case (1 | 2) as b: pass
    case [a, (b as c)] as d: pass
    case {}: pass
    case {'a': 1, b.c: d, -1: e, None: f, 1 + 2j: g}: pass
    case {**rest}: pass
    case {'a': 1, **rest,}: pass
    case A(): pass
    case A(a, b.c(d)): pass
    case A(a, b=c, d=1,): pass
    case a.B(c=d): pass
    case a if b: pass
    case a, b if c := d: pass
    case str(): pass
    case match: pass
    case case: pass
match a, b:
    case _:
        x
match a,:
    case _: pass
match *a, b:
    case _: pass
match (a):
    case _: pass
match -a:
    case _: pass
match [a]:
    case _: pass
match {a: b}:
    case _: pass
match match:
    case case: pass
match (yield_):
    case _: pass
match not a:
    case _: pass
match a := b:
    case _: pass
match lambda: a:
    case _: pass
match f(
    x
):
    # comment
    case _:
        pass

    # comment
    case _: pass
