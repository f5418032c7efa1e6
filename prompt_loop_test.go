package inloop_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What the prompt says and shows of the loop, and what Ctrl-C and its kin reach.

func TestSecondInterruptStopsWaitingForCleanup(t *testing.T) {
	x := session(t, nil)
	x.define("async def work():", "try:", "print('working')", "await sleep(1000)", "finally:", "print('cleaning')", "await sleep(1000)")
	x.send("await work()\r")
	x.ends("working")
	x.send("\x03")
	x.ends("working", "cleaning")
	x.send("\x03")
	x.ends("cleaning", "KeyboardInterrupt", "cleanup goes on in the background", ">>>")
	x.do("len(asyncio.all_tasks() - {asyncio.current_task()})", "1")
}

func TestSecondInterruptStopsABusyCleanup(t *testing.T) {
	x := session(t, nil)
	x.define("async def work():", "try:", "print('working')", "await sleep(1000)", "finally:", "print('cleaning')", "while True: pass")
	x.send("await work()\r")
	x.ends("working")
	x.send("\x03")
	x.ends("working", "cleaning")
	x.send("\x03")
	x.until("the prompt", func(lines []string) bool { return lines[len(lines)-1] == ">>>" })
	x.do("1 + 1", "2")
}

func TestDetach(t *testing.T) {
	x := session(t, nil)
	x.do("go = Queue()")
	x.send("print('waiting'); await go.get()\r")
	x.ends("waiting", "deadlock: nothing can ever wake the foreground", "  the foreground: in Queue.get, <module>() at <stdin-1>:1",
		`Ctrl-C cancels it; Ctrl-\ leaves it waiting in the background.`)
	x.send("\x1c")
	x.ends("[1] Task-1 goes on in the background; its result will be _1", ">>>")
	x.send("go.put_nowait('came')\r")
	x.ends("[1] _1 = 'came'", ">>>")
	x.do("_1", "'came'")
}

func TestBackgroundExceptionTellsWhereTheTaskWasMade(t *testing.T) {
	x := session(t, nil)
	x.define("async def fail():", "raise ValueError('in the background')")
	x.define("def start():", "return create_task(fail())")
	x.send("task = start()\r")
	x.ends(">>> task = start()", "Traceback (most recent call last):", `  File "<stdin-0>", line 2, in fail`, "    raise ValueError('in the background')",
		"ValueError: in the background", "in background Task-1 (fail), spawned in start at <stdin-1>:2", ">>>")
}

func TestCoroutineWithoutAwait(t *testing.T) {
	x := session(t, nil)
	x.define("async def f(): pass")
	x.send("f()\r")
	x.until("the hint", func(lines []string) bool {
		n := len(lines)
		return n > 2 && lines[n-1] == ">>>" && lines[n-2] == "a coroutine does nothing until it is awaited: await f(...)" && strings.HasPrefix(lines[n-3], "<coroutine object f at 0x")
	})
}

// TestBlockedLoop looks at the report of a callback that blocks the loop: in a
// call that waits, in code that is busy, and in the foreground.
func TestBlockedLoop(t *testing.T) {
	x := session(t, nil)
	x.do("import time")
	x.define("async def slow():", "await sleep(0)", "time.sleep(0.3)", "await sleep(0)")
	x.define("async def busy():", "end = time.monotonic() + 0.3", "while time.monotonic() < end: pass", "await sleep(0)")
	report := func(who, line string) {
		x.until("a report of "+line, func(lines []string) bool {
			text := strings.Join(lines, "\n")
			at := strings.LastIndex(text, who+" blocked the loop for ")
			return at >= 0 && strings.Contains(text[at:], line) && lines[len(lines)-1] == ">>>"
		})
	}
	x.send("task = create_task(slow())\r")
	report("Task-1 (slow)", "  File \"<stdin-1>\", line 3, in slow\n    time.sleep(0.3)")
	x.send("task = create_task(busy())\r")
	report("Task-2 (busy)", "  File \"<stdin-2>\", line 3, in busy\n    while time.monotonic() < end: pass")
	x.send("waits = create_task(sleep(1000)); await slow()\r")
	report("the foreground", "    time.sleep(0.3)")
	x.send("get_running_loop().call_soon(lambda: time.sleep(0.3)) and None\r")
	report("a callback", "line 1, in <lambda>")
}

