package machine_test

import (
	"testing"

	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Benchmarks of the machine's parts: what one expression, call, raise and
// switch cost, without any library.

// define runs a source and gives the function f that it defines.
func define(b testing.TB, src string) (*machine.Interp, *machine.Function) {
	b.Helper()
	in := machine.New()
	for _, t := range object.Exceptions() {
		in.Builtins.Dict.SetStr(t.Name, t)
	}
	in.Builtins.Dict.SetStr("range", object.RangeType)
	in.LastResort = func(string) any { return nil }
	m := object.NewModule("__main__", "")
	if e := object.Catch(func() {
		in.RunCode(in.CompileSource(src, "bench.py", m.Dict, compile.Options{Mode: syntax.Exec}), m.Dict, nil)
	}); e != nil {
		b.Fatal(in.FormatException(e))
	}
	return in, m.Dict.GetStr("f").(*machine.Function)
}

// loop benchmarks a statement in a while loop of a function of n.
func loop(b *testing.B, setup, body string) {
	_, f := define(b, setup+"\ndef f(n):\n    i = 0\n    x = 1\n    while i < n:\n        i += 1\n        "+body+"\n")
	f.Call([]any{1}, nil)
	b.ReportAllocs()
	b.ResetTimer()
	f.Call([]any{b.N}, nil)
}

func BenchmarkLoop(b *testing.B)       { loop(b, "", "pass") }
func BenchmarkExpression(b *testing.B) { loop(b, "", "x = (i * 3 + x) % 1000") }
func BenchmarkGlobal(b *testing.B)     { loop(b, "g = 1", "x = g") }
func BenchmarkCall(b *testing.B)       { loop(b, "def g(a): return a", "g(i)") }
func BenchmarkCall2(b *testing.B)      { loop(b, "def g(a, c): return a", "g(i, x)") }
func BenchmarkMethod(b *testing.B) {
	loop(b, "class C:\n    def __init__(self): self.v = 0\n    def m(self, a): self.v += a\nc = C()", "c.m(1)")
}
func BenchmarkAttribute(b *testing.B) {
	loop(b, "class C: pass\nc = C()\nc.v = 1", "x = c.v")
}
func BenchmarkRaise(b *testing.B) {
	loop(b, "", "try: raise ValueError\n        except ValueError: pass")
}
func BenchmarkRaiseInCall(b *testing.B) {
	loop(b, "def g(): raise ValueError", "try: g()\n        except ValueError: pass")
}
func BenchmarkRaiseNative(b *testing.B) {
	loop(b, "d = {}", "try: d[1]\n        except KeyError: pass")
}
func BenchmarkGenerator(b *testing.B) {
	_, f := define(b, "def g(n):\n    i = 0\n    while i < n:\n        yield i\n        i += 1\ndef f(n):\n    for x in g(n): pass")
	b.ReportAllocs()
	f.Call([]any{b.N}, nil)
}

type bareYield struct{}

func (bareYield) Await(t *machine.Thread, resumed bool) (any, bool, *object.Exception) {
	return object.None, !resumed, nil
}

// BenchmarkSwitch is one await that suspends, and being resumed.
func BenchmarkSwitch(b *testing.B) {
	in, f := define(b, "async def f(n, y):\n    i = 0\n    while i < n:\n        await y\n        i += 1")
	g := f.Call([]any{b.N, bareYield{}}, nil).(*machine.Generator)
	b.ReportAllocs()
	b.ResetTimer()
	for {
		_, done, e := g.Resume(in.Cur(), object.None, nil)
		if e != nil {
			b.Fatal(in.FormatException(e))
		}
		if done {
			break
		}
	}
}
func BenchmarkFib(b *testing.B) {
	_, f := define(b, "def f(n):\n    return n if n < 2 else f(n-1) + f(n-2)")
	b.ReportAllocs()
	for range b.N {
		f.Call([]any{20}, nil)
	}
}

func (bareYield) Class() *object.Type { return object.ObjectType }

func BenchmarkFor(b *testing.B) {
	_, f := define(b, "def f(n):\n    for x in range(n): pass")
	b.ReportAllocs()
	f.Call([]any{b.N}, nil)
}
func BenchmarkComprehension(b *testing.B) {
	_, f := define(b, "def f(n):\n    return [x * 2 for x in range(n) if x % 3]")
	b.ReportAllocs()
	f.Call([]any{b.N}, nil)
}

func BenchmarkClasses(b *testing.B) {
	_, f := define(b, `class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def norm(self):
        return self.x * self.x + self.y * self.y

def f(n):
    p = Point(0, 0)
    s = 0
    for i in range(n):
        p = p.moved(1, 2)
        s += p.norm() % 7
`)
	b.ReportAllocs()
	f.Call([]any{b.N}, nil)
}
