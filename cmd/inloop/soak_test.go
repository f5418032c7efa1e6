//go:build soak

package main_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// The soak: two sessions that share a history are given random keys, pastes,
// sizes and signals while tasks print. It lasts a few seconds, or as long as
// INLOOP_SOAK says:
//
//	INLOOP_SOAK=1h go test -tags soak -race -timeout 2h -run TestSoak -v ./cmd/inloop
//
// INLOOP_SOAK_SEED repeats the keys of a run.
//
// Every now and then, and at the end, a session is brought back to an idle
// prompt and has to answer; what it answered to must be in the history, nothing
// that a task printed may be missing or torn, the screen must be sane, and the
// terminal must be left as it was found.

const soakTime = 4 * time.Second

// binary is the command, built for the soak; with the race detector where the
// soak has it.
var binary string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "inloop")
	if err == nil {
		binary = filepath.Join(dir, "inloop")
		args := []string{"build", "-o", binary}
		if info, ok := debug.ReadBuildInfo(); ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
			args = append(args, "-race")
		}
		build := exec.Command("go", append(args, ".")...)
		build.Stdout, build.Stderr = os.Stderr, os.Stderr
		err = build.Run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

func TestSoak(t *testing.T) {
	lasts := soakTime
	if s := os.Getenv("INLOOP_SOAK"); s != "" {
		var err error
		if lasts, err = time.ParseDuration(s); err != nil {
			t.Fatal(err)
		}
	}
	seed := uint64(time.Now().UnixNano())
	if s := os.Getenv("INLOOP_SOAK_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("INLOOP_SOAK_SEED=%d", seed)
	home := t.TempDir()
	history := filepath.Join(home, "history")
	if err := os.WriteFile(filepath.Join(home, "chatters.py"), []byte(soakTasks), 0o600); err != nil {
		t.Fatal(err)
	}
	end := time.Now().Add(lasts)
	var soakers []*soaker
	var wg sync.WaitGroup
	for i, args := range [][]string{nil, {"--vi"}} {
		s := &soaker{t: t, name: string(rune('A' + i)), args: args, home: home, history: history, rng: rand.New(rand.NewPCG(seed, uint64(i)))}
		soakers = append(soakers, s)
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.soak(end)
		}()
	}
	wg.Wait()
	for _, s := range soakers {
		t.Logf("%s: %d sessions, %d actions, %d answers, the slowest in %v, %d asked again; %d lines of tasks", s.name, s.sessions, s.actions, len(s.kept), s.slowest.Round(time.Millisecond), s.retries, s.heard)
	}
	races, _ := filepath.Glob(filepath.Join(home, "race.*"))
	for _, file := range races {
		text, _ := os.ReadFile(file)
		t.Errorf("%s", text)
	}
	kept, err := os.ReadFile(history)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if t.Failed() {
			file := filepath.Join(os.TempDir(), fmt.Sprintf("inloop-soak-%d", seed))
			t.Logf("the history is in %s: %v", file, os.WriteFile(file, kept, 0o600))
		}
	}()
	var entries []string
	for _, entry := range strings.Split(string(kept), "\n") {
		// Something that was typed before may stand in front.
		entries = append(entries, entry[max(0, strings.LastIndex(entry, "kept_")):])
	}
	for _, s := range soakers {
		at := 0
		// Old ones go when there are more than the history remembers.
		for _, line := range s.kept[max(0, len(s.kept)-200):] {
			i := slices.Index(entries[at:], line)
			if i < 0 {
				t.Errorf("the history has lost %q of session %s; it was there: %v", line, s.name, slices.Contains(entries, line))
				break
			}
			at += i + 1
		}
	}
}

