# carets under wide characters, tabs and long lines
import traceback
def check(f):
    try:
        f()
    except Exception:
        traceback.print_exc(limit=-1)
한글, 값 = {"키": 1}, None
def a(): return 한글["없음"] + 1
def b(): return "한글" + 값 + "끝"
def c(): return "é" * 3 + undefined + "ü"
def d():
	return 1 / 0
def e(): x = "😀😀😀"; return x.nope
def f(): return (lambda 변수: 변수 + 1)("문자")
def g(): return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + 1 + "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
def h(): return [한글 for 한글 in (1, 2)][5]
for fn in (a, b, c, d, e, f, g, h):
    check(fn)
