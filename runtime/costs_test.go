package runtime_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"inloop/runtime"
	"inloop/runtime/loop"
)

// What an operation costs, counted: objects and bytes that it allocates, and
// instructions of expr's VM in the programs that it runs. Counts are the same on
// every machine, so a change that makes something dearer by a tenth is seen at
// once; testdata/costs.txt has what they are. To store them anew:
//
//	go test ./runtime -run TestCosts -costs

var storeCosts = flag.Bool("costs", false, "store what operations cost in testdata/costs.txt")

const costsFile = "testdata/costs.txt"

// costPrograms are the operations: the program defines run(n), which does n of
// them, or a coroutine function of that name.
var costPrograms = []struct{ name, source string }{
	{"expression", "def run(n):\n x = 1\n for i in range(n):\n  x = (i * 3 + x) % 1000"},
	{"call", "def f(a, b): return a\ndef run(n):\n for i in range(n): f(i, 1)"},
	{"method", "class C:\n v = 1\n def m(self, a): self.w = a\ndef run(n):\n c = C()\n for i in range(n): c.m(1)"},
	{"text", "def run(n):\n s = ' Some text '\n for i in range(n): s.strip().startswith('Some')"},
	{"keywords", "def f(a, b=2, *, c=3): return a\ndef run(n):\n for i in range(n): f(1, c=4)"},
	{"spread", "def g(a, b): return a\ndef f(*a, **k): return g(*a, **k)\ndef run(n):\n for i in range(n): f(1, 2)"},
	{"super", "class A:\n def m(self): return 1\nclass B(A):\n def m(self): return super().m()\ndef run(n):\n b = B()\n for i in range(n): b.m()"},
	{"instance", "class C:\n def __init__(self, a): self.a = a\ndef run(n):\n for i in range(n): C(1)"},
	{"raise", "def f(): raise ValueError\ndef run(n):\n for i in range(n):\n  try: f()\n  except ValueError: pass"},
	{"generator", "def g(n):\n for i in range(n): yield i\ndef run(n):\n for x in g(n): pass"},
	{"generator_asked", "def f(i):\n while i < 0: i += 1\n return i\ndef g(n):\n for i in range(n): yield f(i)\ndef run(n):\n for x in g(n): pass"},
	{"delegation", "def h(n):\n for i in range(n): yield max(i, 1)\ndef g(n): yield from h(n)\ndef run(n):\n for x in g(n): pass"},
	{"comprehension", "def run(n): return [x * 2 for x in range(n) if x % 3]"},
	{"containers", "def run(n):\n a, d = [], {}\n for i in range(n):\n  a.append(i)\n  d[i % 100] = d.get(i % 100, 0) + 1\n ' '.join(['w' + str(i) for i in a]).split()"},
	{"json", "import json\ndef run(n):\n json.loads(json.dumps([{'id': i, 'name': 'x', 'tags': [1.5, True]} for i in range(n)]))"},
	{"switch", "async def run(n):\n for i in range(n): await asyncio.sleep(0)"},
	{"await", "async def f(): return 1\nasync def run(n):\n for i in range(n): await f()"},
	{"async_generator", "async def g(n):\n for i in range(n): yield i\nasync def run(n):\n async for x in g(n): pass"},
	{"task", "async def f(): return 1\nasync def run(n):\n for i in range(n): await asyncio.create_task(f())"},
	{"gather", "async def f(i):\n await asyncio.sleep(0)\n return i\nasync def run(n): await asyncio.gather(*[f(i) for i in range(n)])"},
	{"as_completed", "async def f(i): return i\nasync def run(n):\n for x in asyncio.as_completed([f(i) for i in range(n)]): await x"},
	{"timer", "async def run(n): await asyncio.gather(*[asyncio.sleep(0.001) for i in range(n)])"},
	{"cancel", "async def run(n):\n ts = [asyncio.create_task(asyncio.sleep(9)) for i in range(n)]\n await asyncio.sleep(0)\n for t in ts: t.cancel()\n await asyncio.gather(*ts, return_exceptions=True)"},
	{"queue", "async def echo(a, b, n):\n for i in range(n): await b.put(await a.get())\nasync def run(n):\n a, b = asyncio.Queue(), asyncio.Queue()\n t = asyncio.create_task(echo(a, b, n))\n for i in range(n):\n  await a.put(i)\n  await b.get()\n await t"},
	{"lock", "async def f(k, n):\n for i in range(n):\n  async with k: await asyncio.sleep(0)\nasync def run(n):\n k = asyncio.Lock()\n await asyncio.gather(f(k, n // 2), f(k, n // 2))"},
	{"call_soon", "async def run(n):\n l, done = asyncio.get_running_loop(), asyncio.Event()\n for i in range(n): l.call_soon(int)\n await asyncio.sleep(0)"},
	{"parked", "async def f(e): await e.wait()\nasync def run(n):\n e = asyncio.Event()\n ts = [asyncio.create_task(f(e)) for i in range(n)]\n await asyncio.sleep(0)\n e.set()\n await asyncio.gather(*ts)"},
}