// soaker plays one session after another: now and then one is left.
type soaker struct {
	t             *testing.T
	name          string
	args          []string
	home, history string
	rng           *rand.Rand

	cmd    *exec.Cmd
	pty    *os.File
	found  *unix.Termios
	ended  bool // by our own wish: a signal
	failed bool

	mu      sync.Mutex
	changed chan struct{}
	tail    []byte         // what was written last
	carry   []byte         // of it, what was not looked at yet
	next    map[string]int // what each task is to print
	screen  vt10x.Terminal // since the last look at it
	gone    bool
	fault   string

	kept     []string
	sessions int
	actions  int
	asked    int
	retries  int
	heard    int
	slowest  time.Duration
}

const (
	soakColumns, soakRows = 80, 24
	soakPatience          = time.Minute
)

// soakTasks print whole lines, lines in pieces, wide characters and colours.
// The text of each line tells what was printed before, so that a test sees
// what is missing. A key may bring the block back that starts them, so it does
// so once.
const soakTasks = `import asyncio, random
async def chatter(n):
    i = 0
    try:
        while True:
            text = f"<{n}:{i}>"
            if n % 5 == 0:
                print("한글", end=" ")
            if n % 7 == 0:
                print("\x1b[32m" + text + "\x1b[0m")
            else:
                print(text)
            i += 1
            await asyncio.sleep(random.random())
            await gate.wait()
    finally:
        await asyncio.sleep(0)
        print(f"<{n}:bye>")
if "chatters" not in globals():
    gate = asyncio.Event()
    gate.set()
    chatters = [asyncio.create_task(chatter(n)) for n in range(50)]
    print("here", "we", "are")
`

func (s *soaker) start() {
	s.cmd = exec.Command(binary, s.args...)
	s.cmd.Dir = s.home
	s.cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + s.home, "TERM=xterm-256color", "LC_ALL=C.UTF-8", "INLOOP_HISTORY=" + s.history,
		"EDITOR=true", "GORACE=log_path=" + filepath.Join(s.home, "race")}
	f, tty, err := pty.Open()
	if err != nil {
		s.t.Fatal(err)
	}
	_ = pty.Setsize(f, &pty.Winsize{Cols: soakColumns, Rows: soakRows})
	s.found, _ = unix.IoctlGetTermios(int(tty.Fd()), tcGet)
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = tty, tty, tty
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	tty.Close()
	s.pty, s.ended, s.gone = f, false, false
	s.tail, s.carry, s.next, s.changed = nil, nil, map[string]int{}, make(chan struct{})
	s.sessions++
	go s.listen(f)
}

