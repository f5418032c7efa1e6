# expressions inside format specifications
import math, datetime
v, w, p = 3.14159, 12, 3
print(f"[{v:{w}}] [{v:{w}.{p}}] [{v:{w}.{p}f}] [{v:>{w}}] [{v:{'<'}{w}}] [{v:*{'^'}{w}.{p - 1}f}] [{v:0{w}.{p}f}] [{v:+.{p}e}]")
for width in range(3, 7):
    print(f"{'ab':{width}}|{'ab':>{width}}|{'ab':-^{width}}|{7:0{width}d}|{255:#{width}x}|", end=" ")
print()
print(f"{v:{'.2f'}} {v:{''}} {v:{'>' + str(w)}} {'x':{'*^' + f'{5}'}} {10:{'b' if True else 'd'}} {1234567:{','}} {0.25:{'.0%'}}")
rows = [("id", "name", "amount"), (1, "ann", 10.5), (22, "bob", 1234.75)]
ws = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(f"{str(c):<{n}}" if isinstance(c, str) else f"{c:>{n}}" for c, n in zip(r, ws)))
d = datetime.datetime(2024, 3, 5, 14, 7)
print(f"{d:%Y-%m-%d} {d:%H:%M} {d:{'%d/%m'}} {d!s:.10} {d.date()} {d:%A, %B %d}|{d:%%}|{d: }|")
print(f"{math.pi:.{int(math.e)}f} {math.pi:{w + 2}.{len('abcd')}} {'%':>{3}}% {'{'}{'}'} {'a':{1}}{'b':{2}}{'c':{3}}|")
spec = {"w": 8, "t": "e"}
print(f"{v:{spec['w']}.2{spec['t']}} {v:{spec["w"]}} {f'{v:.1f}':>{spec['w']}}| {f"{f'{1}':0>3}":>6}|")
class S:
    def __format__(self, spec): return f"<{spec}>"
print(f"{S()} {S():a{1}b{2}c} {S():{{}}} {S():{'{'}x{'}'}} {S(): {w} } {S():!r} {S()!s:.0}| {S():a:b} {S():\x41}")
for src in ("f'{1:{}}'", "f'{1:{2}{3}{4}}'", "f'{1:{w!r}}'", "f'{v:.{p}{\"f\"}}'", "f'{1:{1:{1}}}'", "f'{1:a{2'", "f'{v:{w}.{x}}'", "f'{v:>{w'", "f'{1:}}'", "f'{1:{{}'"):
    try:
        print(src, repr(eval(src)))
    except Exception as e:
        print(src, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