// cost is what one operation takes.
type cost struct{ objects, bytes, code float64 }

func (c cost) String() string { return fmt.Sprintf("%.2f %.0f %.1f", c.objects, c.bytes, c.code) }

// dearer says in what c costs more than a tenth more than was stored. What is
// less than a tenth of an object, or of an instruction, or 8 bytes, does not
// count: it is what a program costs beside its operations.
func (c cost) dearer(stored cost) string {
	worse := func(now, was, slack float64) bool { return now > 1.1*was+slack }
	switch {
	case worse(c.objects, stored.objects, 0.1):
		return "objects allocated"
	case worse(c.bytes, stored.bytes, 8):
		return "bytes allocated"
	case worse(c.code, stored.code, 0.1):
		return "instructions run"
	}
	return ""
}

// marks is a standard output that counts at every line written.
type marks struct {
	r     *runtime.Runtime
	taken []cost
}

func (m *marks) Write(p []byte) (int, error) {
	objects, bytes := allocated()
	m.taken = append(m.taken, cost{float64(objects), float64(bytes), float64(m.r.Executed())})
	return len(p), nil
}

// measure runs an operation and counts.
func measure(t *testing.T, source string) cost {
	const warm, n = 4000, 4000 // that many, lest ints are counted that get places only now
	run := "run(%d)\n"
	if strings.Contains(source, "async def run") {
		run = "asyncio.run(run(%d))\n"
	}
	program := "import asyncio\n" + source + "\n" + fmt.Sprintf(run, warm) + "print(flush=True)\n" + fmt.Sprintf(run, n) + "print(flush=True)\n"
	m := &marks{taken: make([]cost, 0, 4)}
	var errs bytes.Buffer
	m.r = runtime.New(runtime.Options{Args: []string{""}, Clock: loop.Virtual(), Stdin: strings.NewReader(""), Stdout: m, Stderr: &errs})
	withoutCollector(func() {
		if code := m.r.RunSource(program, "cost.py"); code != 0 || errs.Len() > 0 || len(m.taken) != 2 {
			t.Fatalf("exit %d, %d marks\n%s", code, len(m.taken), &errs)
		}
	})
	a, b := m.taken[0], m.taken[1]
	return cost{(b.objects - a.objects) / n, (b.bytes - a.bytes) / n, (b.code - a.code) / n}
}

func readCosts(t *testing.T) map[string]cost {
	text, err := os.ReadFile(costsFile)
	if err != nil {
		t.Fatal(err)
	}
	stored := map[string]cost{}
	for _, line := range strings.Split(string(text), "\n") {
		var name string
		var c cost
		if line == "" || line[0] == '#' {
			continue
		}
		if _, err := fmt.Sscan(line, &name, &c.objects, &c.bytes, &c.code); err != nil {
			t.Fatalf("%s: %q: %v", costsFile, line, err)
		}
		stored[name] = c
	}
	return stored
}

// TestCosts fails when an operation has become dearer by a tenth.
func TestCosts(t *testing.T) {
	if *storeCosts {
		text := "# What one operation costs: objects and bytes allocated, instructions of the VM.\n# Made by: go test ./runtime -run TestCosts -costs\n"
		for _, p := range costPrograms {
			text += p.name + " " + measure(t, p.source).String() + "\n"
		}
		if err := os.WriteFile(costsFile, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	stored := readCosts(t)
	for _, p := range costPrograms {
		t.Run(p.name, func(t *testing.T) {
			was, ok := stored[p.name]
			if !ok {
				t.Fatalf("%s does not have it: store the costs", costsFile)
			}
			if now := measure(t, p.source); now.dearer(was) != "" {
				t.Errorf("%s: now %v, stored %v; if it must be so, store the costs and say why", now.dearer(was), now, was)
			}
		})
	}
}