func TestDeadlockIsExplained(t *testing.T) {
	x := session(t, nil)
	x.do("q, lock = Queue(), Lock()")
	x.define("async def getter():", "await q.get()")
	x.define("async def locker():", "async with lock:", "await gather(task)")
	x.do("task = create_task(getter(), name='getter')")
	x.do("other = create_task(locker(), name='locker')")
	x.send("await lock.acquire()\r")
	x.ends(">>> await lock.acquire()", "deadlock: nothing can ever wake the foreground", "  getter (getter): in Queue.get, getter() at <stdin-1>:2",
		"  locker (locker): gathers 1 tasks, locker() at <stdin-2>:3", "  the foreground: in Lock.acquire, <module>() at <stdin-5>:1",
		`Ctrl-C cancels it; Ctrl-\ leaves it waiting in the background.`)
	x.send("\x1c")
	x.ends("[1] Task-1 goes on in the background; its result will be _1", ">>>")
	x.send("q.put_nowait(1)\r")
	x.ends("[1] _1 = True", ">>>")
}

func TestLeavingTellsWhatDidNotFinish(t *testing.T) {
	x := session(t, nil)
	x.define("async def stubborn():", "while True:", "try:", "await sleep(1000)", "except CancelledError:", "print('no')")
	x.do("task = create_task(stubborn(), name='stubborn')")
	x.do("await sleep(0)")
	x.send("\x04")
	x.exits(0)
	got := strings.Join(x.lines(), "\n")
	want := "Cancelling 1 pending task:\n  stubborn  sleeps 1000 s  stubborn() at <stdin-0>:4\nno\n1 task did not finish in 5s:\n  stubborn  sleeps 1000 s  stubborn() at <stdin-0>:4"
	if !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwant at its end\n%s", got, want)
	}
}

func TestMarks(t *testing.T) {
	x := session(t, []string{"NO_COLOR="})
	x.ticker()
	x.do(":mark on")
	x.send("go.put_nowait(1)\r")
	x.ends("[ticker] tick 1", ">>>")
	x.do("print('of the foreground')", "of the foreground")
	if !regexp.MustCompile(`\x1b\[\d+m\[ticker\]\x1b\[0m tick 1`).MatchString(x.written()) {
		t.Error("the mark has no colour")
	}
	x.do(":mark off")
	x.send("go.put_nowait(1)\r")
	x.ends("tick 2", ">>>")
}

func TestLongResultIsAbridged(t *testing.T) {
	x := session(t, nil)
	x.send("list(range(100_000))\r")
	x.until("the abridged list", func(lines []string) bool {
		text := strings.Join(lines, "\n")
		return len(lines) > 4 && strings.HasPrefix(lines[3], "[0, 1, 2,") && strings.Contains(text, "\n… a list of 100,000, 688,890 characters; :more shows it whole …\n") &&
			strings.HasSuffix(text, "99998, 99999]\n>>>") && len(lines) < rows
	})
	x.do("short = 'a'")
	x.do("short", "'a'")
}

func TestMoreShowsAllOfAResult(t *testing.T) {
	x := session(t, nil)
	x.send("['line %d' % n for n in range(800)]\r")
	x.until("the abridged list", func(lines []string) bool { return strings.Contains(strings.Join(lines, "\n"), ":more shows it whole") })
	if strings.Contains(x.written(), "'line 400'") {
		t.Error("the middle was shown")
	}
	x.send(":more\r")
	x.until("the whole list", func(lines []string) bool {
		return strings.Contains(x.written(), "'line 400'") && strings.HasSuffix(strings.Join(lines, "\n"), "'line 799']\n>>>")
	})
}

func TestTable(t *testing.T) {
	x := session(t, nil)
	x.do("rows = [{'name': 'Ada', 'age': 36}, {'name': 'Bob', 'age': 7, 'team': 'red'}]")
	x.do(":table rows", "name  age  team", "Ada    36", "Bob     7  red")
	x.send("rows\r:table\r")
	x.ends(">>> :table", "name  age  team", "Ada    36", "Bob     7  red", ">>>")
	x.do(":table 5", "TypeError: 'int' object is not iterable")
}