// listen takes what the session writes.
func (s *soaker) listen(f *os.File) {
	buf := make([]byte, 32<<10)
	for {
		n, err := f.Read(buf)
		s.mu.Lock()
		s.tail = append(s.tail, buf[:n]...)
		if len(s.tail) > 4<<20 {
			s.tail = bytes.Clone(s.tail[2<<20:])
		}
		s.look(buf[:n])
		if s.screen != nil {
			_, _ = s.screen.Write(buf[:n])
		}
		s.gone = err != nil
		close(s.changed)
		s.changed = make(chan struct{})
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

var (
	soakLine  = regexp.MustCompile(`<(\d+):(\d+)>(?:\x1b\[0m)?\r\n`)
	soakFault = regexp.MustCompile(`DATA RACE|internal error|panic: |fatal error: |goroutine \d+ \[`)
)

// look checks that the lines of each task come whole and in order.
func (s *soaker) look(p []byte) {
	s.carry = append(s.carry, p...)
	end := bytes.LastIndexByte(s.carry, '\n') + 1
	text := s.carry[:end]
	for _, m := range soakLine.FindAllSubmatch(text, -1) {
		task := string(m[1])
		i, _ := strconv.Atoi(string(m[2]))
		s.heard++
		if i != s.next[task] && s.fault == "" {
			s.fault = fmt.Sprintf("task %s: line %d came, %d was to come", task, i, s.next[task])
		}
		s.next[task] = i + 1
	}
	if m := soakFault.Find(text); m != nil && s.fault == "" {
		s.fault = string(m)
	}
	s.carry = bytes.Clone(s.carry[end:])
}

func (s *soaker) isGone() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gone
}

// wait waits until the session has written a text; false when it has ended.
func (s *soaker) wait(text string, patience time.Duration) bool {
	late := time.After(patience)
	for {
		s.mu.Lock()
		found, gone, changed := bytes.Contains(s.tail, []byte(text)), s.gone, s.changed
		s.mu.Unlock()
		switch {
		case found:
			return true
		case gone:
			return false
		}
		select {
		case <-changed:
		case <-late:
			return false
		}
	}
}

// fail ends the session, with what it wrote last and what it does.
func (s *soaker) fail(format string, args ...any) {
	s.mu.Lock()
	before := bytes.Clone(s.tail[max(0, len(s.tail)-3000):])
	file := filepath.Join(os.TempDir(), "inloop-soak-screen-"+s.name)
	s.t.Logf("what was written is in %s: %v", file, os.WriteFile(file, s.tail, 0o600))
	s.tail = nil
	s.mu.Unlock()
	_ = s.cmd.Process.Signal(syscall.SIGABRT) // Go tells what every goroutine does
	timer := time.AfterFunc(5*time.Second, func() { _ = s.cmd.Process.Kill() })
	defer timer.Stop()
	s.failed = true
	for gone := false; !gone; {
		s.mu.Lock()
		changed := s.changed
		gone = s.gone
		s.mu.Unlock()
		if !gone {
			<-changed
		}
	}
	s.mu.Lock()
	after := s.tail
	s.mu.Unlock()
	s.t.Errorf("session %s, action %d: %s\n%q\nand then\n%s", s.name, s.actions, fmt.Sprintf(format, args...), before, after)
}

func (s *soaker) send(keys string) { _, _ = io.WriteString(s.pty, keys) }

func (s *soaker) soak(end time.Time) {
	for time.Now().Before(end) && !s.t.Failed() {
		s.start()
		if s.wait(">>> ", soakPatience) {
			s.send(":run chatters.py\r")
			s.wait("here we are", soakPatience)
			for s.answers() && time.Now().Before(end) && !s.t.Failed() {
				for range s.rng.IntN(40) {
					s.act()
					time.Sleep(time.Duration(s.rng.IntN(8)) * time.Millisecond) // as a hand would
				}
			}
		}
		s.leave()
	}
}

const (
	pasteOn  = "\x1b[200~"
	pasteOff = "\x1b[201~"
)

// answers brings the session to an idle prompt and asks it something. False:
// it is over.
func (s *soaker) answers() bool {
	began := time.Now()
	for try := 1; ; try++ {
		s.asked++
		line := fmt.Sprintf("kept_%s_%d = %d", s.name, s.asked, s.asked)
		for range 3 {
			// The end of a paste, of a chord or of a stopped output, of a search; and Ctrl-C.
			s.send(pasteOff + "\x07\x11\x07\x03\x03")
		}
		answer := fmt.Sprintf("answer of %s %d\r\n", s.name, s.asked*1000003)
		s.send(line + "\r" + fmt.Sprintf("print('answer', 'of', '%s', kept_%s_%d * 1000003)\r", s.name, s.name, s.asked))
		if s.wait(answer, time.Second<<(2*try-2)) {
			s.kept = append(s.kept, line)
			break
		}
		// A Ctrl-C that came as a signal may come late, and clear what was typed by then.
		if s.retries++; s.isGone() || try == 5 { // after five minutes
			if !s.isGone() {
				s.fail("no answer")
			}
			return false
		}
	}
	s.slowest = max(s.slowest, time.Since(began))
	s.mu.Lock()
	fault := s.fault
	s.mu.Unlock()
	if fault != "" {
		s.fail("%s", fault)
		return false
	}
	return true
}

// leave ends the session if it is not over, and sees what it leaves behind.
func (s *soaker) leave() {
	asked := !s.isGone() && !s.t.Failed()
	if asked {
		s.sane()
		s.send("\x04")
	} else if !s.isGone() {
		s.failed = true
		_ = s.cmd.Process.Kill()
	}
	defer s.pty.Close()
	done := make(chan struct{})
	go func() { _ = s.cmd.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(soakPatience):
		s.fail("the session does not end")
		<-done
	}
	if s.failed {
		return
	}
	// The settings outlive the session as long as we hold the other end.
	if now, err := unix.IoctlGetTermios(int(s.pty.Fd()), tcGet); err == nil && s.found != nil && *now != *s.found {
		s.t.Errorf("session %s, %v: the terminal is left as %+v, and was found as %+v", s.name, s.cmd.ProcessState, *now, *s.found)
	}
	s.mu.Lock()
	tail := string(s.tail)
	s.mu.Unlock()
	if strings.LastIndex(tail, "\x1b[?2004l") < strings.LastIndex(tail, "\x1b[?2004h") {
		s.t.Errorf("session %s: bracketed paste is left on", s.name)
	}
	if code := s.cmd.ProcessState.ExitCode(); code != 0 && !(s.ended && code == 143) && !s.t.Failed() {
		s.fail("exit status %d", code)
	}
	if asked && !s.t.Failed() {
		for n := range 50 {
			if !strings.Contains(tail, fmt.Sprintf("<%d:bye>", n)) {
				s.t.Errorf("session %s: task %d was not cleaned up", s.name, n)
				break
			}
		}
	}
}

// sane has the tasks be quiet and looks at the screen.
func (s *soaker) sane() {
	_ = pty.Setsize(s.pty, &pty.Winsize{Cols: soakColumns, Rows: soakRows})
	s.send(":mark off\r:watch off\r:clock real\r")
	if !s.answers() {
		return
	}
	s.send("gate.clear(); await sleep(1.5)\r")
	if !s.wait("gate.clear()", soakPatience) || !s.answers() {
		return
	}
	s.mu.Lock()
	s.screen = vt10x.New(vt10x.WithSize(soakColumns, soakRows))
	s.mu.Unlock()
	want := []string{">>> 'sane'", "'sane'", ">>>"}
	s.send("\x0c'sane'\r")
	late := time.After(soakPatience)
	for {
		s.mu.Lock()
		lines := strings.Split(strings.TrimSpace(s.screen.String()), "\n")
		for i, line := range lines {
			lines[i] = strings.TrimRight(line, " ")
		}
		changed := s.changed
		s.mu.Unlock()
		if slices.Equal(lines, want) {
			break
		}
		select {
		case <-changed:
		case <-late:
			s.fail("the screen is not sane:\n%s", strings.Join(lines, "\n"))
			return
		}
	}
	s.mu.Lock()
	s.screen = nil
	s.mu.Unlock()
}

// soakActions are what a hand may do, each as often as its weight.
var soakActions = []struct {
	weight int
	do     func(s *soaker)
}{
	{20, func(s *soaker) { s.send(s.text(1 + s.rng.IntN(12))) }},
	{20, func(s *soaker) { s.send(s.pick(soakKeys)) }},
	{6, func(s *soaker) { s.send(s.pick(soakBlocks) + "\r") }},
	{4, func(s *soaker) { s.send(s.pick(soakCommands) + "\r") }},
	{3, func(s *soaker) { s.send(pasteOn + s.source() + pasteOff) }},
	{2, func(s *soaker) { s.send(pasteOn + s.noise(s.rng.IntN(2000)) + pasteOff) }},
	{2, func(s *soaker) { s.send(s.noise(s.rng.IntN(30))) }},
	{3, (*soaker).resize},
	{3, (*soaker).signal},
}

func (s *soaker) act() {
	s.actions++
	all := 0
	for _, a := range soakActions {
		all += a.weight
	}
	n := s.rng.IntN(all)
	for _, a := range soakActions {
		if n -= a.weight; n < 0 {
			a.do(s)
			return
		}
	}
}

func (s *soaker) pick(list []string) string { return list[s.rng.IntN(len(list))] }

// text is what somebody could type: never the "!" that runs other programs.
func (s *soaker) text(n int) string {
	const letters = `abcdefghij xyz 0123456789()[]{}'":,.=+-*/#\ _한글e` + "\u0301é"
	runes := []rune(letters)
	var b strings.Builder
	for range n {
		b.WriteRune(runes[s.rng.IntN(len(runes))])
	}
	return b.String()
}

func (s *soaker) source() string {
	var b strings.Builder
	for range 1 + s.rng.IntN(60) {
		b.WriteString(strings.Repeat("    ", s.rng.IntN(3)) + s.text(s.rng.IntN(100)) + "\n")
	}
	return b.String()
}

// noise is any bytes whatever but those that stop the session or run a program.
func (s *soaker) noise(n int) string {
	b := make([]byte, n)
	for i := range b {
		if b[i] = byte(s.rng.Uint32()); strings.IndexByte("\x04\x1a!", b[i]) >= 0 {
			b[i] = 0
		}
	}
	return string(b)
}

func (s *soaker) resize() {
	_ = pty.Setsize(s.pty, &pty.Winsize{Cols: uint16(1 + s.rng.IntN(150)), Rows: uint16(1 + s.rng.IntN(60))})
}

func (s *soaker) signal() {
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGINT, syscall.SIGWINCH, syscall.SIGCONT, syscall.SIGQUIT, syscall.SIGTSTP, syscall.SIGSTOP}
	sig := signals[s.rng.IntN(len(signals))]
	if s.rng.IntN(400) == 0 {
		sig, s.ended = syscall.SIGTERM, true
	}
	_ = s.cmd.Process.Signal(sig)
	if sig == syscall.SIGSTOP {
		_ = s.cmd.Process.Signal(syscall.SIGCONT)
	}
}

