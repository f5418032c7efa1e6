# f-strings since 3.12: any expression, any quotes, any depth
songs = ["Take me back", "Alkaline"]
d = {"key": "value", "n": {"m": [1, 2]}}
print(f"songs: {", ".join(songs)}")
print(f"{d["key"]} {d['n']["m"][0]}")
print(f"{f"{f"{f"{1 + 1}"}"}"}")
print(f"{'\t'.join(songs)!r} {"\n"!r} {chr(10)!r}")
print(f"{
    1 +  # a comment in the middle
    2
}")
print(f"{[
    x
    for x in range(3)
]}")
print(f'''{
    d["key"]
    .upper()
}''')
print(f"{'a' if True else 'b'}{"{}"}{'{'}{"}"}{{}}")
print(f"{(lambda x: x * 2)(4)} {(lambda: f"{5}")()} { {1: 2}[1] } {({1, 2} & {2})}")
width = 10
print(f"{'x':{width}}|{'x':>{width // 2}}|{'y':{'*'}^{width - 1}}|{3.14159:{width}.{2 + 1}f}|{5:{"0"}{4}}|")
print(f"{width=} {width = } {width=:5} {width=!r:>5} {width+1=} { width = :>4}| {d["key"]=} {f"{1}"=}")
print(f"{songs[0]=!s} {len(songs)=} {(1, 2)=} {1 < 2=} {1 if 1 else 0 = }")
print(f"{'a':>5}{'b':<5}{'c':^5}|", f"{0x1f:#06x} {1e3:,.1f} {True:d} {None!s:>6}")
print(f"{width:{{}}}" if False else "", f"{'%'}{"%d" % 5}{'%s' % f"{6}"}")
print(f"a{1}b{2}c" "d{e}" f"{3}", f"" == "", f"{''}" == "", f"{ 1 }{1 }")
print(f"{1:=^5}|{1:^=5}|" if False else f"{1:=^5}|", f"{'é':!>3}", f"{5!r:03}", f"{5!s:*<3}", f"{1!=2}", f"{1==1}", f"{(1>=0)}")
print(f"{x!r}" if (x := "walrus") else "", f"{(y := 5)} {y:=+5d}|")
print(f"{not 1} {1 or 2} {*[1, 2], 3} {lambda_ if (lambda_ := 1) else 0} {await_ if (await_ := 2) else 0}")
print(rf"\d{1}\{2}", Rf"{1}\n", f"\N{BULLET}{1}\u00e9", f"\x41{2}")
print([f"{i:02}:{c}" for i, c in enumerate("ab")], {f"k{i}": f"{i ** 2}" for i in range(2)})


def bad(code):
    try:
        print(repr(code), eval(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
    except ValueError as e:
        print(repr(code), "->", type(e).__name__, e)


for code in ["f'{}'", "f'{ }'", "f'{'", "f'}'", "f'{a'", "f'{1!}'", "f'{1!x}'", "f'{1!r2}'", "f'{a b}'", "f'{lambda x: 1}'", "f'{1:{'", "f'{#}'", "f'{1'", "f'{)}'", "f'{(}'", "f'{*}'", "f'{=}'", "f'{!r}'", "f'{:5}'", "f'{1=!}'", "f'{a $ b}'", "f'{1:{2:{3}}}'", "f'{yield}'", "f'{import x}'", "f'{x = 1}'", "f'{1 1}'", "f'{\\'a\\'}'", "f'{1!r:^{2}'"]:
    bad(code)