func TestSeeingTasks(t *testing.T) {
	x := session(t, nil)
	x.define("async def leaf():", "await sleep(1000)")
	x.define("async def root():", "await gather(create_task(leaf(), name='a'), create_task(leaf(), name='b'))")
	x.do("task = create_task(root(), name='top')")
	x.do(":tree", "top root: gathers 2 tasks, root() at <stdin-1>:2", "├── a leaf: sleeps 1000 s, leaf() at <stdin-0>:2", "└── b leaf: sleeps 1000 s, leaf() at <stdin-0>:2")
	x.send(":ps\r")
	x.until("the table", func(lines []string) bool {
		n := len(lines)
		return n > 4 && lines[n-1] == ">>>" &&
			regexp.MustCompile(`^TASK +COROUTINE +STATE +WHERE +AGE +STEPS +BUSY +MADE BY$`).MatchString(lines[n-5]) &&
			regexp.MustCompile(`^top +root +gathers 2 tasks +root\(\) at <stdin-1>:2 +\S+ +1 +\S+ +the prompt$`).MatchString(lines[n-4]) &&
			regexp.MustCompile(`^a +leaf +sleeps 1000 s +leaf\(\) at <stdin-0>:2 +\S+ +1 +\S+ +top$`).MatchString(lines[n-3])
	})
	x.do(":where top", "Stack of top (most recent call last):", `  File "<stdin-1>", line 2, in root`,
		"    await gather(create_task(leaf(), name='a'), create_task(leaf(), name='b'))", "top (root): gathers 2 tasks")
	x.do(":cancel a")
	x.do("await wait([task]) | len()", "2")
	x.do("task.cancelled()", "True")
	x.do(":cancel nosuch", "no task is called nosuch; :ps lists them")
}

func TestFactsForPrograms(t *testing.T) {
	x := session(t, nil)
	x.do("import inloop")
	x.define("async def leaf(): await sleep(1000)")
	x.do("task = create_task(leaf(), name='leafy')")
	x.do("await sleep(0)")
	x.do("t = inloop.tasks()[0]")
	x.do("t['name'], t['state'], t['steps'], t['made_at'][1]", "('leafy', 'sleeps 1000 s', 1, 1)")
	x.do("inloop.stack(task)", "[('<stdin-1>', 1, 'leaf')]")
	x.do("inloop.tree()", "leafy leaf: sleeps 1000 s, leaf() at <stdin-1>:1")
	x.do("inloop.clock()[:11]", "'clock real,'")
	// In a script there is no prompt, and the same facts.
	out, errs, status := run(t, "", "-c", "import inloop\nasync def leaf(): await sleep(5)\nasync def main():\n    t = create_task(leaf(), name='leafy')\n    await sleep(0)\n"+
		"    print(inloop.awaits(), inloop.tasks()[1]['made_by'])\n    inloop.where(t)\nasyncio.run(main())")
	if want := "{'Task-1': [], 'leafy': []} Task-1\nStack of leafy (most recent call last):\n  File \"<string>\", line 2, in leaf\n    async def leaf(): await sleep(5)\n                      ^^^^^^^^^^^^^^\nleafy (leaf): sleeps 5 s\n"; out != want || status != 0 {
		t.Errorf("status %d, %s\n%s", status, out, errs)
	}
}

func TestWatch(t *testing.T) {
	x := session(t, nil)
	x.ticker()
	x.do("n = 0")
	x.do(":watch n * 2", "n * 2 = 0")
	x.define("async def count():", "global n", "n += await go.get()")
	x.do("task.cancel()", "True")
	x.do("counter = create_task(count())")
	x.send("go.put_nowait(4)\r")
	x.ends("n * 2 = 8", ">>>")
	x.do(":watch", "n * 2 = 8")
	x.do(":watch off")
	x.do(":watch", "nothing is watched")
}