var soakKeys = []string{
	"\r", "\r", "\r", "\n", "\x1b\r", "\t", "\t", "\x1b[Z", "\x7f", "\x7f", "\x08", "\x1b[3~",
	"\x1b[A", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~", "\x1b[1;5C", "\x1b[1;5D", "\x1b[1;5H", "\x1b[1;5F",
	"\x01", "\x02", "\x03", "\x05", "\x06", "\x07", "\x0b", "\x0c", "\x0e", "\x10", "\x12", "\x13", "\x14", "\x15", "\x16", "\x17", "\x18\x05", "\x18\x15", "\x19", "\x1b", "\x1a", "\x1c", "\x1f",
	"\x1bb", "\x1bf", "\x1bd", "\x1bu", "\x1bl", "\x1bc", "\x1by", "\x1b<", "\x1b>", "\x1b\x7f", "\x1b_", "\x12for", "\x12x\x12\x12",
	"\x1bdd", "\x1bp", "\x1bu", "\x1bciw", "\x1bA", "\x1b3w", "\x1bgg", "\x1bG", "\x1b.",
}

// No block reads a line: while it does, the terminal echoes what is typed, and
// that can land in the middle of a task's line.
var soakBlocks = []string{
	"1 / 0", "await sleep(0.01)", "await sleep(30)", "await gather(*[sleep(0.01 * n, n) for n in range(20)])", "while True: pass\r", "sum(n for n in iter(int, 1))",
	"for n in range(300): print('flood', n, '한글' * 10)\r", "import time; time.sleep(0.15)", "undone = create_task(sleep(1))",
	"async def bad(): raise ValueError('on purpose')\r\rcreate_task(bad())", "def f(n): return f(n + 1)\r\rf(0)", "list(range(100000))", "'x' * 100000",
	"print('no newline', end='')", "print('\\x1b[31mred')", "(((((((((", "x = '''", "asyncio.current_task()", "_", "exec('(' * 10000)",
}

var soakCommands = []string{
	":ps", ":tree", ":help", ":clock", ":watch kept_A_0", ":watch off", ":mark on", ":mark off", ":where 3", ":doc print", ":type asyncio", ":dis chatter", ":history",
	":time await sleep(0.01)", ":edit", ":nosuch", "?print", ":load nosuch.py", ":more", ":table [{'a': 1}]",
}