func TestClock(t *testing.T) {
	x := session(t, nil)
	clock := func(line, want string) {
		t.Helper()
		x.send(line + "\r")
		x.until(want, func(lines []string) bool {
			n := len(lines)
			return n > 2 && lines[n-1] == ">>>" && lines[n-3] == ">>> "+line && regexp.MustCompile(want).MatchString(lines[n-2])
		})
	}
	clock(":clock", `^clock real, loop time \d+\.\d{3} s$`)
	clock(":clock virtual", `^clock virtual, loop time`)
	x.do("await sleep(86400, 'a day')", "'a day'")
	clock(":clock ×1000", `^clock paced ×1000, loop time`)
	x.do("await sleep(20, 'paced')", "'paced'")
	clock(":clock pause", `^clock paced ×1000, paused, loop time`)
	x.define("async def alarm(n):", "await sleep(n)", "print('rings', n)")
	x.do("near, far = create_task(alarm(5)), create_task(alarm(3600))")
	x.send(":clock next\r")
	x.until("the alarm", func(lines []string) bool {
		return strings.Contains(strings.Join(lines, "\n"), "\nrings 5") && lines[len(lines)-1] == ">>>"
	})
	x.send(":clock +1h\r")
	x.until("the alarm", func(lines []string) bool {
		return strings.Contains(strings.Join(lines, "\n"), "\nrings 3600") && lines[len(lines)-1] == ">>>"
	})
	clock(":clock resume", `^clock paced ×1000, loop time`)
	clock(":clock real", `^clock real, loop time`)
	clock(":clock often", `^the clock is real, virtual, ×N, pause, resume, next or \+30s$`)
}

func TestVirtualClockUnderDashC(t *testing.T) {
	expect(t, "", []string{"--clock", "virtual", "-c", "await sleep(86400); print(await gather(sleep(3600, 'a'), sleep(60, 'b')))"}, "['a', 'b']\n", "", 0)
	expect(t, "", []string{"--clock=virtual", script(t, "import asyncio\nasync def main():\n    t = asyncio.get_running_loop().time()\n    await asyncio.sleep(1e6)\n    print(round(asyncio.get_running_loop().time() - t))\nasyncio.run(main())")}, "1000000\n", "", 0)
}

func TestAskingAboutNames(t *testing.T) {
	x := session(t, nil)
	x.define("def double(n, *, times=2):", `"Give n so many times."`, "return n * times")
	x.do("?double", "double(n, *, times=2)", "type: function", "Give n so many times.")
	x.do(":doc double", "double(n, *, times=2)", "type: function", "Give n so many times.")
	x.do(":type double", "<class 'function'>")
	x.do("?nosuch", "name 'nosuch' is not defined")
	x.send(":dis double\r")
	x.until("the listing", func(lines []string) bool {
		text := strings.Join(lines, "\n")
		return strings.Contains(text, "OpCallTyped") && lines[len(lines)-1] == ">>>"
	})
	x.send(":time await sleep(0.01, 'done')\r")
	x.until("the time", func(lines []string) bool {
		n := len(lines)
		return n > 2 && lines[n-1] == ">>>" && lines[n-3] == "'done'" && regexp.MustCompile(`^took \d+(\.\d+)?ms$`).MatchString(lines[n-2])
	})
	x.do(":reset")
	x.send("double\r")
	x.ends("NameError: name 'double' is not defined", ">>>")
	x.do(":help cancel", ":cancel TASK...", "  cancel tasks")
	x.do(":nosuch", "there is no command :nosuch; :help lists those there are")
}

func TestShellIsAwaitedOnTheLoop(t *testing.T) {
	x := session(t, nil)
	fifo := filepath.Join(x.home, "done")
	x.define("async def later():", "await sleep(0.01)", "print('meanwhile')", "open('done', 'w').close()")
	x.do("task = create_task(later())", "meanwhile")
	x.do("task = create_task(later())", "meanwhile")
	if err := os.Remove(fifo); err != nil {
		t.Fatal(err)
	}
	x.send("task = create_task(later())\r!while [ ! -e done ]; do sleep 0.01; done; echo in the shell\r")
	x.ends("meanwhile", "in the shell", ">>>")
	x.do("!exit 3", "exit status 3")
	x.send("!sleep 1000\r")
	x.ends(">>> !sleep 1000")
	x.send("\x03")
	x.ends("KeyboardInterrupt", ">>>")
}
